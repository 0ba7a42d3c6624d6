import type { EntityId, Slice } from '../../../schema/types.ts'
import { strangeCursor } from '../../slices.ts'
import type { ArticleSort, DateRange } from '../../store.ts'
import type { TextQuery } from '../engines.ts'
import { toDay, toPaper } from './document.ts'

/** Conditions that all must hold, in the server's words. */
export type Conditions = readonly string[]

const SAFE = /^[\w-]+$/

/** An id between quotes; what is no id is nobody's, and never reaches the server's grammar. */
function quoted(id: string): string {
  return SAFE.test(id) ? `"${id}"` : '"-"'
}

/** One of these stands in a field. */
export function isOneOf(field: string, ids: readonly string[]): string {
  return `${field} IN [${[...new Set(ids)].map(quoted).join(', ')}]`
}

/** By id, what comes after one. */
export function isBehind(id: string): string {
  return `id > ${quoted(id)}`
}

/** What must hold of an article, its date apart. */
export function toConditions({
  mentions = [],
  attendedBy = [],
  hostedBy = [],
  anyOf,
  within,
  paper,
}: NonNullable<TextQuery['where']>): Conditions {
  const each = (field: string, ids: readonly EntityId[]) => ids.map((id) => `${field} = ${quoted(id)}`)
  return [
    ...each('mentioned', mentions),
    ...each('attendedBy', attendedBy),
    ...each('hostedBy', hostedBy),
    ...(anyOf ? [isOneOf('mentioned', anyOf)] : []),
    ...(within ? [isOneOf('mentioned', within)] : []),
    ...(paper === undefined ? [] : [`paper = ${quoted(toPaper(paper))}`]),
  ]
}

/** A day, month or year that touches the range; what has no date is left out as soon as a range is given. */
export function inRange({ since, until }: DateRange): Conditions {
  return [...(since ? [`lastDay >= ${toBound(since)}`] : []), ...(until ? [`day <= ${toBound(until)}`] : [])]
}

/** What is no date is no bound that anything could touch. */
function toBound(date: string): number {
  return toDay(date) ?? -1
}

/** What a range leaves out. */
export const UNDATED = 'day NOT EXISTS'

/** The orders, as the server sorts; the undated come last in each. */
export const SORTS: Record<ArticleSort, readonly string[]> = {
  RELEVANCE: ['day:desc', 'id:asc'],
  NEWEST: ['day:desc', 'id:asc'],
  OLDEST: ['day:asc', 'id:asc'],
}

/** Where the last page ended. */
export interface Cursor {
  readonly tier: number
  /** null: among the undated. */
  readonly day: number | null
  readonly id: string
}

/** The cursor of a slice; null where the answer starts at its beginning. */
export function toCursor({ after }: Slice): Cursor | null {
  if (after === undefined) return null
  const [tier, date, id] = after
  const day = typeof date === 'string' && date !== '' ? toDay(date) : null
  const isStrange = after.length !== 3 || typeof tier !== 'number' || typeof id !== 'string' || !(date === null || typeof date === 'string')
  if (isStrange || (date && day === null) || !SAFE.test(id)) throw strangeCursor(after)
  return { tier, day, id }
}

/** What comes after a cursor, tiers apart. */
export function isAfter(sort: ArticleSort, { day, id }: Omit<Cursor, 'tier'>): string {
  if (day === null) return `${UNDATED} AND ${isBehind(id)}`
  return `day ${sort === 'OLDEST' ? '>' : '<'} ${day} OR (day = ${day} AND ${isBehind(id)}) OR ${UNDATED}`
}
