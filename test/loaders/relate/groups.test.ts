import { describe, expect, it } from 'vitest'
import { inferYear } from '../../../loaders/dates.ts'
import { link } from '../../../loaders/link.ts'
import { recognize } from '../../../loaders/recognize.ts'
import { currentEvent, groupsOf } from '../../../loaders/relate/groups.ts'
import { segment } from '../../../loaders/segment.ts'
import { readSettings } from '../../../loaders/setting.ts'
import type { LinkedArticle } from '../../../loaders/sighting.ts'
import { CLAUSE, pageOf } from '../pages.ts'

/** The first article of a text, linked. */
function linked(text: string): LinkedArticle {
  const page = pageOf(text, CLAUSE)
  const articles = segment(page)
  const { setting, settings } = readSettings(page, articles)
  return link(recognize(articles, settings, { year: inferYear(text)?.year ?? 2023, tags: null }), page, setting)
    .articles[0] as LinkedArticle
}

/** The groups of a text, each as its names. */
function groups(text: string): string[][] {
  const article = linked(text)
  return groupsOf(article).map(({ people }) => people.map(({ span }) => article.view.prose.text.slice(span.start, span.end)))
}

describe('groupsOf', () => {
  it.each([
    ['副市长王泊宁、庞若谷参加。', [['王泊宁', '庞若谷']]],
    ['市委书记甘霁川、市长岑知远参加。', [['甘霁川', '岑知远']]],
    ['市政协主席柏千里，副主席乔予安出席。', [['柏千里', '乔予安']]],
    ['市领导王泊宁、庞若谷和市政府秘书长冉文石参加。', [['王泊宁', '庞若谷', '冉文石']]],
    [
      '全市防汛会议召开。\n市政协主席柏千里，副市长王泊宁。市水利局局长窦一鸣。市领导庞若谷参加。',
      [['柏千里', '王泊宁', '窦一鸣', '庞若谷']],
    ],
    ['市政协主席柏千里，李天佑将军之女秦小舟女士，副市长王泊宁出席。', [['柏千里', '王泊宁']]],
    ['省军区原副政委柏千里少将，副市长王泊宁出席。', [['柏千里', '王泊宁']]],
  ])('joins who stands in one list in %s', (text, expected) => expect(groups(text)).toEqual(expected))

  it.each([
    ['市长岑知远讲话，副市长王泊宁主持。', [['岑知远'], ['王泊宁']]],
    ['市长岑知远讲话。副市长王泊宁、庞若谷参加。', [['岑知远'], ['王泊宁', '庞若谷']]],
    ['市长岑知远会见副市长王泊宁。', [['岑知远'], ['王泊宁']]],
  ])('parts who does different things in %s', (text, expected) => expect(groups(text)).toEqual(expected))

  it('ends the reach of a group at the next one or with its sentence', () => {
    const article = linked('市长岑知远讲话，副市长王泊宁主持。会议结束。')
    const reached = groupsOf(article).map(({ span, reach }) => article.view.prose.text.slice(span.end, reach))
    expect(reached).toEqual(['讲话,', '主持。'])
  })
})

describe('currentEvent', () => {
  const name = (text: string, marker: string) => {
    const article = linked(text)
    return currentEvent(article, article.view.prose.text.indexOf(marker))?.name ?? null
  }

  it.each([
    ['4月17日，全市防汛工作会议召开。岑知远讲话。', '岑知远', '全市防汛工作会议'],
    ['4月17日，全市防汛工作会议召开。4月18日，市政府第19次常务会议召开。岑知远讲话。', '岑知远', '市政府第19次常务会议'],
    ['4月17日，全市防汛工作会议召开。会议提到“春风行动”招聘活动。岑知远讲话。', '岑知远', '全市防汛工作会议'],
    ['茶熟了。岑知远讲话。', '岑知远', null],
  ])('in %s is that of %s', (text, marker, expected) => expect(name(text, marker)).toBe(expected))
})
