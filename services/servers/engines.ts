import type { EntityType } from '../../schema/ontology.ts'
import type { ArticleId, Entity, EntityId, Extraction, Found, Page, Slice } from '../../schema/types.ts'
import type {
  AroundFilter,
  ArticleHits,
  ArticleQuery,
  Attendance,
  AttendanceFilter,
  Backlog,
  EntityFilter,
  FacetCount,
  Facets,
  GraphStore,
  StoredArticle,
  StoredSource,
  Surroundings,
  Written,
} from '../store.ts'

/** What the text server holds of an article: all that a search answers with, as the graph says it now. */
export interface ArticleCopy {
  readonly article: StoredArticle
  /** Counted up by the graph whenever anything of the copy changes: an older one never replaces a newer. */
  readonly version: number
  /** Of everything else here: what two sides are compared by. */
  readonly digest: string
  /** Everything mentioned, by id, with the type in force. */
  readonly mentioned: readonly { readonly id: EntityId; readonly type: EntityType }[]
  /** Who is said to have attended something, by id. */
  readonly attendedBy: readonly EntityId[]
  /** Who is said to have hosted something: a person at an event, or a body behind it; by id. */
  readonly hostedBy: readonly EntityId[]
  /** The events that somebody is said to have attended, by id: also those that no word of the article names. */
  readonly attendedEvents: readonly EntityId[]
}

/** What one side says that it holds of an article. */
export type Stamp = Pick<ArticleCopy, 'version' | 'digest'> & { readonly id: ArticleId }

/** An article whose copy in the index is behind. `copy` is what it should be now; null where the article is no more. */
export interface OutboxEntry {
  readonly id: ArticleId
  readonly version: number
  readonly copy: ArticleCopy | null
  /** How often it was tried in vain. */
  readonly attempts: number
}

/** A page that was written, and which articles' copies it left behind. */
export interface WrittenPage extends Written {
  readonly stale: readonly ArticleId[]
}

/** Words were asked of the index beforehand: the graph gets what they lead to. */
export type GraphEntityFilter = Omit<EntityFilter, 'text'> & { readonly among?: readonly EntityId[] }
export type GraphAttendanceFilter = Omit<AttendanceFilter, 'text'> & { readonly reportedIn?: readonly ArticleId[] }
/** `among`: whoever is mentioned with the words. */
export type GraphAroundFilter = Omit<AroundFilter, 'text'> & { readonly among?: readonly EntityId[] }

/**
 * The graph server of a pair: pages, articles with their text, facts, and the outbox of what the index does not know yet.
 * Every call is one round trip where it can be; a server that does not answer is UNAVAILABLE, a read over its deadline TIMEOUT.
 */
export interface GraphServer extends Omit<GraphStore, 'find' | 'attended' | 'attendees' | 'around'> {
  find(filter: GraphEntityFilter, slice: Slice): Promise<Found<Entity>>
  attended(ids: readonly EntityId[], filter: GraphAttendanceFilter, slice: Slice): Promise<readonly Found<Attendance>[]>
  attendees(ids: readonly EntityId[], filter: GraphAttendanceFilter, slice: Slice): Promise<readonly Found<Attendance>[]>
  around(id: EntityId, filter: GraphAroundFilter, slice: Slice): Promise<Surroundings>
  /** A place and all that lies in it, however deep; null for an unknown id. */
  below(place: EntityId): Promise<readonly EntityId[] | null>
  stored(sources: readonly string[]): Promise<readonly (StoredSource | null)[]>
  /** The pages after a source, in the order of sources. */
  pagesAfter(source: string, limit: number): Promise<readonly Page[]>
  extractionsAfter(source: string, limit: number): Promise<readonly Extraction[]>
  /** Replaces all that these pages said, in one transaction with the outbox entries of every article whose copy it changes. Idempotent. */
  write(extractions: readonly Extraction[]): Promise<readonly WrittenPage[]>
  /** Takes a page out with all its facts, likewise; null where there was none. */
  forget(source: string): Promise<readonly ArticleId[] | null>
  /** Takes entries, those of the given articles first, else the oldest, for so many milliseconds: meanwhile nobody else gets them. */
  claim(options: { readonly limit: number; readonly leaseMs: number; readonly ids?: readonly ArticleId[] }): Promise<readonly OutboxEntry[]>
  /** Holds what was claimed for so many milliseconds from now: whoever has it is still at work. */
  extend(entries: readonly OutboxEntry[], leaseMs: number): Promise<void>
  /** The index holds these versions now: entries of a newer one stay, free to be claimed at once. */
  acknowledge(entries: readonly OutboxEntry[]): Promise<void>
  /** These failed: they wait until `retryMs` from now, or, after `most` attempts, are parked with the error. */
  release(
    entries: readonly OutboxEntry[],
    failure: { readonly error: string; readonly retryMs: number; readonly most: number },
  ): Promise<void>
  /** Which of these articles are still in the outbox, whoever has claimed them, parked ones included. */
  pending(ids: readonly ArticleId[]): Promise<readonly ArticleId[]>
  /** What is in the outbox; parked entries wait again where `revive` says so. */
  outbox(options?: { readonly revive?: boolean }): Promise<Backlog>
  /** Puts articles into the outbox, those that are no more included: what a check found. */
  enqueue(ids: readonly ArticleId[]): Promise<void>
  /** What the index should hold, by id, after an id. */
  stamps(after: string, limit: number): Promise<readonly Stamp[]>
  copies(ids: readonly ArticleId[]): Promise<readonly (ArticleCopy | null)[]>
  /** Resolves when the server answers. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** Who is in the facets of an answer: the graph has the names. */
export interface TextFacets extends Omit<Facets, 'entities' | 'places'> {
  /** By type in force, most frequent first, ties by id. */
  readonly entities: readonly (FacetCount<EntityId> & { readonly type: EntityType })[]
}

export interface TextHits extends Omit<ArticleHits, 'facets' | 'missing'> {
  readonly facets: TextFacets | null
}

/** A place is asked of the graph beforehand: `within` are its id and all that lie in it. */
export interface TextQuery extends Omit<ArticleQuery, 'where'> {
  readonly where?: Omit<NonNullable<ArticleQuery['where']>, 'place'> & { readonly within?: readonly EntityId[] }
}

/** The text server of a pair: a copy of every article, with the order, tiers and highlights of DESIGN section 5. */
export interface TextServer {
  /** All queries in one request, in which both sides see one moment. */
  search(queries: readonly TextQuery[]): Promise<readonly TextHits[]>
  /** Every article that holds these words, in any tier; only those that mention, or report who attended, one of `about`, where given. */
  articlesWith(text: string, about?: readonly EntityId[]): Promise<readonly ArticleId[]>
  /** Whoever such articles mention, of these types or of all. */
  entitiesWith(text: string, types?: readonly EntityType[]): Promise<readonly EntityId[]>
  /** Resolves when a search would find them: the server's task has succeeded. */
  put(copies: readonly ArticleCopy[]): Promise<void>
  remove(ids: readonly ArticleId[]): Promise<void>
  /** What the index says it holds, by id, after an id. */
  stamps(after: string, limit: number): Promise<readonly Stamp[]>
  /**
   * What the index holds of these articles, for a check that believes no stamp; null where it holds none, `strange` where that is none of our
   * copies, or one whose parts disagree.
   */
  held(ids: readonly ArticleId[]): Promise<readonly (ArticleCopy | 'strange' | null)[]>
  count(): Promise<number>
  /** Fills another index beside the one that serves, then swaps them; what was written to the old one meanwhile is the caller's to repeat. */
  rebuild(copies: AsyncIterable<readonly ArticleCopy[]>): Promise<number>
  ping(): Promise<void>
  close(): Promise<void>
}
