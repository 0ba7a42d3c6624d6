import { isHanAt } from './characters.ts'
import { divisionsNamed, isCommonWord } from './gazetteer.ts'
import { matches } from './matches.ts'
import { weighCountyCities, weighGuestsAbove } from './setting-cities.ts'
import { type Count, countPlaces, type Found } from './setting-counts.ts'
import { dispatchedFrom, isGuest, unitAt, weighVisits } from './setting-guests.ts'
import {
  bannerCalled,
  headedUnit,
  holdingUnit,
  ledUnit,
  meetingUnit,
  namedUnit,
  receivingUnit,
  sessionUnit,
  settingUnit,
} from './setting-named.ts'
import { municipality, provinceHome, provinceOf, provinceOfAll } from './setting-provinces.ts'
import { add, type Homes, ranked, scoreHomes } from './setting-scores.ts'
import { bareName, selvesOf } from './setting-selves.ts'
import { headSign, isProvincial, isRegional, signOf } from './setting-signs.ts'
import { teamUnit } from './setting-teams.ts'
import { readTravel, type Travel } from './setting-travel.ts'

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
  const unit = told ? null : unitWithoutSign(text)
  const sign = told ?? headSign(text)
  if (!sign || (unit && !unit.name.endsWith(sign))) return unit
  return isProvincial(sign) ? provinceOfText(text, sign) : (teamUnit(text, sign) ?? unitOfSign(text, sign, unit))
}

/** Whose page it is where no body stands without its place. */
const unitWithoutSign = (text: string): Found | null =>
  settingUnit(text) ??
  receivingUnit(text) ??
  namedUnit(text) ??
  (headSign(text) ? null : (headedUnit(text) ?? holdingUnit(text) ?? ledUnit(text)))

/** 浙江省某市代表团来我省: the province of guests is another. */
function provinceOfText(text: string, sign: string): Found | null {
  const counts = countPlaces(text)
  const { above } = readTravel(text, sign)
  const own = counts.filter(({ division }) => !above.has(division.name) && !above.has(division.path[0] ?? ''))
  return provinceHome(own, sign) ?? provinceOfAll(own, sign) ?? provinceHome(counts, sign)
}

/** What a page prints, with who comes and goes on it: what its units are weighed by. */
interface Printed {
  readonly text: string
  readonly sign: string
  readonly counts: readonly Count[]
  readonly travel: Travel
  readonly selves: ReadonlySet<string>
}

/** The unit with this sign that all evidence speaks for. */
function unitOfSign(text: string, sign: string, unit: Found | null): Found | null {
  const printed = { text, sign, counts: countPlaces(text), travel: readTravel(text, sign), selves: selvesOf(text, sign) }
  const homes = scoreHomes(printed.counts, sign, isRegional(text))
  if (unit) add(homes, unit.name, 1.5)
  weigh(printed, homes)
  const [best] = ranked(homes)
  if (best && isScattered(best[0], homes, printed.counts)) return provinceHome(printed.counts) ?? provinceOfAll(printed.counts)
  return chosen(printed, homes)
}

/** Weighs the units that a page names: by how it prints them, who speaks for them, who comes to them. */
function weigh({ text, sign, counts, travel, selves }: Printed, homes: Homes): void {
  for (const name of printedUnits(text, sign)) add(homes, name, 1.5)
  const host = receivingUnit(text)
  if (host?.name.endsWith(sign)) add(homes, host.name, 3)
  const opening = counts.find((one) => opens(text, one) && one.division.name.endsWith(sign) && homes.has(one.division.name))
  if (opening) add(homes, opening.division.name, 1)
  const dispatched = dispatchedFrom(text).filter((name) => name.endsWith(sign))
  for (const name of [...travel.own, ...(dispatched.length === 1 ? dispatched : [])]) add(homes, name, 0)
  weighVisits(text, homes, travel, dispatched)
  weighProvinces(text, homes, counts)
  weighOrders(text, homes)
  for (const name of ownOf(text, sign)) add(homes, name, 2)
  if (sign === '市') weighCountyCities(text, homes, { counts, selves })
  if (sign === '市') weighGuestsAbove(text, homes, counts)
  for (const name of selves) add(homes, name + sign, 1.5)
}

/** Whether a unit opens the text; 吉林|敦化 is the province as well as the city of that name. */
const opens = (text: string, { division, first, count, meanings }: Count) =>
  first < OPENING && count > LEAST && (meanings < 2 || text.includes(division.name))

/** Of the units as they weigh the first that is no guest's, else what the page calls itself; null where two are alike. */
function chosen({ text, sign, counts, travel, selves }: Printed, homes: Homes): Found | null {
  const isHost = (name: string) => travel.hosts.has(name) || travel.own.has(name) || !isOther(name, travel)
  const [own, rival] = ranked(homes).filter(([name, { score }]) => score >= LEAST && isHost(name) && !isOnlyAbove(name, counts, travel))
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

/** What only guests and goals lie in, and nobody prints, is no home. */
function isOnlyAbove(name: string, counts: readonly Count[], { others, above }: Travel): boolean {
  const parts = counts.filter(({ division: { path } }) => path.includes(name)).map(({ division }) => division.name)
  const isPrinted = counts.some(({ division }) => division.name === name)
  return !isPrinted && parts.length > 0 && parts.every((part) => others.has(part) || above.has(part))
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
    const stem = name.slice(0, -1)
    // An order's name stands behind such a character, the first that is printed too.
    if (!/[和、实照据]/.test(text[text.indexOf(stem) - 1] ?? '')) continue
    const ordered = matches(
      text,
      new RegExp(
        `(?:省委?|中央|自治区(?:党委)?)(?:[、和][^,。;、]{1,6})?[、和]${name}|[和、]${name}[^,。;、]{0,12}会议精神|(?:落实|对照|按照|根据)${name}(?!国民经济|[^,。]{0,8}规划)`,
        'g',
      ),
    ).length
    if (ordered > 0 && ordered === text.split(stem).length - 1) home.score *= 0.05
  }
}

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
  /^[住驻我本撤设].{1,3}$|^接受|^政府|^听取|[了着过].$|^民[盟革建进].$|届.$|[新时原]任.$|[由的在是对向与及请让被把将以该本我全各据照按].$/

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
