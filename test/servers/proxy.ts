import { createServer as createHttpServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'

/**
 * What becomes of whatever passes a proxy. `lost`: it is done, and the answer does not come back. `task failed`: for a reason of the server's own;
 * `task refused`: for what it was given.
 */
export const FAULTS = ['refused', 'reset', 'busy', 'silent', 'trickle', 'lost', 'junk', 'task failed', 'task refused'] as const
export type ProxyFault = (typeof FAULTS)[number]

/** Between a client and its server on loopback: passes everything on until it is told to do harm. */
export interface FaultProxy {
  readonly port: number
  /** null: it passes everything on again; connections that were harmed are closed. */
  set(fault: ProxyFault | null): Promise<void>
  close(): Promise<void>
}

const TRICKLE_MS = 40
const JUNK = '<html>It works!</html>'

/** A port that can be closed and opened again. */
class Door {
  readonly #server: Server
  readonly sockets = new Set<Socket>()
  port = 0

  constructor(server: Server) {
    this.#server = server
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket)
      socket.on('close', () => this.sockets.delete(socket)).on('error', () => {})
    })
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve, reject) => this.#server.once('error', reject).listen(this.port, '127.0.0.1', resolve))
    // It listens on a port, so that its address is no path.
    this.port = (this.#server.address() as AddressInfo).port
  }

  async shut(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    this.empty()
    await closed
  }

  empty(): void {
    for (const socket of this.sockets) socket.destroy()
  }
}

interface State {
  fault: ProxyFault | null
}

async function toProxy(server: Server, state: State): Promise<FaultProxy> {
  const door = new Door(server)
  await door.open()
  return {
    port: door.port,
    async set(fault) {
      const [before, now] = [state.fault === 'refused', fault === 'refused']
      state.fault = fault
      if (now && !before) await door.shut()
      // Whoever kept a connection must not be spared, nor what was harmed go on.
      else door.empty()
      if (before && !now) await door.open()
    },
    close: () => (state.fault === 'refused' ? Promise.resolve() : door.shut()),
  }
}

/** Before a server that speaks HTTP: Meilisearch, or a double. */
export async function openHttpProxy(target: string): Promise<FaultProxy> {
  const state: State = { fault: null }
  const server = createHttpServer(
    (request, response) => void pass({ request, response, target, fault: state.fault }).catch(() => response.destroy()),
  )
  return toProxy(server, state)
}

interface Passing {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly target: string
  readonly fault: ProxyFault | null
}

interface Answer {
  readonly status: number
  readonly body: Buffer
}

async function pass({ request, response, target, fault }: Passing): Promise<void> {
  const sent = await buffer(request)
  if (fault === 'reset') request.socket.resetAndDestroy()
  if (fault === 'reset' || fault === 'silent') return
  const made = fault === null || fault === 'lost' || fault === 'trickle' ? null : inStead(fault, request)
  const { status, body } = made ?? (await forward(request, { sent, target }))
  if (fault === 'lost') return void request.socket.resetAndDestroy()
  response.writeHead(status, { 'Content-Type': 'application/json' })
  if (fault !== 'trickle') return void response.end(body)
  for (const byte of body) {
    if (response.destroyed) return
    response.write(Buffer.of(byte))
    await new Promise((resolve) => setTimeout(resolve, TRICKLE_MS))
  }
  response.end()
}

function forward(
  { method, url, headers }: IncomingMessage,
  { sent, target }: { readonly sent: Buffer; readonly target: string },
): Promise<Answer> {
  const { host: _, ...others } = headers
  return new Promise((resolve, reject) => {
    const out = send(new URL(url ?? '/', target), { method, headers: others }, (answer) => {
      buffer(answer).then((body) => resolve({ status: answer.statusCode ?? 500, body }), reject)
    })
    out.on('error', reject).end(sent)
  })
}

/** No server has so many tasks. */
const TASK = 987_654_321
const WORK =
  /^(?:POST|PUT|PATCH|DELETE) (?!\/multi-search|\/indexes\/[^/]+\/(?:search|documents\/fetch))\/(?:indexes|swap-indexes)|^POST \/text\/(?:put|remove|rebuild)$/
const ERROR = { message: 'There is no space left on the device.', code: 'no_space_left_on_device', type: 'system' }
const REFUSAL = { message: 'The document is not valid.', code: 'invalid_document_fields', type: 'invalid_request' }

/** What a proxy says itself, in the words of Meilisearch and of the double; null where it asks the server. */
function inStead(fault: ProxyFault, { method, url = '' }: IncomingMessage): Answer | null {
  const json = (status: number, body: unknown) => ({ status, body: Buffer.from(JSON.stringify(body)) })
  if (fault === 'busy') return json(503, { ...ERROR, message: 'Too many requests.', code: 'too_many_search_requests' })
  if (fault === 'junk') return { status: 200, body: Buffer.from(JUNK) }
  const isRefused = fault === 'task refused'
  if (url === `/tasks/${TASK}`)
    return json(200, { uid: TASK, status: 'failed', error: isRefused ? REFUSAL : ERROR, said: isRefused ? 'refused' : 'failed' })
  if ((isRefused || fault === 'task failed') && WORK.test(`${method} ${url}`))
    return json(202, { taskUid: TASK, status: 'enqueued', said: TASK })
  return null
}

/** Before a server that speaks Bolt. */
export async function openBoltProxy(target: { readonly host: string; readonly port: number }): Promise<FaultProxy> {
  const state: State = { fault: null }
  const server = createServer((client) => join(client, connect(target.port, target.host), state))
  return toProxy(server, state)
}

/** Messages of Bolt, as they begin: BEGIN, COMMIT and RUN. */
const [BEGIN, COMMIT, RUN] = [Buffer.of(0xb1, 0x11), Buffer.of(0xb0, 0x12), Buffer.of(0xb3, 0x10)]

function join(client: Socket, server: Socket, state: State): void {
  const talk = { isInTransaction: false, losesNext: false }
  for (const [socket, other] of [
    [client, server],
    [server, client],
  ] as const)
    socket.on('error', () => other.destroy()).on('close', () => other.destroy())
  client.on('data', (bytes) => {
    listen(talk, bytes)
    if (state.fault === 'reset') client.resetAndDestroy()
    else if (state.fault === 'junk') client.write(JUNK)
    else if (state.fault !== 'silent') server.write(bytes)
  })
  server.on('data', (bytes) => {
    if (state.fault === 'lost' && talk.losesNext) client.resetAndDestroy()
    else if (state.fault === 'trickle') void trickle(client, bytes)
    else if (state.fault !== 'silent') client.write(bytes)
  })
}

/** What was sent last is done when the server answers: a question of its own, or the end of a transaction. */
function listen(talk: { isInTransaction: boolean; losesNext: boolean }, bytes: Buffer): void {
  if (bytes.includes(BEGIN)) talk.isInTransaction = true
  talk.losesNext = talk.isInTransaction ? bytes.includes(COMMIT) : bytes.includes(RUN)
  if (bytes.includes(COMMIT)) talk.isInTransaction = false
}

async function trickle(client: Socket, bytes: Buffer): Promise<void> {
  for (const byte of bytes) {
    if (client.destroyed) return
    client.write(Buffer.of(byte))
    await new Promise((resolve) => setTimeout(resolve, TRICKLE_MS))
  }
}
