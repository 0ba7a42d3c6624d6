import { Characters, isHanAt } from '../characters.ts'
import { divisionAt } from '../gazetteer.ts'
import { TRADE } from './body-firms.ts'
import { NOT_STOPS, STOPS } from './body-words.ts'

/** 从化区, 都安县: a county or city that begins like a stop, with its own sign behind it. */
function opensCounty(text: string, at: number): boolean {
  const hit = divisionAt(text, at)
  const [division] = hit?.divisions ?? []
  if (!hit || !division || division.level === 'town') return false
  return !division.short || /^(?:[县市区旗]|经济|高新|经开|工业|开发)/.test(text.slice(at + hit.length, at + hit.length + 2))
}

/** 大他拉|镇: a town of four characters and more holds the stop. */
function isInsideTown(text: string, at: number): boolean {
  for (let start = Math.max(0, at - 4); start < at; start++) {
    const hit = divisionAt(text, start)
    const length = hit?.length ?? 0
    if ((length > 3 || (length > 2 && hit?.divisions[0]?.short !== true)) && start + length > at) return true
  }
  return false
}

/** What firms and schools call themselves behind 联合. */
const JOINT_NAME =
  /^(?:工程|建设发展|投资|大学|学院|实业|石化|重工|铜业|矿业|航空|证券|包装|水务|电力|动力|置业|科技|制药|化工|银行|技术|能源|资产|医务)/

/** 会议由|镇长甲主持: the office of a town, where no mark shows that 三由乡 begins. */
const isByOffice = (text: string, at: number) =>
  /^.(?:长|党|人大|政府|纪委|干部|支|两委|领导)/.test(text.slice(at, at + 3)) && (isHanAt(text, at - 3) || !isHanAt(text, at - 2))

/** Whether a stop word ends right before an offset and is no part of a longer word there. */
export function isStopped(text: string, at: number): boolean {
  const stop = STOPS.endingAt(text, at, 4)
  if (!stop) return false
  // 旭月|合作社: a month has a number or tells which before it.
  if (stop.word === '月' && !/[\d一二三四五六七八九十本上下个当每首这该两几]/.test(text[at - 2] ?? '')) return false
  // ,|日本友好协会: the country, no day.
  if (stop.word === '日' && text[at] === '本' && !/\d/.test(text[at - 2] ?? '')) return false
  // 远为|集团: the character is the firm's.
  if (
    stop.word === '为' &&
    /^(?:集团|科技|技术|股份|控股|实业)/.test(text.slice(at, at + 2)) &&
    !/[作视成名认称因变定化改升]/.test(text[at - 2] ?? '')
  )
    return false
  // 三由|垸, 三由|乡: the character is that of a place.
  if (stop.word === '由' && /[垸乡镇村]/.test(text[at] ?? '') && !isByOffice(text, at)) return false
  // 江海|有研材料公司: behind the place that opens it the character is the name's.
  if ((stop.word === '有' || stop.word === '如') && isHanAt(text, at) && endsPlace(text, at - 1)) return false
  // 中国联合工程公司: behind the place that opens it the word is the name's.
  if (stop.word === '联合' && (endsPlace(text, at - 2) || text.slice(at - 4, at - 2) === '中国') && JOINT_NAME.test(text.slice(at, at + 4)))
    return false
  for (let start = Math.max(0, at - 5); start < at; start++) {
    const longer = NOT_STOPS.at(text, start)
    if (longer && start + longer.word.length >= at && start <= at - stop.word.length) return false
  }
  // The gazetteer is asked last: it is the dearest.
  return stop.word.length > 1 || !(opensCounty(text, at - 1) || isInsideTown(text, at))
}

/** 和 joins two halves of one name only between the words that such names are made of: 发展和改革委员会. */
const JOINED_BY_AND =
  /(?:发展|监察|党史研究|就业|文史|城乡建设|环境|宪法|教科|学习|社会|住房|自然资源|人力资源|文化|广电|环保|环境保护|国土|旅游|教育|工业|卫生|民族|计划|机关|规划|科技|科学技术|新闻出版|公路|农业|商务|林业|水利|体育|经济|城市管理|交通|信息化|投资|民政|减灾|防灾|交通运输|卫生健康|医疗保障|应急管理|行政审批|政务服务|园林|草原|畜牧|农业农村|水务|广播电视|住房保障|房产|市场监督管理|海洋|招商|文物)$/

/** 县扶贫开发|和|移民工作局, 省水利厅监督|和|安全管理处: a duty that names a bureau or a section of one only together with the next. */
const isDuty = (text: string, at: number) =>
  /(?:[省市县区州旗]|局|厅)(?:扶贫开发|开发|监督|监督管理|救灾|应急|生态|粮食|网络安全|质量|医疗|园林|退役军人)$/.test(
    text.slice(Math.max(0, at - 7), at - 1),
  ) && !/^(?:[省市县区州旗]|相关|有关|各)/.test(text.slice(at, at + 2))

/** 某某省|和顺县: a county that 和 begins, behind the sign of what it lies in, where nothing else may begin behind 和. */
function opensBehindSign(text: string, at: number): boolean {
  return /[省市州区共在到赴由从]/.test(text[at - 1] ?? '') && (divisionAt(text, at)?.length ?? 0) > 2 && divisionAt(text, at + 1) === null
}

/** What beside Chinese characters the name of a body may hold: brackets and quotation marks only closed. */
const NAME_MARKS = new Characters('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789〇·”)-')

/** 成都|和泰|茶业: one character between 和 and a trade is half of a firm's own name. */
const FIRM_AND = new RegExp(`^[\\u3400-\\u9fff]${TRADE}`)

/** 某大学人工智能|与|自动化学院: both halves name one faculty. */
const isFaculty = (text: string, at: number, from: number) =>
  /大学[\u3400-\u9fff]{2,10}$/.test(text.slice(Math.max(0, at - 17), at - 1)) &&
  /^[\u3400-\u9fff]{2,9}?(?:学院|研究院)/.test(text.slice(at, from + 3))

/** 瑞|和|集团, 中|和|村: behind one character that begins a name, and before the kind of the body, 和 is its second. */
const isOneWithAnd = (text: string, at: number) =>
  isHanAt(text, at - 2) &&
  (!isHanAt(text, at - 3) || /[省市县区镇乡州]/.test(text[at - 3] as string)) &&
  /^(?:集团|公司|投资|实业|建设|科技|置业|控股|药业|茶业|食品|村|社区|中学|小学|医院|学校|幼儿园|街道)/.test(text.slice(at, at + 3))

/** Where a name that ends at `from` may begin at the earliest. */
export function leftEdge(text: string, from: number, floor: number): number {
  let at = from
  while (at > floor) {
    const c = text[at - 1] as string
    // 等地就|省委书记甲明确的事项: the preposition before a bare body.
    if (c === '就' && /^[省市县区州旗](?:委|长|政府|人大|政协)/.test(text.slice(at, at + 3))) return at
    if (c === '和' || c === '与') {
      if (isFaculty(text, at, from)) {
        at--
        continue
      }
      const isFirm = (endsPlace(text, at - 1) && FIRM_AND.test(text.slice(at, from))) || isOneWithAnd(text, at)
      if (!isFirm && !isInPlace(text, at - 1) && !JOINED_BY_AND.test(text.slice(Math.max(0, at - 7), at - 1)) && !isDuty(text, at))
        return at
    } else if (!(isHanAt(text, at - 1) || NAME_MARKS.at(text, at - 1)) || (isStopped(text, at) && !endsPlace(text, at))) return at
    else if (c === '”' || c === ')') {
      const open = text.lastIndexOf(c === '”' ? '“' : '(', at - 1)
      // (要闻)|县长: a label opens the line.
      if (open === 0 || text[open - 1] === '\n') return at
      // 某地某日电(记者某某)|某某银行: an agency's credit, no part of a name.
      if (text[open - 1] === '电' || /^\((?:记者|通讯员)/.test(text.slice(open, open + 4))) return at
      if (open < floor || at - open > 16 || /[,。;:?!]/.test(text.slice(open, at))) return at
      at = open + 1
    }
    at--
  }
  return at
}

/** 成|都, 大|同: the last character of a place's name is no word of its own. */
function endsPlace(text: string, end: number): boolean {
  return [2, 3].some((length) => divisionAt(text, end - length)?.length === length)
}

/** 保|和|乡, 某省|和政县: the character belongs to a place's name. */
function isInPlace(text: string, at: number): boolean {
  for (let start = Math.max(0, at - 3); start <= at; start++)
    if (
      (start < at || /[^\u3400-\u9fff]/.test(text[at - 1] ?? ' ') || opensBehindSign(text, at)) &&
      start + (divisionAt(text, start)?.length ?? 0) > at + 1
    )
      return true
  return false
}
