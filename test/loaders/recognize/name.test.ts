import { describe, expect, it } from 'vitest'
import { type Licence, nameAt, plainName } from '../../../loaders/recognize/name.ts'

/** The name that begins right behind the bar. */
function nameIn(marked: string, licence: Licence = 'post'): string | null {
  const at = marked.indexOf('|')
  const text = marked.replace('|', '')
  const span = nameAt(text, at, licence)
  return span && plainName(text, span)
}

describe('nameAt', () => {
  it.each([
    ['副市长|王泊宁强调安全', '王泊宁'],
    ['副市长|王泊宁7日主持', '王泊宁'],
    ['副市长|王泊宁拍板决定', '王泊宁'],
    ['副市长|王泊宁走村入户', '王泊宁'],
    ['副市长|陈庭芳亦认为', '陈庭芳'],
    ['局长|周丽却不这样看', '周丽'],
    ['部长|周荣受委托作报告', '周荣'],
    ['局长|黄守月及负责人', '黄守月'],
    ['书记|石岩和组织委员', '石岩'],
    ['主席|古特雷斯表示', '古特雷斯'],
    ['副市长|周宁2019年上任', '周宁'],
    ['书记|周宁于9月20日率队', '周宁'],
    ['书记|周云于9月20日率队', '周云'],
    ['副市长|周宁先后发言', '周宁'],
    ['副市长|王强强调安全', '王强'],
    ['副市长|郑云开宣布开幕', '郑云开'],
    ['副市长|高建新来到现场', '高建新'],
    ['副市长|高为民主持会议', '高为民'],
    ['副市长|方来讲话', '方来'],
    ['副市长|欧阳云亭主持', '欧阳云亭'],
    ['副市长|司马光远讲话', '司马光远'],
    ['副市长|周宁等出席', '周宁'],
    ['副市长|郑云和副市长', '郑云'],
    ['局长|木沙江·依明汇报', '木沙江·依明'],
    ['副市长|阿依夏木讲话', '阿依夏木'],
    ['副市长|桑吉次仁出席', '桑吉次仁'],
    ['副市长|诺布才让带领', '诺布才让'],
    ['副市长|那顺巴图主持', '那顺巴图'],
    ['副县长|次仁央金对客人', '次仁央金'],
    ['副县长|龙木泽仁带领', '龙木泽仁'],
    ['市长|周向东在讲话时', '周向东'],
    ['市长|周启航到鹤沚镇', '周启航'],
    ['主席|周红到鹤沚镇', '周红'],
    ['副市长|周建设主持', '周建设'],
    ['局长|周宁作工作报告', '周宁'],
    ['书记|周明作动员讲话', '周明'],
    ['书记|周立平俯下身', '周立平'],
    ['副主席|周明及秘书长', '周明'],
    ['局长|周宁致欢迎辞', '周宁'],
    ['市长|周和平率市水利局负责人', '周和平'],
    ['市长|周平和率市水利局负责人', '周平和'],
    ['主席|周立乡率队', '周立乡'],
    ['主席|周立村主持', '周立村'],
    ['书记|高立新到鹤沚镇', '高立新'],
  ])('ends the name at a verb, a mark or a title in %s', (marked, name) => expect(nameIn(marked)).toBe(name))

  it.each([
    ['、|周 宁、', '周宁'],
    ['、|周  宁\n', '周宁'],
    [':|秦 川(', '秦川'],
  ])('closes the blank that pads a name of two in %s', (marked, name) => expect(nameIn(marked, 'list')).toBe(name))

  it.each([
    '代表|知情知政,',
    '主席|团调研。',
    '书记|任命周宁为',
    '负责人|和澄溪、',
    '副县长|景宁畲族自治县',
    '局长|经常到鹤沚镇',
    '主任|马上到鹤沚镇',
    '委员|向大会作主题报告',
    '局长|党建设,',
    '代表|在杭开展视察',
    '副市长|安宁经济开发区党工委书记',
    '书记|柳家村调研',
  ])('reads no name behind the post in %s', (marked) => expect(nameIn(marked)).toBeNull())

  it.each([
    '|与时俱进,开拓创新',
    '|管理水平不断提高',
    '|文章指出',
    '|全会强调',
    '|成为样板',
    '|方面的工作',
    '|安全生产工作',
    '|项目建设加快',
    '|大家表示',
  ])('sees no name without a licence in %s', (marked) => expect(nameIn(marked, 'none')).toBeNull())

  it.each(['市长|强调安全', '市长|主持会议', '市长|出席', '副市长|参加', '市长|。', '市长|'])('sees none behind a post in %s', (marked) =>
    expect(nameIn(marked)).toBeNull(),
  )

  it('asks for the more evidence the weaker the licence is', () => {
    expect(nameIn('|叶闻笛说', 'post')).toBe('叶闻笛')
    expect(nameIn('|叶闻笛,', 'word')).toBe('叶闻笛')
    expect(nameIn('|叶闻笛的', 'none')).toBeNull()
  })
})
