import { bannersCalled, type Division, divisionAt, divisionsNamed } from './gazetteer.ts'
import { matches, matchesFrom } from './matches.ts'
import { nearestOf } from './naming.ts'
import { type Count, countPlaces, type Found } from './setting-counts.ts'
import { provinceOf } from './setting-provinces.ts'
import { nameStart, OWN_HEAD, OWN_STARTS, OWN_UNIT, PREFECTURE, SIGN_STARTS } from './setting-signs.ts'
import { settersOut } from './setting-travel.ts'

/** The units that a page names before a body or leaders of theirs: 某某县委, 某某地委. */
function namedBefore(text: string): Division[] {
  const signs = matchesFrom(text, OWN_STARTS, OWN_UNIT)
    // 由某省人民政府主办: named in passing, in full.
    .filter(({ 0: words, 1: sign, index }) => sign && !words.endsWith('人民政府') && !SITS_ABOVE.test(text.slice(index, index + 24)))
    .map(({ index, 1: sign = '' }) => ({ from: nameStart(text, index), end: endOfUnit(text, index, sign) }))
  const prefectures = matches(text, PREFECTURE).map(({ index }) => ({ from: Math.max(0, index - 5), end: index }))
  const groups = text.includes('代表团') ? matches(text, DELEGATION).map(({ index }) => ({ from: Math.max(0, index - 8), end: index })) : []
  return [...signs, ...prefectures, ...groups].flatMap(({ from, end }) => unitEndingAt(text, from, end) ?? [])
}

/** 甲省|省委常委、乙市委书记: he leads the lower, and sits in the upper too. */
const SITS_ABOVE = /^(?:自治区党|省)委常委、[\u3400-\u9fff]{2,8}[市县区州盟旗]委书记/

/** 某县|县委: behind the unit's own sign the body has one too. */
const endOfUnit = (text: string, at: number, sign: string) => (text[at - 1] === sign ? at : at + sign.length)

/** 甲地区|代表团召开全体会议: the page is of those whose deputies meet. */
const DELEGATION = /代表团(?:在驻地)?(?:召开|举行)/g

/** The unit whose printed name ends at an offset; before 地委 and 行署 a prefecture. */
function unitEndingAt(text: string, from: number, end: number): Division | null {
  for (let start = from; start < end; start++) {
    const hit = divisionAt(text, start)
    if (hit && start + hit.length === end)
      return hit.divisions.find(({ name }) => !/^[地行]/.test(text[end] ?? '') || name.endsWith('地区')) ?? null
  }
  return null
}

/** 某市市长甲, 某县副县长乙: where no sign stands bare, the one unit whose heads are named, if it is named first. */
export function headedUnit(text: string): Found | null {
  const units = matchesFrom(text, SIGN_STARTS, OWN_HEAD).flatMap(({ index, 1: sign = '' }) => {
    const end = index - (/(?:常务副|代|副)?$/.exec(text.slice(Math.max(0, index - 3), index))?.[0].length ?? 0)
    return unitEndingAt(text, nameStart(text, end), text[end - 1] === sign || end < index ? end : end + sign.length) ?? []
  })
  const [unit] = units
  if (!unit || unit.level === 'province' || unit.path[0] === '台湾省' || units.some(({ name }) => name !== unit.name)) return null
  // 明尼苏|达州|州长: a head's unit is printed whole.
  if (!text.includes(unit.name)) return null
  const counts = countPlaces(text)
  const below = counts.filter(({ division: { level } }) => level === 'city' || level === 'county').sort((a, b) => a.first - b.first)
  // 甲市座谈会举行。乙县副县长到会: guests are headed too.
  const first = below[0]?.division
  const opens = first && (first.name === unit.name || first.path.includes(unit.name) || unit.path.includes(first.name))
  return opens ? { name: unit.name, province: provinceOf(unit.name, counts) } : null
}

/** 某县召开座谈会。: without a bare sign or a head anywhere, the one county or city that opens the text with what it holds. */
export function holdingUnit(text: string): Found | null {
  const opens = matches(text, HOLDS_FIRST).flatMap(({ 1: name = '' }) =>
    divisionsNamed(name).filter(({ level }) => level === 'city' || level === 'county'),
  )
  const [unit, other] = opens
  if (!unit || other) return null
  const counts = countPlaces(text)
  if (counts.some(({ division: { level, name } }) => level === unit.level && name !== unit.name)) return null
  return { name: unit.name, province: provinceOf(unit.name, counts) }
}
const HOLDS_FIRST =
  /^(?:[^\n。]{0,40}\n)?\s*(?:\d{4}年)?(?:(?:\d{1,2}月)?\d{1,2}日|近日|日前)?(?:[上下]午|晚)?,?([\u3400-\u9fff]{2,8}?[市县区州旗盟])(?:召开|举行|举办)/g

/** 某县党政主要领导会见客商: without a bare sign or a head anywhere, the one unit whose leaders act together. */
export function ledUnit(text: string): Found | null {
  if (!text.includes('党政')) return null
  const [name, ...others] = new Set(
    matches(text, /([\u3400-\u9fff]{2,8}?[市县区州旗盟])党政(?:主要)?领导/g).flatMap(({ 1: printed = '' }) =>
      divisionsNamed(nearestOf(printed)).flatMap(({ level, name }) => (level === 'city' || level === 'county' ? [name] : [])),
    ),
  )
  return name && others.length === 0 ? { name, province: provinceOf(name, countPlaces(text)) } : null
}

/** 甲县政协主席乙来丙市考察,丙市政协主席丁陪同: without a bare sign, those who receive. */
const COMES_TO = /来([\u3400-\u9fff]{2,6}?)(?:市|县|区)?(?:走访|取经|进行|开展|考察|调研|参观|观摩|视察|看|交流|学习|访问|对接|洽谈)/

export function receivingUnit(text: string): Found | null {
  const comes = COMES_TO.exec(text.slice(0, 120))
  // 到|来凤县调研: the character is the county's.
  const name = comes && (divisionAt(text, comes.index)?.length ?? 0) < 3 ? (comes[1] as string) : ''
  const unit = divisionsNamed(name).find(({ level }) => level === 'county' || level === 'city')
  if (!unit || !new RegExp(`${unit.name}[^。\\n]{0,40}陪同|${unit.name}(?:领导|委|政府|人大|政协)`).test(text)) return null
  return { name: unit.name, province: provinceOf(unit.name, countPlaces(text)) }
}

/** 甲县党政代表团赴乙市, 甲县委书记率团赴乙市: without a bare sign, those who set out. */
export function settingUnit(text: string): Found | null {
  const [name, ...others] = settersOut(text)
  return name && others.length === 0 ? { name, province: provinceOf(name, countPlaces(text)) } : null
}

/** Without a bare sign anywhere: the unit whose committee, government or leaders the page names most, 某某县委 on a county's own page. */
export function namedUnit(text: string): Found | null {
  const named = new Map<string, { count: number; readonly isProvince: boolean }>()
  for (const { name, level } of namedBefore(text))
    named.set(name, { count: (named.get(name)?.count ?? 0) + 1, isProvince: level === 'province' })
  const all = [...named].sort((a, b) => b[1].count - a[1].count)
  // 某省政协副主席甲来乙市调研, 乙市委书记丙: where a town's bodies act, those of a province are guests.
  const lower = all.filter(([, { isProvince }]) => !isProvince)
  const ranked = (lower[0]?.[1].count ?? 0) > 1 ? lower : all
  const total = ranked.reduce((sum, [, { count }]) => sum + count, 0)
  const best = ranked[0]
  return best && best[1].count > total * 0.6 ? { name: best[0], province: provinceOf(best[0], countPlaces(text)) } : null
}

/** 6月6日,甲县人大常委会召开会议,学习省…: a unit whose own body opens the text with a meeting, where all bare signs are those above it. */
export function meetingUnit(text: string): Found | null {
  const named = namedUnit(text)
  const opens = named && new RegExp(`^[\\d年月日,上下午]*${named.name}(?:委|政府|人大|政协)[\\u3400-\\u9fff]{0,4}(?:召开|举行|组织)`)
  return opens?.test(text) ? named : null
}

/** 2月6日,政协甲县第十届委员会第一次会议开幕: a county or city whose own body opens the text with its session. */
const SESSION =
  /^(?:[^\n。]{0,40}\n)?\s*(?:[\u3400-\u9fff]{0,8}讯 ?)?(?:\([^()\n]{2,24}\))?\s*(?:\d{4}年)?(?:(?:\d{1,2}月)?\d{1,2}日|近日|日前)?(?:[上下]午|晚)?,?(?:中国共产党|中共|政协|中国人民政治协商会议)?([\u3400-\u9fff]{2,12}?[市县区州旗])(?:委|政协|人大(?:常委会)?)?第?[一二三四五六七八九十]{1,3}(?:届|次)(?:人大|人民代表大会|委员会|代表大会|人大常委会|政协)?[^,。\n]{0,16}?(?:会议)?(?:隆重|胜利)?(?:开幕|闭幕|召开|举行|(?:开了|举行了?)预备会)/

export function sessionUnit(text: string): Found | null {
  const name = SESSION.exec(text)?.[1] ?? ''
  const unit = divisionsNamed(nearestOf(name)).find(({ level, short }) => !short && (level === 'city' || level === 'county'))
  return unit ? { name: unit.name, province: provinceOf(unit.name, countPlaces(text)) } : null
}

/** 阿旗举行…: how a page calls its own banner. */
const BANNER = /(?<![\u3400-\u9fff])([\u3400-\u9fff]旗)(?=[\u3400-\u9fff]{0,6}(?:召开|举行|举办|开展|组织|启动))/g

/** The one banner of the prefecture named beside it that a page calls by its first character: 阿旗 in 赤峰市. */
export function bannerCalled(text: string, counts: readonly Count[]): Found | null {
  const cities = new Set(counts.filter(({ division: { level } }) => level === 'city').map(({ division: { name } }) => name))
  const called = matches(text, BANNER).flatMap(([, name]) => bannersCalled(name as string).filter(({ path }) => cities.has(path[1] ?? '')))
  const [name, ...others] = new Set(called.map((one) => one.name))
  return name && others.length === 0 ? { name, province: provinceOf(name, counts) } : null
}
