import { describe, expect, it } from 'vitest'
import { settle } from '../../loaders/recognize.ts'
import type { Sighting } from '../../loaders/sighting.ts'
import type { EntityType } from '../../schema/ontology.ts'
import { read } from './reading.ts'
import { seen } from './seen.ts'

const sighting = (type: EntityType, start: number, end: number): Sighting => ({
  type,
  span: { start, end },
  rule: 'test',
  name: `${type}${start}`,
})
const kept = (...sightings: Sighting[]) => settle(sightings).map(({ type, span }) => `${type} ${span.start}-${span.end}`)

describe('settle', () => {
  it('keeps what stands apart, in reading order', () => {
    expect(kept(sighting('Agency', 5, 8), sighting('Official', 0, 3))).toEqual(['Official 0-3', 'Agency 5-8'])
  })

  it('lets the longer of two that overlap win', () => {
    expect(kept(sighting('Agency', 0, 3), sighting('Agency', 0, 6))).toEqual(['Agency 0-6'])
    expect(kept(sighting('Agency', 0, 4), sighting('Place', 3, 8))).toEqual(['Place 3-8'])
  })

  it('lets the first of two equal ones win', () => {
    expect(kept(sighting('Official', 0, 3), sighting('Place', 0, 3))).toEqual(['Official 0-3'])
  })

  it('lets a name hold names of other kinds inside', () => {
    expect(kept(sighting('Event', 0, 9), sighting('Agency', 0, 4), sighting('Place', 0, 2))).toEqual([
      'Event 0-9',
      'Agency 0-4',
      'Place 0-2',
    ])
  })

  it.each(['Official', 'Person', 'Document', 'Place'] as const)('lets nothing stand inside a %s', (type) => {
    expect(kept(sighting(type, 0, 9), sighting('Agency', 2, 5))).toEqual([`${type} 0-9`])
  })
})

describe('recognize', () => {
  it('sees places and bodies inside the names of events', () => {
    const types = seen('4月17日，云岫市防汛工作会议召开。').map(({ type, surface }) => `${type} ${surface}`)
    expect(types).toEqual(['Event 云岫市防汛工作会议', 'Place 云岫市'])
  })

  it('reads a later article with the names that an earlier one proves', () => {
    const text = '防汛\n\n本报讯（记者 田小穗）4月17日，市长岑知远察看堤坝。\n\n春耕\n\n本报讯（记者 祁小雨）4月17日，岑知远察看茶园。'
    const [first, second] = read(text).extraction.readings
    expect(first?.mentions.some(({ type }) => type === 'Official')).toBe(true)
    expect(second?.mentions.some(({ type, rule }) => type === 'Official' && rule === 'person/again')).toBe(true)
  })

  it('gives every mention the rule that saw it', () => {
    for (const { rule } of seen('4月17日，市长岑知远在全市防汛工作会议上强调，要落实《云岫市水网规划》。'))
      expect(rule).toMatch(/^[a-z]+\/\S+$/)
  })

  it.each(['', '\n\n', '。', '　　'])('sees nothing in %j', (text) => expect(seen(text)).toEqual([]))
})
