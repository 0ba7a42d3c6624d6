/** A line as printed, or several that were broken to one width. */
export interface Printed {
  readonly line: number
  readonly lastLine: number
  readonly text: string
}

/** A page of fewer lines shows no width. */
const FEWEST = 12
const NARROWEST = 12
const WIDEST = 60
const ENDS = /[。！？!?”）)：:；;…]$/u

/** The width that most lines are broken to; 0 where lines are paragraphs. */
function widthOf(lines: readonly string[]): number {
  const sizes = new Map<number, number>()
  for (const { length } of lines) if (length >= NARROWEST && length <= WIDEST) sizes.set(length, (sizes.get(length) ?? 0) + 1)
  const [width, most] = [...sizes].reduce((best, size) => (size[1] > best[1] ? size : best), [0, 0])
  const near = lines.filter(({ length }) => Math.abs(length - width) <= 1)
  const broken = near.filter((line) => !ENDS.test(line.slice(-1)))
  const isWrapped = most >= 4 && near.length * 2 >= lines.length && broken.length * 10 >= near.length * 6
  return isWrapped && lines.every(({ length }) => length <= width + 12) ? width : 0
}

/** Is this line so full that its paragraph goes on in the next? */
const isFull = (text: string, width: number) => text.length >= width - 1

/** Puts together the paragraphs of a page whose lines were all broken to one width; other pages stay as they are. */
export function unwrap(rows: readonly string[]): readonly Printed[] {
  const texts = rows.map((row) => row.trim())
  const filled = texts.filter((text) => text !== '')
  const width = filled.length < FEWEST ? 0 : widthOf(filled)
  const printed: { line: number; lastLine: number; parts: string[] }[] = []
  texts.forEach((text, index) => {
    const last = printed.at(-1)
    const before = texts[index - 1] ?? ''
    const isIndented = /^(?:\u3000{1,2}| {2,4})\S/.test(rows[index] ?? '')
    const goesOn = width > 0 && last && isFull(before, width) && text !== '' && !isIndented && !/^[#●◆■□]/.test(text)
    if (!goesOn) printed.push({ line: index + 1, lastLine: index + 1, parts: [text] })
    else {
      last.parts.push(text)
      last.lastLine = index + 1
    }
  })
  return printed.map(({ line, lastLine, parts }) => ({ line, lastLine, text: parts.join('') }))
}
