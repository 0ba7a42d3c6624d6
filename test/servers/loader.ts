import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { extract, VERSION } from '../../loaders/extract.ts'
import { load } from '../../loaders/load.ts'
import type { Page } from '../../schema/types.ts'
import type { GraphServer } from '../../services/servers/engines.ts'
import { SERVER_OPTIONS, ServerStore } from '../../services/servers/store.ts'
import type { Store } from '../../services/store.ts'
import { pageOf } from '../loaders/pages.ts'
import { openSides, type Sides } from './sides.ts'

/** The steps of a load, in their order. */
export const STEPS = ['read', 'extract', 'commit', 'claim', 'post', 'poll', 'acknowledge'] as const
export type Step = (typeof STEPS)[number]

/** When a loader is killed: before, during or after the nth time that it takes a step; `during`, so many milliseconds after it began. */
export interface Kill {
  readonly step: Step
  readonly moment: 'before' | 'during' | 'after'
  readonly nth: number
  readonly milliseconds: number
}

/** What a loader is told on its standard input, in one line. */
export interface Work {
  readonly sides: Sides
  /** Sources to take out, and pages to load. */
  readonly forget: readonly string[]
  readonly pages: readonly Page[]
  /** null: it comes to its end. */
  readonly kill: Kill | null
}

/** What a loader acknowledged: a line each, written before it does anything else. */
export interface Acknowledged {
  readonly source: string
  /** null where the page is forgotten. */
  readonly digest: string | null
}

const GRAPH_STEPS: Readonly<Record<string, Step>> = { write: 'commit', forget: 'commit', claim: 'claim', acknowledge: 'acknowledge' }
const POST = /\/documents|\/text\/(?:put|remove)$/
const POLL = /\/tasks\//

const die = (): void => void process.kill(process.pid, 'SIGKILL')

/** Counts steps, and kills this process at one of them. */
class Reaper {
  readonly #kill: Kill | null
  #seen = 0

  constructor(kill: Kill | null) {
    this.#kill = kill
  }

  async around<T>(step: Step, work: () => Promise<T> | T): Promise<T> {
    const kill = this.#kill
    if (step !== kill?.step || ++this.#seen !== kill.nth) return work()
    if (kill.moment === 'before') die()
    if (kill.moment === 'during') setTimeout(die, kill.milliseconds)
    const done = await work()
    if (kill.moment === 'after') die()
    return done
  }
}

function watched(graph: GraphServer, reaper: Reaper): GraphServer {
  return new Proxy(graph, {
    get(of, name) {
      const call: unknown = Reflect.get(of, name)
      const step = GRAPH_STEPS[String(name)]
      if (typeof call !== 'function') return call
      const ask = (...args: readonly unknown[]) => call.apply(of, args)
      return step ? (...args: readonly unknown[]) => reaper.around(step, () => ask(...args)) : ask
    },
  })
}

/** Posts and polls are requests of whatever client the index has. */
function watchRequests(reaper: Reaper): void {
  const send = globalThis.fetch
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    if (POST.test(url)) return reaper.around('post', () => send(input, init))
    return POLL.test(url) ? reaper.around('poll', () => send(input, init)) : send(input, init)
  }
}

const acknowledge = (line: Acknowledged) => writeSync(1, `${JSON.stringify(line)}\n`)

/** Says what was written as soon as it is. */
function acknowledging(store: Store): Store {
  const write: Store['write'] = async (extraction) => {
    const written = await store.write(extraction)
    acknowledge(extraction.page)
    return written
  }
  return new Proxy(store, {
    get(of, name) {
      const value: unknown = Reflect.get(of, name)
      if (name === 'write') return write
      return typeof value === 'function' ? value.bind(of) : value
    },
  })
}

async function perform({ sides, forget, pages, kill }: Work): Promise<void> {
  const reaper = new Reaper(kill)
  watchRequests(reaper)
  const { graph, text } = await openSides(sides, 'write')
  const store = new ServerStore({ graph: watched(graph, reaper), text }, { ...SERVER_OPTIONS, access: 'write' })
  async function* read() {
    for (const page of pages) yield await reaper.around('read', () => page)
  }
  for (const source of forget) {
    await store.forget(source)
    acknowledge({ source, digest: null })
  }
  const understand = (page: Page) => reaper.around('extract', () => extract(page))
  await load(read(), acknowledging(store), { extract: understand, version: VERSION })
  await store.close()
}

/** Warm before it is told what to do, so that nobody waits for its word lists. */
async function main(): Promise<void> {
  extract(pageOf('云岫市召开会议。'))
  writeSync(1, 'ready\n')
  for await (const line of createInterface({ input: process.stdin })) {
    // Written by kills.ts.
    await perform(JSON.parse(line) as Work)
    process.stdin.destroy()
    return
  }
}

if (process.argv[1] === import.meta.filename) await main()
