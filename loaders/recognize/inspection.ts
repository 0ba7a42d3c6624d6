import { sentenceAt } from '../clauses.ts'
import type { Sighting, View } from '../sighting.ts'
import type { Told } from './event.ts'
import { INSPECT } from './event-words.ts'

/** 甲(一行)(率队)(先后)到|赴|深入〈P〉调研…: what follows the name of whoever inspects. */
const OPENING = /^(?:\([^()\n]{1,12}\))?(?:等[^,。;:\n]{0,10}?)?(?:一行|同志)?(?:,)?(?:(?:分别|先后|带队|率队|带领[^,。;:\n]{2,30}?|率领?[^,。;:\n]{2,24}?|在[^,。;:\n]{2,16}?陪同下|深入基层|再次|又|专程|亲自|还|就[^,。;:\n]{2,30}?(?=进行|开展)|利用[^,。;:\n]{2,10}?),?)*/
const PLACED = new RegExp(`^(?:到|赴|深入|前往|来到|走进|在|莅临|来)[^,。;:!?\\n]{2,40}?(?:${INSPECT})[^,。;:!?\\n]{0,40}`)
const DIRECT = new RegExp(`^(?:实地|专题|现场|集中|全面)?(?:${INSPECT})了?[^,。;:!?\\n]{2,44}`)
const TOPICAL = /^(?:就[^,。;:\n]{2,36})?(?:进行|开展)(?:了)?(?:专题|实地|集中)?(?:调研|督导|检查|视察|考察|督查|巡查|暗访)/

/** The verb phrase of an inspection without what follows its object: 情况 stays, 时 and 并 go. */
function tidy(phrase: string): string {
  return phrase.replace(/(?:时|后|期间|中|过程中)$/, '').replace(/(?:并|以及)[^”]{0,3}$/, '')
}

/** Inspections without a name of their own: verb and object as printed, without subject and date. The first of an article and every one that sets out anew. */
export function tellInspections(view: View, people: readonly Sighting[]): Told[] {
  const { text } = view.prose
  const told: Told[] = []
  const seen = new Set<number>()
  for (const { span } of people) {
    const sentence = sentenceAt(view.prose, span.start)
    if (seen.has(sentence.start)) continue
    const opening = OPENING.exec(text.slice(span.end, span.end + 80))?.[0] ?? ''
    const from = span.end + opening.length
    const rest = text.slice(from, Math.min(sentence.end, from + 90))
    const phrase = PLACED.exec(rest) ?? DIRECT.exec(rest) ?? TOPICAL.exec(rest)
    if (!phrase || !isFresh(text, opening, phrase[0], told.length)) continue
    const topic = /就[^,。;:\n]{2,30}$/.exec(opening)
    const start = from - (topic?.[0].length ?? 0)
    const name = tidy(text.slice(start, from + phrase[0].length))
    if (name.length < 4 || name.length > 60) continue
    seen.add(sentence.start)
    told.push({ span: { start, end: start + name.length }, name: name.replace(/\s/g, ''), kind: 'inspection', frame: 'inspection' })
  }
  return told
}

/** A stop of the same tour is no event of its own; 又赴, a dated lead or a far journey is. */
function isFresh(text: string, opening: string, phrase: string, before: number): boolean {
  void text
  if (/^(?:在|来到|走进)/.test(phrase) && before > 0) return false
  if (before === 0) return !/^在/.test(phrase) || /工作|情况|问题/.test(phrase)
  return /又|再/.test(opening) || /^(?:又|再)?(?:赴|前往)/.test(phrase)
}
