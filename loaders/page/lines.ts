import { TextDecoder } from 'node:util'
import { KnownError } from '../../schema/errors.ts'
import { utf16 } from './decode.ts'

const LINE_FEED = 0x0a
/** A line this many times over the limit is a bomb, not a page: the rest of its file is given up. */
const HOPELESS = 8

/** One line of a file, from 1; `bytes` null where it is over the limit. */
export interface Line {
  readonly number: number
  readonly bytes: Buffer | null
}

/** UTF-16 has line feeds inside characters: it becomes UTF-8 first. Every other stream passes as it is. */
export async function* toUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null | undefined
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      const encoding = utf16(chunk)
      decoder = encoding === null ? null : new TextDecoder(encoding)
    }
    yield decoder === null ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }))
  }
}

/** Cuts a stream into lines and never holds more than `limit` bytes of one; `name` is how an error calls the file. */
export async function* toLines(chunks: AsyncIterable<Buffer>, limit: number, name: string): AsyncGenerator<Line> {
  let parts: Buffer[] = []
  let size = 0
  let number = 1
  const take = (bytes: Buffer) => {
    size += bytes.length
    if (size <= limit) parts.push(bytes)
    else parts = []
  }
  const line = (): Line => {
    const whole = { number, bytes: size > limit ? null : Buffer.concat(parts) }
    parts = []
    size = 0
    number += 1
    return whole
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end))
      yield line()
      start = end + 1
    }
    take(chunk.subarray(start))
    if (size > limit * HOPELESS) throw tooLong(number, limit, name)
  }
  if (size > 0) yield line()
}

/** Why an overlong line is no page. */
export function tooLong(number: number, limit: number, name: string): KnownError {
  return tooLarge(`Line ${number} of ${name}`, limit)
}

/** Why something over the limit is no page. */
export function tooLarge(name: string, limit: number): KnownError {
  const megabytes = limit >= 1e6 ? `${limit / 2 ** 20} MB` : `${limit} bytes`
  return new KnownError('INPUT', `${name} is over the limit of ${megabytes} for a page. Split it, or raise the limit with --limit.`)
}
