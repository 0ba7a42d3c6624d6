import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { holdToTable } from './tables/hold.ts'
import type { RuleTable } from './tables/table.ts'

const LOADERS = new URL('../../loaders/', import.meta.url)
const TABLES = new URL('./tables/', import.meta.url)
const NOT_TABLES = ['table.ts', 'hold.ts']

/** Everything that the modules of a folder export. */
async function exportsOf(folder: URL): Promise<unknown[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !NOT_TABLES.includes(file))
  const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href) as Promise<object>))
  return modules.flatMap((module) => Object.values(module))
}

const isRule = (one: unknown): one is { readonly name: string } =>
  typeof one === 'object' && one !== null && 'name' in one && 'read' in one && typeof one.read === 'function'
const isTable = (one: unknown): one is RuleTable => typeof one === 'object' && one !== null && 'reads' in one && 'nothing' in one

const rules = [...(await exportsOf(new URL('relate/', LOADERS))), ...(await exportsOf(new URL('describe/', LOADERS)))]
  .flat()
  .filter(isRule)
  .map(({ name }) => name)
const tables = (await exportsOf(TABLES)).flat().filter(isTable)

describe('the rules of relations and statements', () => {
  it('are found', () => {
    expect(rules.length).toBeGreaterThan(50)
    expect(new Set(rules).size).toBe(rules.length)
  })

  it.each(rules)('%s has a table of three clauses that it reads and three that give nothing', (rule) => {
    const own = tables.filter((table) => table.rule === rule)
    expect(own.flatMap(({ reads }) => reads).length).toBeGreaterThanOrEqual(3)
    expect(own.flatMap(({ nothing }) => nothing).length).toBeGreaterThanOrEqual(3)
    for (const { reads } of own) for (const [, ...facts] of reads) expect(facts.length).toBeGreaterThan(0)
  })

  it('have no table of a rule that is gone', () => {
    expect(tables.map(({ rule }) => rule).filter((rule) => !rules.includes(rule))).toEqual([])
  })
})

for (const table of tables) holdToTable(table)
