import type { EntityType } from '../../../schema/ontology.ts'
import type { EntityId, Key } from '../../../schema/types.ts'
import { soundOf } from '../../sounds.ts'
import { type Claim, labelsOf, type Standing, Tally } from './tally.ts'

/** An entity as it is stored and held by this transaction; without a key where it is only now made. */
export interface LockedEntity {
  readonly id: EntityId
  readonly key: string | null
  readonly type: EntityType | null
  readonly name: string | null
  readonly date: string | null
  readonly articles: number | null
  readonly kinds: readonly string[] | null
  readonly folded: string | null
  readonly tally: string | null
}

/** What pages that come and go say of one entity. */
export interface Said {
  readonly key: Key
  readonly coming: readonly Claim[]
  readonly going: readonly Claim[]
}

/** What becomes of an entity; without a type where no page says anything of it any more. */
export interface Settled {
  readonly id: EntityId
  readonly type: EntityType | null
  /** Others may mention it by another type. */
  readonly isRetyped: boolean
  /** What must be written of it; nothing where all is as it was. */
  readonly properties: Readonly<Record<string, unknown>>
}

export function settle(locked: LockedEntity, { key, coming, going }: Said): Settled {
  const tally = Tally.fromJson(locked.tally)
  for (const claim of coming) tally.add(claim, 1)
  for (const claim of going) tally.add(claim, -1)
  const standing = tally.standing(key)
  if (!standing) return { id: locked.id, type: null, isRetyped: false, properties: {} }
  const { type } = standing
  const sum = (claims: readonly Claim[]) => claims.reduce((all, { articles }) => all + articles, 0)
  const articles = (locked.articles ?? 0) + sum(coming) - sum(going)
  const all = {
    key: JSON.stringify(key),
    ...standing,
    ...labelsOf(standing.name, tally.aliases(standing.name)),
    articles,
    tally: tally.toJson(),
  }
  return { id: locked.id, type, isRetyped: locked.type !== null && locked.type !== type, properties: changed(locked, all, key) }
}

type All = Standing & Readonly<Record<'key' | 'folded' | 'grams' | 'tally', string>> & { readonly articles: number }

/** Names are indexed in several ways: what did not change is not touched. */
function changed(locked: LockedEntity, { grams, ...all }: All, { kind }: Key): Settled['properties'] {
  const isOther = ([name, value]: [string, unknown]) => !isSame(value, locked[name as keyof LockedEntity])
  return {
    ...Object.fromEntries(Object.entries(all).filter(isOther)),
    ...(all.folded === locked.folded ? {} : { grams }),
    ...(all.name === locked.name ? {} : soundOf(all.name, kind)),
  }
}

function isSame(value: unknown, before: unknown): boolean {
  if (!Array.isArray(value)) return value === before
  return Array.isArray(before) && value.length === before.length && value.every((one, i) => one === before[i])
}
