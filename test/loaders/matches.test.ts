import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matches } from '../../loaders/matches.ts'

const spans = (found: Iterable<RegExpExecArray>) => Array.from(found, (match) => [match.index, ...match])

describe('all matches of a pattern', () => {
  it.each([/[甲乙]+/g, /(?=甲)/g, /(?:)/g, /(?:)/gu, /(?<=甲)|乙?/gu, /甲(乙)?/g])('are those of matchAll: %s', (pattern) => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', '𠮷', '\ud800', '。') }), (text) => {
        expect(spans(matches(text, pattern))).toEqual(spans(text.matchAll(pattern)))
      }),
    )
  })

  it('leave a pattern free to be asked again while they are gone through', () => {
    const pattern = /甲/g
    expect(matches('甲甲', pattern).map(() => matches('甲乙甲乙甲', pattern).length)).toEqual([3, 3])
  })
})
