import { Words, wordSet } from '../words.ts'

/** What the last word of a named area makes of it. */
export interface AreaSign {
  /** How many characters its own name may have before the sign, at least and at most. */
  readonly least: number
  readonly most: number
  /** Whether the jurisdiction right before it belongs to the name: 某市文化馆, but 某区|某某小区. */
  readonly placed: boolean
  /** Whether it may stand under a jurisdiction alone, without a name of its own: 市文化馆, 某县经济开发区. */
  readonly bare: boolean
  /** Whether it needs a sure right edge: 某某路、, not 某某路径. */
  readonly shy: boolean
}

const areas = (words: string, sign: AreaSign): (readonly [string, AreaSign])[] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => [word, sign] as const)

/** Words in which names of zones, estates, roads, waters, venues end. */
export const AREA_SIGNS = new Words<AreaSign>([
  ...areas(
    '经济技术开发区 高新技术产业开发区 高新技术开发区 经济开发区 先进制造业开发区 工业开发区 开发区 高新区 经开区 产业集聚区 工业集聚区 工业集中区 产业集中区 综合保税区 保税区 自贸试验区 工业园区 工业园 产业园区 科技园区 物流园区 化工园区 高新技术产业园区 创业园区 示范区 一体化示范区 新区 经济区 合作区 旅游度假区 风景名胜区 风景区 自然保护区 都市圈',
    { least: 2, most: 8, placed: true, bare: true, shy: false },
  ),
  ...areas('产业园 科技园 物流园 创业园 创新园 农业园 示范园 生态园', { least: 2, most: 10, placed: true, bare: false, shy: true }),
  ...areas('小区 花园小区 家属院 家园 嘉园 花苑 佳苑 锦苑 雅苑 新苑 公寓 家属楼 安置区 棚户区', {
    least: 2,
    most: 8,
    placed: false,
    bare: false,
    shy: true,
  }),
  ...areas('新城 故居 旧居', { least: 2, most: 4, placed: false, bare: false, shy: true }),
  ...areas('路 街 大街 大道 巷 胡同 环路 公路 国道 省道 高速', { least: 2, most: 4, placed: false, bare: false, shy: true }),
  ...areas('大桥 特大桥 立交桥 桥 隧道 水库 小镇 收费站 高速口 码头 渡口 灌区 大坝 电站 水电站', {
    least: 2,
    most: 8,
    placed: false,
    bare: false,
    shy: true,
  }),
  ...areas(
    '湿地公园 森林公园 地质公园 公园 广场 景区 旅游区 古镇 古城 古村 古寨 遗址 陵园 烈士陵园 林场 机场 火车站 高铁站 汽车站 客运站 车站',
    {
      least: 2,
      most: 10,
      placed: true,
      bare: false,
      shy: true,
    },
  ),
  ...areas(
    '文化馆 图书馆 博物馆 美术馆 科技馆 展览馆 规划馆 规划展览馆 纪念馆 体育馆 体育场 体育中心 会展中心 大剧院 影剧院 行政中心 游泳馆 文化中心 艺术中心 群艺馆 人民会堂 少年宫 青少年宫 政务大厅 政务服务大厅',
    {
      least: 2,
      most: 10,
      placed: true,
      bare: true,
      shy: false,
    },
  ),
  ...areas('教育馆 展示馆 展馆 陈列馆 教育基地 训练基地 实践基地 大会堂 会堂 礼堂 剧院 剧场 大酒店 酒店 宾馆 饭店 大饭店 大厦', {
    least: 2,
    most: 14,
    placed: true,
    bare: false,
    shy: true,
  }),
  ...areas('区域 片区', { least: 2, most: 6, placed: false, bare: false, shy: false }),
])

/** Own names that are kinds: 老旧小区, 中心广场 with nothing before it, 星级酒店. */
export const GENERIC_AREAS = wordSet(`
  州际 省际 县际 城际 老旧 住宅 居民 生活 商业 封闭 封闭式 开放式 无物业 物业 文明 示范 和谐 绿色 智慧 美丽 平安 幸福 温馨 精神 美好 共同 共有 重点 相关 有关 各类 一批 多个 部分 周边 附近 沿线 主要 大型 小型 中型 星级 五星级 四星级 三星级 快捷 经济型 连锁 当地 附属 城市 农村 城乡 市区 县城 城区 国家 国家级 省级 市级 县级 区级 全国 全省 全市 全县 本地 外地 高标准 标准化 现代 现代化 现代农业 农业 工业 产业 特色 生态 文化 旅游 休闲 健身 主题 红色 爱国主义 爱国主义教育 警示 廉政 法治 党建 科普 科技 创新 创业 创新创业 实训 实习 培训 教学 生产 种植 养殖 加工 出口 进口 物流 仓储 高速 高等级 高压 通村 通乡 农村公 乡村 村组 连村 断头 生命 幸福 致富 小康 康庄 阳光 金光 希望 改革 发展 强国 复兴 长征 丝绸之 一带一 道 公 铁 线 思 门 出 退 绿 血 套 短 电 网 顺 水 陆 海 天 走 开 拓 修 引 带 领 探 问 迷 岔 十字 大 小 街 步行 商业步行 美食 背 主 次 老 新 旧 古 中心 核心 主城 中心城 功能 经济 合作 开放 自由贸易 综合 边境 试验 先行 引领 乡村振兴 改革创新 高质量发展 共同富裕 精品 样板 标准 一流 首批 首个 第一 第二 空港 临港 陆港 农 林 牧 水利 跨海 人行 人行天 天 过街 公铁两 立交 桥梁 连心 鹊 断 危 病险 大中型 小型水 中小 三峡 风险 高风险 中风险 低风险 疫情 管控 封控 防范 重点管控 其他 其它 该 本 全 各 每 某 此 这 那 所有 几个 个 平原 山地 丘陵 人员密集 敏感 热点 盲目 特定 一定 不同 核心保护 禁养 限养 水源保护 饮用水水源保护 群众文化 市民 居民休闲 人民 文化休闲 人民群众精神 精神家园
  康养 文旅 运动 风情 森林 山水 海滨 滨海 田园 水乡 江南 童话 欧洲 边陲 沿海 边境 淘宝 基金 温泉
  高铁 智能 数字 数字经济 电子商务 电商 跨境电商 农产品 农产品加工 食品 纺织 服装 家具 循环经济 化工 装备制造 新材料 新能源 生物医药 大健康 返乡创业 大学生创业 双创 小微企业 孵化 标准厂房 先进制造业 现代服务业 现代物流 高新技术 经济技术 战略性新兴产业 国家高新技术 高新 宜居 生态宜居 名人 革命
`)

/** What may follow a name whose right edge must be sure. */
export const SURE_EDGE =
  /^(?:$|[^\u3400-\u9fff]|[和与及至到、]|等|以[东南西北]|交[叉汇会]|路口|[东南西北]段|段|处(?![理置于])|沿线|两侧|附近|周边|内|外|上(?!的)|旁|边|口|项目部|一带|北侧|南侧|东侧|西侧|门前|门口|施工|召开|举行|举办|隆重|开幕|开展|启动|参观|调研|督导|检查|实地|现场|视察|考察|察看|查看|看望|慰问|走访|是|位于|地处|的|建于|始建|改造|建设|通车|竣工|发生|进行|道路|区域|排查|组织|成功|顺利|正式|为|在|已|将|被|共|工地|提升|居民|业主|住户|物业|管理处|管委会|社区|小学|中学|派出所|支行|\\d)/

/** Halls and squares of the nation that every page knows. */
export const LANDMARKS = wordSet('人民大会堂 天安门广场 天安门城楼 国家会议中心 京西宾馆 国家大剧院 国家博物馆')
