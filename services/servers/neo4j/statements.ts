import type { EntityType, RelationType } from '../../../schema/ontology.ts'
import { RELATION_TYPES } from '../../../schema/ontology.ts'
import type { ArticleId, EntityId } from '../../../schema/types.ts'
import type { PageRow } from '../../rows.ts'
import type { Ask } from './connection.ts'
import type { ArticleRow, fromRelation, fromStatement, MentionsRow } from './rows.ts'
import type { ClaimsRow } from './tally.ts'
import { eachEntityType, eachType, TYPE_LABELS } from './types.ts'

/** What one transaction writes, row by row. */
export interface Rows {
  /** Articles of before that go, with all that they say. */
  readonly gone: readonly ArticleId[]
  /** Pages that go. */
  readonly forgotten: readonly string[]
  readonly pages: readonly (PageRow & ClaimsRow & { readonly extractor: string; readonly setting: string })[]
  readonly articles: readonly {
    readonly source: string
    readonly article: ArticleRow & { readonly digest: string; readonly version: number }
  }[]
  readonly mentions: readonly { readonly article: ArticleId; readonly mentions: readonly MentionsRow[] }[]
  readonly statements: readonly { readonly article: ArticleId; readonly statements: readonly StatedRow[] }[]
  readonly relations: Readonly<Partial<Record<RelationType, readonly RelatedRow[]>>>
  /** What changes of each entity, by its type where that is new. */
  readonly entities: Readonly<Partial<Record<EntityType | 'same', readonly EntityChange[]>>>
  /** Entities of which no page says anything any more. */
  readonly dead: readonly EntityId[]
  /** Entities that are called something else than before: who mentions them must be copied again. */
  readonly retyped: readonly EntityId[]
}

export interface StatedRow {
  readonly entity: EntityId
  readonly properties: ReturnType<typeof fromStatement>
}

export interface RelatedRow {
  readonly type: RelationType
  readonly from: EntityId
  readonly to: EntityId
  readonly properties: ReturnType<typeof fromRelation>
}

export interface EntityChange {
  readonly id: EntityId
  readonly properties: Readonly<Record<string, unknown>>
}

const DROP_RELATIONS = eachType((type) => `UNWIND $gone AS article MATCH ()-[r:${type} {article: article}]->() DELETE r`)
const DROP_ARTICLES = 'MATCH (a:Article) USING INDEX SEEK a:Article(id) WHERE a.id IN $gone DETACH DELETE a'
const DROP_PAGES = 'MATCH (p:Page) USING INDEX SEEK p:Page(source) WHERE p.source IN $forgotten DELETE p'
const SET_ENTITIES = {
  same: 'UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e += row.properties',
  ...eachEntityType(
    (type) => `UNWIND $rows AS row MATCH (e:Entity {id: row.id}) REMOVE e${TYPE_LABELS} SET e:${type}, e += row.properties`,
  ),
}
const DROP_ENTITIES = 'MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id IN $dead DETACH DELETE e'
const SET_PAGES = 'UNWIND $rows AS row MATCH (p:Page {source: row.source}) SET p = row'
const ADD_ARTICLES = 'UNWIND $rows AS row MATCH (p:Page {source: row.source}) CREATE (a:Article)-[:ON]->(p) SET a = row.article'
const ADD_MENTIONS = `UNWIND $rows AS row MATCH (a:Article {id: row.article})
UNWIND row.mentions AS mention MATCH (e:Entity {id: mention.entity}) CREATE (a)-[:MENTIONS {spans: mention.spans}]->(e)`
const ADD_STATEMENTS = `UNWIND $rows AS row MATCH (a:Article {id: row.article})
UNWIND row.statements AS stated MATCH (e:Entity {id: stated.entity}) CREATE (e)-[s:STATES]->(a) SET s = stated.properties`
const ADD_RELATIONS = Object.fromEntries(
  RELATION_TYPES.map((type) => [
    type,
    `UNWIND $rows AS row MATCH (f:Entity {id: row.from}) MATCH (t:Entity {id: row.to}) CREATE (f)-[r:${type}]->(t) SET r = row.properties`,
  ]),
)
const MARK_RETYPED = `MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id IN $retyped MATCH (e)<-[:MENTIONS]-(a:Article) SET a.digest = '' RETURN e.id AS entity, a.id AS article`

/** An article whose copy must be taken again, since an entity that it mentions is called something else. */
export interface Retyped {
  readonly entity: EntityId
  readonly article: ArticleId
}

/** What goes, and what changes of entities: written before what comes. */
export type FirstRows = Pick<Rows, 'gone' | 'forgotten' | 'entities' | 'dead' | 'retyped'>
/** What pages say that come. */
export type LastRows = Pick<Rows, 'pages' | 'articles' | 'mentions' | 'statements' | 'relations'>

/** Asks only where there are rows; none of the statements waits for another, and the server takes them in turn. */
function some<Row>(ask: Ask, cypher: string, params: Readonly<Record<string, readonly unknown[]>>): readonly Promise<readonly Row[]>[] {
  return Object.values(params).some((list) => list.length > 0) ? [ask<Row>(cypher, params)] : []
}

/** Takes out what goes and writes what changes of entities; articles that come afterwards know the types in force. */
export async function writeFirst(ask: Ask, { gone, forgotten, entities, dead, retyped }: FirstRows): Promise<readonly Retyped[]> {
  const sent = [
    ...DROP_RELATIONS.flatMap((cypher) => some(ask, cypher, { gone })),
    ...some(ask, DROP_ARTICLES, { gone }),
    ...some(ask, DROP_PAGES, { forgotten }),
    ...Object.entries(SET_ENTITIES).flatMap(([type, cypher]) => some(ask, cypher, { rows: entities[type as EntityType | 'same'] ?? [] })),
    ...some(ask, DROP_ENTITIES, { dead }),
  ]
  const marked = some<Retyped>(ask, MARK_RETYPED, { retyped })
  await Promise.all([...sent, ...marked])
  return (await Promise.all(marked)).flat()
}

/** Writes what pages say that come. */
export async function writeLast(ask: Ask, { pages, articles, mentions, statements, relations }: LastRows): Promise<void> {
  await Promise.all([
    ...some(ask, SET_PAGES, { rows: pages }),
    ...some(ask, ADD_ARTICLES, { rows: articles }),
    ...some(ask, ADD_MENTIONS, { rows: mentions }),
    ...some(ask, ADD_STATEMENTS, { rows: statements }),
    ...RELATION_TYPES.flatMap((type) => some(ask, ADD_RELATIONS[type] ?? '', { rows: relations[type] ?? [] })),
  ])
}
