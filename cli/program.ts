import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { KnownError } from '../schema/errors.ts'
import { root } from '../schema/root.ts'
import { addCheck } from './check.ts'
import { addCopy } from './copy.ts'
import { addExport } from './export.ts'
import { addExtract } from './extract.ts'
import { addForget } from './forget.ts'
import { addLoad } from './load.ts'
import { addMet } from './met.ts'
import { examples } from './options.ts'
import { addPath } from './path.ts'
import { addQuery } from './query.ts'
import { addReindex } from './reindex.ts'
import { addReread } from './reread.ts'
import { addSearch } from './search.ts'
import { addServe } from './serve.ts'
import { addWho } from './who.ts'
import { type Perform, print, type Status, type World } from './world.ts'

const COMMANDS = [
  ...[addLoad, addExtract, addSearch, addWho, addMet, addPath, addQuery, addServe],
  ...[addForget, addReread, addExport, addCheck, addReindex, addCopy],
]

const STATUSES = `
Exit status:
  0 done; 1 something could not be read or found (all else was done); 2 wrong usage; 130 interrupted`

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }
  return version
}

function toProgram({ stdout, stderr }: World, perform: Perform): Command {
  const program = new Command('zaichang')
    .description('Who was there: reads newspaper pages, and answers who met whom, when, and which words say so.')
    .version(readVersion())
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .showHelpAfterError('See --help.')
    .addHelpText('after', `${examples('load pages/', 'search 老旧小区改造', 'met 某某某 某某', 'serve')}\n${STATUSES}`)
  for (const add of COMMANDS) add(program, perform)
  return program
}

/** Runs one command line to its end and says with what status. */
export async function main(args: readonly string[], world: World): Promise<Status> {
  let status: Status = 0
  const perform: Perform = async (work) => {
    status = await work(world)
  }
  try {
    await toProgram(world, perform).parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof KnownError)) throw error
    await print(world.stderr, error.message)
    status = 1
  }
  // What failed because it was interrupted was interrupted.
  return status === 1 && world.signal.aborted ? 130 : status
}
