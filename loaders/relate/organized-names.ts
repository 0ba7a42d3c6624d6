import type { LinkedMention } from '../../schema/types.ts'
import type { Entities } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { isBody, isEvent } from './kinds.ts'
import { type Draft, draft } from './organized-draft.ts'
import { outerOf } from './part-of.ts'

/** 市人大|代表培训会, 市纪委|与…座谈会: those whom the meeting is for, or with whom it is held. */
const NO_CALLER =
  /^(?:[^,。]{0,24}(?:会议|大会)(?:“[^”]{1,4}”)?(?:筹备|服务保障|准备|保障)|代表(?!大会|会议)|委员(?!会议)|职工|干部|系统|[与和及、到赴在的对向为就来]|关于|调研|考察|驻|负责|牵头|所属|下属|联防联控|(?:局长|市长|县长)(?!办公|专题|会议))/

/** What may open the name before its body: 十八届|县人民政府第31次常务会议. */
const OPENS = /^(?:.{0,2}|第?[一二三四五六七八九十]{1,3}届)$/

/** 茶叶协会|年会, 云岫学院|2024级新生开学典礼: what a school, an association or a company holds for itself. */
const OF_ITS_OWN =
  /^[^与和及、]{0,16}?(?:年会|成立大会|代表大会|会员大会|换届大会|理事会会议|职工大会|[开毕][学业]典礼|成人礼|运动会|开放日活动|义诊活动)$/

/** 市六届人大一次会议 beside 市第六届人民代表大会第一次会议: one session. */
function isShortOf(event: LinkedMention, mentions: readonly LinkedMention[], text: string): boolean {
  const session = /[大协]([一二三四五六七八九十]+次会议)$/.exec(text.slice(event.span.start, event.span.end))?.[1]
  if (session === undefined) return false
  return mentions.some(
    (one) => isEvent(one) && one.entityId !== event.entityId && text.slice(one.span.start, one.span.end).endsWith(`第${session}`),
  )
}

/** 市政府第十次周例会: the body that opens a meeting's name called it. */
export function readNames({ mentions, view }: LinkedArticle, entities: Entities): Draft[] {
  const { text } = view.prose
  return mentions.filter(isEvent).flatMap((event) => {
    const body = mentions.find(
      (one) =>
        isBody(one) &&
        one.span.start >= event.span.start &&
        OPENS.test(text.slice(event.span.start, one.span.start)) &&
        one.span.end < event.span.end,
    )
    const rest = body ? text.slice(body.span.end, event.span.end) : ''
    if (
      !body ||
      NO_CALLER.test(rest) ||
      (body.type === 'Organization' && !OF_ITS_OWN.test(rest)) ||
      !/(?:会议?|开放日活动|义诊活动|典礼|运动会|大会|全会|例会|论坛|学习|^“[^”]+”[\u3400-\u9fff]{0,8}(?:活动|仪式|[大比]赛|晚会))$/.test(
        rest,
      ) ||
      isShortOf(event, mentions, text)
    )
      return []
    const named = draft(body.entityId, event.entityId, 'convene', 'name', event.span)
    // 市政协党组会暨主席会议: the second of two meetings is the whole body's.
    const second = mentions.find(
      (one) => isBody(one) && one.span.end < event.span.end && one.span.start > body.span.end && text[one.span.start - 1] === '暨',
    )
    if (second) return [named, { ...named, from: second.entityId }]
    const whole = /^会?(?:议)?暨/.test(rest) && text[body.span.end - 1] === '组' ? outerOf(entities.entity(body.entityId).name) : null
    return whole === null ? [named] : [named, { ...named, from: entities.find('Agency', whole).id }]
  })
}
