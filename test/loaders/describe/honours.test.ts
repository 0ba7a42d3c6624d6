import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'

const honours = (body: string) =>
  read(`云岫要闻\n${body}`)
    .statements()
    .filter((one) => / honours=/.test(one))

describe('honours/got', () => {
  it.each([
    ['市委副书记沈一鸣荣获“云岫好人”称号。', ['沈一鸣 honours=云岫好人']],
    ['北山集团有限公司先后获“质量标杆”“纳税大户”等称号。', ['北山集团有限公司 honours=质量标杆', '北山集团有限公司 honours=纳税大户']],
    ['北山集团有限公司被授予“质量标杆”称号。', ['北山集团有限公司 honours=质量标杆']],
  ])('reads %s', (clause, stated) => expect(honours(clause)).toEqual(stated))

  it.each([['北山集团有限公司力争获得“质量标杆”称号。'], ['8个集体荣获“云岫好人”称号。'], ['记者从市委获悉，“云岫好人”评选开始。']])(
    'reads none in %s',
    (clause) => expect(honours(clause)).toEqual([]),
  )
})
