import { KnownError } from '../schema/errors.ts'
import type { Found, Placed, Slice, SortKey } from '../schema/types.ts'

type Value = SortKey[number]

type ColumnKind = 'text' | 'number' | 'date'

/** The sort key of a cursor as parameters `after_…`, a missing date as ''; null where the answer starts at its beginning. */
export function afterParams(slice: Slice, columns: Readonly<Record<string, ColumnKind>>): Readonly<Record<string, Value>> | null {
  if (slice.after === undefined) return null
  const kinds = Object.entries(columns)
  const { after } = slice
  if (after.length !== kinds.length) throw strangeCursor(after)
  return Object.fromEntries(kinds.map(([name, kind], i) => [`after_${name}`, toValue(after[i] ?? null, kind, after)]))
}

function toValue(value: Value, kind: ColumnKind, after: readonly Value[]): Value {
  if (kind === 'date' && value === null) return ''
  if (typeof value !== (kind === 'number' ? 'number' : 'string')) throw strangeCursor(after)
  return value
}

/** A sort key that no answer to this question has. */
export function strangeCursor(after: readonly Value[]): KnownError {
  return new KnownError(
    'INPUT',
    `The cursor ${JSON.stringify(after)} belongs to another question. Leave \`after\` out to start from the beginning.`,
  )
}

/** The rows of a slice out of one row more than asked, which says whether there are more. */
export function toFound<Row, T>(
  rows: readonly Row[],
  size: { readonly total: number; readonly limit: number },
  place: (row: Row) => Placed<T>,
): Found<T> {
  return { rows: rows.slice(0, size.limit).map(place), total: size.total, exact: true, hasMore: rows.length > size.limit }
}

/** The answer about something that is not in the store. */
export const NOTHING: Found<never> = { rows: [], total: 0, exact: true, hasMore: false }
