import type { LinkedArticle } from '../sighting.ts'

/** What a reader finds in an article, worked out at the first question: many rules ask the same of each article. */
export function oncePerArticle<T>(find: (article: LinkedArticle) => T): (article: LinkedArticle) => T {
  const known = new WeakMap<LinkedArticle, { readonly found: T }>()
  return (article) => {
    const answer = known.get(article) ?? { found: find(article) }
    known.set(article, answer)
    return answer.found
  }
}
