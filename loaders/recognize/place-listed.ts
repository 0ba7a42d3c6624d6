import type { Span } from '../../schema/types.ts'
import { Characters } from '../characters.ts'
import { isCommonWord } from '../gazetteer.ts'
import { matchesFrom } from '../matches.ts'
import type { Sighting, View } from '../sighting.ts'
import { holdsCommonWord } from './place-form.ts'
import { Read } from './place-read.ts'
import { endOf, type Item, isRunning, ownSign, toSighting } from './place-stop-name.ts'
import { STATE_OF_WORK, STOP_ENDS } from './place-stop-words.ts'

/** A verb that goes to a list of stops, or looks at them. */
const VERB =
  /(来到|走进|深入到|深入|前往|赶到|赶赴|赶往|奔赴|直奔|直抵|到访|造访|抵达|到|赴|(?<=[。;\n])在)了?|((?:参观|考察|调研|拜访|视察|察看|查看|走访|观摩|检查|督查|督导|巡查|慰问|看望|暗访|夜访|抽查|踏勘){1,2}|看|对(?=[^,。;:\n]{3,60}?(?:进行|开展)(?:[\u3400-\u9fff]{2}){0,2}?(?:检查|督查|督导|调研|暗访|视察|走访|巡查)))(了)?/y
const VERB_STARTS = new Characters('来走深前赶奔直造抵到赴在参考调拜视察查走观检督看巡慰暗夜抽踏对')
/** What shows a tour before the verb: a list behind it is a list of stops. */
const TOUR =
  /(?:[组团](?:一行)?到[\u3400-\u9fff]{2,8}|(?<=[,。;])(?:先后|还|又)?[到赴在][\u3400-\u9fff]{1,10}[市县区镇乡]|(?<=[,。;])实地|(?<=在[\u3400-\u9fff]{2,10})实地|先后|依次|相继|逐一|接连|分别|一行|率队|带队|首先|随后|接着|又|(?<=,)并|[组团]),?(?:还|又|实地|分别|先后|依次|相继|首先|冒雨|驱车|参加了?)?$/
/** The end of the list: 等地, or what is done there. */
const DONE =
  /等(?![\u3400-\u9fff]{1,4},以及)(?:地|处|[\u3400-\u9fff]{0,6}$)?|(?:实地|现场|专题|集中|进行|开展)*(?:调研|督导|督查|检查|视察|考察|察看|查看|走访|慰问|看望|参观|巡查|巡河|指导|观摩|暗访|了解|调度|督办|交流|对接|植树|义务劳动|宣讲|接访|现场办公|座谈|督战|蹲点|考核|验收|抽查|夜查|排查|踏勘|招商|进行|开展)(?!中心|[点站室]|大厅|基地|学校)/
/** What is done behind the list and a comma. */
const THEN =
  /^,(?:[^,。;:\n]{0,8}?)(?:调研|督导|督查|检查|视察|考察|察看|查看|走访|慰问|看望|参观|巡查|指导|观摩|暗访|夜访|指挥|督战|了解|询问|听取|详细|实地|现场|与)|^,[^,。;:\n]{2,24}?(?:[与同和][^,。;\n]{1,12}?(?:握手|交谈|座谈|拉家常)|送上|送去|拜年|看望|慰问)/
const JOINT = /等[\u3400-\u9fff]{1,4},以及|、|,以及|以及|和(?!平(?![安原凉顶江])|[谐顺睦政林田龙硕美村镇乡])|与|及/
/** What no short name of a stop holds. */
const NEVER =
  /[^\u3400-\u9fffA-Za-z0-9·()]|^\(|等|^(?:周边|附近|沿线|沿途|部分|老旧)|前往|进入|[的了着到哪们在是有被把将从向对由给请让各每该此其几某我你他她这那什么说也还就]|(?<![名花成首古新商金东])都(?!水库|水闸|水电站|大桥|古城|古镇|公园|湿地|广场|林场)|[\d一二三四五六七八九十百千两多余]+(?:个|家|户|名|座|处|条|万|亩|人|所)|为(?!老|民)|项目$|工地$|现场$|一线$|(?:收获|收割|收购|采收|播种|秋收|施工|作业|生产|抢修|救援)$|家中?$|情况|工作(?!室|[总联]?站)|残疾人(?!康复|托养|就业|之家|活动|综合)|军人(?!服务)|群众(?!文化|艺术|来访|活动)|老人(?!之家|活动)|职工(?!之家|活动|文化|学校)|党员(?!活动|教育|之家)|学生(?!实践|活动|公寓)/

/** 甲、乙|两家知名企业, 甲、乙|等企业: what stands before is firms, by whatever name. */
const FIRMS = /(?:等(?:[两三四五六七八九十\d]{1,2}(?:多|余)?家)?|[两三四五六七八九十\d]{1,2}家)[\u3400-\u9fff]{0,6}?(?:企业|公司)/

/** What is seen at all stops of a list: 检查甲水库、乙泵站|的防汛备汛工作. */
const SEEN_THERE = /的[^、的]{2,16}(?:工作|情况|进展|进度)$|(?:工作)?(?:开展|运行|建设|推进|经营|发展)情况$|规划建设$|(?:之?后|时)$/
/** What is done at a stop that has a name without it: 青云大桥|施工现场. */
const WORKS = /(?:施工|建设|改造|项目)*(?:现场|工地)$|(?<!扶贫|帮扶|就业|助残|共富|振兴)(?:生产)?车间$|厂区$/

/** 创意街区内的|书吧: what the stop lies in. */
const WITHIN = /^[\u3400-\u9fff]{2,12}?境?内的|^(?:位于|坐落于|坐落在|地处)[\u3400-\u9fff]{2,14}?的/

/** 我市|恒拓智造: whose page it is. */
const DEIXIS = /^[我本该][省市县区州旗镇乡](?=[\u3400-\u9fff]{3})/
/** It stays before what a unit has one of: 我县殡仪馆. */
const deixisOf = (printed: string) => (DEIXIS.test(printed) && !ownSign(printed) ? 2 : 0)

/** The stops of a list as printed, and whether the words behind them say that they are firms. */
interface List {
  readonly items: readonly Span[]
  readonly areFirms: boolean
  /** Whether 等地 shows where the last of them ends. */
  readonly isEnded: boolean
  /** Whether the words behind them say that they are sites: 等景区. */
  readonly areSites: boolean
}

/** Up to the next mark; the quoted name of a house belongs to the list: 、“长风岁月”纪念馆. */
const LIST = /^(?:“[^“”,。;:、\n]{2,10}”(?=[\u3400-\u9fff]{1,6}(?:馆|园|中心|基地|广场|大厅|公园))|[^,。;:!?\n“”《》]|,(?=以及))+/

/** The items of the list that begins at an offset, null where nothing shows that they are gone to. */
function listAt(text: string, from: number, isSure: boolean): List | null {
  const whole = LIST.exec(text.slice(from, from + 120))?.[0] ?? ''
  const firms = FIRMS.exec(whole)
  const done = firms ?? DONE.exec(whole)
  const list = (done ? whole.slice(0, done.index) : whole).replace(SEEN_THERE, '')
  // 到老党员甲、困难群众乙等人家中: people are seen.
  if (/等[^、]{0,6}[人户]?家/.test(whole)) return null
  if (list.length < 3 || !(isSure || done || THEN.test(text.slice(from + whole.length, from + whole.length + 48)))) return null
  let start = from
  const items = list.split(JOINT).map((printed) => {
    const at = text.indexOf(printed, start)
    start = at + printed.length
    return {
      start: at + ((WITHIN.exec(printed) ?? STATE_OF_WORK.exec(printed))?.[0].length ?? deixisOf(printed)),
      end: start - (WORKS.exec(printed)?.[0].length ?? 0),
    }
  })
  return {
    items,
    areFirms: firms !== null,
    isEnded: /^等[地处]/.test(done?.[0] ?? ''),
    areSites: /^等(?:景区|景点|场馆|点位|园区|场所)$/.test(done?.[0] ?? ''),
  }
}

/** The item behind the places that open it; null where another room has read it or a part of it that is no place. */
function unread(text: string, item: Span, read: Read): Item | null {
  let own = item.start
  let town = item.start
  const isBuilt = isProjectPlace(text, item, read)
  for (const { type, span, name, rule } of read.over(item)) {
    // 某公司江南分公司|户外劳动者服务站: what opens with a body and goes on to a house is that house.
    if (type === 'Organization' && span.start === item.start && span.end <= item.end - 4) continue
    if (isBuilt && span.end === item.end && (type === 'Project' || rule === 'place/area')) continue
    // 人民大会堂|北大厅: a room of the hall.
    if (type !== 'Place' || rule === 'place/landmark' || span.start < item.start || span.end > item.end) return null
    if (span.end === item.end && rule !== 'place/short' && rule !== 'place/known') return null
    if (span.start !== own) continue
    // 江苏|苏州拙政园: of short names only the last belongs to what it opens.
    const isFull = span.end - span.start === name.length && /[县区旗镇乡村]$|街道$|社区$/.test(name)
    if (
      isFull ||
      read
        .over({ start: span.end, end: span.end + 1 })
        .some((one) => one.type === 'Place' && one.span.start === span.end && one.span.end < item.end)
    ) {
      own = span.end
      town = span.start
    }
  }
  const branch = text.slice(own, item.end).indexOf('支流')
  return { ...item, town, own: branch > 0 ? own + branch + 2 : own }
}

/** 森林客厅、青云馆等项目: whether what the list calls a project is a house or a work of the land that is gone to as well. */
const isProjectPlace = (text: string, item: Span, read: Read) =>
  STOP_ENDS.endingAt(text, item.end)?.meaning.weak === false &&
  read.over(item).some(({ type, span }) => type === 'Project' && span.start >= item.start && span.end === item.end)

/** 官某某|实地|考察了: where the words for how one looks begin. */
const behindManner = (text: string, at: number): number =>
  at - (/(?:实地|现场|冒雨|重点|随机|一同|一起|(?:轻车简从|不打招呼),?)+$/.exec(text.slice(Math.max(0, at - 10), at))?.[0].length ?? 0)

/** Whether a body that another room has read opens an item. */
const opensWithBody = (item: Item, read: Read) =>
  read.over(item).some(({ type, span }) => type === 'Organization' && span.start === item.start)

/** Whether what a list calls a firm can be its name: no word of running text. */
const isFirm = (name: string) => /^[\u3400-\u9fffA-Za-z]{2,8}$/.test(name) && !isCommonWord(name) && !isRunning(name)

/** 甲到|云栖湖|调研: whether a name is that of a river, a mountain, a road or a bridge. */
const LAND = /[河江湖岛山湾滩桥岭峰洞潭泉街巷路]$/
const isLand = (name: string) => name.length < 6 && LAND.test(name) && !holdsCommonWord(name)

/** The stops of one list that nobody has read. One stop alone must be named beyond doubt; in a list of a tour the others vouch for it. */
function stopsOf(view: View, { items, areFirms, isEnded, areSites }: List, isTour: boolean, isGoing: boolean, read: Read): Sighting[] {
  const { text } = view.prose
  let vouched = areSites ? 1 : 0
  let weak = 0
  const open = items.flatMap((span) => {
    const item = unread(text, span, read)
    if (!item) vouched++
    const printed = item ? text.slice(item.own, item.end) : ''
    if (
      !item ||
      printed.length < (item.own > item.start ? 2 : 3) ||
      printed.length > (opensWithBody(item, read) ? 24 : 14) ||
      NEVER.test(printed.slice(ownSign(printed).length).replace(/^“([^”]+)”/, '$1'))
    )
      return []
    const end = endOf(text, item)
    if (end?.isNamed) end.weak ? weak++ : vouched++
    return [{ item, end }]
  })
  const last = open.at(-1)
  const isClosed = isEnded || last?.item.end !== items.at(-1)?.end || last?.end
  return open.flatMap(({ item, end }) => {
    const vouches = vouched > (end && !end.weak && end.isNamed ? 1 : 0) || (end !== null && weak > 1 && isTour)
    if (!end) {
      const name = text.slice(item.own, item.end)
      if (areFirms) return isTour && isFirm(name) ? [toSighting(view, item, 'Organization')] : []
      const isBare =
        isTour && isGoing && isClosed && vouches && items.length > 2 && name.replace(/\([^()]*\)$/, '').length < 8 && !holdsCommonWord(name)
      return isBare && !isCommonWord(name) ? [toSighting(view, item, 'Place')] : []
    }
    if (!(isTour && vouches) && !(end.isNamed && (isTour || items.length === 1 || vouches))) return []
    // 走访了甲电子、乙食品等企业: the list itself says that they are firms.
    const isTold = areFirms && isTour && end.type === 'Organization'
    if (
      end.weak &&
      !isTold &&
      !(isTour && end.isNamed && isLand(text.slice(item.own, item.end))) &&
      !(vouches && (isTour || isGoing) && (isGoing || end.isNamed || end.type === 'Place'))
    )
      return []
    return [toSighting(view, item, end.type)]
  })
}

/** Stops that only the list shows where they stand: 先后来到〈P1〉、〈P2〉和〈P3〉. They are sites, or firms by their last word. */
export function readListedStops(view: View, others: readonly Sighting[]): Sighting[] {
  const { text } = view.prose
  const read = new Read(others)
  const found: Sighting[] = []
  let from = 0
  for (const verb of matchesFrom(text, VERB_STARTS, VERB)) {
    if (verb.index < from) continue
    const start = verb.index + verb[0].length
    const going = verb[1]
    const isTour =
      /^[夜暗]访/.test(verb[0]) ||
      TOUR.test(text.slice(Math.max(0, verb.index - 16), verb.index)) ||
      read.isPersonBefore(behindManner(text, verb.index))
    // 看 alone needs both what shows a tour and 了, the other verbs one of them; 对 has its verb behind the list.
    const looks = verb[2] === '看' ? isTour && verb[3] : isTour || verb[3] || verb[2] === '对'
    if (!going && !looks) continue
    const isSure = isTour || going === '来到' || going === '走进' || !going || (going === '在' && read.isPersonBehind(text, start))
    const list = listAt(text, start, isSure)
    if (!list) continue
    const stops = stopsOf(view, list, isTour, going !== undefined || (isTour && /^(?:参观|视察|察看|考察|调研)/.test(verb[0])), read)
    if (stops.length > 0) from = (list.items.at(-1) as Span).end
    found.push(...stops)
  }
  return found
}
