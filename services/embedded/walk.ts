import { RELATION_TYPES } from '../../schema/ontology.ts'
import type { EntityId, Slice } from '../../schema/types.ts'
import { hasWords } from '../question.ts'
import { toEntity } from '../rows.ts'
import type { AroundFilter, PathFilter, Paths, StoredArticle, Surroundings, WalkFilter } from '../store.ts'
import {
  BREADTH,
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
import { articleAt, entityAt, numberOf, RELATION, RELATION_TABLES, type RelationRow, toRelation } from './rows.ts'

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

/** More statements than this and an entity is asked for its neighbors one way, fewer and another: most have few. */
const FEW_STATEMENTS = 2 * BREADTH

/** Whoever is next to an entity, as often as it is stated, itself left out: each half is a walk along an index. */
function nextTo(types: string, union: 'UNION' | 'UNION ALL'): string {
  return `SELECT toN AS n FROM relation WHERE fromN = @n AND toN <> @n ${types}
    ${union} SELECT fromN FROM relation WHERE toN = @n AND fromN <> @n ${types}`
}

/** Articles and ids, in the order of the numbers. */
const MEET = `SELECT group_concat(e.articles || ',"' || e.id || '"') AS list FROM json_each(@numbers) j CROSS JOIN entity e ON e.n = j.value`

interface Listed {
  readonly list: string | null
  readonly count: number
}

/** Numbers travel as one text: a row for each would take longer than to find them. */
const toNumbers = (list: string | null | undefined): readonly number[] => (list ? JSON.parse(`[${list}]`) : [])

/** The numbers of those next to an entity, as many as a walk goes to, and how many there are. */
interface Near {
  readonly numbers: readonly number[]
  readonly total: number
}

/** Who is next to whom along the relations of one walk. */
class Neighbors {
  readonly breadth: number
  readonly types: string
  readonly #db: Database
  readonly #numbers = new Map<EntityId, number>()
  readonly #stops = new Map<number, Stop>()
  readonly #matched: ReadonlySet<number> | null
  readonly #few: string
  readonly #hub: { readonly near: string; readonly total: string }
  readonly #given: { readonly types: string } | null

  constructor(db: Database, { types, breadth, hasWords }: WalkFilter & { readonly hasWords: boolean }) {
    this.#db = db
    this.breadth = toBreadth(breadth)
    this.types = JSON.stringify(types ?? RELATION_TYPES)
    this.#given = types ? { types: this.types } : null
    this.#matched = hasWords ? new Set(toNumbers(db.get<Listed>('SELECT group_concat(n) AS list FROM matched')?.list)) : null
    const of = types ? OF_TYPES : ''
    this.#few = `SELECT group_concat(n) AS list, count(*) AS count FROM (${nextTo(of, 'UNION ALL')} LIMIT @most)`
    const [wanted, first] = hasWords ? [`WHERE @all OR ${IS_MATCH}`, `${IS_MATCH} DESC,`] : ['WHERE @all', '']
    const hub = `(${nextTo(of, 'UNION')}) v`
    this.#hub = {
      near: `SELECT group_concat(n) AS list FROM (SELECT e.n FROM ${hub} CROSS JOIN entity e ON e.n = v.n ${wanted}
        ORDER BY ${first} e.articles DESC, e.id LIMIT @limit)`,
      total: `SELECT count(*) AS count FROM ${hub} ${wanted}`,
    }
  }

  /** Where a walk begins; undefined for an unknown id. */
  stopOf(id: EntityId): Stop | undefined {
    const n = numberOf(this.#db, id)
    if (n === undefined) return undefined
    this.#meet([n])
    return this.#stopAt(n)
  }

  of({ ids, matchesOnly }: Expansion): readonly Neighborhood[] {
    const all = ids.map((id) => this.#nearTo(this.numberOf(id), matchesOnly))
    this.#meet(all.flatMap(({ numbers }) => numbers))
    return all.map(({ numbers, total }) => ({ near: numbers.map((n) => this.#stopAt(n)), total }))
  }

  numberOf(id: EntityId): number {
    return this.#numbers.get(id) ?? numberOf(this.#db, id) ?? 0
  }

  #nearTo(n: number, matchesOnly: boolean): Near {
    const few = this.#db.get<Listed>(this.#few, { n, ...this.#given, most: FEW_STATEMENTS })
    if (!few || few.count >= FEW_STATEMENTS) return this.#nearHub(n, matchesOnly)
    const numbers = [...new Set(toNumbers(few.list))].filter((one) => !matchesOnly || this.#isMatch(one))
    return numbers.length > this.breadth ? this.#nearHub(n, matchesOnly) : { numbers, total: numbers.length }
  }

  /** The first of very many, in the order of walks. */
  #nearHub(n: number, matchesOnly: boolean): Near {
    const given = { n, ...this.#given, all: matchesOnly ? 0 : 1 }
    const near = this.#db.get<Listed>(this.#hub.near, { ...given, limit: this.breadth })
    return { numbers: toNumbers(near?.list), total: this.#db.get<Listed>(this.#hub.total, given)?.count ?? 0 }
  }

  #isMatch(n: number): boolean {
    return this.#matched === null || this.#matched.has(n)
  }

  /** Reads what a walk must know of whom it never met. */
  #meet(numbers: readonly number[]): void {
    const strangers = [...new Set(numbers)].filter((n) => !this.#stops.has(n)).sort((a, b) => a - b)
    const { list } = this.#db.get<Listed>(MEET, { numbers: JSON.stringify(strangers) }) ?? { list: null }
    // What the store wrote itself: two to an entity.
    const columns = JSON.parse(`[${list ?? ''}]`) as readonly (number | EntityId)[]
    strangers.forEach((n, i) => {
      const [articles, id] = [Number(columns[2 * i]), columns[2 * i + 1] as EntityId]
      this.#numbers.set(id, n)
      this.#stops.set(n, { id, articles, isMatch: this.#isMatch(n) })
    })
  }

  #stopAt(n: number): Stop {
    const stop = this.#stops.get(n)
    if (!stop) throw new Error(`Entity ${n} is named by a relation but not in the store.`)
    return stop
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
