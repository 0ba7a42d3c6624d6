import { Bits } from './characters.ts'

/** A word of a table where it stands in a text. */
export interface WordHit<T> {
  readonly word: string
  readonly meaning: T
  readonly start: number
  readonly end: number
}

interface Entry<T> {
  readonly word: string
  readonly meaning: T
  /** UTF-16 code of its second character, -1 for none: most words of a list are told apart by it without comparing strings. */
  readonly second: number
}

/** Two UTF-16 codes as one number below 65,536: two pairs may share it. */
const pairOf = (first: number, second: number) => ((first * 31) ^ second) & 0xffff

/** Words by the code of one of their characters, the longest first in each list. */
class ByCode<T> {
  /** The codes that have a list. */
  readonly codes = new Bits()
  readonly lists = new Map<number, Entry<T>[]>()

  constructor(entries: readonly Entry<T>[], codeOf: (word: string) => number) {
    for (const entry of entries) {
      const code = codeOf(entry.word)
      const list = this.lists.get(code)
      if (list) list.push(entry)
      else this.lists.set(code, [entry])
      this.codes.add(code)
    }
    for (const list of this.lists.values()) list.sort((a, b) => b.word.length - a.word.length)
  }
}

/** Words with what they stand for, found by their first two characters: a miss costs a look at one bit, or two. */
export class Words<T> {
  private readonly entries: readonly Entry<T>[]
  private readonly first: ByCode<T>
  /** Which two characters words begin with; a word of one character lets all in that follow it. */
  private readonly openings = new Bits()
  private readonly singles = new Bits()
  /** By last character; made when a text is first read backwards. */
  private last: ByCode<T> | undefined

  constructor(entries: Iterable<readonly [word: string, meaning: T]>) {
    this.entries = Array.from(entries, ([word, meaning]) => ({ word, meaning, second: word.length > 1 ? word.charCodeAt(1) : -1 }))
    this.first = new ByCode(this.entries, (word) => word.charCodeAt(0))
    for (const { word, second } of this.entries) {
      if (second < 0) this.singles.add(word.charCodeAt(0))
      else this.openings.add(pairOf(word.charCodeAt(0), second))
    }
  }

  /** Whether a word may start with the character of this code. */
  startsWith(code: number): boolean {
    return this.first.codes.has(code)
  }

  /** The longest word that starts at an offset, else null. */
  at(text: string, offset: number): { readonly word: string; readonly meaning: T } | null {
    const code = text.charCodeAt(offset)
    return this.first.codes.has(code) ? this.behind(code, text, offset) : null
  }

  /** The longest word at an offset where this code stands, which some word begins with. */
  private behind(code: number, text: string, offset: number): Entry<T> | null {
    const second = text.charCodeAt(offset + 1)
    if (!this.openings.has(pairOf(code, second)) && !this.singles.has(code)) return null
    for (const entry of this.first.lists.get(code) ?? [])
      if (entry.second < 0 || (entry.second === second && text.startsWith(entry.word, offset))) return entry
    return null
  }

  /** The longest word that ends at an offset, else null; words are looked for back to `longest` characters. */
  endingAt(text: string, end: number, longest = 8): { readonly word: string; readonly meaning: T } | null {
    this.last ??= new ByCode(this.entries, (word) => word.charCodeAt(word.length - 1))
    const code = text.charCodeAt(end - 1)
    if (!this.last.codes.has(code)) return null
    for (const entry of this.last.lists.get(code) ?? []) if (entry.word.length <= longest && text.endsWith(entry.word, end)) return entry
    return null
  }

  /** Every word of the text from left to right, the longest at each place, none inside another. */
  in(text: string, from = 0, to = text.length): WordHit<T>[] {
    const { codes } = this.first
    const hits: WordHit<T>[] = []
    for (let start = codes.next(text, from, to); start >= 0; ) {
      const hit = this.behind(text.charCodeAt(start), text, start)
      const end = start + (hit?.word.length ?? 1)
      const isWhole = hit !== null && end <= to
      if (isWhole) hits.push({ word: hit.word, meaning: hit.meaning, start, end })
      start = codes.next(text, isWhole ? end : start + 1, to)
    }
    return hits
  }
}

/** A table of words that only need to be known, each standing for itself. */
export function wordSet(words: string): Words<true> {
  return new Words(
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, true] as const),
  )
}
