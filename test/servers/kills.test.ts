import { describe, expect, it } from 'vitest'
import { openDouble } from './double.ts'
import { killLoaders } from './kills.ts'
import { STEPS } from './loader.ts'

describe('A loader that is killed', () => {
  it('leaves nothing lost, doubled or disagreeing, whatever it was doing (30 kills)', { timeout: 600_000 }, async () => {
    const double = await openDouble()
    const killed: string[] = []
    const sides = { neo4j: null, meilisearch: null, double: double.url }
    await killLoaders({ sides, kills: 30, seed: 11, onKill: ({ step }) => killed.push(step) })
    expect(new Set(killed)).toEqual(new Set(STEPS))
    expect(killed).toHaveLength(30)
    await double.close()
  })
})
