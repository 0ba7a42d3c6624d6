import { describe, expect, it } from 'vitest'
import { extract } from '../../loaders/extract.ts'
import { readSettings } from '../../loaders/setting.ts'
import { pageOf } from './pages.ts'

const setting = (text: string) => readSettings(pageOf(text, {}), []).setting

/** The bodies at which somebody holds a post, as often as they are read. */
const bodies = (text: string) => {
  const { readings, entities } = extract(pageOf(text, {}))
  const posts = readings.flatMap(({ relations }) => relations).filter(({ type }) => type === 'HOLDS_POST')
  return posts.map(({ to }) => entities.find(({ id }) => id === to)?.name)
}

describe('a name in the midst of other words', () => {
  it.each([
    ['5月6日，市委副书记、市长岑知远在投产仪式上说，大家要保持兴城热情。', ['市委', '市政府']],
    ['市委书记岑知远说，各部门要提振兴城士气。', ['市委']],
    ['沙河产业园投产仪式举行。市委书记岑知远、市长王泊宁参加。', ['市委', '市政府']],
    ['4月2日，区委书记岑知远走访企业。在鹤岗市松江食品有限公司，岑知远听取汇报。', ['区委']],
    ['4月2日，区委书记岑知远在松江公司听取汇报。', ['区委']],
    ['2021中国·桐庐山花节在中心广场举行。县委书记岑知远致辞。', ['县委']],
    ['专家来到安新县调研。环保总局副局长岑知远说，治理要抓实。', ['环保总局']],
    ['县委书记岑知远调研清河治理。岑知远沿清河步行，查看清河水质。', ['县委']],
    ['县长岑知远走访了安吉物流等企业。', ['县政府']],
    ['县委书记岑知远来到长兴路、安吉大道项目现场。', ['县委']],
    ['副市长岑知远先后走访了青禾农业、泰安电子。', ['市政府']],
    ['县长岑知远到幸福小区和顺风园检查。', ['县政府']],
    ['项目签约仪式举行。市委书记岑知远出席。客商代表台州市黄岩康颐有限公司董事长王泊宁发言。', ['市委', '台州市黄岩康颐有限公司']],
    ['市委书记岑知远走访企业，在深圳云帆集团车间听取汇报。', ['市委']],
  ])('gives no body of a town in %s', (text, read) => expect(bodies(text)).toEqual(read))

  it.each([
    ['市委书记岑知远在兴城参加活动。', '兴城市'],
    ['兴城举行灯会。市委书记岑知远致辞。', '兴城市'],
    ['市委书记岑知远说，要加快兴城发展，让兴城更美。', '兴城市'],
  ])('is the home where it stands alone in %s', (text, home) => expect(setting(text).home).toBe(home))
})

describe('a county with a word before it', () => {
  it.each([
    ['县委书记岑知远致辞。王泊宁说，投产是上饶县委、县政府交出的答卷。上饶县抓得紧。', '上饶县'],
    ['王泊宁出席。上饶县抓得紧，投产是上饶县委、县政府的大事。\n县委书记岑知远说，今年是我县的项目年。', '上饶县'],
    ['3月2日，15名卓尼县委员赶到会场。\n会后，县政协主席岑知远作了说明。', '卓尼县'],
  ])('is read without it in %s', (text, home) => expect(setting(text).home).toBe(home))

  it.each([
    ['会议选举岑知远为新一届海原县人大常委会主任。', ['海原县人民代表大会常务委员会']],
    ['岑知远当选为新一届海原县政协主席。', ['中国人民政治协商会议海原县委员会']],
    ['余庆县表彰大会举行。县人民政府常委副县长岑知远宣读决定。', ['余庆县人民政府']],
    ['积石山保安族东乡族撒拉族自治县人大代表岑知远发言。', ['积石山保安族东乡族撒拉族自治县人民代表大会']],
  ])('names no body of its own in %s', (text, read) => expect(bodies(text)).toEqual(read))
})

describe('the province', () => {
  it.each([
    ['4月2日，长安区召开巡察动员会，区委常委岑知远讲话。', '长安区', null],
    ['4月2日，鼓楼区召开巡察动员会，区委常委岑知远讲话。', '鼓楼区', null],
    ['4月2日，西安市长安区召开巡察动员会，区委常委岑知远讲话。', '长安区', '陕西省'],
    ['4月2日，鼓楼区召开巡察动员会，区委常委岑知远讲话，江苏省派人到会。', '鼓楼区', '江苏省'],
    ['4月2日，阳朔县召开巡察动员会，县委常委岑知远讲话。', '阳朔县', '广西壮族自治区'],
  ])('is told by the gazetteer or the text in %s', (text, home, province) => expect(setting(text)).toMatchObject({ home, province }))
})

describe('the home of those who travel', () => {
  it.each([
    ['县委书记岑知远率团赴浙江省安吉县考察。县长王泊宁参加。', ['县委', '县政府']],
    ['市委书记岑知远率团赴浙江省义乌市考察，义乌市委书记王泊宁陪同。市长霍云亭参加。', ['市委', '中共义乌市委员会', '市政府']],
    ['县政协组织委员赴安吉县考察。县政协主席岑知远带队。考察组来到安吉县天荒坪镇。', ['县政协']],
    // Others come: the county is the page's own.
    ['省农业厅厅长岑知远赴安吉县调研。县委书记王泊宁陪同。', ['浙江省农业厅', '中共安吉县委员会']],
  ])('is not where they go in %s', (text, read) => expect(bodies(text)).toEqual(read))

  it.each([
    [
      '从江县委书记岑知远率考察组到湖南省长沙市、株洲市开展招商考察。\n岑知远说，县委、县政府全力支持企业，欢迎大家到从江开展投资考察。',
      '从江县',
    ],
    ['从江县委书记岑知远率考察组到湖南省长沙市考察。\n县委、县政府盼望客商到从江考察。', '从江县'],
  ])('is where they ask others to come in %s', (text, home) => expect(setting(text).home).toBe(home))
})

describe('the home of a page on games elsewhere', () => {
  it.each([
    ['9月8日晚，河北省农民运动会在保定市体育馆开幕。我市派出300人的代表团，邢台代表团将参加12个项目。保定市委书记岑知远致辞。', '邢台市'],
    [
      '梅州市农民运动会在梅州体育中心开赛，我市代表队入场。梅州市委书记岑知远宣布开赛。市委常委王泊宁、副市长霍云亭带领兴宁代表队参加。',
      '兴宁市',
    ],
    // The bare 市长 is that of the hosts: nobody says who leads the page's own.
    ['孝感市运动会开幕，我市组织300人参赛\n市委副书记、市长岑知远出席孝感市运动会开幕式。安陆代表团入场。', '孝感市'],
    ['保定市运动会在保定市体育馆开幕。邢台代表团应邀参加。保定市委书记岑知远致辞，市长王泊宁出席。', '保定市'],
    ['我市选手参加比赛。邢台代表队、保定代表队先后入场。廊坊市委书记岑知远，市长王泊宁出席。', '廊坊市'],
  ])('is that of its own team in %s', (text, home) => expect(setting(text).home).toBe(home))

  it('is that of the bare posts of who leads the team', () => {
    const text = '梅州市农民运动会开赛，我市代表队入场。梅州市委书记岑知远宣布开赛。副市长霍云亭带领兴宁代表队参加。'
    expect(bodies(text)).toEqual(['中共梅州市委员会', '兴宁市人民政府'])
  })
})

describe('the home beside units above it', () => {
  it.each([
    [
      '6月20日，红河州石屏县举行开工仪式，州委、州政府、州政协有关领导参加。州委副书记岑知远宣布开工。\n今年以来，我县落实州委、州政府部署。',
      '石屏县',
    ],
    [
      '某省政协领导莅敦调研\n8月9日，吉林省政协副主席岑知远来敦化市调研。\n座谈会上，敦化市委常委、市政府副市长王泊宁介绍了情况。',
      '敦化市',
    ],
    ['8月9日，吉林省政协副主席岑知远来到敦化。\n敦化市委书记王泊宁，敦化市政府副市长霍云亭介绍了情况。', '敦化市'],
    ['7月28日，洛阳市安全工作推进会召开。市应急管理局局长岑知远讲话，涧西区委书记王泊宁发言。', '洛阳市'],
    ['永城市召开项目会\n商丘市委常委、永城市委书记岑知远出席会议。市长王泊宁主持。', '永城市'],
    ['伊犁哈萨克自治州党委书记岑知远出席。阿勒泰地委书记王泊宁主持会议。阿勒泰地区代表团召开全体会议。', '阿勒泰地区'],
    ['伊犁哈萨克自治州党委书记岑知远出席。阿勒泰地委书记王泊宁主持会议。', null],
    ['阿旗举行恳谈会\n8月10日，阿旗在赤峰市召开恳谈会。旗委书记岑知远出席。', '阿鲁科尔沁旗'],
    // 巴林左旗 or 巴林右旗.
    ['巴旗举行恳谈会\n8月10日，巴旗在赤峰市召开恳谈会。旗委书记岑知远出席。', null],
    ['锦旗制作组织有序。赤峰市开会。旗委书记岑知远出席。', null],
    // What somebody says of his county in a speech tells less.
    ['市委书记岑知远主持，市长王泊宁参加，市政协主席霍云亭出席。全市要行动。洛阳市栾川县委书记柏千里说，我县要带头。', '洛阳市'],
  ])('is the page’s own in %s', (text, home) => expect(setting(text).home).toBe(home))
})

describe('the bodies of a page whose home is known', () => {
  it.each([
    [
      '9月6日，商品展在鹤岗会展中心举行。延边州副州长岑知远致辞，市委书记王泊宁出席，市长霍云亭主持。',
      ['延边朝鲜族自治州人民政府', '中共鹤岗市委员会', '鹤岗市人民政府'],
    ],
    ['天祝县残联理事岑知远参加活动。县残联理事王泊宁参加。', ['天祝藏族自治县残联', '天祝藏族自治县残联']],
    ['自治区人大代表、阿勒泰地委书记岑知远主持会议。', ['新疆维吾尔自治区人民代表大会', '阿勒泰地委']],
    ['塔城地委副书记岑知远讲话。地区人大工委主任王泊宁主持。', ['塔城地委', '塔城地区人大工委']],
  ])('stand under one name in %s', (text, read) => expect(bodies(text)).toEqual(read))
})

describe('a county that is none', () => {
  const places = (text: string) => extract(pageOf(text, {})).entities.flatMap(({ type, name }) => (type === 'Place' ? [name] : []))

  it.each([
    ['宾阳县举行竣工活动。平塘峡县城移民安置区项目竣工。', '平塘峡县'],
    ['宾阳县举行竣工活动。石门峡县城搬迁工程竣工。', '石门峡县'],
    ['园区投产。岑知远希望上饶县委、县政府再接再厉。', '上饶市'],
  ])('is no place in %s', (text, none) => expect(places(text)).not.toContain(none))

  it('is one where its seat is meant', () => {
    expect(places('宾阳县城举行灯会。上饶市委书记岑知远来到宾阳县城。')).toEqual(expect.arrayContaining(['宾阳县']))
  })
})

describe('the home of those who act', () => {
  it.each([
    ['3月6日上午，政协祁县第十届委员会常务委员会第九次会议召开。县政协主席岑知远讲话，县委常委王泊宁列席会议。', '祁县'],
    ['5月5日，市委副书记、市长岑知远深入东港市，实地调研文旅产业发展。岑知远强调，东港市要融入丹东全市文旅产业中统筹规划。', '丹东市'],
    ['3月9日，县长岑知远就我县开复工工作进行调研。阜新柳城经济开发区管委会副主任王泊宁陪同。', null],
    ['6月3日，我市召开安全会议。市委书记岑知远讲话。会议传达了中央、省委、沧州市委有关会议精神和沧州市安全生产会议精神。', null],
    ['8日，我市召开护士表彰大会。绥化市委常委、肇东市委书记岑知远出席。副市长王泊宁主持会议。', '肇东市'],
    ['4月12日，桦甸市召开防火工作会议。副市长王泊宁讲话。会上通报了全省防火工作情况。', '桦甸市'],
  ])('is told in %s', (text, home) => expect(setting(text).home).toBe(home))
})
