import { Characters, isHanAt } from './characters.ts'
import { divisionsNamed, isSurname, wordFrequency } from './gazetteer.ts'
import { matches } from './matches.ts'
import { type Found, isHolder, isNamesake } from './setting-counts.ts'
import { provinceNamed } from './setting-provinces.ts'

/** 建设甲, 支持甲, 甲人民, 甲新篇章: how a page speaks of its own town by its bare name of two characters. */
const SELF = /(?:建设(?:现代化)?(?:新)?|推介|支持|推动|助力|谱写|美丽|幸福|现代化新?|当前|省会|值得)(?=([\u3400-\u9fff]{2}))/g
const PROGRESS = /(?:新篇章|人民|大地|儿女|发展|经济社会|高质量|更好|全[县区市]|将(?!来|到|于|在)|正(?!在|式|定|阳|宁|是|好|面|义|当))/g

/** The places with a sign of which the text speaks so. */
export function selvesOf(text: string, sign: string): ReadonlySet<string> {
  const words = [
    ...matches(text, SELF).map(([, name]) => name as string),
    ...matches(text, PROGRESS).map(({ index }) => text.slice(Math.max(0, index - 2), index)),
  ]
  return new Set(words.filter((name) => name.length === 2 && divisionsNamed(name).some((division) => division.name === name + sign)))
}

/** Whether a unit is called so: 麻城 of 麻城市, and 五峰 of 五峰土家族自治县 where the two characters are no common word. */
const isOf = (unit: string, name: string, sign: string) =>
  unit === name + sign || (unit.startsWith(name) && unit.endsWith(`自治${sign}`) && wordFrequency(name) < 100)

/** 马|新民, 多年|合作: a city's bare name is believed only where it is no common word and a name may begin. */
const isInside = (text: string, at: number, name: string) =>
  wordFrequency(name) >= 3500 || (isHanAt(text, at - 1) && !BEFORE.at(text, at - 1))
const BEFORE = new Characters('在到来赴至于由从与和及是为对向往将离让把的值')

/** The places with a sign that the text prints by their bare names of two characters, words among them, with how often. */
function bareNames(text: string, sign: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at + 2 <= text.length; at++) {
    const name = text.slice(at, at + 2)
    const units = divisionsNamed(name).filter((division) => isOf(division.name, name, sign))
    if (units.length === 0) continue
    // 党|和政|府: two characters cut out of words.
    if (wordFrequency(text.slice(at + 1, at + 3)) >= 500 || wordFrequency(text.slice(at - 1, at + 1)) >= 500) continue
    // 县委书记李|建平, and 李|建平 again: a name.
    if (isSurname(text[at - 1] ?? '') && isHolder(text, text.slice(at - 1, at + 2))) continue
    // 双城|经济圈: two cities, no town of that name.
    if (text.startsWith('经济圈', at + 2)) continue
    if (!isNamesake(text, at + 2, units) && !(sign === '市' && isInside(text, at, name))) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

/** A district or county printed by its bare name only, among names that are words too: 吴中 with 区委 beside it. */
export function bareName(
  text: string,
  sign: string,
  { selves, others }: { readonly selves: ReadonlySet<string>; readonly others: ReadonlySet<string> },
): Found | null {
  const commonest = [...bareNames(text, sign)].sort((a, b) => b[1] - a[1])
  const best = commonest.find(([name, count]) => !others.has(name + sign) && (count > 1 || selves.has(name)))
  const division = best && divisionsNamed(best[0]).find(({ name }) => isOf(name, best[0], sign))
  return division ? { name: division.name, province: provinceNamed(division.name) } : null
}
