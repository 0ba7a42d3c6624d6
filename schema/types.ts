import type { ArticleKind, AttributeKey, AttributeValues, Basis, EntityType, Kind, RelationAttrs, RelationType } from './ontology.ts'

/** Only letters, digits, `-` and `_`: text servers take no other ids. */
export type ArticleId = `article-${string}`
export type EntityId = `entity-${string}`
export type FactId = `fact-${string}`

/** Half-open offsets into the text of one article, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A newspaper page as it was read: clean lines of text and what was said about it. A gap is null; `extract` fills it where the text tells. */
export interface Page {
  /** What the page is known by (DESIGN section 1). */
  readonly source: string
  /** sha256 of text and the fields below, in hex: an unchanged page has an unchanged digest. */
  readonly digest: string
  /** Lines end in `\n`; line numbers of articles count in this text, from 1. */
  readonly text: string
  /** The headline where the format carries one apart; it is then also the first line of `text`. */
  readonly title: string | null
  readonly paper: string | null
  /** The place that 我市 means, in full: 某某市. */
  readonly home: string | null
  readonly province: string | null
  /** ISO day of publication. */
  readonly date: string | null
  readonly edition: string | null
  readonly url: string | null
}

/** What the page says of itself, after reading: its own words, else what was given with it. `published` is an ISO day. */
export interface Setting {
  readonly paper: string | null
  readonly home: string | null
  readonly province: string | null
  readonly published: string | null
  readonly publishedBasis: string | null
}

/** A date as far as it is known, never a guess: `from` and `to` are ISO days, both null where unknown. */
export interface PartialDate {
  readonly from: string | null
  readonly to: string | null
  readonly precision: 'day' | 'month' | 'year' | 'unknown'
  /** Which words say so. */
  readonly basis: string | null
}

/** One piece of a page. */
export interface Article {
  readonly id: ArticleId
  readonly source: string
  /** Place on the page, from 0. */
  readonly index: number
  /** Main headline, without kicker and sub-headline; '' where none is printed. */
  readonly title: string
  readonly kicker: readonly string[]
  readonly subtitle: readonly string[]
  readonly kind: ArticleKind
  /** 1-based inclusive ranges of lines of the page that belong to it, headline included. */
  readonly lines: readonly (readonly [number, number])[]
  /** Lines of which it holds only the end (the rest counts for the next article). */
  readonly sharedLines: readonly (readonly [number, number])[]
  readonly reporters: readonly string[]
  readonly correspondents: readonly string[]
  readonly photographers: readonly string[]
  /** Everything printed, one paragraph a line, lines that broke in mid-sentence joined: all spans are offsets into this. */
  readonly text: string
  /** Where the headlines (kicker, title, sub-headline) end in `text` and the body begins. */
  readonly bodyStart: number
  /** ISO day of what it reports, year resolved; else null. */
  readonly dateline: string | null
  /** 下转第三版, 上接第一版: where the rest is. */
  readonly continues: string | null
  readonly continuedFrom: string | null
}

/** Where a name stands in an article. `rule` names the recognizer that saw it. */
export interface Mention {
  readonly type: EntityType
  readonly span: Span
  readonly rule: string
}

/** A mention that has found its entity; its surface is an alias. */
export interface LinkedMention extends Mention {
  readonly entityId: EntityId
}

/** What makes a thing itself (DESIGN section 4). `source` only for what has no identity of its own. */
export interface Key {
  readonly kind: Kind
  readonly name: string
  readonly home: string
  readonly date?: string
  readonly source?: string
}

/** A thing of the graph; `name` is its canonical form. Its aliases are the surfaces of its mentions. */
export interface Entity {
  readonly id: EntityId
  readonly key: Key
  readonly type: EntityType
  readonly name: string
}

/** The clause that states a fact: `quote` is the article's text at `span`. */
export interface Evidence {
  readonly articleId: ArticleId
  readonly span: Span
  readonly quote: string
}

/** One statement of one article that relates two entities. Two articles that say the same are two. */
export interface Relation<T extends RelationType = RelationType> {
  readonly id: FactId
  readonly type: T
  readonly from: EntityId
  readonly to: EntityId
  readonly attrs: RelationAttrs[T]
  readonly basis: Basis
  readonly evidence: Evidence
  readonly rule: string
}

/** One statement of one article about one entity: a stage, a sum, a date, an honour. */
export interface Statement<K extends AttributeKey = AttributeKey> {
  readonly id: FactId
  readonly entity: EntityId
  readonly key: K
  readonly value: AttributeValues[K]
  readonly evidence: Evidence
  readonly rule: string
}

/** What was understood of one article. */
export interface Reading {
  readonly article: Article
  readonly mentions: readonly LinkedMention[]
  readonly relations: readonly Relation[]
  readonly statements: readonly Statement[]
}

/** What was understood of one page: the one value that passes from the loaders to the store. */
export interface Extraction {
  readonly page: Page
  /** Version of the extractor; an older one is read again. */
  readonly extractor: string
  readonly setting: Setting
  readonly readings: readonly Reading[]
  readonly entities: readonly Entity[]
}

/** A clause that names somebody or something and holds the words of a relation, and gave none: seen, not understood. */
export interface Gap {
  readonly type: RelationType
  /** The words that promise the relation. */
  readonly cues: readonly Span[]
  readonly evidence: Evidence
}

/** An extraction with its reasons, for who asks why. */
export interface Explanation {
  readonly extraction: Extraction
  /** The words of its clause that gave a relation away; none where it lies in a name. */
  readonly cues: ReadonlyMap<FactId, readonly Span[]>
  /** In reading order. */
  readonly gaps: readonly Gap[]
}

/** The values an answer was sorted by at one row; what a cursor carries. */
export type SortKey = readonly (string | number | null)[]

/** The next `limit` rows after `after` in the order of the question. */
export interface Slice {
  readonly after?: SortKey
  readonly limit: number
}

/** One row and the sort key that a cursor after it carries. */
export interface Placed<T> {
  readonly value: T
  readonly key: SortKey
}

/** One slice of an answer, and the size of the whole; `exact` false where the size is a floor. */
export interface Found<T> {
  readonly rows: readonly Placed<T>[]
  readonly total: number
  readonly exact: boolean
  readonly hasMore: boolean
}
