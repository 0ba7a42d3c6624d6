import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'

const count = (body: string) => read(`云岫要闻\n现将进展公示如下。\n${body}`).relations('RESPONSIBLE_FOR').length

describe('responsible-for/label', () => {
  it.each([
    ['一、加快乡村道路建设\n责任单位：市总工会、团市委', 2],
    ['1.新建口袋公园。\n牵头单位：市总工会；配合单位：团市委、市妇联', 3],
    ['01 项目名称：扩建东门菜场\n责任单位：\n市总工会', 1],
  ])('reads %s', (list, bodies) => expect(count(list)).toBe(bodies))

  it.each([['各责任单位要加强协作。'], ['责任单位：市总工会'], ['一、加快乡村道路建设\n责任人：甘北辰']])('reads nothing in %s', (list) =>
    expect(count(list)).toBe(0),
  )
})

describe('responsible-for/bracket', () => {
  it.each([
    ['2.修建环湖绿道。（市总工会牵头，团市委配合）', 2],
    ['3.改造东门菜场。（市妇联负责）', 1],
    ['4.扩建图书馆。（市总工会、团市委、市妇联按职责分工负责）', 3],
  ])('reads %s', (list, bodies) => expect(count(list)).toBe(bodies))

  it.each([['修建环湖绿道（全长9公里）。'], ['甘北辰（市总工会主席）牵头。'], ['2.修建环湖绿道。（有关部门配合）']])(
    'reads nothing in %s',
    (list) => expect(count(list)).toBe(0),
  )
})

describe('responsible-for/charge', () => {
  it.each([
    ['玉带河引水工程由市水务局牵头实施，已开工建设。', 1],
    ['总投资3亿元的玄石电池项目由市总工会负责推进。', 1],
    ['市总工会组织实施的玉带河引水工程竣工。', 1],
  ])('reads %s', (clause, bodies) => expect(count(clause)).toBe(bodies))

  it.each([['玉带河引水工程竣工，市总工会参加。'], ['由市总工会负责宣传工作。'], ['甘北辰负责玉带河引水工程。']])(
    'reads nothing in %s',
    (clause) => expect(count(clause)).toBe(0),
  )
})
