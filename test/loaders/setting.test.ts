import { describe, expect, it } from 'vitest'
import { extract } from '../../loaders/extract.ts'
import { readSetting } from '../../loaders/setting.ts'
import type { Page } from '../../schema/types.ts'
import { pageOf } from './pages.ts'

const setting = (text: string, given: Partial<Page> = {}) => readSetting(pageOf(text, given))

describe('the day of publication', () => {
  it.each([
    ['云岫日报 2023年4月18日 星期二 第01版', '2023-04-18'],
    ['云岫日报　２０２３年４月８日', '2023-04-08'],
    ['标题\n发布时间：2023-04-18 09:30', '2023-04-18'],
    ['标题\n发布日期：2023年4月8日', '2023-04-08'],
    ['标题\n2023-4-18 09:30\n正文', '2023-04-18'],
  ])('is read from %j', (text, day) => expect(setting(text)).toMatchObject({ published: day }))

  it.each(['4月18日，茶熟了。', '2023年4月18日，茶熟了。', '近日，茶熟了。', ''])('stays unknown in %j', (text) =>
    expect(setting(text)).toMatchObject({ published: null, publishedBasis: null }),
  )

  it('is what was given with the page', () => {
    expect(setting('云岫日报 2023年4月18日', { date: '2023-04-19' })).toMatchObject({ published: '2023-04-19', publishedBasis: 'given' })
  })

  it('says which words tell it', () => {
    expect(setting('标题\n发布时间：2023-04-18').publishedBasis).toContain('2023-04-18')
  })
})

describe('the paper', () => {
  it.each([
    ['云岫日报 2023年4月18日 星期二', '云岫日报'],
    ['云岫晚报 2023年4月18日', '云岫晚报'],
  ])('is read from %s', (text, paper) => expect(setting(text).paper).toBe(paper))

  it.each(['他每天读日报。', '茶熟了。', ''])('is unknown in %j', (text) => expect(setting(text).paper).toBeNull())

  it('is what was given with the page', () => {
    expect(setting('云岫日报 2023年4月18日', { paper: '江海晚报' }).paper).toBe('江海晚报')
  })
})

describe('the home', () => {
  it('is what was given with the page', () => {
    expect(setting('县委要求。', { home: '云岫市', province: '江海省' })).toMatchObject({ home: '云岫市', province: '江海省' })
  })

  it('is the unit that the page prints in full before its bodies and calls its own', () => {
    expect(setting('云岫市人民政府通知。我市下了雨，云岫市委要求排水。').home).toBe('云岫市')
  })

  it.each(['茶熟了。', '会议强调，要守住堤坝。', ''])('is unknown in %j', (text) => expect(setting(text).home).toBeNull())
})

describe('the home among guests', () => {
  it.each([
    ['铜陵5月6日电 昨日，池州市委书记陆望舒率池州市代表团来到我市参观。\n铜陵市委书记孟令秋，市委副书记、市长许砚秋会见了客人。', '铜陵市'],
    [
      '九江市人大常委会主任陆望舒一行来赣州考察\n九江市人大常委会主任陆望舒一行来赣州市考察，市长许砚秋、市人大常委会主任孟令秋陪同。',
      '赣州市',
    ],
    ['九江市政协来访\n九江市政协主席陆望舒率队到赣州市考察，市领导许砚秋、孟令秋陪同。', '赣州市'],
    ['九江市代表团赴赣州考察\n市委书记许砚秋率九江市代表团赴赣州市考察，赣州市委书记孟令秋陪同。', '九江市'],
    ['会见\n省长许砚秋在大连会见了浙江云帆集团董事长孟令秋。', '辽宁省'],
    ['会见\n省委书记许砚秋在大连会见了澳门云帆集团主席孟令秋。', '辽宁省'],
    ['来访\n来源：赣州市政协网\n九江市政协主席陆望舒考察农业，市政协主席许砚秋陪同。', '赣州市'],
    ['来访\n本报赣州8月12日讯 九江市政协主席陆望舒考察农业，市政协主席许砚秋陪同。', '赣州市'],
    [
      '招商\n市委副书记、市长许砚秋率市商务局以及相关企业负责人组成的招商考察团，赴崇州市开展招商引资考察活动。许砚秋介绍了抚远市的口岸优势。',
      '抚远市',
    ],
    [
      '2月25日，兰溪市第十八届人大常委会第二十九次会议召开。市人大常委会主任许砚秋主持会议。\n会议传达学习了金华市十六届人大六次会议精神。',
      '兰溪市',
    ],
    ['市政府会议召开\n市长周立平听取了溧阳市供水汇报和溧阳城区改造汇报，研究贯彻常州市人民政府专题会议精神。', '溧阳市'],
    ['鹤岗参观\n铜陵市委书记陆望舒率领铜陵市代表团抵达我市参观。鹤岗市委书记许砚秋，市长孟令秋迎接客人。', '鹤岗市'],
    [
      '我市代表团赴许昌商丘考察\n我市代表团赴许昌市、商丘市考察，许昌市委书记陆望舒，商丘市委书记许砚秋，驻马店市委书记孟令秋参加。',
      '驻马店市',
    ],
    [
      '许砚秋率团赴长春学习\n自治区党委常委、市委书记许砚秋率我市代表团赴长春市学习考察，长春市委书记陆望舒陪同。呼和浩特与长春同为省会。',
      '呼和浩特市',
    ],
    ['我区与内蒙古自治区正蓝旗座谈，区委书记许砚秋、区长孟令秋参加。怀柔区将派教师支援。', '怀柔区'],
    [
      '拉萨市党政代表团来宁考察\n由西藏自治区党委常委、拉萨市委书记陆望舒率领的代表团来宁考察，省委常委、市委书记许砚秋陪同。南京市将继续支援。',
      '南京市',
    ],
    ['拉萨市党政代表团一行先后来到苏州工业园区考察。市委副书记许砚秋参加。', '苏州市'],
    ['项目奠基\n无锡市委书记陆望舒、我市领导许砚秋出席。市长孟令秋主持。江阴全市上下要支持项目。', '江阴市'],
    ['会议召开\n市委书记许砚秋传达泉州市人大会议精神，按照泉州市委的部署，推动石狮更好更快发展。', '石狮市'],
    ['人代会召开\n吉林市第十七届人民代表大会召开。市长许砚秋代表市人民政府作报告，落实省委省政府部署。', '吉林市'],
    ['地委会议\n喀什地委召开会议，地委书记许砚秋主持。听取行署党组汇报。', '喀什地区'],
    ['节会开幕\n阳朔县漓江文化节开幕。自治区文化厅副厅长陆望舒，县委书记许砚秋，县长孟令秋出席。', '阳朔县'],
    ['调研\n岳阳市委常委许砚秋深入南湖新区梅溪社区慰问。市政协副主席孟令秋参加。', '岳阳市'],
    ['座谈\n成渝地区双城经济圈座谈会在仙女山街道召开。区政协主席许砚秋主持，副区长孟令秋出席。', '武隆区'],
    ['主席会议\n县政协主席许砚秋主持会议。会议要求为建设赫章新篇章贡献力量，县委县政府部署。', '赫章县'],
    ['考察归来\n我市代表团赴许昌市考察。\n文/驻马店日报全媒体记者 陆望舒', '驻马店市'],
  ])('is the host in %s', (text, home) => expect(setting(text).home).toBe(home))

  it.each([
    ['慰问\n该县县委副书记、代县长许砚秋看望老人。', null],
    ['报告\n来源：解放日报\n上海市政府工作报告。上海市委要求，上海市人大通过。', '上海市'],
    ['这是极具发展活力的新兴城市。全市经济总量增长。市委副书记许砚秋出席。', null],
    ['会议任命许砚秋为代理县长。县政府副县长孟令秋出席。', null],
    ['主席会\n区政协主席许砚秋主持召开主席会。会议通报了广西桂林市某店的事故。区政协副主席孟令秋出席。', null],
    ['视察\n省人大常委会副主任吴临川在市人大常委会主任许砚秋陪同下来秦安调研。吴临川要求，秦安县人大常委会要抓好落实。', '天水市'],
    ['调研\n副省长许砚秋来定西调研，查看了北山东部家具城。', '甘肃省'],
    ['全区旅游线路启动，广西旅游协会组织全区导游赴桂林踩线。', '广西壮族自治区'],
    ['由湖北省人民政府主办的展会开幕，商务部参加。', null],
    ['巡河\n县委书记许砚秋巡查了礼泉河礼泉镇段。许砚秋说，祁东段是样板。要保护好祁东的生态。', '祁东县'],
  ])('is not a word that looks like one in %s', (text, home) => expect(setting(text).home).toBe(home))
})

describe('the homes of a page of several towns', () => {
  const BRIEFS =
    '普陀区人大代表视察社区建设\n本报讯 12月9日，普陀区人大常委会主任许砚秋带队视察社区建设，区人大代表参加。普陀区将改造老街。\n\n奉贤区人大常委会召开学习讨论会\n本报讯 12月10日，奉贤区人大常委会召开学习讨论会。区人大常委会主任孟令秋主持会议。'
  const bodies = (given: Partial<Page>) => {
    const { readings, entities } = extract(pageOf(BRIEFS, given))
    const posts = readings.flatMap(({ relations }) => relations).filter(({ type }) => type === 'HOLDS_POST')
    return posts.map(({ to }) => entities.find(({ id }) => id === to)?.name)
  }

  it('are those that the articles name', () => {
    expect(bodies({})).toEqual(['普陀区人民代表大会常务委员会', '奉贤区人民代表大会常务委员会'])
  })

  it('are one where it is given with the page', () => {
    expect(bodies({ home: '普陀区' })).toEqual(['普陀区人民代表大会常务委员会', '普陀区人民代表大会常务委员会'])
  })
})
