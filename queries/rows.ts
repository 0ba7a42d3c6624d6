import type { AttendedRole, OrganizedRole, RelationType } from '../schema/ontology.ts'
import type { Entity, LinkedMention, Relation } from '../schema/types.ts'
import type { ArticleHit, Attendance, Companion, Cut, Facets, Reach, Step, StoredArticle } from '../services/store.ts'
import type { Connection, Edge } from './connection.ts'

/** What a GraphQL Node stands for. */
export type AnyNode = Entity | StoredArticle

/** The parts that the relation types know, all in one enum. */
export type RelationRole = AttendedRole | OrganizedRole | 'contractor'

/** A mention and the article whose text its span counts in. */
export interface MentionIn {
  readonly article: StoredArticle
  readonly mention: LinkedMention
}

/** A post: all statements of one person, title and body, newest article first. */
export interface Post {
  readonly title: string
  readonly statements: readonly Relation<'HOLDS_POST'>[]
}

/** One statement seen from one of its ends. */
export interface Related {
  readonly relation: Relation
  readonly other: Entity['id']
}

/** Which statements of an entity a field shows, and from which end. */
export interface RelatedBy {
  readonly type: RelationType
  readonly direction: 'in' | 'out'
}

export type EntityRow = Edge<Entity>
export type EntityRows = Connection<Entity>
export type ArticleRow = Edge<ArticleHit>
/** `facets` is null where nobody asked for them. */
export interface ArticleRows extends Connection<ArticleHit> {
  readonly facets: Facets | null
  readonly undated: number
  readonly missing: string | null
}
export type AttendanceRow = Edge<Attendance>
export type AttendanceRows = Connection<Attendance>
export type CompanionRow = Edge<Companion>
export type CompanionRows = Connection<Companion>
export type RelationRow = Edge<Relation>
export type RelationRows = Connection<Relation>
export type RelatedRow = Edge<Related>
export type RelatedRows = Connection<Related>
export type AroundRow = Edge<Reach>
export interface AroundRows extends Connection<Reach> {
  readonly cut: Cut
}
/** A chain of steps from one entity to another. */
export type Path = readonly Step[]
