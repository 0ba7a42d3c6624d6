import { describe, expect, it } from 'vitest'
import { outerOf } from '../../../loaders/relate/part-of.ts'
import { read } from '../reading.ts'

const parts = (text: string) => read(text).relations('PART_OF')

describe('part-of', () => {
  it.each([
    ['市市场监管局消费调解室很忙。', '云岫市市场监管局消费调解室 → 云岫市市场监管局'],
    ['市公安局禁毒支队支队长简舟陪同。', '云岫市公安局禁毒支队 → 云岫市公安局'],
    ['活动由市委宣传部主办。', '云岫市委宣传部 → 中共云岫市委员会'],
    ['活动由市委宣传部文明办主办。', '云岫市委宣传部文明办 → 云岫市委宣传部'],
  ])('reads the outer body of a name in %s', (text, relation) => expect(parts(text)).toContain(relation))

  it.each(['市财政局发出通知。', '市委、市政府决定。', '市发改委主任甘北辰讲话。', '全市召开会议。'])('finds no outer body in %s', (text) =>
    expect(parts(text)).toEqual([]),
  )

  it.each([
    ['云岫市旱情应对领导小组政策专班', '云岫市旱情应对领导小组'],
    ['云岫市评选委员会办公室', '云岫市评选委员会'],
    ['中国人民银行云岫支行', '中国人民银行'],
    ['中共中央政治局', '中国共产党中央委员会'],
    ['云岫市政协党组', '中国人民政治协商会议云岫市委员会'],
  ])('cuts %s', (name, outer) => expect(outerOf(name)).toBe(outer))

  it.each(['云岫市卫健委', '云岫市人民政府', '中共云岫市委员会', '云岫市公安局', '云岫市发展和改革委员会', '中国共产党中央委员会'])(
    'leaves %s whole',
    (name) => expect(outerOf(name)).toBeNull(),
  )
})
