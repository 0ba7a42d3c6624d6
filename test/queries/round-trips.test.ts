import { describe, expect, it } from 'vitest'
import { extractPasted } from '../../cli/extract-pasted.ts'
import { toAsk } from '../../queries/execute.ts'
import { counting, inWaves, townStore } from './ask.ts'
import { articleId, gan, meeting, shen } from './world.ts'

/** Which lookups a question needs, each by its name. */
async function trips(question: Parameters<ReturnType<typeof toAsk>>[0]): Promise<readonly string[]> {
  const { store, calls } = counting(await townStore())
  await toAsk({ store, samples: false })(question)
  return [...calls].sort()
}

describe('Round trips', () => {
  it('are one search, whatever the number of hits', async () => {
    expect(await trips({ name: 'Search', variables: { text: '城市更新' } })).toEqual(['search'])
    expect(
      await trips({ document: '{ a: search(text: "会议") { totalCount } b: search { totalCount facets { months { value } } } }' }),
    ).toEqual(['search'])
  })

  it('are one for each level of nesting, whatever the size of the lists', async () => {
    const document =
      '{ officials { edges { node { articleCount attended { edges { node { date attendees { edges { node { name } } } } evidence { article { title } } } } } } } }'
    expect(await trips({ document })).toEqual(
      ['articleCounts', 'articles', 'attended', 'attendees', 'entities', 'find', 'statements'].sort(),
    )
  })

  it('are one for the articles of many entities', async () => {
    expect(await trips({ document: '{ officials { edges { node { articles(text: "会议") { totalCount } } } } }' })).toEqual([
      'find',
      'search',
    ])
  })

  it('are one for all that the hits mention, and one for all that they state', async () => {
    expect(await trips({ document: '{ search { edges { node { mentions { entity { name } } } } } }' })).toEqual([
      'entities',
      'mentions',
      'search',
    ])
    const document = '{ search { edges { node { relations { from { name } to { name } } statements { value } } } } }'
    expect(await trips({ document })).toEqual(['entities', 'facts', 'search'])
  })

  it('are one for a walk, with all that its steps name', async () => {
    const path = 'path { entity { name } relation { label evidence { quote article { title } } } }'
    const document = `{ around(id: "${gan.id}", text: "会议", hops: 3) { edges { node { name } ${path} } } }`
    expect(await trips({ document })).toEqual(['around'])
  })

  it('differ only where the questions do', async () => {
    const fields = 'attended(role: HOST) { totalCount } all: attended { totalCount }'
    const document = `{ a: entity(id: "${gan.id}") { ...F } b: entity(id: "${shen.id}") { ...F } } fragment F on Human { ${fields} }`
    expect(await trips({ document })).toEqual(['attended', 'attended', 'entities'])
  })

  it.each([
    ['Search', [['search']]],
    ['Find', [['find'], ['aliases', 'articleCounts']]],
    ['Pair', [['find', 'find']]],
    [
      'Who',
      [
        ['find'],
        ['aliases', 'articleCounts', 'attended', 'companions', 'relations', 'statements'],
        // The clauses name articles, the posts their bodies; the dates of events are statements.
        ['articles', 'entities', 'statements'],
      ],
    ],
    ['Met', [['together'], ['attendees', 'statements'], ['articles', 'entities']]],
    [
      'Entity',
      [
        ['entities'],
        ['aliases', 'articleCounts', 'attendees', 'relations', 'relations', 'relations', 'statements'],
        ['articles', 'entities'],
      ],
    ],
    // A walk brings along what its steps name.
    ['Path', [['paths']]],
    ['Article', [['articles'], ['facts', 'mentions'], ['entities']]],
    ['Recognize', []],
    ['About', [['counts']]],
  ])('are in the operation %s that ships only these, wave after wave', async (name, expected) => {
    const variables = {
      text: '会议',
      name: '甘北辰',
      id: name === 'Article' ? articleId(1) : meeting.id,
      ids: [gan.id, shen.id],
      from: gan.id,
      to: shen.id,
      a: '甘北辰',
      b: '沈一鸣',
    }
    const { store, waves } = inWaves(await townStore())
    await toAsk({ store, samples: false, extract: extractPasted })({ name, variables })
    expect(waves).toEqual(expected)
  })
})
