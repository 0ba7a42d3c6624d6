import { toHalfWidth } from '../numerals.ts'
import { findDates } from './find.ts'

/** 2022年度工作会议, 2022年第一次例会: the year names an event of its own time. */
const NAMED =
  /(?<![到至自从\d])(?<year>20\d\d)年度?(?:第[一二三四五六七八九十\d]{1,3}[次届期])?[^，。；、：“”《》\n\d]{0,18}?(?:会议|大会|动员会|推进会|例会|仪式|运动会|比赛|联赛|培训班)/gu
/** 2021年，全市完成…: totals of a year that is over, on a page that also speaks of 今年. */
const TOTALS =
  /(?<![到至自从\d])(?<year>20\d\d)年(?!度?(?:第|工作)|是|要|将|[底末]?前)[^。；\n]{0,40}?(?:完成|实现|达到|增长|同比|累计|新增|建成)/gu

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
 * the latest full date printed (no goal, nothing to come); the latest year in the name of a meeting or contest; the year
 * after the latest whose totals are reported, if the page also says 今年. The last two are heuristics: a page that looks
 * back on an old year is misread, one that says nothing is left alone.
 */
export function inferYear(pageText: string): { year: number; basis: string } | null {
  const text = toHalfWidth(pageText)
  const full = findDates(text)
    .filter(({ year, month, day, use, isFuture }) => year && month && day && use !== 'by' && !isFuture)
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0))[0]
  if (full?.year) return { year: full.year, basis: full.surface }
  const named = largest(text, NAMED)
  if (named) return { year: named.year, basis: named.words }
  const totals = text.includes('今年') ? largest(text, TOTALS) : null
  return totals ? { year: totals.year + 1, basis: `${totals.words} … 今年` } : null
}
