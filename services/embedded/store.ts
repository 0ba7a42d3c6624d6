import { KnownError } from '../../schema/errors.ts'
import type { Extraction, Page } from '../../schema/types.ts'
import type { CheckOptions, Differences, GraphStore, SearchIndex, Store, StoredSource, StoreStatus, Written } from '../store.ts'
import { verify } from '../verify.ts'
import { addScratch, explain, openForReading, openForWriting } from './database.ts'
import type { Database } from './driver.ts'
import { check, optimize, reindex } from './gram-index.ts'
import { Readers } from './readers.ts'
import { type ReadAnswer, type ReadArgs, type ReadName, read } from './reads.ts'
import { WriteQueue } from './write-queue.ts'

/** How an embedded store is opened. */
export interface EmbeddedOptions {
  /** `write` makes the file where there is none. */
  readonly access: 'read' | 'write'
  /** Workers that read; 0: questions are answered in this process, without a deadline. */
  readonly readers: number
  /** Milliseconds that one question may take before its worker is ended. */
  readonly deadline: number
}

/** Loaded only by who writes: it knows how every Chinese sign sounds, which takes longer to load than a question to answer. */
type Writing = typeof import('./write.ts')

interface Connection {
  readonly db: Database
  readonly writing: Writing | null
}

/** Graph and text index in one SQLite file: one connection writes, workers read. */
export class EmbeddedStore implements Store {
  readonly graph: GraphStore
  readonly search: SearchIndex
  readonly #path: string
  readonly #db: Database
  readonly #writing: Writing | null
  readonly #readers: Readers | null
  readonly #writes: WriteQueue
  #closing: Promise<void> | null = null

  private constructor(path: string, { db, writing }: Connection, { readers, deadline }: EmbeddedOptions) {
    this.#path = path
    this.#db = db
    this.#writing = writing
    this.#writes = new WriteQueue(db, (error) => explain(error, path))
    this.#readers = readers > 0 ? new Readers(path, { count: readers, deadline }) : null
    this.graph = toGraph(<K extends ReadName>(name: K, ...args: ReadArgs<K>) => this.#ask(name, ...args))
    this.search = { search: (queries) => this.#ask('search', queries) }
  }

  static async open(path: string, options: EmbeddedOptions): Promise<EmbeddedStore> {
    if (options.access === 'read') return new EmbeddedStore(path, { db: await openForReading(path), writing: null }, options)
    const db = await openForWriting(path)
    addScratch(db)
    return new EmbeddedStore(path, { db, writing: await import('./write.ts') }, options)
  }

  async write(extraction: Extraction): Promise<Written> {
    const { db, writing } = this.#writable()
    verify(extraction)
    return this.#writes.add(() => writing.write(db, extraction))
  }

  stored(sources: readonly string[]): Promise<readonly (StoredSource | null)[]> {
    return this.#ask('stored', sources)
  }

  pages(): AsyncIterable<Page> {
    return this.#inOrder('pageAfter', (page) => page)
  }

  extractions(): AsyncIterable<Extraction> {
    return this.#inOrder('extractionAfter', ({ page }) => page)
  }

  async forget(source: string): Promise<boolean> {
    const { db, writing } = this.#writable()
    return this.#writes.add(() => writing.forget(db, source))
  }

  /** Every check is thorough: it makes each copy anew from the article's text. */
  async check({ mend }: CheckOptions): Promise<Differences> {
    return check(mend ? this.#writable().db : this.#db, { mend })
  }

  async reindex(onArticles?: (articles: number) => void): Promise<number> {
    await this.#writes.idle()
    return reindex(this.#writable().db, onArticles)
  }

  async optimize(): Promise<void> {
    optimize(this.#writable().db)
  }

  /** Graph and index are one file: they answer together or not at all. */
  async status(): Promise<StoreStatus> {
    const error = await this.#ask('entities', []).then(
      () => null,
      (reason: unknown) => (reason instanceof KnownError ? reason.message : `The store "${this.#path}" does not answer.`),
    )
    return { sides: (['graph', 'index'] as const).map((side) => ({ side, error })), backlog: { waiting: 0, parked: [] } }
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    await this.#writes.idle()
    await this.#readers?.close()
    this.#db.close()
  }

  async #ask<K extends ReadName>(name: K, ...args: ReadArgs<K>): Promise<ReadAnswer<K>> {
    const answer = this.#readers ? await this.#readers.ask(name, args) : read(this.#db, name, args)
    // A worker answers with what the function of this name returns.
    return answer as ReadAnswer<K>
  }

  /** One page a question, so that pages that come and go meanwhile disturb nobody. */
  async *#inOrder<K extends 'pageAfter' | 'extractionAfter'>(name: K, pageOf: (found: NonNullable<ReadAnswer<K>>) => Page) {
    let found = await this.#ask<'pageAfter' | 'extractionAfter'>(name, '')
    while (found) {
      // The question above was for this name.
      const value = found as NonNullable<ReadAnswer<K>>
      yield value
      found = await this.#ask<'pageAfter' | 'extractionAfter'>(name, pageOf(value).source)
    }
  }

  #writable(): { readonly db: Database; readonly writing: Writing } {
    if (this.#writing) return { db: this.#db, writing: this.#writing }
    throw new KnownError('CONFIG', `The store "${this.#path}" is open for reading only. Open it for writing to change it.`)
  }
}

function toGraph(ask: <K extends ReadName>(name: K, ...args: ReadArgs<K>) => Promise<ReadAnswer<K>>): GraphStore {
  return {
    entities: (ids) => ask('entities', ids),
    articles: (ids) => ask('articles', ids),
    mentions: (ids) => ask('mentions', ids),
    facts: (ids) => ask('facts', ids),
    aliases: (ids) => ask('aliases', ids),
    articleCounts: (ids) => ask('articleCounts', ids),
    relations: (ids, filter, slice) => ask('relations', ids, filter, slice),
    statements: (ids) => ask('statements', ids),
    find: (filter, slice) => ask('find', filter, slice),
    attended: (ids, filter, slice) => ask('attended', ids, filter, slice),
    attendees: (ids, filter, slice) => ask('attendees', ids, filter, slice),
    companions: (ids, slice) => ask('companions', ids, slice),
    together: (ids, range, slice) => ask('together', ids, range, slice),
    around: (id, filter, slice) => ask('around', id, filter, slice),
    paths: (from, to, filter) => ask('paths', from, to, filter),
    counts: () => ask('counts'),
  }
}
