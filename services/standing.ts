import { ENTITIES, ENTITY_TYPES, type EntityType } from '../schema/ontology.ts'

/** How many pages call a thing by this type and name. */
export interface Vote {
  readonly type: EntityType
  readonly name: string
  readonly pages: number
}

/** A date that articles state of an event, and how many say so. */
export interface StatedDate {
  readonly value: string
  readonly times: number
}

/** The type in force: an official wherever one page says so, else what most pages say, the ontology settling a tie. */
export function typeInForce(votes: readonly Vote[]): EntityType | null {
  if (votes.some((vote) => vote.type === 'Official')) return 'Official'
  return most(
    count(votes, (vote) => vote.type),
    (a, b) => ENTITY_TYPES.indexOf(a) - ENTITY_TYPES.indexOf(b),
  )
}

/** The name in force: what most pages print. */
export function nameInForce(votes: readonly Vote[]): string | null {
  return most(
    count(votes, (vote) => vote.name),
    (a, b) => (a < b ? -1 : 1),
  )
}

/** The date in force: the most precise, then the most often stated, then the earliest; '' where none is known. */
export function dateInForce(dates: readonly StatedDate[], keyDate: string | undefined): string {
  const sorted = [...dates].sort((a, b) => b.value.length - a.value.length || b.times - a.times || (a.value < b.value ? -1 : 1))
  return sorted[0]?.value ?? keyDate ?? ''
}

/** Only events are dated. */
export function isDated(type: EntityType): boolean {
  return ENTITIES[type].kind === 'event'
}

function count<T>(votes: readonly Vote[], by: (vote: Vote) => T): ReadonlyMap<T, number> {
  const counts = new Map<T, number>()
  for (const vote of votes) counts.set(by(vote), (counts.get(by(vote)) ?? 0) + vote.pages)
  return counts
}

function most<T>(counts: ReadonlyMap<T, number>, settle: (a: T, b: T) => number): T | null {
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || settle(a, b))
  return first ? first[0] : null
}
