import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'
import { seenBy } from '../seen.ts'

const tours = (text: string) => seenBy('event/inspection', text)

describe('event/inspection', () => {
  it.each([
    ['市长岑知远到望津区调研社区养老工作。', '到望津区调研社区养老工作'],
    ['市长岑知远一行先后到望津区、澄溪县督导防汛工作。', '到望津区、澄溪县督导防汛工作'],
    ['副市长王泊宁赴砚坳乡督导河道管护。', '赴砚坳乡督导河道管护'],
    ['副市长王泊宁深入鹤沚镇调研茶产业发展情况。', '深入鹤沚镇调研茶产业发展情况'],
    ['副市长王泊宁调研重点项目建设。', '调研重点项目建设'],
    ['副市长王泊宁就停车难问题进行专题调研。', '就停车难问题进行专题调研'],
    ['副市长王泊宁看望慰问一线环卫工人。', '看望慰问一线环卫工人'],
    ['副市长王泊宁带队检查节前安全生产工作。', '检查节前安全生产工作'],
    ['市政协调研组到望津区调研。', '到望津区调研'],
  ])('is verb and object in %s', (text, name) => {
    expect(tours(text)).toEqual([name])
    expect(read(text).statements()).toContain(`${name} kind=inspection`)
  })

  it.each([
    '副市长王泊宁要求深入调研。',
    '调研组研究了望津区的调研报告。',
    '记者到望津区走访养老院。',
    '副市长王泊宁听取了调研情况汇报。',
    '副市长王泊宁参加检查组会议。',
  ])('is none in %s', (text) => expect(tours(text)).toEqual([]))

  it('counts a tour with its stops once', () => {
    const text = '市长岑知远到望津区调研社区养老工作。在芦洲渡街道，岑知远察看了食堂。岑知远来到渡口里社区，看望老人。'
    expect(tours(text)).toEqual(['到望津区调研社区养老工作'])
  })

  it('counts a second journey anew', () => {
    const text = '市长岑知远到望津区调研社区养老工作。随后，岑知远又赴澄溪县检查防汛工作。'
    expect(tours(text)).toHaveLength(2)
  })
})
