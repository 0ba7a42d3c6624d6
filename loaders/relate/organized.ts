import type { OrganizedRole } from '../../schema/ontology.ts'
import type { LinkedMention } from '../../schema/types.ts'
import { clauseAt, sentenceAt } from '../clauses.ts'
import { matches } from '../matches.ts'
import type { Entities, RelationRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { WHEN } from './act-words.ts'
import { actingBody, actorsOf, governmentOf } from './acting-places.ts'
import { chainStartingAt } from './bodies-near.ts'
import { currentEvent } from './groups.ts'
import { isBody, isEvent, isPlace } from './kinds.ts'
import { oncePerArticle } from './once.ts'
import { type Draft, draft } from './organized-draft.ts'
import { hold, holdersOf, withJoined } from './organized-holders.ts'
import { readNames } from './organized-names.ts'

const VERB = '(?:组织召开|召开|举行|举办|组织举办|组织举行|组织开展|开展|组织(?!部)|启动|承办|主办|协办|发起|筹办)'
/** What may stand between a body and the verb that holds the event. */
const BETWEEN = new RegExp(
  `^(?:常委会|党组|领导班子|(?:理论学习)?中心组)?(?:[和与、][^,。;:!?\\n的]{2,16}?(?=联合|共同)|[和与、][^,。;:!?\\n的]{2,30}?(?:负责人|代表|部门|单位|企业)(?=召开|举行|举办))?(?:[^,。;:!?\\n]{0,24}?(?:党员志愿者|志愿者|工作人员|党员干部|干部职工|全体党员|机关干部))?(?:${WHEN}|联合?(?:下发|印发|发出|发文)[^,。;:!?\\n]{0,6}通知,|,?在[^,。;:!?\\n]{2,36}?|,?(?:到|赴|走进|深入|进驻)[^,。;:!?\\n]{2,36}?|于[^,。;:!?\\n]{2,16}?|对[^,。;:!?\\n]{2,16}?(?=开展)|以[^,。;:!?\\n]{2,30}?,?|联合|,?共同|联合组织|分别|首次|再次|正式|具体|经过?[^,。;:!?\\n]{2,16},|还|也|又|集中|全面|深入|同步|广泛|先后|成功|隆重|积极|迅速|随即|立即|及时|专门|连续|多次|扎实|精心|牵头|利用[^,。;:!?\\n]{2,14}?|为[^,。;:!?\\n]{2,20}?|等[^,。;:!?、\\n]{1,12}?|,?(?:邀请|聘请|特邀)[^,。;:!?\\n]{1,24}?,?|组织[^,。;:!?\\n]{2,40}?)*${VERB}(?:了|的)?`,
)

/** The bodies of a list that ends with `last`: 市红十字会、团市委|联合开展. */
function listOf(bodies: readonly LinkedMention[], last: LinkedMention, text: string): LinkedMention[] {
  const list = [last]
  for (let at = bodies.indexOf(last) - 1; at >= 0; at--) {
    const one = bodies[at] as LinkedMention
    if (one.span.end > (list[0] as LinkedMention).span.start) continue
    if (
      !/^(?:\([^()\n]{1,12}\)|机关)?(?:、|和|与|及|,|联合|会同|携手)?$/.test(
        text.slice(one.span.end, (list[0] as LinkedMention).span.start),
      )
    )
      break
    list.unshift(one)
  }
  return list
}

function roleOf(verb: string, joint: boolean): OrganizedRole {
  if (/主办/.test(verb)) return 'host'
  if (/承办/.test(verb)) return 'undertake'
  return joint || /协办|参与/.test(verb) ? 'co' : 'convene'
}

/** What follows the verb but is not held: the next clause's meeting, a fair in which one only takes part. */
const NOT_HELD = /[;:]|,(?:并|积极)?(?:为|出席|迎接|备战)|(?:参加|参展|参赛|出席|观摩|收看|收听|赶赴|服务)(?:了|在)?[^,。;]{0,6}$/

/** 市人社局举办…; 甲局联合乙局开展…: the subject of the verb that holds an event. */
const readSubjects = oncePerArticle((article: LinkedArticle, entities: Entities): Draft[] => {
  const { mentions, view } = article
  const { text } = view.prose
  const bodies = holdersOf(article, entities).filter(
    (one) => !/(?:[在到于赴向为率来]|走进|深入|前往|进驻|率领|带领)$/.test(text.slice(Math.max(0, one.span.start - 2), one.span.start)),
  )
  return bodies.flatMap((body) => {
    const sentence = sentenceAt(view.prose, body.span.start)
    const tail = text.slice(body.span.end, Math.min(sentence.end, body.span.end + 110))
    const held = BETWEEN.exec(tail)
    if (!held || /^[^,。]{0,3}(?:主持|部署|要求)/.test(tail)) return []
    // 甲局、乙局联合开展: the last of the list is its subject, with all before it.
    if (/^[和与、]/.test(tail) && bodies.some(({ span }) => span.start === body.span.end + 1)) return []
    const from = body.span.end + held[0].length
    const event = mentions.find(
      (one) =>
        isEvent(one) &&
        (one.span.start >= from - 1 ? one.span.start <= from + 30 : one.span.start >= body.span.end && one.span.end > from) &&
        one.span.end <= sentence.end,
    )
    if (!event || event.span.start <= body.span.start || NOT_HELD.test(text.slice(from, event.span.start))) return []
    const list = listOf(bodies, body, text)
    // 在云鹤镇、青石镇举办: what towns hold alone is read by its own rule.
    if (isPlace(body) && !list.some(isBody)) return []
    const first = list[0] as LinkedMention
    // 乙集团援建的甲中心举行奠基仪式: what is built holds nothing.
    if (
      /奠基|开工|竣工|封顶|启用/.test(text.slice(event.span.start, event.span.end)) &&
      /(?:援建|投资|建设|捐建|承建|新建)的(?:[\u3400-\u9fff]{2,12})?$/.test(
        text.slice(Math.max(0, first.span.start - 16), first.span.start),
      )
    )
      return []
    // 邀请甲局开展培训: it is the host who holds it.
    if (/邀请(?:了|到)?$/.test(text.slice(Math.max(0, first.span.start - 3), first.span.start))) return []
    const joint =
      /联合|会同|共同|携手/.test(text.slice(first.span.start, from)) ||
      (list.length === 2 && /^(?:与|和)$/.test(text.slice(first.span.end, body.span.start)) && !held[0].includes('分别'))
    const beside = /[街镇乡市县区州旗道](?:联合|会同|携手|与)$/.test(text.slice(Math.max(0, first.span.start - 3), first.span.start))
    const role = roleOf(held[0], beside || (joint && list.length > 1))
    return withJoined(mentions, event, text).flatMap((event) =>
      list.map((one) => hold(one, { event, role, entities, span: { start: first.span.start, end: event.span.end } })),
    )
  })
})

/** 大会由甲主办, 此次活动由甲主办: the event named before. */
const POINTS_BACK =
  /^\s*(?:据(?:悉|了解|介绍),)?(?:本次|此次|这次|此项|这项|该项|该|本届|本)?[\u3400-\u9fff]{0,8}(?:[节赛会展营班议]|讲座|论坛|演出|活动|仪式|典礼|幕式|行动|赛事|展览|竞赛|比武|演练|培训|[展巡]演)(?:[^。;\n]{0,60},)?,?是?由/

/** 由甲主办、乙承办的…; …由甲、乙主办,丙协办: the role word governs the list before it. */
const ROLE =
  /(?:\([^()\n]{1,20}\))?(联合主办|共同主办|主办|承办|协办|(?:联合|共同|协同)参与(?=的)|(?:组织|发起|举办|开展)(?=的)|(?:组织)?(?:召开|举办|举行|发起|开展)(?=[,。;])|组织(?=[,。;])|牵头(?=,))/g

/** What may stand between the last body known and its role word: 等单位, 联合; others of the list that nobody knows. */
const BEFORE_ROLE =
  /^(?:[、和及与][^,。;:、由的\n]{2,18}){0,3}(?:等[^,。、]{0,8}|联合|共同|首次|牵头|具体|精心|策划|组织|独家|隆重|重磅|倾力){0,3}$/

const readRoles = oncePerArticle((article: LinkedArticle, entities: Entities): Draft[] => {
  const { mentions, view } = article
  const { text } = view.prose
  const bodies = holdersOf(article, entities)
  return matches(text, ROLE).flatMap((match) => {
    const sentence = sentenceAt(view.prose, match.index)
    const last = bodies
      .filter(({ span }) => span.end === match.index || (span.end < match.index && BEFORE_ROLE.test(text.slice(span.end, match.index))))
      .at(-1)
    const named = mentions.find((one) => isEvent(one) && one.span.start >= sentence.start && one.span.end <= sentence.end)
    const lead = text.slice(sentence.start, match.index)
    const pointed = POINTS_BACK.test(lead) || (!named && /^\s*由/.test(lead)) ? currentEvent(article, sentence.start) : null
    // 此次活动由甲主办,乙参加启动仪式: what stands behind the role word is another event.
    const isBehind = named !== undefined && named.span.start > match.index && text[match.index + match[0].length] !== '的'
    const event = isBehind ? (pointed ?? named) : (named ?? pointed)
    if (!last || !event) return []
    const isJoint = /联合|共同/.test(text.slice(last.span.end, match.index))
    const list = listOf(bodies, last, text)
    // 在云鹤镇举办的, 云鹤|和家网承办: only what it is itself told to undertake is a town's.
    if (isPlace(last) && !(last.span.end === match.index && /[主承协]办|参与/.test(match[0]))) return []
    // 会议在市局召开: only behind 由 is the name before such a verb its subject.
    if (/[开行办起展织]$/.test(match[0]) && !/[主承协]办/.test(match[0]) && /[,。;]/.test(text[match.index + match[0].length] as string)) {
      if (text[(list[0] as LinkedMention).span.start - 1] !== '由') return []
    }
    const role = roleOf(match[1] as string, isJoint)
    return list.map((one) => {
      const span = { start: Math.min(one.span.start, event.span.start), end: Math.max(match.index + match[0].length, event.span.end) }
      return hold(one, { event, role, entities, span })
    })
  })
})

/** 主办单位:甲局;承办方为乙馆: the role stands before its bodies. */
const LABEL = /(主办|承办|协办)(?:单位|方|者)?(?:分?别?为|是| ?:) ?/g

const readLabels = oncePerArticle((article: LinkedArticle, entities: Entities): Draft[] => {
  const { text } = article.view.prose
  return matches(text, LABEL).flatMap((match) => {
    const list = chainStartingAt(text, actorsOf(article, entities), match.index + match[0].length)
    const event = list.length > 0 ? currentEvent(article, match.index) : null
    if (!event) return []
    const span = { start: match.index, end: (list.at(-1) as LinkedMention).span.end }
    return list.map((one) => hold(one, { event, role: roleOf(match[1] as string, false), entities, span }))
  })
})

const HOLDS = new RegExp(
  `^(?:,?(?:抓住|抢抓|紧扣|紧抓|围绕|聚焦|结合|利用|借助|依托|立足|为)[^,。;:\\n]{2,24},)?(?:在[^,。;:\\n]{2,36})?(?:则|还|也)?(?:隆重|成功|顺利|集中|积极|如期)?((?:联合|会同|携手)[^,。;:\\n]{2,30}?)?${VERB}了?`,
)

function hasHost(article: LinkedArticle, { entityId }: LinkedMention, entities: Entities): boolean {
  return [...readSubjects(article, entities), ...readRoles(article, entities), ...readLabels(article, entities)].some(
    ({ to }) => to === entityId,
  )
}

/** The places of a list that ends with `last`: 甲县、|乙县举办. */
function placesUpTo(article: LinkedArticle, last: LinkedMention): LinkedMention[] {
  const places = article.mentions.filter(isPlace)
  const list = [last]
  for (let at = places.indexOf(last) - 1; at >= 0; at--) {
    const one = places[at] as LinkedMention
    if (!/^[、和与]$/.test(article.view.prose.text.slice(one.span.end, (list[0] as LinkedMention).span.start))) break
    list.unshift(one)
  }
  return list
}

/** 在|甲省乙市召开: where the chain of places begins that goes on at an offset. */
function chainStart(mentions: readonly LinkedMention[], at: number): number {
  const outer = mentions.find((one) => isPlace(one) && one.span.end === at && one.span.start < at)
  return outer ? chainStart(mentions, outer.span.start) : at
}

/** Where what a place holds begins: behind its verb, of which 与 and a body may stand before; null where it holds nothing. */
function heldBy({ mentions, view: { prose } }: LinkedArticle, place: LinkedMention): { end: number; joint: boolean } | null {
  const { end } = place.span
  const held = HOLDS.exec(prose.text.slice(end, end + 60))
  if (held) return { end: end + held[0].length, joint: held[1] !== undefined }
  if (!/^[与和].{0,60}?(?:召开|举行|举办|组织|开展|启动|发起|[主承协筹]办)/.test(prose.text.slice(end, end + 64))) return null
  const other = mentions.find((one) => isBody(one) && one.span.start === end + 1)
  const both = other && HOLDS.exec(prose.text.slice(other.span.end, other.span.end + 60))
  return both ? { end: other.span.end + both[0].length, joint: true } : null
}

/** 某县举行…, 某镇组织开展…: a place that acts stands for its government; 我市 acting is nobody. */
function readPlaces(article: LinkedArticle, entities: Entities): Draft[] {
  const { mentions, view } = article
  const { text } = view.prose
  return mentions.flatMap((last) => {
    if (!isPlace(last)) return []
    const held = heldBy(article, last)
    const event = held && mentions.find((one) => isEvent(one) && one.span.start >= last.span.end && one.span.start <= held.end + 24)
    if (!event || NOT_HELD.test(text.slice(last.span.end, event.span.start))) return []
    const places = placesUpTo(article, last)
    const { start } = (places[0] as LinkedMention).span
    const from = chainStart(mentions, start)
    if (
      /(?:[在于到赴]|走进|深入|前往|来到)$/.test(text.slice(Math.max(0, from - 2), from)) ||
      /^[我全本该]/.test(text.slice(start, start + 1))
    )
      return []
    if (start - clauseAt(view.prose, start).start > 12) return []
    // A headline that lets the town act says less than the sentence that names the body.
    if (start < view.prose.bodyStart && hasHost(article, event, entities)) return []
    const role = held.joint ? 'co' : 'convene'
    return withJoined(mentions, event, text).flatMap((event) =>
      places
        .filter((place) => governmentOf(entities.entity(place.entityId).name) !== null)
        .map((place) => draft(actingBody(place, entities), event.entityId, role, 'place acts', { start, end: event.span.end })),
    )
  })
}

/** Who organizes an event. */
export const organized: readonly RelationRule[] = [
  { name: 'organized/by-name', read: readNames },
  { name: 'organized/role-word', read: readRoles },
  { name: 'organized/label', read: readLabels },
  { name: 'organized/subject', read: readSubjects },
  { name: 'organized/place-acts', read: readPlaces },
]
