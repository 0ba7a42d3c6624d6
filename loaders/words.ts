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

/** Words by the code of one of their characters, the longest first in each list. */
class ByCode<T> {
  /** By UTF-16 code: 0, or 1 + the place of its words in `lists`. */
  readonly places = new Uint16Array(0x10000)
  readonly lists: Entry<T>[][] = []

  constructor(entries: readonly Entry<T>[], codeOf: (word: string) => number) {
    for (const entry of entries) {
      const code = codeOf(entry.word)
      if (this.places[code] === 0) this.places[code] = this.lists.push([])
      this.lists[(this.places[code] as number) - 1]?.push(entry)
    }
    for (const list of this.lists) list.sort((a, b) => b.word.length - a.word.length)
  }
}

/** Words with what they stand for, found by their first character: a miss costs one look into an array. */
export class Words<T> {
  private readonly entries: readonly Entry<T>[]
  private readonly first: ByCode<T>
  /** By last character; made when a text is first read backwards. */
  private last: ByCode<T> | undefined

  constructor(entries: Iterable<readonly [word: string, meaning: T]>) {
    this.entries = Array.from(entries, ([word, meaning]) => ({ word, meaning, second: word.length > 1 ? word.charCodeAt(1) : -1 }))
    this.first = new ByCode(this.entries, (word) => word.charCodeAt(0))
  }

  /** Whether a word may start with the character of this code. */
  startsWith(code: number): boolean {
    return this.first.places[code] !== 0
  }

  /** The longest word that starts at an offset, else null. */
  at(text: string, offset: number): { readonly word: string; readonly meaning: T } | null {
    const place = this.first.places[text.charCodeAt(offset)]
    if (!place) return null
    const second = text.charCodeAt(offset + 1)
    for (const entry of this.first.lists[place - 1] as Entry<T>[])
      if (entry.second < 0 || (entry.second === second && text.startsWith(entry.word, offset))) return entry
    return null
  }

  /** The longest word that ends at an offset, else null; words are looked for back to `longest` characters. */
  endingAt(text: string, end: number, longest = 8): { readonly word: string; readonly meaning: T } | null {
    this.last ??= new ByCode(this.entries, (word) => word.charCodeAt(word.length - 1))
    const place = this.last.places[text.charCodeAt(end - 1)]
    if (!place) return null
    for (const entry of this.last.lists[place - 1] as Entry<T>[])
      if (entry.word.length <= longest && text.endsWith(entry.word, end)) return entry
    return null
  }

  /** Every word of the text from left to right, the longest at each place, none inside another. */
  in(text: string, from = 0, to = text.length): WordHit<T>[] {
    const { places } = this.first
    const hits: WordHit<T>[] = []
    for (let i = from; i < to; i++) {
      if (places[text.charCodeAt(i)] === 0) continue
      const hit = this.at(text, i)
      if (!hit || i + hit.word.length > to) continue
      hits.push({ word: hit.word, meaning: hit.meaning, start: i, end: i + hit.word.length })
      i += hit.word.length - 1
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
