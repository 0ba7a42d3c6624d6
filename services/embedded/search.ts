import type { ArticleId, Found, Placed } from '../../schema/types.ts'
import { highlight } from '../bigrams.ts'
import { hasWords, type Question } from '../question.ts'
import { toDate } from '../rows.ts'
import { afterParams, toFound } from '../slices.ts'
import type { ArticleFilter, ArticleHit, ArticleHits, ArticleQuery, ArticleSort, Tier } from '../store.ts'
import type { Database, Params } from './driver.ts'
import { countFacets, NO_FACETS } from './facets.ts'
import { articleConditions, type Conditions, inRange, tagsFor } from './filter.ts'
import { fillHits } from './hits.ts'
import { articleAt } from './rows.ts'

/** Each order with what comes after a cursor in it. Every order keeps the undated last. */
const SORTS: Record<ArticleSort, { readonly order: string; readonly after: string }> = {
  RELEVANCE: {
    order: 'tier, a.date DESC, a.id',
    after: '(tier > @after_tier OR (tier = @after_tier AND (a.date < @after_date OR (a.date = @after_date AND a.id > @after_id))))',
  },
  NEWEST: { order: 'a.date DESC, a.id', after: '(a.date < @after_date OR (a.date = @after_date AND a.id > @after_id))' },
  OLDEST: {
    order: `a.date = '', a.date, a.id`,
    after: `((a.date = '') > (@after_date = '') OR ((a.date = '') = (@after_date = '') AND (a.date, a.id) > (@after_date, @after_id)))`,
  },
}

/** Where the articles come from: those that hold the words, or all. The hits go first, or the planner asks the index article by article. */
const HITS = 'hit h CROSS JOIN article a ON a.n = h.n'
const ALL = '(SELECT 0 AS tier) h CROSS JOIN article a'

const NOBODY: ArticleHits = { rows: [], total: 0, exact: true, hasMore: false, facets: null, undated: 0, missing: null }

export function search(db: Database, queries: readonly ArticleQuery[]): readonly ArticleHits[] {
  return queries.map((query) => searchOne(db, query))
}

function searchOne(db: Database, query: ArticleQuery): ArticleHits {
  const where = query.where ?? {}
  const after = afterParams(query.slice, { tier: 'number', date: 'date', id: 'text' })
  const conditions = articleConditions(db, where)
  if (!conditions) return { ...NOBODY, facets: query.facets ? NO_FACETS : null }
  const question = hasWords(query.text) ? fillHits(db, query.text, tagsFor(db, where)) : null
  const matches = matchesOf(question ? HITS : ALL, conditions, where)
  const total = countOf(db, matches)
  const found = { ...pageOf(db, { matches, question, after }, query), total }
  return {
    ...found,
    facets: query.facets ? countFacets(db, matches, query.facets) : null,
    undated: where.since || where.until ? undatedOf(db, question ? HITS : ALL, conditions) : 0,
    missing: null,
  }
}

/** The matching articles `a`, as what stands behind FROM. */
export interface Matches {
  readonly from: string
  readonly params: Params
}

function matchesOf(tables: string, { sql, params }: Conditions, where: ArticleFilter): Matches {
  const range = inRange('a.date', where)
  return { from: `${tables} WHERE ${sql} AND ${range.sql}`, params: { ...params, ...range.params } }
}

function countOf(db: Database, { from, params }: Matches): number {
  return db.get<{ count: number }>(`SELECT count(*) AS count FROM ${from}`, params)?.count ?? 0
}

function undatedOf(db: Database, tables: string, { sql, params }: Conditions): number {
  return countOf(db, { from: `${tables} WHERE ${sql} AND a.date = ''`, params })
}

interface HitRow {
  readonly n: number
  readonly id: ArticleId
  readonly tier: Tier
  readonly date: string
}

interface Asked {
  readonly matches: Matches
  readonly question: Question | null
  readonly after: Params | null
}

function pageOf(db: Database, { matches, question, after }: Asked, { sort = 'RELEVANCE', slice }: ArticleQuery): Found<ArticleHit> {
  const { order, after: isAfter } = SORTS[sort]
  const rows = db.all<HitRow>(
    `SELECT a.n, a.id, h.tier, a.date FROM ${matches.from} ${after ? `AND ${isAfter}` : ''} ORDER BY ${order} LIMIT @limit`,
    { ...matches.params, ...(after && usedBy(isAfter, after)), limit: slice.limit + 1 },
  )
  return toFound(rows, { total: 0, limit: slice.limit }, (row) => toHit(db, row, question))
}

/** A parameter that a statement does not name is an error to the driver. */
function usedBy(sql: string, params: Params): Params {
  return Object.fromEntries(Object.entries(params).filter(([name]) => sql.includes(`@${name}`)))
}

function toHit(db: Database, { n, tier, date, id }: HitRow, question: Question | null): Placed<ArticleHit> {
  const article = articleAt(db, n)
  const words = tier === 3 ? question?.pieces : question?.words
  const highlights = words
    ? (['title', 'text'] as const).flatMap((field) => highlight(article[field], words).map((span) => ({ field, ...span })))
    : []
  return { value: { article, tier, highlights }, key: [tier, toDate(date), id] }
}
