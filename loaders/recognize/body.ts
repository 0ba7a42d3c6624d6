import type { Span } from '../../schema/types.ts'
import type { Prose } from '../clauses.ts'
import { divisionAt } from '../gazetteer.ts'
import { LEVEL_SIGNS, nameBody } from '../naming.ts'
import type { Scope } from '../sighting.ts'
import { BODY_SUFFIXES, type BodySuffix, DEPARTMENTS, FALSE_BODIES, NOT_STOPS, STOPS } from './body-words.ts'

/** A body as printed: where it stands, and whether a jurisdiction opens it. */
export interface PrintedBody {
  readonly span: Span
  readonly type: BodySuffix['type']
  readonly placed: boolean
  readonly suffix: string
}

const NATIONAL = /^(?:国家|国务院|中共|中央|中国|全国|共青团|中华|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|最高人民)/

/** Whether a stop word ends right before an offset and is no part of a longer word there. */
function isStopped(text: string, at: number): boolean {
  const stop = STOPS.endingAt(text, at, 4)
  if (!stop) return false
  for (let start = Math.max(0, at - 5); start < at; start++) {
    const longer = NOT_STOPS.at(text, start)
    if (longer && start + longer.word.length >= at && start <= at - stop.word.length) return false
  }
  return true
}

/** 和 joins two halves of one name only between the words that such names are made of: 发展和改革委员会. */
const JOINED_BY_AND =
  /(?:发展|住房|自然资源|人力资源|文化|广电|教育|工业|卫生|民族|计划|机关|规划|科技|科学技术|新闻出版|公路|农业|商务|林业|水利|体育|经济|城市管理|交通|信息化|投资)$/

/** Where a name that ends at `end` may begin at the earliest. */
export function leftEdge(text: string, from: number, floor: number): number {
  let at = from
  while (at > floor) {
    const c = text[at - 1] as string
    if (c === '和' || c === '与') {
      if (!JOINED_BY_AND.test(text.slice(Math.max(0, at - 7), at - 1))) return at
    } else if (!/[\u3400-\u9fffA-Za-z0-9·“”()-]/.test(c) || c === '(' || isStopped(text, at)) return at
    else if (c === '”' || c === ')') {
      const open = text.lastIndexOf(c === '”' ? '“' : '(', at - 1)
      if (open < floor) return at
      at = open + 1
    }
    at--
  }
  return at
}

/** Whether a jurisdiction opens the text at an offset: a bare sign of level, a place, a national word. Its length, 0 for none. */
export function jurisdictionAt(text: string, at: number): number {
  const sign = /^(?:我|本|该|全)?(?:自治区|[省市县区州盟旗镇乡])/.exec(text.slice(at, at + 4))
  const place = divisionAt(text, at)
  if (place && place.length > 1) return place.length
  const printed = /^[\u3400-\u9fff]{2,4}?(?:省|自治区|自治州|市|县|区|州|盟|旗|镇|乡|街道)(?!场|政|民|域|场)/.exec(text.slice(at, at + 9))
  if (printed && !LEVEL_SIGNS.includes(text[at] as string)) return printed[0].length
  if (sign) return sign[0].length
  const national = NATIONAL.exec(text.slice(at, at + 5))
  return national ? national[0].length : 0
}

/** Special groups have names that hold whole sentences: 全市以人为核心的新型城镇化战略指挥部. */
function isGroup(word: string): boolean {
  return /(?:领导小组|指挥部|专班|联席会议|组委会)/.test(word)
}

/** Where such a name begins: at the mark before it where a jurisdiction opens it there, else at the nearest stop. */
export function groupEdge(text: string, from: number, floor: number): number {
  let at = from
  while (at > floor && !/[\s,.。、;:!?()《》]/.test(text[at - 1] as string)) at--
  for (let start = at; start < from; start++) {
    const sign = /^(?:[全本我][省市县区州旗镇乡])/.exec(text.slice(start, start + 3))
    if (sign && (start === at || isStopped(text, start))) return start
  }
  return leftEdge(text, from, floor)
}

/** The body whose last word is the suffix at `hit`, walked to the left; null where nothing proves it one. */
function bodyBefore(
  prose: Prose,
  hit: { word: string; meaning: BodySuffix; start: number; end: number },
  floor: number,
): PrintedBody | null {
  const { text } = prose
  const { word, meaning, end } = hit
  const least = Math.max(floor, hit.start - meaning.reach)
  const stop = isGroup(word) ? groupEdge(text, hit.start, least) : leftEdge(text, hit.start, least)
  if (FALSE_BODIES.endingAt(text, end, 6) && FALSE_BODIES.endingAt(text, end, 6)?.word === text.slice(stop, end)) return null
  let start = stop
  while (start < hit.start && jurisdictionAt(text, start) === 0) start++
  const placed = start <= hit.start && jurisdictionAt(text, start) > 0
  if (placed && isWholeName(text, start, stop, end, word)) return { span: { start, end }, type: meaning.type, placed, suffix: word }
  const core = text.slice(stop, hit.start)
  if (DEPARTMENTS.at(core, 0)?.word === core && /^[局委办厅]$/.test(word))
    return { span: { start: stop, end }, type: 'Agency', placed: false, suffix: word }
  if (meaning.placed || core.length < 2) return null
  return { span: { start: stop, end }, type: meaning.type, placed: false, suffix: word }
}

/** A bare sign opens a name only where nothing of a longer word stands before it: not 城|市管理局. */
function isWholeName(text: string, start: number, stop: number, end: number, suffix: string): boolean {
  const length = jurisdictionAt(text, start)
  if (end - start - length < (suffix.length > 1 ? 0 : 1)) return false
  const bare = length === 1 || /^[我本该全]/.test(text[start] as string)
  return !bare || start === stop
}

/** Every body printed in an article, longest first at each place, none inside another. */
export function findBodies(prose: Prose): PrintedBody[] {
  const { text } = prose
  const found: PrintedBody[] = []
  for (const hit of BODY_SUFFIXES.in(text)) {
    const false_ = FALSE_BODIES.endingAt(text, hit.end, 6)
    if (false_ && false_.word.length > hit.word.length && false_.word.length <= 3) continue
    const floor = 0
    const body = bodyBefore(prose, hit, floor)
    if (!body) continue
    while (found.length > 0 && (found.at(-1) as PrintedBody).span.start >= body.span.start) found.pop()
    const last = found.at(-1)
    if (last && last.span.end > body.span.start) continue
    found.push(body)
  }
  return found
}

/** The canonical name of a body that a heading names whole. */
export function fullBody(printed: string, scope: Scope): string {
  return nameBody(printed, scope)
}
