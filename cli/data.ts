import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { KnownError } from '../schema/errors.ts'
import { type Config, type ConfigOptions, readConfig } from '../services/config.ts'
import { type OpenOptions, open } from '../services/open.ts'
import type { Store } from '../services/store.ts'
import { print, type World } from './world.ts'

/** A store that is open, and whether it holds the invented samples. */
export interface Opened {
  readonly store: Store
  readonly samples: boolean
  readonly config: Config
}

/** What the flags of a command say of the store and how to open it. */
export interface DataFlags extends ConfigOptions {
  /** How many threads answer, where a command wants more than the others. */
  readonly readers?: number
  /** Whether what others left waiting for the index is sent on meanwhile: where a command stays open long. */
  readonly relays?: boolean
}

type Work<T> = (opened: Opened) => Promise<T>

/** The settings of a command, the store's file as an absolute path. */
function settle(world: World, flags: ConfigOptions): Config {
  const config = readConfig(world.env, flags)
  return { ...config, data: resolve(world.cwd, config.data) }
}

interface Using extends Omit<Opened, 'store'> {
  readonly world: World
}

async function using<T>({ world, ...opened }: Using, options: OpenOptions, work: Work<T>): Promise<T> {
  const onNotice = (line: string) => void print(world.stderr, line)
  const { store, close } = await open(opened.config, { ...options, onNotice })
  try {
    return await work({ ...opened, store })
  } finally {
    await close()
  }
}

/** Works on the store that pages are loaded into; it is made where there is none. */
export function withNew<T>(world: World, flags: DataFlags, work: Work<T>): Promise<T> {
  return using({ world, samples: false, config: settle(world, flags) }, { access: 'write', readers: 0 }, work)
}

/** Changes a store that must be there; the samples are never changed. */
export async function withExisting<T>(world: World, flags: DataFlags, work: Work<T>): Promise<T> {
  const { data, servers } = settle(world, flags)
  if (servers || existsSync(data)) return withNew(world, flags, work)
  throw new KnownError('INPUT', `There is no store at "${data}". Load pages with \`zaichang load\`, or name another with --data.`)
}

/** Reads from the store, or from the samples as long as nobody named a store and the default one is absent. */
export async function withReadable<T>(world: World, flags: DataFlags, work: Work<T>): Promise<T> {
  const config = settle(world, flags)
  const options: OpenOptions = { access: 'read', readers: flags.readers ?? world.readers, relays: flags.relays === true }
  if (config.servers || config.isDataGiven || existsSync(config.data)) return using({ world, samples: false, config }, options, work)
  // Only who reads the samples needs the extractor and its word lists.
  const { buildSamples } = await import('./samples.ts')
  const samples = { ...config, data: await buildSamples(config) }
  await print(world.stderr, 'Answers come from the samples: invented pages. Load your own with `zaichang load`.')
  return using({ world, samples: true, config: samples }, options, work)
}

/** A store by what it is called on the command line: `servers`, or a file. */
export interface NamedStore {
  readonly name: string
  /** `read` wants it to be there. */
  readonly access: 'read' | 'write'
}

/** Works on a store that the command names. */
export function withNamed<T>(world: World, { name, access }: NamedStore, work: Work<T>): Promise<T> {
  const config = settle(world, name === 'servers' ? {} : { data: name })
  if (name === 'servers' && !config.servers)
    throw new KnownError('CONFIG', 'There is no store on "servers": NEO4J_URI and MEILI_URL are not set. Set both, or name a file.')
  return using({ world, samples: false, config }, { access, readers: 0 }, work)
}
