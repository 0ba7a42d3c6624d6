import type { EntityId, LinkedMention, Span } from '../../schema/types.ts'
import { isJoint, sentenceAt } from '../clauses.ts'
import { matches } from '../matches.ts'
import type { LinkedArticle, LinkedEvent } from '../sighting.ts'
import { COMPANY, TITLE } from './act-words.ts'
import { isEvent, isHuman } from './kinds.ts'
import { oncePerArticle } from './once.ts'

/** People who stand together as one subject or object: 市委书记甲、市长乙等. */
export interface Group {
  readonly people: readonly { readonly id: EntityId; readonly span: Span }[]
  readonly span: Span
  /** Where the words that the group governs end: at the next group or the end of the sentence. */
  readonly reach: number
}

/** The groups of people of an article, in reading order. */
export const groupsOf: (article: LinkedArticle) => readonly Group[] = oncePerArticle(findGroups)

/** Where the article names its events, in reading order. */
export const eventMentions: (article: LinkedArticle) => readonly LinkedMention[] = oncePerArticle(({ mentions }) =>
  mentions.filter(isEvent),
)

type Loose = Omit<Group, 'reach'>

function findGroups(article: LinkedArticle): Group[] {
  const { text } = article.view.prose
  const joined: Loose[] = []
  for (const one of looseGroups(article)) {
    const last = joined.at(-1)
    const gap = last ? text.slice(last.span.end, one.span.start) : ''
    if (last && (isJoined(gap) || (gap === '。' && isBareSentence(article, last.span)))) {
      joined[joined.length - 1] = { people: [...last.people, ...one.people], span: { start: last.span.start, end: one.span.end } }
    } else joined.push(one)
  }
  return joined.map((group, at) => ({
    reach: Math.min(joined[at + 1]?.span.start ?? text.length, sentenceAt(article.view.prose, group.span.end).end),
    ...group,
  }))
}

/** Somebody of a list whom no room reads, 某报社副总编辑某某: no clause, since it holds no verb. */
const UNREAD = /^(?:等)?(?:[,、;][^,。;:!?\n、“”《》]{4,26}){1,2}[,、;]$/
/** A post or a body that no room reads before the next name: 市政协历届委员, 著名歌唱家, 我校. */
const UNREAD_POST = /^(?:等)?[,、;][^,。;:!?\n、“”《》\d]{1,16}$/
/** Words that make a clause of what stands between two names: the first is no neighbour of the second then. */
const CLAUSE =
  /[了对就向到把被也由为是]|在(?![外家校任职读])|将(?!军)|强调|指出|主持|召开|听取|要求|介绍|参加|出席|列席|陪同|表示|传达|宣读|审议|随后|会议|会上|一行|分别|先后|\d日|同时|看望|慰问|会见|走访|邀请|授予|任命|免去|选举|委托|感谢|祝贺|接见|带领|率领|率队|检查|调研|督导|考察|视察|来到|前往|深入|受|让|请|与|和|跟|同(?!志|济|仁|安|心)|说|称|问|听|看|要(?!闻)|会同|此|该|其|这|那|于|并|而|以/

/** 某区甲副区长|、某校乙校长: a title behind the name. */
const TITLE_BEHIND = new RegExp(`^(?:教授|[少中上]将|大校|女士|先生|法师|大师|道长|老师|医生|院士|博士|${TITLE})(?=[、,;和及与])`)

/** Unnamed groups that part the names of a list: 等某籍领导干部,优秀乡友、企业家代表,; ,以及省发改委、科技厅等厅局负责同志,. */
const UNNAMED = new RegExp(
  `^等?(?:(?:^|[,、])?(?:(?<=[,、])以及)?[\\u3400-\\u9fff]{0,16}?(?:负责人|负责同志|召集人|干部|代表|领导|人员|${COMPANY})|[,、](?:以及)?(?:[\\u3400-\\u9fff]{2,12}[、和]){1,3}[\\u3400-\\u9fff]{2,8}(?:等[\\u3400-\\u9fff]{2,10}?|(?:相关|有关|主要|分管))(?:负责人|负责同志|领导)){1,3}(?:[,、;]|以?及|和)$`,
)

/** 甲;某院五位研究员;乙: those who are only counted. */
const COUNTED = /^等?[,、;][^,。;:!?\n、]{2,24}?[\d一二两三四五六七八九十]{1,3}[位名][\u3400-\u9fff]{2,8}[,、;]$/

/** Three unnamed groups of sixteen characters, with their marks. */
const LONGEST_GAP = 60

/** What may stand between two names of one list: marks, joining words, unnamed people in between. */
function isJoined(behindName: string): boolean {
  const gap = behindName.replace(TITLE_BEHIND, '').replace(/在家的?(?=$|[^,。]{0,6}(?:领导|常委))/, '')
  // No list goes on behind so many words, and most gaps are whole sentences.
  if (gap.length > LONGEST_GAP) return false
  if ((UNREAD.test(gap) || UNREAD_POST.test(gap)) && !CLAUSE.test(gap)) return true
  return (
    UNNAMED.test(gap) ||
    COUNTED.test(gap) ||
    (gap.length < 40 &&
      /^(?:\([^()\n]{1,20}\))?(?:[\u3400-\u9fff]{0,4}(?:领导|同志|嘉宾|专家|人士|学者|来宾)|负责人)?(?:等(?:[^,。;:\n]{0,10}(?:领导|同志|负责人|人士|嘉宾|专家|学者|人))?|等?[省市县区州旗镇乡]?(?:级|党政|领导){0,2}班子成员)?(?:一行)?(?:[、,;和及与 ]|以及){0,2}(?:[^,。;:!?\n、]{0,22}(?:负责人|负责同志|干部|代表|班子成员|人员|嘉宾)(?:[、,;]|以?及|和))?$/.test(
        gap,
      ))
  )
}

/** 市政协副主席甲,副部长乙。: a sentence of posts and names alone goes on in the next, whose verb is theirs too. */
function isBareSentence({ view: { prose } }: LinkedArticle, { start, end }: Span): boolean {
  return start >= prose.bodyStart && sentenceAt(prose, start).start === start && sentenceAt(prose, end - 1).end === end + 1
}

/** The rosters that recognition saw, and every other name by itself. */
function looseGroups({ mentions, rosters, view }: LinkedArticle): Loose[] {
  const { text } = view.prose
  // 在家|县级领导甲: who is not away.
  const start = (span: Span) => span.start + (text.startsWith('在家县', span.start - 1) ? 1 : 0)
  const people = mentions.filter(isHuman)
  const inRoster = (at: number) => rosters.find(({ span }) => span.start <= at && at < span.end)
  const groups = new Map<number, { people: { id: EntityId; span: Span }[]; span: Span }>()
  for (const { entityId, span } of people) {
    const around = inRoster(span.start)?.span ?? span
    const group = groups.get(around.start) ?? { people: [], span: { start: start(around), end: around.end } }
    group.people.push({ id: entityId, span })
    groups.set(around.start, group)
  }
  return [...groups.values()].sort((a, b) => a.span.start - b.span.start)
}

/** Words that open an event of its own below the main one: 随后, 会后; a dated sentence does so too. */
const ANEW =
  /^[\s,]*(?:[●◆▪■▲★○]|在?随后|会后|会上|昨[日天晚]|次日|翌日|调研后|调研结束后|检查结束后|当天|当日|当晚|同日|同一天|下午|晚上|活动结束后|签约仪式前|[\u3400-\u9fff]{0,6}?座谈会上|又讯|另讯|期间)/

/** What was held before the event that the article tells of: 会前,召开沟通会. */
const BEFOREHAND = /^[\s,]*(?:会前|会议之前|会议召开前|此前|[\u3400-\u9fff]{0,6}(?:活动|仪式|大会|会议)前)/

/** An event with the place from which it may be in force: where the body first names it, else the headline. */
interface Placed {
  readonly event: LinkedEvent
  readonly start: number
  /** Whether it was told before and is gone back to. */
  readonly again: boolean
  /** Where it is in force no more: behind its own paragraph, where it was held before the main one. */
  readonly until?: number
}

/** The events of an article that may be in force, in the order of its body. */
function placeEvents(article: LinkedArticle): Placed[] {
  const { bodyStart } = article.view.prose
  const first = article.events
    .filter(
      ({ frame, span }) => frame !== 'quoted' && (frame !== 'at' || span.start < bodyStart + 220 || opensTalk(article.view.prose, span)),
    )
    .map((event) => {
      const told = eventMentions(article).find(({ entityId, span }) => entityId === event.entityId && span.start >= bodyStart)
      return { event, start: event.span.start >= bodyStart ? event.span.start : (told?.span.start ?? event.span.start), again: false }
    })
  const again = eventMentions(article).flatMap((mention) => reopened(article, mention))
  return [...first, ...again, ...namedByKind(article), ...talkJoined(article)].sort((a, b) => a.start - b.start)
}

/** 4日下午召开的|座谈会|上,: a sentence that opens with the kind alone goes back to the headline's event of that kind. */
const BY_KIND = /(?<=^|[。\n]\s*)在?(?:当[天日]|\d{1,2}日)?(?:上午|下午|晚上?)?(?:召开|举行)的([\u3400-\u9fff]{2}会|签约仪式)上,/g

function namedByKind({ events, view: { prose } }: LinkedArticle): Placed[] {
  return matches(prose.text, BY_KIND).flatMap(({ index, 1: kind = '' }) => {
    const own = events.filter(({ span }) => span.end <= prose.bodyStart && prose.text.slice(span.start, span.end).endsWith(kind))
    const [event] = own
    return event && own.length === 1 && index >= prose.bodyStart ? [{ event, start: index, again: true }] : []
  })
}

/** 甲、乙参加座谈。: a sentence of no more than who takes part in the talk goes over to it, which may be named only later. */
const JOINS_TALK = /(?<=[。\n])[^。\n]{4,120}?(?:参加|出席)了?座谈(?=[。\n])/g

function talkJoined({ events, view: { prose } }: LinkedArticle): Placed[] {
  const talks = events.filter(({ name, frame }) => frame !== 'quoted' && /座谈会?$/.test(name))
  const [event] = talks
  if (!event || talks.length > 1) return []
  return matches(prose.text, JOINS_TALK)
    .filter(({ index, 0: words }) => index >= prose.bodyStart && !/调研|考察|检查|陪同|督导|视察|慰问/.test(words))
    .map(({ index }) => ({ event, start: index, again: true }))
}

/** 6月4日,某签约仪式在某地举行, 9日上午召开了汇报会: what opens with its day and holds what was only announced before. */
function isHeldAgain({ text }: LinkedArticle['view']['prose'], { start, end }: Span): boolean {
  const lead = text.slice(Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('。', start)) + 1, start)
  return (
    (text[start - lead.length - 1] !== '。' &&
      /^\s*(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|晚)?,?(?:[我本][省市县区州旗])?[与和]?$/.test(lead) &&
      /^(?:[在于][^,。;\n]{2,20}?)?(?:隆重|正式)?(?:举行|召开|举办)/.test(text.slice(end, end + 30))) ||
    /^\s*(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|晚)?,?(?:召开|举行)了?$/.test(lead)
  )
}

/** 座谈会上,: a sentence that opens so goes back to an event that was told before. */
function reopened({ events, view: { prose } }: LinkedArticle, { entityId, span }: LinkedMention): Placed[] {
  const opens =
    prose.text.startsWith('上,', span.end) &&
    (opensTalk(prose, span) || /^(?:在)?$/.test(prose.text.slice(sentenceAt(prose, span.start).start, span.start).trim()))
  const event = (opens || isHeldAgain(prose, span)) && events.find((one) => one.entityId === entityId)
  return event && event.span.start !== span.start && event.frame !== 'quoted' ? [{ event, start: span.start, again: true }] : []
}

/** 在随后召开的座谈会上,: a paragraph that opens with what was held behind the tour tells of it, and so do those behind it. */
function opensTalk(prose: LinkedArticle['view']['prose'], { start, end }: Span): boolean {
  const lead = prose.text.slice(prose.text.lastIndexOf('\n', start) + 1, start)
  return (
    /^\s*在?(?:随后|之后|会后|调研后|当[天日]|下午)?(?:(?:召开|举行|举办)的|(?<=随后|之后|会后)的)$/.test(lead) &&
    prose.text.startsWith('上,', end)
  )
}

/** Whether an event takes over from the one before: its sentence opens another, with a day or an inspection of its own. */
function takesOver({ view }: LinkedArticle, { event, start, again }: Placed): boolean {
  if (again || event.frame === 'inspection') return true
  if (event.frame === 'at') return opensTalk(view.prose, event.span)
  const sentence = sentenceAt(view.prose, start)
  const isDated = view.dates.some(
    ({ mention }) => mention.span.start <= sentence.start + 2 && mention.span.start >= sentence.start && mention.day !== undefined,
  )
  return isDated || ANEW.test(view.prose.text.slice(sentence.start, sentence.start + 14))
}

/** 9月28日,我市召开汇报会: what the first sentence of the body holds takes over from a tour that the headline alone announces. */
function opensBody({ view: { prose } }: LinkedArticle, start: number): boolean {
  const { text, bodyStart } = prose
  return sentenceAt(prose, start).start <= sentenceAt(prose, bodyStart).start && /(?:召开|举行|举办)了?$/.test(text.slice(start - 4, start))
}

/** 8月27日,市委全会召开, told behind a meeting of the 29th, 签约仪式前,…举行会谈: what was held before is told in its paragraph alone. */
function untilNext({ view: { prose } }: LinkedArticle, one: Placed, main: Placed | null): Placed {
  const [own, first] = [one.event.date?.from, main?.event.date?.from]
  const end = prose.text.indexOf('\n', one.start)
  const isBefore = BEFOREHAND.test(prose.text.slice(sentenceAt(prose, one.start).start, one.start))
  return (isBefore || (own && first && own < first)) && end > 0 ? { ...one, until: end } : one
}

/** The article's main event, and those that take over from it, in the order of its body. */
const course = oncePerArticle((article): { readonly main: Placed | null; readonly later: readonly Placed[] } => {
  const placed = placeEvents(article)
  const { text, bodyStart } = article.view.prose
  const isBefore = (start: number) => BEFOREHAND.test(text.slice(sentenceAt(article.view.prose, start).start, start))
  const main = placed.find(({ event, start }) => start >= bodyStart && event.frame !== 'at' && !isBefore(start)) ?? placed[0] ?? null
  const announced = main && opensBody(article, main.start) ? main.start : 0
  // 甲仪式、乙活动在某地举行: those of one sentence are held together, none takes over.
  const first = main && sentenceAt(article.view.prose, main.start).start
  const ends = eventMentions(article).flatMap(({ entityId, span }) => (entityId === main?.event.entityId ? [span.end] : []))
  const isJoined = (start: number) => ends.some((end) => isJoint(text, end, start))
  const isBeside = ({ event, start }: Placed) =>
    (event.frame === 'held' && sentenceAt(article.view.prose, start).start === first) || (event.frame === 'object' && isJoined(start))
  return {
    main,
    later: placed
      .filter((one) => one !== main && one.start >= announced && !isBeside(one) && takesOver(article, one))
      .map((one) => untilNext(article, one, main)),
  }
})

/** 甲表示,…⏎乙到某镇慰问: a tour that a later paragraph tells is not where somebody spoke before it. */
const isAhead = ({ view: { prose } }: LinkedArticle, { event, start }: Placed, at: number) =>
  event.frame === 'inspection' && at >= prose.bodyStart && at < start && prose.text.slice(at, start).includes('\n')

/** The event that is in force at an offset: the article's first, until a sentence opens another. */
export function currentEvent(article: LinkedArticle, at: number): LinkedEvent | null {
  const { main, later } = course(article)
  if (main && isAhead(article, main, at)) return null
  return (later.findLast(({ start, until }) => start <= at && at < (until ?? Number.POSITIVE_INFINITY)) ?? main)?.event ?? null
}
