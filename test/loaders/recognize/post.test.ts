import { describe, expect, it } from 'vitest'
import { chainBefore, listHeadBefore } from '../../../loaders/recognize/post.ts'

/** The chain of titles that ends where the text does, as `body|title`. */
const chain = (text: string, floor = 0) => chainBefore(text, text.length, floor).map(({ printed, title }) => `${printed}|${title}`)

describe('chainBefore', () => {
  it.each([
    ['市委书记', ['市委|书记']],
    ['市委副书记、市长', ['市委|副书记', '|市长']],
    ['市委常委、常务副市长', ['市委|常委', '|常务副市长']],
    ['会议由市水利局党组书记、局长', ['市水利局|党组书记', '|局长']],
    ['出席的有市政协副主席、市工商联主席', ['市政协|副主席', '市工商联|主席']],
    ['澄溪县委副书记、县长', ['澄溪县委|副书记', '|县长']],
    ['市公安局禁毒支队支队长', ['市公安局禁毒支队|支队长']],
    ['市水利局二级调研员', ['市水利局|二级调研员']],
    ['市政府副市长青蘅开发区党工委书记', ['市政府|副市长', '青蘅开发区|党工委书记']],
    ['茶业促进会创会会长', ['茶业促进会|创会会长']],
    ['云帆公司技术顾问', ['云帆公司|技术顾问']],
  ])('cuts %s', (text, units) => expect(chain(text)).toEqual(units))

  it.each([
    ['原市国土资源局局长', 'former'],
    ['市委原常委', 'former'],
    ['市水利局原局长', 'former'],
    ['市水利局局长', null],
    ['现任市水利局局长', null],
  ])('tells from %s when the post is held', (text, status) => expect(chainBefore(text, text.length, 0).at(-1)?.status).toBe(status))

  it.each(['全市人民', '堤坝', '主席台', '会议要求', ''])('finds no post at the end of %s', (text) => expect(chain(text)).toEqual([]))

  it('does not reach back over its floor', () => {
    expect(chain('市委书记、市长', 5)).toEqual(['|市长'])
  })
})

describe('listHeadBefore', () => {
  it.each([
    ['出席的市领导', 3],
    ['县领导', 0],
    ['在座的老同志', 3],
  ])('finds the head of a list at the end of %s', (text, start) => expect(listHeadBefore(text, text.length)).toBe(start))

  it.each(['市长', '领导小组', '干部群众'])('finds none at the end of %s', (text) => expect(listHeadBefore(text, text.length)).toBe(-1))
})
