import type { EntityType, PostStatus } from '../../schema/ontology.ts'
import type { Span } from '../../schema/types.ts'
import { divisionsNamed } from '../gazetteer.ts'
import { nearestOf, splitJurisdiction } from '../naming.ts'
import type { Post, Scope } from '../sighting.ts'
import { BODY_SUFFIXES } from './body-words.ts'
import { TERM } from './holding-body.ts'
import { COMPANY_HEADS, endsLikeBody, settle } from './holding-settle.ts'
import { RIVER } from './holding-subject.ts'
import { chainBefore, type Unit } from './post.ts'

/** A unit whose body is known: what one HOLDS_POST will say. */
export interface Held {
  readonly title: string
  readonly status: PostStatus | null
  readonly body: string
  readonly bodyType: EntityType
  /** As printed; '' where the body is inherited or derived. */
  readonly printed: string
  readonly plural: boolean
  readonly official: boolean
}

/** What is held, by whom, and where and by which rule it was read. */
export const postOf = ({ title, status, body, bodyType }: Held, read: Pick<Post, 'holders' | 'span' | 'rule'>): Post => ({
  title,
  status,
  body: { name: body, type: bodyType, span: null },
  ...read,
})

/** What a unit may inherit from those before it: the last body, and the jurisdiction in force. */
export interface Inheritance {
  readonly body: string | null
  readonly place: string | null
  /** The jurisdictions that were in force before: 甲市领导…,甲经开区书记乙、市委秘书长丙. */
  readonly above?: readonly string[]
  /** The last bureau or company named whole: 信州分局 after 市公安局. */
  readonly outer?: string | null
  /** The company last named: whose 公司董事长 is meant. */
  readonly company?: string | null
}

/** A body's own type, by its last word. */
export function bodyTypeOf(name: string): 'Agency' | 'Organization' {
  if (name.startsWith('中国人民银行')) return 'Agency'
  if (/(?:[一二三四五六七八九十][中小]|论坛|智库)$/.test(name)) return 'Organization'
  return BODY_SUFFIXES.endingAt(name, name.length, 8)?.meaning.type ?? 'Agency'
}

/** Every unit of a chain with its body; a unit whose body cannot be told gets the place in force, and is left out where there is none. */
export function holdings(
  units: readonly Unit[],
  scope: Scope,
  inherited: Inheritance,
): { readonly held: Held[]; readonly after: Inheritance } {
  const held: Held[] = []
  let after = inherited
  for (const [at, printed] of units.entries()) {
    const unit = asFormer(ofZone(ofTown(printed, units), scope), units[at - 1])
    // 东泽市政协副主席甲,我市政协主席乙: the page's own is not that of the post before.
    if (/^[我本][省市县区州旗]/.test(unit.printed)) after = { body: null, place: null }
    // 甲开发区党工委书记乙、副市长、公安局局长丙: who governs a town is no longer of its zone.
    if (unit.head.body === 'government' && unit.printed === '' && /(?:开发|经开|高新|保税|度假|新)区$/.test(after.place ?? ''))
      after = { ...after, place: after.above?.at(-1) ?? null, above: after.above?.slice(0, -1) ?? [] }
    const local = scopeIn(scope, after)
    const one = hold(unit, local, after)
    // 某论坛执行主席兼秘书长: what nobody can place hands nothing on.
    if (!one && printed.printed.length > 3) after = { ...after, body: null }
    if (!one) continue
    held.push(one)
    const place = placeOf(unit.printed, local) ?? after.place
    const above = place === after.place || after.place === null ? after.above : [...(after.above ?? []), after.place]
    const outer =
      /(?:局|公司|集团|大学|法院|检察院)$/.test(one.body) && !/(?:分局|分公司)$/.test(one.body) ? one.body : (after.outer ?? null)
    after = { body: one.bodyType === 'Place' ? after.body : one.body, place, above: above ?? [], outer }
  }
  // 市委常委、甲市委书记乙,市委秘书长丙: behind who leads a part of the city its own posts go on.
  const [first, ...rest] = units
  const isOfHome = first && /^[省市州盟]/.test(first.printed) && rest.some(({ printed }) => /^[\u3400-\u9fff]{2,}[市县区旗]/.test(printed))
  return { held, after: isOfHome ? { ...after, place: inherited.place } : after }
}

/** 省文联原党组副书记、副主席甲: 原 between body and title goes for all titles at that body. */
const asFormer = (unit: Unit, before: Unit | undefined): Unit =>
  unit.printed === '' && unit.status === null && before?.status === 'former' && unit.head.body === 'own'
    ? { ...unit, status: 'former' }
    : unit

/** 党委委员、副镇长甲: whose committee it is stands in the post behind. */
function ofTown(unit: Unit, units: readonly Unit[]): Unit {
  if (unit.printed !== '' || !/^党委(?:副?书记|.{0,2}委员)$/.test(unit.title)) return unit
  const head = units.find(({ headWord, printed }) => printed === '' && /^[镇乡]长$/.test(headWord))
  return head && units.indexOf(unit) < units.indexOf(head) ? { ...unit, printed: head.headWord[0] as string } : unit
}

/** 新区党工委书记, 开发区党工委书记: of the zone that the article is about. */
function ofZone(unit: Unit, { zone }: Scope): Unit {
  const sign = /^(?:新区|开发区)(?=党?工委|管委会|$)/.exec(unit.printed)?.[0]
  return sign && zone?.endsWith(sign) ? { ...unit, printed: zone + unit.printed.slice(sign.length) } : unit
}

/** What the bare signs mean where these jurisdictions are in force, the last above all. */
const scopeIn = (scope: Scope, { place, above = [] }: Inheritance): Scope =>
  (place === null ? above : [...above, place]).reduce(scopeAt, scope)

/** Behind 甲县委书记, bare 县 and 镇 mean that county and its towns. */
function scopeAt(scope: Scope, place: string): Scope {
  if (/省$|自治区$/.test(place)) return { ...scope, province: place }
  if (/[县旗]$/.test(place) || isDistrict(place)) return { ...scope, county: place }
  if (/[市州盟]$|地区$/.test(place)) return { ...scope, city: place }
  return /[镇乡]$|街道$/.test(place) ? { ...scope, town: place } : scope
}

/** 清新区 is a district by the gazetteer, 翠屏经济区 a zone by its word. */
function isDistrict(place: string): boolean {
  if (!place.endsWith('区') || place.endsWith('自治区')) return false
  return (
    !/(?:开发|经开|新|示范|经济|高新|保税|度假|风景|管理|合作|功能|试验|园|集聚)区$/.test(place) ||
    divisionsNamed(place).some(({ level }) => level === 'county')
  )
}

/** The jurisdiction that a printed body opens with, in full; null where none does. */
function placeOf(printed: string, scope: Scope): string | null {
  const local = printed.replace(TERM, '').replace(NOT_PLACE, '')
  if (local === '') return null
  const { jurisdiction } = splitJurisdiction(local, scope)
  return jurisdiction === null ? (/[省市县区州盟旗镇乡]$|街道$/.test(local) ? local : null) : nearestOf(jurisdiction)
}

/** What opens the name of a committee before its place: 中共某州委, 团某市委, 农工党某市委. */
const NOT_PLACE = /^(?:中共|中国共产党|共青团|团(?=.{2,}[省市县区州盟旗]委)|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)/

function hold(unit: Unit, scope: Scope, inherited: Inheritance): Held | null {
  const { title, printed, body } = settle(unit, scope, inherited)
  // 代表团团长: whom a group has for its journey or its session.
  // 培训教材主编: a book has no posts, a journal or a paper has.
  if (/主编$/.test(title) && !/[》刊报社网部]$|杂志$|周刊$/.test(body ?? '')) return null
  if (body === null || /(?:(?:代表|考察|访问|慰问|总)团|干部|人才)$/.test(body)) return null
  const bodyType = RIVER.test(body) ? 'Place' : COMPANY_HEADS.test(unit.headWord) && !endsLikeBody(body) ? 'Organization' : bodyTypeOf(body)
  return {
    title,
    status: unit.status,
    body,
    bodyType,
    printed,
    plural: unit.head.plural || /^(?:党组|党委|党工委|常务|专职)?副/.test(title),
    official: unit.head.official && isPublic(body, bodyType, title),
  }
}

/** Whether a post there makes an Official: a school's or hospital's head is one, a company's is not unless it is a central one. */
function isPublic(body: string, type: EntityType, title: string): boolean {
  if (title === '代表' || title === '人大代表' || title === '党代表' || title === '政协委员') return false
  if (type !== 'Organization') return true
  if (/(?:学校|大学|学院|中学|小学|幼儿园|医院|卫生院|[一二三四五六七八九][中小]|中心|院|馆)$/.test(body)) return true
  return /^中国.+集团/.test(body)
}

/** The posts that words behind names say their holders have: they inherit no body or place from what stands before. */
export function postsPrintedBehind(printed: string, scope: Scope, holders: readonly Span[], span: Span): Post[] {
  const { held } = holdings(chainBefore(printed, printed.length, 0), scope, { body: null, place: null })
  return held.map((one) => postOf(one, { holders, span, rule: 'holds-post/title-behind' }))
}
