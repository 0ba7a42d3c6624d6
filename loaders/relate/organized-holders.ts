import type { OrganizedRole } from '../../schema/ontology.ts'
import type { EntityId, LinkedMention, Span } from '../../schema/types.ts'
import { isJoint } from '../clauses.ts'
import type { Entities } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { actingBody, actorsOf } from './acting-places.ts'
import { isBody, isEvent, isPlace } from './kinds.ts'
import { oncePerArticle } from './once.ts'
import { type Draft, draft } from './organized-draft.ts'

/** 县科协、|云鹤镇承办, 县科协联合|云鹤镇开展: a town that is named as one of several who hold an event acts like the bodies beside it. */
const BESIDE = /(?:[、由]|和|与|及|联合|会同|携手)$/

/** The bodies of an article, and the places that a list of them goes on with, in reading order. */
export const holdersOf = oncePerArticle((article: LinkedArticle, entities: Entities): LinkedMention[] => {
  const { text } = article.view.prose
  const bodies = article.mentions.filter(isBody)
  const beside = actorsOf(article, entities).filter(
    (one) => isPlace(one) && BESIDE.test(text.slice(Math.max(0, one.span.start - 2), one.span.start)),
  )
  return beside.length === 0 ? bodies : [...bodies, ...beside].sort((one, other) => one.span.start - other.span.start)
})

/** 召开甲会议和|乙会议: the events that one verb holds, from the first on. */
export function withJoined(mentions: readonly LinkedMention[], first: LinkedMention, text: string): LinkedMention[] {
  const next = mentions.find((one) => isEvent(one) && one.span.start > first.span.end && isJoint(text, first.span.end, one.span.start))
  return next ? [first, ...withJoined(mentions, next, text)] : [first]
}

/** What is held, in which role, and where that is printed. */
export interface Held {
  readonly event: { readonly entityId: EntityId }
  readonly role: OrganizedRole
  readonly entities: Entities
  readonly span: Span
}

/** That a body, or the government of a place, holds an event. */
export const hold = (one: LinkedMention, { event, role, entities, span }: Held): Draft =>
  draft(actingBody(one, entities), event.entityId, role, isPlace(one) ? 'place acts' : 'stated', span)
