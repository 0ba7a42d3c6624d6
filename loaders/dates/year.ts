import { toHalfWidth } from '../numerals.ts'
import { type DateMention, findDates } from './find.ts'

/** 2022年度工作会议, 2022年第一次例会: the year names an event of its own time. */
const NAMED =
  /(?<![到至自从\d])(?<year>20\d\d)年度?(?:第[一二三四五六七八九十\d]{1,3}[次届期])?[^，。；、：“”《》\n\d]{0,18}?(?:会议|大会|动员会|推进会|例会|仪式|运动会|比赛|联赛|培训班)/gu
/** 2021年，全市完成…: totals of a year that is over, on a page that also speaks of 今年. */
const TOTALS =
  /(?<![到至自从于在\d])(?<year>20\d\d)年(?!\d|度?(?:第|工作)|是|要|将|[底末]?前)[^。；\n]{0,40}?(?:完成|实现|达到|增长|同比|累计|新增|建成)/gu
/** 发布时间：, 日期: and the like, or the beginning of a line, before a date that stands alone. */
const LABELLED = /(?:时间|日期|发布|刊发|[\n（([【])[：: \u3000]*$/u

const isFull = ({ year, month, day }: DateMention) => year !== undefined && month !== undefined && day !== undefined

/** The day of the year, 31 days a month: near enough to compare. */
const dayOfYear = ({ month = 0, day = 0 }: DateMention) => month * 31 + day

/** A full date tells the page's year where it is labelled or alone on its line, near a day without year, or the only kind of day printed; a biography's is none of these. */
function findPageDates(text: string): DateMention[] {
  const dates = findDates(text)
  const bare = dates.filter(({ year, month, day, relative }) => !year && !relative && month && day).map(dayOfYear)
  return dates.filter((date) => {
    if (!isFull(date) || date.use === 'by' || date.isFuture) return false
    if (bare.length === 0 || bare.some((day) => Math.abs(day - dayOfYear(date)) <= 10)) return true
    return (
      LABELLED.test(`\n${text.slice(Math.max(0, date.span.start - 8), date.span.start)}`) &&
      /^[\s）)\]】]|^$/u.test(text.slice(date.span.end, date.span.end + 1))
    )
  })
}

function largest(text: string, pattern: RegExp): { year: number; words: string } | null {
  let best: { year: number; words: string } | null = null
  for (const match of text.matchAll(pattern)) {
    const year = Number(match.groups?.year)
    if (!best || year > best.year) best = { year, words: match[0] }
  }
  return best
}

/**
 * The year that a page without a date supports by its own words, and the words; null where it supports none. In this order:
 * the latest full date that belongs to the page's own time (no goal, nothing to come, no biography); the latest year in the name of a meeting or contest; the year
 * after the latest whose totals are reported, if the page also says 今年. The last two are heuristics: a page that looks
 * back on an old year is misread, one that says nothing is left alone.
 */
export function inferYear(pageText: string): { year: number; basis: string } | null {
  const text = toHalfWidth(pageText)
  const full = findPageDates(text).sort((a, b) => (b.year ?? 0) - (a.year ?? 0))[0]
  if (full?.year) return { year: full.year, basis: full.surface }
  const named = largest(text, NAMED)
  if (named) return { year: named.year, basis: named.words }
  const totals = text.includes('今年') ? largest(text, TOTALS) : null
  return totals ? { year: totals.year + 1, basis: `${totals.words} … 今年` } : null
}
