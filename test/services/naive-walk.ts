import type { EntityId, Relation, Slice } from '../../schema/types.ts'
import type { GraphServer } from '../../services/servers/engines.ts'
import type { AroundFilter, Cut, GraphStore, PathFilter, Paths, Step, Surroundings, WalkFilter } from '../../services/store.ts'
import { BREADTH, MOST_HOPS, PATH_TYPES, refuseHops, toBreadth } from '../../services/walk.ts'
import { compareKeys, type Order, type Pages, sliced } from './naive-pages.ts'
import { matches } from './naive-search.ts'

const NEWEST: Order = [
  [0, 'desc'],
  [1, 'asc'],
  [2, 'asc'],
  [3, 'asc'],
]
const NEAREST: Order = [
  [0, 'asc'],
  [1, 'desc'],
  [2, 'asc'],
]
const ORDER: Order = [
  [0, 'desc'],
  [1, 'desc'],
  [2, 'asc'],
]
const NOTHING_CUT: Cut = { hubs: [], hubCount: 0, skipped: 0 }

type Dated = ReturnType<Pages['relations']>[number]
type Chain = readonly EntityId[]

/** Words to look for, or what a text server answered about them. */
interface Words {
  readonly text?: string
  readonly among?: readonly EntityId[]
}

function matchedBy(pages: Pages, { text, among }: Words): ReadonlySet<EntityId> | null {
  if (among) return new Set(among)
  if (!text?.trim()) return null
  return new Set(matches(pages, text).flatMap(({ mentions }) => mentions.map(({ entityId }) => entityId)))
}

/** The graph of one question: who is next to whom, and which statements say so. */
class Ground {
  readonly #pages: Pages
  readonly #breadth: number
  readonly #between = new Map<EntityId, Map<EntityId, Dated[]>>()
  readonly #articles = new Map<EntityId, number>()
  readonly #matched: ReadonlySet<EntityId> | null
  hubs = new Map<EntityId, { neighbors: number; walked: number }>()
  skipped = 0

  constructor(pages: Pages, { types, breadth = BREADTH, ...words }: WalkFilter & Words) {
    this.#pages = pages
    this.#breadth = breadth
    for (const relation of pages.relations()) if (!types || types.includes(relation.type)) this.#add(relation)
    for (const { mentions } of pages.told())
      for (const id of new Set(mentions.map(({ entityId }) => entityId))) this.#articles.set(id, this.articles(id) + 1)
    this.#matched = matchedBy(pages, words)
  }

  #add(relation: Dated): void {
    for (const [one, other] of [[relation.from, relation.to] as const, [relation.to, relation.from] as const]) {
      const others = this.#between.get(one) ?? new Map<EntityId, Dated[]>()
      this.#between.set(one, others.set(other, [...(others.get(other) ?? []), relation]))
    }
  }

  articles(id: EntityId): number {
    return this.#articles.get(id) ?? 0
  }

  isMatch(id: EntityId): boolean {
    return this.#matched === null || this.#matched.has(id)
  }

  sort(ids: Iterable<EntityId>): readonly EntityId[] {
    const key = (id: EntityId) => [Number(this.isMatch(id)), this.articles(id), id]
    return [...ids].sort((a, b) => compareKeys(ORDER, key(a), key(b)))
  }

  /** Everybody next to an entity, as far as a walk goes. */
  near(id: EntityId, matchesOnly = false): readonly EntityId[] {
    const all = this.sort([...(this.#between.get(id)?.keys() ?? [])].filter((other) => !matchesOnly || this.isMatch(other)))
    const near = all.slice(0, this.#breadth)
    if (near.length < all.length) this.hubs.set(id, { neighbors: all.length, walked: near.length })
    return near
  }

  /** From whom a hop is walked on. */
  on(hop: readonly EntityId[]): readonly EntityId[] {
    this.skipped += Math.max(0, hop.length - this.#breadth)
    return this.sort(hop).slice(0, this.#breadth)
  }

  get isCut(): boolean {
    return this.hubs.size > 0 || this.skipped > 0
  }

  cut(): Cut {
    const hubs = [...this.hubs].flatMap(([id, hub]) => {
      const entity = this.#pages.entity(id)
      return entity ? [{ entity, ...hub }] : []
    })
    hubs.sort((a, b) => b.neighbors - a.neighbors || (a.entity.id < b.entity.id ? -1 : 1))
    return { hubs: hubs.slice(0, 20), hubCount: hubs.length, skipped: this.skipped }
  }

  steps(chain: Chain): readonly Step[] {
    return chain.slice(1).map((id, i) => this.#step(chain[i] ?? id, id))
  }

  #step(from: EntityId, to: EntityId): Step {
    const statements = this.#between.get(from)?.get(to) ?? []
    const key = ({ date, evidence, id }: Dated) => [date, evidence.articleId, evidence.span.start, id]
    const [newest] = [...statements].sort((a, b) => compareKeys(NEWEST, key(a), key(b)))
    const entity = this.#pages.entity(to)
    const told = this.#pages.told().find(({ article }) => article.id === newest?.evidence.articleId)
    if (!newest || !entity || !told) throw new Error('A step without a statement.')
    const { date: _, ...relation } = newest
    return { entity, relation: relation satisfies Relation, statements: statements.length, article: told.article }
  }
}

function around(pages: Pages, root: EntityId, { hops, ...filter }: AroundFilter & Words) {
  const ground = new Ground(pages, filter)
  const chains = new Map<EntityId, Chain>([[root, [root]]])
  let hop: readonly EntityId[] = pages.entity(root) ? [root] : []
  const asksWords = filter.among !== undefined || (filter.text ?? '').trim() !== ''
  for (let distance = 1; distance <= hops; distance++) {
    const next: EntityId[] = []
    for (const id of ground.on(hop)) {
      for (const other of ground.near(id, asksWords && distance === hops)) {
        if (chains.has(other)) continue
        chains.set(other, [...(chains.get(id) ?? []), other])
        next.push(other)
      }
    }
    hop = next
  }
  return { ground, chains: [...chains.values()].slice(1) }
}

/** Without a cut: along whoever is one step nearer to the goal. */
function plainChains(ground: Ground, { from, to, maxHops }: Ends): readonly Chain[] {
  const distances = new Map([[to, 0]])
  for (const [id, distance] of distances) for (const other of ground.near(id)) if (!distances.has(other)) distances.set(other, distance + 1)
  const length = distances.get(from) ?? Number.POSITIVE_INFINITY
  if (length > maxHops) return []
  const follow = (chain: Chain, left: number): readonly Chain[] => {
    const [last = from] = chain.slice(-1)
    if (left === 0) return [chain]
    const on = ground.near(last).filter((id) => distances.get(id) === left - 1)
    return on.flatMap((id) => follow([...chain, id], left - 1))
  }
  return follow([from], length)
}

interface Ends {
  readonly from: EntityId
  readonly to: EntityId
  readonly maxHops: number
}

/** One end of a walk from both: how far everybody is, and which steps were taken from whom. */
class Side {
  readonly ground: Ground
  readonly distances: Map<EntityId, number>
  readonly steps: (readonly [nearer: EntityId, farther: EntityId])[] = []
  hop: readonly EntityId[]

  constructor(ground: Ground, id: EntityId) {
    this.ground = ground
    this.distances = new Map([[id, 0]])
    this.hop = [id]
  }

  get cost(): number {
    return this.hop.reduce((sum, id) => sum + this.ground.articles(id), 0)
  }

  advance(): void {
    const distance = Math.max(...this.distances.values()) + 1
    const steps = this.ground.on(this.hop).flatMap((id) => this.ground.near(id).map((other) => [id, other] as const))
    const taken = steps.filter(([, other]) => !this.distances.has(other))
    for (const [, other] of taken) this.distances.set(other, distance)
    this.steps.push(...taken)
    this.hop = [...new Set(taken.map(([, other]) => other))]
  }
}

/** With cuts: every chain of taken steps whose length is that of the first meeting. */
function walkedChains(grounds: readonly [Ground, Ground], { from, to, maxHops }: Ends): readonly Chain[] {
  const [start, goal] = [new Side(grounds[0], from), new Side(grounds[1], to)]
  const isStuck = (side: Side) => side.hop.length === 0
  for (let taken = 0; taken < maxHops; taken++) {
    if ((isStuck(start) && (isStuck(goal) || !start.ground.isCut)) || (isStuck(goal) && !goal.ground.isCut)) break
    const side = isStuck(goal) || (!isStuck(start) && start.cost <= goal.cost) ? start : goal
    side.advance()
    const met = [...start.distances].flatMap(([id, distance]) => (goal.distances.has(id) ? [distance + (goal.distances.get(id) ?? 0)] : []))
    if (met.length > 0)
      return chainsOf([...start.steps, ...goal.steps.map(([a, b]) => [b, a] as const)], { from, to, maxHops: Math.min(...met) })
  }
  return []
}

/** Every chain of exactly so many hops. */
function chainsOf(steps: readonly (readonly [EntityId, EntityId])[], { from, to, maxHops }: Ends): readonly Chain[] {
  let chains: readonly Chain[] = [[from]]
  for (let i = 0; i < maxHops; i++)
    chains = chains.flatMap((chain) => steps.filter(([id]) => id === chain.at(-1)).map(([, next]) => [...chain, next]))
  const whole = chains.filter((chain) => chain.at(-1) === to)
  return [...new Map(whole.map((chain) => [chain.join(), chain])).values()]
}

function pathsOf(pages: Pages, ends: Ends, { first, ...filter }: PathFilter): Paths {
  const isPair = ends.from !== ends.to && pages.entity(ends.from) && pages.entity(ends.to)
  if (!isPair) return { chains: [], total: 0, cut: NOTHING_CUT }
  const toGround = (breadth?: number) => new Ground(pages, { types: PATH_TYPES, ...filter, ...(breadth && { breadth }) })
  const [one, other] = [toGround(), toGround()]
  const walked = walkedChains([one, other], ends)
  const isCut = one.isCut || other.isCut
  const chains = sortChains(one, isCut ? walked : plainChains(toGround(Number.POSITIVE_INFINITY), ends))
  const isDirect = chains[0]?.length === 2
  return {
    chains: chains.slice(0, first).map((chain) => one.steps(chain)),
    total: chains.length,
    cut: isDirect ? NOTHING_CUT : merged(one, other),
  }
}

function merged(one: Ground, other: Ground): Cut {
  const hubs = [...one.cut().hubs, ...other.cut().hubs]
  hubs.sort((a, b) => b.neighbors - a.neighbors || (a.entity.id < b.entity.id ? -1 : 1))
  return { hubs: hubs.slice(0, 20), hubCount: one.hubs.size + other.hubs.size, skipped: one.skipped + other.skipped }
}

function sortChains(ground: Ground, chains: readonly Chain[]): readonly Chain[] {
  const key = (chain: Chain) => chain.flatMap((id) => [ground.articles(id), id])
  const order: Order = Array.from({ length: 14 }, (_, i) => [i, i % 2 === 0 ? 'desc' : 'asc'])
  return [...chains].sort((a, b) => compareKeys(order, key(a), key(b)))
}

/** Walks through a store without a back-end. */
export function naiveWalks(pages: Pages): Pick<GraphStore & GraphServer, 'around' | 'paths'> {
  return {
    around: async (id: EntityId, filter: AroundFilter & Words, slice: Slice): Promise<Surroundings> => {
      refuseHops(filter.hops, MOST_HOPS.around)
      toBreadth(filter.breadth)
      const { ground, chains } = around(pages, id, filter)
      const found = chains.filter((chain) => ground.isMatch(chain.at(-1) ?? id))
      const placed = found.map((chain) => {
        const [last = id] = chain.slice(-1)
        return { value: { chain, last }, key: [chain.length - 1, ground.articles(last), last] }
      })
      const { rows, ...rest } = sliced(placed, NEAREST, slice)
      const shown = rows.map(({ value: { chain, last }, key }) => {
        const entity = pages.entity(last)
        if (!entity) throw new Error('A walk to nobody.')
        return { value: { entity, distance: chain.length - 1, path: ground.steps(chain) }, key }
      })
      return { ...rest, rows: shown, exact: !ground.isCut, cut: ground.cut() }
    },
    paths: async (from, to, filter) => {
      refuseHops(filter.maxHops, MOST_HOPS.paths)
      toBreadth(filter.breadth)
      return pathsOf(pages, { from, to, maxHops: filter.maxHops }, filter)
    },
  }
}
