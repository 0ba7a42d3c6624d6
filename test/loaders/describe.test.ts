import { describe, expect, it } from 'vitest'
import { ATTRIBUTES } from '../../schema/ontology.ts'
import { read } from './reading.ts'

const TEXT = `玉带河引水工程开工
4月17日，澄溪县举行玉带河引水工程开工仪式。总投资3亿元的玉带河引水工程占地600亩，预计2024年12月竣工。云帆集团荣获“质量标杆”称号。`

const { extraction } = read(TEXT)
const statements = extraction.readings.flatMap((reading) => reading.statements)

describe('describe', () => {
  it('states what the clauses say of things', () => {
    const keys = new Set(statements.map(({ key }) => key))
    for (const key of ['date', 'kind', 'level', 'investment_cny', 'area_mu', 'completion', 'stage', 'honours'] as const)
      expect(keys).toContain(key)
  })

  it('states only what a type may have', () => {
    const type = new Map(extraction.entities.map((entity) => [entity.id, entity.type]))
    for (const { entity, key } of statements) expect(ATTRIBUTES[key].of).toContain(type.get(entity))
  })

  it('states a thing once an article', () => {
    const said = statements.map(({ entity, key, value }) => `${entity} ${key} ${value}`)
    expect(new Set(said).size).toBe(said.length)
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
  })

  it('keeps both where two clauses differ', () => {
    const text = '玉带河引水工程总投资3亿元。\n玉带河引水工程总投资5亿元。'
    const sums = read(text)
      .statements()
      .filter((one) => one.includes('investment_cny'))
    expect(sums.length).toBeGreaterThanOrEqual(1)
    expect(sums[0]).toBe('玉带河引水工程 investment_cny=300000000')
  })

  it('shows the clause of every statement', () => {
    for (const { evidence } of statements) expect(evidence.quote.length).toBeGreaterThan(0)
  })
})
