import { describe, expect, it } from 'vitest'
import { toProse } from '../../../loaders/clauses.ts'
import { findBodies } from '../../../loaders/recognize/body.ts'

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
    '全体委员讲话。',
    '大家到学校学习。',
    '各学校开学。',
    '这是一个办法。',
    '城市中心人很多。',
    '中小学校放假。',
  ])('cuts none from %s', (text) => expect(found(text)).toEqual([]))
})

describe('where the name of a body begins', () => {
  it.each([
    ['参加的市水利局很忙', '市水利局'],
    ['会议，市水利局很忙', '市水利局'],
    ['市发展和改革委员会很忙', '市发展和改革委员会'],
    ['由我市水利局负责', '我市水利局'],
    ['由云岫市水利局负责', '云岫市水利局'],
    ['来到鹤沚镇卫生院', '鹤沚镇卫生院'],
    ['国家税务总局发布', '国家税务总局'],
  ])('is told by what stands before it in %s', (text, name) => expect(found(text)).toEqual([name]))

  it('is not the body before 和', () => {
    expect(found('市总工会和市水利局参加')).toEqual(['市总工会', '市水利局'])
  })
})
