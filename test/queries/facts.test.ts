import { expect, it } from 'vitest'
import { everyRelation } from '../../queries/facts.ts'
import type { EntityId, Found, Relation, Slice } from '../../schema/types.ts'

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
