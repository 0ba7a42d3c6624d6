import neo4j from 'neo4j-driver'
import type { Address, ConnectionOptions } from '../../services/servers/neo4j/connection.ts'
import { Neo4jGraph } from '../../services/servers/neo4j/graph.ts'
import { serverStore } from '../services/server-store.ts'

const { NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '', NEO4J_DATABASE: database = 'neo4j' } = process.env

/** The server that tests may fill and empty as they like (test/servers/neo4j.sh starts one); null where none is named. */
export const ADDRESS: Address | null = uri ? { uri, user, password, database } : null

/** Where the tests are that ask a real server. */
export function addressOf(): Address {
  if (!ADDRESS) throw new Error('NEO4J_URI is not set: `eval "$(test/servers/neo4j.sh start DIR PORT)"` starts a server and sets it.')
  return ADDRESS
}

const IS_TAKEN = 'MATCH (n) WHERE NOT EXISTS { MATCH (:ForTests) } RETURN n LIMIT 1'
/** The store itself stays: to make one anew for every test takes long. */
const EMPTY = 'MATCH (n) WHERE NOT n:ForTests AND NOT n:Meta CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS'

/** Takes all data out of the server of the tests; refuses to touch what no test wrote. */
export async function emptyServer(): Promise<void> {
  const { uri, user, password, database } = addressOf()
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  const session = driver.session({ database })
  try {
    if ((await session.run(IS_TAKEN)).records.length > 0)
      throw new Error(`The database at "${uri}" holds what no test wrote, and tests empty it. Give them a server of their own.`)
    await session.run('MERGE (:ForTests)')
    await session.run(EMPTY)
  } finally {
    await session.close()
    await driver.close()
  }
}

/** An empty graph on the server of the tests. */
export async function emptyGraph(options: Partial<ConnectionOptions> = {}): Promise<Neo4jGraph> {
  await emptyServer()
  return Neo4jGraph.open(addressOf(), { access: 'write', deadline: 20_000, ...options })
}

/** A store whose graph is the server of the tests and whose index is in memory: both empty. */
export async function emptyStore() {
  return serverStore({ graph: await emptyGraph() }, { deadline: 20_000, patience: 30_000, shortPatience: 5000 })
}
