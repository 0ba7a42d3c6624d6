import { describe, expect, it } from 'vitest'
import { RELATIONS } from '../../schema/ontology.ts'
import { read } from './reading.ts'

const TEXT = `全市防汛工作会议召开
4月17日，全市防汛工作会议召开。市委书记甘霁川主持并讲话，市长岑知远，副市长王泊宁、庞若谷出席会议。
会后，王泊宁到澄溪县检查防汛工作。由云帆集团投资建设的玉带河引水工程位于澄溪县，由市水利局牵头实施。
市水利局印发《云岫市巡堤办法》，并联合市应急管理局开展防汛应急演练。市公安局禁毒支队参加。市总工会授予云帆集团“工人先锋号”称号。`

const relations = read(TEXT).extraction.readings.flatMap((reading) => reading.relations)

describe('relate', () => {
  it('reads relations of many types from one article', () => {
    expect(new Set(relations.map(({ type }) => type)).size).toBeGreaterThanOrEqual(8)
  })

  it('gives only what the ontology allows', () => {
    const { entities } = read(TEXT).extraction
    const type = new Map(entities.map((entity) => [entity.id, entity.type]))
    for (const one of relations) {
      expect(RELATIONS[one.type].from).toContain(type.get(one.from))
      expect(RELATIONS[one.type].to).toContain(type.get(one.to))
      expect(one.from).not.toBe(one.to)
    }
  })

  it('says everything once', () => {
    expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length)
    const ends = relations.map(({ type, from, to, attrs }) => `${type} ${from} ${to} ${type === 'HOLDS_POST' ? JSON.stringify(attrs) : ''}`)
    expect(new Set(ends).size).toBe(ends.length)
  })

  it('names the rule of every relation after its room', () => {
    for (const { type, rule } of relations) expect(rule.startsWith(`${type.toLowerCase().replaceAll('_', '-')}/`)).toBe(true)
  })

  it('says only the nearest place of what lies in one, unless the outer one acts', () => {
    const { relations: located } = read('茶艺大赛在澄溪举行\n4月17日，“五彩云岫”茶艺大赛在澄溪县鹤沚镇举行。')
    expect(located('LOCATED_IN')).toEqual(['鹤沚镇 → 澄溪县', '“五彩云岫”茶艺大赛 → 鹤沚镇'])
  })

  it('reads a symmetric pair once', () => {
    expect(read('市水利局联合市应急管理局巡堤。市应急管理局联合市水利局演练。').relations('PARTNERS_WITH')).toHaveLength(1)
  })

  it('says nothing of an article without names', () => {
    expect(read('茶熟了。大家都很高兴。').extraction.readings.flatMap((reading) => reading.relations)).toEqual([])
  })
})
