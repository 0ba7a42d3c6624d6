import { type Ask, toAsk } from '../../queries/execute.ts'
import type { Store } from '../../services/store.ts'
import { naiveStore } from '../services/naive-store.ts'
import { pages } from './world.ts'

/** A store with the pages of the invented town. */
export async function townStore(store: Store = naiveStore()): Promise<Store> {
  for (const page of pages) await store.write(page)
  return store
}

let asker: Ask | undefined

/** Asks the invented town; the test names what it reads of the answer. */
export async function ask<T = unknown>(document: string, variables: Record<string, unknown> = {}): Promise<T> {
  asker ??= toAsk({ store: await townStore(), samples: false })
  return asker<T>({ document, variables })
}

/** A store that answers what was asked at one time together, and writes down each such wave by the names of its lookups. */
export function inWaves(store: Store): { readonly store: Store; readonly waves: (readonly string[])[] } {
  const waves: (readonly string[])[] = []
  let wave: string[] = []
  let released: Promise<void> | undefined
  const release = async () => {
    // By then whoever can go on has asked.
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
    waves.push([...wave].sort())
    wave = []
    released = undefined
  }
  const watch = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (of, name, receiver) => {
        const ask: unknown = Reflect.get(of, name, receiver)
        if (typeof ask !== 'function') return ask
        return async (...args: readonly unknown[]) => {
          wave.push(String(name))
          released ??= release()
          await released
          return ask.apply(of, args)
        }
      },
    })
  return { store: { ...store, graph: watch(store.graph), search: watch(store.search) }, waves }
}

/** A store that writes down what it is asked. */
export function counting(store: Store): { readonly store: Store; readonly calls: string[] } {
  const calls: string[] = []
  const watch = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(of, name, receiver) {
        calls.push(String(name))
        return Reflect.get(of, name, receiver)
      },
    })
  return { store: { ...store, graph: watch(store.graph), search: watch(store.search) }, calls }
}
