import type { MentionResolvers } from '../generated.ts'
import { entityOf } from './evidence.ts'

/** A name in an article; its surface is the text at its span. */
export const mention: MentionResolvers = {
  surface: ({ article, mention }) => article.text.slice(mention.span.start, mention.span.end),
  entity: ({ mention }, _args, context) => entityOf(context, mention.entityId),
  type: ({ mention }) => mention.type,
  span: ({ mention }) => mention.span,
  rule: ({ mention }) => mention.rule,
}
