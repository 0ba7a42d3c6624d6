import type { Cue, Seen } from './cues.ts'

const ENDS = /[。!?…;:”’"')\]》】>~]$/u
const LONE: ReadonlySet<Cue> = new Set([
  'headline',
  'byline',
  'author',
  'caption',
  'signature',
  'date',
  'jump',
  'number',
  'note',
  'column',
  'sponsor',
  'section',
])

/** Does the sentence break off at the end of this paragraph? 「…采」 and then 「取农户申报…」 in the next column. */
export function isOpen(tail: string): boolean {
  return !ENDS.test(tail.slice(-1))
}

/** May a broken sentence go on with this piece? Not with a headline, a byline, a new lead, a caption, a brief. */
function goesOn(before: Seen, piece: Seen): boolean {
  if (piece.cue !== 'prose') return false
  if (before.cue !== 'label' && before.cue !== 'numbered') return true
  // 「完成情况：某市8家医疗机构」 goes on with 「（市中心医院…）」; 「责任单位：某局」 is whole.
  return /[,。;]/.test(before.head.slice(before.head.indexOf(':') + 1)) || /^[(,、。]/.test(piece.head)
}

/** A paragraph that broke off, and the piece that it broke off with. */
interface Open {
  readonly piece: Seen
  readonly at: number
}

/** Joins what broke in mid-sentence over lines and columns; captions inside a broken sentence come after it. */
export function joinParagraphs(pieces: readonly Seen[]): string[] {
  const paragraphs: string[][] = []
  let open: Open | null = null
  for (const piece of pieces) {
    const joined: number = open !== null && goesOn(open.piece, piece) ? open.at : -1
    if (joined >= 0) paragraphs[joined]?.push(piece.text)
    else paragraphs.push([piece.text])
    if (piece.cue === 'caption') continue
    const isBroken: boolean = isOpen(piece.tail) && !LONE.has(piece.cue)
    open = isBroken ? { piece, at: joined >= 0 ? joined : paragraphs.length - 1 } : null
  }
  return paragraphs.map((parts) => parts.join(''))
}
