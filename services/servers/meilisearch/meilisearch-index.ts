import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { KnownError } from '../../../schema/errors.ts'
import { ENTITY_TYPES, type EntityType } from '../../../schema/ontology.ts'
import type { ArticleId, EntityId } from '../../../schema/types.ts'
import type { ArticleCopy, Stamp, TextHits, TextQuery, TextServer } from '../engines.ts'
import { toAnswer } from './answer.ts'
import { type Address, Connection, type Found } from './connection.ts'
import { DOCUMENT, fromDocument, HIT, STAMP, STAMP_FIELDS, toDocument } from './document.ts'
import { isBecause, NO_INDEX } from './errors.ts'
import { isBehind, isOneOf } from './filter.ts'
import { articlesWith, entitiesWith } from './matches.ts'
import { base, type Search, searchesOf, toPlan } from './plan.ts'
import { SHAPE } from './settings.ts'
import { NO_TERMS } from './terms.ts'
import { prepare, putAll, rebuild, removeAll } from './writing.ts'

/** Which index of which server. */
export interface IndexAddress extends Address {
  readonly index: string
}

export interface IndexOptions {
  /** `write` makes the index where there is none; `read` wants it to be there. */
  readonly access: 'read' | 'write'
  /** Milliseconds that one question may take. */
  readonly deadline: number
}

/** Ids in one request. */
const MOST_IDS = 1000
/** Whole documents in one request. */
const MOST_WHOLE = 200

const DOCUMENTS = z.object({ results: z.array(z.looseObject({ id: z.string() })) })

/** The text server of a pair, in a Meilisearch: nothing is asked of it before it is needed, so that it may be started later. */
export class MeilisearchIndex implements TextServer {
  readonly #connection: Connection
  readonly #index: string
  readonly #access: IndexOptions['access']
  #checked: Promise<void> | null = null

  private constructor(connection: Connection, { index, access }: Pick<IndexAddress, 'index'> & Pick<IndexOptions, 'access'>) {
    this.#connection = connection
    this.#index = index
    this.#access = access
  }

  static async open({ index, ...address }: IndexAddress, { access, deadline }: IndexOptions): Promise<MeilisearchIndex> {
    return new MeilisearchIndex(await Connection.open(address, deadline), { index, access })
  }

  search(queries: readonly TextQuery[]): Promise<readonly TextHits[]> {
    const plans = queries.map(toPlan)
    return this.#checkedFirst(async () => {
      const searches = plans.map(searchesOf)
      const found = await this.#ask(HIT, searches.flat())
      const starts = searches.map((_, i) => searches.slice(0, i).flat().length)
      const answersOf = (i: number) => found.slice(starts[i], (starts[i] ?? 0) + (searches[i]?.length ?? 0))
      return Promise.all(plans.map((plan, i) => toAnswer(plan, answersOf(i), (search) => this.#askOne(HIT, search))))
    })
  }

  articlesWith(text: string, about?: readonly EntityId[]): Promise<readonly ArticleId[]> {
    const conditions = about ? [`${isOneOf('mentioned', about)} OR ${isOneOf('attendedEvents', about)}`] : []
    return this.#checkedFirst(() => articlesWith(text, conditions, (shape, search) => this.#askOne(shape, search)))
  }

  entitiesWith(text: string, types: readonly EntityType[] = ENTITY_TYPES): Promise<readonly EntityId[]> {
    return this.#checkedFirst(() => entitiesWith(text, types, (shape, search) => this.#askOne(shape, search)))
  }

  /** What the index holds in a newer version stays. */
  put(copies: readonly ArticleCopy[]): Promise<void> {
    return this.#checkedFirst(async () => {
      const ids = copies.map(({ article }) => article.id)
      const held = new Map((await this.#stampsOf(ids)).map(({ id, version }) => [id, version]))
      await putAll(
        this.#place,
        copies.filter(({ article, version }) => (held.get(article.id) ?? version) <= version),
      )
    })
  }

  remove(ids: readonly ArticleId[]): Promise<void> {
    return this.#checkedFirst(async () => {
      for (const some of inParts(ids, MOST_IDS)) await removeAll(this.#place, some)
    })
  }

  stamps(after: string, limit: number): Promise<readonly Stamp[]> {
    const filter = after === '' ? [] : [isBehind(after)]
    return this.#checkedFirst(async () => (await this.#askOne(STAMP, { ...STAMPS, filter, hitsPerPage: limit })).hits)
  }

  held(ids: readonly ArticleId[]): Promise<readonly (ArticleCopy | 'strange' | null)[]> {
    return this.#checkedFirst(async () => {
      const held = new Map<string, ArticleCopy | 'strange'>()
      for (const some of inParts(ids, MOST_WHOLE)) {
        const query = { filter: isOneOf('id', some), limit: some.length }
        const { results } = await this.#connection.read(DOCUMENTS, (client) => client.index(this.#index).getDocuments(query))
        for (const document of results) held.set(document.id, copyOf(document))
      }
      return ids.map((id) => held.get(id) ?? null)
    })
  }

  count(): Promise<number> {
    return this.#checkedFirst(async () => (await this.#askOne(STAMP, { ...STAMPS, hitsPerPage: 0 })).total)
  }

  async rebuild(copies: AsyncIterable<readonly ArticleCopy[]>): Promise<number> {
    const count = await rebuild(this.#place, copies)
    this.#checked = null
    return count
  }

  ping(): Promise<void> {
    return this.#connection.health()
  }

  /** Nothing is held open between questions. */
  async close(): Promise<void> {}

  get #place() {
    return { connection: this.#connection, index: this.#index }
  }

  /** Once at the beginning, and again after a failure of it or the loss of the index. */
  async #checkedFirst<T>(work: () => Promise<T>): Promise<T> {
    try {
      this.#checked ??= this.#check()
      await this.#checked
    } catch (error) {
      this.#checked = null
      throw error
    }
    try {
      return await work()
    } catch (error) {
      if (isBecause(error, NO_INDEX)) this.#checked = null
      throw error
    }
  }

  /** An index that is not there is made by who may write; one of another shape is nobody's to read, or to write into. */
  async #check(): Promise<void> {
    const first = await this.#first().catch((error: unknown) => {
      if (this.#access === 'write' && isBecause(error, NO_INDEX)) return null
      throw error
    })
    if (first === null && this.#access === 'write') await prepare(this.#place)
    if (first !== null && first.shape !== SHAPE)
      throw new KnownError(
        'CONFIG',
        `The index "${this.#index}" was made by another version of zaichang. Run \`zaichang reindex\` to make it anew.`,
      )
  }

  /** Any document; null where there is none. */
  async #first(): Promise<{ readonly shape?: unknown } | null> {
    const shape = z.object({ shape: z.unknown() })
    const { hits } = await this.#askOne(shape, { ...base(NO_TERMS, []), attributesToRetrieve: ['shape'], hitsPerPage: 1 })
    return hits[0] ?? null
  }

  async #stampsOf(ids: readonly ArticleId[]): Promise<readonly Stamp[]> {
    const searches = inParts(ids, MOST_IDS).map((some) => ({ ...STAMPS, filter: [isOneOf('id', some)], hitsPerPage: some.length }))
    return (await this.#ask(STAMP, searches)).flatMap(({ hits }) => hits)
  }

  async #askOne<T>(shape: z.ZodType<T>, search: Search): Promise<Found<T>> {
    const [found] = await this.#ask(shape, [search])
    if (!found) throw this.#connection.junk('no answer')
    return found
  }

  #ask<T>(shape: z.ZodType<T>, searches: readonly Search[]): Promise<readonly Found<T>[]> {
    return this.#connection.search(this.#index, searches, shape)
  }
}

const STAMPS: Search = { ...base(NO_TERMS, []), sort: ['id:asc'], attributesToRetrieve: [...STAMP_FIELDS], hitsPerPage: 0 }

function inParts<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
}

function copyOf(document: unknown): ArticleCopy | 'strange' {
  const read = DOCUMENT.safeParse(document)
  if (!read.success) return 'strange'
  const copy = fromDocument(read.data)
  return isDeepStrictEqual(document, JSON.parse(JSON.stringify(toDocument(copy)))) ? copy : 'strange'
}
