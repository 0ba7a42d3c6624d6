import { fold, holds, toGramQuery } from '../../bigrams.ts'
import type { Question } from '../../question.ts'
import type { StoredArticle, Tier } from '../../store.ts'
import { toTitleGram } from './document.ts'

/** The server silently drops the eleventh term of a question. */
const MOST_TERMS = 10

/** Words as the server is asked for them. */
export interface Terms {
  readonly q: string
  /** Whether whoever is found holds the words: else each must be looked at. */
  readonly isProof: boolean
}

/** A question for nothing finds everything. */
export const NO_TERMS: Terms = { q: '', isProof: true }

/** Where words must stand. */
export type Place = 'title' | 'anywhere'

/** The question that finds all articles which hold all of these folded words; where there are too many, for the longest, which are the rarest. */
export function toTerms(words: readonly string[], place: Place): Terms {
  const longest = [...words].sort((a, b) => b.length - a.length).slice(0, MOST_TERMS)
  return {
    q: longest.map((word) => toTerm(word, place)).join(' '),
    isProof: longest.length === words.length && words.every(isProof),
  }
}

/** The same without the articles in which this word stands; only of a word that proves itself, or more would be left out. */
export function without(terms: Terms, word: string, place: Place): Terms {
  return { ...terms, q: `-${toTerm(word, place)} ${terms.q}` }
}

/** A phrase of grams, never a beginning: a single sign is a word of its own to the server. */
function toTerm(word: string, place: Place): string {
  const query = toGramQuery(word)
  const grams = 'phrase' in query ? query.phrase.split(' ') : [query.prefix]
  return `"${grams.map((gram) => (place === 'title' ? toTitleGram(gram) : gram)).join(' ')}"`
}

/**
 * The server looks at three neighbouring grams at a time, and at their least distances in the whole article: up to four signs that is
 * the word itself (with a double sign in the middle the outer grams may be neighbours elsewhere); of a longer one it finds all parts.
 */
export function isProof(word: string): boolean {
  const signs = Array.from(word)
  return signs.length < 4 || (signs.length === 4 && signs[1] !== signs[2])
}

/** The first tier in which an article holds what is asked for; null where it does not. */
export function tierOf({ title, text }: Pick<StoredArticle, 'title' | 'text'>, { words, pieces }: Question): Tier | null {
  const folded = fold(title)
  if (holds(folded, words)) return 1
  // No word holds a white space, so that none reaches over this one.
  const all = `${folded} ${fold(text)}`
  if (holds(all, words)) return 2
  return holds(all, pieces) ? 3 : null
}
