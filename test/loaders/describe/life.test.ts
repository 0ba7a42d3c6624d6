import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'

const life = (body: string) =>
  read(`云岫要闻\n${body}`)
    .statements()
    .filter((one) => / (?:start|completion)=/.test(one))

describe('life/dates', () => {
  it.each([
    ['玉带河引水工程2021年9月3日破土动工，明年6月竣工通水。', ['玉带河引水工程 start=2021-09-03', '玉带河引水工程 completion=2024-06']],
    ['玉带河引水工程开工。该工程预计2024年12月竣工。', ['玉带河引水工程 completion=2024-12']],
    ['玉带河引水工程2021年9月开工，总投资3亿元。', ['玉带河引水工程 start=2021-09']],
  ])('reads %s', (clause, stated) => expect(life(clause)).toEqual(stated))

  it.each([['玉带河引水工程昨日通过评审。'], ['2022年5月，全市30个重点项目开工。'], ['2022年5月，甘北辰考察了玉带河引水工程。']])(
    'reads no date in %s',
    (clause) => expect(life(clause)).toEqual([]),
  )
})
