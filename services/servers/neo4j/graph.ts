import { KnownError } from '../../../schema/errors.ts'
import type { ArticleId, EntityId, Extraction } from '../../../schema/types.ts'
import type { GraphServer, OutboxEntry } from '../engines.ts'
import { attended, attendees } from './attendance.ts'
import { companions, together } from './companions.ts'
import { type Address, Connection, type ConnectionOptions } from './connection.ts'
import { copies } from './copying.ts'
import { below, find } from './find.ts'
import { prepare } from './layout.ts'
import { aliases, articleCounts, articles, counts, entities, facts, mentions, statements, stored } from './lookups.ts'
import { acknowledge, claim, enqueue, extend, outbox, pending, release, stamps } from './outbox.ts'
import { extractionsAfter, pagesAfter } from './pages.ts'
import { relations } from './relations.ts'

/** How a graph server is opened: `write` makes a store where there is none; the others want it to be there and write no page. */
export interface Neo4jOptions extends ConnectionOptions {
  readonly access?: 'read' | 'relay' | 'write'
}

/** Loaded only by who writes: it knows how every Chinese sign sounds. */
type Writing = typeof import('./write.ts')

type Args<K extends keyof GraphServer> = Parameters<GraphServer[K]>

/** The graph in Neo4j: pages, articles, facts, and the outbox of what the index does not know yet. */
export class Neo4jGraph implements GraphServer {
  readonly #db: Connection
  readonly #writing: Writing | null

  private constructor(db: Connection, writing: Writing | null) {
    this.#db = db
    this.#writing = writing
  }

  static async open(address: Address, options: Neo4jOptions): Promise<Neo4jGraph> {
    const { access = 'read' } = options
    const db = await Connection.open(address, options)
    try {
      await prepare(db, access === 'write' ? 'write' : 'read')
      return new Neo4jGraph(db, access === 'write' ? await import('./write.ts') : null)
    } catch (error) {
      await db.close()
      throw error
    }
  }

  entities = (...args: Args<'entities'>) => entities(this.#db, ...args)
  articles = (...args: Args<'articles'>) => articles(this.#db, ...args)
  mentions = (...args: Args<'mentions'>) => mentions(this.#db, ...args)
  facts = (...args: Args<'facts'>) => facts(this.#db, ...args)
  aliases = (...args: Args<'aliases'>) => aliases(this.#db, ...args)
  articleCounts = (...args: Args<'articleCounts'>) => articleCounts(this.#db, ...args)
  relations = (...args: Args<'relations'>) => relations(this.#db, ...args)
  statements = (...args: Args<'statements'>) => statements(this.#db, ...args)
  find = (...args: Args<'find'>) => find(this.#db, ...args)
  attended = (...args: Args<'attended'>) => attended(this.#db, ...args)
  attendees = (...args: Args<'attendees'>) => attendees(this.#db, ...args)
  companions = (...args: Args<'companions'>) => companions(this.#db, ...args)
  together = (...args: Args<'together'>) => together(this.#db, ...args)
  counts = () => counts(this.#db)
  below = (place: EntityId) => below(this.#db, place)
  stored = (...args: Args<'stored'>) => stored(this.#db, ...args)
  pagesAfter = (...args: Args<'pagesAfter'>) => pagesAfter(this.#db, ...args)
  extractionsAfter = (...args: Args<'extractionsAfter'>) => extractionsAfter(this.#db, ...args)
  stamps = (...args: Args<'stamps'>) => stamps(this.#db, ...args)
  copies = (...args: Args<'copies'>) => copies(this.#db, ...args)

  async write(extractions: readonly Extraction[]) {
    return this.#writable().write(this.#db, extractions)
  }

  async forget(source: string) {
    return this.#writable().forget(this.#db, source)
  }

  claim = (...args: Args<'claim'>) => claim(this.#db, ...args)
  extend = (entries: readonly OutboxEntry[], leaseMs: number) => extend(this.#db, entries, leaseMs)
  acknowledge = (...args: Args<'acknowledge'>) => acknowledge(this.#db, ...args)
  release = (...args: Args<'release'>) => release(this.#db, ...args)
  pending = (ids: readonly ArticleId[]) => pending(this.#db, ids)
  outbox = (...args: Args<'outbox'>) => outbox(this.#db, ...args)
  enqueue = (ids: readonly ArticleId[]) => enqueue(this.#db.change, ids)

  async ping() {
    await this.#db.read('RETURN 1 AS answer')
  }

  close() {
    return this.#db.close()
  }

  #writable(): Writing {
    if (this.#writing) return this.#writing
    throw new KnownError(
      'CONFIG',
      `The store in Neo4j at "${this.#db.server.uri}" is open for reading only. Open it for writing to change it.`,
    )
  }
}
