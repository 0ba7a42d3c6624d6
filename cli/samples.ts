import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { extract, VERSION } from '../loaders/extract.ts'
import { load } from '../loaders/load.ts'
import { type PageOrError, readPages } from '../loaders/page.ts'
import { KnownError } from '../schema/errors.ts'
import { root } from '../schema/root.ts'
import type { Config } from '../services/config.ts'
import { open } from '../services/open.ts'
import type { Store } from '../services/store.ts'

/** Takes out what is no longer among the samples. */
async function forgetOthers(store: Store, pages: readonly PageOrError[]): Promise<void> {
  const kept = new Set(pages.map((page) => 'source' in page && page.source))
  const sources: string[] = []
  for await (const page of store.pages()) sources.push(page.source)
  for (const source of sources) if (!kept.has(source)) await store.forget(source)
}

/** A samples store of another version holds nothing that could not be made again. */
async function openAnew(data: string): ReturnType<typeof open> {
  try {
    return await open({ data }, { access: 'write', readers: 0 })
  } catch (error) {
    if (!(error instanceof KnownError)) throw error
    for (const end of ['', '-wal', '-shm']) await rm(data + end, { force: true })
    return open({ data }, { access: 'write', readers: 0 })
  }
}

/** Brings the store of the sample pages, beside the default store, up to the pages and the extractor of today; answers with its path. */
export async function buildSamples(config: Config): Promise<string> {
  const data = join(dirname(config.data), 'samples.db')
  const pages: PageOrError[] = []
  for await (const page of readPages(['samples'], { cwd: root })) pages.push(page)
  const { store, close } = await openAnew(data)
  try {
    const { refused } = await load(pages, store, { extract, version: VERSION })
    if (refused[0]) throw refused[0]
    await forgetOthers(store, pages)
  } finally {
    await close()
  }
  return data
}
