import type { EnqueuedTask, Meilisearch, MultiSearchQuery, SearchParams } from 'meilisearch'
import { z } from 'zod'
import { KnownError } from '../../../schema/errors.ts'
import { isPassing, type Server, toKnownError, toTaskError } from './errors.ts'
import type { Distribution } from './facets.ts'

/** Where the server is, and what opens it. */
export interface Address {
  readonly url: string
  /** Writes, and reads where there is no key for that alone. */
  readonly key: string
  readonly searchKey?: string
}

/** How long one request to write may take. */
const WRITE_MS = 30_000
/** How long the server may work on what it was given. */
const TASK_MS = 300_000
/** Pauses before a request that met a passing failure is sent again. */
const PAUSES = [50, 200, 600]

const FACETS = z.record(z.string(), z.record(z.string(), z.number().int()))

function toResults<T>(hit: z.ZodType<T>) {
  return z.object({
    results: z.array(z.object({ hits: z.array(hit), totalHits: z.number().int(), facetDistribution: FACETS.default({}) })),
  })
}

const ENQUEUED = z.object({ taskUid: z.number().int() })
const TASK = z.object({
  status: z.enum(['enqueued', 'processing', 'succeeded', 'failed', 'canceled']),
  error: z.object({ message: z.string(), code: z.string(), type: z.string() }).nullish(),
})

type Task = z.infer<typeof TASK>

/** What one search found. */
export interface Found<T> {
  readonly hits: readonly T[]
  /** How many there are, shown or not. */
  readonly total: number
  readonly facets: Distribution
}

/** One server, asked until it answers or the deadline is over; every failure in our words. */
export class Connection {
  readonly #server: Server
  readonly #reader: Meilisearch
  readonly #writer: Meilisearch
  readonly #deadline: number

  private constructor(server: Server, clients: { readonly reader: Meilisearch; readonly writer: Meilisearch }, deadline: number) {
    this.#server = server
    this.#reader = clients.reader
    this.#writer = clients.writer
    this.#deadline = deadline
  }

  static async open({ url, key, searchKey }: Address, deadline: number): Promise<Connection> {
    const library = await import('meilisearch')
    // Compressed answers come in pieces, between which Node's fetch stalls for 40 ms.
    const requestInit = { headers: { 'Accept-Encoding': 'identity' } }
    const reader = new library.Meilisearch({ host: url, apiKey: searchKey ?? key, requestInit })
    const writer = new library.Meilisearch({ host: url, apiKey: key, requestInit, timeout: WRITE_MS })
    return new Connection({ url, library }, { reader, writer }, deadline)
  }

  /** All searches in one request; hits of another shape are refused. */
  async search<T>(index: string, searches: readonly SearchParams[], shape: z.ZodType<T>): Promise<readonly Found<T>[]> {
    if (searches.length === 0) return []
    const queries: MultiSearchQuery[] = searches.map((search) => ({ indexUid: index, ...search }))
    const signal = AbortSignal.timeout(this.#deadline)
    const { results } = await this.#until(toResults(shape), signal, () => this.#reader.multiSearch({ queries }, { signal }))
    if (results.length !== queries.length) throw this.junk(`${results.length} answers to ${queries.length} searches`)
    return results.map(({ hits, totalHits, facetDistribution }) => ({ hits, total: totalHits, facets: facetDistribution }))
  }

  /** Reads what a search does not show; needs the key that writes. */
  async read<T>(shape: z.ZodType<T>, ask: (client: Meilisearch) => Promise<unknown>): Promise<T> {
    return this.#until(shape, AbortSignal.timeout(WRITE_MS), () => ask(this.#writer))
  }

  /** Gives the server work; the number of its task. What is sent twice is done twice: only for what may be. */
  async enqueue(ask: (client: Meilisearch) => Promise<EnqueuedTask>): Promise<number> {
    const { taskUid } = await this.#until(ENQUEUED, AbortSignal.timeout(WRITE_MS), () => ask(this.#writer))
    return taskUid
  }

  /** The same for work that must not be done twice. */
  async enqueueOnce(ask: (client: Meilisearch) => Promise<EnqueuedTask>): Promise<number> {
    const { taskUid } = await this.#once(ENQUEUED, () => ask(this.#writer))
    return taskUid
  }

  /** Resolves when a task has succeeded: the client's own waiting gives up after five seconds, and takes a failed one for done. */
  async succeeded(uid: number): Promise<void> {
    const { status, error } = await this.#ended(uid)
    if (status === 'succeeded') return
    throw toTaskError(error ?? { message: `task ${uid} was ${status}`, code: status, type: 'internal' }, this.#server)
  }

  async #ended(uid: number): Promise<Task> {
    const started = performance.now()
    for (let pause = 2; performance.now() - started < TASK_MS; pause = Math.min(100, pause * 2)) {
      const task = await this.read(TASK, (client) => client.tasks.getTask(uid))
      if (task.status !== 'enqueued' && task.status !== 'processing') return task
      await rest(pause)
    }
    throw new KnownError(
      'TIMEOUT',
      `Meilisearch at "${this.#server.url}" has worked on task ${uid} for ${TASK_MS / 1000} s. Look at its log, and try again.`,
    )
  }

  /** Resolves when the server answers. */
  async health(): Promise<void> {
    await this.#until(z.object({ status: z.literal('available') }), AbortSignal.timeout(this.#deadline), () => this.#reader.health())
  }

  /** An answer that nobody can read. */
  junk(what: string): KnownError {
    return new KnownError(
      'UNAVAILABLE',
      `Meilisearch at "${this.#server.url}" answered what cannot be read (${what}). Look whether MEILI_URL is a Meilisearch 1.50 or later; where somebody else wrote to its index, run \`zaichang reindex\`.`,
    )
  }

  /** Everything that is sent here may be sent twice: a passing failure is tried again. */
  async #until<T>(shape: z.ZodType<T>, signal: AbortSignal, ask: () => Promise<unknown>): Promise<T> {
    for (const pause of PAUSES) {
      try {
        return await this.#once(shape, ask)
      } catch (error) {
        if (!isPassing(error)) throw error
        await rest(pause)
        if (signal.aborted) throw error
      }
    }
    return this.#once(shape, ask)
  }

  async #once<T>(shape: z.ZodType<T>, ask: () => Promise<unknown>): Promise<T> {
    const answer = await ask().catch((error: unknown) => {
      throw toKnownError(error, this.#server)
    })
    const read = shape.safeParse(answer)
    if (!read.success) throw this.junk(read.error.issues[0]?.message ?? 'another shape')
    return read.data
  }
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
