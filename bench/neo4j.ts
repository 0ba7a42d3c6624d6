import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { extract } from '../loaders/extract.ts'
import { readPages } from '../loaders/page.ts'
import { KnownError } from '../schema/errors.ts'
import { ENTITY_TYPES, RELATION_TYPES } from '../schema/ontology.ts'
import type { Extraction } from '../schema/types.ts'
import { Neo4jGraph } from '../services/servers/neo4j/graph.ts'
import { ADDRESS, emptyServer } from '../test/servers/neo4j.ts'
import { hasShared, shared } from './corpus.ts'
import { quantile } from './quantile.ts'

/** `tsx bench/neo4j.ts [articles] [rounds]`: the load through the store against a bare `UNWIND … MERGE` of the same rows, and the reload of what is unchanged. */
const ARTICLES = Number(process.argv[2] ?? 2000)
const ROUNDS = Number(process.argv[3] ?? 3)
const LEAST_SHARE = 0.7
const MOST_RELOAD = 0.2
/** As a store that is loaded with short pages puts them into one transaction. */
const PAGES = 256
/** As manuals advise for a bare load. */
const ROWS = 5000

function* slices<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

async function readCorpus(): Promise<readonly Extraction[]> {
  const extractions: Extraction[] = []
  const files = ['local.jsonl.gz', 'xwlb.jsonl.gz'].map((file) => join(shared, 'corpus', file))
  for await (const page of readPages(files)) {
    if (extractions.length === ARTICLES) break
    if (!(page instanceof KnownError)) extractions.push(extract(page))
  }
  return extractions
}

/** What a bare load writes: a statement and the rows for it. */
interface Bare {
  readonly cypher: string
  readonly rows: readonly unknown[]
}

const NODES = [
  { label: 'Page', key: 'source' },
  { label: 'Article', key: 'id' },
  { label: 'Outbox', key: 'article' },
  ...ENTITY_TYPES.map((type) => ({ label: `${type}`, key: 'id' })),
]
const LINKS = [
  { type: 'ON', from: 'Article', to: 'Page', by: 'source' },
  { type: 'MENTIONS', from: 'Article', to: 'Entity', by: 'id' },
  { type: 'STATES', from: 'Entity', to: 'Article', by: 'id' },
  ...RELATION_TYPES.map((type) => ({ type, from: 'Entity', to: 'Entity', by: 'id' })),
]

/** Everything that stands in the graph, as rows of the plainest load there is. */
async function readRows(driver: Driver): Promise<readonly Bare[]> {
  const ask = async (cypher: string) => (await driver.executeQuery(cypher)).records.map((record) => record.get('row'))
  const bare: Bare[] = []
  for (const { label, key } of NODES) {
    const isEntity = !['Page', 'Article', 'Outbox'].includes(label)
    const [merged, more] = isEntity ? ['Entity', `, n:${label}`] : [label, '']
    const cypher = `UNWIND $rows AS row MERGE (n:${merged} {${key}: row.${key}}) SET n = row${more}`
    bare.push({ cypher, rows: await ask(`MATCH (n:${label}) RETURN properties(n) AS row`) })
  }
  for (const { type, from, to, by } of LINKS) {
    const key = type === 'ON' || type === 'MENTIONS' ? '' : ' {id: row.properties.id}'
    const cypher = `UNWIND $rows AS row MATCH (f:${from} {id: row.from}) MATCH (t:${to} {${by}: row.to})
      MERGE (f)-[r:${type}${key}]->(t) SET r = row.properties`
    const rows = await ask(`MATCH (f)-[r:${type}]->(t) RETURN {from: f.id, to: t.${by}, properties: properties(r)} AS row`)
    bare.push({ cypher, rows })
  }
  return bare.filter(({ rows }) => rows.length > 0)
}

async function loadBare(driver: Driver, bare: readonly Bare[]): Promise<void> {
  const session = driver.session()
  for (const { cypher, rows } of bare)
    for (const some of slices(rows, ROWS)) await session.executeWrite((transaction) => transaction.run(cypher, { rows: some }))
  await session.close()
}

async function loadStore(graph: Neo4jGraph, pages: readonly Extraction[]): Promise<void> {
  for (const some of slices(pages, PAGES)) {
    await graph.stored(some.map(({ page }) => page.source))
    await graph.write(some)
  }
}

/** As a load does that finds nothing new. */
async function reload(graph: Neo4jGraph, pages: readonly Extraction[]): Promise<void> {
  for (const some of slices(pages, PAGES)) await graph.stored(some.map(({ page }) => page.source))
}

const transactions = async (driver: Driver): Promise<number> => {
  const { records } = await driver.executeQuery('SHOW DATABASES YIELD name, lastCommittedTxn WHERE name = $name RETURN lastCommittedTxn', {
    name: ADDRESS?.database,
  })
  return Number(records[0]?.get('lastCommittedTxn'))
}

interface Round {
  readonly store: number
  readonly bare: number
  readonly again: number
  readonly written: number
  readonly rows: number
}

async function measure(driver: Driver, graph: Neo4jGraph, pages: readonly Extraction[]): Promise<Round> {
  await emptyServer()
  const store = await timed(() => loadStore(graph, pages))
  const before = await transactions(driver)
  const again = await timed(() => reload(graph, pages))
  const written = (await transactions(driver)) - before
  const rows = await readRows(driver)
  await emptyServer()
  const bare = await timed(() => loadBare(driver, rows))
  return { store, bare, again, written, rows: rows.reduce((sum, { rows: some }) => sum + some.length, 0) }
}

async function run({ uri, user, password, database }: NonNullable<typeof ADDRESS>): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  await emptyServer()
  const graph = await Neo4jGraph.open({ uri, user, password, database }, { access: 'write', deadline: 60_000 })
  const pages = await readCorpus()
  const rounds: Round[] = []
  for (let i = 0; i <= ROUNDS; i++) {
    const round = await measure(driver, graph, pages)
    const { store, bare, again, written, rows } = round
    const speed = (seconds: number) => `${seconds.toFixed(1)} s (${Math.round(rows / seconds)} rows/s)`
    console.log(
      `neo4j: ${pages.length} pages, ${rows} rows: store ${speed(store)}, bare ${speed(bare)}: ${(bare / store).toFixed(2)} times as fast; ` +
        `again ${again.toFixed(2)} s (${(again / store).toFixed(3)} of the first), ${written} transactions${i === 0 ? '; to warm up' : ''}`,
    )
    if (i > 0) rounds.push(round)
  }
  await graph.close()
  await driver.close()
  const share = quantile(
    rounds.map(({ store, bare }) => bare / store),
    0.5,
  )
  const reloaded = quantile(
    rounds.map(({ store, again }) => again / store),
    0.5,
  )
  const isGood = share >= LEAST_SHARE && reloaded <= MOST_RELOAD && rounds.every(({ written }) => written === 0)
  console.log(
    `neo4j: median ${share.toFixed(2)} times as fast as bare (at least ${LEAST_SHARE}), reload ${reloaded.toFixed(3)} (at most ${MOST_RELOAD})`,
  )
  if (!isGood) process.exitCode = 1
}

if (!ADDRESS) console.log('neo4j: skipped, NEO4J_URI is not set.')
else if (hasShared('neo4j')) await run(ADDRESS)
