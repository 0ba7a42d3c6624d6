import type { Placed, SortKey } from '../../../schema/types.ts'
import { highlight } from '../../bigrams.ts'
import type { Question } from '../../question.ts'
import type { ArticleHit, Tier } from '../../store.ts'
import type { TextHits } from '../engines.ts'
import type { Found } from './connection.ts'
import type { Hit } from './document.ts'
import { type Distribution, toFacets } from './facets.ts'
import { isAfter, toCursor } from './filter.ts'
import { type Listing, MOST_HITS, type Plan } from './plan.ts'
import { tierOf } from './terms.ts'

/** What the server answered to one search. */
export type Answer = Found<Hit>

/** Asks the server for one more search. */
export type Ask = (search: Listing['search']) => Promise<Answer>

/** The answer to a question, out of those to its searches. */
export async function toAnswer(plan: Plan, answers: readonly Answer[], ask: Ask): Promise<TextHits> {
  const { listings, query } = plan
  const whole = check(plan, answers[plan.whole ? listings.length : listings.length - 1])
  const undated = plan.undated ? check(plan, answers.at(-1)).total : 0
  const rows = await rowsOf(plan, answers, ask)
  return {
    rows: rows.slice(0, query.slice.limit),
    total: whole.total,
    exact: whole.exact,
    hasMore: rows.length > query.slice.limit,
    facets: query.facets ? toFacets(whole.facets, whole.wrong, query.facets) : null,
    undated,
  }
}

interface Checked {
  readonly total: number
  readonly exact: boolean
  readonly facets: Distribution
  /** Hits that do not hold the words: counted by the server, not by us. */
  readonly wrong: readonly Hit[]
}

const NOTHING: Answer = { hits: [], total: 0, facets: {} }

/** A total is exact where the server cannot err, or where all that it found was looked at. */
function check({ question, isProof }: Plan, { hits, total, facets }: Answer = NOTHING): Checked {
  const wrong = question === null || isProof ? [] : hits.filter(({ article }) => tierOf(article, question) === null)
  return { total: total - wrong.length, exact: isProof || hits.length >= total, facets, wrong }
}

type Row = Placed<ArticleHit>

/** One row more than asked for, where there is one. */
async function rowsOf(plan: Plan, answers: readonly Answer[], ask: Ask): Promise<readonly Row[]> {
  const wanted = plan.query.slice.limit + 1
  const rows: Row[] = []
  for (const [i, listing] of plan.listings.entries()) {
    if (rows.length >= wanted) break
    rows.push(...(await readOn({ plan, listing, ask }, answers[i] ?? NOTHING, wanted - rows.length)))
  }
  return rows.slice(0, wanted)
}

interface Reading {
  readonly plan: Plan
  readonly listing: Listing
  readonly ask: Ask
}

/** Reads a list until so many of its hits count: seldom further than its first answer. */
async function readOn({ plan, listing, ask }: Reading, first: Answer, wanted: number): Promise<readonly Row[]> {
  const rows: Row[] = []
  let { search } = listing
  for (let answer = first; ; answer = await ask(search)) {
    rows.push(...answer.hits.flatMap((hit) => toRow(plan.question, listing.tier, hit)))
    const last = answer.hits.at(-1)
    if (rows.length >= wanted || last === undefined || answer.hits.length < search.hitsPerPage) return rows
    search = continued(plan, { ...listing, search }, keyOf(0, last))
  }
}

/** The same list after a hit, in longer and longer stretches; counts are known by now. */
function continued({ query }: Plan, { search, conditions }: Listing, key: SortKey): Listing['search'] {
  const cursor = toCursor({ after: key, limit: 0 })
  const { facets: _, ...rest } = search
  const filter = cursor ? [...conditions, isAfter(query.sort ?? 'RELEVANCE', cursor)] : [...conditions]
  return { ...rest, filter, hitsPerPage: Math.min(MOST_HITS, search.hitsPerPage * 4) }
}

function keyOf(tier: Tier, { article }: Hit): SortKey {
  return [tier, article.date, article.id]
}

/** A hit in its tier; nothing where it stands in another, or does not hold the words at all. */
function toRow(question: Question | null, wanted: Tier | null, hit: Hit): readonly Row[] {
  const { article } = hit
  const tier = question === null ? 0 : tierOf(article, question)
  if (tier === null || (wanted !== null && tier !== wanted)) return []
  const words = (tier === 3 ? question?.pieces : question?.words) ?? []
  const spans = (field: 'title' | 'text') =>
    words.length === 0 ? [] : highlight(article[field], words).map((span) => ({ field, ...span }))
  return [{ value: { article, tier, highlights: [...spans('title'), ...spans('text')] }, key: keyOf(tier, hit) }]
}
