import type { CompanionEdgeResolvers } from '../generated.ts'

/** Somebody who was at the same events. */
export const companionEdge: CompanionEdgeResolvers = {
  node: ({ node }) => node.official,
  official: ({ node }) => node.official,
  count: ({ node }) => node.count,
  events: ({ node }) => [...node.events],
  truncated: ({ node }) => node.events.length < node.count,
}
