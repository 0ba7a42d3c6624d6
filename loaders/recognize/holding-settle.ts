import { divisionsNamed } from '../gazetteer.ts'
import { nameBody } from '../naming.ts'
import type { Scope } from '../sighting.ts'
import { BODY_SUFFIXES } from './body-words.ts'
import type { Inheritance } from './holding.ts'
import { bodyOf } from './holding-body.ts'
import { ofDivision } from './holding-corps.ts'
import { fullUnit, governmentOf, mainUnit } from './holding-level.ts'
import { COMPANY, DUTY, inTown, mayInherit, ofSubject, RIVER } from './holding-subject.ts'
import type { Unit } from './post.ts'

/** Posts that only companies and the like have. */
export const COMPANY_HEADS = /^(?:董事长|副?总经理|副?总裁|CEO|首席执行官|创始人|经理|董事|厂长|主编|副?总编辑)$/
/** Whether a name ends in a word for bodies. */
export const endsLikeBody = (name: string) => BODY_SUFFIXES.endingAt(name, name.length, 8) !== null
const endsLikeAgency = (name: string) => BODY_SUFFIXES.endingAt(name, name.length, 8)?.meaning.type === 'Agency'

/** Heads that share their first character with the body before them: 公安局长 is 公安局 and 局长. */
const SHARED: readonly (readonly [head: RegExp, printed: RegExp, suffix: string])[] = [
  [/^部长$/, /(?:组织|宣传|统战|社会工作|人武|人民武装)$/, '部'],
  [/^局长$/, /[^局]$/, '局'],
  [/^支队长$/, /[^队]$/, '支队'],
  [/^大队长$/, /[^队]$/, '大队'],
  [/^队长$/, /[^队]$/, '队'],
  [/^处长$/, /[^处室局厅司]$/, '处'],
  [/^科长$/, /[^科室局处]$/, '科'],
  [/^厅长$/, /[^厅]$/, '厅'],
  [/^副?组长$/, /纪检监察$/, '组'],
]

/** A title with its body. */
interface Settled {
  readonly title: string
  readonly printed: string
  readonly body: string | null
}

/** The words of a unit, and what it may take its body from. */
interface Asked {
  readonly unit: Unit
  readonly title: string
  readonly printed: string
  readonly scope: Scope
  readonly inherited: Inheritance
}

/** What the head alone settles: the government, the centre, a river, a village; undefined where it settles nothing. */
function byHead({ unit, title, printed, scope, inherited }: Asked): Settled | undefined {
  const { head, headWord } = unit
  const local = { title, printed }
  const river = /[河湖]长$/.test(headWord) ? RIVER.exec(printed) : null
  // 竹坞口|村支书: the sign belongs to the village.
  if (/^村(?:支书|主任|支部书记)$/.test(headWord) && title === headWord && /[^各]$/.test(printed))
    return settle({ ...unit, headWord: headWord.slice(1), title: title.slice(1), printed: printed.replace(/村?$/, '村') }, scope, inherited)
  // 镇党委书记、河长: of which river nobody says.
  if (/[河湖]长$/.test(headWord) && !river && printed === '') return { ...local, body: null }
  if (river) return { title: `${river[2] ?? ''}${title}`, printed: river[1] as string, body: river[1] as string }
  if (/^(?:[省市县区州盟旗镇乡])$/.test(printed) && title === '班子成员') return { ...local, body: null }
  if (/(?:巡视员|调研员)$/.test(title) && /^[省市县区州盟旗]$/.test(printed))
    return { ...local, body: `${fullUnit(printed, scope)}人民政府` }
  // 市教育局代表甲: who stands for it there, no post of it.
  if (title === '代表' && printed !== '' && !/(?:人大|代表大会|党代会|政协)$/.test(printed)) return { ...local, body: null }
  if (title === '领导' && !endsLikeBody(printed)) return { ...local, body: null }
  if (head.body === 'center') return { ...local, body: '中国共产党中央委员会' }
  if (head.body === 'government') return { ...local, body: governmentOf(headWord, printed, scope, inherited) }
  if (/自治区$/.test(printed) && headWord === '主席') return { ...local, body: `${fullUnit(printed, scope)}人民政府` }
  if (head.body === 'procuratorate')
    return { ...local, body: printed ? nameBody(printed, scope) : `${inherited.place ?? mainUnit(scope) ?? ''}人民检察院` }
  return /主席团$/.test(printed) ? { ...local, body: null } : undefined
}

/** 市水利局|办公室主任, 市委常委、办公室主任: an agency's office is one itself, a company's or a school's is a part of it. */
function byOffice({ unit: { headWord }, title, printed, scope, inherited }: Asked): Settled | undefined {
  if (headWord !== '办公室主任') return undefined
  const office = printed === '' ? officeBody(inherited.body) : null
  if (office) return { title: title.replace('办公室', ''), printed: '', body: office }
  const isOffice = printed !== '' && (!isBodyLike(printed, headWord, scope) || endsLikeAgency(printed))
  return title === headWord && isOffice
    ? { title: '主任', printed: `${printed}办公室`, body: nameBody(`${printed}办公室`, scope) }
    : undefined
}

/** A part of a company belongs to the title: 某公司|财务部经理, 某集团|人资总监. */
function byCompany({ unit: { headWord }, title, scope }: Asked, whole: string): Settled | undefined {
  const inner = /^(.{2,}?(?:公司|集团|银行))([^公司集团]{0,8}(?:部|中心|办公室|董事局|事业部|项目))$/.exec(whole)
  const charge = headWord === '总监' ? /^(.{2,}(?:公司|集团|银行|[^工]厂|酒店|医院|研究院))([\u3400-\u9fff]{2,4})$/.exec(whole) : null
  const [, company, part] = inner ?? charge ?? []
  return company === undefined ? undefined : { title: `${part}${title}`, printed: company, body: nameBody(company, scope) }
}

/** 韩国驻华|大使, 日本驻上海|总领事: the mission is called as its head is. */
function ofMission({ title, printed }: Asked): Settled | null {
  const sender = /^(?:大使|副?总领事)$/.test(title)
    ? /(?:^|召见|会见|邀请)([\u3400-\u9fff]{0,6}驻[\u3400-\u9fff]{1,6})$/.exec(printed)?.[1]
    : undefined
  // 某国驻某地总领事馆|副总领事: the mission itself is printed.
  if (sender && /馆$/.test(sender)) return { title, printed, body: sender }
  return sender ? { title, printed, body: /^国/.test(sender) ? null : `${sender}${title.replace('副', '')}馆` } : null
}

/** 香港某局福建|代表: the place that somebody stands for a body in belongs to the title. */
function ofBranch({ title, printed, scope }: Asked): Settled | null {
  const match = /^(?:首席)?代表$/.test(title) ? /^(.{3,}(?:局|会|馆|集团|公司|中心))驻?([\u3400-\u9fff]{2,4})$/.exec(printed) : null
  const [, body = '', place = ''] = match ?? []
  if (!match || divisionsNamed(place).length === 0) return null
  return { title: `${printed.slice(body.length)}${title}`, printed: body, body: nameBody(body, scope) }
}

/** What is printed before the title, or stands before the unit where nothing is. */
function byPrinted(asked: Asked): Settled {
  const { unit, title, printed, scope, inherited } = asked
  const { headWord } = unit
  const local = { title, printed }
  const bracketed = /^(.{2,})\([\u3400-\u9fff]{2,10}\)$/.exec(printed)?.[1]
  if (bracketed && endsLikeBody(bracketed)) return settle({ ...unit, printed: bracketed }, scope, inherited)
  // 慈善总会第三届理事会会长: he is the society's.
  const society = /^(?:执行|常务|名誉)?副?(?:会长|理事长|秘书长)$/.test(title)
    ? /^(.{2,}会)(?:第[一二三四五六七八九十]+届)?理事会$/.exec(printed)?.[1]
    : undefined
  if (society) return settle({ ...unit, printed: society }, scope, inherited)
  const shared = SHARED.find(([h, p]) => h.test(headWord) && p.test(printed))
  const whole = shared ? printed + shared[2] : printed
  const ofCompany = byCompany(asked, whole)
  if (ofCompany) return ofCompany
  if (/^[\u3400-\u9fff]{2,7}[省市县区州盟旗镇乡]$/.test(whole) && /^(?:副?书记|常委)$/.test(title))
    return { ...local, body: nameBody(`${whole}委`, scope) }
  if (COMPANY.test(whole)) return { ...local, body: inherited.company ?? null }
  const town = whole === '' ? inTown(title, inherited.place) : null
  if (town) return { title: town.title, printed: '', body: nameBody(town.body, scope) }
  // 某村党支部书记、主任: the village's own committee.
  const village = whole === '' && /^村?主任$/.test(headWord) ? /^(.+村)(?:党总支|党支部)$/.exec(inherited.body ?? '')?.[1] : undefined
  if (village) return { ...local, title: title.replace(/^村/, ''), body: `${village}村委会` }
  // 镇党委书记甲看望老支书|乙: a village has one, which is not told.
  if (whole === '' && headWord === '支书' && !/(?:村|社区|支部|总支)(?:委会|委员会)?$/.test(inherited.body ?? ''))
    return { ...local, body: null }
  // 副总指挥 behind a deputy mayor: of a command that nobody names there.
  if (whole === '' && /(?:总指挥|指挥长)$/.test(title) && !/指挥部|前指|领导小组/.test(inherited.body ?? ''))
    return { ...local, body: null }
  // 市中级人民法院审判委员会专职委员甲,政治部主任乙: the next is of the court again.
  const body = inherited.body?.replace(/(?<=院)(?:审判委员会|审委会|检察委员会|检委会)$/, '') ?? null
  // 县委书记甲、县长乙、副书记丙: a government has none.
  const government =
    whole === '' && /^(?:专职)?副?书记$/.test(title) ? /^(.+[市县区州旗镇乡])人民政府$/.exec(inherited.body ?? '')?.[1] : undefined
  if (government) return { ...local, body: nameBody(`${government}委`, scope) }
  if (whole === '' || DUTY.test(whole))
    return {
      title: whole + title,
      printed: '',
      body: mayInherit(headWord, inherited) ? body : (ofOuter(headWord, inherited) ?? ofSubject(headWord, scope)),
    }
  if (!isBodyLike(whole, headWord, scope)) return { ...local, body: null }
  return { ...local, printed: whole, body: bodyOf(whole, title, scope, inherited) }
}

/** 某市文化局副局长、文化馆馆长甲、副局长|乙: the bureau that was named before a house of it. */
const ofOuter = (head: string, { outer }: Inheritance) => (head === '局长' && outer?.endsWith('局') ? outer : null)

/** The title of a unit and the body that it is held at; null where that cannot be told. */
export function settle(unit: Unit, scope: Scope, inherited: Inheritance): Settled {
  const asked: Asked = { unit, ...asDeputy(unit), scope, inherited }
  return (
    ofDivision(asked.title, asked.printed, inherited) ??
    ofBranch(asked) ??
    ofMission(asked) ??
    byHead(asked) ??
    partyCommitteeOf(unit, scope) ??
    byOffice(asked) ??
    byPrinted(asked)
  )
}

/** 市委常委、办公室主任: the office of the agency that the post before named. */
function officeBody(body: string | null): string | null {
  if (body === null || !endsLikeAgency(body)) return null
  return `${body.replace(/^中共(.+)委员会$/, '$1委').replace(/^中国人民政治协商会议(.+)委员会$/, '$1政协')}办公室`
}

/** Whether printed words can be a body at all: they end like one, are a place or committee, or are a company's own name. */
function isBodyLike(printed: string, head: string, scope: Scope): boolean {
  if (/^(?:学校|我校|本校|校|学院|我院)$/.test(printed)) return scope.school !== null
  if (/[两几\d一二三四五六七八九十百]个|两委$/.test(printed)) return false
  if (
    /^(?:本|我|该)?(?:局|委|厅|院|校|部|处|科|室|级|班|队|组|团|委员会|学校|医院|公司|集团|学院|单位|企业|机关|党委|支部|党支部|总支|党总支|村|社区|社区居委会)$/.test(
      printed,
    )
  )
    return false
  if (
    endsLikeBody(printed) ||
    /[省市县区州盟旗镇乡村委部会处科股室组队社厂所站园馆台院校厅局办团专司宫庭]$|总支$|^(?:民[革盟建进]|农工党|致公党|九三学社|台盟)中央$|[青学]联$|街道$|社区$|自治区$|开发区$|主席团$|[一二三四五六七八九十][中小]$|^(?!.*[第届年]).{2,}(?:论坛|智库)$/.test(
      printed,
    )
  )
    return true
  return printed.length >= 3 && (COMPANY_HEADS.test(head) || /^(?:理事长|会长)$/.test(head))
}

/** 市人大代表 holds the post 代表 at 市人大; 市政协委员 that of 委员 at 市政协. */
function asDeputy({ title, printed }: Unit): { title: string; printed: string } {
  const sector = title === '委员' ? /^(.*政协)([\u3400-\u9fff]{2,6}界)$/.exec(printed) : null
  if (sector) return { title: `${sector[2]}委员`, printed: sector[1] as string }
  const match = /^(人大|政协)(代表|委员)$/.exec(title)
  const whole = (match ? printed + match[1] : printed)
    .replace(/^([省市县区州])级(?=人大|政协)/, '$1')
    // 省政协机关一级巡视员: he is of the body whose house it is.
    .replace(/(?<=政协|人大常委会|人大|[省市县区州]委|政府)机关$/, '')
    // 住贵港|自治区政协委员: where its members live.
    .replace(/^[驻住][\u3400-\u9fff]{1,5}(?=(?:全国|自治区|[省市])(?:人大|政协)$)/, '')
    // 县教育局驻|石桥村第一书记: who sent him, and the village's own post.
    .replace(/^[\u3400-\u9fff]*?(?:派?驻|下派)(?=[\u3400-\u9fff]{2,}(?:村|社区)$)/, '')
  // 县人大主任 is said for the head of its standing committee; a town's congress has a 主席.
  if (!match && /人大$/.test(whole) && /主任$|^党组|秘书长$/.test(title)) return { title, printed: `${whole}常委会` }
  return { title: match ? (match[2] as string) : title, printed: whole }
}

/** 镇党委书记: the committee of the town and 书记; 高新区党工委书记: the zone's own 党工委. In 局党委书记 the words belong to the title. */
function partyCommitteeOf({ title, printed }: Unit, scope: Scope): Settled | null {
  // 镇|组织委员: who has such a part is of the town's committee.
  const said = /^(?:组织|宣传|统战|纪检|政法|武装)委员$/.test(title) && /[镇乡]$/.test(printed) ? `党委${title}` : title
  const match = /^(党委|党工委|党总支|党支部)(.+)$/.exec(said)
  if (!match || printed === '') return null
  const isPlace = /[省市县区州盟旗镇乡村]$|街道$|社区$|新城$|(?:工业|产业|科技)园$/.test(printed)
  if (!isPlace || /^(?:村|社区)$|[两几\d一二三四五六七八九十百]个/.test(printed)) return null
  const organ = match[1] as string
  const whole = printed + organ
  const isSigned = /^[省市县区州盟旗].{2,}/.test(printed)
  const body =
    isSigned || (organ === '党委' && !/(?:社区|村)$/.test(printed))
      ? nameBody(whole, scope)
      : fullUnit(printed.replace(/^该[省市县区镇乡](?=.{2,}(?:村|社区)$)/, ''), scope) + organ
  return { title: match[2] as string, printed: whole, body }
}
