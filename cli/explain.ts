import type { EntityId, Extraction, Reading } from '../schema/types.ts'
import { table } from './terminal.ts'

const indent = (rows: readonly (readonly string[])[]) => table(rows).map((row) => `  ${row}`)

function explainReading({ article, mentions, relations, statements }: Reading, names: ReadonlyMap<EntityId, string>): string[] {
  const name = (id: EntityId) => names.get(id) ?? id
  const words = (start: number, end: number) => article.text.slice(start, end).replace(/\s+/g, ' ')
  return [
    `${article.title || '—'} (${article.kind})`,
    ...indent(mentions.map(({ span, type, rule, entityId }) => [words(span.start, span.end), type, name(entityId), rule])),
    ...indent(
      relations.map(({ type, from, to, rule, basis, evidence }) => [
        type,
        `${name(from)} → ${name(to)}`,
        `${rule} (${basis})`,
        evidence.quote,
      ]),
    ),
    ...indent(statements.map(({ key, value, entity, rule, evidence }) => [key, `${name(entity)}: ${value}`, rule, evidence.quote])),
    '',
  ]
}

/** Every name, relation and statement of a page with the rule that read it and the words that triggered it. */
export function explain({ page, readings, entities }: Extraction): string {
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return [`# ${page.source}`, '', ...readings.flatMap((reading) => explainReading(reading, names))].join('\n')
}
