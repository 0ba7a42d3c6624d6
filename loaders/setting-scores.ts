import type { Division } from './gazetteer.ts'
import type { Count } from './setting-counts.ts'

/** A county-level city that alone of its prefecture is named: 市 is more likely it than the prefecture above. */
function onlyCity(counts: readonly Count[], sign: string): ReadonlySet<Division> {
  const inside = counts.filter(({ division }) => division.level === 'county')
  const isAlone = ({ division, count }: Count) =>
    count > 1 && !inside.some((other) => other.division !== division && other.division.path.at(-1) === division.path.at(-1))
  return new Set(
    sign === '市' ? inside.filter((one) => one.division.name.endsWith('市') && isAlone(one)).map(({ division }) => division) : [],
  )
}

/** The units that could be the home, by name. */
export type Homes = Map<string, { score: number }>

/** Raises the score of a unit, known so far or not. */
export function add(homes: Homes, name: string, score: number): void {
  homes.set(name, { score: (homes.get(name)?.score ?? 0) + score })
}

/** The units by their scores, the likeliest first. */
export const ranked = (homes: Homes) => [...homes].sort((a, b) => b[1].score - a[1].score)

/** Scores each unit that could be the home: its own mentions, and those of places inside it. 区 is an autonomous region only where the page speaks of itself so (`mayBeRegion`). */
export function scoreHomes(counts: readonly Count[], sign: string, mayBeRegion: boolean): Homes {
  const homes: Homes = new Map()
  const own = onlyCity(counts, sign)
  for (const { division, count, meanings } of counts) {
    if (division.name.endsWith(sign) && (division.level !== 'province' || (mayBeRegion && division.name.endsWith('自治区'))))
      add(homes, division.name, (count * (division.level === 'town' ? 0.2 : 1)) / meanings)
    const all = division.path.filter((above) => above.endsWith(sign) && (mayBeRegion || !above.endsWith('自治区')))
    for (const above of all) {
      // A town printed without its county tells of that county rather than of what is above it.
      const isFar = own.has(division) || (division.level === 'town' && above !== all.at(-1))
      add(homes, above, (count * (isFar ? 0.2 : 0.6)) / meanings)
    }
  }
  return homes
}
