import { divisionsNamed, wordFrequency } from './gazetteer.ts'
import { matches } from './matches.ts'
import type { Found } from './setting-counts.ts'

const TEAM = /(?:体育)?(?:代表团|代表队|参赛队|运动员|健儿)/g
/** 我市派出300人, 我市代表队入场: the page's own unit takes part in games that another may hold. */
const SENDS = '(?:(?:共|也|将)?(?:组织|选派|派出|派)[^,。\\n]{0,12}|[^,。\\n]{0,6}(?:代表[团队]|参赛队|运动员|健儿|选手))'
const GAMES = /运动会|比赛|开赛|锦标赛|联赛/

/**
 * The unit of the page's own team at games elsewhere: 邢台代表团 beside 我市派出300人. Only where no bare 市长 may be the hosts' own, or
 * somebody leads that team there: 副市长甲带领兴宁代表队.
 */
export function teamUnit(text: string, sign: string): Found | null {
  if (!text.includes(`我${sign}`) || !GAMES.test(text) || !new RegExp(`我${sign}${SENDS}`).test(text)) return null
  const teams = matches(text, TEAM).flatMap(({ index }) => teamBefore(text, index, sign) ?? [])
  const [team, ...others] = teams
  if (!team || others.some(({ name }) => name !== team.name)) return null
  const isLed = teams.some(({ at }) => /(?:带领|率领?|带队)$/.test(text.slice(Math.max(0, at - 2), at)))
  const holdsBare = new RegExp(`(?:^|[\\s,。;、])${sign}(?:委(?!员|托)|长|政府|人大|政协|领导)`).test(text)
  return isLed || !holdsBare ? { name: team.name, province: team.province } : null
}

/** The one unit with this sign whose name ends at an offset, full or short, and where it begins. */
function teamBefore(text: string, end: number, sign: string): (Found & { readonly at: number }) | null {
  for (let length = 4; length > 1; length--) {
    const at = end - length
    const name = text.slice(Math.max(0, at), end)
    const units = divisionsNamed(name).filter(({ name: full, level }) => level !== 'province' && level !== 'town' && full.endsWith(sign))
    const [unit, other] = units
    if (unit && !other && wordFrequency(name) < 500) return { name: unit.name, province: unit.path[0] ?? null, at }
  }
  return null
}
