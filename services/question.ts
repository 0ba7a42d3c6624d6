import { KnownError } from '../schema/errors.ts'
import { toPieces, toWords } from './bigrams.ts'

const MOST_WORDS = 32
const MOST_SIGNS = 500

/** The words of a question and the pieces that its last tier looks for. */
export interface Question {
  readonly words: readonly string[]
  readonly pieces: readonly string[]
  /** Whether the pieces are other than the words: else the last tier finds nothing that the one before did not. */
  readonly isCut: boolean
}

/** Whether a question asks for words at all; blanks ask for nothing. */
export function hasWords(text: string | undefined): text is string {
  return text !== undefined && toWords(text).length > 0
}

/** What a text asks for; refuses a whole page as a question. */
export function toQuestion(text: string): Question {
  const words = toWords(text)
  refuseLong(words)
  const pieces = toPieces(words)
  return { words, pieces, isCut: pieces.length !== words.length || pieces.some((piece, i) => piece !== words[i]) }
}

function refuseLong(words: readonly string[]): void {
  const signs = words.reduce((sum, word) => sum + word.length, 0)
  if (words.length > MOST_WORDS || signs > MOST_SIGNS)
    throw new KnownError(
      'REFUSED',
      `"${words.join(' ').slice(0, 20)}…" asks for ${words.length} words of ${signs} signs. Ask for at most ${MOST_WORDS} words and ${MOST_SIGNS} signs.`,
    )
}
