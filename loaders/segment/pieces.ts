import { fold } from '../clauses.ts'
import { matches } from '../matches.ts'
import { type Printed, unwrap } from './wrap.ts'

/** What of one printed line, or of lines that were broken to one width, belongs to one article: the smallest part of a page. */
export interface Piece {
  /** Numbers of its first and last line on the page, from 1. */
  readonly line: number
  readonly lastLine: number
  /** What is printed, without white space at the ends and without markdown marks. */
  readonly text: string
  /** Number of `#` before it; 0 for plain text. Scanned pages have them by chance, so they only lend weight. */
  readonly level: number
  /** Nothing else of these lines follows in another piece. */
  readonly isLast: boolean
}

const MARKS = /^(#{1,6})(?=[\s#“《]|\p{Script=Han})\s*/u

/** Bold marks stand around whole lines in pages that came through a layout reader. */
function unmark(printed: string): { text: string; level: number } {
  const mark = MARKS.exec(printed)
  const text = mark ? printed.slice(mark[0].length) : printed
  const isBold = text.length > 4 && text.startsWith('**') && text.endsWith('**')
  const bare = isBold ? text.slice(2, -2).trim() : text
  return bare === '' ? { text: printed, level: 0 } : { text: bare, level: mark?.[1]?.length ?? 0 }
}

/** 「…活动。葛某某 ●近日，…」: a bullet after a full stop and at most a short name opens the next brief. */
const NEXT_BRIEF = /(?<=[。！？](?:\s{0,4}[（(]?\p{Script=Han}{1,4}){0,2}[)）]?\s{0,4})[●◆](?=\s{0,4}\S)/u

/** The offsets of bullets inside a line at which a brief begins. */
function findBriefs(text: string): number[] {
  const found: number[] = []
  for (const { index } of matches(text, /[●◆]/g)) {
    if (index > 0 && NEXT_BRIEF.test(text.slice(Math.max(0, index - 16), index + 6))) found.push(index)
  }
  return found
}

const LONGEST_HEADLINE = 70
const SHORTEST_HEADLINE = 6

/** 「…。某某会议召开本报讯（记者…」: where a headline that stands in one line with its body begins and ends. */
function findHeadlines(text: string): number[] {
  const found: number[] = []
  for (const { index } of matches(text, /本报讯\s?[（(]/g)) {
    const before = fold(text.slice(Math.max(0, index - LONGEST_HEADLINE - 1), index))
    const stop = Math.max(...['。', '!', '?', ')', '\n'].map((mark) => before.lastIndexOf(mark)))
    const headline = before.slice(stop + 1)
    const isWhole = stop >= 0 || index <= LONGEST_HEADLINE
    if (isWhole && headline.trim().length >= SHORTEST_HEADLINE && !/[,;:、]/.test(headline)) found.push(index - headline.length, index)
    else if (headline.trim() === '' && index > 0) found.push(index)
  }
  return found
}

const SCRAPED = /(?:\d{4}年)?\d{1,2}月\d{1,2}日(?=[,，上下晚早清至])|近日[,，]|日前[,，]/u
const ACCOUNT = /(?:发布|发改|日报|晚报|融媒体?|宣传|新闻网|在线|微报|教育|公安|资讯)$/u

/** 「某领导调研某工作某地发布10月14日，…」, the whole page in one line: where the headline ends, where the account's name ends. */
function findScraped(text: string): { end: number; from: number } | null {
  const from = SCRAPED.exec(text.slice(0, 120))?.index ?? 0
  const before = text.slice(0, from)
  if (before.trim().length < SHORTEST_HEADLINE || from > LONGEST_HEADLINE || /[，。；：,;()（）【】]/.test(before)) return null
  // 某某会议于|4月17日上午召开: the day goes on with its own sentence.
  if (/[于在自从至到的由是为和]$/.test(before)) return null
  const account = ACCOUNT.exec(before)
  const rest = text.slice(from, from + 4000)
  const names = [6, 5, 4, 3, 2].filter((size) => account && account.index - size >= SHORTEST_HEADLINE)
  // The place in the account's name comes again in the text: 「为某某经济高质量发展」.
  const size = names.find((length) => rest.includes(before.slice((account?.index ?? 0) - length, account?.index)))
  return { end: size === undefined ? from : (account?.index ?? from) - size, from }
}

function partsOf(text: string, isOnly: boolean): string[] {
  const scraped = isOnly ? findScraped(text) : null
  if (scraped) return [text.slice(0, scraped.end), text.slice(scraped.from)]
  const cuts = [...new Set([...findBriefs(text), ...findHeadlines(text)])].sort((a, b) => a - b)
  return [0, ...cuts].map((from, index) => text.slice(from, cuts[index] ?? text.length))
}

function toPieces({ line, lastLine, text: raw }: Printed, isOnly: boolean): Piece[] {
  const printed = raw.trim()
  if (printed === '') return []
  const { text, level } = unmark(printed)
  const parts = partsOf(text, isOnly)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.map((part, index) => ({ line, lastLine, text: part, level, isLast: index === parts.length - 1 }))
}

/** The pieces of a page in reading order; blank lines give none, since columns break inside words and blanks say little. */
export function readPieces(text: string): readonly Piece[] {
  const printed = unwrap(text.split('\n'))
  const isOnly = printed.filter((row) => row.text.trim() !== '').length === 1
  return printed.flatMap((row) => toPieces(row, isOnly))
}
