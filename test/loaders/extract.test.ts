import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract, VERSION } from '../../loaders/extract.ts'
import type { Page } from '../../schema/types.ts'
import { pageOf } from './pages.ts'
import { read } from './reading.ts'

const SAMPLES = new URL('../../samples/', import.meta.url)
const page = (text: string): Page => pageOf(text, { source: 'page' })
const samples = readdirSync(SAMPLES).filter((file) => file.endsWith('.txt'))

describe('extract', () => {
  it('carries its page and its version', () => {
    const own = page('茶熟了。')
    expect(extract(own)).toMatchObject({ page: own, extractor: VERSION })
  })

  it.each(['', '\n', '。', ' '])('finds nothing on the page %j', (text) => {
    const { readings, entities } = extract(page(text))
    expect(entities).toEqual([])
    expect(readings.flatMap(({ relations, statements }) => [...relations, ...statements])).toEqual([])
  })

  it('changes nothing that it was given', () => {
    const own = Object.freeze(page('4月17日，市长岑知远主持会议。'))
    const before = JSON.stringify(own)
    extract(own)
    expect(JSON.stringify(own)).toBe(before)
  })

  it('reads the year of the page into the days of its articles', () => {
    const { readings } = read('本报讯（记者 田小穗）4月17日，全市防汛工作会议召开。').extraction
    expect(readings[0]?.article.dateline).toBe('2023-04-17')
  })

  it('leaves days open where nothing tells the year', () => {
    const { readings } = read('本报讯（记者 田小穗）4月17日，全市防汛工作会议召开。', { date: null }).extraction
    expect(readings[0]?.article.dateline).toBeNull()
    expect(readings[0]?.statements.some(({ key }) => key === 'date')).toBe(false)
  })

  it.each(samples)('reads %s with the home and the day that its masthead and its words tell', (file) => {
    const { setting, readings, entities } = extract(page(readFileSync(new URL(file, SAMPLES), 'utf8')))
    expect(setting).toMatchObject({ paper: '云岫日报', published: file.slice(7, 17) })
    expect(readings.length).toBeGreaterThan(5)
    expect(entities.some(({ type }) => type === 'Official')).toBe(true)
  })
})
