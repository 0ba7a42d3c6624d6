import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'
import { seenBy } from '../seen.ts'

const alias = (text: string) => seenBy('official/surname-title', text)

describe('official/surname-title', () => {
  it.each([
    ['副市长王泊宁讲话。王副市长指出，要快。', ['王副市长']],
    ['副市长王泊宁讲话。王市长指出，要快。', ['王市长']],
    ['云岫学院院长叶闻笛讲话。叶院长说，书要慢读。', ['叶院长']],
    ['市总工会主席叶闻笛讲话。会上，叶主席介绍了经验。', ['叶主席']],
  ])('points back to the holder in %s', (text, aliases) => {
    expect(alias(text)).toEqual(aliases)
    expect(read(text).names('Official')).toHaveLength(1)
  })

  it.each([
    '市长岑知远讲话。王副市长指出，要快。',
    '王副市长指出，要快。',
    '副市长王泊宁、王景和讲话。王副市长指出，要快。',
    '市水利局局长窦一鸣讲话。窦镇长指出，要快。',
  ])('points to nobody in %s', (text) => expect(alias(text)).toEqual([]))

  it('adds the act of the alias to the acts of its holder', () => {
    const text = '全市防汛工作会议召开。副市长王泊宁出席。王副市长指出，要守住堤坝。'
    expect(read(text).relations('ATTENDED')).toEqual(['王泊宁 → 全市防汛工作会议 [speak]'])
  })

  it('works across the articles of a page', () => {
    const text =
      '一版要闻\n\n本报讯（记者 田小穗）4月17日，副市长王泊宁讲话。\n\n巡堤\n\n本报讯（记者 祁小雨）4月17日，王副市长到望津区检查防汛工作。'
    expect(alias(text)).toEqual(['王副市长'])
  })
})
