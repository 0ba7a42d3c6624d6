import { matches } from '../matches.ts'
import { toHalfWidth, toNumber } from '../numerals.ts'
import { type DateMention, findDates } from './find.ts'

interface Evidence {
  readonly year: number
  readonly basis: string
}

/** 发布时间：, 日期: and the like, or the beginning of a line, before a date that stands alone. */
const LABELLED = /(?:时间|日期|发布|刊发|[\n（([【])[：: \u3000]*$/u
/** The year before the first 第〈n〉个〈节〉. */
const DAYS_SINCE: Readonly<Record<string, number>> = {
  教师节: 1984,
  记者节: 1999,
  植树节: 1978,
  农民丰收节: 2017,
  医师节: 2017,
  人民警察节: 2020,
  宪法日: 2013,
  国家公祭日: 2013,
  烈士纪念日: 2013,
  扶贫日: 2013,
}
/** 〈n〉周年 of what every reader knows. */
const FOUNDED: Readonly<Record<string, number>> = {
  中国共产党成立: 1921,
  中国共产党建党: 1921,
  建党: 1921,
  中国共产主义青年团成立: 1922,
  共青团成立: 1922,
  建团: 1922,
  中国人民解放军建军: 1927,
  建军: 1927,
  新中国成立: 1949,
  中华人民共和国成立: 1949,
  建国: 1949,
  抗战胜利: 1945,
  抗日战争胜利: 1945,
  长征胜利: 1936,
  改革开放: 1978,
}
const NUMERAL = '\\d{1,3}|[一二三四五六七八九十百]{1,5}'
const NTH_DAY = new RegExp(`第(?<count>${NUMERAL})个[“《]?(?:全国|国家|中国)?(?<what>${Object.keys(DAYS_SINCE).join('|')})`, 'u')
const ANNIVERSARY = new RegExp(`(?<what>${Object.keys(FOUNDED).join('|')})(?<count>${NUMERAL})周年`, 'u')
/** 2022年工作总结和2023年工作计划: of the old year at its end, of the new one at its beginning. */
const PLANS =
  /(?<old>20\d\d)年度?[^。；\n\d]{0,24}(?:总结|汇报|执行情况|工作)[^。；\n\d]{0,12}(?<next>20\d\d)年度?[^。；\n\d]{0,12}(?:计划|草案|预算|安排|打算)/u
/** 2022年度工作会议, 2022年第一次例会: the year names an event of its own time. */
const NAMED =
  /(?<![到至自从\d])(?<year>20\d\d)年度?(?:第[一二三四五六七八九十\d]{1,3}[次届期])?[^，。；、：“”《》\n\d]{0,18}?(?:会议|大会|动员会|推进会|例会|仪式|运动会|比赛|联赛|培训班)/gu
/** 2021年，全市完成…: totals of a year that is over, on a page that also speaks of 今年. */
const TOTALS =
  /(?<![到至自从于在\d])(?<year>20\d\d)年(?!\d|度?(?:第|工作)|是|要|将|[底末]?前)[^。；\n]{0,40}?(?:完成|实现|达到|增长|同比|累计|新增|建成)/gu

/** 临政文〔2021〕26号: one may be old, three of the latest year are not. */
const FILE_NUMBER = /[〔（([【](?<year>20\d\d)[〕）)\]】]\s?第?\d{1,4}号/gu

const isFull = ({ year, month, day }: DateMention) => year !== undefined && month !== undefined && day !== undefined

/** The day of the year, 31 days a month: near enough to compare. */
const dayOfYear = ({ month = 0, day = 0 }: DateMention) => month * 31 + day

function isAlone({ span }: DateMention, text: string): boolean {
  return (
    LABELLED.test(`\n${text.slice(Math.max(0, span.start - 8), span.start)}`) && /^[\s）)\]】]|^$/u.test(text.slice(span.end, span.end + 1))
  )
}

/** A full date tells the page's year where it is labelled or alone on its line, near a day without year, or the only kind of day printed; a biography's is none of these. */
function readFullDate(text: string, dates: readonly DateMention[], bare: readonly number[]): Evidence | null {
  const isNear = (date: DateMention) => bare.length === 0 || bare.some((day) => Math.abs(day - dayOfYear(date)) <= 10)
  const own = dates.filter((date) => isFull(date) && date.use !== 'by' && !date.isFuture && (isNear(date) || isAlone(date, text)))
  const latest = own.sort((a, b) => (b.year ?? 0) - (a.year ?? 0))[0]
  return latest?.year ? { year: latest.year, basis: latest.surface } : null
}

function readCount(text: string, pattern: RegExp, since: Readonly<Record<string, number>>): Evidence | null {
  const match = pattern.exec(text)
  const start = since[match?.groups?.what ?? '']
  const count = toNumber(match?.groups?.count ?? '')
  return match && start !== undefined && count !== null ? { year: start + count, basis: match[0] } : null
}

function readPlans(text: string, bare: readonly number[]): Evidence | null {
  const match = PLANS.exec(text)
  const [old, next] = [Number(match?.groups?.old), Number(match?.groups?.next)]
  if (!match || next !== old + 1 || bare.length === 0) return null
  if (bare.every((day) => day < 5 * 31)) return { year: next, basis: match[0] }
  return bare.every((day) => day > 11 * 31) ? { year: old, basis: match[0] } : null
}

function latestOf(text: string, pattern: RegExp): Evidence | null {
  let best: Evidence | null = null
  for (const match of matches(text, pattern)) {
    const year = Number(match.groups?.year)
    if (!best || year > best.year) best = { year, basis: match[0] }
  }
  return best
}

function readFileNumbers(text: string): Evidence | null {
  const latest = latestOf(text, FILE_NUMBER)
  const count = matches(text, FILE_NUMBER).filter((match) => Number(match.groups?.year) === latest?.year).length
  return count >= 3 ? latest : null
}

function readTotals(text: string): Evidence | null {
  const totals = text.includes('今年') ? latestOf(text, TOTALS) : null
  return totals && { year: totals.year + 1, basis: `${totals.basis} … 今年` }
}

/** Without any of these no page tells its year, and its dates need not be read for it. */
const MAY_TELL = /(?:19|20)\d\d|[一二][九〇○零O]|周年|第.{1,8}个/

/** No date is full without it, and nothing but a plan asks for the others. */
const MAY_DATE =
  /(?:19|20)\d\d(?:[ \u3000]?年度?[ \u3000]?[\d一二三四五六七八九十]|[-/.]\d)|[一二][九〇零○][〇零○一二三四五六七八九]{2}[ \u3000]?年/

/**
 * The year that a page without a date supports by its own words, and the words; null where it supports none. In this order:
 * the latest full date that belongs to the page's own time (no goal, nothing to come, no biography); 第〈n〉个教师节;
 * 建党〈n〉周年; the old year's report beside the new year's plan; three file numbers of one year; the latest year in the name of a meeting or contest; the
 * year after the latest whose totals are reported, if the page also says 今年. The last two are heuristics: a page that looks
 * back on an old year is misread, one that says nothing is left alone.
 */
export function inferYear(pageText: string): { year: number; basis: string } | null {
  const text = toHalfWidth(pageText)
  if (!MAY_TELL.test(text)) return null
  const dates = MAY_DATE.test(text) || PLANS.test(text) ? findDates(text) : []
  const bare = dates.filter(({ year, month, day, relative }) => !year && !relative && month && day).map(dayOfYear)
  return (
    readFullDate(text, dates, bare) ??
    readCount(text, NTH_DAY, DAYS_SINCE) ??
    readCount(text, ANNIVERSARY, FOUNDED) ??
    readPlans(text, bare) ??
    readFileNumbers(text) ??
    latestOf(text, NAMED) ??
    readTotals(text)
  )
}
