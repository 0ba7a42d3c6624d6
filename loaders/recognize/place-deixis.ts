import { Characters } from '../characters.ts'
import { matchesFrom } from '../matches.ts'
import { unitOf } from '../naming.ts'
import type { View } from '../sighting.ts'
import { isCutShort } from './place-form.ts'
import type { PrintedPlace } from './place-printed.ts'

const OWN = /[我本全](自治区|[省市县区州盟旗镇乡])/y
const OWN_STARTS = new Characters('我本全')
const POINTING = /(?:该|(?<=[,。;\s]|在)全)(街道|社区|小区|[省市县区镇乡村])/y
const POINTING_STARTS = new Characters('该全')

/** 我市, 全县, 本省: the home's unit of that level. */
function findOwn({ prose: { text }, scope }: View): PrintedPlace[] {
  const found: PrintedPlace[] = []
  for (const match of matchesFrom(text, OWN_STARTS, OWN)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const name = unitOf(match[1] as string, scope)
    if (name && !isCutShort(text, span.end) && !/[完健安齐保周俱]/.test(text[span.start - 1] ?? ''))
      found.push({ span, name, rule: 'deixis-own' })
  }
  return found
}

/** 该乡, 该小区: the last place of that kind before it in the article. */
function findPointing({ prose: { text } }: View, places: readonly PrintedPlace[]): PrintedPlace[] {
  const found: PrintedPlace[] = []
  for (const match of matchesFrom(text, POINTING_STARTS, POINTING)) {
    const sign = match[1] as string
    const span = { start: match.index, end: match.index + match[0].length }
    const before = places.filter((place) => place.span.end <= span.start && place.name.endsWith(sign)).at(-1)
    if (before && !isCutShort(text, span.end)) found.push({ span, name: before.name, rule: 'deixis-pointing' })
  }
  return found
}

/** Words that point to a place of the page or of the article. */
export function findDeixis(view: View, places: readonly PrintedPlace[]): PrintedPlace[] {
  const pointing = findPointing(view, places)
  const starts = new Set(pointing.map(({ span }) => span.start))
  return [...pointing, ...findOwn(view).filter(({ span }) => !starts.has(span.start))]
}
