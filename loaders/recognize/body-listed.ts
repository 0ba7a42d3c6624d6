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
  return [...text.matchAll(ROLE)].flatMap((match) => {
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
