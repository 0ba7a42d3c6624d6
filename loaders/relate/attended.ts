import type { EntityId, LinkedMention, Span } from '../../schema/types.ts'
import { isHanAt } from '../characters.ts'
import { clauseAt, sentenceAt } from '../clauses.ts'
import { EVENT_HEADS } from '../recognize/event-words.ts'
import type { RelationDraft, RelationRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { ABSENT, ABSENT_BEFORE, ACTS, type Act, SPEECH } from './acts.ts'
import { currentEvent, eventMentions, type Group, groupsOf } from './groups.ts'
import { oncePerArticle } from './once.ts'

function isAbsent(text: string, { span }: Group): boolean {
  // 邀请人大代表甲列席会议: who is asked in at the meeting is there.
  if (/^(?:同志)?列席/.test(text.slice(span.end, span.end + 4))) return false
  return ABSENT.test(text.slice(span.end, span.end + 16)) || ABSENT_BEFORE.test(text.slice(Math.max(0, span.start - 36), span.start))
}

/** Acts of speech: an event named behind the verb belongs to what is said. */
const SAYS: ReadonlySet<string> = new Set(['quote', 'at-said', 'demand'])

/** An event that is only studied or quoted is not where the act takes place: 传达了…会议精神. */
function isItsOwn({ view, events }: LinkedArticle, group: Group, event: LinkedMention, act: Act): boolean {
  const { text } = view.prose
  if (/^(?:上的)?[^,。;]{0,12}精神/.test(text.slice(event.span.end, event.span.end + 18))) return false
  const frame = events.find(({ entityId }) => entityId === event.entityId)?.frame
  return (
    frame !== 'at' ||
    act.name === 'at-said' ||
    /^[^。;]{0,40}(?:在|出席|参加|主持)[^。;]{0,4}$/.test(text.slice(group.span.end, event.span.start))
  )
}

const AT_TOUR =
  /(?:参加|陪同|一同|随同|共同)(?:了)?(?:此次)?(?:调研|检查|督导|督查|考察|视察|慰问|走访|巡查|巡河)|(?:调研|检查|督导|督查|考察|视察|慰问|走访|巡查|巡河)(?:时|中|过程中|期间)/

/** 参加调研, 陪同检查, 调研时指出: the last tour, not the meeting that came between. */
function tourFor({ events, view }: LinkedArticle, { span }: Group, said: number): EntityId | null {
  if (!AT_TOUR.test(view.prose.text.slice(span.end, said + 6))) return null
  return events.filter((one) => one.frame === 'inspection' && one.span.start < span.start).at(-1)?.entityId ?? null
}

/** 在调研座谈会上,甲汇报: the event that opens the words for the group. */
function openingEvent(article: LinkedArticle, group: Group): LinkedMention | undefined {
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
  return events.findLast((one) => one.span.end <= group.span.start && one.frame !== 'quoted' && one.name.endsWith(head))?.entityId ?? null
}

/** The kind that stands by itself at an offset: 恳谈会 in 恳谈会并致辞, not in 恳谈会精神. */
function headBehind(text: string, at: number): string | null {
  const head = EVENT_HEADS.at(text, at)?.word
  if (!head || (isHanAt(text, at + head.length) && !/[并和及与]/.test(text[at + head.length] as string))) return null
  return head
}

/** 出席|恳谈会|并致辞: the kind that these words attend, the last of several. */
function headAttended(text: string, from: number, to: number): string | null {
  const verbs = [...text.slice(from, to).matchAll(/(?:出席|参加|主持)了?/g)]
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

/** The event an act belongs to: the one named behind the group in its own words, else the one in force. */
function eventFor(article: LinkedArticle, group: Group, act: Act, said: number): EntityId | null {
  const { view } = article
  const mentions = eventMentions(article)
  if (act.around) return mentions.find(({ span }) => span.start <= group.span.start && group.span.end <= span.end)?.entityId ?? null
  const reach = SAYS.has(act.name) ? Math.min(group.reach, said) : group.reach
  const inside = mentions.find(({ span }) => span.start >= group.span.end && span.start < reach)
  if (inside && isItsOwn(article, group, inside, act)) return inside.entityId
  if (act.named || PASSED_ON.test(view.prose.text.slice(Math.max(0, group.span.start - 24), group.span.start))) return null
  const told = openingEvent(article, group)?.entityId ?? namedByHead(article, group, said)
  if (told) return told
  const toured = tourFor(article, group, said)
  if (toured) return toured
  const before = mentions.filter(({ span }) => span.end <= group.span.start && span.end > group.span.start - 60).at(-1)
  if (before && !/[。\n]/.test(view.prose.text.slice(before.span.end, group.span.start)) && act.name !== 'quote') {
    const held = article.events.find(({ entityId }) => entityId === before.entityId)
    if (held && held.frame !== 'at' && held.frame !== 'quoted') return before.entityId
  }
  return currentEvent(article, group.span.start)?.entityId ?? null
}

/** 主持召开甲会议和乙会议: the events that the same words name behind the first. */
function joinedTo(article: LinkedArticle, first: EntityId, group: Group): EntityId[] {
  const { text } = article.view.prose
  const inside = eventMentions(article).filter(({ span }) => span.start >= group.span.end && span.end <= group.reach)
  const at = inside.findIndex(({ entityId }) => entityId === first)
  const joined: EntityId[] = []
  for (let next = at + 1; at >= 0 && next < inside.length; next++) {
    const [last, one] = [inside[next - 1] as LinkedMention, inside[next] as LinkedMention]
    if (!/^(?:和|及|以及|与|、)$/.test(text.slice(last.span.end, one.span.start))) break
    joined.push(one.entityId)
  }
  return joined
}

/** The posts as printed before a name. */
function titleOf({ view, posts }: LinkedArticle, person: { readonly span: Span }): string | null {
  const own = posts.filter(({ holders }) => holders.some(({ span }) => span.start === person.span.start))
  const first = own[0]
  if (!first) return null
  const start = Math.min(...own.map(({ span }) => span.start))
  const end = Math.min(...first.holders.map(({ span }) => span.start))
  return end > start ? view.prose.text.slice(start, end).trim() || null : null
}

/** A group with the words around it, which every act looks at. */
const presentGroups = oncePerArticle((article) => {
  const { text } = article.view.prose
  return groupsOf(article)
    .filter((group) => !isAbsent(text, group))
    .map((group) => ({
      group,
      before: text.slice(Math.max(0, group.span.start - 40), group.span.start),
      after: text.slice(group.span.end, group.reach),
    }))
})

function readAct(article: LinkedArticle, act: Act): RelationDraft<'ATTENDED'>[] {
  return presentGroups(article).flatMap(({ group, before, after }) => {
    const match = act.before && !act.before.test(before) ? null : act.after.exec(after)
    if (!match) return []
    const to = eventFor(article, group, act, group.span.end + match[0].length)
    if (!to) return []
    const opens = Math.max(clauseAt(article.view.prose, group.span.start).start, group.span.start - 6)
    const opening = openingEvent(article, group)
    const start = act.before ? opens : opening?.entityId === to ? opening.span.start : group.span.start
    const span = { start, end: group.span.end + match[0].length }
    return [to, ...joinedTo(article, to, group)].flatMap((event) =>
      group.people.map((person, at) => ({
        type: 'ATTENDED' as const,
        from: person.id,
        to: event,
        attrs: { role: [act.role], order: group.people.length > 1 ? at + 1 : null, title: titleOf(article, person) },
        basis: 'stated' as const,
        span,
      })),
    )
  })
}

/** A whole group at an event, each without a place in an order. */
function attending(article: LinkedArticle, { people }: Group, event: EntityId, span: Span): RelationDraft<'ATTENDED'>[] {
  return people.map((person) => ({
    type: 'ATTENDED',
    from: person.id,
    to: event,
    attrs: { role: ['attend'], order: null, title: titleOf(article, person) },
    basis: 'stated',
    span,
  }))
}

/** 甲|在乙和丙的陪同下,|到某镇慰问: other names between the one who inspects and the verb. */
const ACCOMPANIED = /^在[^。;:\n]{2,50}?陪同下,?(?:先后|分别|一起)*$/

/** 甲到某镇调研…: who inspects is at the inspection. */
function readInspectors(article: LinkedArticle): RelationDraft<'ATTENDED'>[] {
  const { text } = article.view.prose
  const tours = new Set(article.events.filter(({ frame }) => frame === 'inspection').map(({ entityId }) => entityId))
  return groupsOf(article).flatMap((group) => {
    if (isAbsent(text, group)) return []
    const event = eventMentions(article).find(
      ({ entityId, span }) =>
        tours.has(entityId) &&
        span.start >= group.span.end &&
        span.start - group.span.end < 60 &&
        (span.start < group.reach || ACCOMPANIED.test(text.slice(group.span.end, span.start))),
    )
    if (!event) return []
    return attending(article, group, event.entityId, { start: group.span.start, end: event.span.end })
  })
}

/** 在全市教育工作会议上,甲向某县捐赠图书: whoever does something there is there. */
function readOpenings(article: LinkedArticle): RelationDraft<'ATTENDED'>[] {
  return presentGroups(article).flatMap(({ group, after }) => {
    const event = openingEvent(article, group)
    if (!event || /^(?:的|等?[^,。;]{0,8}(?:获|荣获|被))/.test(after)) return []
    return attending(article, group, event.entityId, { start: event.span.start, end: group.span.end })
  })
}

const LEADS = /^(?:同志)?(?:亲自)?(?:率队|率领|率|带领|带队|携|偕)[^。;\n]{0,40}$/

/** 甲率乙赴某县考察, 甲带领乙出席大会: who leads the group is where it is. */
function readLeaders(article: LinkedArticle): RelationDraft<'ATTENDED'>[] {
  const { text } = article.view.prose
  const groups = groupsOf(article)
  return groups.flatMap((leaders, at) => {
    const led = groups[at + 1]
    if (!led || !LEADS.test(text.slice(leaders.span.end, led.span.start)) || isAbsent(text, leaders)) return []
    const event =
      article.events.find(({ span }) => span.start >= led.span.end && span.start < led.reach) ??
      eventMentions(article).find(({ span }) => span.start >= led.span.end && span.start < led.reach)
    if (!event) return []
    return attending(article, leaders, event.entityId, { start: leaders.span.start, end: event.span.end })
  })
}

/** 他强调, 她指出: the last who was the subject of a sentence speaks on. */
function readPronouns(article: LinkedArticle): RelationDraft<'ATTENDED'>[] {
  const { text } = article.view.prose
  const drafts: RelationDraft<'ATTENDED'>[] = []
  for (const match of text.matchAll(
    new RegExp(`(?<=[。\\n”,])(?:他|她)(?:还|同时|最后)?(?:在[^,。;]{0,8}?(?:讲话|致辞|发言)(?:中|时))?${SPEECH}`, 'g'),
  )) {
    const group = groupsOf(article)
      .filter(({ span }) => span.end <= match.index)
      .at(-1)
    const event = group && currentEvent(article, match.index)
    const person = group?.people.length === 1 ? group.people[0] : undefined
    if (!person || !event || isAbsent(text, group as Group)) continue
    drafts.push({
      type: 'ATTENDED',
      from: person.id,
      to: event.entityId,
      attrs: { role: ['speak'], order: null, title: null },
      basis: 'stated',
      span: { start: person.span.start, end: match.index + match[0].length },
    })
  }
  return drafts
}

/** Everything that puts a person at an event. Several acts of one person at one event are merged in `relate`. */
export const attended: readonly RelationRule[] = [
  ...ACTS.map((act): RelationRule => ({ name: `attended/${act.name}`, read: (article) => readAct(article, act) })),
  { name: 'attended/inspects', read: readInspectors },
  { name: 'attended/led', read: readLeaders },
  { name: 'attended/opening', read: readOpenings },
  { name: 'attended/pronoun', read: readPronouns },
]
