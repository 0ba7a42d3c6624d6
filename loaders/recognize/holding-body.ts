import { isPlaced, nameBody, OPENS_WORD, splitJurisdiction } from '../naming.ts'
import type { Scope } from '../sighting.ts'
import { BODY_SUFFIXES, MINISTRY } from './body-words.ts'
import type { Inheritance } from './holding.ts'
import { mainUnit } from './holding-level.ts'
import { OF_SCHOOL } from './holding-subject.ts'

/** Organs of the party committee that are printed without 市委: 宣传部部长 after 市委常委. */
const PARTY_ORGAN = /^(?:组织部|宣传部|统战部|社会工作部|政法委|政研室|编办|网信办|改革办|巡察办|机关工委|直属机关工委|老干部局|党校)$/
const STATE_ORGAN = /^(?:纪委|监委|纪委监委|人武部|法院|检察院|总工会|妇联|团委)$/

/** A school or college: its own 纪委 and 组织部 are not the city's. */
const SCHOOL = /(?:大学|学院|中学|小学|学校|师专|医专|高专|职专|党校)$/

/** Which congress or committee it is of a series: no part of the body's name. */
export const TERM = /(?:新一|[本该上历]|第?[一二三四五六七八九十\d]+)届/g

/** What belongs to no town: the centre, its ministries, the armed police, an army's district that is named by itself. */
const NO_LEVEL = new RegExp(
  `^(?:国家|国务院|中共|中央|全国|中国|党中央|共青团|团(?!风县)|武警|政协(?=.)|民[革盟建进](?=.)|农工党|致公党|九三学社|社[省市]委|台盟|[\\u3400-\\u9fff]{2,4}军分区|[\\u3400-\\u9fff]{2,6}海关$|${MINISTRY})`,
)

/** 外联部, 财务部: a part of the body named before, whatever its level. */
const INNER_PART =
  /^(?:外联|公关|市场|运营|财务|人事|人力资源|技术|业务|项目|综合|后勤|党群|秘书|联络|会员|活动|策划|行政|法务|销售|生产|研发|教务|学工|保卫|总务|志愿者?|救援)部$/

/** Parts that only a university, a court or a procuratorate has, and how the name of the whole ends. */
const INNER_OF: readonly (readonly [part: RegExp, whole: RegExp])[] = [
  [
    /^(?:(?:马克思主义|继续教育|国际教育|国际交流|外国语|外语|文|法|商|医|理|工|农|文法|人文|音乐|美术|体育|艺术|数学|物理|化学|化工|历史|教育|管理|经济|经济管理|经管|计算机|信息工程|机械工程|土木工程|新闻|传媒|护理|药|公共管理)学院|教务处|学生处|学工处|科研处|研究生院|团委|校办)$/,
    /^[\u3400-\u9fff]{2,12}?(?:大学|(?:师范|职业|技术|理工|医|科技)学院)(?=$|[\u3400-\u9fff]{1,8}(?:学院|处|部)$)/,
  ],
  [
    /^(?:(?:刑事|民事|行政|商事|少年)?(?:审判|审判第?[一二三])庭|审判委员会|审委会|[刑民]一庭|[刑民]二庭|立案庭|执行局|执行庭|审监庭)$/,
    /^.+法院$/,
  ],
  [/^(?:第[一二三四五六]检察部|[\u3400-\u9fff]{0,4}检察部|检察委员会|检委会|反渎职侵权局|反贪局|控申科)$/, /^.+检察院$/],
  [/^(?:政治处|警务保障室)$/, /^.+公安(?:分)?局$/],
]

/** 省妇联副主席甲、宣传部部长乙: a union or federation has departments of its own. */
const UNION = /(?:妇联|总工会|文联|侨联|科协|残联|工商联|妇女联合会)$/

/** A committee of one of the other parties. */
const OTHER_PARTY = /^(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟).*委员会$/

/** Committees that a congress or a conference has: 市人大常委会委员、财经委主任委员. */
const COMMITTEE =
  /^(?:财政?经济?|法制|宪法和法律|法律|法工|监察和?司法|内务司法|社会建设|教育?科学?文化?卫生?|教科文卫体?|教科卫体|科教文卫体?|社会(?:和)?法制|社法|民宗|农业|农业(?:与|和)?农村|农业农村|环境与资源保护|环资|城环|民族|民侨外|外事|预算|选任|选举任免联络|代表|人事代表|提案|文史|文化文史和学习|经济|人口资源环境|学习|港澳台侨|委员联络)(?:委|委员会|工委|工作委员会)$/

/** What has a committee of works and an administration, and no congress: 翠屏开发区党工委书记甲,人大常委会主任乙. */
const ZONE = /(?:开发|经开|高新|保税|度假)区$/

/** A congress or conference named behind the post of a zone: of the district in force before it, else of the page. */
function congressBeside(printed: string, scope: Scope, { above = [] }: Inheritance): string | null {
  const unit = above.findLast((place) => !ZONE.test(place)) ?? mainUnit(scope)
  return unit && !ZONE.test(unit) ? nameBody(unit + printed, scope) : null
}

/** The zone whose committee of works or administration is named before, or that the page is of. */
function zoneOf({ body }: Inheritance, scope: Scope): string | null {
  return (
    /^(.{2,}?)(?:党工委|(?<!党)工委|管委会)$|^(.{2,}?(?:新城|新区|园区|开发区|高新区|经开区))党委$/
      .exec(body ?? '')
      ?.slice(1)
      .find(Boolean) ??
    /^中共(.{1,}?(?:开发|高新|保税|度假|新|示范)区)委员会$/.exec(body ?? '')?.[1] ??
    scope.zone
  )
}

/** A bare word for a school, a town's office or a zone's committee, by what the page is of; null where that is not told, undefined for any other body. */
function bareBody(raw: string, printed: string, scope: Scope, inherited: Inheritance): string | null | undefined {
  if (OF_SCHOOL.test(raw)) return scope.school ? raw.replace(OF_SCHOOL, scope.school) : null
  if (/^(?:学校|我校|本校|校|学院|我院)$/.test(printed)) return scope.school
  const street = scope.town?.endsWith('街道') ? scope.town : null
  if (/^街道(?=党工委|工委|办|人大|纪工委)/.test(printed) && street) return street + printed.slice(2)
  const school = inherited.body && SCHOOL.test(inherited.body) ? inherited.body : null
  if (school && (PARTY_ORGAN.test(printed) || STATE_ORGAN.test(printed))) return school + printed
  const zone = /^区?(?:党?工委|管委会)$/.test(printed) ? zoneOf(inherited, scope) : null
  if (zone) return zone + printed.replace(/^区/, '')
  if (/^(?:地委|行署)$/.test(printed)) return scope.own?.endsWith('地区') ? `${scope.own.replace('地区', '')}${printed}` : null
  if (/^(?:党?工委|管委会)$/.test(printed)) return null
  if (/^(?:办事处|街办|街道办)$/.test(printed)) return street && `${street}办事处`
  return /^街(?!道)/.test(printed) ? null : undefined
}

/** What is a part of the body named before: 省农业大学校长甲、马克思主义学院院长乙; null where that body has no such part, undefined for what is none. */
function partOfBody(printed: string, level: string | null, { body }: Inheritance): string | null | undefined {
  // 民盟甲市委会副主委乙,市委会秘书长丙: the party's, not the town's.
  if (/^[省市县区州]委会$/.test(printed) && body && OTHER_PARTY.test(body)) return body
  const isOrgan = /(?:委员会|人民政府)$/.test(body ?? '')
  if (/^办公[室厅]$/.test(printed) && /(?:人民政府|常务委员会)$/.test(body ?? '')) return body + printed
  if (printed === '研究室' && /常务委员会$/.test(body ?? '')) return body + printed
  // 某大学校长甲、马克思主义学院院长乙, 县法院副院长甲、刑事审判庭庭长乙: a part of the body named before.
  const inner = INNER_OF.find(([part, whole]) => part.test(printed) && whole.test(body ?? ''))
  if (inner) return `${inner[1].exec(body as string)?.[0]}${printed}`
  const conference = /^(?:办公[室厅]|研究室)$/.test(printed) ? /^中国人民政治协商会议(.+)委员会$/.exec(body ?? '')?.[1] : undefined
  if (conference) return `${conference}政协${printed}`
  if (/^(?:理事会|监事会|执委会|经审委|经审会)$/.test(printed) && body && !isOrgan) return body + printed
  if (body && body.length > printed.length && body.endsWith(printed) && /部$/.test(printed)) return body
  if (INNER_PART.test(printed)) return body && !isOrgan ? body + printed : null
  if (body && UNION.test(body) && /^[\u3400-\u9fff]{2,4}部$/.test(printed)) return body + printed
  // 县委常委、宣传部部长 of a county that nobody names.
  const bare = bareOf({ body })
  if (bare && !level?.endsWith(bare) && PARTY_ORGAN.test(printed)) return body + printed
  return undefined
}

/** What a village or community has, and what a bureau has: 竹坞口村党总支书记甲、村委会主任乙; undefined for what is none of these. */
function villageBody(printed: string, title: string, { body, outer }: Inheritance): string | null | undefined {
  if (/^(?:.{0,4}分局|.{0,4}支队|.{0,4}大队)$/.test(printed) && /公安局$/.test(outer ?? '')) return outer + printed
  const village = /^(.+?(?:村|社区))(?:党总支|党支部|党委)$/.exec(body ?? '')?.[1]
  if (/^(?:村委会|村民委员会|居委会)$/.test(printed)) return village ? village + printed : null
  if (/村$/.test(printed)) return `${printed}${/主任/.test(title) ? '村委会' : '党支部'}`
  return /社区$/.test(printed) ? `${printed}${/主任/.test(title) ? '居委会' : '党支部'}` : undefined
}

/** 县委常委、|人武部部长 of a county that nobody names: its bare sign. */
const bareOf = ({ body }: Pick<Inheritance, 'body'>) => /^([省市县区州旗])委$/.exec(body ?? '')?.[1] ?? null

/** A printed body in full: organs of the party by the level in force, departments with the jurisdiction in force before them. */
export function bodyOf(raw: string, title: string, scope: Scope, inherited: Inheritance): string | null {
  // 我市|市委: the page's own, said twice.
  const printed = raw.replace(TERM, '').replace(/^[我本]([省市县区州旗])(?=\1)|^[我本](?=[省市县区州旗](?:委|政府|人大|政协|纪委))/, '')
  const level = inherited.place ?? mainUnit(scope)
  const own = bareBody(raw, printed, scope, inherited)
  const told = own === undefined ? partOfBody(printed, level, inherited) : own
  if (told !== undefined) return told
  // 某经开区党工委副书记、政法委书记: a zone has a committee of works.
  if (PARTY_ORGAN.test(printed)) return level ? `${level}${ZONE.test(level) ? '党工委' : '委'}${printed}` : null
  // 某局党委委员、纪委书记: the bureau has its own.
  if (printed === '纪委' && inherited.body && /(?:局|厅|集团|医院)$/.test(inherited.body)) return inherited.body + printed
  const bare = bareOf(inherited)
  if (STATE_ORGAN.test(printed) && bare && !level?.endsWith(bare)) return bare + printed
  if (STATE_ORGAN.test(printed)) return level ? `${level}${printed}` : null
  if (/^(?:人大常委会|人大|政协)$/.test(printed) && level && ZONE.test(level)) return congressBeside(printed, scope, inherited)
  if (/^(?:人大常委会|人大|政协|政府|党委)$/.test(printed)) return level ? nameBody(level + printed, scope) : null
  const congress = /^(?:(全国)|(.+))(?:人民代表大会)(?:常务委员会)?$|^中国人民政治协商会议(.+)委员会$/.exec(inherited.body ?? '')
  if (congress && COMMITTEE.test(printed)) return `${congress[1] ?? congress[2] ?? congress[3]}${congress[3] ? '政协' : '人大'}${printed}`
  const village = villageBody(printed, title, inherited)
  return village === undefined ? departmentOf(printed, level, scope) : village
}

/** 月牙湖开发办, 云鹤山管理处: what the land that it runs names lies where that does. */
const OF_LAND = /^[\u3400-\u9fff]{1,4}[湖山河江岛岭](?:风景区|景区|旅游区|林场)?(?:开发|管理|保护|旅游|建设|风景)/

/** A department with the jurisdiction in force before it, where it prints none. */
function departmentOf(printed: string, level: string | null, scope: Scope): string {
  // 清水县委书记甲,华县|委书记乙: a committee is of the place that it prints.
  if (/^[\u3400-\u9fff]{1,3}[市县区旗]委$/.test(printed)) return nameBody(printed, scope)
  if (/公司|集团|银行|大学|学院/.test(printed)) return nameBody(printed, scope)
  const { jurisdiction } = splitJurisdiction(printed, scope)
  // 农业农村厅 beside 自治区: only a province has 厅.
  if (jurisdiction === null && /^[\u3400-\u9fff]{2,8}厅$/.test(printed) && !NO_LEVEL.test(printed))
    return scope.province ? scope.province + printed : printed
  // 地区人大工委: the sign of a prefecture is two characters.
  if (level?.endsWith('地区') && /^地区./.test(printed)) return level + printed.slice(2)
  const suffix = BODY_SUFFIXES.endingAt(printed, printed.length, 8)
  const isPlain =
    !OF_LAND.test(printed) && jurisdiction === null && suffix?.meaning.type === 'Agency' && suffix.meaning.placed && !NO_LEVEL.test(printed)
  return isPlain && level && (OPENS_WORD.test(printed) || !/^[省市县区州盟旗镇乡我本该全]/.test(printed)) && !isPlaced(printed, level)
    ? level + printed
    : nameBody(printed, scope)
}
