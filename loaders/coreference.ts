import type { Article, Setting } from '../schema/types.ts'
import { fold } from './clauses.ts'
import { divisionAt, divisionsNamed, preferDivision } from './gazetteer.ts'
import type { Scope } from './sighting.ts'

/** What 市, 县, 区, 镇 mean in an article: the home's own units, and below them the county and town that the article names first. */
export function readScope(article: Article, { home, province }: Setting): Scope {
  const division = home
    ? preferDivision(
        divisionsNamed(home).filter(({ short }) => !short),
        { province },
      )
    : null
  const above = division?.path ?? []
  const level = division?.level ?? (home ? levelOf(home) : null)
  const own = {
    province: level === 'province' ? home : (province ?? above[0] ?? null),
    city: level === 'city' || home?.endsWith('市') ? home : (above.find((name, at) => at > 0 && /[市州盟区]$/.test(name)) ?? null),
    county: level === 'county' ? home : null,
    town: level === 'town' ? home : null,
  }
  const named = namedIn(fold(article.text), { home, province })
  return {
    own: home,
    ...own,
    county: own.county ?? (level === 'town' ? (above.at(-1) ?? null) : named.county),
    town: own.town ?? named.town,
  }
}

function levelOf(home: string): 'province' | 'city' | 'county' | 'town' {
  if (/省$|自治区$/.test(home)) return 'province'
  if (/[市州盟]$|地区$/.test(home)) return 'city'
  return /[县区旗]$/.test(home) ? 'county' : 'town'
}

/** The county and the town that an article names first. */
function namedIn(text: string, home: { home: string | null; province: string | null }): { county: string | null; town: string | null } {
  let county: string | null = null
  let town: string | null = null
  for (let at = 0; at < text.length && !(county && town); at++) {
    const hit = divisionAt(text, at)
    if (hit) {
      const division = preferDivision(hit.divisions, home) ?? hit.divisions[0]
      if (division?.level === 'county' && division.name !== home.home) county ??= division.name
      if (division?.level === 'town' && text.startsWith(division.name, at)) town ??= division.name
      at += hit.length - 1
    } else {
      const printed = /^[\u3400-\u9fff]{2,3}(?:街道(?!办)|镇(?![长党政级])|乡(?![长党政村级镇]))/.exec(text.slice(at, at + 6))
      if (printed && /[\s,、。在到县区市]/.test(text[at - 1] ?? ' ')) town ??= printed[0]
    }
  }
  return { county, town }
}
