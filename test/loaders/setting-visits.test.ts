import { describe, expect, it } from 'vitest'
import { extract } from '../../loaders/extract.ts'
import { readSettings } from '../../loaders/setting.ts'
import { pageOf } from './pages.ts'

const home = (text: string) => readSettings(pageOf(text, {}), []).setting.home

/** The bodies at which somebody holds a post, as often as they are read. */
const bodies = (text: string) => {
  const { readings, entities } = extract(pageOf(text, {}))
  const posts = readings.flatMap(({ relations }) => relations).filter(({ type }) => type === 'HOLDS_POST')
  return posts.map(({ to }) => entities.find(({ id }) => id === to)?.name)
}

describe('the home of those who set out', () => {
  it.each([
    ['洛阳市领导率团赴漯河市考察\n6月8日，副市长岑知远率团对漯河市滨河路进行考察。岑知远说，要学习漯河市的做法。', '洛阳市'],
    ['洛阳市委书记岑知远率党政代表团前往漯河市学习\n考察团看了漯河市的公园。市长王泊宁参加考察。', '洛阳市'],
    // Bare leaders receive them: the page is the hosts'.
    ['洛阳市委书记岑知远率团赴漯河市考察，市长王泊宁陪同考察漯河市滨河路。', '漯河市'],
  ])('is read in %s', (text, name) => expect(home(text)).toBe(name))
})

describe('the home that a leader from above visits', () => {
  it.each([
    ['3月2日，宜昌市政协主席岑知远来我市调研。枝江市政协主席王泊宁陪同。', '枝江市'],
    ['3月2日，宜昌市委常委岑知远到我市检查防汛。枝江市委书记王泊宁参加。', '枝江市'],
    ['枝江融媒讯（记者 霍云亭）3月2日，宜昌市政协主席岑知远来我市调研。', '枝江市'],
    ['7月2日，九江市副市长岑知远到修水县调研。副县长王泊宁陪同。', '修水县'],
    ['3月8日，康平县委书记岑知远主持会议，传达市委常委王泊宁到我县检查工作时的讲话精神。', '康平县'],
    ['8月9日，根河市第七届蓝莓节开幕。呼伦贝尔市委书记岑知远及根河市领导庞若谷出席。市委副书记王泊宁主持。', '根河市'],
    ['3月2日，湖北省恩施州委副书记岑知远到来凤县调研，县委书记王泊宁陪同。', '来凤县'],
    ['8月9日，根河市图书馆座谈会举行。呼伦贝尔市文化局副局长岑知远到会。\n市委书记王泊宁讲话。', '根河市'],
    // The city's own committee speaks: the page is its.
    ['8月9日，根河市座谈会举行。呼伦贝尔市委召开会议，呼伦贝尔市文化局副局长岑知远到会。\n市委书记王泊宁讲话。', '呼伦贝尔市'],
  ])('is read in %s', (text, name) => expect(home(text)).toBe(name))
})

describe('the home that one name tells', () => {
  it.each([
    ['沛县县委书记岑知远检查防汛工作。', '沛县'],
    ['安丘市市长岑知远检查防汛工作。', '安丘市'],
    ['长沙市副市长岑知远介绍了有关情况。', '长沙市'],
    ['运河沛县段水位上涨，我县启动预案。县委书记岑知远检查防汛工作。', '沛县'],
    ['灯会昨天在昆山开幕。市委副书记、市长岑知远出席。昆山市委、市政府打造这一品牌。（苏州日报）', '苏州市'],
    // Guests are headed too, and a people is no banner.
    ['8月9日，根河市座谈会召开。内蒙古鄂温克族研究会会长岑知远、陈巴尔虎旗副旗长王泊宁出席。', null],
    ['明尼苏达州州长发表讲话。', null],
    ['浙江大学教授岑知远到会。省委常委王泊宁讲话。', null],
    ['浙江大学召开会议，我校教授岑知远到会。省委常委王泊宁讲话。', '浙江省'],
    ['浙江大学教授岑知远到会。省委常委王泊宁讲话，要建设好贵州。', '贵州省'],
    // 平果县 of today's 平果市; the town's name is another county's.
    ['水利厅处长岑知远到平果县检查。平果县水利局局长王泊宁陪同。检查组到了新安镇小学、云岫小学新安分校、鹤沚小学新安分校。', null],
  ])('is read in %s', (text, name) => expect(home(text)).toBe(name))
})

describe('the bodies around the home', () => {
  it.each([
    ['县人大会议举行。海安经开区工委书记、县委书记岑知远，县长王泊宁出席。', ['海安经开区工委', '中共海安县委员会', '海安县人民政府']],
    ['根河市举行庆典。庆典特邀呼伦贝尔市文化局副局长岑知远。', ['呼伦贝尔市文化局']],
    ['那坡县副县长岑知远检查工作。平孟镇党委政府镇长王泊宁陪同。', ['那坡县人民政府', '平孟镇人民政府']],
    ['沛县召开会议。要落实好市委常委岑知远的讲话精神。', ['中共徐州市委员会']],
    ['沛县召开会议。县长岑知远等在家县委常委参加会议。', ['沛县人民政府']],
    ['江西省委第三巡视组到修水县。省委巡视组组长岑知远讲话。', ['江西省委第三巡视组']],
    ['江西省委第三巡视组、江西省委第五巡视组到修水县。省委巡视组组长岑知远讲话。', ['江西省委巡视组']],
  ])('are %s', (text, read) => expect(bodies(text)).toEqual(read))
})
