import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'

const organized = (text: string) => read(text).relations('ORGANIZED')
const basis = (text: string) =>
  read(text).extraction.readings.flatMap(({ relations }) => relations.filter(({ type }) => type === 'ORGANIZED').map((one) => one.basis))

describe('the role of an organizer', () => {
  it.each([
    ['由市总工会主办的护理技能竞赛开赛。', ['云岫市总工会 → 护理技能竞赛 [host]']],
    ['护理技能竞赛由市总工会(望津工作站)承办。', ['云岫市总工会 → 护理技能竞赛 [undertake]']],
    ['由市总工会承办的护理技能竞赛开赛。', ['云岫市总工会 → 护理技能竞赛 [undertake]']],
    ['市总工会举办护理技能竞赛。', ['云岫市总工会 → 护理技能竞赛 [convene]']],
    ['市总工会召开防汛工作会议。', ['云岫市总工会 → 防汛工作会议 [convene]']],
    ['市总工会组织开展防汛应急演练。', ['云岫市总工会 → 防汛应急演练 [convene]']],
    ['市总工会经过精心筹备，举办护理技能竞赛。', ['云岫市总工会 → 护理技能竞赛 [convene]']],
    ['市总工会和远山书院联合举办护理技能竞赛。', ['云岫市总工会 → 护理技能竞赛 [convene]']],
    ['市总工会联合市妇联举办护理技能竞赛。', ['云岫市总工会 → 护理技能竞赛 [co]', '云岫市妇联 → 护理技能竞赛 [co]']],
  ])('follows from the verb in %s', (text, relations) => expect(organized(text)).toEqual(relations))
})

describe('how firmly it is said', () => {
  it.each([
    ['市总工会举办护理技能竞赛。', 'stated'],
    ['市长岑知远主持召开市政府第19次常务会议。', 'name'],
    ['近日，澄溪县召开防汛工作会议。', 'place acts'],
  ])('is told of %s', (text, expected) => expect(basis(text)).toEqual([expected]))
})

describe('a place that acts', () => {
  it.each([
    ['近日，澄溪县召开防汛工作会议。', '澄溪县人民政府'],
    ['4月12日，青篱镇举办茶叶采摘技能竞赛。', '青篱镇人民政府'],
    ['芦洲渡街道开展防汛应急演练。', '芦洲渡街道办事处'],
  ])('stands for its government in %s', (text, government) => expect(read(text).names('Agency')).toContain(government))

  it.each(['我市召开防汛工作会议。', '全市召开防汛工作会议。', '我县召开防汛工作会议。', '各地召开防汛工作会议。'])(
    'is nobody where it is only a scope: %s',
    (text) => expect(organized(text)).toEqual([]),
  )
})

describe('who is no organizer', () => {
  it.each([
    '市水利局参加防汛应急演练。',
    '市水利局在市图书馆观看防汛应急演练。',
    '会议向市水利局部署了防汛应急演练。',
    '市长岑知远主持召开全市防汛工作会议。',
  ])('is left out of %s', (text) => expect(organized(text)).toEqual([]))
})
