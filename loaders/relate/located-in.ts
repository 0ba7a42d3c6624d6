import type { Basis } from '../../schema/ontology.ts'
import type { EntityId, LinkedMention, Span } from '../../schema/types.ts'
import { sentenceAt } from '../clauses.ts'
import { divisionAt, preferDivision } from '../gazetteer.ts'
import type { Entities, RelationDraft, RelationRule } from '../rule.ts'
import type { LinkedArticle, View } from '../sighting.ts'
import { chainAt, heightOf, isBody, isChained, isDeictic, isInside, isPlace } from './place-reading.ts'

type Draft = RelationDraft<'LOCATED_IN'>

function draft(from: EntityId, to: EntityId, basis: Basis, span: Span): Draft {
  return { type: 'LOCATED_IN', from, to, attrs: {}, basis, span }
}

const isEvent = ({ type }: LinkedMention) => type === 'Event'
const isThing = ({ type }: LinkedMention) => type === 'Event' || type === 'Project'
const around = (...mentions: LinkedMention[]): Span => ({
  start: Math.min(...mentions.map(({ span }) => span.start)),
  end: Math.max(...mentions.map(({ span }) => span.end)),
})

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

/** 某某海关, 甲县乙镇丙村小学: the last place that the printed name holds. A bare 市 or 该区 in it gives none. */
function readNames(article: LinkedArticle, entities: Entities): Draft[] {
  const { mentions, view } = article
  const held = new Set(readAt(article, entities).map(({ from }) => from))
  const printed = ({ span }: LinkedMention) => view.prose.text.slice(span.start, span.end)
  return mentions.flatMap((mention) => {
    if (!isBody(mention) && !isThing(mention)) return []
    const inner = mentions.filter((one) => isPlace(one) && !isDeictic(one) && isInside(one.span, mention.span))
    const own = isEvent(mention)
      ? inner.filter(
          (place) => !mentions.some((body) => isBody(body) && isInside(place.span, body.span) && isInside(body.span, mention.span)),
        )
      : inner
    const name = entities.entity(mention.entityId).name
    if (mention.type === 'Project' && /集团|公司|股份|大学|厂(?=.)/.test(name)) return []
    const outside =
      isEvent(mention) && name.startsWith('在')
        ? mentions.find((one) => isPlace(one) && !isDeictic(one) && name.startsWith(`在${printed(one)}`))
        : undefined
    if (outside) return [draft(mention.entityId, outside.entityId, 'stated', mention.span)]
    const basis = isEvent(mention) && /^[到赴在深前来]/.test(entities.entity(mention.entityId).name) ? 'stated' : 'name'
    const ends =
      basis === 'stated'
        ? own.filter((one) => !own.some((next) => isChained(one, next, article, entities)))
        : nearestIn(own, article, entities)
    if (basis === 'name' && held.has(mention.entityId)) return []
    return ends.map((place) => draft(mention.entityId, place.entityId, basis, mention.span))
  })
}

/** Places that stand in a list behind another and end in the same sign: 乙镇、丙镇. */
function sharersOf(first: LinkedMention, places: readonly LinkedMention[], { view }: LinkedArticle, { entity }: Entities): LinkedMention[] {
  const list = [first]
  const sign = entity(first.entityId).name.slice(-1)
  for (const one of places) {
    const last = list.at(-1) as LinkedMention
    const between = view.prose.text.slice(last.span.end, one.span.start)
    if (one.span.start > last.span.end && /^[、和与及]$/.test(between) && entity(one.entityId).name.endsWith(sign)) list.push(one)
  }
  return list.slice(1)
}

/** 甲县乙镇、丙镇: the towns lie in the county. */
function readChains(article: LinkedArticle, entities: Entities): Draft[] {
  const places = article.mentions.filter(isPlace)
  return places.flatMap((above, at) => {
    const below = places[at + 1]
    if (!below || isDeictic(below) || !isChained(above, below, article, entities)) return []
    const shared = sharersOf(below, places, article, entities).map((one) =>
      draft(one.entityId, above.entityId, 'stated', around(above, one)),
    )
    return [draft(below.entityId, above.entityId, 'name', around(above, below)), ...shared]
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

/** 某某市文化馆: an area whose own name opens with its place. */
function readAreas({ mentions, view }: LinkedArticle, entities: Entities): Draft[] {
  return mentions.flatMap((mention) => {
    if (!isPlace(mention) || !(/^place\/area/.test(mention.rule) || /.{4}区$/.test(entities.entity(mention.entityId).name))) return []
    const name = openingOf(view.prose.text.slice(mention.span.start, mention.span.end), view)
    return name && name !== entities.entity(mention.entityId).name
      ? [draft(mention.entityId, entities.find('Place', name).id, 'name', mention.span)]
      : []
  })
}

const LIES = /(?:位于|地处|坐落于|坐落在|坐落|选址|落户|落户在|落户于|隶属于)(?:了|在|于)?/g

/** 〈A〉位于〈P〉, 位于〈P〉的〈A〉, 〈J〉落户〈P〉. */
function readLies(article: LinkedArticle, entities: Entities): Draft[] {
  const { mentions, view } = article
  const { text } = view.prose
  return [...text.matchAll(LIES)].flatMap((verb) => {
    const place = chainAt(verb.index + verb[0].length, article, entities)
    if (!place) return []
    const behind = /^(?:[东南西北中]{1,2}部)?(?:境内)?的/.exec(text.slice(place.span.end, place.span.end + 7))
    const ends = mentions.filter(
      ({ span, type }) =>
        span.end <= verb.index &&
        verb.index - span.end <= 2 &&
        !/[。;]/.test(text.slice(span.end, verb.index)) &&
        type !== 'Official' &&
        type !== 'Person',
    )
    const thing = behind
      ? mentions.find(({ span }) => span.start === place.span.end + behind[0].length)
      : ends.sort((a, b) => a.span.start - b.span.start)[0]
    return thing && thing.entityId !== place.entityId ? [draft(thing.entityId, place.entityId, 'stated', around(thing, place))] : []
  })
}

const HELD = /(?:组织召开|召开|举行|举办|开幕|闭幕|启动|揭牌|开班|开赛|开跑|开展|进行|组织开展|落下帷幕|拉开帷幕|拉开序幕)/
const AT = /[在于](?!此|家|今|此次|全)/g

/** 〈E〉在〈P〉举行, 在〈P〉开展〈E〉, 在〈P〉建设〈J〉: what a clause holds at a place. */
function readAt(article: LinkedArticle, entities: Entities): Draft[] {
  const { mentions, view } = article
  const { text } = view.prose
  return [...text.matchAll(AT)].flatMap((at) => {
    const place = chainAt(at.index + 1, article, entities)
    if (!place || isDeictic(place) || mentions.some((one) => !isPlace(one) && !isThing(one) && isInside(place.span, one.span))) return []
    const sentence = sentenceAt(view.prose, at.index)
    const verb = new RegExp(`^(?:[^,。;:\\n]{0,8}?)(?:${HELD.source}|建设|实施|新建|投资|联合)`).exec(
      text.slice(place.span.end, place.span.end + 22),
    )
    if (!verb) return []
    const thing = thingAt(mentions, at.index, place.span.end + verb[0].length, sentence)
    const own = place.rule === 'place/area-unit' ? mentions.find((one) => isDeictic(one) && one.span.end === at.index) : undefined
    const site = own ? [draft(place.entityId, own.entityId, 'stated', around(own, place))] : []
    return [...site, ...(thing ? [draft(thing.entityId, place.entityId, 'stated', around(thing, place))] : [])]
  })
}

/** The event or project that a verb speaks of: right behind it, else the last before 在 in its sentence. */
function thingAt(mentions: readonly LinkedMention[], at: number, verbEnd: number, sentence: Span): LinkedMention | undefined {
  const things = mentions.filter((one) => isThing(one) && one.span.start >= sentence.start && one.span.end <= sentence.end)
  return (
    things.find(({ span }) => span.start >= verbEnd && span.start - verbEnd <= 8) ??
    things.filter((one) => isEvent(one) && one.span.end <= at && at - one.span.end <= 24).at(-1)
  )
}

const ACTS =
  /^(?:[^,。;:\n、]{0,6}?)(?:先后|积极|成功|隆重|集中|联合|深入|广泛|扎实|全面)*(?:组织召开|组织开展|组织举行|组织举办|召开|举行|举办|开展|启动)(?:了|的)?/

/** 某某县举行〈E〉, 我市召开〈E〉: a place that acts locates what it holds. */
function readActs(article: LinkedArticle): Draft[] {
  const { mentions, view } = article
  const { text } = view.prose
  return mentions.filter(isPlace).flatMap((place) => {
    if (/[在到赴]$/.test(text.slice(0, place.span.start)) || mentions.some((one) => !isPlace(one) && isInside(place.span, one.span)))
      return []
    const sentence = sentenceAt(view.prose, place.span.start)
    const told = mentions.find((one) => isEvent(one) && one.span.start === place.span.end)
    if (
      told &&
      isDeictic(place) &&
      /^(?:在[^,。;\n]{2,20}?)?(?:隆重|正式|顺利)?(?:召开|举行|举办|启动)/.test(text.slice(told.span.end, told.span.end + 26))
    )
      return [draft(told.entityId, place.entityId, 'name', around(place, told))]
    const verb = ACTS.exec(text.slice(place.span.end, Math.min(sentence.end, place.span.end + 20)))
    if (!verb || /[在由]/.test(verb[0])) return []
    const from = place.span.end + verb[0].length
    const first = mentions.find(
      (one) => isEvent(one) && one.span.start >= from && one.span.start - from <= 12 && one.span.end <= sentence.end,
    )
    return first
      ? listFrom(first, mentions, text).map((event) =>
          draft(event.entityId, place.entityId, isDeictic(place) ? 'stated' : 'place acts', around(place, event)),
        )
      : []
  })
}

/** An event and those that stand with it in a list. */
function listFrom(first: LinkedMention, mentions: readonly LinkedMention[], text: string): LinkedMention[] {
  const list = [first]
  for (const one of mentions) {
    const last = list.at(-1) as LinkedMention
    if (isEvent(one) && one.span.start >= last.span.end && /^[、和与及]?$/.test(text.slice(last.span.end, one.span.start))) list.push(one)
  }
  return list
}

/** 〈P〉区域内甲路、乙路: what is listed inside a place. */
function readWithin(article: LinkedArticle, entities: Entities): Draft[] {
  const { mentions, view } = article
  const chains = readChains(article, entities).filter(({ basis }) => basis === 'stated')
  const { text } = view.prose
  const places = mentions.filter(isPlace)
  return places.flatMap((place) => {
    const inside = /^(?:境内|辖区内|内)的?/.exec(text.slice(place.span.end, place.span.end + 5))
    if (!inside) return []
    const first = mentions.find(
      (one) => one.span.start === place.span.end + inside[0].length && (isPlace(one) || isBody(one) || isThing(one)),
    )
    if (!first) return []
    const listed = [first]
    for (const one of mentions)
      if (one.span.start === (listed.at(-1) as LinkedMention).span.end + 1 && /[、和与及]/.test(text[one.span.start - 1] ?? ''))
        listed.push(one)
    const outer = chains.find(({ from }) => from === place.entityId)?.to ?? place.entityId
    return listed.filter((one) => one.entityId !== outer).map((one) => draft(one.entityId, outer, 'stated', around(place, one)))
  })
}

/** 来到〈P〉,详细了解〈J1〉、〈J2〉…建设情况: what is looked at during a stop lies there. */
function readLookedAt(article: LinkedArticle): Draft[] {
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
        .map((project) => draft(project.entityId, place.entityId, 'implied', around(place, project)))
    })
}

/** 某某县举行项目签约仪式: the projects that the article goes on to name lie there, where nothing else is said of them. */
function readSigned(article: LinkedArticle, entities: Entities): Draft[] {
  const held = readActs(article).find(({ from }) => /签约|开工|奠基|竣工|投产/.test(entities.entity(from).name))
  if (!held || article.mentions.find(({ entityId }) => entityId === held.to)?.rule.startsWith('place/deixis')) return []
  const placed = new Set([...readLies(article, entities), ...readAt(article, entities)].map(({ from }) => from))
  return article.mentions
    .filter(
      ({ type, entityId, span }) =>
        type === 'Project' &&
        !placed.has(entityId) &&
        !/包括|建设内容|新建|年产[^,。]*$/.test(
          article.view.prose.text.slice(sentenceAt(article.view.prose, span.start).start, span.start),
        ),
    )
    .map(({ entityId, span }) => draft(entityId, held.to, 'implied', span))
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
  { name: 'located-in/signed', read: readSigned },
]
