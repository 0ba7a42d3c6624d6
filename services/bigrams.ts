import type { Span } from '../schema/types.ts'

/** A text as it is compared: no white space, widths and case folded. Position `i` of `text` came from `starts[i]` to `ends[i]` of the original. */
export interface Folded {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Signs that nobody sees (zero-width spaces, soft hyphens, variation selectors) must not hide a name. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]/gu

/** A sign with its combining marks: they are composed together or not at all. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/uy

const FIRST_HAN = 0x3400
const LAST_HAN = 0x9fff

/** Most of a page is Han and ASCII, which need no tables; the rest is asked of Unicode. */
function isHan(unit: number): boolean {
  return unit >= FIRST_HAN && unit <= LAST_HAN
}

/** No combining mark: the sign before it stands alone. */
function endsCluster(unit: number): boolean {
  return Number.isNaN(unit) || unit < 0x300 || isHan(unit) || (unit > 0x3000 && unit < 0x3020) || (unit > 0xff00 && unit < 0xff5f)
}

function foldCluster(cluster: string): string {
  return cluster.normalize('NFKC').toUpperCase().toLowerCase().replace(UNSEEN, '')
}

/** The next sign of a text from `at`: how it is compared, and how long it is in the original. */
function foldAt(text: string, at: number): { readonly folded: string; readonly length: number } {
  const unit = text.charCodeAt(at)
  if ((isHan(unit) || (unit > 0x20 && unit < 0x7f)) && endsCluster(text.charCodeAt(at + 1))) {
    const isCapital = unit > 0x40 && unit < 0x5b
    return { folded: String.fromCharCode(isCapital ? unit + 0x20 : unit), length: 1 }
  }
  CLUSTER.lastIndex = at
  const cluster = CLUSTER.exec(text)?.[0] ?? text.charAt(at)
  return { folded: foldCluster(cluster), length: cluster.length }
}

/** A text as it is compared: white space and signs without a shape left out, widths and case folded. */
export function fold(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length; ) {
    const sign = foldAt(text, at)
    folded += sign.folded
    at += sign.length
  }
  return folded
}

/** The same with the way back to the original. */
export function foldWithPlaces(text: string): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  for (let at = 0; at < text.length; ) {
    const sign = foldAt(text, at)
    for (let i = 0; i < sign.folded.length; i++) {
      starts.push(at)
      ends.push(at + sign.length)
    }
    folded += sign.folded
    at += sign.length
  }
  return { text: folded, starts, ends }
}

/**
 * Han in three digits of base 36 (the first at most `l`), anything else `z` and four: no code is the beginning of another, so that
 * the grams which begin with the code of a sign are exactly the grams which begin with the sign.
 */
function encode(codePoint: number): string {
  return isHan(codePoint) ? (codePoint - FIRST_HAN).toString(36).padStart(3, '0') : `z${codePoint.toString(36).padStart(4, '0')}`
}

function codesOf(folded: string): string[] {
  return Array.from(folded, (sign) => encode(sign.codePointAt(0) ?? 0))
}

/** What an index holds of a text: at each sign its code and that of the next, the last alone, joined by spaces. */
export function toGrams(text: string): string {
  return join(codesOf(fold(text)))
}

/** The same in stretches of at most `most` grams, each of which begins `overlap` grams before the last one ended: no field of an index is endless. */
export function toGramStretches(text: string, { most, overlap }: { readonly most: number; readonly overlap: number }): readonly string[] {
  const codes = codesOf(fold(text))
  const stretches = [join(codes.slice(0, most))]
  for (let end = most; end < codes.length; end += most - overlap) stretches.push(join(codes.slice(end - overlap, end - overlap + most)))
  return stretches
}

/** The codes of all signs that a text holds, each once. */
export function toSigns(text: string): readonly string[] {
  return [...new Set(codesOf(fold(text)))]
}

function join(codes: readonly string[]): string {
  return codes.map((code, i) => code + (codes[i + 1] ?? '')).join(' ')
}

/** How an index is asked for a word: as a phrase of grams, or for a single sign by the beginning of a gram. */
export type GramQuery = { readonly phrase: string } | { readonly prefix: string }

/** The query that finds a word wherever it stands; `word` is folded and not empty. */
export function toGramQuery(word: string): GramQuery {
  const codes = codesOf(word)
  const [only] = codes
  if (codes.length === 1 && only !== undefined) return { prefix: only }
  return {
    phrase: codes
      .slice(0, -1)
      .map((code, i) => code + codes[i + 1])
      .join(' '),
  }
}

/** The words of a question, folded: what stands between blanks. All of them must hold. */
export function toWords(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(/\s+/u)
        .map(fold)
        .filter((word) => word !== ''),
    ),
  ]
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * The pieces of a word for the last tier: cut by the dictionary, neighbouring single signs glued (an unknown name falls into them).
 * A piece of one sign finds nearly everything and is left out where there are others; punctuation only separates.
 */
export function toPieces(words: readonly string[]): readonly string[] {
  const pieces = words.flatMap(cut)
  const long = pieces.filter((piece) => Array.from(piece).length > 1)
  const kept = long.length > 0 ? long : pieces
  return [...new Set(kept.length > 0 ? kept : words)]
}

function cut(word: string): readonly string[] {
  const pieces: string[] = []
  let glued = ''
  for (const { segment, isWordLike } of segmenter.segment(word)) {
    if (isWordLike && Array.from(segment).length === 1) {
      glued += segment
      continue
    }
    pieces.push(glued, isWordLike ? segment : '')
    glued = ''
  }
  return [...pieces, glued].filter((piece) => piece !== '')
}

/** Whether a folded text holds all of these folded words. */
export function holds(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word))
}

/** Where these folded words stand in a text, as offsets into the original; places that overlap are one. */
export function highlight(text: string, words: readonly string[]): readonly Span[] {
  const { text: folded, starts, ends } = foldWithPlaces(text)
  const found = words
    .flatMap((word) => placesOf(folded, word))
    .map(({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }))
  return joinSpans(found.sort((a, b) => a.start - b.start || b.end - a.end))
}

function placesOf(folded: string, word: string): Span[] {
  const places: Span[] = []
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) places.push({ start: at, end: at + word.length })
  return places
}

function joinSpans(sorted: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of sorted) {
    const last = joined.at(-1)
    if (last === undefined || span.start >= last.end) joined.push(span)
    else if (span.end > last.end) joined[joined.length - 1] = { start: last.start, end: span.end }
  }
  return joined
}
