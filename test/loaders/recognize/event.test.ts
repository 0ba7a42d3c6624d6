import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'
import { seenBy } from '../seen.ts'

const events = (text: string) => read(text).names('Event')

describe('event/held', () => {
  it.each([
    ['4月17日，全市防汛工作会议召开。', '全市防汛工作会议'],
    ['“书香云岫”全民阅读月启动仪式举行。', '“书香云岫”全民阅读月启动仪式'],
    ['4月12日，云岫市山地马拉松鸣枪开跑。', '云岫市山地马拉松'],
    ['望津区第六届人民代表大会第三次会议闭幕。', '望津区第六届人民代表大会第三次会议'],
    ['青蘅项目签约仪式暨银企对接会举行。', '青蘅项目签约仪式暨银企对接会'],
    ['4月17日，云岫爱心志愿服务队成立。', '云岫爱心志愿服务队成立'],
  ])('names what is held in %s', (text, name) => {
    expect(events(text)).toEqual([name])
    expect(seenBy('event/held', text)).toEqual([name])
  })
})

describe('event/object', () => {
  it.each([
    ['4月17日，我市召开防汛工作会议。', ['防汛工作会议']],
    ['澄溪县举行青蘅项目签约仪式。', ['青蘅项目签约仪式']],
    ['市长岑知远主持召开市政府第19次常务会议。', ['市政府第19次常务会议']],
    ['市红十字会举办急救知识讲座和消防培训班。', ['急救知识讲座', '消防培训班']],
    ['市妇联开展“春风行动”招聘活动。', ['“春风行动”招聘活动']],
    ['青篱镇举办首届采摘节。', ['首届采摘节']],
    ['市水利局召开会议，传达学习文件。', ['传达学习文件会议']],
  ])('names the object of a verb in %s', (text, names) => expect(events(text)).toEqual(names))
})

describe('event/at', () => {
  it.each([
    ['市长岑知远在全市防汛工作会议上强调，要守住堤坝。', '全市防汛工作会议'],
    ['记者从日前召开的全市防汛工作会议上获悉，堤坝稳固。', '全市防汛工作会议'],
    ['在防汛应急演练现场，水泵轰鸣。', '防汛应急演练'],
  ])('names where something is said in %s', (text, name) => expect(events(text)).toEqual([name]))
})

describe('what is no event', () => {
  it.each([
    '会议强调，要守住堤坝。',
    '会议精神传达到村。',
    '深入学习党代会精神。',
    '定期召开会议。',
    '会议召开后，堤坝加固。',
    '生产活动有序恢复。',
    '他参加了文体活动。',
    '委员会审议了议案。',
    '他走进会议室。',
    '抓住机会，用心体会。',
    '要把行动计划落到实处。',
    '《云岫市防汛演练方案》印发。',
  ])('is none in %s', (text) => expect(events(text)).toEqual([]))
})

describe('the name of an event', () => {
  it.each([
    ['4月17日上午，我市召开防汛工作会议。', '防汛工作会议'],
    ['据悉，全市防汛工作会议于4月17日召开。', '全市防汛工作会议'],
    ['昨日，澄溪县召开防汛工作会议。', '防汛工作会议'],
    ['副市长王泊宁出席全市防汛工作会议。', '全市防汛工作会议'],
  ])('leaves date, place and people outside in %s', (text, name) => expect(events(text)).toEqual([name]))
})
