import { describe, expect, it } from 'vitest'
import { read } from './reading.ts'

const quotes = (text: string) =>
  read(text).extraction.readings.flatMap(({ relations, statements }) => [...relations, ...statements].map(({ evidence }) => evidence.quote))

describe('the quote of a fact', () => {
  it.each([
    ['4月17日，市长岑知远主持会议。', '市长岑知远主持会议'],
    ['4月17日，全市防汛工作会议召开，副市长王泊宁（兼）主持。', '副市长王泊宁（兼）主持'],
  ])('is the clause as printed in %s', (text, quote) => expect(quotes(text)).toContain(quote))

  it('keeps the full width of the print', () => {
    expect(quotes('４月１７日，全市防汛工作会议召开。').every((quote) => !/[0-9,]/.test(quote))).toBe(true)
  })

  it('has no mark and no blank at its ends', () => {
    for (const quote of quotes('4月17日，市委副书记、市长岑知远到望津区调研社区养老工作。他强调，要办好食堂。'))
      expect(quote).toMatch(/^[^\s，。；：！？].*[^\s，。；：！？]$/s)
  })

  it('is the text at its span', () => {
    const { readings } = read('4月17日，全市防汛工作会议召开。市长岑知远讲话。').extraction
    for (const { article, relations, statements } of readings)
      for (const { evidence } of [...relations, ...statements]) {
        expect(evidence.articleId).toBe(article.id)
        expect(article.text.slice(evidence.span.start, evidence.span.end)).toBe(evidence.quote)
      }
  })
})
