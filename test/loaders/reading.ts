import { extract } from '../../loaders/extract.ts'
import type { EntityType, RelationType } from '../../schema/ontology.ts'
import type { Extraction } from '../../schema/types.ts'

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
export function read(text: string, { home = '云岫市', province = '江海省', date = '2023-04-18' as string | null } = {}): Read {
  const page = { source: 'clause', digest: '', text, title: null, paper: null, home, province, date, edition: null, url: null }
  const extraction = extract(page)
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
