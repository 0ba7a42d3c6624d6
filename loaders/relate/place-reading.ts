import type { Basis } from '../../schema/ontology.ts'
import type { EntityId, LinkedMention, Span } from '../../schema/types.ts'
import { levelOf } from '../describe/level.ts'
import type { Entities, RelationDraft } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { isPlace } from './kinds.ts'
import { oncePerArticle } from './once.ts'

const HEIGHTS = { country: 0, province: 1, city: 2, county: 3, zone: 4, town: 5, community: 6, village: 6, site: 7 } as const

/** How far down communities and villages stand: below them are sites. */
export const COMMUNITY = HEIGHTS.community

export const isDeictic = ({ rule }: LinkedMention) => rule.startsWith('place/deixis')

/** Whether one span lies in another and is not the same. */
export function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start
}

/** How far down the tree of places a place stands: provinces above cities above counties. */
export function heightOf(place: LinkedMention, { view }: LinkedArticle, { entity }: Entities): number {
  return HEIGHTS[levelOf(entity(place.entityId).name, view)]
}

/** Whether the second of two places that touch lies in the first: 甲县|乙镇. A zone may lie in a town or a village too: 丙村|丁园区. */
export function isChained(above: LinkedMention, below: LinkedMention, article: LinkedArticle, entities: Entities): boolean {
  if (above.span.end !== below.span.start) return false
  const [over, under] = [heightOf(above, article, entities), heightOf(below, article, entities)]
  return over < under || (under === HEIGHTS.zone && over > under && over < HEIGHTS.site)
}

const startsOf = oncePerArticle(({ mentions }) => toStarts(mentions))

/** The mentions that begin at an offset; every 在 and every verb of going asks. */
export function startingAt(at: number, article: LinkedArticle): readonly LinkedMention[] {
  return startsOf(article).get(at) ?? []
}

function toStarts(mentions: readonly LinkedMention[]): Map<number, LinkedMention[]> {
  const starts = new Map<number, LinkedMention[]>()
  for (const mention of mentions) {
    const known = starts.get(mention.span.start)
    if (known) known.push(mention)
    else starts.set(mention.span.start, [mention])
  }
  return starts
}

/** The last place of the chain that begins at an offset, 甲县乙镇丙村 gives 丙村; null where none begins there. */
export function chainAt(at: number, article: LinkedArticle, entities: Entities): LinkedMention | null {
  const placeAt = (start: number) => startingAt(start, article).find(isPlace) ?? null
  let last = placeAt(at)
  for (let next = last; next; ) {
    last = next
    const { end } = last.span
    next = startingAt(end, article).find((one) => isPlace(one) && isChained(last as LinkedMention, one, article, entities)) ?? null
  }
  return last
}

/** A relation of this room. */
export type Located = RelationDraft<'LOCATED_IN'>

/** A LOCATED_IN as a rule reads it. */
export function locate(from: EntityId, to: EntityId, basis: Basis, span: Span): Located {
  return { type: 'LOCATED_IN', from, to, attrs: {}, basis, span }
}

/** From the first to the last of several mentions. */
export const around = (...mentions: LinkedMention[]): Span => ({
  start: Math.min(...mentions.map(({ span }) => span.start)),
  end: Math.max(...mentions.map(({ span }) => span.end)),
})
