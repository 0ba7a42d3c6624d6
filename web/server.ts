import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Extractor } from '../queries/recognition.ts'
import { KnownError } from '../schema/errors.ts'
import type { Store, StoreStatus } from '../services/store.ts'
import { toEndpoint } from './graphql.ts'
import { type Page, readPage, say, servePage } from './static.ts'

/** Where and what to serve. */
export interface ServeOptions {
  readonly store: Store
  readonly host: string
  /** Any free one where it is 0. */
  readonly port: number
  /** True where the invented samples are served: page and `about` say so. */
  readonly samples: boolean
  /** Reads the texts that `recognize` is asked about; without it none are read. */
  readonly extract?: Extractor
  /** Whether a browser at /graphql gets GraphiQL; true where nothing is said. */
  readonly graphiql?: boolean
  /** How long a query may run; 15 s where nothing is said. */
  readonly deadlineMs?: number
  /** How long a request that runs may go on after `close`; 5 s where nothing is said. */
  readonly graceMs?: number
  /** Hears of errors that are nobody's input; they are printed where nothing is said. */
  readonly onError?: (error: unknown) => void
}

/** A server that runs. `close` lets requests that run come to their end. */
export interface Serving {
  readonly url: string
  close(): Promise<void>
}

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

const PAGE_POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
/** GraphiQL is one page with everything in line, its workers made from blobs; it may reach nobody but this server. */
const GRAPHIQL_POLICY = `${PAGE_POLICY}; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; worker-src blob:; font-src data:; img-src 'self' data:`

const READY_MS = 3000
/** Ids shown of what was given up. */
const MOST_SHOWN = 5

/** What the store says of itself: one line for each side, and what waits between them. */
function linesOf({ sides, backlog }: StoreStatus): readonly string[] {
  const parked = backlog?.parked ?? []
  const ids = parked.slice(0, MOST_SHOWN).map(({ id }) => id)
  return [
    ...sides.map(({ side, error }) => `${side}: ${error ?? 'answers'}`),
    ...(backlog && backlog.waiting > 0 ? [`${backlog.waiting} articles wait for the index.`] : []),
    ...(parked.length > 0 ? [`${parked.length} articles were given up (${ids.join(', ')}). Run \`zaichang check --mend\`.`] : []),
  ]
}

async function sayReady(store: Store, response: ServerResponse): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), READY_MS)
  })
  const status = await Promise.race([store.status().catch(() => null), late])
  clearTimeout(timer)
  if (!status) return say(response, 503, 'The store does not answer.')
  const isReady = status.sides.every(({ error }) => error === null)
  const lines = linesOf(status)
  const isPlain = isReady && lines.length === status.sides.length
  say(response, isReady ? 200 : 503, isPlain ? 'ready' : [isReady ? 'ready' : 'not ready', ...lines].join('\n'))
}

function toHandler(endpoint: Handler, page: Page, store: Store): Handler {
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const isGraphql = path === '/graphql'
    response.setHeader('content-security-policy', isGraphql ? GRAPHIQL_POLICY : PAGE_POLICY)
    response.setHeader('x-content-type-options', 'nosniff').setHeader('referrer-policy', 'no-referrer')
    if (isGraphql) return endpoint(request, response)
    if (path === '/healthz') return say(response, 200, 'ok')
    return path === '/ready' ? sayReady(store, response) : servePage(page, path, request, response)
  }
}

/** Why a server cannot listen, as advice. */
function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new KnownError('CONFIG', `Port ${port} is in use. Stop the program that uses it, or choose another port with --port.`, {
      cause: error,
    })
  if (error.code === 'EACCES')
    return new KnownError('CONFIG', `Port ${port} may not be opened by this user. Choose one above 1023 with --port.`, { cause: error })
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new KnownError('CONFIG', `This machine has no address "${host}". Set HOST to 127.0.0.1, or to an address of its own.`, {
      cause: error,
    })
  return error
}

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, host, port)))
    // A TCP server that listens has an AddressInfo; only pipes have a text.
    server.listen(port, host, () => resolve(server.address() as AddressInfo))
  })
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

const printError = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}

/** Serves GraphQL at /graphql and the page at /. The store stays open when the server is closed. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { store, extract, host, port, samples, graphiql = true, deadlineMs = 15_000, graceMs = 5000, onError = printError } = options
  const endpoint = toEndpoint({ store, samples, extract, graphiql, deadlineMs, onError })
  const server = createServer(toHandler(endpoint, readPage({ samples }), store))
  const address = await listen(server, host, port)
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  let closing: Promise<void> | undefined
  const end = async () => {
    await close(server, graceMs)
    await endpoint.dispose()
  }
  return {
    url: `http://${name}:${address.port}`,
    close() {
      closing ??= end()
      return closing
    },
  }
}
