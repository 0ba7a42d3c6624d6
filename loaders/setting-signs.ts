import { Characters, isHanAt } from './characters.ts'
import { type Division, divisionAt } from './gazetteer.ts'
import { matches, matchesFrom } from './matches.ts'

/** Words that use a bare sign of level for the page's own unit. */
export const OWN_UNIT =
  /(?:我|全|本)?(自治区|[省市县区州盟旗])(?:党委|委(?!员|托)|人民政府|政府|人大|政协|领导|直|纪委|财政局|公安局|教育局|应急(?:管理)?局|水[利务]局|住建|发改|总工会|中级|四套班子|四家班子)|[我全本]([省市县区州盟旗])/y
/** What they begin with. */
export const OWN_STARTS = new Characters('我全本自省市县区州盟旗')

/** 市长甲, 副省长乙 without a place before them. */
export const OWN_HEAD = /([省市县区州盟旗])长(?![期江征城安沙春乐远效假途久三河])/y
/** What they begin with. */
export const SIGN_STARTS = new Characters('自省市县区州盟旗')

/** 地委书记甲, 行署专员乙: the leaders of a prefecture that has no other sign. */
export const PREFECTURE = /地委(?!员|托)|行署/g
/** What may stand before them: a mark, or the name that opens the line. */
const BEFORE_PREFECTURE = /(?:^|[^\u3400-\u9fff]|中共|地委[^,。;\n]{0,3}|(?:^|\n)[\u3400-\u9fff]{2,8})$/

/** Where the name that a sign ends may begin at the earliest: 伊犁哈萨克自治|州 is a long one. */
export const nameStart = (text: string, sign: number) => Math.max(0, sign - (text.startsWith('自治', sign - 2) ? 14 : 5))

/** Whether a place of the gazetteer's form ends with the sign at this offset: 临颍|县委 is not the home's 县委. */
function divisionEndsAt(text: string, sign: number): boolean {
  for (let start = nameStart(text, sign); start < sign; start++) {
    const hit = divisionAt(text, start)
    if (hit && (start + hit.length > sign || (start + hit.length === sign && isAbolished(text, sign, hit.divisions[0])))) return true
  }
  return false
}

/** 某市|县水利局: what the gazetteer has as a city of that name was a county. */
const isAbolished = (text: string, sign: number, named: Division | undefined) =>
  text[sign] === '县' && named?.short === true && named.level === 'county'

const LEADER = /[\u3400-\u9fff]{2}[市县区州盟旗](?:委|长|政府|人大|政协)/
/** How far behind the verb a speech is still heard. */
const SPEECH = 400

/** 甲县委书记、|县人大常委会主任: behind a unit's own secretary the bare sign is that unit's. */
const IN_CHAIN = /[\u3400-\u9fff]{2}[市县区州旗]委(?:副?书记|常委)、$/

/** 市委市政府的部署: what is ordered comes from above as often as not. */
const ORDERS = /^[省市州](?:党?委|政府)(?:、?[省市州]政府)?(?:的)?(?:[\u3400-\u9fff]{0,4}?)(?:部署|要求|决策|安排|指示|精神)/

/** 市委 counts once; 我市 more, and most where the page itself says it and nobody in a speech. */
function weightOf(text: string, { index, 0: words }: RegExpExecArray): number {
  if (IN_CHAIN.test(text.slice(Math.max(0, index - 30), index)) && !/^[我本]/.test(words)) return 0.3
  if (ORDERS.test(text.slice(index, index + 16)) && !/^[我本]/.test(words)) return 0.3
  if (!/^[我本]/.test(words)) return 1
  const paragraph = text.slice(Math.max(text.lastIndexOf('\n', index) + 1, index - SPEECH), index)
  if (!/[说道出示调求望绍话词言明]/.test(paragraph)) return 20
  // 甲县委书记乙说,我县…: a guest's words, or one of several towns'.
  const [leader] = LEADER.exec(paragraph.slice(paragraph.lastIndexOf('。') + 1)) ?? []
  return leader?.[2] === words[1] ? 1 : 4
}

/** How often the page speaks of itself by each sign of level: 市 where it says 我市 and 市委. */
function votesFor(text: string): Map<string, number> {
  const votes = new Map<string, number>()
  for (const match of matchesFrom(text, OWN_STARTS, OWN_UNIT)) {
    const sign = (match[1] ?? match[2]) as string
    const before = text[match.index - 1] ?? ''
    // 全州: in its own county, or beside its own city, it is no whole prefecture.
    if (match[0] === '全州' && /全州县|桂林/.test(text)) continue
    // 各县|市政协: all that lie in it.
    if (match[1] && /各县$/.test(text.slice(Math.max(0, match.index - 2), match.index))) continue
    // 某某自治|州人大: a unit in the form of its law, whatever stands before it.
    if (match[1] && text.startsWith('自治', match.index - 2) && isHanAt(text, match.index - 3)) continue
    // 市委常委、区委书记甲: the page is of the lower, who sits in the upper too.
    if (/^[市州]委常委、[县区旗]委书记/.test(text.slice(match.index, match.index + 10))) continue
    // 忠县|县委, 天长市|市委: the town's own sign stands before it.
    if (match[1] && (before === sign || (/[\u3400-\u9fff]/.test(before) && divisionEndsAt(text, match.index)))) continue
    votes.set(sign, (votes.get(sign) ?? 0) + weightOf(text, match))
  }
  const committees = matches(text, PREFECTURE).filter(({ index }) =>
    BEFORE_PREFECTURE.test(text.slice(Math.max(0, index - 9), index)),
  ).length
  if (committees > 0) votes.set('地区', (votes.get('地区') ?? 0) + committees)
  return votes
}

/** Of several signs the commonest; that of a province or region only where there is no other: every town prints 省委 and 自治区党委. */
function commonest(votes: ReadonlyMap<string, number>): string | null {
  const ranked = [...votes].sort((a, b) => b[1] - a[1])
  // 落实省委省政府部署: a page that only carries out orders does not speak of itself.
  if (ranked.every(([sign, weight]) => isProvincial(sign) && weight < 1)) return null
  const best = ranked.find(([sign]) => !isProvincial(sign)) ?? ranked[0]
  return best?.[0] ?? null
}

function headsOf(text: string): Map<string, number> {
  const heads = new Map<string, number>()
  for (const { index, 1: sign = '' } of matchesFrom(text, SIGN_STARTS, OWN_HEAD))
    if (text[index - 1] === '副' ? !/[省市县区州盟旗]/.test(text[index - 2] ?? '') : !isHanAt(text, index - 1))
      heads.set(sign, (heads.get(sign) ?? 0) + 1)
  return heads
}

/** The sign of level by which the page speaks of itself most often; of two alike that of the heads. */
function ownSign(text: string): string | null {
  const votes = votesFor(text)
  for (const [sign, count] of headsOf(text)) if (votes.has(sign)) votes.set(sign, (votes.get(sign) as number) + Math.min(0.5, count / 2))
  return commonest(votes)
}

/** The sign of the heads that the page names without a place most often. */
export const headSign = (text: string): string | null => commonest(headsOf(text))

/** Whether a sign is that of a province. */
export const isProvincial = (sign: string | null) => sign === '省' || sign === '自治区'

/** The province's own bodies and leaders, and how its page calls it. */
const OF_PROVINCE =
  /[我本](?:省|自治区)|(?:^|[^\u3400-\u9fff])(?:省|自治区)(?:党委|委(?!员|托)|政府|人大(?!代表)|政协(?!委员)|长|主席|领导|直|纪委)/m

/** 市政协副主席甲来乙县走访,县领导丙陪同: who comes from above is named bare too, the page is of those who receive him. */
const RECEIVES = /来[\u3400-\u9fff]{1,8}?(?:走访|考察|调研|参观|检查|指导|慰问|观摩|视察|看|交流|学习)/
const HOSTS = /(?:^|[\s,。;、])([县区旗])(?:领导|委书记|委副书记|委常委|政协|人大)[^。\n]{0,40}(?:陪同|同行)/m

function receivingSign(text: string): string | null {
  return RECEIVES.test(text.slice(0, 120)) ? (HOSTS.exec(text)?.[1] ?? null) : null
}

/** The sign of the page's own unit: where 省 is only that above it, that of the two who lead it: 省政协副主席、阳泉市委书记甲,市长乙. */
export function signOf(text: string): string | null {
  const told = receivingSign(text) ?? ownSign(text)
  const heads = isProvincial(told) ? headSign(text) : null
  // 通报了全省情况: a province that is only reported of is not the page's own beside a bare 市长.
  if (heads && heads !== told && !OF_PROVINCE.test(text)) return heads
  return heads && heads !== told && new RegExp(`${heads}委书记[\\u3400-\\u9fff]{2,4},${heads}长`).test(text) ? heads : told
}

/** Whether 区 may stand for an autonomous region: the page names one, and nobody who is of a district. */
export function isRegional(text: string): boolean {
  return /自治区|内蒙古|广西|西藏|宁夏|新疆/.test(text) && !/(?:^|[^\u3400-\u9fff])区(?:长|委(?!员|托)|政协|人大)/m.test(text)
}
