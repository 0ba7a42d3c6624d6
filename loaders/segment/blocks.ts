import type { Cue, Seen } from './cues.ts'

/** A run of lines that stand above a body, and the body up to the next such run. Either may be empty. */
export interface Block {
  readonly heads: readonly Seen[]
  readonly body: readonly Seen[]
}

const HEADS: ReadonlySet<Cue> = new Set(['headline', 'byline', 'author', 'column', 'sponsor', 'section', 'note', 'number'])
/** More lines than these in a row are a table, a roster or a poem, no headline. */
const MOST_HEADS = 7
/** How many lines of a long run stay headlines at the top of a page, and over a lead. */
const KEPT = 3

/** Furniture gives nothing; what follows 相关阅读 belongs to other pages. */
function ownPieces(pieces: readonly Seen[]): readonly Seen[] {
  const residue = pieces.findIndex((piece, index) => piece.cue === 'residue' && index > 0)
  const own = residue < 0 ? pieces : pieces.slice(0, residue)
  return own.filter((piece) => piece.cue !== 'furniture' && piece.cue !== 'residue')
}

/** Turns the lines of a table or a roster back into body. */
function demote(run: readonly Seen[], isTop: boolean, isOverLead: boolean): readonly Seen[] {
  if (run.length <= MOST_HEADS) return run
  const [from, to] = [isTop ? KEPT : 0, isOverLead ? run.length - KEPT : run.length]
  return run.map((piece, index) => (index >= from && index < to && piece.cue === 'headline' ? { ...piece, cue: 'label' as const } : piece))
}

/** Runs of pieces that are all heads or all body. */
function toRuns(pieces: readonly Seen[]): Seen[][] {
  const runs: Seen[][] = []
  for (const piece of pieces) {
    const run = runs.at(-1)
    if (run?.[0] && HEADS.has(run[0].cue) === HEADS.has(piece.cue)) run.push(piece)
    else runs.push([piece])
  }
  return runs
}

/** The page as blocks of heads and body in reading order. */
export function toBlocks(pieces: readonly Seen[]): readonly Block[] {
  const runs = toRuns(ownPieces(pieces))
  const settled = runs.flatMap((run, index) => {
    const isHeads = run[0] !== undefined && HEADS.has(run[0].cue)
    return isHeads ? demote(run, index === 0, runs[index + 1]?.[0]?.cue === 'lead') : run
  })
  const blocks: { heads: Seen[]; body: Seen[] }[] = []
  for (const run of toRuns(settled)) {
    const isHeads = run[0] !== undefined && HEADS.has(run[0].cue)
    const last = blocks.at(-1)
    if (isHeads || !last) blocks.push(isHeads ? { heads: run, body: [] } : { heads: [], body: run })
    else last.body = run
  }
  return blocks
}
