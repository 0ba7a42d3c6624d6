import { KnownError } from '../../schema/errors.ts'

/**
 * What may become of a call to a server. down: it does not answer. late: it answers too late. hung: it never answers. lost: it does what it is asked,
 * and its answer is lost. refused: it answers that it will not (a task that failed). slow: it takes a while.
 */
export type Fault = 'down' | 'late' | 'hung' | 'lost' | 'refused' | 'slow'

/** Which fault the next call of this name has; null: none. */
export type Decide = (name: string, args: readonly unknown[]) => Fault | null

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A server with faults. */
export function faulty<T extends object>(server: T, decide: Decide): T {
  return new Proxy(server, {
    get(of, name, receiver) {
      const call: unknown = Reflect.get(of, name, receiver)
      if (typeof call !== 'function') return call
      return (...args: readonly unknown[]) => suffer(decide(String(name), args), () => call.apply(of, args))
    },
  })
}

async function suffer(fault: Fault | null, call: () => Promise<unknown>): Promise<unknown> {
  if (fault === 'down') throw new KnownError('UNAVAILABLE', 'The server does not answer.')
  if (fault === 'late') throw new KnownError('TIMEOUT', 'The server took too long.')
  if (fault === 'refused') throw new Error('The task failed.')
  if (fault === 'hung') return new Promise(() => {})
  if (fault === 'slow') await pause(60)
  const answer = await call()
  if (fault === 'lost') throw new KnownError('UNAVAILABLE', 'The connection was reset.')
  return answer
}

/** A server that somebody can take away and bring back; while it is away, or where only some calls are named, those have the fault. */
export function switchable<T extends object>(server: T, fault: Fault = 'down', only?: readonly string[]) {
  const state = { isAway: false, calls: [] as string[] }
  const decide: Decide = (name) => {
    state.calls.push(name)
    return state.isAway && name !== 'close' && (!only || only.includes(name)) ? fault : null
  }
  return { server: faulty(server, decide), state }
}

/** Waits until something holds, and fails where it does not come to hold. */
export async function eventually(holds: () => Promise<boolean>, milliseconds = 5000): Promise<void> {
  const until = performance.now() + milliseconds
  while (!(await holds())) {
    if (performance.now() > until) throw new Error(`It did not come to hold in ${milliseconds} ms.`)
    await pause(10)
  }
}
