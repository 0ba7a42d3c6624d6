import type { Extraction } from '../../schema/types.ts'
import type { Differences, Store, StoredSource, Written } from '../../services/store.ts'
import { naiveGraph } from './naive-graph.ts'
import { Pages } from './naive-pages.ts'
import { naiveSearch } from './naive-search.ts'

/** A store without a back-end. */
export function naiveStore(): Store {
  const pages = new Pages()
  const inOrder = async function* <T>(choose: (extraction: Extraction) => T) {
    for (const extraction of pages.inOrder()) yield choose(extraction)
  }
  const differences: Differences = { checked: 0, missing: [], surplus: [], changed: [], mended: false, backlog: { waiting: 0, parked: [] } }
  return {
    graph: naiveGraph(pages),
    search: naiveSearch(pages),
    stored: async (sources) => sources.map((source) => storedAs(pages.sources.get(source))),
    pages: () => inOrder(({ page }) => page),
    extractions: () => inOrder((extraction) => extraction),
    forget: async (source) => pages.delete(source),
    check: async () => ({ ...differences, checked: pages.told().length }),
    optimize: async () => {},
    reindex: async () => pages.told().length,
    status: async () => ({
      sides: [
        { side: 'graph', error: null },
        { side: 'index', error: null },
      ],
      backlog: differences.backlog,
    }),
    close: async () => {},
    write: async (extraction) => writeInto(pages, extraction),
  }
}

/** What every store answers to a write. */
export function writeInto(pages: Pages, extraction: Extraction): Written {
  const { source, digest } = extraction.page
  const known = pages.sources.get(source)
  const isSame = known?.page.digest === digest && known.extractor === extraction.extractor
  if (isSame) return { outcome: 'unchanged', articles: 0, entities: 0, relations: 0, statements: 0 }
  pages.set(extraction)
  const { readings, entities } = pages.sources.get(source) ?? extraction
  return {
    outcome: known ? 'replaced' : 'added',
    articles: readings.length,
    entities: entities.length,
    relations: readings.flatMap(({ relations }) => relations).length,
    statements: readings.flatMap(({ statements }) => statements).length,
  }
}

/** What a store says of a page that it may hold. */
export function storedAs(extraction: Extraction | undefined): StoredSource | null {
  return extraction ? { digest: extraction.page.digest, extractor: extraction.extractor } : null
}
