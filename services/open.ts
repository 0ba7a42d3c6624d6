import type { Config } from './config.ts'
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
export async function open({ data }: Pick<Config, 'data'>, options: OpenOptions = {}): Promise<Opened> {
  const { EmbeddedStore } = await import('./embedded/store.ts')
  const store = await EmbeddedStore.open(data, { access: 'read', readers: 2, deadline: 10_000, ...options })
  return { store, close: () => store.close() }
}
