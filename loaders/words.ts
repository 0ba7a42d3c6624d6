/** A word of a table where it stands in a text. */
export interface WordHit<T> {
  readonly word: string
  readonly meaning: T
  readonly start: number
  readonly end: number
}

/** Words with what they stand for, found by their first character: a miss costs one look into an array. */
export class Words<T> {
  /** By the UTF-16 code of the first character: 0, or 1 + the place of its words in `lists`. */
  private readonly first = new Uint16Array(0x10000)
  /** The words of one first character, the longest first. */
  private readonly lists: (readonly [word: string, meaning: T])[][] = []

  constructor(entries: Iterable<readonly [word: string, meaning: T]>) {
    for (const entry of entries) {
      const code = entry[0].charCodeAt(0)
      if (this.first[code] === 0) this.first[code] = this.lists.push([])
      this.listAt(code)?.push(entry)
    }
    for (const list of this.lists) list.sort((a, b) => b[0].length - a[0].length)
  }

  private listAt(code: number): (readonly [word: string, meaning: T])[] | undefined {
    return this.lists[(this.first[code] as number) - 1]
  }

  /** Whether a word may start with the character of this code. */
  startsWith(code: number): boolean {
    return this.first[code] !== 0
  }

  /** The longest word that starts at an offset, else null. */
  at(text: string, offset: number): { readonly word: string; readonly meaning: T } | null {
    const place = this.first[text.charCodeAt(offset)]
    if (!place) return null
    for (const [word, meaning] of this.lists[place - 1] as (readonly [string, T])[])
      if (text.startsWith(word, offset)) return { word, meaning }
    return null
  }

  /** The longest word that ends at an offset, else null; words are looked for back to `longest` characters. */
  endingAt(text: string, end: number, longest = 8): { readonly word: string; readonly meaning: T } | null {
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const place = this.first[text.charCodeAt(start)]
      if (!place) continue
      for (const [word, meaning] of this.lists[place - 1] as (readonly [string, T])[]) {
        if (word.length === end - start && text.startsWith(word, start)) return { word, meaning }
      }
    }
    return null
  }

  /** Every word of the text from left to right, the longest at each place, none inside another. */
  *in(text: string, from = 0, to = text.length): Generator<WordHit<T>> {
    for (let i = from; i < to; i++) {
      if (this.first[text.charCodeAt(i)] === 0) continue
      const hit = this.at(text, i)
      if (!hit || i + hit.word.length > to) continue
      yield { ...hit, start: i, end: i + hit.word.length }
      i += hit.word.length - 1
    }
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
