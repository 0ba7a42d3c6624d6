import { toGramQuery } from '../bigrams.ts'
import { type Question, toQuestion } from '../question.ts'
import type { Database } from './driver.ts'

/** Fills `hit` with every article that holds the words, and the first tier in which it does. Tags narrow it beforehand. */
export function fillHits(db: Database, text: string, tags: readonly string[] = []): Question {
  const { words, pieces, isCut } = toQuestion(text)
  db.run('DELETE FROM hit')
  const carried = tags.map((tag) => ` AND tags : ${tag}`).join('')
  const tiers = [allOf('title', words), allOf('{title text}', words), ...(isCut ? [allOf('{title text}', pieces)] : [])]
  tiers.forEach((match, i) => {
    db.run('INSERT OR IGNORE INTO hit SELECT rowid, @tier FROM grams WHERE grams MATCH @match', { tier: i + 1, match: match + carried })
  })
  return { words, pieces, isCut }
}

/** The question to an index that all words stand in one of these columns. */
function allOf(columns: string, words: readonly string[]): string {
  return words.map((word) => `(${columns} : ${toMatch(word)})`).join(' AND ')
}

/** The question to an index for one folded word. */
export function toMatch(word: string): string {
  const query = toGramQuery(word)
  return 'phrase' in query ? `"${query.phrase}"` : `"${query.prefix}" *`
}
