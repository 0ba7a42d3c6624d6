import type { EntityId, LinkedMention } from '../../schema/types.ts'
import { divisionAt, divisionsNamed, fullPath, preferDivision } from '../gazetteer.ts'
import type { Entities, RelationRule } from '../rule.ts'
import type { LinkedArticle, View } from '../sighting.ts'
import { isBody, isPlace, isThing } from './kinds.ts'
import { readActs, readAt, readLies, readSigned, readTasks } from './located-in-clauses.ts'
import { isElsewhere, readNames } from './located-in-names.ts'
import { readToured, readTownTours } from './located-in-tours.ts'
import { around, heightOf, isChained, isDeictic, type Located, locate } from './place-reading.ts'

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

/** 江海|甲县产业园区: whether the place that opens the name of an area lies in the province or city before it, and so is nearer. */
function opensNearer(above: LinkedMention, { rule, span }: LinkedMention, { view }: LinkedArticle, { entity }: Entities): boolean {
  const name = rule.startsWith('place/area') ? openingOf(view.prose.text.slice(span.start, span.end), view) : null
  return name !== null && liesIn(name, entity(above.entityId).name)
}

/** Whether the gazetteer has a place inside another. */
const liesIn = (name: string, outer: string) => name !== outer && divisionsNamed(name).some((one) => fullPath(one).includes(outer))

/** 甲县乙镇、丙镇: the towns lie in the county. */
function readChains(article: LinkedArticle, entities: Entities): Located[] {
  const places = article.mentions.filter(isPlace)
  return places.flatMap((above, at) => {
    const below = places[at + 1]
    if (!below || isDeictic(below) || !isChained(above, below, article, entities) || isElsewhere(above, below, entities)) return []
    if (opensNearer(above, below, article, entities)) return []
    const shared = sharersOf(below, places, article, entities)
      .filter((one) => !isElsewhere(above, one, entities))
      .map((one) => locate(one.entityId, above.entityId, 'stated', around(above, one)))
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

/** Whether a province or city of the gazetteer is none of those that a place lies in. */
const isCalledAfter = (name: string, before: string) =>
  /[省市]$|自治区$/.test(before) &&
  name !== before &&
  [before, name].every((one) => divisionsNamed(one).length > 0) &&
  !liesIn(name, before) &&
  !liesIn(before, name)

/** 某某市文化馆: an area whose own name opens with its place. */
function readAreas({ mentions, view }: LinkedArticle, entities: Entities): Located[] {
  return mentions.flatMap((mention) => {
    if (!isPlace(mention) || !(/^place\/(?:area|stop-listed)/.test(mention.rule) || /.{4}区$/.test(entities.entity(mention.entityId).name)))
      return []
    const printed = view.prose.text.slice(mention.span.start, mention.span.end)
    const name = openingOf(printed, view) ?? (mention.rule === 'place/area-behind' ? (OPENING_TOWN.exec(printed)?.[0] ?? null) : null)
    // 上海|南京西路: behind another city the name is only called after the place.
    const before = mentions.find((one) => isPlace(one) && one.span.end === mention.span.start)
    const isForeign = before && name !== null && !isDeictic(before) && isCalledAfter(name, entities.entity(before.entityId).name)
    return name && !isForeign && name !== entities.entity(mention.entityId).name
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
