import type { LinkedArticle } from '../sighting.ts'

/** What a reader finds in an article, worked out at the first question: many rules ask the same of each article. What else it is given is that of the article's page, always the same. */
export function oncePerArticle<T, Rest extends readonly unknown[]>(
  find: (article: LinkedArticle, ...rest: Rest) => T,
): (article: LinkedArticle, ...rest: Rest) => T {
  const known = new WeakMap<LinkedArticle, { readonly found: T }>()
  return (article, ...rest) => {
    const told = known.get(article)
    if (told) return told.found
    const found = find(article, ...rest)
    known.set(article, { found })
    return found
  }
}
