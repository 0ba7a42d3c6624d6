import { RELATION_TYPES } from '../../../schema/ontology.ts'
import type { EntityId, Found, Relation, Slice } from '../../../schema/types.ts'
import { toDate } from '../../rows.ts'
import { afterParams, NOTHING, toFound } from '../../slices.ts'
import type { RelationFilter } from '../../store.ts'
import type { Connection } from './connection.ts'
import { inOrder } from './lookups.ts'
import { RELATION, type RelationRow, toRelation } from './rows.ts'
import { RELATION_TYPE } from './types.ts'

const PATTERNS = {
  out: `(e)-[r:${RELATION_TYPE}]->()`,
  in: `(e)<-[r:${RELATION_TYPE}]-()`,
  both: `(e)-[r:${RELATION_TYPE}]-()`,
} as const

/** Newest article first, within it in reading order. */
const AFTER = `$after IS NULL OR r.date < $after.after_date OR (r.date = $after.after_date AND (r.article > $after.after_article
  OR (r.article = $after.after_article AND (r.start > $after.after_start OR (r.start = $after.after_start AND r.id > $after.after_id)))))`

function relationsAs(direction: keyof typeof PATTERNS): string {
  return `MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id IN $ids
CALL (e) { MATCH ${PATTERNS[direction]} WHERE type(r) IN $types RETURN collect(r) AS stated }
RETURN e.id AS id, size(stated) AS total, COLLECT {
  UNWIND stated AS r WITH r WHERE ${AFTER}
  WITH r ORDER BY r.date DESC, r.article, r.start, r.id LIMIT $limit
  WITH r, startNode(r) AS f, endNode(r) AS t RETURN ${RELATION}
} AS relations`
}

const RELATIONS = { out: relationsAs('out'), in: relationsAs('in'), both: relationsAs('both') }

interface Row {
  readonly id: EntityId
  readonly total: number
  readonly relations: readonly RelationRow[]
}

export async function relations(
  db: Connection,
  ids: readonly EntityId[],
  { types = RELATION_TYPES, direction = 'both' }: RelationFilter,
  slice: Slice,
): Promise<readonly Found<Relation>[]> {
  const after = afterParams(slice, { date: 'date', article: 'text', start: 'number', id: 'text' })
  const { limit } = slice
  const rows = await db.read<Row>(RELATIONS[direction], { ids, types, after, limit: limit + 1 })
  const place = (row: RelationRow) => ({ value: toRelation(row), key: [toDate(row.date), row.article, row.start, row.id] })
  return inOrder<Row, Found<Relation>>(ids, rows, ({ total, relations: found }) => toFound(found, { total, limit }, place), NOTHING)
}
