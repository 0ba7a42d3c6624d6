import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Characters } from '../../loaders/characters.ts'
import { matches, matchesBehind, matchesFrom } from '../../loaders/matches.ts'

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

const sticky = ({ source }: RegExp) => new RegExp(source, 'y')
const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '。') })

describe('the matches that begin with certain characters', () => {
  it.each([/甲[乙丙]*/g, /(?:甲乙|乙丙?)/g, /(?<=丙)甲/g])('are those of matchAll: %s', (pattern) => {
    fc.assert(
      fc.property(text, (printed) => {
        expect(spans(matchesFrom(printed, new Characters('甲乙'), sticky(pattern)))).toEqual(spans(printed.matchAll(pattern)))
      }),
    )
  })
})

describe('the matches that stand behind certain characters', () => {
  it.each([/(?<=^|[。丙])甲*/g, /(?<=^|。)(?=甲乙)/g, /(?<=丙|甲。)[甲乙]{1,2}(?:丙|。)/g, /(?<=[。丙])乙。/g])(
    'are those of matchAll: %s',
    (pattern) => {
      fc.assert(
        fc.property(text, (printed) => {
          expect(spans(matchesBehind(printed, new Characters('。丙'), sticky(pattern)))).toEqual(spans(printed.matchAll(pattern)))
        }),
      )
    },
  )
})
