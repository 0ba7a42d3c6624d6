import { describe, expect, it } from 'vitest'
import type { Relation } from '../../../schema/types.ts'
import { read } from '../reading.ts'

const MEETING = '全市防汛工作会议召开。'
const attended = (text: string) => read(text).relations('ATTENDED')
const facts = (text: string) =>
  read(text).extraction.readings.flatMap(({ relations }) => relations.filter((one): one is Relation<'ATTENDED'> => one.type === 'ATTENDED'))

describe('one person at one event', () => {
  it.each([
    ['副市长王泊宁出席。王泊宁讲话。', ['speak']],
    ['副市长王泊宁主持会议。王泊宁指出，要守住堤坝。', ['host', 'speak']],
    ['会议由副市长王泊宁主持。王泊宁、庞若谷参加。', ['host']],
    ['市领导王泊宁、庞若谷参加。王泊宁部署了工作。', ['speak']],
  ])('has the roles of all acts of %s', (text, roles) => {
    const own = attended(MEETING + text).filter((one) => one.startsWith('王泊宁'))
    expect(own).toEqual([`王泊宁 → 全市防汛工作会议 [${roles.join()}]`])
  })

  it('shows the clause of the strongest act', () => {
    const [one] = facts(`${MEETING}副市长王泊宁出席。会议由王泊宁主持。`)
    expect(one?.evidence.quote).toBe('会议由王泊宁主持')
    expect(one?.rule).toBe('attended/host')
  })
})

/** Two who attend the meeting. */
const both = ['王泊宁 → 全市防汛工作会议 [attend]', '窦一鸣 → 全市防汛工作会议 [attend]']

describe('a list behind what it is opened with', () => {
  it.each([
    '出席：副市长王泊宁、市教育局局长窦一鸣',
    '参会领导：副市长王泊宁、市教育局局长窦一鸣',
    '会议邀请省教育厅副厅长王泊宁、副市长窦一鸣参加。',
    '会议还邀请副市长王泊宁、市教育局局长窦一鸣等到会指导。',
    '参会领导有王泊宁、窦一鸣等。',
    '参加会议的有企业家代表；副市长王泊宁，市教育局局长窦一鸣。',
    '出席会议的市领导有王泊宁、窦一鸣。',
    '陪同调研的还有王泊宁、窦一鸣等市领导。',
    '副市长王泊宁、市教育局局长窦一鸣同行。',
    '副市长王泊宁、市教育局局长窦一鸣及随行人员一道巡河。',
  ])('is there: %s', (words) => expect(attended(MEETING + words)).toEqual(both))

  it.each([
    '会议拟邀请副市长王泊宁、市教育局局长窦一鸣参加。',
    '参会领导有关心，有要求。',
    '出席的有学生、家长、教师。',
    '副市长王泊宁、市教育局局长窦一鸣喜欢《山海同行，春风同路》这首歌。',
  ])('is not %s', (words) => expect(attended(MEETING + words)).toEqual([]))

  it('names who presides', () => expect(attended(`${MEETING}\n主持：副市长王泊宁\n`)).toEqual(['王泊宁 → 全市防汛工作会议 [host]']))
})

describe('company without names', () => {
  it.each(['部分市民', '驻军首长', '教练员、运动员', '相关企业', '在外乡友', '各县(市、区)', '戏曲爱好者', '有关金融机构'])(
    'leaves those present who come with %s',
    (company) => {
      expect(attended(`${MEETING}副市长王泊宁、市教育局局长窦一鸣，${company}参加会议。`)).toEqual(both)
      expect(attended(`${MEETING}副市长王泊宁、市教育局局长窦一鸣以及${company}参加会议。`)).toEqual(both)
    },
  )

  it.each([
    '等嘉宾',
    '等县处级领导',
    '等领导和嘉宾',
    '两位市领导',
    '，相关部门、企业负责人200余人',
    '及市直有关部门主要负责同志',
    '等市领导，市直各部门负责人、各县区党政主要负责人',
    '等市领导以及来自各地的专家学者共300余人',
  ])('stands between the list and what it does: %s', (company) => {
    expect(attended(`${MEETING}副市长王泊宁、市教育局局长窦一鸣${company}为活动揭幕。`)).toEqual(both)
    expect(attended(`${MEETING}副市长王泊宁、市教育局局长窦一鸣${company}共同按下启动键。`)).toEqual(both)
  })

  it.each(['，请企业剪彩', '，对企业负责人剪彩一事进行了调查', '到企业培土', '的企业负责人剪彩'])('is not %s', (clause) =>
    expect(attended(`${MEETING}副市长王泊宁、市教育局局长窦一鸣${clause}。`)).toEqual([]),
  )

  it.each(['上台颁奖', '鸣枪发令', '作工作汇报', '集体出席', '参观了展览', '重温入党誓词'])('and its list are there where they %s', (act) =>
    expect(attended(`${MEETING}副市长王泊宁、市教育局局长窦一鸣${act}。`)).toHaveLength(2),
  )
})

describe('the event of the body', () => {
  it.each([
    ['市长岑知远，市商会会长王泊宁先生、副会长庞若谷女士等出席会议。', ['岑知远', '王泊宁', '庞若谷']],
    ['副市长王泊宁、市教育局局长窦一鸣等领导来宾出席会议。', ['王泊宁', '窦一鸣']],
    ['副市长王泊宁、市佛教协会会长庞若谷法师、市商会会长窦一鸣出席会议。', ['王泊宁', '庞若谷', '窦一鸣']],
    ['副市长王泊宁、在外乡贤庞若谷、市商会会长窦一鸣出席会议。', ['王泊宁', '庞若谷', '窦一鸣']],
    ['副市长王泊宁、国际友人庞若谷、市商会会长窦一鸣出席会议。', ['王泊宁', '庞若谷', '窦一鸣']],
    ['出席会议的有：副市长王泊宁；云帆集团总裁庞若谷先生；市商会会长窦一鸣。', ['王泊宁', '庞若谷', '窦一鸣']],
    ['副市长王泊宁、买买提.吐尔洪,在外乡亲,市商会会长窦一鸣出席会议。', ['王泊宁', '买买提.吐尔洪', '窦一鸣']],
    ['副市长王泊宁,市商会会长窦一鸣,专家组成员叶闻笛出席会议。', ['王泊宁', '窦一鸣', '叶闻笛']],
  ])('is attended by the guests of %s', (text, people) =>
    expect(attended(MEETING + text)).toEqual(people.map((one) => `${one} → 全市防汛工作会议 [attend]`)),
  )

  it.each(['会见', '拜会', '拜访', '热情接待'])('is the reception where somebody is received: %s', (verb) => {
    const people = attended(`4月17日，市长岑知远${verb}云帆集团董事长莫砚清一行。副市长王泊宁参加${verb.slice(-2)}。`)
    expect(people.map((one) => one.split(' ')[0])).toEqual(['岑知远', '莫砚清', '王泊宁'].sort())
    expect(new Set(people.map((one) => one.split(' ')[2])).size).toBe(1)
  })

  it.each(['市长岑知远接待来访群众。', '市信访局接待室里，副市长王泊宁很忙。'])('is no reception: %s', (text) =>
    expect(
      read(text)
        .names('Event')
        .filter((name) => /接待室|岑知远接待/.test(name)),
    ).toEqual([]),
  )

  it('is the reception whose talks somebody takes part in', () =>
    expect(attended('4月17日，市长岑知远会见了客人。副市长王泊宁参与会谈。')).toEqual([
      '王泊宁 → 岑知远会见了客人 [attend]',
      '岑知远 → 岑知远会见了客人 [attend]',
    ]))

  it('is one with the bare word for it', () =>
    expect(attended('全市先进集体表彰大会召开。市长岑知远出席表彰活动。')).toEqual(['岑知远 → 全市先进集体表彰大会 [attend]']))

  it('is what its first sentence holds, not the tour that the headline announces', () => {
    const text = '省督查组在我市开展专项督查\n4月17日，我市召开环保专项督查汇报会。副市长王泊宁出席会议。'
    expect(attended(text)).toEqual(['王泊宁 → 环保专项督查汇报会 [attend]'])
  })

  it('is attended by those who are asked in, and by those who swear their oath there', () => {
    const text = `${MEETING}会议邀请市人大代表叶闻笛列席会议。会上，王泊宁同志进行了庄严的宪法宣誓。`
    expect(attended(text)).toEqual(['叶闻笛 → 全市防汛工作会议 [attend]', '王泊宁 → 全市防汛工作会议 [attend]'])
  })

  it.each([
    ['据县长王泊宁介绍，茶叶卖得好。', []],
    ['县长王泊宁说，茶叶卖得好。', []],
    ['县长王泊宁在致辞中说，茶叶卖得好。', ['王泊宁 → 首届采茶节 [speak]']],
    ['县长王泊宁表示，茶叶卖得好。', ['王泊宁 → 首届采茶节 [speak]']],
  ])('is no festival of which somebody only told the reporter: %s', (text, people) =>
    expect(attended(`4月17日，首届采茶节开幕。\n${text}`)).toEqual(people),
  )

  it('is one that opens itself', () => {
    const text = '云岫市第五届运动会在市体育场举行开幕式。市长岑知远宣布运动会开幕。'
    expect(attended(text)).toEqual(['岑知远 → 云岫市第五届运动会 [attend]'])
  })

  it('is the talk that a sentence takes part in before it is named', () => {
    const text =
      '4月17日，省文旅厅厅长岑知远来我市就茶产业进行调研。副市长王泊宁参加座谈。\n岑知远强调，要办好茶产业。\n座谈会上，市文旅局局长窦一鸣介绍了情况。'
    expect(attended(text)).toEqual([
      '窦一鸣 → 座谈会 [speak]',
      '岑知远 → 座谈会 [speak]',
      '王泊宁 → 座谈会 [attend]',
      '岑知远 → 来我市就茶产业进行调研 [attend]',
    ])
  })

  it('is not one that somebody only tells of', () => {
    const text = '4月17日，全市茶业大会召开。副市长王泊宁讲话。她指出，今年市里召开了全市教育大会。\n市政协主席柏千里参加大会。'
    expect(attended(text)).toContain('柏千里 → 全市茶业大会 [attend]')
  })

  it.each(['摄影家', '人民调解员', '非遗传承人', '获奖者', '搬迁户', '货车司机'])('is attended by a private person, a %s', (word) =>
    expect(attended(`${MEETING}${word}叶闻笛作了发言。`)).toEqual(['叶闻笛 → 全市防汛工作会议 [speak]']),
  )

  it('is told anew where the same day begins another', () => {
    const text = '4月17日，市政协主席柏千里到鹤沚镇调研。\n同一天，副市长王泊宁带队，开展“春风”走访慰问活动。王泊宁向大家表示感谢。'
    expect(attended(text)).toEqual(['王泊宁 → “春风”走访慰问活动 [speak]', '柏千里 → 到鹤沚镇调研 [attend]'])
  })

  it('is where he stresses something behind his other acts', () =>
    expect(attended(`${MEETING}副市长王泊宁听取汇报，察看堤坝，强调，要守住堤坝。`)).toEqual(['王泊宁 → 全市防汛工作会议 [speak]']))

  it('is the drill that is watched', () => {
    const text = '4月17日，鹤沚镇开展消防应急演练。副市长王泊宁、市应急局局长窦一鸣等领导观摩演练。'
    expect(read(text).names('Event')).toEqual(['消防应急演练'])
    expect(attended(text)).toEqual(['王泊宁 → 消防应急演练 [attend]', '窦一鸣 → 消防应急演练 [attend]'])
  })
})

describe('which of several events', () => {
  it('is the talk that a tour ends with', () => {
    const text = '副省长尤景澄来我市督导工作。市长岑知远出席6日的汇报座谈会并汇报了情况。市人大常委会主任柏千里主持座谈会。'
    expect(attended(text)).toEqual(['柏千里 → 汇报座谈会 [host]', '岑知远 → 汇报座谈会 [speak]', '尤景澄 → 来我市督导工作 [attend]'])
  })

  it('is the first of those that one verb holds', () => {
    const text = '4月17日，云岫市读书月启动仪式、“百县千团”文艺轻骑队走基层活动在澄溪县举行。市领导王泊宁参加。'
    expect(read(text).names('Event')).toEqual(['云岫市读书月启动仪式', '“百县千团”文艺轻骑队走基层活动'])
    expect(attended(text)).toEqual(['王泊宁 → 云岫市读书月启动仪式 [attend]'])
  })

  it('is that of its own line in a digest', () => {
    const text = '要闻周报\n●市委书记甘霁川参加重点项目开工仪式。\n●市安委会全体会议召开。市长岑知远等出席。'
    expect(attended(text)).toEqual(['甘霁川 → 重点项目开工仪式 [attend]', '岑知远 → 市安委会全体会议 [attend]'])
  })

  it('is the congress that closes, whatever it voted on', () => {
    const text =
      '2月7日，云岫市第九届人民代表大会第四次会议圆满完成各项议程，在会展中心胜利闭幕。市长岑知远出席会议并在主席台就座。会议表决通过了云岫市第九届人民代表大会第四次会议选举办法。'
    expect(attended(text)).toEqual(['岑知远 → 云岫市第九届人民代表大会第四次会议 [attend]'])
  })

  it('is the tour whose many stops stand before its verb', () => {
    const text =
      '市长岑知远先后深入澄溪县远帆重晶石微粉加工厂、澄溪县行政中心、澄溪县体育馆、澄溪鸿达实业有限公司、忠诚现代农业产业园等地开展工作调研。县领导蓝思齐陪同调研。'
    expect(attended(text).map((one) => one.slice(0, 7))).toEqual(['蓝思齐 → 深', '岑知远 → 深'])
  })

  it('is the tour about what stands in quotation marks with a comma', () => {
    const text = '市政协副主席乔予安率调研组到澄溪县就“讲好故事，凝聚人心”开展调研。县政协主席蓝思齐陪同调研。'
    expect(attended(text).filter((one) => one.includes('就“讲好故事'))).toHaveLength(2)
  })
})

describe('what ends a list', () => {
  it.each([
    ['副市长王泊宁、庞若谷等市、县领导出席。', ['王泊宁', '庞若谷']],
    ['副市长王泊宁，市委巡察办工作人员，市委三个巡察组组长、副组长参加了会议。', ['王泊宁']],
    ['武警云岫总队原副司令王泊宁出席会议。', ['王泊宁']],
  ])('parts nobody from the meeting in %s', (text, names) => {
    expect(attended(MEETING + text)).toEqual(names.map((name) => `${name} → 全市防汛工作会议 [attend]`))
  })

  it('is no body of three groups', () => {
    expect(read('市委三个巡察组参加了会议。').names('Agency')).not.toContain('云岫市委三个巡察组')
  })
})

describe('a meeting', () => {
  it('begins at a time of day with its colon', () => {
    const text = '鹤沚镇第十届人民代表大会第三次会议于4月17日早8：30正式开幕。镇党委书记车晓舟讲话。'
    expect(attended(text)).toEqual(['车晓舟 → 鹤沚镇第十届人民代表大会第三次会议 [speak]'])
  })

  it('is not the campaign that its speech urges', () => {
    const text = `${MEETING}市委书记甘霁川出席并讲话，强调坚持把开展河湖整治行动作为大事。`
    expect(attended(text)).toEqual(['甘霁川 → 全市防汛工作会议 [speak]'])
  })

  it('is called together by its hosts without posts', () => {
    const text = '“岫水杯”征文颁奖会在市图书馆举行。颁奖活动由周立平、孟令秋主持。'
    expect(attended(text)).toEqual(['周立平 → “岫水杯”征文颁奖会 [host]', '孟令秋 → “岫水杯”征文颁奖会 [host]'])
  })

  it('of a tour is led by who goes on it', () => {
    const text = '副市长王泊宁深入澄溪县、望津区调研并举行座谈会。'
    expect(attended(text)).toEqual(['王泊宁 → 座谈会 [host]', '王泊宁 → 深入澄溪县、望津区调研 [attend]'])
  })

  it('may be talks that have no noun', () => {
    const text = '4月17日，市长岑知远与青禾市市长尤景澄座谈交流。副市长王泊宁参加。'
    expect(attended(text)).toContain('王泊宁 → 岑知远与青禾市市长尤景澄座谈交流 [attend]')
  })

  it('may be the arrival of guests', () => {
    const text = '青禾市市长尤景澄率青禾市考察团抵达我市进行参观考察活动。'
    expect(attended(text)).toEqual(['尤景澄 → 抵达我市进行参观考察活动 [attend]'])
  })
})

describe('a list', () => {
  const list = '市领导王泊宁、庞若谷，市政协副主席乔予安等出席会议。'

  it('keeps the order of protocol', () => {
    expect(facts(MEETING + list).map(({ attrs }) => attrs.order)).toEqual([1, 2, 3])
  })

  it('keeps the posts as printed', () => {
    expect(facts(MEETING + list).map(({ attrs }) => attrs.title)).toEqual([null, null, '市政协副主席'])
  })

  it('has no order for one alone', () => {
    expect(facts(`${MEETING}副市长王泊宁出席。`).map(({ attrs }) => attrs.order)).toEqual([null])
  })
})

describe('a day before the verb', () => {
  it.each([
    ['市长岑知远7日主持召开市政府常务会议。', ['岑知远 → 市政府常务会议 [host]']],
    ['市长岑知远4月17日下午出席全市教育工作会议。', ['岑知远 → 全市教育工作会议 [attend]']],
    ['副市长王泊宁17日在全市教育工作会议上指出，要守住底线。', ['王泊宁 → 全市教育工作会议 [speak]']],
    ['副市长王泊宁近日组织召开春季造林推进会。', ['王泊宁 → 春季造林推进会 [host]']],
  ])('leaves the act as it is: %s', (text, relations) => expect(read(text).relations('ATTENDED')).toEqual(relations))

  it('keeps what was said on a day of its own from the meeting before it', () => {
    const text = '全市教育工作会议4月17日召开。校长王泊宁19日表示，学校已经开学。'
    expect(read(text).relations('ATTENDED')).toEqual([])
  })
})

describe('clauses with a subject of their own', () => {
  it('part the roles of a sentence', () => {
    expect(attended(`${MEETING}市长岑知远出席并讲话，副市长王泊宁主持，市领导庞若谷、邹砚秋参加。`)).toEqual(
      [
        '岑知远 → 全市防汛工作会议 [speak]',
        '王泊宁 → 全市防汛工作会议 [host]',
        '庞若谷 → 全市防汛工作会议 [attend]',
        '邹砚秋 → 全市防汛工作会议 [attend]',
      ].sort(byRole),
    )
  })

  it('tell a host from a speaker in one sentence', () => {
    expect(new Set(attended(`${MEETING}会议由副市长王泊宁主持，市长岑知远讲话。`))).toEqual(
      new Set(['王泊宁 → 全市防汛工作会议 [host]', '岑知远 → 全市防汛工作会议 [speak]']),
    )
  })
})

/** Hosts before speakers before guests: the order in which the acts are tried. */
function byRole(a: string, b: string): number {
  const rank = (one: string) => ['host', 'speak', 'attend'].findIndex((role) => one.includes(role))
  return rank(a) - rank(b)
}

describe('the event of an act', () => {
  it('is the one that its own words name', () => {
    expect(attended(`${MEETING}副市长王泊宁出席4月16日举行的“书香云岫”启动仪式。`)).toEqual(['王泊宁 → “书香云岫”启动仪式 [attend]'])
  })

  it('is the one that a later sentence opened', () => {
    const text = `4月17日，全市防汛工作会议召开。市长岑知远讲话。4月18日，市政府第19次常务会议召开。副市长王泊宁参加。`
    expect(attended(text)).toEqual(['岑知远 → 全市防汛工作会议 [speak]', '王泊宁 → 市政府第19次常务会议 [attend]'])
  })

  it('is never that of another article', () => {
    const text =
      '全市防汛工作会议召开\n\n本报讯（记者 田小穗）4月17日，全市防汛工作会议召开。\n\n茶乡春早\n\n本报讯（记者 祁小雨）4月17日，副市长王泊宁说，茶熟了。'
    expect(attended(text)).toEqual([])
  })
})

describe('who is not there', () => {
  it.each([
    ['受市委书记甘霁川委托，市长岑知远主持会议。', ['岑知远 → 全市防汛工作会议 [host]']],
    ['会议学习了市委书记甘霁川讲话精神。副市长王泊宁参加。', ['王泊宁 → 全市防汛工作会议 [attend]']],
    ['市委书记甘霁川发来贺信。副市长王泊宁宣读贺信。', ['王泊宁 → 全市防汛工作会议 [speak]']],
    ['副市长庞若谷因病请假。副市长王泊宁参加。', ['王泊宁 → 全市防汛工作会议 [attend]']],
    ['要按照市长岑知远的要求抓好落实。', []],
    ['会议要求，会议强调，会议指出。', []],
  ])('is left out of %s', (text, relations) => expect(attended(MEETING + text)).toEqual(relations))
})

describe('who is there', () => {
  it.each([
    ['市委书记甘霁川等市委、市政府、市法院负责人到会祝贺。', ['甘霁川 → 全市防汛工作会议 [attend]']],
    ['会上，市应急管理局局长冉文石作了3个方面的强调。', ['冉文石 → 全市防汛工作会议 [speak]']],
    ['会议听取了市水利局局长竺长庚作的关于堤坝的说明。', ['竺长庚 → 全市防汛工作会议 [speak]']],
    ['省内外专家组王泊宁、庞若谷参加会议。', ['王泊宁 → 全市防汛工作会议 [attend]', '庞若谷 → 全市防汛工作会议 [attend]']],
    ['王泊宁、庞若谷等市政协副主席到会。', ['王泊宁 → 全市防汛工作会议 [attend]', '庞若谷 → 全市防汛工作会议 [attend]']],
    [
      '市水利局局长竺长庚，市财政局、市住建局、市卫健局相关领导，市应急管理局局长冉文石出席会议。',
      ['竺长庚 → 全市防汛工作会议 [attend]', '冉文石 → 全市防汛工作会议 [attend]'],
    ],
    ['副市长王泊宁对记者说，堤坝很牢。', []],
    ['市委书记甘霁川，市长岑知远等市委常委出席会议。', ['甘霁川 → 全市防汛工作会议 [attend]', '岑知远 → 全市防汛工作会议 [attend]']],
    [
      '副市长王泊宁，市水利局局长竺长庚及下设6个专项小组参加会议。',
      ['王泊宁 → 全市防汛工作会议 [attend]', '竺长庚 → 全市防汛工作会议 [attend]'],
    ],
    ['市领导王泊宁、庞玉带、冉允网参加会议。', ['王泊宁', '庞玉带', '冉允网'].map((one) => `${one} → 全市防汛工作会议 [attend]`)],
    ['与会委员直抒胸臆、畅所欲言。', []],
  ])('is told in %s', (text, relations) => expect(attended(MEETING + text)).toEqual(relations))

  it('speaks where he spoke in the sentence before', () =>
    expect(
      attended(
        '4月17日，市长岑知远到望津区调研养老工作。区长霍云亭陪同调研。区委书记祝安邦出席汇报会。\n会上，霍云亭作了汇报。他说，食堂已建成。',
      ),
    ).toEqual(expect.arrayContaining(['霍云亭 → 汇报会 [speak]', '霍云亭 → 到望津区调研养老工作 [attend]'])))

  it('is asked by a reporter at a show, and speaks to nobody else', () =>
    expect(attended('4月17日，茶艺作品展开幕式在市文化馆举行。“每一件都好看。”市民叶闻笛说。')).toEqual([
      '叶闻笛 → 茶艺作品展开幕式 [attend]',
    ]))

  it('is not, where he is quoted behind the background of a story', () =>
    expect(attended('4月17日，茶叶展销会在市会展中心举行。\n近年来，全市建成茶园百座。\n“明年要再建十座。”副市长王泊宁表示。')).toEqual([]))
})

describe('a tour', () => {
  it('is attended by experts who set out and those who receive them', () =>
    expect(attended('4月17日，省农科院专家赴澄溪县开展茶叶调研。县委书记霍云亭参加调研或座谈。')).toEqual([
      '霍云亭 → 赴澄溪县开展茶叶调研 [attend]',
    ]))

  it('is attended by who is named with the heads of bureaus', () =>
    expect(attended('4月17日，副市长王泊宁来我县调研。县长霍云亭，副县长冉文石及相关单位负责人调研。')).toEqual(
      expect.arrayContaining(['霍云亭 → 来我县调研 [attend]', '冉文石 → 来我县调研 [attend]']),
    ))

  it('is left for the ceremony that is held on a day of its own', () =>
    expect(
      attended(
        '6月3日，省茶叶协会会长莫砚清到我市进行考察调研。\n王泊宁、庞若谷等市级领导陪同调研，并出席我市与青禾茶业公司合作签约仪式。\n6月4日，我市与青禾茶业公司合作签约仪式在云岫宾馆举行。市长岑知远在仪式上致辞。',
      ),
    ).toEqual(
      expect.arrayContaining([
        '岑知远 → 青禾茶业公司合作签约仪式 [speak]',
        '庞若谷 → 青禾茶业公司合作签约仪式 [attend]',
        '庞若谷 → 到我市进行考察调研 [attend]',
      ]),
    ))

  it('gives way to the talk that opens a paragraph', () =>
    expect(
      attended('4月17日，副市长王泊宁来我县调研。副县长冉文石出席座谈会。\n在随后召开的座谈会上，王泊宁对我县的做法给予肯定。'),
    ).toContain('王泊宁 → 座谈会 [speak]'))

  it('is attended by who leads it and who goes along', () => {
    expect(attended('市长岑知远到望津区调研社区养老工作。他强调，要办好食堂。副市长王泊宁陪同。').sort()).toEqual([
      '岑知远 → 到望津区调研社区养老工作 [speak]',
      '王泊宁 → 到望津区调研社区养老工作 [attend]',
    ])
  })

  it('leaves a pronoun behind two people to nobody', () => {
    expect(attended('市委书记甘霁川、市长岑知远到澄溪县检查防汛工作。他强调，要守住堤坝。').every((one) => one.endsWith('[attend]'))).toBe(
      true,
    )
  })
})

describe('the event of an act', () => {
  const TWO = '4月17日，副市长王泊宁到澄溪县调研春耕工作。随后召开调研座谈会。'

  it('is the one that opens the words for the group', () => {
    expect(attended(`${TWO}在调研座谈会上，县农业农村局局长许令仪就春耕情况进行了详细汇报。`)).toContain('许令仪 → 调研座谈会 [speak]')
  })

  it('is shown with the words that open it', () => {
    const quotes = facts(`${MEETING}在全市防汛工作会议上，副市长王泊宁指出，要守住堤坝。`).map(({ evidence }) => evidence.quote)
    expect(quotes).toEqual(['在全市防汛工作会议上，副市长王泊宁指出'])
  })

  it('is the last of the kind that the verb has for its object', () => {
    const text =
      '4月17日，“书香云岫”读书活动启动仪式举行。会上，各区开展了惠民展销活动。市委宣传部副部长卜小满、市图书馆馆长任小舟参加启动仪式。'
    expect(attended(text)).toEqual(['卜小满 → “书香云岫”读书活动启动仪式 [attend]', '任小舟 → “书香云岫”读书活动启动仪式 [attend]'])
  })

  it('is the one whose kind the sentence attends before, or that opens it', () => {
    const talk = '4月17日，商会考察团来云岫高新区参观考察，并召开了“茶商云岫行——合作恳谈会”。'
    const text = `${talk}市长岑知远出席恳谈会并致辞，副市长王泊宁作推介发言。恳谈会上，庞若谷副市长作了介绍。`
    expect(attended(text)).toEqual(['岑知远', '王泊宁', '庞若谷'].map((name) => `${name} → 茶商云岫行——合作恳谈会 [speak]`))
  })

  it('is the ceremony that the verb names, not the rally before it', () => {
    const text = '4月17日，全省项目集中开工动员大会举行。会后，我市举行2023年第一批重大项目集中开工仪式。市长岑知远主持仪式。'
    expect(attended(text)).toEqual(['岑知远 → 2023年第一批重大项目集中开工仪式 [host]'])
  })

  it('is not the talk held before it', () => {
    const text =
      '县委第一巡察组巡察动员会召开\n4月17日，县委第一巡察组巡察动员会召开。会前，巡察组与镇党委召开见面沟通会。会上，镇党委书记石岩主持会议。'
    expect(attended(text)).toEqual(['石岩 → 县委第一巡察组巡察动员会 [host]'])
  })

  it('has whoever inspects beside those who go along', () => {
    const text = '4月17日，副市长王泊宁在鹤沚镇党委书记石岩和组织委员彭小溪的陪同下，到竹坞口村慰问老党员。'
    expect(attended(text).map((one) => one.split(' → ')[0])).toEqual(expect.arrayContaining(['王泊宁', '石岩', '彭小溪']))
  })
})

describe('a talk that only the headline names in full', () => {
  const TALK = '青禾市云岫市山海协作座谈会在青禾市召开\n6月3日，副市长王泊宁带领市直有关部门负责同志到青禾市考察。\n'

  it('is meant where a sentence opens with its kind', () => {
    expect(attended(`${TALK}4日下午召开的座谈会上，两地签订协议。青禾市副市长庞若谷主持会议。`)).toContain(
      '庞若谷 → 青禾市云岫市山海协作座谈会 [host]',
    )
  })

  it('is not meant where the sentence opens with another kind', () => {
    expect(attended(`${TALK}4日下午召开的汇报会上，两地交换意见。青禾市副市长庞若谷主持会议。`)).not.toContain(
      '庞若谷 → 青禾市云岫市山海协作座谈会 [host]',
    )
  })
})

describe('a reception', () => {
  it('is named for all who receive, and attended by whoever sits there', () => {
    const text = '市委书记甘霁川、市长岑知远会见了云帆集团董事长莫砚清一行。副市长王泊宁会见时在座。'
    const name = '甘霁川、岑知远会见了云帆集团董事长莫砚清一行'
    expect(attended(text).sort()).toEqual(['甘霁川', '岑知远', '莫砚清', '王泊宁'].map((one) => `${one} → ${name} [attend]`).sort())
  })
})

describe('which event is meant', () => {
  it('is, before 并讲话, the one that is attended and not the tour before it', () => {
    const text = '5月12日，市长岑知远到望津区开展项目督导，出席全市乡村振兴推进会并讲话。'
    expect(attended(text)).toEqual(['岑知远 → 全市乡村振兴推进会 [speak]', '岑知远 → 到望津区开展项目督导 [attend]'])
  })

  it('is the main one again behind the paragraph that recalls an earlier one', () => {
    const text =
      '8月29日，鹤沚镇召开专题学习会。镇党委书记许令仪出席。\n8月27日，市委十四届六次全会召开。市委书记甘霁川作报告。\n许令仪要求，要统一思想。'
    expect(attended(text)).toEqual(['甘霁川 → 市委十四届六次全会 [speak]', '许令仪 → 专题学习会 [speak]'])
  })

  it('is, behind a tour, the talk that 会上 points to', () => {
    const text = '副省长王泊宁来我市检查安全生产工作。检查组召开了“两会”安全工作座谈会。会上，王泊宁听取了汇报。'
    expect(attended(text)).toContain('王泊宁 → “两会”安全工作座谈会 [attend]')
  })

  it('is the talk of a day that is told without its date', () => {
    const text = '12月20日，市长岑知远到望津区学习考察。\n昨日下午，望津区与澄溪县在鹿城举行工作座谈会。副市长王泊宁出席。'
    expect(attended(text)).toContain('王泊宁 → 工作座谈会 [attend]')
  })
})

describe('a short name of the same ceremony', () => {
  it.each([
    ['海峡两岸拜谒始祖典礼在云岫陵举行。副市长王泊宁参加拜谒典礼。', '海峡两岸拜谒始祖典礼'],
    ['全省文明城市创建命名表彰大会召开。副市长王泊宁出席表彰会议并讲话。', '全省文明城市创建命名表彰大会'],
  ])('is that ceremony in %s', (text, name) => expect(attended(text)).toEqual([expect.stringContaining(`王泊宁 → ${name}`)]))
})

describe('somebody who is only quoted', () => {
  it('is not there', () => {
    expect(attended(`${MEETING}绿色发展是习近平总书记对江海提出的重大要求。`)).toEqual([])
  })
})

describe('behind a tour', () => {
  const TOUR = '9月6日，市长岑知远来望津区考察。'
  it.each([
    [`${TOUR}区委书记甘霁川会见代表团一行。区政协主席柏千里出席。`, '柏千里 → 甘霁川会见代表团一行 [attend]'],
    [
      '4月21日，云岫市重大项目集中开工活动举行。市长岑知远实地考察建设进度。市委书记甘霁川出席活动并讲话。',
      '甘霁川 → 云岫市重大项目集中开工活动 [speak]',
    ],
  ])('the reception or the ceremony is attended in %s', (text, relation) => expect(attended(text)).toContain(relation))

  it('who takes part in the reception is at no other event', () => {
    const text = `${TOUR}区委书记甘霁川会见了庞若谷市长一行。区政协主席柏千里参加会见。`
    expect(attended(text).filter((one) => one.startsWith('柏千里'))).toHaveLength(1)
  })
})

describe('a meeting to come', () => {
  it('is attended by nobody who speaks of it', () => {
    expect(attended(`${MEETING}副市长王泊宁在讲话中强调，市政协十二届三次会议即将开幕。`)).toEqual(['王泊宁 → 全市防汛工作会议 [speak]'])
  })
})

describe('an oath', () => {
  it('is sworn by all who are listed, and by who leads them', () => {
    const text = '市人大常委会主任柏千里主持宪法宣誓仪式。林国栋、张文清、郑志忠进行宣誓。副市长王泊宁带领其他人员进行集体宣誓。'
    expect(attended(text)).toHaveLength(5)
  })
})

describe('long company', () => {
  it.each([
    '市委组织部副部长王泊宁，鹤沚镇党委书记许令仪，以及流动党支部全体党员参加会议。',
    '市委书记甘霁川、市长岑知远来到云岫大厦，身体力行、率先垂范，与市直部门干部一起参加会议。',
    '市委书记甘霁川、市长岑知远和大家一起参加会议。',
    '市委书记甘霁川，市政协主席柏千里等市四套班子参加会议。',
    '市委书记甘霁川，市政协主席柏千里，以及受表彰的先进集体负责人和先进个人参加会议。',
  ])('is all there: %s', (text) => expect(attended(MEETING + text)).toHaveLength(2))
})

describe('where and as what somebody attends', () => {
  it.each([
    ['会议由徐长林主持。', 1],
    ['市委组织部部长许令仪宣布了巡察组组长授权任职及任务分工决定。', 1],
    ['县长霍云亭、常务副县长蓝思齐、副县长孙浩出席会议。', 3],
    ['副市长王泊宁以普通党员身份参加会议。', 1],
    ['彭国富、高志远、罗建平在主会场参加会议。', 3],
  ])('may stand between his name and the verb: %s', (text, count) => expect(attended(MEETING + text)).toHaveLength(count))
})

describe('what is told to somebody', () => {
  it('is said by whoever tells it, not by the one who hears it', () => {
    const text = '4月17日，市长岑知远到鹤沚镇调研。鹤沚镇党委书记许令仪向岑知远一行介绍了茶园建设情况。'
    expect(attended(text)).toEqual(['岑知远 → 到鹤沚镇调研 [attend]', '许令仪 → 到鹤沚镇调研 [speak]'])
  })
})

describe('a list', () => {
  it('goes on behind those who are only counted', () => {
    const text = `${MEETING}出席会议的有：省社科院院长王泊宁；省环科院五位研究员；市委书记甘霁川。`
    expect(attended(text).map((one) => one.slice(0, 3))).toEqual(['王泊宁', '甘霁川'])
  })

  it('of names alone is one of people where it sits on the stage', () => {
    const text = `${MEETING}\n彭国富、高志远、罗建平及主席团其他成员在主席台就座。`
    expect(attended(text)).toHaveLength(3)
  })
})

describe('who goes along', () => {
  it('is at the tour and at the talk where he is said to be at both', () => {
    const text = '4月17日，县委书记霍云亭赴青禾市考察学习。青禾市副市长庞若谷陪同考察并出席座谈会。'
    expect(attended(text).filter((one) => one.startsWith('庞若谷'))).toEqual([
      '庞若谷 → 座谈会 [attend]',
      '庞若谷 → 赴青禾市考察学习 [attend]',
    ])
  })

  it('is read to the end of a long list, and so is who leads', () => {
    const list = '市委常委、副市长王泊宁，副市长、市公安局局长庞若谷，市政府秘书长冉文石，市直有关单位负责人以及澄溪县委书记霍云亭等领导'
    expect(attended(`市长岑知远在${list}的陪同下到鹤沚镇调研。`)).toHaveLength(5)
  })
})

describe('the event that is meant', () => {
  it('is none where somebody holds several', () => expect(attended(`${MEETING}副市长庞若谷先后主持召开了3次防汛推进会议。`)).toEqual([]))

  it('is the meeting that the same day holds behind a visit', () => {
    const text = '4月17日，澄溪县党政代表团到我市学习考察，两地召开工作交流座谈会。\n市长岑知远、县委书记霍云亭出席会议并讲话。'
    expect(attended(text)).toEqual(['岑知远 → 工作交流座谈会 [speak]', '霍云亭 → 工作交流座谈会 [speak]'])
  })

  it('is the launch, not what is introduced at it', () => {
    const text =
      '近日，“书香云岫”广场阅读活动启动仪式举行。\n市文旅局局长窦一鸣介绍了“书香云岫”广场阅读活动有关情况；副市长王泊宁作了致辞。'
    expect(attended(`${text}\n王泊宁在致辞中指出，我市先后举办了“歌唱云岫”广场阅读活动。`)).toEqual([
      '王泊宁 → “书香云岫”广场阅读活动启动仪式 [speak]',
      '窦一鸣 → “书香云岫”广场阅读活动启动仪式 [speak]',
    ])
  })

  it('is the talk that opens a sentence of a tour', () => {
    const text = '4月17日，副市长王泊宁来到鹤沚镇中心学校开展教师节慰问活动。\n慰问座谈会上，王泊宁强调，要尊师重教。'
    expect(attended(text)).toEqual(['王泊宁 → 慰问座谈会 [speak]', '王泊宁 → 教师节慰问活动 [attend]'])
  })

  it('is the tour of which the speaker is, not another leader’s', () => {
    const text =
      '4月17日，市领导岑知远、王泊宁分别到各县慰问困难群众。\n岑知远还前往澄溪县看望了老党员。\n在望津区敬老院里，王泊宁希望老人安享晚年。'
    expect(attended(text)).toEqual([
      '王泊宁 → 到各县慰问困难群众 [speak]',
      '岑知远 → 到各县慰问困难群众 [attend]',
      '岑知远 → 前往澄溪县看望了老党员 [attend]',
    ])
  })

  it('is no tour that a later paragraph tells', () => {
    const text = '4月17日，市领导岑知远来到张大爷家中。岑知远表示，日子会更好。\n副市长王泊宁到鹤沚镇调研春耕工作。'
    expect(attended(text)).toEqual(['王泊宁 → 到鹤沚镇调研春耕工作 [attend]'])
  })

  it('is the opening of what is opened with guests, not an older signing', () => {
    const text = '4月17日，云岫光电产业园开园并签约首批项目。副市长王泊宁出席活动。今年3月，两市签署《合作框架协议》。'
    expect(attended(text)).toEqual(['王泊宁 → 云岫光电产业园开园 [attend]'])
  })

  it.each([
    ['（上接第01版）园内已有企业20家，云岫光电产业园开园。'],
    ['4月17日，云岫光电产业园开园。园内已有企业20家。'],
    ['4月17日，全市防汛工作会议召开。云岫大桥正式通车。副市长王泊宁出席会议。'],
  ])('is no opening in %s', (text) =>
    expect(
      read(text)
        .names('Event')
        .filter((name) => /开园|通车/.test(name)),
    ).toEqual([]),
  )
})

describe('what is done at an event', () => {
  it.each([
    ['4月17日，县里举行烈士公祭活动。县领导霍云亭、岑知远与社会各界代表一起向烈士敬献花篮。', ['霍云亭', '岑知远']],
    ['4月17日，全县述职评议会召开。鹤沚镇党委书记许令仪、砚坳乡党委书记简舟等8人先后述职。', ['许令仪', '简舟']],
    ['4月17日，劳模事迹报告会举行。副市长王泊宁聆听报告。', ['王泊宁']],
    ['4月17日，云帆集团向县里捐款。捐赠仪式上，县长霍云亭接受捐赠并颁发证书。', ['霍云亭']],
    ['（上接第01版）签约仪式上，县长霍云亭表示，要办好项目。', ['霍云亭']],
    ['4月17日，新闻发布会召开。市卫健委主任叶闻笛发布有关情况。', ['叶闻笛']],
    ['县长霍云亭开展信访接待日活动。副县长王泊宁一同接访。', ['王泊宁', '霍云亭']],
    ['6月7日，县委书记霍云亭到澄溪县第一中学巡视高考工作，副县长王泊宁陪同巡视。', ['王泊宁', '霍云亭']],
    ['县委书记霍云亭到县委党校为学员讲授专题党课。', ['霍云亭']],
    ['副市长王泊宁来到鹤沚镇，与基层干部群众面对面交流，宣讲全会精神。', ['王泊宁']],
    ['市政协主席会议成员视察民生项目。市政协主席柏千里参加视察。', ['柏千里']],
  ])('shows who is there in %s', (text, people) => expect(attended(text).map((one) => one.split(' → ')[0])).toEqual(people))

  it.each([['省委巡视组反馈巡视情况。副市长王泊宁巡视整改工作。'], ['副市长王泊宁在本次活动中受到表扬。']])(
    'tells of no event in %s',
    (text) => expect(attended(text)).toEqual([]),
  )
})

describe('who is there', () => {
  it('announces at the event', () =>
    expect(attended('4月17日，澄溪县举行重大项目集中开工活动，县委书记霍云亭在活动上宣布项目开工。')).toEqual([
      '霍云亭 → 重大项目集中开工活动 [attend]',
    ]))

  it('brings others along', () =>
    expect(attended('市运动会开幕式在体育馆举行。副市长王泊宁带领市直代表团参加开幕式。')).toEqual(['王泊宁 → 市运动会开幕式 [attend]']))

  it('speaks of a long list of matters', () =>
    expect(
      attended(`${MEETING}副市长王泊宁就乡村振兴工作、城乡融合发展、农村道路养护和环境整治、示范村镇建设等方面的情况进行了详细介绍。`),
    ).toEqual(['王泊宁 → 全市防汛工作会议 [speak]']))

  it('is listed before and behind unnamed groups of several bodies', () => {
    const groups = '青禾市有关领导，以及省发改委、科技厅等相关厅局主要负责同志'
    expect(attended(`${MEETING}省领导岑知远、霍云亭，${groups}，市领导王泊宁、庞若谷等参加会议。`)).toHaveLength(4)
  })
})

describe('the events of festive and of sober days', () => {
  it.each([
    ['4月17日，“云岫古道与乡村文旅论坛”在澄溪县举行。县长霍云亭致辞。', '霍云亭 → 云岫古道与乡村文旅论坛 [speak]'],
    ['4月17日，由市政府主办的“云岫茶歌节”在澄溪县开幕。副市长王泊宁宣布开幕。', '王泊宁 → 云岫茶歌节 [attend]'],
    ['4月17日，“劳动最美”澄溪县职工文艺汇演在人民广场举办。县长霍云亭出席。', '霍云亭 → “劳动最美”澄溪县职工文艺汇演 [attend]'],
    ['4月17日晚，澄溪县举行欢迎晚宴。县长霍云亭主持晚宴。', '霍云亭 → 欢迎晚宴 [host]'],
    ['4月17日，澄溪县首届茶祖祭祖大典在公祠举行。县长霍云亭致辞。', '霍云亭 → 澄溪县首届茶祖祭祖大典 [speak]'],
    ['4月17日，友谊足球赛开幕。副市长王泊宁为比赛开球。', '王泊宁 → 友谊足球赛 [attend]'],
    ['4月17日，全国教学竞赛江海省选拔赛在云岫市开幕。副市长王泊宁致辞。', '王泊宁 → 全国教学竞赛江海省选拔赛 [speak]'],
    ['4月17日，澄溪县举行烈士公祭活动。副县长庞若谷主持公祭仪式。', '庞若谷 → 烈士公祭活动 [host]'],
    ['4月17日，首届篮球邀请赛在体育馆举行。副市长王泊宁观看了本次邀请赛。', '王泊宁 → 首届篮球邀请赛 [attend]'],
    ['4月17日，县委书记霍云亭查看灾情。', '霍云亭 → 查看灾情 [attend]'],
    ['4月17日，捐赠仪式举行。副县长庞若谷发表热情洋溢的欢迎词。', '庞若谷 → 捐赠仪式 [speak]'],
    ['4月17日，项目奠基仪式举行。区长岑知远来到仪式现场与嘉宾一起为项目培土奠基。', '岑知远 → 项目奠基仪式 [attend]'],
    ['4月17日，全市表彰大会举行。会上，副市长王泊宁肯定了各校的成绩。', '王泊宁 → 全市表彰大会 [speak]'],
  ])('are seen in %s', (text, expected) => expect(attended(text)).toEqual([expected]))

  it('are two where one level follows on the other', () => {
    const text = '4月17日，全省禁毒宣传月启动仪式举行。随后，我市举行全市禁毒宣传月启动仪式。'
    expect(read(text).names('Event')).toEqual(['全省禁毒宣传月启动仪式', '全市禁毒宣传月启动仪式'])
  })

  it('are talks of those who travel, and talks behind a visit', () => {
    const going = '3月12日，市长岑知远率队赴云帆集团，与集团董事长莫砚清座谈交流。副市长王泊宁出席。'
    expect(attended(going).map((one) => one.split(' → ')[0])).toEqual(['王泊宁', '莫砚清', '岑知远'])
    const visit = '8月6日，县商会会长莫砚清带领考察团一行莅临澄溪县参观考察。县长霍云亭陪同。在随后的座谈会上，霍云亭介绍了县情。'
    expect(attended(visit)).toContain('霍云亭 → 座谈会 [speak]')
  })

  it('are attended by all of a list, whatever they are called', () => {
    const list = '县商会会长莫砚清、云帆商会会长叶闻笛等爱心人士；县人大常委会副主任庞若谷，县教体局局长窦一鸣等出席活动。'
    expect(attended(`4月17日，爱心助学捐赠活动举行。${list}`)).toHaveLength(4)
    const comrades = '县应急局局长窦一鸣同志；县云帆集团董事长莫砚清同志；云岭公司总经理叶闻笛先生，莅临现场参加活动。'
    expect(attended(`4月17日，新区奠基仪式举行。${comrades}`)).toHaveLength(3)
    const scholars = '市农办主任窦一鸣，副主任叶闻笛，以及来自农业大学等高校的40余名专家学者出席会议。'
    expect(attended(MEETING + scholars)).toHaveLength(2)
  })

  it.each([
    ['商会主任冉文石及大会执行主任叶闻笛出席。'],
    ['“刚刚参加完这里的迁葬仪式。”'],
    ['之所以将大众篮球争霸赛放在夜间举办，是为了方便群众。'],
  ])('are none in %s', (text) => expect(read(text).names('Event')).toEqual([]))
})

describe('names that only what they do proves', () => {
  it.each([
    [`${MEETING}岑知远、王泊宁、庞若谷等在云副省级以上领导干部出席会议。`, ['岑知远', '王泊宁', '庞若谷']],
    ['茶文化研讨会召开。岑知远、王泊宁、庞若谷等专家学者作了主旨演讲。', ['岑知远', '王泊宁', '庞若谷']],
    ['诗集研讨会召开。岑知远、王泊宁等来自省内的20余位诗人、评论家在发言中一致认为诗集厚重。', ['岑知远', '王泊宁']],
    ['全县征兵欢送大会举行。新兵代表王泊宁、家长代表庞若谷先后发言。', ['王泊宁', '庞若谷']],
    ['8月1日，市长岑知远与驻军官兵座谈，共庆建军节。', ['岑知远']],
  ])('are read in %s', (text, people) => expect(attended(text).map((one) => one.split(' → ')[0])).toEqual(people))

  it('are none of goods and words', () => {
    expect(read('茶文化论坛举行。苹果、香蕉、葡萄等水果受专家学者好评，发言热烈。').names('Person')).toEqual([])
    expect(read('市长岑知远与驻军官兵座谈，共庆建军节。').names('Official')).toEqual(['岑知远'])
  })

  it('go on to what a visit is followed by', () => {
    const text = '区长岑知远率党政代表团到澄溪县考察调研并出席澄溪县·望津区帮扶协作联席会议。'
    expect(attended(text)).toEqual(['岑知远 → 澄溪县·望津区帮扶协作联席会议 [attend]', '岑知远 → 到澄溪县考察调研 [attend]'])
  })

  it('are not at a festival because they lead the town', () =>
    expect(attended('4月17日，鹤沚镇茶文化节开幕。在镇党委书记许令仪、镇长简舟的带领下，全镇一年一个样。')).toEqual([]))
})

describe('roles and lists that stand apart', () => {
  it.each([
    ['县里召开农业工作会议。县委书记霍云亭，以及王泊宁、庞若谷等县领导出席会议。', ['霍云亭', '王泊宁', '庞若谷']],
    [
      '重点项目集中开工仪式举行。县委书记霍云亭，县长岑知远，在家县级领导王泊宁、庞若谷等出席仪式。',
      ['霍云亭', '岑知远', '王泊宁', '庞若谷'],
    ],
    ['建乡40周年庆典大会举行。诚邀我市领导有：市委书记甘霁川，市长岑知远、人大主任柏千里。', ['甘霁川', '岑知远', '柏千里']],
    ['茶博会活动在省城举行，市委书记甘霁川，会见了部分重点客商。副市长王泊宁参加会见。', ['甘霁川', '王泊宁']],
  ])('are whole in %s', (text, people) => expect(attended(text).map((one) => one.split(' → ')[0])).toEqual(people))

  it.each([
    [`${MEETING}副市长王泊宁出席会议，介绍了有关情况。`, '王泊宁 → 全市防汛工作会议 [speak]'],
    [`${MEETING}岑知远主持。`, '岑知远 → 全市防汛工作会议 [host]'],
    [`${MEETING}岑知远作工作报告。`, '岑知远 → 全市防汛工作会议 [speak]'],
    ['4月17日，市长岑知远来到县一中慰问教师。岑知远在县一中召开的座谈会上，听取了发言。', '岑知远 → 座谈会 [speak]'],
    ['副市长王泊宁到煤矿检查安全工作。王泊宁在听取汇报后，对下一步工作提出具体要求。', '王泊宁 → 到煤矿检查安全工作 [speak]'],
    ['县长霍云亭到县高级中学，与外省籍教师代表围坐在一起开展新春联谊活动。', '霍云亭 → 新春联谊活动 [attend]'],
    ['县长霍云亭带领考察团一行到青禾市，参观考察城市建设工作。', '霍云亭 → 参观考察城市建设工作 [attend]'],
    ['澄溪县召开教育工作会议。县长霍云亭讲话。', '霍云亭 → 教育工作会议 [speak]'],
    ['为期三天的澄溪县第三届职工运动会在田径赛场隆重拉开帷幕。县长霍云亭致辞。', '霍云亭 → 澄溪县第三届职工运动会 [speak]'],
    ['全市人民期盼已久的云岫市第六届运动会开幕。市长岑知远致辞。', '岑知远 → 云岫市第六届运动会 [speak]'],
  ])('are right in %s', (text, expected) => expect(attended(text)).toContain(expected))

  it('are those of all who go from stop to stop', () => {
    const text = '4月17日，县领导霍云亭、岑知远分别来到各校，亲切慰问广大教师。\n县长岑知远、副县长王泊宁来到县一中，向一线教师送去祝福。'
    expect(attended(text)).toContain('王泊宁 → 慰问广大教师 [attend]')
  })

  it('are of names whole', () => {
    expect(read(`${MEETING}县长吴更旭出席会议。`).names('Official')).toEqual(['吴更旭'])
    expect(read(`${MEETING}秘书长吴敏和常委会其他组成人员出席会议。`).names('Official')).toEqual(['吴敏'])
    expect(read('以市水利局局长韩岭为组长的检查组到澄溪县检查抗旱工作。').names('Official')).toEqual(['韩岭'])
  })

  it('are none of words before 主持', () => expect(read(`${MEETING}专人主持。高书记主持。和解主持会议。`).names('Official')).toEqual([]))
})

describe('meetings by their words', () => {
  it.each([
    ['4月17日，全县“巾帼建功”表彰会上，县妇联主席叶闻笛作工作报告。县委副书记王泊宁为先进集体颁奖。', ['叶闻笛', '王泊宁']],
    ['4月17日，2023年云岫市全民健身月启动。启动仪式上，副市长王泊宁宣布活动启动。', ['王泊宁']],
    ['4月17日，朗诵大赛决赛举行。县文旅局局长简舟、县作协主席冉文石担任评委。', ['简舟', '冉文石']],
    ['4月17日，全市教育整顿推进会以电视电话会议形式召开。副市长王泊宁讲话。', ['王泊宁']],
    ['县政协组织部分委员视察乡村振兴工作。县政协主席柏千里带队，副县长庞若谷应邀参加。', ['庞若谷', '柏千里']],
    ['云岫市残疾人运动会落幕。市残联理事长叶闻笛宣布比赛成绩。', ['叶闻笛']],
    ['4月17日，岑知远、王泊宁等市领导来到市民广场，与市民群众一起观看升国旗仪式。', ['岑知远', '王泊宁']],
  ])('are seen in %s', (text, people) => expect(attended(text).map((one) => one.split(' → ')[0])).toEqual(people))

  it('are the signing where somebody signs', () => {
    const text = '两市签订友好合作协议。签约仪式前，市长岑知远与青禾市市长叶闻笛进行了会谈。副市长王泊宁、青禾市副市长简舟代表双方签约。'
    expect(attended(text).filter((one) => one.startsWith('王泊宁'))).toEqual(['王泊宁 → 签订友好合作协议 [attend]'])
  })

  it('have their names without the form', () =>
    expect(read('全市教育整顿推进会以电视电话会议形式召开。').names('Event')).toEqual(['全市教育整顿推进会']))

  it('are none in a sentence that ends in a meeting', () =>
    expect(read('部分员工将办公重心转移到远程会议上，效果很好。').names('Event')).toEqual([]))
})

describe('what was said elsewhere', () => {
  it.each([
    [`${MEETING}副市长王泊宁出席会议。委员们围绕县委书记霍云亭在县政协会议开幕会上的讲话谈发展。`],
    [`${MEETING}副市长王泊宁出席会议。要贯彻落实省委书记霍云亭视察云岫讲话和批示精神。`],
  ])('puts nobody at the meeting in %s', (text) => expect(attended(text)).toEqual(['王泊宁 → 全市防汛工作会议 [attend]']))
})

describe('those who come and go', () => {
  it.each([
    ['第三届“云岫杯”评书展演系列活动在体育馆开幕。县委书记霍云亭出席开幕式。', ['霍云亭 → 第三届“云岫杯”评书展演系列活动 [attend]']],
    ['市政协开展“看发展”视察活动。以市政协副主席庞若谷为第一视察分团团长的视察团查看了医院。', ['庞若谷 → “看发展”视察活动 [attend]']],
    ['市政协会议召开。市委书记甘霁川应邀到会，听取委员发言。', ['甘霁川 → 市政协会议 [attend]']],
    ['县委书记霍云亭一行前往江海大学与江海大学副校长叶闻笛等座谈交流。', ['霍云亭 → 霍云亭与江海大学副校长叶闻笛等座谈交流 [attend]']],
    [
      '市里召开征求意见座谈会。岑知远、王泊宁等省人大代表参加座谈会。',
      ['岑知远 → 征求意见座谈会 [attend]', '王泊宁 → 征求意见座谈会 [attend]'],
    ],
    [
      '项目集中签约仪式举行。\n签约仪式前，县委书记霍云亭与签约客商举行会谈。\n县领导王泊宁、庞若谷出席集中签约仪式。',
      ['霍云亭 → 霍云亭与签约客商举行会谈 [attend]', '王泊宁 → 项目集中签约仪式 [attend]', '庞若谷 → 项目集中签约仪式 [attend]'],
    ],
  ])('are at what is meant in %s', (text, expected) => expect(attended(text)).toEqual(expect.arrayContaining(expected)))
})

describe('what one does at a meeting', () => {
  it.each([
    ['市长岑知远则表示，要抓落实。', 'speak'],
    ['市长岑知远提出推动茶叶出海。', 'speak'],
    ['市长岑知远发布防汛条例。', 'speak'],
    ['市长岑知远在主持会议中要求，要抓落实。', 'host,speak'],
    ['云帆集团董事长岑知远受邀作为“茶业大使”出席大会。', 'attend'],
    ['市长岑知远，各组联络员参加会议。', 'attend'],
    ['市水利局岑知远局长参加会议。', 'attend'],
    ['市长岑知远共同开启大会。', 'attend'],
  ])('is told by %s', (words, role) => expect(attended(MEETING + words)).toEqual([`岑知远 → 全市防汛工作会议 [${role}]`]))

  it('is nothing for who writes to it', () => expect(attended(`${MEETING}市长岑知远给大会发来贺信，他指出，要抓落实。`)).toEqual([]))
})

describe('no project', () => {
  it('is the post of who attends the signing of one', () =>
    expect(read('澄溪县副县长岑知远等出席项目签约仪式。').names('Project')).toEqual([]))
})

describe('a list behind people without names', () => {
  it('is there', () =>
    expect(attended(`${MEETING}副市长叶闻笛，以及市直有关部门负责人和王泊宁、窦一鸣等市领导出席会议。`)).toEqual([
      '叶闻笛 → 全市防汛工作会议 [attend]',
      ...both,
    ]))
})

describe('a brief whose headline is its first sentence', () => {
  it('has its own people', () => {
    const page = '市长岑知远到鹤沚镇调研。\n全市护林工作会议召开\n5月12日，全市护林工作会议召开。副市长王泊宁主持。'
    expect(attended(page)).toContain('王泊宁 → 全市护林工作会议 [host]')
  })
})

describe('a session to come', () => {
  it('is hosted by nobody', () =>
    expect(attended('市政协主席柏千里主持召开会议，要求做好即将召开的市政协九届一次全体会议的准备工作。')).toEqual([]))
})

describe('two events', () => {
  it('are both attended where one verb holds them', () =>
    expect(attended('4月17日，我市召开全市教育大会和全市人才工作会议。市长岑知远出席会议。')).toEqual([
      '岑知远 → 全市教育大会 [attend]',
      '岑知远 → 全市人才工作会议 [attend]',
    ]))

  it('are both attended where the headline names them too', () => {
    const page = '我市召开全市教育大会和全市人才工作会议\n4月17日，我市召开全市教育大会和全市人才工作会议。市长岑知远出席会议并讲话。'
    expect(attended(page)).toEqual(['岑知远 → 全市教育大会 [speak]', '岑知远 → 全市人才工作会议 [speak]'])
  })

  it('are both attended by who goes along and takes part in the talk', () => {
    const told = attended(
      '市长岑知远赴澄溪县考察。澄溪县委书记霍云亭陪同并参加汇报会。17日上午召开了汇报会，县长窦一鸣汇报工作。岑知远在讲话中指出，成绩很大。',
    )
    expect(told).toContain('霍云亭 → 赴澄溪县考察 [attend]')
    expect(told).toContain('霍云亭 → 汇报会 [attend]')
    expect(told).toContain('岑知远 → 汇报会 [speak]')
  })
})

describe('a meeting told by who presides', () => {
  it('is held', () =>
    expect(attended('4月17日，全市教师节表彰大会由副市长王泊宁主持，市长岑知远作动员讲话。')).toEqual([
      '王泊宁 → 全市教师节表彰大会 [host]',
      '岑知远 → 全市教师节表彰大会 [speak]',
    ]))

  it('is no other where somebody talks with those who are there', () =>
    expect(attended('4月17日，全市教育大会召开。市长岑知远与与会代表座谈，岑知远说，要常来常往。')).toEqual([
      '岑知远 → 全市教育大会 [speak]',
    ]))
})
