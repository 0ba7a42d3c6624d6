import { PLACE_NOT_STOPS, PLACE_STOPS } from './place-words.ts'

/** Whether a character is Chinese and so may belong to a name. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && /[\u3400-\u9fff]/.test(character)
}

/** Whether a place's name may begin at an offset: behind a mark, or behind a word that no name holds: 来到|张庄村. */
export function isLeftEdge(text: string, at: number): boolean {
  if (!isHan(text[at - 1])) return !/[A-Za-z0-9.]/.test(text[at - 1] ?? ' ') || /[日时分年月号]/.test(text[at] ?? '')
  const stop = PLACE_STOPS.endingAt(text, at, 4)
  return stop !== null && !isKept(text, at, stop.word.length)
}

/** Whether a stop right before an offset begins a longer word that is part of a name: 和|平. */
function isKept(text: string, at: number, length: number): boolean {
  for (let start = Math.max(0, at - length - 2); start < at; start++) {
    const word = PLACE_NOT_STOPS.at(text, start)?.word
    if (word && start + word.length > at - (start + length > at ? 0 : 1) && start + word.length >= at + (length > 1 ? 1 : 0)) {
      if (start <= at - length && start + word.length >= at) return true
    }
  }
  return false
}
