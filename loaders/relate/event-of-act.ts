import type { EntityId, LinkedMention, Span } from '../../schema/types.ts'
import { isHanAt } from '../characters.ts'
import { isJoint, sentenceAt } from '../clauses.ts'
import { matches } from '../matches.ts'
import { EVENT_HEADS, RECEIVE } from '../recognize/event-words.ts'
import type { LinkedArticle, LinkedEvent } from '../sighting.ts'
import type { Act } from './act.ts'
import { currentEvent, eventMentions, type Group } from './groups.ts'
import { ownTour } from './on-tour.ts'

/** Acts of speech: an event named behind the verb belongs to what is said. */
const SAYS: ReadonlySet<string> = new Set(['quote', 'at-said', 'demand', 'present', 'in-speech'])

/** An event that is only studied or quoted is not where the act takes place: 传达了…会议精神. */
function isItsOwn({ view, events }: LinkedArticle, group: Group, event: LinkedMention, act: Act): boolean {
  const { text } = view.prose
  if (act.name !== 'said-there' && /^(?:上的)?[^,。;]{0,12}精神/.test(text.slice(event.span.end, event.span.end + 18))) return false
  // 做好即将召开的|某次会议的准备, 某次会议即将开幕: nobody is there yet.
  if (/即将(?:召开|举行|举办|开幕)的$/.test(text.slice(Math.max(0, event.span.start - 6), event.span.start))) return false
  if (/^(?:即将|将[于在要]?)/.test(text.slice(event.span.end, event.span.end + 2))) return false
  // 与出席某次会议的委员座谈: the session of those whom he meets.
  if (/^的[^,。;\n]{2,14}(?:代表团|代表|委员)/.test(text.slice(event.span.end, event.span.end + 18))) return false
  const frame = events.find(({ entityId }) => entityId === event.entityId)?.frame
  return (
    frame !== 'at' ||
    act.name === 'at-said' ||
    act.name === 'said-there' ||
    /^[^。;]{0,40}(?:在|出席|参加|主持)[^。;]{0,4}$/.test(text.slice(group.span.end, event.span.start))
  )
}

const AT_TOUR =
  /(?:参加|陪同|一同|随同|共同)(?:了)?(?:此次)?(?:实地|现场)?(?:调研|检查|督导|督查|考察|视察|慰问|走访|巡查|巡河)|(?:调研|检查|督导|督查|考察|视察|慰问|走访|巡查|巡河)(?:时|中|过程中|期间)|陪同并(?:参加|出席)/

/** 参加调研, 陪同检查, 调研时指出: the last tour, not the meeting that came between. */
function tourFor({ events, view }: LinkedArticle, { span }: Group, said: number): EntityId | null {
  if (!AT_TOUR.test(view.prose.text.slice(span.end, said + 6))) return null
  return events.filter((one) => one.frame === 'inspection' && one.span.start < span.start).at(-1)?.entityId ?? null
}

/** 在调研座谈会上,甲汇报: the event that opens the words for the group. */
export function openingEvent(article: LinkedArticle, group: Group): LinkedMention | undefined {
  const { text } = article.view.prose
  return eventMentions(article).find(
    ({ span }) => span.end <= group.span.start && group.span.start - span.end <= 4 && /^上,$/.test(text.slice(span.end, group.span.start)),
  )
}

/** Kinds of events that any event of an article may be meant by. */
const ANY_KIND = /^(?:会议|活动|行动|展览|培训|演练)$/

/** 参加启动仪式, 出席恳谈会并致辞, 恳谈会上,甲介绍: of the events before, the last that is of this kind. */
function namedByHead(article: LinkedArticle, group: Group, said: number): EntityId | null {
  const { events, view } = article
  const head = headBehind(view.prose.text, said) ?? headAttended(view.prose.text, group.span.end, said) ?? headBefore(article, group)
  if (!head || ANY_KIND.test(head)) return null
  const own = events.filter((one) => one.span.end <= group.span.start && one.frame !== 'quoted' && one.name.endsWith(head))
  return (own.findLast(({ span }) => !isReported(view.prose, span)) ?? own.at(-1))?.entityId ?? null
}

/** 她指出,今年县里召开了|全县教育大会|,: what somebody only tells of. */
const isReported = (prose: LinkedArticle['view']['prose'], { start }: Span) =>
  /(?:指出|强调|表示|认为|要求|说)[,:].*(?:今年|去年|近年来|此前|前不久|刚刚)/s.test(
    prose.text.slice(Math.max(sentenceAt(prose, start).start, start - LONGEST_SPEECH), start),
  )

/** How far before an event the word of whoever tells of it is looked for, in characters. */
const LONGEST_SPEECH = 200

/** The kind that stands by itself at an offset: 恳谈会 in 恳谈会并致辞, not in 恳谈会精神. */
function headBehind(text: string, at: number): string | null {
  const head = EVENT_HEADS.at(text, at)?.word
  if (!head || (isHanAt(text, at + head.length) && !/[并和及与]/.test(text[at + head.length] as string))) return null
  return head
}

/** 出席|恳谈会|并致辞: the kind that these words attend, the last of several. */
function headAttended(text: string, from: number, to: number): string | null {
  const verbs = matches(text.slice(from, to), /(?:出席|参加|主持)了?/g)
  return verbs.map((verb) => headBehind(text, from + verb.index + verb[0].length)).findLast((head) => head !== null) ?? null
}

/** The kind that the sentence attends before the group, or that opens it: 恳谈会上,|甲…. */
function headBefore({ view: { prose } }: LinkedArticle, { span }: Group): string | null {
  const { start } = sentenceAt(prose, span.start)
  const opened = /^\s*在?([\u3400-\u9fff]{3,8})上,/.exec(prose.text.slice(start, span.start))?.[1]
  if (opened && EVENT_HEADS.at(opened, 0)?.word === opened) return opened
  return headAttended(prose.text, start, span.start)
}

/** 传达|甲的讲话: what is passed on was said elsewhere. */
const PASSED_ON = /传达(?:了?学习)?了?[^,。;、]{0,14}$/

/** 甲会见乙一行: the name of a reception, or of talks. */
const RECEPTION = new RegExp(`${RECEIVE}|会谈`)
/** 参加|会见活动。 */
const IS_RECEPTION = new RegExp(`^(?:${RECEIVE})(?:活动)?[,。;]`)

/** The first event that is named where the act's own words show it. */
const namedWhere =
  (isThere: (event: Span, group: Group, said: number) => boolean) =>
  (article: LinkedArticle, group: Group, said: number): { readonly entityId: EntityId } | undefined =>
    eventMentions(article).find(({ span }) => isThere(span, group, said))

/** The event that the act's own words show. */
const MEANT: Readonly<Record<NonNullable<Act['event']>, ReturnType<typeof namedWhere>>> = {
  around: namedWhere(({ start, end }, { span }) => start <= span.start && span.end <= end),
  behind: (article, _, said) =>
    eventMentions(article).find(
      ({ span: { start } }) =>
        start >= said && start < said + 5 && /^(?:[我本全][省市县区州旗])?[与和]?$/.test(article.view.prose.text.slice(said, start)),
    ),
  ended: namedWhere(({ end }, _, said) => end === said),
  reception: ({ events }, group) => events.findLast(({ name, span }) => span.end <= group.span.start && RECEPTION.test(name)),
}

/** How many were held or attended. */
const SEVERAL = /^(?:召开|举行|举办)?了?(?:[2-9]|\d{2,}|[二三四五六七八九十两几数多])[余多]?[次场个](?![^,。;\n]{0,4}全)/

/** The event an act belongs to: the one named behind the group in its own words, else the one in force. */
export function eventFor(article: LinkedArticle, group: Group, act: Act, said: number): EntityId | null {
  if (act.event) return MEANT[act.event](article, group, said)?.entityId ?? null
  const { view } = article
  // 先后主持召开了3次推进会议: no one of them is meant.
  if (SEVERAL.test(view.prose.text.slice(said, said + 8))) return null
  // 参加会见 is read by an act of its own.
  if (IS_RECEPTION.test(view.prose.text.slice(said, said + 6))) return null
  const mentions = eventMentions(article)
  const reach = SAYS.has(act.name) ? Math.min(group.reach, said) : group.reach
  const within = mentions.filter(({ span }) => span.start >= group.span.end && span.start < reach)
  // 带队到甲县调研,出席某会并讲话: of several the last before the words of speech.
  const inside =
    act.name === 'speech' || act.name === 'and-said' ? (within.findLast(({ span }) => span.end <= said) ?? within[0]) : within[0]
  // 陪同考察并出席座谈会: the words for company come first.
  const along = act.name === 'accompany' && (inside?.span.start ?? 0) > said ? tourFor(article, group, said) : null
  if (along) return along
  if (inside && isItsOwn(article, group, inside, act)) return inside.entityId
  // 甲与乙一行就合作举行座谈: the words are the name of the talk themselves.
  const talk = mentions.find(({ span }) => span.start < group.span.end && span.end === said)
  if (talk) return talk.entityId
  if (act.named || PASSED_ON.test(view.prose.text.slice(Math.max(0, group.span.start - 24), group.span.start))) return null
  const told = openingEvent(article, group)?.entityId ?? namedByHead(article, group, said)
  if (told) return told
  // 甲、乙代表双方签约: the signing, not the talks before it.
  const signed = /签[约署订]$/.test(view.prose.text.slice(group.span.end, said))
    ? article.events.findLast(
        ({ name, span, frame }) => frame !== 'quoted' && span.end <= group.span.start && /签[约署订]/.test(name) && !RECEPTION.test(name),
      )
    : null
  if (signed) return signed.entityId
  const toured = tourFor(article, group, said)
  if (toured) return toured
  const before = mentions.filter(({ span }) => span.end <= group.span.start && span.end > group.span.start - 60).at(-1)
  if (before && !/[。\n]/.test(view.prose.text.slice(before.span.end, group.span.start)) && act.name !== 'quote') {
    const held = article.events.find(({ entityId }) => entityId === before.entityId)
    if (held && held.frame !== 'at' && held.frame !== 'quoted') return before.entityId
  }
  if (act.name === 'quote' && isAside(view.prose, group)) return null
  const current = currentEvent(article, group.span.start)
  if (current && isToldToUs(view.prose.text, current, group, act, said)) return null
  if (current && current.kind !== 'meeting' && MEETING.test(view.prose.text.slice(group.span.end, said + 8)))
    return meetingBefore(article, group) ?? current.entityId
  const behindTour =
    current?.frame === 'inspection'
      ? (talkBefore(article, group) ?? toldLast(article, group, act, said) ?? ownTour(article, group, current.entityId))
      : null
  return behindTour ?? current?.entityId ?? null
}

/** 参加会议, where something else than a meeting is in force: the meeting held before. */
const MEETING = /^[^,。;\n]{0,8}(?:出席|参加)了?会议(?:[,。;]|并|和活动)/

const meetingBefore = ({ events, view: { prose } }: LinkedArticle, { span }: Group): EntityId | null =>
  events.findLast((one) => one.kind === 'meeting' && one.frame !== 'quoted' && one.span.end <= sentenceAt(prose, span.start).start)
    ?.entityId ?? null

/** 据县长|甲|介绍, at a festival also 县长|甲|说: it is said to the reporter, where it is not said to a meeting. */
function isToldToUs(text: string, { kind, name }: LinkedEvent, { span }: Group, act: Act, said: number): boolean {
  if (kind === 'meeting' || (act.name !== 'quote' && act.name !== 'present')) return false
  if (/据(?!此)[^,。;:\n]{0,20}$/.test(text.slice(Math.max(0, span.start - 24), span.start))) return true
  return act.name === 'quote' && /[节赛展周月]$/.test(name) && text.slice(span.end, said) === '说'
}

/** ⏎近年来,… ⏎“…”县委书记甲表示: behind a paragraph of background, a quotation that opens a paragraph is said to the reporter. */
function isAside({ text }: LinkedArticle['view']['prose'], { span }: Group): boolean {
  const paragraph = text.lastIndexOf('\n', span.start) + 1
  const before = text.slice(text.lastIndexOf('\n', paragraph - 2) + 1, paragraph)
  return paragraph > 0 && text[paragraph] === '“' && /^\s*(?:近年来|据了解|据悉|据介绍|多年来|一直以来|长期以来)/.test(before)
}

/** 甲会见乙一行。丙出席。, 甲还到某处考察。丙出席活动。: behind a tour, the reception of the sentence before, or what was held. */
function toldLast({ events, view: { prose } }: LinkedArticle, { span }: Group, act: Act, said: number): EntityId | null {
  const { start } = sentenceAt(prose, span.start)
  const held = events.filter((one) => (one.frame === 'object' || one.frame === 'held') && one.span.end <= start)
  const attended = /^[^,。;\n]{0,8}(?:出席|参加|主持)了?(活动|仪式|大会|会议)(?:[,。;]|并)/.exec(prose.text.slice(span.end, said + 4))?.[1]
  if (attended) return held.findLast(({ kind }) => attended !== '会议' || kind === 'meeting')?.entityId ?? null
  const isBare =
    act.name === 'attend' && /出席$/.test(prose.text.slice(span.end, said)) && /^(?:$|[。;,\n])/.test(prose.text.slice(said, said + 1))
  return (
    (isBare && held.find(({ name, span: own }) => RECEPTION.test(name) && sentenceAt(prose, own.start).end >= start - 1)?.entityId) || null
  )
}

/** 检查组召开了座谈会。会上,甲听取汇报: behind a tour 会上 is the last talk that was told. */
function talkBefore({ events, view: { prose } }: LinkedArticle, { span }: Group): EntityId | null {
  const { start } = sentenceAt(prose, span.start)
  if (!/^\s*会议?上,/.test(prose.text.slice(start, start + 6))) return null
  return (
    events.findLast((one) => one.kind === 'meeting' && (one.frame === 'object' || one.frame === 'held') && one.span.end <= start)
      ?.entityId ?? null
  )
}

/** What holds the first of several. */
const HELD = /(?:召开|举行)了?$/

/** 主持召开甲会议和乙会议, 我市召开甲会议和乙会议。某某出席会议: the events that the same words name behind the first. */
export function joinedTo(article: LinkedArticle, first: EntityId, group: Group): EntityId[] {
  const { text } = article.view.prose
  const mentions = eventMentions(article)
  const own = mentions.filter(({ span }) => span.start >= group.span.end && span.end <= group.reach)
  const isOwn = own.some(({ entityId }) => entityId === first)
  const inside = isOwn ? own : mentions.filter(({ span }) => span.end <= group.span.start)
  const at = isOwn
    ? inside.findIndex(({ entityId }) => entityId === first)
    : inside.findIndex(({ entityId, span }) => entityId === first && HELD.test(text.slice(Math.max(0, span.start - 4), span.start)))
  const joined: EntityId[] = []
  for (let next = at + 1; at >= 0 && next < inside.length; next++) {
    const [last, one] = [inside[next - 1] as LinkedMention, inside[next] as LinkedMention]
    if (!isJoint(text, last.span.end, one.span.start)) break
    joined.push(one.entityId)
  }
  return joined
}
