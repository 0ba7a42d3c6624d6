import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { articleId, bureau, city, firm, gan, government, meeting, opening, plan, project, shen, town, zhuo } from './world.ts'

/** What one field of an entity answers. */
const of = async (id: string, fields: string): Promise<unknown> =>
  (await ask<{ entity: unknown }>(`{ entity(id: "${id}") { ${fields} } }`)).entity

const MEETING = { id: meeting.id, name: '青禾市城市更新工作会议', date: '2023-04-17' }

describe('An official', () => {
  it('is found by name and shows what he was at, as what, by which clause of which article', async () => {
    const answer = await ask(`{ find(name: "甘北辰", types: [OFFICIAL]) { edges { node { id name ... on Official {
      attended(first: 20) { totalCount edges { node { id name date } roles order title evidence { quote span { start end } article { id title } } } }
    } } } } }`)
    const [evidence, quote] = [expect.any(Array), '市长甘北辰主持会议并讲话']
    expect(answer).toHaveProperty('find.edges.0.node', {
      id: gan.id,
      name: '甘北辰',
      attended: {
        totalCount: 2,
        edges: [
          { node: { id: opening.id, name: opening.name, date: null }, roles: ['ATTEND'], order: 2, title: null, evidence },
          { node: MEETING, roles: ['HOST', 'SPEAK'], order: 1, title: '市长', evidence },
        ],
      },
    })
    expect(answer).toHaveProperty('find.edges.0.node.attended.edges.1.evidence', [
      { quote: '甘北辰在4月的会议上主持', span: { start: 8, end: 20 }, article: { id: articleId(3), title: '市长谈城市更新' } },
      { quote, span: expect.any(Object), article: { id: articleId(1), title: '全市城市更新工作会议召开' } },
    ])
  })

  it.each([
    ['role: HOST', [meeting.id]],
    ['role: SPEAK', [meeting.id]],
    ['text: "老旧小区"', [opening.id]],
    ['since: "2023-04-01", until: "2023-04-30"', [meeting.id]],
    ['role: HOST, text: "老旧小区"', []],
  ])('was, asked with %s, at those events only', async (args, ids) => {
    expect(await of(gan.id, `... on Human { attended(${args}) { edges { node { id } } } }`)).toEqual({
      attended: { edges: ids.map((id) => ({ node: { id } })) },
    })
  })

  it('has companions, most shared events first, whether or not they hold a post', async () => {
    expect(
      await of(
        gan.id,
        '... on Official { companions { totalCount edges { count truncated node { id __typename } official { id } events { id } } } }',
      ),
    ).toEqual({
      companions: {
        totalCount: 2,
        edges: [
          {
            count: 2,
            truncated: false,
            node: { id: shen.id, __typename: 'Official' },
            official: { id: shen.id },
            events: expect.arrayContaining([{ id: meeting.id }, { id: opening.id }]),
          },
          {
            count: 1,
            truncated: false,
            node: { id: zhuo.id, __typename: 'Person' },
            official: { id: zhuo.id },
            events: [{ id: opening.id }],
          },
        ],
      },
    })
  })

  it('holds posts, all statements of one together, the newest saying whether it is over', async () => {
    const fields = 'title status firstStated lastStated body { id name } evidence { quote article { id } } relations { rule basis }'
    expect(await of(shen.id, `... on Official { posts { ${fields} } }`)).toEqual({
      posts: [
        {
          title: '副市长',
          status: 'FORMER',
          firstStated: '2023-04-18',
          lastStated: '2023-09-01',
          body: { id: government.id, name: '青禾市人民政府' },
          evidence: [
            { quote: '沈一鸣原任副市长', article: { id: articleId(3) } },
            { quote: '副市长沈一鸣', article: { id: articleId(1) } },
          ],
          relations: [expect.objectContaining({ basis: 'STATED' }), expect.objectContaining({ rule: 'holds_post/world' })],
        },
      ],
    })
  })

  it.each([
    ['2023-04-17', []],
    ['2023-04-18', [{ title: '副市长', status: null }]],
    ['2023-09-01', []],
  ])('held by what was printed until %s', async (asOf, posts) => {
    expect(await of(shen.id, `... on Official { posts(asOf: "${asOf}") { title status } }`)).toEqual({ posts })
  })
})

describe('An entity', () => {
  it('is of the type in force, with labels in both languages, aliases, home and counts', async () => {
    expect(await of(meeting.id, '__typename id name type label en: label(language: EN) aliases home articleCount')).toEqual({
      __typename: 'Event',
      id: meeting.id,
      name: '青禾市城市更新工作会议',
      type: 'EVENT',
      label: '活动',
      en: 'event',
      aliases: expect.arrayContaining(['会议', '全市城市更新工作会议']),
      home: '青禾市',
      articleCount: 2,
    })
    expect(await of(city.id, 'home __typename')).toEqual({ home: null, __typename: 'Place' })
  })

  it('is related to others, by type and direction, each statement with its clause, rule and basis', async () => {
    const fields =
      'totalCount edges { node { type label en: label(language: EN) from { name } to { name } roles title status award order basis rule evidence { quote span { start end } article { source } } } }'
    expect(await of(zhuo.id, `relations(types: [AWARDED], direction: IN) { ${fields} }`)).toEqual({
      relations: {
        totalCount: 1,
        edges: [
          {
            node: {
              type: 'AWARDED',
              label: '授予',
              en: 'awarded',
              from: { name: '青禾市人民政府' },
              to: { name: '卓青山' },
              roles: [],
              title: null,
              status: null,
              award: '青禾工匠',
              order: null,
              basis: 'STATED',
              rule: 'awarded/world',
              evidence: { quote: '卓青山被市政府授予“青禾工匠”称号', span: expect.any(Object), article: { source: '青禾日报/2' } },
            },
          },
        ],
      },
    })
    expect(await of(zhuo.id, 'relations(types: [AWARDED], direction: OUT) { totalCount }')).toEqual({ relations: { totalCount: 0 } })
    expect(await of(zhuo.id, 'relations { totalCount }')).toEqual({ relations: { totalCount: 2 } })
  })

  it('says what is stated of it, with the clause', async () => {
    expect(
      await of(project.id, 'statements(keys: [INVESTMENT_CNY]) { key label value entity { id } rule evidence { quote article { id } } }'),
    ).toEqual({
      statements: [
        {
          key: 'INVESTMENT_CNY',
          label: '投资（元）',
          value: 120_000_000,
          entity: { id: project.id },
          rule: 'describe/investment_cny',
          evidence: { quote: '总投资1.2亿元', article: { id: articleId(2) } },
        },
      ],
    })
  })

  it.each([
    [
      'agency',
      government.id,
      'Agency',
      'organized { edges { node { id } relation { roles } evidence { quote } } } issued { edges { node { id } } } holders { totalCount } partOf { totalCount } honours',
      {
        organized: { edges: [{ node: { id: meeting.id }, relation: { roles: ['HOST'] }, evidence: { quote: '会议由市政府主办' } }] },
        issued: { edges: [{ node: { id: plan.id } }] },
        holders: { totalCount: 3 },
        partOf: { totalCount: 0 },
        honours: [],
      },
    ],
    [
      'agency below another',
      bureau.id,
      'Agency',
      'partOf { edges { node { id } relation { basis } } } responsibleFor { edges { node { id } } }',
      {
        partOf: { edges: [{ node: { id: government.id }, relation: { basis: 'NAME' } }] },
        responsibleFor: { edges: [{ node: { id: project.id } }] },
      },
    ],
    [
      'firm',
      firm.id,
      'Organization',
      'investsIn { edges { node { id } relation { roles } } } organized { totalCount }',
      { investsIn: { edges: [{ node: { id: project.id }, relation: { roles: ['CONTRACTOR'] } }] }, organized: { totalCount: 0 } },
    ],
    [
      'project',
      project.id,
      'Project',
      'stage investmentCny areaMu start completion partOf responsible { edges { node { id } } } investors { edges { node { id } } } place { id }',
      {
        stage: 'STARTED',
        investmentCny: 120_000_000,
        areaMu: null,
        start: null,
        completion: null,
        partOf: null,
        responsible: { edges: [{ node: { id: bureau.id } }] },
        investors: { edges: [{ node: { id: firm.id } }] },
        place: { id: town.id },
      },
    ],
    [
      'place',
      town.id,
      'Place',
      'level areaMu located { edges { node { id } } } visitors { edges { node { id } } } holders { totalCount } place { id place { id } } honours',
      {
        level: 'TOWN',
        areaMu: null,
        located: { edges: [{ node: { id: project.id } }] },
        visitors: { edges: [{ node: { id: gan.id } }] },
        holders: { totalCount: 0 },
        place: { id: city.id, place: null },
        honours: [],
      },
    ],
    [
      'document',
      plan.id,
      'Document',
      'issuers { edges { node { id } evidence { quote } } }',
      { issuers: { edges: [{ node: { id: government.id }, evidence: { quote: '青禾市人民政府发布《青禾市城市更新三年行动方案》' } }] } },
    ],
    [
      'person',
      zhuo.id,
      'Person',
      'honours affiliation posts { title } attended { totalCount }',
      { honours: ['青禾工匠'], affiliation: null, posts: [], attended: { totalCount: 1 } },
    ],
  ])('answers as %s', async (_what, id, type, fields, expected) => {
    expect(await of(id, `... on ${type} { ${fields} }`)).toEqual(expected)
  })
})

describe('An event', () => {
  it('shows when, where, what kind and who, hosts first', async () => {
    expect(
      await of(
        meeting.id,
        `... on Event { date when { from to precision basis } kind venue series number participants place { id } organizers { edges { node { id } } }
      attendees { totalCount edges { node { id name } roles order title evidence { quote } } } }`,
      ),
    ).toEqual({
      date: '2023-04-17',
      when: { from: '2023-04-17', to: '2023-04-17', precision: 'DAY', basis: '4月17日' },
      kind: 'MEETING',
      venue: '青禾市会堂',
      series: null,
      number: null,
      participants: null,
      place: { id: city.id },
      organizers: { edges: [{ node: { id: government.id } }] },
      attendees: {
        totalCount: 2,
        edges: [
          {
            node: { id: gan.id, name: '甘北辰' },
            roles: ['HOST', 'SPEAK'],
            order: 1,
            title: '市长',
            evidence: expect.arrayContaining([{ quote: '市长甘北辰主持会议并讲话' }]),
          },
          {
            node: { id: shen.id, name: '沈一鸣' },
            roles: ['ATTEND'],
            order: 2,
            title: '副市长',
            evidence: [{ quote: '副市长沈一鸣出席' }],
          },
        ],
      },
    })
  })

  it('has no day where the page tells only the month', async () => {
    expect(
      await of(opening.id, '... on Event { date when { from to precision basis } attendees(role: SPEAK) { edges { node { id } } } }'),
    ).toEqual({
      date: null,
      when: { from: '2023-05-01', to: '2023-05-31', precision: 'MONTH', basis: '日前' },
      attendees: { edges: [{ node: { id: shen.id } }] },
    })
  })

  it('is shared by all that were there', async () => {
    expect(await ask(`{ together(ids: ["${gan.id}", "${zhuo.id}"]) { totalCount edges { node { id } } } }`)).toEqual({
      together: { totalCount: 1, edges: [{ node: { id: opening.id } }] },
    })
    expect(await ask(`{ together(ids: ["${gan.id}", "${shen.id}"], until: "2023-04-30") { edges { node { id } } } }`)).toEqual({
      together: { edges: [{ node: { id: meeting.id } }] },
    })
  })
})

describe('An article', () => {
  it('shows itself, its names, and what it states', async () => {
    const answer =
      await ask(`{ node(id: "${articleId(1)}") { ... on Article { id title kicker subtitle kind paper date published dateline source index home bodyStart reporters
      correspondents photographers continues continuedFrom lines { first last }
      mentions(types: [AGENCY]) { surface type rule span { start end } entity { name } } entities(types: [DOCUMENT]) { id }
      relations(types: [HOLDS_POST]) { from { name } title evidence { quote } } statements(keys: [DATE, KIND]) { key value } } } }`)
    expect(answer).toEqual({
      node: {
        id: articleId(1),
        title: '全市城市更新工作会议召开',
        kicker: [],
        subtitle: [],
        kind: 'NEWS',
        paper: '青禾日报',
        date: '2023-04-18',
        published: '2023-04-18',
        dateline: '2023-04-18',
        source: '青禾日报/1',
        index: 0,
        home: '青禾市',
        bodyStart: 13,
        reporters: ['白小禾'],
        correspondents: [],
        photographers: [],
        continues: null,
        continuedFrom: null,
        lines: [{ first: 1, last: 3 }],
        mentions: [
          { surface: '市政府', type: 'AGENCY', rule: 'agency/world', span: expect.any(Object), entity: { name: '青禾市人民政府' } },
          { surface: '青禾市人民政府', type: 'AGENCY', rule: 'agency/world', span: expect.any(Object), entity: { name: '青禾市人民政府' } },
        ],
        entities: [{ id: plan.id }],
        relations: [
          { from: { name: '甘北辰' }, title: '市长', evidence: { quote: '市长甘北辰' } },
          { from: { name: '沈一鸣' }, title: '副市长', evidence: { quote: '副市长沈一鸣' } },
        ],
        statements: [
          { key: 'DATE', value: '2023-04-17' },
          { key: 'KIND', value: 'meeting' },
        ],
      },
    })
  })
})

describe('A list', () => {
  it.each([
    ['officials', '', [shen.id, gan.id]],
    ['officials', `where: { attended: "${meeting.id}", post: "市长" }`, [shen.id, gan.id]],
    ['officials', 'where: { name: "甘北" }', [gan.id]],
    ['officials', 'where: { text: "老旧小区 走访" }', [shen.id, gan.id]],
    ['people', '', [zhuo.id]],
    ['agencies', '', [bureau.id, government.id]],
    ['organizations', '', [firm.id]],
    ['projects', `where: { place: "${town.id}" }`, [project.id]],
    ['places', '', [city.id, town.id]],
    ['documents', '', [plan.id]],
    ['events', 'where: { kind: MEETING }', [meeting.id]],
    ['events', `where: { attendedBy: ["${gan.id}", "${zhuo.id}"] }`, [opening.id]],
    ['events', 'where: { since: "2023-04-17", until: "2023-04-17" }', [meeting.id]],
  ])('of %s with %s has who and what fits', async (field, args, ids) => {
    const answer = await ask<Record<string, { totalCount: number; edges: { node: { id: string } }[] }>>(
      `{ ${field}${args && `(${args})`} { totalCount edges { node { id } } } }`,
    )
    expect(answer[field]?.edges.map(({ node }) => node.id).sort()).toEqual([...ids].sort())
    expect(answer[field]?.totalCount).toBe(ids.length)
  })
})

describe('What is not there', () => {
  it('is null, wherever it is asked for by id', async () => {
    const ids = '"entity-0", "article-0", "whatever"'
    expect(
      await ask(
        `{ entity(id: "entity-0") { id } none: entity(id: "甘北辰") { id } node(id: "whatever") { id } nodes(ids: [${ids}, "${gan.id}"]) { id __typename } }`,
      ),
    ).toEqual({
      entity: null,
      none: null,
      node: null,
      nodes: [null, null, null, { id: gan.id, __typename: 'Official' }],
    })
  })

  it('is an empty list, wherever it is listed', async () => {
    expect(
      await ask(
        '{ find(name: "无此人") { totalCount edges { node { id } } } search(text: "无此事") { totalCount edges { node { id } } facets { months { value } } } }',
      ),
    ).toEqual({
      find: { totalCount: 0, edges: [] },
      search: { totalCount: 0, edges: [], facets: { months: [] } },
    })
  })
})

it('says what the store holds and that it is not the samples', async () => {
  expect(await ask('{ about { version samples counts { pages articles entities relations statements } } }')).toEqual({
    about: {
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      samples: false,
      counts: { pages: 4, articles: 4, entities: 12, relations: 19, statements: 9 },
    },
  })
})
