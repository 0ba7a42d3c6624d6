import { expect, it } from 'vitest'
import { toAsk } from '../../queries/execute.ts'
import { everyRelation } from '../../queries/facts.ts'
import { toArticleId } from '../../schema/ids.ts'
import type { EntityId, Found, Relation, Slice } from '../../schema/types.ts'
import { naiveStore } from '../services/naive-store.ts'
import { toExtraction } from '../services/small-world.ts'

const [first] = (await import('./world.ts')).pages.flatMap(({ readings }) => readings.flatMap(({ relations }) => relations))

/** So many statements of one entity, in slices no longer than asked for. */
function found(size: number, { after, limit }: Slice): Found<Relation> {
  const from = after ? Number(after[0]) + 1 : 0
  const rows = Array.from({ length: Math.max(0, Math.min(limit, size - from)) }, (_, n) => ({
    // Of the world above, which states something.
    value: first as Relation,
    key: [from + n],
  }))
  return { rows, total: size, exact: true, hasMore: from + rows.length < size }
}

it.each([
  [[0, 3], 1],
  [[2000, 7], 1],
  [[2001, 7], 2],
  [[5000, 1], 3],
])('reads every relation of entities that have %j, one more trip for each further slice', async (sizes, trips) => {
  let asked = 0
  const ids = sizes.map((size): EntityId => `entity-${size}`)
  const relations = async (of: readonly EntityId[], _filter: object, slice: Slice) => {
    asked += 1
    return of.map((id) => found(Number(id.slice('entity-'.length)), slice))
  }
  expect((await everyRelation({ relations }, ids, {})).map((all) => all.length)).toEqual(sizes)
  expect(asked).toBe(trips)
})

it('shows all that an article states, also of what no word of it names', async () => {
  const store = naiveStore()
  const extraction = toExtraction({
    source: 'a',
    text: '局长任上，沈一鸣三次到镇里。',
    names: [['沈一鸣', 'Official']],
    unnamed: [
      ['应急管理局', 'Agency'],
      ['青禾县', 'Place'],
    ],
    relations: [['应急管理局', 'LOCATED_IN', '青禾县']],
    statements: [['应急管理局', 'honours', '先进集体']],
  })
  await store.write(extraction)
  const document = '{ search { edges { node { relations { from { name } to { name } } statements { value entity { name } } } } } }'
  expect(await toAsk({ store, samples: false })({ document })).toEqual({
    search: {
      edges: [
        {
          node: {
            relations: [{ from: { name: '应急管理局' }, to: { name: '青禾县' } }],
            statements: [{ value: '先进集体', entity: { name: '应急管理局' } }],
          },
        },
      ],
    },
  })
  const byType = `{ node(id: "${toArticleId('a', 0)}") { ... on Article { relations(types: [ATTENDED]) { id } statements(keys: [DATE]) { id } } } }`
  expect(await toAsk({ store, samples: false })({ document: byType })).toEqual({ node: { relations: [], statements: [] } })
})
