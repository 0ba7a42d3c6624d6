import { KnownError } from '../../../schema/errors.ts'

/** Which server a failure speaks of, and how long a question to it may take. */
export interface Server {
  readonly uri: string
  readonly user: string
  readonly database: string
  /** Milliseconds that one question may take. */
  readonly deadline: number
}

/** The code of an error of the driver; '' for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** ERR_OUT_OF_RANGE: the driver reads a greeting that comes in pieces as if all of it were there. */
const IS_AWAY =
  /^(?:ServiceUnavailable|SessionExpired|ERR_OUT_OF_RANGE)$|DatabaseUnavailable|NotALeader|General\.UnknownError\.Shutdown|ECONN/
/** What came over the line was no Bolt. */
const IS_JUNK = /^(?:N\/A|ProtocolError)$/
const IS_REFUSED_USER = /^Neo\.ClientError\.Security\./
const IS_OVER_TIME = /TransactionTimedOut|\.Transaction\.Terminated|LockClientStopped|LockAcquisitionTimeout|TransactionTerminated/
const IS_OVER_MEMORY = /OutOfMemory/
const IS_NO_DATABASE = /DatabaseNotFound|IllegalDatabaseName/

/** Whether the same may go well a moment later: never for what took too much memory or time. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error)
  if (IS_OVER_MEMORY.test(code) || IS_OVER_TIME.test(code)) return false
  return isAway(error) || IS_JUNK.test(code) || code.startsWith('Neo.TransientError.') || isStaleBookmark(error)
}

/** Whether nobody answered, so that nothing is known of what became of the question. */
export function isAway(error: unknown): boolean {
  return IS_AWAY.test(codeOf(error))
}

/** A database that was made anew or restored knows nothing of what we read of the former one. */
export function isStaleBookmark(error: unknown): boolean {
  return /Bookmark/.test(codeOf(error))
}

/** What the server or its driver says, as advice; anything else as it is. */
export function explain(error: unknown, server: Server): unknown {
  if (error instanceof KnownError) return error
  const code = codeOf(error)
  const words = wordsFor(code, server)
  if (words) return new KnownError(words[0], words[1], { cause: error })
  if (isAway(error) || code.startsWith('Neo.TransientError.')) return away(server, error)
  return error
}

/** The advice where nobody answers. */
export function away({ uri }: Server, cause?: unknown): KnownError {
  return new KnownError(
    'UNAVAILABLE',
    `Cannot reach Neo4j at "${uri}". Start it with \`docker compose up -d neo4j\`, or unset NEO4J_URI and MEILI_URL to use the embedded store.`,
    { cause },
  )
}

function wordsFor(
  code: string,
  { uri, user, database, deadline }: Server,
): readonly ['CONFIG' | 'UNAVAILABLE' | 'TIMEOUT' | 'REFUSED', string] | null {
  if (IS_REFUSED_USER.test(code)) return ['CONFIG', `Neo4j at "${uri}" refuses user "${user}". Check NEO4J_USER and NEO4J_PASSWORD.`]
  if (IS_JUNK.test(code))
    return ['UNAVAILABLE', `What answers at "${uri}" does not speak as Neo4j does. Set NEO4J_URI to the address where Neo4j speaks Bolt.`]
  if (IS_NO_DATABASE.test(code)) return ['CONFIG', `Neo4j at "${uri}" has no database "${database}". Check NEO4J_DATABASE.`]
  if (IS_OVER_TIME.test(code))
    return ['TIMEOUT', `Neo4j at "${uri}" took longer than ${deadline / 1000} s and was stopped. Ask for less: a filter, fewer rows.`]
  if (IS_OVER_MEMORY.test(code))
    return ['REFUSED', `Neo4j at "${uri}" has not enough memory for this question. Ask for less: a filter, fewer rows.`]
  return null
}
