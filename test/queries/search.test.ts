import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { articleId, bureau, city, gan, meeting, shen, town, zhuo } from './world.ts'

interface Titled {
  readonly search: {
    readonly totalCount: number
    readonly undated: number
    readonly edges: readonly { readonly node: { readonly title: string } }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
  }
}
type Titles = readonly [titles: readonly string[], total: number, undated: number]

const titles = async (args: string): Promise<Titles> => {
  const { search } = await ask<Titled>(`{ search(${args}) { totalCount undated edges { node { title } } } }`)
  return [search.edges.map((edge) => edge.node.title), search.totalCount, search.undated]
}

const MEETING = '全市城市更新工作会议召开'
const OPENING = '白鹭镇老旧小区改造项目开工'
const TALK = '市长谈城市更新'
const UNDATED = '无题'

describe('A search', () => {
  it('answers with articles, where the words stand in them and why they were found', async () => {
    const { search } = await ask<{ search: { totalCount: number; edges: unknown[] } }>(
      '{ search(text: "会议", first: 3) { totalCount edges { node { id title date source } highlights { field start end } why { tier } } } }',
    )
    expect(search.totalCount).toBe(2)
    expect(search.edges[0]).toEqual({
      node: { id: articleId(1), title: MEETING, date: '2023-04-18', source: '青禾日报/1' },
      highlights: expect.arrayContaining([{ field: 'title', start: 8, end: 10 }]),
      why: { tier: 'PHRASE_IN_TITLE' },
    })
    expect(search.edges[1]).toMatchObject({ node: { id: articleId(3) }, why: { tier: 'PHRASE_IN_TEXT' } })
  })

  it('marks by offsets into the field that a highlight names', async () => {
    type Hit = { node: { title: string; text: string }; highlights: { field: 'title' | 'text'; start: number; end: number }[] }
    const { search } = await ask<{ search: { edges: Hit[] } }>(
      '{ search(text: "城市更新 甘北辰") { edges { node { title text } highlights { field start end } } } }',
    )
    for (const { node, highlights } of search.edges) {
      expect(highlights.length).toBeGreaterThan(0)
      for (const { field, start, end } of highlights) expect(node[field].slice(start, end)).toMatch(/城市更新|甘北辰/)
    }
  })

  it.each(['first: 20', 'text: "  "'])('without words (%s) answers with every article', async (args) => {
    const [found, total, undated] = await titles(args)
    expect([...found].sort()).toEqual([OPENING, TALK, MEETING, UNDATED].sort())
    expect([total, undated]).toEqual([4, 0])
  })

  it.each([
    ['mentions', `where: { mentions: ["${gan.id}", "${zhuo.id}"] }`, [[OPENING], 1, 0]],
    ['any mention of several', `where: { anyOf: ["${zhuo.id}", "${bureau.id}"] }`, [[OPENING], 1, 0]],
    ['who attended', `where: { attendedBy: ["${shen.id}"] }, sort: OLDEST`, [[MEETING, OPENING], 2, 0]],
    ['who hosted', `where: { hostedBy: ["${gan.id}"] }, sort: NEWEST`, [[TALK, MEETING], 2, 0]],
    ['place', `where: { place: "${town.id}" }`, [[OPENING], 1, 0]],
    ['paper', 'where: { paper: "别的日报" }', [[], 0, 0]],
    ['days', 'where: { since: "2023-05-01", until: "2023-05-31" }', [[OPENING], 1, 1]],
    [
      'words and filter',
      `text: "城市更新", where: { mentions: ["${shen.id}"], since: "2023-01-01" }, sort: OLDEST`,
      [[MEETING, TALK], 2, 1],
    ],
    ['an empty list, which filters nothing,', `text: "会议", where: { mentions: [], anyOf: [] }, sort: OLDEST`, [[MEETING, TALK], 2, 0]],
  ])('filters by %s', async (_what, args, expected) => {
    expect(await titles(args)).toEqual(expected)
  })

  it('counts who and what stands in all matches', async () => {
    const answer = await ask(`{ search(text: "城市更新", first: 1) {
      facets { people: entities(type: OFFICIAL) { entity { id name } count } all: entities(first: 2) { count } places { entity { id } count } months { value count } papers { value count } }
    } }`)
    expect(answer).toHaveProperty('search.facets', {
      people: [
        { entity: { id: shen.id, name: '沈一鸣' }, count: 3 },
        { entity: { id: gan.id, name: '甘北辰' }, count: 2 },
      ],
      all: [{ count: 3 }, { count: 2 }],
      places: [{ entity: { id: city.id }, count: 1 }],
      months: expect.arrayContaining([{ value: '2023-04', count: 1 }]),
      papers: [{ value: '青禾日报', count: 3 }],
    })
  })

  it('counts facets also where a fragment asks for them', async () => {
    const answer = await ask(
      'query Q { search(text: "会议") { ...F ... { facets { months { value } } } } } fragment F on ArticleConnection { facets { papers { count } } }',
    )
    expect(answer).toHaveProperty('search.facets', {
      papers: [{ count: 2 }],
      months: expect.arrayContaining([{ value: '2023-04' }, { value: '2023-09' }]),
    })
  })

  it('goes on where its cursor points, and ends', async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const { search }: Titled = await ask<Titled>(
        'query Q($after: String) { search(first: 1, after: $after) { edges { node { title } } pageInfo { hasNextPage hasPreviousPage endCursor } } }',
        { after },
      )
      seen.push(...search.edges.map(({ node }) => node.title))
      after = search.pageInfo.hasNextPage ? search.pageInfo.endCursor : null
    } while (after)
    expect([...seen].sort()).toEqual([OPENING, TALK, MEETING, UNDATED].sort())
  })

  it('lists the articles of an entity, with the words asked for', async () => {
    const answer = await ask(
      `{ entity(id: "${meeting.id}") { articles(text: "主持", sort: OLDEST, where: { until: "2023-12-31" }) { totalCount edges { node { title } } } } }`,
    )
    expect(answer).toHaveProperty('entity.articles', { totalCount: 2, edges: [{ node: { title: MEETING } }, { node: { title: TALK } }] })
  })
})

describe('A question that cannot be answered', () => {
  it.each([
    ['a name in place of an id', 'search(where: { mentions: ["甘北辰"] }) { totalCount }', 'INPUT', /Look it up with `find/],
    ['a range that ends before it begins', 'search(where: { since: "2023-02-01", until: "2023-01-01" }) { totalCount }', 'INPUT', /Swap/],
    ['a day that is none', 'search(where: { since: "2023-02-30" }) { totalCount }', 'INPUT', /no day/],
    ['too many words', `search(text: "${'长'.repeat(501)}") { totalCount }`, 'REFUSED', /at most 500/],
    ['too many rows', 'search(first: 101) { totalCount }', 'REFUSED', /between 1 and 100/],
    ['a cursor of nowhere', 'search(after: "xyz") { totalCount }', 'INPUT', /endCursor/],
    ['an empty name', 'find(name: " ") { totalCount }', 'INPUT', /Give one/],
    ['one person who met nobody', `together(ids: ["${gan.id}", "${gan.id}"]) { totalCount }`, 'INPUT', /between 2 and 20/],
    ['too many nodes', `nodes(ids: [${'"x",'.repeat(101)}]) { id }`, 'REFUSED', /at most 100/],
    ['an unknown field', 'searchh { totalCount }', 'INPUT', /Did you mean "search"/],
    ['no GraphQL', 'search(', 'INPUT', /Syntax Error/],
  ])('is answered with advice: %s', async (_what, field, code, advice) => {
    await expect(ask(`{ ${field} }`)).rejects.toMatchObject({ name: 'KnownError', code, message: expect.stringMatching(advice) })
  })

  it('refuses a cursor that was made in another order', async () => {
    const { search } = await ask<Titled>('{ search(first: 1, sort: NEWEST) { pageInfo { endCursor } } }')
    await expect(ask(`{ search(sort: OLDEST, after: "${search.pageInfo.endCursor}") { totalCount } }`)).rejects.toMatchObject({
      code: 'INPUT',
    })
  })
})
