import { toArticleId } from '../schema/ids.ts'
import type { Article, Page } from '../schema/types.ts'
import { assemble } from './segment/assemble.ts'
import { seeCues } from './segment/cues.ts'
import { cutPage } from './segment/cut.ts'
import { cutLong } from './segment/long.ts'
import { type Piece, readPieces } from './segment/pieces.ts'

export { toDateline } from './segment/dateline.ts'

type Ranges = readonly (readonly [number, number])[]

/** Line numbers as ranges in the order of the page; blank lines between two of them are bridged. */
function toRanges(lines: ReadonlySet<number>, isBlank: (line: number) => boolean): Ranges {
  const ranges: [number, number][] = []
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    let next = (last?.[1] ?? 0) + 1
    while (next < line && isBlank(next)) next++
    if (last && next === line) last[1] = line
    else ranges.push([line, line])
  }
  return ranges
}

function linesOf(pieces: readonly Piece[]): Set<number> {
  const lines = new Set<number>()
  for (const { line, lastLine } of pieces) for (let at = line; at <= lastLine; at++) lines.add(at)
  return lines
}

/** The articles of a page in the order in which they stand on it, each with its headlines, its lines, who wrote it and its text. */
export function segment(page: Page): readonly Article[] {
  const rows = page.text.split('\n')
  const isBlank = (line: number) => (rows[line - 1] ?? '').trim() === ''
  const isTitled = page.title !== null && page.title.trim() !== ''
  const placed = cutPage(seeCues(readPieces(page.text)), isTitled).flatMap((draft, at) => {
    const { written, pieces } = assemble(draft, at === 0)
    const own = linesOf(pieces.filter((piece) => piece.isLast))
    const shared = [...linesOf(pieces.filter((piece) => !piece.isLast))].filter((line) => !own.has(line))
    const [lines, sharedLines] = [toRanges(own, isBlank), toRanges(new Set(shared), isBlank)]
    return cutLong(written).map((part) => ({ lines, sharedLines, ...part }))
  })
  return placed.map((article, index) => ({ id: toArticleId(page.source, index), source: page.source, index, ...article }))
}
