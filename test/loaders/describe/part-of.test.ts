import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'

const parts = (body: string) =>
  read(`云岫要闻\n${body}`)
    .statements()
    .filter((one) => / part_of=/.test(one))

describe('part-of/includes', () => {
  it.each([
    ['白鹭湾新城项目包含智慧停车项目和湿地修复项目，总投资9亿元。', 2],
    ['玉带河引水工程涵盖泵站扩容工程、支渠改造工程，总投资2亿元。', 2],
    ['玄石电池项目包括原料仓储项目等，总投资12亿元。', 1],
  ])('reads %s', (clause, count) => expect(parts(clause)).toHaveLength(count))

  it.each([['白鹭湾新城项目开工，智慧停车项目竣工。'], ['白鹭湾新城项目包括一号厂房、二号厂房，总投资9亿元。'], ['活动包括书画项目。']])(
    'reads nothing in %s',
    (clause) => expect(parts(clause)).toEqual([]),
  )
})
