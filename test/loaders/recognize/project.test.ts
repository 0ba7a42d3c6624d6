import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'

const projects = (body: string) => read(`云岫要闻\n${body}`).names('Project')

describe('project/named', () => {
  it.each([
    ['当天开工的是总投资3亿元的玄石新能源电池项目。', ['玄石新能源电池项目']],
    ['甘北辰调研了青禾镇年产5万吨菌菇深加工项目。', ['青禾镇年产5万吨菌菇深加工项目']],
    ['玉带河综合整治工程（一期）已于上月竣工。', ['玉带河综合整治工程（一期）']],
    [
      '此次签约的项目有云帆集团智能叉车项目、星野光电面板项目和白鹭湾康养项目。',
      ['云帆集团智能叉车项目', '星野光电面板项目', '白鹭湾康养项目'],
    ],
    ['总投资2亿元的玉带银铃茶叶、玉带银铃茶油生产项目落地。', ['玉带银铃茶叶、玉带银铃茶油生产项目']],
    ['本报讯（记者 甘北辰）玄石新能源电池项目开工。', ['玄石新能源电池项目']],
    ['甘北辰来到青禾镇漫谷民宿、青云书院、白鹭湾康养项目现场。', ['白鹭湾康养项目']],
  ])('reads %s', (clause, names) => expect(projects(clause)).toEqual(names))

  it.each([
    ['全市86个重点项目集中开工，总投资900亿元。'],
    ['亿元以上项目17个，完成投资30亿元。'],
    ['要坚持项目为王，加快重点产业项目建设。'],
    ['建设农村公路项目45个。'],
    ['全区重大产业项目签约落地。'],
    ['这是一项民心工程，也是一项系统工程。'],
    ['甘北辰是玄石大学的工程师。'],
    ['项目负责人说，项目经理正在现场。'],
    ['一大批项目落户澄溪、一大批项目加快推进。'],
    ['甘北辰来到青禾镇冷水鱼项目基地察看。'],
  ])('reads no project in %s', (clause) => expect(projects(clause)).toEqual([]))
})

describe('project/listed', () => {
  it.each([
    [
      '沈一鸣先后来到北山棉业二期、南湖文旅综合体、青禾镇冷链物流园等项目现场，实地查看。',
      ['北山棉业二期', '南湖文旅综合体', '青禾镇冷链物流园'],
    ],
    ['由北山集团捐资建设的青禾镇望月小学和青禾至玉带一级公路等基础设施项目开工。', ['青禾镇望月小学', '青禾至玉带一级公路']],
    ['北山集团投资建设的30万吨聚酯等化纤项目开工。', ['30万吨聚酯等化纤项目']],
  ])('reads %s', (clause, names) => expect(projects(clause)).toEqual(names))

  it.each([
    ['运动会设有跳绳、拔河、接力等项目。'],
    ['北山建工有限公司、南湖建工有限公司等18家公司共同争夺这个项目。'],
    ['其中5G等新基建项目49个、总投资104亿元。'],
  ])('reads no project in %s', (clause) => expect(projects(clause)).toEqual([]))
})

describe('project/part', () => {
  it.each([
    [
      '玄石丝绸产业园项目包括年产3万吨生丝、6万吨绸缎织造项目，丝绸展销项目等，总投资12亿元。',
      ['玄石丝绸产业园项目', '年产3万吨生丝、6万吨绸缎织造项目', '丝绸展销项目'],
    ],
    ['白鹭湾新城项目包含智慧停车项目和湿地修复项目，总投资9亿元。', ['白鹭湾新城项目', '智慧停车项目', '湿地修复项目']],
    ['玉带河引水工程涵盖泵站扩容工程、支渠改造工程，总投资2亿元。', ['玉带河引水工程', '泵站扩容工程', '支渠改造工程']],
  ])('reads %s', (clause, names) => expect(projects(clause)).toEqual(names))

  it.each([['活动包括书画项目、歌咏项目。'], ['该企业产品包括化肥、农药。'], ['包括3个项目和5个项目。']])(
    'reads no project in %s',
    (clause) => expect(projects(clause)).toEqual([]),
  )
})

describe('project/built', () => {
  it.each([
    ['青禾镇建设花椒种植基地300亩。', ['花椒种植基地']],
    ['高标准规划建设总投资90亿元的云岫丝绸科创城。', ['云岫丝绸科创城']],
    ['青禾镇环湖公路昨日建成通车。', ['青禾镇环湖公路']],
    ['因地制宜建设玉带镇优质莲藕种植区。', ['玉带镇优质莲藕种植区']],
  ])('reads %s', (clause, names) => expect(projects(clause)).toEqual(names))

  it.each([
    ['5个项目在玉带镇工业园集中开工。'],
    ['努力打造区域物流中心。'],
    ['沈一鸣来到青禾镇示范园看望群众。'],
    ['青禾镇中心医院建成智慧挂号系统。'],
  ])('reads no project in %s', (clause) => expect(projects(clause)).toEqual([]))
})

describe('project/task', () => {
  it.each([
    ['一、加快乡村道路建设\n工作目标：修复水渠9处。\n责任单位：市交通运输局\n完成情况：已完成。', ['加快乡村道路建设']],
    ['1.新建口袋公园。\n责任单位：市住建局', ['新建口袋公园']],
    ['01 项目名称：扩建东门菜场\n责任单位：\n市商务局', ['扩建东门菜场']],
    ['2.修建环湖绿道。（市交通运输局牵头，市水务局配合）', ['修建环湖绿道']],
  ])('reads %s', (list, names) => expect(projects(`现将进展公示如下。\n${list}`)).toEqual(names))

  it.each([['一、提高思想认识\n各单位要高度重视。'], ['1.甘北辰，男，58岁。\n2.沈一鸣，女，40岁。'], ['各责任单位：要加强协作。']])(
    'reads no task in %s',
    (list) => expect(projects(`现将进展公示如下。\n${list}`)).toEqual([]),
  )
})

describe('project/points-back', () => {
  const pointers = (body: string) =>
    read(`云岫要闻\n${body}`).extraction.readings.flatMap(({ mentions }) => mentions.filter(({ rule }) => rule === 'project/points-back'))
      .length

  it.each([
    ['玄石新能源电池项目开工。该项目占地300亩。', 1],
    ['总投资3亿元的玉带河引水工程竣工。该工程由市水务局负责。', 1],
    ['玄石新能源电池项目开工。项目总投资3亿元，该项目年底投产。', 2],
  ])('points back in %s', (clause, count) => expect(pointers(clause)).toBe(count))

  it.each([
    ['该项目占地300亩。'],
    ['玄石新能源电池项目、白鹭湾康养项目开工。该项目占地300亩。'],
    ['玄石新能源电池项目开工。今年共有30个重点项目开工，该项目最大。'],
  ])('points to none in %s', (clause) => expect(pointers(clause)).toBe(0))
})

describe('project/again', () => {
  it.each([
    ['玄石新能源电池项目开工\n昨日，玄石新能源电池项目总投资3亿元。', ['玄石新能源电池项目']],
    ['玄石集团白酒项目规划建设情况良好。\n总投资3亿元的玄石集团年产3万吨白酒项目开工。', ['玄石集团年产3万吨白酒项目']],
    ['建好“红色”樱桃种植区。建设玉带镇优质樱桃种植区。建成500亩红色樱桃种植区。', ['玉带镇优质樱桃种植区']],
  ])('is one in %s', (clause, names) => expect(projects(clause)).toEqual(names))

  it.each([
    ['玄石大厦一期项目开工。\n玄石大厦二期项目竣工。', 2],
    ['总投资3亿元的玄石电池项目和总投资2亿元的玄石动力电池项目开工。', 2],
    ['青禾镇供水项目开工。\n玉带镇供水项目开工。', 2],
  ])('stay apart in %s', (clause, count) => expect(projects(clause)).toHaveLength(count))
})

describe('project/works, project/platform, project/quoted-class', () => {
  it.each([
    ['青禾镇推进农贸市场改造工程，完成12处摊棚。', ['农贸市场改造工程']],
    ['实施棚户区改造，涉及39栋楼。', ['棚户区改造']],
    ['我县建立了“数字田管家”平台。', ['“数字田管家”平台']],
    ['加快打造“鲜果+”等4个现代示范园区。', ['“鲜果+”现代示范园区']],
  ])('reads %s', (clause, names) => expect(projects(clause)).toEqual(names))

  it.each([['老旧小区改造是重大民生工程。'], ['搭建交流合作平台。'], ['打造“三张名片”等品牌。'], ['会议强调，要做好老旧小区改造。']])(
    'reads no project in %s',
    (clause) => expect(projects(clause)).toEqual([]),
  )
})
