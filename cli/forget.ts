import type { Command } from 'commander'
import { withExisting } from './data.ts'
import { addDataFlag, examples } from './options.ts'
import { type Perform, print, type Status, type World } from './world.ts'

interface ForgetFlags {
  readonly data?: string
}

async function forget(sources: readonly string[], flags: ForgetFlags, world: World): Promise<Status> {
  return withExisting(world, flags, async ({ store }) => {
    let status: Status = 0
    for (const source of sources) {
      if (await store.forget(source)) await print(world.stdout, `Forgot "${source}".`)
      else {
        await print(world.stderr, `No page has the source "${source}". \`zaichang search --json\` shows the sources.`)
        status = 1
      }
    }
    return status
  })
}

/** `zaichang forget`: takes pages out with all they said. */
export function addForget(program: Command, perform: Perform): void {
  const command = program
    .command('forget')
    .description('take pages out of the store, with every fact they stated')
    .argument('<source...>', 'what a page is known by: its address, or its path as it was loaded')
    .action((sources: string[], flags: ForgetFlags) => perform((world) => forget(sources, flags, world)))
  addDataFlag(command).addHelpText('after', examples('forget 2022-05-25/page1.txt', 'forget https://example.org/page --data archive.db'))
}
