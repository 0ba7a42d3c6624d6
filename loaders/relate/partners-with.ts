import type { LinkedMention, Span } from '../../schema/types.ts'
import { Characters } from '../characters.ts'
import { clauseAt, sentenceAt } from '../clauses.ts'
import { matches, matchesFrom } from '../matches.ts'
import type { Entities, RelationDraft, RelationRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { actingBody, actorsOf } from './acting-places.ts'
import { chainEndingAt, chainStartingAt, outer, within } from './bodies-near.ts'
import { isBody, isPlace } from './kinds.ts'

type Pair = RelationDraft<'PARTNERS_WITH'>

/** A longer list is a hub: its first name with each of the others. */
const LARGEST_CLIQUE = 5

function toPair(from: LinkedMention, to: LinkedMention, span: Span): Pair {
  return { type: 'PARTNERS_WITH', from: from.entityId, to: to.entityId, attrs: {}, basis: 'stated', span }
}

/** Every two of a list, or for a long one its first with each other. */
function pairsOf(names: readonly LinkedMention[], span: Span): Pair[] {
  const hubs = names.length > LARGEST_CLIQUE ? names.slice(0, 1) : names
  return hubs.flatMap((from, at) => names.slice(at + 1).map((to) => toPair(from, to, span)))
}

/** 市水务局联合市气象局、市消防救援支队开展…: the subject with each body behind 联合; without a subject of its own, that of the sentence or of the last 联合. */
function readHubs(article: LinkedArticle): Pair[] {
  const { prose } = article.view
  const bodies = outer(article, isBody)
  if (bodies.length < 2) return []
  let hub: LinkedMention | null = null
  return matches(prose.text, /联合(?!会|国|体)|会同|携手|联手/g).flatMap(({ index, 0: word }) => {
    // 中国联合工程公司: the word of a name.
    if (bodies.some(({ span }) => span.start < index && index < span.end)) return []
    const partners = chainStartingAt(prose.text, bodies, index + word.length)
    if (partners.length === 0) return []
    const own = within(bodies, { start: clauseAt(prose, index).start, end: index }).at(0)
    const subject = own ?? within(bodies, { start: sentenceAt(prose, index).start, end: index }).at(0) ?? hub
    if (!subject) return []
    hub = subject
    const listed = chainEndingAt(prose.text, bodies, index)
    const span = { start: own ? own.span.start : index, end: (partners.at(-1) as LinkedMention).span.end }
    // 甲局、乙局联合丙县政府开展…: all that are named act together.
    if (own && listed.length > 1 && listed[0] === own) return pairsOf([...listed, ...partners], span)
    return partners.map((one) => toPair(subject, one, { ...span, end: one.span.end }))
  })
}

const TOGETHER =
  /(?:联合|共同|携手|联手|合作)(?:在[^,。;]{2,40}?)?(?:主办|举办|开展|开设|承办|协办|印发|下发|发布|出台|制定|组织|召开|举行|打造|建设|共建|推出|成立|发起|发出|研发|实施|设立|组建|签订|签署|启动|行动|执法|开发|构建|推进|承建|创办)|(?:两地|双方|三方|四地)(?:共同|正式)?(?:签订|签署)|(?<=[\u3400-\u9fff])(?:签订|签署)(?=[^,。;]{2,24}(?:协议|备忘录|合同))/y
const TOGETHER_STARTS = new Characters('联共携合两双三四签')

/** What stands between the names of a list. */
function gapsOf(text: string, names: readonly LinkedMention[]): string {
  return names.map(({ span }, at) => text.slice(names[at - 1]?.span.end ?? span.start, span.start)).join('')
}

/** 市红十字会、团市委联合开展…, 甲、乙、丙合作共建…: all that stand in the list before the word. */
function readLists(article: LinkedArticle): Pair[] {
  const { text } = article.view.prose
  const bodies = outer(article, isBody)
  if (bodies.length < 2) return []
  return matchesFrom(text, TOGETHER_STARTS, TOGETHER).flatMap(({ index, 0: words }) => {
    const names = chainEndingAt(text, bodies, index)
    // What 与 joins has two sides: readAgreements tells them apart.
    const isTwoSided = words.endsWith('签订') || words.endsWith('签署')
    if (isTwoSided && /[与和同跟]/.test(gapsOf(text, names))) return []
    return names.length < 2 ? [] : pairsOf(names, { start: (names[0] as LinkedMention).span.start, end: index + words.length })
  })
}

const AGREED =
  /^[^。;\n]{0,60}?(?:签订|签署|签约|达成|结对|结成|缔结|合作共建|合作创办|合作项目|开展合作|建立[^,。;]{0,20}(?:机制|关系)|共建|战略合作|合作协议|互签)/
/** One of the words of either, for a cheap test. */
const BOUND = /签|结对|结成|结为|缔结|合作|共建|达成|建立/
/** What two places must do at once to be partners: much else stands behind the names of two places. */
const SIGNED =
  /^(?:两地|双方|共同|正式|联合|就[^,。;:]{2,20}?)?(?:签订|签署|签约|互签|缔结|结成|结为|合作(?:项目|协议)|结对(?:共建|帮扶)|建立[^,。;:]{2,16}(?:机制|关系)|达成[^,。;:]{0,10}(?:协议|共识|意向))/

/** 甲县政府与乙集团签订合作协议, 甲局与乙村结对共建, 甲镇与乙镇签订协议: two lists that 与 joins, and an agreement behind them. */
function readAgreements(article: LinkedArticle, entities: Entities): Pair[] {
  const { text } = article.view.prose
  const actors = actorsOf(article, entities)
  if (actors.length < 2) return []
  let shared: LinkedMention[] = []
  return matches(text, /(?:分别)?[与和同跟]/g).flatMap(({ index, 0: word }) => {
    if (!BOUND.test(text.slice(index, index + 200))) return []
    const right = chainStartingAt(text, actors, index + word.length)
    const own = chainEndingAt(text, actors, index)
    if (word.startsWith('分别')) shared = own
    // 我市分别与甲签订…;与乙签订…: the subject of the first holds for those behind it.
    const left = own.length === 0 && /[,;]/.test(text[index - 1] ?? '') ? shared : own
    const last = right.at(-1)
    if (!last || left.length === 0) return []
    // 甲与乙、丙与丁签订协议: each is bound to the one that 与 joins it to.
    if ([left, right].some((list) => gapsOf(text, list).includes(word.at(-1) as string))) {
      const [one, other] = [left.at(-1) as LinkedMention, right[0] as LinkedMention]
      const isBound = AGREED.test(text.slice(last.span.end, last.span.end + 90))
      return isBound ? [asActors(one, other, { start: one.span.start, end: other.span.end }, entities)] : []
    }
    const start = (left[0] as LinkedMention).span.start
    const hasPlace = [...left, ...right].some(isPlace)
    if (!(hasPlace ? SIGNED : AGREED).test(text.slice(last.span.end, last.span.end + 90))) return []
    if (sentenceAt(article.view.prose, start).start !== sentenceAt(article.view.prose, index).start) return []
    if (hasPlace && /[在于到赴往自从]$/.test(text.slice(Math.max(0, start - 1), start))) return []
    return left.flatMap((from) => right.map((to) => asActors(from, to, { start, end: last.span.end }, entities)))
  })
}

function asActors(from: LinkedMention, to: LinkedMention, span: Span, entities: Entities): Pair {
  const pair = toPair(from, to, span)
  if (!isPlace(from) && !isPlace(to)) return pair
  return { ...pair, from: actingBody(from, entities), to: actingBody(to, entities), basis: 'place acts' }
}

/** 甲局党员到结对共建的乙村党支部: the word before the second name says that they are bound. */
function readBound(article: LinkedArticle, entities: Entities): Pair[] {
  const { prose } = article.view
  const bodies = outer(article, isBody)
  if (bodies.length === 0) return []
  return matches(prose.text, /(?:结对|共建|帮扶|联系|包联)(?:共建|帮扶|联系)?(?:的|单位|支部|学校|企业)/g).flatMap(
    ({ index, 0: words }) => {
      if (!/结对/.test(words)) return []
      const [other] = chainStartingAt(prose.text, actorsOf(article, entities), index + words.length)
      const own = within(bodies, { start: clauseAt(prose, index).start, end: index }).at(0)
      return own && other ? [asActors(own, other, { start: own.span.start, end: other.span.end }, entities)] : []
    },
  )
}

/** Reads each pair once, whichever way round it is printed. */
function once(read: (article: LinkedArticle, entities: Entities) => Pair[]): (article: LinkedArticle, entities: Entities) => Pair[] {
  return (article, entities) => {
    const seen = new Set<string>()
    return read(article, entities).filter(({ from, to }) => {
      const pair = [from, to].sort().join(' ')
      return from !== to && !seen.has(pair) && seen.add(pair)
    })
  }
}

/** Who acts together with whom: 联合, 会同, 与…签订协议, 结对共建, 共同. */
export const partnersWith: readonly RelationRule[] = [
  { name: 'partners-with/hub', read: once(readHubs) },
  { name: 'partners-with/list', read: once(readLists) },
  { name: 'partners-with/agreement', read: once(readAgreements) },
  { name: 'partners-with/bound', read: once(readBound) },
]
