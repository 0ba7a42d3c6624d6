import type { Span } from '../../schema/types.ts'
import { Characters } from '../characters.ts'
import { divisionAt, wordFrequency } from '../gazetteer.ts'
import { wordSet } from '../words.ts'

/** What guests come to do. */
const VISIT = '(?:调研|考察|视察|指导|检查|督导|慰问|走访|参观)'

/** Words that open like a name and are none, and that end none either. */
const NO_NAMES = wordSet(
  '名额 卫生 常务 满怀 关切 名单 多关心 多支持 人大 政协 满意 镇人大 乡人大 大会 班子 班师 党校 宣传部 国家 中央 校务 安乐 安全 温暖 祥和 过节 过冬 来宾 嘉宾 开展 关怀 时说 时指出 时强调',
)
/** 省领导|来平调研: who comes where, not what somebody is called. */
const COMES = new RegExp(`^[来莅到赴][\\u3400-\\u9fff]${VISIT}`)

/** 努尔兰·阿合买提和|阿勒泰地区人大工委, 某大学|马克思主义学院: a prefecture or its committee in full; a school of thought, whoever it is called after. */
function opensPlaceOrDoctrine(text: string, at: number): boolean {
  const behind = text.slice(at + 2, at + 7)
  if (behind.includes('主义')) return true
  const sign = behind.includes('地') ? /地[区委]/.exec(behind) : null
  return sign !== null && divisionAt(text, at)?.divisions.some(({ name }) => name === `${text.slice(at, at + 2 + sign.index)}地区`) === true
}

/** 各位代表|来娄底视察: who comes to which town. */
const comesToTown = (text: string, at: number) => VISITS.test(text.slice(at + 3, at + 6)) && (divisionAt(text, at + 1)?.length ?? 0) > 1
const VISITS = new RegExp(`^[市县区]?${VISIT}`)
const COMING = new Characters('来莅到赴')

/** 云帆文旅(成都)股份有限公司: a firm with the town in its name. */
const FIRM = /^[\u3400-\u9fff]{2,8}\([\u3400-\u9fff]{2,8}\)[\u3400-\u9fff]{0,10}(?:公司|集团|银行|事务所|[分支]行|工?厂)/
const opensFirm = (text: string, at: number) => text.slice(at + 2, at + 9).includes('(') && FIRM.test(text.slice(at, at + 32))

/** Whether what begins like a name is a word, a place, or who comes where. */
export const opensNone = (text: string, at: number) =>
  opensPlaceOrDoctrine(text, at) ||
  opensFirm(text, at) ||
  NO_NAMES.at(text, at) !== null ||
  (COMING.at(text, at) && (COMES.test(text.slice(at, at + 4)) || comesToTown(text, at))) ||
  (text[at] === '周' && /^(?:例会|交办|调度)/.test(text.slice(at + 1, at + 3)))

const SIGNS = new Characters('旗县州盟市区')
const OFFICES = new Characters('委政人长')

/** 代表|敖汉旗|委: no name, but a banner or county whose committee or government follows. */
export const isBanner = (text: string, at: number) =>
  [2, 3].some((sign) => SIGNS.at(text, at + sign) && OFFICES.at(text, at + sign + 1) && divisionAt(text, at)?.length === sign + 1)

/** 景宁|畲族自治县, 副市长|安宁|开发区党工委书记: no name, but a county or zone that begins like one. */
const ETHNIC =
  /^(?:(?:(?![到赴在来率带])[\u3400-\u9fff]){0,8}族自治[县旗州区]|(?:经济|高新|技术|产业|综合|工业|农业|旅游|科技){0,4}(?:开发区|新区|示范区|高新区|经开区|经济区|集聚区|保税区|产业园|工业园|度假区|试验区))/

/** Whether what looks like a name goes on to such a county or zone. */
export const isOfPlace = (text: string, { end }: Span) => ETHNIC.test(text.slice(end, end + 14))

/** A word of two characters that stands so often (see `wordFrequency`) is no name, whatever is around it. */
const COMMONEST = 4500

/** What stands before 和 where it joins: 部门负责人和某县. */
const JOINED = /(?:代表|人|领导|成员|群众|干部|人员|部门|委员|学生|企业|单位)$/

const ALL = new Characters('都均皆也')
/** 王大爷, 李师傅: how somebody is called, not named. */
const CALLED = new Set('大爷 大妈 大娘 大叔 大婶 大嫂 大姐 大哥 大伯 奶奶 爷爷 阿姨 师傅 老汉 婆婆 老伯 阿婆 阿公'.split(' '))

/** Whether what is made like a name is a word, or how somebody is called, by itself. */
export const isNoName = (text: string, at: number, name: string, given: string) =>
  // 家长|代表乙: the word for whom somebody stands; 区长|公开报道: words so common are nobody's name.
  (name.length === 2 && wordFrequency(name) >= (text.startsWith('代表', at + 2) ? 100 : COMMONEST)) ||
  CALLED.has(given) ||
  // 市领导|都认真听取: the word for all of them.
  (ALL.at(name, 0) && wordFrequency(given) >= 200) ||
  // 和|学生, 代表和某县: the surname 和 is rare, the word that joins is not.
  (name[0] === '和' && (wordFrequency(given) >= 500 || JOINED.test(text.slice(Math.max(0, at - 2), at))))
