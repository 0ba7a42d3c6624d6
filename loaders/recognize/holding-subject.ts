import { matches } from '../matches.ts'
import type { Scope } from '../sighting.ts'
import { leftEdge } from './body-edge.ts'
import type { Inheritance } from './holding.ts'

/** 教学副校长, 业务副院长: what the deputy is in charge of belongs to the title. */
export const DUTY = /^(?:教学|德育|行政|业务|生产|后勤|安全|技术|经营|市场|财务|销售|运营|纪检|党务|外事)$/

/** 我校党委, 学院纪委: the school's own organs. */
export const OF_SCHOOL = /^(?:学校|学院|我校|我院|本校|校|院)(?=党委|纪委|团委|工会|组织部|宣传部|统战部)/

/** 公司董事长, 该集团总经理: those of the company named before. */
export const COMPANY = /^(?:该|本|我)?(?:公司|集团)$/

/** 清溪河云岫段市级河长: the post is held at the river. */
export const RIVER = /^([\u3400-\u9fff]{1,6}?(?:河|江|湖|溪|渠|水库))(?:[\u3400-\u9fff]{1,6}段)?([省市县区州镇乡村]级)?$/

/** The company that the text named last before an offset, its name as printed; null where none stands in the paragraph. */
export function companyBefore(text: string, at: number): string | null {
  const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 200)
  const last = matches(text.slice(from, at), /(?:有限(?:责任)?公司|集团公司|集团|公司)(?![董总副])/g).at(-1)
  if (!last) return null
  const suffix = from + last.index
  const start = leftEdge(text, suffix, Math.max(from, suffix - 24))
  return suffix - start > 1 ? text.slice(start, suffix + last[0].length) : null
}

/** 镇长甲、党委组织委员乙: the committee of the town that the post before named. */
export function inTown(title: string, place: string | null): { readonly title: string; readonly body: string } | null {
  const match = /^党委((?:副?书记|(?:组织|宣传|统战|纪检|政法)?委员))$/.exec(title)
  return match && place && /[镇乡]$/.test(place) ? { title: match[1] as string, body: `${place}党委` } : null
}

/** Heads of schools and hospitals inherit from one only: 副校长 not from 纪委. */
export function mayInherit(head: string, { body }: Inheritance): boolean {
  if (body === null) return false
  // 副县长甲,副主席乙: no government but a region's has a chair.
  if (/主席$/.test(head) && /(?<!自治区)人民政府$/.test(body)) return false
  if (/^(?:校长|园长)$/.test(head)) return /(?:学校|学|院|校|园|高中|初中|职高|中专|附中|[一二三四五六七八九十]中)$/.test(body)
  if (/^(?:院长)$/.test(head)) return /院$/.test(body)
  if (/^(?:局长|厅长|部长|处长|行长|台长|馆长|站长|所长)$/.test(head)) return body.endsWith(head[0] as string)
  return !/^(?:镇长|乡长|县长|市长|区长)$/.test(head)
}

/** 院长 in a court's own story, 校长 in a school's, 副主任 in a standing committee's: the body that the article is about. */
export function ofSubject(head: string, { subject, school }: Scope): string | null {
  if (/^(?:校长|园长)$/.test(head)) return school ?? (subject && /[学校园]$/.test(subject) ? subject : null)
  if (subject === null) return null
  if (/^(?:主任|秘书长|党组书记)$/.test(head) && /人民代表大会常务委员会$/.test(subject)) return subject
  if (/^中国人民政治协商会议/.test(subject)) return /^(?:副?主席|秘书长|党组书记)$/.test(head) ? subject : null
  if (/人民代表大会常务委员会$/.test(subject)) return null
  if (/^(?:书记|党组书记|党委书记|党组成员|党委委员|政委)$/.test(head)) return subject
  return /^(?:院长|局长|厅长|馆长|行长|关长|台长)$/.test(head) && subject.endsWith(head[0] as string) ? subject : null
}
