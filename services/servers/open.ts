import type { ServersConfig } from '../config.ts'
import { lazy, soon } from './lazy.ts'
import { MeilisearchIndex } from './meilisearch/meilisearch-index.ts'
import { Neo4jGraph } from './neo4j/graph.ts'
import { SERVER_OPTIONS, type ServerOptions, ServerStore } from './store.ts'

/** How the store on two servers is opened. */
export interface OpenServers {
  readonly access: ServerOptions['access']
  /** Milliseconds that one question may take. */
  readonly deadline: number
  readonly onNotice: (line: string) => void
}

/**
 * Opens the store that two servers hold. Who reads needs neither of them to be there yet; who writes is told at once that the graph is not,
 * since its pages would have nowhere to go.
 */
export async function openServers(
  { neo4j, meilisearch }: ServersConfig,
  { access, deadline, onNotice }: OpenServers,
): Promise<ServerStore> {
  const openGraph = () => Neo4jGraph.open(neo4j, { access, deadline })
  const graph = access === 'write' ? await openGraph() : await soon(lazy(openGraph))
  const { url, index, key, searchKey } = meilisearch
  const text = await MeilisearchIndex.open(
    { url, index, key: key ?? '', ...(searchKey === null ? {} : { searchKey }) },
    // Who relays writes to the index, though not to the graph.
    { access: access === 'read' ? 'read' : 'write', deadline },
  )
  return new ServerStore({ graph, text }, { ...SERVER_OPTIONS, access, relay: { ...SERVER_OPTIONS.relay, onNotice } })
}
