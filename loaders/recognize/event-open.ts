import type { Span } from '../../schema/types.ts'
import { sentenceAt } from '../clauses.ts'
import { matches } from '../matches.ts'
import type { Sighting, View } from '../sighting.ts'
import type { Told } from './event.ts'
import { isToCome } from './event-frame.ts'
import { isName, notEventAround, TRIM, trimLeft } from './event-name.ts'
import { RECEIVE } from './event-words.ts'

/** 〈D〉,〈O〉成立: the founding of a body is a ceremony. */
export function tellFoundings(view: View): Told[] {
  const { text } = view.prose
  if (!/成立|挂牌|揭牌/.test(text)) return []
  return [
    ...matches(
      text,
      /(?<=[,。\n日]|上午|下午)([\u3400-\u9fff“”]{4,22}(?:团|会|中心|联盟|公司|学院|队|委员会|基地|协会|研究院|工作室|工作站|实验室))(?:正式|揭牌|隆重)?(?:成立|挂牌|揭牌)(?=[,。]|仪式)/g,
    ),
  ].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    name: match[0].replace(TRIM, ''),
    kind: 'ceremony' as const,
    frame: 'held' as const,
  }))
}

/** 召开…过堂会, 举办…篮球赛, 举行首届桃花节: behind a sure verb and before a mark any 会, 赛, 展, 节 is an event. */
const OPEN_HEADS =
  /(?:召开|举行|举办|出席|参加)了?((?:[^,。;:!?\n“”]|“[^“”\n]{1,20}”){1,28}?(?:(?<![工商协学社商委员分股])会|(?<![开参])赛|书法展|美术展|画展|作品展|展览|(?<![环季情细调])节|常委会|汇演|演出|路演|党日|沙龙|大?讲堂))(?=[,。;!?\n)]|$)/g

/** 市委常委会 is a body's standing committee, and what it holds: 召开市委常委会; 县委常委会召开。 */
const STANDING = /^(?:.{0,8}[省市县区州盟旗]委|.{0,12}政协|.{0,10}届)(?:第?[一二三四五六七八九十百\d]+次)?常委会$/
const STANDING_HELD =
  /(?<=^|[,。;\n ])([\u3400-\u9fff]{0,6}[省市县区州盟旗]委常委会|[\u3400-\u9fff]{0,8}(?:政协|人大)[第一二三四五六七八九十]{1,4}届[第一二三四五六七八九十\d]{1,4}次常委会)(?=(?:召开|举行)(?:[,。;\n]|$))/g

export function tellStanding({ prose: { text } }: View): Told[] {
  if (!text.includes('常委会')) return []
  return matches(text, STANDING_HELD).map((match) => {
    const name = match[1] as string
    return { span: { start: match.index, end: match.index + name.length }, name, kind: 'meeting' as const, frame: 'held' as const }
  })
}

/** 少年围棋赛在某馆开幕, 书香读书节由甲主办: what opens, closes or is hosted is an event too. */
const OPEN_HELD =
  /(?<=^|[,。;!?\n ]|的)((?:[^,。;:!?\n“”的]|“[^“”\n]{1,20}”){2,28}?(?:赛(?![场道区事程制])|(?<![\d一二三四五六七八九十])[周月](?=(?:正式|隆重)?(?:启动|开幕|拉开))|(?<![环季情细调春佳过])节|展演?|汇演|(?<![工商协学社商委员分股国])会(?=在[^,。;:!?\n]{2,24}?(?:举行|召开|举办)(?:[,。;\n]|$))))(?=(?:在|于)?[^,。;:!?\n]{0,24}?(?:隆重|正式|圆满|火热)?(?:开幕|闭幕|启动|开赛|落幕|收官|鸣哨|拉开帷幕|落下帷幕)(?!式)|(?<=(?<![发开进拓扩施伸])展|会|汇演|赛|节)[在于][^,。;:!?\n]{2,24}?(?:隆重|正式)?(?:举行|举办|召开|开展|展出)(?=[,。;\n]|$)|,?由[^,。;:!?\n]{2,40}?(?:主办|承办))/g

/** What a head of one character makes of an event; any other is an activity. */
const KINDS: Readonly<Record<string, Told['kind']>> = { 会: 'meeting', 赛: 'contest' }

export function tellOpenHeads(view: View, told: readonly Told[]): Told[] {
  const { text } = view.prose
  const held = /[主承]办|[开闭落帷]幕|[周月]启动|开赛|收官|[展会演赛节][在于]/.test(text) ? matches(text, OPEN_HELD) : []
  return [...matches(text, OPEN_HEADS), ...held].flatMap((match): Told[] => {
    const end = match.index + match[0].length
    const words = match[1] as string
    const verbs = /^.*(?:宣布|主持|出席|参加|(?:召开|举行|举办)的)/.exec(words)?.[0] ?? ''
    const span = trimLeft(text, { start: end - words.length + verbs.length, end })
    const isTold = told.some((one) => one.span.start < end && span.start < one.span.end)
    const head = text[end - 1] as string
    const isStanding = STANDING.test(text.slice(span.start, end))
    if (
      isTold ||
      span.end - span.start < 4 ||
      !isName(text, span, head) ||
      (!isStanding && notEventAround(text, { start: end - 1, end }) === true)
    )
      return []
    // 全民阅读月|启动: the launch, which has a ceremony, not the month.
    const launch = /[周月]/.test(head) ? (/^(?:正式|隆重)?启动/.exec(text.slice(end, end + 4))?.[0].length ?? 0) : 0
    const whole = { start: span.start, end: span.end + launch }
    return [
      {
        span: whole,
        name: text.slice(whole.start, whole.end).replace(/\s/g, ''),
        kind: launch > 0 ? 'ceremony' : (KINDS[head] ?? 'activity'),
        frame: isToCome(text, span.start) || /^(?:即将|将)/.test(verbs) ? 'quoted' : 'object',
      },
    ]
  })
}

/** 某文化节在某地举行开幕式: the ceremony is the festival's. */
const OPENED_WITH =
  /(?<=^|[。;\n,]|[日午])((?:[^,。;:!?\n“”日午]|“[^“”\n]{1,20}”){4,40}?(?:节|赛|展|展览|周|月|博览会|运动会|交易会|洽谈会|论坛|活动))[在于][^,。;:\n]{2,40}?(?:隆重)?(?:举行|举办)(?:开幕式|闭幕式|启动仪式|开幕仪式)/g

export function tellOpened({ prose: { text } }: View): Told[] {
  if (!/举[行办](?:开幕|闭幕|启动)/.test(text)) return []
  return matches(text, OPENED_WITH).flatMap(({ index, 1: printed = '' }) => {
    const span = trimLeft(text, { start: index, end: index + printed.length })
    const name = text.slice(span.start, span.end).replace(/\s/g, '')
    return name.length < 4 ? [] : [{ span, name, kind: 'activity' as const, frame: 'held' as const }]
  })
}

/** 某市举行仪式欢迎甲、乙载誉归来: a ceremony that only its purpose names. */
const HELD_TO =
  /(?:举行|举办)了?(?:隆重|简短|简朴)?(?:的)?(?:仪式|座谈会?),?(?:热烈|隆重|亲切)?(?:欢迎|欢送|送别|迎接|庆祝|纪念|祝贺|表彰)[^,。;:!?\n]{3,50}(?=[,。;\n]|$)/g

export function tellHeldTo({ prose: { text } }: View, told: readonly Told[]): Told[] {
  // 欢迎仪式举行。某某举行仪式欢迎…: it has a name.
  if (told.some(({ kind }) => kind === 'ceremony') || !/举[行办][^,。;\n]{0,6}(?:仪式|座谈)/.test(text)) return []
  return matches(text, HELD_TO).map(({ index, 0: name }) => ({
    span: { start: index, end: index + name.length },
    name: name.replace(/\s/g, ''),
    kind: 'ceremony' as const,
    frame: 'object' as const,
  }))
}

/** Whether the page already tells of something that was held: a ceremony is looked for only where nothing else was. */
const tellsMeeting = (told: readonly Told[]) => told.some(({ frame }) => frame === 'held' || frame === 'object' || frame === 'inspection')

/** 甲区与乙区签署合作协议, with people who see it or sign: a ceremony, where the text names none. */
const SIGNED =
  /(?:签署|签订)了?(?:《[^《》\n]{2,40}(?:协议书?|备忘录|合同|意向书)》|[^,。;:!?\n《》]{2,36}?(?:协议书?|备忘录)(?=[,。;\n]))/g

const BEFORE_NOW = /去年|前年|今年(?:以来|\d{1,2}月[,份])|此前|早在|曾/

export function tellSignings({ prose }: View, told: readonly Told[]): Told[] {
  const { text } = prose
  // 今年8月,两市签署协议: what came before is no ceremony of the page.
  if (tellsMeeting(told) || !/见证|代表[^,。;\n]{0,8}(?:签署|签订|签约)/.test(text)) return []
  const own = matches(text, SIGNED).filter(({ index }) => !BEFORE_NOW.test(text.slice(sentenceAt(prose, index).start, index)))
  return own.map(({ index, 0: name }) => {
    const span = { start: index, end: index + name.length }
    return { span, name: name.replace(/\s/g, ''), kind: 'ceremony' as const, frame: 'held' as const }
  })
}

/** 某产业园开园, 某大桥正式通车: what opens with guests is a ceremony, where the text names none. */
const OPENS =
  /(?<=^|[,。;\n日]|上午|下午)((?:[^,。;:!?\n“”]|“[^“”\n]{1,20}”){3,40}?(?:园区?|馆|院|校区?|中心|市场|广场|基地|公园|景区|乐园|大桥|高速|公路|铁路|机场|港|码头|工程|项目|街区|小镇|水库|电站|生产线|工厂))(?:正式|隆重|顺利|建成|集中)*(?:落成)?(?:开园|开馆|开业|开学|开街|开营|开工|奠基|通车|通航|投产|投用|投运|落成|启用|竣工)(?=[,。;并\n]|$)/g
const WITH_GUESTS = /(?:出席|参加)(?:有关|相关)?(?:活动|仪式|,|。)|见证|致辞/

/** 捐赠仪式上,: the ceremony that the sentence is about, where the text names none. */
const CEREMONY =
  /(?<=^|[。\n;)] *)(?:在)?((?:捐赠|签约|启动|揭牌|颁奖|开工|奠基|开幕|授旗|授牌|发布|结对|欢迎|欢送|出征|交接|毕业|开学|升旗|表彰|拜师|宣誓)(?:仪式|典礼|大会|式))上,/g

export function tellCeremonies({ prose: { text } }: View, told: readonly Told[]): Told[] {
  if (told.some(({ frame }) => frame !== 'quoted') || !/[式礼会]上,/.test(text)) return []
  return matches(text, CEREMONY).map(({ index, 0: whole, 1: name = '' }) => {
    const end = index + whole.length - '上,'.length
    return { span: { start: end - name.length, end }, name, kind: 'ceremony' as const, frame: 'object' as const }
  })
}

export function tellOpenings({ prose: { text, bodyStart } }: View, told: readonly Told[]): Told[] {
  if (tellsMeeting(told) || !/开[园馆业学街营工]|奠基|通[车航]|投[产用运]|落成|启用|竣工/.test(text) || !WITH_GUESTS.test(text)) return []
  const [first] = matches(text, OPENS).filter(({ index }) => index >= bodyStart)
  if (!first || text.slice(bodyStart, first.index).includes('。')) return []
  const built = /^.*(?:建设|打造|兴建|修建|投资)的/.exec(first[0])?.[0].length ?? 0
  const span = trimLeft(text, { start: first.index + built, end: first.index + first[0].length })
  return [{ span, name: text.slice(span.start, span.end).replace(/\s/g, ''), kind: 'ceremony', frame: 'held' }]
}

/** 座谈会上,; 慰问座谈会上,: the talk that the sentence is about, also where nothing says that it was held. */
const TALK =
  /(?<=^|[。\n;] *)(?:在)?(?![^,]{0,8}(?:[的了在次届该此本这随]|召开|举行))([\u3400-\u9fff]{0,6}(?:座谈|恳谈|见面|汇报|交流|反馈|通报|研讨|报告|推介)会)上,/g

export function tellTalks({ prose: { text } }: View): Told[] {
  if (!text.includes('会上,')) return []
  return matches(text, TALK).map((match) => {
    const name = match[1] as string
    const start = match.index + match[0].indexOf(name)
    return { span: { start, end: start + name.length }, name, kind: 'meeting' as const, frame: 'object' as const }
  })
}

/** 某县代表团分组审议《政府工作报告》: a delegation's part of a session is a meeting of its own. */
const REVIEW =
  /(?<![\u3400-\u9fff])(?:出席[^,。;\n]{4,30}的)?([\u3400-\u9fff]{2,10}代表团(?:分组|集中|继续|全体会议)?(?:审议|讨论)(?:《[^《》\n]{2,30}》|[^,。;《》\n]{0,20}报告))/g

/** 来到…某县代表团,与代表们一起审议政府工作报告: whoever comes reviews with the delegation. */
const REVIEWED_WITH =
  /([\u3400-\u9fff]{2,8}?代表团),?(?:与|同|和)[^,。;\n]{0,6}?代表们?(?:一[起道同]|共同)(?:分组)?((?:审议|讨论)(?:《[^《》\n]{2,30}》|[^,。;《》\n]{0,20}报告))/g

export function tellReviews({ prose: { text } }: View): Told[] {
  if (!text.includes('代表团')) return []
  const review = (start: number, end: number, name: string): Told => ({ span: { start, end }, name, kind: 'meeting', frame: 'held' })
  return [
    ...matches(text, REVIEW).map(({ index, 0: { length }, 1: name = '' }) => review(index + length - name.length, index + length, name)),
    ...matches(text, REVIEWED_WITH).map(({ index, 0: whole, 1: group = '', 2: act = '' }) => {
      const own = group.replace(/^.*(?:会议|大会|来到|参加|所在的)/, '')
      return review(index + group.length - own.length, index + whole.length, own + act)
    }),
  ]
}

/** 参加农业农村界别分组讨论, 参加第一联组讨论: a part of a session. */
const DISCUSSED = /(?:参加|出席|列席)了?((?:[^,。;:!?\n]{0,24}?(?:界别|联组|分组|小组)(?:讨论|审议)(?:会)?))(?=[,。;\n]|$)/g

export function tellDiscussions({ prose: { text } }: View, told: readonly Told[]): Told[] {
  return matches(text, DISCUSSED).flatMap(({ index, 0: whole, 1: name = '' }) => {
    const span = { start: index + whole.length - name.length, end: index + whole.length }
    const isInside = told.some((one) => one.span.start < span.end && span.start < one.span.end)
    return isInside || name.length < 4
      ? []
      : [{ span, name: name.replace(/\s/g, '').replace(/^各/, ''), kind: 'meeting' as const, frame: 'object' as const }]
  })
}

/** What somebody does who receives guests. */
const RECEIVES = new RegExp(
  `^(?:等[^,。;\\n]{0,8})?(?:一行)?(?:(?:率队|带队|率团)?(?:赴|到|前往|来到|走访|深入)[^,。;\\n]{2,24}?)?,?(?:分别|一同|共同|亲切|热情|高度重视,?并|在[^,。;\\n]{2,16}?)*((?:${RECEIVE})了?[^,。;:!?\\n]{2,60}(?:,[^。;:!?\\n]{2,40}?(?:率领|带领|为首)的[^,。;:!?\\n]{2,20})?|[与同和](?!(?:会|与会|参会|到会|大家|群众|村民|代表们|他们))[^,。;:!?\\n]{4,60}?(?:举行|进行|开展)?了?(?:工作|亲切)?(?:座谈(?:交流)?|会谈|洽谈|会面)(?=[,。;]|$))`,
)

/** A text without such words tells of no reception. */
const MAY_RECEIVE = new RegExp(`${RECEIVE}|座谈(?:交流)?[,。;\\n]|[会洽]谈[,。;\\n]|会面[,。;\\n]`)

/** 市长|甲|、副市长|乙|会见…: who receives together with the one that the verb follows, with the marks between. */
function hostsFrom(text: string, people: readonly Sighting[], last: Span): string {
  const before = people.findLast(({ span }) => span.end <= last.start)
  const gap = before && /^(、|和|与|,)[^,。;:、\n]{0,16}$/.exec(text.slice(before.span.end, last.start))
  return before && gap ? `${hostsFrom(text, people, before.span)}${before.name}${gap[1] === ',' ? '、' : gap[1]}` : ''
}

/** 甲会见乙一行: a reception is named by its whole clause. */
export function tellReceptions({ prose }: View, people: readonly Sighting[]): Told[] {
  const { text } = prose
  if (!MAY_RECEIVE.test(text)) return []
  return people.flatMap(({ span, name }): Told[] => {
    const found = RECEIVES.exec(text.slice(span.end, Math.min(sentenceAt(prose, span.start).end, span.end + 70)))
    if (!found) return []
    // 会见客人一行|并致辞: what is done besides is no part of the name.
    const words = (found[1] as string).replace(/并(?:致辞|讲话|发言|合影|座谈|进行|举行|与|见证|出席)[^,的]{0,10}$/, '')
    const start = span.end + found[0].length - (found[1] as string).length
    const end = start + words.length
    const first = hostsFrom(text, people, span)
    const isNamed = people.some((guest) => guest.span.start > start && guest.span.end <= end)
    if (
      !isNamed &&
      !/一行|代表团|考察团|访问团|参访团|客人|来宾|官兵|师生|劳模|老干部|(?:客商|企业家|专家|嘉宾|代表(?!大会))(?![^,]{0,10}的)/.test(words)
    )
      return []
    return [{ span: { start, end }, name: (first + name + words).replace(/\s/g, ''), kind: 'meeting', frame: 'object' }]
  })
}
