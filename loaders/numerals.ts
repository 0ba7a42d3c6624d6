import { mapUnits } from './characters.ts'

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
}
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** A numeral and how firmly it is stated: 余, 多 say at least; 几, 数 leave no number. */
export interface Numeral {
  readonly value: number | null
  /** 三千余, 8亿多. */
  readonly isAtLeast: boolean
  /** 百亿, 千万: magnitudes without a digit before them. */
  readonly isBare: boolean
}

const HALF = Uint16Array.from({ length: 0x10000 }, (_, unit) => (/[０-９．／－]/.test(String.fromCharCode(unit)) ? unit - 0xfee0 : unit))

/** Full-width digits and signs as plain ones, of the same length, so that spans stay. */
export function toHalfWidth(text: string): string {
  return mapUnits(text, HALF)
}

interface Sum {
  total: number
  section: number
  digit: number | null
  /** The unit last read: 一万五 means fifteen thousand. */
  unit: number
}

/** 亿 closes all before it, so that 1.36万亿 and 三千万亿 multiply. */
function closeGroup(sum: Sum, group: number): void {
  const section = sum.section + (sum.digit ?? 0)
  if (group > 1e4 && sum.total > 0 && sum.total < group) sum.total = (sum.total + section) * group
  else sum.total += (section === 0 && sum.total === 0 ? 1 : section) * group
  sum.section = 0
  sum.digit = null
  sum.unit = group
}

function addToken(sum: Sum, token: string): void {
  const unit = UNITS[token]
  const group = GROUPS[token]
  if (unit !== undefined) {
    sum.section += (sum.digit ?? 1) * unit
    sum.digit = null
    sum.unit = unit
  } else if (group !== undefined) closeGroup(sum, group)
  else {
    sum.digit = DIGITS[token] ?? Number(token.replace(/[,\s]/gu, ''))
    if (sum.digit === 0 && DIGITS[token] === 0) sum.unit = 1
  }
}

const NUMERAL = /^(?:\d[\d,]*(?: ?\. ?\d+)?|[零〇○一二两三四五六七八九壹贰叁十百千万亿])+$/u
const TOKENS = /\d[\d,]*(?: ?\. ?\d+)?|[^\d]/gu
const ONLY_DIGITS = /^[零〇○一二三四五六七八九]{2,}$/u

/** The value of a whole numeral: 十二, 二〇二三, 两千三百, 1.2亿, 3亿5千万, 13,500; null where it is none. */
export function toNumber(numeral: string): number | null {
  const text = toHalfWidth(numeral).trim()
  if (ONLY_DIGITS.test(text)) return Number([...text].map((char) => DIGITS[char]).join(''))
  if (!NUMERAL.test(text)) return null
  const tokens = text.match(TOKENS) ?? []
  if (tokens.some((token, index) => isDigit(token) && isDigit(tokens[index + 1] ?? '') && token !== '零' && token !== '〇')) return null
  const sum: Sum = { total: 0, section: 0, digit: null, unit: 1 }
  for (const token of tokens) addToken(sum, token)
  // 两千三, 一万五: the last digit counts the next smaller unit
  const isShortened = sum.unit >= 100 && tokens.length > 1 && DIGITS[tokens.at(-1) ?? ''] !== undefined
  const rest = (sum.digit ?? 0) * (isShortened ? sum.unit / 10 : 1)
  return round(sum.total + sum.section + rest)
}

function isDigit(token: string): boolean {
  return /^\d/u.test(token) || DIGITS[token] !== undefined
}

/** 1.1 × 10000 is 11000.000000000002 in binary. */
function round(value: number): number {
  return Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15))
}

/** A numeral with the words that blur it: 三千余, 60多亿, 8亿多, 几千万, 数十亿, 2.6个亿, 百亿. Null where it holds no numeral. */
export function toNumeral(text: string): Numeral | null {
  const printed = toHalfWidth(text).trim()
  const isAtLeast = /[余多]/u.test(printed)
  if (/[几数若]|[十百千万亿]把/u.test(printed)) return { value: null, isAtLeast: false, isBare: false }
  const numeral = printed.replace(/[余多]|个(?=[百千万亿])/gu, '')
  const value = toNumber(numeral)
  if (value === null) return null
  return { value, isAtLeast, isBare: /^[十百千万亿]+$/u.test(numeral) && !numeral.startsWith('十') }
}

const FIGURES = '零一二三四五六七八九'

function fourToChinese(value: number): string {
  let text = ''
  let isGap = false
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) isGap = text !== ''
    else {
      text += `${isGap ? '零' : ''}${FIGURES[digit]}${name}`
      isGap = false
    }
  }
  return text
}

/** A whole number below a trillion in Chinese: 12 十二, 2300 二千三百, 10005 一万零五. */
export function toChinese(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) return String(value)
  if (value === 0) return '零'
  let text = ''
  for (const [group, name] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(value / group) % 1e4
    if (part === 0) continue
    text += `${text !== '' && part < 1000 ? '零' : ''}${fourToChinese(part)}${name}`
  }
  return text.replace(/^一十/u, '十')
}

/** Digit by digit, as years are printed: 2023 二〇二三. */
export function toChineseDigits(value: number): string {
  return String(value).replace(/\d/gu, (digit) => (digit === '0' ? '〇' : (FIGURES[Number(digit)] ?? '')))
}
