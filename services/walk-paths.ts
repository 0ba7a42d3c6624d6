import type { EntityId } from '../schema/types.ts'
import { type CutWalk, cutOf, End, inOrder, type Stop, type Walk, WHOLE } from './walk.ts'

/** The shortest chains of entities, both ends included. */
export interface FoundPaths {
  readonly chains: readonly (readonly EntityId[])[]
  readonly total: number
  readonly cut: CutWalk
}

/** How a search for paths is bounded. */
export interface PathBounds {
  readonly maxHops: number
  readonly breadth: number
  readonly first: number
}

/**
 * Walks from both ends until they meet, always on from where fewer articles are: so hubs are seldom walked from, and whoever is next to a hub
 * is found from his own side. Whoever lies at the last hop is only looked at: the others of that hop may still be where both ends meet.
 */
export function* walkPaths(from: Stop, to: Stop, { maxHops, breadth, first }: PathBounds): Walk<FoundPaths> {
  const [start, goal] = [new End(from, breadth), new End(to, breadth)]
  for (let hop = 1; hop <= maxHops && from.id !== to.id; hop++) {
    const end = nextOf(start, goal)
    if (end === null) break
    const reached = yield* end.advance()
    const met = reached.map(({ stop }) => stop).filter(({ id }) => start.visits.has(id) && goal.visits.has(id))
    if (met.length > 0) return toFoundPaths({ from: from.id, to: to.id, first }, pathsThrough(met, start, goal))
  }
  return { chains: [], total: 0, cut: cutOf(start, goal) }
}

/** Which end goes on; null where the two cannot meet: all that one of them reaches is known, and the other is not there. */
function nextOf(start: End, goal: End): End | null {
  if (start.isDone && goal.isDone) return null
  if (start.isDone) return start.isCut ? goal : null
  if (goal.isDone) return goal.isCut ? start : null
  return start.cost <= goal.cost ? start : goal
}

/** The steps that lie on a shortest chain: from whom to whom, in the order of walks. */
interface Meeting {
  readonly length: number
  readonly onward: ReadonlyMap<EntityId, readonly Stop[]>
  readonly cut: CutWalk
}

/**
 * Both ends met at these, for the first time. Of the shortest chains through them every step is one that either end took. Nobody was walked
 * on from by both ends, so a chain is taken by the start up to where they met and by the goal from there, and goes through nobody twice.
 */
function pathsThrough(met: readonly Stop[], start: End, goal: End): Meeting {
  const lengthOf = ({ id }: Stop) => (start.visits.get(id)?.distance ?? 0) + (goal.visits.get(id)?.distance ?? 0)
  const length = met.reduce((least, stop) => Math.min(least, lengthOf(stop)), Number.POSITIVE_INFINITY)
  const middles = met.filter((stop) => lengthOf(stop) === length)
  const onward = new Map<EntityId, Map<EntityId, Stop>>()
  const add = (from: EntityId, to: Stop) => onward.set(from, (onward.get(from) ?? new Map<EntityId, Stop>()).set(to.id, to))
  eachStep(middles, start, (child, parent) => add(parent.id, child))
  eachStep(middles, goal, (child, parent) => add(child.id, parent))
  const sorted = new Map([...onward].map(([id, stops]) => [id, [...stops.values()].sort(inOrder)] as const))
  // Nothing is shorter than one step, and there is only one such chain.
  return { length, onward: sorted, cut: length === 1 ? WHOLE : cutOf(start, goal) }
}

/** Every step by which an end came to these. */
function eachStep(stops: readonly Stop[], end: End, take: (child: Stop, parent: Stop) => void): void {
  const seen = new Set(stops.flatMap(({ id }) => end.visits.get(id) ?? []))
  for (const { stop, parents } of seen) {
    for (const parent of parents) {
      take(stop, parent.stop)
      seen.add(parent)
    }
  }
}

interface Asked {
  readonly from: EntityId
  readonly to: EntityId
  readonly first: number
}

function toFoundPaths({ from, to, first }: Asked, { onward, cut }: Meeting): FoundPaths {
  const chains: (readonly EntityId[])[] = []
  const counts = new Map<EntityId, number>([[to, 1]])
  const count = (id: EntityId): number => {
    const known = counts.get(id) ?? (onward.get(id) ?? []).reduce((sum, stop) => sum + count(stop.id), 0)
    counts.set(id, known)
    return known
  }
  const follow = (chain: readonly EntityId[], id: EntityId): void => {
    if (id === to) chains.push([...chain, id])
    else for (const stop of onward.get(id) ?? []) if (chains.length < first) follow([...chain, id], stop.id)
  }
  follow([], from)
  return { chains, total: count(from), cut }
}
