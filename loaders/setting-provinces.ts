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

/** The province of a unit that the gazetteer knows once; of 鼓楼区, which several provinces have, none. */
export function provinceNamed(name: string): string | null {
  const provinces = new Set(divisionsNamed(name).map(({ path }) => path[0]))
  const [only] = provinces
  return provinces.size === 1 ? (only ?? null) : null
}

/** The province of a unit, as the places of the text tell it: of several with a unit of this name the one that other names speak for. */
export function provinceOf(name: string, counts: readonly Count[]): string | null {
  const units = counts.filter(({ division }) => division.name === name || division.path.includes(name))
  const provinces = [...new Set(units.map(({ division }) => division.path[0] ?? null))]
  if (provinces.length < 2) return provinces[0] ?? provinceNamed(name)
  const speaksFor = (province: string | null) =>
    counts
      .filter(({ division, meanings }) => (meanings < 2 || division.name !== name) && (division.path[0] ?? division.name) === province)
      .reduce((sum, { count, meanings }) => sum + count / meanings, 0)
  const [first, second] = provinces.map((province) => ({ province, said: speaksFor(province) })).sort((a, b) => b.said - a.said)
  return first && first.said > (second?.said ?? 0) ? first.province : null
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
