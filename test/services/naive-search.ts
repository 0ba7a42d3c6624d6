import type { EntityId, Placed } from '../../schema/types.ts'
import { toPieces, toWords } from '../../services/bigrams.ts'
import type { ArticleFilter, ArticleHit, ArticleQuery, ArticleSort, FacetCount, Facets, SearchIndex, Tier } from '../../services/store.ts'
import { below, folded, isInRange, type Order, type Pages, sliced, type Told } from './naive-pages.ts'

export const ORDERS: Record<ArticleSort, Order> = {
  RELEVANCE: [
    [0, 'asc'],
    [1, 'desc'],
    [2, 'asc'],
  ],
  NEWEST: [
    [1, 'desc'],
    [2, 'asc'],
  ],
  OLDEST: [
    [1, 'asc'],
    [2, 'asc'],
  ],
}

/** null: the article does not hold the words. */
export function tierOf({ article }: Pick<Told, 'article'>, text: string | undefined): Tier | null {
  const words = toWords(text ?? '')
  if (words.length === 0) return 0
  const [title, whole] = [folded(article.title), folded(article.text)]
  const isSomewhere = (word: string) => title.includes(word) || whole.includes(word)
  if (words.every((word) => title.includes(word))) return 1
  if (words.every(isSomewhere)) return 2
  return toPieces(words).every(isSomewhere) ? 3 : null
}

export function matches(pages: Pages, text: string | undefined): readonly Told[] {
  return pages.told().filter((told) => tierOf(told, text) !== null)
}

function isWanted(pages: Pages, { article, mentions, relations }: Told, where: ArticleFilter): boolean {
  const isMentioned = (id: EntityId) => mentions.some(({ entityId }) => entityId === id)
  const attended = (id: EntityId) => relations.some(({ type, from }) => type === 'ATTENDED' && from === id)
  const hosted = (id: EntityId) =>
    relations.some(({ type, from, attrs }) => {
      const { role } = attrs as { role?: string | readonly string[] }
      return from === id && ['ATTENDED', 'ORGANIZED'].includes(type) && [role].flat().includes('host')
    })
  const { place, paper } = where
  return (
    (where.mentions ?? []).every(isMentioned) &&
    (!where.anyOf || where.anyOf.some(isMentioned)) &&
    (where.attendedBy ?? []).every(attended) &&
    (where.hostedBy ?? []).every(hosted) &&
    (!place || [...below(pages, place)].some(isMentioned)) &&
    (paper === undefined || article.setting.paper === paper)
  )
}

export function naiveSearch(pages: Pages): SearchIndex {
  return {
    search: async (queries) =>
      queries.map(({ text, where = {}, sort = 'RELEVANCE', slice, facets }: ArticleQuery) => {
        const wanted = matches(pages, text).filter((told) => isWanted(pages, told, where))
        const found = wanted.filter(({ article }) => isInRange(article.date, where))
        const placed = found.map((told) => toHit(told, text))
        return {
          ...sliced(placed, ORDERS[sort], slice),
          facets: facets ? facetsOf(pages, found, facets) : null,
          undated: where.since || where.until ? wanted.filter(({ article }) => article.date === null).length : 0,
          missing: null,
        }
      }),
  }
}

export function toHit(told: Pick<Told, 'article'>, text: string | undefined): Placed<ArticleHit> {
  const tier = tierOf(told, text) ?? 0
  const { article } = told
  const words = tier === 3 ? toPieces(toWords(text ?? '')) : toWords(text ?? '')
  const highlights = (['title', 'text'] as const).flatMap((field) => placesOf(article[field], words).map((span) => ({ field, ...span })))
  return { value: { article, tier, highlights: tier === 0 ? [] : highlights }, key: [tier, article.date, article.id] }
}

/** Every stretch of the original that begins and ends with a sign and reads as one of the words; overlapping ones are one. */
function placesOf(text: string, words: readonly string[]) {
  const isCovered = new Set<number>()
  const isBegun = new Set<number>()
  for (let start = 0; start < text.length; start++) {
    for (const word of words) {
      for (let end = start + 1; end <= text.length && folded(text.slice(start, end)).length <= word.length; end++) {
        const isTight = text.slice(start, end).trim().length === end - start
        if (!isTight || folded(text.slice(start, end)) !== word) continue
        if (!isCovered.has(start)) isBegun.add(start)
        for (let at = start; at < end; at++) isCovered.add(at)
      }
    }
  }
  const starts = [...isBegun].sort((a, b) => a - b)
  return starts.map((start) => {
    let end = start + 1
    while (isCovered.has(end) && !isBegun.has(end)) end++
    return { start, end }
  })
}

export function counted<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

export function top(values: readonly (string | null)[], most: number): readonly FacetCount<string>[] {
  const counts = [...counted(values.filter((value) => value !== null))].map(([value, count]) => ({ value, count }))
  return counts.sort((a, b) => b.count - a.count || Buffer.compare(Buffer.from(a.value), Buffer.from(b.value))).slice(0, most)
}

/** Of the entities the most frequent of each type. */
function facetsOf(pages: Pages, found: readonly Told[], most: number): Facets {
  const counts = counted(found.flatMap(({ mentions }) => [...new Set(mentions.map(({ entityId }) => entityId))]))
  const all = pages
    .entities()
    .map((value) => ({ value, count: counts.get(value.id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value.id < b.value.id ? -1 : 1))
  const entities = all.filter((one) => all.filter(({ value }) => value.type === one.value.type).indexOf(one) < most)
  return {
    entities,
    places: entities.filter(({ value }) => value.type === 'Place'),
    months: top(
      found.map(({ article }) => article.date?.slice(0, 7) ?? null),
      most,
    ),
    papers: top(
      found.map(({ article }) => article.setting.paper),
      most,
    ),
  }
}
