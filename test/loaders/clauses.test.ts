import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clauseAt, fold, LONGEST_QUOTE, opaqueAt, pieceAt, sentenceAt, statedBy, toProse, trim } from '../../loaders/clauses.ts'

const prose = (text: string) => toProse({ text, bodyStart: 0 })
const cuts = (text: string, kind: 'sentences' | 'clauses' | 'opaque') => prose(text)[kind].map(({ start, end }) => text.slice(start, end))

describe('fold', () => {
  it.each([
    ['，。；：！？（）', ',。;:!?()'],
    ['１２．５％ＡＢ', '12·5%AB'],
    ['〔2023〕【记者】', '(2023)(记者)'],
    ['木沙江•依明・甲', '木沙江·依明·甲'],
    ['「书香」『云岫』', '“书香”“云岫”'],
    ['甲　乙', '甲 乙'],
  ])('folds %s', (text, folded) => expect(fold(text)).toBe(folded))

  it('keeps every offset', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length))
  })
})

describe('sentences', () => {
  it.each([
    ['甲讲话。乙参加！', ['甲讲话。', '乙参加！']],
    ['“甲讲话。”乙说。', ['“甲讲话。”', '乙说。']],
    ['甲讲话\n乙参加', ['甲讲话\n', '乙参加']],
    ['甲讲话，乙参加', ['甲讲话，乙参加']],
  ])('cut %s', (text, pieces) => expect(cuts(text, 'sentences')).toEqual(pieces))
})

describe('clauses', () => {
  it.each([
    ['甲讲话，乙参加；丙主持。', ['甲讲话，', '乙参加；', '丙主持。']],
    ['举行“读书，写字”活动，甲参加', ['举行“读书，写字”活动，', '甲参加']],
    ['甲（女，时年三十）参加', ['甲（女，时年三十）参加']],
    ['印发《关于甲、乙，丙的通知》。', ['印发《关于甲、乙，丙的通知》。']],
  ])('cut %s outside marks', (text, pieces) => expect(cuts(text, 'clauses')).toEqual(pieces))

  it('cover the text in order, with sentences', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'甲乙，。；“”（）《》\n 、！”'), maxLength: 60 }), (text) => {
        for (const kind of ['sentences', 'clauses'] as const) expect(cuts(text, kind).join('')).toBe(text)
      }),
    )
  })
})

describe('opaque marks', () => {
  it.each([
    ['举行“甲《乙》丙”活动', ['“甲《乙》丙”']],
    ['（甲（乙）丙）', ['（甲（乙）丙）']],
    ['“甲', []],
    ['“甲\n乙”', []],
    ['甲”乙“', []],
  ])('of %s are the outermost closed pairs', (text, pairs) => expect(cuts(text, 'opaque')).toEqual(pairs))

  it('that are too far apart are taken for misprints', () => {
    expect(cuts(`“${'甲'.repeat(200)}”`, 'opaque')).toEqual([])
  })

  it('are found by what lies inside', () => {
    const text = '甲“乙”丙'
    expect(opaqueAt(prose(text), 2)).toEqual({ start: 1, end: 4 })
    expect(opaqueAt(prose(text), 0)).toBeNull()
    expect(opaqueAt(prose(text), 4)).toBeNull()
  })
})

describe('the piece that holds an offset', () => {
  const text = '甲讲话，乙参加。丙主持。'

  it.each([
    [0, '甲讲话，', '甲讲话，乙参加。'],
    [4, '乙参加。', '甲讲话，乙参加。'],
    [8, '丙主持。', '丙主持。'],
    [99, '丙主持。', '丙主持。'],
  ])('%i is in %s', (offset, clause, sentence) => {
    const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
    expect(cut(clauseAt(prose(text), offset))).toBe(clause)
    expect(cut(sentenceAt(prose(text), offset))).toBe(sentence)
  })

  it('is the first one for an empty list', () => {
    expect(pieceAt([], 3)).toBe(0)
    expect(clauseAt(prose(''), 0)).toEqual({ start: 0, end: 0 })
  })
})

describe('statedBy', () => {
  const text = '昨日，甲讲话，乙参加。丙主持。'
  const stated = (start: number, end: number) => {
    const span = statedBy(prose(text), { start, end })
    return text.slice(span.start, span.end)
  }

  it.each([
    [3, 4, '甲讲话'],
    [3, 8, '甲讲话，乙参加'],
    [11, 12, '丙主持'],
    [0, 14, '昨日，甲讲话，乙参加。丙主持'],
  ])('takes whole clauses around %i to %i', (start, end, quote) => expect(stated(start, end)).toBe(quote))

  it('is never longer than a clause should be', () => {
    const long = '甲'.repeat(2000)
    const span = statedBy(prose(long), { start: 900, end: 1600 })
    expect(span.end - span.start).toBeLessThanOrEqual(LONGEST_QUOTE)
    expect(span.start).toBeGreaterThanOrEqual(0)
  })
})

describe('trim', () => {
  it.each([
    [' 甲讲话。 ', '甲讲话'],
    ['\n甲，', '甲'],
    ['。', ''],
    ['', ''],
  ])('takes blanks and closing marks off %j', (text, rest) => {
    const folded = fold(text)
    const { start, end } = trim(folded, { start: 0, end: folded.length })
    expect(folded.slice(start, end)).toBe(rest)
  })
})
