import { KnownError } from '../schema/errors.ts'
import { RELATION_TYPES, type RelationType } from '../schema/ontology.ts'
import type { EntityId } from '../schema/types.ts'

// What both kinds of store walk alike: which entities, in which order, what is cut. A walk asks for neighbors, hop by hop; a store answers.

/** How many neighbors of one entity are walked to, and from how many entities of one hop. Two such hops are 40,000 links at the very most. */
export const BREADTH = 200

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

/** The first neighbors of one entity in the order of walks, at most `breadth`, in whatever order; and how many it has. It is no neighbor of itself. */
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

/** All that a walk reached, in whatever order. */
export interface ReachedAround {
  readonly reached: readonly Visit[]
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

/** Walks to the end with a server that knows the neighbors. */
export async function walkAwaiting<T>(walk: Walk<T>, expand: (asked: Expansion) => Promise<readonly Neighborhood[]>): Promise<T> {
  let next = walk.next()
  while (!next.done) next = walk.next(await expand(next.value))
  return next.value
}

/** Who was reached: how far away, and from whom by a shortest way, in the order of walks. */
export interface Visit {
  readonly stop: Stop
  readonly distance: number
  readonly parents: Visit[]
}

/** One end of a walk under way: what was reached from it, and from where it goes on. */
export class End {
  readonly visits: Map<EntityId, Visit>
  readonly hubs: CutHub[] = []
  skipped = 0
  #frontier: readonly Visit[]
  readonly #breadth: number

  constructor(root: Stop, breadth: number) {
    this.#breadth = breadth
    this.#frontier = [{ stop: root, distance: 0, parents: [] }]
    this.visits = new Map(this.#frontier.map((visit) => [root.id, visit]))
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
    return this.#frontier.reduce((sum, { stop }) => sum + stop.articles, 0)
  }

  /** One hop on; answers with what it reached for the first time. */
  *advance(matchesOnly = false): Walk<readonly Visit[]> {
    const walked = [...this.#frontier].sort((a, b) => inOrder(a.stop, b.stop)).slice(0, this.#breadth)
    this.skipped += this.#frontier.length - walked.length
    const found = yield { ids: walked.map(({ stop }) => stop.id), matchesOnly }
    const reached: Visit[] = []
    walked.forEach((from, i) => {
      this.#reach(from, found[i] ?? NOWHERE, reached)
    })
    this.#frontier = reached
    return reached
  }

  /** Goes from one entity to its neighbors, and adds those that were not met before to what is reached. */
  #reach(from: Visit, { near, total }: Neighborhood, reached: Visit[]): void {
    if (total > near.length) this.hubs.push({ id: from.stop.id, neighbors: total, walked: near.length })
    const distance = from.distance + 1
    for (const stop of near) {
      const known = this.visits.get(stop.id)
      if (known) {
        if (known.distance === distance) known.parents.push(from)
        continue
      }
      const visit = { stop, distance, parents: [from] }
      this.visits.set(stop.id, visit)
      reached.push(visit)
    }
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
  const reached: Visit[] = []
  for (let hop = 1; hop <= hops && !end.isDone; hop++) {
    const visits = yield* end.advance(hasWords && hop === hops)
    for (const visit of visits) if (visit.stop.isMatch) reached.push(visit)
  }
  return { reached, cut: cutOf(end) }
}

/** The way to somebody through whoever comes first in the order of walks; it begins where the walk began. */
export function chainTo({ stop, parents: [parent] }: Visit): readonly EntityId[] {
  return parent ? [...chainTo(parent), stop.id] : [stop.id]
}
