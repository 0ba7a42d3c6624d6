import type { AttributeKey, Basis, EntityType, RelationType } from '../../schema/ontology.ts'
import type { ArticleId, EntityId, FactId, LinkedMention, Relation, Setting, Statement } from '../../schema/types.ts'
import { type EvidenceColumns, type StoredEntity, toArticle, toDate, toEvidence } from '../rows.ts'
import type { StoredArticle } from '../store.ts'
import type { Database } from './driver.ts'

// What the tables hold as JSON was written by insert.ts, so that reading it as the same type is safe.

/** The columns of an entity `e`. */
export const ENTITY = 'e.n, e.id, e.key, e.type, e.name, e.date, e.articles'

/** An entity as it is stored; `date` is '' where none is known. */
export interface EntityRow extends StoredEntity {
  readonly n: number
  readonly date: string
  readonly articles: number
}

/** The number of an entity in this file; undefined for an unknown one. */
export function numberOf(db: Database, id: EntityId): number | undefined {
  return db.get<{ n: number }>('SELECT n FROM entity WHERE id = @id', { id })?.n
}

/** The entity of a number that another table holds. */
export function entityAt(db: Database, n: number): EntityRow {
  const row = db.get<EntityRow>(`SELECT ${ENTITY} FROM entity e WHERE n = @n`, { n })
  if (!row) throw new Error(`Entity ${n} is named by a fact but not in the store.`)
  return row
}

interface ArticleRow {
  readonly id: ArticleId
  readonly source: string
  readonly place: number
  readonly date: string
  readonly setting: string
  readonly title: string
  readonly text: string
  readonly rest: string
}

/** The article of a number that another table holds. */
export function articleAt(db: Database, n: number): StoredArticle {
  const row = db.get<ArticleRow>(
    `SELECT a.id, p.source, a.place, a.date, p.setting, b.title, b.text, b.rest
     FROM article a JOIN body b ON b.article = a.n JOIN page p ON p.n = a.page WHERE a.n = @n`,
    { n },
  )
  if (!row) throw new Error(`Article ${n} is in the index but not in the store. Run \`zaichang check --mend\`.`)
  return { ...toArticle(row), setting: JSON.parse(row.setting) as Setting, date: toDate(row.date) }
}

/** The columns of a relation `r` of article `a` between `f` and `t`. */
export const RELATION = `r.id, r.type, f.id AS fromId, t.id AS toId, r.attrs, r.basis, r.start, r.end, r.quote, r.rule, a.id AS articleId, a.date`

/** Its tables; the relation goes first, or the planner may walk all articles by date. */
export const RELATION_TABLES = `relation r CROSS JOIN article a ON a.n = r.article CROSS JOIN entity f ON f.n = r.fromN CROSS JOIN entity t ON t.n = r.toN`

/** A relation with the date of its article. */
export interface RelationRow extends EvidenceColumns {
  readonly id: FactId
  readonly type: RelationType
  readonly fromId: EntityId
  readonly toId: EntityId
  readonly attrs: string
  readonly basis: Basis
  readonly rule: string
  readonly date: string
}

export function toRelation(row: RelationRow): Relation {
  const { id, type, fromId, toId, basis, rule } = row
  return { id, type, from: fromId, to: toId, attrs: JSON.parse(row.attrs) as Relation['attrs'], basis, evidence: toEvidence(row), rule }
}

/** The columns of a statement `s` of article `a` about entity `e`. */
export const STATEMENT = 's.id, e.id AS entityId, s.key, s.value, s.start, s.end, s.quote, s.rule, a.id AS articleId'

/** A statement about an entity. */
export interface StatementRow extends EvidenceColumns {
  readonly id: FactId
  readonly entityId: EntityId
  readonly key: AttributeKey
  readonly value: string
  readonly rule: string
}

export function toStatement(row: StatementRow): Statement {
  const { id, entityId, key, rule } = row
  return { id, entity: entityId, key, value: JSON.parse(row.value) as Statement['value'], evidence: toEvidence(row), rule }
}

/** Where a name stands, with its entity. */
export interface MentionRow {
  readonly entityId: EntityId
  readonly type: EntityType
  readonly start: number
  readonly end: number
  readonly rule: string
}

export function toMention({ entityId, type, start, end, rule }: MentionRow): LinkedMention {
  return { type, span: { start, end }, rule, entityId }
}
