import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'

const areas = (body: string) =>
  read(`云岫要闻\n${body}`)
    .statements()
    .filter((one) => /area_mu=/.test(one))

describe('area/ground', () => {
  it.each([
    ['玄石电池项目总投资3亿元，占地1200亩。', ['玄石电池项目 area_mu=1200']],
    ['青禾镇建设花椒种植基地300亩。', ['花椒种植基地 area_mu=300']],
    ['玉带河引水工程开工。该工程占地6.4公顷。', ['玉带河引水工程 area_mu=96']],
  ])('reads %s', (clause, stated) => expect(areas(clause)).toEqual(stated))

  it.each([['玄石电池项目总投资3亿元，总建筑面积9.3万平方米。'], ['全镇花椒种植面积达4200亩。'], ['全市86个重点项目开工，占地900亩。']])(
    'reads no ground in %s',
    (clause) => expect(areas(clause)).toEqual([]),
  )
})
