import type { Page, Setting } from '../schema/types.ts'
import { fold } from './clauses.ts'
import { type Division, divisionAt, divisionsNamed } from './gazetteer.ts'
import { matches } from './matches.ts'
import { type Count, countPlaces } from './setting-counts.ts'
import { isGuest, sourceUnit, weighVisits } from './setting-guests.ts'

/** Words that use a bare sign of level for the page's own unit. */
const OWN_UNIT =
  /(?:我|全|本)?(自治区|[省市县区州盟旗])(?:党委|委(?!员|托)|政府|人大|政协|领导|直|纪委|财政局|公安局|教育局|住建|发改|总工会|中级)|[我全本]([省市县区州盟旗])/g

/** 市长甲, 副省长乙 without a place before them: of weight where nothing else is said. */
const OWN_HEAD = /(?<=^|[^\u3400-\u9fff]|副)([省市县区州盟旗])长(?![期江征城安沙春乐远效假途久三河])/gm

/** The sign of level by which the page speaks of itself most often: 市 where it says 我市 and 市委. */
function ownSign(text: string): string | null {
  const votes = new Map<string, number>()
  for (const match of matches(text, OWN_UNIT)) {
    const sign = (match[1] ?? match[2]) as string
    const before = text[match.index - 1] ?? ''
    if (match[1] && /[\u3400-\u9fff]/.test(before) && divisionEndsAt(text, match.index)) continue
    votes.set(sign, (votes.get(sign) ?? 0) + (match[2] || /^[我本]/.test(match[0]) ? 2 : 1))
  }
  const province = votes.get('省') ?? 0
  votes.delete('省')
  const best = [...votes].sort((a, b) => b[1] - a[1])[0]
  if (!best) return province > 0 ? '省' : null
  return best[0]
}

/** The sign of the heads that the page names without a place most often. */
function headSign(text: string): string | null {
  const counts = new Map<string, number>()
  for (const [, sign] of matches(text, OWN_HEAD)) counts.set(sign as string, (counts.get(sign as string) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** Without a bare sign anywhere: the unit whose committee, government or leaders the page names most, 某某县委 on a county's own page. */
function namedUnit(text: string): { name: string; province: string | null } | null {
  const counts = new Map<string, { count: number; province: string | null }>()
  for (const match of matches(text, OWN_UNIT)) {
    for (let start = Math.max(0, match.index - 5); match[1] && start < match.index; start++) {
      const hit = divisionAt(text, start)
      if (!hit || start + hit.length !== match.index + match[1].length) continue
      const division = hit.divisions[0] as Division
      counts.set(division.name, { count: (counts.get(division.name)?.count ?? 0) + 1, province: division.path[0] ?? null })
      break
    }
  }
  const ranked = [...counts].sort((a, b) => b[1].count - a[1].count)
  const total = ranked.reduce((sum, [, { count }]) => sum + count, 0)
  const best = ranked[0]
  return best && best[1].count > total * 0.6 ? { name: best[0], province: best[1].province } : null
}

/** Whether a place of the gazetteer's form ends with the sign at this offset: 临颍|县委 is not the home's 县委. */
function divisionEndsAt(text: string, sign: number): boolean {
  for (let start = Math.max(0, sign - 5); start < sign; start++) {
    const hit = divisionAt(text, start)
    if (hit && start + hit.length > sign) return true
  }
  return false
}

/** A county-level city that alone of its prefecture is named: 市 is more likely it than the prefecture above. */
function onlyCity(counts: readonly Count[], sign: string): ReadonlySet<Division> {
  const inside = counts.filter(({ division }) => division.level === 'county')
  const isAlone = ({ division, count }: Count) =>
    count > 1 && !inside.some((other) => other.division !== division && other.division.path.at(-1) === division.path.at(-1))
  return new Set(
    sign === '市' ? inside.filter((one) => one.division.name.endsWith('市') && isAlone(one)).map(({ division }) => division) : [],
  )
}

/** Scores each unit that could be the home: its own mentions, and those of places inside it. 区 is an autonomous region only where the page prints that word (`isRegional`). */
function scoreHomes(
  counts: readonly Count[],
  sign: string,
  isRegional: boolean,
): Map<string, { score: number; division: Division | null }> {
  const scores = new Map<string, { score: number; division: Division | null }>()
  const add = (name: string, score: number, division: Division | null) => {
    const known = scores.get(name)
    scores.set(name, { score: (known?.score ?? 0) + score, division: known ? known.division : division })
  }
  const own = onlyCity(counts, sign)
  for (const { division, count } of counts) {
    if (division.name.endsWith(sign) && division.level !== 'province')
      add(division.name, count * (division.level === 'town' ? 0.2 : 1), division)
    for (const above of division.path)
      if (above.endsWith(sign) && (isRegional || !above.endsWith('自治区'))) add(above, count * (own.has(division) ? 0.2 : 0.6), null)
  }
  return scores
}

/** A unit named within so many characters opens the text: 2月25日,某市第十八届人大常委会…召开. */
const OPENING = 24

/** The place that 我市 means: what the page's own sign of level and its place names agree on. */
function inferHome(text: string, paper: string | null): { name: string; province: string | null } | null {
  const named = paper?.match(/^([\u3400-\u9fff]{2,4}?)(?:日报|晚报|晨报|时报|新闻|发布)/)?.[1]
  const byPaper = named ? divisionsNamed(named).find(({ level }) => level !== 'town') : undefined
  if (byPaper) return { name: byPaper.name, province: byPaper.path[0] ?? (byPaper.level === 'province' ? byPaper.name : null) }
  const printed = named ? printedHome(text, named) : null
  if (printed) return { name: printed, province: null }
  const source = sourceUnit(text)
  if (source) return { name: source.name, province: source.path[0] ?? null }
  const told = ownSign(text)
  const unit = told ? null : namedUnit(text)
  const sign = told ?? headSign(text)
  if (unit || !sign) return unit
  const counts = countPlaces(text)
  if (sign === '省' || sign === '自治区') return provinceHome(counts) ?? provinceOfAll(counts)
  const homes = scoreHomes(counts, sign, text.includes('自治区'))
  for (const name of printedUnits(text, sign)) homes.set(name, { score: (homes.get(name)?.score ?? 0) + 1.5, division: null })
  const opening = counts.find(({ division, first }) => first < OPENING && division.name.endsWith(sign) && homes.has(division.name))
  if (opening) (homes.get(opening.division.name) as { score: number }).score += 1
  weighVisits(text, homes)
  const best = [...homes].sort((a, b) => b[1].score - a[1].score)[0]
  if (best && isScattered(best[0], homes, counts)) return provinceHome(counts) ?? provinceOfAll(counts)
  if (best) return { name: best[0], province: provinceOf(best[0], counts) }
  return sign === '市' ? null : bareName(text, sign)
}

/** The unit that a paper is named for where no gazetteer knows it: the full form of its name that the page prints most often. */
function printedHome(text: string, named: string): string | null {
  const counts = new Map<string, number>()
  for (const [full] of matches(text, new RegExp(`${named}(?:自治州|地区|[市县区州盟旗])`, 'g')))
    counts.set(full, (counts.get(full) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** Units that the page prints in full before a body, in the gazetteer or not (an abolished county is home all the same). */
function printedUnits(text: string, sign: string): string[] {
  if (sign.length > 1) return []
  const printed = new RegExp(
    `(?<=^|[^\\u3400-\\u9fff]|成立|中共|关于)[\\u3400-\\u9fff]{2,3}${sign}(?=人民政府|委员会|委|政协|人大|第)`,
    'gm',
  )
  const names = matches(text, printed)
    .filter(({ index, 0: name }) => !isGuest(text, index, index + name.length))
    .map(([name]) => name)
  return names.filter((name) => text.split(name).length > 2)
}

/** A page that tells of counties in many prefectures alike is a province's. */
function isScattered(best: string, homes: ReadonlyMap<string, { score: number }>, counts: readonly Count[]): boolean {
  const total = [...homes.values()].reduce((sum, { score }) => sum + score, 0)
  const prefectures = new Set(
    counts.filter(({ division }) => division.level === 'county' && division.path.length > 1).map(({ division }) => division.path[1]),
  )
  return (homes.get(best)?.score ?? 0) < total * 0.4 && prefectures.size >= 4
}

function provinceOfAll(counts: readonly Count[]): { name: string; province: string | null } | null {
  const provinces = new Map<string, number>()
  for (const { division, count } of counts)
    if (division.path[0]) provinces.set(division.path[0], (provinces.get(division.path[0]) ?? 0) + count)
  const best = [...provinces].sort((a, b) => b[1] - a[1])[0]
  return best ? { name: best[0], province: best[0] } : null
}

function provinceOf(name: string, counts: readonly Count[]): string | null {
  for (const { division } of counts) {
    if (division.name === name || division.path.includes(name)) return division.path[0] ?? null
  }
  return divisionsNamed(name)[0]?.path[0] ?? null
}

function provinceHome(counts: readonly Count[]): { name: string; province: string | null } | null {
  const best = counts
    .filter(({ division: { level, name } }) => level === 'province' && !name.endsWith('特别行政区'))
    .sort((a, b) => b.count - a.count)[0]
  return best ? { name: best.division.name, province: best.division.name } : null
}

/** A district or county printed by its bare name only, among names that are words too: 吴中 with 区委 beside it. */
function bareName(text: string, sign: string): { name: string; province: string | null } | null {
  const counts = new Map<string, number>()
  for (let at = 0; at + 2 <= text.length; at++) {
    const name = text.slice(at, at + 2)
    if (divisionsNamed(name).some((division) => division.name === name + sign)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]
  if (!best || best[1] < 2) return null
  const division = divisionsNamed(best[0]).find(({ name }) => name === best[0] + sign)
  return division ? { name: division.name, province: division.path[0] ?? null } : null
}

/** The paper as a masthead or an agency's line prints it. */
function inferPaper(text: string): string | null {
  const head = text.slice(0, 400)
  return /(?:^|[\s(])([\u3400-\u9fff]{2,6}(?:日报|晚报|晨报|时报|都市报|新闻网))(?= |\s|讯|\d|第|$)/.exec(head)?.[1] ?? null
}

/** The day of publication: a masthead's, a web page's, else null. */
function inferPublished(text: string): { day: string; basis: string } | null {
  const masthead = /(?:日报|晚报|晨报|时报)[^\n]{0,20}?(\d{4})年 ?(\d{1,2})月 ?(\d{1,2})日/.exec(text.slice(0, 600))
  if (masthead) return { day: toDay(masthead), basis: masthead[0].trim() }
  const posted = /(?:发布时间|发布日期|发表时间|日期|时间)[:\s]*(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/.exec(text.slice(0, 1500))
  if (posted) return { day: toDay(posted), basis: posted[0].trim() }
  const stamp = /^(\d{4})-(\d{1,2})-(\d{1,2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/m.exec(text.slice(0, 1500))
  return stamp ? { day: toDay(stamp), basis: stamp[0].trim() } : null
}

function toDay([, year, month, day]: RegExpExecArray | RegExpMatchArray): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** What the page says of itself: given with it, else its own words. A gap stays null. */
export function readSetting(page: Page): Setting {
  const text = fold(page.text)
  const paper = page.paper ?? inferPaper(text)
  const published = page.date ? { day: page.date, basis: 'given' } : inferPublished(text)
  const home = page.home ? { name: page.home, province: null } : inferHome(text, paper)
  const province = page.province ?? home?.province ?? (home ? (divisionsNamed(home.name)[0]?.path[0] ?? null) : null)
  return { paper, home: home?.name ?? null, province, published: published?.day ?? null, publishedBasis: published?.basis ?? null }
}
