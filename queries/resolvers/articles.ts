import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'
import type { ArticleFilter, ArticleHit, ArticleSort } from '../../services/store.ts'
import { type Paging, toConnection, toSlice } from '../connection.ts'
import type { GraphQLContext } from '../context.ts'
import { toText } from '../filters.ts'
import type { ArticleEdgeResolvers, FacetsResolvers } from '../generated.ts'
import type { ArticleRows } from '../rows.ts'

/** What the store counts of each facet; more than the SDL promises, so that a filter by type finds enough. */
const FACET_VALUES = 300
const MOST_SHOWN = 100

const TIERS = ['FILTER', 'PHRASE_IN_TITLE', 'PHRASE_IN_TEXT', 'ALL_WORDS'] as const

/** The arguments of every field that answers with articles. */
export interface ArticlesArgs extends Paging {
  readonly text?: string | null | undefined
  readonly sort?: ArticleSort | null | undefined
}

function hasField(info: GraphQLResolveInfo, set: SelectionSetNode | undefined, name: string): boolean {
  return (set?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === name
    const inner = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection
    return hasField(info, inner?.selectionSet, name)
  })
}

const isAsked = (info: GraphQLResolveInfo, name: string): boolean =>
  info.fieldNodes.some((field: FieldNode) => hasField(info, field.selectionSet, name))

/** Articles by words and a filter, all of one level in one request; facets are counted only where they are asked for. */
export async function articles(
  { lookups }: GraphQLContext,
  where: ArticleFilter,
  args: ArticlesArgs,
  info: GraphQLResolveInfo,
): Promise<ArticleRows> {
  const sort = args.sort ?? 'RELEVANCE'
  const list = `articles/${sort}`
  const facets = isAsked(info, 'facets') ? { facets: FACET_VALUES } : {}
  const hits = await lookups.search.load({ ...toText(args.text), where, sort, slice: toSlice(list, args), ...facets })
  const connection = toConnection<ArticleHit>(list, hits, args)
  const { facets: counted, undated, missing } = hits
  return { ...connection, isPartial: connection.isPartial || missing !== null, facets: counted, undated, missing }
}

/** A hit, why and where. */
export const articleEdge: ArticleEdgeResolvers = {
  node: ({ node }) => node.article,
  highlights: ({ node }) => node.highlights,
  why: ({ node }) => ({ tier: TIERS[node.tier] }),
}

const atMost = (first: number | null | undefined): number => Math.min(Math.max(first ?? MOST_SHOWN, 0), MOST_SHOWN)

const toEntityCount = <T>({ value, count }: { readonly value: T; readonly count: number }) => ({ entity: value, count })

/** Who and what stands in all matches. */
export const facets: FacetsResolvers = {
  entities: ({ entities }, { type, first }) =>
    entities
      .filter(({ value }) => !type || value.type === type)
      .slice(0, atMost(first))
      .map(toEntityCount),
  places: ({ places }, { first }) => places.slice(0, atMost(first)).map(toEntityCount),
  months: ({ months }, { first }) => months.slice(0, atMost(first)),
  papers: ({ papers }, { first }) => papers.slice(0, atMost(first)),
}
