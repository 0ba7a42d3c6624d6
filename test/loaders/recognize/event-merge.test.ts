import { describe, expect, it } from 'vitest'
import { isSameEvent } from '../../../loaders/recognize/event-merge.ts'
import { read } from '../reading.ts'
import { seen } from '../seen.ts'

const events = (text: string) => read(text).names('Event')

describe('isSameEvent', () => {
  it.each([
    ['全市防汛工作会议', '防汛工作会议'],
    ['“书香云岫”启动仪式', '“书香云岫”全民阅读月启动仪式'],
    ['全市春季森林防火工作会议', '全市春季森林防火工作视频会议'],
    ['市政府第19次常务会议', '市政府第19次常务会议'],
  ])('%s and %s are one', (a, b) => {
    expect(isSameEvent(a, b)).toBe(true)
    expect(isSameEvent(b, a)).toBe(true)
  })

  it.each([
    ['市政府第18次常务会议', '市政府第19次常务会议'],
    ['全市防汛工作会议', '全市春耕工作会议'],
    ['急救知识讲座', '防汛应急演练'],
    ['市六届人大第三次会议', '市六届人大第四次会议'],
    ['“书香云岫”广场系列活动', '“歌唱云岫”广场系列活动'],
  ])('%s and %s are two', (a, b) => {
    expect(isSameEvent(a, b)).toBe(false)
    expect(isSameEvent(b, a)).toBe(false)
  })
})

describe('the events of an article', () => {
  it('take the longest name told in the body for headline and body', () => {
    const text = '“书香云岫”启动仪式举行\n4月17日，“书香云岫”全民阅读月启动仪式举行。'
    expect(events(text)).toEqual(['“书香云岫”全民阅读月启动仪式'])
    expect(seen(text).filter(({ type }) => type === 'Event')).toHaveLength(2)
  })

  it('stay apart where each has its own number', () => {
    expect(events('4月17日，市政府第18次常务会议召开。4月18日，市政府第19次常务会议召开。')).toHaveLength(2)
  })

  it('stay apart where two forms have two days', () => {
    expect(events('4月16日，防汛工作会议召开。4月17日，全市防汛工作会议召开。')).toHaveLength(2)
  })

  it.each([
    ['4月17日，全市防汛工作会议召开。', ['全市防汛工作会议 date=2023-04-17', '全市防汛工作会议 kind=meeting']],
    ['昨日，青篱镇举办茶叶采摘技能竞赛。', ['茶叶采摘技能竞赛 date=2023-04-17', '茶叶采摘技能竞赛 kind=contest']],
    ['近日，市水利局开展防汛应急演练。', ['防汛应急演练 kind=drill']],
  ])('have their day and kind in %s', (text, facts) => {
    const stated = read(text).statements()
    expect(stated.filter((fact) => / (?:date|kind)=/.test(fact))).toEqual(facts)
  })
})

describe('a bare ceremony', () => {
  it('joins no two that have names of their own', () => {
    const text =
      '7日，省政府举行江海省重点项目集中开工仪式。市长岑知远出席开工仪式。随后，我市举行青蘅光伏组件项目开工仪式，副市长王泊宁主持开工仪式。'
    expect(read(text).names('Event')).toEqual(['江海省重点项目集中开工仪式', '青蘅光伏组件项目开工仪式'])
  })
})
