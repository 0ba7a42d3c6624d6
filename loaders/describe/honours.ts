import type { LinkedMention } from '../../schema/types.ts'
import { sentenceAt } from '../clauses.ts'
import { matches } from '../matches.ts'
import { honoursIn } from '../relate/awarded.ts'
import { outer } from '../relate/bodies-near.ts'
import type { StatementDraft, StatementRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'

const GOT =
  /(?:荣获|获得|获评|荣膺|荣立|先后获|喜获|斩获|被授予|被评为|被评选为|被认定为|被命名为|入选|获)(?!悉|知|取|批|准)[^。;“”]{0,24}(?=“)|(?:荣获|获评|被授予|被评为|荣膺)[^。;“”]{2,30}/g
/** Hopes are no honours: 争创, 有望获得, 力争获评. */
const HOPED = /(?:争创|力争|有望|争取|申报|推荐|候选|入围|希望|将|能够|可)[^,。;]{0,6}$/

const isHolder = ({ type }: LinkedMention) => type !== 'Event' && type !== 'Project' && type !== 'Document'

/** 甲荣获“江海好人”称号, 被授予“文明单位”: an honour whose giver is not named, with who stands before it. */
function readHonours(article: LinkedArticle): StatementDraft<'honours'>[] {
  const { prose } = article.view
  const holders = outer(article, isHolder)
  return matches(prose.text, GOT).flatMap(({ index, 0: words }) => {
    const { start, end } = sentenceAt(prose, index)
    if (HOPED.test(prose.text.slice(start, index))) return []
    const before = holders.filter(({ span }) => span.start >= start && span.end <= index)
    const holder = before.find(({ type }) => type === 'Person' || type === 'Official') ?? before.at(0)
    const rest = /^[^。;]*/.exec(prose.text.slice(index, end))?.[0] ?? words
    return holder
      ? honoursIn(rest).map(
          (value): StatementDraft<'honours'> => ({
            entity: holder.entityId,
            key: 'honours',
            value,
            span: { start: holder.span.start, end: index + rest.length },
          }),
        )
      : []
  })
}

/** Honours without a giver. */
export const honours: readonly StatementRule[] = [{ name: 'honours/got', read: readHonours }]
