import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What a text server was sent. */
export interface Sent {
  readonly method: string
  readonly path: string
  readonly body: string
  /** What kind of body it is. */
  readonly type: string
}

/** What it answered. */
export interface Reply {
  readonly status: number
  readonly body: unknown
}

/** A request and its answer. */
interface Exchange {
  readonly request: string
  /** As it was sent; of a long one, what tells it from any other. */
  readonly sent: string
  readonly reply: Reply
}

/** A hit stands in many answers and is written down once. */
interface Hit {
  readonly hit: string
  readonly value: unknown
}

const LONG = 3000

/** What differs from run to run although nothing else does. */
const PASSING = [
  'processingTimeMs',
  'requestUid',
  'enqueuedAt',
  'startedAt',
  'finishedAt',
  'duration',
  'batchUid',
  'createdAt',
  'updatedAt',
]

/**
 * Whatever a server was asked and answered, the same whenever it is recorded: without what is passing, its tasks numbered by what they are
 * about, and in the order of the requests, since some are sent at the same time.
 */
export class Recording {
  /** By request. */
  readonly #exchanges = new Map<string, Exchange[]>()
  readonly #hits = new Map<string, unknown>()
  /** The server's own number of each task, by the one in the recording. */
  readonly #tasks = new Map<number, number>()

  /** Writes an exchange down; answers with the reply as it will be played. */
  add({ method, path, body }: Sent, reply: Reply): Reply {
    const [request, sent] = [`${method} ${path}`, shortOf(body)]
    const key = `${request} ${sent}`
    const before = this.#exchanges.get(key) ?? []
    const keep = (name: string, value: unknown) => this.#withoutPassing(`${key} ${before.length}`, name, value)
    const kept: Reply = { status: reply.status, body: JSON.parse(JSON.stringify(reply.body, keep)) as unknown }
    const folded = JSON.parse(JSON.stringify(kept, this.#foldHit)) as Reply
    this.#exchanges.set(key, [...before, { request, sent, reply: folded }])
    return kept
  }

  /** The number that the server itself has given to a task. */
  task(played: number): number | undefined {
    return this.#tasks.get(played)
  }

  save(file: string): void {
    mkdirSync(dirname(file), { recursive: true })
    const hits = inOrder(this.#hits).map(([hit, value]): Hit => ({ hit, value }))
    const lines = [...hits, ...inOrder(this.#exchanges).flatMap(([, exchanges]) => exchanges)]
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  }

  #withoutPassing(about: string, name: string, value: unknown): unknown {
    if (PASSING.includes(name)) return undefined
    if ((name !== 'taskUid' && name !== 'uid') || typeof value !== 'number') return value
    const known = [...this.#tasks].find(([, own]) => own === value)
    const played = known?.[0] ?? Number.parseInt(hashOf(about, 'hex').slice(0, 8), 16)
    this.#tasks.set(played, value)
    return played
  }

  readonly #foldHit = (_: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('article' in value)) return value
    const hit = shortHash(JSON.stringify(value))
    this.#hits.set(hit, value)
    return { hit }
  }
}

/** Plays a recording: what was asked once is answered as it was, in order; a question may be asked again, a change may not. */
export class Player {
  readonly #replies = new Map<string, Reply[]>()

  constructor(file: string, howToRecord: string) {
    if (!existsSync(file)) throw new Error(`There is no recording "${file}". ${howToRecord}`)
    const hits = new Map<string, unknown>()
    const unfold = (_: string, value: unknown): unknown =>
      typeof value === 'object' && value !== null && 'hit' in value ? hits.get(String(value.hit)) : value
    for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
      // Written by `add`.
      const read = JSON.parse(line) as Hit | Exchange
      if ('value' in read) hits.set(read.hit, read.value)
      else this.#add(read, JSON.parse(JSON.stringify(read.reply), unfold) as Reply)
    }
  }

  /** null: nobody asked this when it was recorded. */
  answer({ method, path, body }: Sent): Reply | null {
    const replies = this.#replies.get(`${method} ${path} ${shortOf(body)}`) ?? []
    const isQuestion = method === 'GET' || path === '/multi-search' || path.endsWith('/documents/fetch')
    const reply = replies.length > 1 || !isQuestion ? replies.shift() : replies[0]
    return reply ?? null
  }

  #add({ request, sent }: Exchange, reply: Reply): void {
    const key = `${request} ${sent}`
    this.#replies.set(key, [...(this.#replies.get(key) ?? []), reply])
  }
}

function shortOf(body: string): string {
  return body.length <= LONG ? body : `${body.length} characters, ${shortHash(body)}`
}

function shortHash(text: string): string {
  return hashOf(text, 'base64url').slice(0, 16)
}

function hashOf(text: string, encoding: 'hex' | 'base64url'): string {
  return createHash('sha256').update(text).digest(encoding)
}

function inOrder<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}
