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

/** The lengths of the names that begin with two characters, hashed: answers "nothing starts here" without cutting a string. */
export class Starts {
  readonly #lengths = new Uint32Array(BUCKETS)

  add(name: string): void {
    const bucket = this.#bucket(name, 0)
    this.#lengths[bucket] = (this.#lengths[bucket] ?? 0) | (1 << Math.min(name.length, 30))
  }

  #bucket(text: string, at: number): number {
    return (Math.imul(text.charCodeAt(at), 40_503) ^ text.charCodeAt(at + 1)) & (BUCKETS - 1)
  }

  /** A bit for each length of a name that may start at `at` and end in the text; 0 where none does. */
  lengthsAt(text: string, at: number): number {
    const left = text.length - at
    if (left < 2) return 0
    const lengths = this.#lengths[this.#bucket(text, at)] ?? 0
    return left >= 30 ? lengths : lengths & ((2 << left) - 1)
  }
}
