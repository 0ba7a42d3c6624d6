import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'
import { people, seenBy } from '../seen.ts'

const GROUP = '关于成立市信用建设工作领导小组的通知\n'
const BODY = '云岫市信用建设工作领导小组'

describe('official/roster-label', () => {
  it.each([
    ['组长：王泊宁\n副组长：窦一鸣　冉文石', [`王泊宁 → ${BODY} [组长]`, `窦一鸣 → ${BODY} [副组长]`, `冉文石 → ${BODY} [副组长]`]],
    ['组　长：王泊宁\n成　员：周宁（市教育局）', [`王泊宁 → ${BODY} [组长]`, `周宁 → ${BODY} [成员]`]],
    ['成员：周　宁（市教育局）\n　　　许令仪（澄溪县政府）', [`周宁 → ${BODY} [成员]`, `许令仪 → ${BODY} [成员]`]],
  ])('reads the lines of a group in %s', (lines, relations) => expect(read(GROUP + lines).relations('HOLDS_POST')).toEqual(relations))

  it.each(['组长：', '成员单位：市教育局、市水利局', '电话：12345'])('reads nobody in %s', (line) => {
    expect(read(GROUP + line).relations('HOLDS_POST')).toEqual([])
    expect(people(GROUP + line)).toEqual([])
  })

  it('needs a heading that sets the group up', () => {
    expect(read('通知\n组长：王泊宁').relations('HOLDS_POST')).toEqual([])
  })
})

describe('official/attending-list', () => {
  it.each([
    ['王泊宁、庞若谷、冉文石出席会议。', ['王泊宁', '庞若谷', '冉文石']],
    ['王泊宁、庞若谷等参加。', ['王泊宁', '庞若谷']],
    ['讲话之后，王泊宁、庞若谷分别发言。', ['王泊宁', '庞若谷']],
  ])('reads a list that only its verb proves in %s', (clause, names) => expect(seenBy('official/attending-list', clause)).toEqual(names))

  it.each(['王泊宁、庞若谷种了三棵树。', '王泊宁出席会议。', '县区、乡镇参加。', '高山、大河、平原都有分布。'])(
    'reads nobody in %s',
    (clause) => expect(people(clause)).toEqual([]),
  )
})

describe('official/opened-list', () => {
  it.each([
    ['在主席台就座的有：王泊宁、庞若谷、冉文石。', ['王泊宁', '庞若谷', '冉文石']],
    ['出席会议的市领导有：王泊宁、庞若谷。', ['王泊宁', '庞若谷']],
    ['出席人员：王泊宁、庞若谷。', ['王泊宁', '庞若谷']],
  ])('reads a list that its opening announces in %s', (clause, names) => expect(seenBy('official/opened-list', clause)).toEqual(names))

  it.each(['参加会议的有：企业家代表、村民代表。', '品种有：茶叶和药材。', '王泊宁说：茶好。'])('reads nobody in %s', (clause) =>
    expect(people(clause)).toEqual([]),
  )
})
