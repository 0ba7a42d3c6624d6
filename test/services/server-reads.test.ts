import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../schema/types.ts'
import type { Store } from '../../services/store.ts'
import { type Fault, switchable } from './faults.ts'
import { naiveGraphServer, naiveTextServer } from './naive-servers.ts'
import { randomExtraction, seeded, times } from './random-extraction.ts'
import { serverStore } from './server-store.ts'
import { idOf, toExtraction } from './small-world.ts'

const [TOWN, COUNTY] = [idOf('Place', '白鹭镇'), idOf('Place', '青禾县')]
const [GAN, DRILL] = [idOf('Official', '甘北辰'), idOf('Event', '防汛演练')]
const PAGES: readonly Extraction[] = [
  toExtraction({
    source: 'a',
    title: '防汛演练',
    text: '白鹭镇举行防汛演练，甘北辰参加。',
    date: '2023-04-02',
    names: [
      ['白鹭镇', 'Place'],
      ['防汛演练', 'Event'],
      ['甘北辰', 'Official'],
    ],
    unnamed: [['青禾县', 'Place']],
    relations: [
      ['白鹭镇', 'LOCATED_IN', '青禾县'],
      ['甘北辰', 'ATTENDED', '防汛演练', { role: ['attend'], order: null, title: null }],
    ],
  }),
  toExtraction({ source: 'b', text: '青禾县部署防汛。', names: [['青禾县', 'Place']] }),
]

async function town(fault: Fault = 'down') {
  const graph = switchable(naiveGraphServer(), fault)
  const text = switchable(naiveTextServer(), fault)
  const store = serverStore({ graph: graph.server, text: text.server })
  await Promise.all(PAGES.map((page) => store.write(page)))
  return { store, graph: graph.state, text: text.state }
}

const ALL = { limit: 10 }
const QUERY = { text: '防汛', slice: ALL, facets: 10 }

async function one(store: Store, query: Parameters<Store['search']['search']>[0][number]) {
  const [hits] = await store.search.search([query])
  if (!hits) throw new Error('No answer.')
  return hits
}

describe.each(['down', 'late', 'hung'] as const)('While the graph is %s', (fault) => {
  it('the index still answers, and says what is missing; when it is back the answer is whole', async () => {
    const { store, graph } = await town(fault)
    const whole = await one(store, QUERY)
    expect(whole).toMatchObject({ total: 2, exact: true, missing: null })
    expect(whole.facets?.entities).toHaveLength(4)
    graph.isAway = true
    const partial = await one(store, QUERY)
    expect(partial).toEqual({
      ...whole,
      facets: { ...whole.facets, entities: [], places: [] },
      missing: expect.stringContaining('who and what the articles mention is not listed'),
    })
    graph.isAway = false
    expect(await one(store, QUERY)).toEqual(whole)
    await store.close()
  })

  it('a place stands for itself, and the total is a floor', async () => {
    const { store, graph } = await town(fault)
    const query = { where: { place: COUNTY }, slice: ALL }
    expect(await one(store, query)).toMatchObject({ total: 2, exact: true, missing: null })
    graph.isAway = true
    expect(await one(store, query)).toMatchObject({ total: 1, exact: false, missing: expect.stringContaining('what lies in the place') })
    graph.isAway = false
    await store.close()
  })

  it('nothing is missing of an answer that needs no graph', async () => {
    const { store, graph } = await town(fault)
    graph.isAway = true
    expect(await one(store, { text: '防汛', slice: ALL })).toMatchObject({ total: 2, exact: true, missing: null })
    graph.isAway = false
    await store.close()
  })
})

describe('While the graph is down', () => {
  it('whatever only it knows is UNAVAILABLE, and the status says which side it is', async () => {
    const { store, graph } = await town()
    graph.isAway = true
    await expect(store.graph.counts()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await expect(store.graph.find({ text: '防汛' }, ALL)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(await store.status()).toEqual({
      sides: [
        { side: 'graph', error: 'The server does not answer.' },
        { side: 'index', error: null },
      ],
      backlog: null,
    })
    graph.isAway = false
    expect(await store.status()).toMatchObject({ sides: [{ error: null }, { error: null }], backlog: { waiting: 0, parked: [] } })
    await store.close()
  })
})

describe('While the index is down', () => {
  it('everything without words is answered, words are UNAVAILABLE', async () => {
    const { store, text } = await town()
    text.isAway = true
    expect((await store.graph.counts()).pages).toBe(2)
    expect((await store.graph.find({ name: '甘北辰' }, ALL)).total).toBe(1)
    expect((await store.graph.attended([GAN], {}, ALL))[0]?.total).toBe(1)
    for (const words of [
      store.search.search([QUERY]),
      store.graph.find({ text: '防汛' }, ALL),
      store.graph.attended([GAN], { text: '防汛' }, ALL),
      store.graph.attendees([DRILL], { text: '防汛' }, ALL),
    ])
      await expect(words).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect((await store.status()).sides).toEqual([
      { side: 'graph', error: null },
      { side: 'index', error: 'The server does not answer.' },
    ])
    text.isAway = false
    expect((await one(store, QUERY)).total).toBe(2)
    await store.close()
  })
})

describe('A bug of a server', () => {
  it('is not taken for an outage', async () => {
    const { store, graph } = await town('refused')
    graph.isAway = true
    await expect(store.search.search([QUERY])).rejects.toThrow('The task failed.')
    graph.isAway = false
    await store.close()
  })
})

describe('Round trips to the two servers', () => {
  const slice = ALL
  it.each([
    ['words', (store: Store) => store.search.search([{ text: '防汛', slice }]), 0, 1],
    ['words with facets', (store: Store) => store.search.search([QUERY]), 1, 1],
    ['words in a place, with facets', (store: Store) => store.search.search([{ ...QUERY, where: { place: COUNTY } }]), 2, 1],
    ['twenty searches at once', (store: Store) => store.search.search(times(20, () => ({ ...QUERY, where: { place: TOWN } }))), 2, 1],
    ['an unknown place', (store: Store) => store.search.search([{ ...QUERY, where: { place: 'entity-none' } }]), 1, 1],
    ['entities', (store: Store) => store.graph.entities([GAN, DRILL]), 1, 0],
    ['names', (store: Store) => store.graph.find({ name: '甘' }, slice), 1, 0],
    ['entities by words', (store: Store) => store.graph.find({ text: '防汛' }, slice), 1, 1],
    ['events by words', (store: Store) => store.graph.attended([GAN], { text: '防汛' }, slice), 1, 1],
    ['who was there, by words', (store: Store) => store.graph.attendees([DRILL], { text: '防汛' }, slice), 1, 1],
  ])('for %s are at most two and one', async (_, ask, ofGraph, ofText) => {
    const { store, graph, text } = await town()
    // Looks at the outbox are the relay's.
    const trips = (calls: readonly string[]) => calls.filter((name) => name !== 'claim' && name !== 'outbox').length
    const before = [trips(graph.calls), trips(text.calls)] as const
    await ask(store)
    expect([trips(graph.calls) - before[0], trips(text.calls) - before[1]]).toEqual([ofGraph, ofText])
    await store.close()
  })

  it('for sixty-four pages are one transaction, one claim, one request and one acknowledgement', async () => {
    const { store, graph, text } = await town()
    const before = { graph: graph.calls.length, text: text.calls.length }
    const random = seeded(3)
    await Promise.all(times(64, (i) => store.write(randomExtraction(random, `page ${i}`))))
    expect(graph.calls.slice(before.graph).filter((name) => name !== 'claim' && name !== 'outbox')).toEqual([
      'stored',
      'write',
      'acknowledge',
    ])
    expect(text.calls.slice(before.text)).toEqual(['put'])
    await store.close()
  })
})
