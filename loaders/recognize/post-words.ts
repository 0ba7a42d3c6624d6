import { Words } from '../words.ts'

/** What a post's head word tells about its body and its holders. */
export interface Head {
  /** `government`: the level's people's government unless a body is printed. `own`: the body must be printed or inherited. */
  readonly body: 'government' | 'procuratorate' | 'center' | 'own' | 'list' | 'person'
  /** Whether one such post may be held by all names of a list: 副市长甲、乙. */
  readonly plural: boolean
  /** Whether a holder is an Official by this post, wherever it is held. */
  readonly official: boolean
}

const OFFICE: Head = { body: 'own', plural: false, official: true }
const MEMBERS: Head = { body: 'own', plural: true, official: true }
const BUSINESS: Head = { body: 'own', plural: false, official: false }
const GOVERNMENT: Head = { body: 'government', plural: false, official: true }
const ASSISTANTS: Head = { ...GOVERNMENT, plural: true }

const all = (words: string, head: Head): (readonly [string, Head])[] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => [word, head] as const)

/** The last words of posts. What stands before them (副, 常务, 党组) is found apart. */
export const HEADS = new Words<Head>([
  ...all('省长 市长 县长 区长 州长 盟长 旗长 镇长 乡长 专员 苏木达 嘎查达', GOVERNMENT),
  ...all('省长助理 市长助理 县长助理 区长助理 州长助理', ASSISTANTS),
  ...all('检察长', { ...OFFICE, body: 'procuratorate' }),
  ...all('总书记', { ...OFFICE, body: 'center' }),
  ...all(
    '师长 副师长 副司令员 大使 总领事 副总领事 领事 公使 参赞 特派员 副司令 书记 第一书记 主席 主任 局长 部长 厅长 司长 署长 关长 院长 庭长 处长 科长 股长 所长 站长 队长 支队长 总队长 大队长 中队长 总指挥长 副总指挥长 司令员 政委 政治委员 指挥长 总指挥 组长 团长 领队 总领队 班长 秘书长 总督学 督学 总规划师 总审计师 总统计师 总畜牧师 总兽医师 政治教导员 政治指导员 教导员 指导员 主任科员 一级主任科员 二级主任科员 三级主任科员 四级主任科员 总工程师 总经济师 总会计师 总农艺师 台长 馆长 校长 园长 行长 社长 总编辑 总编 审计长 部队长 参谋长 主委 主任委员 总理 委员长 国务委员 行政长官 村支书 支书 村主任 村支部书记 支部书记 党支部书记 党总支书记 督查员 副总指挥 副总编辑 副总编 副总队长 副总工程师 副总经济师 副总会计师 副总规划师 政治部主任 办公室主任 河长 湖长 总河长 林长 巡视员 督查专员 督察长 监察专员 巡察专员 调研员 一级巡视员 二级巡视员 一级调研员 二级调研员 三级调研员 四级调研员 督察专员 一级警长 总监 理事长 会长 执行会长 专务 总干事 纪检组长 党组书记 党委书记 党工委书记 机关党委书记 教导主任 德育主任 政教主任 总务主任 教务主任 教研组长 年级主任 局长助理 院长助理 校长助理 社长助理 台长助理 部长助理 主任助理',
    OFFICE,
  ),
  ...all(
    '常委 委员 候补委员 党组成员 党委委员 党工委委员 领导成员 组成人员 审判员 检察员 人民陪审员 副县级领导干部 正县级领导干部 副处级领导干部 正处级领导干部 副厅级领导干部 正厅级干部 副厅级干部 正处级干部 副处级干部 正县级干部 副县级干部 正科级干部 副科级干部 领导班子成员 党政班子成员 班子成员 成员 参事 部务委员 组织委员 宣传委员 统战委员 纪检委员 政法委员 武装部长 领导 代表 主席团成员 理事 常务理事 队员 副职 政协委员 人大代表 党代表',
    MEMBERS,
  ),
  ...all(
    '监事长 法人 总监 总裁助理 总经理助理 董事长助理 行长助理 护士长 矿长 教练 主教练 发言人 新闻发言人 项目经理 董事局主席 副总 董事长 总经理 总裁 副总裁 副总经理 副总监 副总师 总师 CEO 厂长 经理 店长 执行董事长 执行总裁 执行董事 董事 监事 董事总经理 监事会主席 首席执行官 负责人 创始人 法人代表 合伙人 场长 主厨 工程师 技术员',
    BUSINESS,
  ),
  ...all('顾问 战略顾问 首席顾问 法律顾问 技术顾问 经济顾问 文化顾问 艺术顾问', { ...BUSINESS, plural: true }),
])

/** Words that begin like a post and are none: 主席台, 领导小组. */
export const NOT_POSTS = new Words<true>(
  '大使馆 总领事馆 领事馆 领事保护 领事证件 大使级 公使衔 特派员公署 特派员办 师长期 师长治 市长治久安 县长治久安 区长治久安 省长治久安 州长治久安 省长期 市长期 县长期 区长期 州长期 镇长期 乡长期 院长期 校长期 局长期 会长期 部长期 主席观礼台 主席像 组成人员守则 组成人员名单 组成人员会议 法人单位 法人治理 法人资格 法人组织 法人机构 法人账户 法人库 总监票 总监理 顾问团 顾问委 经济顾问委 技术顾问委 文化顾问委 艺术顾问委 法律顾问团 法律顾问制 法律顾问室 法律顾问服务 技术顾问团 顾问单位 顾问公司 顾问组 顾问制 顾问服务 代表双方 代表与会 代表双 代表各 委员之家 代表之家 领导委托 市领导委托 县领导委托 区领导委托 人大代表之家 政协委员之家 人大代表工作 人大代表联络 人大代表活动 代表工作室 代表联络站 代表活动室 委员工作室 代表中 常委会 常委会议 政协委员会 主席台 主席团会议 主任会议 主任务 书记处 书记员 部长会议 部长通道 校长杯 代表团 代表大会 代表会议 代表处 代表队 代表性 代表作 代表着 代表们 代表中 代表市 代表县 代表区 代表公司 代表省 代表全 代表大家 代表提 代表议案 代表建议 委员会 委员们 委员作 委员通道 委员提案 参事室 参事团 参事馆 参事工作 领导小组 领导干部 领导班子 领导机构 领导下 领导人 领导力 领导机制 领导体制 领导责任 领导核心 领导作用 领导和 领导体系 组长单位 会长单位 局长办公会 县长办公会 市长办公会 区长办公会 市长热线 成员单位 成员国 成员们 队员们 理事会 理事单位 经理人 会长会 主任医师 班长期 站长期 院长期 书记项目 书记领航 第一书记工作 负责人会议 干部群众 工作人员 专家组 专家库 专家智库 专家学者 专家评审 学生们 村民们 居民们 群众性 干部职工 党员干部 党员群众 教师节 教师队伍 医生们 老师们 农民工 农户们 员工们 职工们 学生家长 家长们 家长会 青年们 青年人才 青年干部 青年教师 志愿者们 志愿者队伍 患者们 选手们 用户端 同学们 司机们 会员单位 会员们 队员之家'
    .split(' ')
    .map((word) => [word, true] as const),
)

/** Words before a head that belong to the title. */
export const MODIFIERS = new Words<true>(
  '党外 副 正处 副处 正处级 副处级 正县级 副县级 正科级 副科级 大校 少将 中将 上校 中校 专职常务副 常务 常务副 第一 第一副 执行 代 代理 名誉 专职 兼职 轮值 驻村 党组 党组副 党组副书记 党委 党委副 机关党委 专职副 首席 特邀 特约 高级 助理 总 原 荣誉 联席 候任 创会 终身'
    .split(' ')
    .filter((word) => word !== '总' && word !== '原')
    .map((word) => [word, true] as const),
)

/** Words before a post that say when it is held. */
export const ADVERBS: readonly (readonly [RegExp, 'former' | null])[] = [
  [/(?:原任|原|时任|曾任|前任|历任|前|老)$/, 'former'],
  [/主持(?:全面|日常)?工作的$/, null],
  [/(?:现任|新任|首任|新当选的|新当选|兼任|兼|挂任|挂职任|挂职|提名|拟任)$/, null],
]

/** Heads of lists that are no post: 市领导甲、乙. The names are officials. */
export const LIST_HEADS = new Words<true>(
  '市领导 县领导 区领导 州领导 旗领导 盟领导 省领导 校领导 镇领导 乡领导 市级领导 县级领导 区级领导 厅级领导 老领导 老同志 领导同志 领导 党政领导 班子领导 军地领导 自治区领导 市领导同志 县四套班子领导 市四大班子领导 四套班子领导 四大班子领导 在家领导 副市级领导 副县级领导 副县级干部 县级干部 市级干部 处级干部'
    .split(' ')
    .map((word) => [word, true] as const),
)

/** Words for private people right before a name: 村民甲. */
export const PERSON_WORDS = new Words<true>(
  '专家组 学者组 专家团队 企业高管 高管 奥运冠军 世界冠军 全国冠军 无党派人士 党外人士 节目主持人 主持人 首席科学家 首席专家 推广大使 文旅大使 文化大使 旅游大使 公益大使 爱心大使 种植大户 养殖大户 种粮大户 致富带头人 残疾人 复员军人 低保户 困难户 特困户 五保户 监测户 困难党员 烈属 军属 老兵 老战士 村民 居民 市民 游客 学生 家长 种植户 养殖户 脱贫户 贫困户 农户 群众 社员 工人 职工 员工 顾客 业主 乘客 读者 网友 患者 志愿者 大学生 青年 退役军人 老党员 党员 民警 医生 护士 教师 老师 教授 专家 农民 果农 菜农 茶农 渔民 牧民 司机 快递员 外卖员 网格员 企业家 企业负责人 经营户 店主 摊主 商户 致富带头人 创业者 返乡青年 负责人 带头人 劳模 劳动模范 全国劳模 道德模范 先进工作者 歌手 演员 歌唱家 演唱家 艺术家 学者 宣传大使 形象大使 爱心人士 作家 诗人 画家 书法家 运动员 教练员 选手 传承人 烈士 英雄 同学 小朋友 老人 大爷 大妈 干部 工作人员 创业导师 主讲嘉宾 嘉宾 研究员 副研究员 副教授 高级工程师 正高级工程师 高级农艺师 主任医师 副主任医师 博士生导师 硕士生导师 博导 少将 中将 上将 大校 一级美术师 博士 院士 律师 技术员 工程师 店长 队员 会员 用户 驻村干部 帮扶干部 社工 楼长 组长 辅导员 班主任 保洁员 环卫工人 护林员 退休干部 退休教师 退休职工 乡村医生 村医 厂长'
    .split(' ')
    .map((word) => [word, true] as const),
)

/** Words behind a name that prove it one: 甲同志, 甲老师. */
export const BEHIND = new Words<true>(
  '同志 先生 女士 老师 教授 院士 医生 老人 烈士 副省长 省长 副市长 市长 副县长 县长 副区长 区长 书记 副书记 主任 副主任 局长 副局长 主席 副主席 部长 副部长 秘书长 副秘书长 校长 副校长 院长 副院长 会长 副会长 检察长 副检察长 镇长 副镇长 乡长 副乡长 处长 副处长 科长 馆长 园长 行长 理事长 主委 副主委 董事长 总经理 总理 总书记'
    .split(' ')
    .map((word) => [word, true] as const),
)

/** What stands before a byline: these names are no entities. */
export const BYLINE_WORDS =
  /(?:记者|通讯员|摄影|编辑|责编|校对|审核|监制|编审|主编|撰稿|撰文|作者|供稿|编委|美编|制图|实习生|责任编辑|值班编委|视觉)[::\s]*$/
