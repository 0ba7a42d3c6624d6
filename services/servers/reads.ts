import { KnownError } from '../../schema/errors.ts'
import type { Entity, EntityId } from '../../schema/types.ts'
import { hasWords } from '../question.ts'
import { afterParams } from '../slices.ts'
import type { ArticleHits, ArticleQuery, Facets, GraphStore, SearchIndex } from '../store.ts'
import type { GraphServer, TextFacets, TextHits, TextQuery, TextServer } from './engines.ts'
import { isOutage, within } from './waiting.ts'

/** The two servers of a store. */
export interface Pair {
  readonly graph: GraphServer
  readonly text: TextServer
}

/** Questions to the graph; where they hold words, the index says first whom or what those lead to. */
export function toGraph({ graph, text }: Pair): GraphStore {
  return {
    entities: (ids) => graph.entities(ids),
    articles: (ids) => graph.articles(ids),
    mentions: (ids) => graph.mentions(ids),
    facts: (ids) => graph.facts(ids),
    aliases: (ids) => graph.aliases(ids),
    articleCounts: (ids) => graph.articleCounts(ids),
    relations: (ids, filter, slice) => graph.relations(ids, filter, slice),
    statements: (ids) => graph.statements(ids),
    companions: (ids, slice) => graph.companions(ids, slice),
    together: (ids, range, slice) => graph.together(ids, range, slice),
    counts: () => graph.counts(),
    paths: (from, to, filter) => graph.paths(from, to, filter),
    async around(id, { text: words, ...filter }, slice) {
      if (!hasWords(words)) return graph.around(id, filter, slice)
      return graph.around(id, { ...filter, among: await text.entitiesWith(words) }, slice)
    },
    async find({ text: words, ...filter }, slice) {
      if (!hasWords(words)) return graph.find(filter, slice)
      return graph.find({ ...filter, among: await text.entitiesWith(words, filter.types) }, slice)
    },
    async attended(ids, { text: words, ...filter }, slice) {
      if (!hasWords(words)) return graph.attended(ids, filter, slice)
      // An event may be reported by another article than the one that names this person.
      return graph.attended(ids, { ...filter, reportedIn: await text.articlesWith(words) }, slice)
    },
    async attendees(ids, { text: words, ...filter }, slice) {
      if (!hasWords(words)) return graph.attendees(ids, filter, slice)
      return graph.attendees(ids, { ...filter, reportedIn: await text.articlesWith(words, ids) }, slice)
    },
  }
}

/** Questions to the index, which answers them also while the graph does not: then places stand for themselves and facets have no names. */
export function toSearch(pair: Pair, patience: number): SearchIndex {
  return { search: (queries) => search(pair, queries, patience) }
}

const NO_FACETS: Facets = { entities: [], places: [], months: [], papers: [] }

const NOT_BELOW = 'The graph does not answer, so what lies in the place was not looked for.'
const NOT_NAMED = 'The graph does not answer, so who and what the articles mention is not listed.'

async function search({ graph, text }: Pair, queries: readonly ArticleQuery[], patience: number): Promise<readonly ArticleHits[]> {
  const inside = await placesOf(graph, queries, patience)
  const asked = queries.map((query) => toTextQuery(query, inside))
  const found = [...(await text.search(asked.flatMap((query) => query ?? [])))]
  const hits = asked.map((query) => (query ? found.shift() : undefined))
  const names = await namesOf(graph, hits, patience)
  return queries.map((query, i) => toHits(query, hits[i], { inside, names }))
}

type Inside = ReadonlyMap<EntityId, readonly EntityId[] | null> | null
type Names = ReadonlyMap<EntityId, Entity> | null

/** What the graph says, or null where it says nothing: an answer without it is better than none. */
async function ifItAnswers<T>(work: Promise<T>, patience: number): Promise<T | null> {
  try {
    return await within(work, patience, () => new KnownError('TIMEOUT', 'The graph did not answer in time.'))
  } catch (error) {
    if (isOutage(error)) return null
    throw error
  }
}

/** Each place of the queries with all that lies in it; null where the graph does not answer. */
async function placesOf(graph: GraphServer, queries: readonly ArticleQuery[], patience: number): Promise<Inside> {
  const places = [...new Set(queries.flatMap(({ where }) => where?.place ?? []))]
  const lists = await ifItAnswers(Promise.all(places.map((place) => graph.below(place))), patience)
  return lists && new Map(places.map((place, i) => [place, lists[i] ?? null]))
}

/** The question as the index is asked; null where it is about a place that nobody knows. */
function toTextQuery({ where = {}, ...query }: ArticleQuery, inside: Inside): TextQuery | null {
  const { place, ...rest } = where
  if (place === undefined) return { ...query, where: rest }
  const within = inside ? inside.get(place) : [place]
  if (within) return { ...query, where: { ...rest, within } }
  // A cursor of another question is wrong here as everywhere.
  afterParams(query.slice, { tier: 'number', date: 'date', id: 'text' })
  return null
}

/** Whoever the facets count, in one question. */
async function namesOf(graph: GraphServer, hits: readonly (TextHits | undefined)[], patience: number): Promise<Names> {
  const ids = [...new Set(hits.flatMap((found) => found?.facets?.entities.map(({ value }) => value) ?? []))]
  const entities = ids.length === 0 ? [] : await ifItAnswers(graph.entities(ids), patience)
  return entities && new Map(entities.flatMap((entity, i) => (entity ? [[ids[i] ?? entity.id, entity]] : [])))
}

interface Known {
  readonly inside: Inside
  readonly names: Names
}

function toHits({ where, facets }: ArticleQuery, found: TextHits | undefined, { inside, names }: Known): ArticleHits {
  if (!found) return { rows: [], total: 0, exact: true, hasMore: false, facets: facets ? NO_FACETS : null, undated: 0, missing: null }
  const isAlone = where?.place !== undefined && inside === null
  const isUnnamed = names === null && (found.facets?.entities.length ?? 0) > 0
  const missing = [...(isAlone ? [NOT_BELOW] : []), ...(isUnnamed ? [NOT_NAMED] : [])].join(' ')
  return { ...found, exact: found.exact && !isAlone, facets: found.facets && toFacets(found.facets, names), missing: missing || null }
}

function toFacets({ entities, ...rest }: TextFacets, names: Names): Facets {
  const named = entities.flatMap(({ value, count }) => {
    const entity = names?.get(value)
    return entity ? [{ value: entity, count }] : []
  })
  return { ...rest, entities: named, places: named.filter(({ value }) => value.type === 'Place') }
}
