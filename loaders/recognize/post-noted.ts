import type { Span } from '../../schema/types.ts'
import type { Post, Sighting, View } from '../sighting.ts'
import { holdings, postOf } from './holding.ts'
import { chainBefore } from './post.ts'
import { HEADS } from './post-words.ts'

/** What brackets may hold beside a name: posts with their bodies, no other note. */
const NOTE_BEHIND = /^\(([\u3400-\u9fff、 ]{2,30})\)/
const NOTE_BEFORE = /\(([\u3400-\u9fff、 ]{2,30})\)$/

/** Where the words in the brackets beside a name stand, those before it first. */
function notesBeside(text: string, { start, end }: Span): Span[] {
  const behind = text[end] === '(' ? NOTE_BEHIND.exec(text.slice(end, end + 33))?.[1] : undefined
  const before = text[start - 1] === ')' ? NOTE_BEFORE.exec(text.slice(Math.max(0, start - 33), start))?.[1] : undefined
  return [
    ...(before ? [{ start: start - 1 - before.length, end: start - 1 }] : []),
    ...(behind ? [{ start: end + 1, end: end + 1 + behind.length }] : []),
  ]
}

/** 甲(市水利局局长), 某协会会长(市文化局副局长)乙: a post in the brackets behind a name or before it; a body alone in them is no post of it. */
export function readNoted({ prose: { text }, scope }: View, people: readonly Sighting[]): Post[] {
  return people.flatMap(({ span }) =>
    notesBeside(text, span).flatMap((note): Post[] => {
      if (!HEADS.endingAt(text, note.end, 6)) return []
      const { held } = holdings(chainBefore(text, note.end, note.start), scope, { body: null, place: null })
      const whole = { start: Math.min(span.start, note.start - 1), end: Math.max(span.end, note.end + 1) }
      return held.map((one) => postOf(one, { holders: [span], span: whole, rule: 'holds-post/noted' }))
    }),
  )
}
