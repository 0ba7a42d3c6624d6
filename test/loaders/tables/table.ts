import type { AttributeKey, RelationType } from '../../../schema/ontology.ts'
import { read } from '../reading.ts'

/** What one rule is held to: clauses with all that it reads in them, and clauses that must give nothing of what it states. */
export interface RuleTable {
  readonly rule: string
  /** What the rule states: a relation type or an attribute. */
  readonly states: RelationType | AttributeKey
  /** What stands before each clause: the meeting, the project that it tells of. */
  readonly opening?: string
  /** `甲 → 乙 [title]` for a relation, `甲 key=value` for a statement, in reading order. */
  readonly reads: readonly (readonly [clause: string, ...facts: string[]])[]
  readonly nothing: readonly string[]
}

/** A fact as the tables print it, with the rule that a reader is shown for it. */
interface Fact {
  readonly states: string
  readonly rule: string
  readonly words: string
}

/** Every fact that a text gives. */
export function factsIn(text: string): Fact[] {
  const { readings, entities } = read(text).extraction
  const name = new Map(entities.map((entity) => [entity.id, entity.name]))
  return readings.flatMap(({ relations, statements }) => [
    ...relations.map(({ type, from, to, attrs, rule }) => {
      const said = Object.entries(attrs).filter(([key, value]) => ['role', 'title', 'award'].includes(key) && value !== null)
      const shown = said.filter(([key]) => key !== 'title' || type === 'HOLDS_POST').map(([, value]) => ` [${[value].flat().join()}]`)
      return { states: type, rule, words: `${name.get(from)} → ${name.get(to)}${shown.join('')}` }
    }),
    ...statements.map(({ entity, key, value, rule }) => ({ states: key, rule, words: `${name.get(entity)} ${key}=${value}` })),
  ])
}
