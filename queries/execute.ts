import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, execute as run, validate } from 'graphql'
import { KnownError } from '../schema/errors.ts'
import { type Source, toContext } from './context.ts'
import { type Operations, readOperations } from './operations.ts'
import { readSchema } from './schema.ts'

/** What to ask: one of the operations that ship by its `name`, or a document of one's own. */
export interface Question {
  /** Which operation of the document; without a document, which of `queries/operations.graphql`. */
  readonly name?: string
  readonly document?: string
  readonly variables?: Readonly<Record<string, unknown>>
}

/** Asks a store in process. Answers with `data`; throws the first error, a `KnownError` wherever its reader can mend it. */
export type Ask = <T = Record<string, unknown>>(question: Question) => Promise<T>

const where = ({ locations }: GraphQLError): string => (locations?.[0] ? ` (line ${locations[0].line}, column ${locations[0].column})` : '')

const toKnown = (error: GraphQLError): KnownError =>
  new KnownError('INPUT', `${error.message}${where(error)} The schema is in schema/schema.graphql.`, { cause: error })

function read(document: string): DocumentNode {
  try {
    return parse(document)
  } catch (error) {
    throw error instanceof GraphQLError ? toKnown(error) : error
  }
}

function toDocument(schema: GraphQLSchema, operations: Operations, { name, document }: Question): DocumentNode {
  if (document === undefined) return operations.document(name ?? '')
  const parsed = read(document)
  const [error] = validate(schema, parsed)
  if (error) throw toKnown(error)
  return parsed
}

/** An error of a resolver is thrown as it was; one of graphql itself (a wrong variable) is the asker's to mend. */
function toThrown(error: GraphQLError): Error {
  const { originalError } = error
  return originalError && !(originalError instanceof GraphQLError) ? originalError : toKnown(error)
}

/** Who answers questions to one store, without http; schema and operations are read once. */
export function toAsk(source: Source): Ask {
  const [schema, operations] = [readSchema(), readOperations()]
  return async <T>(question: Question): Promise<T> => {
    const { data, errors } = await run({
      schema,
      document: toDocument(schema, operations, question),
      contextValue: toContext(source),
      variableValues: question.variables ?? {},
      operationName: question.document === undefined ? undefined : question.name,
    })
    if (errors?.[0]) throw toThrown(errors[0])
    // The asker names what his operation answers: a test holds the operations that ship to the SDL.
    return data as T
  }
}

/** Asks one question; who has several makes an `Ask` of his own. */
export function execute<T = Record<string, unknown>>(source: Source, question: Question): Promise<T> {
  return toAsk(source)<T>(question)
}
