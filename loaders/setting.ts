import type { Article, Page, Setting } from '../schema/types.ts'
import { fold } from './clauses.ts'
import { divisionsNamed } from './gazetteer.ts'
import { matches } from './matches.ts'
import type { Found } from './setting-counts.ts'
import { sourceUnit } from './setting-guests.ts'
import { inferHome } from './setting-homes.ts'
import { provinceNamed } from './setting-provinces.ts'
import { signOf } from './setting-signs.ts'

/** Papers whose names are words, and a town's only by chance: 新华日报, 解放日报. */
const NATIONAL = /^(?:新华|解放|光明|人民|工人|农民|中国|经济|法治|青年)$/

/** The town that the paper is of, by its name or by whom the page is taken from. */
function homeOfPaper(text: string, paper: string | null): Found | null {
  const named = paper?.match(/^([\u3400-\u9fff]{2,4}?)(?:日报|晚报|晨报|时报|新闻|发布)/)?.[1]
  const byPaper = named && !NATIONAL.test(named) ? divisionsNamed(named).find(({ level }) => level !== 'town') : undefined
  if (byPaper) return { name: byPaper.name, province: byPaper.path[0] ?? (byPaper.level === 'province' ? byPaper.name : null) }
  const printed = named ? printedHome(text, named) : null
  if (printed) return { name: printed, province: null }
  const source = sourceUnit(text)
  return source ? (cityInside(text, source.name) ?? { name: source.name, province: source.path[0] ?? null }) : null
}

/** 来源:甲日报 over a story of 乙市 in 甲市, which prints 市长 for its own: the city that acts, where the other is printed nowhere else. */
function cityInside(text: string, source: string): Found | null {
  const told = text.replace(/来源 ?:[^\n]*/g, '')
  if (!source.endsWith('市') || told.includes(source.slice(0, -1))) return null
  const own = inferHome(told)
  return own?.name.endsWith('市') && divisionsNamed(own.name).some(({ path }) => path.includes(source)) ? own : null
}

/** The unit that a paper is named for where no gazetteer knows it: the full form of its name that the page prints most often. */
function printedHome(text: string, named: string): string | null {
  const counts = new Map<string, number>()
  for (const [full] of matches(text, new RegExp(`${named}(?:自治州|地区|[市县区州盟旗])`, 'g')))
    counts.set(full, (counts.get(full) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
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

/** What a page says of itself: given with it, else its own words, a gap stays null; and whether its home was given or is told by the paper. */
function readPage(page: Page): { readonly setting: Setting; readonly isTold: boolean } {
  const text = fold(page.text)
  const paper = page.paper ?? inferPaper(text)
  const published = page.date ? { day: page.date, basis: 'given' } : inferPublished(text)
  const told = page.home ? { name: page.home, province: null } : homeOfPaper(text, paper)
  const home = told ?? inferHome(text)
  const province = page.province ?? home?.province ?? (home ? provinceNamed(home.name) : null)
  const setting = { paper, home: home?.name ?? null, province, published: published?.day ?? null, publishedBasis: published?.basis ?? null }
  return { setting, isTold: told !== null }
}

/** The setting of a page and of each of its articles: where nobody told the home, one that speaks of another unit of the same level has that for its own. */
export function readSettings(
  page: Page,
  articles: readonly Article[],
): { readonly setting: Setting; readonly settings: readonly Setting[] } {
  const { setting: told, isTold } = readPage(page)
  const setting = isTold && page.home === null && articles.length === 1 ? ofCounty(page, told) : told
  const { home } = setting
  const isOne = isTold || home === null || articles.length < 2
  return { setting, settings: articles.map((article) => (isOne ? setting : settingOf(article, setting, home))) }
}

/** 甲新闻网讯 over a story that says 我县: the county of 甲市 whose story it is, where the text tells it. */
function ofCounty(page: Page, setting: Setting): Setting {
  const text = fold(page.text)
  if (!setting.home || !/[市州盟]$|地区$/.test(setting.home) || !/^[县区旗]$/.test(signOf(text) ?? '')) return setting
  const own = inferHome(text)
  const isInside = own !== null && divisionsNamed(own.name).some(({ path }) => path.includes(setting.home as string))
  return isInside && /[县区旗]$/.test(own.name) ? { ...setting, home: own.name } : setting
}

function settingOf(article: Article, setting: Setting, home: string): Setting {
  const text = fold(article.text)
  const own = text.includes(home.replace(/(?:自治)?[省市县区州盟旗]$|地区$/, '')) ? null : inferHome(text)
  const isOwn = own && own.name !== home && own.name.at(-1) === home.at(-1) && text.includes(own.name)
  return isOwn ? { ...setting, home: own.name, province: own.province ?? setting.province } : setting
}
