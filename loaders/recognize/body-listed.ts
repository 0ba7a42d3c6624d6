import { matches } from '../matches.ts'
import { nameBody } from '../naming.ts'
import type { Scope, Sighting } from '../sighting.ts'
import type { PrintedBody } from './body.ts'
import { bodyTypeOf } from './holding.ts'

/** The words that govern a list of bodies: 由甲、乙承办. */
const ROLE = /(?:等[^,。、;]{0,6})?(?:联合|共同|分别)?(?:主办|承办|协办)/g
/** What may open such a list: its 由, a mark, the role word of the list before. */
const OPENS = /^.*(?:由|[,。;:!?\n“《(]|[主承协]办)/s
/** Words that no name holds, and those of many unnamed bodies. */
const NO_NAME =
  /[的了是在为将被并等各]|有关|相关|部门|成员|员工|单位$|企业$|机构$|院校$|学校$|市民|居民|[镇乡县区市村]$|街道$|社区$|届|(?:大赛|比赛|活动|仪式|论坛|会议|晚会|项目|工程|人员|代表|领导|专家|先生|女士)$/

/** Where the list that ends before a role word begins. */
function listBefore(text: string, end: number): number {
  const from = Math.max(0, end - 160)
  return from + (OPENS.exec(text.slice(from, end))?.[0].length ?? 0)
}

/** 甲县总工会、甲县光电产业园|承办: who is named among bodies that hold an event is a body, whatever its last word. */
export function readListed(text: string, bodies: readonly PrintedBody[], scope: Scope): Sighting[] {
  if (!/[主承协]办/.test(text)) return []
  return matches(text, ROLE).flatMap((match) => {
    const start = listBefore(text, match.index)
    const items = text.slice(start, match.index).split('、')
    if (items.length < 2) return []
    const known = bodies.filter(({ span }) => span.start >= start && span.end <= match.index)
    if (known.length === 0) return []
    let at = start
    return items.flatMap((item): Sighting[] => {
      const span = { start: at, end: at + item.length }
      at += item.length + 1
      const isKnown = known.some((one) => one.span.start < span.end && span.start < one.span.end)
      if (isKnown || !/^[\u3400-\u9fff()“”·A-Za-z]{4,18}$/.test(item) || NO_NAME.test(item) || /[和与及]/.test(item)) return []
      const name = nameBody(item, scope)
      return [
        {
          type: bodyTypeOf(name) === 'Agency' && /[局委办厅组部队]$/.test(name) ? 'Agency' : 'Organization',
          span,
          name,
          rule: 'body/listed',
        },
      ]
    })
  })
}

/** Parts of the party committee, which a list may print without it. */
const PARTY = '组织部|宣传部|统战部|政法委'
const HEADS = `纪委监委|纪委|监委|${PARTY}|总工会|团委|妇联|科协|文联|残联|侨联|工商联|红十字会|贸促会|关工委|供销社|人武部|法院|检察院|人大常委会|人大|政府|政协|办事处|人大工委|(?:交警|消防|消防救援|特警|刑侦|禁毒)[支大]队`
const HEAD = new RegExp(
  `[、和及](${HEADS})(?=[、,。;和及与]|等|(?:主要|分管|有关|相关|班子)?(?:领导|负责)|机关|工作(?:人员|报告)|参加|出席|开展|联合|共同|组织(?!部)|召开|举行|举办|[主承协]办)`,
  'y',
)

/** 市公安局|、法院、检察院: heads of bodies that go on with a list, under the jurisdiction of the body before them. */
export function readHeads(text: string, from: number, { sign, scope }: { sign: string; scope: Scope }): Sighting[] {
  const heads: Sighting[] = []
  if (sign === '' || !/[、和及]/.test(text[from] ?? '')) return heads
  HEAD.lastIndex = from
  for (let match = HEAD.exec(text); match; match = HEAD.exec(text)) {
    const word = match[1] as string
    // 城关街道党工委、|办事处: a subdistrict has these, a city has none that could be meant.
    if (/^(?:办事处|人大工委)$/.test(word) && !sign.endsWith('街道')) continue
    const name = nameBody(sign + (PARTY.includes(word) ? '委' : '') + word, scope)
    heads.push({ type: 'Agency', span: { start: match.index + 1, end: match.index + match[0].length }, name, rule: 'body/listed-head' })
  }
  return heads
}
