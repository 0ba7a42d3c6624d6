import type { ArticleId, EntityId, Evidence, Relation, Slice, Statement } from '../schema/types.ts'
import type { GraphStore, RelationFilter } from '../services/store.ts'

/** What one article states, in reading order. */
export interface Facts {
  readonly relations: readonly Relation[]
  readonly statements: readonly Statement[]
}

type RelationReader = Pick<GraphStore, 'relations'>

/** Long enough that hardly anybody has more: those few cost a trip each. */
const ROWS_A_TRIP = 2000
const OUT = { direction: 'out' } as const

async function rest(graph: RelationReader, id: EntityId, filter: RelationFilter, slice: Slice): Promise<readonly Relation[]> {
  const [found] = await graph.relations([id], filter, slice)
  const relations = found?.rows.map((row) => row.value) ?? []
  const last = found?.rows.at(-1)
  return found?.hasMore && last ? [...relations, ...(await rest(graph, id, filter, { ...slice, after: last.key }))] : relations
}

/** Every relation of each entity that passes the filter, newest article first, however many there are. */
export async function everyRelation(
  graph: RelationReader,
  ids: readonly EntityId[],
  filter: RelationFilter,
): Promise<readonly (readonly Relation[])[]> {
  const found = await graph.relations(ids, filter, { limit: ROWS_A_TRIP })
  return Promise.all(
    found.map(async ({ rows, hasMore }, place) => {
      const [id, last] = [ids[place], rows.at(-1)]
      const more = hasMore && id && last ? await rest(graph, id, filter, { limit: ROWS_A_TRIP, after: last.key }) : []
      return [...rows.map((row) => row.value), ...more]
    }),
  )
}

function inOrder<T extends { readonly id: string; readonly evidence: Evidence }>(facts: readonly T[], article: ArticleId): readonly T[] {
  return facts
    .filter((fact) => fact.evidence.articleId === article)
    .sort((a, b) => a.evidence.span.start - b.evidence.span.start || (a.id < b.id ? -1 : 1))
}

/** What each article states: the store looks facts up by entity, and an article mentions whatever it states something of. */
export async function factsIn(
  graph: Pick<GraphStore, 'mentions' | 'relations' | 'statements'>,
  ids: readonly ArticleId[],
): Promise<readonly Facts[]> {
  const mentions = await graph.mentions(ids)
  const entities = [...new Set(mentions.flat().map((mention) => mention.entityId))]
  const [relations, statements] = await Promise.all([everyRelation(graph, entities, OUT), graph.statements(entities)])
  const [related, stated] = [relations.flat(), statements.flat()]
  return ids.map((id) => ({ relations: inOrder(related, id), statements: inOrder(stated, id) }))
}
