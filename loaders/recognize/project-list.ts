import type { Span } from '../../schema/types.ts'
import { matches } from '../matches.ts'
import type { View } from '../sighting.ts'
import { isNamed, isPlaced, isProper, nameEndingIn } from './project-name.ts'
import { ENDS_IN_HEAD, SEEN_BEFORE, SITE_BEHIND, STAGE_BEHIND } from './project-words.ts'

/** What closes a list whose members are projects: 等重点项目现场, 等6个项目, 等规划建设情况. */
const CLOSING =
  /等(?!出席|参加|见证|列席|来到|考察|调研|察看|查看|视察|检查|陪同)(?:(?<class>[^,。;:、的等\n“”]{0,14}?)(?:项目|工程)(?!部|组|[办库化制])|(?:规划|建设|施工|推进)+(?:情况|现场|进展))/g
const JOINTS = '、和与及'
const MOST = 20

/** The members of the list that ends at `end`, last first; all that joins parts them. */
function membersBefore(text: string, end: number, floor: number): Span[] {
  const members: Span[] = []
  for (let to = end; members.length < MOST; ) {
    const { start } = nameEndingIn(text, { start: to, end: to }, Math.max(floor, lastJoint(text, to, floor)))
    if (start >= to) break
    members.push({ start, end: to })
    const mark = text[start - 1] ?? ''
    if (!JOINTS.includes(mark) || mark === '') break
    to = start - 1
  }
  return members
}

/** Where the member that ends at `end` must begin at the earliest: behind the nearest 、 or 和 outside marks. */
function lastJoint(text: string, end: number, floor: number): number {
  let depth = 0
  for (let at = end - 1; at >= floor; at--) {
    const c = text[at] as string
    if (c === ')' || c === '”') depth++
    else if (c === '(' || c === '“') depth--
    else if (depth === 0 && JOINTS.includes(c)) return at + 1
  }
  return floor
}

/** 恒拓电子有限公司等项目现场: the firm is named, not what it builds. */
const FIRM = /(?:公司|集团)$/

/** A project of a list: what it calls itself, or has a head of its own. */
function isMember(name: string, isStarted: boolean): boolean {
  return (
    name.length >= 4 && !FIRM.test(name) && (isStarted || ENDS_IN_HEAD.test(name) || isProper(name) || isPlaced(name, 0)) && isNamed(name)
  )
}

/**
 * Reads the lists that end in 等…项目: 来到云岫智谷、青禾冷链物流园等项目现场. Each member is a project, with or without a head;
 * one product alone takes the closing words into its name: 40万吨聚酯等化纤项目.
 */
export function readLists({ prose: { text, sentences } }: View): Span[] {
  const found: Span[] = []
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end)
    for (const closing of matches(words, CLOSING)) {
      const at = sentence.start + closing.index
      const end = at + closing[0].length
      if (/公司|企业|[家人名位这该]|承担|参与|负责/.test(closing.groups?.class ?? '')) continue
      const members = membersBefore(text, at, sentence.start)
      const first = members.at(-1)
      if (!first || !isTold(text.slice(sentence.start, first.start), text.slice(end, sentence.end))) continue
      const [only] = members
      const alone = members.length === 1 && only && /^[\d年]/.test(text[only.start] as string) && closing.groups?.class
      if (/^\s?\d+余?(?:个|项)/.test(text.slice(end, end + 8))) continue
      // 2023年二季度“甲”等16个重点项目: many, which no name of one stands for.
      if (alone && /^[\d一二三四五六七八九十两]+余?[个项]/.test(alone)) continue
      if (alone && only) found.push({ start: only.start, end })
      else {
        // 甲重工、乙阀门等项目开工: what is started is a project, whatever it is called.
        const isStarted = /^[^,。;:、]{0,14}(?:开工|动工|奠基|竣工|投产)/.test(text.slice(end, sentence.end))
        found.push(...members.filter(({ start, end: to }) => isMember(text.slice(start, to), isStarted)))
      }
    }
  }
  return found
}

/** Whether a list is one of things built: seen on a visit, invested in, or started. */
function isTold(before: string, behind: string): boolean {
  return (
    SEEN_BEFORE.test(before) ||
    STAGE_BEHIND.test(behind) ||
    SITE_BEHIND.test(behind) ||
    /(?:开工|动工|奠基|签约|竣工|投产|集中开工|投资建设|建设|捐资建设|实施)(?:的|了|的项目[有为是]|的有)?$/.test(before) ||
    /(?:开工|动工|奠基|签约|竣工|投产|投资建设|捐资建设)/.test(before)
  )
}
