import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { KnownError } from '../schema/errors.ts'
import type { Page } from '../schema/types.ts'
import { type Source, toSources } from './page/files.ts'
import { fromLine, fromText, hasFrontMatter } from './page/formats.ts'
import { toLines, tooLarge, tooLong, toUtf8 } from './page/lines.ts'
import type { Overrides } from './page/to-page.ts'

export { type Overrides, toDay } from './page/to-page.ts'

/** How many bytes a page may have where nothing else is said: 32 MB. */
export const PAGE_LIMIT = 32 * 2 ** 20

/** How pages are read. */
export interface ReadOptions {
  readonly overrides?: Overrides
  /** Bytes a page may have, unpacked. */
  readonly limit?: number
  /** What paths are relative to. */
  readonly cwd?: string
  /** What `-` means. */
  readonly stdin?: Readable
  /** Told of the bytes as they are read, packed ones as packed. */
  readonly onBytes?: (bytes: number) => void
  /** Told of each file of a folder that is no page: Markdown without front matter. */
  readonly onLeftOut?: (name: string) => void
}

type Settled = Required<Omit<ReadOptions, 'stdin'>> & Pick<ReadOptions, 'stdin'>

/** A page, or why there is none in its place. */
export type PageOrError = Page | KnownError

const ignore = () => undefined
const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b
const isObject = (bytes: Uint8Array) => /^(?:\xef\xbb\xbf)?\s*\{/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))

/** What an operating system or a decoder says of a file, as advice; a bug stays a bug. */
function advise(error: unknown, name: string): KnownError {
  if (error instanceof KnownError) return error
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE') {
    const message = `${name} is damaged or breaks off (${code}); the pages before that were read. Mend it and load it again.`
    return new KnownError('INPUT', message, { cause: error })
  }
  if (!/^E[A-Z]+$/.test(code)) throw error
  return new KnownError('INPUT', `${name} cannot be read (${code}). Look at the file and its permissions.`, { cause: error })
}

async function readWhole(chunks: AsyncIterable<Buffer>, limit: number, name: string): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > limit) throw tooLarge(name, limit)
    parts.push(chunk)
  }
  if (size === 0) throw new KnownError('INPUT', `${name} is empty (0 bytes). Leave it out, or fetch it again.`)
  return Buffer.concat(parts)
}

/** Standard input has no path: two texts of it must not take each other's place. */
function named(source: Source, bytes: Buffer): Source {
  if (source.file !== null) return source
  return { ...source, path: `stdin-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}` }
}

async function* readText(chunks: AsyncIterable<Buffer>, source: Source, options: Settled): AsyncGenerator<PageOrError> {
  const bytes = await readWhole(chunks, options.limit, source.name)
  const page = fromText(bytes, named(source, bytes), options.overrides)
  if (source.found && source.path.toLowerCase().endsWith('.md') && !hasFrontMatter(bytes)) options.onLeftOut(source.name)
  else yield page
}

async function* readLines(chunks: AsyncIterable<Buffer>, source: Source, options: Settled): AsyncGenerator<PageOrError> {
  let lines = 0
  for await (const { number, bytes } of toLines(toUtf8(chunks), options.limit, source.name)) {
    lines = number
    if (bytes === null) {
      yield tooLong(number, options.limit, source.name)
      continue
    }
    try {
      const page = fromLine(bytes, { path: source.path, name: `Line ${number} of ${source.name}` }, options.overrides)
      if (page !== null) yield page
    } catch (error) {
      yield advise(error, source.name)
    }
  }
  if (lines === 0) throw new KnownError('INPUT', `${source.name} is empty (0 bytes). Leave it out, or fetch it again.`)
}

/** Standard input says by its first bytes what it is, a file by its name. */
function kindOf(first: Buffer, { file, path }: Source): { readonly isPacked: boolean; readonly isLines: boolean } {
  if (file !== null) return { isPacked: /\.gz$/i.test(path), isLines: /\.jsonl(?:\.gz)?$/i.test(path) }
  return { isPacked: isGzip(first), isLines: isGzip(first) || isObject(first) }
}

/** Gives the first chunk back to the front of its stream. */
async function* rejoin(first: Buffer, rest: AsyncIterator<Buffer>, onBytes: Settled['onBytes']): AsyncGenerator<Buffer> {
  onBytes(first.length)
  yield first
  for await (const chunk of { [Symbol.asyncIterator]: () => rest }) {
    onBytes(chunk.length)
    yield chunk
  }
}

async function* readSource(source: Source, options: Settled): AsyncGenerator<PageOrError> {
  const stream = source.file === null ? (options.stdin ?? Readable.from([])) : createReadStream(source.file)
  try {
    const rest: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]()
    const first = await rest.next()
    const bytes = first.done ? Buffer.alloc(0) : Buffer.from(first.value)
    const { isPacked, isLines } = kindOf(bytes, source)
    const chunks = rejoin(bytes, rest, options.onBytes)
    const unpacked = isPacked && bytes.length > 0 ? pipeline(Readable.from(chunks), createGunzip(), () => undefined) : chunks
    yield* isLines ? readLines(unpacked, source, options) : readText(unpacked, source, options)
  } catch (error) {
    yield advise(error, source.name)
  } finally {
    stream.destroy()
  }
}

async function* readInput(input: string, options: Settled): AsyncGenerator<PageOrError> {
  try {
    for (const source of await toSources(input, options.cwd)) yield* readSource(source, options)
  } catch (error) {
    yield advise(error, `"${input}"`)
  }
}

/**
 * The pages of files, folders, globs and `-`, one after another, in the order given and by path within a folder.
 * What cannot be read stands in its place as the error that says why; the others are read all the same.
 */
export async function* readPages(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<PageOrError> {
  const settled = { overrides: {}, limit: PAGE_LIMIT, cwd: '.', onBytes: ignore, onLeftOut: ignore, ...options }
  const seen = new Set<string>()
  for (const input of inputs) {
    for await (const page of readInput(input, settled)) {
      const isSecond = !(page instanceof KnownError) && seen.has(page.source)
      if (!(page instanceof KnownError)) seen.add(page.source)
      yield isSecond ? twice(page.source) : page
    }
  }
}

function twice(source: string): KnownError {
  return new KnownError(
    'INPUT',
    `Two pages have the source "${source}"; the second was left out. Give each its own "source" or "id", or give their folder.`,
  )
}

/** How many bytes the inputs have; null where nobody knows: standard input, or a file that is not there. */
export async function sizeOf(inputs: readonly string[], cwd: string): Promise<number | null> {
  const sources = (await Promise.all(inputs.map((input) => toSources(input, cwd).catch(() => [])))).flat()
  const sizes = await Promise.all(sources.map(({ file }) => (file === null ? Number.NaN : sizeOfFile(file))))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return Number.isNaN(total) ? null : total
}

const sizeOfFile = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )
