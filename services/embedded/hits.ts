import { KnownError } from '../../schema/errors.ts'
import { toGramQuery, toPieces, toWords } from '../bigrams.ts'
import type { Database } from './driver.ts'

const MOST_WORDS = 32
const MOST_SIGNS = 500

/** The words of a question and the pieces that its last tier looks for. */
export interface Question {
  readonly words: readonly string[]
  readonly pieces: readonly string[]
}

/** Whether a question asks for words at all; blanks ask for nothing. */
export function hasWords(text: string | undefined): text is string {
  return text !== undefined && toWords(text).length > 0
}

/** Fills `hit` with every article that holds the words, and the first tier in which it does. Tags narrow it beforehand. */
export function fillHits(db: Database, text: string, tags: readonly string[] = []): Question {
  const words = toWords(text)
  refuseLong(words)
  const pieces = toPieces(words)
  db.run('DELETE FROM hit')
  const carried = tags.map((tag) => ` AND tags : ${tag}`).join('')
  const isCut = pieces.length !== words.length || pieces.some((piece, i) => piece !== words[i])
  const tiers = [allOf('title', words), allOf('{title text}', words), ...(isCut ? [allOf('{title text}', pieces)] : [])]
  tiers.forEach((match, i) => {
    db.run('INSERT OR IGNORE INTO hit SELECT rowid, @tier FROM grams WHERE grams MATCH @match', { tier: i + 1, match: match + carried })
  })
  return { words, pieces }
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

function refuseLong(words: readonly string[]): void {
  const signs = words.reduce((sum, word) => sum + word.length, 0)
  if (words.length > MOST_WORDS || signs > MOST_SIGNS)
    throw new KnownError(
      'REFUSED',
      `"${words.join(' ').slice(0, 20)}…" asks for ${words.length} words of ${signs} signs. Ask for at most ${MOST_WORDS} words and ${MOST_SIGNS} signs.`,
    )
}
