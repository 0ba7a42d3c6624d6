import type { EntityId, LinkedMention } from '../../schema/types.ts'
import type { Entities } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { outer } from './bodies-near.ts'
import { isBody, isPlace } from './kinds.ts'

/** The government of a place that acts: 舞县召开 gives its people's government, a subdistrict its office, a zone its board. */
export function governmentOf(place: string): string | null {
  if (/街道$/.test(place)) return `${place}办事处`
  if (/..(?:开发|高新|经开|示范|度假|保税|产业园|工业园|科技园)区$/.test(place)) return `${place}管委会`
  if (/[盟]$/.test(place)) return `${place}行政公署`
  return /[市县旗镇乡州]$|(?<![小社园景山灾库片校厂矿林牧发范新经能])区$/.test(place) ? `${place}人民政府` : null
}

const isActor = (one: LinkedMention): boolean => isBody(one) || isPlace(one)

/** The bodies of an article and the places with a government that stand in no body's name, in reading order; 甲县|乙镇 is one name. */
export function actorsOf(article: LinkedArticle, { entity }: Entities): LinkedMention[] {
  const actors: LinkedMention[] = []
  for (const one of outer(article, isActor)) {
    if (isPlace(one) && governmentOf(entity(one.entityId).name) === null) continue
    const last = actors.at(-1)
    if (last && isPlace(last) && last.span.end === one.span.start)
      actors[actors.length - 1] = { ...one, span: { start: last.span.start, end: one.span.end } }
    else actors.push(one)
  }
  return actors
}

/** The body that acts: its own, a place's government. */
export function actingBody(one: LinkedMention, { entity, find }: Entities): EntityId {
  const government = isPlace(one) ? governmentOf(entity(one.entityId).name) : null
  return government === null ? one.entityId : find('Agency', government).id
}
