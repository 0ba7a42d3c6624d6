import { isHanAt } from './characters.ts'
import { type Division, divisionsNamed, isCommonWord } from './gazetteer.ts'
import { matches } from './matches.ts'
import { type Count, countPlaces, type Found } from './setting-counts.ts'
import { dispatchedFrom, isGuest, unitAt, weighVisits } from './setting-guests.ts'
import { bannerCalled, headedUnit, holdingUnit, meetingUnit, namedUnit, receivingUnit, sessionUnit, settingUnit } from './setting-named.ts'
import { municipality, provinceHome, provinceOf, provinceOfAll } from './setting-provinces.ts'
import { bareName, selvesOf } from './setting-selves.ts'
import { headSign, isProvincial, isRegional, signOf } from './setting-signs.ts'
import { teamUnit } from './setting-teams.ts'
import { readTravel, type Travel } from './setting-travel.ts'

/** A county-level city that alone of its prefecture is named: 市 is more likely it than the prefecture above. */
function onlyCity(counts: readonly Count[], sign: string): ReadonlySet<Division> {
  const inside = counts.filter(({ division }) => division.level === 'county')
  const isAlone = ({ division, count }: Count) =>
    count > 1 && !inside.some((other) => other.division !== division && other.division.path.at(-1) === division.path.at(-1))
  return new Set(
    sign === '市' ? inside.filter((one) => one.division.name.endsWith('市') && isAlone(one)).map(({ division }) => division) : [],
  )
}

/** The units that could be the home, by name. */
type Homes = Map<string, { score: number }>

/** Raises the score of a unit, known so far or not. */
function add(homes: Homes, name: string, score: number): void {
  homes.set(name, { score: (homes.get(name)?.score ?? 0) + score })
}

/** The units by their scores, the likeliest first. */
const ranked = (homes: Homes) => [...homes].sort((a, b) => b[1].score - a[1].score)

/** Scores each unit that could be the home: its own mentions, and those of places inside it. 区 is an autonomous region only where the page speaks of itself so (`mayBeRegion`). */
function scoreHomes(counts: readonly Count[], sign: string, mayBeRegion: boolean): Homes {
  const homes: Homes = new Map()
  const own = onlyCity(counts, sign)
  for (const { division, count, meanings } of counts) {
    if (division.name.endsWith(sign) && (division.level !== 'province' || (mayBeRegion && division.name.endsWith('自治区'))))
      add(homes, division.name, (count * (division.level === 'town' ? 0.2 : 1)) / meanings)
    const all = division.path.filter((above) => above.endsWith(sign) && (mayBeRegion || !above.endsWith('自治区')))
    for (const above of all) {
      // A town printed without its county tells of that county rather than of what is above it.
      const isFar = own.has(division) || (division.level === 'town' && above !== all.at(-1))
      add(homes, above, (count * (isFar ? 0.2 : 0.6)) / meanings)
    }
  }
  return homes
}

/** A unit named within so many characters opens the text: 2月25日,某市第十八届人大常委会…召开. */
const OPENING = 24

/** What a unit must score to be believed: one town whose name dozens have says nothing. */
const LEAST = 0.3

/** The place that 我市 means where no paper says so: what the text's own sign of level and its place names agree on. */
export function inferHome(text: string): Found | null {
  const session = sessionUnit(text)
  if (session) return session
  const told = signOf(text)
  const meeting = isProvincial(told) ? meetingUnit(text) : null
  if (meeting) return meeting
  const unit = told
    ? null
    : (settingUnit(text) ?? receivingUnit(text) ?? namedUnit(text) ?? (headSign(text) ? null : (headedUnit(text) ?? holdingUnit(text))))
  const sign = told ?? headSign(text)
  if (!sign || (unit && !unit.name.endsWith(sign))) return unit
  const counts = countPlaces(text)
  if (isProvincial(sign)) {
    // 浙江省某市代表团来我省: the province of guests is another.
    const { above } = readTravel(text, sign)
    const own = counts.filter(({ division }) => !above.has(division.name) && !above.has(division.path[0] ?? ''))
    return provinceHome(own, sign) ?? provinceOfAll(own, sign) ?? provinceHome(counts, sign)
  }
  const team = teamUnit(text, sign)
  if (team) return team
  const homes = scoreHomes(counts, sign, isRegional(text))
  for (const name of printedUnits(text, sign)) add(homes, name, 1.5)
  if (unit) add(homes, unit.name, 1.5)
  const host = receivingUnit(text)
  if (host?.name.endsWith(sign)) add(homes, host.name, 3)
  const opening = counts.find(
    ({ division, first, count, meanings }) =>
      // 吉林|敦化: the province as well as the city of that name.
      (meanings < 2 || text.includes(division.name)) &&
      first < OPENING &&
      count > LEAST &&
      division.name.endsWith(sign) &&
      homes.has(division.name),
  )
  if (opening) add(homes, opening.division.name, 1)
  const travel = readTravel(text, sign)
  const dispatched = dispatchedFrom(text).filter((name) => name.endsWith(sign))
  for (const name of [...travel.own, ...(dispatched.length === 1 ? dispatched : [])]) add(homes, name, 0)
  weighVisits(text, homes, travel)
  weighProvinces(text, homes, counts)
  weighOrders(text, homes)
  for (const name of ownOf(text, sign)) add(homes, name, 2)
  const selves = selvesOf(text, sign)
  if (sign === '市') weighCountyCities(text, homes, { counts, selves })
  if (sign === '市') weighGuestsAbove(text, homes, counts)
  for (const name of selves) add(homes, name + sign, 1.5)
  const likely = ranked(homes)
  const best = likely[0]
  if (best && isScattered(best[0], homes, counts)) return provinceHome(counts) ?? provinceOfAll(counts)
  // What only guests and goals lie in, and nobody prints, is no home.
  const isOnlyAbove = (name: string) => {
    const parts = counts.filter(({ division: { path } }) => path.includes(name)).map(({ division }) => division.name)
    const isPrinted = counts.some(({ division }) => division.name === name)
    return !isPrinted && parts.length > 0 && parts.every((part) => travel.others.has(part) || travel.above.has(part))
  }
  const [own, rival] = likely.filter(
    ([name, { score }]) =>
      score >= LEAST && (travel.hosts.has(name) || travel.own.has(name) || !isOther(name, travel)) && !isOnlyAbove(name),
  )
  // A town that several counties have, and nothing else, tells of none of them.
  if (own && own[1].score === rival?.[1].score && isShared(counts, own[0], rival[0])) return null
  if (own) return { name: own[0], province: provinceOf(own[0], counts) }
  const banner = sign === '旗' ? bannerCalled(text, counts) : null
  if (banner) return banner
  if (sign !== '市') return bareName(text, sign, { selves, others: travel.others })
  // Of the cities only those whose bare names are words too are left: the others were weighed.
  const weighed = new Set([...travel.others, ...counts.map(({ division }) => division.name)])
  return municipality(text, counts, travel) ?? bareName(text, sign, { selves, others: weighed })
}

/** 我市榆中县, 济宁市委常委、邹城市委书记甲,市长乙: a unit by what is called its own, and one that is led beside its bare posts. */
function ownOf(text: string, sign: string): string[] {
  const parts = matches(text, new RegExp(`[我本]${sign}`, 'g')).flatMap(({ index }) => {
    const part = unitAt(text, index + 2)
    return part && text.startsWith(part.name, index + 2) ? part.path.filter((above) => above.endsWith(sign)) : []
  })
  const led = matches(
    text,
    new RegExp(`${sign}委常委、([\\u3400-\\u9fff]{2,4}${sign})委书记[\\u3400-\\u9fff]{2,4}(?:,|[^,。\\n]{0,12}[,。])${sign}(?:委|长)`, 'g'),
  )
  // 甲市委常委、乙市委书记丙 on a page of 我市: a paper of 甲市 prints no name before its own committee.
  const inner = matches(text, new RegExp(`[\\u3400-\\u9fff]{2,3}${sign}委常委、([\\u3400-\\u9fff]{2,4}${sign})委书记`, 'g'))
  return [...parts, ...[...led, ...inner].map(([, name]) => name as string).filter((name) => !NO_UNIT.test(name))]
}

/** Whether a unit is that of guests, or lies in it: 遵义市代表团 with 仁怀市委书记. */
const isOther = (name: string, { others, guests }: Travel) =>
  others.has(name) || divisionsNamed(name).some(({ path }) => path.some((above) => guests.has(above)))

/** Whether two units are alike in that a town of one name lies in each. */
function isShared(counts: readonly Count[], one: string, other: string): boolean {
  const inOne = counts.filter(({ division: { level, path } }) => level === 'town' && path.includes(one))
  return inOne.some(({ division: { name } }) => counts.some(({ division }) => division.name === name && division.path.includes(other)))
}

/** 自治区党委常委、市委书记: the town lies in a region, or in a 省 where the page prints that. */
function weighProvinces(text: string, homes: Homes, counts: readonly Count[]): void {
  const region = /(?:^|[^\u3400-\u9fff])自治区(?:党委|政府|人大|政协|主席|领导)/m.test(text)
  const province = /(?:^|[^\u3400-\u9fff])省(?:委(?!员|托)|政府|人大|政协|长|领导)/m.test(text)
  if (region === province) return
  for (const [name, home] of homes) {
    const above = provinceOf(name, counts) ?? name
    if (above.endsWith('自治区') ? province : region && above.endsWith('省')) home.score *= 0.5
  }
}

/** 落实省委和甲市委部署, 对照甲市要求: who only gives orders is above the page's own. */
function weighOrders(text: string, homes: Homes): void {
  for (const [name, home] of ranked(homes).slice(0, 3)) {
    const ordered = matches(
      text,
      new RegExp(
        `(?:省委?|中央|自治区(?:党委)?)(?:[、和][^,。;、]{1,6})?[、和]${name}|[和、]${name}[^,。;、]{0,12}会议精神|(?:落实|对照|按照|根据)${name}(?!国民经济|[^,。]{0,8}规划)`,
        'g',
      ),
    ).length
    if (ordered > 0 && ordered === text.split(name.slice(0, -1)).length - 1) home.score *= 0.05
  }
}

/** A county-level city that its page calls by its bare name, while the prefecture above it is printed as another: 石狮 beside 泉州市委. */
function weighCountyCities(
  text: string,
  homes: Homes,
  { counts, selves }: { readonly counts: readonly Count[]; readonly selves: ReadonlySet<string> },
): void {
  const inside = counts.filter(({ division: { level } }) => level === 'county')
  // Only those that could win are worth a look through the text.
  for (const [prefecture, above] of ranked(homes).slice(0, 3)) {
    if (!divisionsNamed(prefecture).some(({ level }) => level === 'city') || !holdsBody(text, prefecture)) continue
    const own = inside.filter(({ division }) => division.path[1] === prefecture).map(({ division }) => division)
    const names = new Set(
      own.length > 0 ? own.map(({ name }) => name) : [...selves].filter((name) => isIn(name, prefecture)).map((name) => `${name}市`),
    )
    const [only] = names
    if (!only?.endsWith('市') || names.size > 1 || holdsBody(text, only)) continue
    const stem = only.slice(0, -1)
    if (!selves.has(stem) && text.split(stem).length < 3) continue
    add(homes, only, above.score + (homes.has(only) ? 0 : 0.5))
  }
}

/** 某市文化局副局长甲, 某市图书馆馆长乙: a bureau or house printed with its city, and who is of it. */
const OF_BUREAU =
  /^[\u3400-\u9fff]{1,12}?(?:局|委员会|办公室|馆|院|中心|协会|联合会|研究所)(?:党[组委])?(?:副|书记|局长|主任|馆长|院长|会长|主席|的)/

/** A prefecture of which only bureaus are named, each with it, beside the one county-level city of it that the page names: guests from above. */
function weighGuestsAbove(text: string, homes: Homes, counts: readonly Count[]): void {
  for (const [prefecture, above] of ranked(homes).slice(0, 3)) {
    const parts = counts.filter(({ division: { level, path } }) => level === 'county' && path[1] === prefecture)
    const [only, other] = parts.filter(({ division: { name } }) => name.endsWith('市') && text.includes(name))
    if (!only || other) continue
    const [, ...behind] = text.split(prefecture.slice(0, -1))
    if (behind.length > 0 && behind.every((rest) => rest[0] === '市' && OF_BUREAU.test(rest.slice(1, 24)))) above.score *= 0.2
  }
}

/** Whether the place of this bare name lies in a prefecture. */
const isIn = (name: string, prefecture: string) => divisionsNamed(name).some(({ path }) => path[1] === prefecture)

/** Whether the text prints a body or leader of a unit with its name: 泉州市委. */
const holdsBody = (text: string, name: string) =>
  new RegExp(`${name}(?:委(?!员|托)|政府|人大|政协|第?[一二三四五六七八九十]+届|“两会|领导|长)`).test(text)

/** Units that the page prints in full before a body, in the gazetteer or not (an abolished county is home all the same). */
function printedUnits(text: string, sign: string): string[] {
  if (sign.length > 1) return []
  const printed = new RegExp(`[\\u3400-\\u9fff]{2,3}${sign}(?=人民政府|委员会|委(?!员|托)|政协|人大|第)`, 'g')
  const names = matches(text, printed)
    .filter(({ index, 0: name }) => !isGuest(text, index, index + name.length))
    .filter(({ index, 0: name }) => isKnown(whole(name)) || (opensName(text, index) && !isCommonWord(name.slice(0, -1))))
    .map(([name]) => name)
  return names
    .map(whole)
    .filter((name) => !NO_UNIT.test(name) && (text.split(name).length > 2 || text.slice(0, 2 * OPENING).includes(name)))
}

/** Whether a name may begin here: behind a mark or one of a few words. */
const opensName = (text: string, at: number) => !isHanAt(text, at - 1) || /(?:成立|中共|关于)$/.test(text.slice(Math.max(0, at - 2), at))

/** Whether the gazetteer has a unit; an abolished county keeps the name of the city that it became a part of: 上饶县. */
const isKnown = (name: string) => divisionsNamed(name).length > 0 || (name.length > 2 && divisionsNamed(name.slice(0, -1)).length > 0)

/** 六届市|委, 会议由市|委, 民盟市|委: characters before a bare sign that name no unit. */
const NO_UNIT =
  /^[住驻我本撤设].{1,3}$|^接受|^听取|[了着过].$|^民[盟革建进].$|届.$|[新时原]任.$|[由的在是对向与及请让被把将以该本我全各据照按].$/

/** 天长市|市委, 从|大庆市: a printed unit without a second sign or a word before it. */
function whole(printed: string): string {
  const name = printed.replace(/([市县区])\1$/, '$1').replace(/^(?:政协|中共)(?=..)/, '')
  return /^[从在由对与和向给为到赴于是名令让受应]/.test(name) && isKnown(name.slice(1)) ? name.slice(1) : name
}

/** A page that tells of counties in many prefectures alike is a province's. */
function isScattered(best: string, homes: ReadonlyMap<string, { score: number }>, counts: readonly Count[]): boolean {
  const total = [...homes.values()].reduce((sum, { score }) => sum + score, 0)
  const prefectures = new Set(
    counts.filter(({ division }) => division.level === 'county' && division.path.length > 1).map(({ division }) => division.path[1]),
  )
  return (homes.get(best)?.score ?? 0) < total * 0.4 && prefectures.size >= 4
}
