import type { Pair } from '../../services/servers/reads.ts'
import { SERVER_OPTIONS, type ServerOptions, ServerStore } from '../../services/servers/store.ts'
import { naiveGraphServer, naiveTextServer } from './naive-servers.ts'

/** What a test may want otherwise. */
export interface Wanted extends Partial<Omit<ServerOptions, 'relay'>> {
  readonly relay?: Partial<ServerOptions['relay']>
}

/** A store on two servers in memory, or on those of a test, whose pauses are short. */
export function serverStore(pair: Partial<Pair> = {}, { relay, ...wanted }: Wanted = {}): ServerStore {
  const { graph = naiveGraphServer(), text = naiveTextServer() } = pair
  const quick = { leaseMs: 300, sendMs: 700, tries: 3, retryMs: 20, idleMs: 20, onNotice: () => {} }
  return new ServerStore(
    { graph, text },
    { ...SERVER_OPTIONS, access: 'write', deadline: 1000, patience: 3000, shortPatience: 300, ...wanted, relay: { ...quick, ...relay } },
  )
}
