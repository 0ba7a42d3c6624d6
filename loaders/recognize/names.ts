import type { Span } from '../../schema/types.ts'
import { divisionAt, isCommonWord, nameScore } from '../gazetteer.ts'
import type { Post, Roster, Sighting } from '../sighting.ts'
import { nameAt, plainName } from './name.ts'
import type { Licence } from './name-edge.ts'
import { HEADS, PERSON_WORDS } from './post-words.ts'

/** What the person room sees in one article. */
export interface People {
  readonly sightings: readonly Sighting[]
  readonly posts: readonly Post[]
  readonly rosters: readonly Roster[]
}

/** A list of names. */
export interface Names {
  readonly names: readonly Span[]
  /** Behind the last name, 等 included. */
  readonly end: number
}

/** Bracketed notes behind a name: (女), (左二), (藏族), (市财政局). */
const NOTE = /^ ?\([^()\n]{1,24}\)/

/** The names of a list that begins at an offset: 甲、乙和丙等. Stops before a post, a verb or a mark. */
export function namesFrom(text: string, from: number, licence: Licence): Names {
  const names: Span[] = []
  let at = skipBlank(text, from)
  let end = from
  for (let how = licence; ; how = 'list') {
    const name = nameAt(text, at, how)
    if (!name || (how === 'post' && FIRM.test(text.slice(name.end, name.end + 20)))) break
    // 甲与海外|委员: behind the word that joins two characters may be the word that they are.
    if (
      names.length > 0 &&
      name.end - name.start === 2 &&
      /[和与及]/.test(text[at - 1] as string) &&
      isCommonWord(text.slice(name.start, name.end))
    )
      break
    names.push(name)
    end = name.end
    const note = NOTE.exec(text.slice(end, end + 30))
    if (note) end += note[0].length
    const next = nextName(text, end)
    if (next < 0) break
    at = overUnread(text, next)
    // 局长甲、纪检组长乙, 党员甲,低保户乙: the next of the list opens with a post or a word for people.
    if ((HEADS.at(text, at)?.word.length ?? 0) > 2 || (PERSON_WORDS.at(text, at)?.word.length ?? 0) > 2) break
    if (text[next - 1] === ',' && !isNamedLast(text, at)) break
    // 甲、成都康健医院董事长乙: a place opens the next one's body.
    if (divisionAt(text, at) && BODY.test(text.slice(at, at + 18))) break
  }
  const others = /^(?:等(?!于|待)|两位同志|同志)/.exec(text.slice(end, end + 4))
  return { names, end: names.length > 0 && others ? end + others[0].length : end }
}

/** 全国人大代表云虹|控股集团董事长: what looked like a name opens a firm's. */
const FIRM =
  /^(?:控股|科技|实业|投资|建设|生物|农业|食品|机械|电子|化工|医药|能源|文化|旅游|置业|地产|物流)?(?:股份)?(?:集团|集团有限公司|有限公司|公司|合作社|银行)(?:党委书记|董事长|总经理|总裁|经理|负责人|理事长|行长)/
/** A body that a list goes on with. */
const BODY = /^[\u3400-\u9fff]{4,14}?(?:公司|集团|医院|学校|学院|大学|银行|中心|协会|商会|合作社|开发区)/

/** A name that cannot be read does not end its list: 甲、〈four strange characters〉、乙. Only between two marks. */
function overUnread(text: string, at: number): number {
  if (nameAt(text, at, 'list')) return at
  const unread = /^[\u3400-\u9fff]{2,6}、/.exec(text.slice(at, at + 7))
  if (!unread || /[省市县区州盟旗镇乡局委会院部厅办处]|负责|领导|代表|主任|书记|主席|局长|同志/.test(unread[0])) return at
  return nameAt(text, at + unread[0].length, 'list') ? at + unread[0].length : at
}

/** 甲,乙等在主席台: behind a comma the last name of a list needs a look of its own, 群众等 is none. */
function isNamedLast(text: string, at: number): boolean {
  if (!LAST.test(text.slice(at, at + 9))) return true
  const name = nameAt(text, at, 'list')
  return name !== null && nameScore(plainName(text, name)) > -3 && !isCommonWord(plainName(text, name))
}

/** The last name of a list with what follows it, where no mark does. */
const LAST = /^[\u3400-\u9fff]{2,3}(?:等(?!于|待)|(?:等)?(?:在|到)?主席台)/

/** Where the text goes on behind blanks. */
export function skipBlank(text: string, at: number): number {
  return text[at] === ' ' ? skipBlank(text, at + 1) : at
}

/** Where the next name of a list may begin: behind 、 or 和 or the blank of a roster; -1 where the list ends. */
function nextName(text: string, end: number): number {
  const separator =
    /^(?:同志(?=[、和及与][\u3400-\u9fff]{2,4}同志))?(?: ?、 ?|以及|和|及|与| {1,3}(?=[\u3400-\u9fff]{2,4}(?:[ 、,。\n]|$))|,(?=[\u3400-\u9fff]{2,3}(?:[、,]|等(?!于|待)|在主席台|$)))/.exec(
      text.slice(end, end + 11),
    )
  return separator ? end + separator[0].length : -1
}

/** A sighting of a name, blanks removed. */
export const sighting = (text: string, span: Span, official: boolean, rule: string): Sighting => ({
  type: official ? 'Official' : 'Person',
  span,
  name: plainName(text, span),
  rule,
})
