import { KnownError } from '../../schema/errors.ts'

/** A server does not answer, or not in time: nothing is wrong with what it was asked. */
export function isOutage(error: unknown): error is KnownError {
  return error instanceof KnownError && (error.code === 'UNAVAILABLE' || error.code === 'TIMEOUT')
}

/** Something that only somebody who changes a setting can mend: to wait for it is vain. */
export function isSetting(error: unknown): boolean {
  return error instanceof KnownError && error.code === 'CONFIG'
}

/** Whether a failure speaks of what was sent, not of the server or of how it is reached. */
export function isOfWork(error: unknown): boolean {
  return !isOutage(error) && !isSetting(error)
}

/** Waits for a promise so many milliseconds and not longer. */
export function within<T>(work: Promise<T>, milliseconds: number, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), Math.max(0, milliseconds))
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** A pause in work that somebody waits for. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** A pause that keeps no process alive and ends early with its signal. */
export function idle(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds).unref()
    signal.addEventListener('abort', end)
  })
}

/** Pauses that double from `first` up to `most` milliseconds. */
export function* pauses(first: number, most: number): Generator<number, never> {
  for (let pause = first; ; pause = Math.min(pause * 2, most)) yield pause
}

/** What went wrong, in words for somebody who did not see it. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Tries again and again what a server does not answer, until a moment on the clock of `performance`; the last failure is thrown. */
export async function patiently<T>(until: number, work: () => Promise<T>): Promise<T> {
  for (const between of pauses(50, 2000)) {
    try {
      return await within(work(), until - performance.now(), () => new KnownError('UNAVAILABLE', 'A server did not answer in time.'))
    } catch (error) {
      if (!isOutage(error) || performance.now() + between > until) throw error
    }
    await pause(between)
  }
  throw new Error('The pauses have no end.')
}
