import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'

/** The issuers' names end in what is printed; how much jurisdiction stands before it is the business of another room. */
const issued = (body: string) => read(`云岫要闻\n${body}`).relations('ISSUED')

describe('issued/possessor', () => {
  it.each([
    ['会议传达学习了市委《关于加强村级治理的意见》。', ['中共云岫市委员会 → 关于加强村级治理的意见']],
    ['落实市委、市政府《云岫市水网规划》。', ['中共云岫市委员会 → 云岫市水网规划', '云岫市人民政府 → 云岫市水网规划']],
    ['贯彻市政府《云岫市水网规划》和《云岫市路网规划》。', ['云岫市人民政府 → 云岫市水网规划', '云岫市人民政府 → 云岫市路网规划']],
  ])('reads %s', (clause, relations) => expect(issued(clause)).toEqual(relations))

  it.each([['会议学习了《云岫市水网规划》。'], ['甘北辰宣读《表彰决定》。'], ['市委书记甘北辰带头学习《党章》。']])(
    'reads nothing in %s',
    (clause) => expect(issued(clause)).toEqual([]),
  )
})

describe('issued/verb', () => {
  it.each([
    ['市人大常委会第四十次会议审议通过了《云岫市燃气管理条例》。', ['云岫市人民代表大会常务委员会 → 云岫市燃气管理条例']],
    ['市政府近日印发《云岫市停车管理办法》。', ['云岫市人民政府 → 云岫市停车管理办法']],
    ['市委、市政府联合印发《云岫市人才规划》。', ['中共云岫市委员会 → 云岫市人才规划', '云岫市人民政府 → 云岫市人才规划']],
  ])('reads %s', (clause, relations) => expect(issued(clause)).toEqual(relations))

  it.each([
    ['会议听取了市政府汇报，讨论《云岫市停车管理办法》。'],
    ['会议听取和审议了市人大常委会法工委的报告；审议通过《云岫市停车管理办法》。'],
    ['会议听取并审议市政府的报告，审议通过《云岫市停车管理办法》。'],
    ['甘北辰编写了《防汛手册》。'],
    ['会议听取了“县政协履职提升年”活动情况，审议通过了《提案办法》。'],
    ['按照《云岫市停车管理办法》执行。'],
  ])('reads nothing in %s', (clause) => expect(issued(clause)).toEqual([]))
})

describe('issued/passive', () => {
  it.each([
    ['《云岫市停车管理办法》由市政府印发。', ['云岫市人民政府 → 云岫市停车管理办法']],
    ['《云岫市水网规划》日前由市委、市政府出台。', ['中共云岫市委员会 → 云岫市水网规划', '云岫市人民政府 → 云岫市水网规划']],
    ['《云岫市燃气管理条例》已由市人大常委会公布。', ['云岫市人民代表大会常务委员会 → 云岫市燃气管理条例']],
  ])('reads %s', (clause, relations) => expect(issued(clause)).toEqual(relations))

  it.each([['《云岫市停车管理办法》由市政府解释。'], ['《云岫市水网规划》经多方讨论。'], ['《党章》由甘北辰带领学习。']])(
    'reads nothing in %s',
    (clause) => expect(issued(clause)).toEqual([]),
  )
})
