import type { Span } from '../../schema/types.ts'
import { Characters } from '../characters.ts'
import { matchesFrom } from '../matches.ts'
import { toHalfWidth, toNumber } from '../numerals.ts'

/** What a word of time counts from: the day of publication, or the last day that the article named (当日, 次日). `recent` names no day (近日). */
export type Relative =
  | { readonly unit: 'recent' }
  | { readonly unit: 'day'; readonly offset: number; readonly anchor: 'published' | 'last' }
  | { readonly unit: 'week'; readonly offset: number; readonly weekday: number }
  | { readonly unit: 'month'; readonly offset: number }
  | { readonly unit: 'year'; readonly offset: number }

/** A date as printed; what is not printed is absent. `去年8月` is month 8 with a relative year. */
export interface DateMention {
  readonly span: Span
  readonly surface: string
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly toYear?: number
  readonly toMonth?: number
  readonly toDay?: number
  readonly relative?: Relative
  /** 上午, 下午, 晚. */
  readonly dayTime?: string
  /** 截至5月24日 until, 5月24日以来 since, 6月底前 by: a measure or a goal, no day of an event. */
  readonly use?: 'until' | 'since' | 'by'
  /** 将于, 定于, 6月底前: the next such day, not the last. */
  readonly isFuture?: true
}

const HAN = '一二三四五六七八九'
const YEAR = `(?:19|20)\\d\\d|[一二][九〇零○][〇零○${HAN}]{2}`
const MONTH = `\\d{1,2}|十[一二]?|[${HAN}]`
const DAY = `\\d{1,2}|三十一?|[二]?十[${HAN}]?|[${HAN}]`
const GAP = '[ \\u3000]?'
const DASH = '[至到—–~～-]{1,2}'
const FREE = `(?<![\\d.${HAN}十])`
const YEAR_PART = `(?:${FREE}(?<year>${YEAR})${GAP}(?:年度?|(?=${DASH}(?:19|20)\\d\\d年))|(?<yearWord>今年|去年|前年|明年|本年|上年))`
const MONTH_PART = `(?:(?<month>${MONTH})${GAP}(?:月份?|(?=${DASH}\\d{1,2}月))|(?<monthWord>本月|当月|上个?月|下个?月))`
const DAY_PART = `(?<day>${DAY})${GAP}(?:[日号]|(?=${GAP}${DASH}${GAP}\\d{1,2}[日号]))`
const TAIL = `(?:${GAP}${DASH}${GAP}(?=[\\d${HAN}十〇零]{1,4}${GAP}[年月日号])(?:(?<toYear>${YEAR})年)?(?:(?<toMonth>${MONTH})${GAP}月份?)?(?:(?<toDay>${DAY})${GAP}[日号])?)?`
const TIME = `(?:${GAP}(?<dayTime>上午|下午|晚上|晚间|晚|凌晨|清晨|早上|早晨|中午|傍晚|夜间))?`

/** What a date in figures may begin with, and the forms of dates: the fuller first. */
const DIGITS = '0123456789'
/** What a year in figures begins with. */
const CENTURIES = '12'
const CALENDAR: readonly (readonly [starts: Characters, pattern: RegExp])[] = [
  [new Characters(CENTURIES), new RegExp(`${FREE}(?<year>(?:19|20)\\d\\d)[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?![\\d.])`, 'uy')],
  [
    new Characters(`${CENTURIES}一二今去前明本上`),
    new RegExp(`${YEAR_PART}${GAP}(?:${MONTH_PART}${GAP}(?:${DAY_PART})?)?${TAIL}${TIME}`, 'uy'),
  ],
  [new Characters(`${DIGITS}${HAN}十本当上下`), new RegExp(`${FREE}(?<!第)${MONTH_PART}${GAP}(?:${DAY_PART})?${TAIL}${TIME}`, 'uy')],
  // 本报北京16日电, 5月24日、25日; not 连续5日, 第3日, 10日内
  [
    new Characters(DIGITS),
    new RegExp(
      `(?<![\\d.月第续每近共逾满达约同前后过时期${HAN}十至到—–~～-])(?<day>\\d{1,2})${GAP}(?:日|(?=${GAP}${DASH}${GAP}\\d{1,2}日))${TAIL}${TIME}(?=${GAP}(?:[电讯，,、（(]|召开|举行|起|在|到)|(?<=午|晚|晨))`,
      'uy',
    ),
  ],
]

const DAYS: Readonly<Record<string, Relative>> = {
  前: { unit: 'day', offset: -2, anchor: 'published' },
  昨: { unit: 'day', offset: -1, anchor: 'published' },
  今: { unit: 'day', offset: 0, anchor: 'published' },
  明: { unit: 'day', offset: 1, anchor: 'published' },
  当: { unit: 'day', offset: 0, anchor: 'last' },
  次: { unit: 'day', offset: 1, anchor: 'last' },
  翌: { unit: 'day', offset: 1, anchor: 'last' },
}
const DAY_WORD = new RegExp(
  `(?:(?<word>(?<![的好丽新向之以目日])[前明](?=[天日])|昨(?=[天日晚夜])|今(?=[天日晚晨])|当(?=[天日晚])|次(?=日)|翌(?=日))[天日晚夜晨](?!头条|报|之星|新闻|起)|(?<only>昨)(?=举[行办]|召开|开[幕班工]|启动|揭牌|闭幕|[上下]午))${TIME}`,
  'uy',
)
const DAY_WORD_STARTS = new Characters('前明昨今当次翌')
const WEEK_WORD = /(?<which>上|本|这|下)(?:个?星期|周)(?<weekday>[一二三四五六日天])(?![季期])/uy
const WEEK_STARTS = new Characters('上本这下')
const RECENT_WORD = new RegExp(
  `(?<![\\d今昨明近生节假往每平同当次号作${HAN}十])日前|(?<![将接临最])近日来?|近期|连日来|近段时间|前不久|不久前|前段时间|近几天|近来`,
  'uy',
)
const RECENT_STARTS = new Characters('日近连前不')

const WEEKS: Readonly<Record<string, number>> = { 上: -1, 本: 0, 这: 0, 下: 1 }
const YEARS: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 去年: -1, 上年: -1, 前年: -2, 明年: 1 }
const NOT_A_MONTH = /^(?:龄|内|之内|薪|嫂|饼)/u
const UNTIL = /(?:截至|截止到?|截至到|[到至])$/u
const SINCE = /^(?:以来|起|开始|至今|之?后(?!来))/u
const BY = /^(?:年?[底末]前|年?[底末]之前|之前|以前|前(?!后|夕))/u
const FUTURE = /(?:将于|将在|定于|拟于|拟在|计划于?|预计于?|力争在?|确保在?)$/u

type Groups = Readonly<Record<string, string | undefined>>

function numbersOf(groups: Groups): Partial<Record<'year' | 'month' | 'day' | 'toYear' | 'toMonth' | 'toDay', number>> {
  const numbers: Partial<Record<'year' | 'month' | 'day' | 'toYear' | 'toMonth' | 'toDay', number>> = {}
  for (const part of ['year', 'month', 'day', 'toYear', 'toMonth', 'toDay'] as const) {
    const printed = groups[part]
    const value = printed ? toNumber(printed) : null
    if (value !== null) numbers[part] = value
  }
  return numbers
}

function relativeOf(groups: Groups): Relative | undefined {
  const { yearWord, monthWord } = groups
  if (yearWord) return { unit: 'year', offset: YEARS[yearWord] ?? 0 }
  if (monthWord) return { unit: 'month', offset: monthWord.startsWith('上') ? -1 : monthWord.startsWith('下') ? 1 : 0 }
  return undefined
}

/** 三月 alone may count months; 5月龄, 13月 are none. */
function isDate(groups: Groups, after: string): boolean {
  const { year, yearWord, month, day, toDay, toMonth } = groups
  if (!month || day || year || yearWord) return true
  const isCounted = !/\d/u.test(month) && !toDay && !toMonth
  return !isCounted && !NOT_A_MONTH.test(after)
}

/** What stands around a date says whether it is a measure or a goal. */
function useOf(before: string, after: string): Pick<DateMention, 'use' | 'isFuture'> {
  if (BY.test(after)) return { use: 'by', isFuture: true }
  const future = FUTURE.test(before) ? { isFuture: true as const } : {}
  if (UNTIL.test(before)) return { use: 'until', ...future }
  return SINCE.test(after) ? { use: 'since', ...future } : future
}

interface Seen {
  readonly start: number
  readonly end: number
  readonly groups: Groups
  readonly relative: Relative | undefined
}

function* see(text: string): Generator<Seen> {
  const at = (match: RegExpExecArray, relative: Relative | undefined): Seen => {
    const end = match.index + match[0].length
    return { start: match.index, end, groups: match.groups ?? {}, relative }
  }
  for (const [starts, pattern] of CALENDAR)
    for (const match of matchesFrom(text, starts, pattern)) yield at(match, relativeOf(match.groups ?? {}))
  for (const match of matchesFrom(text, DAY_WORD_STARTS, DAY_WORD)) yield at(match, DAYS[match.groups?.word ?? match.groups?.only ?? ''])
  for (const match of matchesFrom(text, WEEK_STARTS, WEEK_WORD)) {
    const weekday = '一二三四五六日'.indexOf((match.groups?.weekday ?? '').replace('天', '日')) + 1
    yield at(match, { unit: 'week', offset: WEEKS[match.groups?.which ?? ''] ?? 0, weekday })
  }
  for (const match of matchesFrom(text, RECENT_STARTS, RECENT_WORD)) yield at(match, { unit: 'recent' })
}

function toMention({ start, end, groups, relative }: Seen, text: string, half: string): DateMention {
  const { dayTime } = groups
  return {
    span: { start, end },
    surface: text.slice(start, end),
    ...(relative?.unit === 'week' ? {} : numbersOf(groups)),
    ...(relative ? { relative } : {}),
    ...(dayTime ? { dayTime } : {}),
    ...useOf(half.slice(Math.max(0, start - 4), start), half.slice(end, end + 4)),
  }
}

/** 5月24日、25日 share the month; 今天（5月24日） is the day in brackets. */
function shareNeighbours(mentions: readonly DateMention[], text: string): DateMention[] {
  const shared: DateMention[] = []
  mentions.forEach((mention, index) => {
    const before = shared.at(-1)
    const next = mentions[index + 1]
    const gap = before ? text.slice(before.span.end, mention.span.start) : ''
    if (before && mention.day && !mention.month && !mention.relative && /^[、和及]$/u.test(gap)) {
      const { year, month, relative } = { ...before, month: before.toMonth ?? before.month }
      shared.push({ ...(year ? { year } : {}), ...(month ? { month } : {}), ...(relative ? { relative } : {}), ...mention })
    } else if (
      mention.relative?.unit === 'day' &&
      next?.month &&
      next.day &&
      /^[（(]$/u.test(text.slice(mention.span.end, next.span.start))
    ) {
      const { relative: _, ...rest } = mention
      shared.push({ ...rest, ...(next.year ? { year: next.year } : {}), month: next.month, day: next.day })
    } else shared.push(mention)
  })
  return shared
}

/** All dates in a text, in reading order: 2022年5月24日, 5月24日上午, 12月20日至21日, 去年8月, 昨日, 上周五, 近日. What overlaps an earlier, fuller form is left out. */
export function findDates(text: string): DateMention[] {
  const half = toHalfWidth(text)
  const taken: Seen[] = []
  const covered = new Uint8Array(half.length)
  for (const seen of see(half)) {
    if (!isDate(seen.groups, half.slice(seen.end, seen.end + 2))) continue
    if (covered.subarray(seen.start, seen.end).includes(1)) continue
    covered.fill(1, seen.start, seen.end)
    taken.push(seen)
  }
  taken.sort((a, b) => a.start - b.start)
  return shareNeighbours(
    taken.map((seen) => toMention(seen, text, half)),
    half,
  )
}
