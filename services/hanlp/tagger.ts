import { setTimeout as wait } from 'node:timers/promises'
import { KnownError } from '../../schema/errors.ts'
import type { Kind } from '../../schema/ontology.ts'
import type { Span } from '../../schema/types.ts'
import { type Breaker, toBreaker } from './breaker.ts'
import { type Cut, connect } from './client.ts'
import { toPieces } from './pieces.ts'
import { readReply } from './reply.ts'

/** What another reader takes a word for: a second voice, never a source. */
export interface Tag {
  readonly kind: Extract<Kind, 'human' | 'place' | 'body'>
  readonly span: Span
}

/** The tags of each text, in the order of the texts; null where there is no answer: that text is read without. Rejects for a wrong setting only. */
export type Tagger = (texts: readonly string[]) => Promise<readonly (readonly Tag[] | null)[]>

/** How patient a tagger is. Milliseconds and characters. */
export interface TaggerOptions {
  /** What one request may take. */
  readonly deadline?: number
  /** Requests at once, over all texts. */
  readonly atOnce?: number
  /** The longest text that is sent in one piece. */
  readonly longest?: number
  /** The longest wait before the one retry; the shortest is half of it. */
  readonly pause?: number
  /** Failures in a row after which nothing is sent for `rest`. */
  readonly failures?: number
  readonly rest?: number
}

const DEFAULTS: Required<TaggerOptions> = { deadline: 10_000, atOnce: 4, longest: 10_000, pause: 400, failures: 3, rest: 30_000 }

type Piece = (text: string) => Promise<readonly Tag[] | null>

/** Whether asking again may help: nobody answered, or the server says that it is busy or broken. A wrong answer would be the same again. */
function mayPass(error: unknown): boolean {
  const status = (error as { readonly status?: unknown } | null)?.status
  return typeof status !== 'number' || status >= 500 || status === 429
}

/** Lets at most so many work at once; the others wait in the order in which they came. */
function toGate(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let working = 0
  return async (work) => {
    if (working >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else working++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else working--
    }
  }
}

/** Reads one piece: at most two requests, none where the breaker is open. */
function toReader(cut: Cut, breaker: Breaker, pause: number): Piece {
  const once = async (text: string) => {
    const tags = readReply(await cut(text), text)
    if (tags) breaker.succeeded()
    else breaker.failed()
    return tags
  }
  const attempt = async (text: string, isLast: boolean): Promise<readonly Tag[] | null> => {
    if (!breaker.mayTry()) return null
    try {
      return await once(text)
    } catch (error) {
      if (error instanceof KnownError && error.code === 'CONFIG') throw error
      breaker.failed()
      if (isLast || !mayPass(error)) return null
      await wait(pause * (0.5 + Math.random() / 2))
      return attempt(text, true)
    }
  }
  return (text) => attempt(text, false)
}

const shift = ({ kind, span: { start, end } }: Tag, by: number): Tag => ({ kind, span: { start: start + by, end: end + by } })

/** The tags of a whole text, or null where any piece has none: half an answer would read two halves of an article differently. */
async function tagText(text: string, longest: number, read: Piece): Promise<readonly Tag[] | null> {
  const pieces = toPieces(text, longest)
  const answers = await Promise.all(pieces.map((piece) => (piece.trim() === '' ? [] : read(piece))))
  const tags: Tag[] = []
  let begin = 0
  for (const [i, answer] of answers.entries()) {
    if (!answer) return null
    for (const tag of answer) tags.push(shift(tag, begin))
    begin += (pieces[i] as string).length
  }
  return tags
}

/** A tagger over the HanLP at an address. The client is loaded, and the server asked, when the first text comes. */
export function toTagger(url: string, options: TaggerOptions = {}): Tagger {
  const { deadline, atOnce, longest, pause, failures, rest } = { ...DEFAULTS, ...options }
  const gate = toGate(atOnce)
  const breaker = toBreaker({ failures, rest })
  let connected: Promise<Cut> | null = null
  const cut: Cut = async (text) => {
    connected ??= connect(url, deadline)
    return (await connected)(text)
  }
  const read = toReader(cut, breaker, pause)
  return (texts) => Promise.all(texts.map((text) => tagText(text, longest, (piece) => gate(() => read(piece)))))
}
