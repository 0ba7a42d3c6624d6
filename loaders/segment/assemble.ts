import type { Article } from '../../schema/types.ts'
import { fold } from '../clauses.ts'
import { type Credits, joinCredits, leadCredits, NO_CREDITS, photoCredits, readCredits, trailingCredits } from './credits.ts'
import type { Seen } from './cues.ts'
import type { Draft } from './drafts.ts'
import { type Headlines, readBackward, readHeadlines } from './headline.ts'
import { kindOf } from './kind.ts'
import { joinParagraphs } from './paragraphs.ts'

/** All of an article but its place on the page. */
export type Written = Omit<Article, 'id' | 'source' | 'index' | 'lines' | 'sharedLines'>

/** An article and the pieces of the page that it was made of. */
export interface Assembled {
  readonly written: Written
  readonly pieces: readonly Seen[]
}

function creditsOfPiece(piece: Seen): Credits {
  if (piece.cue === 'byline') return readCredits(piece.text, 'reporters')
  if (piece.cue === 'caption') return photoCredits(piece.tail)
  if (piece.cue === 'signature') return readCredits(piece.text, 'correspondents')
  if (piece.cue === 'label' || piece.cue === 'date') return NO_CREDITS
  const trailing = trailingCredits(piece.tail)?.credits ?? NO_CREDITS
  return piece.cue === 'lead' ? joinCredits(leadCredits(piece.head), trailing) : trailing
}

/** Names at the end of a paragraph are credits at the end of the article only, bylines everywhere. */
function creditsOf(draft: Draft): Credits {
  const found: Credits[] = [...draft.heads, ...draft.body].filter((piece) => piece.cue !== 'author').map(creditsOfPiece)
  const all: { [K in keyof Credits]: string[] } = { reporters: [], correspondents: [], photographers: [] }
  for (const credits of found) {
    all.reporters.push(...credits.reporters)
    all.correspondents.push(...credits.correspondents)
    all.photographers.push(...credits.photographers)
  }
  return joinCredits(NO_CREDITS, all)
}

/** How many paragraphs tell what the headline is about. */
const LEAD = 3

function headlinesOf(draft: Draft, isTop: boolean): Headlines {
  const lead = draft.body
    .slice(0, LEAD)
    .map((piece) => piece.text.slice(0, 600))
    .join('')
  const isNote = !draft.heads.some((piece) => piece.cue === 'headline')
  const isTitle = (piece: Seen) => piece.cue === 'headline' || (isNote && piece.cue === 'note')
  const above = draft.heads.filter(isTitle)
  return above.length === 0
    ? readBackward(draft.after.filter(isTitle), lead)
    : readHeadlines(above, { lead, isTop, isByAuthor: draft.heads.some((piece) => piece.cue === 'author') })
}

const JUMP = /[([【]\s?(?:下转|转)\s?(第?\s?[A-D]?[\d一二三四五六七八九十]{1,3}\s?版|[\d一二三四五六七八九十]{1,3}\s?版)/iu
const FROM = /^[([【]?[▲▶]?\s?(?:上接|紧接|接)\s?(第?\s?[A-D]?[\d一二三四五六七八九十]{1,3}\s?版|头版|本版)/iu

/** 「（下转第三版）」 near the end, 「（上接第一版）」 at the beginning of a body: which page it names. */
function jumpOf(text: string, form: RegExp): string | null {
  return form.exec(fold(text))?.[1]?.replace(/\s/g, '') ?? null
}

function jumpsOf({ body, last }: Draft): Pick<Article, 'continues' | 'continuedFrom'> {
  const first = body[0]?.head.slice(0, 20) ?? ''
  return { continues: jumpOf(last?.tail.slice(-24) ?? '', JUMP), continuedFrom: jumpOf(first, FROM) }
}

/** Headlines first, as printed, wherever they stood; then bylines, body, and what stood after it. */
function textOf(draft: Draft, printed: readonly string[], used: ReadonlySet<Seen>): Pick<Article, 'text' | 'bodyStart'> {
  const under = draft.heads.filter((piece) => !used.has(piece) && piece.cue !== 'headline')
  const after = draft.after.filter((piece) => !used.has(piece) && piece.cue !== 'headline')
  const paragraphs = [...printed, ...joinParagraphs([...under, ...draft.body, ...after])]
  const text = paragraphs.join('\n')
  const head = printed.join('\n').length
  return { text, bodyStart: Math.min(text.length, head === 0 ? 0 : head + 1) }
}

/** Makes an article of a draft; `isTop` where it is the first of the page. */
export function assemble(draft: Draft, isTop: boolean): Assembled {
  const headlines = headlinesOf(draft, isTop)
  const used = new Set(headlines.used)
  // 「劳模风采 / 主办 某总工会」 under an article names its column.
  const column = draft.after.filter((piece) => !used.has(piece) && piece.cue === 'headline')
  const columnNames = column.map((piece) => piece.text)
  const written: Written = {
    title: headlines.title,
    kicker: [...(draft.column === null ? [] : [draft.column]), ...columnNames, ...headlines.kicker],
    subtitle: headlines.subtitle,
    kind: kindOf(draft, headlines.title),
    ...creditsOf(draft),
    ...textOf(draft, [...columnNames, ...headlines.printed], used),
    dateline: null,
    ...jumpsOf(draft),
  }
  const heads = draft.heads.filter((piece) => used.has(piece) || piece.cue !== 'headline')
  return { written, pieces: [...heads, ...draft.body, ...draft.after] }
}
