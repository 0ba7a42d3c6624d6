import { Characters, isHanAt } from '../characters.ts'
import { PLACE_NOT_STOPS, PLACE_STOPS } from './place-words.ts'

/** Whether a place's name may begin at an offset: behind a mark, or behind a word that no name holds: 来到|张庄村. */
export function isLeftEdge(text: string, at: number): boolean {
  if (!isHanAt(text, at - 1)) return !/[A-Za-z0-9.]/.test(text[at - 1] ?? ' ') || /[日时分年月号]/.test(text[at] ?? '')
  const stop = PLACE_STOPS.endingAt(text, at, 4)
  // 、西|上岭村, 到西|洞庭新区: behind a mark or a verb the quarter opens the name.
  if (stop?.word.length === 1 && QUARTERS.at(stop.word, 0) && (!isHanAt(text, at - 2) || BEFORE_QUARTERS.at(text, at - 2))) return false
  // 仓库|和|平安广场: behind a site the word joins.
  if (stop?.word === '和' && /[库场园馆站村镇厂院校桥]/.test(text[at - 2] ?? '')) return true
  return stop !== null && !isKept(text, at, stop.word.length)
}

const QUARTERS = new Characters('东南西北')
/** Behind these 东 and 西 open a name; 以东|某村 says where. */
const BEFORE_QUARTERS = new Characters('在到赴')
const BEFORE_NAMES = new Characters('在的了于到赴将和与及至')

/** Whether a place's name certainly begins at an offset and holds nothing before it: behind a verb or the like, not behind 和 or 向. */
export function isHardEdge(text: string, at: number): boolean {
  if (BEFORE_NAMES.at(text, at - 1)) return isLeftEdge(text, at)
  const stop = PLACE_STOPS.endingAt(text, at, 4)
  return stop !== null && stop.word.length > 1 && !isKept(text, at, stop.word.length)
}

/** Whether a stop right before an offset is part of a longer word that names hold: 和|平. */
function isKept(text: string, at: number, length: number): boolean {
  for (let start = Math.max(0, at - length - 2); start <= at - length; start++) {
    const word = PLACE_NOT_STOPS.at(text, start)?.word
    if (word && start + word.length >= at && word.length > length) return true
  }
  return false
}
