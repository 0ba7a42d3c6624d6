import type { ArticleId, Entity, EntityId, LinkedMention, Statement } from '../../../schema/types.ts'
import { type StoredEntity, toEntity } from '../../rows.ts'
import type { ArticleFacts, Counts, StoredArticle, StoredSource } from '../../store.ts'
import type { Connection } from './connection.ts'
import {
  ARTICLE,
  byNewest,
  compare,
  ENTITY,
  type MentionsRow,
  RELATION,
  type RelationRow,
  STATEMENT,
  type StatementRow,
  type StoredArticleRow,
  toMentions,
  toRelation,
  toStatement,
  toStoredArticle,
} from './rows.ts'
import { Tally } from './tally.ts'
import { eachType, RELATION_TYPE } from './types.ts'

const ENTITIES = `MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id IN $ids RETURN e.id AS id, ${ENTITY} AS entity`

export async function entities(db: Connection, ids: readonly EntityId[]): Promise<readonly (Entity | null)[]> {
  const rows = await db.read<{ id: EntityId; entity: StoredEntity }>(ENTITIES, { ids })
  return inOrder(ids, rows, ({ entity }) => toEntity(entity), null)
}

const ARTICLES = `MATCH (a:Article) USING INDEX SEEK a:Article(id) WHERE a.id IN $ids MATCH (a)-[:ON]->(p) RETURN a.id AS id, ${ARTICLE}`

export async function articles(db: Connection, ids: readonly ArticleId[]): Promise<readonly (StoredArticle | null)[]> {
  return inOrder(ids, await db.read<StoredArticleRow & { id: ArticleId }>(ARTICLES, { ids }), toStoredArticle, null)
}

/** What an article `a` mentions, as a list of rows. */
export const MENTIONS_OF = 'COLLECT { MATCH (a)-[m:MENTIONS]->(e) RETURN m {.spans, entity: e.id} }'
const MENTIONS = `MATCH (a:Article) USING INDEX SEEK a:Article(id) WHERE a.id IN $ids RETURN a.id AS id, ${MENTIONS_OF} AS mentions`

export async function mentions(db: Connection, ids: readonly ArticleId[]): Promise<readonly (readonly LinkedMention[])[]> {
  const rows = await db.read<{ id: ArticleId; mentions: readonly MentionsRow[] }>(MENTIONS, { ids })
  const byPlace = (a: LinkedMention, b: LinkedMention) => a.span.start - b.span.start || a.span.end - b.span.end
  return inOrder(ids, rows, (row) => [...toMentions(row.mentions)].sort(byPlace), [])
}

/** What an article `a` states, as lists of rows; relations are no part of an article, so each type is asked of its index. */
export const FACTS_OF = `COLLECT { MATCH (e)-[s:STATES]->(a) RETURN ${STATEMENT} } AS statements,
  COLLECT { ${eachType((type) => `MATCH (f)-[r:${type} {article: a.id}]->(t) RETURN ${RELATION} AS relation`).join(' UNION ALL ')} } AS relations`
const FACTS = `MATCH (a:Article) USING INDEX SEEK a:Article(id) WHERE a.id IN $ids RETURN a.id AS id, ${FACTS_OF}`

export interface FactsRow {
  readonly relations: readonly RelationRow[]
  readonly statements: readonly StatementRow[]
}

export async function facts(db: Connection, ids: readonly ArticleId[]): Promise<readonly ArticleFacts[]> {
  const rows = await db.read<FactsRow & { id: ArticleId }>(FACTS, { ids })
  const byStart = (a: RelationRow | StatementRow, b: RelationRow | StatementRow) => a.start - b.start || compare(a.id, b.id)
  const toFacts = (row: FactsRow) => ({
    relations: [...row.relations].sort(byStart).map(toRelation),
    statements: [...row.statements].sort(byStart).map(toStatement),
  })
  return inOrder<FactsRow & { id: ArticleId }, ArticleFacts>(ids, rows, toFacts, { relations: [], statements: [] })
}

const ALIASES = 'MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id IN $ids RETURN e.id AS id, e.name AS name, e.tally AS tally'

export async function aliases(db: Connection, ids: readonly EntityId[]): Promise<readonly (readonly string[])[]> {
  const rows = await db.read<{ id: EntityId; name: string; tally: string }>(ALIASES, { ids })
  return inOrder(ids, rows, ({ name, tally }) => Tally.fromJson(tally).aliases(name), [])
}

const ARTICLE_COUNTS = 'MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id IN $ids RETURN e.id AS id, e.articles AS articles'

export async function articleCounts(db: Connection, ids: readonly EntityId[]): Promise<readonly number[]> {
  const rows = await db.read<{ id: EntityId; articles: number }>(ARTICLE_COUNTS, { ids })
  return inOrder(ids, rows, (row) => row.articles, 0)
}

const STATEMENTS = `MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id IN $ids RETURN e.id AS id, COLLECT { MATCH (e)-[s:STATES]->(a) RETURN ${STATEMENT} } AS statements`

export async function statements(db: Connection, ids: readonly EntityId[]): Promise<readonly (readonly Statement[])[]> {
  const rows = await db.read<{ id: EntityId; statements: readonly StatementRow[] }>(STATEMENTS, { ids })
  return inOrder(ids, rows, (row) => [...row.statements].sort(byNewest).map(toStatement), [])
}

const STORED =
  'MATCH (p:Page) USING INDEX SEEK p:Page(source) WHERE p.source IN $sources RETURN p.source AS id, p.digest AS digest, p.extractor AS extractor'

export async function stored(db: Connection, sources: readonly string[]): Promise<readonly (StoredSource | null)[]> {
  const rows = await db.read<StoredSource & { id: string }>(STORED, { sources })
  return inOrder(sources, rows, ({ digest, extractor }) => ({ digest, extractor }), null)
}

/** The server keeps these counts: nothing is walked through. */
const COUNTS = `CALL { MATCH (n:Page) RETURN count(n) AS pages } CALL { MATCH (n:Article) RETURN count(n) AS articles }
CALL { MATCH (n:Entity) RETURN count(n) AS entities } CALL { MATCH ()-[r:STATES]->() RETURN count(r) AS statements }
CALL { MATCH ()-[r:${RELATION_TYPE}]->() RETURN count(r) AS relations }
RETURN pages, articles, entities, relations, statements`

export async function counts(db: Connection): Promise<Counts> {
  const [row] = await db.read<Counts>(COUNTS)
  return row ?? { pages: 0, articles: 0, entities: 0, relations: 0, statements: 0 }
}

/** One answer for each id, in the order of the ids. */
export function inOrder<Row extends { readonly id: string }, T>(
  ids: readonly string[],
  rows: readonly Row[],
  answer: (row: Row) => T,
  none: T,
): readonly T[] {
  const byId = new Map(rows.map((row) => [row.id, answer(row)]))
  return ids.map((id) => byId.get(id) ?? none)
}
