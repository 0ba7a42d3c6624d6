import { describe, expect, it } from 'vitest'
import { load } from '../../loaders/load.ts'
import type { PageOrError } from '../../loaders/page.ts'
import { KnownError } from '../../schema/errors.ts'
import type { Extraction, Page } from '../../schema/types.ts'
import type { Store, Written } from '../../services/store.ts'
import { pageOf } from './pages.ts'

const page = (source: string, digest = 'd1'): Page => pageOf('', { source, digest })
const SETTING = { paper: null, home: null, province: null, published: null, publishedBasis: null }
const extract = (of: Page): Extraction => ({ page: of, extractor: 'v1', setting: SETTING, readings: [], entities: [] })

async function* stream(...pages: readonly PageOrError[]): AsyncGenerator<PageOrError> {
  yield* pages
}

/** Remembers what was written, in order. */
function memory(stored: Record<string, string> = {}) {
  const written: string[] = []
  const store = {
    stored: async (sources: readonly string[]) =>
      sources.map((source) => (stored[source] ? { digest: stored[source], extractor: 'v1' } : null)),
    write: async ({ page: { source } }: Extraction): Promise<Written> => {
      written.push(source)
      return { outcome: stored[source] ? 'replaced' : 'added', articles: 2, entities: 1, relations: 3, statements: 1 }
    },
  }
  return { written, store: store as Partial<Store> as Store }
}

describe('load', () => {
  it('writes new and changed pages, and looks only once at unchanged ones', async () => {
    const { store, written } = memory({ same: 'd1', changed: 'd0' })
    const extracted: string[] = []
    const loaded = await load(stream(page('new'), page('same'), page('changed')), store, {
      version: 'v1',
      extract: (of) => {
        extracted.push(of.source)
        return extract(of)
      },
    })
    expect(loaded).toMatchObject({ pages: 3, added: 1, replaced: 1, unchanged: 1, articles: 4, relations: 6, statements: 2, refused: [] })
    expect(written).toEqual(['new', 'changed'])
    expect(extracted).toEqual(['new', 'changed'])
  })

  it('reads every page again for a new extractor', async () => {
    const { store, written } = memory({ same: 'd1' })
    await load(stream(page('same')), store, { extract, version: 'v2' })
    expect(written).toEqual(['same'])
  })

  it('counts the pages that a tagger was asked for in vain, and asks it for them again the next time', async () => {
    const { store, written } = memory({ before: 'd1' })
    const tagged = (of: Page) => ({ ...extract(of), extractor: of.source === 'answered' ? 'v1+hanlp' : 'v1' })
    const loaded = await load(stream(page('before'), page('answered'), page('silent')), store, { extract: tagged, version: 'v1+hanlp' })
    expect(loaded).toMatchObject({ pages: 3, read: 3, untagged: 2 })
    expect(written).toEqual(['before', 'answered', 'silent'])
  })

  it('loads the pages around one that cannot be read or breaks the extractor', async () => {
    const { store, written } = memory()
    const breaking = (of: Page) => {
      if (of.source === 'bad') throw new TypeError('no such rule')
      return extract(of)
    }
    const loaded = await load(stream(page('a'), new KnownError('INPUT', 'Unreadable.'), page('bad'), page('b')), store, {
      extract: breaking,
      version: 'v1',
    })
    expect(written).toEqual(['a', 'b'])
    expect(loaded.refused.map((error) => error.message)).toEqual([
      'Unreadable.',
      'The page "bad" breaks the extractor (TypeError: no such rule). Report it together with the page, and leave it out till then.',
    ])
  })

  it('finishes the page under way when it is interrupted', async () => {
    const { store, written } = memory()
    const controller = new AbortController()
    const loaded = await load(stream(...Array.from({ length: 200 }, (_, i) => page(String(i)))), store, {
      extract,
      version: 'v1',
      signal: controller.signal,
      onProgress: ({ pages }) => pages === 100 && controller.abort(),
    })
    expect(loaded).toMatchObject({ isInterrupted: true, pages: 100 })
    expect(written).toHaveLength(100)
  })

  it('lets an error of the store end the load', async () => {
    const { store } = memory()
    const full = { ...store, write: () => Promise.reject(new KnownError('UNAVAILABLE', 'The disk is full.')) }
    await expect(load(stream(page('a')), full as Store, { extract, version: 'v1' })).rejects.toThrow('The disk is full.')
  })
})
