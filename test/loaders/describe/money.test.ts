import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'

const sums = (body: string) =>
  read(`云岫要闻\n${body}`)
    .statements()
    .filter((one) => /investment_cny=/.test(one))

describe('money/total', () => {
  it.each([
    ['总投资3亿元的玄石电池项目开工。', ['玄石电池项目 investment_cny=300000000']],
    ['玉带河引水工程总投资8600万元，已开工。', ['玉带河引水工程 investment_cny=86000000']],
    ['玉带河引水工程开工。该工程计划总投资75亿，占地300亩。', ['玉带河引水工程 investment_cny=7500000000']],
    [
      '当日落户的有总投资12亿元的玄石电池项目、总投资2亿元的云帆叉车项目。',
      ['玄石电池项目 investment_cny=1200000000', '云帆叉车项目 investment_cny=200000000'],
    ],
  ])('reads %s', (clause, stated) => expect(sums(clause)).toEqual(stated))

  it.each([
    ['玉带河引水工程开工，已完成投资3亿元，占年度计划的62%。'],
    ['玉带河引水工程开工，年度投资2亿元。'],
    ['玉带河引水工程竣工后，预计年产值5亿元、税收1亿元。'],
    ['全市86个重点项目开工，总投资900亿元。'],
    ['玉带河引水工程开工，亩均投资380万元。'],
  ])('reads no total in %s', (clause) => expect(sums(clause)).toEqual([]))
})

describe('money/respective', () => {
  it.each([
    [
      '玄石电池项目和云帆集团叉车项目总投资分别为3亿元和8600万元。',
      ['玄石电池项目 investment_cny=300000000', '云帆集团叉车项目 investment_cny=86000000'],
    ],
    [
      '玉带河引水工程、青禾镇供水工程投资分别为2亿元、1亿元。',
      ['玉带河引水工程 investment_cny=200000000', '青禾镇供水工程 investment_cny=100000000'],
    ],
    [
      '青禾镇茶叶项目与玉带镇莲藕项目投资额分别达5亿元和4亿元。',
      ['青禾镇茶叶项目 investment_cny=500000000', '玉带镇莲藕项目 investment_cny=400000000'],
    ],
  ])('reads %s', (clause, stated) => expect(sums(clause)).toEqual(stated))

  it.each([
    ['青禾镇茶叶项目和玉带镇莲藕项目投资分别为3亿元、2亿元和1亿元。'],
    ['两个项目投资分别为3亿元和2亿元。'],
    ['青禾镇茶叶项目和玉带镇莲藕项目开工，税收分别为3亿元和2亿元。'],
  ])('reads nothing in %s', (clause) => expect(sums(clause)).toEqual([]))
})
