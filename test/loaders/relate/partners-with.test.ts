import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'

const pairs = (body: string) => read(`云岫要闻\n${body}`).relations('PARTNERS_WITH').length

describe('a shared subject', () => {
  it('holds for the partners behind a semicolon', () => {
    const text = '云岫市分别与云帆集团签订公园项目；与星野集团签订学校项目。'
    expect(read(text).relations('PARTNERS_WITH')).toEqual(['云岫市人民政府 → 云帆集团', '云岫市人民政府 → 星野集团'])
  })
})

describe('partners-with/hub', () => {
  it.each([
    ['市委宣传部联合市总工会、团市委开展义诊。', 2],
    ['市总工会会同团市委巡查河道。', 1],
    ['市总工会携手北山集团有限公司送清凉。', 1],
  ])('reads %s', (clause, count) => expect(pairs(clause)).toBe(count))

  it.each([['市总工会联合9家单位开展义诊。'], ['应当会同有关部门办理。'], ['中国国际商会联合会成立。']])('reads nothing in %s', (clause) =>
    expect(pairs(clause)).toBe(0),
  )
})

describe('partners-with/list', () => {
  it.each([
    ['市红十字会、团市委联合开展献血活动。', 1],
    ['市总工会、市妇联、团市委共同举办联谊活动。', 3],
    ['北山集团有限公司与玄石大学合作研发新材料。', 1],
  ])('reads %s', (clause, count) => expect(pairs(clause)).toBe(count))

  it.each([['由市总工会主办、团市委承办的比赛开赛。'], ['市总工会、团市委参加会议。'], ['全市上下共同打造宜居城市。']])(
    'reads nothing in %s',
    (clause) => expect(pairs(clause)).toBe(0),
  )
})

describe('partners-with/agreement', () => {
  it.each([
    ['云岫县人民政府与北山集团有限公司签订战略合作协议。', 1],
    ['市总工会分别与北山集团有限公司、南湖有限公司签署协议。', 2],
    ['团市委和玄石大学结对共建。', 1],
  ])('reads %s', (clause, count) => expect(pairs(clause)).toBe(count))

  it.each([['市总工会与团市委负责人参加。'], ['双方希望深化合作。'], ['北山集团有限公司与8家企业签约。']])(
    'reads nothing in %s',
    (clause) => expect(pairs(clause)).toBe(0),
  )
})

describe('partners-with/bound', () => {
  it.each([
    ['市总工会党员到结对共建的玄石大学开展宣讲。', 1],
    ['团市委走进结对帮扶的青禾镇中心小学。', 1],
    ['北山集团有限公司到结对的玄石大学交流。', 1],
    ['团市委到结对共建单位市总工会开展主题党日活动。', 1],
  ])('reads %s', (clause, count) => expect(pairs(clause)).toBe(count))

  it.each([['市总工会党员到结对的农户家中。'], ['团市委走访帮扶的群众。'], ['共建的成果丰硕。']])('reads nothing in %s', (clause) =>
    expect(pairs(clause)).toBe(0),
  )
})
