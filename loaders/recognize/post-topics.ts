/** What governments have bureaus for: the words that the name of a bureau of several is joined of. */
const TOPIC =
  '(?:工业|农业|农村|渔业|林业|牧业|畜牧|水利|水务|商务|商业|贸易|经贸|经济|财政|金融|税务|投资|外资|发展|改革|规划|建设|住房|城乡|城市管理|交通|运输|邮政|能源|信息化|信息|科技|科学|技术|教育|体育|文化|文物|旅游|广播|电视|新闻|出版|艺术|卫生|健康|医疗|医药|劳动|就业|人力资源|人事|社会保障|社会|民政|民族|宗教|侨务|外事|青年|妇女|儿童|环境|环保|生态|保护|资源|自然|国土|土地|海洋|应急|安全|监督|监察|管理|审计|统计|粮食|物资|市场|质量|知识产权|司法|数据|网络)'
/** 渔业与商业部, 水利局: what stands behind the mark. */
const REST = new RegExp(`^${TOPIC}+(?:(?<joined>[和与及])${TOPIC}+)?(?:总?局|部|厅|委|委员会|办|办公室|司|处|科|中心)$`)
/** 滨海边疆区农业、, 县教育、科技、, 县农业农村与: what stands before it, from the sign of the place on. */
const OPENING = new RegExp(
  `(?<=^|[,。;:!?、\\s“”])(?:[\\u3400-\\u9fff]{1,8}?)?(?:[省市县区州旗]|联邦)${TOPIC}+(?:、${TOPIC}+){0,2}(?<mark>[、与和])$`,
)

/** 县教育、科技与|体育局: how many characters before an offset belong to the name of a bureau of several topics, whose rest is printed behind it. */
export function topicsBefore(text: string, at: number, floor: number, rest: string): number {
  if (!/[、与和]/.test(text[at - 1] ?? '')) return 0
  const behind = REST.exec(rest)
  const before = behind ? OPENING.exec(text.slice(Math.max(floor, at - 28), at)) : null
  // 县教育、文化局: without the word that joins, two bureaus may be meant.
  return before && (before.groups?.mark !== '、' || behind?.groups?.joined) ? before[0].length : 0
}
