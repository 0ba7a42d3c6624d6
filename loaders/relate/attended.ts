import type { AttendedRole } from '../../schema/ontology.ts'
import type { EntityId, Span } from '../../schema/types.ts'
import { Characters } from '../characters.ts'
import { clauseAt, sentenceAt } from '../clauses.ts'
import { matchesFrom } from '../matches.ts'
import type { RelationDraft, RelationRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import type { Act } from './act.ts'
import { SPEECH } from './act-words.ts'
import { ACTS } from './acts.ts'
import { companyEnd, endOfAct } from './company.ts'
import { eventFor, joinedTo, openingEvent } from './event-of-act.ts'
import { currentEvent, eventMentions, type Group, groupsOf } from './groups.ts'
import { isAbsent, settingsOut, WELCOMED } from './on-tour.ts'
import { oncePerArticle } from './once.ts'

/** 对乙一行|表示欢迎, 代表县委对|乙, 向乙|介绍情况: how somebody is spoken to, and by whom. */
const WELCOMES = /^(?:同志)?(?:代表[^,。;\n]{2,30}?)?(?:详细)?[对向]$/
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
    .map((group) => {
      const after = text.slice(group.span.end, group.reach)
      return {
        group,
        before: text.slice(Math.max(0, group.span.start - 40), group.span.start),
        after,
        company: companyEnd(after, text[group.span.end - 1] === '等'),
      }
    })
})

/** “…”市民甲说: who is asked by the reporter at a ceremony or a show is there, and speaks to nobody else. */
const PASSER_BY = /^[\u3400-\u9fff]{0,8}?(?:市民|游客|居民|村民|观众|顾客|家长|群众|商户|摊主|参观者|读者|老人|网友)/

function isPasserBy({ events, view: { prose } }: LinkedArticle, { people, span }: Group, act: Act, to: EntityId): boolean {
  const [first] = people
  if (act.name !== 'quote' || !first || !PASSER_BY.test(prose.text.slice(Math.min(span.start, first.span.start - 2), first.span.start)))
    return false
  return events.some(({ entityId, kind }) => entityId === to && kind !== 'meeting')
}

/** 参加会议和活动: beside the meeting what is in force. */
function activityBeside(article: LinkedArticle, meeting: EntityId, { span }: Group, after: string): EntityId[] {
  const current = /^[^,。;\n]{0,8}(?:出席|参加)了?会议和活动/.test(after) ? currentEvent(article, span.start) : null
  return current && current.entityId !== meeting ? [current.entityId] : []
}

function readAct(article: LinkedArticle, act: Act): RelationDraft<'ATTENDED'>[] {
  return presentGroups(article).flatMap(({ group, before, after, company }) => {
    const done = act.before && !act.before.test(before) ? null : endOfAct(act, after, company)
    if (done === null) return []
    const to = eventFor(article, group, act, group.span.end + done)
    if (!to) return []
    const opens = Math.max(clauseAt(article.view.prose, group.span.start).start, group.span.start - 6)
    const opening = openingEvent(article, group)
    const start = act.before ? opens : opening?.entityId === to ? opening.span.start : group.span.start
    const span = { start, end: group.span.end + done }
    const role = isPasserBy(article, group, act, to) ? 'attend' : act.role
    return [to, ...joinedTo(article, to, group), ...activityBeside(article, to, group, after)].flatMap((event) =>
      group.people.map((person, at) => ({
        type: 'ATTENDED' as const,
        from: person.id,
        to: event,
        attrs: { role: [role], order: group.people.length > 1 ? at + 1 : null, title: titleOf(article, person) },
        basis: 'stated' as const,
        span,
      })),
    )
  })
}

/** A whole group at an event, each without a place in an order. */
function attending(
  article: LinkedArticle,
  { people }: Group,
  event: EntityId,
  span: Span,
  role: AttendedRole = 'attend',
): RelationDraft<'ATTENDED'>[] {
  return people.map((person) => ({
    type: 'ATTENDED',
    from: person.id,
    to: event,
    attrs: { role: [role], order: null, title: titleOf(article, person) },
    basis: 'stated',
    span,
  }))
}

/** 甲到某镇调研…: who inspects is at the inspection. */
const readInspectors = (article: LinkedArticle): RelationDraft<'ATTENDED'>[] =>
  settingsOut(article).flatMap(({ group, tour }) =>
    attending(article, group, tour.entityId, { start: group.span.start, end: tour.span.end }),
  )

/** 甲一行,首先来到某户家中; 甲、乙来到县一中: who goes on from stop to stop is on the tour that was told. */
const GOES_ON =
  /^(?:等)?(?:[省市县区州旗]?领导)?一行,?(?:首先|先后|随后|接着|分别|实地|还|又)*(?:来到|走进|深入|到(?!会|场)|前往|查看|察看|走访|看望|慰问|参观)/

/** The same of several people, who need no 一行. */
const GO_THERE = /^(?:等)?(?:[省市县区州旗]?领导)?(?:先后|随后|接着|分别|还|又)*(?:来到|走进|深入|前往)/

function readStops(article: LinkedArticle): RelationDraft<'ATTENDED'>[] {
  return presentGroups(article).flatMap(({ group, after }) => {
    const stop = GOES_ON.exec(after) ?? (group.people.length > 1 ? GO_THERE.exec(after) : null)
    const tour = stop ? currentEvent(article, group.span.start) : null
    if (!stop || tour?.frame !== 'inspection' || tour.span.start > group.span.start) return []
    return attending(article, group, tour.entityId, { start: group.span.start, end: group.span.end + stop[0].length })
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

/** Two groups with such words and nothing else between them, of which the first is there. */
function neighbours(article: LinkedArticle, words: RegExp): (readonly [Group, Group])[] {
  const { text } = article.view.prose
  const groups = groupsOf(article)
  return groups.flatMap((first, at) => {
    const second = groups[at + 1]
    const isJoined = second && words.test(text.slice(first.span.end, second.span.start)) && !isAbsent(text, first)
    return isJoined ? [[first, second] as const] : []
  })
}

const LEADS = /^(?:同志)?(?:亲自)?(?:率队|率领|率|带领|带队|携|偕)[^。;\n]{0,40}$/

/** 甲带队,乙|以及部分理事随行。: who only goes along. */
const COMPANIONS = /^(?:等)?(?:(?:以?及|和|与)[^,。;\n]{2,14}?)?(?:随行|随团|同行|一同前往)[。;]/

/** 甲率乙赴某县考察, 甲带领乙出席大会: who leads the group is where it is. */
function readLeaders(article: LinkedArticle): RelationDraft<'ATTENDED'>[] {
  return neighbours(article, LEADS).flatMap(([leaders, led]) => {
    const event =
      article.events.find(({ span }) => span.start >= led.span.end && span.start < led.reach) ??
      eventMentions(article).find(({ span }) => span.start >= led.span.end && span.start < led.reach)
    if (event) return attending(article, leaders, event.entityId, { start: leaders.span.start, end: event.span.end })
    // 政协委员视察某事。甲带队,乙应邀参加: the tour that is told.
    const tour = currentEvent(article, leaders.span.start)
    const goesAlong = COMPANIONS.test(article.view.prose.text.slice(led.span.end, led.span.end + 24))
    return tour && (tour.frame === 'inspection' || goesAlong)
      ? attending(article, leaders, tour.entityId, { start: leaders.span.start, end: led.span.end })
      : []
  })
}

/** 会上,甲作了汇报。|他说: where the sentence before puts him he speaks on, else at what is in force. */
function spokenAt(article: LinkedArticle, group: Group, { index, 0: words }: RegExpExecArray): EntityId | null {
  const isNext = sentenceAt(article.view.prose, group.span.end).end >= index - 1
  return isNext ? eventFor(article, group, PRONOUN, index + words.length) : (currentEvent(article, index)?.entityId ?? null)
}

/** What somebody says who is only pointed back to. */
const PRONOUN: Act = { name: 'quote', role: 'speak', after: /^/ }

const PRONOUNS = new RegExp(`(?<=[。\\n”,])(?:他|她)(?:还|同时|最后)?(?:在[^,。;]{0,8}?(?:讲话|致辞|发言)(?:中|时))?${SPEECH}`, 'y')
const PRONOUN_STARTS = new Characters('他她')

/** 他强调, 她指出: the last who was the subject of a sentence speaks on. */
function readPronouns(article: LinkedArticle): RelationDraft<'ATTENDED'>[] {
  const { text } = article.view.prose
  const drafts: RelationDraft<'ATTENDED'>[] = []
  for (const match of matchesFrom(text, PRONOUN_STARTS, PRONOUNS)) {
    const group = groupsOf(article)
      .filter(({ span }) => span.end <= match.index && !/^(?:等)?的?家/.test(text.slice(span.end, span.end + 3)))
      .at(-1)
    const person = group?.people.length === 1 ? group.people[0] : undefined
    // 某某发来贺信,他指出: he writes.
    if (group && /贺[信电]/.test(text.slice(group.span.end, match.index))) continue
    const event = person && group ? spokenAt(article, group, match) : null
    if (!person || !event || isAbsent(text, group as Group)) continue
    drafts.push({
      type: 'ATTENDED',
      from: person.id,
      to: event,
      attrs: { role: ['speak'], order: null, title: null },
      basis: 'stated',
      span: { start: person.span.start, end: match.index + match[0].length },
    })
  }
  return drafts
}

/** 甲代表县委对乙一行表示欢迎: whom the words name stands between the speaker and his verb. */
function readWelcomes(article: LinkedArticle): RelationDraft<'ATTENDED'>[] {
  const { text } = article.view.prose
  return neighbours(article, WELCOMES).flatMap(([speaker, guest]) => {
    const event = WELCOMED.test(text.slice(guest.span.end, guest.span.end + 40)) ? currentEvent(article, speaker.span.start) : null
    if (!event) return []
    return attending(article, speaker, event.entityId, { start: speaker.span.start, end: guest.span.end + 4 }, 'speak')
  })
}

/** What is done with those who are named behind 对, 与 or 为, and what he does who is named before. */
const DONE_WITH: readonly { readonly words: RegExp; readonly role: AttendedRole }[] = [
  {
    words: /^等?(?:[、和及][^,。;\n]{0,30}?)?等?(?:一起|共同)?(?:举行|召开)了?(?=[^,。;\n]{0,10}(?:座谈会|见面会|恳谈会|交流会|会谈))/,
    role: 'attend',
  },
  { words: /^等?[^,。;\n]{0,14}?(?:进行|开展)了?[^,。;\n]{0,8}?(?:谈话|约谈|廉政教育)/, role: 'speak' },
  { words: /^等?[^,。;\n]{0,14}?(?:颁奖|颁发|佩戴|戴上|送行|壮行|献花|授牌|授旗)/, role: 'attend' },
]

/** 甲对乙、丙等23名干部进行集体谈话, 甲为乙、丙佩戴大红花: both are there. */
function readDoneWith(article: LinkedArticle): RelationDraft<'ATTENDED'>[] {
  const { text } = article.view.prose
  return neighbours(article, /^(?:同志)?(?:一行)?(?:分别)?[对与同为给][^,。;:\n]{0,10}$/).flatMap(([one, others]) => {
    const behind = text.slice(others.span.end, others.span.end + 40)
    const act = DONE_WITH.find(({ words }) => words.test(behind))
    if (!act) return []
    const end = others.span.end + (act.words.exec(behind)?.[0].length ?? 0)
    const event = eventMentions(article).find((mention) => mention.span.start === end) ?? currentEvent(article, one.span.start)
    if (!event) return []
    const span = { start: one.span.start, end }
    return [...attending(article, one, event.entityId, span, act.role), ...attending(article, others, event.entityId, span)]
  })
}

/** Everything that puts a person at an event. Several acts of one person at one event are merged in `relate`. */
export const attended: readonly RelationRule[] = [
  ...ACTS.map((act): RelationRule => ({ name: `attended/${act.name}`, read: (article) => readAct(article, act) })),
  { name: 'attended/inspects', read: readInspectors },
  { name: 'attended/goes-on', read: readStops },
  { name: 'attended/led', read: readLeaders },
  { name: 'attended/opening', read: readOpenings },
  { name: 'attended/welcomes', read: readWelcomes },
  { name: 'attended/done-with', read: readDoneWith },
  { name: 'attended/pronoun', read: readPronouns },
]
