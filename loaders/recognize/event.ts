import type { EventKind } from '../../schema/ontology.ts'
import type { PartialDate, Span } from '../../schema/types.ts'
import { opaqueAt, sentenceAt } from '../clauses.ts'
import { divisionAt } from '../gazetteer.ts'
import type { EventFacts, Sighting, View } from '../sighting.ts'
import { AT_BEHIND, EVENT_HEADS, HELD_BEFORE, HELD_BEHIND, NOT_EVENTS } from './event-words.ts'

/** An event as its frame shows it, before short and long forms are joined. */
export interface Told {
  readonly span: Span
  readonly name: string
  readonly kind: EventKind
  readonly frame: EventFacts['frame']
}

const LONGEST_NAME = 70

/** The clause border left of an offset: a mark outside quotation marks. */
function border(view: View, at: number): number {
  const { text, opaque } = view.prose
  let i = at
  while (i > 0 && at - i < LONGEST_NAME) {
    const closed = opaque.find(({ end }) => end === i)
    if (closed) {
      i = closed.start
      continue
    }
    if (/[\s,。;:!?、]/.test(text[i - 1] as string)) {
      // 、 joins the halves of a name only inside quotation marks; before a bare name it is a list.
      break
    }
    i--
  }
  return i
}

/** What is trimmed from the left of a name that the clause border opens: dates, deixis, posts, connectives. */
const TRIM = /^(?:据悉|当天|当日|随后|为此|期间|此前|最近|近日|日前|昨日|昨天|今天|今日|上午|下午|晚上|晚|上午\d+时|我市|我县|我区|我省|我州|我旗|我镇|我乡|我校|本市|本县|该市|该县|该区|该镇|该乡|的|了|由|在|于|并|又|还|以及|和|及|与|同时|记者从|从|今年|去年|首次|正在|将|已|共|继|有关|的)/
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

/** Where the last verb that holds the name ends between the border and the head; -1 where none does. */
function verbBefore(text: string, from: number, head: number): number {
  for (let at = head; at > from; at--) {
    const before = text.slice(Math.max(from, at - 8), at)
    if (HELD_BEFORE.test(before) && !/(?:组织部|组织生活|主持人|参加者|筹备组)$/.test(text.slice(Math.max(from, at - 8), at + 1))) return at
  }
  return -1
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

/** The frame of a head at a place, with where the name begins; null where nothing holds it. */
function frameOf(view: View, head: { start: number; end: number; meaning: EventKind }): { start: number; frame: EventFacts['frame'] } | null {
  const { text } = view.prose
  const after = text.slice(head.end, head.end + 44)
  const from = border(view, head.start)
  const verb = verbBefore(text, from, head.start)
  if (AT_BEHIND.test(after)) {
    const at = atBefore(text, from, head.start)
    if (at >= 0) return { start: at, frame: 'at' }
  }
  if (verb >= 0) return { start: verb, frame: 'object' }
  const inList = /[、]/.test(text[from - 1] ?? '') && /(?:活动|讲座|比赛|大赛|培训班|座谈会|征文|演练)$/.test(text.slice(head.start, head.end))
  if (HELD_BEHIND.test(after)) return { start: from, frame: 'held' }
  const held = /(?:召开|举行|举办)的/.exec(text.slice(from, head.start))
  if (held) return { start: from + held.index + held[0].length, frame: 'object' }
  if (text[head.start - 1] === '”' || /”[\u3400-\u9fff]{1,10}$/.test(text.slice(from, head.start))) return { start: from, frame: 'quoted' }
  return inList && /”/.test(text.slice(from, head.end)) ? { start: from, frame: 'quoted' } : null
}

/** A name that is nothing but its head and words that every meeting has. */
const GENERIC = /^(?:本次|此次|这次|上述|有关|相关|各类|多次|系列|主题|专题|工作|现场|重要|一次|首次|全体|集中|丰富多彩的|形式多样的|开展|举办|召开|举行|宣传|志愿服务|文体|教育|学习|实践|公益|庆祝|节日|各种|组织|动员|全国性|国际)*$/

/** Whether a span is an event's name: long enough, balanced, with a word of its own, no sentence. */
function isName(text: string, { start, end }: Span, head: string): boolean {
  const name = text.slice(start, end)
  const own = name.slice(0, name.length - head.length)
  if (name.length < 4 || name.length > LONGEST_NAME || /[。;!?\n]/.test(name)) return false
  if (/精神$|讲话$/.test(name) || GENERIC.test(own) || /^[\d一二三四五六七八九十]+(?:次|场|项|个)/.test(own)) return false
  if (/^(?:的|了|各|有|是|让|使|把|将|对|不|要|也|都|能|可|更|每|这|那|他|她|我们|大家|通过|进行|做好|加强|推进|深入|积极|认真)/.test(own)) return false
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

/** Every event that a frame names, in reading order, none inside another. */
export function tellEvents(view: View): Told[] {
  const { text } = view.prose
  const told: Told[] = []
  for (const hit of EVENT_HEADS.in(text)) {
    const last = told.at(-1)
    if (last && hit.end <= last.span.end) continue
    if (NOT_EVENTS.at(text, hit.start) || notEventAround(text, hit.start, hit.end)) continue
    const closed = opaqueAt(view.prose, hit.start)
    if (closed && text[closed.start] !== '(' && closed.end !== hit.end + 1 && text[closed.start] !== '“') continue
    if (closed && text[closed.start] === '《') continue
    const joined = extendRight(text, hit.end)
    const one = tell(view, { ...hit, end: joined.end }, text.slice(hit.start, hit.end))
    if (one) told.push(one)
  }
  return told
}

function tell(view: View, hit: { start: number; end: number; meaning: EventKind }, head: string): Told | null {
  const { text } = view.prose
  const framed = frameOf(view, hit)
  if (!framed) return null
  const span = withoutActor(text, trimLeft(text, { start: framed.start, end: hit.end }))
  if (span.start >= hit.start && head.length < 4) return null
  if (!isName(text, span, hit.end === span.start + head.length ? '' : head)) return null
  return { span, name: text.slice(span.start, span.end).replace(/\s/g, ''), kind: hit.meaning, frame: framed.frame }
}

/** A word that holds the head and is no event: 委员|会, 活动|室. */
function notEventAround(text: string, start: number, end: number): boolean {
  for (let at = Math.max(0, start - 5); at <= start; at++) {
    const none = NOT_EVENTS.at(text, at)
    if (none && at + none.word.length >= end) return true
  }
  return false
}

/** The date that an event's own sentence opens with, else the first before it in its sentence; null where none is printed. */
export function dateOf({ prose, dates }: View, span: Span): PartialDate | null {
  const sentence = sentenceAt(prose, span.start)
  const own = dates.filter(({ mention }) => mention.span.start >= sentence.start && mention.span.end <= Math.min(sentence.end, span.end + 24) && mention.use === undefined && (mention.day !== undefined || mention.relative))
  const before = own.filter(({ mention }) => mention.span.end <= span.start)
  return (before.at(-1) ?? own.find(({ mention }) => mention.span.start >= span.end))?.date ?? null
}

/** A sighting of an event under its canonical name. */
export const toSighting = ({ span, frame }: Told, name: string): Sighting => ({ type: 'Event', span, name, rule: `event/${frame}` })
