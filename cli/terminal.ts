import { stripVTControlCharacters } from 'node:util'
import type { Kind } from '../schema/ontology.ts'
import type { Output, World } from './world.ts'

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const MARK = /[\p{Mn}\p{Me}\p{Cf}]/u
const ELLIPSIS = '…'

/** How many columns a text takes in a terminal: a Chinese character takes two, a style none. */
export function width(text: string): number {
  let columns = 0
  for (const character of stripVTControlCharacters(text)) columns += MARK.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return columns
}

/** Cuts a text to so many columns; a cut one ends in an ellipsis. */
export function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text
  let kept = ''
  let used = width(ELLIPSIS)
  for (const character of text) {
    used += width(character)
    if (used > columns) break
    kept += character
  }
  return kept + ELLIPSIS
}

/** Fills a text up to so many columns. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)))
}

/** Rows as aligned columns; the last one is not filled up. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))))
  return rows.map((row) => row.map((cell, i) => (i === row.length - 1 ? cell : pad(cell, widths[i] ?? 0))).join('  '))
}

/** Styles of a text; on anything but a terminal each leaves it as it is. */
export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly mark: (text: string) => string
  /** The colour of a kind of entity. */
  readonly kind: (kind: Kind, text: string) => string
}

const COLORS: Readonly<Record<Kind, number>> = { human: 32, body: 34, place: 36, project: 35, event: 31, document: 33 }

/** The styles of a stream: https://no-color.org has its way. */
export function paint(stream: Output, { env }: Pick<World, 'env'>): Paint {
  const isColored = stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'
  const style = (on: number, off: number) => (text: string) => (isColored ? `\u001b[${on}m${text}\u001b[${off}m` : text)
  return { bold: style(1, 22), dim: style(2, 22), mark: style(33, 39), kind: (kind, text) => style(COLORS[kind], 39)(text) }
}
