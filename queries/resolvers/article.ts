import type { Entity, EntityId } from '../../schema/types.ts'
import type { GraphQLContext } from '../context.ts'
import type { ArticleResolvers } from '../generated.ts'
import { entityOf } from './evidence.ts'

/** Filters by a list that may be missing or empty: then everything passes. */
const isIn = <T>(wanted: readonly T[] | null | undefined, value: T): boolean => !wanted?.length || wanted.includes(value)

const all = (context: GraphQLContext, ids: readonly EntityId[]): Promise<Entity[]> => Promise.all(ids.map((id) => entityOf(context, id)))

/** One piece of a newspaper page. */
export const article: ArticleResolvers = {
  paper: ({ setting }) => setting.paper,
  home: ({ setting }) => setting.home,
  published: ({ setting }) => setting.published,
  lines: ({ lines }) => lines.map(([first, last]) => ({ first, last })),
  async mentions(article, { types }, { lookups }) {
    const mentions = await lookups.mentionsOf.load(article.id)
    return mentions.filter((mention) => isIn(types, mention.type)).map((mention) => ({ article, mention }))
  },
  async entities({ id }, { types }, context) {
    const mentions = await context.lookups.mentionsOf.load(id)
    const entities = await all(context, [...new Set(mentions.map((mention) => mention.entityId))])
    return entities.filter((entity) => isIn(types, entity.type))
  },
  async relations({ id }, { types }, { lookups }) {
    const { relations } = await lookups.factsOf.load(id)
    return relations.filter((relation) => isIn(types, relation.type))
  },
  async statements({ id }, { keys }, { lookups }) {
    const { statements } = await lookups.factsOf.load(id)
    return statements.filter((statement) => isIn(keys, statement.key))
  },
}
