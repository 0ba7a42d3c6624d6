/** How much of a text is read for what it is about. */
const READ = 2400
const STOP = /[的了和在是为与及对等将不有以个上中下]/

/** Pairs of neighbouring Chinese characters: words nearly, without a dictionary. */
export function pairs(text: string, read = READ): Set<string> {
  const found = new Set<string>()
  const bare = text.slice(0, read).replace(/[^\p{Script=Han}\d]+/gu, '')
  for (let at = 0; at + 2 <= bare.length; at++) {
    const pair = bare.slice(at, at + 2)
    if (!STOP.test(pair)) found.add(pair)
  }
  return found
}

/** The share of the pairs of a line that a body holds too, from 0 to 1. */
export function overlap(line: string, body: ReadonlySet<string>): number {
  const own = pairs(line, 120)
  if (own.size === 0) return 0
  let both = 0
  for (const pair of own) if (body.has(pair)) both++
  return both / own.size
}

/** The threes of characters that a text comes back to: names above all. */
function themes(text: string): Set<string> {
  const counts = new Map<string, number>()
  const bare = text.slice(0, READ).replace(/[^\p{Script=Han}]+/gu, ' ')
  for (let at = 0; at + 3 <= bare.length; at++) {
    const three = bare.slice(at, at + 3)
    if (!three.includes(' ') && !STOP.test(three)) counts.set(three, (counts.get(three) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([three]) => three))
}

/** Does `next` go on with what `before` comes back to? Null where `before` comes back to nothing. */
export function sharesTheme(before: string, next: string): boolean | null {
  const known = themes(before)
  if (known.size === 0) return null
  const ahead = next.slice(0, READ)
  for (const theme of known) if (ahead.includes(theme)) return true
  return false
}
