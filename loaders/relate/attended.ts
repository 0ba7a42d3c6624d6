import type { AttendedRole } from '../../schema/ontology.ts'
import type { EntityId, LinkedMention, Span } from '../../schema/types.ts'
import { clauseAt } from '../clauses.ts'
import type { RelationDraft, RelationRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { currentEvent, eventMentions, type Group, groupsOf } from './groups.ts'

/** What people do at an event, by the words behind (and before) their names. */
interface Act {
  readonly name: string
  readonly role: AttendedRole
  /** Matched against what follows the group. */
  readonly after: RegExp
  /** Matched against what stands before the group in its sentence. */
  readonly before?: RegExp
  /** Whether it needs an event named in the sentence, or of which the person is known to be. */
  readonly named?: true
}

const ADVERB =
  '(?:(?:常务)?副?(?:总?书记|主任|主席|秘书长|[省市县区镇乡局部厅处院校会]长))?(?:同志)?(?:等?(?:[省市县区州旗校]级?|四套班子|几大班子|四大班子|党政班子|主要|有关|相关|老|在家){0,3}(?:领导同志|领导|同志|负责人|负责同志|带队)|等?[\\d一二三四五六七八九十]+(?:余|多)?(?:人|名[^,。;]{0,10})|等)?(?:一行)?(?:带队)?(?:分别|均|皆|都|在[^,。;]{1,12}?会场|线上|线下|以视频(?:方式|形式)|通过视频|在(?:致辞|讲话|发言|报告|总结|点评|汇报)(?:中|时)|一同|共同|也|还|先后|应邀|受邀|全程|最后|首先|随后|现场|亲自|代表[^,。;]{2,30}?|同时|就[^,。;]{2,40}?|围绕[^,。;]{2,40}?|对[^,。;]{2,40}?|结合[^,。;]{2,30}?|向[^,。;]{2,30}?)*'
const SPEECH = '(?:充分肯定|给予[^,。]{0,10}肯定|强调|指出|要求|表示|说|希望|认为|叮嘱|鼓励|勉励|嘱咐|提醒|号召|坦言|介绍说)'

/** The acts of attendance, each a rule. 会议由甲主持; 甲出席并讲话; 市领导甲、乙、丙参加. */
const ACTS: readonly Act[] = [
  { name: 'host', role: 'host', after: new RegExp(`^${ADVERB}(?:召集并)?主持(?!人|制|[^,。;]{0,6}(?:日常|全面)工作)`) },
  { name: 'host-while', role: 'host', after: /^(?:在主持[^,。;]{0,16}时|(?:同志)?的主持下)/ },
  {
    name: 'speech',
    role: 'speak',
    after: /^[^。;\n]{0,70}?(?:讲话|致辞|致词|致[^,。;]{0,5}[辞词]|发言|演讲|授课|主讲|领学|宣讲)(?!精神|要求|指示|稿|内容|中|的精神)/,
  },
  {
    name: 'report',
    role: 'speak',
    after:
      /^[^。;\n]{0,40}?(?:(?:作|做)了?[^,。;\n]{0,40}?(?:报告|推介|通报|说明|讲话|发言|总结|部署|安排|点评|讲评|介绍|动员|辅导|解读|表态)|进行了?[^,。;\n]{0,20}?(?:点评|总结|讲评|部署|动员|宣讲|辅导|讲解|授课|说明)|报告(?:了)?(?:工作|[^,。;\n]{2,24}?(?:工作|情况)))/,
  },
  { name: 'present', role: 'speak', after: new RegExp(`^${ADVERB}(?:通报|传达|宣读|汇报|介绍|部署|解读|点评|总结|讲解|讲授|致欢迎)了?`) },
  { name: 'demand', role: 'speak', after: new RegExp(`^${ADVERB}(?:提出|提)(?:了)?[^,。;\\n]{0,30}(?:要求|意见|建议|希望)`) },
  {
    name: 'at-said',
    role: 'speak',
    after: /^[^,。;:\n]{0,4}在[^。;\n]{2,90}?(?:上|中|时|后)(?:的)?,?(?:并)?(?:强调|指出|要求|表示|说|提出|讲话|致辞|发言|重要讲话)/,
    named: true,
  },
  { name: 'quote', role: 'speak', after: new RegExp(`^${ADVERB}(?:在[^,。;\\n]{0,24}?(?:时|中|后|上))?,?${SPEECH}`) },
  { name: 'lecturer', role: 'speak', after: /^(?:老师|教授|博士|同志)?(?:作为主讲嘉宾|作为主讲|应邀作)/ },
  { name: 'listened', role: 'speak', before: /(?<!书面)听取了?[^,。;:\n]{0,16}$/, after: /^[^,。;\n]{0,50}?(?:汇报|介绍|报告|说明|发言)/ },
  {
    name: 'attend',
    role: 'attend',
    after: new RegExp(
      `^(?:等?[^,。;:!?、]{0,8}?(?:负责人|负责同志|领导|同志|干部))?(?:[,、]?(?:及|和|以及|与|,|、)[^。;:!?\\n]{0,100}?(?:负责人|负责同志|成员|代表|干部|人员|领导|委员|群众|师生|学生|员工|嘉宾|同志|等)(?:[共约近]{0,2}[\\d一二三四五六七八九十百千]+(?:余|多)?(?:人|名[^,。;]{0,10}))?,?)?${ADVERB}(?:(?:来到|前往|深入|赶赴|到)[^,。;\\n]{2,30},?(?:与[^,。;\\n]{2,20}(?:一起|一道|共同))?)?(?:出席|参加|列席|参会|与会|到会|见证|随同|到场)(?!工作|革命|高考|社保|医保|抗战|劳动)`,
    ),
  },
  {
    name: 'accompany',
    role: 'attend',
    after:
      /^(?:[,、]?(?:及|和|以及|与|,|、)[^。;:!?\n]{0,60}?(?:负责人|负责同志|成员|代表|干部|人员|领导|等),?)?(?:等)?[^,。;:\n]{0,20}?(?:陪同|一同(?:调研|检查|督导|考察|参加|走访))/,
  },
  { name: 'accompanied-by', role: 'attend', before: /在[^,。;:\n]{0,4}$/, after: /^(?:等)?[^,。;:\n]{0,12}的?(?:共同)?(?:陪同|见证)下/ },
  { name: 'on-stage', role: 'attend', after: /^(?:等)?[^。;\n]{0,30}?(?:在主席台[^,。;\n]{0,8}(?:就座|就坐)|就座|就坐)/ },
  {
    name: 'ceremony',
    role: 'attend',
    after: new RegExp(
      `^${ADVERB}(?:为[^。;\\n]{2,40}?(?:揭牌|揭幕|剪彩|颁奖|颁发|授牌|授旗)|宣布[^。;\\n]{2,50}?(?:开幕|开工|启动|开赛|开班|开始|成立|闭幕)|(?:下达|发布|发出)[^,。;\\n]{0,8}令|共同按下|按下|推动启动|推杆|共同推杆|为[^,。;]{2,20}培土|培土奠基|触摸|浇筑|鸣锣|签订|为[^,。;]{2,20}奠基|剪彩|揭牌|揭幕|培土|(?:分别)?(?:与|同)[^。;\\n]{2,40}?(?:进行了?)?(?:现场|集中)?签约|进行了?(?:现场|集中)?签约|签约|签署|领誓|监誓|宣誓|颁奖|启动)`,
    ),
  },
  { name: 'opened-list', role: 'attend', before: /(?:出席|参加|列席|就座|就坐)[^。;\n]{0,24}?(?:有|是|包括|领导) ?[:,]? ?$/, after: /^/ },
  { name: 'leads', role: 'attend', after: /^(?:等)?(?:一行)?[^,。;:\n]{0,6}(?:率队|带队|率领|带领|率)[^。;\n]{0,40}/, named: true },
]

/** Who is absent, or will only come: no act counts. */
const ABSENT =
  /^(?:等)?(?:同志)?(?:委托|因病|因事|因公|请假|缺席|未(?:能)?(?:出席|参加)|将(?:出席|参加|于|主持|作)|发来|致信|致电|作出批示|批示|的委托|(?:重要)?讲话精神|接受[^,。]{0,12}采访|在接受|告诉记者|曾|同志为核心)/
const ABSENT_BEFORE =
  /书面(?:听取|审议)[^,。;]{0,30}$|(?:受|以|学习贯彻|落实|按照|感谢|拟邀请|邀请|缅怀|纪念|授予|选举|任命|免去|请假:|缺席:|学习宣传贯彻)$/

function isAbsent(text: string, { span }: Group): boolean {
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

/** The event an act belongs to: the one named behind the group in its own words, else the one in force. */
function eventFor(article: LinkedArticle, group: Group, act: Act, said: number): EntityId | null {
  const { view } = article
  const mentions = eventMentions(article)
  const reach = SAYS.has(act.name) ? Math.min(group.reach, said) : group.reach
  const inside = mentions.find(({ span }) => span.start >= group.span.end && span.start < reach)
  if (inside && isItsOwn(article, group, inside, act)) return inside.entityId
  if (act.named) return null
  const before = mentions.filter(({ span }) => span.end <= group.span.start && span.end > group.span.start - 60).at(-1)
  if (before && !/[。\n]/.test(view.prose.text.slice(before.span.end, group.span.start)) && act.name !== 'quote') {
    const held = article.events.find(({ entityId }) => entityId === before.entityId)
    if (held && held.frame !== 'at') return before.entityId
  }
  return currentEvent(article, group.span.start)?.entityId ?? null
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

function readAct(article: LinkedArticle, act: Act): RelationDraft<'ATTENDED'>[] {
  const { text } = article.view.prose
  return groupsOf(article).flatMap((group) => {
    const match = act.after.exec(text.slice(group.span.end, group.reach))
    const before = text.slice(Math.max(0, group.span.start - 40), group.span.start)
    if (!match || (act.before && !act.before.test(before)) || isAbsent(text, group)) return []
    const to = eventFor(article, group, act, group.span.end + match[0].length)
    if (!to) return []
    const opens = Math.max(clauseAt(article.view.prose, group.span.start).start, group.span.start - 6)
    const span = { start: act.before ? opens : group.span.start, end: group.span.end + match[0].length }
    return group.people.map((person, at) => ({
      type: 'ATTENDED' as const,
      from: person.id,
      to,
      attrs: { role: [act.role], order: group.people.length > 1 ? at + 1 : null, title: titleOf(article, person) },
      basis: 'stated' as const,
      span,
    }))
  })
}

/** 甲到某镇调研…: who inspects is at the inspection. */
function readInspectors(article: LinkedArticle): RelationDraft<'ATTENDED'>[] {
  const { events } = article
  const { text } = article.view.prose
  return groupsOf(article).flatMap((group) => {
    if (isAbsent(text, group)) return []
    const event = events.find(
      ({ frame, span }) =>
        frame === 'inspection' && span.start >= group.span.end && span.start < group.reach && span.start - group.span.end < 60,
    )
    if (!event) return []
    return group.people.map((person) => ({
      type: 'ATTENDED' as const,
      from: person.id,
      to: event.entityId,
      attrs: { role: ['attend' as const], order: null, title: titleOf(article, person) },
      basis: 'stated' as const,
      span: { start: group.span.start, end: event.span.end },
    }))
  })
}

/** 他强调, 她指出: the last who was the subject of a sentence speaks on. */
function readPronouns(article: LinkedArticle): RelationDraft<'ATTENDED'>[] {
  const { text } = article.view.prose
  const drafts: RelationDraft<'ATTENDED'>[] = []
  for (const match of text.matchAll(new RegExp(`(?<=[。\\n”,])(?:他|她)(?:还|同时)?${SPEECH}`, 'g'))) {
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
  { name: 'attended/pronoun', read: readPronouns },
]
