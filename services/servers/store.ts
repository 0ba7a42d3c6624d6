import { KnownError } from '../../schema/errors.ts'
import type { Extraction, Page } from '../../schema/types.ts'
import type {
  Backlog,
  CheckOptions,
  Differences,
  GraphStore,
  SearchIndex,
  SideStatus,
  Store,
  StoredSource,
  StoreStatus,
  Written,
} from '../store.ts'
import { verify } from '../verify.ts'
import { bounded } from './bounded.ts'
import { check, copiesOf } from './compare.ts'
import type { GraphServer, TextServer } from './engines.ts'
import { type Pair, toGraph, toSearch } from './reads.ts'
import { Relay, type RelayOptions } from './relay.ts'
import { patiently, within, wordsOf } from './waiting.ts'
import { WriteBatches } from './write-batches.ts'

/** How a store on two servers is opened. */
export interface ServerOptions {
  /** `relay`: reads, and carries to the index what others left waiting in the graph. */
  readonly access: 'read' | 'relay' | 'write'
  /** Milliseconds after which a question that a server does not answer is given up, should the server's own deadline not end it. */
  readonly deadline: number
  /** Milliseconds that a write waits for each server that does not answer, before it says so. */
  readonly patience: number
  /** Milliseconds that an answer waits for a server that it can do without. */
  readonly shortPatience: number
  readonly relay: RelayOptions
}

/** The usual ones; who looks after the servers hears the notices. */
export const SERVER_OPTIONS: Omit<ServerOptions, 'access'> = {
  deadline: 20_000,
  patience: 300_000,
  shortPatience: 2500,
  relay: { leaseMs: 1200, sendMs: 300_000, tries: 5, retryMs: 500, idleMs: 2000, onNotice: () => {} },
}

const PAGES = 50
const CLOSING_MS = 5000
const PING_MS = 2500

/** The graph on one server, its index on another. Pages and facts are the graph's; what the index lacks waits in the graph's outbox. */
export class ServerStore implements Store {
  readonly graph: GraphStore
  readonly search: SearchIndex
  readonly #pair: Pair
  readonly #options: ServerOptions
  readonly #relay: Relay
  readonly #writes: WriteBatches
  #closing: Promise<void> | null = null

  constructor(servers: Pair, options: ServerOptions) {
    const pair = bounded(servers, options.deadline)
    this.#pair = pair
    this.#options = options
    this.graph = toGraph(pair)
    this.search = toSearch(pair, options.shortPatience)
    this.#relay = new Relay(pair, options.relay)
    this.#writes = new WriteBatches(pair.graph, this.#relay, options.patience)
    if (options.access !== 'read') this.#relay.start()
  }

  async write(extraction: Extraction): Promise<Written> {
    this.#refuseReaders()
    verify(extraction)
    return this.#writes.write(extraction)
  }

  async forget(source: string): Promise<boolean> {
    this.#refuseReaders()
    return this.#writes.forget(source)
  }

  stored(sources: readonly string[]): Promise<readonly (StoredSource | null)[]> {
    return this.#ask((graph) => graph.stored(sources))
  }

  pages(): AsyncIterable<Page> {
    return this.#inOrder(
      (graph, after) => graph.pagesAfter(after, PAGES),
      (page) => page.source,
    )
  }

  extractions(): AsyncIterable<Extraction> {
    return this.#inOrder(
      (graph, after) => graph.extractionsAfter(after, PAGES),
      ({ page }) => page.source,
    )
  }

  async check(options: CheckOptions): Promise<Differences> {
    if (options.mend) this.#refuseReaders()
    return check(this.#pair, { ...options, relay: this.#relay, patience: this.#options.patience })
  }

  async reindex(onArticles?: (articles: number) => void): Promise<number> {
    this.#refuseReaders()
    await this.#writes.idle()
    const written = await this.#pair.text.rebuild(copiesOf(this.#pair.graph, onArticles))
    // What was written to the old index meanwhile, by whomever.
    await this.check({ mend: true })
    return written
  }

  /** Both servers keep what they hold in order by themselves. */
  async optimize(): Promise<void> {}

  async status(): Promise<StoreStatus> {
    const { graph, text } = this.#pair
    const [graphSide, index, backlog] = await Promise.all([toSide('graph', graph), toSide('index', text), backlogOf(graph)])
    return { sides: [graphSide, index], backlog }
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    await this.#writes.idle()
    await this.#relay.stop()
    const late = () => new Error('What waits is for the next who opens the store.')
    const drained = this.#options.access === 'write' ? this.#relay.drain(performance.now() + CLOSING_MS) : Promise.resolve(true)
    await within(drained, CLOSING_MS, late).catch(() => false)
    await Promise.all([this.#pair.graph.close(), this.#pair.text.close()])
  }

  /** Who writes is a long work that a server's restart must not end. */
  #ask<T>(work: (graph: GraphServer) => Promise<T>): Promise<T> {
    const { graph } = this.#pair
    if (this.#options.access !== 'write') return work(graph)
    return patiently(performance.now() + this.#options.patience, () => work(graph))
  }

  /** A slice of pages a question, so that pages that come and go meanwhile disturb nobody. */
  async *#inOrder<T>(slice: (graph: GraphServer, after: string) => Promise<readonly T[]>, sourceOf: (value: T) => string) {
    for (let after: string | undefined = ''; after !== undefined; ) {
      const from: string = after
      const values = await this.#ask((graph) => slice(graph, from))
      yield* values
      const last = values.at(-1)
      after = last && sourceOf(last)
    }
  }

  #refuseReaders(): void {
    if (this.#options.access === 'write') return
    throw new KnownError('CONFIG', 'The store on the servers is open for reading only. Open it for writing to change it.')
  }
}

async function toSide(side: SideStatus['side'], server: Pick<GraphServer | TextServer, 'ping'>): Promise<SideStatus> {
  const late = () => new KnownError('UNAVAILABLE', `The ${side} does not answer within ${PING_MS / 1000} s.`)
  const error = await within(server.ping(), PING_MS, late).then(() => null, wordsOf)
  return { side, error }
}

async function backlogOf(graph: GraphServer): Promise<Backlog | null> {
  return within(graph.outbox(), PING_MS, () => new Error('late')).catch(() => null)
}
