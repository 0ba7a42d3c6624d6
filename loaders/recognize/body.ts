import type { Span } from '../../schema/types.ts'
import type { Prose } from '../clauses.ts'
import { divisionAt, isFunctionWord, RUNNING, wordFrequency } from '../gazetteer.ts'
import { leftEdge } from './body-edge.ts'
import { readFixed } from './body-fixed.ts'
import { GROUP, groupEdge } from './body-group.ts'
import { firstJurisdiction, jurisdictionAt, SIGN } from './body-jurisdiction.ts'
import { isKind } from './body-kinds.ts'
import { holds, ownName } from './body-own.ts'
import { BODY_SUFFIXES, type BodySuffix, FALSE_BODIES, NOT_AFTER } from './body-words.ts'
import { HEADS } from './post-words.ts'

/** A body as printed: where it stands, and whether a jurisdiction opens it. */
export interface PrintedBody {
  readonly span: Span
  readonly type: BodySuffix['type']
  readonly placed: boolean
  readonly suffix: string
}

interface Hit {
  readonly word: string
  readonly meaning: BodySuffix
  readonly start: number
  readonly end: number
}

/** 在市会议中心|召开, 在市行政服务中心隆重|举行: where a meeting is held is a house. */
const HELD_THERE = /^(?:隆重|胜利|顺利|圆满|正式|如期)?(?:召开|举行|举办|开幕|闭幕|启动|揭幕|开班|开赛|落幕)/

/** 各|市水利局, 部分|学校: several are meant, and none by name. */
const isOfSeveral = (text: string, at: number) => /(?:各|部分)$/.test(text.slice(Math.max(0, at - 2), at))

/** The body whose last word is the suffix at `hit`, walked to the left; null where nothing proves it one. */
function bodyBefore(text: string, hit: Hit, floor: number): PrintedBody | null {
  const { word, meaning, end } = hit
  const least = Math.max(floor, hit.start - meaning.reach)
  const edge = GROUP.test(word) ? groupEdge(text, hit.start, least) : leftEdge(text, hit.start, least)
  const stop = meaning.type === 'Organization' ? behindKind(text, behindVerbs(text, edge, hit.start), hit.start) : edge
  const whole = text.slice(stop, end)
  // 副主任|司明, 副主任|高中旺: a surname behind a post, no department and no school.
  if (/^(?:司|高中)$/.test(word) && HEADS.endingAt(text, hit.start, 6)) return null
  if (isKind(whole) || (isOfSeveral(text, stop) && SIGN.test(whole))) return null
  if (/[馆宫]$/.test(word) && /[在到赴往于]/.test(text[stop - 1] ?? '')) return null
  // 召开|整改工作专题研究会: a meeting.
  if (/(?:研究|促进|联合)会$/.test(word) && /(?:召开|举行)了?$/.test(text.slice(Math.max(0, stop - 3), stop))) return null
  if (word === '联席会议' && (/(?:召开|举行|举办)了?$/.test(text.slice(stop - 3, stop)) || text[end] === '上' || /出席|参加/.test(whole)))
    return null
  if (word.endsWith('中心') && /[在于]/.test(text[stop - 1] ?? '') && HELD_THERE.test(text.slice(end, end + 8))) return null
  const placedAt = firstJurisdiction(text, stop, hit.start)
  const start = meaning.type === 'Organization' && !meaning.placed ? stop : ownStart(text, placedAt, hit)
  if (placedAt >= 0 && start >= 0 && isWholeName(text, { start: placedAt, stop, end, word })) {
    return { span: { start, end }, type: meaning.type, placed: true, suffix: word }
  }
  const core = text.slice(stop, hit.start)
  const own = ownName(text, { word, core, start: stop })
  if (own) return { span: { start: stop, end }, type: own, placed: false, suffix: word }
  if (
    meaning.placed ||
    core.length < (GROUP.test(word) ? 5 : 2) ||
    (core.length === 2 &&
      wordFrequency(core) >= (word.startsWith('集团') ? RUNNING : 300) &&
      text[stop - 1] !== '、' &&
      !(NAMED_BY_WORDS.test(word) && holds(text, stop, end)))
  )
    return null
  return { span: { start: stop, end }, type: meaning.type, placed: false, suffix: word }
}

/** 蓝天|救援队, 春雨|合唱团: teams that name themselves by a word. */
const NAMED_BY_WORDS = /^(?:救援队|志愿服务队|合唱团|艺术团|俱乐部|剧团)$/

/** 云岫市|省政协: a city has no province's body. 团|云岫市委: the league's, not the party's. */
function ownStart(text: string, placedAt: number, { word, start }: Hit): number {
  // 驻云岫市|全国人大: the congress of the whole country is no city's.
  const national = /^人大/.test(word) && text.slice(start - 2, start) === '全国' ? start - 2 : -1
  if (national > placedAt) return national
  if (text[start - 1] === '省' && /^(?:人大|政协|政府|委)/.test(word) && /[市县区州旗]$/.test(text.slice(placedAt, start - 1)))
    return start - 1
  return word === '委' && text[placedAt - 1] === '团' && !/[集社]/.test(text[placedAt - 2] ?? '') ? placedAt - 1 : placedAt
}

/** 爱心企业|某某公司, 承建单位|某某集团: the kind that a name is told to be of is no part of it. */
const KIND =
  /^(?:(?:爱心|民营|本土|本地|龙头|知名|上市|承建|施工|帮扶|结对|共建|当地|受助|参建|重点|骨干)(?:企业|公司|单位)|子公司|[\u3400-\u9fff]籍(?:华人|华侨|商人|侨商))/

/** 消毒液生产企业|某省某某公司: whatever the kind, where a place begins behind it. */
const PRINTED_KIND = /^[\u3400-\u9fff]{2,8}?(?:企业|单位)/

function behindKind(text: string, from: number, to: number): number {
  const kind = KIND.exec(text.slice(from, to)) ?? PRINTED_KIND.exec(text.slice(from, to))
  if (kind && !KIND.test(kind[0]) && divisionAt(text, from + kind[0].length) === null) return from
  return kind && from + kind[0].length + 2 <= to ? from + kind[0].length : from
}

/** Verbs that names of bodies begin with all the same: 知识产权保护协会, 开发投资集团. */
const IN_NAMES =
  /^(?:知识|开发|保护|研究|咨询|检测|投资|管理|服务|设计|运输|监督|救助|创新|创业|援助|教育|推广|种植|养殖|建设|发展|联合|合作|志愿|自来|统一|实验|试验|进出|广播|出版|展览|消费|防治|应急|代理|租赁|装饰|维修|护理|康复)/

/** Words of running text that the walk to the left took along: 考入|某某大学, 仅|某某集团. */
function behindVerbs(text: string, from: number, to: number): number {
  for (let at = to - 2; at > from + 1; at--) {
    if (jurisdictionAt(text, at) > 1 && (isFunctionWord(text.slice(at - 2, at)) || text[at - 1] === '致')) return at
  }
  // 大连|恒拓电缆: a place opens the name, whatever else its characters may be.
  if ((divisionAt(text, from)?.length ?? 0) > 1) return from
  for (const length of [3, 2]) {
    const word = text.slice(from, from + length)
    if (from + length <= to && isFunctionWord(word) && !IN_NAMES.test(word)) return behindVerbs(text, from + length, to)
  }
  if (/[在来往到聘赴对向据经于就但仍次]/.test(text[from] ?? '') && !divisionAt(text, from) && (divisionAt(text, from + 1)?.length ?? 0) > 1)
    return from + 1
  if (/^(?:利用|得知|考入)/.test(text.slice(from, from + 2)) && from + 4 < to) return behindVerbs(text, from + 2, to)
  const isLoose = /^(?:[仅登考由我一某并即至任邀]|以(?!色列|太|岭|诺))/.test(text.slice(from, from + 3)) || isYearsPast(text, from)
  return isLoose && from + 2 < to ? behindVerbs(text, from + 1, to) : from
}

/** 多年|来, 三个月|来: how long, not a name. */
const isYearsPast = (text: string, at: number): boolean => text[at] === '来' && /[年月]/.test(text[at - 1] ?? '')

/** A bare sign opens a name only where nothing of a longer word stands before it: not 城|市管理局. A 厅 is a province's. */
function isWholeName(text: string, { start, stop, end, word }: { start: number; stop: number; end: number; word: string }): boolean {
  const length = jurisdictionAt(text, start)
  if (end - start - length < (word.length > 1 || word === '委' ? 0 : 1)) return false
  if (/^(?:就(?![业医读地])|对(?![外口台接])|外(?=政协|人大))/.test(text.slice(start + length, start + length + 3))) return false
  // 省委|人大工作会议: what the meeting is about, no body of the committee.
  if (/^委[、]?(?:人大|政协|政府)/.test(text.slice(start + length, start + length + 4))) return false
  // 某县组织|人大代表: its deputies are gathered.
  if (/组织(?:人大|政协)$|^[住驻][\u3400-\u9fff]{1,5}自治区/.test(text.slice(start, end))) return false
  if (isOfSeveral(text, start) || (text[start] === '全' && /[学校院]$/.test(word))) return false
  if (word === '司' && !/(?:部|总局|国家[\u3400-\u9fff]{2,8}局|委|总署)[\u3400-\u9fff]{2,10}(?<!副)司$/.test(text.slice(start, end)))
    return false
  if (word === '厅' && !/(?:省|自治区)/.test(text.slice(start, end))) return false
  const bare = length === 1 || SIGN.test(text.slice(start, start + 1)) || /^[我本该全]/.test(text[start] as string)
  // 十八届|县人民政府: which term it is opens no name.
  return !bare || start === stop || /^第?[一二三四五六七八九十]{1,3}届$/.test(text.slice(stop, start))
}

/** What begins like the rest of a word and is a verb of its own: 疾控中心|组织, 公安局|部署, 科协|会同, 派出所|在. */
const FREE_AFTER =
  /^(?:校长|副?院长|组织|组建|部署|会同|派出|派员|公布|在|内设|长期|长效|员工|以|成立|成功|理应|势必|地处|结合|完成|设立|设有|合作|合力|位于|建立|建成|置于|对|系统内|所属|化身|于(?!\d)|为|关于|领导|党委|党组)/

/** Whether what stands behind a suffix makes another word of it: 办|法, 委|员, 中学|习; or a head shares it: 局|局长. */
function isOtherWord(text: string, { word, start, end }: Hit): boolean {
  // 全国人大|代表工作室: the deputy's room.
  if (word === '人大' && /^代表(?:小组|工作室|之家|联络|活动室|选举)/.test(text.slice(end, end + 5))) return true
  // 政协委员|会客厅: a room where members meet people.
  if ((word === '委员会' && text.startsWith('客厅', end)) || (word === '政协' && text.startsWith('委员会客厅', end))) return true
  // 二次全|委扩大会议: a full session.
  if (word === '委' && (text[start - 1] === '全' || /^员(?:工作室|之家|活动|会客)/.test(text.slice(end, end + 4)))) return true
  // 第十八届六中|全会: a session, no school.
  if (/^[一二三四五六七八九]中$/.test(word) && text.startsWith('全会', end)) return true
  // 投资办|厂: what is set up.
  if (word === '办' && /^[厂学]/.test(text.slice(end, end + 1))) return true
  // 副厅|长: a deputy's title. 镇|党委|政府: two bodies. 政务中心|三楼: a house.
  if (text[start - 1] === '副' || (word === '政府' && /委[省市县区州盟旗]?$/.test(text.slice(Math.max(0, start - 2), start)))) return true
  // 成为某地西部区域|中心: what a town is, or wants to be.
  if (word === '中心' && /(?:区域|分布)$/.test(text.slice(Math.max(0, start - 2), start))) return true
  if (word.endsWith('中心') && /^(?:工作|任务|大局|[一二三四五六七八九十\d]+楼|大厅|会议室|报告厅)/.test(text.slice(end, end + 4)))
    return true
  if (word === '政府' && /^(?:大?礼堂|会堂|广场)/.test(text.slice(end, end + 3))) return true
  if (word === '联席会议' && /^(?:召开|举行|暨|在[^,。;]{2,12}(?:召开|举行))/.test(text.slice(end, end + 20))) return true
  const after = NOT_AFTER.get(word.at(-1) as string)
  if (after?.includes(text[end] ?? '\n') && !FREE_AFTER.test(text.slice(end, end + 4))) return true
  if (
    /馆$|宫$/.test(word) &&
    !/[主承协]办(?:单位|方)?(?:为|是|:)[\u3400-\u9fff]{0,10}$/.test(text.slice(Math.max(0, start - 18), start)) &&
    !/^(?:[、和][^,。;:\n]{2,30}?(?:主办|承办|协办|联合举办)|在[^,。;:\n]{2,16}?(?:举办|开展|组织)|举办|组织|开展|召开|联合|承办|协办|主办|举行|推出|馆长|副馆长)/.test(
      text.slice(end, end + 40),
    )
  )
    return true
  if (
    (/^党[组委]$/.test(word) || text.slice(end - 4, end) === '机关党委') &&
    /^(?:书记|(?:专职)?副书记|成员|委员)/.test(text.slice(end, end + 5))
  )
    return true
  return text.slice(Math.max(0, start - word.length), start) === word
}

/** Every body printed in an article, none of them reaching over the name of a person (`people`, in reading order), longest first at each place, none inside another. */
export function findBodies(prose: Prose, people: readonly Span[] = []): PrintedBody[] {
  const { text } = prose
  const found: PrintedBody[] = []
  let next = 0
  for (let at = 0; at < text.length; at++) {
    const suffix = BODY_SUFFIXES.at(text, at)
    if (!suffix) continue
    const { word, meaning } = suffix
    const hit: Hit = { word, meaning, start: at, end: at + word.length }
    if (isOtherWord(text, hit) || isFalse(text, hit)) continue
    while ((people[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++
    const body = bodyBefore(text, hit, people[next - 1]?.end ?? 0)
    if (body) push(text, found, body)
  }
  const printed = readFixed(text)
  const free = found.map((one) => behindFixed(text, one, printed))
  const fixed = printed.filter(
    ({ span }) =>
      !free.some(
        (one) =>
          one.span.start <= span.start &&
          span.end <= one.span.end &&
          one.span.end - one.span.start > span.end - span.start &&
          !/委市|委县|委区/.test(text.slice(one.span.start, one.span.end)),
      ),
  )
  return [...fixed, ...free.filter(({ span }) => !fixed.some((one) => one.span.start < span.end && span.start < one.span.end))].sort(
    (a, b) => a.span.start - b.span.start,
  )
}

/** 农业农村部组织|某省农业农村厅: two bodies, the first of which no suffix cuts. */
function behindFixed(text: string, body: PrintedBody, fixed: readonly PrintedBody[]): PrintedBody {
  const first = fixed.find(({ span }) => span.start === body.span.start && span.end < body.span.end)
  if (!first || !ACTS.test(text.slice(first.span.end, first.span.end + 3))) return body
  return { ...body, span: { start: first.span.end + 2, end: body.span.end } }
}

function isFalse(text: string, hit: Hit): boolean {
  const ends = FALSE_BODIES.endingAt(text, hit.end, 6)
  return ends !== null && ends.word.length > hit.word.length && ends.word.length <= 3
}

/** Verbs between two bodies. */
const ACTS = /^(?:组织(?!部)|联合(?!会|总会)|会同|协调|指导|邀请|帮扶|举办|开展)/

/** Keeps the longest of overlapping bodies: 某局 is dropped for 某局某分局, but 某局组织某中心 are two. */
function push(text: string, found: PrintedBody[], whole: PrintedBody): void {
  const inner = found
    .filter(({ span }) => span.start >= whole.span.start && span.end < whole.span.end && ACTS.test(text.slice(span.end, span.end + 3)))
    .at(-1)
  const start = inner ? inner.span.end + 2 : whole.span.start
  const body = { ...whole, span: { start, end: whole.span.end } }
  // 市质监局会同|政府: whose is not told.
  if (inner && FALSE_BODIES.at(text, start)?.word === text.slice(start, body.span.end)) return
  if (found.some(({ span }) => span.start === start && span.end === body.span.end)) return
  while (found.length > 0 && (found.at(-1) as PrintedBody).span.start >= body.span.start) found.pop()
  const last = found.at(-1)
  if (!last || last.span.end <= body.span.start) found.push(body)
}
