import type { EntityType } from '../schema/ontology.ts'
import type { Article, ArticleId, Entity, EntityId, Evidence, Key, Page } from '../schema/types.ts'

// What every kind of store keeps as JSON was written from the same types, so that reading it as the same type is safe.

/** An entity as it is stored. */
export interface StoredEntity {
  readonly id: EntityId
  readonly key: string
  readonly type: EntityType
  readonly name: string
}

/** An entity without what a store keeps beside it. */
export function toEntity({ id, key, type, name }: StoredEntity): Entity {
  return { id, key: JSON.parse(key) as Key, type, name }
}

/** A date as it is stored, where '' stands for none. */
export function toDate(date: string): string | null {
  return date === '' ? null : date
}

/** A page as it is stored. */
export interface PageRow {
  readonly source: string
  readonly digest: string
  readonly text: string
  readonly rest: string
}

/** A page as it was loaded. */
export function toPage({ source, digest, text, rest }: PageRow): Page {
  return { source, digest, text, ...(JSON.parse(rest) as Omit<Page, 'source' | 'digest' | 'text'>) }
}

/** What an article is made of again. */
interface StoredText {
  readonly id: ArticleId
  readonly source: string
  readonly place: number
  readonly title: string
  readonly text: string
  readonly rest: string
}

/** An article as it was loaded. */
export function toArticle({ id, source, place, title, text, rest }: StoredText): Article {
  return { id, source, index: place, title, text, ...(JSON.parse(rest) as Omit<Article, 'id' | 'source' | 'index' | 'title' | 'text'>) }
}

/** Where the clause of a fact stands. */
export interface EvidenceColumns {
  readonly articleId: ArticleId
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** The clause of a fact. */
export function toEvidence({ articleId, start, end, quote }: EvidenceColumns): Evidence {
  return { articleId, span: { start, end }, quote }
}
