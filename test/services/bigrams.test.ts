import { describe, expect, it } from 'vitest'
import { fold, highlight, holds, toGramQuery, toGrams, toPieces, toWords } from '../../services/bigrams.ts'

describe('Folding', () => {
  it.each([
    ['甘北辰\n 主持', '甘北辰主持'],
    ['ＡＢＣ１２', 'abc12'],
    ['㎡', 'm2'],
    ['甘\u200b北\ufe00辰', '甘北辰'],
    ['e\u0301', '\u00e9'],
    ['Straße', 'strasse'],
    ['　', ''],
  ])('reads %j as %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})

describe('Grams', () => {
  it('give each sign with its successor, the last alone', () => {
    expect(toGrams('一二三').split(' ')).toHaveLength(3)
    expect(toGrams('')).toBe('')
  })

  it('hold every stretch of a text as a phrase or as the beginning of a gram', () => {
    const text = '第3次“两会”𠮷祥里GDP增长5.2%'
    const grams = ` ${toGrams(text)} `
    const signs = Array.from(text)
    for (let start = 0; start < signs.length; start++) {
      for (let end = start + 1; end <= signs.length; end++) {
        const query = toGramQuery(fold(signs.slice(start, end).join('')))
        expect(grams).toContain('phrase' in query ? ` ${query.phrase}` : ` ${query.prefix}`)
      }
    }
  })

  it('of one sign never begin with the code of another', () => {
    const codes = ['一', 'z', '1', '𠮷', '鿿', '㐀', '。'].map((sign) => toGrams(sign))
    for (const code of codes) for (const other of codes) expect(code === other || !other.startsWith(code)).toBe(true)
  })
})

describe('Words and pieces', () => {
  it.each([
    ['招商引资', ['招商引资']],
    ['甘北辰　 会议', ['甘北辰', '会议']],
    ['会议 会议', ['会议']],
    [' \n', []],
  ])('cut %j at blanks', (text, words) => {
    expect(toWords(text)).toEqual(words)
  })

  it('glue the single signs of an unknown name and drop what finds everything', () => {
    const pieces = toPieces(['蒿璨的会议，部署'])
    expect(pieces).toContain('会议')
    expect(pieces).toContain('部署')
    expect(pieces.some((piece) => piece.startsWith('蒿璨'))).toBe(true)
  })

  it('keep a word that is only marks', () => {
    expect(toPieces(['。。'])).toEqual(['。。'])
  })
})

describe('Highlights', () => {
  it.each([
    ['老旧\n 小区', ['旧小'], [[1, 5]]],
    [
      '共ＡＢ㎡',
      ['ab', 'm'],
      [
        [1, 3],
        [3, 4],
      ],
    ],
    ['甘甘甘', ['甘甘'], [[0, 3]]],
    ['𠮷祥里', ['祥里'], [[2, 4]]],
    ['甘北辰', ['卓青山'], []],
  ])('of %j for %j are offsets into the original', (text, words, places) => {
    expect(highlight(text, words).map(({ start, end }) => [start, end])).toEqual(places)
  })

  it('stand where a text holds the words', () => {
    expect(holds(fold('甘北辰\n主持'), ['辰主', '持'])).toBe(true)
    expect(holds('甘北辰', ['甘', '山'])).toBe(false)
  })
})
