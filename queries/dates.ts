import type { Entity, PartialDate, Statement } from '../schema/types.ts'

const UNKNOWN: PartialDate = { from: null, to: null, precision: 'unknown', basis: null }

const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** `2022`, `2022-05`, `2022-05-24` or two of them with `/` between, as statements print dates. */
export function toPartialDate(value: string, basis: string | null): PartialDate {
  const [from = '', to = from] = value.split('/')
  const [first, last] = [toDays(from), toDays(to)]
  if (!first || !last) return { ...UNKNOWN, basis }
  return { from: first.from, to: last.to, precision: first.precision, basis }
}

function toDays(value: string): Omit<PartialDate, 'basis'> | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return { from: value, to: value, precision: 'day' }
  if (/^\d{4}-\d{2}$/.test(value)) {
    return { from: `${value}-01`, to: lastDay(Number(value.slice(0, 4)), Number(value.slice(5))), precision: 'month' }
  }
  return /^\d{4}$/.test(value) ? { from: `${value}-01-01`, to: `${value}-12-31`, precision: 'year' } : null
}

/** The date in force, by the rule the stores sort by: the most precise, then the most often stated, then the earliest. */
function inForce(values: readonly string[]): string | undefined {
  const times = (value: string) => values.filter((other) => other === value).length
  return [...values].sort((a, b) => b.length - a.length || times(b) - times(a) || (a < b ? -1 : 1))[0]
}

/** When an event was: what the articles state, else the date that makes it itself; with the clause that says so. */
export function toWhen(event: Entity, statements: readonly Statement[]): PartialDate {
  const dates = statements.filter((statement) => statement.key === 'date')
  const value = inForce(dates.map((statement) => String(statement.value))) ?? event.key.date
  const said = dates.find((statement) => statement.value === value)
  return value === undefined ? UNKNOWN : toPartialDate(value, said?.evidence.quote ?? null)
}

/** The day, where exactly one is known. */
export function toDay({ from, to, precision }: PartialDate): string | null {
  return precision === 'day' && from === to ? from : null
}
