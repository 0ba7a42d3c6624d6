import {
  ARTICLE_KINDS,
  ATTENDED_ROLES,
  ATTRIBUTES,
  BASES,
  ENTITY_TYPES,
  EVENT_KINDS,
  LEVELS,
  ORGANIZED_ROLES,
  POST_STATUSES,
  STAGES,
} from '../../schema/ontology.ts'

/** How a word of the ontology stands in GraphQL: `place acts` is PLACE_ACTS. */
export const toCapitals = (word: string): string => word.toUpperCase().replaceAll(' ', '_')

const inCapitals = (words: readonly string[]): Record<string, string> => Object.fromEntries(words.map((word) => [toCapitals(word), word]))

/** The word of the ontology behind each enum value. Those that are the same in both (RelationType, ArticleSort) need none. */
export const enums: Record<string, Record<string, string>> = {
  EntityType: inCapitals(ENTITY_TYPES),
  AttendedRole: inCapitals(ATTENDED_ROLES),
  RelationRole: inCapitals([...new Set([...ATTENDED_ROLES, ...ORGANIZED_ROLES, 'contractor'])]),
  PostStatus: inCapitals(POST_STATUSES),
  Basis: inCapitals(BASES),
  AttributeKey: inCapitals(Object.keys(ATTRIBUTES)),
  EventKind: inCapitals(EVENT_KINDS),
  Stage: inCapitals(STAGES),
  Level: inCapitals(LEVELS),
  ArticleKind: inCapitals(ARTICLE_KINDS),
  Direction: inCapitals(['out', 'in', 'both']),
  DatePrecision: inCapitals(['day', 'month', 'year', 'unknown']),
}
