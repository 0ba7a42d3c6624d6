import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EntityId, Extraction } from '../schema/types.ts'
import { open } from '../services/open.ts'
import type { Address } from '../services/servers/neo4j/connection.ts'
import { Neo4jGraph } from '../services/servers/neo4j/graph.ts'
import type { AroundFilter, Counts, GraphStore } from '../services/store.ts'
import { ADDRESS, emptyServer } from '../test/servers/neo4j.ts'
import { seeded } from '../test/services/random-extraction.ts'
import { type Invented, invent } from './invented.ts'

// Walks through an invented province, in a file; and on the Neo4j of the tests where NEO4J_URI names one.

const AT_ONCE = 50
/** `tsx bench/walk.ts [runs] [file|Neo4j]`: how often each is asked, and on which side alone. */
const RUNS = Number(process.argv[2] ?? 200)
const [, , , ONLY] = process.argv
const REQUIRED = 200
const GOAL = 50
const DEADLINE = 10_000

/** What is measured, on whatever side: what a walk with words asks of an index beforehand is the index's own time. */
interface Walks extends Pick<GraphStore, 'around' | 'paths'> {
  readonly name: string
  write(pages: readonly Extraction[]): Promise<unknown>
  counts(): Promise<Counts>
  close(): Promise<void>
}

type Ask = (walks: Walks, i: number) => Promise<{ readonly total: number }>

async function fill(walks: Walks, { pages }: Invented): Promise<void> {
  const started = performance.now()
  for (let i = 0; i < pages.length; i += AT_ONCE) await walks.write(pages.slice(i, i + AT_ONCE))
  const { articles, entities, relations } = await walks.counts()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`walk: ${walks.name}: ${articles} articles, ${entities} entities, ${relations} relations written in ${seconds} s`)
}

/** How many work for each processor just now: above one, everything takes longer than it should. */
const crowd = () => ((loadavg()[0] ?? 0) / cpus().length).toFixed(1)

/** Each question so often, warmed up; in milliseconds. */
async function measure(name: string, walks: Walks, ask: Ask): Promise<void> {
  for (let i = 0; i < 20; i++) await ask(walks, i)
  const times: number[] = []
  let total = 0
  for (let i = 0; i < RUNS; i++) {
    const started = performance.now()
    total += (await ask(walks, i)).total
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.ceil(times.length * share) - 1] ?? 0).toFixed(1)
  const judged = Number(at(0.99)) > REQUIRED ? ', TOO SLOW' : Number(at(0.99)) > GOAL ? `, goal ${GOAL} not met` : ''
  const found = `${Math.round(total / RUNS)} found on average`
  console.log(
    `walk: ${walks.name}: ${name}: least ${at(0.001)} ms, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${found}, load ${crowd()} a processor${judged}`,
  )
}

async function measureAll(walks: Walks, { officials, words }: Invented): Promise<void> {
  const random = seeded(9)
  const [heaviest = 'entity-none', second = 'entity-none'] = officials
  const anybody = (): EntityId => officials[Math.floor(random() * officials.length)] ?? heaviest
  const slice = { limit: 50 }
  const paths = { maxHops: 6, first: 3 }
  const near = (name: string, filter: AroundFilter) => measure(name, walks, ({ around }) => around(heaviest, filter, slice))
  await near('around the heaviest, 1 hop', { hops: 1 })
  await near('around the heaviest, 2 hops', { hops: 2 })
  await near('around the heaviest, 2 hops, rare words', { hops: 2, text: words.at(-1) ?? '' })
  await near('around the heaviest, 2 hops, common words', { hops: 2, text: words[0] ?? '' })
  await measure('around anybody, 2 hops', walks, ({ around }) => around(anybody(), { hops: 2 }, slice))
  await near('around the heaviest, 3 hops', { hops: 3 })
  const between = (name: string, from: () => EntityId, to: () => EntityId, filter: Parameters<GraphStore['paths']>[2] = paths) =>
    measure(name, walks, (asked) => asked.paths(from(), to(), filter))
  await between('paths between anybody, 6 hops', anybody, anybody)
  await between('paths from the heaviest, 6 hops', () => heaviest, anybody)
  await between(
    'paths between the two heaviest, 6 hops',
    () => heaviest,
    () => second,
  )
  await between('paths along posts, 6 hops', anybody, anybody, { ...paths, types: ['HOLDS_POST', 'LOCATED_IN'] })
  await between('paths along attendances alone, 6 hops', anybody, anybody, { ...paths, types: ['ATTENDED'] })
}

async function inFile(path: string): Promise<Walks> {
  const { store, close } = await open({ data: path }, { access: 'write', deadline: DEADLINE })
  return {
    name: 'file',
    around: (...asked) => store.graph.around(...asked),
    paths: (...asked) => store.graph.paths(...asked),
    write: (pages) => Promise.all(pages.map((page) => store.write(page))),
    counts: async () => {
      await store.optimize()
      return store.graph.counts()
    },
    close,
  }
}

/** The graph server alone, emptied; who is mentioned with words is known of the invented pages. */
async function inNeo4j(address: Address, invented: Invented): Promise<Walks> {
  await emptyServer()
  const graph = await Neo4jGraph.open(address, { access: 'write', deadline: DEADLINE })
  return {
    name: 'Neo4j',
    around: (id, { text, ...filter }, slice) =>
      graph.around(id, { ...filter, ...(text && { among: mentionedWith(text, invented) }) }, slice),
    paths: graph.paths,
    write: (pages) => graph.write(pages),
    counts: graph.counts,
    close: () => graph.close(),
  }
}

const mentioned = new Map<string, readonly EntityId[]>()

function mentionedWith(text: string, { pages }: Invented): readonly EntityId[] {
  const readings = () => pages.flatMap((page) => page.readings).filter(({ article }) => article.text.includes(text))
  const known = mentioned.get(text) ?? [...new Set(readings().flatMap(({ mentions }) => mentions.map(({ entityId }) => entityId)))]
  mentioned.set(text, known)
  return known
}

async function walk(walks: Walks, invented: Invented): Promise<void> {
  try {
    await fill(walks, invented)
    await measureAll(walks, invented)
  } finally {
    await walks.close()
  }
}

async function walkInFile(invented: Invented): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zaichang-walk-'))
  try {
    await walk(await inFile(join(folder, 'walk.db')), invented)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const invented = invent()
if (ONLY !== 'Neo4j') await walkInFile(invented)
if (!ADDRESS) console.log('walk: Neo4j: skipped, NEO4J_URI is not set.')
else if (ONLY !== 'file') await walk(await inNeo4j(ADDRESS, invented), invented)
