import { hash } from 'node:crypto'
import type { Extraction } from '../schema/types.ts'
import { canonical } from './canonical.ts'
import type { Store } from './store.ts'

/** What was copied. */
export interface Copied {
  readonly pages: number
  /** Of the pages that were read, as they stand in the store they came from and in the one they went to: equal where they say the same. */
  readonly digests: readonly [from: string, to: string]
  /** Sources of pages that do not say the same on both sides. */
  readonly differing: readonly string[]
  readonly isInterrupted: boolean
}

/** How a store is copied. */
export interface CopyOptions {
  /** Ends the copy after the pages under way. */
  readonly signal: AbortSignal
  readonly onPages: (pages: number) => void
}

/** Handed over together, so that a store writes them together. */
const AT_ONCE = 128

/** The digest of each page, by source. */
type Digests = ReadonlyMap<string, string>

/** Writes every page of one store into another as it was understood, and reads both again to prove it. */
export async function copy(from: Store, to: Store, { signal, onPages }: CopyOptions): Promise<Copied> {
  const there = new Map<string, string>()
  let waiting: Extraction[] = []
  const send = async () => {
    await Promise.all(waiting.map((extraction) => to.write(extraction)))
    for (const extraction of waiting) there.set(extraction.page.source, digestOf(extraction))
    waiting = []
    onPages(there.size)
  }
  for await (const extraction of from.extractions()) {
    if (signal.aborted) break
    waiting.push(extraction)
    if (waiting.length >= AT_ONCE) await send()
  }
  await send()
  const here = await digestsOf(to, there)
  const differing = [...there].filter(([source, digest]) => here.get(source) !== digest).map(([source]) => source)
  return { pages: there.size, digests: [digestOfAll(there), digestOfAll(here)], differing, isInterrupted: signal.aborted }
}

async function digestsOf(store: Store, wanted: Digests): Promise<Digests> {
  const digests = new Map<string, string>()
  for await (const extraction of store.extractions()) {
    if (wanted.has(extraction.page.source)) digests.set(extraction.page.source, digestOf(extraction))
  }
  return digests
}

function digestOf(extraction: Extraction): string {
  return hash('sha256', canonical(extraction), 'hex')
}

/** Stores need not agree on the order of sources: here it is that of their signs. */
function digestOfAll(digests: Digests): string {
  const lines = [...digests].map(([source, digest]) => `${source}\n${digest}\n`)
  return hash('sha256', lines.sort().join(''), 'hex').slice(0, 20)
}
