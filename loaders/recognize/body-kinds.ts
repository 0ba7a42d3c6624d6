import { FALSE_BODIES } from './body-words.ts'

/** What makes a body none of its own: 市县政协, 普通高中, 全球四大会计师事务所. */
const TRADE_KINDS =
  '证券|基金|保险|信托|期货|担保|(?:融资|金融)?租赁|广告|搬家|航空|石油|跨国|关联|物业|房地产|科技|民营科技|汽车金融|财务|子|母|控股|商业|大商业|中小|村镇|(?:城市|农村)(?:商业|合作)|[甲乙丙丁某]'
/** Kinds of firms and schools, and what a level has many of: 证券公司, 世界一流大学, 县级以上人民政府. */
const KINDS = new RegExp(
  `^[\\u3400-\\u9fff]?(?:${TRADE_KINDS})(?:公司|银行)$|[甲乙丙丁某]公司$|(?:一流|所|综合性|重点)大学$|二级学院$|^(?:技术|旅游|用品|发展|股份|责任)?(?:股份)?有限(?:责任)?公司$|级以上|^[^,]{0,4}[省市县乡]级(?:地方)?人(?:民政府|大)$|相关|^(?:国家|中国多地)政府$`,
)
const GENERIC =
  /\d支[\u3400-\u9fff]|^省市委|[省市县]级融媒体中心$|[镇乡]政协$|街道政协$|^中央(?:政协|人大)$|委[两三四五六七八九十]个[\u3400-\u9fff]{2,6}组$|\(市、区\)|\(区、市\)|\d(?:多|余)?[名位](?:人大|政协)$|市县|县区|县乡(?!村振兴)|^乡镇|乡镇人大|[两三四](?:地|镇|乡|区|县|市)|各级|[两三四五]级|上下级|“[^”]*$|^(?:\d+[家所个支]|[一二两三四五六七八九十几多数][家所个支处座]|高[一二三]|(?:国有)?独资|全球|国内|世界|多家|一家|两家|数家|大型|知名|著名|普通|(?:[省市县区州旗]|局)直(?:属)?(?:学校|医院|公司|企业|中学|小学|幼儿园)$|驻村(?:乡村振兴|帮扶|扶贫)*工作队$|农村(?!经济|合作|信用|商业|工作|能源|改革)|乡村(?!振兴|建设)|公办|民办)/

/** 市人大常委会|第二次|党组会议: which meeting it is stands in no body's name. */
const NTH_MEETING = /第[一二三四五六七八九十百\d]+次/

/** Whether words that end like a body are a kind of bodies, a count of them or a meeting of one, and no body of their own. */
export function isKind(whole: string): boolean {
  return NTH_MEETING.test(whole) || FALSE_BODIES.at(whole, 0)?.word === whole || GENERIC.test(whole) || KINDS.test(whole)
}
