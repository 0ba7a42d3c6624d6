import type { PostStatus } from '../../schema/ontology.ts'
import { isHanAt } from '../characters.ts'
import { divisionAt } from '../gazetteer.ts'
import { leftEdge } from './body-edge.ts'
import { groupEdge } from './body-group.ts'
import { topicsBefore } from './post-topics.ts'
import { ADVERBS, HEADS, type Head, LIST_HEADS, MODIFIERS } from './post-words.ts'

/** One title of a chain as printed: 市委|常委, 常务副|市长. */
export interface Unit {
  readonly start: number
  readonly titleStart: number
  readonly end: number
  /** The words of the post without the body: 常务副市长. */
  readonly title: string
  readonly head: Head
  readonly headWord: string
  /** The body as printed before the title, '' where none is. */
  readonly printed: string
  readonly status: PostStatus | null
}

/** How far left one unit may reach, in characters: long names of special groups stand before 指挥长. */
const LONGEST_UNIT = 48

/** Who is only to be it: 副市长候选人, 副主席人选. The words belong to the title. */
export const TO_BE = '(?:候选人)?(?:提名人选|建议人选|人选)|候选人'
const NOTED = new RegExp(`(?:\\((?:兼|女|挂职|主持工作|正[县处厅]级|试用期一年)\\)|${TO_BE})$`)

/** 玉山区政府|分管应急工作的|副区长: what somebody is charged with stands between body and post. */
const DUTY =
  /([\u3400-\u9fff]{0,8}?(?:[省市县区州盟旗镇乡](?:人民)?政府|[省市县区州]委[\u3400-\u9fff]{2}部))(?:分管|主管|负责|协管)[^,。;:、\n]{2,14}的$/

/** The unit that ends at `end`, else null. */
function unitBefore(text: string, end: number, floor: number): Unit | null {
  const noted = NOTED.exec(text.slice(Math.max(0, end - 10), end))
  const headEnd = noted ? end - noted[0].length : end
  const hit = HEADS.endingAt(text, headEnd, 6)
  if (!hit || headEnd - hit.word.length < floor) return null
  let titleStart = headEnd - hit.word.length
  for (
    let more = MODIFIERS.endingAt(text, titleStart, 5);
    more && titleStart - more.word.length >= floor;
    more = MODIFIERS.endingAt(text, titleStart, 5)
  )
    titleStart -= more.word.length
  // 甲同志|代|市长乙作报告: for whom he does it.
  if (text[titleStart] === '代' && text.startsWith('同志', titleStart - 2)) titleStart += 1
  const { at, status } = adverbBefore(text, titleStart, floor)
  const least = Math.max(floor, at - LONGEST_UNIT)
  // 副主席|兼|秘书长: the body stands before the first post.
  const isJoined = text[at] === '兼' && HEADS.endingAt(text, at, 6) !== null
  const edge = isJoined
    ? at
    : /(?:指挥部|领导小组|专班|组委会)$/.test(text.slice(Math.max(floor, at - 4), at))
      ? groupEdge(text, at, least)
      : leftEdge(text, at, least)
  const duty = edge === at && text[at - 1] === '的' ? DUTY.exec(text.slice(least, at)) : null
  const from = duty ? at - duty[0].length : behindInnerPost(text, edge, at)
  const opening = adverbAt(text, from)
  const start = Math.min(from + opening.length, at)
  return {
    start,
    titleStart,
    end,
    head: hit.meaning,
    headWord: hit.word,
    title: text.slice(titleStart, noted && noted[0][0] !== '(' ? end : headEnd),
    printed: duty?.[1] ?? text.slice(start, at).replace(/^代$/, ''),
    status: status ?? opening.status,
  }
}

/** The end of a post behind which another begins without a mark. */
const INNER_POST = '(?:副[省市县区州盟旗]长|(?<=委)(?:常委|副?书记)|(?<=党[委组])(?:委员|成员|副?书记))'
const INNER = new RegExp(`^.*(?:${INNER_POST}|以(?=[省市县区州旗](?:政协|委|政府|人大|纪委)))(?=.|$)`)
const ENDS_INNER = new RegExp(`${INNER_POST}$`)

/** 副市长|某开发区党工委书记, 县委常委|统战部长, 县委副书记|县长: two posts that no mark parts. */
function behindInnerPost(text: string, edge: number, at: number): number {
  const inner = INNER.exec(text.slice(edge, at))
  return inner ? edge + inner[0].length : edge
}

/** 原, 时任 between a body and its title: 市委|原|常委. */
function adverbBefore(text: string, titleStart: number, floor: number): { at: number; status: PostStatus | null } {
  for (const [pattern, status] of ADVERBS) {
    const match = pattern.exec(text.slice(Math.max(floor, titleStart - 8), titleStart))
    if (match) return { at: titleStart - match[0].length, status }
  }
  return { at: titleStart, status: null }
}

/** 原, 时任, 现任 before a body: 原|市国土局局长. */
function adverbAt(text: string, start: number): { length: number; status: PostStatus | null } {
  const match =
    /^(原|老(?=[省市县区州旗镇乡](?:委书记|长|政协主席|人大))|时任|曾任|前|现任|新任|兼|挂任|挂职|以(?=[^,。]{0,8}[省市县区州盟旗厅局]))(?=[\u3400-\u9fff])/.exec(
      text.slice(start, start + 12),
    )
  if (!match) return { length: 0, status: null }
  const word = match[1] as string
  // 前进区: a district, not one who was it.
  const place = word.length === 1 ? (divisionAt(text, start)?.length ?? 0) : 0
  // 原平|一中: nobody was it before.
  if (place > 2 || (place === 2 && /[一二三四五六七八九十市县区]/.test(text[start + 2] ?? ''))) return { length: 0, status: null }
  return { length: word.length, status: /^(?:现任|新任|兼|挂[任职]|以)$/.test(word) ? null : 'former' }
}

/** The chain of titles that ends at `end`, from the first to the last; empty where none does. */
export function chainBefore(text: string, end: number, floor: number): Unit[] {
  const units: Unit[] = []
  for (let at = end; ; ) {
    let unit = unitBefore(text, at, floor)
    if (!unit) break
    // 华为|顾问: of a body that is not read, and not of the one before.
    if (
      isAnybody(unit) ||
      isUnnamed(text, unit) ||
      (unit.printed === '' && /顾问$/.test(unit.title) && isHanAt(text, unit.start - 1) && text[unit.start - 1] !== '兼')
    )
      break
    unit = ofJournal(text, ofPresidium(text, unit), floor)
    const topics = topicsBefore(text, unit.start, floor, unit.printed)
    if (topics > 0) unit = { ...unit, start: unit.start - topics, printed: text.slice(unit.start - topics, unit.start) + unit.printed }
    const unread = behindUnread(text, unit, floor)
    if (unread > 0) unit = { ...unit, start: unread + 1, printed: text.slice(unread + 1, unit.start) + unit.printed }
    units.unshift(unit)
    const mark = markBefore(text, unit, floor)
    if (mark < 0) break
    at = unit.start - mark
  }
  return units
}

/** 某智库秘书长|、某大学教授、|某中心主任: learning and honours between two posts are none. */
const HONOUR =
  /、(?:[\u3400-\u9fff]{0,10}(?:教授|研究员|院士|博导|博士生导师|硕士生导师|高级工程师|农艺师)|(?:全国|省|市)?(?:劳动模范|劳模|道德模范|优秀共产党员))、$/

/** How long what parts a unit from the post before it is, 0 where the two stand together, -1 where none stands before. */
function markBefore(text: string, unit: Unit, floor: number): number {
  const honour = text[unit.start - 1] === '、' ? HONOUR.exec(text.slice(Math.max(floor, unit.start - 20), unit.start)) : null
  if (honour && HEADS.endingAt(text, unit.start - honour[0].length, 6)) return honour[0].length
  const separator =
    /(?:、|兼|和| )(?:原|时任|曾任|现任|新任|挂任|挂职)?$/.exec(text.slice(Math.max(floor, unit.start - 3), unit.start)) ??
    commaBefore(text, unit, floor)
  if (separator) return separator[0].length
  const isJoined =
    text.slice(unit.start, unit.titleStart).startsWith('兼') || ENDS_INNER.test(text.slice(Math.max(floor, unit.start - 5), unit.start))
  return isJoined ? 0 : -1
}

/** 省委书记、|大会|执行主席, 区长,|大会主席团|常务主席: who presides for a day, of a body that stands in no name. */
function ofPresidium(text: string, unit: Unit): Unit {
  const behind = /(?:大会|会议)$/.test(text.slice(unit.start - 2, unit.start))
  if (behind && (unit.printed === '主席团' || (unit.printed === '' && unit.title === '秘书长')))
    return { ...unit, start: unit.start - 2, printed: '主席团' }
  if (unit.title !== '执行主席' || unit.printed !== '') return unit
  const session = /(?:大会|会议)?$/.exec(text.slice(unit.start - 2, unit.start))?.[0] ?? ''
  // 某商会主席甲、名誉主席乙、执行主席丙: behind a name it is a post of the body before.
  const from = unit.start - session.length
  if (session === '' && !(text[from - 1] === '、' && HEADS.endingAt(text, from - 1, 6))) return unit
  return { ...unit, start: unit.start - session.length, printed: '主席团' }
}

/** 《某某》杂志|主编: a journal is called by its title. */
function ofJournal(text: string, unit: Unit, floor: number): Unit {
  if (text[unit.start - 1] !== '》' || !/^(?:(?:杂志|周刊|月刊|学刊|报)?(?:社|编辑部|编委会)?)$/.test(unit.printed)) return unit
  const start = text.lastIndexOf('《', unit.start)
  const isNear = start >= floor && unit.start - start <= 16 && /编$|^.?社长$|^编辑部主任$/.test(unit.title)
  return isNear ? { ...unit, start, printed: text.slice(start, unit.start) + unit.printed } : unit
}

/** 副主席、第五届某大会|筹备办主任: where a post stands before the mark, what stands behind it is all of the next body; the mark's offset, -1 where the body is whole. */
function behindUnread(text: string, { start, printed }: Unit, floor: number): number {
  const own = text.slice(Math.max(floor, start - 13), start)
  // 县委副书记、某市援疆干部|领队: those whom he leads are no body.
  const piece = (printed.length > 1 ? /、[\u3400-\u9fff]{2,12}$/ : /、[\u3400-\u9fff]{2,8}(?:干部|人才|工作队?|医疗队?)$/).exec(own)?.[0]
  if (!piece || /[的了在和与及等由对向到兼任原]|出席|参加|主持/.test(piece)) return -1
  return HEADS.endingAt(text, start - piece.length, 6) ? start - piece.length : -1
}

/** 各县区负责人, 有关部门代表: nobody's post; the chain begins behind it. */
const isAnybody = ({ printed, title }: Unit) =>
  (printed === '' && /^(?:领导)?班子成员$/.test(title)) ||
  (/^(?:各|有关|相关|部分|其他|多家)/.test(printed) && /^(?:负责人|代表|成员|班子成员|领导|委员|局长|书记|主任)$/.test(title))

/** 甲局、乙局相关领导|,丙局局长丁: those of the bodies before the mark are not named. */
const isUnnamed = (text: string, { printed, end }: Unit) =>
  text[end] === ',' && /(?:有关|相关|主要|分管|人士|乡亲|群众|职工|各界)$/.test(printed)

/** 市委教育工委书记,市教育局局长甲: a comma parts two posts of one person where a head stands before it and a body behind. */
function commaBefore(text: string, { start, printed }: Unit, floor: number): RegExpExecArray | null {
  if (printed.length < 2 || text[start - 1] !== ',' || !HEADS.endingAt(text, start - 1, 6) || start - 1 <= floor) return null
  return /,$/.exec(text.slice(start - 1, start))
}

/** Where a list head that is no post ends at `end`, its start; -1 else. 市领导, 玉山县领导 (a place may stand before it). */
export function listHeadBefore(text: string, end: number): number {
  const hit = LIST_HEADS.endingAt(text, end, 8)
  return hit ? end - hit.word.length : -1
}

/** Where the last head between two offsets ends, -1 where there is none. */
export function lastHead(text: string, from: number, end: number): number {
  let last = -1
  for (const hit of HEADS.in(text, from, end)) last = hit.end
  return last
}

/** How far a post that begins at an offset may reach: up to the next mark, or to the next one's post, 为局长|、乙为主任, 局长职务|、乙的主任职务. */
export function postReach(text: string, from: number): number {
  const clause = /^[^,。;:!?\n]{1,50}/.exec(text.slice(from, from + 50))?.[0] ?? ''
  return from + clause.replace(/、[\u3400-\u9fff]{2,4}(?:同志)?为.*$|(?<=职务)、.*$/, '').length
}
