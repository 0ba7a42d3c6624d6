import { KnownError } from '../schema/errors.ts'
import type { Found, Slice, SortKey } from '../schema/types.ts'

/** One row of a list and the cursor after it. */
export interface Edge<T> {
  readonly cursor: string
  readonly node: T
}

/** One slice of a list in the shape of Relay. */
export interface Connection<T> {
  readonly edges: readonly Edge<T>[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  readonly totalCount: number
  readonly isPartial: boolean
}

/** The arguments that every connection takes. */
export interface Paging {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

/** How many rows one slice may have. */
export const MOST_ROWS = 100
const USUAL_ROWS = 20
const LONGEST_CURSOR = 2000

const isSortKey = (values: readonly unknown[]): values is SortKey =>
  values.every((value) => value === null || typeof value === 'string' || typeof value === 'number')

/** The cursor names its list, so that it cannot be taken to another one whose rows are sorted otherwise. */
const toCursor = (list: string, key: SortKey): string => Buffer.from(JSON.stringify([list, ...key])).toString('base64url')

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

function fromCursor(list: string, cursor: string): SortKey {
  const values = cursor.length <= LONGEST_CURSOR ? parse(cursor) : null
  if (Array.isArray(values) && values[0] === list && values.length > 1 && isSortKey(values)) return values.slice(1)
  throw new KnownError(
    'INPUT',
    `Cursor "${cursor.slice(0, 40)}" does not belong to this list. Pass \`pageInfo.endCursor\` of the same field and sort as \`after\`, or leave \`after\` out.`,
  )
}

/** The slice that `first` and `after` ask for; refuses what would be too long. */
export function toSlice(list: string, { first, after }: Paging): Slice {
  const limit = first ?? USUAL_ROWS
  if (limit < 1 || limit > MOST_ROWS) {
    throw new KnownError(
      'REFUSED',
      `first: ${limit} is not between 1 and ${MOST_ROWS}. Ask for fewer rows and go on with \`after: endCursor\`.`,
    )
  }
  return after == null ? { limit } : { limit, after: fromCursor(list, after) }
}

/** Edges and page info over what was found. */
export function toConnection<T>(list: string, found: Found<T>, { after }: Paging): Connection<T> {
  const edges = found.rows.map(({ value, key }) => ({ cursor: toCursor(list, key), node: value }))
  return {
    edges,
    pageInfo: {
      hasNextPage: found.hasMore,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: found.total,
    isPartial: !found.exact,
  }
}

/** A list by its name, its arguments and who finds a slice of it. */
export async function connection<T>(list: string, paging: Paging, find: (slice: Slice) => Promise<Found<T>>): Promise<Connection<T>> {
  return toConnection(list, await find(toSlice(list, paging)), paging)
}
