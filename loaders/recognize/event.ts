import type { EventKind } from '../../schema/ontology.ts'
import type { PartialDate, Span } from '../../schema/types.ts'
import { opaqueAt, sentenceAt } from '../clauses.ts'
import { divisionAt } from '../gazetteer.ts'
import type { EventFacts, Sighting, View } from '../sighting.ts'
import type { WordHit } from '../words.ts'
import { type Framed, frameOf } from './event-frame.ts'
import { isName, notEventAround, trimLeft } from './event-name.ts'
import {
  tellDiscussions,
  tellFoundings,
  tellHeldTo,
  tellOpened,
  tellOpenHeads,
  tellReviews,
  tellStanding,
  tellTalks,
} from './event-open.ts'
import { tellQuoted } from './event-quoted.ts'
import { EVENT_HEADS, INSPECT, NOT_EVENTS } from './event-words.ts'

/** An event as its frame shows it, before short and long forms are joined. */
export interface Told {
  readonly span: Span
  readonly name: string
  readonly kind: EventKind
  readonly frame: EventFacts['frame']
}

/** Extends a head over what it is joined to: 启动仪式|暨现场观摩会, 会议|暨…培训班. */
function extendRight(text: string, end: number): { end: number; kind: EventKind | null } {
  const joined = /^[暨·](?:(?![在于])[^,。;:!?\n]){2,40}/.exec(text.slice(end, end + 44))
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

/** 某次会议|筹备工作动员会, 甲会议、乙会议|“两会”服务保障工作推进会: the name goes on to the meeting that prepares it. */
const PREPARED =
  /^(?:“[^”\n]{1,4}”)?(?:的)?(?:筹备|筹办|准备|(?:服务)?保障|会务|安保|安全保卫)(?:工作)?[\u3400-\u9fff]{0,8}?(?:会议?|培训班?|仪式)(?=[,。;\n]|$|上|在)/

/** 领导班子由|大会|选举产生: who elects. */
const isElector = (text: string, { start, end }: { start: number; end: number }) =>
  text[start - 1] === '由' && /^(?:代表)?(?:会议)?(?:选举|表决|推选|投票)/.test(text.slice(end, end + 6))

/** Every event that a frame names: those with a head of the list in reading order, none inside another, then foundings, open heads and standing committees. */
export function tellEvents(view: View): Told[] {
  const { text } = view.prose
  const told: Told[] = []
  for (const word of EVENT_HEADS.in(text)) {
    const hit = wholeHead(text, word)
    const last = told.at(-1)
    if (
      (last && hit.end <= last.span.end) ||
      isStudied(text, hit.end) ||
      PREPARED.test(text.slice(hit.end, hit.end + 30)) ||
      isElector(text, hit) ||
      /^[形方]式/.test(text.slice(hit.end, hit.end + 2)) ||
      isActor(text, hit) ||
      notEventAround(text, hit)
    )
      continue
    // 落实某座谈会议精神: only what was said there is meant.
    if (text.startsWith('议精神', hit.end - 1) || text.startsWith('议精神', hit.end)) continue
    const closed = opaqueAt(view.prose, hit.start)
    if (closed && text[closed.start] !== '(' && closed.end !== hit.end + 1 && text[closed.start] !== '“') continue
    if (closed && text[closed.start] === '《') continue
    // (2020年5月9日某会议通过): when a paper was passed.
    if (closed && /^\([^()]*通过\)$/.test(text.slice(closed.start, closed.end))) continue
    const joined = extendRight(text, hit.end)
    const one = tell(view, { ...hit, end: joined.end }, text.slice(hit.start, hit.end), afterLast(text, last))
    if (one) told.push(one)
  }
  return [
    ...told,
    ...tellFoundings(view),
    ...tellOpenHeads(view, told),
    ...tellStanding(view),
    ...tellTalks(view),
    ...tellReviews(view),
    ...tellDiscussions(view, told),
    ...tellOpened(view),
    ...tellHeldTo(view, told),
    ...tellQuoted(view, told),
  ]
}

/** “春风行动”|招聘活动: the quoted words only open the name. */
const GOES_ON =
  /^[\u3400-\u9fff]{0,12}?(?:活动|仪式|大会|会议|座谈会|[招推发研宣报分联论表讨签品]\S会|(?:恳谈|茶话|见面|交流|对接|动员|汇报|启动|咨询|听证|演唱|音乐|运动|博览)会|论坛|晚会|展览|比赛|大赛|竞赛|讲座|培训|行动|演练|主题|系列)/

/** Verbs of people that a border let into a name: 甲宣布|大会. */
const PEOPLES_VERBS = new RegExp(
  String.raw`^.*(?:(?:书记|主任|主席|常委|委员|干事|[省市县区镇乡局部]长)[\u3400-\u9fff]{2,3}对|[委府会协][向对](?=[第首全本市县区州])|对(?=第)|见证|确定|宣布|主持|出席|听取|强调|指出|表示|陪同|收到|参与|介绍|迎来了?|(?:汇报|通报)了?|(?:进行|开展|组织)了?(?=“)|(?:助力|打造|培育|针对|围绕|结合|依托|借助|聚焦|以|通过)(?=“)|(?:会议|大会)(?:表决|投票)?(?:通过|审议|听取)了?)|^[^,。“”]{2,30}?(?:到|赴|来|深入)[^,。“”]{1,16}?就[^“”]{0,30}(?=“)|^(?:[^,。“”]{2,24}?(?:[赴到来入]|深入)[^,。“”]{2,20}?|[^,。“”]{4,24}?)(?:${INSPECT})(?=“)`,
)

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
    !GOES_ON.test(text.slice(whole.end + 1, whole.end + 12)) &&
    !text.slice(whole.start + 1, whole.end).includes('“')
  const span = isQuoted ? { start: whole.start + 1, end: whole.end } : whole
  if (span.start >= hit.start && head.length < 4)
    return purpose(view, { ...hit, framed }, head) ?? ofBody(view, { ...hit, framed }) ?? bare(view, { ...hit, framed }, head)
  // 召开专题会议,研究防汛工作: what it is about names it better.
  const aimed = GENERIC_HEAD.test(text.slice(span.start, span.end)) ? purpose(view, { ...hit, framed }, head) : null
  if (aimed) return aimed
  if (!isName(text, span, hit.end === span.start + head.length ? '' : head))
    return GENERIC_HEAD.test(text.slice(span.start, span.end))
      ? (ofBody(view, { ...hit, framed }) ?? bare(view, { ...hit, ...span, framed }, text.slice(span.start, span.end)))
      : null
  return { span, name: text.slice(span.start, span.end).replace(/\s/g, ''), kind: hit.meaning, frame: framed.frame }
}

/** 召开了座谈会: a talk without a name of its own, where the article names no other (see `readEvents`). */
function bare(
  { prose: { text } }: View,
  hit: { start: number; end: number; meaning: EventKind; framed: Framed },
  head: string,
): Told | null {
  const isHeld =
    hit.framed.frame === 'object' &&
    /(?:召开|举行|举办|出席|参加)了?(?:\d{1,2}日的)?$/.test(text.slice(Math.max(0, hit.start - 8), hit.start))
  const isTalk =
    /^(?:工作|专题)?(?:汇报座谈|座谈汇报|专题座谈|情况汇报|座谈|恳谈|见面|汇报|反馈|交流|碰头|调度|联席|对接|欢迎|欢送|招待)会$/.test(head)
  const isSaid =
    (hit.framed.frame === 'at' && /(?:召开|举行|随后|之后|会后)的$/.test(text.slice(Math.max(0, hit.start - 4), hit.start))) ||
    (hit.framed.frame === 'held' && /[,。\n]$/.test(text.slice(Math.max(0, hit.start - 1), hit.start)))
  return isTalk && (isSaid || (isHeld && /^(?:[,。;并]|$|听取|通报|就|征求|交流)/.test(text.slice(hit.end, hit.end + 2))))
    ? { span: { start: hit.start, end: hit.end }, name: head, kind: hit.meaning, frame: 'object' }
    : null
}

const GENERIC_HEAD = /^(?:专题|工作|现场|党组|班子|常务|全体)?(?:会议?|座谈会|推进会|调度会|例会)$/

/** A body that meets as a whole, and the verb of its meeting. */
const MEETS =
  /(?<=^|[,。;\n \d日午的]|近日|日前)((?:(?!的)[\u3400-\u9fff]){2,14}?(?:常委会|安委会|委员会|党组|纪委|纪工委|指挥部|领导小组|专班|协会|商会|学会|研究会|联合会|代表团))(?:在[^,。;\n]{1,8})?(?:组织)?(?:召开|举行)了?$/

/** 市安委会召开全体会议, 市茶叶协会召开年会: a bare head takes the body that meets as its name. */
function ofBody({ prose: { text } }: View, hit: { start: number; end: number; meaning: EventKind; framed: Framed }): Told | null {
  if (hit.framed.frame !== 'object') return null
  const own = trimLeft(text, { start: hit.framed.start, end: hit.end })
  const meets = MEETS.exec(text.slice(Math.max(0, own.start - 24), own.start))?.[1]
  return meets && !/^(?:各|该|本|由|在)/.test(meets)
    ? { span: own, name: meets + text.slice(own.start, own.end).replace(/\s/g, ''), kind: hit.meaning, frame: 'object' }
    : null
}

/** 召开专题会议,贯彻落实…: a bare head takes its purpose clause as its name. */
function purpose(view: View, hit: { start: number; end: number; meaning: EventKind; framed: Framed }, head: string): Told | null {
  const { text } = view.prose
  if (hit.framed.frame !== 'object') return null
  const bare = /(?:专题|工作|现场)$/.exec(text.slice(hit.framed.start, hit.start))?.[0] ?? ''
  const aim = /^,((?:学习|贯彻|传达|专题研究|研究|部署|安排|推进|落实|讨论|分析|听取|总结)[^,。;:\n]{2,40})/.exec(
    text.slice(hit.end, hit.end + 46),
  )
  if (!aim || (bare === '' && head.length < 3 && head !== '会议') || (/^听取/.test(aim[1] as string) && head === '座谈会')) return null
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

/** 村民大会|工作部署会, 志愿服务活动|对接仪式: two characters that may part the heads. */
const PARTS_HEADS =
  /^(?:主会场|分会场|工作|(?:对接|结对|总结|表彰|颁奖|推进|部署|动员(?:部署|培训|推进)?|座谈|推介|交流|出征|授旗|捐赠|授牌|揭牌|发布|结业)[会仪])/

/** A head that begins inside or right behind another goes on with it: 活动|推进会, 应急演练|活动, 专题培训|班. */
function wholeHead(text: string, word: WordHit<EventKind>, most = MOST_HEADS): WordHit<EventKind> {
  if (word.word.endsWith('会') && text[word.end] === '议') return { ...word, end: word.end + 1 }
  if (word.word.endsWith('活动') && /^会(?![场员长所计议])/.test(text.slice(word.end, word.end + 2))) return { ...word, end: word.end + 1 }
  // 评书展演|系列活动: one of a row.
  if (text.startsWith('系列活动', word.end)) return { ...word, meaning: 'activity', end: word.end + 4 }
  // 某竞赛|云岭省选拔赛: the round is part of the name.
  const heat = /^[\u3400-\u9fff]{1,6}?(?:选拔赛|预选赛|总决赛|决赛|预赛|复赛)/.exec(text.slice(word.end, word.end + 10))
  if (/赛$/.test(word.word) && heat) return { ...word, end: word.end + heat[0].length }
  const parts = PARTS_HEADS.exec(text.slice(word.end, word.end + 5))?.[0].length ?? 0
  const reach = word.end + (parts > 3 ? parts - 1 : parts > 2 ? 3 : parts > 0 ? 2 : 0)
  for (let at = Math.max(word.start + 1, word.end - 4); at <= reach && most > 1; at++) {
    const next = EVENT_HEADS.at(text, at)
    if (next && at + next.word.length > word.end && !NOT_EVENTS.at(text, at))
      return wholeHead(text, { ...word, meaning: next.meaning, end: at + next.word.length }, most - 1)
  }
  return word
}

/** 某某联谊会|第一届理监事就职典礼, 主任会议|关于…的议案: a body of that name, not what is held. */
function isActor(text: string, { start, end }: Span): boolean {
  if (text.endsWith('联谊会', end))
    return /^第?[一二三四五六七八九十\d]+届|^(?:创会|名誉|常务)?(?:副?会长|秘书长|理事)/.test(text.slice(end, end + 6))
  return /^(?:主任|主席)会议$/.test(text.slice(start, end)) && text.startsWith('关于', end)
}

/** …大会上的重要讲话精神|座谈会: the inner event is a piece of the outer one's name. */
function isStudied(text: string, end: number): boolean {
  return /^(?:上的[^,。;:\n、]{0,16})?精神[^,。;:\n、]{0,12}(?:会议?|大会|活动|宣讲|学习)/.test(text.slice(end, end + 36))
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
