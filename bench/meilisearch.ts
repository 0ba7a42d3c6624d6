import { join } from 'node:path'
import type { EntityType } from '../schema/ontology.ts'
import type { EntityId, Extraction, Reading } from '../schema/types.ts'
import { fold } from '../services/bigrams.ts'
import { toRoleBits } from '../services/roles.ts'
import type { ArticleCopy, TextQuery } from '../services/servers/engines.ts'
import { MeilisearchIndex } from '../services/servers/meilisearch/meilisearch-index.ts'
import type { Store } from '../services/store.ts'
import { hasShared, shared, withCorpus } from './corpus.ts'
import { type Folded, foldedArticles, goldNames, measureRecall, randomSubstrings } from './recalling.ts'

/** How many articles of the corpus; more than there are: all. */
const ARTICLES = Number(process.argv[2] ?? 2000)
const SINGLE_SIGNS = 300
const ROUNDS = 600
/** Dropped when all is measured. */
const INDEX = 'zaichang-bench'

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)]

function copyOf({ article, mentions, relations }: Reading, { setting }: Extraction, typeOf: (id: EntityId) => EntityType): ArticleCopy {
  const attended = relations.filter(({ type }) => type === 'ATTENDED')
  const hosted = relations.filter(({ attrs }) => 'role' in attrs && toRoleBits(attrs.role) & 1)
  return {
    article: { ...article, setting, date: article.dateline ?? setting.published },
    version: 1,
    digest: article.id,
    mentioned: unique(mentions.map(({ entityId }) => entityId)).map((id) => ({ id, type: typeOf(id) })),
    attendedBy: unique(attended.map(({ from }) => from)),
    hostedBy: unique(hosted.map(({ from }) => from)),
    attendedEvents: unique(attended.map(({ to }) => to)),
  }
}

async function* copiesOf(store: Store): AsyncGenerator<readonly ArticleCopy[]> {
  for await (const extraction of store.extractions()) {
    const ids = extraction.entities.map(({ id }) => id)
    const types = new Map((await store.graph.entities(ids)).map((entity, i) => [ids[i], entity?.type]))
    yield extraction.readings.map((reading) => copyOf(reading, extraction, (id) => types.get(id) ?? 'Place'))
  }
}

async function fill(index: MeilisearchIndex, store: Store): Promise<readonly ArticleCopy[]> {
  const copies: ArticleCopy[] = []
  for await (const some of copiesOf(store)) copies.push(...some)
  const started = performance.now()
  await index.rebuild(
    (async function* () {
      yield copies
    })(),
  )
  const seconds = (performance.now() - started) / 1000
  console.log(`meilisearch: ${copies.length} articles put in ${seconds.toFixed(1)} s, ${(copies.length / seconds).toFixed(0)} a second`)
  return copies
}

async function time(name: string, index: MeilisearchIndex, queries: readonly TextQuery[]): Promise<void> {
  const times: number[] = []
  for (const query of queries) {
    const started = performance.now()
    await index.search([query])
    times.push(performance.now() - started)
  }
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)
  console.log(`meilisearch: ${name}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (${times.length} questions)`)
}

function singleSigns(articles: readonly Folded[]): readonly string[] {
  const signs = unique(articles.flatMap(({ text }) => Array.from(fold(text))))
  return signs.filter((_, i) => i % Math.ceil(signs.length / SINGLE_SIGNS) === 0)
}

async function measureTimes(index: MeilisearchIndex, copies: readonly ArticleCopy[], texts: readonly string[]): Promise<void> {
  const slice = { limit: 20 }
  const mentioned = copies.flatMap((copy) => copy.mentioned.slice(0, 1).map(({ id }) => id))
  const some = Array.from({ length: ROUNDS }, (_, i) => ({
    text: texts[i % texts.length] ?? '',
    id: mentioned[(i * 7) % mentioned.length],
  }))
  await time(
    'phrase',
    index,
    some.map(({ text }) => ({ text, slice })),
  )
  await time(
    'phrase, 20 facets',
    index,
    some.map(({ text }) => ({ text, slice, facets: 20 })),
  )
  await time(
    'phrase, filter, 20 facets',
    index,
    some.map(({ text, id }) => ({ text, slice, facets: 20, where: { mentions: id ? [id] : [], since: '2000-01-01' } })),
  )
  await time(
    'no words, 300 facets',
    index,
    some.slice(0, 20).map(() => ({ slice, facets: 300 })),
  )
  await time(
    '会议, 300 facets',
    index,
    some.slice(0, 20).map(() => ({ text: '会议', slice, facets: 300 })),
  )
}

const { MEILI_URL, MEILI_KEY } = process.env
if (!MEILI_URL || !MEILI_KEY) console.log('meilisearch: skipped, MEILI_URL and MEILI_KEY are not set.')
else if (hasShared('meilisearch')) {
  await withCorpus(ARTICLES, [join(shared, 'pages')], async ({ store }) => {
    const index = await MeilisearchIndex.open({ url: MEILI_URL, key: MEILI_KEY, index: INDEX }, { access: 'write', deadline: 60_000 })
    const copies = await fill(index, store)
    const articles = await foldedArticles(store)
    const search = async (text: string, limit: number) => {
      const [answer] = await index.search([{ text, slice: { limit } }])
      return answer?.rows.map(({ value }) => value) ?? []
    }
    const [names, substrings] = [goldNames(), randomSubstrings(articles)]
    await measureTimes(index, copies, substrings)
    await measureRecall({ name: 'names and aliases of the gold', queries: names, articles, search })
    await measureRecall({ name: 'random substrings', queries: substrings, articles, search })
    await measureRecall({ name: 'single signs', queries: singleSigns(articles), articles, search })
    await fetch(`${MEILI_URL}/indexes/${INDEX}`, { method: 'DELETE', headers: { Authorization: `Bearer ${MEILI_KEY}` } })
  })
}
