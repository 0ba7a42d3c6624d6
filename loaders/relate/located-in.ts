import type { EntityId, LinkedMention, Span } from '../../schema/types.ts'
import { divisionAt, divisionsNamed, preferDivision } from '../gazetteer.ts'
import type { Entities, RelationRule } from '../rule.ts'
import type { LinkedArticle, View } from '../sighting.ts'
import { isBody, isEvent, isPlace, isThing } from './kinds.ts'
import { readActs, readAt, readLies, readSigned, readTasks } from './located-in-clauses.ts'
import { readToured, readTownTours } from './located-in-tours.ts'
import { around, heightOf, isChained, isDeictic, isInside, type Located, locate } from './place-reading.ts'
import { isVisited } from './visited.ts'

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
  if (/[·—]/.test((text[place.end] ?? '') + (place.start > event.start ? text[place.start - 1] : '')) || /^援/.test(text.slice(place.end)))
    return true
  const before = text.slice(event.start, place.start)
  return /“[^”]+$|\([^)]*$/.test(before)
}

/** Works that stand for the project that builds them. */
const BUILT = /(?:大桥|公路|高速|铁路|隧道|水库|大坝|电站|机场)$/

/** 某某海关, 甲县乙镇丙村小学: the last place that the printed name holds. A bare 市 or 该区 in it gives none. */
function readNames(article: LinkedArticle, entities: Entities): Located[] {
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
    if (isEvent(mention) && /会见|接见|会晤|拜会/.test(name)) return []
    // 安河大桥建设工程: what is built is not where it is built.
    if (mention.type === 'Project' && own.length === 1 && own[0]?.span.start === mention.span.start && BUILT.test(printed(own[0])))
      return []
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

/** Places that stand in a list behind another and end in the same sign: 乙镇、丙镇. */
function sharersOf(first: LinkedMention, places: readonly LinkedMention[], article: LinkedArticle, entities: Entities): LinkedMention[] {
  const { entity } = entities
  const list = [first]
  const sign = entity(first.entityId).name.slice(-1)
  const height = heightOf(first, article, entities)
  const isAlike = (one: LinkedMention) =>
    one.rule !== 'place/stop-listed' &&
    first.rule !== 'place/stop-listed' &&
    heightOf(one, article, entities) === height &&
    (/[镇乡]$|街道$/.test(entity(first.entityId).name) || entity(one.entityId).name.endsWith(sign))
  // 甲镇乙村丙水库、丁村戊水库: what stands in a village does not end the list of the villages.
  let end = first.span.end
  for (const one of places) {
    if (one.span.start < end) continue
    const between = article.view.prose.text.slice(end, end + 1)
    if (one.span.start === end && !isAlike(one) && heightOf(one, article, entities) > height) end = one.span.end
    else if (one.span.start === end + 1 && /[、和与及]/.test(between) && isAlike(one)) {
      list.push(one)
      end = one.span.end
    } else break
  }
  return list.slice(1)
}

/** What of a name lies in the place before it: of 乙镇工业园 the town, in which the park lies. */
function outermost({ entityId, rule, span }: LinkedMention, { view: { prose } }: LinkedArticle, entities: Entities): EntityId {
  const town = rule === 'place/area-behind' ? OPENING_TOWN.exec(prose.text.slice(span.start, span.end))?.[0] : undefined
  return town === undefined ? entityId : entities.find('Place', town).id
}

/** 甘肃|台州集团: a city's short form behind a province that it does not lie in. */
function isElsewhere(above: LinkedMention, below: LinkedMention, { entity }: Entities): boolean {
  const known = below.rule === 'place/short' ? divisionsNamed(entity(below.entityId).name) : []
  const isProvince = divisionsNamed(entity(above.entityId).name).some(({ level }) => level === 'province')
  return isProvince && known.length > 0 && !known.some(({ path }) => path.includes(entity(above.entityId).name))
}

/** 甲县乙镇、丙镇: the towns lie in the county. */
function readChains(article: LinkedArticle, entities: Entities): Located[] {
  const places = article.mentions.filter(isPlace)
  return places.flatMap((above, at) => {
    const below = places[at + 1]
    if (!below || isDeictic(below) || !isChained(above, below, article, entities) || isElsewhere(above, below, entities)) return []
    const shared = sharersOf(below, places, article, entities).map((one) =>
      locate(one.entityId, above.entityId, 'stated', around(above, one)),
    )
    return [locate(outermost(below, article, entities), above.entityId, 'name', around(above, below)), ...shared]
  })
}

/** The place that opens the printed name of an area: 某某市工业园区 → 某某市. */
function openingOf(printed: string, { setting }: View): string | null {
  const home = setting.home?.replace(/[市县区旗盟州]$/, '')
  const hit = divisionAt(printed, 0)
  const division = hit && hit.length < printed.length ? (preferDivision(hit.divisions, setting) ?? hit.divisions[0]) : null
  const isNear = division && (!division.short || division.level !== 'county' || division.path.includes(setting.home ?? ''))
  if (division && isNear && division.level !== 'town' && !/^[路街道桥]/.test(printed.slice(hit?.length))) return division.name
  if (setting.home && printed.startsWith(setting.home) && printed.length > setting.home.length) return setting.home
  if (setting.home && home && home.length > 1 && printed.startsWith(home) && /^.{2,}(?:区|馆|园|场|中心)$/.test(printed.slice(home.length)))
    return setting.home
  return null
}

/** 石桥村|文化礼堂: the town or village that opens the name of an area. */
const OPENING_TOWN = /^[\u3400-\u9fff]{2,5}?(?:[镇乡村]|街道|社区)(?=[\u3400-\u9fff]{2})/

/** 某某市文化馆: an area whose own name opens with its place. */
function readAreas({ mentions, view }: LinkedArticle, entities: Entities): Located[] {
  return mentions.flatMap((mention) => {
    if (!isPlace(mention) || !(/^place\/(?:area|stop-listed)/.test(mention.rule) || /.{4}区$/.test(entities.entity(mention.entityId).name)))
      return []
    const printed = view.prose.text.slice(mention.span.start, mention.span.end)
    const name = openingOf(printed, view) ?? (mention.rule === 'place/area-behind' ? (OPENING_TOWN.exec(printed)?.[0] ?? null) : null)
    return name && name !== entities.entity(mention.entityId).name
      ? [locate(mention.entityId, entities.find('Place', name).id, 'name', mention.span)]
      : []
  })
}

/** 〈P〉区域内甲路、乙路: what is listed inside a place. */
function readWithin(article: LinkedArticle, entities: Entities): Located[] {
  const { mentions, view } = article
  const { text } = view.prose
  const places = mentions.filter(isPlace)
  return places.flatMap((place) => {
    const inside = /^(?:境内|辖区内|内)的?/.exec(text.slice(place.span.end, place.span.end + 5))
    if (!inside) return []
    const first = mentions.find(
      (one) => one.span.start === place.span.end + inside[0].length && (isPlace(one) || isBody(one) || isThing(one)),
    )
    // 甲村境内的|乙县某基地: what is printed so opens the name of something else.
    if (!first || (isPlace(first) && heightOf(first, article, entities) < heightOf(place, article, entities))) return []
    const listed = [first]
    for (const one of mentions)
      if (one.span.start === (listed.at(-1) as LinkedMention).span.end + 1 && /[、和与及]/.test(text[one.span.start - 1] ?? ''))
        listed.push(one)
    const chain = readChains(article, entities).find(({ basis, from }) => basis === 'stated' && from === place.entityId)
    const outer = chain?.to ?? place.entityId
    return listed.filter((one) => one.entityId !== outer).map((one) => locate(one.entityId, outer, 'stated', around(place, one)))
  })
}

/** 来到〈P〉,详细了解〈J1〉、〈J2〉…建设情况: what is looked at during a stop lies there. */
function readLookedAt(article: LinkedArticle): Located[] {
  const { mentions, view } = article
  const { text } = view.prose
  return mentions
    .filter((one) => isPlace(one) && !isDeictic(one))
    .flatMap((place) => {
      if (!/(?:来到|走进|前往|深入|到)$/.test(text.slice(Math.max(0, place.span.start - 3), place.span.start))) return []
      const looked = /^,(?:[^,。;]{0,6})(?:了解|察看|查看|听取|询问)了?/.exec(text.slice(place.span.end, place.span.end + 16))
      const from = place.span.end + (looked?.[0].length ?? 0)
      const end = from + Math.max(0, text.slice(from, from + 200).search(/[,。;\n]|$/))
      if (!looked) return []
      return mentions
        .filter(({ type, span }) => type === 'Project' && span.start >= from && span.end <= end)
        .map((project) => locate(project.entityId, place.entityId, 'implied', around(place, project)))
    })
}

/** Where things lie, only as an article says it. */
export const locatedIn: readonly RelationRule[] = [
  { name: 'located-in/name', read: readNames },
  { name: 'located-in/chain', read: readChains },
  { name: 'located-in/area', read: readAreas },
  { name: 'located-in/lies', read: readLies },
  { name: 'located-in/at', read: readAt },
  { name: 'located-in/acts', read: readActs },
  { name: 'located-in/within', read: readWithin },
  { name: 'located-in/looked-at', read: readLookedAt },
  { name: 'located-in/toured', read: readToured },
  { name: 'located-in/town-tour', read: readTownTours },
  { name: 'located-in/signed', read: readSigned },
  { name: 'located-in/task', read: readTasks },
]
