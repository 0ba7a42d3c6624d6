import type { LinkedMention } from '../../schema/types.ts'
import { Characters } from '../characters.ts'
import { STATE_OF_WORK, STOP_ENDS } from '../recognize/place-stop-words.ts'
import type { Entities } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { isBody, isPlace } from './kinds.ts'
import { chainAt, isDeictic, isInside, startingAt } from './place-reading.ts'

/** Where a tour stops, and where the words for it end. */
export interface Stop {
  readonly mention: LinkedMention
  /** Where the words for it begin: before the towns printed before it. */
  readonly start: number
  readonly end: number
}

/** 结对帮扶村--甲县乙村: what the stop is to those who go there. */
const TIE =
  /^(?:自己)?的?(?:结对|定点|对口|挂钩|包联|挂点|驻点|联点)?(?:帮扶|联系|包联|包保|包抓|挂钩|挂点|驻点|联点)(?:的?(?:村|点|镇|乡|社区|单位|企业))(?:——|--|—|-)?|^(?:自己|所)?(?:结对|定点|挂钩|包联|联系|帮扶|包保|包抓|挂点|驻点|联点|分管){1,2}的|^(?:位于|坐落于|坐落在|地处)[^,。;:、\n]{2,14}?的|^对口(?:支援|援助|援建|帮扶|协作|援[\u3400-\u9fff])的|^(?:困难|重点|龙头|骨干|民营|规上)(?:企业|单位)(?=[\u3400-\u9fff]{4})|^(?:重灾区|灾区)(?=[\u3400-\u9fff]{2})|^(?:损失|受灾|灾情|疫情|汛情|旱情)[^,。;:、\n]{0,8}的|^(?:当地|辖区)内?的?(?=[\u3400-\u9fff]{2,5}(?:[镇乡村]|街道|社区))/
/** 创意街区内的|书吧: what is seen lies in what stands before it. */
const WITHIN = /^[\u3400-\u9fff]{2,12}?(?:境?内|最[\u3400-\u9fff]{1,2}|较[\u3400-\u9fff]{1,2})的/
/** What stands between two stops of a list; behind a stop a few words may say what is seen there: 甲湖湿地保护、乙馆. */
const JOINT =
  /^(?:等地|等|机关)?(?:、|和|与|及|以及)|^等[\u3400-\u9fff]{1,4},?(?:以及|及)|^[^,。;:!?\n、和与及“”《》]{0,12}(?:情况|现场|工地|进度|进展)(?:、|和|与|及|以及)|^等?[两三四五六七八九十\d]{0,2}家?[\u3400-\u9fff]{0,4}?(?:企业|公司)(?:、|和|与|及|以及)|^“[^”\n]{1,16}”、|^[^,。;:!?\n、和与及《》“”]{0,8}“[^”\n]{1,12}”[^,。;:!?\n、“”]{0,12}、|^(?!机关|驻|派驻|考察|调研|参观|察看|查看|视察|检查|走访|观摩)[^,。;:!?\n、和与及“”《》]{1,10}、|^(?!机关|驻|派驻|调研|检查|考察|参加|出席)[^,。;:!?\n、和与及“”《》了对就]{1,18}(?:示范[村点区园带基]|精品点|基地|项目点?|园区|(?:产业|物流|科技|工业|生态|种植|文化|创业|种业|食品)园|现场|站点|试点|车间|厂区|厂房|生产线|门店|总部)、/
/** An item that nobody has read, passed over to the next; what a verb opens is none. */
const UNREAD =
  /^(?!调研|检查|考察|参加|了解|听取)[\u3400-\u9fff()]{1,10}的[\u3400-\u9fff]{2,12}(?:产业园|园区|公司|基地|中心|工厂|项目|园|馆|站|矿)、|^(?!调研|检查|考察|参加|出席|了解|听取|开展|看望|慰问|督导|指导)(?:(?!深入|来到|走进|前往|先后|一行)(?:“[^”\n]{1,16}”|\([^()\n]{1,12}\)|[^,。;:!?\n、“”《》()了的对就到])){2,24}、|^[\u3400-\u9fff]{1,3}[镇乡村][和与及](?=[\u3400-\u9fff]{1,5}[镇乡村])/

/** How many items nobody has read before the first that somebody has. */
const MOST_UNREAD = 3

/** The stops that begin at an offset: 〈P1〉、〈P2〉和〈P3〉; of a chain the last. A project stands for the firm that opens its name; what has none is passed over. */
export function stopsAt(from: number, article: LinkedArticle, entities: Entities): Stop[] {
  const { text } = article.view.prose
  const stops: Stop[] = []
  let passed = 0
  for (let at = from; at < from + 250; ) {
    const tie = tieAt(text, at)
    const within = WITHIN.exec(text.slice(at, at + 18))
    const stop = stopAt(at + (within?.[0].length ?? 0), article, entities) ?? (tie ? stopAt(at + tie[0].length, article, entities) : null)
    if (stop) stops.push(stop)
    const end = stop?.end ?? passedAt(at, article)
    if (!end && ++passed > MOST_UNREAD && stops.length === 0) return stops
    const joint = end
      ? (JOINT.exec(text.slice(end, end + 36)) ?? commaBefore(end, stop, article, entities))
      : unreadAt(at, stops, article, entities)
    if (!joint) return stops
    at = (end ?? at) + joint[0].length
  }
  return stops
}

/** What the stop is to those who go there, or how far the work on it has come, before its name. */
function tieAt(text: string, at: number): RegExpExecArray | null {
  const rest = TIE_STARTS.at(text, at) ? text.slice(at, at + 16) : ''
  return rest === '' ? null : (TIE.exec(rest) ?? STATE_OF_WORK.exec(rest))
}
const TIE_STARTS = new Characters('结定对挂包驻联自帮的所分位坐地困重龙骨民规当辖建施改修扩新在已刚即将正灾损受疫汛旱上今去前年日近')

/** The last item but one that nobody has read, where somebody has read the last: 甲社区、扶贫车间和|乙村. */
const UNREAD_LAST = /^(?:(?!调研|检查|考察|参加|了解|听取|看望|慰问)[^,。;:!?\n、“”《》()了的对就到]){2,12}?[和与及](?=[\u3400-\u9fff]{3})/

function unreadAt(at: number, stops: readonly Stop[], article: LinkedArticle, entities: Entities): RegExpExecArray | null {
  const { text } = article.view.prose
  const item = UNREAD.exec(text.slice(at, at + 48))
  if (item || stops.length === 0 || text[at - 1] !== '、') return item
  const last = UNREAD_LAST.exec(text.slice(at, at + 16))
  return last && stopAt(at + last[0].length, article, entities) ? last : null
}

/** What may stand behind a stop that goes on with a list. */
const GOES_ON =
  /^(?:、|,[\u3400-\u9fff]{2,12}[镇乡村]|等[地处]?|(?:实地|现场|先后)*(?:调研|考察|检查|督导|视察|走访|慰问|察看|查看|了解|看望))/

/** What may stand behind a body of such a list. */
const MORE_BODIES =
  /^(?:,[\u3400-\u9fff]{3,16}(?:局|社|院|委|办|公司|厂|学校|中心)|(?:实地|现场)?(?:调研|检查|督导|督查|视察|走访|慰问|察看|查看))/
/** What may stand behind the last body of a list: that it goes on, or a comma and what is asked there. */
const LISTS_ON = /^(?:、|等[地处]|,(?:详细|认真|仔细|深入|实地|现场|逐一)?(?:了解|询问|听取|查看|察看))/

/** 甲镇乙村、丙村,|丁镇戊村实地考察: a comma parts the stops of one town from those of the next. */
function commaBefore(end: number, stop: Stop | null, article: LinkedArticle, entities: Entities): RegExpExecArray | null {
  const { text } = article.view.prose
  const mark = stop ? /^[,;]/.exec(text.slice(end, end + 1)) : null
  const next = mark && stopAt(end + 1, article, entities)
  if (!stop || !next) return null
  const behind = text.slice(next.end, next.end + 16)
  // 来到县农业农村局,县供销社,县公安局检查: bodies parted by commas alone.
  if (isBody(next.mention)) return (isBody(stop.mention) && MORE_BODIES.test(behind)) || LISTS_ON.test(behind) ? mark : null
  return next.start < next.mention.span.start && GOES_ON.test(behind) ? mark : null
}

/** Where a project without an owner in its name ends; null where no project begins. */
function passedAt(at: number, { mentions }: LinkedArticle): number | null {
  return mentions.find(({ type, span }) => type === 'Project' && span.start - at <= 2 && span.start >= at)?.span.end ?? null
}

/** 江海|云谷公共服务平台: the short form of a place that opens the name of a house. */
const isCutOut = (text: string, { rule, span }: LinkedMention) =>
  (rule === 'place/known' && isHouse(text.slice(span.end, span.end + 14))) ||
  (rule === 'place/short' &&
    (isLongName(text.slice(span.end, span.end + 14)) ||
      /^[\u3400-\u9fff]{2,8}?(?:平台|中心|公司|集团|产业园|园区|基地|广场|酒店|大厦|学校|医院|绿道|步道|公园|景区|新城|知青村|大学|机场|港口|口岸|水库|湿地|森林)/.test(
        text.slice(span.end, span.end + 12),
      )))

/** 天津|漕运文化走廊: whatever the name goes on with up to the mark, unless it is done there or said of it. */
const GOES_ON_LONG = /^([\u3400-\u9fff]{3,12}?)(?=[、,。;]|等[地处,]|$)/
const IS_DONE =
  /^[市县区州等和与及就围绕对向同了的来到]|调研|考察|检查|督导|督查|学习|参观|视察|慰问|走访|指导|观摩|工作|情况|建设|发展|招商|推介|对接|洽谈|交流|活动|会议|进行|开展|参加|出席|看望|一线|各地|等地|产业|问题|经济|乡村/

const isHouse = (rest: string) => {
  const run = GOES_ON_LONG.exec(rest)?.[1]
  return run !== undefined && STOP_ENDS.endingAt(run, run.length) !== null
}

const isLongName = (rest: string) => {
  const run = GOES_ON_LONG.exec(rest)?.[1]
  return run !== undefined && !IS_DONE.test(run)
}

/** 商务区规划建设, 科创总站、: the rest of a name that ends in a house, in front of a mark or of what is looked at there. */
const HOUSE_BEHIND = /^([\u3400-\u9fff]{2,12}?(?:区|园|站|馆|院|厅|中心|广场|[^市县镇]城))(?:规划建设|建设情况|(?=[、,。;]|等[地处]))/
function isHouseBehind(text: string, at: number): boolean {
  const run = HOUSE_BEHIND.exec(text.slice(at, at + 20))?.[1]
  return run !== undefined && !IS_DONE.test(run) && STOP_ENDS.endingAt(run, run.length)?.meaning.weak === false
}

/** The rest of a long name that ends in a work or a house. */
const WORK_BEHIND =
  /^(?!的|等|及|和|与|调研|检查|考察|开展|察看|查看|实地|推进|督导)[\u3400-\u9fff()]{3,24}?(?:项目|工程|机场|院区|校区)(?=[、,。等]|建设)/

/** 来到县政协|委员驻地, 市六届人大|三次会议某代表团, 县委|县政府总值班室: its members are seen, its session or a room, not the body. */
const NO_STOP =
  /^(?:(?:、?[省市县区州旗镇乡]?政府)?(?:机关)?(?:总?值班室)|联络[室组站点]|委员(?!会)|代表|干部|机关干部|第?[一二三四五六七八九十]+次会议)/

/** What goes on behind 我市 to a name that nobody has read. */
const ITEM_BEHIND = /^(?!调研|考察|检查|督导|视察|走访|慰问|参观|学习|各|的|部分|有关|相关)[\u3400-\u9fff]{3,12}[、和与及]/

/** 、乙省|援藏干部: people whom a place sent elsewhere. */
const SENT_PEOPLE = /^(?:[、和][\u3400-\u9fff]{2,8}?[省市县区])*(?:援[\u3400-\u9fff]|对口支援|挂职)/

const isSite = ({ rule }: LinkedMention) => /^place\/(?:area|stop)/.test(rule)

function stopAt(at: number, article: LinkedArticle, entities: Entities): Stop | null {
  const { text } = article.view.prose
  const starting = startingAt(at, article).filter(({ type }) => type !== 'Event' && type !== 'Document')
  const body = starting.find(isBody)
  const project = starting.find(({ type }) => type === 'Project')
  // 甲中学、乙医院等2个项目: what the list calls a project is a body that is gone to.
  if (project && project.span.end !== body?.span.end) {
    const owner = article.mentions.find(
      (one) =>
        one.type === 'Organization' &&
        isInside(one.span, project.span) &&
        one.span.start - project.span.start <= 1 &&
        !text.startsWith('附属', one.span.end),
    )
    // 来到柳湖新区、青云馆等项目: the project is a place by its name.
    const place = article.mentions.find((one) => isPlace(one) && one.span.end === project.span.end && one.span.start >= project.span.start)
    if (place) return { mention: place, start: at, end: place.span.end }
    if (owner) return { mention: owner, start: at, end: project.span.end }
    // 察看甲村示范村|项目: what is built there is seen in the village.
    const village = chainAt(at, article, entities)
    return village && isInside(village.span, project.span) && /[村镇乡]$|社区$|街道$/.test(entities.entity(village.entityId).name)
      ? { mention: village, start: at, end: project.span.end }
      : null
  }
  if (body && NO_STOP.test(text.slice(body.span.end, body.span.end + 8))) return null
  if (body) return { mention: body, start: at, end: body.span.end }
  const place = chainAt(at, article, entities)
  // 深入全县重点行业: all of it is no stop.
  if (!place || isCutOut(text, place) || /^[全各]/.test(text.slice(place.span.start, place.span.end))) return null
  // 走访我市|部分重点企业: not the town.
  if (isDeictic(place) && /^(?:部分|有关|相关|各|多家|重点|一线|困难)/.test(text.slice(place.span.end, place.span.end + 3))) return null
  // 深入我市|甲智造、乙化工: what is seen lies in it.
  if (isDeictic(place) && ITEM_BEHIND.test(text.slice(place.span.end, place.span.end + 16))) return null
  // 甲省、乙省|援藏干部驻地: where their people stay, not they.
  if (SENT_PEOPLE.test(text.slice(place.span.end, place.span.end + 24))) return null
  // 某县|城供水提升工程项目: what goes on to a work is that work, which nobody has read.
  if (WORK_BEHIND.test(text.slice(place.span.end, place.span.end + 30))) return null
  // 某某区|滨河商务区规划建设, 某某街道|基层工作总站: the town that a house opens with is not the stop.
  if (/[省市县区州旗镇乡]$|街道$/.test(entities.entity(place.entityId).name) && isHouseBehind(text, place.span.end)) return null
  // 甲县产业园的|乙公司: the house in it is the stop.
  if (text[place.span.end] === '的' && startingAt(place.span.end + 1, article).some((one) => isBody(one) || isSite(one)))
    return stopAt(place.span.end + 1, article, entities)
  // 白龙河支流|小清河: the branch is the stop.
  if (text.startsWith('支流', place.span.end)) return stopAt(place.span.end + 2, article, entities)
  const within = article.mentions.find((one) => isBody(one) && one.span.start === place.span.end)
  const mention = within ?? place
  return { mention, start: at, end: mention.span.end }
}
