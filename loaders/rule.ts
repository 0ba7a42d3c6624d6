import type { AttributeKey, AttributeValues, Basis, RelationAttrs, RelationType } from '../schema/ontology.ts'
import type { Entity, EntityId, Span } from '../schema/types.ts'
import type { LinkedArticle } from './sighting.ts'

/** A relation as a rule reads it: `span` holds the words that state it, from which the quote is cut. */
export interface RelationDraft<T extends RelationType = RelationType> {
  readonly type: T
  readonly from: EntityId
  readonly to: EntityId
  readonly attrs: RelationAttrs[T]
  readonly basis: Basis
  readonly span: Span
}

/** A statement as a rule reads it. */
export interface StatementDraft<K extends AttributeKey = AttributeKey> {
  readonly entity: EntityId
  readonly key: K
  readonly value: AttributeValues[K]
  readonly span: Span
}

/** What a rule may look at beside its article: the entities of the page. */
export interface Entities {
  readonly entity: (id: EntityId) => Entity
  readonly find: (type: Entity['type'], name: string) => Entity
}

/** A rule of a relation: its name is what a fact shows, its clauses stand in the test of that name. */
export interface RelationRule {
  readonly name: string
  readonly read: (article: LinkedArticle, entities: Entities) => readonly RelationDraft[]
}

/** A rule of an attribute. */
export interface StatementRule {
  readonly name: string
  readonly read: (article: LinkedArticle, entities: Entities) => readonly StatementDraft[]
}
