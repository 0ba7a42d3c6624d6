import { ATTENDED_ROLES } from '../../../schema/ontology.ts'
import type { EntityId, Found, Relation, Slice } from '../../../schema/types.ts'
import { toRoleBits } from '../../roles.ts'
import { type StoredEntity, toDate, toEntity } from '../../rows.ts'
import { afterParams, NOTHING, toFound } from '../../slices.ts'
import type { Attendance } from '../../store.ts'
import type { GraphAttendanceFilter } from '../engines.ts'
import type { Connection, Params } from './connection.ts'
import { inOrder } from './lookups.ts'
import { inRange } from './range.ts'
import { byNewest, ENTITY, type RelationRow, toRelation } from './rows.ts'

/** An event `e` is reported in the given articles. */
const IS_REPORTED = `(EXISTS { (e)<-[:MENTIONS]-(a) WHERE a.id IN $reportedIn } OR EXISTS { (e)<-[x:ATTENDED]-() WHERE x.article IN $reportedIn })`

/** What holds of an event `e`. */
function eventConditions({ reportedIn, ...range }: GraphAttendanceFilter): { readonly cypher: string; readonly params: Params } {
  const dated = inRange(range)
  if (!reportedIn) return dated
  return { cypher: `${dated.cypher} AND ${IS_REPORTED}`, params: { ...dated.params, reportedIn } }
}

/** The numbers by which statements say that one of these roles was played; the server has no arithmetic of bits. */
function withRoles(bits: number): readonly number[] {
  return Array.from({ length: 2 ** ATTENDED_ROLES.length }, (_, roles) => roles).filter((roles) => (roles & bits) !== 0)
}

const AFTER_NEWEST = '$after IS NULL OR e.date < $after.after_date OR (e.date = $after.after_date AND e.id > $after.after_id)'
const NEWEST = 'ORDER BY e.date DESC, e.id'
const SAID = '[r IN said | r {.*, type: type(r), from: f.id, to: e.id}]'

function attendedWhere(conditions: string): string {
  return `MATCH (f:Entity) USING INDEX SEEK f:Entity(id) WHERE f.id IN $ids
CALL (f) {
  MATCH (f)-[r:ATTENDED]->(e:Entity) WITH e, collect(r) AS said
  WHERE ($roles IS NULL OR any(r IN said WHERE r.roles IN $roles)) AND ${conditions}
  RETURN collect({event: e, said: said}) AS events
}
RETURN f.id AS id, size(events) AS total, COLLECT {
  UNWIND events AS one WITH one.event AS e, one.said AS said WHERE ${AFTER_NEWEST}
  WITH e, said ${NEWEST} LIMIT $limit
  RETURN {event: ${ENTITY}, date: e.date, said: ${SAID}}
} AS events`
}

interface AttendedRow {
  readonly event: StoredEntity
  readonly date: string
  readonly said: readonly RelationRow[]
}

interface EventsOf {
  readonly id: EntityId
  readonly total: number
  readonly events: readonly AttendedRow[]
}

export async function attended(
  db: Connection,
  ids: readonly EntityId[],
  filter: GraphAttendanceFilter,
  { limit, ...slice }: Slice,
): Promise<readonly Found<Attendance>[]> {
  const after = afterParams({ limit, ...slice }, { date: 'date', id: 'text' })
  const conditions = eventConditions(filter)
  const roles = filter.role ? withRoles(toRoleBits(filter.role)) : null
  const rows = await db.read<EventsOf>(attendedWhere(conditions.cypher), { ids, roles, after, limit: limit + 1, ...conditions.params })
  return inOrder<EventsOf, Found<Attendance>>(
    ids,
    rows,
    ({ id, total, events }) =>
      toFound(events, { total, limit }, (row) => ({ value: toAttendance(id, row), key: [toDate(row.date), row.event.id] })),
    NOTHING,
  )
}

function toAttendance(person: EntityId, { event, date, said }: AttendedRow): Attendance {
  // The question was for this type alone.
  const statements = [...said].sort(byNewest).map((row) => toRelation(row) as Relation<'ATTENDED'>)
  const roles = ATTENDED_ROLES.filter((role) => statements.some(({ attrs }) => attrs.role.includes(role)))
  return { person, event: toEntity(event), date: toDate(date), roles, statements }
}

/** Hosts, speakers, then the others, in printed order; a person whose place is not known comes last. */
const UNPRINTED = 1e9

function attendeesWhere(conditions: string): string {
  return `MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id IN $ids AND ${conditions}
CALL (e) {
  MATCH (f)-[r:ATTENDED]->(e) WITH f, collect(r) AS said WHERE any(r IN said WHERE r.roles IN $roles)
  WITH f, said, CASE WHEN any(r IN said WHERE r.roles IN $hosts) THEN 0 WHEN any(r IN said WHERE r.roles IN $speakers) THEN 1 ELSE 2 END AS rank,
    reduce(least = ${UNPRINTED}, r IN said | CASE WHEN r.printed < least THEN r.printed ELSE least END) AS printed
  RETURN collect({person: f, said: said, rank: rank, printed: printed}) AS people
}
RETURN e.id AS id, ${ENTITY} AS event, e.date AS date, size(people) AS total, COLLECT {
  UNWIND people AS one WITH one.person AS f, one.said AS said, one.rank AS rank, one.printed AS printed
  WHERE $after IS NULL OR rank > $after.after_rank OR (rank = $after.after_rank AND (printed > $after.after_printed
    OR (printed = $after.after_printed AND f.id > $after.after_id)))
  WITH f, said, rank, printed ORDER BY rank, printed, f.id LIMIT $limit
  RETURN {person: f.id, rank: rank, printed: printed, said: ${SAID}}
} AS people`
}

interface AttendeeRow {
  readonly person: EntityId
  readonly rank: number
  readonly printed: number
  readonly said: readonly RelationRow[]
}

interface PeopleAt {
  readonly id: EntityId
  readonly event: StoredEntity
  readonly date: string
  readonly total: number
  readonly people: readonly AttendeeRow[]
}

export async function attendees(
  db: Connection,
  ids: readonly EntityId[],
  filter: GraphAttendanceFilter,
  { limit, ...slice }: Slice,
): Promise<readonly Found<Attendance>[]> {
  const after = afterParams({ limit, ...slice }, { rank: 'number', printed: 'number', id: 'text' })
  const conditions = eventConditions(filter)
  const played = {
    roles: withRoles(toRoleBits(filter.role ?? ATTENDED_ROLES)),
    hosts: withRoles(toRoleBits('host')),
    speakers: withRoles(toRoleBits('speak')),
  }
  const rows = await db.read<PeopleAt>(attendeesWhere(conditions.cypher), { ids, after, limit: limit + 1, ...played, ...conditions.params })
  return inOrder<PeopleAt, Found<Attendance>>(
    ids,
    rows,
    (at) => toFound(at.people, { total: at.total, limit }, (row) => placeAt(at, row)),
    NOTHING,
  )
}

function placeAt({ event, date }: PeopleAt, { person, rank, printed, said }: AttendeeRow) {
  return { value: toAttendance(person, { event, date, said }), key: [rank, printed, person] }
}
