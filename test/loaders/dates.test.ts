import { describe, expect, it } from 'vitest'
import { findDates, inferYear, resolveDate, resolveDates } from '../../loaders/dates.ts'

const PAGE = { published: '2022-05-25', year: null }
const NOTHING = { published: null, year: null }

/** The first date of a text, resolved. */
function dated(text: string, reference: Parameters<typeof resolveDate>[1] = PAGE) {
  const [first] = findDates(text)
  const date = first ? resolveDate(first, reference) : null
  return date && [date.from, date.to, date.precision]
}
const day = (iso: string) => [iso, iso, 'day']

describe('findDates', () => {
  it.each([
    ['5月24日上午，会议召开', ['5月24日上午']],
    ['2022年5月24日，甲来到', ['2022年5月24日']],
    ['二〇二二年五月二十四日', ['二〇二二年五月二十四日']],
    ['２月１５日，甲到', ['２月１５日']],
    ['12月20日至21日，培训班', ['12月20日至21日']],
    ['12月20至21日，培训班', ['12月20至21日']],
    ['本报青石镇16日电', ['16日']],
    ['昨日，甲主持召开', ['昨日']],
    ['日前，乙镇开展', ['日前']],
    ['近日，乙镇开展', ['近日']],
    ['去年8月开工，今年2月投产', ['去年8月', '今年2月']],
    ['2023年10月、2021年', ['2023年10月', '2021年']],
    ['上周五，会议', ['上周五']],
    ['我市昨召开会议', ['昨']],
    ['发布日期：2022-05-24', ['2022-05-24']],
    ['5月24日、25日，调研组', ['5月24日', '25日']],
    ['1至6月，完成', ['1至6月']],
    ['2021—2023年', ['2021—2023年']],
  ])('sees the dates of %s', (text, surfaces) => {
    expect(findDates(text).map(({ surface }) => surface)).toEqual(surfaces)
  })

  it.each([
    ['近年来，乙镇'],
    ['连续5日，气温'],
    ['第3日，'],
    ['10日内办结'],
    ['1500年历史'],
    ['三月龄'],
    ['历时三月'],
    ['“5·24”行动'],
    ['今日头条号'],
    ['3个月后'],
    ['更美好的明天'],
    ['工作日前完成登记'],
    ['百年老店'],
    ['上半年'],
    ['12345热线'],
    ['100日，'],
  ])('finds no date in %s', (text) => {
    expect(findDates(text)).toEqual([])
  })

  it.each([
    ['截至5月24日，全市', 'until'],
    ['2021年以来，', 'since'],
    ['6月30日前完成', 'by'],
    ['5月24日，甲', undefined],
    ['自3月1日起施行', 'since'],
  ])('knows what the date of %s is for', (text, use) => {
    expect(findDates(text)[0]?.use).toBe(use)
  })

  it('keeps spans in a text with full-width digits', () => {
    const text = '会议于２月１５日上午召开。'
    expect(findDates(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(['２月１５日上午'])
  })
})

describe('resolveDate', () => {
  it.each([
    ['5月24日上午，', day('2022-05-24')],
    ['12月28日，甲来到', day('2021-12-28')],
    ['将于6月10日举行', day('2022-06-10')],
    ['将于3月10日举行', day('2023-03-10')],
    ['6月30日前完成', day('2022-06-30')],
    ['2020年2月29日', day('2020-02-29')],
    ['二〇二二年五月二十四日', day('2022-05-24')],
    ['昨日，', day('2022-05-24')],
    ['今天上午，', day('2022-05-25')],
    ['前天，', day('2022-05-23')],
    ['上周五，', day('2022-05-20')],
    ['本周一，', day('2022-05-23')],
    ['今天（5月24日），', day('2022-05-24')],
    ['本报青石镇16日电', day('2022-05-16')],
    ['本报青石镇28日电', day('2022-04-28')],
    ['5月20日至22日', ['2022-05-20', '2022-05-22', 'day']],
    ['12月28日至1月3日', ['2021-12-28', '2022-01-03', 'day']],
    ['去年8月', ['2021-08-01', '2021-08-31', 'month']],
    ['本月，', ['2022-05-01', '2022-05-31', 'month']],
    ['本月5日，', day('2022-05-05')],
    ['上个月', ['2022-04-01', '2022-04-30', 'month']],
    ['2023年10月', ['2023-10-01', '2023-10-31', 'month']],
    ['1至4月', ['2022-01-01', '2022-04-30', 'month']],
    ['2021年', ['2021-01-01', '2021-12-31', 'year']],
    ['2021—2023年', ['2021-01-01', '2023-12-31', 'year']],
    ['明年', ['2023-01-01', '2023-12-31', 'year']],
  ])('resolves %s on a page of 25 May 2022', (text, date) => {
    expect(dated(text)).toEqual(date)
  })

  it.each([['5月24日，'], ['昨日，'], ['去年8月'], ['本月5日，'], ['上周五'], ['本报青石镇16日电']])(
    'leaves %s unknown without a date of the page',
    (text) => {
      expect(dated(text, NOTHING)).toEqual([null, null, 'unknown'])
    },
  )

  it.each([['近日，'], ['日前，'], ['2月30日，'], ['2022年13月1日'], ['5月39日，'], ['当日，']])(
    'leaves %s unknown on any page',
    (text) => {
      expect(dated(text)).toEqual([null, null, 'unknown'])
    },
  )

  it.each([
    ['5月24日，', day('2022-05-24')],
    ['去年8月', ['2021-08-01', '2021-08-31', 'month']],
    ['12月28日至1月3日', ['2022-12-28', '2023-01-03', 'day']],
  ])('resolves %s with a year alone', (text, date) => {
    expect(dated(text, { published: null, year: 2022 })).toEqual(date)
  })

  it('says which words a date rests on', () => {
    const basis = (text: string) => resolveDate(findDates(text)[0] as ReturnType<typeof findDates>[number], PAGE).basis
    expect(basis('2022年5月24日')).toBe('2022年5月24日')
    expect(basis('昨日，')).toBe('昨日, page of 2022-05-25')
  })
})

describe('resolveDates', () => {
  it.each([
    ['4月20日，甲到青石镇。22日，甲到白水乡。次日，会议召开。', ['2022-04-20', '2022-04-22', '2022-04-23']],
    ['4月20日、21日，调研组', ['2022-04-20', '2022-04-21']],
    ['截至4月1日完成。5月20日开工，当日', ['2022-04-01', '2022-05-20', '2022-05-20']],
  ])('hands the last day on in %s', (text, days) => {
    expect(resolveDates(findDates(text), PAGE).map(({ from }) => from)).toEqual(days)
  })
})

describe('inferYear', () => {
  it.each([
    ['会议于2022年5月24日召开。1998年7月1日建厂。', 2022, '2022年5月24日'],
    ['青石县召开2023年度安全生产工作会议。到2025年，', 2023, '2023年度安全生产工作会议'],
    ['9月9日，学校开学。2013年9月8日，仪式举行。', 2013, '2013年9月8日'],
    ['发布时间：2013-10-20\n9月9日，学校开学。', 2013, '2013-10-20'],
    ['青政〔2021〕3号、青政〔2021〕8号、青办〔2021〕11号', 2021, '〔2021〕3号'],
    ['今天是第30个教师节，', 2014, '第30个教师节'],
    ['庆祝中国共产党成立一百周年，', 2021, '中国共产党成立一百周年'],
    ['1月8日，会议听取2022年工作总结和2023年工作计划。', 2023, '2022年工作总结和2023年工作计划'],
    ['12月8日，会议听取2022年工作总结和2023年工作计划。', 2022, '2022年工作总结和2023年工作计划'],
    ['2021年，青石县完成投资三亿元。今年以来，', 2022, '2021年，青石县完成 … 今年'],
  ])('reads the year of %s', (text, year, basis) => {
    expect(inferYear(text)).toEqual({ year, basis })
  })

  it.each([
    ['5月24日，青石县召开会议。'],
    ['到2025年，全县建成'],
    ['2025年12月31日前完成'],
    ['2021年，青石县完成投资三亿元。'],
    ['9月9日，学校开学。2008年1月5日早晨，她来到青石县。'],
    ['今年开工，将于2023年10月建成'],
  ])('supports no year by %s', (text) => {
    expect(inferYear(text)).toBeNull()
  })
})

describe('speed', () => {
  it('stays linear on long runs', () => {
    const text = `${'1'.repeat(100_000)}月${'十'.repeat(100_000)}日${'5月24日至'.repeat(2000)}`
    const start = performance.now()
    findDates(text)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
