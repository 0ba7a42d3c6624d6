import type { AttributeKey, Basis, EntityType, RelationType } from '../../../schema/ontology.ts'
import type { Article, ArticleId, EntityId, FactId, LinkedMention, Page, Relation, Setting, Statement } from '../../../schema/types.ts'
import { toRoleBits } from '../../roles.ts'
import { type PageRow, toArticle, toDate, toEvidence } from '../../rows.ts'
import type { StoredArticle } from '../../store.ts'

// What nodes and relationships hold as JSON is written and read here, so that reading it as the same type is safe.

/** The columns of a node `e`, as one map. */
export const ENTITY = 'e {.id, .key, .type, .name}'

export function fromPage({ source, digest, text, ...rest }: Page): PageRow {
  return { source, digest, text, rest: JSON.stringify(rest) }
}

export interface ArticleRow {
  readonly id: ArticleId
  readonly place: number
  readonly date: string
  readonly paper: string | null
  readonly title: string
  readonly text: string
  readonly rest: string
}

export function fromArticle(article: Article, setting: Setting): ArticleRow {
  const { id, source: _, index, title, text, ...rest } = article
  const date = article.dateline ?? setting.published ?? ''
  return { id, place: index, date, paper: setting.paper, title, text, rest: JSON.stringify(rest) }
}

/** The columns of an article `a` on page `p`. */
export const ARTICLE = 'a {.id, .place, .date, .title, .text, .rest} AS article, p.source AS source, p.setting AS setting'

/** An article with what its page says of itself. */
export interface StoredArticleRow {
  readonly article: ArticleRow
  readonly source: string
  readonly setting: string
}

export function toStoredArticle({ article, source, setting }: StoredArticleRow): StoredArticle {
  return { ...toArticle({ ...article, source }), setting: JSON.parse(setting) as Setting, date: toDate(article.date) }
}

type Spans = readonly (readonly [place: number, start: number, end: number, type: EntityType, rule: string])[]

/** Every place of one entity in an article. */
export interface MentionsRow {
  readonly entity: EntityId
  readonly spans: string
}

export function fromMentions(mentions: readonly LinkedMention[]): readonly MentionsRow[] {
  const byEntity = new Map<EntityId, Spans[number][]>()
  mentions.forEach(({ entityId, type, span, rule }, place) => {
    byEntity.set(entityId, [...(byEntity.get(entityId) ?? []), [place, span.start, span.end, type, rule]])
  })
  return [...byEntity].map(([entity, spans]) => ({ entity, spans: JSON.stringify(spans) }))
}

/** In the order in which the page was read. */
export function toMentions(rows: readonly MentionsRow[]): readonly LinkedMention[] {
  return rows
    .flatMap(({ entity, spans }) => (JSON.parse(spans) as Spans).map((span) => ({ entity, span })))
    .sort((a, b) => a.span[0] - b.span[0])
    .map(({ entity, span: [, start, end, type, rule] }) => ({ type, span: { start, end }, rule, entityId: entity }))
}

interface EvidenceColumns {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly rule: string
}

/** The columns of a relationship `r` from `f` to `t`. */
export const RELATION = 'r {.*, type: type(r), from: f.id, to: t.id}'

/** A relation as its relationship has it, with article and date of the article. */
export interface RelationRow extends EvidenceColumns {
  readonly id: FactId
  readonly type: RelationType
  readonly from: EntityId
  readonly to: EntityId
  readonly article: ArticleId
  readonly date: string
  readonly place: number
  readonly attrs: string
  readonly basis: Basis
  readonly roles?: number
  readonly printed?: number
}

/** What questions filter and sort by stands beside the whole; a title from its end, so that an index finds who is some 局长. */
export function fromRelation(
  relation: Relation,
  place: number,
  date: string,
): Omit<RelationRow, 'from' | 'to' | 'type'> & { readonly ending?: string } {
  const { id, type, attrs, basis, rule, evidence } = relation
  // Which of these an attribute list has depends on its type; the others are absent.
  const { role, order, title } = attrs as { role?: string | readonly string[] | null; order?: number | null; title?: string | null }
  return {
    ...{ id, article: evidence.articleId, date, place, attrs: JSON.stringify(attrs), basis, rule, quote: evidence.quote },
    ...evidence.span,
    ...(type === 'ATTENDED' || type === 'ORGANIZED' ? { roles: toRoleBits(role) } : {}),
    ...(typeof order === 'number' ? { printed: order } : {}),
    ...(type === 'HOLDS_POST' ? { ending: reversed(title ?? '') } : {}),
  }
}

/** A title from its end to its beginning. */
export function reversed(title: string): string {
  return Array.from(title).reverse().join('')
}

export function toRelation({ id, type, from, to, article, attrs, basis, start, end, quote, rule }: RelationRow): Relation {
  return {
    id,
    type,
    from,
    to,
    attrs: JSON.parse(attrs) as Relation['attrs'],
    basis,
    evidence: toEvidence({ articleId: article, start, end, quote }),
    rule,
  }
}

/** Newest article first, within it in reading order. */
export function byNewest(a: Dated, b: Dated): number {
  return compare(b.date, a.date) || compare(a.article, b.article) || a.start - b.start || compare(a.id, b.id)
}

type Dated = Pick<RelationRow, 'date' | 'article' | 'start' | 'id'>

/** Texts as their units come, whatever the language. */
export function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** The columns of a relationship `s` by which entity `e` states something in article `a`. */
export const STATEMENT = 's {.*, entity: e.id, article: a.id, date: a.date}'

export interface StatementRow extends EvidenceColumns {
  readonly id: FactId
  readonly entity: EntityId
  readonly article: ArticleId
  readonly date: string
  readonly place: number
  readonly key: AttributeKey
  readonly value: string
}

export function fromStatement(
  { id, key, value, rule, evidence }: Statement,
  place: number,
): Omit<StatementRow, 'entity' | 'article' | 'date'> {
  return { id, key, value: JSON.stringify(value), place, ...evidence.span, quote: evidence.quote, rule }
}

export function toStatement({ id, entity, article, key, value, start, end, quote, rule }: StatementRow): Statement {
  return {
    id,
    entity,
    key,
    value: JSON.parse(value) as Statement['value'],
    evidence: toEvidence({ articleId: article, start, end, quote }),
    rule,
  }
}
