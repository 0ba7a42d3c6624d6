import type { Span } from '../../schema/types.ts'
import { Characters, isHanAt } from '../characters.ts'
import { divisionsNamed, RUNNING, wordFrequency } from '../gazetteer.ts'
import { matches, matchesBehind } from '../matches.ts'
import type { View } from '../sighting.ts'
import { isLeftEdge } from './place-edges.ts'
import type { PrintedPlace } from './place-printed.ts'
import { COUNTRIES, LAND_END } from './place-words.ts'

const SIGNS = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新'
const LIST = new RegExp(`[${SIGNS}](?:、[${SIGNS}])+`, 'g')
const RUN = new RegExp(`[${SIGNS}]{4,}`, 'g')
/** 川渝黔三省, 晋陕两地. */
const FEW = new RegExp(`[${SIGNS}]{2,3}(?=[两二三][省地]|(?:交界|边区|毗邻))`, 'g')
const SIGN = new Characters(SIGNS)
const IN_CAPITAL = /(?<=在)京(?=召开|举行|举办|开幕|闭幕|成立|会见|出席|揭牌)/g

function provinceOf(sign: string): string | null {
  return divisionsNamed(sign).find(({ level }) => level === 'province')?.name ?? null
}

/** Whether two of them stand together, which they do in few texts. */
function holdsSigns(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (SIGN.at(text, at) && SIGN.at(text, at + (text[at + 1] === '、' ? 2 : 1))) return true
  return text.includes('在京')
}

/** 晋、冀、鲁、豫, and four and more without marks: the full provinces. */
function findSigns(text: string): PrintedPlace[] {
  if (!holdsSigns(text)) return []
  const found: PrintedPlace[] = []
  for (const pattern of [LIST, RUN, FEW, IN_CAPITAL]) {
    for (const match of matches(text, pattern)) {
      if (pattern === LIST && !isLeftEdge(text, match.index)) continue
      for (let at = match.index; at < match.index + match[0].length; at++) {
        const name = provinceOf(text[at] as string)
        if (name) found.push({ span: { start: at, end: at + 1 }, name, rule: 'abbreviation' })
      }
    }
  }
  return found
}

/** What shows that 日本 or 德国 is cut out of other words: 今日|本报, 道德|国家. */
const CUT_AFTER = /^[家报市县次月届周场期着]/
const CUT_BEFORE = /[今昨每当明近次翌连整全生节假旬\d完优健精道品公立方]/

function findCountries(text: string): PrintedPlace[] {
  const found: PrintedPlace[] = []
  for (const { word, start, end } of COUNTRIES.in(text)) {
    if (word.length === 2 && (CUT_AFTER.test(text[end] ?? '') || CUT_BEFORE.test(text[start - 1] ?? ''))) continue
    if (word.length === 2 && isHanAt(text, start - 1) && /[印]/.test(word) && !isLeftEdge(text, start)) continue
    found.push({ span: { start, end }, name: word, rule: 'country' })
  }
  return found
}

/** What stands before a town or a zone whose sign is that of a list: 东岭、西岭、|中岭镇; and 石坎、茶坪|两乡镇. */
const SHARED =
  /((?:[\u3400-\u9fff]{2,3}、){1,8})([\u3400-\u9fff]{2,3}?)(?:([两三四五六])个?(?:乡镇|镇|乡|村|街道|园区)|(镇|乡|村|街道|社区|园区))(?![\u3400-\u9fff]?、)/g

/** 到北山、山后、鹿支等村委会: the sign stands behind 等, and where one goes or what is done there shows places. */
const SHARED_BEHIND =
  /(?<=(?:[在到赴]|前往|深入|走进|来到|走访|走访了)(?:[\u3400-\u9fff]{1,4}[镇乡])?)((?:[\u3400-\u9fff]{2,4}、){1,8}[\u3400-\u9fff]{2,4})等(?:\d{1,2}|[二两三四五六七八九十]{1,2})?个?(村|社区|乡镇街道|乡镇|镇街|镇乡|镇办|街镇|镇|乡|街道)(?=委会|委员会|居委会|[,。;、]|实地|进行|开展|走访|调研|检查|督导|慰问|察看|查看|的)/y
/** What it stands behind ends in one of these. */
const BEFORE_SHARED = new Characters('在到赴往入进访了镇乡')

function findSharedBehind({ prose: { text }, setting }: View): PrintedPlace[] {
  return matchesBehind(text, BEFORE_SHARED, SHARED_BEHIND).flatMap(({ index, 1: list = '', 2: sign = '' }) => {
    const stems = list.split('、')
    if (!stems.every((stem) => sign.includes(stem.at(-1) as string) || isShared(stem, RUNNING))) return []
    const spans = itemSpans(stems, index)
    return stems.map((stem, at) => ({ span: spans[at] as Span, name: townOf(stem, sign, setting.home), rule: 'shared-sign' }))
  })
}

/** 石坎 of 石坎、茶坪等镇 is 石坎镇; of 等乡镇 it is what the home has of that name, else what is printed. */
function townOf(stem: string, sign: string, home: string | null): string {
  if (sign.includes(stem.at(-1) as string)) return stem
  if (/^(?:村|社区|镇|乡|街道)$/.test(sign)) return stem + sign
  const own = ['镇', '乡', '街道'].map((one) => stem + one)
  return own.find((name) => divisionsNamed(name).some(({ path }) => home !== null && path.includes(home))) ?? stem
}

/** Where the items of a list stand that begins at an offset, one mark between any two. */
function itemSpans(items: readonly string[], from: number): Span[] {
  let start = from
  return items.map(({ length }) => {
    const span = { start, end: start + length }
    start = span.end + 1
    return span
  })
}

/** 云栖湖、河湾镇: a lake or a mountain beside a town is no town. */
const SIGHT = /^..[湖江山岛]$/

/** Places that share the sign of the last of their list. */
function findShared(text: string, places: readonly PrintedPlace[]): PrintedPlace[] {
  return matches(text, SHARED).flatMap((match) => {
    const [whole, before, last, count, sign] = match as unknown as [string, string, string, string?, string?]
    const shared = sign ?? /(?<!乡)(?:镇|乡|村|街道|园区)$/.exec(whole)?.[0] ?? ''
    const stems = before.slice(0, -1).split('、')
    const end = match.index + before.length + last.length
    const isRead = places.some(({ span }) => span.start === match.index + before.length && span.end === match.index + whole.length)
    if (count ? '一二三四五六'.indexOf(count.replace('两', '二')) !== stems.length : !isRead) return []
    const all = count ? [...stems, last] : stems
    const first = firstOf(text, match.index, stems[0] as string)
    // 甲、乙、沈庄村: people are told from towns by the land that a town is called by.
    if (!count && sign !== '园区' && !stems.every((stem) => LAND_END.test(stem) && !(/^(?:镇|乡|街道)$/.test(shared) && SIGHT.test(stem))))
      return []
    if (first === null || all.some((stem, at) => !isShared(at === 0 ? stem.slice(first) : stem))) return []
    return itemSpans(all, match.index).map((item, at) => {
      const span = { start: item.start + (at === 0 ? first : 0), end: item.end }
      const own = text.slice(span.start, span.end)
      return { span: at === all.length - 1 && count ? { start: span.start, end } : span, name: own + shared, rule: 'shared-sign' }
    })
  })
}

/** How many characters before the first name of such a list do not belong to it; null where its beginning is not sure. */
function firstOf(text: string, at: number, stem: string): number | null {
  for (let skip = stem.length - 2; skip >= 0; skip--) if (isLeftEdge(text, at + skip)) return skip
  return null
}

function isShared(stem: string, least = 300): boolean {
  return stem.length > 1 && wordFrequency(stem) < least && !/[的了和与在到及等省市县区镇乡村]/.test(stem)
}

/** Provinces by their single characters, states, and places that share a sign. */
export function findListed(view: View, places: readonly PrintedPlace[]): PrintedPlace[] {
  const { text } = view.prose
  return [...findSigns(text), ...findCountries(text), ...findShared(text, places), ...findSharedBehind(view)]
}
