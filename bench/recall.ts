import { join } from 'node:path'
import { hasShared, shared, withCorpus } from './corpus.ts'
import { foldedArticles, goldNames, measureRecall, randomSubstrings } from './recalling.ts'

const ARTICLES = 2000

if (hasShared('recall')) {
  await withCorpus(ARTICLES, [join(shared, 'pages')], async ({ store }) => {
    const articles = await foldedArticles(store)
    const search = async (text: string, limit: number) => {
      const [answer] = await store.search.search([{ text, slice: { limit } }])
      return answer?.rows.map(({ value }) => value) ?? []
    }
    await measureRecall({ name: 'names and aliases of the gold', queries: goldNames(), articles, search })
    await measureRecall({ name: 'random substrings', queries: randomSubstrings(articles), articles, search })
  })
}
