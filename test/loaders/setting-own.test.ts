import { describe, expect, it } from 'vitest'
import { extract } from '../../loaders/extract.ts'
import { pageOf } from './pages.ts'

const read = (text: string) => extract(pageOf(text, {}))
const home = (text: string) => read(text).setting.home

/** Who holds posts where, as `name body`, each once. */
function posts(text: string): string[] {
  const { readings, entities } = read(text)
  const nameOf = (id: string) => entities.find((one) => one.id === id)?.name
  const held = readings.flatMap(({ relations }) => relations).filter(({ type }) => type === 'HOLDS_POST')
  return [...new Set(held.map(({ from, to }) => `${nameOf(from)} ${nameOf(to)}`))]
}

describe('the home behind a dateline or a source', () => {
  it.each([
    ['德州新闻网讯 6月5日，省检查组组长岑知远来临邑县检查，县长王泊宁陪同。岑知远到我县徒骇河查看，对我县工作给予肯定。', '临邑县'],
    ['聊城新闻网讯 3月31日，高唐县人大常委会会议召开，县人大常委会副主任岑知远出席。副县长王泊宁列席会议。', '高唐县'],
    // Nothing tells which county of it.
    ['临沂新闻网讯 6月29日，县委副书记岑知远检查项目，县委常委、宣传部长王泊宁陪同。', '临沂市'],
    ['来源：金华日报\n5月9日，义乌市举行开工仪式。市委常委、常务副市长岑知远出席。', '义乌市'],
    ['来源：金华日报\n5月9日，义乌市举行开工仪式。金华市委常委王泊宁、常务副市长岑知远出席。', '金华市'],
    ['来源：宁国传媒网\n10月16日，宣城市运动会在体育馆举行。我市市委副书记、市长岑知远参加开幕式。宣城市市长王泊宁致辞。', '宁国市'],
    ['开平讯 江门市市长岑知远7月6日来我市看水库。市委书记王泊宁报告了水位。', '开平市'],
  ])('is told in %s', (text, name) => expect(home(text)).toBe(name))

  it('leaves a county that nobody names without a town', () =>
    expect(posts('临沂新闻网讯 6月29日，县委副书记岑知远检查项目，县委常委、宣传部长王泊宁陪同。')).toEqual([
      '岑知远 县委',
      '王泊宁 县委',
      '王泊宁 县委宣传部',
    ]))
})

describe('a county or city that became something else', () => {
  it.each([
    ['7月4日，北辰区委书记岑知远率团来静海县考察。县委书记王泊宁、县长庞若谷陪同。王泊宁介绍了静海县情况。', '静海县'],
    ['邹平县表彰先进\n县长岑知远讲话，县委常委、政法委书记王泊宁宣读决定。', '邹平县'],
    ['3月8日，文登市委副书记、市长岑知远到江苏省泗阳县参观。市委常委王泊宁同行。', '文登市'],
    ['6月5日，开封市委书记岑知远带领考察团到长垣县参观。市长王泊宁，市委常委、常务副市长庞若谷，县委书记霍云亭陪同。', '新乡市'],
  ])('is the home, or lies in it, in %s', (text, name) => expect(home(text)).toBe(name))

  it('is none where only its city is visited', () =>
    expect(posts('6月1日，县委常委岑知远、副县长王泊宁到海宁市学习。大家说，要为我县出力。')).toEqual(['岑知远 县委', '王泊宁 县政府']))
})

describe('the home of who speaks and who leads', () => {
  it.each([
    // Two secretaries: the one without a place is the page's own.
    ['市委书记岑知远考察了扬州市的古城。扬州市委书记王泊宁会见了岑知远一行。岑知远代表南京市四套班子表示感谢。', '南京市'],
    ['4月2日，市委书记岑知远率南平市党政代表团到宁德市考察。宁德市地处闽东。宁德市委书记王泊宁陪同。', '南平市'],
    ['嘉善县委常委岑知远率代表团到兴海。兴海县委书记王泊宁会见了代表团。王泊宁代表县委、县政府欢迎代表团。', '兴海县'],
    ['玉林市委常委、北流市委书记岑知远赶到现场。市委常委、副市长王泊宁也到了现场。', '北流市'],
    ['4月2日，市委常委、区委书记岑知远主持会议，中共肃州区委召开全会。', '肃州区'],
    ['4月2日，襄阳举行签约活动。湖北省委常委、襄阳市委书记岑知远出席。', '襄阳市'],
    ['3月2日，副市长岑知远带队赴福建晋江开展招商推介活动，介绍了资阳产业优势。我市作推介。', '资阳市'],
    ['7月22日，刚察县委书记李建平出席活动。李建平介绍了情况。副县长王泊宁参加。', '刚察县'],
    ['4月2日，修水县党政主要领导会见云帆集团董事长王泊宁一行。', '修水县'],
    ['5月8日，县委书记岑知远深入柳河、茶坪等乡镇，检查春耕。', null],
  ])('is read in %s', (text, name) => expect(home(text)).toBe(name))

  it.each([
    ['松江区政协副主席岑知远来金寨县走访，六安市政协副主席王泊宁陪同。市政协秘书长霍云亭、县政协秘书长庞若谷同行。', '金寨县'],
    ['高县政协主席岑知远一行来乐清市进行考察，乐清市政协主席王泊宁陪同考察。', '乐清市'],
    ['西平县委书记、县长岑知远带队来正阳学习。正阳县领导王泊宁陪同。', '正阳县'],
    ['武平县党政代表团赴南安开展互访。武平县委书记岑知远率党政代表团赴南安走访。南安市委副书记、市长王泊宁参加。', '武平县'],
  ])('is that of those who receive or set out in %s', (text, name) => expect(home(text)).toBe(name))
})

describe('the home of a session', () => {
  it.each([
    ['2月6日，政协五原县第十届委员会第一次会议开幕。市纪委纪检组组长岑知远，市委督查组组长王泊宁到会。', '五原县'],
    ['10月12日，中国共产党龙井市第十四次代表大会闭幕，岑知远当选书记。', '龙井市'],
    ['重庆市长寿区第二届人民代表大会第三次会议1月9日下午开幕。', '长寿区'],
    ['5月6日，松桃县召开座谈会。专家王泊宁参加。', '松桃苗族自治县'],
    ['5月8日，省十二届人大常委会举行会议。省人大常委会副主任岑知远主持。会议听取了凉山自治州人大常委会、绵阳市的汇报。', '四川省'],
  ])('is read in %s', (text, name) => expect(home(text)).toBe(name))
})

describe('a county that nobody names', () => {
  it.each([
    ['县政协召开座谈会，县政协主席岑知远参加。他说，根据县政协工作要点，要抓好课题。', ['岑知远 县政协']],
    ['县农业农村局局长岑知远说，抓好春耕既是县委的要求，也是县政府的重点工作。', ['岑知远 县农业农村局']],
    ['县委召开会议，县委书记岑知远出席。按照县委工作要点，要抓好课题。', ['岑知远 县委']],
  ])('is made of no words in %s', (text, held) => expect(posts(text)).toEqual(held))
})

describe('words that are no home', () => {
  it.each([
    ['县长岑知远讲话，号召教师为富民强县作贡献。', null],
    ['市政协主席岑知远到深圳国际仲裁院中山中心、中山市法律服务中心调研。', '中山市'],
    ['庆祝巴音郭楞蒙古自治州政协成立50周年大会举行，自治区政协副主席岑知远致辞，要支持巴州发展。各县市政协主席参加。', '新疆维吾尔自治区'],
    ['9月9日，陕西户县举行颁奖大会。县长岑知远讲话，县委常委王泊宁出席。户县人民政府作出决定。', '户县'],
    ['副市长岑知远来我县调研。岑知远到永宁文化旅游名镇查看。', null],
    ['市委书记岑知远参观了新材料产业园。', null],
    ['市委书记岑知远说，有了沈阳桃仙机场和新民至沈阳城际铁路，新民交通便利。客商愿在新民发展。', '新民市'],
    ['使馆举行仪式，大使马新民出席。马新民表示感谢。市委书记岑知远致电。', null],
    ['4月2日，副市长、吉林敦化经济开发区管委会主任岑知远主持召开推进会。', '敦化市'],
    ['9月3日，县委副书记、县长岑知远前往石梁河镇检查。岑知远说，这是市委市政府的部署。', '东海县'],
    ['市委书记岑知远带考察团到了第二站——浙江省义乌市和永康市。义乌市是浙江省县级市。', null],
  ])('are told apart in %s', (text, name) => expect(home(text)).toBe(name))
})
