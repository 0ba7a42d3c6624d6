import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'
import { people, seenBy } from '../seen.ts'

const GROUP = '关于成立市信用建设工作领导小组的通知\n'
const BODY = '云岫市信用建设工作领导小组'

describe('official/roster-label', () => {
  it.each([
    ['组长：王泊宁\n副组长：窦一鸣　冉文石', [`王泊宁 → ${BODY} [组长]`, `窦一鸣 → ${BODY} [副组长]`, `冉文石 → ${BODY} [副组长]`]],
    ['组　长：王泊宁\n成　员：周宁（市教育局）', [`王泊宁 → ${BODY} [组长]`, `周宁 → ${BODY} [成员]`]],
    ['成员：周　宁（市教育局）\n　　　许令仪（澄溪县政府）', [`周宁 → ${BODY} [成员]`, `许令仪 → ${BODY} [成员]`]],
  ])('reads the lines of a group in %s', (lines, relations) => expect(read(GROUP + lines).relations('HOLDS_POST')).toEqual(relations))

  it.each(['组长：', '成员单位：市教育局、市水利局', '电话：12345'])('reads nobody in %s', (line) => {
    expect(read(GROUP + line).relations('HOLDS_POST')).toEqual([])
    expect(people(GROUP + line)).toEqual([])
  })

  it('needs a heading that sets the group up', () => {
    expect(read('通知\n组长：王泊宁').relations('HOLDS_POST')).toEqual([])
  })
})

describe('official/office', () => {
  const OFFICE = `${BODY}办公室`
  it.each([
    ['领导小组下设办公室，办公室设在市水利局，窦一鸣同志兼任办公室主任。', [`窦一鸣 → ${OFFICE} [主任]`]],
    ['领导小组办公室设在市水利局，由窦一鸣兼任办公室主任，冉文石任副主任。', [`窦一鸣 → ${OFFICE} [主任]`, `冉文石 → ${OFFICE} [副主任]`]],
    ['领导小组下设办公室，办公室主任由窦一鸣兼任，副主任由冉文石担任。', [`窦一鸣 → ${OFFICE} [主任]`, `冉文石 → ${OFFICE} [副主任]`]],
    ['领导小组办公室设在市水利局，办公室主任：窦一鸣。', [`窦一鸣 → ${OFFICE} [主任]`]],
  ])('reads who heads the office of a group in %s', (line, relations) => {
    expect(read(GROUP + line).relations('HOLDS_POST')).toEqual(relations)
    expect(read(GROUP + line).relations('PART_OF')).toEqual([`${OFFICE} → ${BODY}`])
  })

  it('reads the group that its own sentence names', () => {
    expect(read('市信用建设工作领导小组下设办公室，窦一鸣任办公室主任。').relations('HOLDS_POST')).toEqual([`窦一鸣 → ${OFFICE} [主任]`])
  })

  it.each(['领导小组下设办公室。', '领导小组下设办公室，办公室主任由市发改局局长兼任。', '会议推选窦一鸣任副主任。'])(
    'reads nobody in %s',
    (line) => expect(read(GROUP + line).relations('HOLDS_POST')).toEqual([]),
  )
})

describe('official/attending-list', () => {
  it.each([
    ['王泊宁、庞若谷、冉文石出席会议。', ['王泊宁', '庞若谷', '冉文石']],
    ['王泊宁、庞若谷等参加。', ['王泊宁', '庞若谷']],
    ['讲话之后，王泊宁、庞若谷分别发言。', ['王泊宁', '庞若谷']],
    ['王泊宁、庞若谷，冉文石、窦一鸣，任小舟等在主席台就座。', ['王泊宁', '庞若谷', '冉文石', '窦一鸣', '任小舟']],
    ['王泊宁、庞若谷以代表身份参加视察。', ['王泊宁', '庞若谷']],
  ])('reads a list that only its verb proves in %s', (clause, names) => expect(seenBy('official/attending-list', clause)).toEqual(names))

  it.each(['王泊宁、庞若谷种了三棵树。', '王泊宁出席会议。', '县区、乡镇参加。', '高山、大河、平原都有分布。'])(
    'reads nobody in %s',
    (clause) => expect(people(clause)).toEqual([]),
  )
})

describe('people of a contest', () => {
  it.each([
    ['其中，冉文石、窦一鸣等3名选手分别荣获钳工组、电工组一等奖。', ['冉文石', '窦一鸣']],
    ['窦一鸣荣获钳工组一等奖。', ['窦一鸣']],
    ['冉文石、窦一鸣获得“金牌工匠”称号。', ['冉文石', '窦一鸣']],
  ])('are read in %s', (clause, names) => expect(seenBy('person/winners', clause)).toEqual(names))

  it.each(['白沙镇、桐花镇等3个镇分别荣获一等奖。', '金龙鱼荣获金奖。', '冉文石、窦一鸣获得了大家的信任。'])('are none in %s', (clause) =>
    expect(people(clause)).toEqual([]),
  )
})

describe('people who are honoured', () => {
  it.each([
    ['市委、市政府授予冉文石、窦一鸣“优秀企业家”称号。', ['冉文石', '窦一鸣']],
    ['大会授予冉文石、窦一鸣等10人“劳动模范”称号。', ['冉文石', '窦一鸣']],
  ])('are read in %s', (clause, names) => expect(people(clause)).toEqual(names))

  it.each(['大会授予白沙镇、桐花镇“先进单位”称号。', '大会授予10人“劳动模范”称号。', '大会授予山河、湖海等公司“先进单位”称号。'])(
    'are none in %s',
    (clause) => expect(people(clause)).toEqual([]),
  )
})

describe('names that words around them prove', () => {
  it.each([
    ['person/named-list', '首批金牌店主分别为：冉文石、窦一鸣。', ['冉文石', '窦一鸣']],
    ['official/stands-for', '莫砚清代表市政府通报了汛情。', ['莫砚清']],
    ['official/leaders-behind', '王泊宁、庞若谷等市领导察看了堤坝。', ['王泊宁', '庞若谷']],
  ])('are read by %s in %s', (rule, clause, names) => expect(seenBy(rule, clause)).toEqual(names))

  it.each(['三道名菜分别为：红烧肉、清蒸鱼、白切鸡。', '谁能代表市政府通报汛情？', '会议表决通过了总监票人名单。'])(
    'are none in %s',
    (clause) => expect(people(clause)).toEqual([]),
  )
})

describe('a list', () => {
  const attending = (text: string) => read(`座谈会召开\n5月9日，全市文旅座谈会召开。${text}`).relations('ATTENDED')
  const all = (...names: string[]) => names.map((name) => `${name} → 全市文旅座谈会 [attend]`)

  it.each([
    ['副市长王泊宁，省歌舞团独唱演员沙小鸥，市文联副主席窦一鸣出席座谈会。', ['王泊宁', '沙小鸥', '窦一鸣']],
    ['副市长王泊宁、云岫学院教授叶闻笛、市教育局局长窦一鸣出席座谈会。', ['王泊宁', '叶闻笛', '窦一鸣']],
    ['副市长王泊宁，知名乡贤叶明轩，市教育局局长窦一鸣出席座谈会。', ['王泊宁', '叶明轩', '窦一鸣']],
    ['副市长王泊宁，市政府副市长候选人庞若谷，市政协副主席人选、市教育局局长窦一鸣出席座谈会。', ['王泊宁', '庞若谷', '窦一鸣']],
    ['副市长王泊宁，市总工会主席窦一鸣及部分乡镇人大主席列席座谈会。', ['王泊宁', '窦一鸣']],
  ])('goes on over what was not read in %s', (text, names) => expect(new Set(attending(text))).toEqual(new Set(all(...names))))

  it.each([
    ['副市长王泊宁讲话，随后市教育局局长窦一鸣出席座谈会。', ['窦一鸣']],
    ['副市长王泊宁来信，市教育局局长窦一鸣出席座谈会。', ['窦一鸣']],
  ])('does not go on over a clause in %s', (text, names) => {
    expect(attending(text).filter((one) => one.endsWith('[attend]'))).toEqual(all(...names))
  })
})

describe('official/opened-list', () => {
  it.each([
    ['在主席台就座的有：王泊宁、庞若谷、冉文石。', ['王泊宁', '庞若谷', '冉文石']],
    ['出席会议的市领导有：王泊宁、庞若谷。', ['王泊宁', '庞若谷']],
    ['出席人员：王泊宁、庞若谷。', ['王泊宁', '庞若谷']],
    ['主席台上就座的有王泊宁、庞若谷、冉文石。', ['王泊宁', '庞若谷', '冉文石']],
    ['今天大会的执行主席是：王泊宁、庞若谷。', ['王泊宁', '庞若谷']],
  ])('reads a list that its opening announces in %s', (clause, names) => expect(seenBy('official/opened-list', clause)).toEqual(names))

  it.each(['参加会议的有：企业家代表、村民代表。', '品种有：茶叶和药材。', '王泊宁说：茶好。'])('reads nobody in %s', (clause) =>
    expect(people(clause)).toEqual([]),
  )
})

describe('official/of-body', () => {
  it.each([
    [
      '会议听取了县教育局岑知远、县水务局王泊宁2名主要负责人的述职报告。',
      ['岑知远 → 澄溪县教育局 [主要负责人]', '王泊宁 → 澄溪县水务局 [主要负责人]'],
    ],
    ['鹤沚镇岑知远、石桥乡王泊宁两名乡镇党委书记作了表态。', ['岑知远 → 中共鹤沚镇委员会 [书记]', '王泊宁 → 中共石桥乡委员会 [书记]']],
    ['会议听取了鹤沚镇岑知远、石桥乡王泊宁2名党政主要负责人的报告。', []],
    ['县教育局岑知远、县水务局王泊宁分别作了发言。', []],
  ])('reads the bodies with their names in %s', (text, posts) => {
    const found = read(text, { home: '澄溪县' })
    expect(people(text)).toEqual(['岑知远', '王泊宁'])
    expect(found.relations('HOLDS_POST')).toEqual(posts)
  })

  it.each(['县教育局、县水利局、县卫健局3个单位主要负责人作了表态发言。', '鹤沚镇石桥村、望津镇柳林村分别作了发言。'])(
    'reads nobody in %s',
    (text) => expect(people(text)).toEqual([]),
  )
})

describe('person/comers', () => {
  it('have the seats that stand behind them', () => {
    expect(read('王泊宁、庞若谷等15名住澄溪县的市政协委员赶到会场，出席了预备会议。', { home: '云岫市' }).relations('HOLDS_POST')).toEqual([
      '王泊宁 → 中国人民政治协商会议云岫市委员会 [委员]',
      '庞若谷 → 中国人民政治协商会议云岫市委员会 [委员]',
    ])
  })
})
