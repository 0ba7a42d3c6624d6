import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../schema/root.ts'

/** One row of a list: blanks part its fields. */
export function readRows(name: string): string[] {
  return readFileSync(join(root, 'loaders/gazetteer', name), 'utf8')
    .trimEnd()
    .split('\n')
}

/** A value that is made when it is first asked for. */
export function lazy<T extends object>(make: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= make()
    return value
  }
}

const BUCKETS = 1 << 18
const BITS = 1 << 20

/** Which of a million hashes were seen: small enough to stay near the processor. */
class Seen {
  readonly #bits = new Uint32Array(BITS / 32)

  add(hash: number): void {
    const bit = hash & (BITS - 1)
    this.#bits[bit >> 5] = (this.#bits[bit >> 5] ?? 0) | (1 << (bit & 31))
  }

  has(hash: number): boolean {
    const bit = hash & (BITS - 1)
    return (((this.#bits[bit >> 5] ?? 0) >> (bit & 31)) & 1) === 1
  }
}

/** Which two characters words begin with, hashed: most strings that are no word go by one look, before they are hashed whole. */
export class Openings {
  readonly #pairs = new Seen()

  constructor(words: Iterable<string>) {
    for (const word of words) this.#pairs.add(startOf(word, 0))
  }

  /** Whether a word may begin as this one does. */
  has(word: string): boolean {
    return this.#pairs.has(startOf(word, 0))
  }
}

/**
 * What names begin with, hashed: their first two characters, the lengths of names that begin so, and the whole names. Answers "nothing
 * starts here" without cutting a string, most often by one look.
 */
export class Starts {
  readonly #pairs = new Seen()
  readonly #lengths = new Uint32Array(BUCKETS)
  readonly #names = new Seen()

  add(name: string): void {
    let hash = startOf(name, 0)
    const bucket = hash & (BUCKETS - 1)
    this.#pairs.add(hash)
    this.#lengths[bucket] = (this.#lengths[bucket] ?? 0) | (1 << Math.min(name.length, 30))
    for (let at = 2; at < name.length; at += 1) hash = step(hash, name.charCodeAt(at))
    this.#names.add(hash)
  }

  /** A bit for each length of a name that may start at `at` and end in the text; 0 where none does. */
  lengthsAt(text: string, at: number): number {
    let hash = startOf(text, at)
    if (!this.#pairs.has(hash)) return 0
    const left = text.length - at
    const lengths = this.#lengths[hash & (BUCKETS - 1)] ?? 0
    let found = 0
    for (let length = 2; length <= left && lengths >> length !== 0; length += 1) {
      if (length > 2) hash = step(hash, text.charCodeAt(at + length - 1))
      if (((lengths >> length) & 1) === 1 && this.#names.has(hash)) found |= 1 << length
    }
    return found
  }

  /** Whether the characters from `at` on, so many of them, may be a name. */
  has(text: string, at: number, length: number): boolean {
    let hash = startOf(text, at)
    if (!this.#pairs.has(hash)) return false
    for (let next = at + 2; next < at + length; next += 1) hash = step(hash, text.charCodeAt(next))
    return this.#names.has(hash)
  }
}

function startOf(text: string, at: number): number {
  return Math.imul(text.charCodeAt(at), 40_503) ^ text.charCodeAt(at + 1)
}

/** The hash of a name that is one character longer. */
function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x9e37_79b1) ^ (hash >>> 15)
}
