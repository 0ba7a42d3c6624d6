import { nearestOf, unitOf } from '../naming.ts'
import type { Scope } from '../sighting.ts'
import type { Inheritance } from './holding.ts'

/** A bare sign or a printed place in full. */
export function fullUnit(printed: string, scope: Scope): string {
  const sign = /^(?:我|本|该|全)?(自治区|[省市县区州盟旗镇乡])$/.exec(printed)
  if (/^该?街道$/.test(printed) && scope.town?.endsWith('街道')) return scope.town
  return sign ? (unitOf(sign[1] as string, scope) ?? printed) : printed
}

/** The home's own unit, else what it is known to lie in: a county that the text names somewhere is no home. */
export function mainUnit({ own, city, province }: Scope): string | null {
  return own ?? city ?? province
}

/** 专员, 喀什地区行署专员: the commission of a prefecture without a government, null where 专员 is another post. */
function commissionOf(printed: string, scope: Scope, inherited: Inheritance): string | null {
  if (printed !== '' && !/行署$|行政公署$|地区$/.test(printed)) return null
  const place = printed.replace(/(?:行政公署|行署)$/, '')
  if (place === '' || place === '地区') {
    // 某某地委副书记、专员: the committee tells the prefecture.
    const committee = /^(?:中共)?(.+)地委$/.exec(inherited.body ?? '')?.[1]
    const own = committee ? `${committee}地区` : [inherited.place, scope.own, scope.city].find((one) => one && /地区$|盟$/.test(one))
    return own ? `${own}行政公署` : null
  }
  return `${nearestOf(/地区$|[盟市]$/.test(place) ? place : `${place}地区`)}行政公署`
}

/** 市长, 漯河市市长, 市人民政府副市长, 叙永县长: the government of the level that the head names. */
export function governmentOf(head: string, printed: string, scope: Scope, inherited: Inheritance): string | null {
  if (head === '专员') return commissionOf(printed, scope, inherited)
  const sign = head[0] as string
  // 县人民政府常委副县长: a misprint of 常务.
  const place = printed
    .replace(/(?<=政府)常委$/, '')
    .replace(/(?:人民)?政府$|行政公署$|行署$/, '')
    .replace(/(?<=[镇乡])党委$|委$/, '')
  if (place === '') {
    const known = inherited.place?.endsWith(sign) ? inherited.place : null
    const unit = known ?? unitOf(sign, scope)
    if (unit) return `${unit}${sign === '盟' ? '行政公署' : '人民政府'}`
    // Where the page has no home, the body is called as the others are: 市委, 市政府.
    return scope.own === null && /[省市县区州旗]/.test(sign) ? `${sign}政府` : null
  }
  const full = fullUnit(place, scope)
  if (/盟$|地区$/.test(full)) return `${full}行政公署`
  // 温州|市长, 新乡|市长: the 州 and the 乡 of a city's name are no levels.
  const whole = full.endsWith(sign) || /[省市县区盟旗镇]$|自治州$/.test(full) ? full : full + sign
  return `${nearestOf(whole.replace(/^.*[省市](?=[\u3400-\u9fff]{1,6}[县区旗镇乡]$)/, ''))}人民政府`
}
