import { GraphQLError } from 'graphql'
import { maskError } from 'graphql-yoga'
import { type ErrorCode, KnownError } from '../schema/errors.ts'

/** What an answer without any data is called in http. */
const STATUS: Record<ErrorCode, number> = { CONFIG: 500, INPUT: 400, UNAVAILABLE: 503, REFUSED: 400, TIMEOUT: 504 }

function toKnown(error: unknown): KnownError | null {
  if (error instanceof KnownError) return error
  return error instanceof GraphQLError && error.originalError ? toKnown(error.originalError) : null
}

const isCancelled = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'

/** How errors leave the server: a known one with its advice and code, any other one masked and handed to `onError`. */
export function toMask(onError: (error: unknown) => void) {
  return (error: unknown, message: string): Error => {
    const known = toKnown(error)
    const field = error instanceof GraphQLError ? error : null
    if (known) {
      // One field of several may fail: the others are answered all the same, so http has nothing to say.
      const http = field?.path ? {} : { http: { status: STATUS[known.code] } }
      const { nodes, path } = field ?? {}
      return new GraphQLError(known.message, { nodes: nodes ?? null, path: path ?? null, extensions: { code: known.code, ...http } })
    }
    const isOurs = !(error instanceof GraphQLError) || (error.originalError && !(error.originalError instanceof GraphQLError))
    if (isOurs && !isCancelled(error)) onError(field?.originalError ?? error)
    return maskError(error, message, false)
  }
}
