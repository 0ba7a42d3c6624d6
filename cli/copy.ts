import type { Command } from 'commander'
import { KnownError } from '../schema/errors.ts'
import { storeName } from '../services/config.ts'
import { copy } from '../services/copy.ts'
import type { Store } from '../services/store.ts'
import { type Opened, withNamed } from './data.ts'
import { examples } from './options.ts'
import { toCounter } from './progress.ts'
import { type Perform, print, type Status, type World } from './world.ts'

interface CopyFlags {
  readonly from: string
  readonly to: string
  readonly merge?: boolean
}

/** Sources named one by one; the others are counted. */
const SHOWN = 20

async function refuseFull(store: Store, to: string): Promise<void> {
  const { pages } = await store.graph.counts()
  if (pages === 0) return
  throw new KnownError('INPUT', `There are ${pages} pages in "${to}" already. Copy into an empty store, or add --merge to write over them.`)
}

async function copyBetween(from: Opened, to: Opened, { merge = false }: CopyFlags, world: World): Promise<Status> {
  if (!merge) await refuseFull(to.store, storeName(to.config))
  const { pages: total } = await from.store.graph.counts()
  const counter = toCounter(world, { total, unit: 'pages' })
  const copied = await copy(from.store, to.store, { signal: world.signal, onPages: counter.set }).finally(counter.stop)
  const { pages, digests, differing, isInterrupted } = copied
  await to.store.optimize()
  const begun = isInterrupted ? 'Interrupted; what was copied is stored: ' : ''
  await print(world.stdout, `${begun}${pages} pages copied to ${storeName(to.config)} in ${counter.seconds().toFixed(1)} s.`)
  await print(world.stdout, `Digest of what they say: ${digests[0]} there, ${digests[1]} here.`)
  for (const source of differing.slice(0, SHOWN)) await print(world.stderr, `"${source}" does not say the same in both stores.`)
  if (isInterrupted) return 130
  return differing.length > 0 ? 1 : 0
}

async function copyStore(flags: CopyFlags, world: World): Promise<Status> {
  if (flags.from === flags.to) throw new KnownError('INPUT', `--from and --to are both "${flags.from}". Name two stores.`)
  return withNamed(world, { name: flags.from, access: 'read' }, (from) =>
    withNamed(world, { name: flags.to, access: 'write' }, (to) => copyBetween(from, to, flags, world)),
  )
}

/** `zaichang copy`: all of one store into another. */
export function addCopy(program: Command, perform: Perform): void {
  program
    .command('copy')
    .description('copy every page with all that was understood of it from one store to another, and prove that both say the same')
    .requiredOption('--from <store>', 'a file, or `servers`: those of NEO4J_URI and MEILI_URL')
    .requiredOption('--to <store>', 'likewise; it must be empty')
    .option('--merge', 'write into a store that is not empty: pages of the same source are replaced')
    .action((flags: CopyFlags) => perform((world) => copyStore(flags, world)))
    .addHelpText('after', examples('copy --from data/zaichang.db --to servers', 'copy --from servers --to backup.db'))
}
