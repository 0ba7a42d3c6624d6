import type { Block } from './blocks.ts'
import { overlap, pairs } from './cohesion.ts'
import { isClosed } from './credits.ts'
import type { Seen } from './cues.ts'
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
  /** The last piece of its body that is no picture. */
  last: Seen | null
  /** Characters of its body. */
  size: number
  /** Does a byline or a lead say who wrote it? */
  isSigned: boolean
}

/** A draft of a form under these heads. */
export function newDraft(form: Draft['form'], heads: readonly Seen[], column: string | null): Draft {
  const isSigned = heads.some((piece) => piece.cue === 'byline' || piece.cue === 'author')
  return { heads: [...heads], body: [], after: [], column, form, last: null, size: 0, isSigned }
}

/** Adds one piece to the body of a draft. */
export function append(draft: Draft, piece: Seen): void {
  draft.body.push(piece)
  draft.size += piece.text.length
  if (piece.cue === 'lead' || piece.cue === 'byline') draft.isSigned = true
  if (piece.cue !== 'caption') draft.last = piece
}

/** How many pieces are read for what an article is about. */
const READ = 30

/** The beginning of some pieces as one text. */
export function textOf(pieces: readonly Seen[], most = READ): string {
  return pieces
    .slice(0, most)
    .map((piece) => piece.text.slice(0, 2400))
    .join('\n')
}

const DATED = /^[●◆▪]?\s?(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|^[●◆▪]?\s?(?:近日|日前|近期|昨日|昨天|连日来|今天)/

/** 「5月22日上午，…」「近日，…」: news opens with its day. */
export function isDated(piece: Seen): boolean {
  return DATED.test(piece.head)
}

/** 「…。曹某」「（完）」「（下转02版）」: after this nothing more can come. */
export function isEnded(draft: Draft): boolean {
  if (draft.form !== 'article') return true
  const last = draft.last
  if (!last) return false
  return (
    last.cue === 'jump' || last.cue === 'signature' || last.cue === 'date' || /转.{1,6}版[)】\]]?$/.test(last.tail) || isClosed(last.tail)
  )
}

function isBrokenOff(draft: Draft): boolean {
  return draft.form === 'article' && draft.last !== null && draft.last.cue === 'prose' && isOpen(draft.last.tail) && !isEnded(draft)
}

/** Halves that are further apart than so many pieces are not looked for: a page of one long article must stay quick. */
const REACH = 12

/** 「…打造精致精美」 broke off one or two articles ago and goes on here, since it shares more with that one than with the last. */
export function findBroken(drafts: readonly Draft[], current: Draft, piece: Seen): Draft | null {
  if (piece.cue !== 'prose' || !current.last || isOpen(current.last.tail) || current.body.length > REACH || isDated(piece)) return null
  const broken = drafts.slice(-4).filter((draft) => draft !== current && isBrokenOff(draft))
  if (broken.length === 0) return null
  const share = (draft: Draft) => overlap(piece.text, pairs(textOf([...draft.heads, ...draft.body])))
  const own = share(current)
  return broken.find((draft) => share(draft) > own) ?? null
}

/** Is this the headline block of an article, with a byline or lead of its own? */
export function isReport({ heads, body }: Block): boolean {
  const isHeaded = heads.some((piece) => piece.cue === 'headline')
  return isHeaded && body[0]?.cue === 'lead' && /记者|通讯员/.test(body[0].head.slice(0, 30))
}
