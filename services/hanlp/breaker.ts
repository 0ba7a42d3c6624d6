/** Lets requests through as long as the server answers. */
export interface Breaker {
  /** Whether one may be made now; who is let through says how it went. */
  readonly mayTry: () => boolean
  readonly succeeded: () => void
  readonly failed: () => void
}

/** When a breaker opens and for how long. */
export interface BreakerOptions {
  /** Failures in a row after which nobody is let through. */
  readonly failures: number
  /** Milliseconds until one is let through again, to see whether the server is back. */
  readonly rest: number
  readonly now?: () => number
}

/** Closed while things go well; open after too many failures in a row; after a rest half open: one may try, and decides for all. */
export function toBreaker({ failures, rest, now = () => performance.now() }: BreakerOptions): Breaker {
  let inRow = 0
  let quietUntil = Number.NEGATIVE_INFINITY
  const isOpen = () => inRow >= failures
  return {
    mayTry: () => {
      if (!isOpen()) return true
      if (now() < quietUntil) return false
      // The one that tries; the others wait for another rest, or for its success.
      quietUntil = now() + rest
      return true
    },
    succeeded: () => {
      inRow = 0
    },
    failed: () => {
      inRow++
      if (isOpen()) quietUntil = now() + rest
    },
  }
}
