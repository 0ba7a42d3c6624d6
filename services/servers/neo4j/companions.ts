import type { Entity, EntityId, Found, Slice } from '../../../schema/types.ts'
import { type StoredEntity, toDate, toEntity } from '../../rows.ts'
import { afterParams, NOTHING, toFound } from '../../slices.ts'
import type { Companion, DateRange } from '../../store.ts'
import type { Connection } from './connection.ts'
import { inOrder } from './lookups.ts'
import { inRange } from './range.ts'
import { ENTITY } from './rows.ts'

/** Each person and event once, however many statements say so. */
const COMPANIONS = `MATCH (f:Entity) USING INDEX SEEK f:Entity(id) WHERE f.id IN $ids
CALL (f) {
  MATCH (f)-[:ATTENDED]->(e:Entity) WITH DISTINCT f, e MATCH (e)<-[:ATTENDED]-(o:Entity) WHERE o <> f
  WITH DISTINCT o, e WITH o, collect(e) AS shared RETURN collect({official: o, shared: shared}) AS others
}
RETURN f.id AS id, size(others) AS total, COLLECT {
  UNWIND others AS other WITH other.official AS o, other.shared AS shared, size(other.shared) AS count
  WHERE $after IS NULL OR count < $after.after_count OR (count = $after.after_count AND o.id > $after.after_id)
  WITH o, shared, count ORDER BY count DESC, o.id LIMIT $limit
  RETURN {official: o {.id, .key, .type, .name}, count: count,
    events: COLLECT { UNWIND shared AS e WITH e ORDER BY e.date DESC, e.id LIMIT 20 RETURN ${ENTITY} }}
} AS others`

interface OtherRow {
  readonly official: StoredEntity
  readonly count: number
  readonly events: readonly StoredEntity[]
}

interface CompanionsOf {
  readonly id: EntityId
  readonly total: number
  readonly others: readonly OtherRow[]
}

export async function companions(db: Connection, ids: readonly EntityId[], slice: Slice): Promise<readonly Found<Companion>[]> {
  const after = afterParams(slice, { count: 'number', id: 'text' })
  const { limit } = slice
  const rows = await db.read<CompanionsOf>(COMPANIONS, { ids, after, limit: limit + 1 })
  const place = ({ official, count, events }: OtherRow) => ({
    value: { official: toEntity(official), count, events: events.map(toEntity) },
    key: [count, official.id],
  })
  return inOrder<CompanionsOf, Found<Companion>>(ids, rows, ({ total, others }) => toFound(others, { total, limit }, place), NOTHING)
}

function togetherWhere(condition: string): string {
  return `MATCH (p:Entity) USING INDEX SEEK p:Entity(id) WHERE p.id IN $ids MATCH (p)-[:ATTENDED]->(e:Entity)
WITH e, count(DISTINCT p) AS people WHERE people = $people AND ${condition}
WITH collect(e) AS events
RETURN size(events) AS total, COLLECT {
  UNWIND events AS e WITH e WHERE $after IS NULL OR e.date < $after.after_date OR (e.date = $after.after_date AND e.id > $after.after_id)
  WITH e ORDER BY e.date DESC, e.id LIMIT $limit RETURN e {.id, .key, .type, .name, .date}
} AS events`
}

interface Events {
  readonly total: number
  readonly events: readonly (StoredEntity & { readonly date: string })[]
}

export async function together(db: Connection, given: readonly EntityId[], range: DateRange, slice: Slice): Promise<Found<Entity>> {
  const after = afterParams(slice, { date: 'date', id: 'text' })
  const ids = [...new Set(given)]
  const { cypher, params } = inRange(range)
  const [row] = await db.read<Events>(togetherWhere(cypher), { ids, people: ids.length, after, limit: slice.limit + 1, ...params })
  const { total, events } = row ?? { total: 0, events: [] }
  return toFound(events, { total, limit: slice.limit }, (event) => ({ value: toEntity(event), key: [toDate(event.date), event.id] }))
}
