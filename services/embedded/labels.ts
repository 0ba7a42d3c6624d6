import { fold, toGrams } from '../bigrams.ts'
import type { Database } from './driver.ts'

/** How often each entity is printed under each surface, more or less than before. */
export class SurfaceCounts {
  readonly #counts = new Map<number, Map<string, number>>()

  add(entity: number, surface: string, times: 1 | -1): void {
    const surfaces = this.#counts.get(entity) ?? new Map<string, number>()
    this.#counts.set(entity, surfaces.set(surface, (surfaces.get(surface) ?? 0) + times))
  }

  /** Brings the labels of the store up to date. */
  apply(db: Database): void {
    for (const [entity, surfaces] of this.#counts) {
      for (const [surface, times] of surfaces) if (times !== 0) change(db, { entity, surface }, { times })
    }
  }
}

/** Makes a name the one in force; the former one stays where it is printed. */
export function nameLabel(db: Database, entity: number, { former, name }: { readonly former: string; readonly name: string }): void {
  if (former !== name) change(db, { entity, surface: former }, { isName: 0 })
  change(db, { entity, surface: name }, { isName: 1 })
}

/** Takes out every label of an entity that is no more. */
export function dropLabels(db: Database, entity: number): void {
  db.run('DELETE FROM label_grams WHERE rowid IN (SELECT n FROM label WHERE entity = @entity)', { entity })
  db.run('DELETE FROM label WHERE entity = @entity', { entity })
}

interface Label {
  readonly entity: number
  readonly surface: string
}

interface LabelRow {
  readonly n: number
  readonly mentions: number
  readonly isName: number
}

/** A label lives as long as it is printed somewhere or is the name in force. */
function change(db: Database, label: Label, by: { readonly times?: number; readonly isName?: 0 | 1 }): void {
  const known = db.get<LabelRow>('SELECT n, mentions, isName FROM label WHERE entity = @entity AND surface = @surface', { ...label })
  const mentions = (known?.mentions ?? 0) + (by.times ?? 0)
  const isName = by.isName ?? known?.isName ?? 0
  if (mentions === 0 && isName === 0) {
    if (known) drop(db, known.n)
  } else if (known) {
    db.run('UPDATE label SET mentions = @mentions, isName = @isName WHERE n = @n', { n: known.n, mentions, isName })
  } else {
    add(db, label, { mentions, isName })
  }
}

function drop(db: Database, n: number): void {
  db.run('DELETE FROM label WHERE n = @n', { n })
  db.run('DELETE FROM label_grams WHERE rowid = @n', { n })
}

function add(db: Database, { entity, surface }: Label, { mentions, isName }: Omit<LabelRow, 'n'>): void {
  const n = db.run('INSERT INTO label(entity, surface, folded, mentions, isName) VALUES(@entity, @surface, @folded, @mentions, @isName)', {
    entity,
    surface,
    folded: fold(surface),
    mentions,
    isName,
  })
  db.run('INSERT INTO label_grams(rowid, grams) VALUES(@n, @grams)', { n, grams: toGrams(surface) })
}
