import { ATTRIBUTES, ENTITY_TYPES } from '../../../schema/ontology.ts'
import type { Entity, EntityId, Found, Slice } from '../../../schema/types.ts'
import { fold, toGramQuery } from '../../bigrams.ts'
import { type StoredEntity, toEntity } from '../../rows.ts'
import { afterParams, toFound } from '../../slices.ts'
import type { GraphEntityFilter } from '../engines.ts'
import type { Connection, Params } from './connection.ts'
import { inRange } from './range.ts'
import { reversed } from './rows.ts'

/** A place `p` and all that lies in it, each once as `e`, however deep; a circle ends by itself. Without the hint a server with few entities may begin with all of them. */
const INSIDE = 'MATCH (p:Entity) USING INDEX SEEK p:Entity(id) WHERE p.id = $place MATCH (p)<-[:LOCATED_IN*0..]-(e) WITH DISTINCT e'
const BELOW = `${INSIDE} RETURN e.id AS id`

export async function below(db: Connection, place: EntityId): Promise<readonly EntityId[] | null> {
  const rows = await db.read<{ id: EntityId }>(BELOW, { place })
  return rows.length === 0 ? null : rows.map(({ id }) => id)
}

/** 县住房和城乡建设局局长 ends in 局长. Post and place are asked of one statement: the head of an office there, not somebody who heads one elsewhere. */
const HOLDS_POST_BELOW = `${INSIDE} MATCH (e)<-[r:HOLDS_POST]-(f:Entity) WHERE r.ending STARTS WITH $post WITH DISTINCT f AS e`
const IS_BELOW = `CALL { ${INSIDE} RETURN e UNION ${INSIDE} MATCH (e)<-[:HOLDS_POST]-(f:Entity) RETURN f AS e } WITH e`

/** What may be said of an entity `e` that is known otherwise, and how it is found where this is what is known. */
const PARTS = {
  attended: {
    start: 'MATCH (m:Entity) USING INDEX SEEK m:Entity(id) WHERE m.id = $attended MATCH (m)<-[:ATTENDED]-(e) WITH DISTINCT e',
    where: 'EXISTS { (e)-[:ATTENDED]->(:Entity {id: $attended}) }',
  },
  attendedBy: {
    start: 'MATCH (f:Entity) USING INDEX SEEK f:Entity(id) WHERE f.id = $attendedBy[0] MATCH (f)-[:ATTENDED]->(e) WITH DISTINCT e',
    where: 'all(person IN $attendedBy WHERE EXISTS { (:Entity {id: person})-[:ATTENDED]->(e) })',
  },
  among: { start: 'MATCH (e:Entity) USING INDEX SEEK e:Entity(id)', where: 'e.id IN $among' },
  post: {
    start: 'MATCH (e:Entity)-[r:HOLDS_POST]->() WHERE r.ending STARTS WITH $post WITH DISTINCT e',
    where: 'EXISTS { (e)-[r:HOLDS_POST]->() WHERE r.ending STARTS WITH $post }',
  },
} as const

/** 0 the name, 1 an alias, 2 the beginning of either, 3 inside either, 4 and 5 the sound, 6 and 7 its initials, whole before begun. */
const RANK = `WHEN e.folded STARTS WITH '\\n' + $name + '\\n' THEN 0 WHEN e.folded CONTAINS '\\n' + $name + '\\n' THEN 1
  WHEN e.folded CONTAINS '\\n' + $name THEN 2 WHEN e.folded CONTAINS $name THEN 3`
const RANK_BY_SOUND = `WHEN e.pinyin = $name THEN 4 WHEN e.pinyin STARTS WITH $name THEN 5
  WHEN e.initials = $name THEN 6 WHEN e.initials STARTS WITH $name THEN 7`
const BY_LABEL = "CALL db.index.fulltext.queryNodes('entity_names', $match) YIELD node RETURN node AS e"
const BY_SOUND = `UNION MATCH (e:Entity) WHERE e.pinyin STARTS WITH $name RETURN e
  UNION MATCH (e:Entity) WHERE e.initials STARTS WITH $name RETURN e`

/** A name in letters is asked for by its sound too. */
const NAMED = {
  none: { start: null, rank: '0' },
  label: { start: `CALL { ${BY_LABEL} } WITH e`, rank: `CASE ${RANK} END` },
  sound: { start: `CALL { ${BY_LABEL} ${BY_SOUND} } WITH e`, rank: `CASE ${RANK} ${RANK_BY_SOUND} END` },
} as const

const FOUND = `WHERE rank IS NOT NULL WITH collect({entity: e, rank: rank}) AS found
RETURN size(found) AS total, COLLECT {
  UNWIND found AS one WITH one.entity AS e, one.rank AS rank
  WHERE $after IS NULL OR rank > $after.after_rank OR (rank = $after.after_rank AND (e.articles < $after.after_articles
    OR (e.articles = $after.after_articles AND e.id > $after.after_id)))
  WITH e, rank ORDER BY rank, e.articles DESC, e.id LIMIT $limit
  RETURN e {.id, .key, .type, .name, .articles, rank: rank}
} AS entities`

const BY_DATE = 'MATCH (e:Entity) USING INDEX SEEK e:Entity(date)'
const BY_TYPE = 'MATCH (e:Entity) USING INDEX SEEK e:Entity(type, articles)'

/** The question of a filter. It begins with the narrowest of what the filter names; a place has no other way than to begin with it. */
function toCypher(filter: GraphEntityFilter): string {
  const { start: named, rank } = NAMED[kindOf(fold(filter.name ?? ''))]
  const parts = partsOf(filter)
  const [first] = parts
  const placed = filter.place && (filter.post === undefined ? IS_BELOW : HOLDS_POST_BELOW)
  const start = placed || (first ? PARTS[first].start : named) || (filter.since || filter.until ? BY_DATE : BY_TYPE)
  const conditions = [
    ...parts.map((part) => PARTS[part].where),
    inRange(filter).cypher,
    // The second half is what makes an index answer the first.
    ...(typesOf(filter) ? ['e.type IN $types AND e.articles >= 0'] : []),
    ...(filter.kind === undefined ? [] : ['$kind IN e.kinds']),
  ]
  return `${start} WHERE ${conditions.join(' AND ')} WITH e, ${rank} AS rank ${FOUND}`
}

function kindOf(name: string): keyof typeof NAMED {
  if (name === '') return 'none'
  return /^[a-z0-9]+$/.test(name) ? 'sound' : 'label'
}

function partsOf(filter: GraphEntityFilter): readonly (keyof typeof PARTS)[] {
  const isGiven = {
    attended: filter.attended !== undefined,
    attendedBy: (filter.attendedBy?.length ?? 0) > 0,
    among: filter.among !== undefined,
    post: filter.post !== undefined && !filter.place,
  }
  return (['attended', 'attendedBy', 'among', 'post'] as const).filter((part) => isGiven[part])
}

/** Where nothing narrows the question, all types do: an index holds them. */
function typesOf(filter: GraphEntityFilter): readonly string[] | null {
  if (filter.types) return filter.types
  const isNarrow = filter.place || partsOf(filter).length > 0 || fold(filter.name ?? '') !== '' || filter.since || filter.until
  if (isNarrow) return null
  return filter.kind === undefined ? ENTITY_TYPES : ATTRIBUTES.kind.of
}

function paramsOf(filter: GraphEntityFilter): Params {
  const { attended, attendedBy, among, place, post, kind } = filter
  const name = fold(filter.name ?? '')
  return {
    ...{ name, attended, attendedBy, among, place, kind, types: typesOf(filter) },
    ...inRange(filter).params,
    ...(post === undefined ? {} : { post: reversed(post) }),
    ...(name === '' ? {} : { match: toMatch(name) }),
  }
}

/** The question to the index of names for one folded name: its codes are letters and digits alone. */
function toMatch(name: string): string {
  const query = toGramQuery(name)
  return 'phrase' in query ? `"${query.phrase}"` : `${query.prefix}*`
}

interface Row {
  readonly total: number
  readonly entities: readonly (StoredEntity & { readonly rank: number; readonly articles: number })[]
}

export async function find(db: Connection, filter: GraphEntityFilter, slice: Slice): Promise<Found<Entity>> {
  const after = afterParams(slice, { rank: 'number', articles: 'number', id: 'text' })
  const [row] = await db.read<Row>(toCypher(filter), { ...paramsOf(filter), after, limit: slice.limit + 1 })
  const { total, entities } = row ?? { total: 0, entities: [] }
  return toFound(entities, { total, limit: slice.limit }, (entity) => ({
    value: toEntity(entity),
    key: [entity.rank, entity.articles, entity.id],
  }))
}
