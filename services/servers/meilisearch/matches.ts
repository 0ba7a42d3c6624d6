import { z } from 'zod'
import type { EntityType } from '../../../schema/ontology.ts'
import type { ArticleId, EntityId } from '../../../schema/types.ts'
import { hasWords, type Question, toQuestion } from '../../question.ts'
import { HIT, HIT_FIELDS, type Hit } from './document.ts'
import { type Distribution, idsOf } from './facets.ts'
import { type Conditions, isBehind } from './filter.ts'
import { base, MOST_HITS, type Search, widestOf } from './plan.ts'
import { type Terms, tierOf } from './terms.ts'

/** Ids in one answer of the server. */
const MOST_IDS = 10_000

const NAMED = z.object({ id: z.string().transform((id) => id as ArticleId) })

/** Asks the server one thing; hits of another shape are refused. */
export type AskFor = <T>(shape: z.ZodType<T>, search: Search) => Promise<{ readonly hits: readonly T[]; readonly facets: Distribution }>

/** Every article that holds the words, in any tier, by id. */
export async function articlesWith(text: string, conditions: Conditions, ask: AskFor): Promise<readonly ArticleId[]> {
  const { question, terms } = toWidest(text)
  const ids: ArticleId[] = []
  if (terms.isProof) {
    const search = { ...base(terms, conditions), hitsPerPage: MOST_IDS }
    for await (const { id } of stretches<z.infer<typeof NAMED>>(
      search,
      ({ id }) => id,
      (next) => ask(NAMED, next),
    ))
      ids.push(id)
  } else for await (const { article } of verified(question, base(terms, conditions), ask)) ids.push(article.id)
  return ids
}

/** Whoever the articles mention that hold the words, of these types: counted by the server where it cannot err. */
export async function entitiesWith(text: string, types: readonly EntityType[], ask: AskFor): Promise<readonly EntityId[]> {
  const { question, terms } = toWidest(text)
  if (terms.isProof) {
    const facets = types.map((type) => `by.${type}`)
    const answer = await ask(NAMED, { ...base(terms, []), facets })
    return idsOf(answer.facets, types)
  }
  const ids = new Set<EntityId>()
  for await (const { by } of verified(question, base(terms, []), ask)) for (const id of types.flatMap((type) => by[type] ?? [])) ids.add(id)
  return [...ids]
}

function toWidest(text: string): { readonly question: Question | null; readonly terms: Terms } {
  const question = hasWords(text) ? toQuestion(text) : null
  return { question, terms: widestOf(question) }
}

/** What the server may have found wrongly, looked at. */
async function* verified(question: Question | null, search: Search, ask: AskFor): AsyncGenerator<Hit> {
  const shown = { ...search, attributesToRetrieve: [...HIT_FIELDS], hitsPerPage: MOST_HITS }
  for await (const hit of stretches<Hit>(
    shown,
    ({ article }) => article.id,
    (next) => ask(HIT, next),
  ))
    if (question === null || tierOf(hit.article, question) !== null) yield hit
}

/** A whole list by id, one answer of the server after the other. */
async function* stretches<T>(
  search: Search,
  idOf: (hit: T) => ArticleId,
  ask: (search: Search) => Promise<{ readonly hits: readonly T[] }>,
): AsyncGenerator<T> {
  for (let filter = search.filter; ; ) {
    const { hits } = await ask({ ...search, filter, sort: ['id:asc'] })
    yield* hits
    const last = hits.at(-1)
    if (last === undefined || hits.length < search.hitsPerPage) return
    filter = [...search.filter, isBehind(idOf(last))]
  }
}
