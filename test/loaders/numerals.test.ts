import { describe, expect, it } from 'vitest'
import { toChinese, toChineseDigits, toHalfWidth, toNumber, toNumeral } from '../../loaders/numerals.ts'

describe('toNumber', () => {
  it.each([
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['二〇二三', 2023],
    ['一九九八', 1998],
    ['两千三百', 2300],
    ['一万五', 15_000],
    ['两千三', 2300],
    ['四十六亿', 4_600_000_000],
    ['一亿二千万', 120_000_000],
    ['1亿2000万', 120_000_000],
    ['3亿5千万', 350_000_000],
    ['8千万', 80_000_000],
    ['1.36万亿', 1_360_000_000_000],
    ['1.1万', 11_000],
    ['2317.46万', 23_174_600],
    ['13,500', 13_500],
    ['３．５亿', 350_000_000],
    ['7 .2亿', 720_000_000],
    ['百亿', 10_000_000_000],
    ['千万', 10_000_000],
    ['三千零八', 3008],
  ])('reads %s', (text, value) => {
    expect(toNumber(text)).toBe(value)
  })

  it.each([['几千'], ['数十'], ['三千余'], ['元'], [''], ['第十'], ['五8']])('gives nothing for %s', (text) => {
    expect(toNumber(text)).toBeNull()
  })
})

describe('toNumeral', () => {
  it.each([
    ['三千余', 3000, true, false],
    ['60多亿', 6_000_000_000, true, false],
    ['8亿多', 800_000_000, true, false],
    ['5200余万', 52_000_000, true, false],
    ['2.6个亿', 260_000_000, false, false],
    ['百亿', 10_000_000_000, false, true],
    ['十万', 100_000, false, false],
  ])('reads %s', (text, value, isAtLeast, isBare) => {
    expect(toNumeral(text)).toEqual({ value, isAtLeast, isBare })
  })

  it.each([['几千万'], ['数十亿'], ['十几']])('leaves %s without a number', (text) => {
    expect(toNumeral(text)?.value).toBeNull()
  })

  it.each([['多'], ['个'], ['余']])('gives nothing for %s', (text) => {
    expect(toNumeral(text)).toBeNull()
  })
})

describe('writing numerals', () => {
  it.each([
    [12, '十二'],
    [20, '二十'],
    [105, '一百零五'],
    [2300, '二千三百'],
    [10_005, '一万零五'],
    [120_000_000, '一亿二千万'],
    [0, '零'],
    [10_500, '一万零五百'],
  ])('writes %s', (value, text) => {
    expect(toChinese(value)).toBe(text)
    expect(toNumber(text)).toBe(value)
  })

  it('writes years digit by digit', () => {
    expect(toChineseDigits(2023)).toBe('二〇二三')
  })

  it('keeps the length of a text with full-width digits', () => {
    expect(toHalfWidth('２月１５日，３．５亿')).toBe('2月15日，3.5亿')
  })
})
