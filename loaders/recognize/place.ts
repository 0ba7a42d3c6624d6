import type { Sighting, View } from '../sighting.ts'
import { findAdministrative } from './place-admin.ts'
import { findAreas } from './place-area.ts'
import { findDeixis } from './place-deixis.ts'
import { findListed } from './place-lists.ts'
import { type KnownPlaces, NO_PLACES, type PrintedPlace } from './place-printed.ts'
import { findStops } from './place-stops.ts'
import { FALSE_PLACES } from './place-words.ts'

const STEM_SIGNS = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|街道|[省市县区州盟旗镇乡村]|区域)$/

/** The short form of a full name, null where nothing would be left that names it alone. */
export function stemOf(name: string): string | null {
  const stem = name.replace(STEM_SIGNS, '')
  return stem.length >= 2 && stem !== name ? stem : null
}

/** What all articles of a page print in full, so that a short form in another article is known too. */
export function knowPlaces(views: readonly View[]): KnownPlaces {
  const known = new Map<string, string>()
  const note = (name: string | null) => {
    const stem = name ? stemOf(name) : null
    if (name && stem && !known.has(stem)) known.set(stem, name)
  }
  const first = new Map<View, readonly PrintedPlace[]>()
  note(views[0]?.setting.home ?? null)
  for (const view of views) {
    const places = findAdministrative(view, NO_PLACES)
    first.set(view, places)
    for (const { name, rule } of places) if (rule === 'gazetteer' || rule === 'chain' || rule === 'form') note(name)
    // 甲区域 alone is known again by its short form.
    const areas = view.prose.text.includes('区域') ? findAreas(view, places) : []
    for (const { name } of areas) if (name.endsWith('区域')) note(name)
  }
  return { names: known, starts: new Set([...known.keys()].map((stem) => stem.charCodeAt(0))), first }
}

/** Whether an article prints no short form that only the other articles explain: then a second reading gives what the first gave. */
function isRead({ prose: { text } }: View, places: readonly PrintedPlace[], known: KnownPlaces): boolean {
  for (const [stem, name] of known.names)
    for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1))
      if (!places.some((place) => place.span.start === at && place.name === name && place.span.end === at + name.length)) return false
  return true
}

/** Every place that an article names: 江海省某某市甲县乙镇丙村 is five of them. */
export function readPlaces(view: View, known: KnownPlaces): Sighting[] {
  const first = known.first.get(view) ?? []
  const places = isRead(view, first, known) ? first : findAdministrative(view, known)
  // 背街小巷 is nowhere; 阳泉|矿区 was asked for where the gazetteer was.
  const isSite = ({ name }: PrintedPlace) => FALSE_PLACES.at(name, 0)?.word !== name
  const found = [
    ...findAreas(view, places).filter(isSite),
    ...places,
    ...findListed(view, places),
    ...findStops(view, places).filter(isSite),
  ]
  return [...found, ...findDeixis(view, places)].map(({ span, name, rule }) => ({ type: 'Place', span, name, rule: `place/${rule}` }))
}
