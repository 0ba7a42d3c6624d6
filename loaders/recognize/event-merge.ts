import type { EventFacts, Sighting, View } from '../sighting.ts'
import { dateOf, type Told, tellEvents, toSighting } from './event.ts'
import { tellInspections } from './inspection.ts'

/** The words of a name that tell it from others: marks and words of scope taken off. */
function core(name: string): string {
  return name.replace(/[“”《》()\s,、·]/g, '').replace(/^(?:全[市县区省州旗国]|[市县区省州旗])/, '')
}

const ordinals = (name: string) => name.match(/第[一二三四五六七八九十百\d]+[次届]/g)?.join() ?? ''

/** Whether one name is a shorter form of the other: same last words, and nearly every pair of characters of the short one in the long one. */
export function isSameEvent(a: string, b: string): boolean {
  const [long, short] = core(a).length >= core(b).length ? [core(a), core(b)] : [core(b), core(a)]
  if (short === long) return true
  if (ordinals(a) && ordinals(b) && ordinals(a) !== ordinals(b)) return false
  if (long.endsWith(short)) return short.length >= 4
  const grams = new Set(Array.from({ length: long.length - 1 }, (_, at) => long.slice(at, at + 2)))
  let shared = 0
  for (let at = 0; at + 2 <= short.length; at++) if (grams.has(short.slice(at, at + 2))) shared++
  return short.length >= 6 && shared >= 0.8 * (short.length - 1)
}

/** Two forms are one event unless each has a day of its own, or they are of two kinds and one only begins like the other. */
function isSameTold(view: View, a: Told, b: Told): boolean {
  if (!isSameEvent(a.name, b.name)) return false
  const [x, y] = [dateOf(view, a.span)?.from, dateOf(view, b.span)?.from]
  if (x && y && x !== y && a.name !== b.name) return false
  return a.kind === b.kind || !core(a.name).startsWith(core(b.name)) === !core(b.name).startsWith(core(a.name))
}

/** The name that stands for all forms: the longest told in the body, else the longest of all. */
function canonical(view: View, forms: readonly Told[]): string {
  const inBody = forms.filter(({ span }) => span.start >= view.prose.bodyStart)
  const ranked = [...(inBody.length > 0 ? inBody : forms)].sort((a, b) => b.name.length - a.name.length)
  return (ranked[0] as Told).name
}

/** What an article tells of its events: each under one name, with its kind and date. */
export function readEvents(
  view: View,
  people: readonly Sighting[],
): { readonly sightings: readonly Sighting[]; readonly events: readonly EventFacts[] } {
  const told = [...tellEvents(view), ...tellInspections(view, people)].sort((a, b) => a.span.start - b.span.start)
  const groups: Told[][] = []
  const named = told.filter(({ name }) => name.length > 4)
  for (const one of told) {
    if (one.name.length < 4 && named.some(({ name }) => name.endsWith(one.name))) continue
    const group = groups.find((forms) => forms.some((form) => isSameTold(view, form, one)))
    if (group) group.push(one)
    else groups.push([one])
  }
  const sightings: Sighting[] = []
  const events: EventFacts[] = []
  for (const forms of groups) {
    const name = canonical(view, forms)
    for (const form of forms) sightings.push(toSighting(form, name))
    const main = forms.find((form) => form.name === name) ?? (forms[0] as Told)
    const date = [main, ...forms].map(({ span }) => dateOf(view, span)).find((found) => found?.from) ?? null
    events.push({ name, kind: main.kind, date, span: main.span, frame: main.frame })
  }
  return { sightings, events: events.sort((a, b) => a.span.start - b.span.start) }
}
