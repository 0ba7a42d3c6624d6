import { describe, expect, it } from 'vitest'
import { factsIn, type RuleTable } from './table.ts'

/** Holds a rule to its table: what it reads bears its name, and what gives nothing gives nothing by any other rule either. */
export function holdToTable({ rule, states, opening = '', reads, nothing }: RuleTable): void {
  const of = (clause: string) => factsIn(opening + clause).filter((fact) => fact.states === states)
  describe(rule, () => {
    it.each(reads.map(([clause, ...facts]) => ({ clause, facts })))('reads $clause', ({ clause, facts }) => {
      expect(
        of(clause)
          .filter((fact) => fact.rule === rule)
          .map(({ words }) => words),
      ).toEqual(facts)
    })

    it.each(nothing)('reads nothing in %s', (clause) => expect(of(clause)).toEqual([]))
  })
}
