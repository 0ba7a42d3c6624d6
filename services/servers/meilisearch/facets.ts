import { ENTITY_TYPES, type EntityType } from '../../../schema/ontology.ts'
import type { EntityId } from '../../../schema/types.ts'
import type { FacetCount } from '../../store.ts'
import type { TextFacets } from '../engines.ts'
import { fromPaper, type Hit, toPaper } from './document.ts'

/** How many matches have each value of a field, as the server counted. */
export type Distribution = Readonly<Record<string, Readonly<Record<string, number>>>>

/** The most frequent values, those counted wrongly taken out again. */
export function toFacets(counted: Distribution, wrong: readonly Hit[], most: number): TextFacets {
  const less = wrong.map(valuesOf)
  const top = (field: string) =>
    topOf(
      subtract(
        counted[field] ?? {},
        less.flatMap((values) => values[field] ?? []),
      ),
      most,
    )
  // The ids and types are those that we wrote.
  const ofType = (type: EntityType) => top(`by.${type}`).map(({ value, count }) => ({ value: value as EntityId, count, type }))
  return {
    entities: ENTITY_TYPES.flatMap(ofType).sort(byCount),
    months: top('month'),
    // In hex the papers have the order of their letters.
    papers: top('paper').map(({ value, count }) => ({ value: fromPaper(value), count })),
  }
}

/** The ids that were counted, of these types or of all. */
export function idsOf(counted: Distribution, types: readonly EntityType[]): readonly EntityId[] {
  return types.flatMap((type) => Object.keys(counted[`by.${type}`] ?? {}) as EntityId[])
}

/** What an article adds to each count. */
function valuesOf({ article, by }: Hit): Readonly<Record<string, readonly string[]>> {
  const { paper } = article.setting
  return {
    month: article.date === null ? [] : [article.date.slice(0, 7)],
    paper: paper === null ? [] : [toPaper(paper)],
    ...Object.fromEntries(ENTITY_TYPES.map((type) => [`by.${type}`, by[type] ?? []])),
  }
}

function subtract(counts: Readonly<Record<string, number>>, values: readonly string[]): ReadonlyMap<string, number> {
  const left = new Map(Object.entries(counts))
  for (const value of values) left.set(value, (left.get(value) ?? 0) - 1)
  return left
}

function topOf(counts: ReadonlyMap<string, number>, most: number): readonly FacetCount<string>[] {
  const list = Array.from(counts, ([value, count]) => ({ value, count })).filter(({ count }) => count > 0)
  return list.sort(byCount).slice(0, most)
}

/** Most frequent first, then by value. */
function byCount(a: FacetCount<string>, b: FacetCount<string>): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1)
}
