import { lazy, Openings, readRows } from './tables.ts'

interface Surnames {
  readonly weights: ReadonlyMap<string, number>
  readonly total: number
  /** By UTF-16 code of the first character: 1 a surname, 2 the start of a double one, 3 both. */
  readonly starts: Uint8Array
}

const surnames = lazy((): Surnames => {
  const weights = new Map<string, number>()
  const starts = new Uint8Array(65_536)
  let total = 0
  for (const row of readRows('surnames.txt')) {
    const [name = '', weight] = row.split(' ')
    const code = name.charCodeAt(0)
    weights.set(name, Number(weight))
    starts[code] = (starts[code] ?? 0) | (name.length === 1 ? 1 : 2)
    total += Number(weight)
  }
  return { weights, total, starts }
})

/** Whether this is a surname: 王, 欧阳. */
export function isSurname(word: string): boolean {
  return surnames().weights.has(word)
}

/** The length of the surname that starts at `at`, the double one first: 2 欧阳, 1 王, 0 none. */
export function surnameAt(text: string, at: number): 0 | 1 | 2 {
  if (at >= text.length) return 0
  const { starts, weights } = surnames()
  const kind = starts[text.charCodeAt(at)] ?? 0
  if (kind > 1 && at + 2 <= text.length && weights.has(text.slice(at, at + 2))) return 2
  return kind & 1 ? 1 : 0
}

/** `出1295 明50` behind the character they share; the frequency follows the word without a blank. What two lists hold counts as in the last. */
function readWords(...names: string[]): Map<string, number> {
  const words = new Map<string, number>()
  for (const row of names.flatMap(readRows)) {
    const [first = '', ...rest] = row.split(' ')
    for (const field of rest) {
      let digits = 0
      while (field.charCodeAt(digits) > 57) digits += 1
      words.set(first + field.slice(0, digits), Number(field.slice(digits)))
    }
  }
  return words
}

const words = lazy(() => {
  const frequencies = readWords('word-ends.txt', 'common-words.txt')
  return { frequencies, openings: new Openings(frequencies.keys()) }
})

/** How often a word stands in the sixty million words of the dictionary; 0 where it is not among the common ones. Ends of words (时俱进) count as such. */
export function wordFrequency(word: string): number {
  const { frequencies, openings } = words()
  return openings.has(word) ? (frequencies.get(word) ?? 0) : 0
}

/** How often a word stands in those sixty million to be one of running text rather than of names: 推进, 农村; not 槐树, 石桥. */
export const RUNNING = 1500

const functionWords = lazy(() => {
  const words = new Set(readRows('function-words.txt'))
  return { words, openings: new Openings(words) }
})

/** Whether this is a verb, an adverb or another word that no name of a body begins with: 考入, 祝贺, 后来. */
export function isFunctionWord(word: string): boolean {
  const { words, openings } = functionWords()
  return openings.has(word) && words.has(word)
}

/** Whether this is a common word, or the end of one, and so hardly a name: 高出, 和平, 时俱进. Single characters never are. */
export function isCommonWord(word: string): boolean {
  return word.length > 1 && wordFrequency(word) > 0
}

/** What stands where in a given name. */
type Place = 'middle' | 'last' | 'single'

interface GivenNames {
  readonly counts: ReadonlyMap<string, Readonly<Record<Place, number>>>
  readonly totals: Readonly<Record<Place, number>>
}

const givenNames = lazy((): GivenNames => {
  const counts = new Map<string, Record<Place, number>>()
  const totals = { middle: 0, last: 0, single: 0 }
  for (const row of readRows('name-characters.txt')) {
    const [char = '', middle, last, single] = row.split(' ')
    // The list of two-character names is short: the last characters of longer names stand in for them.
    const count = { middle: Number(middle), last: Number(last), single: Number(last) * 0.5 + Number(single) }
    counts.set(char, count)
    for (const place of ['middle', 'last', 'single'] as const) totals[place] += count[place]
  }
  return { counts, totals }
})

/** Words in the dictionary's own corpus, and characters that may stand in a name. */
const WORDS = 60_101_964
const ALPHABET = 6000
/** How often a token is a person's full name of two, three and four characters, behind a surname. */
const PRIOR = { two: 0.002, three: 0.012, four: 0.0004 } as const

function givenLog(char: string, place: Place): number {
  const { counts, totals } = givenNames()
  return Math.log(((counts.get(char)?.[place] ?? 0) + 0.3) / (totals[place] + 0.3 * ALPHABET))
}

/** Log probability of the string as surname and given name; the prior for its length is in it. */
function nameLog(name: string): number {
  const { weights, total } = surnames()
  const length = surnameAt(name, 0)
  const surname = name.slice(0, name.length === 2 ? Math.min(length, 1) : length)
  const given = name.slice(surname.length)
  if (surname === '' || given.length < 1 || given.length > 3) return Number.NEGATIVE_INFINITY
  const family = Math.log((weights.get(surname) ?? 0.1) / total)
  const [first = '', second = '', third = ''] = given
  if (given.length === 1) return Math.log(surname.length === 2 ? PRIOR.three : PRIOR.two) + family + givenLog(first, 'single')
  if (given.length === 2) {
    const prior = surname.length === 2 ? PRIOR.four : PRIOR.three
    return Math.log(prior) + family + givenLog(first, 'middle') + givenLog(second, 'last')
  }
  // 王李建国: two surnames and two characters
  if (!isSurname(first)) return Number.NEGATIVE_INFINITY
  const mother = Math.log((weights.get(first) ?? 0.1) / total)
  return Math.log(PRIOR.four) + family + mother + givenLog(second, 'middle') + givenLog(third, 'last')
}

/** Log probability of the string as a run of common words, the best way to cut it. */
function textLog(text: string): number {
  const best: number[] = [0]
  for (let end = 1; end <= text.length; end += 1) {
    let top = Number.NEGATIVE_INFINITY
    for (let start = 0; start < end; start += 1) {
      const frequency = wordFrequency(text.slice(start, end))
      if (frequency === 0 && end - start > 1) continue
      top = Math.max(top, (best[start] ?? 0) + Math.log((frequency + 1) / WORDS))
    }
    best.push(top)
  }
  return best[text.length] ?? 0
}

/** Whether all of a short text is Chinese characters, told by their codes: no mark, digit or letter. */
function isHan(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x3400 || code > 0xfaff) return false
  }
  return true
}

/**
 * How plausible this string of two to four characters is as a person's full name: log odds of "surname and given
 * name" against "common words". Above 0 it is rather a name (王国栋), below rather words (高出百); -Infinity
 * where it begins with no surname or holds a mark. A post before it or a verb behind it is evidence that the caller adds.
 */
export function nameScore(name: string): number {
  const known = scores.get(name)
  if (known !== undefined) return known
  const score = scoreOf(name)
  if (scores.size >= MOST_SCORES) scores.clear()
  scores.set(name, score)
  return score
}

function scoreOf(name: string): number {
  if (name.length < 2 || name.length > 4 || !isHan(name)) return Number.NEGATIVE_INFINITY
  const asName = nameLog(name)
  return asName === Number.NEGATIVE_INFINITY ? asName : asName - textLog(name)
}

/** The same few strings are asked for again and again, by several rules and on every page. */
const MOST_SCORES = 20_000
const scores = new Map<string, number>()

/**
 * How much rather this character ends a given name than stands alone as a word of running text: log odds, 涛 5, 明 3, 远 2, 一 -1, 也 -5.
 * From the same tables as `nameScore`.
 */
export function endsName(char: string): number {
  const known = endings.get(char)
  if (known !== undefined) return known
  const ending = endingOf(char)
  endings.set(char, ending)
  return ending
}

/** By character: there are no more of them than the language has. */
const endings = new Map<string, number>()

function endingOf(char: string): number {
  const { counts, totals } = givenNames()
  const asName = Math.log(((counts.get(char)?.last ?? 0) + 0.3) / totals.last)
  return asName - Math.log((wordFrequency(char) + 1) / WORDS)
}
