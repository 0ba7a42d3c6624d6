import type { PartialDate } from '../../schema/types.ts'
import type { DateMention } from './find.ts'

/** What a page knows of its own time. */
export interface DateReference {
  /** ISO day of publication. */
  readonly published: string | null
  /** The year, where only that is known. */
  readonly year: number | null
  /** ISO day of the last full date above in the same article. */
  readonly last?: string | null
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const UNKNOWN = (basis: string): PartialDate => ({ from: null, to: null, precision: 'unknown', basis })

function toDay(iso: string | null | undefined): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso ?? '')
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** An ISO day; null where the calendar has none (2月30日). */
function toIso({ year, month, day }: Day): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function shift({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const span = (from: string | null, to: string | null, precision: PartialDate['precision'], basis: string): PartialDate =>
  from && to && from <= to ? { from, to, precision, basis } : UNKNOWN(basis)

function wholeYears(from: number, to: number, basis: string): PartialDate {
  return span(`${from}-01-01`, `${to}-12-31`, 'year', basis)
}

function wholeMonths(from: { year: number; month: number }, to: { year: number; month: number }, basis: string): PartialDate {
  return span(toIso({ ...from, day: 1 }), toIso({ ...to, day: lastDayOf(to.year, to.month) }), 'month', basis)
}

/** The year of a month or day printed without one: the last such day not after the page's, the next for what is to come. */
function yearOf(month: number, day: number, mention: DateMention, { published, year }: DateReference): number | null {
  const page = toDay(published)
  if (!page) return year
  const order = month * 100 + day - (page.month * 100 + page.day)
  if (mention.isFuture) return order < 0 ? page.year + 1 : page.year
  return order > 0 ? page.year - 1 : page.year
}

/** 16日: the month of the last full date above, else the page's, else the month before or (to come) after. */
function monthOfDay(day: number, mention: DateMention, { published, last }: DateReference): { year: number; month: number } | null {
  const above = toDay(last)
  if (above) return above
  const page = toDay(published)
  if (!page) return null
  if (mention.isFuture ? day >= page.day : day <= page.day) return page
  return shiftMonth(page, mention.isFuture ? 1 : -1)
}

function shiftMonth({ year, month }: { year: number; month: number }, months: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + months
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** The year and month a mention stands in, as far as print and page tell. */
function anchorOf(mention: DateMention, reference: DateReference): { year: number | null; month: number | null } {
  const { month, day, relative } = mention
  const page = toDay(reference.published)
  if (relative?.unit === 'month') return page ? shiftMonth(page, relative.offset) : { year: null, month: null }
  const base = page?.year ?? reference.year
  const year = mention.year ?? (relative?.unit === 'year' && base !== null ? base + relative.offset : null)
  if (year !== null || relative?.unit === 'year') return { year, month: month ?? null }
  if (month !== undefined) return { year: yearOf(month, day ?? (mention.isFuture ? 31 : 1), mention, reference), month }
  return (day !== undefined && monthOfDay(day, mention, reference)) || { year: null, month: null }
}

function resolveWord(mention: DateMention, reference: DateReference, basis: string): PartialDate | null {
  const { relative } = mention
  if (relative?.unit === 'recent') return UNKNOWN(basis)
  if (relative?.unit === 'day') {
    const base = toDay(relative.anchor === 'last' ? reference.last : reference.published)
    const iso = base && toIso(shift(base, relative.offset))
    return span(iso, iso, 'day', basis)
  }
  if (relative?.unit !== 'week') return null
  const page = toDay(reference.published)
  if (!page) return UNKNOWN(basis)
  const weekday = new Date(Date.UTC(page.year, page.month - 1, page.day)).getUTCDay() || 7
  const iso = toIso(shift(page, relative.offset * 7 + relative.weekday - weekday))
  return span(iso, iso, 'day', basis)
}

/** 12月28日至1月3日 ends in the next year. */
function endOf(mention: DateMention, year: number, month: number): { year: number; month: number } {
  const toMonth = mention.toMonth ?? month
  return { year: mention.toYear ?? (toMonth < month ? year + 1 : year), month: toMonth }
}

/** The words that a date rests on; what is not printed comes from the page. */
function basisOf(mention: DateMention, { published, year, last }: DateReference): string {
  const isWhole = mention.year !== undefined && (mention.month !== undefined || mention.day === undefined)
  if (isWhole) return mention.surface
  const isLast =
    (mention.relative?.unit === 'day' && mention.relative.anchor === 'last') ||
    (mention.relative === undefined && mention.month === undefined)
  if (isLast && last) return `${mention.surface}, after ${last}`
  if (published) return `${mention.surface}, page of ${published}`
  return year !== null ? `${mention.surface}, year ${year} of the page` : mention.surface
}

/** The date a mention means, as far as it and the page say; unknown where the year, the month or the day is nowhere said. */
export function resolveDate(mention: DateMention, reference: DateReference): PartialDate {
  const basis = basisOf(mention, reference)
  const word = resolveWord(mention, reference, basis)
  if (word) return word
  const { year, month } = anchorOf(mention, reference)
  if (year === null || (mention.day !== undefined && month === null)) return UNKNOWN(basis)
  if (month === null) return wholeYears(year, mention.toYear ?? year, basis)
  if (month < 1 || month > 12) return UNKNOWN(basis)
  const end = endOf(mention, year, month)
  if (mention.day === undefined) return wholeMonths({ year, month }, end, basis)
  const from = toIso({ year, month, day: mention.day })
  return span(from, mention.toDay === undefined ? from : toIso({ ...end, day: mention.toDay }), 'day', basis)
}

/** The dates of one article in reading order: each day that is known serves the 16日, 当日 and 次日 below it. */
export function resolveDates(mentions: readonly DateMention[], { published, year, last: before = null }: DateReference): PartialDate[] {
  let last = before
  return mentions.map((mention) => {
    const date = resolveDate(mention, { published, year, last })
    if (date.precision === 'day' && mention.use === undefined) last = date.from
    return date
  })
}
