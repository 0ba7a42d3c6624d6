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
export function overlap(line: string, body: ReadonlySet<string>, read = 120): number {
  const own = pairs(line, read)
  if (own.size === 0) return 0
  let both = 0
  for (const pair of own) if (body.has(pair)) both++
  return both / own.size
}
