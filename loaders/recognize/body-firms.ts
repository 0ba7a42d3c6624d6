import { Characters } from '../characters.ts'
import { type Prose, sentenceAt } from '../clauses.ts'
import { RUNNING, wordFrequency } from '../gazetteer.ts'
import { matchesBehind } from '../matches.ts'
import type { Sighting } from '../sighting.ts'

/** What a firm makes, where its name has no 公司: 远帆|茶业, 金松|石材. */
export const TRADE =
  '(?:茶业|酒业|鞋业|纸业|乳业|木业|肉业|果业|菌业|乳品|矿业|铝业|铜业|钢业|米业|糖业|油业|粮油|面业|服饰|制衣|家纺|纺织|石材|建材|重工|机械|机电|电源|电子|光电|光伏|电气|电缆|食品|饮品|饲料|科技|生物|新材料|新能源|数据|环保|环卫|物流|化工|生化|玻璃|陶瓷|家居|印务|模具|精工|汽配|农牧|牧业|渔业|种业)'
const FIRM = new RegExp(
  `(?<=[、和]|(?<=[。;\\n])在|到|前往|深入|来到了|走进|走访|走访了|参观|参观了|考察|考察了)([\\u3400-\\u9fff]{2})(${TRADE})(?=[、,。;和及]|(?:生产)?(?:车间|厂区)|等(?:企业|地|处|公司|单位|[,。、]))`,
  'y',
)
/** What it stands behind ends in one of these. */
const BEFORE_FIRMS = new Characters('、和在到往入了进访观察')
const VISITS = /(?:来到|(?:^|[,。;])到|走进|走访|参观|考察|调研|察看|先后到|分别到|深入|前往|看望|慰问)/
/** Who speaks of trades speaks of no firm. */
const OF_TRADES = /(?:产业(?!集聚|园|基地|区)|行业|发展|领域|培育|特色|制造|项目|技术|产品)/

/** 来到远帆茶业、金松石材: among the stops of a visit two characters that are no word and a trade are a firm. */
export function readFirms(prose: Prose): Sighting[] {
  const { text } = prose
  return matchesBehind(text, BEFORE_FIRMS, FIRM).flatMap(({ index, 0: name, 1: core = '', 2: trade = '' }) => {
    if (wordFrequency(core) >= RUNNING || wordFrequency(core.slice(-1) + trade.slice(0, 1)) > 0) return []
    const before = text.slice(Math.max(sentenceAt(prose, index).start, index - 100), index)
    const behind = /^[^,。;\n]{0,24}/.exec(text.slice(index + name.length, index + name.length + 24))?.[0] ?? ''
    if (!(VISITS.test(before) || before === '在') || OF_TRADES.test(before) || OF_TRADES.test(behind)) return []
    return [{ type: 'Organization', span: { start: index, end: index + name.length }, name, rule: 'body/firm' }]
  })
}
