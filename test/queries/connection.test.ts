import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connection, MOST_ROWS, toConnection, toSlice } from '../../queries/connection.ts'
import type { Found, SortKey } from '../../schema/types.ts'

const found = (keys: readonly SortKey[], hasMore = false): Found<string> => ({
  rows: keys.map((key) => ({ value: String(key[0]), key })),
  total: keys.length,
  exact: true,
  hasMore,
})
const lastCursor = (list: string, key: SortKey): string => toConnection(list, found([key]), {}).pageInfo.endCursor ?? ''
const knownError = (code: string) => expect.objectContaining({ name: 'KnownError', code })

describe('A connection', () => {
  it('gives back by its cursor the sort key of any row', () => {
    const value = fc.oneof(fc.string({ maxLength: 60, unit: 'binary' }), fc.integer(), fc.constant(null))
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), (key) => {
        expect(toSlice('events', { after: lastCursor('events', key) })).toEqual({ limit: 20, after: key })
      }),
    )
  })

  it('says where it goes on', async () => {
    const { edges, pageInfo, totalCount, isPartial } = await connection('events', { first: 2 }, async (slice) => {
      expect(slice).toEqual({ limit: 2 })
      return found(
        [
          ['甲', 1],
          ['乙', 2],
        ],
        true,
      )
    })
    expect(edges.map(({ node }) => node)).toEqual(['甲', '乙'])
    expect(pageInfo).toMatchObject({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor,
      endCursor: edges[1]?.cursor,
    })
    expect([totalCount, isPartial]).toEqual([2, false])
  })

  it('has no cursors where it has no rows', () => {
    expect(toConnection('events', found([]), {}).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    })
  })

  it('says that a size is only a floor', () => {
    expect(toConnection('events', { ...found([['甲']]), exact: false }, {}).isPartial).toBe(true)
  })

  it.each([
    ['no base64', '%%%'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['no list', Buffer.from('{"a":1}').toString('base64url')],
    ['no key', Buffer.from('["events"]').toString('base64url')],
    ['a key of another list', lastCursor('people', ['甲'])],
    ['a key with an object', Buffer.from('["events",{"a":1}]').toString('base64url')],
    ['a key without end', Buffer.from(JSON.stringify(['events', 'x'.repeat(5000)])).toString('base64url')],
    ['nothing', ''],
  ])('answers a cursor that holds %s with advice', (_what, after) => {
    expect(() => toSlice('events', { after })).toThrow(knownError('INPUT'))
    expect(() => toSlice('events', { after })).toThrow(/Pass `pageInfo.endCursor`/)
  })

  it.each([0, -1, MOST_ROWS + 1, 2 ** 31 - 1])('refuses first: %i with advice', (first) => {
    expect(() => toSlice('events', { first })).toThrow(knownError('REFUSED'))
    expect(() => toSlice('events', { first })).toThrow(/Ask for fewer rows/)
  })

  it('takes 20 rows where nobody says how many', () => {
    expect(toSlice('events', {})).toEqual({ limit: 20 })
    expect(toSlice('events', { first: null, after: null })).toEqual({ limit: 20 })
  })
})
