import neo4j, { type Plan } from 'neo4j-driver'
import { describe, expect, it } from 'vitest'
import { ENTITY_TYPES } from '../../schema/ontology.ts'
import type { EntityId, Extraction } from '../../schema/types.ts'
import type { GraphEntityFilter, GraphServer } from '../../services/servers/engines.ts'
import { type Params, toValues } from '../../services/servers/neo4j/connection.ts'
import { Neo4jGraph } from '../../services/servers/neo4j/graph.ts'
import { randomExtraction, seeded, times } from '../services/random-extraction.ts'
import { addressOf, emptyGraph, emptyServer } from './neo4j.ts'
import { countTrips } from './trips.ts'

const ALL = { limit: 1000 }
const RANGE = { since: '2023-01-01', until: '2023-03-12' }

const random = seeded(77)
const PAGES: readonly Extraction[] = times(90, (i) => randomExtraction(random, `page ${i}`))
const [FIRST = randomExtraction(random, 'first'), ...OTHERS] = PAGES
const CHANGED = { ...randomExtraction(random, FIRST.page.source), extractor: '2' }
const IDS = [...new Set(PAGES.flatMap(({ entities }) => entities.map(({ id }) => id)))]
const ARTICLES = PAGES.flatMap(({ readings }) => readings.map(({ article }) => article.id))
const [SOME = 'entity-none', OTHER = 'entity-none']: readonly EntityId[] = IDS

/** Every question that is put together from parts, by each part alone and each with each. */
const FILTERS: readonly GraphEntityFilter[] = [
  { name: '云溪' },
  { name: '云' },
  { name: 'zhang' },
  { types: ['Official'] },
  { types: ENTITY_TYPES },
  { place: SOME },
  { post: '长' },
  { attended: SOME },
  { attendedBy: [SOME, OTHER] },
  { kind: 'meeting' },
  { among: IDS },
  RANGE,
]
const PAIRS = FILTERS.flatMap((filter, i) => FILTERS.slice(i).map((other) => ({ ...filter, ...other })))

type Asked = Readonly<Record<string, (graph: GraphServer) => Promise<unknown>>>

/** Every reading call, with short lists and long ones. */
function readsOf(ids: readonly EntityId[], articles: typeof ARTICLES): Asked {
  return {
    entities: (graph) => graph.entities(ids),
    articles: (graph) => graph.articles(articles),
    mentions: (graph) => graph.mentions(articles),
    facts: (graph) => graph.facts(articles),
    aliases: (graph) => graph.aliases(ids),
    articleCounts: (graph) => graph.articleCounts(ids),
    statements: (graph) => graph.statements(ids),
    'relations out': (graph) => graph.relations(ids, { direction: 'out' }, ALL),
    'relations in': (graph) => graph.relations(ids, { direction: 'in' }, ALL),
    'relations both': (graph) => graph.relations(ids, {}, ALL),
    find: (graph) => graph.find({}, ALL),
    attended: (graph) => graph.attended(ids, {}, ALL),
    'attended with a filter': (graph) => graph.attended(ids, { ...RANGE, role: 'host', reportedIn: articles }, ALL),
    attendees: (graph) => graph.attendees(ids, {}, ALL),
    'attendees with a filter': (graph) => graph.attendees(ids, { ...RANGE, role: 'host', reportedIn: articles }, ALL),
    companions: (graph) => graph.companions(ids, ALL),
    together: (graph) => graph.together(ids, {}, ALL),
    'together with a filter': (graph) => graph.together(ids, RANGE, ALL),
    counts: (graph) => graph.counts(),
    below: (graph) => graph.below(SOME),
    stored: (graph) => graph.stored(PAGES.map(({ page }) => page.source)),
    pagesAfter: (graph) => graph.pagesAfter('', 1000),
    extractionsAfter: (graph) => graph.extractionsAfter('', 1000),
    stamps: (graph) => graph.stamps('', 1000),
    copies: (graph) => graph.copies(articles),
    pending: (graph) => graph.pending(articles),
    outbox: (graph) => graph.outbox(),
    ping: (graph) => graph.ping(),
  }
}

const CLAIM = { limit: 1000, leaseMs: 1 }

/** Every call that changes the outbox. */
const CARRYING: Asked = {
  enqueue: (graph) => graph.enqueue(ARTICLES),
  claim: (graph) => graph.claim(CLAIM),
  'claim by id': (graph) => graph.claim({ ...CLAIM, ids: ARTICLES }),
  extend: async (graph) => graph.extend(await waiting(graph), 1),
  release: async (graph) => graph.release(await waiting(graph), { error: 'no', retryMs: 0, most: 1 }),
  'outbox revived': (graph) => graph.outbox({ revive: true }),
  acknowledge: async (graph) => graph.acknowledge(await waiting(graph)),
}

async function waiting(graph: GraphServer) {
  const entries = (await graph.copies(ARTICLES)).flatMap((copy) => copy ?? [])
  return entries.map((copy) => ({ id: copy.article.id, version: copy.version, copy, attempts: 0 }))
}

const WRITING: Asked = {
  write: (graph) => graph.write(PAGES),
  'write over': (graph) => graph.write([CHANGED, ...OTHERS]),
  forget: (graph) => graph.forget(FIRST.page.source),
}

/** Every question that anything asks, as it is sent. */
async function everyQuestion(): Promise<ReadonlyMap<string, Params>> {
  const asked = new Map<string, Params>()
  const graph = await emptyGraph({ watch: (cypher, params) => asked.set(cypher, params) })
  for (const call of Object.values({ ...WRITING, ...CARRYING, ...readsOf(IDS, ARTICLES) })) await call(graph)
  for (const filter of PAIRS) await graph.find(filter, ALL)
  await graph.close()
  return asked
}

function operatorsOf(plan: Plan | false): readonly string[] {
  return plan ? [plan.operatorType, ...plan.children.flatMap(operatorsOf)] : []
}

/** Operators that look at all there is of something. `Lookup` is the index that they would use. */
const WALKS_THROUGH = /AllNodesScan|LabelsScan|ByLabelScan|RelationshipsScan|TypeScan|TypesScan|NodeIndexScan/

/** What is there already cannot be added again: of these only the plan is looked at, which is the same. */
const ADDS = /\bCREATE \(/

/** Questions that walk through all there is; each is profiled and what it did undone. */
async function walkingThrough(asked: ReadonlyMap<string, Params>): Promise<readonly string[]> {
  const { uri, user, password, database } = addressOf()
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  const found: string[] = []
  for (const [cypher, params] of asked) {
    const session = driver.session({ database })
    const transaction = session.beginTransaction()
    // Params are what the driver takes.
    const { summary } = await transaction.run(
      `${ADDS.test(cypher) ? 'EXPLAIN' : 'PROFILE'} ${cypher}`,
      toValues(params, neo4j.int) as Params,
    )
    const operators = operatorsOf(summary.profile || summary.plan)
    const bad = operators.filter((operator) => WALKS_THROUGH.test(operator))
    if (operators.length === 0 || bad.length > 0) found.push(`${bad.join(', ') || 'no plan'}: ${cypher}`)
    await transaction.rollback()
    await session.close()
  }
  await driver.close()
  return found
}

export function questionContract(): void {
  describe('What Neo4j is asked', () => {
    it('never walks through all nodes, all of one label or all relationships of one type, in an empty store or a full one', {
      timeout: 300_000,
    }, async () => {
      const asked = await everyQuestion()
      expect(asked.size).toBeGreaterThan(100)
      expect(await walkingThrough(asked)).toEqual([])
      await emptyServer()
      expect(await walkingThrough(asked)).toEqual([])
    })

    it('takes one trip for each reading call and each call of the outbox, three for a write, however long the lists; with nobody there it says so', {
      timeout: 120_000,
    }, async () => {
      const { hostname, port } = new URL(addressOf().uri)
      const counter = await countTrips(hostname, Number(port))
      await (await emptyGraph()).close()
      const graph = await Neo4jGraph.open(
        { ...addressOf(), uri: `bolt://127.0.0.1:${counter.port}` },
        { access: 'write', deadline: 20_000 },
      )
      const trips = async (call: (graph: GraphServer) => Promise<unknown>) => {
        counter.take()
        await call(graph)
        return counter.take()
      }
      for (const [name, call] of Object.entries(WRITING)) expect([name, await trips(call)]).toEqual([name, 3])
      expect(await trips((graph) => graph.write(OTHERS))).toBe(2)
      const entries = await waiting(graph)
      const carrying: Asked = { ...CARRYING, extend: (g) => g.extend(entries, 1), acknowledge: (g) => g.acknowledge(entries) }
      const failing: Asked = { release: (g) => g.release(entries, { error: 'no', retryMs: 0, most: 1 }) }
      const short = readsOf(IDS.slice(0, 1), ARTICLES.slice(0, 1))
      for (const asked of [carrying, failing, short, readsOf(IDS, ARTICLES)])
        for (const [name, call] of Object.entries({ ...asked, ...(asked === carrying ? failing : {}) }))
          expect([name, await trips(call)]).toEqual([name, 1])
      await counter.close()
      await expect(graph.write([CHANGED])).rejects.toMatchObject({ code: 'UNAVAILABLE' })
      await graph.close()
    })
  })
}
