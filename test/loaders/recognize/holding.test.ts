import { describe, expect, it } from 'vitest'
import { bodyTypeOf } from '../../../loaders/recognize/holding.ts'
import { read } from '../reading.ts'

const posts = (text: string, setting: Parameters<typeof read>[1] = {}) => read(text, setting).relations('HOLDS_POST')
/** The posts of one holder 叶闻笛 as `body/title`. */
const held = (chain: string, setting: Parameters<typeof read>[1] = {}) =>
  posts(`${chain}叶闻笛参加。`, setting).map((one) => one.replace('叶闻笛 → ', '').replace(/ \[(.*)\]$/, '/$1'))

describe('the body of a post', () => {
  it.each([
    ['市委书记', ['中共云岫市委员会/书记']],
    ['市委副书记、市长', ['中共云岫市委员会/副书记', '云岫市人民政府/市长']],
    ['市人大常委会副主任', ['云岫市人民代表大会常务委员会/副主任']],
    ['市政协主席', ['中国人民政治协商会议云岫市委员会/主席']],
    ['市政府秘书长', ['云岫市人民政府/秘书长']],
    ['市应急管理局局长', ['云岫市应急管理局/局长']],
    ['团市委书记', ['共青团云岫市委员会/书记']],
    ['澄溪县委书记', ['中共澄溪县委员会/书记']],
    ['鹤沚镇党委书记', ['中共鹤沚镇委员会/书记']],
    ['鹤沚镇镇长', ['鹤沚镇人民政府/镇长']],
    ['芦洲渡街道党工委书记', ['芦洲渡街道党工委/书记']],
    ['市检察院检察长', ['云岫市检察院/检察长']],
    ['市中级人民法院院长', ['云岫市中级人民法院/院长']],
    ['国务院总理', ['国务院/总理']],
    ['全国政协副主席', ['中国人民政治协商会议全国委员会/副主席']],
    ['市公安局禁毒支队支队长', ['云岫市公安局禁毒支队/支队长']],
    ['中国人民银行云岫支行行长', ['中国人民银行云岫支行/行长']],
  ])('is printed in %s', (chain, expected) => expect(held(chain)).toEqual(expected))

  it.each([
    ['市长', ['云岫市人民政府/市长']],
    ['常务副市长', ['云岫市人民政府/常务副市长']],
    ['省长', ['江海省人民政府/省长']],
    ['检察长', ['云岫市人民检察院/检察长']],
    ['总书记', ['中国共产党中央委员会/总书记']],
  ])('follows from the word itself in %s', (chain, expected) => expect(held(chain)).toEqual(expected))

  it.each([
    ['市委常委、宣传部部长', ['中共云岫市委员会/常委', '云岫市委宣传部/部长']],
    ['市委常委、组织部长', ['中共云岫市委员会/常委', '云岫市委组织部/部长']],
    ['市委常委、政法委书记', ['中共云岫市委员会/常委', '云岫市委政法委/书记']],
    ['市委常委、纪委书记、监委主任', ['中共云岫市委员会/常委', '云岫市纪委/书记', '云岫市监委/主任']],
    ['市委常委、秘书长', ['中共云岫市委员会/常委', '中共云岫市委员会/秘书长']],
    ['望津区委常委、宣传部部长', ['中共望津区委员会/常委', '望津区委宣传部/部长']],
    ['市人大常委会党组书记、主任', ['云岫市人民代表大会常务委员会/党组书记', '云岫市人民代表大会常务委员会/主任']],
    ['市财政局党组成员、副局长', ['云岫市财政局/党组成员', '云岫市财政局/副局长']],
    ['副市长、市公安局党委书记、局长', ['云岫市人民政府/副市长', '云岫市公安局/党委书记', '云岫市公安局/局长']],
    ['市政协副主席、市工商联主席', ['中国人民政治协商会议云岫市委员会/副主席', '云岫市工商联/主席']],
    ['云岫高新区党工委书记、管委会主任', ['云岫高新区党工委/书记', '云岫高新区管委会/主任']],
    ['市委书记、市人大常委会主任', ['中共云岫市委员会/书记', '云岫市人民代表大会常务委员会/主任']],
    ['澄溪县委副书记、县长', ['中共澄溪县委员会/副书记', '澄溪县人民政府/县长']],
  ])('is inherited or derived along %s', (chain, expected) => expect(held(chain)).toEqual(expected))

  it.each([
    ['市公安局长', '云岫市公安局/局长'],
    ['市委宣传部长', '云岫市委宣传部/部长'],
    ['市公安局刑侦支队长', '云岫市公安局刑侦支队/支队长'],
  ])('shares its last character with the head in %s', (chain, expected) => expect(held(chain)).toEqual([expected]))

  it('is the home of the page, whatever its level', () => {
    expect(held('县委书记', { home: '澄溪县' })).toEqual(['中共澄溪县委员会/书记'])
    expect(held('区长', { home: '望津区' })).toEqual(['望津区人民政府/区长'])
  })

  it('goes on behind a comma with a head of the same family', () => {
    expect(posts('市政协主席柏千里，副主席乔予安、宁致和，秘书长冉文石出席。')).toEqual([
      '柏千里 → 中国人民政治协商会议云岫市委员会 [主席]',
      '乔予安 → 中国人民政治协商会议云岫市委员会 [副主席]',
      '宁致和 → 中国人民政治协商会议云岫市委员会 [副主席]',
      '冉文石 → 中国人民政治协商会议云岫市委员会 [秘书长]',
    ])
  })

  it('ends with its sentence', () => {
    expect(posts('市政协主席柏千里讲话。副主席乔予安参加。')).toEqual(['柏千里 → 中国人民政治协商会议云岫市委员会 [主席]'])
  })
})

describe('a list of names', () => {
  it('shares a post that several may hold', () => {
    expect(posts('市委常委、副市长邹砚秋、王泊宁参加。')).toEqual([
      '邹砚秋 → 中共云岫市委员会 [常委]',
      '王泊宁 → 中共云岫市委员会 [常委]',
      '邹砚秋 → 云岫市人民政府 [副市长]',
      '王泊宁 → 云岫市人民政府 [副市长]',
    ])
  })

  it('leaves a post of one to the first', () => {
    expect(posts('市委书记甘霁川、岑知远、桂明漪参加。')).toEqual(['甘霁川 → 中共云岫市委员会 [书记]'])
  })

  it('gives a leader of a body the body, a leader of the town nothing', () => {
    expect(posts('市人大常委会领导成员王泊宁、庞若谷出席。')).toHaveLength(2)
    expect(posts('市领导王泊宁、庞若谷出席。')).toEqual([])
  })
})

describe('bodyTypeOf', () => {
  it.each([
    ['云岫市水利局', 'Agency'],
    ['中共云岫市委员会', 'Agency'],
    ['中国人民银行云岫支行', 'Agency'],
    ['云岫市第一中学', 'Organization'],
    ['云帆集团', 'Organization'],
    ['云岫市人民医院', 'Organization'],
  ])('%s is an %s', (name, type) => expect(bodyTypeOf(name)).toBe(type))
})
