import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EntityId } from '../schema/types.ts'
import { open } from '../services/open.ts'
import type { GraphStore, Store } from '../services/store.ts'
import { type Invented, invent } from './invented.ts'
import { toRandom } from './random.ts'

const AT_ONCE = 50
const RUNS = 200
const REQUIRED = 200
const GOAL = 50

type Ask = (graph: GraphStore, i: number) => Promise<{ readonly total: number }>

async function fill(store: Store, { pages }: Invented): Promise<void> {
  const started = performance.now()
  for (let i = 0; i < pages.length; i += AT_ONCE) await Promise.all(pages.slice(i, i + AT_ONCE).map((page) => store.write(page)))
  await store.optimize()
  const { articles, entities, relations } = await store.graph.counts()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `walk: ${articles} articles, ${entities} entities, ${relations} relations written in ${seconds} s; load average ${loadavg()[0]}`,
  )
}

/** Each question so often, warmed up; in milliseconds. */
async function measure(name: string, graph: GraphStore, ask: Ask): Promise<void> {
  for (let i = 0; i < 5; i++) await ask(graph, i)
  const times: number[] = []
  let total = 0
  for (let i = 0; i < RUNS; i++) {
    const started = performance.now()
    total += (await ask(graph, i)).total
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.ceil(times.length * share) - 1] ?? 0).toFixed(1)
  const judged = Number(at(0.99)) > REQUIRED ? ', TOO SLOW' : Number(at(0.99)) > GOAL ? `, goal ${GOAL} not met` : ''
  console.log(`walk: ${name}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${Math.round(total / RUNS)} found on average${judged}`)
}

async function walk({ graph }: Store, { officials, words }: Invented): Promise<void> {
  const random = toRandom(9)
  const [heaviest = 'entity-none'] = officials
  const anybody = (): EntityId => officials[Math.floor(random() * officials.length)] ?? heaviest
  const [common = ''] = words
  const rare = words.at(-1) ?? ''
  const slice = { limit: 50 }
  const paths = { maxHops: 6, first: 3 }
  await measure('around the heaviest, 1 hop', graph, () => graph.around(heaviest, { hops: 1 }, slice))
  await measure('around the heaviest, 2 hops', graph, () => graph.around(heaviest, { hops: 2 }, slice))
  await measure(`around the heaviest, 2 hops, rare words`, graph, () => graph.around(heaviest, { hops: 2, text: rare }, slice))
  await measure(`around the heaviest, 2 hops, common words`, graph, () => graph.around(heaviest, { hops: 2, text: common }, slice))
  await measure('around anybody, 2 hops', graph, () => graph.around(anybody(), { hops: 2 }, slice))
  await measure('around the heaviest, 3 hops', graph, () => graph.around(heaviest, { hops: 3 }, slice))
  await measure('paths between anybody, 6 hops', graph, () => graph.paths(anybody(), anybody(), paths))
  await measure('paths from the heaviest, 6 hops', graph, () => graph.paths(heaviest, anybody(), paths))
  const [, second = 'entity-none'] = officials
  await measure('paths between the two heaviest, 6 hops', graph, () => graph.paths(heaviest, second, paths))
  const posts = { ...paths, types: ['HOLDS_POST', 'LOCATED_IN'] as const }
  await measure('paths along posts, 6 hops', graph, () => graph.paths(anybody(), anybody(), posts))
  await measure('paths to nobody, 6 hops', graph, () => graph.paths(heaviest, anybody(), { ...paths, types: ['AWARDED', 'ATTENDED'] }))
}

const folder = mkdtempSync(join(tmpdir(), 'zaichang-walk-'))
const invented = invent()
const { store, close } = await open({ data: join(folder, 'walk.db') }, { access: 'write' })
try {
  await fill(store, invented)
  await walk(store, invented)
} finally {
  await close()
  rmSync(folder, { recursive: true })
}
