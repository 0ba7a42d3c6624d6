import DataLoader from 'dataloader'
import type { ArticleId, Entity, EntityId, Found, LinkedMention, Relation, Slice, Statement } from '../schema/types.ts'
import type {
  ArticleFacts,
  ArticleHits,
  ArticleQuery,
  Attendance,
  AttendanceFilter,
  Companion,
  RelationFilter,
  Store,
  StoredArticle,
} from '../services/store.ts'
import { everyRelation } from './facts.ts'

type Batched<K, V> = DataLoader<K, V>

/** Every lookup of one request: asked one by one, sent to the store in one batch for each level of nesting. */
export interface Lookups {
  readonly entityById: Batched<EntityId, Entity | null>
  readonly articleById: Batched<ArticleId, StoredArticle | null>
  readonly mentionsOf: Batched<ArticleId, readonly LinkedMention[]>
  readonly factsOf: Batched<ArticleId, ArticleFacts>
  readonly aliasesOf: Batched<EntityId, readonly string[]>
  readonly articleCountOf: Batched<EntityId, number>
  readonly statementsOf: Batched<EntityId, readonly Statement[]>
  readonly relationsOf: (asked: Asked<RelationFilter>) => Batched<EntityId, Found<Relation>>
  /** Without slices: for what is short for nearly everybody, like posts. */
  readonly everyRelationOf: (filter: RelationFilter) => Batched<EntityId, readonly Relation[]>
  readonly attendedBy: (asked: Asked<AttendanceFilter>) => Batched<EntityId, Found<Attendance>>
  readonly attendeesOf: (asked: Asked<AttendanceFilter>) => Batched<EntityId, Found<Attendance>>
  readonly companionsOf: (slice: Slice) => Batched<EntityId, Found<Companion>>
  readonly search: Batched<ArticleQuery, ArticleHits>
}

/** A filter and a slice: entities of which the same is asked share a batch. */
export interface Asked<F> {
  readonly filter: F
  readonly slice: Slice
}

/** One batch for each different question. */
function family<A, K, V>(find: (ids: readonly K[], asked: A) => Promise<readonly V[]>): (asked: A) => Batched<K, V> {
  const known = new Map<string, Batched<K, V>>()
  return (asked) => {
    const name = JSON.stringify(asked)
    const batched = known.get(name) ?? new DataLoader((ids: readonly K[]) => find(ids, asked))
    known.set(name, batched)
    return batched
  }
}

/** The lookups of one request. */
export function toLookups({ graph, search }: Pick<Store, 'graph' | 'search'>): Lookups {
  return {
    entityById: new DataLoader((ids) => graph.entities(ids)),
    articleById: new DataLoader((ids) => graph.articles(ids)),
    mentionsOf: new DataLoader((ids) => graph.mentions(ids)),
    factsOf: new DataLoader((ids) => graph.facts(ids)),
    aliasesOf: new DataLoader((ids) => graph.aliases(ids)),
    articleCountOf: new DataLoader((ids) => graph.articleCounts(ids)),
    statementsOf: new DataLoader((ids) => graph.statements(ids)),
    relationsOf: family((ids, { filter, slice }) => graph.relations(ids, filter, slice)),
    everyRelationOf: family((ids, filter) => everyRelation(graph, ids, filter)),
    attendedBy: family((ids, { filter, slice }) => graph.attended(ids, filter, slice)),
    attendeesOf: family((ids, { filter, slice }) => graph.attendees(ids, filter, slice)),
    companionsOf: family((ids, slice) => graph.companions(ids, slice)),
    search: new DataLoader((queries) => search.search(queries), { cacheKeyFn: (query) => JSON.stringify(query) }),
  }
}
