import assert from 'node:assert/strict'
import { KnownError } from '../../schema/errors.ts'
import { canonical } from '../../services/canonical.ts'
import type { ServersConfig } from '../../services/config.ts'
import { SERVER_OPTIONS, ServerStore } from '../../services/servers/store.ts'
import type { ArticleHits, Store } from '../../services/store.ts'
import { naiveStore } from '../services/naive-store.ts'
import { serverStore } from '../services/server-store.ts'
import { remoteGraph, remoteText } from './double.ts'
import { pages, READS, WRITES } from './operations.ts'
import { FAULTS, type FaultProxy, openBoltProxy, openHttpProxy, type ProxyFault } from './proxy.ts'
import { openSides, type Sides } from './sides.ts'

/** One fault of one of the two servers. */
export interface Harm {
  readonly side: 'graph' | 'index'
  readonly fault: ProxyFault
}

/** Every fault of either side; a server of graphs has no tasks, and only over HTTP can one say that it is busy. */
export function harmsOf({ neo4j }: Pick<Sides, 'neo4j'>): readonly Harm[] {
  const ofGraph = FAULTS.filter((fault) => !fault.startsWith('task') && !(neo4j && fault === 'busy'))
  return [...FAULTS.map((fault): Harm => ({ side: 'index', fault })), ...ofGraph.map((fault): Harm => ({ side: 'graph', fault }))]
}

/** Milliseconds: of one question, of one request to write to the index, and of waiting for a server. */
export interface Times {
  readonly deadline: number
  readonly sendMs: number
  readonly patience: number
}

/** A store whose servers can be harmed, and one that cannot. */
export interface Patient {
  readonly store: ServerStore
  readonly naive: Store
  readonly proxies: Readonly<Record<Harm['side'], FaultProxy>>
  readonly times: Times
  close(): Promise<void>
}

async function openProxies({ neo4j, meilisearch, double }: Sides): Promise<Patient['proxies']> {
  const { hostname, port } = new URL(neo4j?.uri ?? double)
  const graph = neo4j ? await openBoltProxy({ host: hostname, port: Number(port) }) : await openHttpProxy(double)
  return { graph, index: await openHttpProxy(meilisearch?.url ?? double) }
}

async function openBehind({ neo4j, meilisearch }: Sides, { graph, index }: Patient['proxies'], deadline: number) {
  const at = (proxy: FaultProxy) => `http://127.0.0.1:${proxy.port}`
  const real: Omit<Sides, 'double'> & { neo4j: ServersConfig['neo4j'] | null } = {
    neo4j: neo4j && { ...neo4j, uri: `bolt://127.0.0.1:${graph.port}` },
    meilisearch: meilisearch && { ...meilisearch, url: at(index) },
  }
  const pair = await openSides({ ...real, double: at(index) }, 'write', deadline)
  return {
    graph: neo4j ? pair.graph : remoteGraph(at(graph), deadline),
    text: meilisearch ? pair.text : remoteText(at(index), deadline),
  }
}

/** Opens an empty store behind two proxies, and fills it. */
export async function openPatient(sides: Sides, times: Times): Promise<Patient> {
  const proxies = await openProxies(sides)
  const { deadline, patience, sendMs } = times
  const pair = await openBehind(sides, proxies, deadline)
  const store = serverStore(pair, { deadline, patience, shortPatience: deadline / 2, relay: { sendMs } })
  const naive = naiveStore()
  for (const page of pages()) await naive.write(page)
  await fill(sides)
  const close = async () => {
    await store.close()
    await proxies.graph.close()
    await proxies.index.close()
  }
  return { store, naive, proxies, times, close }
}

/** With all the time that servers which have just been started may want. */
async function fill(sides: Sides): Promise<void> {
  const store = new ServerStore(await openSides(sides, 'write', 60_000), { ...SERVER_OPTIONS, access: 'write', deadline: 60_000 })
  for (const page of pages()) await store.write(page)
  for (const ask of Object.values(READS)) await ask(store)
  await store.close()
}

interface Outcome {
  readonly answer?: unknown
  readonly error?: unknown
  readonly milliseconds: number
}

async function outcomeOf(work: Promise<unknown>): Promise<Outcome> {
  const since = performance.now()
  return work.then(
    (answer) => ({ answer, milliseconds: performance.now() - since }),
    (error: unknown) => ({ error, milliseconds: performance.now() - since }),
  )
}

/** What may be said while a server is away, and nothing else. */
const HONEST: readonly KnownError['code'][] = ['UNAVAILABLE', 'TIMEOUT']

/** Who is told that a copy was refused can look after it; a change may say so too. */
function isHonest(error: unknown, { fault }: Harm): boolean {
  return error instanceof KnownError && (HONEST.includes(error.code) || (fault === 'task refused' && error.code === 'INPUT'))
}

interface Expected {
  readonly name: string
  readonly answer: unknown
  /** Milliseconds. */
  readonly most: number
  readonly harm: Harm
}

function assertHonest({ answer, error, milliseconds }: Outcome, expected: Expected): void {
  const { name, most, harm } = expected
  assert.ok(milliseconds < most, `${name} took ${Math.round(milliseconds)} ms.`)
  if (error !== undefined) assert.ok(isHonest(error, harm), `${name} failed with ${String(error)}`)
  else if (isPartial(answer)) assertPart(answer, expected)
  else assert.deepEqual(answer, expected.answer, `${name} answered wrongly.`)
}

/** An answer that says itself that something is missing. */
function isPartial(answer: unknown): answer is readonly ArticleHits[] {
  return (
    Array.isArray(answer) &&
    answer.length > 0 &&
    answer.every((hits) => hits instanceof Object && 'missing' in hits && hits.missing !== null)
  )
}

/** What is missing may be left out; nothing else may be there. */
function assertPart(answer: readonly ArticleHits[], { name, answer: expected }: Expected): void {
  // What a search is asked, a search was expected to answer.
  const whole = (expected as readonly ArticleHits[]).flatMap(({ rows }) => rows.map(canonical))
  for (const row of answer.flatMap(({ rows }) => rows)) assert.ok(whole.includes(canonical(row)), `${name} holds what it should not.`)
}

async function heal({ store, proxies, times }: Patient, { side }: Harm): Promise<void> {
  await proxies[side].set(null)
  const until = performance.now() + 10 * times.patience
  for (;;) {
    const { sides, backlog } = await store.status()
    if (backlog?.parked.length) await store.check({ mend: true })
    else if (sides.every(({ error }) => error === null) && backlog?.waiting === 0) return
    assert.ok(performance.now() < until, `After the fault: ${JSON.stringify({ sides, backlog })}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Asks everything at once while a server is harmed, and again when it is not. */
export async function readThrough(patient: Patient, harm: Harm): Promise<void> {
  const { store, naive, proxies, times } = patient
  const names = Object.keys(READS)
  const ask = (name: string, of: Store) => (READS[name] ?? assert.fail())(of)
  const expected = await Promise.all(names.map((name) => ask(name, naive)))
  await proxies[harm.side].set(harm.fault)
  const [outcomes, status] = [await Promise.all(names.map((name) => outcomeOf(ask(name, store)))), await outcomeOf(store.status())]
  // A question may need both servers, and a check asks several times.
  const most = Math.max(times.patience, 3 * times.deadline) + 1500
  for (const [i, name] of names.entries()) assertHonest(outcomes[i] ?? assert.fail(), { name, answer: expected[i], most, harm })
  assert.ok(status.milliseconds < 4000 && status.error === undefined, 'The status is not told in time.')
  await heal(patient, harm)
  for (const [i, name] of names.entries()) await assertRight(() => ask(name, store), { name, answer: expected[i], most, harm })
}

/** A busy machine may be late with an answer also after the fault; what is neither right nor says so is wrong at once. */
async function assertRight(ask: () => Promise<unknown>, expected: Expected): Promise<void> {
  for (let tries = 1; ; tries++) {
    const outcome = await outcomeOf(ask())
    assertHonest(outcome, expected)
    if (outcome.error === undefined && !isPartial(outcome.answer)) return
    assert.ok(tries < 10, `${expected.name} is not answered after the fault: ${String(outcome.error)}`)
  }
}

/** Changes everything in turn while a server is harmed, and again when it is not: then the store must be as if nothing had been. */
export async function writeThrough(patient: Patient, harm: Harm): Promise<void> {
  const { store, naive, proxies, times } = patient
  for (const [name, change] of Object.entries(WRITES)) {
    await proxies[harm.side].set(harm.fault)
    const { error, milliseconds } = await outcomeOf(change(store))
    assert.ok(milliseconds < 3 * times.patience + 3 * times.sendMs + 1500, `${name} took ${Math.round(milliseconds)} ms.`)
    assert.ok(error === undefined || isHonest(error, harm), `${name} failed with ${String(error)}`)
    await heal(patient, harm)
    await again(() => change(store))
    await change(naive)
    await assertWhole(patient, harm)
  }
  for (const page of pages()) {
    await again(() => store.write(page))
    await naive.write(page)
  }
  await assertWhole(patient, harm)
}

/** What a busy machine is late with is asked again. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries === 5 || !(error instanceof KnownError)) throw error
    }
  }
}

async function assertWhole(patient: Patient, harm: Harm): Promise<void> {
  const { store, naive } = patient
  // What was given up on may still have been done: then it is on its way.
  await heal(patient, harm)
  const { missing, surplus, changed: others, backlog } = await again(() => store.check({ mend: true, thorough: true }))
  assert.deepEqual({ missing, surplus, others, parked: backlog.parked }, { missing: [], surplus: [], others: [], parked: [] })
  for (const name of ['extractions', 'counts', 'search', 'search in a place'] as const) {
    const ask = READS[name] ?? assert.fail()
    const answer = await ask(naive)
    await assertRight(() => ask(store), { name, answer, most: Number.POSITIVE_INFINITY, harm })
  }
}
