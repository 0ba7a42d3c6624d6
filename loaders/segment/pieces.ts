/** One printed line, or one of the briefs that share it: the smallest part of a page that belongs to one article. */
export interface Piece {
  /** Number of its line on the page, from 1. */
  readonly line: number
  /** What is printed, without white space at the ends and without markdown marks. */
  readonly text: string
  /** Number of `#` before it; 0 for plain text. Scanned pages have them by chance, so they only lend weight. */
  readonly level: number
  /** Nothing else of this line follows in another piece. */
  readonly isLast: boolean
}

const MARKS = /^(#{1,6})(?=[\s#“《]|\p{Script=Han})\s*/u

/** Bold marks stand around whole lines in pages that came through a layout reader. */
function unmark(printed: string): { text: string; level: number } {
  const mark = MARKS.exec(printed)
  const text = mark ? printed.slice(mark[0].length) : printed
  const isBold = text.length > 4 && text.startsWith('**') && text.endsWith('**')
  const bare = isBold ? text.slice(2, -2).trim() : text
  return bare === '' ? { text: printed, level: 0 } : { text: bare, level: mark?.[1]?.length ?? 0 }
}

/** 「…活动。葛某某 ●近日，…」: a bullet after a full stop and at most a short name opens the next brief. */
const NEXT_BRIEF = /(?<=[。！？](?:\s{0,4}[（(]?\p{Script=Han}{1,4}){0,2}[)）]?\s{0,4})[●◆](?=\s{0,4}\S)/u

function cutBriefs(text: string): string[] {
  if (!/[●◆]/.test(text.slice(1))) return [text]
  const parts: string[] = []
  let from = 0
  for (let at = 1; at < text.length; at++) {
    if (text[at] !== '●' && text[at] !== '◆') continue
    const before = Math.max(from, at - 16)
    if (!NEXT_BRIEF.test(text.slice(before, at + 6))) continue
    parts.push(text.slice(from, at).trim())
    from = at
  }
  parts.push(text.slice(from))
  return parts
}

function toPieces(raw: string, line: number): Piece[] {
  const printed = raw.trim()
  if (printed === '') return []
  const { text, level } = unmark(printed)
  const parts = cutBriefs(text)
  return parts.map((part, index) => ({ line, text: part, level, isLast: index === parts.length - 1 }))
}

/** The pieces of a page in reading order; blank lines give none, since columns break inside words and blanks say little. */
export function readPieces(text: string): readonly Piece[] {
  return text.split('\n').flatMap((raw, index) => toPieces(raw, index + 1))
}
