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

/** A request and its answer, in the order of the recording. */
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

/** Whatever a server was asked and answered, without what is passing: the numbers of its tasks count from the first. */
export class Recording {
  readonly #lines: string[] = []
  readonly #hits = new Set<string>()
  readonly #tasks: number[] = []

  /** Writes an exchange down; answers with the reply as it will be played. */
  add({ method, path, body }: Sent, reply: Reply): Reply {
    const kept: Reply = { status: reply.status, body: JSON.parse(JSON.stringify(reply.body, this.#withoutPassing)) as unknown }
    const folded = JSON.parse(JSON.stringify(kept, this.#foldHit)) as Reply
    const exchange: Exchange = { request: `${method} ${path}`, sent: shortOf(body), reply: folded }
    this.#lines.push(JSON.stringify(exchange))
    return kept
  }

  /** The number that the server itself has given to a task. */
  task(played: number): number | undefined {
    return this.#tasks[played]
  }

  save(file: string): void {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, this.#lines.map((line) => `${line}\n`).join(''))
  }

  readonly #withoutPassing = (name: string, value: unknown): unknown => {
    if (PASSING.includes(name)) return undefined
    if ((name !== 'taskUid' && name !== 'uid') || typeof value !== 'number') return value
    const known = this.#tasks.indexOf(value)
    return known >= 0 ? known : this.#tasks.push(value) - 1
  }

  readonly #foldHit = (_: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('article' in value)) return value
    const hit = shortHash(JSON.stringify(value))
    if (!this.#hits.has(hit)) this.#lines.push(JSON.stringify({ hit, value } satisfies Hit))
    this.#hits.add(hit)
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
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
