import { KnownError } from '../../schema/errors.ts'
import type { GraphServer, TextServer } from './engines.ts'
import type { Pair } from './reads.ts'
import { within } from './waiting.ts'

/** Work that takes as long as it takes; each has a patience of its own. */
const LONG: ReadonlySet<string> = new Set(['write', 'forget', 'put', 'remove', 'rebuild', 'close'] satisfies (
  | keyof GraphServer
  | keyof TextServer
)[])

/** A pair of which every question is answered or refused within so many milliseconds, whatever its servers do. */
export function bounded({ graph, text }: Pair, milliseconds: number): Pair {
  return { graph: each(graph, 'graph', milliseconds), text: each(text, 'index', milliseconds) }
}

function each<T extends object>(server: T, name: string, milliseconds: number): T {
  const late = () =>
    new KnownError(
      'TIMEOUT',
      `The ${name} did not answer within ${milliseconds / 1000} s. Ask for less, or see whether its server is well.`,
    )
  return new Proxy(server, {
    get(of, property) {
      const call: unknown = Reflect.get(of, property)
      if (typeof call !== 'function') return call
      const ask = (...args: readonly unknown[]): Promise<unknown> => call.apply(of, args)
      return LONG.has(String(property)) ? ask : (...args: readonly unknown[]) => within(ask(...args), milliseconds, late)
    },
  })
}
