import { expect, it, vi } from 'vitest'
import type { ArticleId } from '../../schema/types.ts'
import { MeilisearchIndex } from '../../services/servers/meilisearch/meilisearch-index.ts'
import { agreeOnRandomPages } from '../services/random-agreement.ts'
import { randomExtraction, seeded } from '../services/random-extraction.ts'
import { serverStore } from '../services/server-store.ts'
import { storeContract } from '../services/store.contract.ts'
import { onServers, type Tested } from './recorder.ts'
import { tamper } from './tamper.ts'

/** So much that the recording stays small. */
const RECORDED = { pages: 40, rounds: 10 }

onServers('store', 'A store whose index is in', (server) => {
  let indexes = 0
  const openBoth = async () => {
    indexes += 1
    const index = `${server().prefix}${indexes}`
    const text = await MeilisearchIndex.open({ ...server(), index }, { access: 'write', deadline: 30_000 })
    // Who looks by himself for what waits would ask at another moment every time.
    const relay = { idleMs: 600_000, sendMs: 30_000, leaseMs: 30_000 }
    return { index, text, store: serverStore({ text }, { deadline: 30_000, patience: 30_000, relay }) }
  }
  storeContract('on an index that Meilisearch holds', async () => (await openBoth()).store)

  it('answers every question as a plain scan does, while pages come, change and go', { timeout: 600_000 }, async () => {
    const { store } = await openBoth()
    const extent = server().isLive ? { pages: 200, rounds: 25 } : RECORDED
    await agreeOnRandomPages({ 'on an index that Meilisearch holds': store }, extent)
  })

  it('finds whatever somebody else did to the index, and mends that and nothing else', { timeout: 60_000 }, async () => {
    const { index, text, store } = await openBoth()
    const random = seeded(7)
    for (let i = 0; i < 20; i++) await store.write(randomExtraction(random, `page ${i}`))
    const drift = await drifted(server(), index, await text.stamps('', 5))
    const [put, remove] = [vi.spyOn(text, 'put'), vi.spyOn(text, 'remove')]
    const found = await store.check({ mend: true, thorough: true })
    expect(found).toMatchObject({ ...drift, mended: true })
    const touched = [
      ...put.mock.calls.flatMap(([copies]) => copies.map(({ article }) => article.id)),
      ...remove.mock.calls.flatMap(([ids]) => ids),
    ]
    expect(touched.sort()).toEqual(Object.values(drift).flat().sort())
    expect(await store.check({ mend: false, thorough: true })).toMatchObject({ missing: [], surplus: [], changed: [], mended: false })
    await store.close()
  })
})

type Drift = Readonly<Record<'missing' | 'changed' | 'surplus', readonly ArticleId[]>>

/** Takes one document out, changes the text of one and the stamp of another, adds a true copy under another name and something strange. */
async function drifted(server: Tested, index: string, stamps: readonly { readonly id: ArticleId }[]): Promise<Drift> {
  const [gone, text, stamp, twin] = stamps.map(({ id }) => id)
  if (!gone || !text || !stamp || !twin) throw new Error('Too few articles.')
  const headers = { Authorization: `Bearer ${server.key}` }
  const document = (await (await fetch(`${server.url}/indexes/${index}/documents/${twin}`, { headers })).json()) as { article: string }
  await tamper(server, index, { method: 'POST', path: '/delete-batch', body: [gone] })
  const other = JSON.stringify({ ...(JSON.parse(document.article) as object), id: text })
  const changed = [
    { id: text, article: other },
    { id: stamp, digest: 'another' },
  ]
  await tamper(server, index, { method: 'PUT', body: changed })
  const copied = JSON.stringify({ ...(JSON.parse(document.article) as object), id: 'article-twin' })
  await tamper(server, index, { method: 'POST', body: [{ ...document, id: 'article-twin', article: copied }, { id: 'strange' }] })
  // What is no id of ours stands among them all the same.
  return { missing: [gone], changed: [text, stamp], surplus: ['article-twin', 'strange' as ArticleId] }
}
