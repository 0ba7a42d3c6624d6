import type { Evidence, Span } from '../schema/types.ts'
import { statedBy } from './clauses.ts'
import type { View } from './sighting.ts'

/** The clause that states what was seen at a span, letter for letter. */
export function evidenceOf({ article, prose }: View, seen: Span): Evidence {
  const span = statedBy(prose, seen)
  return { articleId: article.id, span, quote: article.text.slice(span.start, span.end) }
}
