import { extract } from '../../loaders/extract.ts'
import type { EntityType, RelationType } from '../../schema/ontology.ts'
import type { Extraction, Page } from '../../schema/types.ts'
import { CLAUSE, pageOf } from './pages.ts'

/** What a reader of one clause is asked for in the tables of the rules. */
export interface Read {
  readonly extraction: Extraction
  /** Canonical names of the entities of a type, in reading order. */
  readonly names: (type: EntityType) => string[]
  /** `甲 → 会议 [host,speak]`: a relation's ends, and its role, title or award. */
  readonly relations: (type: RelationType) => string[]
  /** `甲项目 stage=signed` */
  readonly statements: () => string[]
}

/** Reads a text as a page of the invented city 云岫市 in the invented 江海省. */
export function read(text: string, given: Partial<Page> = {}): Read {
  const extraction = extract(pageOf(text, { ...CLAUSE, ...given }))
  const name = new Map(extraction.entities.map((entity) => [entity.id, entity.name]))
  const relations = extraction.readings.flatMap((reading) => reading.relations)
  const detail = (attrs: object) => {
    const { role, title, award } = attrs as { role?: string | string[]; title?: string | null; award?: string }
    const words = role ?? title ?? award
    return words && words.length > 0 ? ` [${[words].flat().join()}]` : ''
  }
  return {
    extraction,
    names: (type) => extraction.entities.filter((entity) => entity.type === type).map((entity) => entity.name),
    relations: (type) =>
      relations.filter((one) => one.type === type).map(({ from, to, attrs }) => `${name.get(from)} → ${name.get(to)}${detail(attrs)}`),
    statements: () =>
      extraction.readings.flatMap((reading) => reading.statements.map(({ entity, key, value }) => `${name.get(entity)} ${key}=${value}`)),
  }
}
