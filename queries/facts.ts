import type { EntityId, Relation, Slice } from '../schema/types.ts'
import type { GraphStore, RelationFilter } from '../services/store.ts'

type RelationReader = Pick<GraphStore, 'relations'>

/** Long enough that hardly anybody has more: those few cost a trip each. */
const ROWS_A_TRIP = 2000

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
