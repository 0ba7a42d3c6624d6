import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

function toDay(value: unknown): string {
  if (isDay(value)) return value
  throw new GraphQLError(`"${String(value).slice(0, 40)}" is no day. Write it like "2022-05-24".`, { extensions: { code: 'INPUT' } })
}

/** A day of the calendar; 2022-02-30 is none. */
export const date = new GraphQLScalarType<string, string>({
  name: 'Date',
  parseValue: toDay,
  parseLiteral: (node) => toDay(node.kind === Kind.STRING ? node.value : null),
  serialize: toDay,
})

function toValue(value: unknown): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`An attribute is a text or a number, not ${typeof value}.`)
}

/** What a statement says; nobody passes one in. */
export const attributeValue = new GraphQLScalarType<string | number, string | number>({
  name: 'AttributeValue',
  parseValue: toValue,
  serialize: toValue,
})
