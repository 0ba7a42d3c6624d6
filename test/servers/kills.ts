import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { extract } from '../../loaders/extract.ts'
import { root } from '../../schema/root.ts'
import type { Extraction, Page } from '../../schema/types.ts'
import { canonical } from '../../services/canonical.ts'
import { SERVER_OPTIONS, ServerStore } from '../../services/servers/store.ts'
import type { Store } from '../../services/store.ts'
import { naiveStore } from '../services/naive-store.ts'
import { type Random, seeded, times } from '../services/random-extraction.ts'
import type { Acknowledged, Kill, Work } from './loader.ts'
import { STEPS } from './loader.ts'
import { openSides, type Sides } from './sides.ts'

/** How often and in which order loaders are killed. */
export interface KillOptions {
  readonly sides: Sides
  readonly kills: number
  readonly seed: number
  readonly onKill?: (killed: Killed) => void
}

/** One loader that was killed. */
export interface Killed extends Kill {
  /** Milliseconds from its death until graph and index agreed, with nobody but the next who opened the store. */
  readonly recovery: number
}

const PAGES = 24
const MOMENTS = ['before', 'during', 'after'] as const
/** A load of so few pages takes some steps only a few times. */
const MOST_TIMES: Readonly<Record<(typeof STEPS)[number], number>> = {
  read: PAGES,
  extract: 8,
  commit: 3,
  claim: 3,
  post: 3,
  poll: 4,
  acknowledge: 3,
}

/** A short page about a meeting; another edition of it says something else. */
function pageOf(i: number, edition: number): Page {
  const day = `4月${(i % 28) + 1}日`
  const more = edition % 2 === 0 ? '' : `\n\n${day}，市长岑知远到澄溪县调研老旧小区改造。`
  const text = `云岫市召开第${i}次防汛会议\n\n本报讯 ${day}，云岫市召开第${i}次防汛会议。市委书记甘霁川主持会议并讲话。这是第${edition}版。${more}`
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 20)
  const rest = {
    title: null,
    paper: '云岫日报',
    province: null,
    date: `2023-04-${String((i % 28) + 1).padStart(2, '0')}`,
    edition: null,
    url: null,
  }
  return { source: `kills/${i}`, digest, text, home: '云岫市', ...rest }
}

/** What may stand in the store: each source with its page, null where it is not there. */
type State = Map<string, Page | null>

function nextWork(random: Random, state: State): Pick<Work, 'forget' | 'pages'> {
  const forget = [...state].flatMap(([source, page]) => (page && random() < 0.06 ? [source] : []))
  const pages = times(PAGES, (i) => {
    const known = state.get(`kills/${i}`)
    return known && random() < 0.6 ? known : pageOf(i, Math.floor(random() * 1000))
  })
  return { forget, pages }
}

/** A loader that waits for its work. */
class Loader {
  readonly #child: ChildProcess
  readonly #lines: Interface
  readonly #ready: Promise<unknown>
  readonly #said: string[] = []
  #errors = ''

  constructor() {
    const file = join(root, 'test', 'servers', 'loader.ts')
    this.#child = spawn(process.execPath, ['--import', 'tsx', file], { cwd: root, env: { PATH: process.env.PATH ?? '' } })
    const { stdout, stderr } = this.#child
    if (!stdout || !stderr) throw new Error('A loader without streams.')
    stderr.setEncoding('utf8').on('data', (chunk: string) => {
      this.#errors += chunk
    })
    this.#lines = createInterface({ input: stdout })
    this.#lines.on('line', (line) => this.#said.push(line))
    this.#ready = once(this.#lines, 'line')
  }

  /** Whether it was killed, and what it acknowledged before that. */
  async perform(work: Work): Promise<{ readonly isKilled: boolean; readonly acknowledged: readonly Acknowledged[] }> {
    await this.#ready
    const [ended, closed] = [once(this.#child, 'exit'), once(this.#lines, 'close')]
    this.#child.stdin?.write(`${JSON.stringify(work)}\n`)
    const [code, signal]: unknown[] = await ended
    await closed
    if (signal === null && code !== 0) throw new Error(`The loader failed: ${this.#errors}`)
    // Its own lines, the first of which is `ready`.
    const acknowledged = this.#said.slice(1).map((line) => JSON.parse(line) as Acknowledged)
    return { isKilled: signal === 'SIGKILL', acknowledged }
  }

  end(): void {
    this.#child.kill('SIGKILL')
  }
}

/** Opens the store as whoever comes next, and waits until nothing is on its way to the index. */
async function openNext(sides: Sides): Promise<Store> {
  const pair = await openSides(sides, 'relay')
  return new ServerStore(pair, { ...SERVER_OPTIONS, access: 'relay' })
}

async function recover(store: Store, since: number): Promise<number> {
  for (;;) {
    const { backlog } = await store.status()
    assert.deepEqual(backlog?.parked ?? [], [], 'Something was given up.')
    if (backlog?.waiting === 0) return performance.now() - since
    assert.ok(performance.now() - since < 60_000, 'The outbox is not emptied.')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const extractions = new Map<string, Extraction>()

function extractionOf(page: Page): Extraction {
  const key = `${page.source} ${page.digest}`
  const known = extractions.get(key) ?? extract(page)
  extractions.set(key, known)
  return known
}

/** What each source holds now: the page before the work or the one of it, and that one where it was acknowledged. */
async function settle(store: Store, { before, work, acknowledged }: Round): Promise<State> {
  const sources = [...before.keys()]
  const stored = await store.stored(sources)
  const said = new Map(acknowledged.map(({ source, digest }) => [source, digest]))
  return new Map(
    sources.map((source, i) => {
      const may = [
        before.get(source) ?? null,
        ...work.pages.filter((page) => page.source === source),
        ...(work.forget.includes(source) ? [null] : []),
      ]
      const digest = stored[i]?.digest ?? null
      const now = may.find((page) => (page?.digest ?? null) === digest)
      assert.ok(now !== undefined, `"${source}" holds what nobody wrote.`)
      const wanted = said.get(source)
      assert.ok(
        wanted === undefined || wanted === digest || isOverwritten(source, { wanted, work }),
        `"${source}" lost what was acknowledged.`,
      )
      return [source, now] as const
    }),
  )
}

/** A page that was forgotten is loaded again a moment later: then the second may be there without having been acknowledged. */
function isOverwritten(source: string, { wanted, work }: { readonly wanted: string | null; readonly work: Pick<Work, 'pages'> }): boolean {
  return wanted === null && work.pages.some((page) => page.source === source)
}

interface Round {
  readonly before: State
  readonly work: Pick<Work, 'forget' | 'pages'>
  readonly acknowledged: readonly Acknowledged[]
}

const QUERIES = [
  { text: '防汛会议', facets: 50, slice: { limit: 100 } },
  { text: '老旧小区', facets: 50, slice: { limit: 100 } },
  { slice: { limit: 100 } },
]

/** Nothing is lost, doubled or disagreeing: the store says of these pages what a store says that nobody ever disturbed. */
async function prove(store: Store, state: State): Promise<void> {
  const naive = naiveStore()
  const wanted = [...state.values()].flatMap((page) => (page ? [extractionOf(page)] : []))
  for (const extraction of wanted) await naive.write(extraction)
  const held: Extraction[] = []
  for await (const extraction of store.extractions()) held.push(extraction)
  const bySource = (list: readonly Extraction[]) => list.map(canonical).sort()
  assert.deepEqual(bySource(held), bySource(wanted))
  const { missing, surplus, changed, checked } = await store.check({ mend: false, thorough: true })
  assert.deepEqual({ missing, surplus, changed }, { missing: [], surplus: [], changed: [] })
  const counts = await naive.graph.counts()
  assert.equal(checked, counts.articles)
  assert.deepEqual(await store.graph.counts(), counts)
  assert.deepEqual(await store.search.search(QUERIES), await naive.search.search(QUERIES))
}

/**
 * Kills one loader after the other, each at another step, and proves each time that whoever opens the store next finds it whole. The last one
 * comes to its end.
 */
export async function killLoaders({ sides, kills, seed, onKill = () => {} }: KillOptions): Promise<void> {
  const random = seeded(seed)
  let state: State = new Map(times(PAGES, (i) => [`kills/${i}`, null]))
  let next = new Loader()
  try {
    for (let killed = 0; killed <= kills; ) {
      const isLast = killed === kills
      const kill = isLast ? null : toKill(random, killed)
      const work = nextWork(random, state)
      const loader = next
      next = new Loader()
      const { isKilled, acknowledged } = await loader.perform({ sides, kill, ...work })
      const died = performance.now()
      const store = await openNext(sides)
      const recovery = await recover(store, died)
      state = await settle(store, { before: state, work, acknowledged })
      await prove(store, state)
      await store.close()
      if (kill && isKilled) onKill({ ...kill, recovery })
      if (isKilled || isLast) killed++
    }
  } finally {
    next.end()
  }
}

/** Every step and moment in turn, at a time of chance. */
function toKill(random: Random, killed: number): Kill {
  const step = STEPS[killed % STEPS.length] ?? 'read'
  return {
    step,
    moment: MOMENTS[Math.floor(killed / STEPS.length) % MOMENTS.length] ?? 'after',
    nth: 1 + Math.floor(random() * MOST_TIMES[step]),
    milliseconds: Math.floor(random() * 20),
  }
}
