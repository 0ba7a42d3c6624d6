import { afterEach, describe, expect, it } from 'vitest'
import type { ArticleCopy } from '../../services/servers/engines.ts'
import { type IndexAddress, MeilisearchIndex } from '../../services/servers/meilisearch/meilisearch-index.ts'
import { Pages } from '../services/naive-pages.ts'
import { toExtraction } from '../services/small-world.ts'
import { copiesOf } from './naive-copies.ts'
import { type Behaviour, openStub, type Stub } from './stub.ts'

const EMPTY = { hits: [], totalHits: 0, processingTimeMs: 0, query: '' }
const DEADLINE = 1500

const opened: Stub[] = []
const stub = async (behave: Behaviour) => {
  const one = await openStub(behave)
  opened.push(one)
  return one
}
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

const open = (url: string, more: Partial<IndexAddress> = {}, access: 'read' | 'write' = 'read') =>
  MeilisearchIndex.open({ url, key: 'a key', index: 'articles', ...more }, { access, deadline: DEADLINE })

/** As many empty answers as searches. */
const found = (body: string) => ({ results: (JSON.parse(body) as { queries: unknown[] }).queries.map(() => EMPTY) })

/** A server that does every task at once. */
const healthy: Behaviour = ({ path, body }, say) => {
  if (path === '/multi-search') say(200, found(body))
  else if (path.startsWith('/tasks/')) say(200, { uid: 1, status: 'succeeded', error: null })
  else say(202, { taskUid: 1, status: 'enqueued' })
}

/** Answers otherwise at first. */
const atFirst = (times: number, other: Behaviour): Behaviour => {
  let left = times
  return (...request) => {
    left -= 1
    return (left >= 0 ? other : healthy)(...request)
  }
}

const apiError = (code: string, type = 'invalid_request') => ({ message: `It is ${code}.`, code, type, link: '' })

const copyOf = (text: string): ArticleCopy => {
  const pages = new Pages()
  pages.set(toExtraction({ source: text.slice(0, 20), text, names: [] }))
  const [copy] = copiesOf(pages)
  if (!copy) throw new Error('No copy.')
  return copy
}

describe('A Meilisearch that fails', () => {
  it.each<[string, Behaviour]>([
    ['is busy', (_, say) => say(503, apiError('service_unavailable', 'internal'))],
    ['answers too many', (_, say) => say(429, apiError('too_many_search_requests', 'system'))],
    ['breaks off', (_, __, response) => response.destroy()],
    ['breaks off in the middle', (_, __, response) => void response.writeHead(200).write('{"resu', () => response.destroy())],
    ['talks nonsense', (_, __, response) => response.end('<html>')],
  ])('is asked again where it %s', async (_, other) => {
    const { url, asked } = await stub(atFirst(2, other))
    expect(await (await open(url)).count()).toBe(0)
    expect(asked).toHaveLength(4)
  })

  it.each<[string, Behaviour, object]>([
    ['is busy for good', (_, say) => say(503, apiError('service_unavailable', 'internal')), { code: 'UNAVAILABLE' }],
    ['talks nonsense', (_, __, response) => response.end('<html>'), { code: 'UNAVAILABLE', message: expect.stringContaining('MEILI_URL') }],
    ['fails with nonsense', (_, __, response) => response.writeHead(404).end('not here'), { code: 'UNAVAILABLE' }],
    ['answers nothing', (_, say) => say(200, {}), { code: 'UNAVAILABLE' }],
    ['answers too little', (_, say) => say(200, { results: [] }), { code: 'UNAVAILABLE' }],
    ['answers with strange hits', (_, say) => say(200, { results: [{ ...EMPTY, hits: [5] }] }), { code: 'UNAVAILABLE' }],
    ['counts in words', (_, say) => say(200, { results: [{ ...EMPTY, totalHits: 'many' }] }), { code: 'UNAVAILABLE' }],
    ['never answers', () => {}, { code: 'TIMEOUT' }],
    ['never ends its answer', (_, __, response) => void response.writeHead(200).write('{"results":['), { code: 'TIMEOUT' }],
    [
      'does not know the key',
      (_, say) => say(403, apiError('invalid_api_key', 'auth')),
      { code: 'CONFIG', message: expect.stringContaining('MEILI_KEY') },
    ],
    ['wants a key', (_, say) => say(401, apiError('missing_authorization_header', 'auth')), { code: 'CONFIG' }],
    [
      'has no index',
      (_, say) => say(400, apiError('index_not_found')),
      { code: 'CONFIG', message: expect.stringContaining('zaichang reindex') },
    ],
  ])('is told apart where it %s', async (_, behave, error) => {
    const { url } = await stub(behave)
    const started = performance.now()
    await expect((await open(url)).search([{ text: '会议', slice: { limit: 1 } }])).rejects.toMatchObject(error)
    expect(performance.now() - started).toBeLessThan(2 * DEADLINE)
  })

  it('is a mistake of ours where it does not take what it was sent', async () => {
    const { url, asked } = await stub((_, say) => say(400, apiError('invalid_search_filter')))
    await expect((await open(url)).count()).rejects.toThrow('does not take what it was sent')
    expect(asked).toHaveLength(1)
  })

  it('is named with what to do where nobody answers, and used as soon as somebody does', async () => {
    const gone = await openStub(healthy)
    await gone.close()
    const index = await open(gone.url)
    const error = {
      code: 'UNAVAILABLE',
      message: expect.stringContaining(`"${gone.url}". Start it with \`docker compose up -d meilisearch\``),
    }
    await expect(index.count()).rejects.toMatchObject(error)
    await expect(index.ping()).rejects.toMatchObject(error)
    const again = await stub(healthy)
    expect(await (await open(again.url)).count()).toBe(0)
  })

  it.each([
    ['what it was given', apiError('invalid_document_id'), 'INPUT'],
    ['its own state', apiError('no_space_left_on_device', 'system'), 'UNAVAILABLE'],
    ['an index that went', apiError('index_not_found'), 'CONFIG'],
  ])('fails a task by %s', async (_, error, code) => {
    const { url } = await stub((asked, say, response) => {
      if (asked.path.startsWith('/tasks/')) say(200, { uid: 1, status: 'failed', error })
      else healthy(asked, say, response)
    })
    const index = await open(url)
    await expect(index.put([copyOf('会议。')])).rejects.toMatchObject({ code, message: expect.stringContaining(error.message) })
    await expect(index.remove(['article-1'])).rejects.toMatchObject({ code })
  })
})

describe('A Meilisearch that is written to', () => {
  it('reads with the key for reading and writes with the other, and is asked not to compress', async () => {
    const { url, asked } = await stub(healthy)
    await (await open(url, { searchKey: 'a search key' })).put([copyOf('会议。')])
    const keys = asked.map(({ path, headers }) => [path.split('/')[1], headers.authorization])
    expect(keys).toEqual([
      ['multi-search', 'Bearer a search key'],
      ['multi-search', 'Bearer a search key'],
      ['indexes', 'Bearer a key'],
      ['tasks', 'Bearer a key'],
    ])
    expect(new Set(asked.map(({ headers }) => headers['accept-encoding']))).toEqual(new Set(['identity']))
  })

  it('has at most two tasks to do, each of a few megabytes', async () => {
    let [sent, most] = [0, 0]
    const done = new Set<string>()
    const { url, asked } = await stub(({ path, body }, say) => {
      if (path === '/multi-search') return say(200, found(body))
      if (!path.startsWith('/tasks/')) {
        sent += 1
        most = Math.max(most, sent - done.size)
        return say(202, { taskUid: sent })
      }
      done.add(path)
      say(200, { status: 'succeeded', error: null })
    })
    const copies = Array.from({ length: 30 }, (_, i) => copyOf(`${i}${'老旧小区改造有序推进。'.repeat(10_000)}`))
    await (await open(url)).put(copies)
    const sizes = asked.filter(({ path }) => path.endsWith('/documents')).map(({ body }) => body.length)
    expect(sizes.length).toBeGreaterThan(3)
    expect(Math.max(...sizes)).toBeLessThan(4_100_000)
    expect(most).toBe(2)
    expect(done.size).toBe(sent)
  })

  it('is never told twice to swap', async () => {
    const { url, asked } = await stub((request, say, response) => {
      if (request.path === '/swap-indexes') response.destroy()
      else healthy(request, say, response)
    })
    const nothing = (async function* () {})()
    await expect((await open(url, {}, 'write')).rebuild(nothing)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(asked.filter(({ path }) => path === '/swap-indexes')).toHaveLength(1)
  })
})
