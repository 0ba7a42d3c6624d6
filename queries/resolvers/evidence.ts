import { KnownError } from '../../schema/errors.ts'
import type { ArticleId, Entity, EntityId } from '../../schema/types.ts'
import type { StoredArticle } from '../../services/store.ts'
import type { GraphQLContext } from '../context.ts'
import type { EvidenceResolvers } from '../generated.ts'

const gone = (id: string) => new KnownError('UNAVAILABLE', `"${id}" was taken out while this query ran. Ask again.`)

/** The entity that a fact names: it is in the store as long as the fact is. */
export async function entityOf({ lookups }: GraphQLContext, id: EntityId): Promise<Entity> {
  const entity = await lookups.entityById.load(id)
  if (!entity) throw gone(id)
  return entity
}

/** The article that states a fact: it is in the store as long as the fact is. */
export async function articleOf({ lookups }: GraphQLContext, id: ArticleId): Promise<StoredArticle> {
  const article = await lookups.articleById.load(id)
  if (!article) throw gone(id)
  return article
}

/** The clause that states a fact. */
export const evidence: EvidenceResolvers = {
  article: ({ articleId }, _args, context) => articleOf(context, articleId),
}
