import { isOutage } from './waiting.ts'

/** What is opened and closed. */
interface Closable {
  close(): Promise<void>
}

/**
 * A server that is opened by the first question to it, and anew by the next where that failed: so that whatever it is needed for
 * begins to work when it comes up.
 */
export function lazy<T extends Closable>(open: () => Promise<T>): T {
  let opened: Promise<T> | null = null
  const opening = (): Promise<T> => {
    opened ??= open().catch((error: unknown) => {
      opened = null
      throw error
    })
    return opened
  }
  const close = async () => {
    const server = await opened?.catch(() => null)
    await server?.close()
  }
  const handler: ProxyHandler<Closable> = {
    get: (_, property) => {
      if (property === 'close') return close
      // Whoever awaits the server itself must not be told that it is a promise.
      if (property === 'then' || typeof property !== 'string') return undefined
      return async (...args: readonly unknown[]) => {
        const server = await opening()
        const call: unknown = Reflect.get(server, property)
        if (typeof call !== 'function') throw new Error(`The server has no "${property}".`)
        return call.apply(server, args)
      }
    },
  }
  // Every property is asked of the opened one, which is a T.
  return new Proxy<Closable>({ close }, handler) as T
}

/** Opens at once what can be opened: a wrong setting is told now, a server that is down may come later. */
export async function soon<T extends Closable & { ping(): Promise<void> }>(server: T): Promise<T> {
  await server.ping().catch((error: unknown) => {
    if (!isOutage(error)) throw error
  })
  return server
}
