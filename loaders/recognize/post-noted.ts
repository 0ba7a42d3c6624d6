import type { Post, Sighting, View } from '../sighting.ts'
import { holdings, postOf } from './holding.ts'
import { chainBefore } from './post.ts'
import { HEADS } from './post-words.ts'

/** 甲(市水利局局长), 乙(副市长): a post in the brackets behind a name; a body alone in them is no post of it. */
export function readNoted(view: View, people: readonly Sighting[]): Post[] {
  const { text } = view.prose
  return people.flatMap(({ span }): Post[] => {
    if (text[span.end] !== '(') return []
    const note = /^\(([\u3400-\u9fff、 ]{2,30})\)/.exec(text.slice(span.end, span.end + 33))?.[1]
    const from = span.end + 1
    const end = from + (note?.length ?? 0)
    if (!note || !HEADS.endingAt(text, end, 6)) return []
    const { held } = holdings(chainBefore(text, end, from), view.scope, { body: null, place: null })
    return held.map((one) => postOf(one, { holders: [span], span: { start: span.start, end: end + 1 }, rule: 'holds-post/noted' }))
  })
}
