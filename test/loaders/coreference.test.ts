import { describe, expect, it } from 'vitest'
import { toProse } from '../../loaders/clauses.ts'
import { readScope } from '../../loaders/coreference.ts'
import { segment } from '../../loaders/segment.ts'
import type { Article } from '../../schema/types.ts'
import { pageOf } from './pages.ts'
import { read } from './reading.ts'
import { bodies, seen } from './seen.ts'

/** What the bare signs of level mean in the first article of a text. */
function scope(text: string, home: string | null, province: string | null = '江海省') {
  const page = pageOf(text, { home, province })
  return readScope(toProse(segment(page)[0] as Article), { paper: null, home, province, published: null, publishedBasis: null })
}

describe('readScope', () => {
  it.each([
    ['云岫市', { own: '云岫市', province: '江海省', city: '云岫市', county: null }],
    ['澄溪县', { own: '澄溪县', province: '江海省', city: null, county: '澄溪县' }],
    ['望津区', { own: '望津区', province: '江海省', city: null, county: '望津区' }],
    ['江海省', { own: '江海省', province: '江海省', city: null, county: null }],
  ])('takes the units of the home %s', (home, units) => expect(scope('茶熟了。', home)).toMatchObject(units))

  it('takes the town that the article names first', () => {
    expect(scope('4月17日，鹤沚镇的茶熟了，青篱镇的茶也熟了。', '云岫市').town).toBe('鹤沚镇')
  })

  it('takes the county of the hosts, not that of guests, and no person for a county', () => {
    expect(scope('平川县县长霍云亭到我县考察。青岭县县长蓝思齐陪同。', '云岫市').county).toBe('青岭县')
    expect(scope('会议由县长甘泉主持。', '云岫市').county).toBeNull()
    expect(scope('副市长来我县调研。', '云岫市').county).toBeNull()
  })

  it('knows nothing without a home', () => {
    expect(scope('茶熟了。', null, null)).toMatchObject({ own: null, province: null, city: null, county: null, town: null })
  })
})

describe('what 我市, 全市 and 该镇 mean', () => {
  it.each([
    ['我市下了雨。', '我市', '云岫市'],
    ['全市下了雨。', '全市', '云岫市'],
    ['我省下了雨。', '我省', '江海省'],
    ['鹤沚镇的茶熟了。该镇今年种茶600亩。', '该镇', '鹤沚镇'],
    ['澄溪县下了雨。该县要求抓紧排水。', '该县', '澄溪县'],
  ])('in %s, %s is %s', (text, printed, name) => expect(seen(text).find(({ surface }) => surface === printed)?.name).toBe(name))

  it.each(['城市下了雨。', '市场开了门。', '市民都来了。', '上市公司多。'])('is nothing in %s', (text) =>
    expect(read(text).names('Place')).toEqual([]),
  )
})

describe('what 市委, 县委 and 镇党委 mean', () => {
  it.each([
    ['市委要求。', '云岫市', ['市委 → 中共云岫市委员会']],
    ['县委、县政府要求。', '澄溪县', ['县委 → 中共澄溪县委员会', '县政府 → 澄溪县人民政府']],
    ['区委、区政府要求。', '望津区', ['区委 → 中共望津区委员会', '区政府 → 望津区人民政府']],
    ['鹤沚镇的茶熟了。镇党委要求抓紧采摘。', '云岫市', ['镇党委 → 中共鹤沚镇委员会']],
    ['澄溪县委要求。', '云岫市', ['澄溪县委 → 中共澄溪县委员会']],
  ])('in %s on a page of %s', (text, home, expected) => expect(bodies(text, { home })).toEqual(expected))
})
