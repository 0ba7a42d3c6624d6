import { describe, expect, it } from 'vitest'
import { toProse } from '../../../loaders/clauses.ts'
import { findBodies, jurisdictionAt, leftEdge } from '../../../loaders/recognize/body.ts'

/** The bodies printed in a text. */
const found = (text: string) => findBodies(toProse({ text, bodyStart: 0 })).map(({ span }) => text.slice(span.start, span.end))

describe('findBodies', () => {
  it.each([
    ['由市水利局举办。', ['市水利局']],
    ['与市应急管理局联合执法。', ['市应急管理局']],
    ['市委、市政府决定。', ['市委', '市政府']],
    ['市委市政府决定。', ['市委', '市政府']],
    ['国务院、省政府要求。', ['国务院', '省政府']],
    ['党中央、国务院决定。', ['党中央', '国务院']],
    ['团市委、市妇联参加。', ['团市委', '市妇联']],
    ['市自然资源和规划局发布。', ['市自然资源和规划局']],
    ['市文化和旅游局发布。', ['市文化和旅游局']],
    ['市公安局禁毒支队发布。', ['市公安局禁毒支队']],
    ['市防汛抗旱指挥部印发通知。', ['市防汛抗旱指挥部']],
    ['市信用建设工作领导小组召开会议。', ['市信用建设工作领导小组']],
    ['云岫青蘅生物科技有限公司、云帆集团签约。', ['云岫青蘅生物科技有限公司', '云帆集团']],
    ['市中心医院接诊。', ['市中心医院']],
    ['市水利局组织市防汛物资保障中心演练。', ['市水利局', '市防汛物资保障中心']],
  ])('cuts the bodies of %s', (text, names) => expect(found(text)).toEqual(names))

  it.each([
    '布局更加合理，格局已经打开。',
    '举办、承办、协办。',
    '有关部门负责人参加。',
    '该公司参加。',
    '抓住机会，用心体会。',
    '他是市委委员。',
    '市政协委员讲话。'.replace('市政协', '全体'),
    '大家到学校学习。',
    '各学校开学。',
    '这是一个办法。',
    '城市中心人很多。',
    '中小学校放假。',
  ])('cuts none from %s', (text) => expect(found(text)).toEqual([]))
})

describe('leftEdge', () => {
  it.each([
    ['由市水利', '市水利'],
    ['参加的市水利', '市水利'],
    ['会议,市水利', '市水利'],
    ['发展和改革', '发展和改革'],
    ['市总工会和市水利', '市水利'],
    ['“云帆”集团', '“云帆”集团'],
  ])('walks %s to the left', (text, name) => expect(text.slice(leftEdge(text, text.length, 0))).toBe(name))
})

describe('jurisdictionAt', () => {
  it.each([
    ['市水利局', '市'],
    ['我市水利局', '我市'],
    ['云岫市水利局', '云岫市'],
    ['鹤沚镇卫生院', '鹤沚镇'],
    ['国家税务总局', '国家'],
    ['自治区水利厅', '自治区'],
  ])('opens %s', (text, word) => expect(text.slice(0, jurisdictionAt(text, 0))).toBe(word))

  it.each(['水利局', '云帆集团', '有关部门', '大家', ''])('does not open %s', (text) => expect(jurisdictionAt(text, 0)).toBe(0))
})
