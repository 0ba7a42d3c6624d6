import { describe, expect, it } from 'vitest'
import { LONGEST_ARTICLE } from '../../../loaders/segment/long.ts'
import { segment } from '../../../loaders/segment.ts'
import { pageOf } from '../pages.ts'

const texts = (text: string) => segment(pageOf(text)).map((article) => article.text)

describe('an article that no newspaper would print in one', () => {
  it('is read in parts that end with a sentence and lose nothing', () => {
    const text = '市长岑知远指出，要守住每一道堤坝。'.repeat(5000)
    const parts = texts(text)
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.join('')).toBe(text)
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(LONGEST_ARTICLE)
      expect(part).toMatch(/。$/)
    }
  })

  it('without any mark is cut all the same, but not inside a character', () => {
    const parts = texts(`a${'\u{20bb7}'.repeat(40_000)}`)
    expect(parts.length).toBeGreaterThan(2)
    for (const part of parts) expect(part).toBe(Buffer.from(part).toString())
  })

  it('keeps its headline with the first part, and the lines of the page with all', () => {
    const articles = segment(pageOf(`云岫市召开防汛工作会议\n本报讯（记者 祁小雨）${'要守住堤坝，'.repeat(10_000)}`))
    expect(articles[0]?.title).toBe('云岫市召开防汛工作会议')
    expect(articles.slice(1).every(({ title, bodyStart }) => title === '' && bodyStart === 0)).toBe(true)
    expect(articles.every(({ lines }) => lines.length > 0)).toBe(true)
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length)
  })

  it('of a usual length stays whole', () => {
    expect(texts(`本报讯 ${'要守住堤坝。'.repeat(1000)}`)).toHaveLength(1)
  })
})
