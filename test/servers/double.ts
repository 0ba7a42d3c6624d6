import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import { KnownError } from '../../schema/errors.ts'
import type { ArticleCopy, GraphServer, TextServer } from '../../services/servers/engines.ts'
import type { Pair } from '../../services/servers/reads.ts'
import { naiveGraphServer, naiveTextServer } from '../services/naive-servers.ts'

/** Both servers of a pair in memory, behind an address: for tests in which one process dies and the servers live on. */
export interface Double extends Pair {
  readonly url: string
  close(): Promise<void>
}

type Call = (...args: readonly unknown[]) => Promise<unknown>

/** `/graph/claim`, with a list of arguments. */
const PATH = /^\/(graph|text)\/(\w+)$/

/** A task of the text server: done a moment after it was accepted, like those of a real one. */
class Tasks {
  readonly #ended = new Map<number, Promise<unknown>>()
  readonly #text: TextServer
  #last: Promise<unknown> = Promise.resolve()

  constructor(text: TextServer) {
    this.#text = text
  }

  accept(name: string, args: readonly unknown[]): number {
    const uid = this.#ended.size + 1
    this.#last = this.#last.then(async () => {
      await new Promise((resolve) => setTimeout(resolve, 4))
      await toCall(this.#text, name)(...args)
    })
    this.#ended.set(uid, this.#last)
    return uid
  }

  /** Whether it is done. */
  async status(uid: number): Promise<'succeeded' | 'processing'> {
    const soon = new Promise<'processing'>((resolve) => setTimeout(() => resolve('processing'), 2))
    return Promise.race([(this.#ended.get(uid) ?? Promise.resolve()).then(() => 'succeeded' as const), soon])
  }
}

/** Work that the text server accepts at once and does later. */
const IN_TASKS = ['put', 'remove', 'rebuild']

function toCall(server: object, name: string): Call {
  const call: unknown = Reflect.get(server, name)
  if (typeof call !== 'function') throw new Error(`There is no "${name}".`)
  return (...args) => call.apply(server, args)
}

/** Opens both servers at a free port of this process. */
export async function openDouble(): Promise<Double> {
  const [graph, text] = [naiveGraphServer(), naiveTextServer()]
  const tasks = new Tasks({ ...text, rebuild: async (copies) => text.rebuild(inOne(copies)) })
  const answer = async (path: string, args: readonly unknown[]): Promise<unknown> => {
    const [, side, name = ''] = PATH.exec(path) ?? []
    if (path.startsWith('/tasks/')) return tasks.status(Number(path.slice('/tasks/'.length)))
    if (side === 'text' && IN_TASKS.includes(name)) return tasks.accept(name, args)
    return toCall(side === 'graph' ? graph : text, name)(...args)
  }
  const server = createServer(async (request, response) => {
    try {
      const args: unknown = JSON.parse((await readText(request)) || '[]')
      const said = await answer(request.url ?? '', Array.isArray(args) ? args : [])
      response.end(JSON.stringify({ said: said ?? null }))
    } catch (error) {
      response.writeHead(400).end(JSON.stringify({ failure: toFailure(error) }))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // It listens on a port, so that its address is no path.
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { url: `http://127.0.0.1:${port}`, graph, text, close }
}

/** Over the wire a whole index is one list. */
async function* inOne(copies: unknown): AsyncGenerator<readonly ArticleCopy[]> {
  // Sent so by `remoteText`.
  yield copies as readonly ArticleCopy[]
}

interface Failure {
  readonly code: string | null
  readonly message: string
}

function toFailure(error: unknown): Failure {
  if (error instanceof KnownError) return { code: error.code, message: error.message }
  return { code: null, message: error instanceof Error ? error.message : String(error) }
}

/** How long a double may take where nothing else is said. */
const DEADLINE = 2000

interface Asked {
  readonly args?: readonly unknown[]
  readonly deadline: number
}

async function ask(url: string, { args = [], deadline }: Asked): Promise<unknown> {
  try {
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(args), signal: AbortSignal.timeout(deadline) })
    if (answer.status >= 500) throw new KnownError('UNAVAILABLE', `The double at "${url}" cannot answer now.`)
    // What answers in our stead is found out below.
    const { said, failure } = (await answer.json()) as { readonly said?: unknown; readonly failure?: Failure }
    if (failure) throw toError(failure)
    if (said === undefined) throw new KnownError('UNAVAILABLE', `What answers at "${url}" is no double.`)
    return said
  } catch (error) {
    if (error instanceof KnownError || (error instanceof Error && error.cause === REFUSED)) throw error
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    throw new KnownError(isLate ? 'TIMEOUT' : 'UNAVAILABLE', `The double at "${url}" does not answer.`, { cause: error })
  }
}

/** Marks an error that the server itself threw. */
const REFUSED = Symbol('refused')

function toError({ code, message }: Failure): Error {
  // Written by `toFailure`.
  return code === null ? new Error(message, { cause: REFUSED }) : new KnownError(code as KnownError['code'], message)
}

function remote<T extends object>(url: string, deadline: number, own: Partial<T>): T {
  const handler: ProxyHandler<object> = {
    get: (_, name) => {
      if (name === 'then' || typeof name !== 'string') return undefined
      return Reflect.get(own, name) ?? ((...args: readonly unknown[]) => ask(`${url}/${name}`, { args, deadline }))
    },
  }
  // Every property is asked of the double, which is a T.
  return new Proxy({}, handler) as T
}

/** The graph of a double, from wherever its address is known. */
export function remoteGraph(url: string, deadline = DEADLINE): GraphServer {
  return remote<GraphServer>(`${url}/graph`, deadline, { close: async () => {} })
}

/** The index of a double, likewise: what it writes is done when its task is. */
export function remoteText(url: string, deadline = DEADLINE): TextServer {
  const work = async (name: string, args: readonly unknown[]): Promise<void> => {
    const uid = await ask(`${url}/text/${name}`, { args, deadline })
    for (;;) {
      const status = await ask(`${url}/tasks/${String(uid)}`, { deadline })
      if (status === 'succeeded') return
      if (status === 'failed') throw new KnownError('UNAVAILABLE', `The double at "${url}" could not finish a task.`)
      if (status !== 'processing') throw new KnownError('INPUT', `The double at "${url}" does not take what it was sent.`)
    }
  }
  return remote<TextServer>(`${url}/text`, deadline, {
    put: (copies) => work('put', [copies]),
    remove: (ids) => work('remove', [ids]),
    rebuild: async (slices) => {
      const copies: ArticleCopy[] = []
      for await (const slice of slices) copies.push(...slice)
      await work('rebuild', [copies])
      return copies.length
    },
    close: async () => {},
  })
}
