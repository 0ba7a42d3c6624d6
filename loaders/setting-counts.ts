import { Characters, isHanAt } from './characters.ts'
import { type Division, divisionAt, divisionsNamed, isSurname, nameScore, wordFrequency } from './gazetteer.ts'
import { isGuest } from './setting-guests.ts'

/** A unit that may be the home, with its province where that is known. */
export interface Found {
  readonly name: string
  readonly province: string | null
}

/** How often each administrative place is printed on a page, and where first. */
export interface Count {
  readonly division: Division
  /** Weighed: the short form of a county that is a word too says little. */
  count: number
  /** How many places the name may mean. */
  readonly meanings: number
  readonly first: number
}

/** How often a name is printed, where first, and whether it stands there as a part of other words may. */
interface Hit {
  count: number
  readonly first: number
  readonly isLoose: boolean
}

/** 某市|某某有限公司董事长, 某市|某某商会会长: who comes from a firm with the town in its name. */
const OWN_FIRM =
  /^(?:(?!会见|接见|考察|调研|走访|举行|召开|参观|[了的在和与到来赴对])[\u3400-\u9fff]){2,14}?(?:公司|集团|商会)(?:党委书记|党委副书记)?、?(?:副?董事长|总经理|总裁|会长|常务副会长|负责人)/

/** Reads the places of a text by the gazetteer, the full and the unmistakable short forms. */
export function countPlaces(text: string): Count[] {
  const hits = new Map<readonly Division[], Hit>()
  let behind = -1
  for (let at = 0; at < text.length; at++) {
    const hit = divisionAt(text, at)
    if (!hit || isInsideWord(text, at, hit.length) || isNamesake(text, at + hit.length, hit.divisions)) continue
    const divisions = asPrinted(text, at + hit.length, hit.divisions)
    if (
      !isGuest(text, at, at + hit.length) &&
      (!/^[^\n]{0,6}电/.test(text.slice(at + hit.length, at + hit.length + 8)) || !/新华社|社$/.test(text.slice(Math.max(0, at - 4), at)))
    ) {
      const known = hits.get(divisions)
      // 台州市某某有限公司董事长: a guest's firm as often as one of the page's own.
      const one = OWN_FIRM.test(text.slice(at + hit.length, at + hit.length + 24)) ? 0.25 : 1
      if (known) known.count += one
      else hits.set(divisions, { count: one, first: at, isLoose: at !== behind && isLoose(text, at, hit) })
    }
    behind = at + hit.length
    at = behind - 1
  }
  return countDivisions(hits)
}

/** The counties and cities that became something else, by the sign they had and what they are now; each made once. */
const FORMER = new Map<string, Map<readonly Division[], readonly Division[]>>()

/** 静海|县: printed with the sign of a county it is the one that was, of that name, where it lay. */
function asPrinted(text: string, end: number, divisions: readonly Division[]): readonly Division[] {
  const [first] = divisions
  const isFormer =
    first?.short === true &&
    first.level === 'county' &&
    ((/[市区]$/.test(first.name) && /^县(?![级区域])/.test(text.slice(end, end + 2))) ||
      (first.name.endsWith('区') && /^市(?=委|长|政府|人大|政协|党政|领导|代表)/.test(text.slice(end, end + 3))))
  if (!isFormer) return divisions
  const sign = text[end] as string
  const made = FORMER.get(sign) ?? new Map<readonly Division[], readonly Division[]>()
  const former = made.get(divisions) ?? divisions.map((one) => ({ ...one, name: one.name.replace(/[市区]$/, sign) }))
  FORMER.set(sign, made.set(divisions, former))
  return former
}

/** A name may mean up to eight places, and a full and a short form the same one. */
function countDivisions(hits: ReadonlyMap<readonly Division[], Hit>): Count[] {
  const counts = new Map<string, Count>()
  for (const [divisions, { count, first, isLoose }] of hits) {
    const weight = isLoose && count === 1 ? LOOSE : isVague(divisions) ? VAGUE : 1
    for (const division of divisions.slice(0, 8)) {
      const key = [...division.path, division.name].join('/')
      const known = counts.get(key)
      if (known) known.count += count * weight
      else counts.set(key, { division, count: count * weight, first, meanings: divisions.length })
    }
  }
  return [...counts.values()]
}

/** 古城, 南湖: the short form of a county that is a common word of its own, and what it counts beside a name. */
const isVague = ([first]: readonly Division[]) =>
  first?.short === true && first.level === 'county' && !first.signed && wordFrequency(first.name.slice(0, -1)) >= 1000
const VAGUE = 0.3

/** 保持|兴城|热情: two characters in the midst of words that are a county's short form, with no word for a place before them; and what one such counts. */
export function isLoose(
  text: string,
  at: number,
  { length, divisions }: { readonly length: number; readonly divisions: readonly Division[] },
): boolean {
  const [first] = divisions
  if (length > 2 || first?.short !== true || first.level !== 'county' || first.signed) return false
  return isHanAt(text, at - 1) && !isStretch(text, at, length) && !BEFORE_NAMES.at(text, at - 1) && isHanAt(text, at + length)
}
/** 某江|甲县|段, 某河|甲|段: the town that a stretch of a river is called by. */
const isStretch = (text: string, at: number, length: number) => text[at + length] === '段' && /[江河]/.test(text[at - 1] ?? '')
const BEFORE_NAMES = new Characters('在到来赴至于由从与和及是为对向往的驻回把将离让省市州区县')
const LOOSE = 0.1

/** Whether a name stands behind a post somewhere. */
export const isHolder = (text: string, name: string): boolean => ['长', '任', '记', '席', '员'].some((post) => text.includes(post + name))

/** 报告|和县, 主|城区, 代县长: two characters behind another word are hardly a county. */
function isInsideWord(text: string, at: number, length: number): boolean {
  // 北|山东|部: a point of the compass.
  if (/[东西南北]/.test(text[at + length - 1] as string) && /^[部侧麓岸]/.test(text.slice(at + length))) return true
  // 某江|沛县|段: a stretch of a river is called by its county.
  if (isStretch(text, at, length)) return false
  // 怀远路|交口: where two streets meet.
  if (text.startsWith('交口', at) && /[路街道巷]/.test(text[at - 1] ?? '')) return true
  // 市委书记王|朝阳: behind a post and a surname.
  if (length === 2 && /[长任记席导]/.test(text[at - 2] ?? '') && isSurname(text[at - 1] ?? '')) return true
  // 县委书记李建平…。李|建平、: the name of somebody who has a post.
  if (length === 2 && isSurname(text[at - 1] ?? '') && !isHanAt(text, at - 2) && isHolder(text, text.slice(at - 1, at + 2))) return true
  // 区长惠城|明视察: a name right behind a post begins so.
  if (length === 2 && /[长任记席]/.test(text[at - 1] ?? '') && nameScore(text.slice(at, at + 3)) > 0) return true
  // 构|建城镇|体系: a town cut across a word.
  if (/[镇乡]$/.test(text.slice(at, at + length)) && wordFrequency((text[at - 1] ?? '') + text[at]) >= 200) return true
  return length === 2 && /[县区]/.test(text[at + 1] as string) && (/[\u3400-\u9fff]/.test(text[at - 1] ?? '') || text[at + 2] === '长')
}

/** 礼泉|镇, 沙河|派出所, 双城|经济圈: a town, a river or a house called as a county elsewhere is. */
const NAMESAKE =
  /^(?:[镇乡村河江湖溪渠路街山桥摩岭湾峰岛]|派出所|办事处|社区|街道|大道|大街|新区|片区|经济圈|都市圈|城市群|记|小镇|古镇|[\u3400-\u9fff]{0,6}名镇|景区|水库|大桥|小学|中学|公园|广场|[\u3400-\u9fff]{0,6}?(?:市场|酒店|宾馆|大厦|商场|小区|影城|医院|健康中心|湖公园|国际机场|(?:产业|工业|科技|物流|创业)园|有限公司|公司|集团))/

/** 泰安|电子、, 长兴|食品,: a trade that makes a firm of the name of a town. */
const TRADE_NAME =
  /^(?:电子|食品|农业|农牧|电器|电气|机械|纺织|服饰|服装|化工|建材|家居|家具|木业|纸业|鞋业|茶业|酒业|药业|医药|制药|生物|科技|重工|智造|智能|光电|材料|新材|新材料|新能源|能源|物流|包装|印务|陶瓷|玻璃|乳业|粮油|置业|实业)(?=[、,。;和及]|等(?:企业|公司|地|[,。])|(?:生产)?车间|厂区)/

/** 深圳|甲集团, 乙市没有的|温州|丙公司: a firm called by a city sits in many others. */
const FIRM = /^(?!会[见晤]|接见|考察|调研|走访|举行|召开|参观)(?:(?![了的在和与到来赴对])[\u3400-\u9fff]){2,8}?(?:有限公司|公司|集团)/
/** 浙江|大学, 贵州|师范大学: its teachers go everywhere; on its own page (我校) it tells where that is. */
const UNIVERSITY = /^(?:师范|理工|农业|医科|财经|民族|科技|工业)?大学/
/** 深圳|国际仲裁院江门中心: a house of one city that stands in another. */
function isBranch(text: string, end: number, { name }: Division): boolean {
  const house = /^[\u3400-\u9fff]{4,11}?(?=分?中心|分院|分校|分部|分行|办事处|基地|工作站)/.exec(text.slice(end, end + 16))?.[0]
  if (house === undefined) return false
  const inner = [2, 3].flatMap((length) => divisionsNamed(house.slice(-length)))
  return inner.some((one) => one.level !== 'town' && one.name !== name && !one.path.includes(name))
}

/** 沈阳|桃仙机场, 至|青岛|的铁路: what carries people away. */
const LINE = /^(?:[\u3400-\u9fff]{0,3}(?:国际)?机场|的?(?:城际)?(?:铁路|高铁|高速|客专))/

/** 清河|治理, 沿|清河|步行: a river, though a county is called so. */
const RIVER = /^(?:治理|水质|两岸|沿线|沿岸|流域|河道|河段|上游|下游|大堤|综合治理|生态修复|箱涵|涵洞|暗渠|泵站|闸|橡胶坝|湿地)/

/** 朝阳|柳城|经济开发区: a zone of another city than the county of that name lies in. */
function isZoneOfCity(text: string, end: number, { name, path }: Division): boolean {
  if (!/^(?:经济|高新|工业|产业)[\u3400-\u9fff]{0,6}(?:开发|技术|集聚)?区/.test(text.slice(end, end + 12))) return false
  const start = end - (name.length - 1)
  const above = [2, 3].flatMap((length) => divisionAt(text, start - length)?.divisions ?? [])
  const city = above.find(({ level }) => level === 'city')
  // 吉林|敦化|经济开发区: the province, not the city of its name.
  return city !== undefined && !above.some((one) => path.includes(one.name))
}

export function isNamesake(text: string, end: number, [first]: readonly Division[]): boolean {
  if (first?.short !== true || first.signed) return false
  const behind = text.slice(end, end + 12)
  if (TRADE_NAME.test(behind)) return true
  if (first.level !== 'county' && (LINE.test(behind) || isBranch(text, end, first))) return true
  if (first.level !== 'county') return (first.level === 'city' && FIRM.test(behind)) || (UNIVERSITY.test(behind) && !text.includes('我校'))
  // 鄂温克|族研究会: a people, not the banner called by it.
  return (
    /^族(?!自治|乡)/.test(behind) ||
    NAMESAKE.test(behind) ||
    isZoneOfCity(text, end, first) ||
    (/[河江湖溪]/.test(text[end - 1] as string) && RIVER.test(behind))
  )
}
