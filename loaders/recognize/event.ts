import type { EventKind } from '../../schema/ontology.ts'
import type { PartialDate, Span } from '../../schema/types.ts'
import { opaqueAt, sentenceAt } from '../clauses.ts'
import { divisionAt } from '../gazetteer.ts'
import type { EventFacts, Sighting, View } from '../sighting.ts'
import type { WordHit } from '../words.ts'
import { type Framed, frameOf, LONGEST_NAME } from './event-frame.ts'
import { EVENT_HEADS, NOT_EVENTS } from './event-words.ts'

/** An event as its frame shows it, before short and long forms are joined. */
export interface Told {
  readonly span: Span
  readonly name: string
  readonly kind: EventKind
  readonly frame: EventFacts['frame']
}

/** What is trimmed from the left of a name that the clause border opens: dates, deixis, posts, connectives. */
const TRIM =
  /^(?:图为|适逢|正值|恰逢|欣逢|作为|据悉|当天|当日|随后|为此|期间|此前|最近|近日|日前|昨日|昨天|今天|今日|上午|下午|晚上|晚|上午\d+时|我市|我县|我区|我省|我州|我旗|我镇|我乡|我校|本市|本县|该市|该县|该区|该镇|该乡|该[^的,]{1,4}的|的|了|由|在|于|并|又|还|以及|和|及|与|同时|记者从|从|今年|去年|首次|正在|将|已|共|继|有关|的)/
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

/** A name that is nothing but its head and words that every meeting has. */
const GENERIC =
  /^(?:本次|此次|这次|上述|有关|相关|各类|多次|系列|主题|专题|工作|现场|重要|一次|首次|全体|集中|丰富多彩的|形式多样的|开展|举办|召开|举行|宣传|志愿服务|文体|教育|学习|实践|公益|庆祝|节日|各种|组织|动员|全国性|国际)*$/

/** Whether a span is an event's name: long enough, balanced, with a word of its own, no sentence. */
function isName(text: string, { start, end }: Span, head: string): boolean {
  const name = text.slice(start, end)
  const own = name.slice(0, name.length - head.length)
  // 教授作题为“…”的讲座 is a speech.
  if (/作了?(?:主?题为|以)/.test(own)) return false
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

/** 召开…过堂会, 举办…篮球赛, 举行首届桃花节: behind a sure verb and before a mark any 会, 赛, 展, 节 is an event. */
const OPEN_HEADS =
  /(?:召开|举行|举办)了?((?:[^,。;:!?\n“”]|“[^“”\n]{1,20}”){1,28}?(?:(?<![工商协学社商委员分股])会|赛|书法展|美术展|画展|作品展|展览|(?<![环季情细调])节|常委会|汇演|演出|路演|党日))(?=[,。;!?\n)]|$)/g

/** 市委常委会 is a body's standing committee, and what it holds: 召开市委常委会; 县委常委会召开。 */
const STANDING = /^(?:.{0,8}[省市县区州盟旗]委|.{0,12}政协|.{0,10}届)(?:第?[一二三四五六七八九十百\d]+次)?常委会$/
const STANDING_HELD = /(?<=^|[,。;\n ])([\u3400-\u9fff]{0,6}[省市县区州盟旗]委常委会)(?=(?:召开|举行)(?:[,。;\n]|$))/g

function tellStanding({ prose: { text } }: View): Told[] {
  return [...text.matchAll(STANDING_HELD)].map((match) => {
    const name = match[1] as string
    return { span: { start: match.index, end: match.index + name.length }, name, kind: 'meeting' as const, frame: 'held' as const }
  })
}

function tellOpenHeads(view: View, told: readonly Told[]): Told[] {
  const { text } = view.prose
  return [...text.matchAll(OPEN_HEADS)].flatMap((match) => {
    const end = match.index + match[0].length
    const span = trimLeft(text, { start: end - (match[1] as string).length, end })
    const isTold = told.some((one) => one.span.start < end && span.start < one.span.end)
    const head = text[end - 1] as string
    const isStanding = STANDING.test(text.slice(span.start, end))
    if (
      isTold ||
      span.end - span.start < 4 ||
      !isName(text, span, head) ||
      (!isStanding && notEventAround(text, { start: end - 1, end }) === true)
    )
      return []
    return [
      {
        span,
        name: text.slice(span.start, span.end).replace(/\s/g, ''),
        kind: head === '会' ? ('meeting' as const) : head === '赛' ? ('contest' as const) : ('activity' as const),
        frame: 'object' as const,
      },
    ]
  })
}

/** Every event that a frame names: those with a head of the list in reading order, none inside another, then foundings, open heads and standing committees. */
export function tellEvents(view: View): Told[] {
  const { text } = view.prose
  const told: Told[] = []
  for (const word of EVENT_HEADS.in(text)) {
    const hit = wholeHead(text, word)
    const last = told.at(-1)
    if ((last && hit.end <= last.span.end) || isStudied(text, hit.end) || notEventAround(text, hit)) continue
    const closed = opaqueAt(view.prose, hit.start)
    if (closed && text[closed.start] !== '(' && closed.end !== hit.end + 1 && text[closed.start] !== '“') continue
    if (closed && text[closed.start] === '《') continue
    const joined = extendRight(text, hit.end)
    const one = tell(view, { ...hit, end: joined.end }, text.slice(hit.start, hit.end), afterLast(text, last))
    if (one) told.push(one)
  }
  return [...told, ...tellFoundings(view), ...tellOpenHeads(view, told), ...tellStanding(view)]
}

/** Verbs of people that a border let into a name: 甲宣布|大会. */
const PEOPLES_VERBS = /^.*(?:宣布|主持|出席|听取|强调|指出|表示|陪同|收到|参与|介绍|以(?=“)|通过(?=“))/

function tell(view: View, hit: { start: number; end: number; meaning: EventKind }, head: string, floor: number): Told | null {
  const { text } = view.prose
  const framed = frameOf(view, hit)
  if (!framed) return null
  const raw = { start: Math.max(framed.start, floor), end: hit.end }
  const verbs = framed.frame === 'at' ? null : PEOPLES_VERBS.exec(text.slice(raw.start, hit.start))
  const whole = withoutActor(text, trimLeft(text, { start: raw.start + (verbs?.[0].length ?? 0), end: raw.end }))
  // 召开了“…会”: the marks around a whole name are no part of it.
  const isQuoted =
    framed.frame === 'object' &&
    !/[周月日节]$/.test(head) &&
    text[whole.start] === '“' &&
    text[whole.end] === '”' &&
    !text.slice(whole.start + 1, whole.end).includes('“')
  const span = isQuoted ? { start: whole.start + 1, end: whole.end } : whole
  if (span.start >= hit.start && head.length < 4) return purpose(view, { ...hit, framed }, head) ?? bare(view, { ...hit, framed }, head)
  if (!isName(text, span, hit.end === span.start + head.length ? '' : head))
    return GENERIC_HEAD.test(text.slice(span.start, span.end)) ? purpose(view, { ...hit, framed }, head) : null
  return { span, name: text.slice(span.start, span.end).replace(/\s/g, ''), kind: hit.meaning, frame: framed.frame }
}

/** 召开了座谈会: a talk without a name of its own, where the article names no other (see `readEvents`). */
function bare(
  { prose: { text } }: View,
  hit: { start: number; end: number; meaning: EventKind; framed: Framed },
  head: string,
): Told | null {
  const isHeld = hit.framed.frame === 'object' && /(?:召开|举行)了?$/.test(text.slice(hit.start - 4, hit.start))
  const isTalk = /^(?:座谈|恳谈|见面|汇报|反馈|交流|碰头|调度|联席|对接|欢迎|欢送)会$/.test(head)
  return isHeld && isTalk && /^(?:[,。;]|$)/.test(text.slice(hit.end, hit.end + 1))
    ? { span: { start: hit.start, end: hit.end }, name: head, kind: hit.meaning, frame: 'object' }
    : null
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

/** How many heads may make one: 应急|演练|活动. */
const MOST_HEADS = 3

/** A head that begins inside or right behind another goes on with it: 活动|推进会, 应急演练|活动, 专题培训|班. */
function wholeHead(text: string, word: WordHit<EventKind>, most = MOST_HEADS): WordHit<EventKind> {
  if (word.word.endsWith('会') && text[word.end] === '议') return { ...word, end: word.end + 1 }
  for (let at = Math.max(word.start + 1, word.end - 4); at <= word.end && most > 1; at++) {
    const next = EVENT_HEADS.at(text, at)
    if (next && at + next.word.length > word.end && !NOT_EVENTS.at(text, at))
      return wholeHead(text, { ...word, meaning: next.meaning, end: at + next.word.length }, most - 1)
  }
  return word
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
