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

/** 来到|松泉小学, 授予|松泉小学: behind a verb that has a school for its object, two to four characters that are no word are its name. */
function isSchool(text: string, { word, core, start }: Core): boolean {
  return (
    /^(?:小学|中学|幼儿园|卫生院|敬老院)$/.test(word) &&
    /^[\u3400-\u9fff]{2,4}$/.test(core) &&
    /(?:授予|来到|走进|走访|前往|看望|慰问)了?$/.test(text.slice(Math.max(0, start - 3), start)) &&
    !isCommonWord(core) &&
    !isCommonWord(core.slice(-2)) &&
    wordFrequency(core.slice(0, 2)) < 300 &&
    !/[各多所家乡镇村校区所的]/.test(core)
  )
}

/** What makes a body of its own name, without a jurisdiction before it: a school, a department, what runs a reservoir, a zone or a village; null where nothing does. */
export function ownName(text: string, own: Core): BodySuffix['type'] | null {
  const { word, core, start } = own
  if (isSchool(text, own)) return 'Organization'
  if (DEPARTMENTS.at(core, 0)?.word === core && /^(?:[局委办厅]|分?中心|管理中心|服务中心)$/.test(word)) return 'Agency'
  if (/^(?:局|处|管理处|管理局|管理中心)$/.test(word) && RESERVOIR.test(core)) return 'Agency'
  const isVillage = VILLAGE_BOARD.test(word) && VILLAGE.test(core) && !isCommonWord(core)
  if (isVillage && /[^\u3400-\u9fff]|[由在和与及到对向是为]/.test(text[start - 1] ?? ' ')) return 'Agency'
  return ZONE_BOARD.test(word) && ZONE.test(core) ? 'Agency' : null
}
