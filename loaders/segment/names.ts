import { isCommonWord, nameScore, surnameAt } from '../gazetteer.ts'

const HAN = /^\p{Script=Han}+$/u
const LONGEST_RUN = 24

/** 「王 涛」「沈 慧」: two single characters make one name that was spaced out to the width of three. */
function closeGaps(words: readonly string[]): string[] {
  const closed: string[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const next = words[index + 1] ?? ''
    const isSplit = word.length === surnameAt(word, 0) && word.length > 0 && next.length === 1 && HAN.test(next)
    closed.push(isSplit ? word + next : word)
    if (isSplit) index++
  }
  return closed
}

/** Is this one name: surname and one or two characters? */
export function isName(word: string): boolean {
  const length = surnameAt(word, 0)
  const given = word.length - length
  return (length > 0 && given >= 1 && given <= 2 && HAN.test(word)) || /^\p{Script=Han}{1,12}[·•‧]\p{Script=Han}{1,12}$/u.test(word)
}

/** Rare names stand below 0 too; it is common words that must not pass. */
const LEAST_LIKELY = -6

/** A name that nothing around it proves: 「曹某」 after a full stop. Common words (高兴, 安全) are none. */
export function isLikelyName(word: string): boolean {
  return isName(word) && (/[·•‧]/.test(word) || (!isCommonWord(word) && nameScore(word) > LEAST_LIKELY))
}

/** 「张某某贾某某」 run together: the cut into fewest names that all begin with a surname; null where there is none. */
function cutRun(run: string): string[] | null {
  if (run.length > LONGEST_RUN || !HAN.test(run)) return null
  const best: (string[] | null)[] = [[]]
  for (let end = 1; end <= run.length; end++) {
    best[end] = null
    for (let size = 4; size >= 2; size--) {
      const before = best[end - size]
      const word = run.slice(Math.max(0, end - size), end)
      const current = best[end]
      if (before && isName(word) && (!current || before.length + 1 < current.length)) best[end] = [...before, word]
    }
  }
  return best[run.length] ?? null
}

/** The names of a byline: separated by blanks or 、, run together, or with a blank inside; [] where a word is no name. */
export function readNames(text: string): string[] {
  const words = text.split(/[\s、，,/／;；]+/u).filter((word) => word !== '')
  const names: string[] = []
  for (const word of closeGaps(words)) {
    const cut = isName(word) ? [word] : cutRun(word)
    if (!cut) return []
    names.push(...cut)
  }
  return names
}
