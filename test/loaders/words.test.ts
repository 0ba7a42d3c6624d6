import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Words, wordSet } from '../../loaders/words.ts'

const words = new Words([
  ['市', 1],
  ['市委', 2],
  ['市委书记', 3],
  ['书记', 4],
] as const)

describe('at', () => {
  it.each([
    ['市委书记', 0, '市委书记'],
    ['市委员', 0, '市委'],
    ['市长', 0, '市'],
    ['市委书记', 2, '书记'],
  ])('gives the longest word of %s at %i', (text, offset, word) => expect(words.at(text, offset)?.word).toBe(word))

  it.each([
    ['县长', 0],
    ['市', 1],
    ['', 0],
    ['市', -1],
  ])('gives none of %s at %i', (text, offset) => expect(words.at(text, offset)).toBeNull())

  it('says what the word stands for', () => {
    expect(words.at('市委', 0)?.meaning).toBe(2)
  })
})

describe('endingAt', () => {
  it.each([
    ['中共市委', 4, 4, '市委'],
    ['某市委书记', 5, 4, '市委书记'],
    ['某市委书记', 5, 2, '书记'],
  ])('gives the longest word that ends in %s at %i within %i', (text, end, longest, word) =>
    expect(words.endingAt(text, end, longest)?.word).toBe(word),
  )

  it.each([
    ['市委书', 3, 4],
    ['', 0, 4],
  ])('gives none in %s at %i', (text, end, longest) => expect(words.endingAt(text, end, longest)).toBeNull())
})

describe('in', () => {
  it('gives words from left to right, none inside another', () => {
    const found = [...words.in('市委书记和市委、市长')].map(({ word, start, end }) => `${word} ${start}-${end}`)
    expect(found).toEqual(['市委书记 0-4', '市委 5-7', '市 8-9'])
  })

  it('stays between its ends', () => {
    expect([...words.in('市委书记', 0, 3)].map(({ word }) => word)).not.toContain('市委书记')
    expect([...words.in('市委书记', 1)].map(({ word }) => word)).toEqual(['书记'])
  })

  it('finds what a search by every word finds', () => {
    const list = ['甲', '甲乙', '乙丙', '丙甲乙']
    const table = wordSet(list.join(' '))
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), maxLength: 30 }), (text) => {
        for (let at = 0; at < text.length; at++) {
          const naive = list.filter((word) => text.startsWith(word, at)).sort((a, b) => b.length - a.length)[0] ?? null
          expect(table.at(text, at)?.word ?? null).toBe(naive)
        }
      }),
    )
  })
})

describe('startsWith', () => {
  it('tells whether a word may begin with a character', () => {
    expect(words.startsWith('市'.charCodeAt(0))).toBe(true)
    expect(words.startsWith('委'.charCodeAt(0))).toBe(false)
  })
})
