import type { EntityId, Span } from '../../schema/types.ts'
import { matches } from '../matches.ts'
import { nearestOf } from '../naming.ts'
import type { Entities, RelationDraft, RelationRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'

/** Bodies that hold others, by the last word of the name that goes on behind it. */
const OUTER =
  /.(?:局|厅|领导小组|指挥部|纪委监委|联席会议|委员会|编委|安委会|[^市县区省州盟旗]委(?!员|会)|工委|管委会|文明办|创文办|创建办|分中心|指导中心|巡视组|巡察组|督导组|侨联|文联|科协|残联|社科联|工商联|妇联|服务中心|管理中心|法院|检察院|总队|支队|大队|总工会|人民政府)/g
/** What may go on behind it for a part of it. */
const INNER =
  /^[\u3400-\u9fff“”]{0,14}(?:办公室|专班|调解室|支队|大队|中队|总队|分局|支局|派出所|[一二三四五六七八九十]处|处|(?<!公)司|科|室|所|站|组|队|分中心|受理处|中心|党组|工作委员会|法庭|办|(?<!指挥)部)$/

/** Parts of a party committee: 某某市委宣传部. 市委 is followed by the name of the part. */
const PARTY =
  /^(?!.{2,}派?驻)(?:中共)?(?!民[革盟建进]|农工党|致公党|九三学社|台盟)(.{2,}?(?:省|自治区|[市县区州盟旗镇乡]))党?委(?!员会|员)(.{0,16}(?:部|办|办公室|室|委|工委|局|党校|党史办|党组|工作委员会|巡视组|巡察组|督导组|指导组|督查组))$/
const FIXED: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^(.{2,}?(?:纪委监委|纪委|监委))派?驻.{2,}组$/, ([, sender]) => sender as string],
  [/^(?:政协|中国人民政治协商会议)(?:第[^会]{1,4}届)?全国委员会.{2,}$/, () => '中国人民政治协商会议全国委员会'],
  [
    /^(?:中共)?中央(?!委员会)(?:.{0,2}(?:组织|宣传|统战|联络|社会工作)部|.{2,8}(?<!纪|监|检查)委(?:员会)?|办公厅|政研室)$/,
    () => '中国共产党中央委员会',
  ],
  [/^中共中央(?!委员会|花园|公园|广场|大街|大道|商务).{2,}$/, () => '中国共产党中央委员会'],
  [/^全国政协(?:办公厅|.{2,10}委员会|.{2,6}委)$/, () => '中国人民政治协商会议全国委员会'],
  [/^国务院(?:国资委|侨办|台办|港澳办|研究室|参事室|.{2,10}(?:委员会|办公室|研究中心|领导小组))$/, () => '国务院'],
  // The special committees are the congress's, offices and working committees its standing committee's.
  [
    /^(.{2,}(?:省|自治区|[市县区州盟旗]))人大(?!常委会)(?!.*(?:工委|工作委员会)$).{2,10}(?:委员会|(?<!常)委)$/,
    ([, place]) => `${place}人民代表大会`,
  ],
  [
    /^(.{2,}(?:省|自治区|[市县区州盟旗]))(?:人大常委会|人大)(?:(?<=常委会).{2,8}(?:室|委|办|局|处|部|厅)|党组|办公室|机关|.{2,8}委员会|.{2,6}(?<!常)委)$/,
    ([, place]) => `${place}人民代表大会常务委员会`,
  ],
  [
    /^(.{2,}(?:省|自治区|[市县区州盟旗]))政协(?:党组|办公室|机关|.{2,10}委员会|.{2,6}委)$/,
    ([, place]) => `中国人民政治协商会议${place}委员会`,
  ],
  [/^(.{2,}(?:省|自治区|[市县区州盟旗镇乡]))政府党组$/, ([, place]) => `${place}人民政府`],
  [/^(.{2,}人民政府)[\u3400-\u9fff]{2,10}(?:管委会|管理委员会)$/, ([, government]) => government as string],
  [/^(?:人行|中国人民银行).{2,}(?:支行|分行)$/, () => '中国人民银行'],
]

/** The canonical name of the body that a body's name begins with, null where it is its own: 某某市公安局禁毒支队 → 某某市公安局. */
export function outerOf(name: string): string | null {
  for (const [pattern, toOuter] of FIXED) {
    const match = pattern.exec(name)
    if (match) return toOuter(match)
  }
  const party = PARTY.exec(name)
  if (party) {
    // 市委宣传部|文明办: part of the department, which is the committee's.
    const [, place = '', rest = ''] = party
    const department = /^[^部]{2,6}部(?=[\u3400-\u9fff]{2,8}(?:办|办公室|处|科|室)$)/.exec(rest)?.[0]
    return department ? `${nearestOf(place)}委${department}` : `中共${nearestOf(place)}委员会`
  }
  let outer: string | null = null
  for (const match of matches(name, OUTER)) {
    const end = match.index + match[0].length
    // 村(社区)“两委|”换届选举工作领导小组: no body ends inside quotation marks.
    if (end < name.length && end > 4 && INNER.test(name.slice(end)) && !/“[^”]*$/.test(name.slice(0, end))) outer = name.slice(0, end)
  }
  return outer
}

function drafts(entities: Entities, body: EntityId, span: Span): RelationDraft<'PART_OF'>[] {
  const { name, type } = entities.entity(body)
  const outer = type === 'Agency' ? outerOf(name) : null
  if (!outer) return []
  const whole = entities.find('Agency', outer)
  const part: RelationDraft<'PART_OF'> = { type: 'PART_OF', from: body, to: whole.id, attrs: {}, basis: 'name', span }
  return whole.type === 'Agency' ? [part, ...drafts(entities, whole.id, span)] : []
}

/** 市市场监管局消费调解室: the room is part of the bureau whose name it goes on. */
function readNames({ mentions, posts }: LinkedArticle, entities: Entities): RelationDraft<'PART_OF'>[] {
  const printed = mentions.filter(({ type }) => type === 'Agency').flatMap(({ entityId, span }) => drafts(entities, entityId, span))
  return [...printed, ...posts.flatMap(({ body, span }) => drafts(entities, body, span))]
}

/** 领导小组下设办公室: both stand in one clause. */
function readBelow({ view, mentions }: LinkedArticle): RelationDraft<'PART_OF'>[] {
  const bodies = mentions.filter(({ type }) => type === 'Agency')
  return bodies.flatMap((outer) => {
    const below = /^下设(?:的)?/.exec(view.prose.text.slice(outer.span.end, outer.span.end + 4))
    const inner = below && bodies.find(({ span }) => span.start === outer.span.end + below[0].length)
    if (!inner) return []
    const span = { start: outer.span.start, end: inner.span.end }
    return [{ type: 'PART_OF' as const, from: inner.entityId, to: outer.entityId, attrs: {}, basis: 'stated' as const, span }]
  })
}

/** Bodies inside bodies. */
export const partOf: readonly RelationRule[] = [
  { name: 'part-of/name', read: readNames },
  { name: 'part-of/below', read: readBelow },
]
