import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { temporaryFile } from '../services/temporary.ts'
import { record, replay, type Tested } from './recorder.ts'
import { openStub } from './stub.ts'

/** A server with two indexes, whose count grows with every document, whose tasks take a while and have no small numbers. */
function counting() {
  let documents = 0
  let looks = 0
  const deleted: string[] = []
  const stub = openStub(({ method, path, body }, say) => {
    if (path.startsWith('/indexes?')) return say(200, { results: [{ uid: 'articles' }, { uid: 'test-a' }] })
    if (method === 'DELETE') deleted.push(path)
    else if (method === 'POST' && path.endsWith('/documents')) documents += 1
    if (path === '/multi-search') {
      const hit = { article: '老旧小区改造。', by: {} }
      const results = [{ hits: [hit, hit], totalHits: documents, query: body.length, processingTimeMs: looks }]
      return say(200, { results })
    }
    if (path.startsWith('/tasks/')) {
      looks += 1
      return say(200, { uid: Number(path.slice(7)), status: looks % 3 === 0 ? 'succeeded' : 'processing', startedAt: `${Date.now()}` })
    }
    say(202, { taskUid: 1000 + documents, enqueuedAt: 'now' })
  })
  return { stub, deleted }
}

async function ask({ url }: Pick<Tested, 'url'>, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(url + path, { method, ...(body && { body: JSON.stringify(body) }) })
  return response.json()
}

/** A test of a server: two documents, and questions in between. */
async function session(tested: Tested): Promise<readonly unknown[]> {
  const said: unknown[] = []
  for (let i = 0; i < 2; i++) {
    const task = await ask(tested, 'POST', '/indexes/test-a/documents', { id: i, text: '字'.repeat(5000) })
    said.push(task, await ask(tested, 'GET', `/tasks/${(task as { taskUid: number }).taskUid}`))
    said.push(await ask(tested, 'POST', '/multi-search', { q: '改造' }))
  }
  return said
}

describe('A recording', () => {
  const made = async () => {
    const recorded = { file: temporaryFile('session.jsonl'), prefix: 'test-' }
    const { stub, deleted } = counting()
    const server = await stub
    const recording = await record(recorded, { url: server.url, key: 'a secret key' })
    const said = await session(recording)
    await recording.close()
    await server.close()
    return { recorded, said, deleted, server }
  }

  it('says again what the server said, time after time, and shows tasks as they ended', async () => {
    const { recorded, said } = await made()
    expect(said[1]).toEqual({ uid: expect.any(Number), status: 'succeeded' })
    expect(said[5]).toMatchObject({ results: [{ totalHits: 2, hits: [{ article: '老旧小区改造。', by: {} }, {}] }] })
    for (let i = 0; i < 2; i++) {
      const player = await replay(recorded)
      expect(await session(player)).toEqual(said)
      expect(await ask(player, 'POST', '/multi-search', { q: '改造' })).toEqual(said[5])
      await player.close()
    }
  })

  it('is the same whenever it is made, and holds no address, key or time', async () => {
    const [one, other] = [await made(), await made()]
    const text = readFileSync(one.recorded.file, 'utf8')
    expect(text).toBe(readFileSync(other.recorded.file, 'utf8'))
    for (const passing of [new URL(one.server.url).host, 'a secret key', 'enqueuedAt', 'processingTimeMs', '1001'])
      expect(text).not.toContain(passing)
  })

  it('writes a hit down once, and no long request', async () => {
    const { recorded } = await made()
    const text = readFileSync(recorded.file, 'utf8')
    expect(text.split('老旧小区改造。')).toHaveLength(2)
    expect(text.length).toBeLessThan(2000)
  })

  it('drops the indexes of its test before and after, and no other', async () => {
    const { deleted } = await made()
    expect(deleted).toEqual(['/indexes/test-a', '/indexes/test-a'])
  })

  it.each([
    ['another question', 'POST', '/multi-search', { q: '别的' }],
    ['another document', 'POST', '/indexes/test-a/documents', { id: 9 }],
    ['a third document', 'POST', '/indexes/test-a/documents', { id: 0, text: '字'.repeat(5000) }],
    ['another task', 'GET', '/tasks/2', undefined],
  ])('refuses %s and says how to record it', async (_, method, path, body) => {
    const { recorded } = await made()
    const player = await replay(recorded)
    await session(player)
    expect(await ask(player, method, path, body)).toMatchObject({ message: expect.stringContaining('npm run record') })
    await expect(player.close()).rejects.toThrow(/Record again: MEILI_URL=… MEILI_KEY=… npm run record/)
  })

  it('must have been made', async () => {
    const file = temporaryFile('none.jsonl')
    await expect(replay({ file, prefix: 'test-' })).rejects.toThrow(/There is no recording ".*none\.jsonl"\. Record again/)
  })
})
