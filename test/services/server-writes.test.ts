import { describe, expect, it } from 'vitest'
import type { ArticleId, Extraction } from '../../schema/types.ts'
import type { ArticleCopy } from '../../services/servers/engines.ts'
import type { Store } from '../../services/store.ts'
import { eventually, type Fault, faulty, switchable } from './faults.ts'
import { naiveGraphServer, naiveTextServer } from './naive-servers.ts'
import { naiveStore } from './naive-store.ts'
import { chance, pick, randomExtraction, seeded, times } from './random-extraction.ts'
import { serverStore, type Wanted } from './server-store.ts'
import { toExtraction } from './small-world.ts'

const story = (source: string, text: string, digest = text): Extraction =>
  toExtraction({ source, text, digest, names: [['甘北辰', 'Official']] })
const DRILL = story('a', '甘北辰参加防汛演练。')

const total = async (store: Store, text: string) => (await store.search.search([{ text, slice: { limit: 1 } }]))[0]?.total
const agrees = async (store: Store) => {
  const { missing, surplus, changed, backlog } = await store.check({ mend: false, thorough: true })
  return missing.length + surplus.length + changed.length + backlog.waiting + backlog.parked.length === 0
}

function pair(fault: Fault = 'down', only?: { readonly graph?: readonly string[]; readonly text?: readonly string[] }) {
  const copies = new Map<ArticleId, ArticleCopy>()
  const [graph, text] = [switchable(naiveGraphServer(), fault, only?.graph), switchable(naiveTextServer(copies), fault, only?.text)]
  const opened = (wanted: Wanted = {}) => serverStore({ graph: graph.server, text: text.server }, wanted)
  return { opened, copies, graph: graph.state, text: text.state }
}

describe('A write while the index is down', () => {
  it('waits for it, and is answered when a query would find it', async () => {
    const { opened, text } = pair()
    const store = opened()
    text.isAway = true
    const written = store.write(DRILL)
    setTimeout(() => {
      text.isAway = false
    }, 300)
    expect(await written).toMatchObject({ outcome: 'added' })
    expect(await total(store, '防汛')).toBe(1)
    await store.close()
  })

  it('says after a while that the graph has it; it is sent when the index is back, and nothing needs a restart', async () => {
    const { opened, text } = pair()
    const notices: string[] = []
    const store = opened({ patience: 200, relay: { onNotice: (line) => notices.push(line) } })
    text.isAway = true
    await expect(store.write(DRILL)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringMatching(/"a" is written to the graph, but the index does not know it yet \(The server does not answer/),
    })
    expect(await store.stored(['a'])).toEqual([{ digest: DRILL.page.digest, extractor: '1' }])
    expect((await store.status()).backlog).toEqual({ waiting: 1, parked: [] })
    expect(notices).toEqual([expect.stringContaining('waits in the graph')])
    text.isAway = false
    await eventually(async () => (await total(store, '防汛')) === 1)
    expect(await store.write(DRILL)).toMatchObject({ outcome: 'unchanged' })
    expect(notices.at(-1)).toContain('answer again')
    expect(await agrees(store)).toBe(true)
    await store.close()
  })

  it('leaves to the next who opens the store what it could not send', async () => {
    const { opened, text } = pair()
    const first = opened({ patience: 100 })
    text.isAway = true
    await expect(first.write(DRILL)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await first.close()
    text.isAway = false
    const reader = opened({ access: 'read' })
    expect(await reader.check({ mend: false })).toMatchObject({ missing: [], backlog: { waiting: 1 } })
    expect(await total(reader, '防汛')).toBe(0)
    await reader.close()
    const serving = opened({ access: 'relay' })
    await eventually(async () => (await total(serving, '防汛')) === 1)
    await expect(serving.write(DRILL)).rejects.toMatchObject({ code: 'CONFIG' })
    await serving.close()
  })
})

describe('A write while the graph is down', () => {
  it('goes on by itself when it is back', async () => {
    const { opened, graph } = pair()
    const store = opened()
    await store.write(story('z', '甘北辰。'))
    graph.isAway = true
    const written = Promise.all([store.write(DRILL), store.forget('z'), store.stored(['a'])])
    setTimeout(() => {
      graph.isAway = false
    }, 300)
    expect(await written).toMatchObject([{ outcome: 'added' }, true, [null]])
    expect(await total(store, '')).toBe(1)
    await store.close()
  })

  it('says in the end that it is, and nothing is half written', async () => {
    const { opened, graph } = pair()
    const store = opened({ patience: 150 })
    graph.isAway = true
    await expect(store.write(DRILL)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    graph.isAway = false
    expect(await store.stored(['a'])).toEqual([null])
    expect(await total(store, '防汛')).toBe(0)
    await store.close()
  })
})

describe('An answer that is lost after success', () => {
  it.each([
    ['write', 'graph'],
    ['stored', 'graph'],
    ['claim', 'graph'],
    ['acknowledge', 'graph'],
    ['put', 'text'],
  ] as const)('of %s changes no answer of the store', async (name, side) => {
    const { opened, ...states } = pair('lost', { [side]: [name] })
    const store = opened({ access: 'write' })
    states[side].isAway = true
    setTimeout(() => {
      states[side].isAway = false
    }, 200)
    expect(await store.write(DRILL)).toEqual({ outcome: 'added', articles: 1, entities: 1, relations: 0, statements: 0 })
    expect(await total(store, '防汛')).toBe(1)
    await eventually(() => agrees(store))
    await store.close()
  })

  it('of forget tells whether there was a page, and of replacing one that it was', async () => {
    const { opened, graph } = pair('lost', { graph: ['forget', 'write'] })
    const store = opened()
    await store.write(DRILL)
    for (const work of [() => store.write(story('a', '甘北辰看望群众。')), () => store.forget('a')]) {
      graph.isAway = true
      setTimeout(() => {
        graph.isAway = false
      }, 100)
      expect(await work()).toEqual(expect.anything())
      expect(await total(store, '防汛')).toBe(0)
    }
    expect(await total(store, '')).toBe(0)
    await store.close()
  })
})

describe('A copy that the index refuses', () => {
  it('does not keep the others out, is tried again, then parked and reported; mending revives it', async () => {
    const [graph, copies, notices] = [naiveGraphServer(), new Map<ArticleId, ArticleCopy>(), [] as string[]]
    const state = { isBad: true }
    const text = faulty(naiveTextServer(copies), (name, [sent]) => {
      // The argument of `put` is a list of copies.
      const isMine = name === 'put' && (sent as readonly ArticleCopy[]).some(({ article }) => article.source === 'bad')
      return isMine && state.isBad ? 'refused' : null
    })
    const store = serverStore({ graph, text }, { relay: { onNotice: (line) => notices.push(line) } })
    const pages = [...times(9, (i) => story(`page ${i}`, `甘北辰第${i}次调研。`)), story('bad', '甘北辰。')]
    const outcomes = await Promise.allSettled(pages.map((page) => store.write(page)))
    expect(outcomes.map(({ status }) => status)).toEqual([...times(9, () => 'fulfilled'), 'rejected'])
    const id = pages.at(-1)?.readings[0]?.article.id
    const parked = [{ id, error: 'The task failed.' }]
    expect(await store.check({ mend: false })).toMatchObject({ missing: [], backlog: { waiting: 0, parked } })
    expect((await store.status()).backlog).toEqual({ waiting: 0, parked })
    expect(notices).toEqual([expect.stringContaining(`Article ${id} cannot be put into the index (The task failed.)`)])
    state.isBad = false
    expect(await store.check({ mend: true })).toMatchObject({ backlog: { waiting: 0, parked: [] } })
    expect(copies.size).toBe(10)
    await store.close()
  })

  it('is forgotten as parked as soon as its page is written anew', async () => {
    const { opened, text } = pair('refused', { text: ['put'] })
    const store = opened()
    text.isAway = true
    await expect(store.write(DRILL)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    text.isAway = false
    expect(await store.write(story('a', '甘北辰看望群众。'))).toMatchObject({ outcome: 'replaced' })
    expect(await agrees(store)).toBe(true)
    await store.close()
  })
})

describe('An older copy', () => {
  it('never wins: whoever was asleep while it was sent sends the newest again', async () => {
    const [graph, copies] = [naiveGraphServer(), new Map<ArticleId, ArticleCopy>()]
    const whole = naiveTextServer(copies)
    let release = () => {}
    const asleep = new Promise<void>((resolve) => {
      release = resolve
    })
    let isFirst = true
    const sleepy = {
      ...whole,
      put: async (sent: readonly ArticleCopy[]) => {
        if (isFirst) {
          isFirst = false
          await asleep
        }
        return whole.put(sent)
      },
    }
    // A relay whose claims nobody renews while it sleeps, as of a process that was stopped.
    const unrenewed = { ...graph, extend: () => Promise.reject(new Error('asleep')) }
    const first = serverStore({ graph: unrenewed, text: sleepy }, { relay: { leaseMs: 50, sendMs: 3000, idleMs: 60_000 } })
    const old = first.write(DRILL)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const second = serverStore({ graph, text: whole })
    await second.write(story('a', '甘北辰看望群众。'))
    expect(await total(second, '看望')).toBe(1)
    release()
    await old
    expect(await total(second, '看望')).toBe(1)
    expect(await total(second, '防汛')).toBe(0)
    expect(await agrees(second)).toBe(true)
    await first.close()
    await second.close()
  })
})

describe('Batches', () => {
  it('overlap: the graph writes the next while the index takes in the last, and no more than a few are under way', async () => {
    const [graph, text] = [naiveGraphServer(), naiveTextServer()]
    const log: string[] = []
    const watched = faulty(graph, (name) => {
      if (name === 'write') log.push(name)
      return null
    })
    const put = async (copies: readonly ArticleCopy[]) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      log.push('put')
      return text.put(copies)
    }
    // A busy machine must not make a claim run out.
    const store = serverStore({ graph: watched, text: { ...text, put } }, { patience: 60_000, relay: { leaseMs: 10_000, sendMs: 30_000 } })
    // Two of these fill a batch.
    const long = '春'.repeat(500_000)
    await Promise.all(times(12, (i) => store.write(story(`page ${i}`, `甘北辰第${i}次调研。${long}`))))
    expect(log.filter((name) => name === 'write')).toHaveLength(6)
    const ahead = log.map((_, i) => log.slice(0, i + 1).reduce((sum, name) => sum + (name === 'write' ? 1 : -1), 0))
    expect(Math.max(...ahead)).toBeGreaterThan(1)
    expect(Math.max(...ahead)).toBeLessThanOrEqual(4)
    await store.close()
  })

  it('keep the order of what is done to one page', async () => {
    const store = serverStore()
    const outcomes = await Promise.all([
      store.write(DRILL),
      store.write(story('a', '甘北辰看望群众。')),
      store.forget('a'),
      store.forget('a'),
      store.write(DRILL),
    ])
    expect(outcomes.map((outcome) => (typeof outcome === 'boolean' ? outcome : outcome.outcome))).toEqual([
      'added',
      'replaced',
      true,
      false,
      'added',
    ])
    expect([await total(store, '防汛'), await total(store, '看望')]).toEqual([1, 0])
    await store.close()
  })

  it('with a page that the graph refuses are written without it', async () => {
    const graph = faulty(naiveGraphServer(), (name, [sent]) => {
      // The argument of `write` is a list of extractions.
      return name === 'write' && (sent as readonly Extraction[]).some(({ page }) => page.source === 'bad') ? 'refused' : null
    })
    const store = serverStore({ graph })
    const pages = ['a', 'bad', 'c'].map((source) => story(source, '甘北辰调研。'))
    const outcomes = await Promise.allSettled(pages.map((page) => store.write(page)))
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await total(store, '')).toBe(2)
    await store.close()
  })
})

describe('Random faults of both servers', () => {
  it.each([1, 2, 3, 4])('lose nothing, double nothing and change no answer (seed %i)', { timeout: 60_000 }, async (seed) => {
    const random = seeded(seed)
    const state = { share: 0.12 }
    const faults: readonly Fault[] = ['down', 'late', 'lost', 'slow', 'lost']
    const decide = (name: string): Fault | null => (name !== 'close' && chance(random, state.share) ? pick(random, faults) : null)
    const [graph, text] = [naiveGraphServer(), naiveTextServer()]
    const open = () => serverStore({ graph: faulty(graph, decide), text: faulty(text, decide) }, { patience: 20_000 })
    const [stores, naive] = [[open(), open()], naiveStore()]
    for (let round = 0; round < 12; round++) {
      const sources = new Set(times(12, () => `page ${Math.floor(random() * 40)}`))
      await Promise.all(
        [...sources].map(async (source, i) => {
          const store = stores[i % 2] ?? open()
          if (chance(random, 0.2)) expect(await store.forget(source)).toBe(await naive.forget(source))
          else {
            const page = randomExtraction(random, source)
            expect(await store.write(page)).toEqual(await naive.write(page))
          }
        }),
      )
    }
    state.share = 0
    const [store] = stores
    if (!store) throw new Error('No store.')
    await eventually(async () => (await store.status()).backlog?.waiting === 0)
    expect(await store.check({ mend: false, thorough: true })).toEqual(await naive.check({ mend: false }))
    expect(await store.graph.counts()).toEqual(await naive.graph.counts())
    const query = { text: '老旧小区', facets: 20, slice: { limit: 100 } }
    expect(await store.search.search([query])).toEqual(await naive.search.search([query]))
    for (const each of stores) await each.close()
  })
})
