import { beforeAll, describe, it } from 'vitest'
import { randomContract } from '../services/random.contract.ts'
import { storeContract } from '../services/store.contract.ts'
import { commandLine } from './command-line.ts'
import { ADDRESS, emptyStore } from './neo4j.ts'
import { questionContract } from './neo4j-questions.ts'

// One file for all that asks the server: its tests empty it, and files run side by side.
if (ADDRESS) {
  // A server that has just started answers its first questions slowly.
  beforeAll(async () => (await emptyStore()).close(), 120_000)
  questionContract()
  storeContract('its graph in Neo4j', emptyStore)
  if (process.env.MEILI_URL) commandLine(process.env)
  else it.skip('Every command works on servers, where MEILI_URL is set too')
  randomContract('with their graph in Neo4j', { seed: 20_232, open: async () => ({ 'in Neo4j': await emptyStore() }), timeout: 600_000 })
} else {
  describe('Neo4j', () => {
    it.skip('is asked all that a store must answer, where NEO4J_URI is set (test/servers/neo4j.sh)')
  })
}
