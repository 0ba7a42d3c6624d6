import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'

const invests = (body: string) => read(`云岫要闻\n${body}`).relations('INVESTS_IN')

describe('invests-in/builder', () => {
  it.each([
    ['由北山集团捐资建设的青禾镇望月小学等基础设施项目开工。', ['北山集团 → 青禾镇望月小学']],
    [
      '北山集团、南湖集团等企业投资建设的30万吨聚酯等化纤项目开工。',
      ['北山集团 → 30万吨聚酯等化纤项目', '南湖集团 → 30万吨聚酯等化纤项目'],
    ],
    ['南湖集团承建的玉带河引水工程竣工。', ['南湖集团 → 玉带河引水工程 [contractor]']],
    [
      '由北山有限公司投资的铜箔扩能项目、由南湖有限公司投资5亿元建设的冷链物流项目正式开工。',
      ['北山有限公司 → 铜箔扩能项目', '南湖有限公司 → 冷链物流项目'],
    ],
  ])('reads %s', (clause, relations) => expect(invests(clause)).toEqual(relations))

  it.each([['北山集团参观玉带河引水工程建设现场。'], ['玉带河引水工程开工，北山集团到场祝贺。'], ['8家医院用上玄石诊疗项目。']])(
    'reads nothing in %s',
    (clause) => expect(invests(clause)).toEqual([]),
  )
})

describe('invests-in/passive', () => {
  it.each([
    ['玉带河引水工程开工。该工程由北山集团投资建设。', ['北山集团 → 玉带河引水工程']],
    [
      '玉带河引水工程由北山集团投资建设、南湖集团承建，总投资3亿元。',
      ['北山集团 → 玉带河引水工程', '南湖集团 → 玉带河引水工程 [contractor]'],
    ],
    ['玉带河引水工程由南湖集团施工，年底竣工。', ['南湖集团 → 玉带河引水工程 [contractor]']],
  ])('reads %s', (clause, relations) => expect(invests(clause)).toEqual(relations))

  it.each([['该工程由北山集团投资建设。'], ['玉带河引水工程由市水务局负责，已开工。'], ['玉带河引水工程由北山集团设计，已开工。']])(
    'reads nothing in %s',
    (clause) => expect(invests(clause)).toEqual([]),
  )
})

describe('invests-in/label', () => {
  it.each([
    ['玉带河引水工程开工。施工单位：南湖集团。', ['南湖集团 → 玉带河引水工程 [contractor]']],
    ['玉带河引水工程开工。项目业主为北山集团。', ['北山集团 → 玉带河引水工程']],
    ['玉带河引水工程公开招标，中标单位：南湖集团。', ['南湖集团 → 玉带河引水工程 [contractor]']],
  ])('reads %s', (clause, relations) => expect(invests(clause)).toEqual(relations))

  it.each([['施工单位：南湖集团。'], ['玉带河引水工程开工。施工单位要加快进度。'], ['玉带河引水工程开工。监理单位：南湖集团。']])(
    'reads nothing in %s',
    (clause) => expect(invests(clause)).toEqual([]),
  )
})

describe('invests-in/owner-in-name', () => {
  it.each([
    ['沈一鸣来到玄石科技股份有限公司全球总部项目建设现场。', ['玄石科技股份有限公司 → 玄石科技股份有限公司全球总部项目']],
    ['北山集团区域总部项目开工。', ['北山集团 → 北山集团区域总部项目']],
    ['总投资3亿元的南湖有限公司茶叶深加工项目开工。', ['南湖有限公司 → 南湖有限公司茶叶深加工项目']],
  ])('reads %s', (clause, relations) => expect(invests(clause)).toEqual(relations))

  it.each([['北山集团白酒项目开工。'], ['总投资3亿元的玉带河引水工程开工。'], ['青禾镇茶叶深加工项目开工。']])(
    'reads nothing in %s',
    (clause) => expect(invests(clause)).toEqual([]),
  )
})

describe('invests-in/gain', () => {
  it.each([
    ['玄石丝绸项目总投资12亿元。项目建成后，北山丝绸有限公司将跻身全省前列。', 1],
    ['玄石丝绸项目总投资12亿元。该项目全部投产后，北山集团将跻身行业前列。', 1],
    ['总投资12亿元的玄石丝绸项目开工。项目达产后，北山集团可成为龙头。', 1],
  ])('reads %s', (clause, count) => expect(invests(clause)).toHaveLength(count))

  it.each([
    ['北山集团将成为全国最大的基地。'],
    ['玄石丝绸项目总投资12亿元。项目建成后，可带动就业。'],
    ['项目建成后，北山集团将成为龙头。'],
  ])('reads nothing in %s', (clause) => expect(invests(clause)).toEqual([]))
})
