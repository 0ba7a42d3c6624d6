import type { Entity, EntityId, Found, Slice } from '../../schema/types.ts'
import { fold } from '../bigrams.ts'
import { hasWords } from '../question.ts'
import { toEntity } from '../rows.ts'
import { afterParams, NOTHING, toFound } from '../slices.ts'
import type { EntityFilter } from '../store.ts'
import type { Database, Params } from './driver.ts'
import { type Conditions, fillBelow, inRange } from './filter.ts'
import { fillHits, toMatch } from './hits.ts'
import { ENTITY, type EntityRow, numberOf } from './rows.ts'

/** Best match first, then most mentioned. */
const ORDER = 'ORDER BY rank, e.articles DESC, e.id'
const AFTER = `(rank > @after_rank OR (rank = @after_rank
  AND (e.articles < @after_articles OR (e.articles = @after_articles AND e.id > @after_id))))`

export function find(db: Database, filter: EntityFilter, slice: Slice): Found<Entity> {
  const after = afterParams(slice, { rank: 'number', articles: 'number', id: 'text' })
  const conditions = conditionsOf(db, filter)
  if (!conditions) return NOTHING
  const name = fold(filter.name ?? '')
  const named = name === '' ? ANYBODY : byName(name)
  const params = { ...conditions.params, ...named.params }
  const from = `${named.sql} WHERE ${conditions.sql}`
  const total = db.get<{ count: number }>(`SELECT count(*) AS count FROM ${from}`, params)?.count ?? 0
  const rows = db.all<EntityRow & { rank: number }>(
    `SELECT ${ENTITY}, rank FROM ${from} ${after ? `AND ${AFTER}` : ''} ${ORDER} LIMIT @limit`,
    { ...params, ...after, limit: slice.limit + 1 },
  )
  return toFound(rows, { total, limit: slice.limit }, (row) => ({ value: toEntity(row), key: [row.rank, row.articles, row.id] }))
}

const ANYBODY: Conditions = { sql: '(SELECT 0 AS rank) q CROSS JOIN entity e', params: {} }

/** 0 the name, 1 an alias, 2 the beginning of either, 3 inside either, 4 and 5 the sound, 6 and 7 its initials, whole before begun. */
const BY_LABEL = `SELECT l.entity, CASE WHEN l.folded = @name AND l.isName THEN 0 WHEN l.folded = @name THEN 1
    WHEN substr(l.folded, 1, length(@name)) = @name THEN 2 ELSE 3 END AS rank
  FROM label_grams g CROSS JOIN label l ON l.n = g.rowid WHERE g.grams MATCH @match`
const BY_SOUND = `UNION ALL SELECT n, CASE WHEN pinyin = @name THEN 4 ELSE 5 END FROM entity WHERE pinyin >= @name AND pinyin < @name || '~'
  UNION ALL SELECT n, CASE WHEN initials = @name THEN 6 ELSE 7 END FROM entity WHERE initials >= @name AND initials < @name || '~'`

function byName(name: string): Conditions {
  const sound = /^[a-z0-9]+$/.test(name) ? BY_SOUND : ''
  return {
    sql: `(SELECT entity, min(rank) AS rank FROM (${BY_LABEL} ${sound}) GROUP BY entity) q CROSS JOIN entity e ON e.n = q.entity`,
    params: { name, match: toMatch(name) },
  }
}

/** What must hold of an entity `e`; null where it names what is not in the store. */
function conditionsOf(db: Database, filter: EntityFilter): Conditions | null {
  const attendedBy = filter.attendedBy?.map((id) => numberOf(db, id))
  const event = filter.attended && at(db, filter.attended)
  const place = filter.place && at(db, filter.place)
  if (event === null || place === null || attendedBy?.includes(undefined)) return null
  if (place) fillBelow(db, place.n)
  if (hasWords(filter.text)) fillHits(db, filter.text)
  const range = inRange('e.date', filter)
  const sql = [
    range.sql,
    ...(filter.types ? ['e.type IN (SELECT value FROM json_each(@types))'] : []),
    ...(place ? [filter.post === undefined ? IS_BELOW : HOLDS_POST_BELOW] : []),
    ...(filter.post !== undefined && !place ? [HOLDS_POST] : []),
    ...(event ? [`e.n IN (SELECT fromN FROM relation WHERE toN = @event AND type = 'ATTENDED')`] : []),
    ...(attendedBy ?? []).map((_, i) => `e.n IN (SELECT toN FROM relation WHERE fromN = @person${i} AND type = 'ATTENDED')`),
    ...(filter.kind === undefined ? [] : [HAS_KIND]),
    ...(hasWords(filter.text) ? ['e.n IN (SELECT m.entity FROM hit h CROSS JOIN mentioned m ON m.article = h.n)'] : []),
  ]
  return {
    sql: sql.join(' AND '),
    params: { ...range.params, ...paramsOf(filter), ...persons(attendedBy), ...(event && { event: event.n }) },
  }
}

function at(db: Database, id: EntityId): { readonly n: number } | null {
  const n = numberOf(db, id)
  return n === undefined ? null : { n }
}

function persons(numbers: readonly (number | undefined)[] = []): Params {
  return Object.fromEntries(numbers.map((n, i) => [`person${i}`, n ?? null]))
}

function paramsOf({ types, post, kind }: EntityFilter): Params {
  return {
    ...(types && { types: JSON.stringify(types) }),
    ...(post === undefined ? {} : { post }),
    ...(kind === undefined ? {} : { kind: JSON.stringify(kind) }),
  }
}

/** 县住房和城乡建设局局长 ends in 局长. */
const ENDS_IN_POST = `type = 'HOLDS_POST' AND (@post = '' OR substr(title, -length(@post)) = @post)`
const HOLDS_POST = `e.n IN (SELECT fromN FROM relation WHERE ${ENDS_IN_POST})`

/** Post and place are asked of one statement: the head of an office there, not somebody who heads one elsewhere. */
const HOLDS_POST_BELOW = `e.n IN (SELECT fromN FROM relation WHERE ${ENDS_IN_POST} AND toN IN (SELECT n FROM below))`
const IS_BELOW = `(e.n IN (SELECT n FROM below)
  OR e.n IN (SELECT fromN FROM relation WHERE type = 'HOLDS_POST' AND toN IN (SELECT n FROM below)))`
const HAS_KIND = `EXISTS (SELECT 1 FROM statement s WHERE s.entity = e.n AND s.key = 'kind' AND s.value = @kind)`
