import { readConfig, type ServersConfig } from '../../services/config.ts'
import type { Pair } from '../../services/servers/reads.ts'
import { remoteGraph, remoteText } from './double.ts'

/** Where the two servers of a test are: real ones where the environment names them, else those of a double. */
export interface Sides {
  readonly neo4j: ServersConfig['neo4j'] | null
  readonly meilisearch: ServersConfig['meilisearch'] | null
  /** The address of the double for what is not real. */
  readonly double: string
}

/** The real servers that may be filled and emptied by whoever runs the tests by hand; one of them alone will do. */
export function realSides(env: NodeJS.ProcessEnv): Omit<Sides, 'double'> {
  const { NEO4J_URI, MEILI_URL } = env
  const stand = { NEO4J_URI: 'bolt://127.0.0.1:1', MEILI_URL: 'http://127.0.0.1:1' }
  const { servers } = NEO4J_URI || MEILI_URL ? readConfig({ ...stand, ...env }) : { servers: null }
  return { neo4j: NEO4J_URI ? (servers?.neo4j ?? null) : null, meilisearch: MEILI_URL ? (servers?.meilisearch ?? null) : null }
}

/** What each side is called in a report. */
export function namesOf({ neo4j, meilisearch }: Omit<Sides, 'double'>): string {
  return `the graph ${neo4j ? 'in Neo4j' : 'in a double'}, the index ${meilisearch ? 'in Meilisearch' : 'in a double'}`
}

/** Opens the clients of both sides. */
export async function openSides({ neo4j, meilisearch, double }: Sides, access: 'relay' | 'write', deadline = 10_000): Promise<Pair> {
  const graph = neo4j ? await openNeo4j(neo4j, access, deadline) : remoteGraph(double)
  const text = meilisearch ? await openMeilisearch(meilisearch, deadline) : remoteText(double)
  return { graph, text }
}

async function openNeo4j(address: ServersConfig['neo4j'], access: 'relay' | 'write', deadline: number) {
  const { Neo4jGraph } = await import('../../services/servers/neo4j/graph.ts')
  return Neo4jGraph.open(address, { access, deadline })
}

async function openMeilisearch({ url, key, index }: ServersConfig['meilisearch'], deadline: number) {
  const { MeilisearchIndex } = await import('../../services/servers/meilisearch/meilisearch-index.ts')
  return MeilisearchIndex.open({ url, key: key ?? '', index }, { access: 'write', deadline })
}
