import type { ArticleId, Entity, EntityId, Found, LinkedMention, Relation, Slice, Statement } from '../../schema/types.ts'
import { toDate, toEntity } from '../rows.ts'
import { afterParams, NOTHING, toFound } from '../slices.ts'
import type { ArticleFacts, Counts, RelationFilter, StoredArticle, StoredSource } from '../store.ts'
import type { Database, Params } from './driver.ts'
import {
  articleAt,
  ENTITY,
  type EntityRow,
  type MentionRow,
  numberOf,
  RELATION,
  RELATION_TABLES,
  type RelationRow,
  STATEMENT,
  type StatementRow,
  toMention,
  toRelation,
  toStatement,
} from './rows.ts'

export function entities(db: Database, ids: readonly EntityId[]): readonly (Entity | null)[] {
  return ids.map((id) => {
    const row = db.get<EntityRow>(`SELECT ${ENTITY} FROM entity e WHERE e.id = @id`, { id })
    return row ? toEntity(row) : null
  })
}

export function articles(db: Database, ids: readonly ArticleId[]): readonly (StoredArticle | null)[] {
  return ids.map((id) => {
    const row = db.get<{ n: number }>('SELECT n FROM article WHERE id = @id', { id })
    return row ? articleAt(db, row.n) : null
  })
}

export function mentions(db: Database, ids: readonly ArticleId[]): readonly (readonly LinkedMention[])[] {
  return ids.map((id) =>
    db
      .all<MentionRow>(
        `SELECT e.id AS entityId, m.type, m.start, m.end, m.rule
         FROM article a CROSS JOIN mention m ON m.article = a.n CROSS JOIN entity e ON e.n = m.entity
         WHERE a.id = @id ORDER BY m.start, m.end, m.place`,
        { id },
      )
      .map(toMention),
  )
}

const RELATIONS_IN = `SELECT ${RELATION} FROM ${RELATION_TABLES} WHERE r.article = @n ORDER BY r.start, r.id`
const STATEMENTS_IN = `SELECT ${STATEMENT} FROM statement s CROSS JOIN article a ON a.n = s.article CROSS JOIN entity e ON e.n = s.entity
  WHERE s.article = @n ORDER BY s.start, s.id`

export function facts(db: Database, ids: readonly ArticleId[]): readonly ArticleFacts[] {
  return ids.map((id) => {
    const n = db.get<{ n: number }>('SELECT n FROM article WHERE id = @id', { id })?.n
    if (n === undefined) return { relations: [], statements: [] }
    return {
      relations: db.all<RelationRow>(RELATIONS_IN, { n }).map(toRelation),
      statements: db.all<StatementRow>(STATEMENTS_IN, { n }).map(toStatement),
    }
  })
}

export function aliases(db: Database, ids: readonly EntityId[]): readonly (readonly string[])[] {
  return ids.map((id) =>
    db
      .all<{ surface: string; mentions: number }>(
        'SELECT l.surface, l.mentions FROM entity e JOIN label l ON l.entity = e.n WHERE e.id = @id AND l.isName = 0',
        { id },
      )
      .sort((a, b) => b.mentions - a.mentions || (a.surface < b.surface ? -1 : 1))
      .map(({ surface }) => surface),
  )
}

export function articleCounts(db: Database, ids: readonly EntityId[]): readonly number[] {
  return ids.map((id) => db.get<{ articles: number }>('SELECT articles FROM entity WHERE id = @id', { id })?.articles ?? 0)
}

const BY_DIRECTION = { out: 'r.fromN = @n', in: 'r.toN = @n', both: '(r.fromN = @n OR r.toN = @n)' } as const

/** Newest article first, within it in reading order. */
const AFTER_RELATION = `(a.date < @after_date OR (a.date = @after_date
  AND (a.id, r.start, r.id) > (@after_article, @after_start, @after_id)))`

export function relations(db: Database, ids: readonly EntityId[], filter: RelationFilter, slice: Slice): readonly Found<Relation>[] {
  const after = afterParams(slice, { date: 'date', article: 'text', start: 'number', id: 'text' })
  return ids.map((id) => {
    const n = numberOf(db, id)
    return n === undefined ? NOTHING : relationsOf(db, { n, filter }, { after, limit: slice.limit })
  })
}

interface Reach {
  readonly n: number
  readonly filter: RelationFilter
}

function relationsOf(db: Database, { n, filter }: Reach, { after, limit }: { after: Params | null; limit: number }): Found<Relation> {
  const types = filter.types ? { types: JSON.stringify(filter.types) } : null
  const where = BY_DIRECTION[filter.direction ?? 'both'] + (types ? ' AND r.type IN (SELECT value FROM json_each(@types))' : '')
  const total = db.get<{ count: number }>(`SELECT count(*) AS count FROM relation r WHERE ${where}`, { n, ...types })?.count ?? 0
  const rows = db.all<RelationRow>(
    `SELECT ${RELATION} FROM ${RELATION_TABLES} WHERE ${where} ${after ? `AND ${AFTER_RELATION}` : ''}
     ORDER BY a.date DESC, a.id, r.start, r.id LIMIT @limit`,
    { n, ...types, ...after, limit: limit + 1 },
  )
  return toFound(rows, { total, limit }, (row) => ({ value: toRelation(row), key: [toDate(row.date), row.articleId, row.start, row.id] }))
}

export function statements(db: Database, ids: readonly EntityId[]): readonly (readonly Statement[])[] {
  return ids.map((id) =>
    db
      .all<StatementRow>(
        `SELECT ${STATEMENT}
         FROM entity e CROSS JOIN statement s ON s.entity = e.n CROSS JOIN article a ON a.n = s.article
         WHERE e.id = @id ORDER BY a.date DESC, a.id, s.start, s.id`,
        { id },
      )
      .map(toStatement),
  )
}

export function counts(db: Database): Counts {
  const tables = ['page', 'article', 'entity', 'relation', 'statement'] as const
  const [pages = 0, articles = 0, entities = 0, relations = 0, statements = 0] = tables.map(
    (table) => db.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count,
  )
  return { pages, articles, entities, relations, statements }
}

export function stored(db: Database, sources: readonly string[]): readonly (StoredSource | null)[] {
  return sources.map((source) => {
    const row = db.get<StoredSource>('SELECT digest, extractor FROM page WHERE source = @source', { source })
    return row ? { digest: row.digest, extractor: row.extractor } : null
  })
}
