/** Behind these a text is cut first: names do not run over the end of a sentence. */
const ENDS = ['\n', '。!?！？；;', ',，、 　']

function lastOf(marks: string, text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (marks.includes(text[at] as string)) return at + 1
  return -1
}

/** Where a piece that begins at `from` ends: behind a sentence in its second half, else behind a clause, else anywhere but inside a character. */
function endOf(text: string, from: number, longest: number): number {
  const to = from + longest
  if (to >= text.length) return text.length
  for (const marks of ENDS) {
    const end = lastOf(marks, text, from + longest / 2, to)
    if (end > 0) return end
  }
  return /[\ud800-\udbff]/.test(text[to - 1] as string) ? Math.max(to - 1, from + 1) : to
}

/** A text cut into pieces of at most `longest` characters, by sentence where it can be; together they are the text. */
export function toPieces(text: string, longest: number): string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length; ) {
    const end = endOf(text, from, longest)
    pieces.push(text.slice(from, end))
    from = end
  }
  return pieces
}
