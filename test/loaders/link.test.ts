import { describe, expect, it } from 'vitest'
import { read } from './reading.ts'
import { seen } from './seen.ts'

describe('link', () => {
  it('makes one entity of one name, however often it stands', () => {
    const { entities, readings } = read('市长岑知远讲话。岑知远要求，岑知远强调。').extraction
    const own = entities.filter(({ name }) => name === '岑知远')
    expect(own).toHaveLength(1)
    expect(readings[0]?.mentions.filter(({ entityId }) => entityId === own[0]?.id)).toHaveLength(3)
  })

  it('joins printed and full forms of a body', () => {
    const text = '市委要求。中共云岫市委员会印发通知。云岫市委强调。'
    expect(
      new Set(
        seen(text)
          .filter(({ type }) => type === 'Agency')
          .map(({ name }) => name),
      ),
    ).toEqual(new Set(['中共云岫市委员会']))
  })

  it('makes an Official of whom any clause calls one', () => {
    const { entities } = read('教师叶闻笛讲课。云岫学院院长叶闻笛讲话。').extraction
    expect(entities.filter(({ name }) => name === '叶闻笛').map(({ type }) => type)).toEqual(['Official'])
  })

  it('keeps things of different kinds apart that bear one name', () => {
    const { entities } = read('《云岫市水网规划》印发。').extraction
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length)
  })

  it('gives the same thing the same id on another page of the same town', () => {
    const id = (text: string, name: string) => read(text).extraction.entities.find((one) => one.name === name)?.id
    expect(id('市长岑知远讲话。', '岑知远')).toBe(id('岑知远说，好。市长岑知远参加。', '岑知远'))
    expect(id('市委要求。', '中共云岫市委员会')).toBe(id('云岫市委强调。', '中共云岫市委员会'))
  })

  it('gives people of one name in two towns two ids', () => {
    const id = (home: string) => read('副市长王泊宁讲话。', { home }).extraction.entities.find(({ name }) => name === '王泊宁')?.id
    expect(id('云岫市')).not.toBe(id('砚海市'))
  })

  it('lists entities in the order in which they are first found', () => {
    expect(read('市领导王泊宁、庞若谷、乔予安参加。').names('Official')).toEqual(['王泊宁', '庞若谷', '乔予安'])
  })

  it('adds the bodies of posts that no word names', () => {
    expect(read('市长岑知远讲话。').names('Agency')).toEqual(['云岫市人民政府'])
  })
})
