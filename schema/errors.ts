/** CONFIG: a setting is wrong. INPUT: what was given cannot be read. UNAVAILABLE: a server does not answer. REFUSED: the query would cost too much. TIMEOUT: it ran over its deadline. */
export const ERROR_CODES = ['CONFIG', 'INPUT', 'UNAVAILABLE', 'REFUSED', 'TIMEOUT'] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** A failure that its reader can mend: the message says what failed, quotes the culprit and says what to do. Anything else is a bug. */
export class KnownError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'KnownError'
    this.code = code
  }
}
