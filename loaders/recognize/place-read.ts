import type { Span } from '../../schema/types.ts'
import type { Sighting } from '../sighting.ts'

/** What the other rooms have read, to be asked where a stop stands. */
export class Read {
  readonly #all: readonly Sighting[]
  constructor(all: readonly Sighting[]) {
    this.#all = all.filter(({ type }) => type !== 'Event' && type !== 'Document').sort((a, b) => a.span.start - b.span.start)
  }

  /** Whether a person's name ends right before an offset: 岑知远|察看. */
  isPersonBefore(at: number): boolean {
    return this.over({ start: at - 1, end: at }).some(({ type, span }) => span.end === at && (type === 'Official' || type === 'Person'))
  }

  /** Whether the clause behind the one that begins here names a person or points back to one: 在甲馆、乙院,|岑知远一行…, 在甲馆,|他…. */
  isPersonBehind(text: string, at: number): boolean {
    const end = /^[^,。;:!?\n]{3,80},/.exec(text.slice(at, at + 82))?.[0].length
    if (end === undefined) return false
    if (/^(?:他们?|她|一行)/.test(text.slice(at + end, at + end + 2))) return true
    const behind = /^[^,。;:!?\n]{0,40}/.exec(text.slice(at + end, at + end + 40))?.[0].length ?? 0
    return this.over({ start: at + end, end: at + end + behind }).some(({ type }) => type === 'Official' || type === 'Person')
  }

  /** What overlaps a span; names that begin 60 characters before it do not reach it. */
  over({ start, end }: Span): Sighting[] {
    let low = 0
    for (let high = this.#all.length; low < high; ) {
      const middle = (low + high) >> 1
      if ((this.#all[middle] as Sighting).span.start < start - 60) low = middle + 1
      else high = middle
    }
    const found: Sighting[] = []
    for (let at = low; at < this.#all.length && (this.#all[at] as Sighting).span.start < end; at++)
      if ((this.#all[at] as Sighting).span.end > start) found.push(this.#all[at] as Sighting)
    return found
  }
}
