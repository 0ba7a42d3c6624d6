import type { EventKind } from '../../schema/ontology.ts'
import type { Span } from '../../schema/types.ts'
import { Characters, WHITE } from '../characters.ts'
import type { EventFacts, View } from '../sighting.ts'
import { AT_BEHIND, DOES_BEHIND, EVENT_HEADS, HELD_BEHIND, NOT_EVENTS, STRONG_BEFORE, WEAK_BEFORE } from './event-words.ts'

/** Longest name of an event, in characters. */
export const LONGEST_NAME = 70

/** Marks that part clauses. */
const BORDER = new Characters(`${WHITE},。;:!?`)

/** The clause border left of an offset: a mark outside quotation marks. 、 is one too unless what stands before it is a piece of a name. */
function border(view: View, at: number): number {
  const { text, opaque } = view.prose
  let i = at
  while (i > 0 && at - i < LONGEST_NAME) {
    const closed = opaque.find(({ end }) => end === i)
    if (closed) {
      i = closed.start
      continue
    }
    if ((BORDER.at(text, i - 1) && !isInsideNumber(text, i - 1)) || (text[i - 1] === '、' && !isInsideName(text, i - 1))) break
    i--
  }
  return i
}

/** 第 12 次: blanks around a number part no name. */
function isInsideNumber(text: string, at: number): boolean {
  return (
    text[at] === ' ' &&
    (/第 ?$/.test(text.slice(at - 2, at)) || (/\d/.test(text[at - 1] ?? '') && /^ ?[次届]/.test(text.slice(at, at + 2))))
  )
}

/** 进学校、进机关“五进”活动; 甲市、乙盟合作共建…签约仪式: pieces of one name. What ends in an event's own word is an event by itself. */
function isInsideName(text: string, at: number): boolean {
  // “两节”、|“两会”安全工作座谈会: two words of one name.
  // 召开保汛期、|保安全再部署工作会: two goals of one meeting.
  if (/(?:召开|举行|举办)了?([\u3400-\u9fff])[\u3400-\u9fff]{1,5}$/.exec(text.slice(Math.max(0, at - 9), at))?.[1] === text[at + 1])
    return true
  if (/“[^“”\n]{1,4}”$/.test(text.slice(Math.max(0, at - 6), at)) && /^、“[^“”\n]{1,4}”/.test(text.slice(at, at + 7))) return true
  const piece = /[^\s,。;:!?、]*$/.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? ''
  if (/^进[\u3400-\u9fff]{2,4}$/.test(piece) || /进[\u3400-\u9fff]{2,3}$/.test(piece)) return /^、进/.test(text.slice(at, at + 2))
  // 举行甲园、乙医院项目开工仪式: the list is of what is begun, not of events.
  const held = /(?:举行|举办)了?([^,。;:!?\n]{2,30})$/.exec(text.slice(Math.max(0, at - 34), at))
  if (held && !EVENT_HEADS.endingAt(text, at, 6) && /^、[^,。;:!?\n、]{2,24}项目[^,。;:!?\n、]{0,6}仪式/.test(text.slice(at, at + 40)))
    return true
  // 甲园揭牌、乙项目奠基仪式: two acts of one ceremony.
  if (
    /(?:揭牌|开工|奠基|签约|启动|授牌|竣工|首发|启用)$/.test(piece) &&
    /^、[^,。;:!?\n、]{2,30}(?:仪式|大会)/.test(text.slice(at, at + 36))
  )
    return true
  // 某市第三届运动会、文化艺术节开幕式: two that open together.
  if (
    /(?:运动会|[节赛展]|博览会|论坛)$/.test(piece) &&
    /^、[\u3400-\u9fff“”]{2,16}?(?:[节赛展会]|论坛)[开闭]幕[式会]/.test(text.slice(at, at + 24))
  )
    return true
  return /[省市县区州盟旗镇乡]$/.test(piece) && /^、[\u3400-\u9fff]{2,6}[省市县区州盟旗镇乡]/.test(text.slice(at, at + 9))
}

/** Where the verb that holds the name ends between the border and the head: the last strong one, else the first weak one; -1 where none does. */
function verbBefore(text: string, from: number, head: number): number {
  for (let at = head; at > from; at--) if (STRONG_BEFORE.test(text.slice(Math.max(from, at - 12), at)) && !isNoVerb(text, at)) return at
  for (let at = from + 2; at <= head; at++) {
    const weak = WEAK_BEFORE.exec(text.slice(Math.max(from, at - 10), at))
    if (!weak || isNoVerb(text, at) || isOnlyUrged(text, from, at - weak[0].length)) continue
    // 组织民营企业开展…: the later verb holds the event where the first only gathers people.
    const later = /组织$/.test(text.slice(from, at))
      ? /^[\u3400-\u9fff]{2,12}?(?:集中|全面|深入)?开展(?:了)?/.exec(text.slice(at, head))
      : null
    return at + (later?.[0].length ?? 0)
  }
  return -1
}

/** 坚持把|开展某行动作为…: what is only to be done is held by nobody. */
const isOnlyUrged = (text: string, from: number, verb: number) =>
  /(?:把|坚持)(?:深入|扎实|全面|大力)?$/.test(text.slice(Math.max(from, verb - 4), verb))

/** 组织部, 主持人, 参加者, 观摩活动: the verb is part of a noun; 组织|开展 goes on. */
function isNoVerb(text: string, at: number): boolean {
  if (text.startsWith('观摩', at - 2) && /^(?:交流|学习|推进)?(?:活动|会)/.test(text.slice(at, at + 4))) return true
  return /^(?:仪式|部|生活|人(?![才民大社口防力居工文代武])|者|组|力|领导(?!干部|班子)|了?解|召开|举行|举办|开展|化|建设)/.test(
    text.slice(at, at + 4),
  )
}

/** 在〈E〉上强调, 从日前召开的〈E〉上获悉: where the name begins behind 在, 从 or 召开的. */
function atBefore(text: string, from: number, head: number): number {
  const held = /.*(?:召开|举行|举办|开展|主办|承办|协办|组织|发起)的/.exec(text.slice(from, head))
  if (held) return from + held[0].length
  for (let at = head - 1; at >= from; at--) {
    if ((text[at] === '在' || text[at] === '从') && !/[实存现所自正潜]/.test(text[at - 1] ?? '')) return at + 1
  }
  return -1
}

/** What holds an event's name, and where the name begins. */
export interface Framed {
  readonly start: number
  readonly frame: EventFacts['frame']
}

/** Whether a verb of meetings or a pointing word stands in the words before a head. */
const verbIn = (words: string) => /召开|举行|举办|参加|出席|主持|[这该此本]次|上述|最后|[把将到了着是在被让使现]|的$/.test(words)

/** The frame of a head at a place, with where the name begins; null where nothing holds it. */
export function frameOf(view: View, head: { start: number; end: number; meaning: EventKind }): Framed | null {
  const { text } = view.prose
  const after = text.slice(head.end, head.end + 44)
  const from = border(view, head.start)
  // 适逢…开幕之际: it only says when.
  if (/^[^,。;\n]{0,12}(?:开幕|召开|举行|举办|来临|到来)之际/.test(after)) return { start: from, frame: 'quoted' }
  // 某大赛将于明年举行: it is to come.
  if (/^(?:即将|将|拟|定于|计划)(?:于|在)?[^,。;\n]{0,24}(?:举行|召开|举办|启动|开幕)/.test(after)) return { start: from, frame: 'quoted' }
  // 会议决定:某次会议于下月召开: nobody is there yet.
  if (/(?:会议|大会)决定[:,]$/.test(text.slice(Math.max(0, from - 5), from))) return { start: from, frame: 'quoted' }
  // 向大会的召开表示祝贺: no name is told.
  if (/^的(?:成功|胜利|圆满|顺利|隆重)?(?:召开|举行|举办|开幕)/.test(after)) return null
  const before = text.slice(from, head.start)
  if (AT_BEHIND.test(after)) {
    const at = atBefore(text, from, head.start)
    if (at >= 0) return { start: at, frame: 'at' }
    // 全县表彰会上,甲作报告: a clause that opens so needs no 在.
    if (after.startsWith('上,') && !verbIn(text.slice(from, head.start))) return { start: from, frame: 'at' }
  }
  // 会议要求,精心策划开幕式文艺演出: what is asked for is held by nobody yet.
  const verb = verbBefore(text, from, head.start)
  if (/(?:会议|大会)(?:要求|强调|指出)[,:][^。;\n]{0,60}$/.test(text.slice(Math.max(0, from - 70), from + 1)) && !HELD_BEHIND.test(after))
    return { start: Math.max(from, verb), frame: 'quoted' }
  const isTheirs = /^的[^,。;\n]{2,14}(?:代表团|代表|委员)/.test(after)
  if (verb >= 0 && isToCome(text, verb)) return { start: verb, frame: 'quoted' }
  if (verb >= 0) return { start: verb, frame: isTheirs || isAgenda(text, { start: verb, end: head.end }) ? 'at' : 'object' }
  const behindThat = /.*(?:召开|举行|举办|主办|承办|协办|组织|发起|开展)的(?=[^的]*$)/.exec(before)
  const held = HELD_BEHIND.exec(after)
  if (held && opensAnother(held[0], after.slice(held[0].length))) return { start: from, frame: 'quoted' }
  // 颁奖活动由甲主持: what is presided over has a name of its own, or is the one told before.
  const isOther = held?.[0] === '由' ? before.length < 4 : held?.[0].startsWith('由') && /^(?:此次|本次|这次|该|本)/.test(before)
  if (held && !isOther && !holdsHead(held[0])) return { start: from + (behindThat?.[0].length ?? 0), frame: 'held' }
  if (/^[、和]/.test(after) && HELD_TOGETHER.test(text.slice(head.end, head.end + 100))) return { start: from, frame: 'held' }
  if (behindThat) return { start: from + behindThat[0].length, frame: 'object' }
  if (isSession(head.meaning) && isNextOfList(text, from, after)) return { start: from, frame: 'object' }
  if (DOES_BEHIND.test(after) && !/落实|贯彻|学习|传达|按照/.test(before) && /第[一二三四五六七八九十百\d]+[次届]/.test(before))
    return { start: from, frame: 'at' }
  if (/”[\u3400-\u9fff]{0,10}$/.test(before)) return { start: from, frame: 'quoted' }
  return text[head.end] === '”' && /(?:周|月|日|节)$/.test(text.slice(head.start, head.end))
    ? { start: text.lastIndexOf('“', head.start), frame: 'quoted' }
    : null
}

/** What one verb may hold several of without 等活动 behind them. */
const isSession = (kind: EventKind | undefined) => kind === 'meeting' || kind === 'ceremony'

/** 主持召开甲工作会议、|乙第83次常务会议,: the second that one verb holds. */
const isNextOfList = (text: string, from: number, after: string) =>
  text[from - 1] === '、' &&
  /^(?:[、,。;\n]|$|并)/.test(after) &&
  isSession(EVENT_HEADS.endingAt(text, from - 1)?.meaning) &&
  /(?:召开|举行|出席|参加|列席)了?[^,。;:!?\n]{2,40}$/.test(text.slice(Math.max(0, from - 50), from - 1))

/** 某博览会举行|签约仪式: the first opens nothing, it holds the second. */
const opensAnother = (held: string, behind: string) =>
  /(?:举行|召开|举办)$/.test(held) && !OWN_OPENING.test(behind) && holdsHead(/^(?! )[^,。;:!?\n]{2,40}/.exec(behind)?.[0] ?? '')

/** 某运动会在某地举行|开幕式: it opens itself. */
const OWN_OPENING = /^(?:(?:开|闭)幕[式会]|(?:开幕|闭幕|开赛)仪式)/

/** 甲仪式、|乙活动在某地举行: the first of several that one verb holds. */
const HELD_TOGETHER =
  /^[、和](?:[^,。;:!?\n“”]|“[^”\n]{1,20}”){4,60}?(?:仪式|活动|会议|大会|大赛|论坛)(?:同时)?[在于][^,。;:\n]{2,20}?(?:隆重|正式|同时)?(?:举行|召开|举办|启动|开幕)(?=[,。])/

/** 下月将召开某会, 为出席某会打好基础: nobody is there yet. */
export function isToCome(text: string, start: number): boolean {
  return /(?:将|拟|计划|准备|(?<![重主首])要(?!求|闻|点|素)|应(?=于|当|及时|适时|定期))(?:于|在|适时|及时|定期)?[^,。;\n]{0,12}?(?:召开|举行|举办)$|为(?:了)?(?:更好|做好)?(?:出席|参加|迎接|筹备|备战)(?:[^,。;\n]{0,10}(?:召开|举行))?$/.test(
    text.slice(Math.max(0, start - 18), start),
  )
}

/** 研究召开某次会议的有关事宜, 开好某会: what is talked of or to come is not the meeting that is held. */
function isAgenda(text: string, { start, end }: Span): boolean {
  return (
    /(?:研究|开好|筹备|备战|做好|研究召开|组织好|审议|(?:怎样|如何)(?:组织|开|办|筹备))(?:了|好)?(?:召开|举行|举办)?$/.test(
      text.slice(Math.max(0, start - 8), start),
    ) || /^的?(?:有关|相关|各项)?(?:事宜|事项|准备工作|筹备|精神)/.test(text.slice(end, end + 8))
  )
}

/** Whether another event stands between a name and the verb behind it: …第一次会议|预备会议举行. */
function holdsHead(gap: string): boolean {
  // 推进会|以电视电话会议形式|召开: the form in which it is held.
  const plain = gap.replace(/^以[^,。;]{2,14}?(?:形式|方式)/, '')
  for (const hit of EVENT_HEADS.in(plain)) if (!NOT_EVENTS.at(plain, hit.start)) return true
  return false
}
