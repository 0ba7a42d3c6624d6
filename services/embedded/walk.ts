import { RELATION_TYPES } from '../../schema/ontology.ts'
import type { EntityId, Slice } from '../../schema/types.ts'
import { hasWords } from '../question.ts'
import type { AroundFilter, PathFilter, Paths, StoredArticle, Surroundings, WalkFilter } from '../store.ts'
import {
  type Expansion,
  MOST_HOPS,
  type Neighborhood,
  PATH_TYPES,
  refuseHops,
  type Stop,
  toBreadth,
  walkAround,
  walkWith,
} from '../walk.ts'
import { walkPaths } from '../walk-paths.ts'
import { type Answering, type Link, NO_PATHS, NO_SURROUNDINGS, type Pair, toPaths, toSurroundings } from '../walk-steps.ts'
import type { Database } from './driver.ts'
import { fillHits } from './hits.ts'
import { articleAt, entityAt, numberOf, RELATION, RELATION_TABLES, type RelationRow, toEntity, toRelation } from './rows.ts'

export function around(db: Database, id: EntityId, filter: AroundFilter, slice: Slice): Surroundings {
  refuseHops(filter.hops, MOST_HOPS.around)
  const isAsked = hasWords(filter.text)
  if (isAsked) fillMatched(db, filter.text)
  const neighbors = new Neighbors(db, { ...filter, hasWords: isAsked })
  const root = neighbors.stopOf(id)
  if (!root) return NO_SURROUNDINGS
  const { hops } = filter
  const walk = walkAround(root, { hops, breadth: neighbors.breadth, hasWords: isAsked })
  return answerWith(
    db,
    neighbors,
    toSurroundings(
      walkWith(walk, (asked) => neighbors.of(asked)),
      slice,
    ),
  )
}

export function paths(db: Database, from: EntityId, to: EntityId, filter: PathFilter): Paths {
  refuseHops(filter.maxHops, MOST_HOPS.paths)
  const neighbors = new Neighbors(db, { types: PATH_TYPES, ...filter, hasWords: false })
  const [start, goal] = [neighbors.stopOf(from), neighbors.stopOf(to)]
  if (!start || !goal) return NO_PATHS
  const walk = walkPaths(start, goal, { ...filter, breadth: neighbors.breadth })
  return answerWith(db, neighbors, toPaths(walkWith(walk, (asked) => neighbors.of(asked))))
}

/** Fills `matched` with whoever is mentioned in articles that hold the words. */
function fillMatched(db: Database, text: string): void {
  fillHits(db, text)
  db.run('DELETE FROM matched')
  db.run('INSERT OR IGNORE INTO matched SELECT m.entity FROM hit h CROSS JOIN mentioned m ON m.article = h.n')
}

const OF_TYPES = 'AND type IN (SELECT value FROM json_each(@types))'
const IS_MATCH = 'v.n IN (SELECT n FROM matched)'

/** Everybody next to an entity once, itself left out: each half is a walk along an index. */
function nextTo(types: string): string {
  return `(SELECT toN AS n FROM relation WHERE fromN = @n AND toN <> @n ${types}
    UNION SELECT fromN FROM relation WHERE toN = @n AND fromN <> @n ${types}) v`
}

interface StopRow {
  readonly n: number
  readonly id: EntityId
  readonly articles: number
  readonly isMatch: number
}

/** Who is next to whom along the relations of one walk. */
class Neighbors {
  readonly breadth: number
  readonly types: string
  readonly #db: Database
  readonly #numbers = new Map<EntityId, number>()
  readonly #near: Readonly<Record<'all' | 'matches', string>>
  readonly #total: Readonly<Record<'all' | 'matches', string>>
  readonly #given: { readonly types: string } | null

  constructor(db: Database, { types, breadth, hasWords }: WalkFilter & { readonly hasWords: boolean }) {
    this.#db = db
    this.breadth = toBreadth(breadth)
    this.types = JSON.stringify(types ?? RELATION_TYPES)
    this.#given = types ? { types: this.types } : null
    const next = nextTo(types ? OF_TYPES : '')
    const near = (where: string) => `SELECT e.n, e.id, e.articles, ${hasWords ? IS_MATCH : '1'} AS isMatch
      FROM ${next} CROSS JOIN entity e ON e.n = v.n ${where} ORDER BY isMatch DESC, e.articles DESC, e.id LIMIT @limit`
    const total = (where: string) => `SELECT count(*) AS count FROM ${next} ${where}`
    this.#near = { all: near(''), matches: near(`WHERE ${IS_MATCH}`) }
    this.#total = { all: total(''), matches: total(`WHERE ${IS_MATCH}`) }
  }

  /** Where a walk begins; undefined for an unknown id. */
  stopOf(id: EntityId): Stop | undefined {
    const row = this.#db.get<StopRow>('SELECT n, id, articles, 1 AS isMatch FROM entity WHERE id = @id', { id })
    return row && this.#toStop(row)
  }

  of({ ids, matchesOnly }: Expansion): readonly Neighborhood[] {
    const wanted = matchesOnly ? 'matches' : 'all'
    return ids.map((id) => {
      const given = { n: this.numberOf(id), ...this.#given }
      const rows = this.#db.all<StopRow>(this.#near[wanted], { ...given, limit: this.breadth + 1 })
      const near = rows.slice(0, this.breadth).map((row) => this.#toStop(row))
      return { near, total: rows.length > near.length ? this.#count(this.#total[wanted], given) : near.length }
    })
  }

  numberOf(id: EntityId): number {
    return this.#numbers.get(id) ?? numberOf(this.#db, id) ?? 0
  }

  #count(sql: string, given: Readonly<Record<string, string | number>>): number {
    return this.#db.get<{ count: number }>(sql, given)?.count ?? 0
  }

  #toStop({ n, id, articles, isMatch }: StopRow): Stop {
    this.#numbers.set(id, n)
    return { id, articles, isMatch: isMatch === 1 }
  }
}

/** The types are always given here: so that both ends are sought in the index, where a hub has thousands of other statements. */
const BETWEEN = `SELECT ${RELATION}, r.article, count(*) OVER () AS statements FROM ${RELATION_TABLES}
  WHERE r.n IN (SELECT n FROM relation WHERE fromN = @a ${OF_TYPES} AND toN = @b
    UNION ALL SELECT n FROM relation WHERE fromN = @b ${OF_TYPES} AND toN = @a)
  ORDER BY a.date DESC, a.id, r.start, r.id LIMIT 1`

interface LinkRow extends RelationRow {
  readonly article: number
  readonly statements: number
}

/** Looks up what an answer shows; all within the moment in which the walk was made. */
function answerWith<T>(db: Database, neighbors: Neighbors, { answer }: Answering<T>): T {
  const articles = new Map<number, StoredArticle>()
  const articleOf = (n: number) => {
    const article = articles.get(n) ?? articleAt(db, n)
    articles.set(n, article)
    return article
  }
  const linkOf = ([a, b]: Pair): Link => {
    const ends = { a: neighbors.numberOf(a), b: neighbors.numberOf(b), types: neighbors.types }
    const row = db.get<LinkRow>(BETWEEN, ends)
    if (!row) throw new Error(`A walk went from ${a} to ${b}, but nothing is stated between them.`)
    return { relation: toRelation(row), statements: row.statements, article: articleOf(row.article) }
  }
  return answer({ entityOf: (id) => toEntity(entityAt(db, neighbors.numberOf(id))), linkOf })
}
