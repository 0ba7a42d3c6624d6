import { validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { extractPasted } from '../../cli/extract-pasted.ts'
import { execute } from '../../queries/execute.ts'
import { readOperations } from '../../queries/operations.ts'
import { readSchema } from '../../queries/schema.ts'
import { townStore } from './ask.ts'
import { articleId, bureau, firm, gan, meeting, project, shen } from './world.ts'

const source = { store: await townStore(), samples: true, extract: extractPasted }
const operations = readOperations()

describe('The operations that ship', () => {
  it('all fit the schema', () => {
    const schema = readSchema()
    expect(operations.names.flatMap((name) => validate(schema, operations.document(name)).map((error) => error.message))).toEqual([])
  })

  it.each([
    ['Search', { text: '会议' }, 'search.edges.0.node.title', '全市城市更新工作会议召开'],
    ['Find', { name: '甘北辰' }, 'find.edges.0.node.id', gan.id],
    ['Who', { name: '沈一鸣' }, 'find.edges.0.node.posts.0.title', '副市长'],
    ['Entity', { id: gan.id }, 'entity.companions.edges.0.node.id', shen.id],
    ['Pair', { a: '甘北辰', b: '沈一鸣' }, 'b.edges.0.node.id', shen.id],
    ['Met', { ids: [gan.id, shen.id] }, 'together.totalCount', 2],
    ['Path', { from: bureau.id, to: firm.id }, 'paths.paths.0.steps.0.entity.id', project.id],
    ['Entity', { id: meeting.id }, 'entity.attendees.edges.0.roles', ['HOST', 'SPEAK']],
    ['Article', { id: articleId(2) }, 'node.statements.length', 6],
    ['Recognize', { text: '市长岑知远出席会议。' }, 'recognize.mentions.0.entity.type', 'OFFICIAL'],
    ['About', {}, 'about.samples', true],
  ])('answer by name: %s', async (name, variables, path, value) => {
    expect(await execute(source, { name, variables })).toHaveProperty(path, value)
  })

  it('are no others than those tested here', () => {
    expect([...operations.names].sort()).toEqual([
      'About',
      'Article',
      'Entity',
      'Find',
      'Met',
      'Pair',
      'Path',
      'Recognize',
      'Search',
      'Who',
    ])
  })
})

describe('A question in process', () => {
  it('names the operations where it asks for an unknown one', async () => {
    await expect(execute(source, { name: 'Searhc' })).rejects.toMatchObject({
      code: 'INPUT',
      message: expect.stringContaining('Search, Find'),
    })
    await expect(execute(source, {})).rejects.toMatchObject({ code: 'INPUT' })
  })

  it('takes one operation of a document of several', async () => {
    const document = 'query A { about { samples } } query B { __typename }'
    expect(await execute(source, { document, name: 'B' })).toEqual({ __typename: 'Query' })
    await expect(execute(source, { document })).rejects.toMatchObject({ code: 'INPUT', message: expect.stringContaining('operation name') })
  })

  it('says which variable is wrong', async () => {
    await expect(execute(source, { name: 'Entity', variables: {} })).rejects.toMatchObject({
      code: 'INPUT',
      message: expect.stringContaining('$id'),
    })
    const since = { where: { since: '2022-13-01' } }
    await expect(execute(source, { name: 'Search', variables: since })).rejects.toMatchObject({
      code: 'INPUT',
      message: expect.stringContaining('2022-05-24'),
    })
  })

  it('throws as it is what is nobody’s input', async () => {
    const broken = { ...source.store, graph: { ...source.store.graph, counts: () => Promise.reject(new TypeError('broken')) } }
    await expect(execute({ store: broken, samples: false }, { name: 'About' })).rejects.toThrow(TypeError)
  })
})
