import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extract, VERSION } from '../loaders/extract.ts'
import { type Loaded, load } from '../loaders/load.ts'
import { type PageOrError, readPages } from '../loaders/page.ts'
import { root } from '../schema/root.ts'
import { open } from '../services/open.ts'
import type { Store } from '../services/store.ts'

/** Real pages for measuring; they are no part of this package. */
export const shared: string = join(root, '..', 'shared')
/** Local prose first, then news to fill up. */
const FILES = ['local.jsonl.gz', 'xwlb.jsonl.gz'].map((file) => join(shared, 'corpus', file))

/** A store of real pages, where it lies and how it was loaded. */
export interface Bench {
  readonly store: Store
  readonly file: string
  readonly loaded: Loaded
  readonly seconds: number
  readonly bytes: number
}

async function* take(count: number, inputs: readonly string[]): AsyncGenerator<PageOrError> {
  let left = count
  for await (const page of readPages(inputs)) {
    if (left === 0) return
    left -= 1
    yield page
  }
}

async function* concat(...streams: readonly AsyncIterable<PageOrError>[]): AsyncGenerator<PageOrError> {
  for (const stream of streams) yield* stream
}

/** Whether there is anything to measure by; says so where there is not. */
export function hasShared(name: string): boolean {
  if (existsSync(join(shared, 'corpus'))) return true
  console.log(`${name}: skipped, ../shared is not here.`)
  return false
}

/** Loads so many articles of the corpus, and the given inputs, into a store of its own that goes when the work is done. */
export async function withCorpus(count: number, inputs: readonly string[], work: (bench: Bench) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zaichang-bench-'))
  const file = join(folder, 'bench.db')
  const { store, close } = await open({ data: file }, { access: 'write', readers: 0 })
  try {
    const started = performance.now()
    const loaded = await load(concat(take(count, FILES), readPages(inputs)), store, { extract, version: VERSION })
    await store.optimize()
    const seconds = (performance.now() - started) / 1000
    await work({ store, file, loaded, seconds, bytes: statSync(file).size })
  } finally {
    await close()
    rmSync(folder, { recursive: true })
  }
}
