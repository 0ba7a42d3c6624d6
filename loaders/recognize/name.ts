import type { Span } from '../../schema/types.ts'
import { Characters, isHanAt, WHITE } from '../characters.ts'
import { endsName, isCommonWord, isFunctionWord, nameScore, surnameAt, wordFrequency } from '../gazetteer.ts'
import { wordSet } from '../words.ts'
import { isGiven, NO_SURNAMES, RISKY } from './name-given.ts'
import { isBanner, isOfPlace, opensNone } from './name-none.ts'
import { LIKELY_ENDING, NEVER_ENDS, openAt, SURE_ENDING } from './name-open.ts'
import { holdsPart, partsFrom } from './name-parts.ts'
import { HEADS } from './post-words.ts'

/** Words that follow a name. The longest first character run decides where a name ends: 王超|强调, not 王超强|调. */
const AFTER = wordSet(`
  第一时间 践行 少将 中将 上将 大校 少校 代理 齐聚 欢聚 议政 建言 献策 共谋 共话 依法 授牌 均 皆 携 偕 副省长 副市长 副县长 副区长 副镇长 副乡长 副局长 副部长 副主任 副书记 副主席 副会长 副校长 副院长 副厅长 副处长 副秘书长 履职 连任 继任 调任 升任 转任 亲赴 拍板 殉职 身着 身穿 戴着 背着 扛着 领着 抱着 签订 祝贺 感谢 观看 参观 冒雪 进行 线上 线下 视频 通过视频 受聘 应聘 报名 牵头 挂钩 包抓 包联 结对 走上 登上 步入 点评 讲评 宣誓 亲手 现身 到访 来访 来我 来校 来局 陪着
  冒雨 冒着 冒雪 顶着 讲了 讲 驱车 赶到 赶赴 赶往 致谢 就地 近期 随团 随同 深夜 连夜 亲临 专程 专题 代为 继续 寄语 以及 推介 致 全票 高票 当选为 两位 三位 来自 结合 为此 随机 现任 时任 曾任 兼任 顺利 正式 简要 对接 协调 部分 着重 重点 表态 领取 颁发 敲响 鸣枪 发令 点亮 推杆 启动 按下 开启 培土 挥锹 入席 一同 就座 就坐 举手 表决 审议 听完 看完 边走边 在场 不在 参会 与会 报告 作报告 述职 领学 带头 率先 前去 赴任 履新 到任 离任 卸任
  作动员 作工作 作讲话 作部署 作总结 作发言 作表态 作主题 作专题 作辅导 作宣讲 作政府 作报告 作关于 作情况 作重要 作主旨 作书面 作交流 作推介 作说明 作汇报 作点评 俯下 俯身 弯下 弯腰 蹲下 拉着 拉起 握着 握住 紧握 捧起 端起
  会晤 接见 拜会 拜访 节前 节后 节日 中秋 国庆 重阳 端午 新春 春节 元宵 接访 下访 约访 巡查 巡河 巡林 巡湖 巡田 调度 督战 约谈 暗访 抽查 来 家
  主持 出席 参加 列席 陪同 强调 指出 要求 表示 说 希望 提出 认为 宣布 宣读 传达 通报 介绍 汇报 讲话 致辞 致词 致欢迎 致开幕 致答谢 致贺 致闭幕 发言 发表 点评 总结 部署 安排 作 做 作为 作了 作出 分别 先后 首先 最后 随后 一行 一同 共同 同志 先生 女士 老师 教授 医生 等 及 和 与 以及 并 在 到 赴 来到 前往 深入 走进 率 率队 率领 带领 带队 围绕 就 向 为 对 代表 担任 任 兼任 现任 当选 辞职 辞去 被 告诉 介绍说 接受 调研 视察 检查 督导 督查 考察 察看 查看 实地 走访 看望 慰问 会见 接待 主讲 授课 领学 领誓 监誓 揭牌 揭幕 剪彩 颁奖 见证 签约 签署 到会 到场 应邀 受邀 莅临 前来 一起 也 还 又 都 则 曾 已 正 从 是 称 谈到 回忆 感慨 坦言 笑着 高兴 激动 副 总书记 书记 主席 主任 市长 县长 区长 局长 部长 镇长 乡长 校长 院长 秘书长 常委 委员 代表 宣誓 递交 听取 主动 通过 以 用 将 把 让 给 有 没 没有 不 很 更 十分 多次 每 自 由 同 因 于 所 的 了 着 深情 深知 讲述 讲解 讲授 分享 解读 召集 召开 全程 亲自 亲切 仔细 详细 认真 要 指导 号召 鼓励 叮嘱 嘱咐 勉励 肯定 充分肯定 对照 结合 带着 牵头 负责 分管 联系 包联 挂帅 摄 报道 关于 对于 有关 提醒 呼吁 建议 透露 解释 补充 回答 询问 成为 成立 成功 毕业 出生 生于 入党 参军 退休 去世 逝世 获 荣获 获得 获评 当场 现场 不断 一直 始终 坚持 积极 热情 默默 每天 经常 常常 今年 去年 当时 目前 日前 近日 此前 之后 家中 家里 夫妇 夫妻 父子 兄弟 姐妹 老人 大爷 大妈 阿姨 烈士 院士 会长 董事长 总经理 经理 书法 作品 工作室 本人 自己 们 其 他 她 组成 组长 主编
`)
/** Words of one character that also end names: behind them must come a word, not a mark. */
const WEAK = new Set('来家为在同于以用有自因由作做代任被将把让给没很更每所的了着要摄也还又都则曾已正从是称副其他她就向对率赴到并说获')

/** How sure a place is that a name may stand there. */
export type Licence = 'post' | 'list' | 'word' | 'none'

/** Punctuation, line ends and brackets: a name certainly ends before them. */
const HARD = new Characters(`${WHITE},.、。;:!?“”"‘’《》〈〉()[]·/—-…|＿_`)

/** 岳某某|7日主持, 石某某|2019年任, 甲、乙|3名委员: a day or a count behind a name, which no name goes on with. */
const DAY = /^\d{1,4}(?:[年月名位]|日(?!报))/

function edgeAfter(text: string, end: number): number {
  if (end >= text.length || HARD.at(text, end)) return 3
  const code = text.charCodeAt(end)
  if (code >= 48 && code <= 57) return DAY.test(text.slice(end, end + 5)) ? 2.5 : 0
  const word = AFTER.at(text, end)
  if (!word) {
    const pair = text.slice(end, end + 2)
    return isFunctionWord(pair) ? (wordFrequency(pair) >= 1000 ? 2 : 1.5) : wordFrequency(pair) >= 200 ? 1 : 0
  }
  if (word.word.length > 1) return 2.5
  if (word.word === '说' && /[,:“。]/.test(text[end + 1] ?? ' ')) return 2.5
  // 劳模黎太洲家,: behind a name the house, where a mark or 中 follows.
  if (word.word === '家' && /[,。中里;、]/.test(text[end + 1] ?? ' ')) return 2
  return WEAK.has(word.word) ? 1 : 1.5
}

/** 到某镇, 在讲话时: behind a name these words go on as only a verb does. */
const GOES =
  /^(?:率(?:[省市县区州旗镇乡队]|有关|相关|部分|党政|考察|[\u3400-\u9fff]{2,10}?(?:团|组|负责|人员|领导|干部|部门|一行|赴|到|来))|为(?:[\u3400-\u9fff]{1,6}?)?[省市县区州旗镇乡](?:人|委|政|监|第|法|检|[\u3400-\u9fff]{1,6}[局办委长])|为[省市县区州旗镇乡]|就[^,。;\n]{2,20}?(?:进行|举行|开展|座谈|交流|强调|指出|提出|作)|任(?:副?组长|副?团长|副?总指挥|副?指挥长|副?主任|副?队长)|为(?:团长|组长|队长|首)的|向(?:大会|会议|全会|[^,。;]{0,8}?(?:作|汇报|介绍|表示|致|赠|颁|报告))|[到赴](?:[\u3400-\u9fff]{1,10}?(?:镇|乡|村|县|区|市|街道|社区|公司|集团|企业|学校|医院|学院|大学|中学|小学|中心|单位|基层|一线|工地|车间|[\u3400-\u9fff][局厅厂矿馆港])|现场|会)|在(?:[\u3400-\u9fff]{0,14}?(?:会见|接见|会晤|陪同|宣布)|[\u3400-\u9fff]{0,8}?(?:讲话|致辞|发言|总结|点评|会上|座谈|主持|听取|调研|检查|督导|考察|视察|走访|接访|接待|办公|巡查|慰问|看望|参加|出席|会见|宣讲|植树|督查|暗访|指挥|观摩|参观))|来(?:[我本]?[省市县区州旗校院]|[\u3400-\u9fff]{1,6}?(?:调研|考察|视察|指导|检查|督导|慰问|走访|参观|督查|宣讲)))/

/** Behind the last name of a list: 甲、乙在主席台就座, 甲、乙及17位委员. */
const ENDS_LIST =
  /^(?:在(?:主席台|前排|台上)|等(?:出席|参加|列席|陪同|领导|同志|[省市县区州]领导|一行|分别|在主席台|就座)|对(?:全?[省市县区州]|大会|会议|此次|本次)[^,。;]{0,4}|及(?:\d|有关|相关|各|其他|部分|全体|[省市县区]直|[省市县区]级))/

/** Behind a post 到, 在 and 率 end a name surely enough where a place, people or an act follows; in a list only 为市…. */
function edgeBehindPost(text: string, end: number, licence: Licence): number {
  if ((licence === 'post' || licence === 'list') && ENDS_LIST.test(text.slice(end, end + 6))) return 2.5
  const edge = edgeAfter(text, end)
  if (edge !== 1 || (licence !== 'post' && licence !== 'list')) return edge
  const goes = licence === 'post' ? /[到赴在率为来向就任]/ : /为/
  return goes.test(text[end] as string) && GOES.test(text.slice(end, end + 16)) ? 2 : edge
}

/** 书记高立新|到某县: what begins words is a surname too where a post stands before and an act behind. */
const isSureBehindPost = (licence: Licence, given: string, edge: number, score: number) =>
  licence === 'post' && given.length === 2 && edge >= 2 && score > -2

/** 主席贺立乡|率队: a given name may end in the sign of a place, behind a post and with a verb of one's own behind. */
function isGivenOfPlace(text: string, end: number, given: string, licence: Licence): boolean {
  if (licence !== 'post' || given.length !== 2 || !/[乡村镇市]$/.test(given) || !isGiven(given[0] as string)) return false
  return ACTS.test(text.slice(end, end + 3))
}

/** What only a person does. */
const ACTS = /^(?:率队|率领|带领|带队|主持|出席|列席|致辞|致欢|讲话|强调|指出|宣布|宣读|陪同|一行|先后|介绍|汇报|作了|表示|说[,:“])/

const LEAST: Readonly<Record<Licence, number>> = { post: 1, list: 1, word: 1.5, none: 2.5 }
/** Plausibility that a name must reach under each licence (see `nameScore`). */
const SCORE: Readonly<Record<Licence, number>> = { post: -12, list: -20, word: -2.5, none: 0 }

/** Names of peoples that print their parts with a dot between: 阿依古丽·买买提. */
function dottedAt(text: string, at: number): Span | null {
  let dot = at + 1
  while (dot < at + 7 && isHanAt(text, dot)) dot++
  if (text[dot] !== '·') return null
  const match = /^[\u3400-\u9fff]{1,7}(?:·[\u3400-\u9fff]{1,7})+/.exec(text.slice(at, at + 24))
  if (!match) return null
  const lastPart = at + match[0].lastIndexOf('·') + 1
  for (let end = Math.min(lastPart + 2, at + match[0].length); end <= at + match[0].length; end++) {
    if (edgeAfter(text, end) >= 1.5 || (WEAK.has(text[end] as string) && !goesOnDotted(text, end))) return { start: at, end }
  }
  return null
}

/** 阿布|都热合曼宣读, 侯赛|因: characters that such names hold and that only before a verb are words of their own. */
const goesOnDotted = (text: string, end: number) => /[都因]/.test(text[end] as string) && (AFTER.at(text, end + 1)?.word.length ?? 0) < 2

/** Two characters padded to three: 周　宁. */
function paddedAt(text: string, at: number, licence: Licence): Span | null {
  const match = /^[\u3400-\u9fff] {1,3}([\u3400-\u9fff])/.exec(text.slice(at, at + 5))
  if (!match || surnameAt(text, at) !== 1 || !isGiven(match[1] as string)) return null
  const end = at + match[0].length
  // Behind a post the blank alone says where the name ends: 局长周 宁|到某校.
  return edgeAfter(text, end) >= (licence === 'post' ? 1 : 2.5) ? { start: at, end } : null
}

/** The name that starts at an offset under a licence, else null: of two and three characters the one with the better right edge. */
export function nameAt(text: string, at: number, licence: Licence): Span | null {
  if (licence === 'none' && surnameAt(text, at) === 0) return null
  const dotted = dottedAt(text, at)
  if (dotted) return licence === 'none' ? null : dotted
  if ((AFTER.at(text, at)?.word.length ?? 0) > 1 || opensNone(text, at)) return null
  // 执行主席|是甲、乙: behind a post this is the verb, not the rare surname.
  if (licence === 'post' && /[是有]/.test(text[at] ?? '')) return null
  const mayBeForeign = licence === 'post' || licence === 'list'
  if (mayBeForeign && isBanner(text, at)) return null
  const parts = mayBeForeign ? madeOfParts(text, at) : null
  if (parts) return parts
  const surname = NO_SURNAMES.has(text[at] as string) ? 0 : surnameAt(text, at)
  if (surname === 0) return mayBeForeign ? foreignAt(text, at) : null
  if (licence !== 'none') {
    const padded = paddedAt(text, at, licence)
    if (padded) return padded
  }
  let best: Span | null = null
  let bestRank = Number.NEGATIVE_INFINITY
  for (const length of [surname + 2, surname + 1]) {
    const rank = rankOf(text, at, surname, length, licence)
    if (rank > bestRank) {
      bestRank = rank
      best = { start: at, end: at + length }
    }
  }
  if (best && isOfPlace(text, best)) return null
  if (best || !mayBeForeign) return best
  const mayBeParts = holdsPart(text.slice(at, at + 4))
  return (mayBeParts ? null : openAt(text, at, surname, SURE_ENDING)) ?? foreignAt(text, at, 4) ?? openAt(text, at, surname, LIKELY_ENDING)
}

/** 向|大会, 于|年内: prepositions that are surnames too. */
const OPENERS = /^[向于从同经]/

/** 李明|来到某校, 李明|说,, 李明|任组长: a word that begins where a longer name would end. */
const GOES_ON =
  /^(?:第[一二三][时次个]|来到|[说称问答][,:“。]|利用|正在|随[后即]|参[加与会观赛]|[做以曾因][\u3400-\u9fff]|任(?:副?组长|副?总指挥|副?指挥长|副?主任|副?书记|副?主席|副?会长|委员|成员|评委|副?队长|副?团长))/

/** 向调研组介绍, 为代表团团长: a phrase that goes on behind a name of two characters. */
const OPENS_PHRASE =
  /^(?:向(?:[^,。;\n]{0,6}?(?:组|团|一行|代表|来宾|客人|大家|大会|会议|记者|群众))|为(?:[\u3400-\u9fff]{0,8}?(?:团长|组长|主任|书记|主席|会长|院长|[省市县区]长)(?=[,。;]|$)))/

/** What stands before 和 where it joins: 部门负责人和某县. */
const JOINED = /(?:代表|人|领导|成员|群众|干部|人员|部门|委员|学生|企业|单位)$/

const CALLED = /^(?:大[爷妈娘叔婶嫂姐哥伯]|奶奶|爷爷|阿姨|师傅|老汉|婆婆|老伯|阿婆|阿公)$/

function rankOf(text: string, at: number, surname: number, length: number, licence: Licence): number {
  const name = text.slice(at, at + length)
  const given = name.slice(surname)
  if (name.length < length || !(isGiven(given) || isGivenOfPlace(text, at + length, given, licence))) return Number.NEGATIVE_INFINITY
  // 王大爷, 李师傅: how somebody is called, not named.
  if (CALLED.test(given)) return Number.NEGATIVE_INFINITY
  // 市领导|都认真听取: the word for all of them.
  if (/^[都均皆也]/.test(name) && wordFrequency(given) >= 200) return Number.NEGATIVE_INFINITY
  // 和|学生, 代表和某县: the surname 和 is rare, the word that joins is not.
  if (name[0] === '和' && (wordFrequency(given) >= 500 || JOINED.test(text.slice(Math.max(0, at - 2), at)))) return Number.NEGATIVE_INFINITY
  const whole = edgeBehindPost(text, at + length, licence)
  // 许明|及秘书长: the word joins, unless a mark stands behind it.
  if (given.length === 2 && given.endsWith('及') && !HARD.at(text, at + length)) return Number.NEGATIVE_INFINITY
  if (given.length === 2 && (GOES_ON.test(text.slice(at + length - 1, at + length + 4)) || (given.endsWith('同') && whole < 2.5)))
    return Number.NEGATIVE_INFINITY
  // 韦立|向调研组介绍, 孟立|为代表团团长: the preposition opens what follows.
  if (given.length === 2 && licence === 'post' && OPENS_PHRASE.test(text.slice(at + length - 1, at + length + 12)))
    return Number.NEGATIVE_INFINITY
  // 李明|和副市长: the word joins.
  if (given.length === 2 && given.endsWith('和') && (text[at + length] === '副' || (HEADS.at(text, at + length)?.word.length ?? 0) > 2))
    return Number.NEGATIVE_INFINITY
  // 李明|于9月20日: the day has its preposition, the name has not.
  if (given.length === 2 && /[于在自至到从]$/.test(given) && DAY.test(text.slice(at + length, at + length + 5)))
    return Number.NEGATIVE_INFINITY
  // 李明|作报告, 柳青|致欢迎辞: the verb has its 作, the name has not.
  if (OPENERS.test(name) && given.length === 2 && wordFrequency(given) >= 500) return Number.NEGATIVE_INFINITY
  // 王丽|仍坚守: what is never the end of a name is the word behind a shorter one, unless what follows is sure.
  if (given.length === 2 && whole < 2.5 && given[1] !== '和' && endsName(given[1] as string) < NEVER_ENDS) return Number.NEGATIVE_INFINITY
  const edge = /[作致]$/.test(name) && (AFTER.at(text, at + length - 1)?.word.length ?? 0) > 1 ? whole - 1 : whole
  if (edge < (given === '建设' ? (RISKY.has(name[0] as string) ? 4 : 2.5) : LEAST[licence])) return Number.NEGATIVE_INFINITY
  const score = nameScore(name)
  if (
    RISKY.has(name[0] as string) &&
    score < 0 &&
    edge < (licence === 'post' || licence === 'list' ? 2.5 : 3) &&
    !isSureBehindPost(licence, given, edge, score)
  )
    return Number.NEGATIVE_INFINITY
  if (score < (edge < 1.5 ? 0 : SCORE[licence])) return Number.NEGATIVE_INFINITY
  if ((licence === 'none' || licence === 'word' || edge < 2.5) && isCommonWord(name) && !isActing(text, at + length, name, licence))
    return Number.NEGATIVE_INFINITY
  // A longer name that would swallow the verb behind a shorter one has the weaker edge and loses here.
  return edge * 3 + score * 0.25 + (given.length === 2 ? 1 : 0)
}

/** 副主任|马力|到某镇调研: a rare word that is a name too, between a post and one who goes. */
const isActing = (text: string, end: number, name: string, licence: Licence) =>
  licence === 'post' && wordFrequency(name) < 500 && /^(?:到|赴|率|带队|来到|前往|深入)/.test(text.slice(end, end + 2))

/** Words of running text, heads of posts and ends of bodies: no name of a people without Han surnames holds one. */
function holdsWord(name: string): boolean {
  for (let at = 0; at + 2 <= name.length; at++) {
    const pair = name.slice(at, at + 2)
    if (isFunctionWord(pair) || wordFrequency(pair) >= 3000) return true
  }
  // 知情知政: a word of running text doubles a character so, a name does not.
  if (name.length === 4 && name[0] === name[2] && wordFrequency(name.slice(0, 2)) > 0) return true
  return /[局委会院部厅办处科室站所队组社厂校团人员]$|^(?:任命|提名|推选|选举|免去|授予|代理|团)|^[和为赴访师与及在到对从向把被让给同跟由将并又也都很最更各每本该此其这那何谁做作办开看听说讲问想要去来]|^(?:[省市县区州盟旗镇乡]|.[省市县区州盟旗镇乡])/.test(
    name,
  )
}

/** 次仁多吉, 桑吉才让: a name made of the parts of such names, whatever follows that may follow a name. */
function madeOfParts(text: string, at: number): Span | null {
  const length = partsFrom(text, at)
  if (length > 2 && edgeAfter(text, at + length) >= 1) return { start: at, end: at + length }
  const end = at + 4
  const name = text.slice(at, end)
  if (edgeAfter(text, end) < 2.5 || !holdsPart(name) || nameScore(name.slice(0, 3)) > 3 || nameScore(name.slice(1)) > 3) return null
  return [name.slice(0, 2), name.slice(2)].some((half) => isCommonWord(half) && wordFrequency(half) > 100) ? null : { start: at, end }
}

/** A name of a people without Han surnames, behind a post or in a list only: two to six characters with a sure edge and no word inside. */
function foreignAt(text: string, at: number, least = 2): Span | null {
  for (const length of [4, 3, 5, 6, 2]) {
    const name = text.slice(at, at + length)
    if (length < least || name.length < length || !isGiven(name) || edgeAfter(text, at + length) < 2.5) continue
    if (length > 3 && nameScore(name.slice(-3)) > 3) return null
    return isCommonWord(name) || holdsWord(name) ? null : { start: at, end: at + length }
  }
  return null
}

/** A name without the blanks that pad it. */
export function plainName(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s/g, '')
}
