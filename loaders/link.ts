import { toEntityId, toKey } from '../schema/ids.ts'
import { ENTITIES, type EntityType } from '../schema/ontology.ts'
import type { Entity, EntityId, LinkedMention, Page, Setting } from '../schema/types.ts'
import type { Entities } from './rule.ts'
import type { LinkedArticle, Sighted } from './sighting.ts'

/** The articles of a page with every mention linked to an entity. */
export interface Linked {
  readonly articles: readonly LinkedArticle[]
  readonly entities: Registry
}

/** The entities of one page: rules add those that no word names (the government of a county that acts). */
export interface Registry extends Entities {
  /** In the order in which they were first found. */
  readonly all: () => readonly Entity[]
}

/** The place that a thing belongs to by its kind (DESIGN section 4). */
function homeOf(type: EntityType, name: string, setting: Setting): string | null {
  const kind = ENTITIES[type].kind
  if (kind === 'human' || kind === 'event' || kind === 'project' || kind === 'document') return setting.home ?? setting.province
  if (kind === 'place') return setting.province
  return /^(?:中国|国家|全国|国务院|中共中央)/.test(name) ? null : (setting.province ?? setting.home)
}

/** One entity for each kind and canonical name; a human is an Official if any sighting says so. */
function openRegistry(page: Page, setting: Setting): Registry {
  const bySlot = new Map<string, EntityId>()
  const byId = new Map<EntityId, Entity>()
  const find = (type: EntityType, name: string): Entity => {
    const slot = `${ENTITIES[type].kind} ${name}`
    const known = byId.get(bySlot.get(slot) as EntityId)
    if (known && !(type === 'Official' && known.type === 'Person')) return known
    const key = toKey(type, name, homeOf(type, name, setting), type === 'Event' ? { source: page.source } : {})
    const entity: Entity = { id: toEntityId(key), key, type, name }
    bySlot.set(slot, entity.id)
    byId.set(entity.id, entity)
    return entity
  }
  const entity = (id: EntityId): Entity => {
    const known = byId.get(id)
    if (!known) throw new Error(`A rule named an entity that the page does not have: ${id}`)
    return known
  }
  return { find, entity, all: () => [...byId.values()] }
}

/** Gathers the sightings of a page into entities. */
export function link(sighted: readonly Sighted[], page: Page, setting: Setting): Linked {
  const entities = openRegistry(page, setting)
  return { entities, articles: sighted.map((one) => linkArticle(one, entities.find)) }
}

function linkArticle({ view, sightings, posts, rosters, events }: Sighted, find: Entities['find']): LinkedArticle {
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
  return {
    view,
    mentions,
    posts: linkedPosts,
    rosters,
    events: events.map((event) => ({ ...event, entityId: find('Event', event.name).id })),
  }
}
