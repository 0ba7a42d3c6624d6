import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../schema/types.ts'
import type { ArticleCopy } from '../../services/servers/engines.ts'
import { faulty } from './faults.ts'
import { naiveGraphServer, naiveTextServer } from './naive-servers.ts'
import { times } from './random-extraction.ts'
import { serverStore } from './server-store.ts'
import { toExtraction } from './small-world.ts'

const ARTICLES = 600

const story = (i: number) => toExtraction({ source: `page ${i}`, text: `甘北辰第${i}次到白鹭镇调研。`, names: [['甘北辰', 'Official']] })

/** A store of many articles, what its index holds, and how many articles are written to that from now on. */
async function loaded() {
  const copies = new Map<ArticleId, ArticleCopy>()
  const written = { articles: 0, whole: 0 }
  const text = faulty(naiveTextServer(copies), (name, [list]) => {
    // All three take a list.
    if (name === 'put' || name === 'remove') written.articles += (list as readonly unknown[]).length
    if (name === 'held') written.whole += (list as readonly unknown[]).length
    return null
  })
  const store = serverStore({ graph: naiveGraphServer(), text }, { patience: 60_000, relay: { leaseMs: 10_000, sendMs: 30_000 } })
  await Promise.all(times(ARTICLES, (i) => store.write(story(i))))
  Object.assign(written, { articles: 0, whole: 0 })
  return { store, copies, written, ids: [...copies.keys()].sort() }
}

type Town = Awaited<ReturnType<typeof loaded>>

function at({ copies, ids }: Town, i: number): ArticleCopy {
  const copy = copies.get(ids[i] ?? 'article-none')
  if (!copy) throw new Error(`There is no article ${i}.`)
  return copy
}

/** Six of six hundred: two of them changed as the words say, two gone, two that nobody wrote. */
function drift(town: Town, change: (copy: ArticleCopy) => ArticleCopy) {
  const [changed, gone, foreign] = [
    [at(town, 7), at(town, 599)],
    [at(town, 0), at(town, 300)],
    [at(town, 8), at(town, 500)],
  ]
  for (const copy of changed) town.copies.set(copy.article.id, change(copy))
  for (const { article } of gone) town.copies.delete(article.id)
  const surplus = foreign.map(({ article }): ArticleId => `${article.id}-of-somebody`)
  foreign.forEach((copy, i) => {
    const id = surplus[i] ?? 'article-none'
    town.copies.set(id, { ...copy, article: { ...copy.article, id } })
  })
  const idsOf = (list: readonly ArticleCopy[]) => list.map(({ article }) => article.id)
  return { changed: idsOf(changed), missing: idsOf(gone), surplus }
}

const otherText = (copy: ArticleCopy): ArticleCopy => ({ ...copy, article: { ...copy.article, text: '甘北辰。' } })

describe('One hundredth of the index that drifted', () => {
  it.each<[string, boolean, (copy: ArticleCopy) => ArticleCopy]>([
    ['in its version', false, (copy) => ({ ...copy, version: copy.version - 1 })],
    ['in its digest', false, (copy) => ({ ...copy, digest: 'another' })],
    ['in its text, its digest too', false, (copy) => ({ ...otherText(copy), digest: 'another' })],
    ['behind its own digest, which is why all is read,', true, otherText],
  ])('%s is found and mended, all of it and nothing else', async (_, thorough, change) => {
    const town = await loaded()
    const { store, written, copies } = town
    const found = drift(town, change)
    expect(await store.check({ mend: false, thorough })).toMatchObject({ checked: ARTICLES, ...found, mended: false })
    if (!thorough) expect(written.whole).toBeLessThanOrEqual(ARTICLES * 0.011)
    expect(await store.check({ mend: true, thorough })).toMatchObject({ ...found, mended: true })
    expect(written.articles).toBeLessThanOrEqual(ARTICLES * 0.011)
    const clean = { missing: [], surplus: [], changed: [], backlog: { waiting: 0, parked: [] } }
    expect(await store.check({ mend: false, thorough: true })).toMatchObject(clean)
    expect(copies.size).toBe(ARTICLES)
    await store.close()
  })

  it('is no difference where it is only on its way', async () => {
    const town = await loaded()
    const { store, copies } = town
    const id = at(town, 5).article.id
    const waiting = story(ARTICLES)
    const [writing, checked] = await Promise.all([store.write(waiting), store.check({ mend: false })])
    expect([writing.outcome, checked.missing, checked.changed]).toEqual(['added', [], []])
    copies.delete(id)
    expect(await store.reindex()).toBe(ARTICLES + 1)
    expect(copies.has(id)).toBe(true)
    await store.close()
  })
})
