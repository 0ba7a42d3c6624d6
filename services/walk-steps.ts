import type { Entity, EntityId, Relation, Slice, SortKey } from '../schema/types.ts'
import { afterParams, NOTHING, toFound } from './slices.ts'
import type { Cut, Paths, Reach, Step, StoredArticle, Surroundings } from './store.ts'
import { type CutWalk, chainTo, inOrder, type ReachedAround, type Visit } from './walk.ts'
import type { FoundPaths } from './walk-paths.ts'

// What a walk found, in ids, and what an answer shows of it.

/** Two entities that are next to each other, whichever way the statements go. */
export type Pair = readonly [EntityId, EntityId]

/** Everything that an answer names, each once: a store looks it up at once. */
export interface Named {
  readonly entities: readonly EntityId[]
  readonly pairs: readonly Pair[]
}

/** All that is stated between two entities, in short: the newest statement, where it is printed, and how many there are. */
export interface Link {
  readonly relation: Relation
  readonly statements: number
  readonly article: StoredArticle
}

/** What a store knows of what is named. */
export interface Details {
  readonly entityOf: (id: EntityId) => Entity
  readonly linkOf: (pair: Pair) => Link
}

/** One name for a pair, whichever of the two comes first. */
export function pairName([a, b]: Pair): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

type Chain = readonly EntityId[]

function pairsOf(chain: Chain): readonly Pair[] {
  return chain.slice(1).map((id, i) => [chain[i] ?? id, id])
}

/** What an answer with these chains names. */
export function namedIn(chains: readonly Chain[], { hubs }: CutWalk): Named {
  const pairs = new Map(chains.flatMap(pairsOf).map((pair) => [pairName(pair), pair]))
  const entities = new Set([...chains.flatMap((chain) => chain.slice(1)), ...hubs.map(({ id }) => id)])
  return { entities: [...entities], pairs: [...pairs.values()] }
}

function toSteps(chain: Chain, { entityOf, linkOf }: Details): readonly Step[] {
  return pairsOf(chain).map((pair) => ({ entity: entityOf(pair[1]), ...linkOf(pair) }))
}

function toCut({ hubs, hubCount, skipped }: CutWalk, { entityOf }: Details): Cut {
  return { hubs: hubs.map(({ id, neighbors, walked }) => ({ entity: entityOf(id), neighbors, walked })), hubCount, skipped }
}

const isWhole = ({ hubCount, skipped }: CutWalk) => hubCount === 0 && skipped === 0

/** What is to be looked up for an answer, and the answer from that. */
export interface Answering<T> {
  readonly named: Named
  readonly answer: (details: Details) => T
}

/** One slice of what a walk reached. */
export function toSurroundings({ reached, cut }: ReachedAround, slice: Slice): Answering<Surroundings> {
  const after = afterParams(slice, { distance: 'number', articles: 'number', id: 'text' })
  const rest = after ? reached.filter((one) => isAfter(one, after)) : reached
  const { limit } = slice
  const found = toFound(nearest(rest, limit + 1), { total: reached.length, limit }, (one) => ({ value: one, key: keyOf(one) }))
  const rows = found.rows.map(({ value, key }) => ({ value, key, chain: chainTo(value) }))
  const chains = rows.map(({ chain }) => chain)
  const answer = (details: Details) => ({
    ...found,
    rows: rows.map(({ value, key, chain }) => ({ value: toReach(value, chain, details), key })),
    exact: isWhole(cut),
    cut: toCut(cut, details),
  })
  return { named: namedIn(chains, cut), answer }
}

/** The first of very many, without sorting all. */
function nearest(visits: readonly Visit[], count: number): readonly Visit[] {
  const first: Visit[] = []
  for (const visit of visits) {
    const last = first[count - 1]
    if (last && byDistance(visit, last) > 0) continue
    const place = first.findIndex((other) => byDistance(visit, other) < 0)
    first.splice(place < 0 ? first.length : place, 0, visit)
    first.length = Math.min(first.length, count)
  }
  return first
}

/** By distance, then the most mentioned, then by id: what is shown either matches the words or none were given. */
function byDistance(a: Visit, b: Visit): number {
  return a.distance - b.distance || inOrder(a.stop, b.stop)
}

function keyOf({ stop, distance }: Visit): SortKey {
  return [distance, stop.articles, stop.id]
}

function isAfter({ stop, distance }: Visit, { after_distance, after_articles, after_id }: NonNullable<ReturnType<typeof afterParams>>) {
  const by = [distance - Number(after_distance), Number(after_articles) - stop.articles].find((difference) => difference !== 0)
  return by === undefined ? stop.id > String(after_id) : by > 0
}

function toReach({ stop, distance }: Visit, chain: Chain, details: Details): Reach {
  return { entity: details.entityOf(stop.id), distance, path: toSteps(chain, details) }
}

/** What was found between two entities. */
export function toPaths({ chains, total, cut }: FoundPaths): Answering<Paths> {
  return {
    named: namedIn(chains, cut),
    answer: (details) => ({ chains: chains.map((chain) => toSteps(chain, details)), total, cut: toCut(cut, details) }),
  }
}

/** Nothing is around what is not in the store. */
export const NO_SURROUNDINGS: Surroundings = { ...NOTHING, cut: { hubs: [], hubCount: 0, skipped: 0 } }

/** No path leads to what is not in the store. */
export const NO_PATHS: Paths = { chains: [], total: 0, cut: { hubs: [], hubCount: 0, skipped: 0 } }
