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
/** Bits for whole names: with some sixty thousand names one position in twenty that is none passes. */
const BITS = 1 << 20

/** The lengths of the names that begin with two characters, hashed, and the hashes of whole names: answers "nothing starts here" without cutting a string. */
export class Starts {
  readonly #lengths = new Uint32Array(BUCKETS)
  readonly #names = new Uint32Array(BITS / 32)

  add(name: string): void {
    const bucket = startOf(name, 0)
    this.#lengths[bucket] = (this.#lengths[bucket] ?? 0) | (1 << Math.min(name.length, 30))
    let hash = bucket
    for (let at = 2; at < name.length; at += 1) hash = step(hash, name.charCodeAt(at))
    const bit = hash & (BITS - 1)
    this.#names[bit >> 5] = (this.#names[bit >> 5] ?? 0) | (1 << (bit & 31))
  }

  /** A bit for each length of a name that may start at `at` and end in the text; 0 where none does. */
  lengthsAt(text: string, at: number): number {
    const left = text.length - at
    if (left < 2) return 0
    let hash = startOf(text, at)
    const lengths = this.#lengths[hash] ?? 0
    let found = 0
    for (let length = 2; length <= left && lengths >> length !== 0; length += 1) {
      if (length > 2) hash = step(hash, text.charCodeAt(at + length - 1))
      const bit = hash & (BITS - 1)
      if ((lengths >> length) & ((this.#names[bit >> 5] ?? 0) >> (bit & 31)) & 1) found |= 1 << length
    }
    return found
  }
}

function startOf(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 40_503) ^ text.charCodeAt(at + 1)) & (BUCKETS - 1)
}

/** The hash of a name that is one character longer. */
function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x9e37_79b1) ^ (hash >>> 15)
}
