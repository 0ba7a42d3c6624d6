import type { EventKind } from '../../schema/ontology.ts'
import type { PartialDate, Span } from '../../schema/types.ts'
import { opaqueAt, sentenceAt } from '../clauses.ts'
import { divisionAt } from '../gazetteer.ts'
import type { EventFacts, Sighting, View } from '../sighting.ts'
import { AT_BEHIND, DOES_BEHIND, EVENT_HEADS, HELD_BEHIND, NOT_EVENTS, STRONG_BEFORE, WEAK_BEFORE } from './event-words.ts'

/** An event as its frame shows it, before short and long forms are joined. */
export interface Told {
  readonly span: Span
  readonly name: string
  readonly kind: EventKind
  readonly frame: EventFacts['frame']
}

const LONGEST_NAME = 70

/** The clause border left of an offset: a mark outside quotation marks. 、 is one too unless what stands before it is a piece of a name. */
function border(view: View, at: number): number {
  const { text, opaque } = view.prose
  let i = at
  while (i > 0 && at - i < LONGEST_NAME) {
    const closed = opaque.find(({ end }) => end === i)
    if (closed) {
      i = closed.start
      continue
    }
    const c = text[i - 1] as string
    if (/[\s,。;:!?]/.test(c) || (c === '、' && !isInsideName(text, i - 1))) break
    i--
  }
  return i
}

/** 进学校、进机关“五进”活动; 甲市、乙盟合作共建…签约仪式: pieces of one name. What ends in an event's own word is an event by itself. */
function isInsideName(text: string, at: number): boolean {
  const piece = /[^\s,。;:!?、]*$/.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? ''
  if (/^进[\u3400-\u9fff]{2,4}$/.test(piece) || /进[\u3400-\u9fff]{2,3}$/.test(piece)) return /^、进/.test(text.slice(at, at + 2))
  return /[省市县区州盟旗镇乡]$/.test(piece) && /^、[\u3400-\u9fff]{2,6}[省市县区州盟旗镇乡]/.test(text.slice(at, at + 9))
}

/** What is trimmed from the left of a name that the clause border opens: dates, deixis, posts, connectives. */
const TRIM =
  /^(?:图为|作为|据悉|当天|当日|随后|为此|期间|此前|最近|近日|日前|昨日|昨天|今天|今日|上午|下午|晚上|晚|上午\d+时|我市|我县|我区|我省|我州|我旗|我镇|我乡|我校|本市|本县|该市|该县|该区|该镇|该乡|的|了|由|在|于|并|又|还|以及|和|及|与|同时|记者从|从|今年|去年|首次|正在|将|已|共|继|有关|的)/
const DATE = /^(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:至(?:\d{1,2}月)?\d{1,2}日)?(?:上午|下午|晚上|晚|中午|凌晨|早上)?,?/

/** Trims dates, deixis and connectives from the left of a name; 全市 and place names that open it stay. */
function trimLeft(text: string, span: Span): Span {
  let { start } = span
  for (;;) {
    const rest = text.slice(start, Math.min(span.end, start + 24))
    const word = DATE.exec(rest) ?? TRIM.exec(rest) ?? /^ +/.exec(rest)
    if (!word || word[0].length === 0) break
    start += word[0].length
  }
  return { start, end: span.end }
}

/** Where the verb that holds the name ends between the border and the head: the last strong one, else the first weak one; -1 where none does. */
function verbBefore(text: string, from: number, head: number): number {
  for (let at = head; at > from; at--) if (STRONG_BEFORE.test(text.slice(Math.max(from, at - 12), at)) && !isNoVerb(text, at)) return at
  for (let at = from + 2; at <= head; at++) if (WEAK_BEFORE.test(text.slice(Math.max(from, at - 10), at)) && !isNoVerb(text, at)) return at
  return -1
}

/** 组织部, 主持人, 参加者: the verb is part of a noun; 组织|开展 goes on. */
function isNoVerb(text: string, at: number): boolean {
  return /^(?:部|生活|人|者|组|力|领导|了?解|召开|举行|举办|开展|化|建设)/.test(text.slice(at, at + 2))
}

/** 在〈E〉上强调, 从日前召开的〈E〉上获悉: where the name begins behind 在, 从 or 召开的. */
function atBefore(text: string, from: number, head: number): number {
  const held = /.*(?:召开|举行|举办|开展)的/.exec(text.slice(from, head))
  if (held) return from + held[0].length
  for (let at = head - 1; at >= from; at--) {
    if ((text[at] === '在' || text[at] === '从') && !/[实存现所自正潜]/.test(text[at - 1] ?? '')) return at + 1
  }
  return -1
}

interface Framed {
  readonly start: number
  readonly frame: EventFacts['frame']
}

/** The frame of a head at a place, with where the name begins; null where nothing holds it. */
function frameOf(view: View, head: { start: number; end: number; meaning: EventKind }): Framed | null {
  const { text } = view.prose
  const after = text.slice(head.end, head.end + 44)
  const from = border(view, head.start)
  const before = text.slice(from, head.start)
  if (AT_BEHIND.test(after)) {
    const at = atBefore(text, from, head.start)
    if (at >= 0) return { start: at, frame: 'at' }
  }
  const verb = verbBefore(text, from, head.start)
  if (verb >= 0) return { start: verb, frame: isAgenda(text, { start: verb, end: head.end }) ? 'at' : 'object' }
  const held = HELD_BEHIND.exec(after)
  if (held && !holdsHead(held[0])) return { start: from, frame: 'held' }
  const behindThat = /(?:召开|举行|举办)的/.exec(before)
  if (behindThat) return { start: from + behindThat.index + behindThat[0].length, frame: 'object' }
  if (DOES_BEHIND.test(after) && /第[一二三四五六七八九十百\d]+[次届]/.test(before)) return { start: from, frame: 'at' }
  if (/”[\u3400-\u9fff]{0,10}$/.test(before)) return { start: from, frame: 'quoted' }
  return text[head.end] === '”' && /(?:周|月|日|节)$/.test(text.slice(head.start, head.end))
    ? { start: text.lastIndexOf('“', head.start), frame: 'quoted' }
    : null
}

/** 研究召开某次会议的有关事宜, 开好某会: what is talked of or to come is not the meeting that is held. */
function isAgenda(text: string, { start, end }: Span): boolean {
  return (
    /(?:研究|开好|筹备|备战|做好|研究召开|组织好|审议)(?:了|好)?(?:召开|举行|举办)?$/.test(text.slice(Math.max(0, start - 6), start)) ||
    /^的?(?:有关|相关|各项)?(?:事宜|事项|准备工作|筹备|精神)/.test(text.slice(end, end + 8))
  )
}

/** Whether another event stands between a name and the verb behind it: …第一次会议|预备会议举行. */
function holdsHead(gap: string): boolean {
  for (const hit of EVENT_HEADS.in(gap)) if (!NOT_EVENTS.at(gap, hit.start)) return true
  return false
}

/** A name that is nothing but its head and words that every meeting has. */
const GENERIC =
  /^(?:本次|此次|这次|上述|有关|相关|各类|多次|系列|主题|专题|工作|现场|重要|一次|首次|全体|集中|丰富多彩的|形式多样的|开展|举办|召开|举行|宣传|志愿服务|文体|教育|学习|实践|公益|庆祝|节日|各种|组织|动员|全国性|国际)*$/

/** Whether a span is an event's name: long enough, balanced, with a word of its own, no sentence. */
function isName(text: string, { start, end }: Span, head: string): boolean {
  const name = text.slice(start, end)
  const own = name.slice(0, name.length - head.length)
  if (name.length < 4 || name.length > LONGEST_NAME || /[。;!?\n]/.test(name)) return false
  if (
    /^(?:由|被|请|与|同|安排|组成|做了|作了|受)/.test(own) ||
    /精神$|讲话$|了$/.test(name) ||
    /[了着]$/.test(own) ||
    GENERIC.test(own) ||
    /^[\d一二三四五六七八九十]+(?:次|场|项|个)/.test(own)
  )
    return false
  if (/^(?:的|了|各|有|是|让|使|把|将|对|不|要|也|都|能|可|更|每|这|那|他|她|我们|大家|通过|进行|做好|加强|推进|深入|积极|认真)/.test(own))
    return false
  return (name.match(/“/g)?.length ?? 0) === (name.match(/”/g)?.length ?? 0)
}

/** Extends a head over what it is joined to: 启动仪式|暨现场观摩会, 会议|暨…培训班. */
function extendRight(text: string, end: number): { end: number; kind: EventKind | null } {
  const joined = /^暨[^,。;:!?\n]{2,40}/.exec(text.slice(end, end + 44))
  if (!joined) return { end, kind: null }
  let last: { end: number; kind: EventKind } | null = null
  for (const hit of EVENT_HEADS.in(text, end + 1, end + joined[0].length)) last = { end: hit.end, kind: hit.meaning }
  return last ?? { end, kind: null }
}

/** A place that only says where: 临颍县|召开…; kept where the name has no other opening. */
function withoutActor(text: string, span: Span): Span {
  const place = divisionAt(text, span.start)
  const acts = place && /^(?:召开|举行|举办|开展)/.test(text.slice(span.start + place.length, span.start + place.length + 2))
  return acts ? { start: span.start + place.length + 2, end: span.end } : span
}

/** In 举办甲讲座和乙培训班 the second name begins behind the first. */
function afterLast(text: string, last: Told | undefined): number {
  if (!last) return 0
  return last.span.end + (/^(?:、|和|及|以及|与)/.exec(text.slice(last.span.end, last.span.end + 2))?.[0].length ?? 0)
}

/** 〈D〉,〈O〉成立: the founding of a body is a ceremony. */
function tellFoundings(view: View): Told[] {
  const { text } = view.prose
  return [
    ...text.matchAll(
      /(?<=[,。\n日]|上午|下午)([\u3400-\u9fff“”]{4,22}(?:团|会|中心|联盟|公司|学院|队|委员会|基地|协会|研究院|工作室))(?:正式|揭牌|隆重)?(?:成立|挂牌|揭牌)(?=[,。]|仪式)/g,
    ),
  ].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    name: match[0].replace(TRIM, ''),
    kind: 'ceremony' as const,
    frame: 'held' as const,
  }))
}

/** Every event that a frame names, in reading order, none inside another. */
export function tellEvents(view: View): Told[] {
  const { text } = view.prose
  const told: Told[] = []
  for (const word of EVENT_HEADS.in(text)) {
    const hit = { ...word, end: word.word.endsWith('会') && text[word.end] === '议' ? word.end + 1 : word.end }
    const last = told.at(-1)
    if ((last && hit.end <= last.span.end) || isStudied(text, hit.end) || notEventAround(text, hit)) continue
    const closed = opaqueAt(view.prose, hit.start)
    if (closed && text[closed.start] !== '(' && closed.end !== hit.end + 1 && text[closed.start] !== '“') continue
    if (closed && text[closed.start] === '《') continue
    const joined = extendRight(text, hit.end)
    const one = tell(view, { ...hit, end: joined.end }, text.slice(hit.start, hit.end), afterLast(text, last))
    if (one) told.push(one)
  }
  return [...told, ...tellFoundings(view)]
}

/** Verbs of people that a border let into a name: 甲宣布|大会. */
const PEOPLES_VERBS = /^.*(?:宣布|主持|出席|听取|强调|指出|表示|陪同|收到|参与|介绍|以(?=“)|通过(?=“))/

function tell(view: View, hit: { start: number; end: number; meaning: EventKind }, head: string, floor: number): Told | null {
  const { text } = view.prose
  const framed = frameOf(view, hit)
  if (!framed) return null
  const raw = { start: Math.max(framed.start, floor), end: hit.end }
  const verbs = framed.frame === 'held' || framed.frame === 'quoted' ? PEOPLES_VERBS.exec(text.slice(raw.start, hit.start)) : null
  const span = withoutActor(text, trimLeft(text, { start: raw.start + (verbs?.[0].length ?? 0), end: raw.end }))
  if (span.start >= hit.start && head.length < 4) return purpose(view, { ...hit, framed }, head)
  if (!isName(text, span, hit.end === span.start + head.length ? '' : head))
    return GENERIC_HEAD.test(text.slice(span.start, span.end)) ? purpose(view, { ...hit, framed }, head) : null
  return { span, name: text.slice(span.start, span.end).replace(/\s/g, ''), kind: hit.meaning, frame: framed.frame }
}

const GENERIC_HEAD = /^(?:专题|工作|现场|党组|班子|常务)?(?:会议?|座谈会|推进会|调度会|例会)$/

/** 召开专题会议,贯彻落实…: a bare head takes its purpose clause as its name. */
function purpose(view: View, hit: { start: number; end: number; meaning: EventKind; framed: Framed }, head: string): Told | null {
  const { text } = view.prose
  if (hit.framed.frame !== 'object') return null
  const bare = /(?:专题|工作|现场)$/.exec(text.slice(hit.framed.start, hit.start))?.[0] ?? ''
  const aim = /^,((?:学习|贯彻|传达|专题研究|研究|部署|安排|推进|落实|讨论|分析|听取|总结)[^,。;:\n]{4,40})/.exec(
    text.slice(hit.end, hit.end + 46),
  )
  if (!aim || (bare === '' && head.length < 3 && head !== '会议')) return null
  const start = hit.start - bare.length
  return {
    span: { start, end: hit.end },
    name: `${aim[1]}${text.slice(start, hit.end)}`.replace(/\s/g, ''),
    kind: hit.meaning,
    frame: 'object',
  }
}

/** …大会上的重要讲话精神|座谈会: the inner event is a piece of the outer one's name. */
function isStudied(text: string, end: number): boolean {
  return /^(?:上的[^,。;:\n、]{0,16})?精神[^,。;:\n、]{0,12}(?:会议?|大会|活动|宣讲|学习)/.test(text.slice(end, end + 36))
}

/** A word that holds the head and is no event: 委员|会, 活动|室. With a number of its own a 会议|审议 is one. */
function notEventAround(text: string, { start, end }: Span): boolean {
  if (
    /第[一二三四五六七八九十百\d]+[次届][^会在,。]{0,6}$/.test(text.slice(Math.max(0, start - 12), start)) &&
    text.slice(start, end) === '会议'
  )
    return false
  for (let at = Math.max(0, start - 5); at <= start; at++) {
    const none = NOT_EVENTS.at(text, at)
    if (none && at + none.word.length >= end) return true
  }
  return false
}

/** The date that an event's own sentence opens with, else the first before it in its sentence; null where none is printed. */
export function dateOf({ prose, dates }: View, span: Span): PartialDate | null {
  const sentence = sentenceAt(prose, span.start)
  const own = dates.filter(
    ({ mention }) =>
      mention.span.start >= sentence.start &&
      mention.span.end <= Math.min(sentence.end, span.end + 24) &&
      mention.use === undefined &&
      (mention.day !== undefined || mention.relative),
  )
  const before = own.filter(({ mention }) => mention.span.end <= span.start)
  return (before.at(-1) ?? own.find(({ mention }) => mention.span.start >= span.end))?.date ?? null
}

/** A sighting of an event under its canonical name. */
export const toSighting = ({ span, frame }: Told, name: string): Sighting => ({ type: 'Event', span, name, rule: `event/${frame}` })
