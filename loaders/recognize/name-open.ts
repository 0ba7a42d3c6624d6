import type { Span } from '../../schema/types.ts'
import { isHanAt } from '../characters.ts'
import { endsName, isCommonWord, nameScore } from '../gazetteer.ts'
import { isGiven, RISKY } from './name-given.ts'

/** How much rather than a word the last character must end a name that no known word stands behind (see `endsName`). */
export const SURE_ENDING = 2.5
export const LIKELY_ENDING = 1
/** Below this a character is a word of its own: 王丽|走村, not 王丽走. */
const WORD = 0.6

/** Below this none that rank it higher than the word behind a shorter name: 王丽|仍坚守. */
export const NEVER_ENDS = -1.2

/** Characters that only names printed by their sound have, and behind a name those that go on with it: 古特雷|斯, 冯德莱|恩. */
const SOUNDED = /[斯尔娃姆兹茨]/
const SOUNDED_ON = /[斯尔娃姆兹茨恩德克利洛伦莱雷夫诺科德琳妮娜丝]/
/** 长乐汇泉|队: what stands before is the name of a body. */
const BODY_END = /^[队会所局社厂店司馆园站杯院校案]/

/** 县长岳某涛|拍板, 局长王丽|走村: behind a post a name may be followed by any word, where its own characters are those of names. */
export function openAt(text: string, at: number, surname: number, least: number): Span | null {
  const long = text.slice(at, at + surname + 2)
  if (!mayBeOpen(text, at, long)) return null
  const last = long.slice(-1)
  const next = text[at + long.length] ?? ''
  // 王丽领|着: the last character rather begins a word.
  const begins = endsName(last) < least || (isCommonWord(last + next) && endsName(last) < 3)
  if (!begins) return nameScore(long) < 3 ? null : { start: at, end: at + long.length }
  const short = long.slice(0, -1)
  return endsName(last) < WORD && nameScore(short) > 0 && mayBeOpen(text, at, short) ? { start: at, end: at + short.length } : null
}

/** Whether a name without a known word behind it is made as names are, and not printed by its sound. */
function mayBeOpen(text: string, at: number, name: string): boolean {
  const end = at + name.length
  if (RISKY.has(name[0] as string) || !isHanAt(text, end) || BODY_END.test(text.slice(end, end + 1))) return false
  if (isCommonWord(name) || isCommonWord(name.slice(0, 2))) return false
  return isGiven(name.slice(1)) && !SOUNDED.test(name) && !SOUNDED_ON.test(text.slice(end, end + 2))
}
