import { describe, expect, it } from 'vitest'
import { ACTS } from '../../../loaders/relate/acts.ts'
import { attendedTables } from '../tables/attended.ts'

const clauses = attendedTables.flatMap(({ reads, nothing }) => [...reads.map(([clause]) => clause), ...nothing])
/** Whatever may stand behind a name in one of them, widths folded. */
const endings = clauses.flatMap((clause) => Array.from(clause, (_, at) => clause.slice(at).replaceAll('，', ',').replaceAll('；', ';')))
const signed = ACTS.flatMap(({ name, after, sign }) => (sign ? [{ name, after, sign }] : []))

describe('the sign of an act', () => {
  it.each(signed)('stands wherever its words do: $name', ({ after, sign }) => {
    const told = endings.filter((ending) => after.test(ending))
    expect(told.length).toBeGreaterThan(2)
    expect(told.filter((ending) => !sign.test(ending))).toEqual([])
  })
})
