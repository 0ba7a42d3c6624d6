import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import { GraphQLError, getNullableType, isListType } from 'graphql'
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity'
import type { Plugin } from 'graphql-yoga'
import { KnownError } from '../schema/errors.ts'

/** What a query may cost at most. A connection takes three levels of depth for each step of its own. */
export const LIMITS = { tokens: 2000, depth: 18, aliases: 30, directives: 30, fields: 50_000, batch: 5, body: 1_000_000 } as const

/** What a list without `first` is reckoned to hold: mentions of an article, clauses of a fact. */
const USUAL_LIST = 5

/** How often the fields below this one are answered: `first` times in a connection, whose `edges` are then no list of their own. */
function timesOf({ field, args }: ComplexityEstimatorArgs): number {
  if (typeof args.first === 'number') return Math.max(1, args.first)
  return field.name !== 'edges' && isListType(getNullableType(field.type)) ? USUAL_LIST : 1
}

const estimate = (asked: ComplexityEstimatorArgs): number => 1 + timesOf(asked) * asked.childComplexity

/** An error of a limit in the words of this server; its message says which. */
function refuse(message: string): never {
  throw new GraphQLError(`${message} Ask for less at once.`, { extensions: { code: 'REFUSED', http: { status: 400 } } })
}

const onReject = [(_context: unknown, error: GraphQLError): never => refuse(error.message.replace('Syntax Error: ', ''))]

/** Refuses a query that would answer with too many fields. It is reckoned for each execution, since it depends on variables. */
function useCost(): Plugin {
  return {
    onExecute({ args }) {
      const { schema, document: query, variableValues, operationName } = args
      const fields = getComplexity({
        schema,
        query,
        variables: variableValues ?? {},
        estimators: [estimate],
        ...(operationName ? { operationName } : {}),
      })
      if (fields <= LIMITS.fields) return
      throw new KnownError(
        'REFUSED',
        `This query may answer with ${fields} fields, ${LIMITS.fields} are allowed. Lower \`first\`, or ask for less at once.`,
      )
    },
  }
}

/** The plugins that bound what a query may cost, before it runs. */
export function toLimits() {
  return [
    maxTokensPlugin({ n: LIMITS.tokens, onReject }),
    maxDepthPlugin({ n: LIMITS.depth, onReject }),
    maxAliasesPlugin({ n: LIMITS.aliases, onReject }),
    maxDirectivesPlugin({ n: LIMITS.directives, onReject }),
    useCost(),
  ]
}
