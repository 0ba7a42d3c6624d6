import type { Entity, EntityId, Extraction, Key, Page, Reading, Setting } from '../../../schema/types.ts'
import { type PageRow, toArticle, toPage } from '../../rows.ts'
import type { Connection } from './connection.ts'
import { FACTS_OF, type FactsRow, MENTIONS_OF } from './lookups.ts'
import { type ArticleRow, type MentionsRow, toMentions, toRelation, toStatement } from './rows.ts'
import { type ClaimsRow, toClaims } from './tally.ts'

const NEXT = 'MATCH (p:Page) WHERE p.source > $after WITH p ORDER BY p.source LIMIT $limit'
const PAGES = `${NEXT} RETURN p {.source, .digest, .text, .rest} AS page`

/** The pages after a source, as they were loaded. */
export async function pagesAfter(db: Connection, after: string, limit: number): Promise<readonly Page[]> {
  return (await db.read<{ page: PageRow }>(PAGES, { after, limit })).map(({ page }) => toPage(page))
}

const EXTRACTIONS = `${NEXT} RETURN p {.source, .digest, .text, .rest, .extractor, .setting, .entities, .claims} AS page,
COLLECT { MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id IN p.entities RETURN [e.id, e.key] } AS keys,
COLLECT { MATCH (p)<-[:ON]-(a:Article) WITH a, ${MENTIONS_OF} AS mentions, ${FACTS_OF}
  RETURN {article: a {.id, .place, .title, .text, .rest}, mentions: mentions, statements: statements, relations: relations} } AS readings`

interface ReadingRow extends FactsRow {
  readonly article: ArticleRow
  readonly mentions: readonly MentionsRow[]
}

interface Row {
  readonly page: PageRow & ClaimsRow & { readonly extractor: string; readonly setting: string }
  readonly keys: readonly (readonly [id: EntityId, key: string])[]
  readonly readings: readonly ReadingRow[]
}

/** The pages after a source, as they were understood. */
export async function extractionsAfter(db: Connection, after: string, limit: number): Promise<readonly Extraction[]> {
  const rows = await db.read<Row>(EXTRACTIONS, { after, limit })
  return rows.map(({ page, keys, readings }) => ({
    page: toPage(page),
    extractor: page.extractor,
    // Written by write.ts, as the keys are.
    setting: JSON.parse(page.setting) as Setting,
    readings: [...readings].sort((a, b) => a.article.place - b.article.place).map((row) => toReading(row, page.source)),
    entities: toClaimed(page, new Map(keys.map(([id, key]) => [id, JSON.parse(key) as Key]))),
  }))
}

function toReading({ article, mentions, relations, statements }: ReadingRow, source: string): Reading {
  const byPlace = (a: { readonly place: number }, b: { readonly place: number }) => a.place - b.place
  return {
    article: toArticle({ ...article, source }),
    mentions: toMentions(mentions),
    relations: [...relations].sort(byPlace).map(toRelation),
    statements: [...statements].sort(byPlace).map(toStatement),
  }
}

/** The entities as the page itself has them, whatever is in force. */
function toClaimed(page: ClaimsRow, keys: ReadonlyMap<EntityId, Key>): readonly Entity[] {
  return toClaims(page).flatMap(({ id, type, name }) => {
    const key = keys.get(id)
    return key ? [{ id, key, type, name }] : []
  })
}
