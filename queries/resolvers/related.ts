import type { RelatedEdgeResolvers } from '../generated.ts'
import { entityOf } from './evidence.ts'

/** The other end of a statement. */
export const relatedEdge: RelatedEdgeResolvers = {
  node: ({ node }, _args, context) => entityOf(context, node.other),
  relation: ({ node }) => node.relation,
  evidence: ({ node }) => node.relation.evidence,
}
