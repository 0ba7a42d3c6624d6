import type { Config, ServersConfig } from './config.ts'
import type { Store } from './store.ts'

/** How a store is opened. */
export interface OpenOptions {
  /** `write` makes the store where there is none; `read` (the default) wants it to be there. */
  readonly access?: 'read' | 'write'
  /** Workers that read; 0 answers in this process, without a deadline. */
  readonly readers?: number
  /** Milliseconds that one question may take. */
  readonly deadline?: number
  /** With servers: whether what waits for the index is sent on although nothing is written here. */
  readonly relays?: boolean
  /** Hears what somebody should know who looks after the servers. */
  readonly onNotice?: (line: string) => void
}

/** What was opened, and how all of it is closed again. */
export interface Opened {
  readonly store: Store
  readonly close: () => Promise<void>
}

/** Opens the store that the settings name. Nobody else knows which kind it is. */
export async function open({ data, servers = null }: Settings, options: OpenOptions = {}): Promise<Opened> {
  const store = await (servers ? openOnServers(servers, options) : openFile(data, options))
  return { store, close: () => store.close() }
}

/** Which store; on servers only where they are named. */
type Settings = Pick<Config, 'data'> & Partial<Pick<Config, 'servers'>>

const DEADLINE = 10_000

async function openFile(data: string, { access = 'read', readers = 2, deadline = DEADLINE }: OpenOptions): Promise<Store> {
  const { EmbeddedStore } = await import('./embedded/store.ts')
  return EmbeddedStore.open(data, { access, readers, deadline })
}

async function openOnServers(servers: ServersConfig, options: OpenOptions): Promise<Store> {
  const { access = 'read', relays = false, deadline = DEADLINE, onNotice = () => {} } = options
  const { openServers } = await import('./servers/open.ts')
  return openServers(servers, { access: access === 'read' && relays ? 'relay' : access, deadline, onNotice })
}
