import { type Block, toBlocks } from './blocks.ts'
import { isBorder } from './borders.ts'
import { overlap, pairs } from './cohesion.ts'
import { isClosed } from './credits.ts'
import type { Seen } from './cues.ts'
import { append, type Draft, findBroken, isDated, isEnded, isReport, newDraft, textOf } from './drafts.ts'
import { countBackward, isSubtitle } from './headline.ts'
import { isOpen } from './paragraphs.ts'
import { tidy } from './tidy.ts'

/** What the walk down the page remembers. */
interface Walk {
  readonly drafts: Draft[]
  column: string | null
  section: string | null
  /** The draft that prose goes to. */
  current: Draft | null
}

function start(walk: Walk, form: Draft['form'], heads: readonly Seen[] = []): Draft {
  const draft = newDraft(form, heads, form === 'brief' ? walk.column : walk.section)
  walk.drafts.push(draft)
  walk.current = draft
  return draft
}

function addProse(walk: Walk, piece: Seen): void {
  const current = walk.current ?? start(walk, 'article')
  const broken = findBroken(walk.drafts, current, piece)
  walk.current = broken ?? current
  append(walk.current, piece)
}

/** A caption is of the article whose sentence it interrupts or whose headline stands right above it; else it is its own. */
function addCaption(walk: Walk, piece: Seen, next: Seen | undefined): void {
  const current = walk.current
  const isInside = next?.cue === 'prose' && current?.last && isOpen(current.last.tail)
  const isUnder = current && current.heads.length > 0 && current.body.length === 0
  if (current && (isInside || isUnder)) {
    append(current, piece)
    return
  }
  append(start(walk, 'photo'), piece)
  // What follows the picture goes on with the article before it.
  walk.current = current ?? null
}

const LONGEST_COLUMN = 10

function addBrief(walk: Walk, piece: Seen): void {
  const current = walk.current
  if (walk.column === null && !isDated(piece)) {
    addProse(walk, piece)
    return
  }
  // 「一句话新闻」 that no list knows: a short line over dated bullets is the name of a column.
  const isColumn =
    walk.column === null && current && current.body.length === 0 && (current.heads.at(-1)?.text.length ?? 99) <= LONGEST_COLUMN
  if (isColumn) {
    walk.column = current.heads.at(-1)?.text ?? null
    walk.drafts.splice(walk.drafts.lastIndexOf(current), 1)
  }
  append(start(walk, 'brief'), piece)
}

const SAME_STORY = 0.4
/** A summary or a picture's line over the lead is shorter than an article. */
const LEAST_ARTICLE = 60

/** Does an article without a headline begin here? 「本报讯（记者…）」 does; a date does after an article that was closed. */
function opensHeadless(walk: Walk, piece: Seen): boolean {
  const current = walk.current
  if (!current?.last) return false
  if (piece.cue === 'continued') return true
  if (piece.cue === 'lead') return isOtherLead(current, piece)
  const isOver = current.last.cue === 'signature' || isClosed(current.last.tail)
  if (current.form === 'brief') return isOver && walk.column !== null && piece.cue === 'prose'
  return piece.cue === 'prose' && isOver && isDated(piece)
}

/** A lead opens another article, unless what stands before it is the same story told short. */
function isOtherLead(current: Draft, piece: Seen): boolean {
  if (current.isSigned) return true
  const isWhole = current.size >= LEAST_ARTICLE && current.last !== null && !isOpen(current.last.tail)
  return isWhole && overlap(piece.text.slice(0, 120), pairs(textOf(current.body))) < SAME_STORY
}

function addBody(walk: Walk, body: readonly Seen[]): void {
  for (const [index, piece] of body.entries()) {
    if (piece.cue === 'caption') addCaption(walk, piece, body[index + 1])
    else if (piece.cue === 'brief') addBrief(walk, piece)
    else {
      if (opensHeadless(walk, piece)) start(walk, walk.current?.form === 'brief' && piece.cue === 'prose' ? 'brief' : 'article')
      addProse(walk, piece)
    }
  }
}

/** Gives the lines above a body to the article before, which has no headline yet, as far as they share more with it. */
function attachBackward(walk: Walk, block: Block): Block {
  const last = walk.current
  if (last?.form !== 'article' || last.heads.length > 0 || last.body[0]?.cue !== 'lead') return block
  const count = countBackward(block.heads, textOf(last.body), textOf(block.body, 6))
  last.after.push(...block.heads.slice(0, count))
  return { ...block, heads: block.heads.slice(count) }
}

/** Column heads set what follows apart; a column with its sponsor and nothing of its own below belongs to the article before. */
function readColumns(walk: Walk, block: Block): Block {
  const at = block.heads.findIndex((piece) => piece.cue === 'sponsor')
  if (at > 0 && walk.current && (block.body.length === 0 || block.body[0]?.cue === 'caption')) {
    walk.current.after.push(...block.heads.slice(0, at + 1))
    return { ...block, heads: block.heads.slice(at + 1) }
  }
  for (const piece of block.heads) {
    if (piece.cue === 'section') walk.section = piece.text.slice(1).trim()
    if (piece.cue === 'section' || piece.cue === 'column') walk.column = piece.cue === 'column' ? piece.text : null
  }
  const heads = block.heads.filter((piece) => piece.cue !== 'section' && piece.cue !== 'column' && piece.cue !== 'sponsor')
  return { ...block, heads }
}

const isCredit = (piece: Seen) => piece.cue === 'byline' || piece.cue === 'author'

/** 「本报记者 林某某」 under a text that nobody has signed yet closes it; it does not open the next. */
function closesLast(walk: Walk, { heads, body }: Block): boolean {
  if (!walk.current || !heads.every(isCredit)) return false
  return body.length === 0 || (!walk.current.isSigned && !isEnded(walk.current)) || walk.current.size < LEAST_ARTICLE
}

/** Lines that are no border stay in the body: sub-heads, or one line of a sentence that broke before and behind it. */
function stay(draft: Draft, heads: readonly Seen[]): void {
  const isBroken = draft.last?.cue === 'prose' && isOpen(draft.last.tail)
  for (const head of heads) append(draft, isBroken && head.cue === 'headline' && heads.length === 1 ? { ...head, cue: 'prose' } : head)
}

function addHeads(walk: Walk, block: Block): void {
  const isPhotos = block.body.length > 1 && block.body.slice(0, 2).every((piece) => piece.cue === 'caption')
  if (walk.current && (closesLast(walk, block) || !isBorder(walk.current, block))) stay(walk.current, block.heads)
  // A headline over several pictures is the banner of the page.
  else if (isPhotos) walk.current = null
  else {
    if (!block.heads.every(isCredit)) walk.column = null
    start(walk, 'article', block.heads)
  }
}

function addBlock(walk: Walk, given: Block): void {
  const block = attachBackward(walk, readColumns(walk, given))
  if (block.heads.length > 0) addHeads(walk, block)
  else if (walk.column !== null && given.heads.some((piece) => piece.cue === 'column') && block.body[0]?.cue === 'prose')
    start(walk, 'brief')
  addBody(walk, block.body)
}

/** The page's own headline is its first line, whatever it looks like; only sub-headlines and bylines belong above the body with it. */
function cutTitled(pieces: readonly Seen[]): readonly Draft[] {
  const [title, ...rest] = pieces
  if (!title) return []
  const from = rest.findIndex((piece) => !isCredit(piece) && piece.cue !== 'number' && !(piece.cue === 'headline' && isSubtitle(piece)))
  const body = from < 0 ? [] : rest.slice(from)
  const draft = newDraft('article', [{ ...title, cue: 'headline' }, ...(from < 0 ? rest : rest.slice(0, from))], null)
  for (const piece of toBlocks(body).flatMap(({ heads, body: own }) => [...heads, ...own])) append(draft, piece)
  return [draft]
}

/** More reports than this under headlines of their own are no single article, whatever the file calls itself. */
const REPORTS = 1

/** The articles of a page as they stand on it, one after another. */
export function cutPage(pieces: readonly Seen[], isTitled: boolean): readonly Draft[] {
  const blocks = toBlocks(pieces)
  if (isTitled && blocks.filter(isReport).length <= REPORTS) return cutTitled(pieces)
  const walk: Walk = { drafts: [], column: null, section: null, current: null }
  for (const block of blocks) addBlock(walk, block)
  return tidy(walk.drafts)
}
