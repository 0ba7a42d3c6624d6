import type { EntityType } from '../../../schema/ontology.ts'
import type { ArticleId, EntityId } from '../../../schema/types.ts'
import { digestOf } from '../copies.ts'
import type { ArticleCopy } from '../engines.ts'
import type { Connection } from './connection.ts'
import { inOrder } from './lookups.ts'
import { type StoredArticleRow, toStoredArticle } from './rows.ts'
import { type Told, toCopy } from './to-copy.ts'

/** All that the copy of an article `a` needs, as one map; its version is read first, so that a copy is never older than it says. */
export const COPY = `{version: a.version, article: a {.id, .place, .date, .title, .text, .rest},
  page: HEAD(COLLECT { MATCH (a)-[:ON]->(p) RETURN [p.source, p.setting] }),
  mentioned: COLLECT { MATCH (a)-[:MENTIONS]->(e) RETURN [e.id, e.type] },
  acts: COLLECT { MATCH (f)-[r:ATTENDED {article: a.id}]->(t) RETURN {type: 'ATTENDED', from: f.id, to: t.id, roles: r.roles} AS act
    UNION ALL MATCH (f)-[r:ORGANIZED {article: a.id}]->(t) RETURN {type: 'ORGANIZED', from: f.id, to: t.id, roles: r.roles} AS act }}`

export interface CopyRow extends Told {
  readonly version: number
  readonly article: StoredArticleRow['article']
  readonly page: readonly [source: string, setting: string]
  readonly mentioned: readonly (readonly [EntityId, EntityType])[]
}

export function toArticleCopy({ version, article, page: [source, setting], mentioned, acts }: CopyRow): ArticleCopy {
  const copy = toCopy(toStoredArticle({ article, source, setting }), { mentioned, acts })
  return { ...copy, version, digest: digestOf(copy) }
}

const COPIES = `MATCH (a:Article) USING INDEX SEEK a:Article(id) WHERE a.id IN $ids RETURN a.id AS id, ${COPY} AS copy`

/** What the index should hold of each article; null for an unknown one. */
export async function copies(db: Connection, ids: readonly ArticleId[]): Promise<readonly (ArticleCopy | null)[]> {
  return inOrder(ids, await db.read<{ id: ArticleId; copy: CopyRow }>(COPIES, { ids }), ({ copy }) => toArticleCopy(copy), null)
}
