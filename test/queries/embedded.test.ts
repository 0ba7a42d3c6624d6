import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ask, toAsk } from '../../queries/execute.ts'
import { open } from '../../services/open.ts'
import { temporaryFile } from '../services/temporary.ts'
import { townStore } from './ask.ts'
import { articleId, entities, gan, shen } from './world.ts'

let embedded: Ask
let naive: Ask
const data = temporaryFile()

beforeAll(async () => {
  const { store, close } = await open({ data }, { access: 'write', readers: 0 })
  afterAll(close)
  embedded = toAsk({ store: await townStore(store), samples: false })
  naive = toAsk({ store: await townStore(), samples: false })
})

describe('The embedded store answers as the plain one does', () => {
  it.each([
    ['Search', { text: '城市更新' }],
    ['Search', { text: '城市更新 甘北辰', sort: 'NEWEST', first: 1 }],
    ['Search', { where: { hostedBy: [gan.id], since: '2023-01-01' } }],
    ['Find', { name: '青禾' }],
    ['Who', { name: '沈一鸣' }],
    ['Met', { ids: [gan.id, shen.id] }],
    ['Article', { id: articleId(2) }],
    ['About', {}],
    ...entities.map(({ id, name }): [string, object] => ['Entity', { id, name }]),
  ])('to %s %o', async (name, given) => {
    const variables = { ...given }
    expect(await embedded({ name, variables })).toEqual(await naive({ name, variables }))
  })
})
