import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { ENTITY_TYPES } from '../../schema/ontology.ts'
import type { ArticleId, EntityId, SortKey } from '../../schema/types.ts'
import { toWords } from '../../services/bigrams.ts'
import type { ArticleCopy, TextHits, TextQuery } from '../../services/servers/engines.ts'
import { type IndexOptions, MeilisearchIndex } from '../../services/servers/meilisearch/meilisearch-index.ts'
import type { ArticleHits } from '../../services/store.ts'
import { Pages } from '../services/naive-pages.ts'
import { matches, naiveSearch } from '../services/naive-search.ts'
import { randomExtraction, seeded } from '../services/random-extraction.ts'
import { idOf, type Story, toExtraction } from '../services/small-world.ts'
import { copiesOf } from './naive-copies.ts'
import { onServers } from './recorder.ts'
import { tamper } from './tamper.ts'

const WRITE: IndexOptions = { access: 'write', deadline: 60_000 }
const ALL = { limit: 1000 }

/** A text server says ids where a store says entities. */
function withIds(hits: ArticleHits | undefined): Omit<TextHits, 'exact'> {
  if (!hits) throw new Error('No answer.')
  const { rows, total, hasMore, facets, undated } = hits
  const entities = facets?.entities.map(({ value, count }) => ({ value: value.id, count, type: value.type })) ?? []
  return { rows, total, hasMore, undated, facets: facets && { entities, months: facets.months, papers: facets.papers } }
}

/** The answer, which must be the plain scan's; a size that is no proof may be a little high. */
async function compare(index: MeilisearchIndex, pages: Pages, query: TextQuery): Promise<TextHits> {
  const [[answer], [wanted]] = [await index.search([query]), await naiveSearch(pages).search([query])]
  if (!answer) throw new Error('No answer.')
  const { exact, ...rest } = answer
  expect({ query, ...rest }).toEqual({ query, ...withIds(wanted) })
  expect(exact).toBe(true)
  return answer
}

function pagesOf(stories: readonly Story[]): Pages {
  const pages = new Pages()
  for (const story of stories) pages.set(toExtraction(story))
  return pages
}

function randomPages(count: number): Pages {
  const [random, pages] = [seeded(5), new Pages()]
  for (let i = 0; i < count; i++) pages.set(randomExtraction(random, `page ${i}`))
  return pages
}

onServers('index', 'An index in', (server) => {
  let indexes = 0

  const next = () => {
    indexes += 1
    return `${server().prefix}${indexes}`
  }
  const openIndex = (index = next(), options = WRITE) => MeilisearchIndex.open({ ...server(), index }, options)
  const filled = async (pages: Pages) => {
    const index = await openIndex()
    await index.put(copiesOf(pages))
    return index
  }

  describe('of random pages', () => {
    const pages = randomPages(60)
    let index: MeilisearchIndex

    beforeAll(async () => {
      index = await filled(pages)
    }, 60_000)

    it('answers every question as a plain scan does', { timeout: 120_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(questions(pages), async (query) => {
          const { rows } = await compare(index, pages, query)
          const after = rows.at(-1)?.key
          if (after) await compare(index, pages, { ...query, slice: { ...query.slice, after } })
        }),
        { seed: 20_231, numRuns: 150, endOnFailure: true },
      )
    })

    it('answers several questions at once', async () => {
      const texts = ['老旧小区', '', '改造 会议', '查无此词']
      const queries = texts.map((text): TextQuery => ({ text, slice: { limit: 5 }, facets: 3 }))
      const wanted = await naiveSearch(pages).search(queries)
      const answers = await index.search(queries)
      expect(answers.map(({ exact: _, ...answer }) => answer)).toEqual(wanted.map(withIds))
      expect(await index.search([])).toEqual([])
    })

    it.each(['RELEVANCE', 'NEWEST', 'OLDEST'] as const)(
      'walks through all pages of an answer without loss or repetition: %s',
      async (sort) => {
        const text = '老旧小区改造'
        const [whole] = await naiveSearch(pages).search([{ text, sort, slice: ALL }])
        const seen: SortKey[] = []
        for (let after: SortKey | undefined; ; ) {
          const [found] = await index.search([{ text, sort, slice: { limit: 3, ...(after && { after }) } }])
          seen.push(...(found?.rows.map(({ key }) => key) ?? []))
          if (!found?.hasMore) break
          after = seen.at(-1)
        }
        expect(seen).toEqual(whole?.rows.map(({ key }) => key))
        expect(seen.length).toBeGreaterThan(20)
      },
    )

    it.each(['老旧小区改造', '会', '招商引资推进会 甘北辰', '住房和城乡建设局', '查无此词', '12345热线'])(
      'knows all articles with %s and whoever they mention',
      async (text) => {
        const told = matches(pages, text)
        expect(await index.articlesWith(text)).toEqual(told.map(({ article }) => article.id).sort())
        const mentioned = new Set(told.flatMap(({ mentions }) => mentions.map(({ entityId }) => entityId)))
        expect([...(await index.entitiesWith(text))].sort()).toEqual([...mentioned].sort())
        const places = [...mentioned].filter((id) => pages.entity(id)?.type === 'Place')
        expect([...(await index.entitiesWith(text, ['Place']))].sort()).toEqual(places.sort())
      },
    )

    it('knows articles with words about somebody or something, also an event that no word names', async () => {
      const about = pages.entities().find(({ type }) => type === 'Event')
      if (!about) throw new Error('No event.')
      const told = matches(pages, '会').filter(
        ({ mentions, relations }) =>
          mentions.some(({ entityId }) => entityId === about.id) ||
          relations.some(({ type, to }) => type === 'ATTENDED' && to === about.id),
      )
      expect(await index.articlesWith('会', [about.id])).toEqual(told.map(({ article }) => article.id).sort())
      expect(await index.articlesWith('会', [])).toEqual([])
    })

    it('shows its stamps and copies by id', async () => {
      const copies = [...copiesOf(pages)].sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
      const stamps = copies.map(({ article, version, digest }) => ({ id: article.id, version, digest }))
      expect(await index.count()).toBe(stamps.length)
      expect(await index.stamps('', 40)).toEqual(stamps.slice(0, 40))
      expect(await index.stamps(stamps[39]?.id ?? '', 1000)).toEqual(stamps.slice(40))
      const none: ArticleId = 'article-none'
      const held = await index.held([none, ...stamps.map(({ id }) => id)])
      expect(held.map((copy) => copy && (copy === 'strange' ? copy : sorted(copy)))).toEqual([null, ...copies.map(sorted)])
    })

    it.each([
      ['of another question', [1, '2023-04-02']],
      ['with a word for a tier', ['one', '2023-04-02', 'article-1']],
      ['with a number for a date', [1, 20230402, 'article-1']],
      ['with no date', [1, 'yesterday', 'article-1']],
      ['with the server’s own words', [1, '2023-04-02', 'article-1" OR id EXISTS OR id = "']],
    ])('refuses a cursor %s', async (_, after) => {
      await expect(async () => index.search([{ slice: { limit: 1, after } }])).rejects.toMatchObject({ code: 'INPUT' })
    })

    it('refuses a whole page as a question', async () => {
      await expect(async () => index.search([{ text: '字'.repeat(501), slice: ALL }])).rejects.toMatchObject({ code: 'REFUSED' })
    })

    it('takes an id for nothing but an id', async () => {
      const strange = 'entity-1" OR id EXISTS OR id = "' as EntityId
      const [mentions, anyOf, nobody] = await index.search([
        { slice: ALL, where: { mentions: [strange] } },
        { slice: ALL, where: { anyOf: [strange] } },
        { slice: ALL, where: { anyOf: [] } },
      ])
      expect([mentions?.total, anyOf?.total, nobody?.total]).toEqual([0, 0, 0])
    })
  })

  it('looks at what it found where a word is longer than what the server compares', async () => {
    const [word, other] = ['abcdefg', 'xxxabcdexxxbcdefxxxcdefgxxx']
    const names = [['云溪市', 'Place']] as const
    const dates = ['2023-04-01', '2023-04-02', '2023-05', null]
    const stories = dates.flatMap((date, i): Story[] => [
      { source: `right ${i}`, title: '要闻', text: `云溪市${word}`, names, date, paper: '云溪日报' },
      { source: `wrong ${i}`, title: other, text: `${other}云溪市`, names, date, paper: '云溪日报' },
    ])
    const pages = pagesOf(stories)
    const index = await filled(pages)
    await compare(index, pages, { text: word, slice: { limit: 2 }, facets: 5 })
    await compare(index, pages, { text: word, slice: { limit: 1, after: [2, '2023-05', 'article-0'] }, sort: 'NEWEST', facets: 5 })
    await compare(index, pages, { text: word, slice: ALL, where: { since: '2023-04-02' } })
    expect(await index.articlesWith(word)).toHaveLength(4)
    expect(await index.entitiesWith(word)).toEqual([idOf('Place', '云溪市')])
  })

  it('says that a total is none where it did not look at all that the server found', async () => {
    const story = (i: number, text: string): Story => ({ source: `${i}`, text, names: [] })
    const stories = Array.from({ length: 120 }, (_, i) => story(i, i % 10 === 0 ? 'xxxabcdexxxbcdefxxx' : 'abcdef'))
    const index = await filled(pagesOf(stories))
    const [found] = await index.search([{ text: 'abcdef', slice: { limit: 10 } }])
    expect(found).toMatchObject({ exact: false, hasMore: true })
    expect(found?.rows).toHaveLength(10)
    expect(found?.total).toBeGreaterThanOrEqual(108)
    expect(await index.articlesWith('abcdef')).toHaveLength(108)
  })

  it('finds articles by more words than the server looks at', async () => {
    const words = Array.from('甲乙丙丁戊己庚辛壬癸子丑', (sign) => `${sign}村`)
    const stories = [words, words.slice(0, 11), words.slice(1)].map(
      (some, i): Story => ({ source: `${i}`, text: some.join('，'), names: [] }),
    )
    const pages = pagesOf(stories)
    const index = await filled(pages)
    const { rows } = await compare(index, pages, { text: words.join(' '), slice: ALL, facets: 5 })
    expect(rows).toHaveLength(1)
  })

  it.each([
    ['一 二', ['一一二二', '一', '二']],
    ['5', ['第5次', '15', '五']],
    ['aaa', ['aaa', 'aa', 'a a a', 'baaab']],
    ['哈哈哈哈', ['哈哈哈哈', '哈哈哈', '哈哈，哈哈']],
    ['abbd', ['abbd', 'abbx bbd abd', 'xabbdx']],
    ['𠮷祥', ['𠮷祥里', '吉祥里']],
    ['ＡＢＣ', ['abc', 'ABc公司', 'ab c', 'a-b-c']],
    ['“两会”', ['“两会”', '"两会"', '两会']],
    ['-会议', ['-会议', '会议', '会议-']],
    ['"会议" OR', ['"会议"or', '会议']],
  ])('finds %s wherever it stands and nowhere else', async (text, texts) => {
    const pages = pagesOf(texts.map((one, i): Story => ({ source: `${i}`, title: i % 2 === 0 ? '要闻' : one, text: one, names: [] })))
    const index = await filled(pages)
    await compare(index, pages, { text, slice: ALL, facets: 5 })
  })

  it('loses no word of an article that is longer than a field of the server', async () => {
    const filler = Array.from({ length: 7000 }, (_, i) => `第${i}号通知。`).join('')
    const pages = pagesOf([{ source: 'long', title: '通知', text: `${filler}白鹭镇防汛演练${filler}望`, names: [] }])
    const index = await filled(pages)
    const [copy] = copiesOf(pages)
    const text = copy?.article.text ?? ''
    const ends = [59_990, 59_999, 60_000, 65_530, 119_400, text.length - 12].map((at) => text.slice(at, at + 12))
    for (const words of ['白鹭镇防汛演练', '望', '知。望', ...ends.filter((end) => toWords(end).length > 0)]) {
      const [found] = await index.search([{ text: words, slice: ALL }])
      expect([words, found?.rows.length, found?.rows[0]?.value.tier]).toEqual([words, 1, 2])
    }
  })

  describe('that is written to', () => {
    const story: Story = { source: 'a', title: '要闻', text: '云溪市召开会议。', date: '2023-04-02', names: [['云溪市', 'Place']] }
    const copyOf = (text: string, version: number): ArticleCopy => {
      const [copy] = copiesOf(pagesOf([{ ...story, text }]))
      if (!copy) throw new Error('No copy.')
      return { ...copy, version }
    }

    it('never replaces a newer copy by an older one', async () => {
      const index = await openIndex()
      const [newer, older] = [copyOf('云溪市召开大会。', 3), copyOf('云溪市召开会议。', 2)]
      await index.put([newer])
      await index.put([older])
      expect(await index.articlesWith('大会')).toEqual([newer.article.id])
      await index.put([{ ...older, version: 3 }])
      expect(await index.articlesWith('大会')).toEqual([])
    })

    it('takes out what is there and does not mind what is not', async () => {
      const index = await openIndex()
      const copy = copyOf(story.text, 1)
      await index.put([copy])
      await index.remove(['article-none', copy.article.id])
      await index.remove([])
      expect(await index.count()).toBe(0)
    })

    it('says what the server refused', async () => {
      const index = await openIndex()
      const copy = copyOf(story.text, 1)
      const strange = { ...copy, article: { ...copy.article, id: 'article 1' as ArticleId } }
      await expect(index.put([copy, strange])).rejects.toMatchObject({ code: 'INPUT', message: expect.stringContaining('article 1') })
      expect(await index.count()).toBe(0)
    })

    it('does not believe a document whose parts disagree', async () => {
      const [name, copy] = [next(), copyOf(story.text, 1)]
      const index = await openIndex(name)
      await index.put([copy])
      await tamper(server(), name, { method: 'PUT', body: [{ id: copy.article.id, grams: { text0: '' } }] })
      expect(await index.stamps('', 10)).toHaveLength(1)
      expect(await index.held([copy.article.id])).toEqual(['strange'])
    })

    it('fills another index and swaps it, whatever a broken attempt has left', async () => {
      const pages = randomPages(5)
      const [first, ...others] = copiesOf(pages)
      if (!first) throw new Error('No copy.')
      const name = next()
      const index = await openIndex(name)
      const left = await openIndex(`${name}-next`)
      await left.put([copyOf(story.text, 1)])
      await index.put([{ ...first, version: 7 }, copyOf(story.text, 1)])
      expect(await index.rebuild(inTwo([first, ...others]))).toBe(others.length + 1)
      expect(await index.count()).toBe(others.length + 1)
      expect(await index.articlesWith('召开会议')).not.toContain(copyOf(story.text, 1).article.id)
      await expect((await openIndex(`${name}-next`, { ...WRITE, access: 'read' })).count()).rejects.toMatchObject({ code: 'CONFIG' })
    })

    it('is made by a rebuild where there was none, and by nobody who only reads', async () => {
      const name = next()
      const index = await openIndex(name, { ...WRITE, access: 'read' })
      await expect(index.count()).rejects.toMatchObject({ code: 'CONFIG', message: expect.stringMatching(`${name}.*zaichang reindex`) })
      const writing = await openIndex(name)
      expect(await writing.rebuild(inTwo([copyOf(story.text, 1), copyOf(story.text, 2)]))).toBe(2)
      expect(await index.count()).toBe(1)
    })

    it('asks to be made anew where another version made it, and is then as good as any', async () => {
      const name = next()
      const index = await openIndex(name)
      await index.put([copyOf(story.text, 1)])
      await tamper(server(), name, { method: 'PUT', body: [{ id: copyOf(story.text, 1).article.id, shape: 0 }] })
      for (const access of ['read', 'write'] as const) {
        const other = await openIndex(name, { ...WRITE, access })
        await expect(other.count()).rejects.toMatchObject({ code: 'CONFIG', message: expect.stringContaining('`zaichang reindex`') })
        await expect(other.put([copyOf(story.text, 2)])).rejects.toMatchObject({ code: 'CONFIG' })
      }
      const other = await openIndex(name)
      await other.rebuild(inTwo([copyOf(story.text, 2)]))
      expect(await other.stamps('', 10)).toMatchObject([{ version: 2 }])
    })

    it('answers a ping', async () => {
      await expect((await openIndex(`${server().prefix}none`)).ping()).resolves.toBeUndefined()
    })
  })
})

/** Lists of ids have no order. */
function sorted({ mentioned, attendedBy, hostedBy, attendedEvents, ...rest }: ArticleCopy): ArticleCopy {
  const byId = [...mentioned].sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    ...rest,
    mentioned: byId,
    attendedBy: [...attendedBy].sort(),
    hostedBy: [...hostedBy].sort(),
    attendedEvents: [...attendedEvents].sort(),
  }
}

async function* inTwo(copies: readonly ArticleCopy[]): AsyncGenerator<readonly ArticleCopy[]> {
  yield copies.slice(0, 1)
  yield copies.slice(1)
}

/** Questions in the words of the pages, and some in others. */
function questions(pages: Pages): fc.Arbitrary<TextQuery> {
  const texts = pages.told().flatMap(({ article }) => [article.title, article.text].map((text) => Array.from(text)))
  const cut = fc.tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 9 })).map(([signs, at, length]) =>
    signs
      .slice(at % Math.max(1, signs.length))
      .slice(0, length)
      .join(''),
  )
  const entity = fc.constantFrom(...pages.entities().map(({ id }) => id), 'entity-none' as const)
  const some = fc.array(entity, { minLength: 1, maxLength: 2 })
  const day = fc.constantFrom('2023-01-11', '2023-02-12', '2023-03-12', '2023-04-13')
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })
  const rarely = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
  const where = fc.record({
    mentions: rarely(some),
    anyOf: rarely(some),
    attendedBy: rarely(fc.tuple(entity)),
    hostedBy: rarely(fc.tuple(entity)),
    paper: rarely(fc.constantFrom('云溪日报', '青禾周刊', '无此报')),
    since: rarely(day),
    until: rarely(day),
  })
  return fc
    .record({
      text: fc.oneof(
        { weight: 4, arbitrary: cut },
        { weight: 2, arbitrary: fc.tuple(cut, cut).map((two) => two.join(' ')) },
        { weight: 1, arbitrary: fc.constant(undefined) },
      ),
      where: maybe(where),
      sort: fc.constantFrom('RELEVANCE', 'NEWEST', 'OLDEST', undefined),
      facets: fc.constantFrom(undefined, 1, 5, 100),
      slice: fc.constantFrom(1, 3, 10, 1000).map((limit) => ({ limit })),
    })
    .map((query) => withoutGaps(query))
}

/** A field without a value is left out: the types want it so. */
function withoutGaps(query: object): TextQuery {
  return JSON.parse(JSON.stringify(query)) as TextQuery
}

describe('the questions of the random test', () => {
  it('are of every kind', () => {
    const sample = fc.sample(questions(randomPages(60)), { seed: 20_231, numRuns: 150 })
    expect(new Set(sample.map(({ sort }) => sort)).size).toBe(4)
    for (const field of ['mentions', 'anyOf', 'attendedBy', 'hostedBy', 'paper', 'since', 'until'] as const)
      expect(sample.filter(({ where }) => where?.[field] !== undefined).length).toBeGreaterThan(5)
    expect(ENTITY_TYPES.length).toBeGreaterThan(0)
  })
})
