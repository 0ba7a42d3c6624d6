import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'

const visits = (text: string) => read(text).relations('VISITED')

describe('visited', () => {
  it.each([
    ['市长岑知远到澄溪县经济开发区、鹤沚镇竹坞口村调研春耕工作。', ['岑知远 → 澄溪县经济开发区', '岑知远 → 竹坞口村']],
    ['副市长王泊宁先后深入澄溪县、望津区督导检查防汛工作。', ['王泊宁 → 澄溪县', '王泊宁 → 望津区']],
    ['市长岑知远到望津区调研。随后，岑知远一行又赴砚坳乡察看水库。', ['岑知远 → 望津区', '岑知远 → 砚坳乡']],
    ['副市长王泊宁带队到澄溪县调研。', ['王泊宁 → 澄溪县']],
    ['市长岑知远到鹤沚镇检查防汛。检查组一行到白鹭岩现场督导。', ['岑知远 → 鹤沚镇', '岑知远 → 白鹭岩']],
  ])('reads the stops in %s', (text, relations) => expect(visits(text)).toEqual(relations))

  it.each([
    ['副市长王泊宁深入澄溪县督导。在望津区，王泊宁听取了汇报。', ['王泊宁 → 澄溪县', '王泊宁 → 望津区']],
    ['副市长王泊宁深入澄溪县督导。在鹤沚镇，王泊宁与农民交谈。', ['王泊宁 → 澄溪县', '王泊宁 → 鹤沚镇']],
    ['在鹤沚镇竹坞口村，副市长王泊宁实地查看了茶园。', ['王泊宁 → 竹坞口村']],
  ])('reads the stop that opens a sentence in %s', (text, relations) => expect(visits(text)).toEqual(relations))

  it.each([
    '市长岑知远听取了澄溪县防汛工作情况汇报。',
    '记者来到鹤沚镇采访。',
    '副市长王泊宁深入基层、深入一线调研。',
    '市长岑知远到会讲话。',
    '市长岑知远看望慰问澄溪县援建干部。',
    '市长岑知远要求，各部门要深入鹤沚镇调研。',
  ])('gives no visit in %s', (text) => expect(visits(text)).toEqual([]))

  it.each(['在澄溪县，茶已经熟了。', '在澄溪县的支持下，市长岑知远表示感谢。', '在会上，市长岑知远指出问题。'])(
    'gives no stop to the opening of %s',
    (text) => expect(visits(text)).toEqual([]),
  )

  it('gives no visit of their own to those who accompany', () => {
    expect(visits('市长岑知远到望津区调研。副市长王泊宁陪同。')).toEqual(['岑知远 → 望津区'])
  })
})
