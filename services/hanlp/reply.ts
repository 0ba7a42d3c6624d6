import { z } from 'zod'
import type { Span } from '../../schema/types.ts'
import type { Tag } from './tagger.ts'

/** An answer of /tokenizer. Its offsets are not read: HanLP's own servers send 0 for each. */
const Reply = z.object({
  status: z.literal('success'),
  data: z.array(z.object({ word: z.string().min(1), nature: z.string() })),
})

/** HanLP's natures and what they name: nr and its kin people, ns places, nt, nis, nic and nit bodies. All others are dropped. */
const KINDS: readonly (readonly [RegExp, Tag['kind']])[] = [
  [/^nr[fj12]?$/, 'human'],
  [/^nsf?$/, 'place'],
  [/^(?:nt[a-z]*|ni[cst]s?)$/, 'body'],
]

const kindOf = (nature: string) => KINDS.find(([natures]) => natures.test(nature))?.[1]

/** Where a word stands behind `from`: blanks between words may have been dropped, nothing else; -1 where it is not of this text. */
function placeOf(word: string, text: string, from: number): number {
  if (text.startsWith(word, from)) return from
  const at = from + (/^\s*/.exec(text.slice(from, from + 1_000))?.[0].length ?? 0)
  return text.startsWith(word, at) ? at : -1
}

/** Reads an answer to a text; null where it is none, or one whose words do not walk the text from its begin to its end. */
export function readReply(reply: unknown, text: string): readonly Tag[] | null {
  const read = Reply.safeParse(reply)
  if (!read.success) return null
  const tags: Tag[] = []
  let at = 0
  for (const { word, nature } of read.data.data) {
    const start = placeOf(word, text, at)
    if (start < 0) return null
    at = start + word.length
    const kind = kindOf(nature)
    const span: Span = { start, end: at }
    if (kind) tags.push({ kind, span })
  }
  return text.slice(at).trim() === '' ? tags : null
}
