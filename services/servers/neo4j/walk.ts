import { KnownError } from '../../../schema/errors.ts'
import { RELATION_TYPES, type RelationType } from '../../../schema/ontology.ts'
import type { EntityId, Slice } from '../../../schema/types.ts'
import { type StoredEntity, toEntity } from '../../rows.ts'
import type { PathFilter, Paths, Surroundings } from '../../store.ts'
import {
  type Expansion,
  MOST_HOPS,
  type Neighborhood,
  PATH_TYPES,
  refuseHops,
  type Stop,
  toBreadth,
  walkAround,
  walkAwaiting,
} from '../../walk.ts'
import { walkPaths } from '../../walk-paths.ts'
import { type Answering, type Link, type Named, NO_PATHS, NO_SURROUNDINGS, pairName, toPaths, toSurroundings } from '../../walk-steps.ts'
import type { GraphAroundFilter } from '../engines.ts'
import type { Connection } from './connection.ts'
import { ARTICLE, ENTITY, RELATION, type RelationRow, type StoredArticleRow, toRelation, toStoredArticle } from './rows.ts'

/** Relation types as a pattern, in the order of the ontology: so that few different statements are sent. */
function toPattern(types: readonly RelationType[]): string {
  return RELATION_TYPES.filter((type) => types.includes(type)).join('|')
}

interface Looking {
  readonly pattern: string
  /** Words were asked for: `$among` are who is mentioned with them. */
  readonly hasWords: boolean
}

/** The first neighbors of an entity in the order of walks, and how many it has: counted only where not all are among the first. */
function nearTo(entity: string, { pattern, hasWords }: Looking, matchesOnly: boolean): string {
  const next = `MATCH (${entity})-[:${pattern}]-(o) WHERE o <> ${entity}${matchesOnly ? ' AND o.id IN $among' : ''}`
  const first = hasWords && !matchesOnly ? 'o.id IN $among DESC, ' : ''
  return `CALL (${entity}) {
  CALL (${entity}) { ${next} WITH DISTINCT o ORDER BY ${first}o.articles DESC, o.id LIMIT $breadth RETURN collect(o) AS near }
  RETURN near, CASE WHEN size(near) < $breadth THEN size(near) ELSE COUNT { ${next} RETURN DISTINCT o } END AS total
}`
}

/** One entity with whoever is next to it. */
function toRow(entity: string, hasWords: boolean): string {
  const matches = hasWords ? ', matches: [o IN near | o.id IN $among]' : ''
  return `{id: ${entity}.id, total: total, ids: [o IN near | o.id], articles: [o IN near | o.articles]${matches}}`
}

/** The first two hops around an entity at once: the second goes on from the neighbors of the first, which are all met for the first time. */
function aroundWithin(hops: number, looking: Looking): string {
  const near = (entity: string, hop: number) => nearTo(entity, looking, looking.hasWords && hop === hops)
  const row = (entity: string) => toRow(entity, looking.hasWords)
  const second = `CALL (near) { UNWIND near AS e CALL (e) { ${near('e', 2)} RETURN ${row('e')} AS two } RETURN collect(two) AS hop }`
  return `MATCH (root:Entity {id: $id})
${near('root', 1)}
WITH root, near, [${row('root')}] AS hops${hops < 2 ? '' : `\n${second} WITH root, hops + hop AS hops`}
RETURN root.articles AS articles, hops`
}

interface NearRow {
  readonly id: EntityId
  readonly total: number
  readonly ids: readonly EntityId[]
  readonly articles: readonly number[]
  /** Absent where no words were asked for: then everybody matches. */
  readonly matches?: readonly boolean[]
}

function toNeighborhood({ total, ids, articles, matches }: NearRow): Neighborhood {
  return { total, near: ids.map((id, i) => ({ id, articles: articles[i] ?? 0, isMatch: matches?.[i] ?? true })) }
}

/** One question for the first two hops, one for a third, and one for what the slice shows. */
export async function around(db: Connection, id: EntityId, filter: GraphAroundFilter, slice: Slice): Promise<Surroundings> {
  const { hops, types = RELATION_TYPES, among } = filter
  refuseHops(hops, MOST_HOPS.around)
  const [breadth, pattern, hasWords] = [toBreadth(filter.breadth), toPattern(types), among !== undefined]
  if (pattern === '') return NO_SURROUNDINGS
  const [found] = await db.read<Walked>(aroundWithin(hops, { pattern, hasWords }), { id, breadth, ...(among && { among }) })
  if (!found) return NO_SURROUNDINGS
  const ask = ({ ids, matchesOnly }: Expansion) =>
    db.read<NextRow>(nextToThese({ pattern, hasWords }, matchesOnly), { ids, breadth, ...(among && { among }) })
  const walk = walkAround({ id, articles: found.articles, isMatch: true }, { hops, breadth, hasWords })
  return answerWith(db, toSurroundings(await walkAwaiting(walk, toExpand(found.hops, ask)), slice), pattern)
}

interface Walked {
  readonly articles: number
  readonly hops: readonly NearRow[]
}

/** Knows some neighbors from the beginning, and asks for the others. */
function toExpand(rows: readonly NearRow[], ask: (asked: Expansion) => Promise<readonly NextRow[]>) {
  const near = new Map(rows.map((row) => [row.id, toNeighborhood(row)]))
  return async ({ ids, matchesOnly }: Expansion): Promise<readonly Neighborhood[]> => {
    const strangers = ids.filter((id) => !near.has(id))
    const asked = strangers.length > 0 ? await ask({ ids: strangers, matchesOnly }) : []
    for (const { row } of asked) near.set(row.id, toNeighborhood(row))
    return ids.map((id) => near.get(id) ?? { near: [], total: 0 })
  }
}

function nextToThese(looking: Looking, matchesOnly: boolean): string {
  const near = nearTo('e', looking, matchesOnly)
  return `MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id IN $ids ${near} WITH e, ${toRow('e', looking.hasWords)} AS row RETURN row, e.articles AS articles`
}

interface NextRow {
  readonly row: NearRow
  readonly articles: number
}

/** One question for the first hop of both ends, one for each hop after that, and one for what is shown: at most six. */
export async function paths(db: Connection, from: EntityId, to: EntityId, filter: PathFilter): Promise<Paths> {
  refuseHops(filter.maxHops, MOST_HOPS.paths)
  const [breadth, pattern] = [toBreadth(filter.breadth), toPattern(filter.types ?? PATH_TYPES)]
  if (pattern === '' || from === to) return NO_PATHS
  const cypher = nextToThese({ pattern, hasWords: false }, false)
  const ask = ({ ids }: Pick<Expansion, 'ids'>) => db.read<NextRow>(cypher, { ids, breadth })
  const ends = await ask({ ids: [from, to] })
  const [start, goal] = [toStop(ends, from), toStop(ends, to)]
  if (!start || !goal) return NO_PATHS
  const first = ends.map(({ row }) => row)
  return answerWith(db, toPaths(await walkAwaiting(walkPaths(start, goal, { ...filter, breadth }), toExpand(first, ask))), pattern)
}

function toStop(rows: readonly NextRow[], id: EntityId): Stop | null {
  const found = rows.find(({ row }) => row.id === id)
  return found ? { id, articles: found.articles, isMatch: true } : null
}

/** What an answer names: entities, and of each step the newest statement with its article. */
function namedWith(pattern: string): string {
  return `CALL { MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id IN $entities RETURN collect(${ENTITY}) AS entities }
CALL {
  UNWIND $pairs AS pair MATCH (x:Entity {id: pair[0]}) MATCH (y:Entity {id: pair[1]})
  CALL (x, y) {
    MATCH (x)-[r:${pattern}]-(y) WITH r ORDER BY r.date DESC, r.article, r.start, r.id
    WITH collect(r) AS said RETURN said[0] AS r, size(said) AS statements
  }
  MATCH (a:Article {id: r.article})-[:ON]->(p:Page)
  WITH pair, r, startNode(r) AS f, endNode(r) AS t, statements, ${ARTICLE}
  RETURN collect({pair: pair, relation: ${RELATION}, statements: statements, printed: {article: article, source: source, setting: setting}}) AS links
}
RETURN entities, links`
}

interface NamedRow {
  readonly entities: readonly StoredEntity[]
  readonly links: readonly {
    readonly pair: readonly [EntityId, EntityId]
    readonly relation: RelationRow
    readonly statements: number
    readonly printed: StoredArticleRow
  }[]
}

async function answerWith<T>(db: Connection, { named, answer }: Answering<T>, pattern: string): Promise<T> {
  const row = await lookUp(db, named, pattern)
  const entities = new Map(row.entities.map((entity) => [entity.id, toEntity(entity)]))
  const links = new Map(row.links.map((link) => [pairName(link.pair), toLink(link)]))
  return answer({ entityOf: (id) => still(entities.get(id)), linkOf: (pair) => still(links.get(pairName(pair))) })
}

async function lookUp(db: Connection, { entities, pairs }: Named, pattern: string): Promise<NamedRow> {
  const none: NamedRow = { entities: [], links: [] }
  if (entities.length === 0) return none
  const [row] = await db.read<NamedRow>(namedWith(pattern), { entities, pairs })
  return row ?? none
}

function toLink({ relation, statements, printed }: NamedRow['links'][number]): Link {
  return { relation: toRelation(relation), statements, article: toStoredArticle(printed) }
}

/** Pages may come and go between the walk and what is shown of it. */
function still<T>(value: T | undefined): T {
  if (value !== undefined) return value
  throw new KnownError('UNAVAILABLE', 'Something on the way was taken out while this walk went on. Ask again.')
}
