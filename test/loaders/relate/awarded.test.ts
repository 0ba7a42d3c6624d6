import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'

const awarded = (body: string) => read(`云岫要闻\n市委副书记沈一鸣、市委秘书长甘北辰参加活动。\n${body}`).relations('AWARDED')

describe('awarded/passive', () => {
  it.each([
    ['去年，沈一鸣被市委、市政府记功并嘉奖。', 4],
    ['甘北辰被市总工会授予“劳动模范”称号。', 1],
    ['北山集团有限公司被市政府评为“纳税大户”。', 1],
    ['北山集团有限公司获得市总工会颁发的“优秀组织奖”。', 1],
  ])('reads %s', (clause, count) => expect(awarded(clause)).toHaveLength(count))

  it.each([
    ['甘北辰荣获“云岫好人”称号。'],
    ['甘北辰被授予“云岫好人”称号。'],
    ['甘北辰被市总工会邀请参加座谈。'],
    ['市总工会授予8名职工“劳动模范”称号。'],
  ])('reads nothing in %s', (clause) => expect(awarded(clause)).toEqual([]))
})

describe('awarded/gift', () => {
  it.each([
    ['市委、市政府授予沈一鸣、甘北辰“劳动模范”称号。', 4],
    ['市总工会授予甘北辰“工人先锋”称号。', 1],
    ['市政府决定追授甘北辰“质量标杆”称号。', 1],
    ['市总工会表彰了北山集团有限公司等10个先进集体。', 1],
    ['市总工会命名北山集团有限公司为“教育基地”。', 1],
  ])('reads %s', (clause, count) => expect(awarded(clause)).toHaveLength(count))

  it.each([
    ['授予甘北辰“工人先锋”称号。'],
    ['市总工会为甘北辰颁奖。'],
    ['市总工会授予先进集体奖牌。'],
    ['市总工会表彰了10个先进集体。'],
    ['市总工会表彰北山集团有限公司系统先进集体。'],
  ])('reads nothing in %s', (clause) => expect(awarded(clause)).toEqual([]))
})
