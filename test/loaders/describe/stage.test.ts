import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'

const stages = (body: string) =>
  read(`云岫要闻\n${body}`)
    .statements()
    .filter((one) => / stage=/.test(one))
    .map((one) => one.replace(/.* stage=/, ''))

describe('stage/furthest', () => {
  it.each([
    ['玉带河引水工程上周破土动工，预计明年6月通水投运。', ['started']],
    ['此次签约的项目有云帆集团叉车项目、星野光电面板项目。', ['signed', 'signed']],
    ['沈一鸣来到玉带河引水工程建设现场。', ['building']],
    ['玉带河引水工程已竣工并投入使用。', ['completed']],
    ['玉带河引水工程已累计完成总工程量的65%。', ['building']],
    ['高标准规划建设总投资90亿元的云岫丝绸科创城。', ['planned']],
    ['青禾镇建设花椒种植基地300亩。', ['building']],
    ['玉带河引水工程签约。该工程现已开工。', ['started']],
    ['现将进展公示如下。\n一、修复东渠水闸\n责任单位：市交通运输局\n完成情况：9处水闸已修复。', ['completed']],
  ])('reads %s', (clause, reached) => expect(stages(clause)).toEqual(reached))

  it.each([
    ['总投资3亿元的玉带河引水工程，预计明年10月建成投产。'],
    ['玉带河引水工程总投资3亿元，力争早日竣工。'],
    ['玉带河引水工程总投资3亿元，投产后年产值2亿元。'],
    ['全市重点项目开工率达90%。'],
    ['玉带河引水工程总投资3亿元，建成达效后年产值2亿元。'],
  ])('reads no stage in %s', (clause) => expect(stages(clause)).toEqual([]))
})
