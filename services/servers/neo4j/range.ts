import type { DateRange } from '../../store.ts'
import type { Params } from './connection.ts'

/** A condition that must hold, with its parameters. */
export interface Condition {
  readonly cypher: string
  readonly params: Params
}

/**
 * A day, month or year of an entity `e` that touches the range; what has no date is left out as soon as a range is given.
 * The wider comparison is one that an index can answer, as long as no other compares the bare property too.
 */
export function inRange({ since, until }: DateRange): Condition {
  if (!since && !until) return { cypher: 'true', params: {} }
  const conditions = [
    'e.date >= $fromYear AND e.date <= $untilDay',
    ...(since ? ['e.date + "" >= left($since, size(e.date))'] : []),
    ...(until ? ['e.date + "" <= left($until, size(e.date))'] : []),
  ]
  return {
    cypher: `(${conditions.join(' AND ')})`,
    params: { fromYear: since?.slice(0, 4) || '0', untilDay: until || '~', ...(since && { since }), ...(until && { until }) },
  }
}
