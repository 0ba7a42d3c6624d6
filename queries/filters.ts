import { KnownError } from '../schema/errors.ts'
import type { EntityId } from '../schema/types.ts'
import type { ArticleFilter, DateRange } from '../services/store.ts'
import type { ArticleFilter as ArticleFilterInput } from './generated.ts'

/** A value without the fields that were not given. */
type Given<T> = { [K in keyof T]?: NonNullable<T[K]> }

const LONGEST_TEXT = 500
const MOST_IDS = 100

const isGiven = (value: unknown): boolean => value != null && !(Array.isArray(value) && value.length === 0)

/** Only what was given: GraphQL says null, or an empty list, where the store says nothing. */
export function given<T extends object>(values: T): Given<T> {
  // Fields without a value are gone, which `Object.fromEntries` cannot tell its type.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isGiven(value))) as Given<T>
}

const isEntityId = (id: string): id is EntityId => /^entity-[\w-]{1,100}$/.test(id)

/** The id as the store knows it; a name in its place is an error, since an empty answer would be taken for a fact. */
export function toEntity(id: string): EntityId {
  if (isEntityId(id)) return id
  throw new KnownError('INPUT', `"${id.slice(0, 60)}" is no id of an entity. Look it up with \`find(name: …) { edges { node { id } } }\`.`)
}

/** The ids of a list, each once, as the store knows them. */
export function toEntities(ids: readonly string[]): readonly EntityId[] {
  if (ids.length > MOST_IDS) throw new KnownError('REFUSED', `${ids.length} ids are too many at once. Ask for at most ${MOST_IDS}.`)
  return [...new Set(ids.map(toEntity))]
}

/** The range of days; one that ends before it begins is an error, since it would find nothing whatever is stored. */
export function toRange({ since, until }: { since?: string | null | undefined; until?: string | null | undefined }): DateRange {
  if (since && until && since > until) throw new KnownError('INPUT', `since: "${since}" is after until: "${until}". Swap the two.`)
  return given({ since, until })
}

/** The words of a search, without white space at their ends; nothing where only white space was given. */
export function toText(text: string | null | undefined): { readonly text?: string } {
  const words = text?.trim()
  if (!words) return {}
  if (words.length <= LONGEST_TEXT) return { text: words }
  throw new KnownError('REFUSED', `"${words.slice(0, 20)}…" has ${words.length} characters. Search for at most ${LONGEST_TEXT}.`)
}

/** The filter of articles as the store knows it. */
export function toArticleFilter(where: ArticleFilterInput | null | undefined): ArticleFilter {
  if (!where) return {}
  const { mentions, anyOf, attendedBy, hostedBy, place, paper, since, until } = where
  return {
    ...toRange({ since, until }),
    ...given({
      mentions: mentions && toEntities(mentions),
      anyOf: anyOf && toEntities(anyOf),
      attendedBy: attendedBy && toEntities(attendedBy),
      hostedBy: hostedBy && toEntities(hostedBy),
      place: place == null ? null : toEntity(place),
      paper,
    }),
  }
}
