import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'
import { people, seenBy } from '../seen.ts'

const posts = (text: string, setting: Parameters<typeof read>[1] = {}) => read(text, setting).relations('HOLDS_POST')

describe('holds-post/name-takes', () => {
  it.each([
    [
      '市防汛工作领导小组由市长岑知远任组长，副市长王泊宁任副组长。',
      [
        '岑知远 → 云岫市人民政府 [市长]',
        '王泊宁 → 云岫市人民政府 [副市长]',
        '岑知远 → 云岫市防汛工作领导小组 [组长]',
        '王泊宁 → 云岫市防汛工作领导小组 [副组长]',
      ],
    ],
    ['成立由市长岑知远任组长的防汛工作领导小组。', ['岑知远 → 云岫市人民政府 [市长]', '岑知远 → 防汛工作领导小组 [组长]']],
    ['市里成立了创建工作指挥部，市长岑知远任指挥长。', ['岑知远 → 云岫市人民政府 [市长]', '岑知远 → 创建工作指挥部 [指挥长]']],
    ['罗嘉树同志任澄溪县常务副县长。', ['罗嘉树 → 澄溪县人民政府 [常务副县长]']],
    ['车晓舟同志任市林业局局长。', ['车晓舟 → 云岫市林业局 [局长]']],
    ['副市长王泊宁兼任市公安局局长。', ['王泊宁 → 云岫市人民政府 [副市长]', '王泊宁 → 云岫市公安局 [局长]']],
    ['王泊宁同志现任市水利局党组书记、局长。', ['王泊宁 → 云岫市水利局 [党组书记]', '王泊宁 → 云岫市水利局 [局长]']],
  ])('reads the post behind a name in %s', (clause, relations) => expect(posts(clause)).toEqual(relations))

  it.each(['罗嘉树同志任劳任怨。', '叶闻笛同志是一名教师。', '叶闻笛同志是云岫人。', '叶闻笛同志为大家服务。'])(
    'reads no post in %s',
    (clause) => expect(posts(clause)).toEqual([]),
  )
})

describe('holds-post/name-between', () => {
  it.each([
    ['市水务局沈砚秋局长来到现场。', ['沈砚秋 → 云岫市水务局 [局长]']],
    ['市政府王泊宁副市长代表市政府汇报。', ['王泊宁 → 云岫市人民政府 [副市长]']],
    ['市政协周立平主席讲话。', ['周立平 → 中国人民政治协商会议云岫市委员会 [主席]']],
    ['市水利局李波副局长来到现场。', ['李波 → 云岫市水利局 [副局长]']],
    ['市人大钟国栋主任讲话。', ['钟国栋 → 云岫市人民代表大会常务委员会 [主任]']],
    ['市水利局李波副局长、鹤沚镇镇长窦一鸣参加。', ['窦一鸣 → 鹤沚镇人民政府 [镇长]', '李波 → 云岫市水利局 [副局长]']],
    ['市政协成建国副主席讲话。', ['成建国 → 中国人民政治协商会议云岫市委员会 [副主席]']],
    ['团市委陆知行书记等陪同。', ['陆知行 → 共青团云岫市委员会 [书记]']],
    ['云帆集团莫砚清董事长致辞。', ['莫砚清 → 云帆集团 [董事长]']],
    ['市检察院王泊宁检察长、乔予安副检察长陪同。', ['王泊宁 → 云岫市检察院 [检察长]', '乔予安 → 云岫市检察院 [副检察长]']],
    ['云岫第一中学沈砚秋书记致辞。', ['沈砚秋 → 云岫第一中学 [书记]']],
    ['市公安局交警支队陆知行政委讲话。', ['陆知行 → 云岫市公安局交警支队 [政委]']],
  ])('reads a name between a body and its title in %s', (clause, relations) => expect(posts(clause)).toEqual(relations))

  it.each(['市教育局机关党委书记参加会议。', '市政协各位副主席出席。', '市人大常委会各工作委员会主任参加。', '市水务局几任局长。'])(
    'reads nobody in %s',
    (clause) => {
      expect(posts(clause)).toEqual([])
      expect(people(clause)).toEqual([])
    },
  )
})

describe('holds-post/name-title', () => {
  it.each([
    ['4月17日，王泊宁副市长到会。', ['王泊宁 → 云岫市人民政府 [副市长]']],
    ['岑知远市长主持会议。', ['岑知远 → 云岫市人民政府 [市长]']],
    ['会上，罗嘉明县长对春耕强调了三点意见。', ['罗嘉明 → 澄溪县人民政府 [县长]']],
    ['会上，罗嘉树副省长作了部署。', ['罗嘉树 → 江海省人民政府 [副省长]']],
    ['4月17日，陈刚市长带队检查。', ['陈刚 → 云岫市人民政府 [市长]']],
  ])('reads the post that a title behind a name states in %s', (clause, relations) =>
    expect(posts(clause, clause.includes('县长') ? { home: '澄溪县' } : {})).toEqual(relations),
  )

  it.each([
    '王泊宁局长到会。',
    '叶闻笛老师走上讲台。',
    '各位市长到会。',
    '现任市长到会。',
    '原任市长到会。',
    '时任市长到会。',
    '江门市长到会。',
  ])('reads no post in %s', (clause) => expect(posts(clause)).toEqual([]))
})

describe('person/name-word', () => {
  it.each([
    ['叶闻笛老师走上讲台。', 'Person', '叶闻笛'],
    ['随后，叶闻笛教授讲了一课。', 'Person', '叶闻笛'],
    ['叶闻笛同志走上讲台。', 'Official', '叶闻笛'],
  ] as const)('lets the word behind prove the name in %s', (clause, type, name) => {
    expect(seenBy('person/name-word', clause)).toEqual([name])
    expect(read(clause).names(type)).toEqual([name])
  })

  it.each(['老同志走上讲台。', '负责同志介绍情况。', '全体老师鼓掌。', '各位先生请坐。', '请老师讲话。'])('reads nobody in %s', (clause) =>
    expect(people(clause)).toEqual([]),
  )
})

describe('person/from', () => {
  it.each([
    ['来自省红十字会的沙小鸥讲了急救知识。', '沙小鸥'],
    ['来自云岫学院的叶闻笛主讲。', '叶闻笛'],
    ['来自鹤沚镇的任小舟、卜小满参加。', '任小舟'],
  ])('reads who comes from somewhere in %s', (clause, name) => {
    expect(seenBy('person/from', clause)).toContain(name)
    expect(posts(clause)).toEqual([])
  })

  it.each(['来自省红十字会的专家讲了急救知识。', '来自山里的草药。', '来自各地的客商。'])('reads nobody in %s', (clause) =>
    expect(people(clause)).toEqual([]),
  )
})

describe('person/told', () => {
  it.each([
    ['在等候区排队的沙小鸥说，他想修路。', '沙小鸥'],
    ['种了三年茶的王桂芳告诉记者，茶好卖。', '王桂芳'],
  ])('reads the citizen who speaks in %s', (clause, name) => {
    expect(seenBy('person/told', clause)).toEqual([name])
    expect(posts(clause)).toEqual([])
  })

  it.each(['排队的人说，想修路。', '在等候区排队的群众说，想修路。', '同行的小李说，茶好卖。'])('reads nobody in %s', (clause) =>
    expect(people(clause)).toEqual([]),
  )
})

describe('person/at-home', () => {
  it.each([
    ['在王桂芳、李铁柱家中，大家围坐一起。', ['王桂芳', '李铁柱']],
    ['来到王桂芳家里，大家围坐一起。', ['王桂芳']],
  ])('reads whose home it is in %s', (clause, names) => expect(seenBy('person/at-home', clause)).toEqual(names))

  it.each(['在农户家中，大家围坐一起。', '在大家家中，茶熟了。', '来到专家家里。'])('reads nobody in %s', (clause) =>
    expect(people(clause)).toEqual([]),
  )
})

describe('person/subject', () => {
  it.each([
    ['叶闻笛主持编校。叶闻笛主讲诗词。', '叶闻笛'],
    ['叶闻笛表示同意，叶闻笛强调细节。', '叶闻笛'],
    ['沙小鸥讲授急救。沙小鸥分享经验。', '沙小鸥'],
  ])('reads a name that opens clause after clause in %s', (clause, name) => expect(new Set(people(clause))).toEqual(new Set([name])))

  it.each(['叶闻笛主讲诗词。', '大家表示满意，大家强调细节。', '文章指出问题。文章强调细节。'])('reads nobody in %s', (clause) =>
    expect(people(clause)).toEqual([]),
  )
})

describe('a post in brackets behind a name', () => {
  it.each([
    ['组　长：王泊宁（副市长）\n副组长：窦一鸣（市住建局局长）', ['王泊宁 → 云岫市人民政府 [副市长]', '窦一鸣 → 云岫市住建局 [局长]']],
    [
      '出席会议的有：岑知远（市委副书记、市长）、王泊宁（副市长）。',
      ['岑知远 → 中共云岫市委员会 [副书记]', '岑知远 → 云岫市人民政府 [市长]'],
    ],
  ])('is held: %s', (text, posts) => {
    expect(read(`云岫市河道整治工作领导小组成员名单\n${text}`).relations('HOLDS_POST')).toEqual(expect.arrayContaining(posts))
  })

  it.each(['成　员：周　宁（市教育局）', '成　员：许令仪（女）', '前排：许令仪（左二）'])('is none in %s', (text) => {
    const posts = read(`云岫市河道整治工作领导小组成员名单\n${text}`).relations('HOLDS_POST')
    expect(posts.filter((post) => !post.includes('领导小组'))).toEqual([])
  })
})
