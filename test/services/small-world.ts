import { toArticleId, toEntityId, toFactId, toKey } from '../../schema/ids.ts'
import type { EntityType, RelationAttrs, RelationType } from '../../schema/ontology.ts'
import type { Article, Entity, EntityId, Evidence, Extraction, LinkedMention, Relation, Statement } from '../../schema/types.ts'

/** A page with one article, in the words a test needs. */
export interface Story {
  readonly source: string
  readonly title?: string
  readonly text: string
  readonly date?: string | null
  readonly paper?: string | null
  readonly digest?: string
  readonly extractor?: string
  /** Who is printed: the surface in the text, and whom it means where that is somebody else. */
  readonly names: readonly (readonly [surface: string, type: EntityType, name?: string])[]
  /** What facts are stated of although no word of the text names it. */
  readonly unnamed?: readonly (readonly [name: string, type: EntityType])[]
  readonly relations?: readonly (readonly [from: string, type: RelationType, to: string, attrs?: object])[]
  readonly statements?: readonly (readonly [entity: string, key: Statement['key'], value: Statement['value']])[]
}

const RULE = 'test/story'
const HOME = '云溪市'

function entityOf(type: EntityType, name: string): Entity {
  const key = toKey(type, name, HOME)
  return { id: toEntityId(key), key, type, name }
}

/** The id of an invented thing. */
export function idOf(type: EntityType, name: string): EntityId {
  return entityOf(type, name).id
}

/** ATTENDED with its attributes. */
export function attended(
  role: readonly ('host' | 'speak' | 'attend')[] = ['attend'],
  order: number | null = null,
): RelationAttrs['ATTENDED'] {
  return { role, order, title: null }
}

/** The page of a story. */
export function toExtraction(story: Story): Extraction {
  const { source, text, date = null, paper = null } = story
  const all = [...story.names.map(([surface, type, name = surface]) => [name, type] as const), ...(story.unnamed ?? [])]
  const entities = new Map(all.map(([name, type]) => [name, entityOf(type, name)]))
  const id = toArticleId(source, 0)
  const evidence: Evidence = { articleId: id, span: { start: 0, end: text.length }, quote: text }
  const named = (name: string): Entity => entities.get(name) ?? missing(name)
  const mentions = story.names.map(([surface, type, name = surface]): LinkedMention => {
    const start = text.indexOf(surface)
    if (start < 0) missing(surface)
    return { type, span: { start, end: start + surface.length }, rule: RULE, entityId: named(name).id }
  })
  const relations = (story.relations ?? []).map(([from, type, to, attrs = {}]): Relation => {
    const ends = [named(from).id, named(to).id] as const
    const factId = toFactId({ source, type, ends, value: JSON.stringify(attrs), quote: text })
    // A story gives the attributes of its type.
    return { id: factId, type, from: ends[0], to: ends[1], attrs: attrs as Relation['attrs'], basis: 'stated', evidence, rule: RULE }
  })
  const statements = (story.statements ?? []).map(([name, key, value]): Statement => {
    const entity = named(name).id
    return {
      id: toFactId({ source, type: key, ends: [entity], value: String(value), quote: text }),
      entity,
      key,
      value,
      evidence,
      rule: RULE,
    }
  })
  return {
    page: { source, digest: story.digest ?? '1', text, title: null, paper, home: HOME, province: null, date, edition: null, url: null },
    extractor: story.extractor ?? '1',
    setting: { paper, home: HOME, province: null, published: date, publishedBasis: null },
    readings: [{ article: articleOf(story, id), mentions, relations, statements }],
    entities: [...entities.values()],
  }
}

function missing(name: string): never {
  throw new Error(`The story does not name "${name}".`)
}

function articleOf({ source, title = '', text }: Story, id: Article['id']): Article {
  return {
    id,
    source,
    index: 0,
    title,
    kicker: [],
    subtitle: [],
    kind: 'news',
    lines: [[1, 1]],
    sharedLines: [],
    reporters: [],
    correspondents: [],
    photographers: [],
    text,
    bodyStart: 0,
    dateline: null,
    continues: null,
    continuedFrom: null,
  }
}
