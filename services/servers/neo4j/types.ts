import { ENTITY_TYPES, type EntityType, RELATION_TYPES, type RelationType } from '../../../schema/ontology.ts'

/** Any type of a relation: `ATTENDED|HOLDS_POST|…`. */
export const RELATION_TYPE: string = RELATION_TYPES.join('|')

/** Every label that says a type: `:Official:Person…`. */
export const TYPE_LABELS: string = ENTITY_TYPES.map((type) => `:${type}`).join('')

/** One statement for each relation type: a label or type is text of the ontology, never a value. */
export function eachType(statement: (type: RelationType) => string): readonly string[] {
  return RELATION_TYPES.map(statement)
}

/** One statement for each entity type. */
export function eachEntityType(statement: (type: EntityType) => string): Readonly<Record<EntityType, string>> {
  // One entry for each type.
  return Object.fromEntries(ENTITY_TYPES.map((type) => [type, statement(type)])) as Record<EntityType, string>
}
