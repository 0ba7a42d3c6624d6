import type { Block } from './blocks.ts'
import { sharesTheme } from './cohesion.ts'
import { isClosed } from './credits.ts'
import type { Seen } from './cues.ts'
import type { Draft } from './drafts.ts'
import { isOpen } from './paragraphs.ts'

/** One reason for a border between two articles, or against. */
interface Reason {
  readonly weight: number
  readonly holds: (before: Draft, block: Block) => boolean
}

const DATED = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日|^(?:近日|日前|近期|昨日|昨天|连日来|今年以来|近年来|目前)/
const NEWS = /(?:召开|举行|举办|开幕|闭幕|启动|开工|签约|揭牌|调研|开展|检查|督导|慰问|会见|出席|赴|走进|部署|获|推进)/
const NOTICE = /关于.*(?:通知|公告|通告|公示|决定|意见)|公示|名单|公告|通告/

const headlines = (pieces: readonly Seen[]) => pieces.filter((piece) => piece.cue === 'headline')
const topLevel = (pieces: readonly Seen[]) => Math.min(...pieces.map((piece) => piece.level || 9), 9)
const lastOf = (draft: Draft) => draft.body.filter((piece) => piece.cue !== 'caption').at(-1)
const read = (pieces: readonly Seen[]) =>
  pieces
    .slice(0, 30)
    .map((piece) => piece.text)
    .join('\n')

/** 「…。曹某」「（完）」「（下转02版）」: nothing more can come. */
function isEnded(before: Draft): boolean {
  const last = lastOf(before)
  if (!last) return false
  return (
    before.form !== 'article' ||
    last.cue === 'jump' ||
    last.cue === 'signature' ||
    last.cue === 'date' ||
    /转.{1,6}版\)?$/.test(last.tail) ||
    isClosed(last.tail) ||
    (before.body.at(-1)?.cue === 'caption' && isPhotoTail(before))
  )
}

const isPhotoTail = (before: Draft) => before.body.length === 1

/** Marked as high as the title before, or higher. */
function isAsHigh(before: Draft, { heads }: Block): boolean {
  const own = topLevel(headlines(heads))
  return own < 9 && own <= topLevel(before.heads)
}

const REASONS: readonly Reason[] = [
  { weight: 7, holds: (_, { body }) => body[0]?.cue === 'lead' || body[0]?.cue === 'continued' },
  {
    weight: 7,
    holds: (_, { heads }) =>
      heads.some((piece) => piece.cue === 'byline' || piece.cue === 'author' || piece.cue === 'note' || piece.cue === 'number'),
  },
  { weight: 4, holds: (before) => isEnded(before) },
  { weight: 4, holds: isAsHigh },
  { weight: 2, holds: (_, { heads }) => headlines(heads).length > 1 },
  { weight: 2, holds: (_, { heads }) => headlines(heads).length > 1 && topLevel(headlines(heads)) < 9 },
  { weight: 2, holds: (_, { body }) => body[0]?.cue === 'prose' && DATED.test(body[0].head) },
  { weight: 1, holds: (_, { heads }) => headlines(heads).some((piece) => piece.text.length >= 9 && NEWS.test(piece.text)) },
  { weight: 1, holds: (before, { body }) => before.form === 'article' && sharesTheme(read(before.body), read(body)) === false },
  { weight: -2, holds: (before, { body }) => before.form === 'article' && sharesTheme(read(before.body), read(body)) === true },
  // A headline may stand inside a sentence that its column broke, but rarely.
  { weight: -1, holds: (before) => isOpen(lastOf(before)?.tail ?? '。') },
  { weight: -3, holds: (before) => before.heads.some((piece) => NOTICE.test(piece.text)) && !isEnded(before) },
  { weight: -9, holds: (before, { heads }) => before.body.length === 0 && heads.length === 0 },
]

const ENOUGH = 4
/** A page whose headline came apart from its text is one article unless a byline or lead of its own stands under another headline. */
const ENOUGH_TITLED = 99

/** Does a new article begin with this block? */
export function isBorder(before: Draft, block: Block, isTitled: boolean): boolean {
  const sum = REASONS.reduce((total, { weight, holds }) => total + (holds(before, block) ? weight : 0), 0)
  return sum >= (isTitled ? ENOUGH_TITLED : ENOUGH)
}
