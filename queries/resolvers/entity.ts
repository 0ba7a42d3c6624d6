import { type AttributeKey, ENTITIES } from '../../schema/ontology.ts'
import type { Entity, Statement } from '../../schema/types.ts'
import { connection, type Paging } from '../connection.ts'
import type { GraphQLContext } from '../context.ts'
import { given, toArticleFilter } from '../filters.ts'
import type { EntityResolvers } from '../generated.ts'
import type { RelatedBy, RelatedRows } from '../rows.ts'
import { articles } from './articles.ts'
import { entityOf } from './evidence.ts'
import { toLanguage } from './language.ts'

/** What every entity answers; concrete types inherit it. */
export const entity: EntityResolvers = {
  __resolveType: ({ type }) => type,
  label: ({ type }, { language }) => ENTITIES[type].label[toLanguage(language)],
  aliases: ({ id }, _args, { lookups }) => lookups.aliasesOf.load(id),
  home: ({ key }) => key.home || null,
  articleCount: ({ id }, _args, { lookups }) => lookups.articleCountOf.load(id),
  articles({ id }, { where, ...args }, context, info) {
    const filter = toArticleFilter(where)
    return articles(context, { ...filter, mentions: [...(filter.mentions ?? []), id] }, args, info)
  },
  async statements({ id }, { keys }, { lookups }) {
    const statements = await lookups.statementsOf.load(id)
    return statements.filter(({ key }) => !keys?.length || keys.includes(key))
  },
  relations({ id }, { types, direction, ...paging }, { lookups }) {
    const filter = { ...given({ types }), direction: direction ?? 'both' }
    return connection('relations', paging, (slice) => lookups.relationsOf({ filter, slice }).load(id))
  },
}

type Field<A, R> = (entity: Entity, args: A, context: GraphQLContext) => Promise<R>

/** A field that lists what an entity is related to in one way. */
export function related({ type, direction }: RelatedBy): Field<Paging, RelatedRows> {
  const filter = { types: [type], direction }
  return async ({ id }, paging, { lookups }) => {
    const found = await connection(`related/${type}/${direction}`, paging, (slice) => lookups.relationsOf({ filter, slice }).load(id))
    const edges = found.edges.map(({ cursor, node }) => ({
      cursor,
      node: { relation: node, other: direction === 'out' ? node.to : node.from },
    }))
    return { ...found, edges }
  }
}

/** Where something lies, by the newest article that says it. */
export const place: Field<unknown, Entity | null> = async ({ id }, _args, context) => {
  const filter = { types: ['LOCATED_IN'], direction: 'out' } as const
  const { rows } = await context.lookups.relationsOf({ filter, slice: { limit: 1 } }).load(id)
  return rows[0] ? entityOf(context, rows[0].value.to) : null
}

const isOf =
  <K extends AttributeKey>(key: K) =>
  (statement: Statement): statement is Statement<K> =>
    statement.key === key

/** A field that answers with the newest statement of one attribute. */
export function attribute<K extends AttributeKey>(key: K): Field<unknown, Statement<K>['value'] | null> {
  return async ({ id }, _args, { lookups }) => (await lookups.statementsOf.load(id)).find(isOf(key))?.value ?? null
}

/** A field that answers with all that is stated of one attribute, each once. */
export function attributes<K extends AttributeKey>(key: K): Field<unknown, Statement<K>['value'][]> {
  return async ({ id }, _args, { lookups }) => [
    ...new Set((await lookups.statementsOf.load(id)).filter(isOf(key)).map((statement) => statement.value)),
  ]
}
