import type { LinkedMention } from '../../schema/types.ts'
import { sentenceAt } from '../clauses.ts'
import { matches } from '../matches.ts'
import type { Entities, RelationDraft, RelationRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { actingBody, actorsOf } from './acting-places.ts'
import { chainEndingAt, chainStartingAt, outer, within } from './bodies-near.ts'
import { isAgency, isBody, isHuman, isPlace } from './kinds.ts'

type Awarded = RelationDraft<'AWARDED'>

const isReceiver = ({ type }: LinkedMention): boolean => type !== 'Place' && type !== 'Event' && type !== 'Project' && type !== 'Document'

function toAwarded(from: LinkedMention, to: LinkedMention, award: string, end: number): Awarded {
  return {
    type: 'AWARDED',
    from: from.entityId,
    to: to.entityId,
    attrs: { award },
    basis: 'stated',
    span: { start: Math.min(from.span.start, to.span.start), end },
  }
}

const HONOUR =
  /“([^”]{2,40})”|(?<bare>(?:[一二三]等奖|先进(?:个人|集体|单位|工作者)|劳动模范|优秀[\u3400-\u9fff]{2,10}|模范[\u3400-\u9fff]{2,10}|[\u3400-\u9fff]{2,10}先进(?:个人|集体|单位))(?=称号|荣誉|,|。|、|和|$))/g

/** The honours that a text names, in quotation marks or by a fixed word. */
export function honoursIn(text: string): string[] {
  return matches(text, HONOUR).map((match) => match[1] ?? match.groups?.bare ?? '')
}

const SAYS = /说[,:]|(?:表示|指出|强调|认为|介绍|透露|致辞)[^。]{0,12}[,:]/

/** Who is spoken of before an offset: the last receiver of the sentence that is no giver, else of the one before. */
function receiverBefore(article: LinkedArticle, offset: number, givers: readonly LinkedMention[]): LinkedMention | null {
  const { prose } = article.view
  const receivers = outer(article, isReceiver).filter((one) => !givers.includes(one))
  const { start } = sentenceAt(prose, offset)
  const before = within(receivers, { start, end: offset })
  const person = before.find(isHuman)
  // 市长甲在致辞中说,我市还被省委确定为…: who says it does not win it.
  if (person && SAYS.test(prose.text.slice(person.span.end, offset))) return null
  return person ?? before.at(-1) ?? null
}

/** 甲被市委、市政府授予“劳动模范”称号, 获得市总工会颁发的…, 被市委嘉奖一次、记功一次: the giver stands behind 被. */
function readPassives(article: LinkedArticle): Awarded[] {
  const { text } = article.view.prose
  const agencies = outer(article, isAgency)
  return matches(text, /获得?|[被经由]/g).flatMap(({ index, 0: word }) => {
    const givers = chainStartingAt(text, agencies, index + word.length)
    const last = givers.at(-1)
    if (!last) return []
    const end = sentenceAt(article.view.prose, index).end
    const behind = text.slice(last.span.end, end)
    const verb =
      /^(?:等[^,。;]{0,8})?(?:联合|分别|先后|多次)?(?<verb>授予|评为|评选为|认定为|命名为|确定为|表彰为|嘉奖|记功|记[一二三]等功|通报表扬|表彰|颁[发授](?=的|“))/.exec(
        behind,
      )
    const to = receiverBefore(article, index, givers)
    if (!verb || !to) return []
    const words = /^[^,。;]*/.exec(behind)?.[0] ?? ''
    return awardsOf(words, verb.groups?.verb ?? '').flatMap((award) =>
      givers.map((from) => toAwarded(from, to, award, last.span.end + words.length)),
    )
  })
}

/** What is given: the quoted honours, else 嘉奖, 记功, 表彰 themselves. */
function awardsOf(words: string, verb: string): string[] {
  const named = honoursIn(words)
  if (named.length > 0) return named
  const merits = matches(words, /嘉奖|记功|记[一二三]等功|通报表扬/g).map(([award]) => award)
  if (merits.length > 0) return merits
  const plain = /(?:评为|评选为|认定为|命名为|确定为|表彰为|授予)(?!\d|[一二三四五六七八九十百]+[个名家])(?<award>[^,。;、“”]{4,24})/.exec(
    words,
  )?.groups?.award
  return plain ? [plain.replace(/(?:荣誉)?称号$/, '')] : verb === '表彰' ? ['表彰'] : []
}

const inOrder = (mentions: readonly LinkedMention[]): LinkedMention[] => [...mentions].sort((a, b) => a.span.start - b.span.start)

/** 市委授予甲…称号;|授予乙…称号: who gives on stands before the first of them. */
function givesOn(text: string, start: number, index: number): number {
  const first = /[;,]/.test(text[index - 1] ?? '') ? /授予|追授|命名/.exec(text.slice(start, index)) : null
  return first ? start + first.index : index
}

/** 市委、市政府授予甲、乙“劳动模范”称号, 市委表彰甲等10个先进集体: giver, receivers, honour, in this order; a county that is honoured stands for its government. */
function readGifts(article: LinkedArticle, entities: Entities): Awarded[] {
  const { prose } = article.view
  const agencies = outer(article, isAgency)
  const receivers = inOrder([...outer(article, isReceiver).filter((one) => !isBody(one)), ...actorsOf(article, entities)])
  return matches(prose.text, /授予|追授|命名|表彰(?:奖励)?了?/g).flatMap(({ index, 0: word }) => {
    const { start, end } = sentenceAt(prose, index)
    const named = chainStartingAt(prose.text, receivers, index + word.length)
    const last = named.at(-1)
    // 甲县、乙县、丙区水务局等12家单位: the bureau that ends the list is that of each; no county is honoured.
    const isOfEach = last && isBody(last) && /^等\d*[家个]单位/.test(prose.text.slice(last.span.end, last.span.end + 6))
    const to = isOfEach ? named.filter((one) => !isPlace(one)) : named
    if (!last || /被[^,。;]{0,24}$/.test(prose.text.slice(start, index))) return []
    const near = within(agencies, { start, end: givesOn(prose.text, start, index) }).at(-1)
    const from = near ? chainEndingAt(prose.text, agencies, near.span.end) : []
    const words = /^[^,。;]*/.exec(prose.text.slice(last.span.end, end))?.[0] ?? ''
    // 表彰甲系统先进集体: those of whom it is a part.
    const awards = word.startsWith('表彰') && !/^(?:等|“|为)/.test(words) ? [] : honoursIn(words)
    return awards.flatMap((award) =>
      to.flatMap((one) =>
        from.map((giver) => {
          const given = toAwarded(giver, one, award, last.span.end + words.length)
          return isPlace(one) ? { ...given, to: actingBody(one, entities), basis: 'place acts' as const } : given
        }),
      ),
    )
  })
}

/** Who gave which honour to whom; without a giver it stays an attribute. */
export const awarded: readonly RelationRule[] = [
  { name: 'awarded/passive', read: readPassives },
  { name: 'awarded/gift', read: readGifts },
]
