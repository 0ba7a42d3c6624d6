import { divisionAt, divisionsNamed } from './gazetteer.ts'
import type { Scope } from './sighting.ts'

/** The full name of what a bare sign of level means, else null. 区 may be a district, 市 a city above or the home itself. */
export function unitOf(sign: string, scope: Scope): string | null {
  const { own, province, city, prefecture, county, former, named, town } = scope
  if (sign === '区' && own?.endsWith('自治区')) return own
  // No bare sign means a unit of another rank: 自治区党委 is never a 省's, 县委 never a district's.
  if (sign === '省' || sign === '自治区') return endsWith(province, sign === '省' ? '省' : '区')
  if (sign === '市') return endsWith(city, '市') ?? endsWith(county, '市') ?? endsWith(own, '市') ?? endsWith(province, '市')
  if (sign === '州' || sign === '盟') return endsWith(city, '州盟') ?? prefecture
  if (sign === '县') return endsWith(county, '县旗') ?? endsWith(own, '县旗') ?? endsWith(named, '县旗') ?? former
  if (sign === '旗') return endsWith(county, '旗') ?? endsWith(own, '旗') ?? endsWith(named, '旗')
  if (sign === '区') return endsWith(county, '区') ?? district(own) ?? endsWith(province, '区')
  return town
}

const district = (own: string | null) => (own?.endsWith('自治区') ? null : endsWith(own, '区'))

function endsWith(name: string | null, signs: string): string | null {
  return name && signs.includes(name.at(-1) as string) ? name : null
}

const TERM = /(?:新一|第?[一二三四五六七八九十百\d]+)届/g
const NATIONAL = new Map<string, string>(
  Object.entries({
    中国共产党中央委员会: '中国共产党中央委员会 党中央 中共中央 中央',
    中共中央政治局: '中共中央政治局 中央政治局',
    全国人民代表大会常务委员会: '全国人大常委会 全国人大常务委员会 全国人民代表大会常委会 全国人民代表大会常务委员会',
    全国人民代表大会: '全国人大 全国人民代表大会',
    中国人民政治协商会议全国委员会: '中国人民政治协商会议全国委员会 全国政协 政协全国委员会 政协全国',
    国务院: '国务院 国务院办公厅',
  }).flatMap(([name, forms]) => forms.split(' ').map((form) => [form, name] as const)),
)

/** What comes after the jurisdiction, and the constitutional name it gives; J stands for the jurisdiction in full. */
const EXPANSIONS: readonly (readonly [RegExp, string])[] = [
  [/^(党委|委|委员会)$/, '中共J委员会'],
  [/^(人民)?政府$/, 'J人民政府'],
  [/^(人大|人民代表大会)常(委会|务委员会)$/, 'J人民代表大会常务委员会'],
  [/^(人大|人民代表大会)$/, 'J人民代表大会'],
  [/^(政协|政协委员会)$/, '中国人民政治协商会议J委员会'],
  [/^(人民)?(政府|府)办公厅$/, 'J人民政府办公厅'],
  [/^(人民)?(政府|府)办(公室)?$/, 'J人民政府办公室'],
  [/^团委$/, '共青团J委员会'],
]

/** What makes a word of the sign of a city: 市场, 市容, 市政; not 市政府, 市政法委. A source for patterns. */
export const CITY_WORD = '场|容|政(?!府|协|法|研|务|数|委|治)'

/** A sign of level with nothing before it but 我, 本, 该 or 全. */
const BARE_SIGN = new RegExp(`^(?:我|本|该|全)?(自治区|市(?!${CITY_WORD}|民(?:服务|中心|广场|公园))|[省县区州盟旗镇]|乡(?!村))`)

/** Splits a printed body into its jurisdiction in full and what comes after it; jurisdiction null where none is printed. */
export function splitJurisdiction(surface: string, scope: Scope): { readonly jurisdiction: string | null; readonly core: string } {
  const bare = BARE_SIGN.exec(surface)
  const own = ownCounty(surface, bare !== null)
  if (own) return { jurisdiction: own, core: behindSign(surface.slice(own.length), own) }
  if (bare) {
    const sign = bare[1] as string
    const core = surface.slice(bare[0].length)
    // 该县|县委: the sign stands once in the name.
    const twice = bare[0].length > 1 && core[0] === sign && /^.(?:委|政府|人大|政协|纪委|监委)/.test(core)
    return { jurisdiction: unitOf(sign, scope), core: twice ? core.slice(1) : core }
  }
  const chain =
    /^(?:[\u3400-\u9fff]{2,8}?(?:省|自治区|自治州|自治县|自治旗|地区|市|县|区|州|盟|旗|镇(?!市[委政人])|乡|街道)(?!场|司(?!法)|政(?!府|协|法|研|务|数)|民(?!政|宗|族|委|盟|革|建|进)|直(?!属|机关|工委)|域|长|委员|村|镇|级))+/.exec(
      surface,
    )
  if (chain && chain[0].length < surface.length) {
    return behindSingle(chain[0], behindSign(surface.slice(chain[0].length), chain[0]))
  }
  return { jurisdiction: null, core: surface }
}

/** 湖南省|澧县|县委: a county of a single character behind its province or city. */
function behindSingle(jurisdiction: string, core: string): { readonly jurisdiction: string; readonly core: string } {
  const own = /^[\u3400-\u9fff]县(?=.)/.exec(core)?.[0]
  if (!own || !/[省市州]$|自治区$/.test(jurisdiction) || !divisionsNamed(own).some(({ level, short }) => level === 'county' && !short))
    return { jurisdiction, core }
  return { jurisdiction: own, core: behindSign(core.slice(own.length), own) }
}

/** 市场监管局, 区域办: the first character is no sign of level. */
export const OPENS_WORD = new RegExp(`^(?:市(?:${CITY_WORD}|民|域)|[县区]域|[区县]城)`)

/** 献县|县委: a sign that is printed twice stands once in the name; 某市|市场监管局 has its own. */
const behindSign = (core: string, place: string) =>
  core[0] === place.at(-1) && core.length > 1 && !OPENS_WORD.test(core) ? core.slice(1) : core

/** 镇远县, 市中区: a county that begins with a sign of level; 献县: one of a single character. Only such as the gazetteer has. */
function ownCounty(surface: string, isBare: boolean): string | null {
  const single = /^[\u3400-\u9fff]县(?=.)/.exec(surface)?.[0]
  if (single && divisionsNamed(single).some(({ level, short }) => level === 'county' && !short)) return single
  const hit = isBare ? divisionAt(surface, 0) : null
  const isCounty = hit?.divisions.some(({ level, short }) => level === 'county' && !short)
  return hit && isCounty && hit.length > 2 && hit.length < surface.length ? surface.slice(0, hit.length) : null
}

/** 湖北|咸宁市: a province without its sign before a city that the gazetteer knows. */
function behindProvince(place: string): string {
  const province = divisionAt(place, 0)
  if (!province || province.length === place.length || !province.divisions.some(({ level, short }) => level === 'province' && short))
    return place
  return divisionAt(place, province.length)?.length === place.length - province.length ? place.slice(province.length) : place
}

/** 云岫海关 in 云岫市, 德宏中院 or 中铁十一局 anywhere: a name that opens with its place, or is the nation's, takes no other before it. */
export function isPlaced(name: string, home: string): boolean {
  if (
    name.startsWith(home.slice(0, -1)) ||
    /^(?:中[铁建交冶核煤][一二三四五六七八九十]{1,3}局|第?[一二三四五六七八九十]{1,3}师)/.test(name)
  )
    return true
  const place = divisionAt(name, 0)
  const isHigh = place?.divisions.some(({ level }) => level === 'province' || level === 'city') === true
  const inside = divisionsNamed(name.slice(0, place?.length)).filter(({ path }) => path.includes(home))
  // 朝阳分局 on a page of Beijing is that of its district, not of the city of that name; 阿勒泰 is a prefecture of the page's own region too.
  return isHigh && (inside.length === 0 || inside.some(({ level }) => level === 'city'))
}

/** The nearest place of a printed chain: 河南省某某市甲县 gives 甲县. */
export function nearestOf(chain: string): string {
  // 积石山保安族东乡族撒拉族自治县: longer than a printed place is.
  if (divisionsNamed(chain).some(({ short }) => !short)) return chain
  const nearest =
    /[\u3400-\u9fff]{2,8}?(?:省|自治区|自治州|自治县|自治旗|地区|市|县|区|州|盟|旗|镇|乡|街道)$/.exec(
      chain.replace(/^.*(?:省|自治区|自治州|地区|市|县|区|州|盟|旗)(?=.{2,}$)/, ''),
    )?.[0] ?? chain
  // 湖南省澧县|县委: the sign that the body has too.
  return fullOf(behindProvince(nearest.replace(/([县市区旗])\1$/, '$1')))
}

/** 黔南州 is how people print 黔南布依族苗族自治州. */
function fullOf(place: string): string {
  const [signed, other] = /[州县旗]$/.test(place) ? divisionsNamed(place).filter((one) => one.signed) : []
  return signed && !other ? signed.name : place
}

/** 黔东南|政协, 西平|政协: the short form of one prefecture or county, of several that of the page's own or of its province. */
function withSign(surface: string, { own, province, city, county }: Scope): string {
  const bare = /^([\u3400-\u9fff]{2,4}?)(?=(?:政协|人大)(?:$|常委会|党组|办公)|中院$)/.exec(surface)?.[1]
  const units = bare ? divisionsNamed(bare).filter(({ short, level }) => short && level !== 'town' && level !== 'zone') : []
  const near = units.filter(({ name, path }) => name === own || name === city || name === county || path.includes(city ?? own ?? ''))
  const inside = units.filter(({ path }) => province !== null && path[0] === province)
  const called = near.length > 0 ? near : inside.length > 0 ? inside : units
  // 新乡|人大 means 新乡市, not the 新乡县 inside it.
  const unit = called.find((one) => called.every((other) => other === one || other.path.includes(one.name)))
  return bare && unit ? unit.name + surface.slice(bare.length) : surface
}

/**
 * The canonical name of a body as printed: a closed set gets its constitutional name (市委, 市政府, 市人大常委会, 市政协, 团市委),
 * all others the jurisdiction in front of the printed core (市人社局 → 某某市人社局).
 */
export function nameBody(printed: string, scope: Scope): string {
  const surface = withSign(
    printed
      .replace(/\s/g, '')
      .replace(TERM, '')
      .replace(/([县区市旗])\1委$/, '$1委'),
    scope,
  )
  const national = NATIONAL.get(surface)
  if (national) return national
  const youth =
    divisionsNamed(surface.slice(0, 2)).length > 0 ? null : /^(?:共青)?团(.{0,12}?[省市县区州盟旗镇乡])委(?:员会)?$/.exec(surface)
  if (youth) return `共青团${youth[1]?.length === 1 ? (unitOf(youth[1], scope) ?? youth[1]) : youth[1]}委员会`
  // 许昌中院: the intermediate court of a prefecture.
  const court = /^([\u3400-\u9fff]{2,10}[市州盟])中院$/.exec(surface)?.[1]
  if (court) return `${court}中级人民法院`
  if (/^人行(?=.{2,}支行$)/.test(surface)) return surface.replace(/^人行/, '中国人民银行')
  const other = /^(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)/.exec(surface)?.[0]
  const bare = other ? /^([省市县区州])委/.exec(surface.slice(other.length))?.[1] : undefined
  if (other && bare) return `${other}${unitOf(bare, scope) ?? bare}委员会`
  if (other) return surface.replace(/(?:委|委会)$/, '委员会')
  // 社某区委, 社市委: how the members of 九三学社 call its committees.
  const society = /^(?:中共)?社([省市]|[\u3400-\u9fff]{2,7}[省市县区州])委$/.exec(surface)?.[1]
  if (society) return `九三学社${society.length === 1 ? (unitOf(society, scope) ?? society) : society}委员会`
  const committee = /^(?:中国共产党|中共)([\u3400-\u9fff]{2,12}[省市县区州盟旗])委员会$/.exec(surface)?.[1]
  if (committee) return `中共${nearestOf(committee)}委员会`
  const party = surface.replace(/^中国共产党|^中共|^中国人民政治协商会议(?=.)|^政协(?=.{2,}委员会$)/, '')
  const congress =
    /^(?:政协|中国人民政治协商会议)((?:[\u3400-\u9fff]{2,8}?[省市县区州盟旗]){1,3})(委员会|委会|[\u3400-\u9fff]{2,12}(?:委员会|委|办公室))$/.exec(
      surface,
    )
  if (congress && /^委/.test(congress[2] as string)) return `中国人民政治协商会议${nearestOf(congress[1] as string)}委员会`
  if (congress) return `${nearestOf(congress[1] as string)}政协${congress[2]}`
  const { jurisdiction, core } = splitJurisdiction(party, scope)
  if (jurisdiction === null) return surface.replace(/^中国(?=外交部|国防部)/, '')
  const consultative = /^(中国人民政治协商会议|政协)/.test(surface) && /^委员会$/.test(core)
  if (consultative) return `中国人民政治协商会议${nearestOf(jurisdiction)}委员会`
  if (/^直(?:属)?(?:机关)?工委$/.test(core)) return `${jurisdiction}委${jurisdiction.at(-1)}${core}`
  const school = /^([一二三四五六七八九十]{1,2})(中|小|幼)$/.exec(core)
  if (school) return `${jurisdiction}第${school[1]}${school[2] === '中' ? '中学' : school[2] === '小' ? '小学' : '幼儿园'}`
  for (const [pattern, name] of EXPANSIONS) if (pattern.test(core)) return name.replace('J', nearestOf(jurisdiction))
  return fullOf(jurisdiction) + core
}
