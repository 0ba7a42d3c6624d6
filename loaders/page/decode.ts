import { TextDecoder } from 'node:util'
import { KnownError } from '../../schema/errors.ts'

/** A damaged UTF-8 file breaks in a few places, a GB18030 file read as UTF-8 in nearly every character: below this share it was UTF-8. */
const DAMAGED = 0.1
const LINE_END = /\r\n?/g
/** Control characters but tab and line feed: they would steer a terminal. */
const CONTROL = /(?![\t\n])\p{Cc}/gu
const LONE_SURROGATE = /\p{Surrogate}/gu

function decode(bytes: Uint8Array, encoding: string, options?: { readonly stream: boolean }): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, options)
  } catch {
    return null
  }
}

/** The byte at which a decoder stops. */
function reach(bytes: Uint8Array, encoding: string): number {
  const reads = (end: number) => decode(bytes.subarray(0, end), encoding, { stream: true }) !== null
  if (reads(bytes.length)) return bytes.length
  let low = 0
  let high = bytes.length
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if (reads(middle)) low = middle
    else high = middle
  }
  return low
}

/** A few broken characters among many whole ones: GB18030 would read such a file too, as other characters. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  const beyondAscii = text.match(/\P{ASCII}/gu)?.length ?? 0
  return broken < beyondAscii * DAMAGED
}

/** The byte order mark of UTF-16 at the head of a file. */
export function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** Clean text: lines end in `\n`, and what is no character becomes one of the same length, so that offsets and lines stay. */
export function clean(text: string): string {
  return text.replace(LINE_END, '\n').replace(CONTROL, ' ').replace(LONE_SURROGATE, '\uFFFD')
}

/** The text of bytes in UTF-8, UTF-16 with its mark, or GB18030; `name` is how an error calls them. */
export function toText(bytes: Uint8Array, name: string): string {
  const marked = utf16(bytes)
  if (marked !== null) return new TextDecoder(marked).decode(bytes)
  const zero = bytes.indexOf(0)
  if (zero >= 0) {
    throw new KnownError('INPUT', `${name} is no text (zero byte at ${zero}). Give the words of the page as plain text in UTF-8.`)
  }
  const text = decode(bytes, 'utf-8') ?? (isDamagedUtf8(bytes) ? null : decode(bytes, 'gb18030'))
  if (text !== null) return text
  const at = Math.max(reach(bytes, 'utf-8'), isDamagedUtf8(bytes) ? 0 : reach(bytes, 'gb18030'))
  throw new KnownError('INPUT', `${name} is neither UTF-8 nor GB18030 (byte ${at}). Save it as UTF-8 and load it again.`)
}
