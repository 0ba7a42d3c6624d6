import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual, promisify } from 'node:util'
import { root } from '../schema/root.ts'
import type { Extraction } from '../schema/types.ts'
import type { Address } from '../services/servers/neo4j/connection.ts'
import { Neo4jGraph } from '../services/servers/neo4j/graph.ts'
import { SERVER_OPTIONS, ServerStore } from '../services/servers/store.ts'
import type { Store } from '../services/store.ts'
import { emptyServer } from '../test/servers/neo4j.ts'
import { naiveTextServer } from '../test/services/naive-servers.ts'
import { naiveStore } from '../test/services/naive-store.ts'
import { randomExtraction, seeded, times } from '../test/services/random-extraction.ts'

/**
 * `tsx bench/neo4j-kill.ts DIR [kills] [seed]`: kills the Neo4j of test/servers/neo4j.sh in DIR in the middle of a load, again and again, and starts it
 * again. Exits 1 where the load does not go on by itself, or a page that was acknowledged is not as it was written.
 * Wants the NEO4J_URI and NEO4J_PASSWORD that `neo4j.sh start` prints.
 */
const [DIR, KILLS = '5', SEED = '1'] = process.argv.slice(2)
const SCRIPT = join(root, 'test', 'servers', 'neo4j.sh')
const AT_ONCE = 16
/** On a busy machine a server takes a minute to start, and half a minute for its first pages. */
const PATIENCE_MS = 400_000
const random = seeded(Number(SEED))

function addressOf(): Address & { readonly port: string } {
  const { NEO4J_URI: uri, NEO4J_PASSWORD: password = '' } = process.env
  if (!DIR || !uri) throw new Error('Name the folder of a server that neo4j.sh started, and set what it printed.')
  return { uri, user: 'neo4j', password, database: 'neo4j', port: new URL(uri).port }
}

/** Kills the server in the middle of whatever it does, and starts it again after a while; answers with the milliseconds it was away. */
async function killOnce(dir: string, port: string): Promise<number> {
  await sleep(random() * 1500)
  const started = performance.now()
  const pid = Number(readFileSync(join(dir, 'neo4j.pid'), 'utf8'))
  process.kill(pid, 'SIGKILL')
  do await sleep(random() * 1000)
  while (existsSync(`/proc/${pid}`))
  await promisify(execFile)(SCRIPT, ['start', dir, port])
  return performance.now() - started
}

interface Loading {
  readonly store: Store
  readonly naive: Store
  isOver: boolean
  pages: number
  longest: number
}

/** Loads until all kills are done; a page may come twice, with other words. Every page is acknowledged before the naive store has it. */
async function loadOn(loading: Loading): Promise<void> {
  while (!loading.isOver) {
    const first = Math.floor(random() * 2000)
    const pages = times(AT_ONCE, (i): Extraction => randomExtraction(random, `page ${first + i}`))
    const started = performance.now()
    await Promise.all(pages.map((page) => loading.store.write(page)))
    loading.longest = Math.max(loading.longest, performance.now() - started)
    for (const page of pages) await loading.naive.write(page)
    loading.pages += pages.length
  }
}

async function all<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = []
  for await (const value of values) list.push(value)
  return list
}

/** What differs between what was acknowledged and what is stored; empty where nothing does. */
async function differences({ store, naive }: Loading): Promise<readonly string[]> {
  const [stored, wanted] = [await all(store.extractions()), await all(naive.extractions())]
  const bySource = new Map(stored.map((extraction) => [extraction.page.source, extraction]))
  const lost = wanted
    .filter((extraction) => !isDeepStrictEqual(bySource.get(extraction.page.source), extraction))
    .map(({ page }) => `${page.source} is not as it was written`)
  const { missing, surplus, changed, backlog } = await store.check({ mend: false, thorough: true })
  const [counts, expected] = [await store.graph.counts(), await naive.graph.counts()]
  return [
    ...lost,
    ...[...missing, ...surplus, ...changed].map((id) => `${id} differs between graph and index`),
    ...(backlog.waiting + backlog.parked.length > 0 ? [`the outbox holds ${JSON.stringify(backlog)}`] : []),
    ...(isDeepStrictEqual(counts, expected) ? [] : [`the graph holds ${JSON.stringify(counts)}, not ${JSON.stringify(expected)}`]),
  ]
}

async function run(): Promise<void> {
  const { port, ...address } = addressOf()
  await emptyServer()
  const graph = await Neo4jGraph.open(address, { access: 'write', deadline: 20_000 })
  const onNotice = (line: string) => console.log(`neo4j-kill: ${line}`)
  const options = { ...SERVER_OPTIONS, access: 'write' as const, patience: PATIENCE_MS, relay: { ...SERVER_OPTIONS.relay, onNotice } }
  const store = new ServerStore({ graph, text: naiveTextServer() }, options)
  const loading: Loading = { store, naive: naiveStore(), isOver: false, pages: 0, longest: 0 }
  const load = loadOn(loading)
  for (let kill = 1; kill <= Number(KILLS); kill++) {
    // A server that has just started needs a while for its first pages.
    for (const before = loading.pages; loading.pages === before; ) await Promise.race([sleep(50), load])
    const away = await Promise.race([killOnce(DIR ?? '', port), load.then(() => 0)])
    console.log(`neo4j-kill: ${kill} of ${KILLS}, away for ${(away / 1000).toFixed(1)} s, ${loading.pages} pages acknowledged`)
  }
  loading.isOver = true
  await load
  const found = await differences(loading)
  for (const line of found.slice(0, 20)) console.error(`neo4j-kill: ${line}`)
  console.log(
    `neo4j-kill: ${KILLS} kills, ${loading.pages} pages acknowledged, the longest write ${(loading.longest / 1000).toFixed(1)} s, ${found.length} differences`,
  )
  if (found.length > 0) process.exitCode = 1
  await store.close()
}

await run()
