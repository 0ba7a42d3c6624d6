import { Characters, WHITE } from '../characters.ts'
import { isFunctionWord, wordFrequency } from '../gazetteer.ts'
import { wordSet } from '../words.ts'
import { COUNTRIES } from './place-words.ts'

/** Words that follow a name. The longest first character run decides where a name ends: 王超|强调, not 王超强|调. */
export const AFTER = wordSet(`
  莅 进一步 轻车简从 不打招呼 开门见山 语重心长 身先士卒 率先垂范 饶有兴致 饶有兴趣 兴致勃勃 满怀深情 亲力亲为 掷地有声 直奔 直插 夜访 夜查 走访 挨个 逐个 逐家 逐户 逐项 逐村 依次 相继 先期 星夜 昼夜 挨家挨户 走村入户 进村入户 走街串巷 沿途 沿线 徒步 乘车 乘船 乘坐 会商 登门 献花 敬献 默哀 奠基 领唱 领奖 义诊 荣立 荣膺 夸赞 笑道 领读 主刀 离世 代言 入户 值守 题字 走村 进村 看了 顾不上 听着 拿着 捧着 蹲点 包保 挂点 祭扫 铲土 剪断 坐诊 请辞 寄来 踏勘 点赞 摘得 驻村 带班 缅怀 点燃 擂响 传递 接过 交接 奏响 受县 受市 受区 受省 受州 受委托 受大会 受政府 受镇 受党 按动 会同 协同 带团 踏看 述廉 带货 委托 的陪同 的带领 的率领 的见证 的主持 挨家 查房 身患 结伴
  先去 先到 先看 先来 先作 陪 第一时间 践行 少将 中将 上将 大校 少校 代理 齐聚 欢聚 议政 建言 献策 共谋 共话 依法 授牌 均 皆 携 偕 副省长 副市长 副县长 副区长 副镇长 副乡长 副局长 副部长 副主任 副书记 副主席 副会长 副校长 副院长 副厅长 副处长 副秘书长 履职 连任 继任 调任 升任 转任 亲赴 拍板 殉职 身着 身穿 戴着 背着 扛着 领着 抱着 签订 祝贺 感谢 观看 参观 冒雪 进行 线上 线下 视频 通过视频 受聘 应聘 报名 牵头 挂钩 包抓 包联 结对 走上 登上 步入 点评 讲评 宣誓 亲手 现身 到访 来访 来我 来校 来局 陪着
  冒雨 冒着 冒雪 顶着 讲了 讲 驱车 赶到 赶赴 赶往 致谢 就地 近期 随团 随同 深夜 连夜 亲临 专程 专题 代为 继续 寄语 以及 推介 致 全票 高票 当选为 两位 三位 来自 结合 为此 随机 现任 时任 曾任 兼任 顺利 正式 简要 对接 协调 部分 着重 重点 表态 领取 颁发 敲响 鸣枪 发令 点亮 推杆 启动 按下 开启 培土 挥锹 入席 一同 就座 就坐 举手 表决 审议 听完 看完 边走边 在场 不在 参会 与会 报告 作报告 述职 领学 带头 率先 前去 赴任 履新 到任 离任 卸任
  作动员 作工作 作讲话 作部署 作总结 作发言 作表态 作主题 作专题 作辅导 作宣讲 作政府 作报告 作关于 作情况 作重要 作主旨 作书面 作交流 作推介 作说明 作汇报 作点评 俯下 俯身 弯下 弯腰 蹲下 拉着 拉起 握着 握住 紧握 捧起 端起
  会晤 接见 拜会 拜访 节前 节后 节日 中秋 国庆 重阳 端午 新春 春节 元宵 接访 下访 约访 巡查 巡河 巡林 巡湖 巡田 调度 督战 约谈 暗访 抽查 来 家
  主持 出席 参加 列席 陪同 强调 指出 要求 表示 说 希望 提出 认为 宣布 宣读 传达 通报 介绍 汇报 讲话 致辞 致词 致欢迎 致开幕 致答谢 致贺 致闭幕 发言 发表 点评 总结 部署 安排 作 做 作为 作了 作出 分别 先后 首先 最后 随后 一行 一同 共同 同志 先生 女士 老师 教授 医生 等 及 和 与 以及 并 在 到 赴 来到 前往 深入 走进 率 率队 率领 带领 带队 围绕 就 向 为 对 代表 担任 任 兼任 现任 当选 辞职 辞去 被 告诉 介绍说 接受 调研 视察 检查 督导 督查 考察 察看 查看 实地 走访 看望 慰问 会见 接待 主讲 授课 领学 领誓 监誓 揭牌 揭幕 剪彩 颁奖 见证 签约 签署 到会 到场 应邀 受邀 莅临 前来 一起 也 还 又 都 则 曾 已 正 从 是 称 谈到 回忆 感慨 坦言 笑着 高兴 激动 副 总书记 书记 主席 主任 市长 县长 区长 局长 部长 镇长 乡长 校长 院长 秘书长 常委 委员 代表 宣誓 递交 听取 主动 通过 以 用 将 把 让 给 有 没 没有 不 很 更 十分 多次 每 自 由 同 因 于 所 的 了 着 深情 深知 讲述 讲解 讲授 分享 解读 召集 召开 全程 亲自 亲切 仔细 详细 认真 要 指导 号召 鼓励 叮嘱 嘱咐 勉励 肯定 充分肯定 对照 结合 带着 牵头 负责 分管 联系 包联 挂帅 摄 报道 关于 对于 有关 提醒 呼吁 建议 透露 解释 补充 回答 询问 成为 成立 成功 毕业 出生 生于 入党 参军 退休 去世 逝世 获 荣获 获得 获评 当场 现场 不断 一直 始终 坚持 积极 热情 默默 每天 经常 常常 今年 去年 当时 目前 日前 近日 此前 之后 家中 家里 夫妇 夫妻 父子 兄弟 姐妹 老人 大爷 大妈 阿姨 烈士 院士 会长 董事长 总经理 经理 书法 作品 工作室 本人 自己 们 其 他 她 组成 组长 主编
`)
/** Words of one character that also end names: behind them must come a word, not a mark. */
export const WEAK = new Set(
  '来家为在同于以用有自因由作做代任被将把让给没很更每所的了着要摄也还又都则曾已正从是称副其他她就向对率赴到并说获',
)

/** How sure a place is that a name may stand there. */
export type Licence = 'post' | 'list' | 'word' | 'none'

/** Punctuation, line ends and brackets: a name certainly ends before them. */
export const HARD = new Characters(`${WHITE},.、。;:!?“”"‘’《》〈〉()[]·/—-…|＿_`)

/** 岳某某|7日主持, 石某某|2019年任, 甲、乙|3名委员: a day or a count behind a name, which no name goes on with. */
export const DAY = /^\d{1,4}(?:[年月名位]|日(?!报))/

/** Whether a saying of four characters stands at an offset, 千方百计, 马不停蹄, and no country. */
export const isSayingAt = (text: string, at: number) =>
  at + 4 <= text.length && wordFrequency(text.slice(at, at + 4)) > 0 && COUNTRIES.at(text, at) === null

/** How surely a name ends at an offset: 0 not at all, 3 before a mark. */
export function edgeAfter(text: string, end: number): number {
  if (end >= text.length || HARD.at(text, end)) return 3
  const code = text.charCodeAt(end)
  if (code >= 48 && code <= 57) return DAY.test(text.slice(end, end + 5)) ? 2.5 : 0
  const word = AFTER.at(text, end)
  // 阿合买|提出席: the verb has its 出, the name its 提.
  if (word?.word === '提出' && text[end + 2] === '席') return 0
  if (!word) {
    const pair = text.slice(end, end + 2)
    // 书记林松柏|千方百计: a saying of four characters is no part of a name.
    if (isSayingAt(text, end)) return 2
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
  /^(?:率(?:[省市县区州旗镇乡队]|有关|相关|部分|党政|考察|[\u3400-\u9fff]{2,10}?(?:团|组|负责|人员|领导|干部|部门|一行|赴|到|来))|为(?:[\u3400-\u9fff]{1,6}?)?[省市县区州旗镇乡](?:人|委|政|监|第|法|检|[\u3400-\u9fff]{1,6}[局办委长])|为[省市县区州旗镇乡]|为(?:常务|执行|名誉|专职)?副?(?:会长|主席|主任|秘书长|理事长|书记|院长|监事长|理事|监事|委员|常委|代表)|就[^,。;\n]{2,20}?(?:进行|举行|开展|座谈|交流|强调|指出|提出|作)|任(?:副?组长|副?团长|副?总指挥|副?指挥长|副?主任|副?队长)|为(?:团长|组长|队长|首)的|向(?:大会|会议|全会|[^,。;]{0,8}?(?:作|汇报|介绍|表示|致|赠|颁|报告))|[到赴](?:[\u3400-\u9fff]{1,10}?(?:镇|乡|村|县|区|市|街道|社区|公司|集团|企业|学校|医院|学院|大学|中学|小学|中心|单位|基层|一线|工地|车间|[\u3400-\u9fff][局厅厂矿馆港])|现场|会)|在(?:[\u3400-\u9fff]{0,14}?(?:会见|接见|会晤|陪同|宣布)|[\u3400-\u9fff]{0,8}?(?:讲话|致辞|发言|总结|点评|会上|座谈|主持|听取|调研|检查|督导|考察|视察|走访|接访|接待|办公|巡查|慰问|看望|参加|出席|会见|宣讲|植树|督查|暗访|指挥|观摩|参观))|来(?:[我本]?[省市县区州旗校院]|[\u3400-\u9fff]{1,6}?(?:调研|考察|视察|指导|检查|督导|慰问|走访|参观|督查|宣讲)))/

/** Behind the last name of a list: 甲、乙在主席台就座, 甲、乙及17位委员. */
const ENDS_LIST =
  /^(?:在(?:主席台|前排|台上)|等(?:出席|参加|列席|陪同|领导|同志|[省市县区州]领导|一行|分别|在主席台|就座)|对(?:全?[省市县区州]|大会|会议|此次|本次)[^,。;]{0,4}|及(?:\d|有关|相关|各|其他|部分|全体|[省市县区]直|[省市县区]级))/

/** Behind a post 到, 在 and 率 end a name surely enough where a place, people or an act follows; in a list likewise. */
export function edgeBehindPost(text: string, end: number, licence: Licence): number {
  if ((licence === 'post' || licence === 'list') && ENDS_LIST.test(text.slice(end, end + 6))) return 2.5
  const edge = edgeAfter(text, end)
  if (edge !== 1 || (licence !== 'post' && licence !== 'list')) return edge
  if (text[end] === '对' && TOWARDS.test(text.slice(end, end + 48))) return 2
  const goes = licence === 'post' ? /[到赴在率为来向就任]/ : /[到赴在率为来就]/
  if (!goes.test(text[end] as string)) return edge
  return GOES.test(text.slice(end, end + 16)) || (text[end] === '就' && ABOUT.test(text.slice(end, end + 60))) ? 2 : edge
}

/** 对|地方一直以来的支持表示感谢: to whom somebody speaks may be a long phrase. */
const TOWARDS = /^对[^,。;:\n]{2,40}?(?:表示|给予|提出|进行|作出|作了)/

/** 就|某方案、某办法和安全生产等各项要求作了说明: what is told of may be a list. */
const ABOUT = /^就[^,。;\n]{2,56}?(?:进行了|(?:作|做)(?:了|出|说明|汇报|报告|发言|表态))/
