import type { Command } from 'commander'
import type { Differences } from '../services/store.ts'
import { withExisting, withReadable } from './data.ts'
import { addDataFlag, examples } from './options.ts'
import { type Perform, print, type Status, type World } from './world.ts'

interface CheckFlags {
  readonly data?: string
  readonly mend?: boolean
  readonly thorough?: boolean
}

/** Articles named one by one; the others are counted. */
const SHOWN = 20

function describe({ checked, missing, surplus, changed, mended }: Differences): string {
  const wrong = missing.length + surplus.length + changed.length
  if (wrong === 0) return `${checked} articles: graph and index agree.`
  const kinds = `${missing.length} missing, ${surplus.length} left over, ${changed.length} changed`
  return `${checked} articles: the index differs in ${wrong} (${kinds}). ${mended ? 'Mended.' : 'Mend it with `zaichang check --mend`.'}`
}

/** What is on its way to the index, and what was given up on it. */
function describeBacklog({ backlog: { waiting, parked } }: Differences): readonly string[] {
  return [
    ...(waiting > 0
      ? [`${waiting} articles wait to be sent to the index: the next load, \`zaichang serve\` or \`check --mend\` sends them.`]
      : []),
    ...(parked.length > 0 ? [`${parked.length} articles were given up: \`check --mend\` tries them again.`] : []),
    ...parked.slice(0, SHOWN).map(({ id, error }) => `  ${id}: ${error}`),
  ]
}

function isInOrder({ missing, surplus, changed, mended, backlog }: Differences): boolean {
  const agrees = missing.length + surplus.length + changed.length === 0 || mended
  return agrees && backlog.waiting === 0 && backlog.parked.length === 0
}

async function check({ mend = false, thorough = false, ...flags }: CheckFlags, world: World): Promise<Status> {
  const on = mend ? withExisting : withReadable
  return on(world, flags, async ({ store }) => {
    const differences = await store.check({ mend, thorough })
    for (const line of [describe(differences), ...describeBacklog(differences)]) await print(world.stdout, line)
    return isInOrder(differences) ? 0 : 1
  })
}

/** `zaichang check`: compares the graph with its index. */
export function addCheck(program: Command, perform: Perform): void {
  const command = program
    .command('check')
    .description('compare the graph with the search index; exit status 1 where they differ')
    .option('--mend', 'write the index anew where it differs, and try again what was given up')
    .option('--thorough', 'read all that the index holds, in place of what it says of itself (a single file is always read whole)')
    .action((flags: CheckFlags) => perform((world) => check(flags, world)))
  addDataFlag(command).addHelpText('after', examples('check', 'check --mend --data archive.db', 'check --thorough'))
}
