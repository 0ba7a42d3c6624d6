import type { Command } from 'commander'
import { withExisting } from './data.ts'
import { addDataFlag, examples } from './options.ts'
import { toCounter } from './progress.ts'
import { type Perform, print, type Status, type World } from './world.ts'

interface ReindexFlags {
  readonly data?: string
}

async function reindex(flags: ReindexFlags, world: World): Promise<Status> {
  return withExisting<Status>(world, flags, async ({ store }) => {
    const { articles } = await store.graph.counts()
    const counter = toCounter(world, { total: articles, unit: 'articles' })
    const written = await store.reindex(counter.set).finally(counter.stop)
    await print(world.stdout, `${written} articles are indexed anew in ${counter.seconds().toFixed(1)} s.`)
    return 0
  })
}

/** `zaichang reindex`: the index anew from the graph. */
export function addReindex(program: Command, perform: Perform): void {
  const command = program
    .command('reindex')
    .description('write the search index anew from the graph; questions are answered meanwhile')
    .action((flags: ReindexFlags) => perform((world) => reindex(flags, world)))
  addDataFlag(command).addHelpText('after', examples('reindex', 'reindex --data archive.db'))
}
