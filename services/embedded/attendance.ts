import { ATTENDED_ROLES } from '../../schema/ontology.ts'
import type { Entity, EntityId, Found, Placed, Relation, Slice } from '../../schema/types.ts'
import { hasWords } from '../question.ts'
import { toRoleBits } from '../roles.ts'
import { toDate, toEntity } from '../rows.ts'
import { afterParams, NOTHING, toFound } from '../slices.ts'
import type { Attendance, AttendanceFilter, Companion, DateRange } from '../store.ts'
import type { Database, Params } from './driver.ts'
import { inRange } from './filter.ts'
import { fillHits } from './hits.ts'
import { ENTITY, type EntityRow, entityAt, numberOf, RELATION, RELATION_TABLES, type RelationRow, toRelation } from './rows.ts'

/** Each person and event once, however many statements say so. */
const EVENTS_OF = `SELECT DISTINCT toN AS n FROM relation WHERE fromN = @n AND type = 'ATTENDED'`
const NEWEST = 'ORDER BY e.date DESC, e.id'
const AFTER_NEWEST = '(e.date < @after_date OR (e.date = @after_date AND e.id > @after_id))'

/** An event `e` is reported in the articles of `hit`. */
const IS_REPORTED = `(EXISTS (SELECT 1 FROM mentioned m CROSS JOIN hit h ON h.n = m.article WHERE m.entity = e.n)
  OR EXISTS (SELECT 1 FROM relation x CROSS JOIN hit h ON h.n = x.article WHERE x.toN = e.n AND x.type = 'ATTENDED'))`

interface Conditions {
  readonly sql: string
  readonly params: Params
}

/** What holds of an event `e`; words fill `hit` first. */
function eventConditions(db: Database, { since, until, text }: AttendanceFilter): Conditions {
  const range = inRange('e.date', { ...(since && { since }), ...(until && { until }) })
  if (!hasWords(text)) return range
  fillHits(db, text)
  return { sql: `${range.sql} AND ${IS_REPORTED}`, params: range.params }
}

export function attended(db: Database, ids: readonly EntityId[], filter: AttendanceFilter, slice: Slice): readonly Found<Attendance>[] {
  const after = afterParams(slice, { date: 'date', id: 'text' })
  const conditions = eventConditions(db, filter)
  const roles = filter.role ? { role: toRoleBits(filter.role) } : null
  const events = `(${EVENTS_OF} ${roles ? 'AND roles & @role' : ''}) v CROSS JOIN entity e ON e.n = v.n`
  return ids.map((person) => {
    const n = numberOf(db, person)
    if (n === undefined) return NOTHING
    const found = eventSlice(db, { events, conditions, params: { n, ...roles } }, { after, limit: slice.limit })
    return toFound(found.rows, { total: found.total, limit: slice.limit }, (event) =>
      placeEvent(event, attendanceAt(db, { person: n, event })),
    )
  })
}

interface EventQuery {
  readonly events: string
  readonly conditions: Conditions
  readonly params: Params
}

function eventSlice(db: Database, { events, conditions, params }: EventQuery, { after, limit }: { after: Params | null; limit: number }) {
  const given = { ...params, ...conditions.params }
  const total = db.get<{ count: number }>(`SELECT count(*) AS count FROM ${events} WHERE ${conditions.sql}`, given)?.count ?? 0
  const rows = db.all<EntityRow>(
    `SELECT ${ENTITY} FROM ${events} WHERE ${conditions.sql} ${after ? `AND ${AFTER_NEWEST}` : ''} ${NEWEST} LIMIT @limit`,
    { ...given, ...after, limit: limit + 1 },
  )
  return { rows, total }
}

function placeEvent<T>(event: EntityRow, value: T): Placed<T> {
  return { value, key: [toDate(event.date), event.id] }
}

function attendanceAt(db: Database, { person, event }: { readonly person: number; readonly event: EntityRow }): Attendance {
  const statements = db
    .all<RelationRow>(
      `SELECT ${RELATION} FROM ${RELATION_TABLES} WHERE r.fromN = @person AND r.type = 'ATTENDED' AND r.toN = @event
       ORDER BY a.date DESC, a.id, r.start, r.id`,
      { person, event: event.n },
    )
    // The question above asks for this type alone.
    .map((row) => toRelation(row) as Relation<'ATTENDED'>)
  const roles = ATTENDED_ROLES.filter((role) => statements.some(({ attrs }) => attrs.role.includes(role)))
  return { person: entityAt(db, person).id, event: toEntity(event), date: toDate(event.date), roles, statements }
}

/** Hosts, speakers, then the others, in printed order; a person whose place is not known comes last. */
const UNPRINTED = 1e9
const ATTENDEES = `SELECT p.n, p.id, r.rank, r.printed FROM (
    SELECT fromN, CASE WHEN max(roles & 1) THEN 0 WHEN max(roles & 2) THEN 1 ELSE 2 END AS rank,
      coalesce(min(printed), ${UNPRINTED}) AS printed, max(roles & @role) AS played
    FROM relation WHERE toN = @n AND type = 'ATTENDED' GROUP BY fromN
  ) r CROSS JOIN entity p ON p.n = r.fromN WHERE r.played > 0 ORDER BY r.rank, r.printed, p.id`

interface AttendeeRow {
  readonly n: number
  readonly id: EntityId
  readonly rank: number
  readonly printed: number
}

export function attendees(db: Database, ids: readonly EntityId[], filter: AttendanceFilter, slice: Slice): readonly Found<Attendance>[] {
  const after = afterParams(slice, { rank: 'number', printed: 'number', id: 'text' })
  const conditions = eventConditions(db, filter)
  const role = toRoleBits(filter.role ?? ATTENDED_ROLES)
  return ids.map((id) => {
    const event = db.get<EntityRow>(`SELECT ${ENTITY} FROM entity e WHERE e.id = @id AND ${conditions.sql}`, { id, ...conditions.params })
    if (!event) return NOTHING
    const all = db.all<AttendeeRow>(ATTENDEES, { n: event.n, role })
    const rows = after ? all.filter((row) => isAfter(row, after)) : all
    return toFound(rows, { total: all.length, limit: slice.limit }, (row) => ({
      value: attendanceAt(db, { person: row.n, event }),
      key: [row.rank, row.printed, row.id],
    }))
  })
}

function isAfter({ rank, printed, id }: AttendeeRow, { after_rank, after_printed, after_id }: Params): boolean {
  const by = [rank - Number(after_rank), printed - Number(after_printed)].find((difference) => difference !== 0)
  return by === undefined ? id > String(after_id) : by > 0
}

const COMPANIONS = `SELECT r.fromN AS n, p.id, count(DISTINCT r.toN) AS count
  FROM (${EVENTS_OF}) v CROSS JOIN relation r ON r.toN = v.n AND r.type = 'ATTENDED' CROSS JOIN entity p ON p.n = r.fromN
  WHERE r.fromN <> @n GROUP BY r.fromN ORDER BY count DESC, p.id`

interface CompanionRow {
  readonly n: number
  readonly id: EntityId
  readonly count: number
}

export function companions(db: Database, ids: readonly EntityId[], slice: Slice): readonly Found<Companion>[] {
  const after = afterParams(slice, { count: 'number', id: 'text' })
  return ids.map((id) => {
    const n = numberOf(db, id)
    if (n === undefined) return NOTHING
    const all = db.all<CompanionRow>(COMPANIONS, { n })
    const isNext = (row: CompanionRow) =>
      !after || row.count < Number(after.after_count) || (row.count === after.after_count && row.id > String(after.after_id))
    return toFound(all.filter(isNext), { total: all.length, limit: slice.limit }, (row) => ({
      value: { official: toEntity(entityAt(db, row.n)), count: row.count, events: sharedEvents(db, n, row.n) },
      key: [row.count, row.id],
    }))
  })
}

function sharedEvents(db: Database, n: number, other: number): readonly Entity[] {
  return db
    .all<EntityRow>(
      `SELECT ${ENTITY} FROM (${EVENTS_OF} INTERSECT SELECT toN FROM relation WHERE fromN = @other AND type = 'ATTENDED') v
       CROSS JOIN entity e ON e.n = v.n ${NEWEST} LIMIT 20`,
      { n, other },
    )
    .map(toEntity)
}

export function together(db: Database, ids: readonly EntityId[], range: DateRange, slice: Slice): Found<Entity> {
  const after = afterParams(slice, { date: 'date', id: 'text' })
  const numbers = [...new Set(ids)].map((id) => numberOf(db, id))
  const [n, ...others] = numbers
  if (n === undefined || others.includes(undefined)) return NOTHING
  const conditions = inRange('e.date', range)
  const params = { n, others: JSON.stringify(others) }
  const events = `(${EVENTS_OF}) v CROSS JOIN entity e ON e.n = v.n AND ${WITH_OTHERS}`
  const { rows, total } = eventSlice(db, { events, conditions, params }, { after, limit: slice.limit })
  return toFound(rows, { total, limit: slice.limit }, (event) => placeEvent(event, toEntity(event)))
}

/** All others were at the event too. */
const WITH_OTHERS = `NOT EXISTS (SELECT 1 FROM json_each(@others) o WHERE NOT EXISTS
  (SELECT 1 FROM relation x WHERE x.fromN = o.value AND x.type = 'ATTENDED' AND x.toN = v.n))`
