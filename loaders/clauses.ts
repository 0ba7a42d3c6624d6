import type { Article, Span } from '../schema/types.ts'
import { Characters, mapUnits, WHITE } from './characters.ts'

/** An article's text cut once for all rules. Every offset in it is an offset into `article.text`. */
export interface Prose {
  /** The article's text with widths folded one to one: ， becomes `,`, （ becomes `(`, １ becomes `1`. Rules read this; quotes are cut from the article. */
  readonly text: string
  readonly bodyStart: number
  /** Up to 。！？ or the end of a paragraph. */
  readonly sentences: readonly Span[]
  /** Pieces of sentences up to , ; : outside quotation marks and brackets. */
  readonly clauses: readonly Span[]
  /** “…”, 《…》, (…) with their marks, outermost only: names are not cut inside. */
  readonly opaque: readonly Span[]
}

const DOTS = '・•‧∙．'
const FOLD = new Map<string, string>([
  ['　', ' '],
  ['〔', '('],
  ['〕', ')'],
  ['［', '('],
  ['］', ')'],
  // A headline's bar is often printed with the stroke that is a character.
  ['丨', '|'],
  ['【', '('],
  ['】', ')'],
  ['〝', '“'],
  ['〞', '”'],
  ['「', '“'],
  ['」', '”'],
  ['『', '“'],
  ['』', '”'],
])

function foldOne(character: string): string {
  if (DOTS.includes(character)) return '·'
  return FOLD.get(character) ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0)
}

/** What every UTF-16 unit folds to: a text is folded unit by unit, which costs a tenth of a pattern that finds its marks. */
const FOLDED = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
  const character = String.fromCharCode(unit)
  return /[\uff01-\uff5e\u3000・•‧∙〔〕【】〝〞「」『』丨]/.test(character) ? foldOne(character).charCodeAt(0) : unit
})

/** Folds full-width forms to half-width, one character to one, so that offsets stay. */
export function fold(text: string): string {
  return mapUnits(text, FOLDED)
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '《': '》', '(': ')', '〈': '〉' }
/** A mark that is not closed within this many characters is taken for a misprint. */
const LONGEST_OPAQUE = 120

/** The outermost closed pairs of marks. An opening mark without its end on the same line is passed over. */
function findOpaque(text: string): Span[] {
  const found: Span[] = []
  const opening = /[“《(〈]/g
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const end = closingOf(text, match.index)
    if (end < 0) continue
    found.push({ start: match.index, end })
    opening.lastIndex = end
  }
  return found
}

function closingOf(text: string, at: number): number {
  const open = text[at] as string
  const close = CLOSING[open]
  let depth = 0
  for (let i = at; i < text.length && i - at < LONGEST_OPAQUE; i++) {
    const c = text[i]
    if (c === '\n') return -1
    if (c === open) depth++
    else if (c === close && --depth === 0) return i + 1
  }
  return -1
}

const STOPS = new Characters('。!?')
/** What the marks that end a sentence begin with, and those that end a clause. */
const SENTENCE_MARKS = new Characters('。!?\n ')
const CLAUSE_MARKS = new Characters('。!?\n ,;:')

/** Where a mark ends: a row of full stops with its closing quote, a row of line ends or of blanks, or one other mark; a single blank is none. */
function markEnd(text: string, at: number): number {
  let end = at + 1
  if (STOPS.at(text, at)) {
    while (STOPS.at(text, end)) end++
    return text[end] === '”' ? end + 1 : end
  }
  const mark = text[at]
  if (mark !== '\n' && mark !== ' ') return end
  while (text[end] === mark) end++
  return mark === ' ' && end === at + 1 ? at : end
}

/** Cuts `text` at marks, which belong to the piece before them; marks inside `closed` do not cut. */
function cut(text: string, marks: Characters, closed: readonly Span[]): Span[] {
  const pieces: Span[] = []
  let start = 0
  let next = 0
  for (let at = marks.next(text, 0); at >= 0; ) {
    const end = markEnd(text, at)
    while ((closed[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++
    if (end > at && (closed[next]?.start ?? Number.POSITIVE_INFINITY) >= at) {
      if (end > start) pieces.push({ start, end })
      start = end
    }
    at = marks.next(text, Math.max(end, at + 1))
  }
  if (start < text.length) pieces.push({ start, end: text.length })
  return pieces
}

/** Cuts an article into sentences and clauses. */
export function toProse(article: Pick<Article, 'text' | 'bodyStart'>): Prose {
  // 上午8:30召开: the colon of a clock parts no clauses.
  const folded = fold(article.text)
  const text = folded.includes(':') ? folded.replace(/(\d):(?=\d\d)/g, '$1∶') : folded
  const opaque = findOpaque(text)
  return {
    text,
    bodyStart: article.bodyStart,
    sentences: cut(text, SENTENCE_MARKS, []),
    clauses: cut(text, CLAUSE_MARKS, opaque),
    opaque,
  }
}

/** The index of the piece that holds an offset; pieces are in order and cover the text. */
export function pieceAt(pieces: readonly Span[], offset: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle] as Span).start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The sentence that holds an offset. */
export function sentenceAt(prose: Prose, offset: number): Span {
  return prose.sentences[pieceAt(prose.sentences, offset)] ?? { start: 0, end: prose.text.length }
}

/** The clause that holds an offset. */
export function clauseAt(prose: Prose, offset: number): Span {
  return prose.clauses[pieceAt(prose.clauses, offset)] ?? { start: 0, end: prose.text.length }
}

/** The outermost “…”, 《…》 or (…) that holds an offset, else null. */
export function opaqueAt(prose: Prose, offset: number): Span | null {
  const span = prose.opaque[pieceAt(prose.opaque, offset)]
  return span && span.start <= offset && offset < span.end ? span : null
}

/** Longest quote, in characters without white space: a clause, not a page. */
export const LONGEST_QUOTE = 250

/** The whole clauses that state something seen from `start` to `end`, without the mark that ends them; at most {@link LONGEST_QUOTE} long. */
export function statedBy(prose: Prose, { start, end }: Span): Span {
  const from = clauseAt(prose, start).start
  const to = clauseAt(prose, Math.max(start, end - 1)).end
  const whole = trim(prose.text, { start: from, end: Math.max(to, end) })
  if (whole.end - whole.start <= LONGEST_QUOTE) return whole
  const tight = end - start <= LONGEST_QUOTE ? { start, end } : { start, end: start + LONGEST_QUOTE }
  const room = LONGEST_QUOTE - (tight.end - tight.start)
  return trim(prose.text, { start: Math.max(whole.start, tight.start - (room >> 1)), end: Math.min(whole.end, tight.end + (room >> 1)) })
}

const BLANK = new Characters(WHITE)
const CLOSES = new Characters(`${WHITE}。,;:!?`)

/** A span without white space at its ends and without closing punctuation. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && BLANK.at(text, start)) start++
  while (end > start && CLOSES.at(text, end - 1)) end--
  return { start, end }
}

/** 甲会议|和|乙会议: whether nothing but a word or mark of a list stands between two offsets. */
export const isJoint = (text: string, from: number, to: number): boolean => /^(?:和|及|以及|与|、)$/.test(text.slice(from, to))
