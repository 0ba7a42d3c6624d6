import type { Page } from '../../schema/types.ts'
import { type Block, toBlocks } from './blocks.ts'
import { isBorder } from './borders.ts'
import { overlap, pairs } from './cohesion.ts'
import { isClosed } from './credits.ts'
import type { Seen } from './cues.ts'
import { countBackward } from './headline.ts'
import { isOpen } from './paragraphs.ts'

/** An article in the making. */
export interface Draft {
  /** What stands above its body: headlines, bylines, numbers. */
  readonly heads: Seen[]
  readonly body: Seen[]
  /** Headlines and column heads that stand after the body. */
  readonly after: Seen[]
  /** 简讯, □师者风采: the column or section it stands in. */
  readonly column: string | null
  readonly form: 'article' | 'brief' | 'photo'
}

/** What the walk down the page remembers. */
interface Walk {
  readonly drafts: Draft[]
  readonly isTitled: boolean
  column: string | null
  section: string | null
  /** The draft that prose goes to. */
  current: Draft | null
}

const DATED = /^(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|^(?:近日|日前|近期|昨日|昨天|连日来|今天|日前)/

function start(walk: Walk, form: Draft['form'], heads: readonly Seen[] = []): Draft {
  const column = form === 'brief' ? walk.column : walk.section
  const draft: Draft = { heads: [...heads], body: [], after: [], column, form }
  walk.drafts.push(draft)
  walk.current = draft
  return draft
}

const proseOf = (draft: Draft) => draft.body.filter((piece) => piece.cue !== 'caption')
const textOf = (pieces: readonly Seen[], most = 40) =>
  pieces
    .slice(0, most)
    .map((piece) => piece.text)
    .join('\n')

/** 「…打造精致精美」 broke off two articles ago and goes on here. */
function resumed(walk: Walk, piece: Seen): Draft | null {
  const current = walk.current
  const last = current && proseOf(current).at(-1)
  if (!last || isOpen(last.tail) || DATED.test(piece.head)) return null
  const words = (draft: Draft) => overlap(piece.text, pairs(textOf([...draft.heads, ...draft.body])))
  const own = words(current)
  const broken = walk.drafts.slice(-4, -1).filter((draft) => draft !== current && draft.form === 'article' && isBrokenOff(draft))
  return broken.find((draft) => words(draft) > own) ?? null
}

function isBrokenOff(draft: Draft): boolean {
  const last = proseOf(draft).at(-1)
  return last !== undefined && last.cue !== 'jump' && isOpen(last.tail) && !isClosed(last.tail) && !/转.{1,6}版/.test(last.tail.slice(-14))
}

function addProse(walk: Walk, piece: Seen): void {
  const draft = resumed(walk, piece) ?? walk.current ?? start(walk, 'article')
  walk.current = draft
  draft.body.push(piece)
}

/** A caption is of the article whose sentence it interrupts or whose headline stands right above it; else it is its own. */
function addCaption(walk: Walk, piece: Seen, next: Seen | undefined): void {
  const current = walk.current
  const last = current && proseOf(current).at(-1)
  const isInside = next?.cue === 'prose' && last && isOpen(last.tail)
  if (current && (walk.isTitled || isInside || (current.heads.length > 0 && current.body.length === 0))) {
    current.body.push(piece)
    return
  }
  start(walk, 'photo').body.push(piece)
  // What follows goes on with the article before the picture.
  walk.current = next && next.cue !== 'caption' ? current : walk.current
  if (!current && next) walk.current = null
  else if (current) walk.current = current
}

function addBrief(walk: Walk, piece: Seen): void {
  const isList = walk.isTitled || (walk.column === null && !DATED.test(piece.head.slice(1).trim()))
  if (isList) return addProse(walk, piece)
  start(walk, 'brief').body.push(piece)
}

/** Does an article without a headline begin here? 「本报讯（记者…）」 does; a date does after an article that was closed. */
function opensHeadless(walk: Walk, piece: Seen): boolean {
  const current = walk.current
  if (walk.isTitled || !current || proseOf(current).length === 0) return false
  if (piece.cue === 'lead' || piece.cue === 'continued') return true
  const last = proseOf(current).at(-1)
  return piece.cue === 'prose' && last !== undefined && (last.cue === 'signature' || isClosed(last.tail)) && DATED.test(piece.head)
}

function addBody(walk: Walk, body: readonly Seen[]): void {
  body.forEach((piece, index) => {
    if (piece.cue === 'caption') return addCaption(walk, piece, body[index + 1])
    if (piece.cue === 'brief') return addBrief(walk, piece)
    if (opensHeadless(walk, piece)) start(walk, 'article')
    addProse(walk, piece)
  })
}

/** Gives the lines above a body to the article before, which has no headline yet, as far as they share more with it. */
function attachBackward(walk: Walk, block: Block): Block {
  const last = walk.current
  if (walk.isTitled || !last || last.form !== 'article' || last.heads.length > 0 || last.body[0]?.cue !== 'lead') return block
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

function addBlock(walk: Walk, given: Block): void {
  const block = attachBackward(walk, walk.isTitled ? given : readColumns(walk, given))
  const { heads, body } = block
  if (heads.length > 0) {
    const isPhotos = body.length > 1 && body.slice(0, 2).every((piece) => piece.cue === 'caption')
    if (walk.current && !isBorder(walk.current, block, walk.isTitled)) walk.current.body.push(...heads)
    // A headline over several pictures is the banner of the page.
    else if (isPhotos && !walk.isTitled) walk.current = null
    else start(walk, 'article', heads)
  } else if (given.heads.length > 0 && body[0]?.cue === 'prose' && !walk.isTitled && walk.column === null) walk.current = null
  addBody(walk, body)
}

/** The articles of a page as they stand on it, one after another. */
export function cutPage(pieces: readonly Seen[], page: Page): readonly Draft[] {
  const walk: Walk = { drafts: [], isTitled: page.title !== null, column: null, section: null, current: null }
  for (const block of toBlocks(pieces)) addBlock(walk, block)
  return walk.drafts
}
