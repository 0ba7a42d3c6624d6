import { describe, expect, it } from 'vitest'
import { findDates } from '../../../loaders/dates.ts'
import { toDateline } from '../../../loaders/segment.ts'

const reference = { published: null, year: 2019 }

describe('the reported day', () => {
  it.each([
    ['本报讯（记者 梅若溪）5月6日，望川县开会。', '2019-05-06'],
    ['5月6日至7日，望川县开会。', '2019-05-06'],
    ['2018年12月3日，望川县开会。', '2018-12-03'],
  ])('is read in %s', (text, day) => {
    expect(toDateline({ text, bodyStart: 0, kind: 'news' }, reference, findDates(text))).toBe(day)
  })

  it.each([['近日，望川县开会，5月6日前完成。'], ['望川县开会。'], ['9月10日是教师节，花店生意好。'], ['截至5月1日，工程完成过半。']])(
    'is not in %s',
    (text) => {
      expect(toDateline({ text, bodyStart: 0, kind: 'news' }, reference, findDates(text))).toBeNull()
    },
  )

  it('is not known where the year is not', () => {
    expect(
      toDateline(
        { text: '5月6日，望川县开会。', bodyStart: 0, kind: 'news' },
        { published: null, year: null },
        findDates('5月6日，望川县开会。'),
      ),
    ).toBeNull()
  })

  it('stands under a notice', () => {
    const text = '5月6日起封闭施工。\n望川县人民政府\n2019年4月30日'
    expect(toDateline({ text, bodyStart: 0, kind: 'notice' }, reference, findDates(text))).toBe('2019-04-30')
  })
})
