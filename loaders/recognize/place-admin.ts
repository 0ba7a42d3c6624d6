import { isHanAt } from '../characters.ts'
import { type Division, divisionAt, fullPath, isCommonWord, preferDivision, wordFrequency } from '../gazetteer.ts'
import type { View } from '../sighting.ts'
import { DONE_THERE, GONE_TO } from './place-around.ts'
import { isLeftEdge } from './place-edges.ts'
import { findFormed, isCutShort } from './place-form.ts'
import type { KnownPlaces, PrintedPlace } from './place-printed.ts'
import { FALSE_PLACES, GENERIC_STEMS } from './place-words.ts'

/** Words that make something else of a short form before them: 上海路, 北京时间. */
const AFTER_SHORT =
  /^(?:[路街巷桥湖河江山寺塔港湾话菜酒剧戏籍族摩]|(?:瓜(?!州)|红枣|大枣|香梨|雪梨)|大道|大街|时间|起义|事变|精神|会议|战役|会战|条约|公报|宣言|共识|大屠杀|日报|晚报|新闻网|[省市县区镇乡村]场)/
/** 县 behind a city's bare name, where it is not 县级, 县区 and the like. */
const ABOLISHED = /^县(?![长级里城域人直区乡处情内外])/
/** What goes on with the name of a mountain or a sight. */
const LAND_NAME = /^(?:风景|景区|公园|旅游|国家|自然)/
/** How near a place lies to the page's own: 2 inside home or its prefecture, 1 in its province, 0 elsewhere. */
function nearness(division: Division, { setting: { home, province }, scope }: View): number {
  const path = fullPath(division)
  if ((home && path.includes(home)) || (scope.city && path.includes(scope.city))) return 2
  return province && path[0] === province ? 1 : 0
}

/** The place before in a chain: where it ends, and its name. */
interface Before {
  readonly end: number
  readonly name: string
}

function isPlausibleFull(view: View, at: number, division: Division, before: Before | null, near: number): boolean {
  const { text } = view.prose
  const { name, level, path } = division
  const chained = before?.end === at
  // 林草局: what the gazetteer has of an office is no place.
  if (isCutShort(text, at + name.length) || name.endsWith('局')) return false
  // 阳泉|矿区 is a district there, 北京|郊区 is none.
  if (FALSE_PLACES.at(name, 0)?.word === name && !(chained && path.includes(before.name))) return false
  // 代县|长, 和县|乡: with what stands behind it the name of two characters reads otherwise.
  if (name.length === 2 && /^[长级乡镇村区]/.test(text.slice(at + 2, at + 3))) return false
  if (chained) return true
  if ((level === 'town' && (isCommonWord(name) || name.endsWith('乡镇'))) || GENERIC_STEMS.at(name, 0)?.word === name.slice(0, -1))
    return false
  // 桂|花园街道: the word begins before the place that the gazetteer has.
  if (level === 'town' && isHanAt(text, at - 1) && isCommonWord(text.slice(at - 1, at + 1))) return false
  const edge = isLeftEdge(text, at)
  if (name.length === 2)
    return (
      edge && (near > 0 || !isHanAt(text, at - 1) || (GONE_TO.test(text.slice(at - 2, at)) && DONE_THERE.test(text.slice(at + 2, at + 6))))
    )
  if (level === 'province' || level === 'city' || (level === 'zone' && near > 0)) return true
  return edge || (near > 1 && level === 'county')
}

/** Whether marks of a list stand on both sides. */
const isItem = (text: string, start: number, end: number) => /[、,]/.test(text[start - 1] ?? '') && /[、,]/.test(text[end] ?? '')

function isPlausibleShort(view: View, at: number, division: Division, length: number, before: Before | null): boolean {
  const { text } = view.prose
  const word = text.slice(at, at + length)
  if (AFTER_SHORT.test(text.slice(at + length, at + length + 3))) return false
  // 海南|州, 鹤沚镇|海口: what stands there is another place of that name.
  if ((division.level === 'province' && text[at + length] === '州') || (before?.end === at && /[镇乡村]$|街道$|社区$/.test(before.name)))
    return false
  // 上饶|县委: of the abolished county, not of the city that has its name.
  if (division.level === 'city' && ABOLISHED.test(text.slice(at + length, at + length + 3))) return false
  const chained = before?.end === at && division.path.includes(before.name)
  const near = nearness(division, view)
  // 南阳|渔溪段 beside 南阳镇: of a city far away and a town that the page prints, the town is meant.
  if (near === 0 && !text.includes(division.name) && ['镇', '乡'].some((sign) => text.includes(word + sign))) return false
  if (isHanAt(text, at - 1) && !isLeftEdge(text, at) && before?.end !== at && wordFrequency(text.slice(at - 1, at + 1)) >= 300) return false
  // 万|佛山|风景区: behind another character the rest of a name shows that its beginning stands before.
  if (isHanAt(text, at - 1) && before?.end !== at && !isLeftEdge(text, at) && LAND_NAME.test(text.slice(at + length, at + length + 3)))
    return false
  // 上饶|县委: of a county that had the name of the city.
  if (division.level === 'city' && /^县(?:委|政府|人大|政协|纪委)/.test(text.slice(at + length, at + length + 3))) return false
  // 凉|山东|部: the first of them ends the place before.
  if ((divisionAt(text, at - 1)?.divisions ?? []).some(({ level }) => level === 'city')) return false
  // 真金|白银, 、辽|河源、: the characters belong to a longer word, or item of a list.
  if (isHanAt(text, at - 1) && (isCommonWord(text.slice(at - 2, at + length)) || isItem(text, at - 1, at + length))) return false
  if (division.level === 'province') return true
  if (division.level === 'city') return /市$/.test(division.name) || near > 0 || word.length > 2
  return chained || (near > 1 && (length > 2 || isLeftEdge(text, at)))
}

/** A place of the gazetteer, or a short form of one that the page knows, at an offset. */
function placeAt(view: View, at: number, known: KnownPlaces, before: Before | null): PrintedPlace | null {
  const hit = divisionAt(view.prose.text, at)
  return hit ? hitOrKnown(view, at, known, before, hit) : knownAt(view, at, known, before)
}

/** The gazetteer's place of this many characters, where the text can mean it; else what the page knows by them. */
function hitOrKnown(
  view: View,
  at: number,
  known: KnownPlaces,
  before: Before | null,
  { length, divisions }: { readonly length: number; readonly divisions: readonly Division[] },
): PrintedPlace | null {
  const { text } = view.prose
  const division = preferDivision(divisions, view.setting) ?? divisions[0]
  // 丹江街道|和|县有关部门: the word joins the offices of the county.
  if (division?.name === '和县' && isHanAt(text, at - 1) && /^(?:有关|相关|直|级|各|里|乡)/.test(text.slice(at + 2, at + 4))) return null
  // 县水利局|和|县住建局: behind a body the word joins the next.
  if (division?.name === '和县' && /[局院社委办队站所校部]/.test(text[at - 1] ?? '')) return null
  const span = { start: at, end: at + length }
  const asPrinted = { span, name: division?.name ?? '', rule: before?.end === at ? 'chain' : 'gazetteer' }
  if (division && !division.short && isPlausibleFull(view, at, division, before, nearness(division, view))) return asPrinted
  if (division?.signed && !isCutShort(text, span.end)) return asPrinted
  const stem = knownAt(view, at, known, before)
  if (stem) return stem
  return division?.short && isPlausibleShort(view, at, division, length, before) ? { span, name: division.name, rule: 'short' } : null
}

/** A short form whose full form the page prints somewhere: 甲 of 甲县, or the home's own name. */
function knownAt({ prose: { text }, setting: { home } }: View, at: number, known: KnownPlaces, before: Before | null): PrintedPlace | null {
  if (!known.starts.has(text.charCodeAt(at))) return null
  for (let length = Math.min(4, text.length - at); length > 1; length--) {
    const stem = text.slice(at, at + length)
    const name = known.names.get(stem)
    if (!name) continue
    if (AFTER_SHORT.test(text.slice(at + length, at + length + 3)) && !text.startsWith(name, at)) continue
    const whole = text.startsWith(name, at) && !isCutShort(text, at + name.length)
    const span = { start: at, end: at + (whole ? name.length : length) }
    const sure =
      name === home || before?.end === at || (wordFrequency(stem) < 300 && (/[省市县区州盟旗]$/.test(name) || isLeftEdge(text, at)))
    if (sure) return { span, name, rule: whole ? 'form' : 'known' }
  }
  return null
}

function findKnown(view: View, known: KnownPlaces): PrintedPlace[] {
  const found: PrintedPlace[] = []
  let before: Before | null = null
  for (let at = 0; at < view.prose.text.length; at++) {
    const place = placeAt(view, at, known, before)
    if (!place) continue
    found.push(place)
    before = { end: place.span.end, name: place.name }
    at = place.span.end - 1
  }
  return found
}

/** Administrative places in reading order: by the gazetteer, by the page's own full forms, by form and chain. */
export function findAdministrative(view: View, known: KnownPlaces): PrintedPlace[] {
  const places = findKnown(view, known)
  const formed = findFormed(view, places)
  const isInside = (place: PrintedPlace) => formed.some(({ span }) => span.start <= place.span.start && span.end >= place.span.end)
  return [...places.filter((place) => !isInside(place)), ...formed].sort((a, b) => a.span.start - b.span.start)
}
