import { KnownError } from '../../schema/errors.ts'
import { ATTENDED_ROLES, ENTITY_TYPES, type EntityType } from '../../schema/ontology.ts'
import type { Entity, EntityId, Extraction, Found, Placed, Reading, Relation, Slice, SortKey, Statement } from '../../schema/types.ts'
import type { StoredArticle } from '../../services/store.ts'

/** One article with all that was understood of it. */
export interface Told extends Reading {
  readonly article: StoredArticle
}

/** Everything is looked through for every question: slow, short and right. */
export class Pages {
  readonly #pages = new Map<string, Extraction>()
  #told: readonly Told[] | null = null
  #relations: readonly (Relation & { readonly date: string | null })[] | null = null
  #entities: ReadonlyMap<EntityId, Entity> | null = null

  get sources(): ReadonlyMap<string, Extraction> {
    return this.#pages
  }

  set(extraction: Extraction): void {
    const seen = new Set<string>()
    const isNew = ({ id }: { id: string }) => !seen.has(id) && seen.add(id)
    const readings = extraction.readings.map((r) => ({
      ...r,
      relations: r.relations.filter(isNew),
      statements: r.statements.filter(isNew),
    }))
    this.#pages.set(extraction.page.source, { ...extraction, readings })
    this.#told = this.#entities = this.#relations = null
  }

  delete(source: string): boolean {
    this.#told = this.#entities = this.#relations = null
    return this.#pages.delete(source)
  }

  inOrder(): readonly Extraction[] {
    return [...this.#pages.values()].sort((a, b) => (a.page.source < b.page.source ? -1 : 1))
  }

  told(): readonly Told[] {
    this.#told ??= [...this.#pages.values()].flatMap(({ readings, setting }) =>
      readings.map((r) => ({ ...r, article: { ...r.article, setting, date: r.article.dateline ?? setting.published } })),
    )
    return this.#told
  }

  relations(): readonly (Relation & { readonly date: string | null })[] {
    this.#relations ??= this.told().flatMap(({ relations, article }) => relations.map((relation) => ({ ...relation, date: article.date })))
    return this.#relations
  }

  statements(): readonly (Statement & { readonly date: string | null })[] {
    return this.told().flatMap(({ statements, article }) => statements.map((statement) => ({ ...statement, date: article.date })))
  }

  entities(): readonly Entity[] {
    this.#entities ??= entitiesOf(this.#pages.values())
    return [...this.#entities.values()]
  }

  entity(id: EntityId): Entity | null {
    this.#entities ??= entitiesOf(this.#pages.values())
    return this.#entities.get(id) ?? null
  }

  /** The most precise date stated, then the most frequent, then the earliest. */
  eventDate({ id, key, type }: Entity): string | null {
    if (type !== 'Event') return null
    const stated = this.told().flatMap(({ statements }) => statements.filter((s) => s.entity === id && s.key === 'date'))
    const values = stated.map(({ value }) => String(value))
    const times = (value: string) => values.filter((other) => other === value).length
    return values.sort((a, b) => b.length - a.length || times(b) - times(a) || (a < b ? -1 : 1))[0] ?? key.date ?? null
  }
}

function entitiesOf(pages: Iterable<Extraction>): ReadonlyMap<EntityId, Entity> {
  const claims = new Map<EntityId, Entity[]>()
  for (const { entities } of pages) for (const entity of entities) claims.set(entity.id, [...(claims.get(entity.id) ?? []), entity])
  return new Map([...claims].map(([id, all]) => [id, { id, key: all[0]?.key ?? never(), type: typeOf(all), name: nameOf(all) }]))
}

function never(): never {
  throw new Error('An entity without a claim.')
}

function typeOf(all: readonly Entity[]): EntityType {
  const types = all.map(({ type }) => type)
  if (types.includes('Official')) return 'Official'
  const times = (type: EntityType) => types.filter((other) => other === type).length
  return [...types].sort((a, b) => times(b) - times(a) || ENTITY_TYPES.indexOf(a) - ENTITY_TYPES.indexOf(b))[0] ?? never()
}

function nameOf(all: readonly Entity[]): string {
  const names = all.map(({ name }) => name)
  const times = (name: string) => names.filter((other) => other === name).length
  return [...names].sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1))[0] ?? never()
}

/** A text as it is compared. */
export function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}

/** Which columns of a sort key are compared, and which way; null comes last either way. */
export type Order = readonly (readonly [column: number, way: 'asc' | 'desc'])[]

export function compareKeys(order: Order, a: SortKey, b: SortKey): number {
  for (const [column, way] of order) {
    const [x = null, y = null] = [a[column], b[column]]
    if (x === y) continue
    if (x === null || y === null) return x === null ? 1 : -1
    return x < y === (way === 'asc') ? -1 : 1
  }
  return 0
}

function isLike(after: SortKey, key: SortKey): boolean {
  const fits = (value: SortKey[number], other: SortKey[number] = null) => value === null || other === null || typeof value === typeof other
  return after.length === key.length && after.every((value, i) => fits(value, key[i]))
}

/** Sorts everything, then takes what comes after the cursor. */
export function sliced<T>(all: readonly Placed<T>[], order: Order, { after, limit }: Slice): Found<T> {
  if (after && all[0] && !isLike(after, all[0].key))
    throw new KnownError('INPUT', `The cursor ${JSON.stringify(after)} belongs to another question.`)
  const sorted = [...all].sort((a, b) => compareKeys(order, a.key, b.key))
  const rest = after ? sorted.filter(({ key }) => compareKeys(order, key, after) > 0) : sorted
  return { rows: rest.slice(0, limit), total: all.length, exact: true, hasMore: rest.length > limit }
}

export function isInRange(date: string | null, { since, until }: { since?: string; until?: string }): boolean {
  if (!since && !until) return true
  if (date === null) return false
  return (!since || date >= since.slice(0, date.length)) && (!until || date <= until.slice(0, date.length))
}

/** The place and all that lies in it. */
export function below(pages: Pages, place: EntityId): ReadonlySet<EntityId> {
  const inside = new Set([place])
  const located = pages.relations().filter(({ type }) => type === 'LOCATED_IN')
  for (let size = 0; size < inside.size; ) {
    size = inside.size
    for (const { from, to } of located) if (inside.has(to)) inside.add(from)
  }
  return inside
}

export function rolesOf(statements: readonly Relation[]): readonly (typeof ATTENDED_ROLES)[number][] {
  const all = statements.flatMap(({ attrs }) => (attrs as { role: readonly string[] }).role)
  return ATTENDED_ROLES.filter((role) => all.includes(role))
}
