/**
 * All matches of a global pattern in a text, left to right, none overlapping: what `text.matchAll(pattern)` gives, at once. `matchAll` copies
 * the pattern for every text, and a page is asked by hundreds of them.
 */
export function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += pattern.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1
  }
  return found
}
