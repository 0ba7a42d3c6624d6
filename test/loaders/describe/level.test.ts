import { describe, expect, it } from 'vitest'
import { levelOf } from '../../../loaders/describe/level.ts'
import { read } from '../reading.ts'

const setting = { paper: null, home: '云岫市', province: '江海省', published: null, publishedBasis: null }

describe('levels', () => {
  it.each([
    ['美国', 'country'],
    ['江海省', 'province'],
    ['云岫市', 'city'],
    ['澄溪县', 'county'],
    ['望津区', 'county'],
    ['鹤沚镇', 'town'],
    ['芦洲渡街道', 'town'],
    ['竹坞口村', 'village'],
    ['渡口里社区', 'community'],
    ['云岫经济技术开发区', 'zone'],
    ['丰泽园小区', 'site'],
    ['白鹭湖湿地自然保护区', 'site'],
    ['云岫市文化馆', 'site'],
    ['柳巷特色商业街区', 'site'],
    ['滨江路区域', 'site'],
    ['城北区域', 'zone'],
  ])('%s is a %s', (name, level) => expect(levelOf(name, { setting })).toBe(level))

  it('states the level where the place is named', () => {
    expect(read('鹤沚镇的茶熟了。').statements()).toContain('鹤沚镇 level=town')
  })

  it.each(['茶熟了。', '市长岑知远讲话。', '各县区要抓紧。'])('states no level in %s', (text) =>
    expect(
      read(text)
        .statements()
        .filter((one) => one.includes('level=')),
    ).toEqual([]),
  )
})
