import type { EntityType } from '../../../schema/ontology.ts'
import type { Entity, EntityId, Key, Reading } from '../../../schema/types.ts'
import { fold, toGrams } from '../../bigrams.ts'
import { dateInForce, isDated, nameInForce, typeInForce, type Vote } from '../../standing.ts'

/** How often each of several things was said or printed. */
type Counts = readonly (readonly [what: string, times: number])[]

/** What one page adds to what is known of an entity. */
export interface Claim {
  readonly id: EntityId
  readonly type: EntityType
  readonly name: string
  /** Articles of the page that mention it. */
  readonly articles: number
  readonly surfaces: Counts
  readonly dates: Counts
  readonly kinds: Counts
}

/** The claims of a page as its node holds them: which entities, and what of each. */
export interface ClaimsRow {
  readonly entities: readonly EntityId[]
  readonly claims: string
}

export function fromClaims(claims: readonly Claim[]): ClaimsRow {
  return { entities: claims.map(({ id }) => id), claims: JSON.stringify(claims.map(({ id: _, ...claim }) => claim)) }
}

export function toClaims({ entities, claims }: ClaimsRow): readonly Claim[] {
  // Written by `fromClaims`, one for each entity.
  const all = JSON.parse(claims) as readonly Omit<Claim, 'id'>[]
  return entities.flatMap((id, i) => {
    const claim = all[i]
    return claim ? [{ id, ...claim }] : []
  })
}

type Counting = Map<string, number>

function count(counts: Counting, what: string, times = 1): void {
  const sum = (counts.get(what) ?? 0) + times
  if (sum === 0) counts.delete(what)
  else counts.set(what, sum)
}

/** What a page adds to each of its entities, in the order in which it lists them. */
export function claimsOf(entities: readonly Entity[], readings: readonly Reading[]): readonly Claim[] {
  const claims = new Map(entities.map(({ id, type, name }) => [id, { id, type, name, articles: 0, ...newCounts() }]))
  for (const { article, mentions, statements } of readings) {
    for (const { entityId, span } of mentions) count(claims.get(entityId)?.surfaces ?? new Map(), article.text.slice(span.start, span.end))
    for (const id of new Set(mentions.map(({ entityId }) => entityId))) {
      const claim = claims.get(id)
      if (claim) claim.articles += 1
    }
    for (const { entity, key, value } of statements)
      if (key === 'date' || key === 'kind') count(claims.get(entity)?.[`${key}s`] ?? new Map(), String(value))
  }
  return [...claims.values()].map(({ surfaces, dates, kinds, ...claim }) => ({
    ...claim,
    surfaces: [...surfaces],
    dates: [...dates],
    kinds: [...kinds],
  }))
}

function newCounts() {
  return { surfaces: new Map<string, number>(), dates: new Map<string, number>(), kinds: new Map<string, number>() }
}

/** What all pages say of an entity, added up. */
export class Tally {
  readonly #votes: Counting
  readonly #surfaces: Counting
  readonly #dates: Counting
  readonly #kinds: Counting

  private constructor({ votes, surfaces, dates, kinds }: Readonly<Record<'votes' | 'surfaces' | 'dates' | 'kinds', Counts>>) {
    this.#votes = new Map(votes)
    this.#surfaces = new Map(surfaces)
    this.#dates = new Map(dates)
    this.#kinds = new Map(kinds)
  }

  /** null for an entity of which nothing was said yet. */
  static fromJson(json: string | null): Tally {
    // Written by `toJson`.
    return new Tally(json === null ? { votes: [], surfaces: [], dates: [], kinds: [] } : (JSON.parse(json) as ReturnType<Tally['toParts']>))
  }

  /** The same whatever the order in which pages came. */
  toJson(): string {
    return JSON.stringify(this.toParts())
  }

  toParts() {
    const sorted = (counts: Counting): Counts => [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
    return { votes: sorted(this.#votes), surfaces: sorted(this.#surfaces), dates: sorted(this.#dates), kinds: sorted(this.#kinds) }
  }

  /** A page comes (1) or goes (-1). */
  add({ type, name, surfaces, dates, kinds }: Claim, pages: 1 | -1): void {
    count(this.#votes, `${type} ${name}`, pages)
    for (const [surface, times] of surfaces) count(this.#surfaces, surface, times * pages)
    for (const [date, times] of dates) count(this.#dates, date, times * pages)
    for (const [kind, times] of kinds) count(this.#kinds, kind, times * pages)
  }

  /** Every surface but the name in force, most frequent first. */
  aliases(name: string): readonly string[] {
    const others = [...this.#surfaces].filter(([surface]) => surface !== name)
    return others.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([surface]) => surface)
  }

  /** What is in force by what pages say; null where no page says anything any more. */
  standing(key: Key): Standing | null {
    const votes = [...this.#votes].map(([vote, pages]) => toVote(vote, pages))
    const [type, name] = [typeInForce(votes), nameInForce(votes)]
    if (type === null || name === null) return null
    const dates = [...this.#dates].map(([value, times]) => ({ value, times }))
    return { type, name, date: isDated(type) ? dateInForce(dates, key.date) : '', kinds: [...this.#kinds.keys()].sort() }
  }
}

/** What is in force of an entity. */
export interface Standing {
  readonly type: EntityType
  readonly name: string
  readonly date: string
  readonly kinds: readonly string[]
}

function toVote(vote: string, pages: number): Vote {
  const blank = vote.indexOf(' ')
  // Written by `add`: no type holds a blank.
  return { type: vote.slice(0, blank) as EntityType, name: vote.slice(blank + 1), pages }
}

/** How an entity is found by its name and by all others, the name first: each as it is compared, between line ends, and in grams. */
export function labelsOf(name: string, aliases: readonly string[]): { readonly folded: string; readonly grams: string } {
  const first = fold(name)
  const others = new Set(aliases.map(fold).sort())
  others.delete(first)
  const labels = [first, ...others]
  // The bar keeps a phrase of grams from reaching over from one name to the next.
  return { folded: `\n${labels.join('\n')}\n`, grams: labels.map(toGrams).join(' | ') }
}
