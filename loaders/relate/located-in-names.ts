import type { LinkedMention, Span } from '../../schema/types.ts'
import { divisionsNamed } from '../gazetteer.ts'
import { RECEPTION } from '../recognize/event-words.ts'
import type { Entities } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { isBody, isEvent, isPlace, isThing } from './kinds.ts'
import { readAt, readLies } from './located-in-clauses.ts'
import { heightOf, isChained, isDeictic, isInside, type Located, locate } from './place-reading.ts'
import { isVisited } from './visited.ts'

/** 甘肃|台州集团: a city's short form behind a province that it does not lie in. */
export function isElsewhere(above: LinkedMention, below: LinkedMention, { entity }: Entities): boolean {
  const known = /^place\/(?:short|known)$/.test(below.rule) ? divisionsNamed(entity(below.entityId).name) : []
  const isProvince = divisionsNamed(entity(above.entityId).name).some(({ level }) => level === 'province')
  return isProvince && known.length > 0 && !known.some(({ path }) => path.includes(entity(above.entityId).name))
}

/** The nearest places that a name holds: the last, and those of its level that stand with it in a list: 晋、冀、鲁、豫. */
function nearestIn(places: readonly LinkedMention[], article: LinkedArticle, entities: Entities): LinkedMention[] {
  const last = places.at(-1)
  if (!last) return []
  const near = [last]
  for (let at = places.length - 2; at >= 0; at--) {
    const [one, next] = [places[at] as LinkedMention, near[0] as LinkedMention]
    const between = article.view.prose.text.slice(one.span.end, next.span.start)
    if (!/^[、和与及至]?$/.test(between) || heightOf(one, article, entities) !== heightOf(last, article, entities)) break
    near.unshift(one)
  }
  return near
}

/** The places in a body's name that it may lie in: 甲市无锡学校, and what is called by 无锡 and visited in another province, do not lie in that city. */
function ownedBy(
  { entityId, type }: LinkedMention,
  inner: readonly LinkedMention[],
  article: LinkedArticle,
  entities: Entities,
): readonly LinkedMention[] {
  const last = inner.at(-1)
  if (type !== 'Organization' || last?.rule !== 'place/short' || heightOf(last, article, entities) > 2) return inner
  const above = inner.at(-2)
  // 上海某大学|深圳研究院: the branch lies where it is called by.
  const parent = above && article.view.prose.text.slice(above.span.end, last.span.start)
  if (parent && /(?:大学|学院|科学院|公司|集团|银行|医院)$/.test(parent)) return [last]
  if (above && isElsewhere(above, last, entities)) return [above]
  const { name } = entities.entity(entityId)
  if (/分公司$|[支分]行$|分[校院部]$|办事处$/.test(name)) return inner
  const path = divisionsNamed(entities.entity(last.entityId).name)[0]?.path ?? []
  const full = inner.filter(({ rule, entityId: id }) => rule !== 'place/short' && !path.includes(entities.entity(id).name))
  if (full.length > 0) return full
  const { home, province } = article.view.setting
  const own = province ?? (home && divisionsNamed(home)[0]?.path[0])
  const isFar = own && entities.entity(last.entityId).name !== home && ![...path, entities.entity(last.entityId).name].includes(own)
  if (!isFar || !isVisited(entityId, article, entities)) return inner
  const isNamed = article.mentions.some(
    (one) => one.entityId === last.entityId && !article.mentions.some((body) => isBody(body) && isInside(one.span, body.span)),
  )
  return isNamed ? inner : []
}

/** 鄂豫皖|三省政协座谈会: those who meet, not where. */
const TOGETHER = /^[\u3400-\u9fff、和]{0,8}?[两二三四五六七八九十]{1,2}(?:[省市县区州](?![级委])|地(?=[\u3400-\u9fff]{0,4}会))/

/** 新疆|工作座谈会, 台湾|事务办公室: what a place is the subject of does not lie there. */
const IS_TOPIC = /^(?:工作(?:座谈会|会议|办公室|领导小组)|事务)/

/** 甲市·乙市协作会议, 丙市援疆工作总结会, “书香丁市”: whose it is or what it is called by, not where it is held. */
function isOfMeaning(text: string, place: Span, event: Span): boolean {
  if (/[·—]/.test((text[place.end] ?? '') + (place.start > event.start ? text[place.start - 1] : '')) || text[place.end] === '援')
    return true
  const before = text.slice(event.start, place.start)
  return /“[^”]+$|\([^)]*$/.test(before)
}

/** Works that stand for the project that builds them. */
const BUILT = /(?:大桥|公路|高速|铁路|隧道|水库|大坝|电站|机场)$/

/** 甲博物馆|建设项目, 乙安置区|(一期)项目: the house that a project builds. */
const isProductOf = ({ span }: LinkedMention, place: LinkedMention, text: string) =>
  /^place\/(?:area|stop)/.test(place.rule) &&
  place.span.start === span.start &&
  /^(?:\([^()\n]{1,8}\)|建设|新建|扩建|改造|提升|迁建|[一二三四五]期)*(?:项目|工程)/.test(text.slice(place.span.end, span.end))

/** 浙江|恒发五金生产项目 on a page of another province: whence the investor comes. */
function isOfFarFirm(
  { span }: LinkedMention,
  place: LinkedMention,
  { view: { prose, setting } }: LinkedArticle,
  { entity }: Entities,
): boolean {
  if (place.rule !== 'place/short' || place.span.start !== span.start || !setting.home) return false
  if (!/生产|加工|制品|制造|科技|电子|食品|纺织|服装|五金|建材/.test(prose.text.slice(place.span.end, span.end))) return false
  const { name } = entity(place.entityId)
  const own = setting.province ?? divisionsNamed(setting.home)[0]?.path[0]
  return own !== undefined && own !== name && divisionsNamed(name).some(({ level }) => level === 'province')
}

/** 某某海关, 甲县乙镇丙村小学: the last place that the printed name holds. A bare 市 or 该区 in it gives none. */
export function readNames(article: LinkedArticle, entities: Entities): Located[] {
  const { mentions, view } = article
  const held = new Set([...readAt(article, entities), ...readLies(article, entities)].map(({ from }) => from))
  const printed = ({ span }: LinkedMention) => view.prose.text.slice(span.start, span.end)
  return mentions.flatMap((mention) => {
    if (!isBody(mention) && !isThing(mention)) return []
    const inner = mentions.filter(
      (one) =>
        isPlace(one) &&
        !isDeictic(one) &&
        isInside(one.span, mention.span) &&
        !IS_TOPIC.test(view.prose.text.slice(one.span.end, mention.span.end)) &&
        !/[向对援涉]/.test(one.span.start > mention.span.start ? (view.prose.text[one.span.start - 1] ?? '') : ''),
    )
    const own = isEvent(mention)
      ? inner.filter(
          (place) =>
            !isOfMeaning(view.prose.text, place.span, mention.span) &&
            !/[向为与同]/.test(view.prose.text[place.span.start - 1] ?? '') &&
            !TOGETHER.test(view.prose.text.slice(place.span.end, mention.span.end)) &&
            !mentions.some((body) => isBody(body) && isInside(place.span, body.span) && isInside(body.span, mention.span)),
        )
      : inner
    const name = entities.entity(mention.entityId).name
    // 会见甲省客商: whence the guests come.
    if (isEvent(mention) && RECEPTION.test(name)) return []
    // 安河大桥建设工程: what is built is not where it is built.
    if (mention.type === 'Project' && own.length === 1 && own[0]?.span.start === mention.span.start && BUILT.test(printed(own[0])))
      return []
    if (mention.type === 'Project' && own.length === 1 && own[0] && isProductOf(mention, own[0], view.prose.text)) return []
    if (mention.type === 'Project' && own.length === 1 && own[0] && isOfFarFirm(mention, own[0], article, entities)) return []
    if (mention.type === 'Project' && /集团|公司|股份|大学|厂(?=.)/.test(name)) return []
    const outside =
      isEvent(mention) && name.startsWith('在')
        ? mentions.find((one) => isPlace(one) && !isDeictic(one) && name.startsWith(`在${printed(one)}`))
        : undefined
    if (outside) return [locate(mention.entityId, outside.entityId, 'stated', mention.span)]
    // 云岫浙江商会: those from the second place, in the first.
    if (/商会$/.test(name) && own.length > 1 && own[0]) return [locate(mention.entityId, own[0].entityId, 'name', mention.span)]
    const basis = isEvent(mention) && /^[到赴在深前来]/.test(entities.entity(mention.entityId).name) ? 'stated' : 'name'
    const ends =
      basis === 'stated'
        ? own.filter((one) => !own.some((next) => isChained(one, next, article, entities)))
        : nearestIn(ownedBy(mention, own, article, entities), article, entities)
    if (basis === 'name' && held.has(mention.entityId)) return []
    return ends.map((place) => locate(mention.entityId, place.entityId, basis, mention.span))
  })
}
