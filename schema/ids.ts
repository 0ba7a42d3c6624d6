import { hash } from 'node:crypto'
import { ENTITIES, type EntityType } from './ontology.ts'
import type { ArticleId, EntityId, FactId, Key } from './types.ts'

/** 20 hex digits, 80 bits: a billion ids collide with a chance below one in a million. */
const DIGITS = 20

/** Parts are joined as JSON, so that no two lists of parts give one text. */
function digest(parts: readonly (string | number | null)[]): string {
  return hash('sha256', JSON.stringify(parts), 'hex').slice(0, DIGITS)
}

/** The words of a text without any white space, widths folded: what quotes and names are compared by. */
export function squash(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}

/** The key of a thing: `home` is the place it belongs to; `date` only for dated events, `source` only for what has no identity of its own. */
export function toKey(
  type: EntityType,
  name: string,
  home: string | null,
  own: { readonly date?: string; readonly source?: string } = {},
): Key {
  return { kind: ENTITIES[type].kind, name: squash(name), home: home ?? '', ...own }
}

/** The id that a key has in every page and every store. */
export function toEntityId(key: Key): EntityId {
  return `entity-${digest([key.kind, key.name, key.home, key.date ?? '', key.source ?? ''])}`
}

/** The id of the article at a place of a page; moves when the page is cut otherwise. */
export function toArticleId(source: string, index: number): ArticleId {
  return `article-${digest([source, index])}`
}

/** What a fact is, whichever article id, rule or version says so: verdicts hold on to this. */
export interface FactParts {
  readonly source: string
  /** Relation type or attribute key. */
  readonly type: string
  /** The page's own keys of its ends, from before to. */
  readonly ends: readonly EntityId[]
  /** Title of a post, value of an attribute; '' where there is none. */
  readonly value: string
  readonly quote: string
}

/** The id of a fact, which survives reloads. */
export function toFactId({ source, type, ends, value, quote }: FactParts): FactId {
  return `fact-${digest([source, type, ...ends, value, squash(quote)])}`
}
