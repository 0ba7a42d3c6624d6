import { createRequire } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import { KnownError } from '../../schema/errors.ts'

/** What HanLP answers to a text, as it came: nobody has looked at it yet. */
export type Cut = (text: string) => Promise<unknown>

/** What the client reads its address from, once, when it is loaded. */
const VARIABLE = 'HANLP_SERVER_URL'
/** An answer is some twenty times as long as its text; one that is longer than this is not kept. */
const MOST_BYTES = 16_000_000
/** Milliseconds that a request over its deadline has to end by itself. */
const GRACE = 500

/** The part of the client's own http library that is set. It ships no types. */
interface Http {
  readonly Request: { readonly prototype: Record<string, unknown> }
}

let loadedFor: string | null = null

/** The client has no settings for these: no answer is waited for longer, and no redirect carries a text to another host. */
function bound(deadline: number): void {
  const request = createRequire(createRequire(import.meta.url).resolve('hanlp-client'))
  // The shape is that of superagent 10, which package.json pins.
  const { prototype } = (request('superagent') as Http).Request
  prototype._timeout = deadline
  prototype._responseTimeout = deadline
  prototype._maxResponseSize = MOST_BYTES
  prototype.redirects = function noRedirects(this: Record<string, unknown>) {
    this._maxRedirects = 0
    return this
  }
}

/** Loads the client for one address. Without one it would send every text to a stranger's server: it is never loaded so. */
async function load(url: string) {
  if (loadedFor !== null && loadedFor !== url)
    throw new KnownError(
      'CONFIG',
      `HanLP is in use at "${loadedFor}" and cannot be "${url}" too. One process asks one HanLP: start another.`,
    )
  loadedFor = url
  const before = process.env[VARIABLE]
  process.env[VARIABLE] = url
  try {
    return (await import('hanlp-client')).default
  } finally {
    if (before === undefined) delete process.env[VARIABLE]
    else process.env[VARIABLE] = before
  }
}

async function overdue(deadline: number, signal: AbortSignal): Promise<never> {
  await wait(deadline + GRACE, undefined, { signal, ref: false })
  throw new KnownError('TIMEOUT', `HanLP took longer than ${deadline} ms.`)
}

/** Connects to the HanLP at an address; each request ends by its deadline in milliseconds, whatever the server does. */
export async function connect(address: string, deadline: number): Promise<Cut> {
  const HanlpClient = await load(address.replace(/\/+$/, ''))
  bound(deadline)
  const client = new HanlpClient()
  return async (content) => {
    const answered = new AbortController()
    const late = overdue(deadline, answered.signal)
    // Where the answer comes first, nobody waits for this any more.
    late.catch(() => undefined)
    try {
      return await Promise.race([client.cutSentence({ content }), late])
    } finally {
      answered.abort()
    }
  }
}
