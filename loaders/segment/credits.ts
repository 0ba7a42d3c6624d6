import { fold } from '../clauses.ts'
import { matches } from '../matches.ts'
import { isLikelyName, readNames } from './names.ts'

/** Who made an article, by what is printed of them. */
export interface Credits {
  readonly reporters: readonly string[]
  readonly correspondents: readonly string[]
  readonly photographers: readonly string[]
}

export const NO_CREDITS: Credits = { reporters: [], correspondents: [], photographers: [] }

/** Both, each name once. */
export function joinCredits(a: Credits, b: Credits): Credits {
  const join = (x: readonly string[], y: readonly string[]) => [...new Set([...x, ...y])]
  return {
    reporters: join(a.reporters, b.reporters),
    correspondents: join(a.correspondents, b.correspondents),
    photographers: join(a.photographers, b.photographers),
  }
}

const ROLE_WORD =
  /(?:全媒体|融媒体|见习|实习|首席|特约|本报|本刊|本台|本网|驻地|文字|摄影)*\s?(?:(记者|通讯员|实习生|评论员|撰稿人|作者|摄影师?|撰文)|(?<![^\s(:/])(图片|图|文)(?=[\s:]))/gu
const FIELD: Readonly<Record<string, keyof Credits>> = {
  通讯员: 'correspondents',
  撰稿人: 'correspondents',
  实习生: 'correspondents',
  作者: 'correspondents',
  图: 'photographers',
  图片: 'photographers',
}

/** Longest list of names that is looked at. */
const LONGEST = 80

/** The words of a list that are names, up to the first that is none: 「王某 李某 文/图」. */
function namesOf(text: string): string[] {
  const bare = text.replace(/文\/图|图\/文|摄影报道|采写|报道|供图|摄影|[摄/|:()[\]【】■□●▲◎★]|(?<=\s)[文图](?=\s|$)/gu, ' ').trim()
  const all = readNames(bare)
  if (all.length > 0) return all
  const words = bare.split(/[\s、]+/).filter(Boolean)
  const bad = words.findIndex((word) => readNames(word).length === 0 && !/^\p{Script=Han}$/u.test(word))
  return bad > 0 ? readNames(words.slice(0, bad).join(' ')) : []
}

/** 摄影 alone takes pictures; 摄影记者 reports. */
function fieldOf(words: string, role: string): keyof Credits {
  return words.includes('摄影') && !words.includes('记者') ? 'photographers' : (FIELD[role] ?? 'reporters')
}

/** The names behind each role word: 「记者 孙某 通讯员 徐某某」; names without any role are `bare`. */
export function readCredits(printed: string, bare: keyof Credits): Credits {
  const text = fold(printed.slice(0, LONGEST)).replace(/本报讯|本报|本刊|本网|本台/g, ' ')
  const roles = matches(text, ROLE_WORD)
  const found: Record<keyof Credits, string[]> = { reporters: [], correspondents: [], photographers: [] }
  if (roles.length === 0) found[bare].push(...namesOf(text))
  roles.forEach((role, index) => {
    const names = namesOf(text.slice(role.index + role[0].length, roles[index + 1]?.index ?? text.length))
    found[fieldOf(role[0], role[1] ?? role[2] ?? '')].push(...names)
  })
  if (/文\/图|图\/文/.test(text)) found.photographers.push(...found.reporters)
  return joinCredits(NO_CREDITS, found)
}

/** 「本报讯（记者 某某 通讯员 某某）…」「某网某地4月26日讯（某某）近日」: who stands in the bracket or behind the role. */
export function leadCredits(head: string): Credits {
  const bracket = /^[^()。,]{0,30}\(([^()]{2,60})\)/u.exec(head)
  if (bracket) return readCredits(bracket[1] ?? '', 'reporters')
  const role = /^[^()。,]{0,16}?(?:记者|通讯员)\s?([^()。,]{2,40}?)(?:报道|\s\d|\)|$)/u.exec(head)
  return role ? readCredits(role[0].replace(/[\d]/g, ' '), 'reporters') : NO_CREDITS
}

/** 「…恢复了通行。本报记者 焦某某 摄」「⑧3陈某某 宋某 摄」: who stands between the last full stop and 摄. */
export function photoCredits(tail: string): Credits {
  const end = /[(]?(?:摄影报道|摄影|(?<![拍航录翻])摄|供图)[)】]?。?$/u.exec(tail)
  if (!end) return NO_CREDITS
  const before = tail.slice(0, end.index)
  const at = Math.max(
    ...['。', '!', '?', ';', ':', ',', ')', '(', '”', '》', '…', '】', '|'].map((mark) => before.trimEnd().lastIndexOf(mark)),
  )
  const list = before
    .slice(at + 1)
    .replace(/^[①-⑳\d\s]+/u, '')
    .replace(/\p{Script=Han}{0,6}?(?:本报|全媒体|融媒体|见习|特约|首席|实习|\s)*(?:记者|通讯员|摄影)/gu, ' ')
  const photographers = namesOf(list.slice(-30))
  return { ...NO_CREDITS, photographers }
}

/** What closes an article at the end of a paragraph, and whom it names. */
export interface Closing {
  readonly credits: Credits
  /** The text before it. */
  readonly end: number
}

const ROLE_END = /[(【[]([^()【】[\]]{0,16}(?:记者|通讯员|文\/图|图\/文|图文|供稿|撰稿|作者)[^()【】[\]]{0,40})[)】\]]。?$/u
const NAMES_IN_BRACKET = /(?<=[。!?”》…])\s?[(]([\p{Script=Han}\s、·]{2,24})[)]$/u
const BARE_NAMES = /(?<=[。!?”》…)])\s?([\p{Script=Han}·]{1,4}(?:[\s、][\p{Script=Han}·]{1,4}){0,5})$/u

/** 「…。 曹某」「…。（甲某 乙某）」「…。（记者 朱某某）」: names after the last full stop. */
export function trailingCredits(tail: string): Closing | null {
  const isBracketed = /[)】\]]。?$/.test(tail)
  const role = isBracketed ? ROLE_END.exec(tail) : null
  if (role) return { credits: readCredits(role[1] ?? '', 'correspondents'), end: role.index }
  for (const form of isBracketed ? [NAMES_IN_BRACKET] : /[\p{Script=Han}·]$/u.test(tail) ? [BARE_NAMES] : []) {
    const match = form.exec(tail)
    const names = match ? readNames(match[1] ?? '') : []
    if (match && names.length > 0 && names.every(isLikelyName))
      return { credits: { ...NO_CREDITS, correspondents: names }, end: match.index }
  }
  return null
}

const CLOSED =
  /(?:\(完\)|[(【[]?据.{2,20}(?:电|报|讯|消息|报道)[)】\]]?|[【([]?(?:责任)?编辑:?.{1,12}[】)\]]?|[(【[]?来源:.{2,16}[)】\]]?|[②-⑳]\d{1,2})$/u

/** 「（完）」「（据某社某地9月9日电）」「【编辑:某某】」「②6」: marks after which nothing of the article follows. */
export function isClosed(tail: string): boolean {
  return CLOSED.test(tail.slice(-30)) || trailingCredits(tail) !== null
}
