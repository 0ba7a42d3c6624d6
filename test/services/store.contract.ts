import { afterEach, describe, expect, it } from 'vitest'
import { KnownError } from '../../schema/errors.ts'
import { toArticleId } from '../../schema/ids.ts'
import type { EntityId, Found } from '../../schema/types.ts'
import type { AroundFilter, ArticleHits, ArticleQuery, PathFilter, Step, Store } from '../../services/store.ts'
import { BREADTH } from '../../services/walk.ts'
import { attended, idOf, type Story, toExtraction } from './small-world.ts'

const [GAN, SHEN, ZHUO] = [idOf('Official', '甘北辰'), idOf('Official', '沈一鸣'), idOf('Official', '卓青山')]
const [MEETING, DRILL] = [idOf('Event', '安全生产工作会议'), idOf('Event', '防汛演练')]
const [CITY, COUNTY, TOWN] = [idOf('Place', '云溪市'), idOf('Place', '青禾县'), idOf('Place', '白鹭镇')]
const ALL = { limit: 100 }

/** Three pages: a meeting, a second report of it, a drill; one has no date. */
const STORIES: readonly Story[] = [
  {
    source: 'a',
    title: '云溪市召开安全生产工作会议',
    text: '云溪市召开安全生产工作会议，甘北辰主持，沈一鸣讲话，甘市长强调老旧小区\n改造。',
    date: '2023-04-02',
    paper: '云溪日报',
    names: [
      ['云溪市', 'Place'],
      ['安全生产工作会议', 'Event'],
      ['甘北辰', 'Official'],
      ['沈一鸣', 'Official'],
      ['甘市长', 'Official', '甘北辰'],
    ],
    relations: [
      ['甘北辰', 'ATTENDED', '安全生产工作会议', attended(['host'], 2)],
      ['沈一鸣', 'ATTENDED', '安全生产工作会议', attended(['speak'], 1)],
      ['甘北辰', 'HOLDS_POST', '云溪市', { title: '市长', status: null }],
      ['安全生产工作会议', 'LOCATED_IN', '云溪市'],
    ],
    statements: [['安全生产工作会议', 'date', '2023-04-01'] as const, ['安全生产工作会议', 'kind', 'meeting'] as const],
  },
  {
    source: 'b',
    title: '要闻',
    text: '在安全生产工作会议上，甘北辰、卓青山出席。青禾县GDP增长5.2%，改造老旧的小区。',
    date: '2023-04-05',
    paper: '青禾周刊',
    names: [
      ['安全生产工作会议', 'Event'],
      ['甘北辰', 'Person'],
      ['卓青山', 'Official'],
      ['青禾县', 'Place'],
    ],
    relations: [
      ['甘北辰', 'ATTENDED', '安全生产工作会议', attended(['attend'], 1)],
      ['卓青山', 'ATTENDED', '安全生产工作会议', attended()],
    ],
  },
  {
    source: 'c',
    title: '老旧小区改造与防汛演练',
    text: '青禾县白鹭镇举行防汛演练，甘北辰与卓青山观摩，老旧小区改造有序推进。云溪市。',
    date: null,
    names: [
      ['青禾县', 'Place'],
      ['白鹭镇', 'Place'],
      ['防汛演练', 'Event'],
      ['甘北辰', 'Official'],
      ['卓青山', 'Official'],
      ['云溪市', 'Place'],
    ],
    relations: [
      ['白鹭镇', 'LOCATED_IN', '青禾县'],
      ['青禾县', 'LOCATED_IN', '云溪市'],
      ['甘北辰', 'ATTENDED', '防汛演练', attended()],
      ['卓青山', 'ATTENDED', '防汛演练', attended()],
    ],
  },
]

function values<T>(found: Found<T> | undefined): readonly T[] {
  return found?.rows.map(({ value }) => value) ?? []
}

/** What every store does; `opener` opens an empty one. */
export function storeContract(name: string, opener: () => Promise<Store>): void {
  describe(`The store: ${name}`, () => {
    const opened: Store[] = []
    const filled = async () => {
      const store = await opener()
      opened.push(store)
      for (const story of STORIES) await store.write(toExtraction(story))
      return store
    }
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close()
    })
    graphContract(filled)
    factContract(filled)
    findContract(filled)
    attendanceContract(filled)
    aroundContract(filled)
    pathContract(filled)
    searchContract(filled)
    filterContract(filled)
    writeContract(filled)
  })
}

type Filled = () => Promise<Store>

function graphContract(filled: Filled): void {
  it('answers in the order of the ids, null or empty for unknown ones', async () => {
    const { graph } = await filled()
    const none: EntityId = 'entity-none'
    const [gan, unknown, shen] = await graph.entities([GAN, none, SHEN])
    expect([gan?.name, unknown, shen?.name]).toEqual(['甘北辰', null, '沈一鸣'])
    expect((await graph.articles(['article-none', toArticleId('c', 0)])).map((article) => article?.title ?? null)).toEqual([
      null,
      STORIES[2]?.title,
    ])
    expect(await graph.articleCounts([none, GAN])).toEqual([0, 3])
    expect(await graph.mentions(['article-none'])).toEqual([[]])
    expect(await graph.facts(['article-none'])).toEqual([{ relations: [], statements: [] }])
    expect(await graph.aliases([none])).toEqual([[]])
    expect(await graph.statements([none])).toEqual([[]])
    for (const found of [
      ...(await graph.relations([none], {}, ALL)),
      ...(await graph.attended([none], {}, ALL)),
      ...(await graph.attendees([none], {}, ALL)),
      ...(await graph.companions([none], ALL)),
      await graph.together([GAN, none], {}, ALL),
      await graph.together([], {}, ALL),
      await graph.find({ place: none }, ALL),
    ])
      expect(found).toEqual({ rows: [], total: 0, exact: true, hasMore: false })
  })

  it('shows an article with the setting of its page and its date', async () => {
    const { graph } = await filled()
    const [article] = await graph.articles([toArticleId('a', 0)])
    expect(article).toMatchObject({ date: '2023-04-02', setting: { paper: '云溪日报' }, index: 0, text: STORIES[0]?.text })
  })

  it('gives mentions in reading order and aliases without the name', async () => {
    const { graph } = await filled()
    const [mentions] = await graph.mentions([toArticleId('a', 0)])
    expect(mentions?.map(({ span }) => span.start)).toEqual([...(mentions ?? [])].map(({ span }) => span.start).sort((x, y) => x - y))
    expect(await graph.aliases([GAN])).toEqual([['甘市长']])
  })

  it('calls a human an official wherever one page does', async () => {
    const store = await filled()
    expect((await store.graph.entities([GAN]))[0]?.type).toBe('Official')
    await store.forget('a')
    await store.forget('c')
    expect((await store.graph.entities([GAN]))[0]?.type).toBe('Person')
  })
}

function factContract(filled: Filled): void {
  it('gives what each article states, in reading order and in the order of the ids', async () => {
    const { graph } = await filled()
    const [b, none, a, again] = await graph.facts([toArticleId('b', 0), 'article-none', toArticleId('a', 0), toArticleId('b', 0)])
    const [told] = toExtraction(STORIES[0] as Story).readings
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
    expect(a).toEqual({ relations: [...(told?.relations ?? [])].sort(byId), statements: [...(told?.statements ?? [])].sort(byId) })
    expect([b?.relations.length, b?.statements.length]).toEqual([2, 0])
    expect([none, again]).toEqual([{ relations: [], statements: [] }, b])
  })

  it('gives also those facts of an article whose ends no word of it names', async () => {
    const store = await filled()
    const extraction = toExtraction({
      source: 'd',
      text: '局长任上，沈一鸣三次到镇里。',
      names: [['沈一鸣', 'Official']],
      unnamed: [
        ['应急管理局', 'Agency'],
        ['青禾县', 'Place'],
      ],
      relations: [
        ['沈一鸣', 'HOLDS_POST', '应急管理局', { title: '局长', status: null }],
        ['应急管理局', 'LOCATED_IN', '青禾县'],
      ],
      statements: [['应急管理局', 'honours', '先进集体']],
    })
    await store.write(extraction)
    const [facts] = await store.graph.facts([toArticleId('d', 0)])
    expect(facts?.relations.map(({ type }) => type).sort()).toEqual(['HOLDS_POST', 'LOCATED_IN'])
    expect(facts?.statements).toEqual(extraction.readings[0]?.statements)
    await store.forget('d')
    expect(await store.graph.facts([toArticleId('d', 0)])).toEqual([{ relations: [], statements: [] }])
  })

  it('gives relations by direction and type, newest article first, and goes on after a cursor', async () => {
    const { graph } = await filled()
    const [out] = await graph.relations([GAN], { direction: 'out', types: ['ATTENDED'] }, { limit: 2 })
    expect(values(out).map(({ evidence }) => evidence.articleId)).toEqual([toArticleId('b', 0), toArticleId('a', 0)])
    expect([out?.total, out?.hasMore]).toEqual([3, true])
    const after = out?.rows.at(-1)?.key ?? []
    const [rest] = await graph.relations([GAN], { direction: 'out', types: ['ATTENDED'] }, { limit: 2, after })
    expect(values(rest).map(({ evidence }) => evidence.articleId)).toEqual([toArticleId('c', 0)])
    expect((await graph.relations([GAN], { direction: 'in' }, ALL))[0]?.total).toBe(0)
  })
}

function findContract(filled: Filled): void {
  it.each([
    ['甘北辰', [GAN]],
    ['甘 北辰', [GAN]],
    ['甘市长', [GAN]],
    ['北辰', [GAN]],
    ['zhuo qing', [ZHUO]],
    ['zqs', [ZHUO]],
    ['无此人', []],
  ])('finds %j by name, alias, part, sound or initials', async (name, ids) => {
    const { graph } = await filled()
    expect(values(await graph.find({ name }, ALL)).map(({ id }) => id)).toEqual(ids)
  })

  it('finds by place with all that lies in it, by post, event, date and words', async () => {
    const { graph } = await filled()
    const ids = async (filter: Parameters<typeof graph.find>[0]) => new Set(values(await graph.find(filter, ALL)).map(({ id }) => id))
    expect(await ids({ place: COUNTY })).toEqual(new Set([COUNTY, TOWN]))
    expect(await ids({ place: CITY, types: ['Official'] })).toEqual(new Set([GAN]))
    expect(await ids({ post: '长', place: COUNTY })).toEqual(new Set())
    expect(await ids({ post: '市长' })).toEqual(new Set([GAN]))
    expect(await ids({ attended: MEETING })).toEqual(new Set([GAN, SHEN, ZHUO]))
    expect(await ids({ attendedBy: [GAN, SHEN] })).toEqual(new Set([MEETING]))
    expect(await ids({ types: ['Event'], since: '2023-01-01' })).toEqual(new Set([MEETING]))
    expect(await ids({ kind: 'meeting' })).toEqual(new Set([MEETING]))
    expect(await ids({ text: '防汛', types: ['Event'] })).toEqual(new Set([DRILL]))
  })

  it('refuses a cursor of another question', async () => {
    const { graph, search } = await filled()
    await expect(graph.find({}, { limit: 1, after: ['x'] })).rejects.toThrow(KnownError)
    await expect(graph.attended([GAN], {}, { limit: 1, after: [1, 2] })).rejects.toMatchObject({ code: 'INPUT' })
    await expect(search.search([{ slice: { limit: 1, after: [null, null, null] } }])).rejects.toMatchObject({ code: 'INPUT' })
  })
}

function attendanceContract(filled: Filled): void {
  it('counts events, not statements: two reports of one meeting are one', async () => {
    const { graph } = await filled()
    const [events] = await graph.attended([GAN], {}, ALL)
    expect(values(events).map(({ event, date, roles, statements }) => [event.id, date, roles, statements.length])).toEqual([
      [MEETING, '2023-04-01', ['host', 'attend'], 2],
      [DRILL, null, ['attend'], 1],
    ])
    const [companions] = await graph.companions([GAN], ALL)
    expect(values(companions).map(({ official, count, events: shared }) => [official.id, count, shared.map(({ id }) => id)])).toEqual([
      [ZHUO, 2, [MEETING, DRILL]],
      [SHEN, 1, [MEETING]],
    ])
  })

  it('filters attendance by role, date and the words of its reports', async () => {
    const { graph } = await filled()
    const ids = async (filter: Parameters<typeof graph.attended>[1]) =>
      values((await graph.attended([GAN], filter, ALL))[0]).map(({ event }) => event.id)
    expect(await ids({ role: 'host' })).toEqual([MEETING])
    expect(await ids({ role: 'speak' })).toEqual([])
    expect(await ids({ since: '2023-04-01', until: '2023-04-01' })).toEqual([MEETING])
    expect(await ids({ since: '2023-04-02' })).toEqual([])
    expect(await ids({ text: '白鹭镇' })).toEqual([DRILL])
  })

  it('lists who was there: hosts, speakers, then the others', async () => {
    const { graph } = await filled()
    const [people] = await graph.attendees([MEETING], {}, { limit: 2 })
    expect(values(people).map(({ person }) => person)).toEqual([GAN, SHEN])
    expect(people?.total).toBe(3)
    const [rest] = await graph.attendees([MEETING], {}, { limit: 2, after: people?.rows.at(-1)?.key ?? [] })
    expect(values(rest).map(({ person }) => person)).toEqual([ZHUO])
  })

  it('knows where all of several were together, newest first', async () => {
    const { graph } = await filled()
    expect(values(await graph.together([GAN, ZHUO], {}, ALL)).map(({ id }) => id)).toEqual([MEETING, DRILL])
    expect(values(await graph.together([GAN, ZHUO, SHEN], {}, ALL)).map(({ id }) => id)).toEqual([MEETING])
    expect(values(await graph.together([GAN, ZHUO], { until: '2023-12-31' }, ALL)).map(({ id }) => id)).toEqual([MEETING])
  })
}

const names = (path: readonly Step[]) => path.map(({ entity }) => entity.name).join(' ')
const WHOLE = { hubs: [], hubCount: 0, skipped: 0 }

function aroundContract(filled: Filled): void {
  const reached = async (store: Store, filter: AroundFilter, id: EntityId = GAN) =>
    values(await store.graph.around(id, filter, ALL)).map(({ distance, path }) => `${distance} ${names(path)}`)
  const sorted = (...lines: readonly string[]) => [...lines].sort()

  it('gives what is around an entity, nearest first, then most mentioned, then by id, each with a way to it', async () => {
    const store = await filled()
    const found = await store.graph.around(GAN, { hops: 2 }, ALL)
    const ids = values(found).map(({ entity }) => entity.id)
    expect(ids).toEqual([...[CITY, MEETING].sort(), DRILL, ...[COUNTY, ZHUO].sort(), SHEN])
    expect([found.total, found.exact, found.hasMore, found.cut]).toEqual([6, true, false, WHOLE])
    expect(sorted(...(await reached(store, { hops: 3 })))).toEqual(
      sorted(
        '1 云溪市',
        '1 安全生产工作会议',
        '1 防汛演练',
        '2 云溪市 青禾县',
        '2 安全生产工作会议 卓青山',
        '2 安全生产工作会议 沈一鸣',
        '3 云溪市 青禾县 白鹭镇',
      ),
    )
  })

  it('shows of each step the newest statement, where it is printed, and how many there are', async () => {
    const { graph } = await filled()
    const found = await graph.around(SHEN, { hops: 2, types: ['ATTENDED'] }, ALL)
    const gan = values(found).find(({ entity }) => entity.id === GAN)
    expect(gan?.path.map(({ entity, relation, statements, article }) => [entity.id, relation.from, statements, article.source])).toEqual([
      [MEETING, SHEN, 1, 'a'],
      [GAN, GAN, 2, 'b'],
    ])
    expect(gan?.path.map(({ relation, article }) => relation.evidence.articleId === article.id)).toEqual([true, true])
    expect(gan?.path[1]?.article).toEqual((await graph.articles([toArticleId('b', 0)]))[0])
  })

  it('goes on after a cursor, and goes only along the types that are asked for', async () => {
    const { graph } = await filled()
    const first = await graph.around(GAN, { hops: 2 }, { limit: 2 })
    expect([first.total, first.hasMore]).toEqual([6, true])
    const rest = await graph.around(GAN, { hops: 2 }, { limit: 9, after: first.rows.at(-1)?.key ?? [] })
    expect(values(rest).map(({ entity }) => entity.id)).toEqual([DRILL, ...[COUNTY, ZHUO].sort(), SHEN])
    const located = await graph.around(CITY, { hops: 3, types: ['LOCATED_IN'] }, ALL)
    expect(values(located).map(({ entity }) => entity.id)).toEqual([...[COUNTY, MEETING].sort(), TOWN])
    await expect(graph.around(GAN, { hops: 1 }, { limit: 1, after: ['x'] })).rejects.toMatchObject({ code: 'INPUT' })
  })

  it('looks for words in what it reaches: who or what is mentioned in articles that hold them', async () => {
    const store = await filled()
    expect(sorted(...(await reached(store, { hops: 2, text: '防汛' })))).toEqual(
      sorted('1 云溪市', '1 防汛演练', '2 云溪市 青禾县', '2 防汛演练 卓青山'),
    )
    expect(await reached(store, { hops: 2, text: '沈一鸣 防汛' })).toEqual([])
    expect(await reached(store, { hops: 1, text: ' ' })).toHaveLength(3)
  })

  it('says of which hub it left out how many, and of which hop; words come before the cut', async () => {
    const store = await filled()
    const narrow = await store.graph.around(GAN, { hops: 1, breadth: 2 }, ALL)
    expect(values(narrow).map(({ entity }) => entity.id)).toEqual([CITY, MEETING].sort())
    expect(narrow.exact).toBe(false)
    expect(narrow.cut).toMatchObject({ hubs: [{ entity: { id: GAN }, neighbors: 3, walked: 2 }], hubCount: 1, skipped: 0 })
    const words = await store.graph.around(GAN, { hops: 1, breadth: 2, text: '防汛' }, ALL)
    expect(values(words).map(({ entity }) => entity.id)).toEqual([CITY, DRILL])
    expect([words.exact, words.cut]).toEqual([true, WHOLE])
    const far = await store.graph.around(SHEN, { hops: 3, breadth: 1, types: ['ATTENDED', 'LOCATED_IN'] }, ALL)
    expect(values(far).map(({ path }) => names(path))).toEqual(['安全生产工作会议', '安全生产工作会议 甘北辰'])
    expect(far.cut.hubs.map(({ entity, neighbors, walked }) => [entity.id, neighbors, walked])).toEqual([
      [MEETING, 4, 1],
      [GAN, 2, 1],
    ])
  })

  it('finds nothing around an unknown entity and refuses to walk too far', async () => {
    const { graph } = await filled()
    expect(await graph.around('entity-none', { hops: 1 }, ALL)).toEqual({ rows: [], total: 0, exact: true, hasMore: false, cut: WHOLE })
    for (const filter of [{ hops: 0 }, { hops: 4 }, { hops: 1, breadth: 0 }, { hops: 1, breadth: BREADTH + 1 }])
      await expect(graph.around(GAN, filter, ALL)).rejects.toMatchObject({ code: 'REFUSED' })
  })
}

function pathContract(filled: Filled): void {
  const found = async (store: Store, [from, to]: readonly [EntityId, EntityId], filter: Partial<PathFilter> = {}) => {
    const { chains, total } = await store.graph.paths(from, to, { maxHops: 4, first: 9, ...filter })
    return [total, chains.map(names)]
  }

  it('finds the shortest chains between two, through the most mentioned first', async () => {
    const store = await filled()
    expect(await found(store, [SHEN, ZHUO])).toEqual([1, ['安全生产工作会议 卓青山']])
    expect(await found(store, [SHEN, DRILL])).toEqual([2, ['安全生产工作会议 甘北辰 防汛演练', '安全生产工作会议 卓青山 防汛演练']])
    expect(await found(store, [SHEN, DRILL], { first: 1 })).toEqual([2, ['安全生产工作会议 甘北辰 防汛演练']])
    expect(await found(store, [GAN, ZHUO])).toEqual([2, ['安全生产工作会议 卓青山', '防汛演练 卓青山']])
    expect(await found(store, [CITY, GAN])).toEqual([1, ['甘北辰']])
  })

  it('passes over whoever lies at the last hop and is not the goal', async () => {
    const store = await filled()
    expect(await found(store, [GAN, DRILL], { maxHops: 1 })).toEqual([1, ['防汛演练']])
    expect(await found(store, [SHEN, ZHUO], { maxHops: 2 })).toEqual([1, ['安全生产工作会议 卓青山']])
    expect(await found(store, [SHEN, DRILL], { maxHops: 2 })).toEqual([0, []])
    expect((await found(store, [SHEN, DRILL], { maxHops: 3 }))[0]).toBe(2)
  })

  it('leaves the map out unless it is asked for', async () => {
    const store = await filled()
    expect(await found(store, [TOWN, MEETING])).toEqual([0, []])
    expect(await found(store, [TOWN, MEETING], { types: ['LOCATED_IN'] })).toEqual([1, ['青禾县 云溪市 安全生产工作会议']])
    expect(await found(store, [TOWN, ZHUO], { types: ['LOCATED_IN', 'ATTENDED'], maxHops: 3 })).toEqual([0, []])
  })

  it('shows of each step the newest statement, its article and how many there are', async () => {
    const { graph } = await filled()
    const { chains, cut } = await graph.paths(SHEN, GAN, { maxHops: 2, first: 1 })
    expect(chains[0]?.map(({ relation, statements, article }) => [relation.type, statements, article.source])).toEqual([
      ['ATTENDED', 1, 'a'],
      ['ATTENDED', 2, 'b'],
    ])
    expect(cut).toEqual(WHOLE)
  })

  it('finds whoever is next to a hub from his own side, and says what it cut', async () => {
    const { graph } = await filled()
    const filter = { maxHops: 4, first: 9, breadth: 1 }
    const near = await graph.paths(GAN, SHEN, filter)
    expect([near.chains.map(names), near.total]).toEqual([['安全生产工作会议 沈一鸣'], 1])
    const cut = await graph.paths(SHEN, DRILL, filter)
    expect(cut.chains.map(names)).toEqual(['安全生产工作会议 甘北辰 防汛演练'])
    expect(cut.cut.hubCount).toBeGreaterThan(0)
  })

  it('finds none to itself or to an unknown entity, and refuses to walk too far', async () => {
    const { graph } = await filled()
    const none = { chains: [], total: 0, cut: WHOLE }
    const ends = [[GAN, GAN] as const, [GAN, 'entity-none'] as const, ['entity-none', GAN] as const]
    for (const [from, to] of ends) expect(await graph.paths(from, to, { maxHops: 4, first: 3 })).toEqual(none)
    for (const maxHops of [0, 7, 1.5])
      await expect(graph.paths(GAN, SHEN, { maxHops, first: 3 })).rejects.toMatchObject({ code: 'REFUSED' })
  })
}

async function one(store: Store, query: Partial<ArticleQuery>): Promise<ArticleHits | undefined> {
  return (await store.search.search([{ slice: ALL, ...query }]))[0]
}

function searchContract(filled: Filled): void {
  it('puts the phrase in the title first, then in the text across a line break, then all words', async () => {
    const found = await one(await filled(), { text: '老旧小区改造' })
    expect(values(found).map(({ article, tier }) => [article.source, tier])).toEqual([
      ['c', 1],
      ['a', 2],
      ['b', 3],
    ])
    const { text = '' } = STORIES[0] ?? {}
    const [highlight] = values(found)[1]?.highlights ?? []
    expect(highlight?.field).toBe('text')
    expect(text.slice(highlight?.start, highlight?.end)).toBe('老旧小区\n改造')
  })

  it.each(['GDP增长', 'gdp', 'ＧＤＰ', '5.2%', '.', '，甘', '甘', '增长5'])('finds %j wherever it stands', async (text) => {
    expect((await one(await filled(), { text }))?.total).toBeGreaterThan(0)
  })

  it('wants all of several words', async () => {
    const store = await filled()
    expect(values(await one(store, { text: '沈一鸣 老旧' })).map(({ article }) => article.source)).toEqual(['a'])
    expect((await one(store, { text: '沈一鸣 防汛' }))?.total).toBe(0)
  })

  it('gives everything, newest first, when nothing is asked; the undated last in either order', async () => {
    const store = await filled()
    const order = async (sort: ArticleQuery['sort'] & string) => values(await one(store, { sort })).map(({ article }) => article.source)
    expect(await order('RELEVANCE')).toEqual(['b', 'a', 'c'])
    expect(await order('NEWEST')).toEqual(['b', 'a', 'c'])
    expect(await order('OLDEST')).toEqual(['a', 'b', 'c'])
  })
}

function filterContract(filled: Filled): void {
  it('filters by who, where, when and which paper, and says how many are undated', async () => {
    const store = await filled()
    const sources = async (where: ArticleQuery['where'] & object) =>
      values(await one(store, { where })).map(({ article }) => article.source)
    expect(await sources({ mentions: [SHEN] })).toEqual(['a'])
    expect(await sources({ mentions: [SHEN, ZHUO] })).toEqual([])
    expect(await sources({ anyOf: [SHEN, ZHUO] })).toEqual(['b', 'a', 'c'])
    expect(await sources({ attendedBy: [ZHUO] })).toEqual(['b', 'c'])
    expect(await sources({ hostedBy: [GAN] })).toEqual(['a'])
    expect(await sources({ place: COUNTY })).toEqual(['b', 'c'])
    expect(await sources({ place: CITY })).toEqual(['b', 'a', 'c'])
    expect(await sources({ place: TOWN })).toEqual(['c'])
    expect(await sources({ paper: '青禾周刊' })).toEqual(['b'])
    expect(await sources({ mentions: ['entity-none'] })).toEqual([])
    const dated = await one(store, { text: '老旧小区', where: { since: '2023-04-01', until: '2023-04-03' } })
    expect([values(dated).map(({ article }) => article.source), dated?.total, dated?.undated]).toEqual([['a'], 1, 1])
  })

  it('counts facets over all matches of all tiers, whatever the slice', async () => {
    const found = await one(await filled(), { text: '老旧小区改造', slice: { limit: 1 }, facets: 10 })
    expect([found?.total, found?.rows.length, found?.hasMore]).toEqual([3, 1, true])
    expect(found?.facets?.entities[0]).toMatchObject({ value: { id: GAN }, count: 3 })
    expect(found?.facets?.places.map(({ count }) => count)).toEqual([2, 2, 1])
    expect(found?.facets?.months).toEqual([{ value: '2023-04', count: 2 }])
    expect(found?.facets?.papers.map(({ value }) => value)).toEqual(['云溪日报', '青禾周刊'])
  })

  it('goes on after a cursor while pages are being loaded', async () => {
    const store = await filled()
    const first = await one(store, { slice: { limit: 1 } })
    await store.write(toExtraction({ source: 'd', text: '新页。', date: '2024-01-01', names: [] }))
    const after = first?.rows[0]?.key ?? []
    expect(values(await one(store, { slice: { limit: 5, after } })).map(({ article }) => article.source)).toEqual(['a', 'c'])
  })

  it('takes signs of its own query language for what they are, and refuses a whole page as a question', async () => {
    const store = await filled()
    for (const text of ['"', '*', 'title : x', 'AND', "'", '甘 OR 沈', '(']) expect(await one(store, { text })).toBeDefined()
    await expect(one(store, { text: '甘'.repeat(2000) })).rejects.toMatchObject({ code: 'REFUSED' })
  })
}

function writeContract(filled: Filled): void {
  it('writes nothing for an unchanged page and replaces all of a changed one', async () => {
    const store = await filled()
    const [story] = STORIES
    if (!story) throw new Error('No story.')
    expect((await store.write(toExtraction(story))).outcome).toBe('unchanged')
    expect((await store.write(toExtraction({ ...story, extractor: '2' }))).outcome).toBe('replaced')
    const shorter = { source: 'a', text: '甘北辰调研。', digest: '2', names: [['甘北辰', 'Official']] as const }
    expect(await store.write(toExtraction(shorter))).toEqual({ outcome: 'replaced', articles: 1, entities: 1, relations: 0, statements: 0 })
    expect(await store.graph.entities([SHEN])).toEqual([null])
    expect((await store.search.search([{ text: '沈一鸣', slice: ALL }]))[0]?.total).toBe(0)
    expect(await store.graph.aliases([GAN])).toEqual([[]])
    expect(await store.stored(['a', 'none'])).toEqual([{ digest: '2', extractor: '1' }, null])
  })

  it('takes a page out with all that only it said', async () => {
    const store = await filled()
    expect(await store.forget('none')).toBe(false)
    for (const { source } of STORIES) expect(await store.forget(source)).toBe(true)
    expect(await store.graph.counts()).toEqual({ pages: 0, articles: 0, entities: 0, relations: 0, statements: 0 })
    expect((await store.search.search([{ slice: ALL }]))[0]?.total).toBe(0)
  })

  it('gives back every page as it was loaded and as it was understood, by source', async () => {
    const store = await filled()
    const expected = STORIES.map(toExtraction)
    const [pages, extractions]: unknown[][] = [[], []]
    for await (const page of store.pages()) pages?.push(page)
    for await (const extraction of store.extractions()) extractions?.push(extraction)
    expect(pages).toEqual(expected.map(({ page }) => page))
    expect(extractions).toEqual(expected)
  })

  it('refuses a quote that is not in its article', async () => {
    const store = await filled()
    const extraction = toExtraction({ source: 'x', text: '甲乙。', names: [['甲', 'Person']], statements: [['甲', 'honours', '先进']] })
    const readings = extraction.readings.map((reading) => ({ ...reading, article: { ...reading.article, text: '丙丁。' } }))
    await expect(store.write({ ...extraction, readings })).rejects.toThrow('does not stand')
    expect(await store.stored(['x'])).toEqual([null])
  })

  it('agrees with itself: nothing differs between graph and index', async () => {
    const store = await filled()
    expect(await store.check({ mend: false })).toEqual({
      checked: 3,
      missing: [],
      surplus: [],
      changed: [],
      mended: false,
      backlog: { waiting: 0, parked: [] },
    })
    await store.optimize()
    expect((await store.graph.counts()).articles).toBe(3)
  })
}
