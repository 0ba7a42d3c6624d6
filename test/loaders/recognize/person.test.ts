import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'
import { people, seen, seenBy } from '../seen.ts'

describe('official/post-name', () => {
  it.each([
    ['副市长王泊宁强调安全。', ['王泊宁']],
    ['副市长郑云开、王泊宁、周宁等出席。', ['郑云开', '王泊宁', '周宁']],
    ['市长岑知远，副市长王泊宁和庞若谷参加。', ['岑知远', '王泊宁', '庞若谷']],
    ['副市长郑云开（女）、王泊宁（挂职）出席。', ['郑云开', '王泊宁']],
    ['市人大常委会副主任王泊宁、白云在主席台就座。', ['王泊宁', '白云']],
    ['副主任王泊宁、叶秋白及17位委员出席。', ['王泊宁', '叶秋白']],
    ['云岫大学副校长、教授叶闻笛讲话。', ['叶闻笛']],
    ['县委书记高峰对县人大的工作给予肯定。', ['高峰']],
    ['全国人大代表云虹控股集团有限公司董事长叶闻笛讲话。', ['叶闻笛']],
    ['市政协主席沈平带队到云岫畲族自治县调研。', ['沈平']],
    ['市医院副院长王泊宁、成都康健医院董事长叶闻笛出席。', ['王泊宁', '叶闻笛']],
    ['云岫军分区司令员、大校叶闻笛讲话。', ['叶闻笛']],
    ['“今年有望丰收。”水利局局长王斌说。', ['王斌']],
    ['大会的执行主席是叶闻笛、王泊宁。', []],
  ])('reads the names behind a post in %s', (clause, names) => expect(seenBy('official/post-name', clause)).toEqual(names))

  it.each([
    '市长要求，守住堤坝。',
    '第一书记工作正在展开。',
    '代表市委、市政府向大家问好。',
    '各县区党政主要负责人参加。',
    '处级干部参加。',
    '市委副书记党校校长参加。',
    '总畜牧师和国家有关部委的同志到会。',
    '组成人员名单公布。',
    '省政协领导来平调研。',
    '市教育局副局长、校务委员参加。',
    '代表们从主席观礼台前走过。',
    '困难群众安全温暖过节。',
  ])('reads nobody in %s', (clause) => expect(people(clause)).toEqual([]))
})

describe('official/list-head', () => {
  it.each([
    ['市领导王泊宁、庞若谷参加。', ['王泊宁', '庞若谷']],
    ['老同志卜小满、任小舟出席。', ['卜小满', '任小舟']],
    ['县领导蓝思齐、许令仪等陪同。', ['蓝思齐', '许令仪']],
    ['市领导王泊宁、丹增久美等参加会议。', ['王泊宁', '丹增久美']],
    ['市领导王泊宁、洛桑江村出席。', ['王泊宁', '洛桑江村']],
  ])('reads the names behind a list head in %s', (clause, names) => {
    expect(seenBy('official/list-head', clause)).toEqual(names)
    expect(read(clause).relations('HOLDS_POST')).toEqual([])
  })

  it.each(['市领导出席会议。', '离退休老同志参加。', '领导小组成立。'])('reads nobody in %s', (clause) =>
    expect(people(clause)).toEqual([]),
  )
})

describe('person/word-name', () => {
  it.each([
    ['居民纪桂芳讲话。', ['纪桂芳']],
    ['老党员任小舟，低保户、残疾人卜小满家中都有人。', ['任小舟', '卜小满']],
    ['村民任小舟参加，志愿者卜小满陪同。', ['任小舟', '卜小满']],
    ['教师叶闻笛讲解，学生沙小鸥回答。', ['叶闻笛', '沙小鸥']],
  ])('reads a private person in %s', (clause, names) => {
    expect(people(clause)).toEqual(names)
    expect(read(clause).names('Official')).toEqual([])
  })

  it.each(['村民告诉记者，茶好。', '学生家长表示满意。', '居民们都来了。', '“学生卡”好用。', '专家组来了。'])(
    'reads nobody in %s',
    (clause) => expect(people(clause)).toEqual([]),
  )
})

describe('the first office of a society', () => {
  it.each([
    [
      '会议选举产生了澄溪县总工会第十届委员会，岑知远当选主席，王泊宁、霍云亭当选副主席。',
      ['岑知远 → 澄溪县总工会 [主席]', '王泊宁 → 澄溪县总工会 [副主席]', '霍云亭 → 澄溪县总工会 [副主席]'],
    ],
    [
      '大会选举岑知远为云岫市慈善总会第三届理事会会长，王泊宁、柏千里为副会长。',
      ['岑知远 → 云岫市慈善总会 [会长]', '王泊宁 → 云岫市慈善总会 [副会长]', '柏千里 → 云岫市慈善总会 [副会长]'],
    ],
  ])('is told before who got it in %s', (text, posts) => expect(read(text).relations('HOLDS_POST')).toEqual(posts))
})

describe('a secretary behind the head of a government', () => {
  it.each([
    ['澄溪县县长王泊宁、副书记霍云亭出席。', '霍云亭 → 中共澄溪县委员会 [副书记]'],
    ['鹤沚镇镇长王泊宁、副书记霍云亭出席。', '霍云亭 → 中共鹤沚镇委员会 [副书记]'],
  ])('is of the committee in %s', (text, post) => expect(read(text).relations('HOLDS_POST')).toContain(post))
})

describe('an ambassador', () => {
  it('is an official of a state, and nobody’s for tourism or at the gate', () => {
    expect(people('驻邻国大使霍云亭率领馆员前来。')).toEqual(['霍云亭'])
    expect(people('爱心大使霍云亭率领学生前来。')).toEqual(['霍云亭'])
    expect(people('安排专人对驻邻国大使馆及部分机构人员进行培训。')).toEqual([])
  })
})

describe('bylines', () => {
  it.each(['记者田小穗报道。', '通讯员方既白摄', '（记者　田小穗　通讯员　方既白）', '编辑：任小舟　校对：卜小满'])(
    'names nobody who acts in %s',
    (line) => expect(people(line)).toEqual([]),
  )
})

describe('a name that was proved once', () => {
  it('is seen wherever the page prints it again', () => {
    const text = '岑知远讲话\n4月17日，市长岑知远到会。岑知远要求，守住堤坝。'
    expect(people(text)).toEqual(['岑知远', '岑知远', '岑知远'])
  })

  it('makes one Official of a person whom another clause prints without a post', () => {
    const text = '教师叶闻笛讲课。云岫学院院长叶闻笛讲话。'
    expect(read(text).names('Official')).toEqual(['叶闻笛'])
    expect(read(text).names('Person')).toEqual([])
  })
})

describe('a post', () => {
  it.each([
    ['云岫市第一中学校长叶闻笛讲话。', 'Official'],
    ['云岫学院院长叶闻笛讲话。', 'Official'],
    ['市红十字会会长叶闻笛讲话。', 'Official'],
    ['云岫青蘅生物科技有限公司董事长叶闻笛讲话。', 'Person'],
    ['市人大代表叶闻笛讲话。', 'Person'],
  ])('tells an official from a citizen in %s', (clause, type) =>
    expect(seen(clause).find(({ surface }) => surface === '叶闻笛')?.type).toBe(type),
  )
})

describe('a verb behind a name', () => {
  it('is no post of the next', () => {
    expect(people('常务副市长沈小星代表云岫与三家公司签约。')).toEqual(['沈小星'])
  })

  it('is no name behind a list head', () => expect(people('受市领导委托，会议通报了情况。')).toEqual([]))
})

describe('official/elected', () => {
  it('reads a presidium, whose posts no body holds', () => {
    expect(seenBy('official/elected', '会议推选王泊宁、庞若谷、乔予安为大会主席团常务主席。')).toEqual(['王泊宁', '庞若谷', '乔予安'])
  })

  it('reads who is decided on, and the members of a committee', () => {
    const text = '会议决定许令仪为望津区人民政府代理区长，任命叶闻笛、石岩为望津区人大常委会代表资格审查委员会组成人员。'
    expect(read(text).relations('HOLDS_POST')).toEqual([
      '许令仪 → 望津区人民政府 [代理区长]',
      '叶闻笛 → 望津区人大常委会代表资格审查委员会 [组成人员]',
      '石岩 → 望津区人大常委会代表资格审查委员会 [组成人员]',
    ])
  })

  it.each([
    ['会议选举了王泊宁同志为鹤沚镇人民政府镇长。', ['王泊宁 → 鹤沚镇人民政府 [镇长]']],
    ['会议决定任命：王泊宁为市水利局局长。', ['王泊宁 → 云岫市水利局 [局长]']],
    ['会议任命王泊宁为市水利局局长、庞若谷为市教育局局长。', ['王泊宁 → 云岫市水利局 [局长]', '庞若谷 → 云岫市教育局 [局长]']],
    ['王泊宁任市水利局局长。', ['王泊宁 → 云岫市水利局 [局长]']],
    ['王泊宁出任云帆集团董事长。', ['王泊宁 → 云帆集团 [董事长]']],
    ['王泊宁被任命为市水利局局长。', ['王泊宁 → 云岫市水利局 [局长]']],
    [
      '选举产生了市茶叶协会第三届理事会，王泊宁当选会长，庞若谷当选秘书长。',
      ['王泊宁 → 云岫市茶叶协会 [会长]', '庞若谷 → 云岫市茶叶协会 [秘书长]'],
    ],
    ['记者任市作协主席的消息传开。', []],
    ['他任市水利局局长。', []],
    ['会议增补王泊宁等2名同志为市政协委员。', ['王泊宁 → 中国人民政治协商会议云岫市委员会 [委员]']],
    ['会议同意王泊宁等9名同志辞去市政协委员职务。', ['王泊宁 → 中国人民政治协商会议云岫市委员会 [委员]']],
    ['王泊宁同志另有任用，不再担任云岫市市长职务。', ['王泊宁 → 云岫市人民政府 [市长]']],
  ])('reads who comes and who leaves in %s', (text, posts) => expect(read(text).relations('HOLDS_POST')).toEqual(posts))

  it('reads everybody who leaves, each with his own post', () => {
    expect(read('会议决定免去石岩同志澄溪县人民政府县长职务、许令仪同志澄溪县水利局局长职务。').relations('HOLDS_POST')).toEqual([
      '石岩 → 澄溪县人民政府 [县长]',
      '许令仪 → 澄溪县水利局 [局长]',
    ])
  })

  it('reads no body out of what a decision is about', () => {
    expect(read('会议通过了云岫市人大常委会关于市人民政府副市长石岩代理市长的决定。').relations('HOLDS_POST')).toEqual([
      '石岩 → 云岫市人民政府 [副市长]',
    ])
  })

  it('reads whose post is taken away without 的', () => {
    const posts = read('任命许令仪同志为市教育局局长，免去石岩同志市教育局局长职务。').relations('HOLDS_POST')
    expect(posts).toEqual(['许令仪 → 云岫市教育局 [局长]', '石岩 → 云岫市教育局 [局长]'])
  })
})
