import type { Act } from './act.ts'
import { COUNT, PRESENT } from './act-words.ts'

/** What no unnamed company holds: with these a clause begins. */
const ITEM = '[^,。;:!?\\n了在对就向到把被由让请为]'
/** 县处级领导, 领导和嘉宾, 市领导,市直各部门负责人: what 等 ends with. */
const CALLED = `[^,。;:!?\\n、和及与]{0,10}?(?:${PRESENT})+`
const JOINED = `(?:[,、;]?(?:以及|及|和)|[,、;])${ITEM}{0,60}(?:${PRESENT})+${COUNT}`
const BEHIND = new RegExp(`^(?:同志|等)?(?:${JOINED}){1,3},?`)
const BEHIND_ETC = new RegExp(`^(?:${CALLED})?(?:${JOINED}){0,3},?`)
const TWO = /^[两三四五六七八九\d]{1,2}位[^,。;:!?\n、]{0,6}?(?:领导|同志|嘉宾|负责人)/

/**
 * Where the unnamed company of a list ends, counted from the end of its last name, or of 等 (`isOpen`); 0 where there is none: 甲、乙,市直有关部门负责人200余人|共同按下…,
 * 甲、乙等嘉宾|为…揭牌. What the list does stands behind it.
 */
export function companyEnd(after: string, isOpen: boolean): number {
  const etc = !isOpen && after.startsWith('等') ? 1 : 0
  const company = isOpen || etc ? BEHIND_ETC : BEHIND
  return etc + ((company.exec(after.slice(etc)) ?? TWO.exec(after))?.[0].length ?? 0)
}

/** Where an act behind a group ends, null where there is none: right behind the last name, or behind company without names that is there too. */
export function endOfAct({ sign, after: words, role }: Act, after: string, company: number): number | null {
  if (sign && !sign.test(after)) return null
  const own = words.exec(after)?.[0].length
  if (own !== undefined) return own
  const shared = role === 'attend' && company > 0 ? words.exec(after.slice(company))?.[0].length : undefined
  return shared === undefined ? null : company + shared
}
