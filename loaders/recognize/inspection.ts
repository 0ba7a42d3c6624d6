import type { Span } from '../../schema/types.ts'
import { opaqueAt, sentenceAt } from '../clauses.ts'
import { matches } from '../matches.ts'
import type { Sighting, View } from '../sighting.ts'
import type { Told } from './event.ts'
import { ALONGSIDE, CALL_ON, INSPECT } from './event-words.ts'
import { HEADS, LIST_HEADS } from './post-words.ts'

/** 甲(一行)(率队)(先后): what may stand between whoever inspects and the verb. */
const OPENING = `(?:(?:常务)?副?(?:书记|主任|主席|[省市县区镇乡局部厅院校]长))?${ALONGSIDE}?(?:的?(?:率领|带领)下,?)?(?:\\([^()\\n]{1,12}\\))?(?:等[^,。;:\\n]{0,10}?)?(?:一行(?:\\d{1,3}余?人)?|同志)?,?(?:(?:分别|依次|相继|逐一|接连|分头|分组|分多路|受[^,。;:\\n、]{2,24}?委托|带着[^,。;:\\n]{2,20}?|先后|带队|率队|(?:带领|率领|率)[^。;:\\n]{2,100}?等?一行|带领[^,。;:\\n]{2,30}?|(?:带领|率领|率)[^。;:\\n]{2,120}?(?:相关|有关|部门)(?:人员|负责人|负责同志|同志|干部)|率[^,。;:\\n]{2,60}?|代表[^,。;:\\n]{2,20}?(?=[到赴来]|前往|深入|走访|看望|慰问|向)|在[^,。;:\\n]{2,16}?(?:陪同|带领|率领)下|深入基层|一道|一起|再次|又|专程|亲自|还|利用[^,。;:\\n]{2,10}?|不打招呼|轻车简从|(?:深入|认真|扎实|全面)?(?:践行|学习贯彻|贯彻|落实|履行|坚持|发扬)[^,。;:\\n]{2,40}?(?=,)|第一时间|立即|迅速|一路|徒步|[以采用取]{1,2}“?四不两直”?(?:的)?(?:方式|形式)|冒雨|冒雪|顶着[^,。;:\\n]{2,8}?|冒着[^,。;:\\n]{2,8}?|连夜|率团|率组|日前|近日|近期|(?:\\d{1,2}月)?\\d{1,2}日(?:上午|下午)?|驱车|在[^。;:\\n]{2,36}?(?:的)?陪同下),?){0,4}?`
const OBJECT = '[^,。;:!?\\n]'
/** 在某县, not 在甲带领下. */
const AT = '在(?![^,。;:\\n]{2,20}(?:陪同|带领|率领)下|(?:认真)?听取)'
/** 到某镇调研…; 赴某县考察…; 在某街道督导…. */
const PLACED = `(?:(?:到|分?赴|深入|前往|抵达|来到|走进|${AT}|莅临|来)${OBJECT}{2,40}?|[来莅]${OBJECT}|进[藏疆青京]|到[校院厂村镇乡县企])(?:${INSPECT}|参观|对接|洽谈|拜访|考核|调度|核查|排查|复查|蹲点|义务植树|${CALL_ON}|查看(?=${OBJECT})|指挥|踏勘|验收|讲授?${OBJECT}{0,8}?(?:党课|思政课)|招商(?=引资|推介|洽谈|考察|[,。])|讲党课|现场办公|学习(?!贯彻|宣传|教育|习))(?![组团员站室队])${OBJECT}{0,40}`
/** 先后深入甲厂、乙馆、…等地开展工作调研: a list of stops before the verb, however long. */
const LISTED = `(?:到|赴|深入|前往|来到|走进)[^,。;:!?\\n]{2,110}?等(?:地|处|企业|单位|项目|[^,。;:、\\n]{2,10}?现场)?(?:开展|进行)?(?:工作|实地|专题|现场|集中)?(?:${INSPECT})${OBJECT}{0,24}`
/** 调研重点项目建设…: no place before the verb. */
const DIRECT = `(?:实地|专题|现场|集中|全面|突击|随机)?(?:${INSPECT})(?![组团员站室队]|长(?![期年]))了?${OBJECT}{2,90}`
/** 深入某镇等地,就某事进行检查调研. */
const PLACED_TOPIC = `(?:对|到|赴|来|深入|前往|${AT})${OBJECT}{2,40}?,?(?:就|对|围绕)${OBJECT}{2,40}?(?:进行|开展)了?(?:专题|实地|集中|深入)?(?:${INSPECT}|对接洽谈|洽谈|座谈|会谈)`
/** 先后来到甲库、乙站等地,督导检查防汛工作: the stops first, then what is done there. */
const STOPS_FIRST = `(?:来到|来(?=[我本][省市县区州旗]|[\\u3400-\\u9fff]{1,6},)|到|深入|前往|赶赴|抵达|赶到|走进)${OBJECT}{1,70}?(?:等地|等处|等企业|等单位|等乡镇|等镇街|等)?(?:,?以及${OBJECT}{2,50})?,(?:采取[^,。;\\n]{2,30}?(?:方式|形式|办法),)?(?:与${OBJECT}{2,20}?(?:交流|座谈|互动),)?(?:实地|现场|详细|认真|仔细|深入|亲切|集中)?`
/** 开展巡河督导工作. */
const CARRIED_OUT = `开展(?:了?(?:为期[\\u3400-\\u9fff\\d]{1,4}的)?(?:专题|实地|集中|学习|友好|商务|参观)?(?:${INSPECT})(?![组团员站室队])${OBJECT}{0,20}|${OBJECT}{2,24}?(?:大检查|检查|督查|督导|巡查)(?:工作)?(?=[,。;]|$))`
/** 在某中心接待来访群众. */
const RECEPTION = `(?:到|在)${OBJECT}{2,20}?(?:公开|现场)?(?:接待(?:来访|信访|上访)?群众|接访|下访|约访)(?:来访)?${OBJECT}{0,12}`
/** 就某事进行专题调研, 对某事进行检查, 围绕某事到某县专题调研. */
const TOPICAL = `(?:[就对](?:“[^”\\n]{2,60}”|${OBJECT}){1,48}?(?:进行|开展)(?!了?(?:解读|讲解|介绍))了?${OBJECT}{0,8}?(?:${INSPECT}|巡视)|围绕${OBJECT}{2,30}?(?:到|赴|深入|在)${OBJECT}{2,20}?(?:进行|开展)?(?:专题|实地|集中)?(?:${INSPECT}))`
const TOUR = new RegExp(`^(${OPENING})(${RECEPTION}|${CARRIED_OUT}|${TOPICAL}|${PLACED_TOPIC}|${PLACED}|${LISTED}|${DIRECT})`)
const TOUR_BEHIND_STOPS = new RegExp(
  `^(${OPENING}${STOPS_FIRST}(?:(?:深入|走进)${OBJECT}{2,20},)?)(${CARRIED_OUT}|${DIRECT}|(?:走进|深入)${OBJECT}{2,40}?(?:${INSPECT})${OBJECT}{0,30}|(?:查看|了解)了?${OBJECT}{2,44})`,
)
/** 在某盟(调研)期间,甲一行考察了…: the place names the tour. */
const DURING = new RegExp(`在([\\u3400-\\u9fff]{2,8})(?:${INSPECT})?期间,$`)

/** The verb phrase of an inspection without what follows its object: 情况 stays, 时 and 并 go. */
function tidy(phrase: string): string {
  return (
    phrase
      .replace(/(?:时|后|期间|中|过程中)?(?:强调|指出|要求|表示|提出)[^”]*$/, '')
      .replace(/(?:时|后|期间|中|过程中)$/, '')
      .replace(/(?:并|及|以及)(?:出席|参加|召开|举行|主持|看望|送上|送去|致以)[^”]*$/, '')
      .replace(/(?:并|以及)[^”]{0,3}$/, '')
      // A headline goes on behind a blank with who leads and who shows round.
      .replace(/ [\u3400-\u9fff]{2,}(?:带队|陪同|出席|参加|率队|主持).*$/, '')
  )
}

/** A group that inspects, where the one who leads it is named before or not at all: 市政协调研组到高新区…. */
const GROUP_SUBJECT =
  /(?:(?:调研|考察|学习|视察|督导|检查|督查|督察|考核|慰问|巡察|巡查|观摩|暗访|验收|采访|访问|招商|交流)(?:第[一二三四五六七八九十]{1,2})?[组团]|代表团|小分队,?|(?:专家|学者|师生|院士|委员|博士)(?:们|团队?|组)?(?=[赴到]|前往)|组织[^,。;:\n]{0,16}?(?:干部|党员|职工|人员|会员|师生|同志|侨商|企业家|企业负责人|专家|教师|人士)(?=赴|到|前往)|(?:人大代表|政协委员|主席会议成员|主任会议成员|常委会组成人员|政协常委|政府参事)(?:一行)?(?=(?:集中)?(?:视察|深入|[赴到来对前]|先后|开展(?:集中|专题)?(?:视察|调研|检查)))|组织[^,。;:\n]{0,12}?(?:代表|委员)(?=视察|调研|督查|检查|考察|观摩|[赴到对]|,对|围绕|深入|开展))(?:一行)?(?:[\d一二三四五六七八九十]+(?:余)?人)?|[省市县区州旗](?:人大常委会|政协)(?=(?:集中|专题)?(?:视察|调研|检查|督查|考察)|对[^,。;:\n]{2,40}?(?:开展|进行)(?:集中|专题)?(?:视察|调研|检查|督查|考察))|一行[\d一二三四五六七八九十]+(?:余|多)?人(?=[到赴来前深对]|先后)|[省市县区州旗](?:级|党政|四套班子|四大班子)?领导(?:干部|班子成员)?(?=(?:先后|分别|分头|分组|分多路|分赴|兵分[一二三四五六七八]路|深入一线)?,?(?:深入|[赴到]|前往|走访|看望))/g

/** 考察组, 一行: a group that is only pointed back to. */
const BARE_GROUP = /^(?:一行|(?:调研|考察|学习|视察|督导|检查|督查|督察|考核|慰问|巡察|代表)[组团])/

/** Whoever may set out on a tour: the people of the article, and groups. */
function setOut(text: string, people: readonly Sighting[]): Span[] {
  const groups = matches(text, GROUP_SUBJECT).map((match) => ({ start: match.index, end: match.index + match[0].length }))
  return [...people.map(({ span }) => span), ...groups].sort((a, b) => a.start - b.start)
}

/** Inspections without a name of their own: verb and object as printed, without subject and date. The first of an article and every one that sets out anew. */
export function tellInspections(view: View, people: readonly Sighting[]): Told[] {
  const { text } = view.prose
  const told: Told[] = []
  const seen = new Set<number>()
  const subjects = new Set<string>()
  for (const span of setOut(text, people)) {
    const sentence = sentenceAt(view.prose, span.start)
    const closed = opaqueAt(view.prose, span.end)
    // 对甲率团来访表示欢迎: what is welcomed is told elsewhere.
    if (
      /(?:对|感谢)[^,。]{0,6}$/.test(text.slice(Math.max(0, span.start - 7), span.start)) &&
      /表示[^。]{0,6}(?:欢迎|感谢)/.test(text.slice(span.end, sentence.end))
    )
      continue
    if (seen.has(sentence.start) || (closed && text[closed.start] === '《')) continue
    const rest = text.slice(span.end, Math.min(sentence.end, span.end + 180))
    const tour = TOUR.exec(rest) ?? TOUR_BEHIND_STOPS.exec(rest)
    if (!tour) continue
    // The headline only announces what the body tells.
    const before = told.filter((earlier) => earlier.span.start >= view.prose.bodyStart || span.start < view.prose.bodyStart).length
    const during = DURING.exec(text.slice(Math.max(0, span.start - 20), span.start))
    const one = during && before === 0 ? tourOf(during[1] as string, tour, span) : phraseOf(tour, span)
    if (
      !one ||
      !(
        (during && before === 0) ||
        isFresh(tour[1] as string, one.name, {
          before,
          isGroup: BARE_GROUP.test(text.slice(span.start, span.end)),
          isDated: opensAnew(text, sentence.start),
          isOther: !subjects.has(text.slice(span.start, span.end)),
          isApart: setsOutApart(text, span, subjects),
        })
      )
    )
      continue
    seen.add(sentence.start)
    subjects.add(text.slice(span.start, span.end))
    told.push(one)
  }
  return told
}

/** 先后深入甲厂、乙馆、丙园等地调研: of many stops the first stands for all; what breaks off in a list ends with its last whole item. */
function shorten(phrase: string): string {
  if (phrase.length <= LONGEST_TOUR) return phrase
  const listed = /^(?<opening>[^、]{2,30})、.*(?<closing>等(?:地|处|企业|单位|项目)?[^、]{2,24})$/.exec(phrase)?.groups
  if (listed) return `${listed.opening}${listed.closing}`
  const whole = phrase.slice(0, LONGEST_TOUR)
  return whole.slice(0, Math.max(whole.lastIndexOf('、'), 0)) || phrase
}

/** The longest name of a tour, in characters. */
const LONGEST_TOUR = 60

function phraseOf(tour: RegExpExecArray, { end }: Span): Told | null {
  const start = end + (tour[1] as string).length
  const name = shorten(tidy(tour[2] as string))
  // 深入某乡开展“暖冬”慰问活动, 在某市召开反馈会: what is held there has a name of its own.
  if (
    /(?:方案|办法|意见|措施)$|^到会|^(?:莅临|亲临)(?:指导$|会议|大会|活动|仪式|现场|比赛)|^观摩(?:此次|本次)?(?:演练|活动|比赛|演出|竞赛)$|^(?:来?到)(?:比赛|活动|大赛|竞赛|培训|演练|会议)?(?:现场|赛场|会场)|[会坛]上|重要讲话|重要指示|引起|反响|^(?!.*宣讲).*精神$|(?:召开|举行|举办)|(?:开展|参加|组织)[^,]*(?:(?<!开展(?:调研|慰问|看望|走访|考察|督导|检查|及|和)+)活动|仪式|演练|讲座|培训班?|行动)$/.test(
      name,
    )
  )
    return null
  return name.length < 4 || name.length > LONGEST_TOUR || (name.includes('》') && !name.includes('《'))
    ? null
    : { span: { start, end: start + name.length }, name: name.replace(/\s/g, ''), kind: 'inspection', frame: 'inspection' }
}

/** 在某盟考察: the verb of the tour with the place that the clause before names. */
function tourOf(place: string, tour: RegExpExecArray, { end }: Span): Told | null {
  const verb = new RegExp(INSPECT).exec(tour[2] as string)?.[0]
  const start = end + (tour[1] as string).length
  return verb
    ? { span: { start, end: start + (tour[2] as string).length }, name: `在${place}${verb}`, kind: 'inspection', frame: 'inspection' }
    : null
}

/** 副市长乙到某镇检查…: another leader, who is named with his post, is on a tour of his own. */
function setsOutApart(text: string, { start, end }: Span, subjects: ReadonlySet<string>): boolean {
  return (
    subjects.size > 0 &&
    !subjects.has(text.slice(start, end)) &&
    (HEADS.endingAt(text, start, 6) ?? LIST_HEADS.endingAt(text, start, 6)) !== null &&
    /[。\n]/.test(text.slice(Math.max(0, start - 24), start))
  )
}

/** A paragraph that opens with its own day tells of another tour. */
function opensAnew(text: string, sentence: number): boolean {
  return (
    /^\s*$/.test(text.slice(text.lastIndexOf('\n', sentence - 1) + 1, sentence)) &&
    /^\s*(?:\d{1,2}月)?\d{1,2}[日号]/.test(text.slice(sentence, sentence + 10))
  )
}

/** 在某县调研养老服务 is an event; 在某厂, 在某会上 is where something is said. */
const TOLD_AT =
  /工作|情况|问题|围绕|开展|进行|接待|[接下约]访|^在(?!近日|日前|会)[^会]{2,14}?(?:调研|视察|考察|督导|检查|督办|督查|巡查|走访|慰问|看望|参观|[明暗]访|察看|现场办公|踏勘|夜查|督战|巡河|巡林|下访)[^会上时]*$/

/** Who sets out, and where. */
interface SetOut {
  /** How many tours were told before. */
  readonly before: number
  readonly isGroup: boolean
  /** In a paragraph that opens with a day of its own. */
  readonly isDated: boolean
  /** Another than those of the tours before. */
  readonly isOther: boolean
  /** Named with a post, apart from them. */
  readonly isApart: boolean
}

/** A stop of the same tour of its own; 又赴, a dated lead or a far journey is. */
function isFresh(opening: string, phrase: string, { before, isGroup, isDated, isOther, isApart }: SetOut): boolean {
  if ((isDated || isApart) && before > 0 && /^(?:到|赴|深入|前往)/.test(phrase)) return true
  // 。副市长乙走访慰问了某校教师: whom another leader calls on.
  if (isApart && before > 0 && /^(?:走访|看望|慰问)/.test(phrase)) return true
  // 7月25日,乙走访慰问困难职工: a day and a leader of its own.
  if (isDated && isOther && before > 0 && !/^(?:在|来到|走进)/.test(phrase)) return true
  if (/^(?:在|来到|走进)/.test(phrase) && before > 0) return false
  if (before === 0) return !/^在/.test(phrase) || TOLD_AT.test(phrase)
  // 考察团前往某园: where the same group goes on to.
  return /又|再/.test(opening) || (!isGroup && /^(?:又|再)?(?:赴|前往)/.test(phrase))
}
