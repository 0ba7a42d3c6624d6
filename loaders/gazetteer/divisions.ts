import { ABBREVIATIONS } from './abbreviations.ts'
import { isSurname, nameScore, wordFrequency } from './names.ts'
import { lazy, readRows, Starts } from './tables.ts'

export type DivisionLevel = 'province' | 'city' | 'county' | 'town' | 'zone'

/** An administrative place of the gazetteer. `zone` is a development zone or farm that counts like a county or town. */
export interface Division {
  readonly name: string
  readonly level: DivisionLevel
  /** The places above it, province first; itself not among them. */
  readonly path: readonly string[]
  /** True where it was found by its short form: 漯河 for 漯河市. */
  readonly short?: boolean
  /** True where that form has its sign and so is nothing else: 大理州 for 大理白族自治州. */
  readonly signed?: boolean
}

/** The place a page is about: what 我市 means, and its province. */
export interface Home {
  readonly home?: string | null
  readonly province?: string | null
}

type Index = Map<string, Division[]>

interface Divisions {
  readonly full: Index
  /** Short forms that stand for one place wherever they are printed. */
  readonly short: Index
  /** Short forms that are other places or words too: taken only on request. */
  readonly doubtful: Index
  /** 阿旗 for 阿鲁科尔沁旗: taken only on request. */
  readonly initials: Index
  readonly starts: Starts
}

const HEIGHTS: Readonly<Record<DivisionLevel, number>> = { province: 0, city: 1, county: 2, zone: 3, town: 4 }
const LEVELS = ['province', 'city', 'county'] as const

function addTo(index: Index, name: string, division: Division): void {
  const known = index.get(name)
  if (known) known.push(division)
  else index.set(name, [division])
}

/** `漯河市/漯河`, `*漯河经济技术开发区`, `和平区/?和平`: see scripts/gazetteer/divisions.mjs. */
function addDivision(divisions: Divisions, field: string, level: DivisionLevel, path: readonly string[]): string {
  const isZone = field.startsWith('*')
  const [name = '', short] = (isZone ? field.slice(1) : field).split('/')
  const division: Division = { name, level: isZone ? 'zone' : level, path }
  addTo(divisions.full, name, division)
  divisions.starts.add(name)
  if (short?.startsWith('?')) {
    addTo(divisions.doubtful, short.slice(1), { ...division, short: true })
    divisions.starts.add(short.slice(1))
  }
  else if (short) {
    addTo(divisions.short, short, { ...division, short: true })
    divisions.starts.add(short)
  }
  const brief = short ? briefOf(name, short) : null
  if (brief) {
    addTo(divisions.short, brief, { ...division, short: true, signed: true })
    divisions.starts.add(brief)
  }
  const prefecture = CALLED[name]
  if (prefecture) {
    addTo(divisions.short, prefecture, { ...division, short: true, signed: true })
    divisions.starts.add(prefecture)
  }
  const called = BANNERS.map(([whole, called]) => name.replace(whole, called)).find((one) => one !== name)
  if (called) {
    // Under the name that people print: nothing says that the page has the long one.
    addTo(divisions.full, called, { ...division, name: called })
    divisions.starts.add(called)
  }
  if (name.endsWith('旗') && name.length > 2) addTo(divisions.initials, `${name[0]}旗`, division)
  return name
}

/** The banners that people call so by the first character of their names: 阿旗. */
export const bannersCalled = (name: string): readonly Division[] => table().initials.get(name) ?? NOWHERE

/** How people print a banner: 科左后旗 of 科尔沁左翼后旗, 东乌旗 of 东乌珠穆沁旗, 土左旗 of 土默特左旗. */
const BANNERS: readonly (readonly [whole: RegExp, called: string])[] = [
  [/^(.).+([左右])翼([前后中])旗$/, '$1$2$3旗'],
  [/^([东西].).{2,}旗$/, '$1旗'],
  [/^(.).{2,}([左右前后中])旗$/, '$1$2旗'],
  [/^达尔罕茂明安联合旗$/, '达茂旗'],
]

/** 大理州 of 大理白族自治州, 马边县 of 马边彝族自治县: the short form with the sign, as people print it; null for what is not autonomous. */
function briefOf(name: string, short: string): string | null {
  const sign = /自治([州县旗])$/.exec(name)?.[1]
  return sign ? short.replace('?', '') + sign : null
}

/** Counties of one character that became a city or a district: pages of their time, and old bodies, have no other name. */
const GONE: readonly (readonly [name: string, province: string, city: string])[] = [
  ['户县', '陕西省', '西安市'],
  ['彬县', '陕西省', '咸阳市'],
  ['华县', '陕西省', '渭南市'],
  ['达县', '四川省', '达州市'],
  ['郫县', '四川省', '成都市'],
  ['赣县', '江西省', '赣州市'],
  ['鄞县', '浙江省', '宁波市'],
  ['邳县', '江苏省', '徐州市'],
]

/** Prefectures that are called by a character of their name and the sign. */
const CALLED: Readonly<Record<string, string>> = {
  巴音郭楞蒙古自治州: '巴州',
  博尔塔拉蒙古自治州: '博州',
  克孜勒苏柯尔克孜自治州: '克州',
}

/** A zone that is only called what every zone is. */
const NAMELESS =
  /^(?:经济|技术|高新|工业|产业|农业|科技|循环|现代|综合|旅游|示范|开发|试验|管理|集聚|园|新|化工|物流|商贸|材料|能源|生物|医药|装备|制造|高端|电子|信息|环保|汽车|纺织|畜牧|良种|果林|特色|创业|孵化|临港|临空|空港){1,6}(?:园区?|区|城|农?场)(?:管委会|管理委员会)?$/

/** Towns have no short form. */
function addTown({ full, starts }: Divisions, field: string, path: readonly string[]): void {
  const isZone = field.charCodeAt(0) === 42
  const name = isZone ? field.slice(1) : field
  // 农垦, 经济开发区管委会: a zone of common words and no name.
  if ((isZone && name.length < 3) || NAMELESS.test(name)) return
  addTo(full, name, { name, level: isZone ? 'zone' : 'town', path })
  starts.add(name)
}

/** Prefectures without counties; any other 市 without counties that hangs on a province (济源市) is a county. */
const BARE_PREFECTURES: ReadonlySet<string> = new Set(['东莞市', '中山市', '儋州市', '嘉峪关市'])

function levelOf(
  depth: number,
  name: string,
  { hasCounties, province }: { hasCounties: boolean; province: string | undefined },
): DivisionLevel {
  if (depth !== 1) return LEVELS[depth] ?? 'county'
  const isPrefecture = hasCounties || BARE_PREFECTURES.has(name) || (province === '台湾省' && name.endsWith('市'))
  return isPrefecture ? 'city' : 'county'
}

function readDivisions(): Divisions {
  const divisions: Divisions = { full: new Map(), short: new Map(), doubtful: new Map(), initials: new Map(), starts: new Starts() }
  const above: string[] = []
  const rows = readRows('divisions.txt')
  rows.forEach((row, index) => {
    const depth = row.lastIndexOf('\t') + 1
    const [field = '', ...towns] = row.slice(depth).split(' ')
    const hasCounties = rows[index + 1]?.startsWith('\t\t') === true
    above.length = depth
    const level = levelOf(depth, field.split('/', 1)[0] ?? '', { hasCounties, province: above[0] })
    above.push(addDivision(divisions, field, level, above.slice()))
    const path = above.slice()
    for (const town of towns) addTown(divisions, town, path)
  })
  for (const [name, ...path] of GONE) {
    addTo(divisions.full, name, { name, level: 'county', path })
    divisions.starts.add(name)
  }
  return divisions
}

const table = lazy(readDivisions)

/** Characters that stand before a place and are surnames only elsewhere. */
const BEFORE_PLACES = '和于向从与及经由到在是'

/** What a name means wherever it is printed: in full, else by its short form. */
const named = (name: string): readonly Division[] | undefined => table().full.get(name) ?? table().short.get(name)

/** Whether a province or city stands there by its full or short name: 山东|寿光. */
function isPlace(text: string, at: number, length: number): boolean {
  if (at < 0 || !table().starts.has(text, at, length)) return false
  return named(text.slice(at, at + length))?.some(({ level }) => level === 'province' || level === 'city') === true
}

/** 甲、绥阳、乙|等镇, 绥阳|等乡镇: what stands in a list of towns is one, and no county of that name. */
const AMONG_TOWNS =
  /^(?:、[\u3400-\u9fff]{2,4}){0,8}(?:等(?:\d{1,2}|[两二三四五六七八九十]{1,2})?个?|[两三四五六]个?)(?:乡镇|镇街|镇乡|镇办|街镇|镇|乡|街道|村|社区)(?![委派])/

/** 提|高安|全, 大|化解, 周|新民: the short form of a county is cut across a word or a person's name. */
function isAcross(text: string, at: number, length: number): boolean {
  const before = text[at - 1] ?? ''
  const after = text[at + length] ?? ''
  if (/[、等两三四五六]/.test(after) && AMONG_TOWNS.test(text.slice(at + length, at + length + 56))) return true
  // 辽宁|海城: behind a province the name begins, whatever its first character makes with the last of that.
  const isBehindPlace = isPlace(text, at - 2, 2) || isPlace(text, at - 3, 3)
  if (before && !isBehindPlace && wordFrequency(before + text[at]) > 500) return true
  if (after && wordFrequency(text[at + length - 1] + after) > 500) return true
  // 莅|临海|兴县: the character belongs to the verb.
  if (text[at] === '临' && /[莅光亲面来濒]/.test(before)) return true
  // 湿地公园|和|龙凤山: the word joins.
  if (text[at] === '和' && /[园村镇乡馆院校街局站厂场路区店寺]/.test(before)) return true
  // 天津|港|南疆: the port is that of the city before it.
  if (text[at] === '港' && isPlace(text, at - 2, 2)) return true
  // 交易会|宁德市, 来|安康市: the city begins inside.
  if (length === 2 && (isPlace(text, at + 1, 3) || isPlace(text, at + 1, 2))) return true
  const name = text.slice(at, at + length)
  // 副主任吴|临川, 吴|临川要求: behind a post and a surname, or before what people do.
  const isPerson = /[长任记席]/.test(text[at - 2] ?? '') || /^(?:要求|强调|指出|表示|说|一行|同志|带领)/.test(text.slice(at + length, at + length + 2))
  if (isPerson && isSurname(before) && !BEFORE_PLACES.includes(before)) return true
  if (length > 2 || isBehindPlace) return false
  return (!BEFORE_PLACES.includes(before) && nameScore(before + name) > 0) || nameScore(name + after) > 1
}

/**
 * The longest administrative name that starts at `at`: full forms, and short forms that stand for one place. A county's short
 * form is passed over where the characters around it make a commoner word or a name with it.
 */
export function divisionAt(text: string, at: number): { length: number; divisions: readonly Division[] } | null {
  const { starts } = table()
  for (let left = starts.lengthsAt(text, at); left !== 0; ) {
    const length = 31 - Math.clz32(left)
    left ^= 1 << length
    const name = text.slice(at, at + length)
    const divisions = named(name)
    if (!divisions) continue
    const isShortCounty = divisions[0]?.short === true && divisions[0].level === 'county' && !divisions[0].signed
    if (OF_SAYINGS.has(name) && SAYINGS.test(text.slice(Math.max(0, at - 2), at + 4))) return null
    // 新兴|城市: a city whose name is the end of one word and the beginning of another.
    if (name[1] === '城' && length < 4 && text[at + 2] === '市' && wordFrequency((text[at - 1] ?? '') + name[0]) >= 300) continue
    if (!isShortCounty || !isAcross(text, at, length)) return { length, divisions }
  }
  return null
}

/** 社会稳定和|长治|久安, 真金|白银, 迎|大庆: words that hold the name of a city. */
const OF_SAYINGS: ReadonlySet<string> = new Set(['长治', '白银', '河源', '湖州', '台前', '富民', '大庆'])
const SAYINGS = /^.{0,2}(?:长治久安|真金白银)|^.{0,2}(?:河源头|湖州级|席台前|主席台前)|^.{0,2}富民(?:强|兴|增|惠|工程|政策|产业)|^.?[迎保护]大庆/

const NOWHERE: readonly Division[] = []

/** All places of this name, full or short, and a province by its single character: 城关镇, 舞阳, 和平, 豫. */
export function divisionsNamed(name: string): readonly Division[] {
  const { full, short, doubtful, starts } = table()
  const province = name.length === 1 ? ABBREVIATIONS[name] : undefined
  if (province) return (full.get(province) ?? []).map((division) => ({ ...division, short: true }))
  // Most names that are asked for are no places.
  if (!starts.has(name, 0, name.length)) return NOWHERE
  const [whole, brief, vague] = [full.get(name), short.get(name), doubtful.get(name)]
  if (!brief && !vague) return whole ?? NOWHERE
  return [...(whole ?? []), ...(brief ?? []), ...(vague ?? [])]
}

/** A place with all above it, province first: 河南省, 漯河市, 临颍县, 巨陵镇. */
export function fullPath(division: Division): readonly string[] {
  return [...division.path, division.name]
}

/** How near a place lies to home: 3 in it, 2 in its prefecture, 1 in its province, 0 elsewhere. */
function nearness(division: Division, { home, province }: Home): number {
  const path = fullPath(division)
  if (home && path.includes(home)) return 3
  const homes = home ? (table().full.get(home) ?? []).filter(({ path: above }) => !province || above.includes(province)) : []
  if (homes.some(({ path: above }) => above.length > 1 && path.includes(above.at(-1) ?? ''))) return 2
  const provinces = homes.length > 0 ? homes.map(({ path: above, name }) => above[0] ?? name) : [province]
  return provinces.some((name) => name && path[0] === name) || (province && path[0] === province) ? 1 : 0
}

/** The one place meant, of several with one name: the nearest to home; the highest of equally near ones; null where two remain. */
export function preferDivision(divisions: readonly Division[], home: Home = {}): Division | null {
  if (divisions.length < 2) return divisions[0] ?? null
  const ranked = divisions.map((division) => ({ division, rank: nearness(division, home) * 10 - HEIGHTS[division.level] }))
  ranked.sort((a, b) => b.rank - a.rank)
  const [first, second] = ranked
  return first && first.rank !== second?.rank ? first.division : null
}

const ENDS = ['市', '县', '区', '镇', '乡', '街道', '省', '旗', '州'] as const

/** 漯河 -> 漯河市, 豫 -> 河南省, 巨陵 -> 巨陵镇; `within` (a place above it, or home) settles doubtful ones; null where it stays open. */
export function fullName(short: string, within?: string | null): string | null {
  const isInside = (division: Division) => !within || fullPath(division).includes(within)
  for (const find of [() => divisionsNamed(short), () => ENDS.flatMap((end) => divisionsNamed(short + end))]) {
    const found = find().filter(isInside)
    const name = preferDivision(found)?.name ?? found[0]?.name
    if (name && (found.every((division) => division.name === name) || preferDivision(found))) return name
  }
  return null
}
