import type { Command } from 'commander'
import { type Loaded, load } from '../loaders/load.ts'
import { storeName } from '../services/config.ts'
import { withExisting } from './data.ts'
import { statusOf, summarize } from './load.ts'
import { addDataFlag, examples } from './options.ts'
import { toProgress } from './progress.ts'
import { type Perform, print, type Status, type World } from './world.ts'

interface RereadFlags {
  readonly data?: string
}

async function reread(flags: RereadFlags, world: World): Promise<Status> {
  const { extract, VERSION } = await import('../loaders/extract.ts')
  return withExisting(world, flags, async ({ store, config }) => {
    const { pages } = await store.graph.counts()
    const progress = toProgress(world, pages)
    const onProgress = (loaded: Loaded) => {
      progress.onSteps(1)
      progress.onLoaded(loaded)
    }
    progress.start()
    const options = { extract, version: VERSION, signal: world.signal, onProgress }
    const loaded = await load(store.pages(), store, options).finally(progress.stop)
    for (const error of loaded.refused) await print(world.stderr, error.message)
    if (loaded.articles > 0 && !loaded.isInterrupted) await store.optimize()
    await print(world.stdout, summarize(loaded, progress.seconds(), storeName(config)))
    return statusOf(loaded)
  })
}

/** `zaichang reread`: understands every stored page again. */
export function addReread(program: Command, perform: Perform): void {
  const command = program
    .command('reread')
    .description('read all stored pages again after an upgrade; no files are needed')
    .action((flags: RereadFlags) => perform((world) => reread(flags, world)))
  addDataFlag(command).addHelpText('after', examples('reread', 'reread --data archive.db'))
}
