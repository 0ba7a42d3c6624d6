import { describe, expect, it } from 'vitest'
import { isClosed, leadCredits, photoCredits, readCredits, trailingCredits } from '../../../loaders/segment/credits.ts'
import { readNames } from '../../../loaders/segment/names.ts'

describe('names', () => {
  it.each([
    ['柳青禾', ['柳青禾']],
    ['梅若溪 石大川', ['梅若溪', '石大川']],
    ['王 涛', ['王涛']],
    ['王 涛 李 明', ['王涛', '李明']],
    ['王飞李永', ['王飞', '李永']],
    ['张宗某贾胜某', ['张宗某', '贾胜某']],
    ['欧阳春晓、江平', ['欧阳春晓', '江平']],
  ])('are read in %s', (text, names) => {
    expect(readNames(text)).toEqual(names)
  })

  it.each([['综合消息'], ['的确如此'], ['3月4日'], [''], ['很好']])('are none in %j', (text) => {
    expect(readNames(text)).toEqual([])
  })
})

describe('credits', () => {
  it.each([
    ['本报讯(记者 柳青禾 通讯员 石大川)4月2日,', ['柳青禾'], ['石大川']],
    ['本报讯(记者沈舟通讯员叶岚顾远)渠水进田了', ['沈舟'], ['叶岚', '顾远']],
    ['某网云栖4月26日讯(石大川 )近日', ['石大川'], []],
    ['(记者梅若溪)百年大计', ['梅若溪'], []],
  ])('stand in the lead %s', (head, reporters, correspondents) => {
    expect(leadCredits(head)).toMatchObject({ reporters, correspondents })
  })

  it.each([['近日,(以下简称《办法》)发布'], ['本报讯 4月2日,云栖市'], ['记者从会上获悉,云栖市']])('do not stand in %s', (head) => {
    expect(leadCredits(head)).toEqual({ reporters: [], correspondents: [], photographers: [] })
  })

  it.each([
    ['■本报记者 于文远', ['于文远'], []],
    ['□本报记者张靖某 本报通讯员郜敏', ['张靖某'], ['郜敏']],
    ['本报见习记者 柳青禾 文/图', ['柳青禾'], []],
  ])('stand in the byline %s', (line, reporters, correspondents) => {
    expect(readCredits(line, 'reporters')).toMatchObject({ reporters, correspondents })
  })

  it.each([
    ['市民驻足观看。本报记者 卢一鸣 摄', ['卢一鸣']],
    ['孩子们献上鲜花。⑧3陈更某 宋洁 摄', ['陈更某', '宋洁']],
    ['图为会议现场。徐学某 李升某 摄', ['徐学某', '李升某']],
    ['市民驻足观看。(卢一鸣 摄)', ['卢一鸣']],
  ])('stand under the picture %s', (tail, photographers) => {
    expect(photoCredits(tail).photographers).toEqual(photographers)
  })

  it.each([['图片由受访者提供'], ['游客在桥上拍摄。'], ['他热爱航摄']])('do not stand under %s', (tail) => {
    expect(photoCredits(tail).photographers).toEqual([])
  })

  it.each([
    ['组织义务植树。冯一诺', ['冯一诺']],
    ['组织义务植树。 曹静某', ['曹静某']],
    ['组织义务植树。(柳青禾 石大川)', ['柳青禾', '石大川']],
    ['列席了会议。(通讯员 石大川)', ['石大川']],
  ])('stand at the end of %s', (tail, correspondents) => {
    expect(trailingCredits(tail)?.credits.correspondents).toEqual(correspondents)
  })

  it.each([['组织义务植树。高兴'], ['组织义务植树。'], ['他说:“好。”我们'], ['新修订的办法(试行)'], ['名单如下。(排名不分先后)']])(
    'do not stand at the end of %s',
    (tail) => {
      expect(trailingCredits(tail)).toBeNull()
    },
  )

  it.each([
    ['写下答卷。(完)', true],
    ['写下答卷。(据某社云栖9月9日电)', true],
    ['写下答卷。【编辑:石大川】', true],
    ['占四成。②6', true],
    ['写下答卷。', false],
    ['投资224亿元', false],
    ['(以下简称《办法》)', false],
  ])('close the article at the end of %s: %s', (tail, isEnd) => {
    expect(isClosed(tail)).toBe(isEnd)
  })
})
