import type { SearchParams } from 'meilisearch'
import { ENTITY_TYPES } from '../../../schema/ontology.ts'
import { hasWords, type Question, toQuestion } from '../../question.ts'
import type { Tier } from '../../store.ts'
import type { TextQuery } from '../engines.ts'
import { HIT_FIELDS } from './document.ts'
import { type Conditions, type Cursor, inRange, isAfter, SORTS, toConditions, toCursor, UNDATED } from './filter.ts'
import { isProof, NO_TERMS, type Terms, toTerms, without } from './terms.ts'

/** So many hits that do not prove themselves are looked at for a total. */
const MOST_VERIFIED = 100
/** Articles in one answer of the server: a few megabytes. */
export const MOST_HITS = 500

/** One search of the server. */
export type Search = SearchParams & { readonly filter: string[]; readonly hitsPerPage: number }

/** One list of the server, in our order, of which a page takes what stands in its tier. */
export interface Listing {
  /** null: whatever tier a hit stands in. */
  readonly tier: Tier | null
  readonly search: Search
  /** Without the part that follows a cursor. */
  readonly conditions: Conditions
}

/** What the server is asked for one question of ours. */
export interface Plan {
  readonly query: TextQuery
  readonly question: Question | null
  /** In the order of the answer: later ones are read where the earlier do not fill the page. */
  readonly listings: readonly Listing[]
  /** The widest tier as a whole: total and facets; null where the last listing is that anyway. */
  readonly whole: Search | null
  /** What since and until left out; null where nothing was. */
  readonly undated: Search | null
  /** Whether the widest tier needs no looking at. */
  readonly isProof: boolean
}

/** How a question is asked; refuses what no answer could be given to. */
export function toPlan(query: TextQuery): Plan {
  const question = hasWords(query.text) ? toQuestion(query.text) : null
  const cursor = toCursor(query.slice)
  const asked: Asked = { query, question, cursor, conditions: toConditions(query.where ?? {}), range: inRange(query.where ?? {}) }
  const listings = listingsOf(asked)
  const widest = widestOf(question)
  const facets = query.facets ? { facets: ['month', 'paper', ...ENTITY_TYPES.map((type) => `by.${type}`)] } : {}
  const last = listings.at(-1)
  const isLastWhole = last !== undefined && last.search.q === widest.q && cursor === null
  const count = (conditions: Conditions) => shown({ ...base(widest, conditions), sort: [...SORTS.NEWEST] }, widest)
  return {
    query,
    question,
    listings: isLastWhole ? [...listings.slice(0, -1), { ...last, search: { ...shown(last.search, widest), ...facets } }] : listings,
    whole: isLastWhole ? null : { ...count([...asked.conditions, ...asked.range]), ...facets },
    undated: asked.range.length > 0 ? count([...asked.conditions, UNDATED]) : null,
    isProof: widest.isProof,
  }
}

/** All searches of a plan, in the order in which their answers are read. */
export function searchesOf({ listings, whole, undated }: Plan): readonly Search[] {
  return [...listings.map(({ search }) => search), ...(whole ? [whole] : []), ...(undated ? [undated] : [])]
}

/** The terms of the last tier, which holds all others. */
export function widestOf(question: Question | null): Terms {
  return question === null ? NO_TERMS : toTerms(question.isCut ? question.pieces : question.words, 'anywhere')
}

/** A search that only counts. */
export function base({ q }: Pick<Terms, 'q'>, conditions: Conditions): Search {
  return { q, filter: [...conditions], matchingStrategy: 'all', locales: ['eng'], attributesToRetrieve: ['id'], page: 1, hitsPerPage: 0 }
}

/** Hits that do not prove themselves are shown, to be looked at. */
function shown(search: Search, { isProof: needsNone }: Terms): Search {
  if (needsNone) return search
  return { ...search, attributesToRetrieve: [...HIT_FIELDS], hitsPerPage: Math.max(search.hitsPerPage, MOST_VERIFIED) }
}

interface Asked {
  readonly query: TextQuery
  readonly question: Question | null
  readonly cursor: Cursor | null
  readonly conditions: Conditions
  readonly range: Conditions
}

function listingsOf(asked: Asked): readonly Listing[] {
  const { query, question, cursor } = asked
  if (query.sort === 'NEWEST' || query.sort === 'OLDEST') return [toListing(asked, { tier: null, terms: widestOf(question) }, cursor)]
  return tiersOf(question)
    .filter(({ tier }) => cursor === null || tier >= cursor.tier)
    .map((one) => toListing(asked, one, cursor?.tier === one.tier ? cursor : null))
}

interface Tiered {
  readonly tier: Tier | null
  readonly terms: Terms
}

/** Each tier, as far as can be said without those before it: that the words do not stand somewhere can be asked of one word only. */
function tiersOf(question: Question | null): readonly (Tiered & { readonly tier: Tier })[] {
  if (question === null) return [{ tier: 0, terms: NO_TERMS }]
  const { words, pieces, isCut } = question
  const [only] = words
  const unless = (terms: Terms, place: 'title' | 'anywhere') =>
    only !== undefined && words.length === 1 && isProof(only) ? without(terms, only, place) : terms
  return [
    { tier: 1, terms: toTerms(words, 'title') },
    { tier: 2, terms: unless(toTerms(words, 'anywhere'), 'title') },
    ...(isCut ? [{ tier: 3 as const, terms: unless(toTerms(pieces, 'anywhere'), 'anywhere') }] : []),
  ]
}

/** Articles of earlier tiers may stand in between: at most a page of them, or the page would be full before. */
function toListing({ query, conditions, range }: Asked, { tier, terms }: Tiered, cursor: Cursor | null): Listing {
  const { slice, sort = 'RELEVANCE' } = query
  const isMixed = tier !== null && tier > 1 && !terms.q.startsWith('-')
  const all = [...conditions, ...range]
  const search = base(terms, cursor ? [...all, isAfter(sort, cursor)] : all)
  const hitsPerPage = Math.min(MOST_HITS, slice.limit * (isMixed ? 2 : 1) + 1)
  return { tier, conditions: all, search: { ...search, sort: [...SORTS[sort]], attributesToRetrieve: [...HIT_FIELDS], hitsPerPage } }
}
