import type { Entity, Extraction, Page, Reading, Setting } from '../../schema/types.ts'
import { toArticle, toPage } from '../rows.ts'
import type { Database } from './driver.ts'
import {
  type MentionRow,
  RELATION,
  RELATION_TABLES,
  type RelationRow,
  STATEMENT,
  type StatementRow,
  toMention,
  toRelation,
  toStatement,
} from './rows.ts'

interface PageRow {
  readonly n: number
  readonly source: string
  readonly digest: string
  readonly extractor: string
  readonly setting: string
  readonly rest: string
  readonly text: string
}

/** The page after a source in the order of sources; null after the last. */
function next(db: Database, after: string): PageRow | null {
  const row = db.get<PageRow>(
    `SELECT p.n, p.source, p.digest, p.extractor, p.setting, p.rest, t.text FROM page p CROSS JOIN page_text t ON t.page = p.n
     WHERE p.source > @after ORDER BY p.source LIMIT 1`,
    { after },
  )
  return row ?? null
}

export function pageAfter(db: Database, after: string): Page | null {
  const row = next(db, after)
  return row && toPage(row)
}

export function extractionAfter(db: Database, after: string): Extraction | null {
  const row = next(db, after)
  if (!row) return null
  // Written by insert.ts.
  const setting = JSON.parse(row.setting) as Setting
  return { page: toPage(row), extractor: row.extractor, setting, readings: readingsOf(db, row), entities: claimsOf(db, row.n) }
}

type ArticleRow = Parameters<typeof toArticle>[0] & { readonly n: number }

function readingsOf(db: Database, { n: page, source }: PageRow): readonly Reading[] {
  return db
    .all<Omit<ArticleRow, 'source'>>(
      `SELECT a.n, a.id, a.place, b.title, b.text, b.rest FROM article a CROSS JOIN body b ON b.article = a.n
       WHERE a.page = @page ORDER BY a.place`,
      { page },
    )
    .map(({ n, ...row }) => ({
      article: toArticle({ ...row, source }),
      mentions: mentionsAt(db, n),
      relations: relationsAt(db, n),
      statements: statementsAt(db, n),
    }))
}

function mentionsAt(db: Database, n: number): Reading['mentions'] {
  return db
    .all<MentionRow>(
      `SELECT e.id AS entityId, m.type, m.start, m.end, m.rule FROM mention m CROSS JOIN entity e ON e.n = m.own
       WHERE m.article = @n ORDER BY m.place`,
      { n },
    )
    .map(toMention)
}

function relationsAt(db: Database, n: number): Reading['relations'] {
  const own = RELATION_TABLES.replace('r.fromN', 'r.ownFrom').replace('r.toN', 'r.ownTo')
  return db.all<RelationRow>(`SELECT ${RELATION} FROM ${own} WHERE r.article = @n ORDER BY r.place`, { n }).map(toRelation)
}

function statementsAt(db: Database, n: number): Reading['statements'] {
  return db
    .all<StatementRow>(
      `SELECT ${STATEMENT}
       FROM statement s CROSS JOIN article a ON a.n = s.article CROSS JOIN entity e ON e.n = s.own
       WHERE s.article = @n ORDER BY s.place`,
      { n },
    )
    .map(toStatement)
}

/** The entities as the page itself has them, whatever is in force. */
function claimsOf(db: Database, page: number): readonly Entity[] {
  return db
    .all<Pick<Entity, 'id' | 'type' | 'name'> & { key: string }>(
      'SELECT e.id, e.key, c.type, c.name FROM claim c CROSS JOIN entity e ON e.n = c.entity WHERE c.page = @page ORDER BY c.place',
      { page },
    )
    .map(({ id, key, type, name }) => ({ id, key: JSON.parse(key) as Entity['key'], type, name }))
}
