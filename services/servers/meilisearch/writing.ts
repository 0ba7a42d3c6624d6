import type { ArticleId } from '../../../schema/types.ts'
import type { ArticleCopy } from '../engines.ts'
import type { Connection } from './connection.ts'
import { toDocument } from './document.ts'
import { INDEX_EXISTS, isBecause, NO_INDEX } from './errors.ts'
import { SETTINGS } from './settings.ts'

/** A request to write holds about so many characters, or one document. */
const MOST_CHARACTERS = 4_000_000

/** An index of a server. */
export interface Place {
  readonly connection: Connection
  readonly index: string
}

/**
 * Writes copies in requests of bounded size; resolves with their number when the server has done all of it. The next request is made
 * while the server works on the last one, never further ahead.
 */
export async function putAll({ connection, index }: Place, copies: AsyncIterable<ArticleCopy> | Iterable<ArticleCopy>): Promise<number> {
  let count = 0
  let working: number | null = null
  for await (const { lines, size } of toRequests(copies)) {
    const task = await connection.enqueue((client) => client.index(index).addDocumentsFromString(lines, 'application/x-ndjson'))
    if (working !== null) await connection.succeeded(working)
    working = task
    count += size
  }
  if (working !== null) await connection.succeeded(working)
  return count
}

interface Request {
  readonly lines: string
  readonly size: number
}

async function* toRequests(copies: AsyncIterable<ArticleCopy> | Iterable<ArticleCopy>): AsyncGenerator<Request> {
  let lines: string[] = []
  let characters = 0
  for await (const copy of copies) {
    const line = JSON.stringify(toDocument(copy))
    if (lines.length > 0 && characters + line.length > MOST_CHARACTERS) {
      yield { lines: lines.join('\n'), size: lines.length }
      lines = []
      characters = 0
    }
    lines.push(line)
    characters += line.length
  }
  if (lines.length > 0) yield { lines: lines.join('\n'), size: lines.length }
}

/** Takes articles out; those that are not there are no failure. */
export async function removeAll({ connection, index }: Place, ids: readonly ArticleId[]): Promise<void> {
  const task = await connection.enqueue((client) => client.index(index).deleteDocuments([...ids]))
  await connection.succeeded(task)
}

/** Makes an index if there is none. */
async function make({ connection, index }: Place): Promise<void> {
  const task = await connection.enqueue((client) => client.createIndex(index, { primaryKey: 'id' }))
  await connection.succeeded(task).catch(unless(INDEX_EXISTS))
}

/** Makes an index ready for articles; only where it is empty, since what it holds would be read anew. */
export async function prepare(place: Place): Promise<void> {
  await make(place)
  const task = await place.connection.enqueue((client) => client.index(place.index).updateSettings(SETTINGS))
  await place.connection.succeeded(task)
}

/** Takes an index away with all it holds, if it is there. */
async function drop({ connection, index }: Place): Promise<void> {
  const task = await connection.enqueue((client) => client.deleteIndex(index))
  await connection.succeeded(task).catch(unless(NO_INDEX))
}

/** A failure for this reason is none. */
function unless(code: string): (error: unknown) => void {
  return (error) => {
    if (!isBecause(error, code)) throw error
  }
}

/**
 * Fills another index and swaps it with the one that serves. What a broken attempt left is taken away first; where it breaks off
 * between, the one that serves is whole, be it the old or the new.
 */
export async function rebuild(serving: Place, copies: AsyncIterable<readonly ArticleCopy[]>): Promise<number> {
  const { connection, index } = serving
  const next = { connection, index: `${index}-next` }
  await drop(next)
  await prepare(next)
  const count = await putAll(next, flat(copies))
  await make(serving)
  // Swapped twice it would be as before.
  const swap = await connection.enqueueOnce((client) => client.swapIndexes([{ indexes: [index, next.index], rename: false }]))
  await connection.succeeded(swap)
  await drop(next)
  return count
}

async function* flat(copies: AsyncIterable<readonly ArticleCopy[]>): AsyncGenerator<ArticleCopy> {
  for await (const some of copies) yield* some
}
