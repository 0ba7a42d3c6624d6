import type { Command } from 'commander'
import type { Differences } from '../services/store.ts'
import { withExisting, withReadable } from './data.ts'
import { addDataFlag, examples } from './options.ts'
import { type Perform, print, type Status, type World } from './world.ts'

interface CheckFlags {
  readonly data?: string
  readonly mend?: boolean
}

function describe({ checked, missing, surplus, changed, mended }: Differences): string {
  const wrong = missing.length + surplus.length + changed.length
  if (wrong === 0) return `${checked} articles: graph and index agree.`
  const kinds = `${missing.length} missing, ${surplus.length} left over, ${changed.length} changed`
  return `${checked} articles: the index differs in ${wrong} (${kinds}). ${mended ? 'Mended.' : 'Mend it with `zaichang check --mend`.'}`
}

async function check(flags: CheckFlags, world: World): Promise<Status> {
  const on = flags.mend ? withExisting : withReadable
  return on(world, flags, async ({ store }) => {
    const differences = await store.check({ mend: flags.mend === true })
    await print(world.stdout, describe(differences))
    const { missing, surplus, changed, mended } = differences
    return missing.length + surplus.length + changed.length === 0 || mended ? 0 : 1
  })
}

/** `zaichang check`: compares the graph with its index. */
export function addCheck(program: Command, perform: Perform): void {
  const command = program
    .command('check')
    .description('compare the graph with the search index; exit status 1 where they differ')
    .option('--mend', 'write the index anew where it differs')
    .action((flags: CheckFlags) => perform((world) => check(flags, world)))
  addDataFlag(command).addHelpText('after', examples('check', 'check --mend --data archive.db'))
}
