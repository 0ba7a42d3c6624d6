import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../schema/root.ts'

/** Precision, recall and F1 of one kind of thing. */
export interface Row {
  readonly gold: number
  readonly pred: number
  readonly hit: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

type Table = Readonly<Record<string, Row>>

/** What the scorer prints with `--json`. */
export interface Report {
  readonly articles: Row & { readonly title: number; readonly lines: number }
  readonly whole: Row
  readonly entities: Table
  readonly relations: Table
  readonly strict: { readonly entities: Table; readonly relations: Table }
  readonly attributes: Table
  readonly exactType: number
  readonly exactName: number
  readonly roles: number
  readonly ungrounded: number
  readonly quotes: number
}

/** The figures that a change must not fall below, each by the path to it in the report: `strict.relations.all.f1`. */
type Floors = Readonly<Record<string, number>>

function valueAt(report: Report, path: string): number {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], report) as number
}

/** Prints every figure below its floor; 1 where there is one, else 0. `ungrounded` has a ceiling instead. */
export function checkFloors(report: Report): number {
  const floors = JSON.parse(readFileSync(join(root, 'bench', 'floors.json'), 'utf8')) as Floors
  const below = Object.entries(floors).filter(([path, floor]) =>
    path === 'ungrounded' ? report.ungrounded > floor : !(valueAt(report, path) >= floor),
  )
  for (const [path, floor] of below)
    console.error(`Below its floor: ${path} is ${valueAt(report, path)?.toFixed(4)}, bench/floors.json wants ${floor}.`)
  return below.length > 0 ? 1 : 0
}
