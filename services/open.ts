import type { Config } from './config.ts'
import type { Tagger } from './hanlp/tagger.ts'
import type { Store } from './store.ts'

/** How a store is opened. */
export interface OpenOptions {
  /** `write` makes the store where there is none; `read` (the default) wants it to be there. */
  readonly access?: 'read' | 'write'
  /** Workers that read; 0 answers in this process, without a deadline. */
  readonly readers?: number
  /** Milliseconds that one question may take. */
  readonly deadline?: number
}

/** What was opened, and how all of it is closed again. */
export interface Opened {
  readonly store: Store
  /** The second tagger; null where none is configured. */
  readonly tagger: Tagger | null
  readonly close: () => Promise<void>
}

/** What `open` reads of the settings. */
export type OpenConfig = Pick<Config, 'data'> & Partial<Pick<Config, 'hanlpUrl'>>

/** The second tagger that the settings name, for who needs no store; null: none. It asks nobody before the first text. */
export async function openTagger({ hanlpUrl }: Partial<Pick<Config, 'hanlpUrl'>>): Promise<Tagger | null> {
  return hanlpUrl ? (await import('./hanlp/tagger.ts')).toTagger(hanlpUrl) : null
}

/** Opens the store that the settings name, and the tagger. Nobody else knows which kind they are. */
export async function open({ data, hanlpUrl = null }: OpenConfig, options: OpenOptions = {}): Promise<Opened> {
  const { EmbeddedStore } = await import('./embedded/store.ts')
  const store = await EmbeddedStore.open(data, { access: 'read', readers: 2, deadline: 10_000, ...options })
  return { store, tagger: await openTagger({ hanlpUrl }), close: () => store.close() }
}
