import { toEntityId, toKey } from '../schema/ids.ts'
import { ENTITIES, type EntityType } from '../schema/ontology.ts'
import type { Entity, LinkedMention, Page, Setting } from '../schema/types.ts'
import type { LinkedArticle, Sighted } from './sighting.ts'

/** Entities of one page, and its articles with every mention linked to one. */
export interface Linked {
  readonly entities: readonly Entity[]
  readonly articles: readonly LinkedArticle[]
  /** Canonical name and kind to entity: what posts and relations find their bodies by. */
  readonly find: (type: EntityType, name: string) => Entity
}

/** The place that a thing belongs to by its kind (DESIGN section 4). */
function homeOf(type: EntityType, name: string, setting: Setting): string | null {
  const kind = ENTITIES[type].kind
  if (kind === 'human' || kind === 'event' || kind === 'project' || kind === 'document') return setting.home ?? setting.province
  if (kind === 'place') return setting.province
  return /^(?:中国|国家|全国|国务院|中共中央)/.test(name) ? null : (setting.province ?? setting.home)
}

/** Gathers sightings into entities: one for each kind and canonical name; a human is an Official if any sighting says so. */
export function link(sighted: readonly Sighted[], page: Page, setting: Setting): Linked {
  const byKey = new Map<string, Entity>()
  const find = (type: EntityType, name: string): Entity => {
    const slot = `${ENTITIES[type].kind} ${name}`
    const known = byKey.get(slot)
    if (known) {
      if (type === 'Official' && known.type === 'Person') {
        const official = { ...known, type }
        byKey.set(slot, official)
        return official
      }
      return known
    }
    const key = toKey(type, name, homeOf(type, name, setting), type === 'Event' ? { source: page.source } : {})
    const entity: Entity = { id: toEntityId(key), key, type, name }
    byKey.set(slot, entity)
    return entity
  }
  const articles = sighted.map((one) => linkArticle(one, find))
  return { entities: [...byKey.values()], articles, find }
}

function linkArticle({ view, sightings, posts, rosters, events }: Sighted, find: Linked['find']): LinkedArticle {
  const mentions = sightings.map(
    (sighting): LinkedMention => ({
      type: sighting.type,
      span: sighting.span,
      rule: sighting.rule,
      entityId: find(sighting.type, sighting.name).id,
    }),
  )
  const at = new Map(mentions.map((mention) => [mention.span.start, mention.entityId]))
  const linkedPosts = posts.map((post) => ({
    ...post,
    body: find(post.body.type, post.body.name).id,
    holders: post.holders.flatMap((span) => {
      const entityId = at.get(span.start)
      return entityId ? [{ entityId, span }] : []
    }),
  }))
  return { view, mentions, posts: linkedPosts, rosters, events: events.map((event) => ({ ...event, entityId: find('Event', event.name).id })) }
}
