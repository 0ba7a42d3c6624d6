import { describe, expect, it } from 'vitest'
import { findAreas, findMoney } from '../../loaders/amounts.ts'

const yuan = (text: string) => findMoney(text).map((sum) => sum.yuan)

describe('findMoney', () => {
  it.each([
    ['该项目总投资1.2亿元，年内开工。', [120_000_000]],
    ['计划投资8600万元', [86_000_000]],
    ['总投资2317.46万元', [23_174_600]],
    ['投资13,500万元', [135_000_000]],
    ['产值1.36万亿元', [1_360_000_000_000]],
    ['投资四十六亿元', [4_600_000_000]],
    ['投资一亿二千万元', [120_000_000]],
    ['投资两千三百万元', [23_000_000]],
    ['投资1亿2000万元', [120_000_000]],
    ['投资3亿5千万元', [350_000_000]],
    ['投资2.6个亿元', [260_000_000]],
    ['投资３．５亿元', [350_000_000]],
    ['投资7 .2亿元', [720_000_000]],
    ['投资100亿元人民币', [10_000_000_000]],
    ['发放补贴35万元、奖金600元', [350_000, 600]],
    ['甲、乙项目总投资分别为3.2亿元、8600万元', [320_000_000, 86_000_000]],
    ['2.2亿美元（约合人民币14.3亿元）', [null, 1_430_000_000]],
    ['总投资75亿，占地300亩', [7_500_000_000]],
    ['2022年投资3亿元', [300_000_000]],
  ])('reads %s', (text, sums) => {
    expect(yuan(text)).toEqual(sums)
  })

  it.each([
    ['多元化发展'],
    ['三号楼二单元'],
    ['会议传达了精神。'],
    ['闹元宵'],
    ['全市人口75万，其中'],
    ['5月24日上午'],
    ['一元论'],
    ['种植小麦3万亩'],
    ['参会1.2万人'],
  ])('finds no sum in %s', (text) => {
    expect(findMoney(text)).toEqual([])
  })

  it.each([
    ['总投资约1.2亿元', 'approx', '约1.2亿元'],
    ['投资超50亿元', 'min', '超50亿元'],
    ['项目投资逾20亿元', 'min', '逾20亿元'],
    ['救助资金近2.3亿元', 'max', '近2.3亿元'],
    ['投资60多亿元', 'min', '60多亿元'],
    ['投资8亿多元', 'min', '8亿多元'],
    ['投资5200余万元', 'min', '5200余万元'],
    ['投资三千余万元', 'min', '三千余万元'],
    ['投资3亿元以上', 'min', '3亿元以上'],
    ['投资不低于20亿元', 'min', '不低于20亿元'],
    ['产值近百亿元', 'max', '近百亿元'],
    ['产值上百亿元', 'min', '上百亿元'],
    ['投资2亿元左右', 'approx', '2亿元左右'],
    ['投资2亿元', 'exact', '2亿元'],
  ])('reads how firmly %s states its number', (text, bound, surface) => {
    expect(findMoney(text)).toMatchObject([{ bound, surface }])
  })

  it.each([
    ['20亿元至30亿元', 2_000_000_000, 3_000_000_000],
    ['60-70亿元', 6_000_000_000, 7_000_000_000],
    ['5至8亿元', 500_000_000, 800_000_000],
    ['7000万元到1亿元', 70_000_000, 100_000_000],
  ])('reads the range %s', (text, value, upTo) => {
    expect(findMoney(text)).toMatchObject([{ value, upTo }])
  })

  it.each([['数十亿元'], ['几千万元']])('keeps %s without a number', (text) => {
    expect(findMoney(`投资${text}`)).toMatchObject([{ value: null, yuan: null, surface: text }])
  })

  it.each([
    ['亿元以上项目17个', true],
    ['百亿元级产业', true],
    ['千万元以上', true],
    ['3亿元以上项目', false],
    ['近百亿元', false],
    ['万元GDP能耗', true],
    ['总投资百亿元', false],
  ])('knows whether %s names a class', (text, isClass) => {
    expect(findMoney(text)).toMatchObject([{ isClass }])
  })

  it.each([
    ['每村补助50万元', true],
    ['亩均投资380万元', true],
    ['售价300元/吨', true],
    ['总投资2亿元', false],
  ])('knows whether %s is a rate', (text, isRate) => {
    expect(findMoney(text)).toMatchObject([{ isRate }])
  })

  it.each([
    ['总投资120亿元', '总投资'],
    ['完成投资3.1亿元', '完成投资'],
    ['投资总额约2亿元', '投资'],
    ['年产值达5亿元', '产值'],
    ['花了2亿元', null],
  ])('reads the label of %s', (text, label) => {
    expect(findMoney(text)).toMatchObject([{ label }])
  })

  it.each([
    ['3.5亿美元', 'USD', 350_000_000],
    ['80万港币', 'HKD', 800_000],
    ['5亿欧元', 'EUR', 500_000_000],
  ])('never converts %s', (text, currency, value) => {
    expect(findMoney(text)).toMatchObject([{ currency, value, yuan: null }])
  })
})

describe('findAreas', () => {
  it.each([
    ['占地约120亩', 120, 'approx'],
    ['流转土地三千余亩', 3000, 'min'],
    ['种植2.45万亩', 24_500, 'exact'],
    ['占地6.4公顷', 96, 'exact'],
    ['占地8万平方米', 120, 'exact'],
    ['规划面积2.5平方公里', 3750, 'exact'],
    ['建筑面积9300㎡', 13.95, 'exact'],
    ['1200亩', 1200, 'exact'],
  ])('reads %s', (text, mu, bound) => {
    expect(findAreas(text)).toMatchObject([{ mu, bound }])
  })

  it.each([['亩均税收'], ['总投资3亿元'], ['全长18公里'], ['万亩良田'.slice(1)]])('finds no surface in %s', (text) => {
    expect(findAreas(text)).toEqual([])
  })

  it('says where a surface was converted', () => {
    expect(findAreas('占地6.4公顷，种菜30亩')).toMatchObject([
      { isConverted: true, value: 6.4, label: '占地' },
      { isConverted: false, value: 30 },
    ])
  })
})

describe('speed', () => {
  it('stays linear on a long run of digits', () => {
    const text = `${'9'.repeat(200_000)}元${'一'.repeat(200_000)}`
    const start = performance.now()
    findMoney(text)
    findAreas(text)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
