import { expect, it } from 'vitest'
import { copy } from '../../services/copy.ts'
import { open } from '../../services/open.ts'
import type { Store } from '../../services/store.ts'
import { randomExtraction, seeded, times } from './random-extraction.ts'
import { serverStore } from './server-store.ts'
import { toExtraction } from './small-world.ts'
import { temporaryFile } from './temporary.ts'

const file = async () => (await open({ data: temporaryFile() }, { access: 'write', readers: 0 })).store
const quietly = { signal: new AbortController().signal, onPages: () => {} }
it('A file is copied to servers and back: the same content, by digest', async () => {
  const [before, servers, after] = [await file(), serverStore({}, { patience: 60_000 }), await file()]
  const random = seeded(5)
  await Promise.all(times(150, (i) => before.write(randomExtraction(random, `page ${i}`))))
  const there = await copy(before, servers, quietly)
  expect(there).toMatchObject({ pages: 150, differing: [], isInterrupted: false })
  const back = await copy(servers, after, quietly)
  expect(new Set([...there.digests, ...back.digests]).size).toBe(1)
  const counts = await before.graph.counts()
  expect([await servers.graph.counts(), await after.graph.counts()]).toEqual([counts, counts])
  const query = [{ text: '老旧小区', facets: 20, slice: { limit: 100 } }]
  const found = await before.search.search(query)
  expect([await servers.search.search(query), await after.search.search(query)]).toEqual([found, found])
  for (const store of [before, servers, after]) await store.close()
})

it('A copy that does not say the same is told by its digest, and by its sources', async () => {
  const from = serverStore()
  await from.write(toExtraction({ source: 'a', text: '甘北辰调研。', names: [['甘北辰', 'Official']] }))
  await from.write(toExtraction({ source: 'b', text: '单听澜调研。', names: [['单听澜', 'Official']] }))
  const whole = serverStore()
  const forgetful = new Proxy(whole, {
    get(of, name) {
      const value: unknown = Reflect.get(of, name)
      if (name === 'write')
        return async ({ page, ...rest }: Parameters<Store['write']>[0]) =>
          of.write({ ...rest, page: { ...page, edition: page.source === 'b' ? '1' : page.edition } })
      return typeof value === 'function' ? value.bind(of) : value
    },
  })
  const { digests, differing } = await copy(from, forgetful, quietly)
  expect([digests[0] === digests[1], differing]).toEqual([false, ['b']])
  await from.close()
  await whole.close()
})

it('A copy that is interrupted says how far it came, and proves that much', async () => {
  const [from, to] = [serverStore(), serverStore()]
  const random = seeded(6)
  await Promise.all(times(200, (i) => from.write(randomExtraction(random, `page ${i}`))))
  const stop = new AbortController()
  const { pages, digests, isInterrupted } = await copy(from, to, { signal: stop.signal, onPages: () => stop.abort() })
  expect({ pages, isInterrupted }).toEqual({ pages: 128, isInterrupted: true })
  expect(digests[0]).toBe(digests[1])
  await from.close()
  await to.close()
})
