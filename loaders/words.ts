/** Words with what they stand for, found by their first character: a miss costs one look into an array. */
export class Words<T> {
  private readonly byFirst: (readonly [word: string, meaning: T][])[] = []

  constructor(entries: Iterable<readonly [word: string, meaning: T]>) {
    const byFirst: [string, T][][] = this.byFirst as [string, T][][]
    for (const [word, meaning] of entries) {
      const code = word.charCodeAt(0)
      const list = byFirst[code] ?? []
      byFirst[code] = list
      list.push([word, meaning])
    }
    for (const list of byFirst) list?.sort((a, b) => b[0].length - a[0].length)
  }

  /** The longest word that starts at an offset, else null. */
  at(text: string, offset: number): { readonly word: string; readonly meaning: T } | null {
    const list = this.byFirst[text.charCodeAt(offset)]
    if (!list) return null
    for (const [word, meaning] of list) if (text.startsWith(word, offset)) return { word, meaning }
    return null
  }

  /** The longest word that ends at an offset, else null; words are looked for back to `longest` characters. */
  endingAt(text: string, end: number, longest = 8): { readonly word: string; readonly meaning: T } | null {
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const list = this.byFirst[text.charCodeAt(start)]
      if (!list) continue
      for (const [word, meaning] of list) if (start + word.length === end && text.startsWith(word, start)) return { word, meaning }
    }
    return null
  }

  /** Every word of the text from left to right, the longest at each place, none inside another. */
  *in(
    text: string,
    from = 0,
    to = text.length,
  ): Generator<{ readonly word: string; readonly meaning: T; readonly start: number; readonly end: number }> {
    for (let i = from; i < to; i++) {
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
