import { KnownError } from '../../../schema/errors.ts'

/** A server and the client library that speaks to it. */
export interface Server {
  readonly url: string
  readonly library: typeof import('meilisearch')
}

/** What a request that failed means to who runs the program; what is our own mistake stays a plain error. */
export function toKnownError(error: unknown, { url, library }: Server): Error {
  const options = { cause: error }
  if (error instanceof library.MeilisearchApiError)
    return ofStatus(error.response.status, error.cause?.code, { url, options, said: error.message })
  if (error instanceof library.MeilisearchRequestError && isOverdue(error.cause, library))
    return new KnownError(
      'TIMEOUT',
      `Meilisearch at "${url}" did not answer in time. Ask for less, or look whether it is overloaded.`,
      options,
    )
  if (error instanceof library.MeilisearchRequestError)
    return new KnownError(
      'UNAVAILABLE',
      `Cannot reach Meilisearch at "${url}". Start it with \`docker compose up -d meilisearch\`, or unset MEILI_URL and NEO4J_URI to use the embedded store.`,
      options,
    )
  if (error instanceof SyntaxError)
    return new KnownError(
      'UNAVAILABLE',
      `What answers at "${url}" does not speak as Meilisearch does. Set MEILI_URL to the address of a Meilisearch 1.50 or later.`,
      options,
    )
  return error instanceof Error ? error : new Error(String(error))
}

/** Ours, or the client's own. */
function isOverdue(cause: unknown, library: Server['library']): boolean {
  return cause instanceof library.MeilisearchRequestTimeOutError || (cause instanceof Error && cause.name === 'TimeoutError')
}

interface Refusal {
  readonly url: string
  readonly said: string
  readonly options: ErrorOptions
}

const PASSING = [408, 425, 429]

function ofStatus(status: number, code: string | undefined, { url, said, options }: Refusal): Error {
  if (status === 401 || status === 403)
    return new KnownError(
      'CONFIG',
      `Meilisearch at "${url}" refuses the key (${said}). Set MEILI_KEY, or MEILI_SEARCH_KEY where only that was used, to a key that may do this.`,
      options,
    )
  if (code === NO_INDEX)
    return new KnownError('CONFIG', `Meilisearch at "${url}" has no such index (${said}). Run \`zaichang reindex\`.`, options)
  if (status >= 500 || PASSING.includes(status))
    return new KnownError(
      'UNAVAILABLE',
      `Meilisearch at "${url}" cannot answer now (${status}: ${said}). Look at its log, and try again.`,
      options,
    )
  return new Error(`Meilisearch at "${url}" does not take what it was sent (${status}: ${said}).`, options)
}

/** Whether the same may succeed a moment later. */
export function isPassing(error: unknown): boolean {
  return error instanceof KnownError && error.code === 'UNAVAILABLE'
}

/** What the server calls an index that is not there, neither yet nor any more. */
export const NO_INDEX = 'index_not_found'
/** And one that is to be made a second time. */
export const INDEX_EXISTS = 'index_already_exists'

/** Whether a request or a task failed for a reason that the server calls so. */
export function isBecause(error: unknown, code: string): boolean {
  if (!(error instanceof KnownError)) return false
  const { cause } = error
  return codeOf(cause) === code || (cause instanceof Error && codeOf(cause.cause) === code)
}

function codeOf(cause: unknown): unknown {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
}

/** Why a task failed, as the server says it. */
export interface TaskError {
  readonly message: string
  readonly code: string
  readonly type: string
}

/** A task that failed: by what it was given, which no second time mends, or by the server's own state. */
export function toTaskError(cause: TaskError, { url }: Pick<Server, 'url'>): KnownError {
  const { message, code, type } = cause
  if (code === NO_INDEX)
    return new KnownError('CONFIG', `Meilisearch at "${url}" has no such index (${message}). Run \`zaichang reindex\`.`, { cause })
  if (type === 'invalid_request')
    return new KnownError('INPUT', `Meilisearch at "${url}" does not take what it was sent (${message}). Run \`zaichang check --mend\`.`, {
      cause,
    })
  return new KnownError('UNAVAILABLE', `Meilisearch at "${url}" could not finish a task (${message}). Look at its log, and try again.`, {
    cause,
  })
}
