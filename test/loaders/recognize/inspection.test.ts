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
    ['省防汛考核组到望津区检查。', '到望津区检查'],
    ['市政协组织委员视察民生项目。', '视察民生项目'],
    ['副市长王泊宁在澄溪县调研养老服务。', '在澄溪县调研养老服务'],
    ['副市长王泊宁来我市考察。', '来我市考察'],
    ['副市长王泊宁来岫考察。', '来岫考察'],
    ['副市长王泊宁围绕养老服务到澄溪县专题调研。', '围绕养老服务到澄溪县专题调研'],
    ['副市长王泊宁带领代表对全市养老服务工作开展专题调研。', '对全市养老服务工作开展专题调研'],
    ['副市长王泊宁先后来到望津粮库、鹤沚渡口等地，督导检查防汛工作。', '督导检查防汛工作'],
    ['副市长王泊宁前往澄溪县，了解秋粮收购情况。', '了解秋粮收购情况'],
    ['副市长王泊宁开展巡河督导工作。', '开展巡河督导工作'],
    ['副市长王泊宁在望津区信访接待中心接待来访群众。', '在望津区信访接待中心接待来访群众'],
    ['副市长王泊宁赴澄溪县对接招商工作。', '赴澄溪县对接招商工作'],
    ['在县长许令仪的陪同下，市民宗局一行10余人对茶馆公共文化服务工作进行参观调研。', '对茶馆公共文化服务工作进行参观调研'],
    ['王泊宁局长带队，到鹤沚镇调研茶产业发展情况。', '到鹤沚镇调研茶产业发展情况'],
    ['副市长王泊宁带队开展第三季度暨国庆节前安全生产大检查。', '开展第三季度暨国庆节前安全生产大检查'],
    ['省安委会第三巡查组在组长曲小满带领下对澄溪县开展安全生产巡查。', '对澄溪县开展安全生产巡查'],
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
    '市长岑知远在澄溪县调研时的重要讲话引起热烈反响。',
    '会上宣读了《组织市人大代表对营商环境工作情况进行走访调查的方案》。',
    '副市长王泊宁在近日调研会议上发言。',
    '依照《检查组赴望津区开展检查》方案，各单位行动。',
  ])('is none in %s', (text) => expect(tours(text)).toEqual([]))

  it('counts a tour with its stops once', () => {
    const text = '市长岑知远到望津区调研社区养老工作。在芦洲渡街道，岑知远察看了食堂。岑知远来到渡口里社区，看望老人。'
    expect(tours(text)).toEqual(['到望津区调研社区养老工作'])
  })

  it('tells of a tour in the headline and in the body once', () => {
    expect(read('岑知远调研鹤沚镇\n4月17日，市长岑知远深入鹤沚镇调研。').names('Event')).toEqual(['深入鹤沚镇调研'])
  })

  it('has no second name for those who take part', () => {
    const text = '副市长王泊宁到鹤沚镇检查河道。市水利局局长竺长庚参加检查活动。'
    expect(read(text).names('Event')).toEqual(['到鹤沚镇检查河道'])
    expect(read(text).relations('ATTENDED')).toContain('竺长庚 → 到鹤沚镇检查河道 [attend]')
  })

  it('keeps who takes part in the tour, not in the talk that came between', () => {
    const text = '市委书记甘霁川到鹤沚镇调研茶园，现场召开座谈会。副市长王泊宁参加调研。'
    expect(read(text).relations('ATTENDED')).toContain('王泊宁 → 到鹤沚镇调研茶园 [attend]')
  })

  it('counts the tour of another leader, who is named with his post, apart', () => {
    const text = '市长岑知远到鹤沚镇检查防汛工作。副市长王泊宁到砚坳乡检查防汛工作。'
    expect(tours(text)).toEqual(['到鹤沚镇检查防汛工作', '到砚坳乡检查防汛工作'])
  })

  it('counts a second journey anew', () => {
    const text = '市长岑知远到望津区调研社区养老工作。随后，岑知远又赴澄溪县检查防汛工作。'
    expect(tours(text)).toHaveLength(2)
  })
})
