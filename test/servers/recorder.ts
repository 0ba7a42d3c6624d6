import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { root } from '../../schema/root.ts'
import { Player, Recording, type Reply, type Sent } from './recording.ts'

/** Where a text server is. */
export interface ServerAddress {
  readonly url: string
  readonly key: string
}

/** A text server to be tested against: a recording of one, or one that runs. */
export interface Tested extends ServerAddress {
  /** The beginning of every index that a test may make: nothing else is touched, and all that begins so is dropped. */
  readonly prefix: string
  /** Neither a recording nor being recorded: it may be asked as much as one likes. */
  readonly isLive: boolean
  close(): Promise<void>
}

/** A recording, and the server that it is made of. */
export interface Recorded {
  readonly file: string
  readonly prefix: string
}

const HOW_TO = 'Record again: MEILI_URL=… MEILI_KEY=… npm run record'
const { MODE, MEILI_URL, MEILI_KEY = '' } = process.env
/** `npm run record` */
const isRecording = MODE === 'record'

/**
 * Tests that run against a text server: always its recording of this name, and the server at MEILI_URL, skipped where that is not set.
 */
export function onServers(name: string, title: string, tests: (server: () => Tested) => void): void {
  for (const { kind, open } of testedServers(name)) {
    describe.skipIf(open === null)(`${title} ${kind}`, () => {
      let server: Tested | undefined
      beforeAll(async () => {
        server = await open?.()
      })
      afterAll(() => server?.close())
      tests(() => {
        if (!server) throw new Error('The server is not open yet.')
        return server
      })
    })
  }
}

interface Kind {
  readonly kind: string
  readonly open: (() => Promise<Tested>) | null
}

function testedServers(name: string): readonly Kind[] {
  const recorded = { file: join(root, 'test', 'recordings', `${name}.jsonl`), prefix: `zaichang-test-${name}-` }
  const real = MEILI_URL ? { url: MEILI_URL, key: MEILI_KEY } : null
  if (isRecording && !real) throw new Error(`No server to record. ${HOW_TO}`)
  if (isRecording && real) return [{ kind: 'a Meilisearch that is recorded', open: () => record(recorded, real) }]
  return [
    { kind: 'a recording of a Meilisearch', open: () => replay(recorded) },
    { kind: 'the Meilisearch at MEILI_URL', open: real && (() => use(recorded, real)) },
  ]
}

/** A running server, cleaned beforehand and afterwards. */
async function use({ prefix }: Recorded, server: ServerAddress): Promise<Tested> {
  await dropIndexes(server, prefix)
  return { ...server, prefix, isLive: true, close: () => dropIndexes(server, prefix) }
}

/** Forwards everything to a running server, and writes down what came back when it is closed. */
export async function record(recorded: Recorded, server: ServerAddress): Promise<Tested> {
  const real = await use(recorded, server)
  const recording = new Recording()
  const proxy = await serve(async (sent) => recording.add(sent, await forward(server, sent, recording)))
  const close = async () => {
    await stop(proxy)
    await real.close()
    recording.save(recorded.file)
  }
  return { url: urlOf(proxy), key: server.key, prefix: recorded.prefix, isLive: false, close }
}

/** Answers as it was recorded; what was not is refused, and told again at the end. */
export async function replay({ file, prefix }: Recorded): Promise<Tested> {
  const player = new Player(file, HOW_TO)
  const unknown: string[] = []
  const proxy = await serve(async (sent) => {
    const reply = player.answer(sent)
    if (reply) return reply
    unknown.push(`${sent.method} ${sent.path} ${sent.body.slice(0, 300)}`)
    return {
      status: 400,
      body: { message: `This request is not in the recording. ${HOW_TO}`, code: 'not_recorded', type: 'invalid_request' },
    }
  })
  const close = async () => {
    await stop(proxy)
    if (unknown.length > 0) throw new Error(`${unknown.length} requests are not in "${file}". ${HOW_TO}\n${unknown[0]}`)
  }
  return { url: urlOf(proxy), key: 'no key is needed', prefix, isLive: false, close }
}

/** Sends a request on; a task is answered for when it is over. */
async function forward({ url, key }: ServerAddress, { method, path, body, type }: Sent, recording: Recording): Promise<Reply> {
  const [, number] = /^\/tasks\/(\d+)$/.exec(path) ?? []
  const target = number === undefined ? path : `/tasks/${recording.task(Number(number))}`
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': type }
  for (;;) {
    const response = await fetch(url + target, { method, headers, ...(body !== '' && { body }) })
    const text = await response.text()
    const reply = { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) }
    if (number === undefined || !isWaiting(reply.body)) return reply
    await soon()
  }
}

function isWaiting(task: unknown): boolean {
  return typeof task === 'object' && task !== null && 'status' in task && ['enqueued', 'processing'].includes(String(task.status))
}

function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10))
}

async function dropIndexes({ url, key }: ServerAddress, prefix: string): Promise<void> {
  const headers = { Authorization: `Bearer ${key}` }
  const ask = async <T>(path: string, method = 'GET') => (await (await fetch(url + path, { method, headers })).json()) as T
  const { results } = await ask<{ readonly results: readonly { readonly uid: string }[] }>('/indexes?limit=10000')
  const names = results.map(({ uid }) => uid).filter((uid) => uid.startsWith(prefix))
  const drop = (name: string) => ask<{ readonly taskUid: number }>(`/indexes/${name}`, 'DELETE')
  for (const { taskUid } of await Promise.all(names.map(drop))) {
    while (isWaiting(await ask(`/tasks/${taskUid}`))) await soon()
  }
}

async function serve(answer: (sent: Sent) => Promise<Reply>): Promise<Server> {
  const respond = async (incoming: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const { status, body } = await answer({
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      body: Buffer.concat(chunks).toString(),
      type: incoming.headers['content-type'] ?? 'application/json',
    })
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body === null ? '' : JSON.stringify(body))
  }
  const server = createServer((incoming, response) => {
    respond(incoming, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

function urlOf(server: Server): string {
  // It listens on a port, so that its address is no path.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
