import type { AttendedRole, EntityType, RelationType } from '../schema/ontology.ts'
import type {
  Article,
  ArticleId,
  Entity,
  EntityId,
  Extraction,
  Found,
  LinkedMention,
  Page,
  Relation,
  Setting,
  Slice,
  Span,
  Statement,
} from '../schema/types.ts'

/** What a write did. `unchanged`: same digest and extractor, nothing was written. */
export interface Written {
  readonly outcome: 'added' | 'replaced' | 'unchanged'
  readonly articles: number
  readonly entities: number
  readonly relations: number
  readonly statements: number
}

/** What the graph knows and the index does not yet: how much still waits, and what was given up. */
export interface Backlog {
  readonly waiting: number
  /** Articles that failed too often, with the last error: somebody must look. */
  readonly parked: readonly { readonly id: ArticleId; readonly error: string }[]
}

/** How graph and index differ, by article. */
export interface Differences {
  readonly checked: number
  readonly missing: readonly ArticleId[]
  readonly surplus: readonly ArticleId[]
  readonly changed: readonly ArticleId[]
  readonly mended: boolean
  /** What is still under way to the index; nothing where one transaction holds both. */
  readonly backlog: Backlog
}

/** How graph and index are compared. */
export interface CheckOptions {
  /** Writes the index anew where it differs. */
  readonly mend: boolean
  /** Believes nothing that the index says of itself: reads all that it holds. */
  readonly thorough?: boolean
}

/** One half of a store, and why it does not answer; null where it does. */
export interface SideStatus {
  readonly side: 'graph' | 'index'
  readonly error: string | null
}

/** Whether a store answers. */
export interface StoreStatus {
  readonly sides: readonly SideStatus[]
  /** null where the side that knows does not answer. */
  readonly backlog: Backlog | null
}

/** How much a store holds. */
export interface Counts {
  readonly pages: number
  readonly articles: number
  readonly entities: number
  readonly relations: number
  readonly statements: number
}

/** An article with the setting of its page: what an answer shows of it. */
export interface StoredArticle extends Article {
  readonly setting: Setting
  /** `dateline`, else the day of publication, else null: what articles are sorted and filtered by. */
  readonly date: string | null
}

/** What one article states, in reading order: by where the clause begins, then the id. */
export interface ArticleFacts {
  readonly relations: readonly Relation[]
  readonly statements: readonly Statement[]
}

/** ISO days, inclusive; a row without a date is left out where either is given. */
export interface DateRange {
  readonly since?: string
  readonly until?: string
}

export interface RelationFilter {
  readonly types?: readonly RelationType[]
  /** `out`: the entity stands at `from`. Default both. */
  readonly direction?: 'out' | 'in' | 'both'
}

export interface EntityFilter extends DateRange {
  /** Name, alias, pinyin (`zhang wei`, `zhangwei`) or initials (`zw`); exact first, then prefix, then substring. */
  readonly name?: string
  readonly types?: readonly EntityType[]
  /** Entities at or below this place: what is LOCATED_IN it, and holders of posts there. */
  readonly place?: EntityId
  /** Only who holds a post with this title (exact, or ending in it); with `place`, holds it there. Any statement counts, whatever its status. */
  readonly post?: string
  /** Only who attended this event. */
  readonly attended?: EntityId
  /** Only events that all of these attended. */
  readonly attendedBy?: readonly EntityId[]
  readonly kind?: string
  /** Only who or what is mentioned in articles that hold these words. */
  readonly text?: string
}

export interface AttendanceFilter extends DateRange {
  readonly role?: AttendedRole
  /** Only events reported in articles that hold these words. */
  readonly text?: string
}

/** A person at an event, all statements of it together: roles are their union, newest article first. */
export interface Attendance {
  readonly person: EntityId
  readonly event: Entity
  readonly date: string | null
  readonly roles: readonly AttendedRole[]
  readonly statements: readonly Relation<'ATTENDED'>[]
}

/** Somebody who was at the same events; `count` is the number of distinct events shared. */
export interface Companion {
  readonly official: Entity
  readonly count: number
  /** The newest of the shared events, at most 20. */
  readonly events: readonly Entity[]
}

/** Which relations a walk goes along, in either direction, and how broad it may become. */
export interface WalkFilter {
  /** `around` goes along all where none are given, `paths` along PATH_TYPES. */
  readonly types?: readonly RelationType[]
  /**
   * Of each entity at most so many neighbors are walked to, and from at most so many entities of each hop is walked on: the most mentioned
   * first, then by id. BREADTH where it is absent, which is also the most.
   */
  readonly breadth?: number
}

export interface AroundFilter extends WalkFilter {
  /** How many steps away, 1 to 3. */
  readonly hops: number
  /**
   * Only who or what is mentioned in articles that hold these words. Where a hop is cut, those come first; of the last hop only they are
   * wanted, so that a hub is cut only where it has too many of them.
   */
  readonly text?: string
}

export interface PathFilter extends WalkFilter {
  /** How long a chain may be, 1 to 6 steps. */
  readonly maxHops: number
  /** How many chains to give. */
  readonly first: number
}

/** One step of a chain: whom it comes to, the newest of the statements that say so (of any of the types), and how many there are. */
export interface Step {
  readonly entity: Entity
  readonly relation: Relation
  readonly statements: number
  /** Where the newest of them is printed. */
  readonly article: StoredArticle
}

/** Who or what a walk came to; `path` is a shortest one, among several the one through the most mentioned entities. */
export interface Reach {
  readonly entity: Entity
  readonly distance: number
  readonly path: readonly Step[]
}

/** Somebody with more neighbors than a walk goes to: `walked` of them, the most mentioned. */
export interface Hub {
  readonly entity: Entity
  /** How many there are; at the last hop of a search for words: how many that are mentioned with the words. */
  readonly neighbors: number
  readonly walked: number
}

/** What a walk left out. Nothing: the answer is whole. */
export interface Cut {
  /** At most 20, those with the most neighbors first. */
  readonly hubs: readonly Hub[]
  readonly hubCount: number
  /** How many entities were reached but not walked on from, since their hop had too many. */
  readonly skipped: number
}

/** What was reached, nearest first; `exact` is false where something was cut. */
export interface Surroundings extends Found<Reach> {
  readonly cut: Cut
}

/** The shortest chains between two entities: all of one length. */
export interface Paths {
  /** Those through the most mentioned entities first, step by step, then by id; each begins behind `from` and ends with `to`. */
  readonly chains: readonly (readonly Step[])[]
  /** How many there are of this length; a floor where something was cut, and then there might be shorter ones. */
  readonly total: number
  readonly cut: Cut
}

/** Filters of articles; all given ones must hold. */
export interface ArticleFilter extends DateRange {
  /** All of these are mentioned. */
  readonly mentions?: readonly EntityId[]
  /** One of these is mentioned. */
  readonly anyOf?: readonly EntityId[]
  /** States that all of these attended something. */
  readonly attendedBy?: readonly EntityId[]
  /** States that each of these hosted something: a person at an event, or a body behind it. */
  readonly hostedBy?: readonly EntityId[]
  /** Mentions this place or one that lies in it. */
  readonly place?: EntityId
  readonly paper?: string
}

/** RELEVANCE: phrase in the title, phrase in the text, all words; within each the newest first (undated last), then the id. */
export type ArticleSort = 'RELEVANCE' | 'NEWEST' | 'OLDEST'

export interface ArticleQuery {
  /** '' or absent: every article that passes the filter, newest first. */
  readonly text?: string
  readonly where?: ArticleFilter
  readonly sort?: ArticleSort
  readonly slice: Slice
  /** How many values of each facet to count (of entities: of each type); 0 or absent: none. */
  readonly facets?: number
}

/** 1 phrase in the title, 2 phrase in the text, 3 all words; 0 where nothing was asked by words. */
export type Tier = 0 | 1 | 2 | 3

/** One article that was found, with the places of the words in it. */
export interface ArticleHit {
  readonly article: StoredArticle
  readonly tier: Tier
  readonly highlights: readonly ({ readonly field: 'title' | 'text' } & Span)[]
}

export interface FacetCount<T> {
  readonly value: T
  readonly count: number
}

/** Counted over all matches of all tiers, most frequent first. */
export interface Facets {
  readonly entities: readonly FacetCount<Entity>[]
  readonly places: readonly FacetCount<Entity>[]
  /** `2022-05` */
  readonly months: readonly FacetCount<string>[]
  readonly papers: readonly FacetCount<string>[]
}

export interface ArticleHits extends Found<ArticleHit> {
  readonly facets: Facets | null
  /** How many matches have no date and were left out by since/until. */
  readonly undated: number
  /** What a half of the store that does not answer left out, as a sentence; null where nothing is missing. */
  readonly missing: string | null
}

/** Who is related to whom, which article says so, and what the article says: the truth. All lookups answer in the order of the ids given. */
export interface GraphStore {
  /** null for an unknown id. */
  entities(ids: readonly EntityId[]): Promise<readonly (Entity | null)[]>
  articles(ids: readonly ArticleId[]): Promise<readonly (StoredArticle | null)[]>
  /** What each article mentions, in reading order. */
  mentions(ids: readonly ArticleId[]): Promise<readonly (readonly LinkedMention[])[]>
  /** What each article states, whether or not it prints the names of those it states it of; empty for an unknown id. */
  facts(ids: readonly ArticleId[]): Promise<readonly ArticleFacts[]>
  /** Every surface under which each entity is printed, most frequent first, its name left out. */
  aliases(ids: readonly EntityId[]): Promise<readonly (readonly string[])[]>
  /** In how many articles each entity is mentioned. */
  articleCounts(ids: readonly EntityId[]): Promise<readonly number[]>
  /** What is stated between each entity and others, newest article first. */
  relations(ids: readonly EntityId[], filter: RelationFilter, slice: Slice): Promise<readonly Found<Relation>[]>
  /** What is stated about each entity, newest article first. */
  statements(ids: readonly EntityId[]): Promise<readonly (readonly Statement[])[]>
  /** Entities by name, alias, pinyin or initials and by the other filters, best match first, then most mentioned, then the id. */
  find(filter: EntityFilter, slice: Slice): Promise<Found<Entity>>
  /** The distinct events each person was at, newest first. */
  attended(ids: readonly EntityId[], filter: AttendanceFilter, slice: Slice): Promise<readonly Found<Attendance>[]>
  /** Who was at each event: hosts, speakers, then the others, in printed order. */
  attendees(ids: readonly EntityId[], filter: AttendanceFilter, slice: Slice): Promise<readonly Found<Attendance>[]>
  /** Who was at the same events, most shared events first. */
  companions(ids: readonly EntityId[], slice: Slice): Promise<readonly Found<Companion>[]>
  /** Events that all of these attended, newest first. */
  together(ids: readonly EntityId[], range: DateRange, slice: Slice): Promise<Found<Entity>>
  /**
   * Whatever is reached from an entity within some steps: by distance, then the most mentioned first, then by id. Empty for an unknown id;
   * what a hub or a broad hop left out is said. A walk over its deadline is a TIMEOUT, never half an answer.
   */
  around(id: EntityId, filter: AroundFilter, slice: Slice): Promise<Surroundings>
  /** How two entities are related by others: none where they are not within so many steps, are the same, or one is unknown. */
  paths(from: EntityId, to: EntityId, filter: PathFilter): Promise<Paths>
  /** How much is stored. */
  counts(): Promise<Counts>
}

/** The words to find an article by: a copy that can be rebuilt. */
export interface SearchIndex {
  /** Articles by words and filters in the order of DESIGN section 5, one answer a query. */
  search(queries: readonly ArticleQuery[]): Promise<readonly ArticleHits[]>
}

/** What is stored of a source. */
export interface StoredSource {
  readonly digest: string
  readonly extractor: string
}

/** Writes to graph and index or to neither, and reads from either. */
export interface Store {
  readonly graph: GraphStore
  readonly search: SearchIndex
  /**
   * Replaces all that this page said before; resolves when a query would find it. An unchanged page writes nothing.
   * Pages that are handed over without waiting for one another (a few dozen at once) are written much faster.
   */
  write(extraction: Extraction): Promise<Written>
  /** null for a source that is not stored. */
  stored(sources: readonly string[]): Promise<readonly (StoredSource | null)[]>
  /** Every page as it was loaded, for reading again, by source. */
  pages(): AsyncIterable<Page>
  /** Every page as it was understood, by source: what an export prints. */
  extractions(): AsyncIterable<Extraction>
  /** Takes a page out with all its facts; false where there was none. */
  forget(source: string): Promise<boolean>
  /** Compares graph and index; mends the index where they differ. */
  check(options: CheckOptions): Promise<Differences>
  /** Writes the whole index anew from the graph, while questions are answered; answers with the number of articles. */
  reindex(onArticles?: (articles: number) => void): Promise<number>
  /** Makes what was written fast to read: after a bulk load. */
  optimize(): Promise<void>
  /** Whether both halves answer, and what waits between them. Does not throw. */
  status(): Promise<StoreStatus>
  close(): Promise<void>
}
