import { isHanAt } from '../characters.ts'
import { isCommonWord, wordFrequency } from '../gazetteer.ts'
import { unitOf } from '../naming.ts'
import type { View } from '../sighting.ts'
import { AREA_SIGNS, type AreaSign, GENERIC_AREAS, LANDMARKS, SURE_EDGE } from './place-area-words.ts'
import { isHardEdge, isLeftEdge } from './place-edges.ts'
import { holdsCommonWord } from './place-form.ts'
import type { PrintedPlace } from './place-printed.ts'

/** 市人民广场: with the town before them these words are a name. */
const TOWN_SQUARES = /^(?:人民|市民|文化|体育|中心)(?:广场|公园)$/

interface Hit {
  readonly word: string
  readonly meaning: AreaSign
  readonly start: number
  readonly end: number
}

const NEVER =
  /全[省市县区国]|集团|公司|^委|^使|[省市县区]委|政府(?!大?[街路])|辖|书记|主任|[局镇县市区]长|公安局$|听取|资助|亩|[跨要各每该我你他这那哪某个些的了着们吗很更最不没都也又就才把被让给请已曾在是有]|[一二三四五六七八九十百千\d]+[个条座处家]/
/** Zones that stand alone for the home's own. */
const OWN_ZONES = /^(?:经济技术开发区|高新技术产业开发区|高新技术开发区|高新区|经开区)$/
/** Words that end like a road and are none: 思路, 铁路. */
const FALSE_ENDS = /^[思道线铁出退门血电网套生活弯马回通来去上一半引带探开让问走赶修筑铺拦迷水陆旱支末绝短管气油岔歧改护]路$|[搭架过]桥$/
/** Ends of stems that say a kind: 全面推进老旧|小区. */
const GENERIC_ENDS = /(?:老旧|住宅|居民|示范|文明|城市|农村|乡村|贫困|安置|高速|断头|[一二三四五A]级|共建|公路|铁路|人行|危|天|出|为)$/
/** A road called by a common word needs more around it: 建设路与…, 沿建设路. */
const ROAD_CONTEXT = /^(?:与|和|至|到|、|交|[东南西北中]段|段|路口|\d|沿线|以[东西南北])/

/** The name of a bare sign's unit: 市 before 文化馆 is the city of the page. */
function bareUnit({ prose: { text }, scope }: View, start: number): { length: number; unit: string } | null {
  const match = /^(?:我|本|全)?(自治区|[省市县区州盟旗])/.exec(text.slice(start, start + 4))
  if (!match) return null
  const unit = unitOf(match[1] as string, scope)
  return unit ? { length: match[0].length, unit } : null
}

function isStem(stem: string, { word, meaning }: Hit, isBehind = false): boolean {
  if (
    /^(?:区域|片区)$/.test(word) &&
    !(isBehind && word === '片区' && wordFrequency(stem) < 300) &&
    !/(?:[路街东西南北城湖河江桥]|中心|广场)$/.test(stem)
  )
    return false
  if (stem.length < meaning.least || stem.length > meaning.most || NEVER.test(stem)) return false
  if (FALSE_ENDS.test(stem.slice(-1) + word) || GENERIC_ENDS.test(stem)) return false
  return GENERIC_AREAS.at(stem, 0)?.word !== stem && !isCommonWord(stem + word) && !/^[的和与及]|[和与及沿]$/.test(stem)
}

/** Where an own name before a sign may begin: behind the places and the words that no name holds. */
function startsOf(text: string, hit: Hit, ends: ReadonlyMap<number, PrintedPlace>): number[] {
  const starts: number[] = []
  for (let start = hit.start; start >= hit.start - hit.meaning.most - 2 && start >= 0; start--) {
    if (start < hit.start && !/[\u3400-\u9fffA-Za-z0-9.·]/.test(text[start] as string)) break
    if (ends.has(start) || isLeftEdge(text, start)) starts.push(start)
    if (isHardEdge(text, start)) break
  }
  return starts
}

/** 江海省开发区: behind a province or a 区 the bare word means the kind. */
function isKind(unit: string, { word }: Hit): boolean {
  return /[省区]$/.test(unit) && /^(?:开发区|示范区|新区|工业园区?|产业园区|合作区|经济区|风景区)$/.test(word)
}

/** 某某市+经济开发区, 某县+丰泽园小区: an area behind its place. */
function readBehind(text: string, start: number, hit: Hit, place: PrintedPlace): PrintedPlace | null {
  const stem = text.slice(start, hit.start)
  const { placed, bare } = hit.meaning
  if (
    stem === ''
      ? !(placed && bare) && !(placed && place.span.end - place.span.start >= hit.meaning.least)
      : !isStem(stem, hit, true) && !(placed && GENERIC_AREAS.at(stem, 0)?.word === stem)
  )
    return null
  if (stem === '' && isKind(place.name, hit)) return null
  const from = placed ? place.span.start : start
  return { span: { start: from, end: hit.end }, name: text.slice(from, hit.end), rule: 'area-behind' }
}

/** 市文化馆, 经济技术开发区, 丰泽园小区: an area whose place is not printed before it. */
function readAlone(view: View, start: number, hit: Hit): PrintedPlace | null {
  const { text } = view.prose
  const span = { start, end: hit.end }
  const printed = text.slice(start, hit.end)
  const unit = hit.meaning.placed ? bareUnit(view, start) : null
  if (unit && start + unit.length <= hit.start) {
    const own = text.slice(start + unit.length, hit.start)
    if (own === '' ? hit.meaning.bare && !isKind(unit.unit, hit) : isStem(own, hit) || TOWN_SQUARES.test(own + hit.word))
      return { span, name: unit.unit + text.slice(start + unit.length, hit.end), rule: 'area-unit' }
    return null
  }
  if (OWN_ZONES.test(printed)) {
    const { city, county, own } = view.scope
    const town = county === own ? county : (city ?? county)
    return town ? { span, name: town.replace(/[市县]$/, '') + printed, rule: 'area-own' } : null
  }
  const stem = text.slice(start, hit.start)
  // 甲路、乙路等|路段: the stretches, no road.
  if (stem.endsWith('等')) return null
  if (/[先代]进?制造业开发区$/.test(printed) && stem === '') return { span, name: printed, rule: 'area' }
  if (
    !isStem(stem, hit) ||
    (stem.length > 2 && hit.word.length < 3 && !AREA_SIGNS.endingAt(stem, stem.length) && holdsCommonWord(stem)) ||
    (isCommonWord(stem) && !isRoadInContext(text, hit))
  )
    return null
  return { span, name: printed, rule: 'area' }
}

function isRoadInContext(text: string, hit: Hit): boolean {
  return /[路街道]$/.test(hit.word) && ROAD_CONTEXT.test(text.slice(hit.end, hit.end + 3))
}

/** Named areas: zones, estates, roads, bridges, parks, halls. */
export function findAreas(view: View, places: readonly PrintedPlace[]): PrintedPlace[] {
  const { text } = view.prose
  const ends = new Map(places.map((place) => [place.span.end, place]))
  const found: PrintedPlace[] = []
  for (const { start, end, word } of LANDMARKS.in(text)) found.push({ span: { start, end }, name: word, rule: 'landmark' })
  for (const hit of AREA_SIGNS.in(text)) {
    const after = text.slice(hit.end, hit.end + 6)
    if (places.some(({ span }) => span.start < hit.end && span.end > hit.start && span.end !== hit.start)) continue
    if (hit.meaning.shy && !isSureEdge(text, hit.end)) continue
    // 甲县至|乙山公路: the road is called by both its ends.
    if (/(?:公路|铁路|高速)$/.test(hit.word) && /至[\u3400-\u9fff]{1,5}$/.test(text.slice(Math.max(0, hit.start - 6), hit.start))) continue
    if (/^(?:集团|公司|股份|有限)/.test(after)) continue
    if (/^(?:的?项目|[一二三]期|工程|管委会)/.test(after) && !hit.meaning.bare) continue
    const area = readArea(view, hit, ends)
    if (area) {
      found.push(area)
      ends.set(area.span.end, area)
    }
  }
  return found
}

/** Whether a name surely ends at an offset: before a mark, a verb, a common word. */
function isSureEdge(text: string, end: number): boolean {
  if (SURE_EDGE.test(text.slice(end, end + 6))) return true
  return wordFrequency(text.slice(end, end + 2)) >= 500 && wordFrequency(text.slice(end - 1, end + 1)) < 100
}

function readArea(view: View, hit: Hit, ends: ReadonlyMap<number, PrintedPlace>): PrintedPlace | null {
  const { text } = view.prose
  let best: PrintedPlace | null = null
  for (const start of startsOf(text, hit, ends)) {
    const place = ends.get(start)
    const area = place && isHanAt(text, start - 1) ? readBehind(text, start, hit, place) : readAlone(view, start, hit)
    if (area && place) return area
    best ??= area
  }
  return best
}
