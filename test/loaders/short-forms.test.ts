import { describe, expect, it } from 'vitest'
import { read } from './reading.ts'
import { bodies } from './seen.ts'

describe('a short form', () => {
  it.each([
    ['市信用建设工作领导小组召开工作会议。工作领导小组要求各部门配合。', ['市信用建设工作领导小组 → 云岫市信用建设工作领导小组']],
    ['市住建局、财政局参加。住建局牵头。', ['市住建局 → 云岫市住建局', '财政局 → 云岫市财政局', '住建局 → 云岫市住建局']],
    ['市公安局望津分局参加。望津分局牵头。', ['市公安局望津分局 → 云岫市公安局望津分局']],
    [
      '云帆叉车股份有限公司签约。云帆股份有限公司投资。',
      ['云帆叉车股份有限公司 → 云帆叉车股份有限公司', '云帆股份有限公司 → 云帆叉车股份有限公司'],
    ],
    ['穿云街道办召开会议。穿云街道办事处负责。', ['穿云街道办 → 穿云街道办事处']],
    ['市防汛抗旱指挥部召开会议。市防指负责。', ['市防指 → 云岫市防汛抗旱指挥部']],
    ['经开区管委会召开会议。', ['经开区管委会 → 云岫经开区管委会']],
    ['市检察院召开会议。市人民检察院负责。', ['市检察院 → 云岫市人民检察院']],
    ['武警云岫支队召开会议。支队负责。', ['武警云岫支队 → 武警云岫支队']],
    ['星野集团签约。星野公司投资。', ['星野公司 → 星野集团']],
    ['云岫市澄溪县水利局召开会议。澄溪县水利局负责。', ['云岫市澄溪县水利局 → 澄溪县水利局', '澄溪县水利局 → 澄溪县水利局']],
    ['澄溪县鹤沚镇财政所召开会议。', ['澄溪县鹤沚镇财政所 → 澄溪县鹤沚镇财政所']],
  ])('means the long form in %s', (text, expected) => expect(bodies(text)).toEqual(expect.arrayContaining(expected)))

  it('means the long form of another article where its own has none', () => {
    const text =
      '签约\n\n本报讯（记者 田小穗）4月17日，云帆叉车股份有限公司签约。\n\n投产\n\n本报讯（记者 祁小雨）4月17日，云帆股份有限公司投产。'
    expect(read(text).names('Organization')).toEqual(['云帆叉车股份有限公司'])
  })

  it('is the school of that number', () => {
    expect(read('澄溪二中校长窦一鸣讲话。澄溪县第二中学很大。').names('Organization')).toEqual(['澄溪县第二中学'])
    expect(read('澄溪二中校长窦一鸣讲话。澄溪县第一中学很大。').names('Organization')).toHaveLength(2)
  })

  it('belongs to the home where nothing longer stands on the page', () => {
    expect(bodies('住建局、财政局参加。', { home: '澄溪县' })).toEqual(['住建局 → 澄溪县住建局', '财政局 → 澄溪县财政局'])
  })

  it.each([
    ['云帆集团、星野集团签约。', ['云帆集团', '星野集团']],
    ['澄溪县水利局、望津区水利局参加。', ['澄溪县水利局', '望津区水利局']],
  ])('is none where both names are whole: %s', (text, names) => {
    const own = [...read(text).names('Agency'), ...read(text).names('Organization')]
    expect(own.filter((name) => names.includes(name))).toEqual(names)
  })
})
