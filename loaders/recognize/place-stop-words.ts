import { Words, wordSet } from '../words.ts'

/** What a listed stop is by its last word. */
export interface StopEnd {
  readonly type: 'Place' | 'Organization'
  /** Whether the word alone is too common to prove a name: 食品 ends products as well as firms, 河 ends common nouns. */
  readonly weak: boolean
}

const ends = (words: string, end: StopEnd): (readonly [string, StopEnd])[] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => [word, end] as const)

/** The last words of stops: museums, farms, banks of a river; and of firms that print no 公司. */
export const STOP_ENDS = new Words<StopEnd>([
  ...ends(
    '馆 博物馆 图书馆 文化馆 展览馆 纪念馆 美术馆 体育馆 科技馆 陈列馆 寨 故居 新居 旧居 旧址 遗址 故里 旧址群 遗址群 建筑群 文化礼堂 礼堂 大院 书院 祠堂 寺 庙 石窟 博览中心 体验中心 展示中心 培训中心 接待中心 服务中心 中心广场 广场 公园 乐园 游乐园 园区 采摘园 生态园 旅游园 文化园 产业园 科技园 食品园 示范园 博览园 植物园 动物园 茶园 果园 石雕园 木雕园 农庄 山庄 庄园 酒庄 农场 牧场 渔场 林场 茶场 苗圃 花海 古街 老街 步行街 街区 景区 小镇 古镇 古村 码头 渡口 港区 港口 营地 湿地 工坊 作坊 工作室 展厅 展馆 驿站 泵站 抽水站 排涝站 水闸 船闸 节制闸 分洪闸 溢洪道 险段 险工段 堤段 干堤 大堤 护岸 拦河坝 大坝 干渠 水渠 灌区 水库 大桥 隧道 电站 水电站 变电站 污水处理站 净化厂 水厂 污水处理厂 校区 项目区 集中区 集聚区 安置区 示范区 片区 新区 新城 小区 灯具城 建材城 商贸城 物流城 影视城 客运站 火车站 服务区 示范点 整治点 安置点 监测点 检查点 检查站 护林站 灾害点 隐患点 观测站 监测站 综合体 文创园 科创园 智慧园 创意园 回用区 种植区 养殖区 林区 湿地保护区 政务大厅 政务服务大厅 农贸市场 批发市场 市场 大厦 大酒店 酒店 民宿 基地 示范基地 训练场 体育场 球场 机场 纪念碑 陵园 烈士陵园 溶洞 峡谷 瀑布 温泉 湿地公园 文化中心 体育中心 会展中心 敬老中心',
    { type: 'Place', weak: false },
  ),
  ...ends(
    '排涝工程 灌溉工程 引水工程 供水工程 防洪工程 堤防工程 护岸工程 加固工程 治理工程 整治工程 排水工程 祠 塔 亭 闸 街 巷 段 学堂 园 城 院 站 库 渠 坝 河 江 湖 岛 山 沟 湾 滩 港 桥 岭 峰 洞 潭 泉 中心 点',
    { type: 'Place', weak: true },
  ),
  ...ends(
    '集团 公司 工厂 药厂 酒厂 纸厂 电厂 糖厂 糕点厂 机械厂 服装厂 木业厂 家具厂 食品厂 加工厂 制造厂 水泥厂 砖厂 厂 茶业 鞋业 纸业 药业 酒业 乳业 矿业 实业 牧业 木业 竹业 铝业 钢业 铜业 服业 染业 渔业 果业 种业 蚕业 置业 股份 电源 环卫 石材 服饰 粮库 粮站 油站 加油站 加气站 液化气站 养猪场 养鸡场 养牛场 养殖场 银行 分行 支行 信用社 合作社 小学 中学 学校 幼儿园 医院 卫生院 卫生室 保健院 妇幼保健院 敬老院 养老院 福利院 超市 商场 分公司 供电所 派出所',
    { type: 'Organization', weak: false },
  ),
  ...ends(
    '科技 食品 机械 电子 电器 电气 光电 重工 精工 新材 材料 新材料 能源 新能源 生物 制药 医药 服装 纺织 化工 建材 家具 家居 玻璃 陶瓷 包装 印务 传媒 智能 通信 物流 燃气 热力 水务 汽车 汽配 乳品 饮品 粮油 农业',
    { type: 'Organization', weak: true },
  ),
])

/** What stands before the last word of a stop where it has no name of its own: 污水|处理厂, 游客|中心. */
export const NAMELESS = wordSet(`
  驻地 定点 正规 三甲 公立 私立 民办 公办 附近 附属 专科 中心 污水 污水处理 垃圾 垃圾处理 垃圾焚烧 自来 自来水 便民 便民服务 党群 党群服务 养老 养老服务 政务 政务服务 日间照料 农贸 蔬菜 批发 综合 综合服务 游客 接待 生产 施工 项目 建设 工程 安置 易地搬迁 搬迁 避险 应急 医疗 隔离 检测 核酸检测 疫苗接种 接种 核酸采样 采样 监测 值班 执法 执勤 服务 活动 培训 教育 实训 种植 养殖 加工 扶贫 产业 示范 高速 收费 检查 监控 指挥 调度 数据 控制 展示 体验 物流 仓储 冷链 农业 工业 企业 学校 社区 村 镇 乡 县 市 城市 城区 市区 县城 老旧 棚户 居民 商业 住宅 公共 建筑 重点 部分 有关 相关 大型 小型 中型 各类 农户 群众 困难 贫困 受灾 一线 基层 田间 地头 沿街 周边 辖区 现代 特色 生态 文化 旅游 乡村 农村 新型 传统 智慧 数字 红色 爱国主义教育 大气 空气 水质 天然 液化 新 老 大 小 旧 国有 民营 上市 骨干 龙头 规模 高新 科技 创新 创业 中 本地 当地 外地
`)
