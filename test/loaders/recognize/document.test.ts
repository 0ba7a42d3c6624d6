import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'

const documents = (body: string) => read(`云岫要闻\n${body}`).names('Document')

describe('document/title', () => {
  it.each([
    ['市水务局印发《云岫市节水管理办法（试行）》。', ['云岫市节水管理办法（试行）']],
    ['与会人员学习了《党章》《江海省河湖条例》。', ['党章', '江海省河湖条例']],
    ['编制了《青禾镇防汛要素标准图解》。', ['青禾镇防汛要素标准图解']],
    ['转发《关于印发〈云岫市停车管理办法〉的通知》。', ['关于印发〈云岫市停车管理办法〉的通知']],
  ])('reads %s', (clause, names) => expect(documents(clause)).toEqual(names))

  it.each([
    ['据《江海日报》报道，今日有雨。'],
    ['合唱《我的江海》拉开序幕，电影《望月》上映。'],
    ['原则同意县水务局的实施意见。'],
    ['书法作品《春风》获奖。'],
  ])('reads no document in %s', (clause) => expect(documents(clause)).toEqual([]))
})

describe('document/shortened, document/points-back', () => {
  const surfaces = (body: string) =>
    read(`云岫要闻\n${body}`).extraction.readings.flatMap(({ mentions }) => mentions.filter(({ type }) => type === 'Document')).length

  it.each([
    ['市政府出台《云岫市停车管理办法》（以下简称《办法》）。《办法》共九章。', ['云岫市停车管理办法'], 3],
    ['会议通过《云岫市养老服务决定》。《决定》指出，要加强供给。', ['云岫市养老服务决定'], 2],
    ['市政府印发《云岫市十年规划》（简称“云岫规划”），《云岫规划》明确。', ['云岫市十年规划'], 3],
  ])('points back in %s', (clause, names, count) => {
    expect(documents(clause)).toEqual(names)
    expect(surfaces(clause)).toBe(count)
  })

  it.each([['按照《方案》要求抓好落实。'], ['《办法》自今日施行。'], ['要落实《意见》精神。']])(
    'reads nothing without its full title in %s',
    (clause) => expect(documents(clause)).toEqual([]),
  )
})
