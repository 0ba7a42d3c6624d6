import { mkdir, writeFile } from 'node:fs/promises'
import { join, posix, resolve } from 'node:path'
import type { Command } from 'commander'
import { understand } from '../loaders/load.ts'
import { readPages } from '../loaders/page.ts'
import { KnownError } from '../schema/errors.ts'
import type { Extraction, Page } from '../schema/types.ts'
import { readTagger } from '../services/config.ts'
import { openTagger } from '../services/open.ts'
import { printExplanation } from './explain.ts'
import { tellUntagged } from './load.ts'
import { addPageFlags, examples, type PageFlags, toLimit, toOverrides } from './options.ts'
import { paint } from './terminal.ts'
import { type Perform, print, type Status, type World } from './world.ts'

interface ExtractFlags extends PageFlags {
  readonly out?: string
  readonly explain?: boolean
}

/** Where the answer for a page goes. */
type Put = (extraction: Extraction) => Promise<void>

const EXTENSION = /\.(?:txt|md|jsonl|jsonl\.gz)$/i
const NO_FILE_NAME = /[^\p{L}\p{N}._-]/gu

/** The name of a page's file: that of the page without its extension. */
function stemOf({ source }: Page): string {
  return posix.basename(source).replace(EXTENSION, '').replace(NO_FILE_NAME, '_') || 'page'
}

/** One file a page; a second page of one stem would take the place of the first. */
function toFolder(folder: string, format: (extraction: Extraction) => string): Put {
  const stems = new Map<string, string>()
  return async (extraction) => {
    const { source } = extraction.page
    const stem = stemOf(extraction.page)
    const first = stems.get(stem)
    if (first !== undefined) {
      const message = `"${source}" and "${first}" would both be written to "${stem}.json". Rename one, or extract it into another folder.`
      throw new KnownError('INPUT', message)
    }
    stems.set(stem, source)
    await writeFile(join(folder, `${stem}.json`), format(extraction)).catch((cause: NodeJS.ErrnoException) => {
      throw new KnownError('INPUT', `"${stem}.json" cannot be written (${cause.code}). Look at the folder of --out.`, { cause })
    })
  }
}

async function makeFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true })
    return folder
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    throw new KnownError('INPUT', `The folder "${folder}" cannot be made (${code}). Give --out another path.`, { cause })
  }
}

async function toPut(flags: ExtractFlags, world: World): Promise<Put> {
  const { toGold } = await import('../loaders/to-gold.ts')
  if (flags.out !== undefined) {
    const folder = await makeFolder(resolve(world.cwd, flags.out))
    return toFolder(folder, (extraction) => `${JSON.stringify(toGold(extraction), null, 2)}\n`)
  }
  if (flags.explain) {
    const { explain } = await import('../loaders/explain.ts')
    return (extraction) => print(world.stdout, printExplanation(explain(extraction), paint(world.stdout, world)))
  }
  return (extraction) => print(world.stdout, JSON.stringify(toGold(extraction)))
}

async function extractPaths(paths: readonly string[], flags: ExtractFlags, world: World): Promise<Status> {
  const put = await toPut(flags, world)
  const { toReader } = await import('../loaders/extract.ts')
  const { extract, version } = toReader(await openTagger(readTagger(world.env)))
  const { cwd, stdin, signal } = world
  const told = { read: 0, untagged: 0 }
  let status: Status = 0
  for await (const page of readPages(paths, { cwd, stdin, overrides: toOverrides(flags), limit: toLimit(flags) })) {
    if (signal.aborted) return 130
    try {
      const extraction = page instanceof KnownError ? page : await understand(page, extract)
      if (extraction instanceof KnownError) throw extraction
      await put(extraction)
      told.read++
      if (extraction.extractor !== version) told.untagged++
    } catch (error) {
      if (!(error instanceof KnownError)) throw error
      await print(world.stderr, error.message)
      status = 1
    }
  }
  await tellUntagged(world, told)
  return status
}

/** `zaichang extract`: what is understood of pages, without a store. */
export function addExtract(program: Command, perform: Perform): void {
  const command = program
    .command('extract')
    .description('show what is understood of pages: articles, entities, relations, each with its clause')
    .argument('<path...>', 'files, folders, globs, or - for standard input')
    .option('--out <folder>', 'write a file a page into this folder, instead of a line a page')
    .option('--explain', 'show each rule and the words that triggered it, instead of JSON')
    .action((paths: string[], flags: ExtractFlags) => perform((world) => extractPaths(paths, flags, world)))
  addPageFlags(command).addHelpText('after', examples('extract page.txt', 'extract pages/*.txt --out out/', 'extract page.txt --explain'))
}
