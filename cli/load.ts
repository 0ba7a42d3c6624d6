import type { Command } from 'commander'
import { type Loaded, load } from '../loaders/load.ts'
import { type PageOrError, readPages, sizeOf } from '../loaders/page.ts'
import { KnownError } from '../schema/errors.ts'
import { storeName } from '../services/config.ts'
import { type Opened, withNew } from './data.ts'
import { addDataFlag, addPageFlags, examples, type PageFlags, toLimit, toOverrides } from './options.ts'
import { type Progress, toProgress } from './progress.ts'
import { type Perform, print, type Status, type World } from './world.ts'

interface LoadFlags extends PageFlags {
  readonly data?: string
}

/** Reasons printed one by one; the others are counted. */
const REASONS = 50

const count = (number: number, word: string) => `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`

/** What was done, in a sentence. */
export function summarize(
  { pages, added, replaced, unchanged, articles, relations, refused, isInterrupted }: Loaded,
  seconds: number,
  store: string,
): string {
  const outcomes = `${added} new, ${replaced} changed, ${unchanged} unchanged`
  const speed = `in ${seconds.toFixed(1)} s (${Math.round(pages / Math.max(seconds, 0.001))} pages/s)`
  const skipped = refused.length === 0 ? '' : `; ${count(refused.length, 'page')} skipped`
  const written = `${count(articles, 'article')} and ${count(relations, 'relation')} written to ${store} ${speed}${skipped}.`
  return `${isInterrupted ? 'Interrupted; what was loaded is stored: ' : ''}${count(pages, 'page')} (${outcomes}), ${written}`
}

async function explain(world: World, refused: readonly KnownError[], left: readonly string[]): Promise<void> {
  for (const error of refused.slice(0, REASONS)) await print(world.stderr, error.message)
  if (refused.length > REASONS) await print(world.stderr, `… and ${refused.length - REASONS} more pages could not be read.`)
  if (left.length > 0) await print(world.stderr, `No pages, for want of front matter: ${left.slice(0, REASONS).join(', ')}.`)
}

/** The status after a load: an interruption says more than a page that could not be read. */
export function statusOf({ refused, isInterrupted }: Loaded): Status {
  if (isInterrupted) return 130
  return refused.length > 0 ? 1 : 0
}

/** What stands before the first page, that page included: without one no store is made. */
async function peek(pages: AsyncGenerator<PageOrError>): Promise<readonly PageOrError[]> {
  const head: PageOrError[] = []
  while (head.at(-1) === undefined || head.at(-1) instanceof KnownError) {
    const { done, value } = await pages.next()
    if (done) break
    head.push(value)
  }
  return head
}

async function* join(head: readonly PageOrError[], rest: AsyncGenerator<PageOrError>): AsyncGenerator<PageOrError> {
  yield* head
  yield* rest
}

async function loadInto({ store, config }: Opened, pages: AsyncIterable<PageOrError>, progress: Progress, world: World): Promise<Loaded> {
  const { extract, VERSION } = await import('../loaders/extract.ts')
  progress.start()
  const options = { extract, version: VERSION, signal: world.signal, onProgress: progress.onLoaded }
  const loaded = await load(pages, store, options).finally(progress.stop)
  if (loaded.articles > 0 && !loaded.isInterrupted) await store.optimize()
  await print(world.stdout, summarize(loaded, progress.seconds(), storeName(config)))
  return loaded
}

async function loadPaths(paths: readonly string[], flags: LoadFlags, world: World): Promise<Status> {
  const { cwd, stdin } = world
  const left: string[] = []
  const progress = toProgress(world, await sizeOf(paths, cwd))
  const onLeftOut = (name: string) => left.push(name)
  const pages = readPages(paths, { cwd, stdin, overrides: toOverrides(flags), limit: toLimit(flags), onLeftOut, onBytes: progress.onSteps })
  const head = await peek(pages)
  const errors = head.filter((page) => page instanceof KnownError)
  if (errors.length === head.length) {
    await explain(world, errors, left)
    return 1
  }
  const loaded = await withNew(world, flags, (opened) => loadInto(opened, join(head, pages), progress, world))
  await explain(world, loaded.refused, left)
  return statusOf(loaded)
}

/** `zaichang load`: pages into the store. */
export function addLoad(program: Command, perform: Perform): void {
  const command = program
    .command('load')
    .description('read pages and put what they say into the store')
    .argument('<path...>', 'files, folders, globs, or - for standard input: .txt, .md with front matter, .jsonl, .jsonl.gz')
    .action((paths: string[], flags: LoadFlags) => perform((world) => loadPaths(paths, flags, world)))
  addDataFlag(addPageFlags(command)).addHelpText(
    'after',
    examples(
      'load pages/',
      'load pages/2022-05-25/*.txt --paper 某某日报 --home 某某市 --date 2022-05-25',
      'load archive.jsonl.gz --data archive.db',
      'curl -s https://example.org/page.txt | zaichang load -',
    ),
  )
}
