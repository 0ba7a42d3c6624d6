import type { Span } from '../../schema/types.ts'
import { nameScore } from '../gazetteer.ts'
import type { Roster, Sighting } from '../sighting.ts'
import { nameAt } from './name.ts'
import { sighting } from './names.ts'
import { HEADS } from './post-words.ts'

/** Marks and joining words between two rosters of one list. */
const JOINT = /^(?:等)?[、,;和及与]{0,2}(?:以及)?$/
/** Items of a list that were not read: ,省歌舞团独唱|演员甲 or ,著名歌唱家乙,. */
const UNREAD = /^(?:等)?[、,]((?:[\u3400-\u9fff()“”]{2,24}[、,]){0,2}[\u3400-\u9fff()“”]{0,24})$/
/** Words that no item of a list holds: they make it a clause. */
const CLAUSE =
  /[在由与受被给为率陪赴使让请据把是了的也还并]|将(?!军)|对(?![外台口])|向(?!阳)|[来去前]到|到[会场了达]|出席|参加|列席|主持|讲话|致辞|发言|强调|指出|要求|宣[布读]|介绍|汇报|随后|最后|接着|之后|会[上前后]|当[天日]|昨|今|日|时|上午|下午|分别|共同|一[同起道行]|以及|会同|联合|召开|举行|启动|活动|仪式/

/** The name that ends an unread item, where it is surely one. */
function nameEnding(text: string, { start, end }: Span): Span | null {
  for (const length of [3, 2, 4]) {
    const from = end - length
    if (from < start + 2 || nameScore(text.slice(from, end)) < 3) continue
    const name = nameAt(text, from, 'list')
    if (name?.end === end) return name
  }
  return null
}

/** The names of the items between two rosters that were not read; null where what stands between is no part of a list. */
function between(text: string, from: number, to: number): Span[] | null {
  if (to - from > 60) return null
  const gap = text.slice(from, to)
  if (JOINT.test(gap)) return []
  const items = UNREAD.exec(gap)?.[1]
  if (items === undefined || CLAUSE.test(items)) return null
  const names: Span[] = []
  let at = to - items.length
  for (const item of items.split(/[、,]/).slice(0, -1)) {
    const end = at + item.length
    const name = nameEnding(text, { start: at, end })
    if (!name && !HEADS.endingAt(text, end, 6)) return null
    if (name) names.push(name)
    at = end + 1
  }
  return names
}

/** Unnamed people that end a list: 甲、乙及部分乡镇人大主席|列席. */
const TAIL = /^(?:等)?(?:[、,]|以及|[及和与])([^,。;:!?\n]{2,30}?)(?=(?:等)?(?:分别|一同|共同)?(?:出席|参加|列席|陪同|到会))/

function behindTail(text: string, end: number): number {
  const tail = TAIL.exec(text.slice(end, end + 44))
  if (!tail || CLAUSE.test(tail[1] as string)) return end
  const to = end + tail[0].length
  return HEADS.endingAt(text, to, 6) ? to : end
}

/** Rosters that only marks, joining words or unread items part are one: 市委书记甲,市长乙和副市长丙. */
export function joinRosters(text: string, rosters: readonly Roster[]): { readonly rosters: Roster[]; readonly unread: Sighting[] } {
  const joined: Roster[] = []
  const unread: Span[] = []
  for (const roster of [...rosters].sort((a, b) => a.span.start - b.span.start)) {
    const last = joined.at(-1)
    const names = last ? between(text, last.span.end, roster.span.start) : null
    if (last && names) {
      unread.push(...names)
      joined[joined.length - 1] = {
        names: [...last.names, ...names, ...roster.names],
        span: { start: last.span.start, end: Math.max(last.span.end, roster.span.end) },
      }
    } else joined.push(roster)
  }
  return {
    rosters: joined.map((roster) => ({ ...roster, span: { ...roster.span, end: behindTail(text, roster.span.end) } })),
    unread: unread.map((span) => sighting(text, span, false, 'person/list-item')),
  }
}
