import { KnownError } from '../schema/errors.ts'
import { RELATION_TYPES, type RelationType } from '../schema/ontology.ts'
import type { EntityId } from '../schema/types.ts'

// What both kinds of store walk alike: which entities, in which order, what is cut. A walk asks for neighbors, hop by hop; a store answers.

/** How many neighbors of one entity are walked to, and from how many entities of one hop. Two such hops are 250,000 links at the very most. */
export const BREADTH = 500

/** How far one may ask. A shortest path is walked from both ends, so six hops are three and three. */
export const MOST_HOPS = { around: 3, paths: 6 } as const

/** How many hubs an answer names. */
const MOST_HUBS = 20

const OF_THE_MAP: readonly RelationType[] = ['VISITED', 'LOCATED_IN', 'PART_OF']

/**
 * What paths go along where nobody says: what people and bodies do, at events, in posts, on projects. Not where something lies, belongs or
 * was visited: everybody is in the province, so a path through it says nothing of the two, and it would nearly always be the shortest.
 */
export const PATH_TYPES: readonly RelationType[] = RELATION_TYPES.filter((type) => !OF_THE_MAP.includes(type))

/** An entity as a walk sees it. */
export interface Stop {
  readonly id: EntityId
  /** In how many articles it is mentioned. */
  readonly articles: number
  /** Whether it is mentioned with the words that were asked for; true where none were. */
  readonly isMatch: boolean
}

/** The first neighbors of one entity, at most `breadth` in the order of walks, and how many it has. An entity is no neighbor of itself. */
export interface Neighborhood {
  readonly near: readonly Stop[]
  readonly total: number
}

/** What a walk asks next: one neighborhood for each id. `matchesOnly`: of neighbors that match alone. */
export interface Expansion {
  readonly ids: readonly EntityId[]
  readonly matchesOnly: boolean
}

/** A walk under way. */
export type Walk<T> = Generator<Expansion, T, readonly Neighborhood[]>

/** The order of walks: what matches first, then the most mentioned, then by id. */
export function inOrder(a: Stop, b: Stop): number {
  return Number(b.isMatch) - Number(a.isMatch) || b.articles - a.articles || (a.id < b.id ? -1 : 1)
}

/** Somebody of whom not all neighbors were walked to. */
export interface CutHub {
  readonly id: EntityId
  readonly neighbors: number
  readonly walked: number
}

/** What a walk left out, the broadest hubs first. */
export interface CutWalk {
  readonly hubs: readonly CutHub[]
  readonly hubCount: number
  readonly skipped: number
}

/** Nothing was left out. */
export const WHOLE: CutWalk = { hubs: [], hubCount: 0, skipped: 0 }

/** Who or what was reached, with the way to it: `chain` begins where the walk began. */
export interface Reached {
  readonly stop: Stop
  readonly distance: number
  readonly chain: readonly EntityId[]
}

/** All that a walk reached, by distance, then in the order of walks. */
export interface ReachedAround {
  readonly reached: readonly Reached[]
  readonly cut: CutWalk
}

/** Refuses to walk too far, or not at all. */
export function refuseHops(hops: number, most: number): void {
  if (Number.isInteger(hops) && hops >= 1 && hops <= most) return
  throw new KnownError('REFUSED', `A walk of ${hops} hops was asked for. Ask for a whole number from 1 to ${most}.`)
}

/** Refuses a walk broader than the server allows. */
export function toBreadth(breadth: number = BREADTH): number {
  if (Number.isInteger(breadth) && breadth >= 1 && breadth <= BREADTH) return breadth
  throw new KnownError('REFUSED', `A walk of breadth ${breadth} was asked for. Ask for a whole number from 1 to ${BREADTH}.`)
}

/** Walks to the end with whoever knows the neighbors. */
export function walkWith<T>(walk: Walk<T>, expand: (asked: Expansion) => readonly Neighborhood[]): T {
  let next = walk.next()
  while (!next.done) next = walk.next(expand(next.value))
  return next.value
}

/** One end of a walk under way: what was reached from it, and from where it goes on. */
export class End {
  readonly distances = new Map<EntityId, number>()
  /** From whom each was reached by a shortest way, in the order of walks. */
  readonly parents = new Map<EntityId, EntityId[]>()
  readonly stops = new Map<EntityId, Stop>()
  readonly hubs: CutHub[] = []
  skipped = 0
  #frontier: readonly Stop[]
  #hop = 0
  readonly #breadth: number

  constructor(root: Stop, breadth: number) {
    this.#frontier = [root]
    this.#breadth = breadth
    this.distances.set(root.id, 0)
    this.stops.set(root.id, root)
  }

  /** Nothing is left to walk on from. */
  get isDone(): boolean {
    return this.#frontier.length === 0
  }

  get isCut(): boolean {
    return this.hubs.length > 0 || this.skipped > 0
  }

  /** About what the next hop costs: who is mentioned much is related to many. */
  get cost(): number {
    return this.#frontier.reduce((sum, { articles }) => sum + articles, 0)
  }

  /** One hop on; answers with what it reached for the first time, in the order of walks. */
  *advance(matchesOnly = false): Walk<readonly Stop[]> {
    const walked = this.#frontier.slice(0, this.#breadth)
    this.skipped += this.#frontier.length - walked.length
    this.#hop++
    const reached: Stop[] = []
    const found = yield { ids: walked.map(({ id }) => id), matchesOnly }
    walked.forEach(({ id }, i) => {
      reached.push(...this.#reach(id, found[i] ?? NOWHERE))
    })
    this.#frontier = reached.sort(inOrder)
    return this.#frontier
  }

  #reach(from: EntityId, { near, total }: Neighborhood): readonly Stop[] {
    if (total > near.length) this.hubs.push({ id: from, neighbors: total, walked: near.length })
    const reached = near.filter(({ id }) => !this.distances.has(id))
    for (const stop of reached) {
      this.distances.set(stop.id, this.#hop)
      this.stops.set(stop.id, stop)
    }
    for (const { id } of near) if (this.distances.get(id) === this.#hop) this.#parentsOf(id).push(from)
    return reached
  }

  #parentsOf(id: EntityId): EntityId[] {
    const parents = this.parents.get(id) ?? []
    this.parents.set(id, parents)
    return parents
  }
}

const NOWHERE: Neighborhood = { near: [], total: 0 }

/** What a walk from these ends left out. */
export function cutOf(...ends: readonly End[]): CutWalk {
  const hubs = ends.flatMap((end) => end.hubs)
  const broadest = [...hubs].sort((a, b) => b.neighbors - a.neighbors || (a.id < b.id ? -1 : 1))
  return { hubs: broadest.slice(0, MOST_HUBS), hubCount: hubs.length, skipped: ends.reduce((sum, { skipped }) => sum + skipped, 0) }
}

/** How a walk around one entity is bounded; `hasWords`: only what matches is wanted. */
export interface AroundBounds {
  readonly hops: number
  readonly breadth: number
  readonly hasWords: boolean
}

/** Walks around one entity. */
export function* walkAround(root: Stop, { hops, breadth, hasWords }: AroundBounds): Walk<ReachedAround> {
  const end = new End(root, breadth)
  const reached: Reached[] = []
  for (let hop = 1; hop <= hops && !end.isDone; hop++) {
    const stops = yield* end.advance(hasWords && hop === hops)
    for (const stop of stops) if (stop.isMatch) reached.push({ stop, distance: hop, chain: chainTo(stop.id, end.parents) })
  }
  return { reached, cut: cutOf(end) }
}

/** The way to an entity through whoever comes first in the order of walks. */
function chainTo(id: EntityId, parents: ReadonlyMap<EntityId, readonly EntityId[]>): readonly EntityId[] {
  const [parent] = parents.get(id) ?? []
  return parent === undefined ? [id] : [...chainTo(parent, parents), id]
}
