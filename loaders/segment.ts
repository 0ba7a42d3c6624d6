import { toArticleId } from '../schema/ids.ts'
import type { Article, Page } from '../schema/types.ts'
import { type Credits, joinCredits, leadCredits, NO_CREDITS, photoCredits, readCredits, trailingCredits } from './segment/credits.ts'
import { type Seen, seeCues } from './segment/cues.ts'
import { cutPage, type Draft } from './segment/drafts.ts'
import { type Headlines, readBackward, readHeadlines } from './segment/headline.ts'
import { kindOf } from './segment/kind.ts'
import { joinParagraphs } from './segment/paragraphs.ts'
import { readPieces } from './segment/pieces.ts'

type Lines = readonly (readonly [number, number])[]

/** Line numbers as ranges; blank lines between two of them are bridged. */
function toRanges(lines: readonly number[], isBlank: (line: number) => boolean): Lines {
  const ranges: [number, number][] = []
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    let next = (last?.[1] ?? 0) + 1
    while (last && next < line && isBlank(next)) next++
    if (last && next === line) last[1] = line
    else ranges.push([line, line])
  }
  return ranges
}

function creditsOf(draft: Draft): Credits {
  const pieces = [...draft.heads.filter((piece) => piece.cue === 'byline'), ...draft.body]
  return pieces.map(creditsOfPiece).reduce(joinCredits, NO_CREDITS)
}

function creditsOfPiece(piece: Seen): Credits {
  if (piece.cue === 'byline') return readCredits(piece.text, 'reporters')
  if (piece.cue === 'caption') return photoCredits(piece.tail)
  if (piece.cue === 'signature') return readCredits(piece.text, 'correspondents')
  const trailing = trailingCredits(piece.tail)?.credits ?? NO_CREDITS
  return piece.cue === 'lead' ? joinCredits(leadCredits(piece.head), trailing) : trailing
}

function headlinesOf(draft: Draft, isTop: boolean): Headlines {
  const lead = draft.body
    .slice(0, 3)
    .map((piece) => piece.text)
    .join('')
  const isTitle = (piece: Seen) => piece.cue === 'headline' || piece.cue === 'note'
  const above = draft.heads.filter(isTitle)
  return above.length === 0 ? readBackward(draft.after.filter(isTitle), lead) : readHeadlines(above, { lead, isTop })
}

const JUMPS = /[(（【[]?下?转\s?(第?\s?[A-Da-d]?[\d０-９一二三四五六七八九十]{1,3}\s?版)/u
const FROM = /(?:上接|紧接|接)\s?(第?\s?[A-Da-d]?[\d０-９一二三四五六七八九十]{1,3}\s?版|头版)/u

/** 「（下转第三版）」 at the end, 「（上接第一版）」 at the beginning of a body. */
function jumpOf(text: string | undefined, form: RegExp): string | null {
  return form.exec(text ?? '')?.[1]?.replace(/\s/g, '') ?? null
}

function toText(draft: Draft, { kicker, title, subtitle, used }: Headlines): { text: string; bodyStart: number } {
  const own = new Set(used)
  const others = [...draft.heads, ...draft.after].filter((piece) => !own.has(piece) && piece.cue !== 'headline')
  void subtitle
  const above = [...kicker, ...(title === '' ? [] : [title]), ...subtitle]
  const body = joinParagraphs([...others, ...draft.body])
  const head = above.join('\n')
  return {
    text: [...above, ...body].join('\n'),
    bodyStart: head === '' ? 0 : Math.min(head.length + 1, [...above, ...body].join('\n').length),
  }
}

interface Made {
  readonly article: Omit<Article, 'id' | 'source' | 'index' | 'lines' | 'sharedLines'>
  readonly pieces: readonly Seen[]
}

function make(draft: Draft, isTop: boolean): Made {
  const headlines = headlinesOf(draft, isTop)
  const used = new Set(headlines.used)
  const column = draft.after.filter((piece) => !used.has(piece) && piece.cue === 'headline').map((piece) => piece.text)
  const kicker = [...(draft.column ? [draft.column] : []), ...headlines.kicker, ...column]
  const last = draft.body.at(-1)
  const article = {
    title: headlines.title,
    kicker,
    subtitle: headlines.subtitle,
    kind: kindOf(draft, headlines.title),
    ...creditsOf(draft),
    ...toText(draft, headlines),
    dateline: null,
    continues: jumpOf(last?.tail.slice(-16), JUMPS),
    continuedFrom: jumpOf(draft.body[0]?.head.slice(0, 16), FROM),
  }
  const heads = draft.heads.filter((piece) => used.has(piece) || piece.cue !== 'headline')
  return { article, pieces: [...heads, ...draft.body, ...draft.after] }
}

/** Cuts a page into its articles. */
export function segment(page: Page): readonly Article[] {
  const rows = page.text.split('\n')
  const isBlank = (line: number) => (rows[line - 1] ?? '').trim() === ''
  const made = cutPage(seeCues(readPieces(page.text)), page).map((draft, index) => make(draft, index === 0))
  return made.map(({ article, pieces }, index) => ({
    id: toArticleId(page.source, index),
    source: page.source,
    index,
    ...article,
    lines: toRanges(
      pieces.filter((piece) => piece.isLast).map((piece) => piece.line),
      isBlank,
    ),
    sharedLines: toRanges(
      pieces.filter((piece) => !piece.isLast).map((piece) => piece.line),
      () => false,
    ),
  }))
}
