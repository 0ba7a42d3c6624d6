import type { Span } from '../../schema/types.ts'
import { isCommonWord, RUNNING, wordFrequency } from '../gazetteer.ts'
import { unitOf } from '../naming.ts'
import type { Sighting, View } from '../sighting.ts'
import { GENERIC_AREAS } from './place-area-words.ts'
import { NAMELESS, ONE_OF_A_TOWN, STOP_ENDS, type StopEnd } from './place-stop-words.ts'

/** A stop as a list prints it. */
export interface Item extends Span {
  /** Where the name begins behind the towns printed before it: 青石镇|月牙水库. */
  readonly own: number
  /** Where the last of these towns begins. */
  readonly town: number
}

/** What the last word of an item makes of it; null where it has no name of its own before that word. */
export function endOf(text: string, { start, own, end }: Item): (StopEnd & { readonly isNamed: boolean }) | null {
  const hit = STOP_ENDS.endingAt(text, end)
  if (!hit) return null
  const stem = text.slice(own, end - hit.word.length)
  const isTowns = own > start ? isOfTown(stem, hit) : ownSign(text.slice(own, end)) !== ''
  if (isTowns && !hit.meaning.weak) return { ...hit.meaning, isNamed: true }
  if (stem.length < 2) return null
  if (isKindOnly(stem) || (!/[小中]学$/.test(hit.word) && GENERIC_AREAS.at(stem, 0)?.word === stem) || isCommonWord(stem + hit.word))
    return null
  return { ...hit.meaning, isNamed: !isRunning(stem) }
}

/** 第二|水厂: which of several it is. */
const NUMBERED = /^第[一二三四五六七八九十]{1,2}$/

/** Whether what stands before the last word says no more than a kind: 种植|基地, 新时代|文明|实践站. */
function isKindOnly(stem: string): boolean {
  for (let at = 0; at < stem.length; ) {
    const kind = NAMELESS.at(stem, at)
    if (!kind) return false
    at += kind.word.length
  }
  return true
}

/** Whether a town has one of it, so that the town makes a name of it: 文化|礼堂, 泵站. */
const isOneOfATown = (stem: string, word: string) =>
  stem === '' ? word.length > 2 || ONE_OF_A_TOWN.at(word, 0)?.word === word : isKindOnly(stem)

/** Whether the town printed before it makes a name of it: 某某县|机械厂, 某某镇|东干渠, 某某县|第二水厂, 石桥村|泵站. */
const isOfTown = (stem: string, { word, meaning }: { readonly word: string; readonly meaning: StopEnd }) =>
  ((meaning.type === 'Organization' || stem.length === 1) && stem.length + word.length > 1) ||
  NUMBERED.test(stem) ||
  isOneOfATown(stem, word)

/** 县|殡仪馆, 我县|殡仪馆: the sign of the page's own unit before what it has one of; '' where none is. */
export function ownSign(printed: string): string {
  const sign = /^[我本该]?[市县区州旗]/.exec(printed)?.[0] ?? ''
  const hit = sign ? STOP_ENDS.endingAt(printed, printed.length) : null
  if (!hit || hit.meaning.weak || sign.length + hit.word.length > printed.length) return ''
  return isOneOfATown(printed.slice(sign.length, -hit.word.length), hit.word) ? sign : ''
}

/** Whether nothing but words of running text stand there: 城市规划. */
export function isRunning(stem: string): boolean {
  for (let at = 0; at < stem.length; at += 2) if (wordFrequency(stem.slice(at, at + 2)) < RUNNING) return false
  return true
}

/** The stop with its full name. */
export function toSighting({ prose: { text }, scope }: View, item: Item, type: StopEnd['type']): Sighting {
  const start = type === 'Organization' ? item.start : item.own
  const own = text.slice(start, item.end)
  // The hall of one village is not that of another: a kind alone has the village in its full name.
  const word = STOP_ENDS.endingAt(own, own.length)?.word ?? ''
  const stem = own.slice(0, -word.length)
  const isKind = type === 'Place' && start > item.start && word !== '' && (isKindOnly(stem) || NUMBERED.test(stem))
  const sign = ownSign(own)
  const unit = sign ? unitOf(sign.slice(-1), scope) : null
  return {
    type,
    span: { start, end: item.end },
    name: isKind ? text.slice(item.town, item.end) : unit ? unit + own.slice(sign.length) : own,
    rule: type === 'Place' ? 'place/stop-listed' : 'body/stop-listed',
  }
}
