import {
  buildSchema,
  type GraphQLEnumType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { enums, toCapitals } from '../../queries/resolvers/enums.ts'
import { readSchema, readSdl } from '../../queries/schema.ts'
import * as ontology from '../../schema/ontology.ts'

const schema = buildSchema(readSdl())
const valuesOf = (name: string): string[] => {
  const type = schema.getType(name)
  return isEnumType(type)
    ? type
        .getValues()
        .map((value) => value.name)
        .sort()
    : []
}
const capitals = (words: readonly string[]): string[] => [...new Set(words.map(toCapitals))].sort()

describe('The SDL', () => {
  it.each([
    ['EntityType', ontology.ENTITY_TYPES],
    ['RelationType', ontology.RELATION_TYPES],
    ['AttendedRole', ontology.ATTENDED_ROLES],
    ['RelationRole', [...ontology.ATTENDED_ROLES, ...ontology.ORGANIZED_ROLES, 'contractor']],
    ['PostStatus', ontology.POST_STATUSES],
    ['Basis', ontology.BASES],
    ['AttributeKey', Object.keys(ontology.ATTRIBUTES)],
    ['EventKind', ontology.EVENT_KINDS],
    ['Stage', ontology.STAGES],
    ['Level', ontology.LEVELS],
    ['ArticleKind', ontology.ARTICLE_KINDS],
  ])('has in %s the words of the ontology and no others', (name, words) => {
    expect(valuesOf(name)).toEqual(capitals(words))
  })

  it('has an object type that is an Entity for each entity type', () => {
    const entity = schema.getType('Entity')
    const names = isInterfaceType(entity) ? schema.getPossibleTypes(entity).map((type) => type.name) : []
    expect([...names].sort()).toEqual([...ontology.ENTITY_TYPES].sort())
  })

  it('describes every type, and every query', () => {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => !isIntrospectionType(type) && !/^(String|Int|Float|Boolean|ID|Query)$/.test(type.name),
    )
    expect(types.filter((type) => !type.description).map((type) => type.name)).toEqual([])
    expect(types.filter((type) => isObjectType(type) || isInputObjectType(type)).length).toBeGreaterThan(40)
  })

  it('resolves each enum value to a word of its own', () => {
    for (const name of Object.keys(enums)) {
      const type = readSchema().getType(name) as GraphQLEnumType
      const words = type.getValues().map((value) => value.value)
      expect(new Set(words).size).toBe(words.length)
      expect(words).toEqual(type.getValues().map((value) => enums[name]?.[value.name]))
    }
  })
})
