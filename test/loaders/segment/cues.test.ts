import { describe, expect, it } from 'vitest'
import { type Cue, seeCues } from '../../../loaders/segment/cues.ts'
import { readPieces } from '../../../loaders/segment/pieces.ts'

/** Seen in the middle of a page: after a whole paragraph. */
const cueOf = (line: string): Cue | undefined => seeCues(readPieces(`云栖市召开防汛会议\n会议作了部署。\n${line}\n会议作了部署。`))[2]?.cue

const TABLE: Readonly<Partial<Record<Cue, readonly [reads: readonly string[], not: readonly string[]]>>> = {
  lead: [
    [
      '本报讯（记者 柳青禾）4月2日，云栖市开会。',
      '本报讯 4月2日，云栖市开会。',
      '某网云栖4月26日讯（石大川）近日，开会。',
      '某社云栖3月30日电 会议30日召开。',
      '（记者梅若溪）百年大计，教育为本。',
      '某视网消息（某节目）：会议3日举行。',
    ],
    ['记者从会上获悉，果园改造顺利。', '4月2日，云栖市开会。', '他发来短讯说，一切都好。'],
  ],
  byline: [
    ['■本报记者 于文远', '□本报记者张靖某 本报通讯员郜敏', '本报记者 梅若溪 文/图', '（本报云栖4月1日电 记者梅若溪）', '文/图 石大川'],
    ['记者走进青石乡', '本报记者 卢一鸣 摄', '■果园改造'],
  ],
  author: [
    ['望川县委副书记、县长 卫长河', '云栖市教育局局长 沈知秋', '本报评论员'],
    ['县长卫长河讲话', '望川县 青石乡', '书记带头 干部上阵'],
  ],
  caption: [
    ['白水镇集市开街。 本报记者 卢一鸣 摄', '卫长河（右）查看茶园。 图片由受访者提供', '图为会议现场。', '▲白水镇集市'],
    ['游客在桥上拍摄夜景。', '会议提供了方案。', '图书馆今天开馆。'],
  ],
  brief: [
    ['●近日，青石乡开会。', '◆4月1日，演练。', '▪近日，开会。'],
    ['近日，青石乡开会。', '·近日，开会。', '一、开会。'],
  ],
  column: [
    ['简讯', '【快讯】', '要闻简报'],
    ['简讯二则', '快报送来喜讯', '动态管理'],
  ],
  continued: [
    ['（上接第一版）抓好春耕。', '上接01版', '(紧接A1版)抓好春耕。'],
    ['接力第一棒', '上接国道下接乡路', '接待第三批客商'],
  ],
  jump: [
    ['（下转第三版）', '下转02版', '(下转A4版)'],
    ['下转运站', '转三产', '下转第三版的稿件要在今天晚上之前全部核对完毕'],
  ],
  furniture: [
    ['发布时间：2019-04-25', '来源：云栖发布', '2020-3-30 19:41:00', '责任编辑：石大川', '当前位置：首页 > 要闻', '|'],
    ['来源广泛的稿件', '编辑部里的春天', '发布会4月召开'],
  ],
  residue: [
    ['新闻推荐', '相关阅读：', '上一篇：某事'],
    ['相关部门负责人参加', '推荐阅读书目公布后', '上一任镇长'],
  ],
  number: [
    ['云政办〔2019〕12号', '云政办函[2013]89号', '云发（2020）3 号'],
    ['2019年12号', '云栖市12号桥', '京字12号'],
  ],
  label: [
    ['责任单位：市住建局', '组    长：沈知秋', '副组长：岳 松'],
    ['葛某某：深山从教', '会议强调，要抓紧', '责任重于泰山'],
  ],
  numbered: [
    ['一、改造小区', '（二）加强值守', '3.备足农资'],
    ['一湖清水', '3.5亿元项目落地', '十里长街'],
  ],
  signature: [
    ['冯一诺', '（柳青禾 石大川）', '唐 舟'],
    ['白水镇', '安全', '某某某某某'],
  ],
  date: [
    ['2013年10月10日', '二〇一九年五月六日', '2019 年 5 月 6 日'],
    ['10月10日', '2013年10月10日开工', '2013年'],
  ],
  note: [
    ['编者按', '【编者按】', '开栏的话'],
    ['编者按：今天起', '编者', '按语说'],
  ],
  headline: [
    ['望川县实验小学启用新校舍', '果园改造全面铺开 苗木栽植过半', '卫长河：守塔三十年', '“渔民之家”建成'],
    ['会议作了部署，要求抓紧落实。', '抓好春耕、', '望川县实验小学启用新校舍，九百余名学生搬进了新教室，老师们忙着布置图书角和实验室'],
  ],
}

describe('cues', () => {
  it.each(Object.entries(TABLE).flatMap(([cue, [reads]]) => reads.map((line) => [cue, line] as const)))('reads as %s: %s', (cue, line) => {
    expect(cueOf(line)).toBe(cue)
  })

  it.each(Object.entries(TABLE).flatMap(([cue, [, not]]) => not.map((line) => [cue, line] as const)))(
    'does not read as %s: %s',
    (cue, line) => {
      expect(cueOf(line)).not.toBe(cue)
    },
  )

  it('takes a label that comes three times for a label, once for a headline', () => {
    const cues = (lines: readonly string[]) => seeCues(readPieces(lines.join('\n'))).map((piece) => piece.cue)
    expect(cues(['云栖市召开会议', '承办处：甲', '承办处：乙', '承办处：丙']).slice(1)).toEqual(['label', 'label', 'label'])
    expect(cues(['云栖市召开会议', '卫长河：守塔三十年'])[1]).toBe('headline')
  })
})
