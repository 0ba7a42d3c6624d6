import { divisionsNamed } from './gazetteer.ts'
import type { Count, Found } from './setting-counts.ts'
import type { Travel } from './setting-travel.ts'

/** The province whose places are named most. */
export function provinceOfAll(counts: readonly Count[], sign = ''): Found | null {
  const provinces = new Map<string, number>()
  for (const { division, count } of counts)
    if (division.path[0]?.endsWith(sign) && !NO_HOME.test(division.path[0]))
      provinces.set(division.path[0], (provinces.get(division.path[0]) ?? 0) + count)
  const best = [...provinces].sort((a, b) => b[1] - a[1])[0]
  return best ? { name: best[0], province: best[0] } : null
}

/** The province of a unit, as the places of the text tell it. */
export function provinceOf(name: string, counts: readonly Count[]): string | null {
  for (const { division } of counts) {
    if (division.name === name || division.path.includes(name)) return division.path[0] ?? null
  }
  return divisionsNamed(name)[0]?.path[0] ?? null
}

/** 重庆市: a city that is a province too, where no other city can be meant. */
export function municipality(text: string, counts: readonly Count[], { others }: Travel): Found | null {
  const cities = counts.filter(({ division: { level, name } }) => level === 'province' && name.endsWith('市') && text.includes(name))
  const [city, other] = cities.map(({ division: { name } }) => name)
  return city && !other && !others.has(city) ? { name: city, province: city } : null
}

/** Whence no page of these papers comes. */
const NO_HOME = /^台湾省$|特别行政区$/

/** The province that is named most. */
export function provinceHome(counts: readonly Count[], sign = ''): Found | null {
  const best = counts
    .filter(({ division: { level, name } }) => level === 'province' && !NO_HOME.test(name) && name.endsWith(sign))
    .sort((a, b) => b.count - a.count)[0]
  return best ? { name: best.division.name, province: best.division.name } : null
}
