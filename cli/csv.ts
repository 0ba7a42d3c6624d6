import { RELATIONS } from '../schema/ontology.ts'
import type { EntityId, Extraction, Reading, Relation } from '../schema/types.ts'

const ATTRS = ['role', 'order', 'title', 'status', 'award'] as const
const COLUMNS = [
  'type',
  'label',
  'from',
  'from_type',
  'to',
  'to_type',
  ...ATTRS,
  'quote',
  'article',
  'date',
  'paper',
  'source',
  'rule',
  'from_id',
  'to_id',
]
/** A spreadsheet takes a cell that begins like this for a formula. */
const FORMULA = /^[=+\-@\t]/

/** A cell of CSV as RFC 4180 writes it; text that a spreadsheet would run is quoted for it. */
export function toCell(value: unknown): string {
  const text = Array.isArray(value) ? value.join(' ') : String(value ?? '')
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A row of CSV. */
export const toRow = (cells: readonly unknown[]): string => cells.map(toCell).join(',')

/** The first row. */
export const HEAD: string = toRow(COLUMNS)

function cellsOf(relation: Relation, { article }: Reading, extraction: Extraction): readonly unknown[] {
  const entityOf = (id: EntityId) => extraction.entities.find((entity) => entity.id === id)
  const [from, to] = [entityOf(relation.from), entityOf(relation.to)]
  const attrs: Readonly<Record<string, unknown>> = { ...relation.attrs }
  const { paper, published } = extraction.setting
  const ends = [from?.name, from?.type, to?.name, to?.type]
  const where = [relation.evidence.quote, article.title, article.dateline ?? published, paper, article.source, relation.rule]
  return [
    relation.type,
    RELATIONS[relation.type].label.zh,
    ...ends,
    ...ATTRS.map((key) => attrs[key]),
    ...where,
    relation.from,
    relation.to,
  ]
}

/** What a page states between two entities, a row a statement. */
export function toRows(extraction: Extraction): string[] {
  return extraction.readings.flatMap((reading) => reading.relations.map((relation) => toRow(cellsOf(relation, reading, extraction))))
}
