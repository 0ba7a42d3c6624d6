import { ENTITY_TYPES } from '../../schema/ontology.ts'
import type { ArticleId, EntityId, Extraction, Page } from '../../schema/types.ts'
import { toQuestion } from '../../services/question.ts'
import { toRoleBits } from '../../services/roles.ts'
import { digestOf } from '../../services/servers/copies.ts'
import type {
  ArticleCopy,
  GraphServer,
  OutboxEntry,
  Stamp,
  TextHits,
  TextQuery,
  TextServer,
  WrittenPage,
} from '../../services/servers/engines.ts'
import { afterParams } from '../../services/slices.ts'
import type { Backlog } from '../../services/store.ts'
import { naiveGraph } from './naive-graph.ts'
import { below, isInRange, Pages, sliced, type Told } from './naive-pages.ts'
import { counted, ORDERS, tierOf, toHit, top } from './naive-search.ts'
import { storedAs, writeInto } from './naive-store.ts'

interface Waiting {
  version: number
  attempts: number
  /** From when it may be claimed, on the clock of `performance`. */
  free: number
  parked: string | null
}

/** The graph server of a pair, in memory: short, slow and right. */
export function naiveGraphServer(): GraphServer {
  const pages = new Pages()
  const outbox = new Outbox(pages)
  const after = <T>(source: string, limit: number, choose: (extraction: Extraction) => T): readonly T[] =>
    pages
      .inOrder()
      .filter(({ page }) => page.source > source)
      .slice(0, limit)
      .map(choose)
  return {
    ...naiveGraph(pages),
    below: async (place) => (pages.entity(place) ? [...below(pages, place)] : null),
    stored: async (sources) => sources.map((source) => storedAs(pages.sources.get(source))),
    pagesAfter: async (source, limit) => after(source, limit, ({ page }): Page => page),
    extractionsAfter: async (source, limit) => after(source, limit, (extraction) => extraction),
    write: async (extractions) =>
      extractions.map((extraction): WrittenPage => {
        const written = writeInto(pages, extraction)
        return { ...written, stale: written.outcome === 'unchanged' ? [] : outbox.follow() }
      }),
    forget: async (source) => (pages.delete(source) ? outbox.follow() : null),
    ...outboxOf(outbox),
    ping: async () => {},
    close: async () => {},
  }
}

type OutboxCalls = Pick<
  GraphServer,
  'claim' | 'extend' | 'acknowledge' | 'release' | 'pending' | 'outbox' | 'enqueue' | 'stamps' | 'copies'
>

function outboxOf(outbox: Outbox): OutboxCalls {
  return {
    claim: async (options) => outbox.claim(options),
    extend: async (entries, leaseMs) => outbox.each(entries, (waiting) => Object.assign(waiting, { free: performance.now() + leaseMs })),
    acknowledge: async (entries) =>
      outbox.each(entries, (waiting, { id, version }) => {
        waiting.free = 0
        if (waiting.version === version) outbox.entries.delete(id)
      }),
    release: async (entries, { error, retryMs, most }) =>
      outbox.each(entries, (waiting) => {
        waiting.attempts++
        waiting.free = performance.now() + retryMs
        if (waiting.attempts >= most) waiting.parked = error
      }),
    pending: async (ids) => ids.filter((id) => outbox.entries.has(id)),
    outbox: async ({ revive } = {}) => outbox.state(revive === true),
    enqueue: async (ids) => outbox.enqueue(ids),
    stamps: async (id, limit) => stampsAfter(outbox.copies, id, limit),
    copies: async (ids) => ids.map((id) => outbox.copies.get(id) ?? null),
  }
}

/** What the index should hold, and what it has not been told yet. */
class Outbox {
  readonly #pages: Pages
  readonly entries = new Map<ArticleId, Waiting>()
  copies: ReadonlyMap<ArticleId, ArticleCopy> = new Map()
  /** By the relations of its reading: pages change seldom, and every digest takes its time. */
  readonly #made = new WeakMap<Told['relations'], ArticleCopy>()
  #version = 0

  constructor(pages: Pages) {
    this.#pages = pages
  }

  /** Compares all copies with what they were; answers with those that changed. */
  follow(): readonly ArticleId[] {
    const before = this.copies
    const now = this.#pages.told().map((told) => this.#copyOf(told, before))
    this.copies = new Map(now.map((copy) => [copy.article.id, copy]))
    const ids = new Set([...before.keys(), ...this.copies.keys()])
    const stale = [...ids].filter((id) => before.get(id) !== this.copies.get(id))
    this.enqueue(stale)
    return stale
  }

  enqueue(ids: readonly ArticleId[]): void {
    for (const id of ids) {
      const known = this.entries.get(id)
      const version = this.copies.get(id)?.version ?? ++this.#version
      this.entries.set(id, { version, attempts: 0, free: known?.parked ? 0 : (known?.free ?? 0), parked: null })
    }
  }

  claim({ limit, leaseMs, ids }: Parameters<GraphServer['claim']>[0]): readonly OutboxEntry[] {
    const now = performance.now()
    const claimed = [...this.entries].filter(([id, { free, parked }]) => free <= now && parked === null && (!ids || ids.includes(id)))
    return claimed.slice(0, limit).map(([id, waiting]) => {
      waiting.free = now + leaseMs
      return { id, version: waiting.version, copy: this.copies.get(id) ?? null, attempts: waiting.attempts }
    })
  }

  each(entries: readonly OutboxEntry[], change: (waiting: Waiting, entry: OutboxEntry) => void): void {
    for (const entry of entries) {
      const waiting = this.entries.get(entry.id)
      if (waiting) change(waiting, entry)
    }
  }

  state(revive: boolean): Backlog {
    if (revive) for (const waiting of this.entries.values()) Object.assign(waiting, { parked: null, attempts: 0, free: 0 })
    const parked = [...this.entries].flatMap(([id, { parked: error }]) => (error === null ? [] : [{ id, error }]))
    return { waiting: this.entries.size - parked.length, parked }
  }

  #copyOf({ article, mentions, relations }: Told, before: ReadonlyMap<ArticleId, ArticleCopy>): ArticleCopy {
    const made = this.#made.get(relations)
    const isOld = made !== undefined && before.get(article.id) === made
    if (isOld && made.mentioned.every(({ id, type }) => this.#pages.entity(id)?.type === type)) return made
    const ends = (isWanted: (relation: Told['relations'][number]) => boolean, end: 'from' | 'to'): readonly EntityId[] => [
      ...new Set(relations.filter(isWanted).map((relation) => relation[end])),
    ]
    const isHosting = ({ type, attrs }: Told['relations'][number]) =>
      (type === 'ATTENDED' || type === 'ORGANIZED') && 'role' in attrs && (toRoleBits(attrs.role) & 1) > 0
    const content = {
      article,
      mentioned: [...new Set(mentions.map(({ entityId }) => entityId))].map((id) => ({
        id,
        type: this.#pages.entity(id)?.type ?? 'Person',
      })),
      attendedBy: ends(({ type }) => type === 'ATTENDED', 'from'),
      hostedBy: ends(isHosting, 'from'),
      attendedEvents: ends(({ type }) => type === 'ATTENDED', 'to'),
    }
    const [digest, known] = [digestOf(content), before.get(article.id)]
    const copy = known?.digest === digest ? known : { ...content, digest, version: ++this.#version }
    this.#made.set(relations, copy)
    return copy
  }
}

function stampsAfter(copies: ReadonlyMap<ArticleId, ArticleCopy>, after: string, limit: number): readonly Stamp[] {
  const ids = [...copies.keys()].filter((id) => id > after).sort()
  return ids.slice(0, limit).flatMap((id) => {
    const copy = copies.get(id)
    return copy ? [{ id, version: copy.version, digest: copy.digest }] : []
  })
}

/** The text server of a pair, in memory; `copies` is what it holds. */
export function naiveTextServer(copies = new Map<ArticleId, ArticleCopy>()): TextServer {
  const withWords = (text: string) => {
    toQuestion(text)
    return [...copies.values()].filter((copy) => tierOf(copy, text) !== null)
  }
  return {
    search: async (queries) => queries.map((query) => searchAmong([...copies.values()], query)),
    articlesWith: async (text, about) =>
      withWords(text)
        .filter(({ mentioned, attendedEvents }) => !about || about.some((id) => attendedEvents.includes(id) || isAmong(mentioned, id)))
        .map(({ article }) => article.id),
    entitiesWith: async (text, types) => [
      ...new Set(
        withWords(text).flatMap(({ mentioned }) => mentioned.filter(({ type }) => !types || types.includes(type)).map(({ id }) => id)),
      ),
    ],
    put: async (more) => {
      for (const copy of more) copies.set(copy.article.id, copy)
    },
    remove: async (ids) => {
      for (const id of ids) copies.delete(id)
    },
    stamps: async (after, limit) => stampsAfter(copies, after, limit),
    held: async (ids) => ids.map((id) => copies.get(id) ?? null),
    count: async () => copies.size,
    rebuild: async (slices) => {
      const beside = new Map<ArticleId, ArticleCopy>()
      for await (const slice of slices) for (const copy of slice) beside.set(copy.article.id, copy)
      copies.clear()
      for (const [id, copy] of beside) copies.set(id, copy)
      return beside.size
    },
    ping: async () => {},
    close: async () => {},
  }
}

const isAmong = (mentioned: ArticleCopy['mentioned'], wanted: EntityId) => mentioned.some(({ id }) => id === wanted)

function isWanted({ article, mentioned, attendedBy, hostedBy }: ArticleCopy, where: NonNullable<TextQuery['where']>): boolean {
  const isMentioned = (id: EntityId) => isAmong(mentioned, id)
  return (
    (where.mentions ?? []).every(isMentioned) &&
    (!where.anyOf || where.anyOf.some(isMentioned)) &&
    (!where.within || where.within.some(isMentioned)) &&
    (where.attendedBy ?? []).every((id) => attendedBy.includes(id)) &&
    (where.hostedBy ?? []).every((id) => hostedBy.includes(id)) &&
    (where.paper === undefined || article.setting.paper === where.paper)
  )
}

function searchAmong(copies: readonly ArticleCopy[], { text, where = {}, sort = 'RELEVANCE', slice, facets }: TextQuery): TextHits {
  if (text?.trim()) toQuestion(text)
  afterParams(slice, { tier: 'number', date: 'date', id: 'text' })
  const wanted = copies.filter((copy) => tierOf(copy, text) !== null && isWanted(copy, where))
  const found = wanted.filter(({ article }) => isInRange(article.date, where))
  const placed = found.map((copy) => toHit(copy, text))
  return {
    ...sliced(placed, ORDERS[sort], slice),
    facets: facets ? facetsOf(found, facets) : null,
    undated: where.since || where.until ? wanted.filter(({ article }) => article.date === null).length : 0,
  }
}

function facetsOf(found: readonly ArticleCopy[], most: number): TextHits['facets'] {
  const types = new Map(found.flatMap(({ mentioned }) => mentioned.map(({ id, type }) => [id, type])))
  const counts = [...counted(found.flatMap(({ mentioned }) => mentioned.map(({ id }) => id)))]
  const all = counts
    .map(([value, count]) => ({ value, count, type: types.get(value) ?? ENTITY_TYPES[0] }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  const isKept = (one: (typeof all)[number]) => all.filter(({ type }) => type === one.type).indexOf(one) < most
  const months = found.map(({ article }) => article.date?.slice(0, 7) ?? null)
  return {
    entities: all.filter(isKept),
    months: top(months, most),
    papers: top(
      found.map(({ article }) => article.setting.paper),
      most,
    ),
  }
}
