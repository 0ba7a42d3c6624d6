import type { Span } from '../schema/types.ts'
import { matches } from './matches.ts'
import { type Numeral, toHalfWidth, toNumeral } from './numerals.ts'

/** How the print blurs a number: 近 and 不足 say at most, 超, 逾, 余 and 以上 at least, 约 and 左右 about. */
export type Bound = 'exact' | 'approx' | 'min' | 'max'

export type Currency = 'CNY' | 'USD' | 'HKD' | 'TWD' | 'EUR' | 'JPY' | 'GBP' | 'KRW'

interface Amount {
  /** From the blurring word before the number to the one behind it; the label is outside. */
  readonly span: Span
  readonly surface: string
  /** The word that says what it is: 总投资, 完成投资, 占地; null where none stands directly before it. */
  readonly label: string | null
  readonly bound: Bound
  /** The printed number in the printed unit; null for 几千万元, 数十亿元. */
  readonly value: number | null
  /** The upper end of a range: 5至8亿元. */
  readonly upTo: number | null
}

/** A sum of money. */
export interface MoneyMention extends Amount {
  readonly currency: Currency
  /** The value where the currency is ours: exchange rates are never applied. */
  readonly yuan: number | null
  /** 亿元以上, 百亿级: the name of a class more often than a sum. */
  readonly isClass: boolean
  /** 每村50万元, 亩均380万元, 300元/吨: a rate, no sum of the whole. */
  readonly isRate: boolean
}

/** A surface; `mu` is converted where the print has another unit (1 hectare = 15 mu, 1 m² = 0.0015 mu). */
export interface AreaMention extends Amount {
  readonly unit: '亩' | '公顷' | '平方米' | '平方公里'
  readonly mu: number | null
  readonly isConverted: boolean
}

const RUN = '[\\d.,〇零一二三四五六七八九两十百千万亿余多几数个]'
const NUMBER = `(?<![\\d.,〇零一二三四五六七八九两十百千万亿余几])(?:[\\d,]{1,12} ?\\. ?)?${RUN}{1,24}`
const BLANK = ' ?'
const MONEY_UNIT = '(?:人民币)?(?:美元|美金|港元|港币|欧元|日元|英镑|韩元|新台币|台币|元(?![化宵旦首月素老帅勋论]))(?:人民币)?'
const AREA_UNIT = '平方公里|平方千米|平方米|平米|㎡|公顷|亩(?!均)'
const AFTER = '(?:以上|以下|左右|上下|以内|之多|有余)?'
const RANGE = '(?:[至到—–~～-]{1,2})'

const pattern = (unit: string) => {
  const range = `(?:(?:(?<firstUnit>${unit})${BLANK})?${RANGE}${BLANK}(?<second>${RUN}{1,24})${BLANK})?`
  return new RegExp(`(?<first>${NUMBER})${BLANK}${range}(?<unit>${unit})(?<after>${AFTER})`, 'gu')
}
const MONEY = pattern(MONEY_UNIT)
const AREA = pattern(AREA_UNIT)
/** 总投资75亿，: 元 is left out before a pause, behind a label of money. */
const ELLIPTIC = new RegExp(`(?<first>${NUMBER})(?<=[万亿][余多]?)(?<after>${AFTER})(?=[，。；、）)\\s]|的|$)`, 'gu')

const MONEY_LABEL =
  /(?<label>(?:总|计划|固定资产|设备|概算|估算|预算|批复|批准|完成|累计|年度|协议|项目|建设|工程|实际|引进|吸引)*(?:投资|投入|资金|造价|概算|预算|产值|营业收入|收入|税收|纳税|利润|贷款|授信|捐赠|捐款|中标价|合同|补助|补贴|奖励|销售))(?:总)?(?:额|金额)?(?:约合|折合|分别|共|共计|合计)?(?:为|达到?|将达|高达|突破|：|:)?(?:人民币)?$/u
const AREA_LABEL =
  /(?<label>(?:总|规划|实际|新增|流转)*(?:占地|用地|建筑|种植|流转|绿化|建设|土地|播种|经营)?(?:总)?面积|占地|用地|流转土地|种植)(?:共|合计)?(?:为|达到?|将达)?$/u
const BEFORE = /(?<word>不低于|不少于|不超过|超过|达到|高达|将达|约合|大约|不到|不足|接近|最高|上|约|近|超|逾|过|达)(?:人民币)?$/u
const RATE = /(?:每|亩均|户均|人均|日均|年均|均价|单价)[^，。；、\d]{0,6}$/u

const BOUNDS: Readonly<Record<string, Bound>> = {
  不低于: 'min',
  不少于: 'min',
  超过: 'min',
  达到: 'exact',
  达: 'exact',
  高达: 'exact',
  将达: 'exact',
  超: 'min',
  逾: 'min',
  过: 'min',
  上: 'min',
  不超过: 'max',
  不到: 'max',
  不足: 'max',
  接近: 'max',
  近: 'max',
  最高: 'max',
  约: 'approx',
  约合: 'approx',
  大约: 'approx',
  以上: 'min',
  有余: 'min',
  之多: 'exact',
  以下: 'max',
  以内: 'max',
  左右: 'approx',
  上下: 'approx',
}

const CURRENCIES: readonly (readonly [RegExp, Currency])[] = [
  [/美/u, 'USD'],
  [/港/u, 'HKD'],
  [/台币/u, 'TWD'],
  [/欧/u, 'EUR'],
  [/日元/u, 'JPY'],
  [/英镑/u, 'GBP'],
  [/韩/u, 'KRW'],
]

const MU_OF: Readonly<Record<AreaMention['unit'], number>> = { 亩: 1, 公顷: 15, 平方公里: 1500, 平方米: 0.0015 }

/** 60-70亿: the magnitude of the right side serves the left where it has none. */
function lowerEnd(first: string, second: string, hasUnit: boolean): Numeral | null {
  const magnitude = /[百千万亿]+$/u.exec(second)?.[0] ?? ''
  return toNumeral(hasUnit || /[十百千万亿]/u.test(first) ? first : first + magnitude)
}

/** 等多个10万: what the run holds before its number is cut off. */
function cleanRun(run: string): string {
  return run.replace(/^[,.余多个]+/u, '')
}

function boundOf(word: string | undefined, after: string, numeral: Numeral): Bound {
  if (numeral.isAtLeast) return 'min'
  const bound = BOUNDS[word ?? ''] ?? 'exact'
  return bound === 'exact' ? (BOUNDS[after] ?? 'exact') : bound
}

interface Reading extends Amount {
  readonly numeral: Numeral
  readonly unit: string
  readonly before: string
  readonly word: string | undefined
  readonly after: string
}

/** Reads one match: its numbers, what blurs them, and the label in the sixteen characters before. */
function read(text: string, match: RegExpExecArray, label: RegExp): Reading | null {
  const { first = '', firstUnit, second, unit = '', after = '' } = match.groups ?? {}
  const run = cleanRun(first)
  const upper = second ? toNumeral(cleanRun(second)) : null
  const numeral = second ? lowerEnd(run, cleanRun(second), firstUnit !== undefined) : toNumeral(run)
  if (!numeral || (second && upper?.value == null)) return null
  const number = match.index + first.length - run.length
  const lead = text.slice(Math.max(0, number - 16), number)
  const word = BEFORE.exec(lead)
  // 达到3亿元 is 3亿元; 近3亿元 is blurred
  const isBlurred = word !== null && BOUNDS[word.groups?.word ?? ''] !== 'exact'
  const start = number - (isBlurred ? (word?.[0].length ?? 0) : 0)
  const end = match.index + match[0].length
  const before = word ? lead.slice(0, -word[0].length) : lead
  return {
    span: { start, end },
    surface: text.slice(start, end),
    label: label.exec(before)?.groups?.label ?? null,
    bound: boundOf(word?.groups?.word, after, numeral),
    value: numeral.value,
    upTo: upper?.value ?? null,
    numeral,
    unit,
    before,
    word: isBlurred ? word?.[0] : undefined,
    after,
  }
}

function toAmount({ span, surface, label, bound, value, upTo }: Reading): Amount {
  return { span, surface, label, bound, value, upTo }
}

function toMoney(reading: Reading, next: string): MoneyMention {
  const currency = CURRENCIES.find(([sign]) => sign.test(reading.unit))?.[1] ?? 'CNY'
  return {
    ...toAmount(reading),
    currency,
    yuan: currency === 'CNY' ? reading.value : null,
    isClass: reading.numeral.isBare && (reading.after !== '' || /^级|^户|^俱乐部/u.test(next) || !(reading.word || reading.label)),
    isRate: RATE.test(reading.before) || next.startsWith('/') || next.startsWith('每'),
  }
}

function overlaps(span: Span, others: readonly Amount[]): boolean {
  return others.some((other) => span.start < other.span.end && other.span.start < span.end)
}

/** All sums of money in a text, in reading order: 总投资120亿元, 近300万元, 三千余万元, 1.5亿美元, 总投资75亿. */
export function findMoney(text: string): MoneyMention[] {
  const half = toHalfWidth(text)
  const found: MoneyMention[] = []
  for (const match of matches(half, MONEY)) {
    const reading = read(half, match, MONEY_LABEL)
    if (reading)
      found.push({
        ...toMoney(reading, half.slice(reading.span.end, reading.span.end + 4)),
        surface: text.slice(reading.span.start, reading.span.end),
      })
  }
  const elliptic: MoneyMention[] = []
  for (const match of matches(half, ELLIPTIC)) {
    const reading = read(half, match, MONEY_LABEL)
    if (!reading?.label || reading.numeral.isBare || overlaps(reading.span, found)) continue
    elliptic.push({ ...toMoney(reading, ''), surface: text.slice(reading.span.start, reading.span.end) })
  }
  return elliptic.length === 0 ? found : [...found, ...elliptic].sort((a, b) => a.span.start - b.span.start)
}

const AREA_UNITS: Readonly<Record<string, AreaMention['unit']>> = {
  亩: '亩',
  公顷: '公顷',
  平方公里: '平方公里',
  平方千米: '平方公里',
  平方米: '平方米',
  平米: '平方米',
  '㎡': '平方米',
}

/** All surfaces in a text, in reading order: 1200亩, 1.1万亩, 三千余亩, 6.4公顷, 8万平方米. */
export function findAreas(text: string): AreaMention[] {
  const half = toHalfWidth(text)
  const found: AreaMention[] = []
  for (const match of matches(half, AREA)) {
    const reading = read(half, match, AREA_LABEL)
    const unit = reading && AREA_UNITS[reading.unit]
    if (!reading || !unit) continue
    const mu = reading.value === null ? null : Number((reading.value * MU_OF[unit]).toPrecision(12))
    found.push({ ...toAmount(reading), surface: text.slice(reading.span.start, reading.span.end), unit, mu, isConverted: unit !== '亩' })
  }
  return found
}
