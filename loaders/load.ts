import { setImmediate } from 'node:timers/promises'
import { KnownError } from '../schema/errors.ts'
import type { Extraction, Page } from '../schema/types.ts'
import type { Store, Written } from '../services/store.ts'
import type { PageOrError } from './page.ts'

/** Pages asked about at once; a batch also ends at so many characters, so that it fits in memory. */
const BATCH_PAGES = 64
const BATCH_CHARACTERS = 4_000_000

/** What was loaded so far. `articles`, `relations` and `statements` count what was written; `refused` says why a page was not. */
export interface Loaded {
  readonly pages: number
  readonly added: number
  readonly replaced: number
  readonly unchanged: number
  readonly articles: number
  readonly relations: number
  readonly statements: number
  readonly refused: readonly KnownError[]
  /** Pages that were read, and those of them that a tagger was asked for in vain: they were read without it. */
  readonly read: number
  readonly untagged: number
  /** The signal came; all pages counted here are stored. */
  readonly isInterrupted: boolean
}

/** How pages are loaded. */
export interface LoadOptions {
  readonly extract: (page: Page) => Extraction | Promise<Extraction>
  /** The version of `extract` with all it has: a page stored by another one is read again. */
  readonly version: string
  /** Ends the load after the page under way. */
  readonly signal?: AbortSignal
  readonly onProgress?: (loaded: Loaded) => void
}

type Pages = AsyncIterable<PageOrError> | Iterable<PageOrError>

const NOTHING: Loaded = {
  pages: 0,
  added: 0,
  replaced: 0,
  unchanged: 0,
  articles: 0,
  relations: 0,
  statements: 0,
  refused: [],
  read: 0,
  untagged: 0,
  isInterrupted: false,
}

const UNCHANGED: Written = { outcome: 'unchanged', articles: 0, entities: 0, relations: 0, statements: 0 }

async function* inBatches(pages: Pages): AsyncGenerator<readonly PageOrError[]> {
  let batch: PageOrError[] = []
  let characters = 0
  for await (const page of pages) {
    batch.push(page)
    characters += page instanceof KnownError ? 0 : page.text.length
    if (batch.length < BATCH_PAGES && characters < BATCH_CHARACTERS) continue
    yield batch
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield batch
}

/** The sources of a batch that are stored as they are and need not be read again. */
async function unchangedIn(batch: readonly PageOrError[], store: Store, version: string): Promise<ReadonlySet<string>> {
  const pages = batch.filter((page): page is Page => !(page instanceof KnownError))
  const stored = await store.stored(pages.map((page) => page.source))
  const same = pages.filter((page, i) => stored[i]?.digest === page.digest && stored[i]?.extractor === version)
  return new Set(same.map((page) => page.source))
}

/** What a page says, or why it cannot be told: a page that breaks the extractor is our fault, and must not keep the others out. */
export async function understand(page: Page, extract: LoadOptions['extract']): Promise<Extraction | KnownError> {
  try {
    return await extract(page)
  } catch (cause) {
    if (cause instanceof KnownError) return cause
    const message = `The page "${page.source}" breaks the extractor (${String(cause)}). Report it together with the page, and leave it out till then.`
    return new KnownError('INPUT', message, { cause })
  }
}

function count(loaded: Loaded, written: Written): Loaded {
  return {
    ...loaded,
    pages: loaded.pages + 1,
    [written.outcome]: loaded[written.outcome] + 1,
    articles: loaded.articles + written.articles,
    relations: loaded.relations + written.relations,
    statements: loaded.statements + written.statements,
  }
}

/** Pages, and characters of them, that are handed to the store and not yet written: a store writes faster what it gets together. */
const UNDER_WAY = 512
const CHARACTERS_UNDER_WAY = 2_000_000

/**
 * Loads pages into a store. An unchanged page costs one look at the store; a page that cannot be read is counted with its reason;
 * what is counted is stored, whatever happens next.
 */
export async function load(pages: Pages, store: Store, options: LoadOptions): Promise<Loaded> {
  const loading = new Loading(store, options)
  try {
    for await (const batch of inBatches(pages)) {
      const unchanged = await unchangedIn(batch, store, options.version)
      for (const page of batch) {
        // Extraction is one long breath: without this pause nobody would hear a signal.
        await setImmediate()
        if (options.signal?.aborted) return { ...(await loading.end()), isInterrupted: true }
        if (!(page instanceof KnownError) && unchanged.has(page.source)) loading.count(UNCHANGED)
        else await loading.take(page)
      }
    }
    return await loading.end()
  } finally {
    // Whatever failed: nothing is written behind the back of whoever was told so.
    await loading.settle()
  }
}

/** A load under way: pages that are being written, and what was counted so far. */
class Loading {
  readonly #store: Store
  readonly #options: LoadOptions
  readonly #refused: KnownError[] = []
  readonly #writing = new Set<Promise<void>>()
  #characters = 0
  #loaded: Loaded = { ...NOTHING, refused: this.#refused }
  #failure: { readonly error: unknown } | null = null

  constructor(store: Store, options: LoadOptions) {
    this.#store = store
    this.#options = options
  }

  /** Understands a page and hands it to the store; waits where that has enough to do. */
  async take(page: PageOrError): Promise<void> {
    const result = page instanceof KnownError ? page : await understand(page, this.#options.extract)
    if (result instanceof KnownError) return this.#refuse(result)
    const isWhole = result.extractor === this.#options.version
    const writing = this.#store.write(result).then(
      (written) => this.#countRead(written, isWhole),
      (error: unknown) => {
        this.#failure ??= { error }
      },
    )
    this.#hold(writing, result.page.text.length)
    while (this.#isFull() && !this.#failure) await Promise.race(this.#writing)
    this.#throwFailure()
  }

  #hold(writing: Promise<void>, characters: number): void {
    this.#writing.add(writing)
    this.#characters += characters
    void writing.then(() => {
      this.#writing.delete(writing)
      this.#characters -= characters
    })
  }

  #isFull(): boolean {
    return this.#writing.size > 0 && (this.#writing.size >= UNDER_WAY || this.#characters >= CHARACTERS_UNDER_WAY)
  }

  count(written: Written): void {
    this.#loaded = count(this.#loaded, written)
    this.#options.onProgress?.(this.#loaded)
  }

  /** What was loaded, when all of it is written. */
  async end(): Promise<Loaded> {
    await this.settle()
    this.#throwFailure()
    return this.#loaded
  }

  async settle(): Promise<void> {
    while (this.#writing.size > 0) await Promise.all(this.#writing)
  }

  /** Counts a page that was read: not as a whole where the second tagger was asked in vain. */
  #countRead(written: Written, isWhole: boolean): void {
    this.#loaded = { ...this.#loaded, read: this.#loaded.read + 1, untagged: this.#loaded.untagged + (isWhole ? 0 : 1) }
    this.count(written)
  }

  #refuse(reason: KnownError): void {
    this.#refused.push(reason)
    this.#options.onProgress?.(this.#loaded)
  }

  #throwFailure(): void {
    if (this.#failure) throw this.#failure.error
  }
}
