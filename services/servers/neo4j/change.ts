import type { EntityType } from '../../../schema/ontology.ts'
import type { ArticleId, EntityId, Extraction, Key, Reading } from '../../../schema/types.ts'
import { toRoleBits } from '../../roles.ts'
import { soundOf } from '../../sounds.ts'
import { digestOf } from '../copies.ts'
import { fromArticle, fromMentions, fromPage, fromRelation, fromStatement } from './rows.ts'
import { type LockedEntity, type Said, type Settled, settle } from './settle.ts'
import type { EntityChange, FirstRows, LastRows, RelatedRow, Rows } from './statements.ts'
import { type Claim, type ClaimsRow, claimsOf, fromClaims, toClaims } from './tally.ts'
import { toCopy } from './to-copy.ts'

/** A page as it is stored and held by this transaction; without a digest where it is only now made. */
export interface LockedPage {
  readonly source: string
  readonly digest: string | null
  readonly extractor: string | null
  readonly entities: ClaimsRow['entities'] | null
  readonly claims: ClaimsRow['claims'] | null
  readonly articles: readonly { readonly id: ArticleId; readonly version: number; readonly digest: string }[]
}

/** A page that comes, with all that can be made of it before anything is known of what is stored. */
export interface Prepared {
  readonly extraction: Extraction
  readonly claims: readonly Claim[]
  readonly page: Rows['pages'][number]
  readonly mentions: Rows['mentions']
  readonly statements: Rows['statements']
  readonly relations: readonly RelatedRow[]
}

export function prepare(extraction: Extraction): Prepared {
  const { page, extractor, setting, entities, readings } = extraction
  const claims = claimsOf(entities, readings)
  // New names are many, and their sounds are slow to find: `settle` finds them known.
  for (const { name, key } of entities) soundOf(name, key.kind)
  return {
    extraction,
    claims,
    page: { ...fromPage(page), extractor, setting: JSON.stringify(setting), ...fromClaims(claims) },
    mentions: readings.map(({ article, mentions }) => ({ article: article.id, mentions: fromMentions(mentions) })),
    statements: readings.map(toStatedRows),
    relations: readings.flatMap((reading) => toRelatedRows(reading, extraction)),
  }
}

/** One page that comes, goes, or takes the place of what it said before. */
export interface PageChange {
  readonly before: LockedPage
  /** null where the page goes. */
  readonly after: Prepared | null
  readonly going: readonly Claim[]
}

/** What a page says instead of what is stored of its source. */
export function toPageChange(before: LockedPage, after: Prepared | null): PageChange {
  return { before, after, going: toClaims({ entities: before.entities ?? [], claims: before.claims ?? '[]' }) }
}

/** The entities that a change touches. */
export function touchedBy({ after, going }: PageChange): readonly EntityId[] {
  return [...(after?.claims ?? []), ...going].map(({ id }) => id)
}

/** What becomes of the entities that changes touch. */
export function settleAll(changes: readonly PageChange[], locked: readonly LockedEntity[]): readonly Settled[] {
  const said = saidBy(changes, locked)
  const touched = new Set(changes.flatMap(touchedBy))
  return locked.filter(({ id }) => touched.has(id)).map((entity) => settle(entity, said(entity.id)))
}

/** What is taken out, and what changes of entities. */
export function toFirstRows(changes: readonly PageChange[], settled: readonly Settled[]): FirstRows {
  return {
    gone: changes.flatMap(({ before }) => before.articles.map(({ id }) => id)),
    forgotten: changes.flatMap(({ before, after }) => (after ? [] : [before.source])),
    entities: entitiesByType(settled),
    dead: settled.filter(({ type }) => type === null).map(({ id }) => id),
    retyped: settled.filter(({ isRetyped }) => isRetyped).map(({ id }) => id),
  }
}

/** What pages say, and for each change the articles whose copies it leaves behind; who mentions a retyped entity comes to them. */
export function toLastRows(changes: readonly PageChange[], settled: readonly Settled[]) {
  const types = new Map(settled.map(({ id, type }) => [id, type]))
  const coming = changes.flatMap(({ after }) => after ?? [])
  const written = changes.map((change) => toArticleRows(change, types))
  const rows: LastRows = {
    pages: coming.map(({ page }) => page),
    articles: written.flatMap(({ articles }) => articles),
    mentions: coming.flatMap(({ mentions }) => mentions),
    statements: coming.flatMap(({ statements }) => statements),
    relations: relationsByType(coming.flatMap(({ relations }) => relations)),
  }
  return { rows, stale: written.map(({ stale }) => stale) }
}

/** What the changes say of each entity; the key of one that is only now made stands in its page. */
function saidBy(changes: readonly PageChange[], locked: readonly LockedEntity[]): (id: EntityId) => Said {
  const keys = new Map(changes.flatMap(({ after }) => (after?.extraction.entities ?? []).map(({ id, key }) => [id, key] as const)))
  for (const { id, key } of locked) if (key !== null) keys.set(id, JSON.parse(key) as Key)
  const coming = byEntity(changes.flatMap(({ after }) => after?.claims ?? []))
  const leaving = byEntity(changes.flatMap(({ going }) => going))
  return (id) => {
    const key = keys.get(id)
    if (!key) throw new Error(`Entity ${id} is named by a page but not in the store.`)
    return { key, coming: coming.get(id) ?? [], going: leaving.get(id) ?? [] }
  }
}

function byEntity(claims: readonly Claim[]): ReadonlyMap<EntityId, readonly Claim[]> {
  const groups = new Map<EntityId, Claim[]>()
  for (const claim of claims) {
    const group = groups.get(claim.id)
    if (group) group.push(claim)
    else groups.set(claim.id, [claim])
  }
  return groups
}

type Types = ReadonlyMap<EntityId, EntityType | null>

function toArticleRows({ before, after }: PageChange, types: Types): Pick<LastRows, 'articles'> & { readonly stale: readonly ArticleId[] } {
  const known = new Map(before.articles.map((article) => [article.id, article]))
  if (!after) return { articles: [], stale: [...known.keys()] }
  const { page, setting, readings } = after.extraction
  const articles = readings.map((reading) => {
    const digest = digestOf(copyOf(reading, after.extraction, types))
    const same = known.get(reading.article.id)
    const version = same?.digest === digest ? same.version : 0
    return { source: page.source, article: { ...fromArticle(reading.article, setting), digest, version } }
  })
  const kept = new Set(articles.filter(({ article }) => article.version > 0).map(({ article }) => article.id))
  const ids = new Set([...known.keys(), ...articles.map(({ article }) => article.id)])
  return { articles, stale: [...ids].filter((id) => !kept.has(id)) }
}

function copyOf({ article, mentions, relations }: Reading, { setting }: Extraction, types: Types) {
  return toCopy(
    { ...article, setting, date: article.dateline ?? setting.published },
    {
      mentioned: mentions.map(({ entityId, type }) => [entityId, types.get(entityId) ?? type] as const),
      acts: relations.map(({ type, from, to, attrs }) => ({ type, from, to, roles: 'role' in attrs ? toRoleBits(attrs.role) : 0 })),
    },
  )
}

function toRelatedRows({ article, relations }: Reading, { setting }: Extraction): readonly RelatedRow[] {
  const date = article.dateline ?? setting.published ?? ''
  return relations.map((relation, place) => {
    const { type, from, to } = relation
    return { type, from, to, properties: fromRelation(relation, place, date) }
  })
}

function toStatedRows({ article, statements }: Reading): Rows['statements'][number] {
  return {
    article: article.id,
    statements: statements.map((statement, place) => ({ entity: statement.entity, properties: fromStatement(statement, place) })),
  }
}

function relationsByType(rows: readonly RelatedRow[]): Rows['relations'] {
  const groups: { [T in RelatedRow['type']]?: RelatedRow[] } = {}
  for (const row of rows) {
    const group = groups[row.type]
    if (group) group.push(row)
    else groups[row.type] = [row]
  }
  return groups
}

/** By the type that is new of them, since a label is no value; those without anything new are left alone. */
function entitiesByType(settled: readonly Settled[]): Rows['entities'] {
  const groups: { [T in EntityType | 'same']?: EntityChange[] } = {}
  for (const { id, type, properties } of settled) {
    if (type === null || Object.keys(properties).length === 0) continue
    const label = 'type' in properties ? type : 'same'
    const group = groups[label]
    if (group) group.push({ id, properties })
    else groups[label] = [{ id, properties }]
  }
  return groups
}
