import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segment } from '../../loaders/segment.ts'
import type { Article, Page } from '../../schema/types.ts'
import { pageOf } from './pages.ts'

const page = (text: string, title: string | null = null): Page => pageOf(text, { source: 'p.txt', title })

const read = (lines: readonly string[], title: string | null = null): readonly Article[] => segment(page(lines.join('\n'), title))
const bare = (text: string) => text.replace(/[\s#*]+/g, '')

const ORCHARD = '本报讯（记者 柳青禾 通讯员 石大川）4月2日，云栖市召开果园改造推进会，部署春季果园改造工作。副市长岳松涛出席并讲话。'
const SCHOOL = '本报讯（记者 梅若溪）4月3日，望川县实验小学新校舍启用，九百余名学生搬进新教室。'

describe('a page of several articles', () => {
  const articles = read([
    '云栖日报',
    '',
    '云栖市果园改造全面铺开',
    '岳松涛出席推进会并讲话',
    '',
    ORCHARD,
    '会议要求，各乡镇要抓紧备足苗',
    '',
    '木，确保四月底前完成栽植。',
    '望川县实验小学启用新校舍',
    '',
    SCHOOL,
    '简讯',
    '●近日，青石乡组织义务植树。 冯一诺 ●4月1日，白水镇开展',
    '消防演练。 唐小舟',
    '白水镇集市开街，村民选购竹器。 本报记者 卢一鸣 摄',
  ])

  it('cuts at headlines over leads, at bullets and at captions', () => {
    expect(articles.map((article) => [article.kind, article.title, article.lines])).toEqual([
      ['news', '云栖市果园改造全面铺开', [[3, 9]]],
      ['news', '望川县实验小学启用新校舍', [[10, 12]]],
      ['brief', '', []],
      ['brief', '', [[14, 15]]],
      ['photo', '', [[16, 16]]],
    ])
    expect(articles[0]?.subtitle).toEqual(['岳松涛出席推进会并讲话'])
    expect(articles[2]?.sharedLines).toEqual([[14, 14]])
    expect(articles[2]?.kicker).toEqual(['简讯'])
  })

  it('names who wrote and who took the picture', () => {
    expect(articles.map((article) => [article.reporters, article.correspondents, article.photographers])).toEqual([
      [['柳青禾'], ['石大川'], []],
      [['梅若溪'], [], []],
      [[], ['冯一诺'], []],
      [[], ['唐小舟'], []],
      [[], [], ['卢一鸣']],
    ])
  })

  it('joins a sentence that broke over two columns', () => {
    expect(articles[0]?.text).toContain('抓紧备足苗木，确保')
    expect(articles[3]?.text).toBe('●4月1日，白水镇开展消防演练。 唐小舟')
  })

  it('lets the body begin behind the headlines', () => {
    const [first] = articles
    expect(first?.text.slice(first.bodyStart).startsWith('本报讯')).toBe(true)
  })
})

describe('titles', () => {
  it.each([
    [
      '岳松涛在全市防汛工作会议上强调',
      '守牢江河安澜底线 护好百姓平安家园',
      ORCHARD,
      '守牢江河安澜底线 护好百姓平安家园',
      ['岳松涛在全市防汛工作会议上强调'],
      [],
    ],
    ['青石乡', '万亩茶园迎来采摘季', '近日，青石乡万亩茶园迎来采摘季，茶农忙着采摘。', '万亩茶园迎来采摘季', ['青石乡'], []],
    [
      '云栖市办公室关于成立云栖市',
      '河道整治领导小组的通知',
      '各乡镇人民政府：',
      '云栖市办公室关于成立云栖市河道整治领导小组的通知',
      [],
      [],
    ],
    [
      '一盏灯亮了三十年',
      '——记望川县守塔人卫长河',
      '卫长河今年六十岁，在江边守塔三十年。',
      '一盏灯亮了三十年',
      [],
      ['记望川县守塔人卫长河'],
    ],
    ['云栖市政协举行常委会议 沈知秋主持', '', '4月6日，云栖市政协举行常委会议。', '云栖市政协举行常委会议', [], ['沈知秋主持']],
  ])('reads kicker, title and sub-headline of %s / %s', (first, second, body, title, kicker, subtitle) => {
    const [article] = read([first, second, body])
    expect([article?.title, article?.kicker, article?.subtitle]).toEqual([title, kicker, subtitle])
  })

  it.each([['近日，青石乡组织义务植树，栽下杨树三百株。'], ['本报讯（记者 梅若溪）望川县启用新校舍。'], ['（上接第一版）抓好春耕生产。']])(
    'gives no title where none is printed: %s',
    (line) => {
      expect(read([line])[0]?.title).toBe('')
    },
  )

  it('takes a headline that stands after its body', () => {
    const articles = read([
      '云栖市果园改造全面铺开',
      ORCHARD,
      '本报讯（记者 梅若溪）望川县建成渔业合作社二十家，渔民合作社覆盖沿江所有乡镇，渔民年均增收六千元。',
      '渔民合作社覆盖沿江乡镇',
      '岳松涛在防汛会议上强调',
      '守牢江河安澜底线',
      '本报讯（记者 柳青禾）4月7日，云栖市召开防汛会议，副市长岳松涛强调守牢江河安澜底线。',
    ])
    expect(articles.map((article) => article.title)).toEqual(['云栖市果园改造全面铺开', '渔民合作社覆盖沿江乡镇', '守牢江河安澜底线'])
    expect(articles[1]?.lines).toEqual([[3, 4]])
  })
})

describe('one article', () => {
  it.each([
    [
      'sub-heads',
      ['青石乡茶园见闻', '青石乡的茶园在半山腰，茶农韦春生天不亮就上山采茶。', '茶香引来客商', '茶农韦春生说，茶园里的客商越来越多。'],
    ],
    [
      'numbered parts',
      [
        '云栖市防火通告',
        '为做好防火工作，现通告如下：',
        '一、严禁野外用火',
        '任何单位和个人不得野外用火。',
        '二、加强值守',
        '各乡镇要加强值守。',
      ],
    ],
    ['a jump', ['云栖市果园改造全面铺开', ORCHARD, '下转第三版']],
    [
      'a roster',
      [
        '云政办〔2019〕12号',
        '关于成立河道整治领导小组的通知',
        '组  长：沈知秋',
        '岳 松',
        '卫长河（市水利局）',
        '云栖市人民政府办公室',
        '2019年5月6日',
      ],
    ],
    ['a byline at its end', ['江边守塔人', '卫长河在江边守塔三十年，从没有离开过一天。', '本报记者 梅若溪']],
    ['its own pictures', ['望川县新校舍启用', '图为新校舍外景。卢一鸣 摄', '4月3日，望川县实验小学新校舍启用。']],
    ['a wire head', ['云栖市召开防汛会议', '2020-3-30 19:41:00', '某社云栖3月30日电 云栖市30日召开防汛会议。']],
  ])('stays whole with %s', (_, lines) => {
    expect(read(lines)).toHaveLength(1)
  })

  it('stays whole where its headline came apart from it', () => {
    const lines = ['青石乡茶园见闻', '茶园在半山腰。韦春生', '近日，客商来了', '本报讯（记者 梅若溪）茶农忙着采摘。', '●近日，茶叶上市。']
    expect(read(lines, '青石乡茶园见闻')).toHaveLength(1)
    expect(read(['本报讯：茶园见闻！', '茶园在半山腰。'], '本报讯：茶园见闻！')[0]?.title).toBe('本报讯：茶园见闻！')
  })

  it('falls apart all the same where several reports stand under headlines of their own', () => {
    expect(read(['云栖日报一版', '果园改造全面铺开', ORCHARD, '实验小学启用新校舍', SCHOOL], '云栖日报一版')).toHaveLength(2)
  })

  it('leaves the furniture of a web page out', () => {
    const [article] = read([
      '云栖市召开防汛会议',
      '发布时间：2019-04-25',
      '发布人：-',
      '4月23日，云栖市召开防汛会议。',
      '相关推荐',
      '别处新闻标题一则',
    ])
    expect(article?.lines).toEqual([
      [1, 1],
      [4, 4],
    ])
    expect(article?.text).toBe('云栖市召开防汛会议\n4月23日，云栖市召开防汛会议。')
  })

  it('cuts headline and account off a page of one line', () => {
    const [article] = read(['县领导调研茶园建设工作望川发布4月6日，县长卫长河调研茶园建设，为望川茶业发展把脉。'])
    expect([article?.title, article?.lines]).toEqual(['县领导调研茶园建设工作', [[1, 1]]])
  })
})

describe('forms', () => {
  it.each([
    ['news', ['果园改造全面铺开', ORCHARD]],
    ['photo', ['青石桥恢复通车', '4月3日，青石桥恢复通车，市民驻足观看。本报记者 卢一鸣 摄']],
    ['signed', ['以实干开新局', '望川县委副书记、县长 卫长河', '实干是最好的答卷。我们要埋头苦干，把蓝图变为现实。']],
    ['list', ['重点民生实事完成情况公示', '一、改造老旧小区', '责任单位：市住建局']],
    ['notice', ['关于青石桥封闭施工的通告', '因青石桥维修，4月起封闭施工。', '特此通告。']],
    ['fragment', ['（上接第一版）抓好春耕生产，备足农资。']],
  ])('knows %s', (kind, lines) => {
    expect(read(lines)[0]?.kind).toBe(kind)
  })

  it.each([
    [['果园改造全面铺开', `${ORCHARD}（下转03版）`], '03版', null],
    [['果园改造全面铺开', ORCHARD, '（下转第四版）'], '第四版', null],
    [['（上接第一版）抓好春耕生产。'], null, '第一版'],
    [['果园改造全面铺开', ORCHARD], null, null],
    [['客商流转版权三十项', '近日，客商在云栖市流转版权三十项。'], null, null],
    [['接力版画展', '近日，接力版画展开展。'], null, null],
  ])('says where %j goes on', (lines, continues, continuedFrom) => {
    const [article] = read(lines)
    expect([article?.continues, article?.continuedFrom]).toEqual([continues, continuedFrom])
  })
})

describe('any text', () => {
  const parts = [
    '本报讯（记者 柳青禾）',
    '●',
    '近日，',
    '某市',
    '召开会议',
    '。',
    '\n',
    '\n\n',
    '# ',
    '（下转02版）',
    '上接',
    '摄',
    '简讯',
    '□',
    '　',
    '记者',
    ' ',
    '一、',
    '：',
    '公示',
    '3月4日',
    '相关推荐',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((some) => some.join('')),
  )

  it('is cut without an error into lines that lie in the page and do not overlap, and texts that the page holds', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (printed, isTitled) => {
        const articles = segment(page(printed, isTitled ? (printed.split('\n')[0] ?? '') : null))
        const count = printed.split('\n').length
        const seen = new Set<number>()
        for (const { lines, text: own, bodyStart } of articles) {
          for (const [from, to] of lines)
            for (let line = from; line <= to; line++) {
              expect(line >= 1 && line <= count && !seen.has(line)).toBe(true)
              seen.add(line)
            }
          expect(bodyStart).toBeLessThanOrEqual(own.length)
          const whole = bare(printed)
          // Halves of a sentence may stand apart on the page, and a caption between them is moved out; each printed line is there as it is.
          if (articles.length === 1 && lines.length === 1 && !printed.includes('摄'))
            for (const part of own.split('\n')) expect(whole).toContain(bare(part))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is cut the same way twice', () => {
    const lines = ['果园改造全面铺开', ORCHARD, '实验小学启用新校舍', SCHOOL]
    expect(read(lines)).toEqual(read(lines))
  })
})
