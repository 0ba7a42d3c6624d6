import type { ArticleId } from '../../schema/types.ts'
import type { CheckOptions, Differences } from '../store.ts'
import { digestOf } from './copies.ts'
import type { ArticleCopy, GraphServer, Stamp, TextServer } from './engines.ts'
import type { Pair } from './reads.ts'
import type { Relay } from './relay.ts'

/** How two servers are compared, and by whom the index is mended. */
interface CompareOptions extends CheckOptions {
  readonly relay: Relay
  readonly patience: number
}

const STAMPS = 2000
const COPIES = 100

type Kind = 'missing' | 'surplus' | 'changed'
/** What differs, by article; and how many were compared. */
interface Found {
  readonly checked: number
  readonly differing: ReadonlyMap<ArticleId, Kind>
}

/** Compares what the graph says the index should hold with what it says it holds: stamps only, side by side in the order of ids. */
export async function check({ graph, text }: Pair, { mend, thorough, relay, patience }: CompareOptions): Promise<Differences> {
  if (mend) {
    await graph.outbox({ revive: true })
    await relay.drain(performance.now() + patience)
  }
  const { checked, differing: suspects } = await compareStamps(graph, text)
  if (thorough) for await (const [id, kind] of drifted(graph, text, suspects)) suspects.set(id, kind)
  const differing = await stillDiffering({ graph, text }, suspects)
  const isMended = mend && differing.size > 0 && (await send({ graph, relay, patience }, [...differing.keys()]))
  const of = (wanted: Kind) => [...differing].flatMap(([id, kind]) => (kind === wanted ? [id] : []))
  return {
    checked,
    missing: of('missing'),
    surplus: of('surplus'),
    changed: of('changed'),
    mended: isMended,
    backlog: await graph.outbox(),
  }
}

interface Sending {
  readonly graph: GraphServer
  readonly relay: Relay
  readonly patience: number
}

async function send({ graph, relay, patience }: Sending, ids: readonly ArticleId[]): Promise<boolean> {
  const until = performance.now() + patience
  for (let at = 0; at < ids.length; at += COPIES) {
    const some = ids.slice(at, at + COPIES)
    await graph.enqueue(some)
    if ((await relay.bring(some, until)).size > 0) return false
  }
  return true
}

/** The stamps of one side, one after the other. */
async function* walk(side: Pick<GraphServer | TextServer, 'stamps'>): AsyncGenerator<Stamp, undefined> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const stamps: readonly Stamp[] = await side.stamps(after, STAMPS)
    yield* stamps
    after = stamps.at(-1)?.id
  }
}

async function compareStamps(graph: GraphServer, text: TextServer): Promise<Found & { readonly differing: Map<ArticleId, Kind> }> {
  const [wanted, held] = [walk(graph), walk(text)]
  const differing = new Map<ArticleId, Kind>()
  let checked = 0
  let [a, b] = [(await wanted.next()).value, (await held.next()).value]
  while (a || b) {
    const [isInGraph, isInIndex] = [a !== undefined && (!b || a.id <= b.id), b !== undefined && (!a || b.id <= a.id)]
    if (isInGraph) checked++
    if (a && b && isInGraph && isInIndex) {
      if (!isSame(a, b)) differing.set(a.id, 'changed')
    } else if (a && isInGraph) differing.set(a.id, 'missing')
    else if (b) differing.set(b.id, 'surplus')
    if (isInGraph) a = (await wanted.next()).value
    if (isInIndex) b = (await held.next()).value
  }
  return { checked, differing }
}

function isSame(a: Pick<Stamp, 'version' | 'digest'>, b: Pick<Stamp, 'version' | 'digest'>): boolean {
  return a.version === b.version && a.digest === b.digest
}

/** What the index holds otherwise than its own stamps say. */
async function* drifted(
  graph: GraphServer,
  text: TextServer,
  known: ReadonlyMap<ArticleId, Kind>,
): AsyncGenerator<readonly [ArticleId, Kind]> {
  let stamps: Stamp[] = []
  for await (const stamp of walk(graph)) {
    if (!known.has(stamp.id)) stamps.push(stamp)
    if (stamps.length < COPIES) continue
    yield* await driftedAmong(text, stamps)
    stamps = []
  }
  yield* await driftedAmong(text, stamps)
}

async function driftedAmong(text: TextServer, stamps: readonly Stamp[]): Promise<readonly (readonly [ArticleId, Kind])[]> {
  const held = stamps.length > 0 ? await text.held(stamps.map(({ id }) => id)) : []
  return stamps.flatMap(({ id, digest }, i): readonly (readonly [ArticleId, Kind])[] => {
    const copy = held[i]
    if (!copy) return [[id, 'missing']]
    return copy !== 'strange' && digestOf(copy) === digest ? [] : [[id, 'changed']]
  })
}

/** Of what seemed to differ, what does when both are asked at one time and nothing of it is on its way from the one to the other. */
async function stillDiffering({ graph, text }: Pair, suspects: ReadonlyMap<ArticleId, Kind>): Promise<ReadonlyMap<ArticleId, Kind>> {
  const ids = [...suspects.keys()].sort()
  const differing = new Map<ArticleId, Kind>()
  for (let at = 0; at < ids.length; at += COPIES) {
    const some = ids.slice(at, at + COPIES)
    const before = await graph.pending(some)
    const [wanted, held] = await Promise.all([graph.copies(some), text.held(some)])
    const underWay = new Set([...before, ...(await graph.pending(some))])
    some.forEach((id, i) => {
      const kind = underWay.has(id) ? null : kindOf(wanted[i] ?? null, held[i] ?? null)
      if (kind) differing.set(id, kind)
    })
  }
  return differing
}

function kindOf(wanted: ArticleCopy | null, held: ArticleCopy | 'strange' | null): Kind | null {
  if (!wanted) return held ? 'surplus' : null
  if (!held) return 'missing'
  return held !== 'strange' && isSame(wanted, held) && digestOf(held) === wanted.digest ? null : 'changed'
}

/** Every copy that the index should hold, in slices. */
export async function* copiesOf(
  graph: GraphServer,
  onArticles: (articles: number) => void = () => {},
): AsyncGenerator<readonly ArticleCopy[]> {
  let articles = 0
  for (let after: string | undefined = ''; after !== undefined; ) {
    const stamps: readonly Stamp[] = await graph.stamps(after, COPIES)
    const copies = (await graph.copies(stamps.map(({ id }) => id))).filter((copy) => copy !== null)
    if (copies.length > 0) yield copies
    articles += copies.length
    onArticles(articles)
    after = stamps.at(-1)?.id
  }
}
