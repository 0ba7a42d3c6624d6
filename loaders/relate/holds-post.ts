import type { RelationDraft, RelationRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'

/** Every post with each of its holders; the clause is the chain with the names, as printed. */
function readPosts({ posts }: LinkedArticle): RelationDraft<'HOLDS_POST'>[] {
  return posts.flatMap(({ title, status, body, holders, span }) =>
    holders.map((holder) => ({
      type: 'HOLDS_POST' as const,
      from: holder.entityId,
      to: body,
      attrs: { title, status },
      basis: 'stated' as const,
      span: { start: Math.min(span.start, holder.span.start), end: Math.max(holder.span.end, Math.min(span.end, holder.span.end)) },
    })),
  )
}

/** 市委常委、副市长甲、乙: two posts for each. */
export const holdsPost: readonly RelationRule[] = [{ name: 'holds-post/chain', read: readPosts }]
