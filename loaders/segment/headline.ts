import { fold } from '../clauses.ts'
import { overlap, pairs } from './cohesion.ts'
import type { Seen } from './cues.ts'

/** The lines above a body, told apart. Each part is text as printed; `used` are the pieces that they were made of. */
export interface Headlines {
  readonly kicker: readonly string[]
  readonly title: string
  readonly subtitle: readonly string[]
  /** The rows as printed, one line each. */
  readonly printed: readonly string[]
  readonly used: readonly Seen[]
}

/** One headline that may have been printed over several lines. */
interface Row {
  readonly text: string
  readonly head: string
  readonly level: number
  readonly parts: readonly Seen[]
}

const PERSON_ACTS =
  /^\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4}){0,5}等?(?:分别|共同|一同)?(?:主持|出席|讲话|致辞|参加|宣布|作(?:报告|讲话|点评)|带队|陪同|到会|讲授|授课)/u
/** 「——追记某某校长」「某某主持会议并讲话」: what stands under the title. */
export function isSubtitle({ text, head }: Pick<Row, 'text' | 'head'>): boolean {
  return /^(?:——|--|—)/.test(text) || (text.length <= 24 && PERSON_ACTS.test(head))
}

const SPEAKS = /(?:强调|指出|要求|提出|表示|时|会上|时说|调研|致信|批示|勉励|寄语|获悉)$/
const TRANSITIVE = /(?:率先|实现|打造|推进|建设|推动|开展|助力|围绕|聚焦|通过|启动)$/
const PLACE =
  /^.{1,12}(?:省|市|县|区|镇|乡|村|街道|社区|局|委|办|院|校|公司|集团|中心|法院|联|会|党委|支队|大队|医院|学校|银行|小学|中学|大学)$/u
/** 「某某镇」「市工商联」: a place or body alone. */
export const isPlace = (head: string): boolean => head.length <= 12 && PLACE.test(head)

const BANNER =
  /^(?:深入)?(?:学习贯彻|贯彻落实|聚焦|关注|走进|学习|喜迎|热烈庆祝|奋进|奋战|争创|创建|弘扬|献礼|庆祝|迎接)|(?:进行时|在行动|正当时|看变化|新征程|风采|专栏|专题|巡礼|之窗|一线|故事|日记|见闻|特刊|要闻|时评)$/

/** 「某某在某某会议上强调」「某某镇」「能力建设 我们在行动」: what stands above the title. */
function isKicker({ text, head }: Row): boolean {
  if (SPEAKS.test(head)) return true
  if (isPlace(head) || (text.length <= 12 && TRANSITIVE.test(head))) return true
  return text.length <= 20 && BANNER.test(head)
}

const ENDS_NOTICE =
  /(?:通知|公告|通告|公示|意见|决定|批复|函|方案|办法|通报|规定|报告|细则|名单|令|公报|决议|倡议书|启事)(?:\([^)]{1,12}\))?$/
const GOES_ON = /^(?:暨|及|和|与|的|并|等)/

/** 「某市办公室关于成立某市 / 某某领导小组的通知」「某某启动仪式 / 暨观摩会举行」: one headline broken over two lines. */
function isBroken(first: Row, second: Row, lead: string): boolean {
  if (GOES_ON.test(second.head) && second.text.length > 4) return true
  if (/关于/.test(first.head) && !ENDS_NOTICE.test(first.head) && ENDS_NOTICE.test(second.head)) return true
  if (isKicker(first)) return false
  const seam = first.head.slice(-3) + second.head.slice(0, 3)
  return seam.length === 6 && lead.includes(seam)
}

function toRows(pieces: readonly Seen[], lead: string): Row[] {
  const rows: Row[] = []
  for (const piece of pieces) {
    const row: Row = { text: piece.text, head: piece.head.trim(), level: piece.level, parts: [piece] }
    const last = rows.at(-1)
    if (!last || !isBroken(last, row, lead)) rows.push(row)
    else
      rows[rows.length - 1] = { text: last.text + row.text, head: last.head + row.head, level: last.level, parts: [...last.parts, piece] }
  }
  return rows
}

/** So much more must a later row share. */
const MARGIN = 0.25

/** Which of several rows that could all be the title shares most with the lead; the first where it hardly matters. */
function chooseTitle(rows: readonly Row[], lead: string): number {
  if (rows.length < 2) return 0
  const body = pairs(lead)
  let best = 0
  let most = -1
  rows.forEach((row, index) => {
    const share = overlap(row.text, body) + (row.level > 0 && rows[index - 1]?.level === 0 ? 0.3 : 0)
    if (share > most + MARGIN) {
      best = index
      most = share
    }
  })
  return best
}

/** A title that holds kicker and sub-headline in one line: 「某某在某会议上强调 稳妥推进某某工作 某某出席」. */
function cutTitle(whole: string): { kicker: string[]; title: string; subtitle: string[] } {
  const parts = whole.split(/[ \u3000]+/u)
  const last = parts.at(-1) ?? ''
  const isSub = parts.length > 1 && whole.length - last.length > 7 && last.length <= 16 && PERSON_ACTS.test(fold(last))
  const isKick = parts.length > (isSub ? 2 : 1) && /(?:强调|指出|要求)$/.test(parts[0] ?? '') && (parts[0]?.length ?? 0) > 7
  let title = isSub ? whole.slice(0, -last.length).trimEnd() : whole
  if (isKick) title = title.slice(parts[0]?.length).trimStart()
  return { kicker: isKick ? [parts[0] ?? ''] : [], title, subtitle: isSub ? [last] : [] }
}

/** The last row that is no sub-headline. */
function lastTitle(rows: readonly Row[]): number {
  let last = rows.length - 1
  while (last > 0 && rows[last] && isSubtitle(rows[last] as Row)) last--
  return last
}

/** Which rows are the title and what stands above and below it. */
function place(rows: readonly Row[], lead: string): { title: number } {
  const last = lastTitle(rows)
  let first = 0
  while (first < last && rows[first] && isKicker(rows[first] as Row)) first++
  return { title: first + chooseTitle(rows.slice(first, last + 1), lead) }
}

/** On a page's top, plain lines over a marked headline are the banner of the page: 「学思践悟争出彩…」 above `# 聚焦高质量`. */
function dropBanner(rows: readonly Row[], isTop: boolean): readonly Row[] {
  const marked = rows.findIndex((row) => row.level > 0)
  if (!isTop || marked < 0) return rows
  const from = marked > 0 ? marked : rows.findIndex((row, index) => index > 0 && row.level > (rows[0]?.level ?? 0))
  return from > 0 && rows.length > 1 ? rows.slice(from) : rows
}

/** What stands around the headlines. */
interface Surroundings {
  readonly lead: string
  /** They are the first of the page. */
  readonly isTop: boolean
  /** 「某区区长 李某某」 stands right under the title. */
  readonly isByAuthor?: boolean
}

/** Tells kicker, title and sub-headlines apart by their grammar and by what the lead says. */
export function readHeadlines(pieces: readonly Seen[], { lead, isTop, isByAuthor }: Surroundings): Headlines {
  const rows = dropBanner(toRows(pieces, lead.slice(0, 600)), isTop)
  if (rows.length === 0) return { kicker: [], title: '', subtitle: [], printed: [], used: [] }
  const at = isByAuthor ? { title: lastTitle(rows) } : place(rows, lead.slice(0, 600))
  const text = (some: readonly Row[]) => some.map((row) => row.text)
  const own = cutTitle(rows[at.title]?.text ?? '')
  return {
    kicker: [...text(rows.slice(0, at.title)), ...own.kicker],
    title: own.title,
    subtitle: [...own.subtitle, ...text(rows.slice(at.title + 1))].map((line) => line.replace(/^(?:——|--|—)\s*/, '')),
    printed: text(rows),
    used: rows.flatMap((row) => row.parts),
  }
}

/** How many of the lines between two bodies belong to the one before, which has no headline yet: those that share more with it. */
export function countBackward(pieces: readonly Seen[], before: string, after: string): number {
  const [past, next] = [pairs(before), pairs(after)]
  let best = 0
  let most = 0
  let sum = 0
  pieces.forEach((piece, index) => {
    sum += overlap(piece.text, past) - overlap(piece.text, next)
    const isAll = index === pieces.length - 1 && next.size > 0
    if (!isAll && sum > most + 0.2) {
      best = index + 1
      most = sum
    }
  })
  return best
}

/** Headlines that stood after their body are read from the title down: 「维权援助全覆盖 / 我市率先实现」 has its kicker below. */
export function readBackward(pieces: readonly Seen[], lead: string): Headlines {
  const kicker = pieces.filter((piece) => isKicker({ text: piece.text, head: piece.head, level: 0, parts: [] }))
  const rest = pieces.filter((piece) => !kicker.includes(piece))
  if (rest.length === 0) return readHeadlines(pieces, { lead, isTop: false })
  const inner = readHeadlines(rest, { lead, isTop: false })
  const above = kicker.map((piece) => piece.text)
  return { ...inner, kicker: [...above, ...inner.kicker], printed: [...above, ...inner.printed], used: [...kicker, ...inner.used] }
}
