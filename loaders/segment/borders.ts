import type { Block } from './blocks.ts'
import { overlap, pairs } from './cohesion.ts'
import type { Seen } from './cues.ts'
import { type Draft, isDated, isEnded, textOf } from './drafts.ts'
import { isPlace } from './headline.ts'
import { isOpen } from './paragraphs.ts'

/** One reason for a border between two articles, or against. */
interface Reason {
  readonly weight: number
  readonly holds: (before: Draft, block: Block) => boolean
}

const NEWS = /(?:召开|举行|举办|开幕|闭幕|启动|开工|签约|揭牌|调研|开展|检查|督导|慰问|会见|出席|赴|走进|部署|获|推进)/
const NOTICE = /关于.*(?:通知|公告|通告|公示|决定|意见)|公示|名单|公告|通告/
/** A headline that can only stand over a notice or a list of names. */
const OVER_NOTICE = /(?:通知|公告|通告|公示|启事|名单|任免名单|任免|任免职|职务调整|任前公示)$/
const MOST = 20

const headlines = (pieces: readonly Seen[]) => pieces.slice(0, MOST).filter((piece) => piece.cue === 'headline')
const topLevel = (pieces: readonly Seen[]) => Math.min(...headlines(pieces).map((piece) => piece.level || 9), 9)
const firstLevel = (pieces: readonly Seen[]) => headlines(pieces).find((piece) => piece.level > 0)?.level ?? 9
const isNotice = (pieces: readonly Seen[]) => headlines(pieces).some((piece) => NOTICE.test(piece.text))
const isPicture = (piece: Seen) => piece.cue === 'caption'

/** Marked as high as the first headline of the article before, or higher. */
function isAsHigh(before: Draft, { heads }: Block): boolean {
  const own = topLevel(heads)
  return own < 9 && own <= firstLevel(before.heads)
}

/** What the words say of the article before (its body and title), the headline between and the body after; shares from 0 to 1. */
interface Words {
  /** Of the new body's beginning, how much stands in the body before. */
  readonly kept: number
  /** Of the title before, how much comes again in the new body. */
  readonly recalled: number
  /** Of the headline, how much the new body begins with. */
  readonly announced: number
  readonly size: number
}

const LEAD = 300

/** Measured on 2,900 places between and inside articles: between two, the median of `kept` is 0.03, of `recalled` 0; inside one 0.13 and 0.21. */
function weigh(before: Draft, { heads, body }: Block): Words {
  const next = textOf(body, 8)
  const title = headlines(before.heads).map((piece) => piece.text)
  return {
    kept: overlap(next.slice(0, LEAD), pairs(textOf(before.body)), LEAD),
    recalled: overlap(title.join(' '), pairs(next, 1500)),
    announced: overlap(headlines(heads).at(-1)?.text ?? '', pairs(next, LEAD)),
    size: next.length,
  }
}

/** Bodies of fewer characters tell nothing; captions are short and dense. */
const LEAST_BODY = 120
const LEAST_CAPTION = 30

/** Other words than before: another matter. */
function leavesMatter({ kept, recalled, size }: Words, before: Draft, block: Block): boolean {
  if (before.form !== 'article' || before.size < 100) return false
  const least = block.body.every(isPicture) ? LEAST_CAPTION : LEAST_BODY
  return size >= least && kept < 0.07 && recalled < 0.08
}

function keepsMatter({ kept, recalled }: Words, before: Draft): boolean {
  return before.form === 'article' && (kept > 0.16 || recalled > 0.3)
}

const TITLE = 9
/** A headline of some length whose words the first sentences say again. */
function isTold({ announced }: Words, { heads }: Block): boolean {
  const longest = Math.max(...headlines(heads).map((piece) => piece.text.length), 0)
  return longest >= TITLE && announced >= 0.4
}

/** 「葛某某：深山从教42年」 and then 「王某某：以校为家」: portraits in a row. */
function isParallel(before: Draft, { heads }: Block): boolean {
  const form = (pieces: readonly Seen[]) => /^\p{Script=Han}{2,4}:(?=\S{4})/u.test(headlines(pieces).at(-1)?.head ?? '')
  return form(before.heads) && form(heads)
}

const OPENERS = new Set(['byline', 'author', 'note', 'number'])
const NO_BODY = new Set(['label', 'date', 'signature', undefined])

const REASONS: readonly Reason[] = [
  { weight: 7, holds: (_, { body }) => body[0]?.cue === 'lead' || body[0]?.cue === 'continued' },
  { weight: 7, holds: (_, { heads }) => heads.some((piece) => OPENERS.has(piece.cue)) },
  { weight: 4, holds: isEnded },
  { weight: 4, holds: isAsHigh },
  { weight: 3, holds: (_, { body }) => body.length > 0 && body.every(isPicture) },
  { weight: 3, holds: ({ body }) => body.length > 0 && body.every(isPicture) },
  { weight: 2, holds: isParallel },
  { weight: 2, holds: (_, { heads }) => headlines(heads).length > 1 },
  { weight: 2, holds: (_, { heads }) => headlines(heads).length > 1 && topLevel(heads) < 9 },
  { weight: 2, holds: (_, { heads }) => headlines(heads).length > 1 && isPlace(headlines(heads)[0]?.head ?? '') },
  { weight: 2, holds: (_, { body }) => body[0]?.cue === 'prose' && isDated(body[0]) },
  { weight: 1, holds: (_, { heads }) => headlines(heads).some((piece) => piece.text.length >= 9 && NEWS.test(piece.text)) },
  // A headline may stand inside a sentence that its column broke, but rarely.
  { weight: -1, holds: ({ last }) => isOpen(last?.tail ?? '。') },
  { weight: -3, holds: (before) => isNotice(before.heads) && !isEnded(before) },
  { weight: 1, holds: (_, { heads }) => isNotice(heads) },
  { weight: 5, holds: (before, { heads }) => headlines(heads).some(({ text }) => OVER_NOTICE.test(text)) && !isNotice(before.heads) },
  // Names of firms and posts in a table stand over no text.
  { weight: -5, holds: (_, { heads, body }) => NO_BODY.has(body[0]?.cue) && !isNotice(heads) },
]

const ENOUGH = 4
/** What the words can add or take: three and one, or two. */
const MOST_OF_WORDS = 4
const LEAST_OF_WORDS = -2

/** What the words of two neighbours say for a border or against. */
function ofWords(before: Draft, block: Block): number {
  const words = weigh(before, block)
  return (leavesMatter(words, before, block) ? 3 : 0) + (isTold(words, block) ? 1 : 0) - (keepsMatter(words, before) ? 2 : 0)
}

/** Does a new article begin with this block? Words are compared only where the rest leaves it open: that is most of the work. */
export function isBorder(before: Draft, block: Block): boolean {
  const sum = REASONS.reduce((all, { weight, holds }) => all + (holds(before, block) ? weight : 0), 0)
  if (sum + MOST_OF_WORDS < ENOUGH || sum + LEAST_OF_WORDS >= ENOUGH) return sum >= ENOUGH
  return sum + ofWords(before, block) >= ENOUGH
}
