import type { Characters } from './characters.ts'

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

/**
 * Likewise of a sticky pattern whose matches begin with one of these characters: elsewhere it is not tried, which costs half of what a pattern
 * of many alternatives takes to fail by itself. Of what a match looks back at nothing need be among them.
 */
export function matchesFrom(text: string, starts: Characters, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (let at = starts.next(text, 0); at >= 0; at = starts.next(text, at)) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) found.push(match)
    at += match?.[0].length || 1
  }
  return found
}

/** Likewise of a sticky pattern whose matches begin the text or stand behind one of these characters, which it looks back at by itself. */
export function matchesBehind(text: string, before: Characters, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (let at = 0; ; ) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) found.push(match)
    const last = before.next(text, match?.[0] ? at + match[0].length - 1 : at)
    if (last < 0) return found
    at = last + 1
  }
}
