import type { Post, Sighted, Sighting, View } from '../sighting.ts'
import { HEADS, MODIFIERS } from './post-words.ts'

/** A holder of posts on the page: who 王副市长 and 李主任 may be. */
export interface Holder {
  readonly name: string
  readonly titles: readonly string[]
  readonly sighting: Sighting
}

/** The titles of an article's people, by where their names stand. */
function titlesOf(posts: readonly Post[]): Map<number, string[]> {
  const titles = new Map<number, string[]>()
  for (const { title, holders } of posts) {
    for (const { start } of holders) {
      const known = titles.get(start)
      if (known) known.push(title)
      else titles.set(start, [title])
    }
  }
  return titles
}

/** Who holds what on a page, by the people of its articles. */
export function holdersOf(articles: readonly Pick<Sighted, 'sightings' | 'posts'>[]): Holder[] {
  const holders = new Map<string, { readonly sighting: Sighting; readonly titles: Set<string> }>()
  for (const { sightings, posts } of articles) {
    const titles = titlesOf(posts)
    for (const sighting of sightings) {
      const own = titles.get(sighting.span.start)
      if (!own) continue
      const holder = holders.get(sighting.name) ?? { sighting, titles: new Set<string>() }
      holders.set(sighting.name, holder)
      for (const title of own) holder.titles.add(title)
    }
  }
  return [...holders].map(([name, { sighting, titles }]) => ({ name, titles: [...titles], sighting }))
}

/** Whether 副市长 behind a surname can be the post: 市长 is said of a 副市长 too, 主任 of a 党组书记、主任. */
const fits = (printed: string, title: string) => title === printed || title.endsWith(printed) || printed.endsWith(title)

/** 王副市长, 李主任: the surname with a post points back to the person of that surname whose post fits, and to nobody where two do. */
export function readTitleAliases(view: View, holders: readonly Holder[]): Sighting[] {
  const { text } = view.prose
  const found: Sighting[] = []
  for (const hit of HEADS.in(text)) {
    const modifier = MODIFIERS.endingAt(text, hit.start, 4)
    const titleStart = hit.start - (modifier?.word.length ?? 0)
    const printed = text.slice(titleStart, hit.end)
    const surname = text[titleStart - 1] ?? ''
    if (/[\u3400-\u9fff]/.test(text[titleStart - 2] ?? '') && !/[的由向对与和在让请受经据,。上时]/.test(text[titleStart - 2] ?? ''))
      continue
    const who = holders.filter(
      ({ name, titles }) => name.startsWith(surname) && surname !== '' && titles.some((title) => fits(printed, title)),
    )
    const [one] = who
    if (one && who.length === 1)
      found.push({ ...one.sighting, span: { start: titleStart - 1, end: hit.end }, rule: 'official/surname-title' })
  }
  return found
}
