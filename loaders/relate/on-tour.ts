import type { EntityId, LinkedMention } from '../../schema/types.ts'
import type { LinkedArticle } from '../sighting.ts'
import { HEADS_GROUP } from './act-words.ts'
import { ABSENT, ABSENT_BEFORE } from './acts.ts'
import { eventMentions, type Group, groupsOf } from './groups.ts'
import { oncePerArticle } from './once.ts'

/** 对乙|表示欢迎, 向乙|介绍情况: what stands behind somebody who is spoken to. */
export const WELCOMED =
  /^[^,。;\n]{0,24}?表示[^,。;\n]{0,6}(?:欢迎|感谢|祝贺|慰问)|^(?:等(?:领导)?)?(?:同志|[书市县省区]?[记长])?(?:一行)?(?:详细|重点|作了?|做了?|简要)*(?:介绍|汇报|通报|讲解)/

/** 会议邀请, 还特邀, not 拟邀请. */
const INVITED = /(?:会议|大会|活动|仪式|论坛|会上|此次|本次|还|并|专门|特别|现场)邀请了?$/
const COMES = /^(?:同志)?(?:等[^,。;\n]{0,10}?)?(?:[、和及][^,。;\n]{2,16}?)?(?:出席|参加|到会|到场|与会|作|现场)/

/** Whether the words around a group say that it is not there, or only spoken to. */
export function isAbsent(text: string, { span }: Group): boolean {
  // 邀请人大代表甲列席会议: who is asked in at the meeting is there.
  if (/^(?:同志)?列席/.test(text.slice(span.end, span.end + 4))) return false
  // 会议邀请甲、乙等参加, told of a meeting that was held.
  if (INVITED.test(text.slice(Math.max(0, span.start - 16), span.start)) && COMES.test(text.slice(span.end, span.end + 30))) return false
  // 以甲为团长: who heads the group is there.
  if (HEADS_GROUP.test(text.slice(span.end, span.end + 14))) return false
  // 对甲一行表示欢迎: whom the words name says nothing himself.
  if (/[对向]/.test(text[span.start - 1] ?? '') && WELCOMED.test(text.slice(span.end, span.end + 40))) return true
  return ABSENT.test(text.slice(span.end, span.end + 30)) || ABSENT_BEFORE.test(text.slice(Math.max(0, span.start - 36), span.start))
}

/** 甲|在乙和丙的陪同下,|到某镇慰问: other names between the one who inspects and the verb. */
const ACCOMPANIED = /^在[^。;:\n]{2,130}?陪同下,?(?:先后|分别|一起)*$/

/** A group that sets out, with the tour that its words name. */
export interface SettingOut {
  readonly group: Group
  readonly tour: LinkedMention
}

/** 甲到某镇调研…: who is told to set out on which tour, in reading order. */
export const settingsOut = oncePerArticle((article: LinkedArticle): readonly SettingOut[] => {
  const { text } = article.view.prose
  const tours = new Set(article.events.filter(({ frame }) => frame === 'inspection').map(({ entityId }) => entityId))
  return groupsOf(article).flatMap((group) => {
    if (isAbsent(text, group)) return []
    const tour = eventMentions(article).find(
      ({ entityId, span }) =>
        tours.has(entityId) &&
        span.start >= group.span.end &&
        ((span.start < group.reach && span.start - group.span.end < 60) ||
          (span.start - group.span.end < 140 && ACCOMPANIED.test(text.slice(group.span.end, span.start)))),
    )
    return tour ? [{ group, tour }] : []
  })
})

/** The last tour on which one of a group set out before: 甲、乙分别到各县慰问,甲还到某县,|乙|说: the first is his, not the second. */
export function ownTour(article: LinkedArticle, { people, span }: Group, current: EntityId): EntityId | null {
  const ids = new Set(people.map(({ id }) => id))
  const own = settingsOut(article).filter(({ group, tour }) => tour.span.end <= span.start && group.people.some(({ id }) => ids.has(id)))
  return own.some(({ tour }) => tour.entityId === current) ? null : (own.at(-1)?.tour.entityId ?? null)
}
