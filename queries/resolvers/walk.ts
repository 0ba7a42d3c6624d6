import { KnownError } from '../../schema/errors.ts'
import type { Cut, Step } from '../../services/store.ts'
import { toConnection, toSlice } from '../connection.ts'
import type { GraphQLContext } from '../context.ts'
import { given, toEntity, toText } from '../filters.ts'
import type { AroundEdgeResolvers, PathResolvers, PathsResolvers, QueryResolvers, StepResolvers } from '../generated.ts'

const MOST_PATHS = 20

/** A walk brings along what its steps name: nobody need ask the store for it again. */
function remember({ lookups }: GraphQLContext, steps: readonly Step[]): void {
  for (const { entity, article } of steps) {
    lookups.entityById.prime(entity.id, entity)
    lookups.articleById.prime(article.id, article)
  }
}

const isCut = ({ hubCount, skipped }: Cut) => hubCount > 0 || skipped > 0

/** Who and what is around an entity. */
export const around: NonNullable<QueryResolvers['around']> = async (_root, { id, text, hops, types, ...paging }, context) => {
  const filter = { ...toText(text), ...given({ types }), hops: hops ?? 2 }
  const found = await context.store.graph.around(toEntity(id), filter, toSlice('around', paging))
  remember(
    context,
    found.rows.flatMap(({ value }) => value.path),
  )
  return { ...toConnection('around', found, paging), cut: found.cut }
}

/** The shortest paths between two entities. */
export const pathsBetween: NonNullable<QueryResolvers['paths']> = async (_root, { from, to, maxHops, types, first }, context) => {
  const wanted = first ?? 3
  if (wanted < 1 || wanted > MOST_PATHS)
    throw new KnownError('REFUSED', `first: ${wanted} is not between 1 and ${MOST_PATHS}. Ask for fewer paths, or for shorter ones.`)
  const filter = { ...given({ types }), maxHops: maxHops ?? 6, first: wanted }
  const found = await context.store.graph.paths(toEntity(from), toEntity(to), filter)
  remember(context, found.chains.flat())
  return found
}

/** Something that was reached. */
export const aroundEdge: AroundEdgeResolvers = {
  node: ({ node }) => node.entity,
  distance: ({ node }) => node.distance,
  path: ({ node }) => [...node.path],
}

/** All paths that were found. */
export const paths: PathsResolvers = {
  paths: ({ chains }) => [...chains],
  totalCount: ({ total }) => total,
  isPartial: ({ cut }) => isCut(cut),
}

/** One of them. */
export const path: PathResolvers = {
  length: (steps) => steps.length,
  steps: (steps) => [...steps],
}

/** One step of a path. */
export const step: StepResolvers = {
  direction: ({ entity, relation }) => (relation.to === entity.id ? 'out' : 'in'),
}
