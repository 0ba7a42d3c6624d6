import { describe, expect, it } from 'vitest'
import type { Relation } from '../../../schema/types.ts'
import { read } from '../reading.ts'

const posts = (text: string) =>
  read(text).extraction.readings.flatMap(({ relations }) =>
    relations.filter((one): one is Relation<'HOLDS_POST'> => one.type === 'HOLDS_POST'),
  )

describe('holds-post', () => {
  it('gives one relation a post', () => {
    expect(posts('市委副书记、市长岑知远讲话。').map(({ attrs }) => attrs.title)).toEqual(['副书记', '市长'])
  })

  it('is said once an article however often the post is printed', () => {
    expect(posts('市长岑知远讲话。市长岑知远要求，守住堤坝。')).toHaveLength(1)
  })

  it('is said in every article that prints the post', () => {
    const text = '春耕\n\n本报讯（记者 田小穗）4月17日，市长岑知远察看春耕。\n\n防汛\n\n本报讯（记者 祁小雨）4月17日，市长岑知远察看堤坝。'
    expect(posts(text)).toHaveLength(2)
  })

  it('quotes the clause that states it', () => {
    expect(posts('4月17日，市委副书记、市长岑知远讲话。')[0]?.evidence.quote).toBe('市委副书记、市长岑知远讲话')
  })

  it.each([
    ['市人大常委会代表工委副主任窦一鸣出席。', '云岫市人大常委会代表工委'],
    ['市教育局基教股股长窦一鸣出席。', '云岫市教育局基教股'],
    ['市委正科级组织员窦一鸣出席。', '中共云岫市委员会'],
    ['云帆集团独立董事窦一鸣出席。', '云帆集团'],
  ])('is read whatever the post: %s', (text, body) => {
    expect(read(text).relations('HOLDS_POST')[0]).toMatch(new RegExp(`^窦一鸣 → ${body} `))
  })

  it.each([
    ['市体育局群众体育处处长窦一鸣出席。', '云岫市体育局群众体育处'],
    ['鹤沚镇推进会召开，会议由镇长窦一鸣主持。', '鹤沚镇人民政府'],
    ['三由乡党委书记窦一鸣讲话。', '中共三由乡委员会'],
    ['市教育局召开表彰大会。副市长王泊宁、局长窦一鸣参加会议。', '云岫市教育局'],
    ['鹤沚镇第一中学举行开学典礼。校长窦一鸣致辞。', '鹤沚镇第一中学'],
    ['省政协机关一级巡视员窦一鸣出席。', '中国人民政治协商会议江海省委员会'],
  ])('is one of the body that the story is of: %s', (text, body) => {
    const { relations } = read(text)
    expect(relations('HOLDS_POST').some((one) => one.startsWith(`窦一鸣 → ${body}`))).toBe(true)
  })

  it.each(['防汛工作会议在市水利局召开。局长窦一鸣参加。', '副市长王泊宁、局长窦一鸣参加会议。'])('is of no body in %s', (text) =>
    expect(
      read(text)
        .relations('HOLDS_POST')
        .filter((one) => one.startsWith('窦一鸣')),
    ).toEqual([]),
  )

  it.each([
    ['民进云岫大学委员会副主委（云岫大学茶学院副院长）王泊宁发言。', ['副主委', '副院长']],
    ['无党派人士（云岫大学茶学院副院长）王泊宁发言。', ['副院长']],
  ])('is read in the brackets of %s', (text, titles) => expect(posts(text).map(({ attrs }) => attrs.title)).toEqual(titles))

  it('ends where the list of another level begins', () =>
    expect(posts('省政协副主席王泊宁，市政协副主席庞若谷及冉文石、窦一鸣等县领导出席。').map(({ attrs }) => attrs.title)).toEqual([
      '副主席',
      '副主席',
    ]))

  it('of a bureau stands again behind its house', () =>
    expect(posts('出席的有：市文化局副局长、文化馆馆长王泊宁，副局长庞若谷等。').map(({ attrs }) => attrs.title)).toEqual([
      '副局长',
      '馆长',
      '副局长',
    ]))

  it('is given to each who is elected, whatever he is called', () => {
    const text = '鹤沚镇召开会议。程浩同志、薛雁同志和方明同志当选为鹤沚镇副镇长。'
    expect(posts(text)).toHaveLength(3)
  })

  it.each([
    ['原市国土资源局局长窦一鸣参加。', ['former']],
    ['望津区委原常委、宣传部原部长祝安邦参加。', ['former', 'former']],
    ['市文联原党组副书记、副主席祝安邦参加。', ['former', 'former']],
    ['市长岑知远参加。', [null]],
  ])('says when it was held in %s', (text, statuses) => expect(posts(text).map(({ attrs }) => attrs.status)).toEqual(statuses))
})
