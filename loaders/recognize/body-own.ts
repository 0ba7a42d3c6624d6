import { isCommonWord, wordFrequency } from '../gazetteer.ts'
import { type BodySuffix, DEPARTMENTS } from './body-words.ts'

/** What stands before the last word of a body that no jurisdiction opens. */
interface Core {
  readonly word: string
  readonly core: string
  readonly start: number
}

/** 柑橘产业示范区|管委会: a zone of its own name needs no town before it. */
const ZONE_BOARD = /^(?:管委会|管理委员会|党工委)$/
const ZONE =
  /^[\u3400-\u9fff]{2,}(?:示范区|开发区|产业园|园区|高新区|经开区|景区|风景区|保护区|保税区|合作区|度假区|试验区|工业园|物流园)$|^(?:经开区|高新区|产业集聚区)$/

/** 竹坞口村|党支部, 幸福社区|居委会: a village's or a quarter's own needs no town before it. */
const VILLAGE_BOARD = /^(?:党支部|党总支|村委会|村民委员会|居委会|居民委员会)$/
const VILLAGE = /^(?![各全多本该我每两几一某]|农村|乡村|行政村|自然村)[\u3400-\u9fff]{2,5}(?:村|社区)$/

/** 清溪|水库管理局: what is managed has a name of its own. */
const RESERVOIR = /^[\u3400-\u9fff]{2,6}(?:水库|灌区|湿地|林区|水电站|保护区|风景区|景区)(?:管理)?$/

/** 来到|松泉小学, 授予|松泉小学: a verb that has a school for its object. */
const BEFORE_SCHOOL = /(?:授予|来到|走进|走访|前往|看望|慰问)了?$/

/** 松泉派出所|组织开展: what only a body does, or undertakes with others. */
const HOLDS =
  /^(?:联合|(?:联合|会同|携手|与)[^,。;:\n]{2,24}?|积极|近日|日前|在[^,。;:\n]{2,16}?|(?:第?[一二三四五六七八九十\d]+)?党支部){0,2}(?:组织(?!部)|举办|开展|召开|举行|主办|承办|协办)/

/** Whether a body's name stands there as the subject of what is held: behind a mark, 由 or a partner, and before the verb. */
export function holds(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[^\u3400-\u9fff]|由|联合|会同|携手)$/.test(text.slice(Math.max(0, start - 2), start)) && HOLDS.test(text.slice(end, end + 30))
  )
}

/** 来到|松泉小学, 松泉派出所|举办: what stands around it proves that two to four characters that are no word are the name of what a town has one of. */
function isLocal(text: string, { word, core, start }: Core): boolean {
  const isSchool = /^(?:小学|中学|幼儿园|卫生院|敬老院)$/.test(word) && BEFORE_SCHOOL.test(text.slice(Math.max(0, start - 3), start))
  const isHolder = OF_TOWNS.test(word) && holds(text, start, start + core.length + word.length)
  const own = core.replace(/(?:中心|实验)$/, '')
  return (
    (isSchool || isHolder) &&
    /^[\u3400-\u9fff]{2,4}$/.test(own) &&
    !isCommonWord(own) &&
    !isCommonWord(own.slice(-2)) &&
    wordFrequency(own.slice(0, 2)) < 300 &&
    !/[各多所家乡镇村校区所的]/.test(own)
  )
}

/** What a town or a quarter has one of. */
const OF_TOWNS = /^(?:小学|中学|幼儿园|卫生院|敬老院|学校|中心校|中心学校|实验学校|派出所|司法所|税务所|供电所|海关|村委会|居委会|医院)$/

/** What makes a body of its own name, without a jurisdiction before it: a school, a department, what runs a reservoir, a zone or a village; null where nothing does. */
export function ownName(text: string, own: Core): BodySuffix['type'] | null {
  const { word, core, start } = own
  if (isLocal(text, own)) return /[校学院园]$/.test(word) ? 'Organization' : 'Agency'
  if (DEPARTMENTS.at(core, 0)?.word === core && /^(?:[局委办厅]|分?中心|管理中心|服务中心)$/.test(word)) return 'Agency'
  if (/^(?:局|处|管理处|管理局|管理中心)$/.test(word) && RESERVOIR.test(core)) return 'Agency'
  const isVillage = VILLAGE_BOARD.test(word) && VILLAGE.test(core) && !isCommonWord(core)
  if (isVillage && /[^\u3400-\u9fff]|[由在和与及到对向是为]/.test(text[start - 1] ?? ' ')) return 'Agency'
  return ZONE_BOARD.test(word) && ZONE.test(core) ? 'Agency' : null
}
