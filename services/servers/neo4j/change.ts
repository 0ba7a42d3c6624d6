import type { EntityType } from '../../../schema/ontology.ts'
import type { ArticleId, EntityId, Extraction, Key, Reading } from '../../../schema/types.ts'
import { toRoleBits } from '../../roles.ts'
import { digestOf } from '../copies.ts'
import { fromArticle, fromMentions, fromPage, fromRelation, fromStatement } from './rows.ts'
import { type LockedEntity, type Said, type Settled, settle } from './settle.ts'
import type { EntityChange, RelatedRow, Rows } from './statements.ts'
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

/** One page that comes, goes, or takes the place of what it said before. */
export interface PageChange {
  readonly before: LockedPage
  /** null where the page goes; without the facts that it repeats. */
  readonly after: Extraction | null
  readonly coming: readonly Claim[]
  readonly going: readonly Claim[]
}

/** What a page says instead of what is stored of its source. */
export function toPageChange(before: LockedPage, after: Extraction | null): PageChange {
  const going = toClaims({ entities: before.entities ?? [], claims: before.claims ?? '[]' })
  return { before, after, coming: after ? claimsOf(after.entities, after.readings) : [], going }
}

/** The entities that changes touch. */
export function touchedBy(changes: readonly PageChange[]): ReadonlySet<EntityId> {
  return new Set(changes.flatMap(({ coming, going }) => [...coming, ...going].map(({ id }) => id)))
}

/** What must be written so that the graph says what its pages say. */
export interface Plan {
  readonly rows: Rows
  /** For each change the articles whose copies it leaves behind; who mentions a retyped entity comes to them. */
  readonly stale: readonly (readonly ArticleId[])[]
}

export function toPlan(changes: readonly PageChange[], locked: readonly LockedEntity[]): Plan {
  const said = saidBy(changes, locked)
  const settled = locked.map((entity) => settle(entity, said(entity.id)))
  const types = new Map(settled.map(({ id, type }) => [id, type]))
  const written = changes.map((change) => toPageRows(change, types))
  const readings = changes.flatMap(({ after }) => after?.readings ?? [])
  return {
    rows: {
      gone: changes.flatMap(({ before }) => before.articles.map(({ id }) => id)),
      forgotten: changes.flatMap(({ before, after }) => (after ? [] : [before.source])),
      pages: written.flatMap(({ pages }) => pages),
      articles: written.flatMap(({ articles }) => articles),
      mentions: readings.map(({ article, mentions }) => ({ article: article.id, mentions: fromMentions(mentions) })),
      statements: readings.map(toStatedRows),
      relations: relationsByType(written),
      entities: entitiesByType(settled),
      dead: settled.filter(({ type }) => type === null).map(({ id }) => id),
      retyped: settled.filter(({ isRetyped }) => isRetyped).map(({ id }) => id),
    },
    stale: written.map(({ stale }) => stale),
  }
}

/** What the changes say of each entity; the key of one that is only now made stands in its page. */
function saidBy(changes: readonly PageChange[], locked: readonly LockedEntity[]): (id: EntityId) => Said {
  const keys = new Map(changes.flatMap(({ after }) => (after?.entities ?? []).map(({ id, key }) => [id, key] as const)))
  for (const { id, key } of locked) if (key !== null) keys.set(id, JSON.parse(key) as Key)
  const coming = byEntity(changes.flatMap((change) => change.coming))
  const going = byEntity(changes.flatMap((change) => change.going))
  return (id) => {
    const key = keys.get(id)
    if (!key) throw new Error(`Entity ${id} is named by a page but not in the store.`)
    return { key, coming: coming.get(id) ?? [], going: going.get(id) ?? [] }
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

interface PageRows extends Pick<Rows, 'pages' | 'articles'> {
  readonly relations: readonly RelatedRow[]
  readonly stale: readonly ArticleId[]
}

type Types = ReadonlyMap<EntityId, EntityType | null>

function toPageRows({ before, after, coming }: PageChange, types: Types): PageRows {
  const known = new Map(before.articles.map((article) => [article.id, article]))
  if (!after) return { pages: [], articles: [], relations: [], stale: [...known.keys()] }
  const { page, extractor, setting, readings } = after
  const articles = readings.map((reading) => {
    const digest = digestOf(copyOf(reading, after, types))
    const same = known.get(reading.article.id)
    const version = same?.digest === digest ? same.version : 0
    return { source: page.source, article: { ...fromArticle(reading.article, setting), digest, version } }
  })
  const kept = new Set(articles.filter(({ article }) => article.version > 0).map(({ article }) => article.id))
  const ids = new Set([...known.keys(), ...articles.map(({ article }) => article.id)])
  return {
    pages: [{ ...fromPage(page), extractor, setting: JSON.stringify(setting), ...fromClaims(coming) }],
    articles,
    relations: readings.flatMap((reading) => toRelatedRows(reading, after)),
    stale: [...ids].filter((id) => !kept.has(id)),
  }
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

function relationsByType(written: readonly PageRows[]): Rows['relations'] {
  const groups: { [T in RelatedRow['type']]?: RelatedRow[] } = {}
  for (const { relations } of written)
    for (const row of relations) {
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
    groups[label] = [...(groups[label] ?? []), { id, properties }]
  }
  return groups
}
