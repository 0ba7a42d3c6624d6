import type { LinkedMention } from '../../schema/types.ts'
import { Characters } from '../characters.ts'
import { sentenceAt } from '../clauses.ts'
import { matches, matchesBehind } from '../matches.ts'
import type { Entities } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { isPlace } from './kinds.ts'
import { around, chainAt, heightOf, isDeictic, isInside, type Located, locate, startingAt } from './place-reading.ts'
import { type Stop, stopsAt } from './visit-stops.ts'
import { readStops } from './visited.ts'

const OPENS = /(?<=^|[。;\n])[\s”]*(?:随后,?)?在/y
const SENTENCE_MARKS = new Characters('。;\n')
/** Verbs of a tour whose stops follow. */
const TOURS = /(?:来到|走进|前往|深入到?|到|考察|参观|察看|查看|视察|走访|观摩|检查)了?/g
/** What is said, wished or asked in a place is not done there. */
const SAYS = /表示|希望|要求|强调|指出|介绍|听取|邀请|欢迎|将|要|曾|准备|计划/

/** 在〈P〉,代表们先后前往〈P1〉、〈P2〉: the stops of a tour lie in the place that its sentence opens with. */
export function readToured(article: LinkedArticle, entities: Entities): Located[] {
  const { text } = article.view.prose
  return matchesBehind(text, SENTENCE_MARKS, OPENS).flatMap((opening) => {
    const place = chainAt(opening.index + opening[0].length, article, entities)
    if (!place || isDeictic(place) || text[place.span.end] !== ',') return []
    const height = heightOf(place, article, entities)
    if (height < 2 || height > 6) return []
    const rest = text.slice(place.span.end + 1, place.span.end + 40).split(/[。;\n]/, 1)[0] as string
    for (const verb of matches(rest, TOURS)) {
      if (SAYS.test(rest.slice(0, verb.index))) return []
      const stops = stopsAt(place.span.end + 1 + verb.index + verb[0].length, article, entities)
      const last = stops.at(-1)
      if (!last) continue
      if (/^(?:前往|深入)?到?了?$/.test(verb[0]) && !isToured(rest.slice(0, verb.index), text.slice(last.end, last.end + 24))) return []
      return stops.flatMap((stop) => {
        const head = headOf(stop, article, entities)
        return head && isBelow(stop, head.entityId === place.entityId ? 0 : heightOf(head, article, entities), height)
          ? [locate(head.entityId, place.entityId, 'stated', around(place, head))]
          : []
      })
    }
    return []
  })
}

/** 到甲乡: whether that is a tour, and no errand of somebody's own. */
function isToured(lead: string, tail: string): boolean {
  return (
    /先后|分别|首先|一行|[组团们]/.test(lead) ||
    /^[^。;:\n]{0,16}?(?:调研|检查|视察|考察|查看|察看|走访|慰问|参观|巡查|观摩|督查|督导)/.test(tail)
  )
}

/** The uppermost place of a stop, or its body; none where its own name says where it lies, or only the page's home would. */
function headOf({ mention, start }: Stop, article: LinkedArticle, { entity }: Entities): LinkedMention | undefined {
  const head = isPlace(mention) ? startingAt(start, article).find(isPlace) : mention
  if (!head || head.span.start !== start || head.rule === 'place/area-unit' || isDeictic(head)) return undefined
  if (!isPlace(head) && entity(head.entityId).name !== article.view.prose.text.slice(start, head.span.end)) return undefined
  return article.mentions.some((one) => isPlace(one) && isInside(one.span, head.span)) ? undefined : head
}

/** Whether a stop may lie in a place: towns and what is smaller, and firms. */
function isBelow({ mention }: Stop, head: number, height: number): boolean {
  return !isPlace(mention) || (head > 3 && head > height)
}

/** What leads a tour on to somewhere else. */
const ON = /随后|接着|之后|然后|又|会后|[上下]午|当[天日晚]|次日|第[二三]站|返回|途中/

/** 到甲乡检查。督查组一行到燕子岩察看: what a tour of one town goes on to see, without another town named, lies in it. */
export function readTownTours(article: LinkedArticle, entities: Entities): Located[] {
  const { mentions, view } = article
  const seen = readStops(article, entities)
  return seen.flatMap((stop) => {
    const sentence = sentenceAt(view.prose, stop.span.end - 1)
    const site = mentions.find((one) => one.entityId === stop.to && one.span.start >= sentence.start && one.span.end <= sentence.end)
    if (!site || !/^place\/(?:area|stop|stop-listed)$/.test(site.rule) || heightOf(site, article, entities) !== 7) return []
    if (ON.test(view.prose.text.slice(sentence.start, site.span.start))) return []
    const before = sentenceAt(view.prose, Math.max(0, sentence.start - 1))
    const towns = new Set(
      seen.filter(({ from, span }) => from === stop.from && span.end > before.start && span.start < before.end).map(({ to }) => to),
    )
    const town = mentions.find(({ entityId, span }) => towns.has(entityId) && span.start >= before.start && span.end <= before.end)
    if (towns.size !== 1 || !town || !isPlace(town) || heightOf(town, article, entities) !== 5 || before.start === sentence.start) return []
    const isElsewhere = mentions.some(
      (one) => isPlace(one) && one.span.start >= sentence.start && one.span.end <= sentence.end && heightOf(one, article, entities) < 7,
    )
    return isElsewhere ? [] : [locate(stop.to, town.entityId, 'implied', around(town, site))]
  })
}
