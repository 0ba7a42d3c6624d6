import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import { type Command, Option } from 'commander'
import { KnownError } from '../schema/errors.ts'
import type { Extraction } from '../schema/types.ts'
import type { Store } from '../services/store.ts'
import { HEAD, toRows } from './csv.ts'
import { withReadable } from './data.ts'
import { addDataFlag, examples } from './options.ts'
import { type Output, type Perform, print, type Status, type World } from './world.ts'

interface ExportFlags {
  readonly data?: string
  readonly format: 'jsonl' | 'csv'
  readonly out?: string
}

/** Spreadsheets take a file without it for some other encoding. */
const MARK = '\uFEFF'

async function toLines(format: ExportFlags['format']): Promise<(extraction: Extraction) => readonly string[]> {
  if (format === 'csv') return toRows
  const { toGold } = await import('../loaders/to-gold.ts')
  return (extraction) => [JSON.stringify(toGold(extraction))]
}

async function write(store: Store, output: Output, { format }: ExportFlags, { signal }: World): Promise<Status> {
  const lines = await toLines(format)
  if (format === 'csv') await print(output, HEAD)
  for await (const extraction of store.extractions()) {
    if (signal.aborted) return 130
    for (const line of lines(extraction)) await print(output, line)
  }
  return 0
}

async function openFile(path: string): Promise<Output> {
  try {
    const file = createWriteStream(path)
    await once(file, 'open')
    return file
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new KnownError('INPUT', `The file "${path}" cannot be written (${code}). Give --out another path.`, { cause })
  }
}

async function exportStore(flags: ExportFlags, world: World): Promise<Status> {
  return withReadable(world, flags, async ({ store }) => {
    if (flags.out === undefined) return write(store, world.stdout, flags, world)
    const file = await openFile(resolve(world.cwd, flags.out))
    if (flags.format === 'csv') file.write(MARK)
    const status = await write(store, file, flags, world)
    await finished(file.end())
    return status
  })
}

/** `zaichang export`: all that is stored. */
export function addExport(program: Command, perform: Perform): void {
  const command = program
    .command('export')
    .description('write all that is stored: jsonl has a page a line as `extract` prints it, csv a relation a line')
    .addOption(new Option('--format <format>', 'jsonl or csv').choices(['jsonl', 'csv']).default('jsonl'))
    .option('--out <file>', 'where to write (default: standard output)')
    .action((flags: ExportFlags) => perform((world) => exportStore(flags, world)))
  addDataFlag(command).addHelpText('after', examples('export > pages.jsonl', 'export --format csv --out relations.csv'))
}
