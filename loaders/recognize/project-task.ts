import type { Span } from '../../schema/types.ts'
import type { View } from '../sighting.ts'

/** 一、 or 3. or ## before the heading of a task. */
const NUMBER =
  /^\s*(?:#+\s*)?(?:[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十]{1,3}[、项]|\([一二三四五六七八九十\d]{1,3}\)[、.]?|\d{1,2}[、.](?!\d))\s*/
/** The label of the body that answers for a task. */
const RESPONSIBLE = /^\s*(?:\d{1,2}[、.])?(?:责任|牵头|主管|承办|主办|实施|落实|负责)(?:单位|部门|处室)(?:及责任人)?\s*(?::|$)/
/** (市水务局牵头,市财政局配合) or (责任单位:市水务局) at the end of a task's line. */
const IN_BRACKETS = /[(](?:责任单位|牵头单位|责任部门|牵头部门)?:?[^()]{2,60}(?:牵头|负责|配合|落实|[局委办府院会])[)]\s*[。;]?\s*$/
/** How many lines below its heading a task's label is looked for. */
const NEAR = 8
const LONGEST_HEADING = 40

/** The lines of a text with their offsets, empty ones left out. */
function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim()) lines.push({ start, end: start + line.length })
    start += line.length + 1
  }
  return lines
}

/** The words of a heading without its number and without the mark or the label that ends it. */
function heading(text: string, line: Span): Span | null {
  const number = NUMBER.exec(text.slice(line.start, Math.min(line.end, line.start + 12)))
  if (!number) return null
  const start = line.start + number[0].length
  const words =
    /^[^。;:\n]{0,60}?(?=[。;:]|\((?:责任|牵头)|\([^()]{2,60}(?:牵头|负责|配合)|\s*$)/.exec(text.slice(start, line.end))?.[0] ?? ''
  const end = start + words.trimEnd().length
  return end - start >= 4 && end - start <= LONGEST_HEADING ? { start, end } : null
}

/** Whether a body is named as responsible between a heading and the next one. */
function hasLabel(text: string, lines: readonly Span[], at: number): boolean {
  const line = lines[at] as Span
  const own = text.slice(line.start, line.end)
  if (IN_BRACKETS.test(own) || /[。;](?:责任|牵头)单位:/.test(own)) return true
  for (const next of lines.slice(at + 1, at + 1 + NEAR)) {
    const words = text.slice(next.start, next.end)
    if (RESPONSIBLE.test(words)) return true
    if (NUMBER.test(words) || /^\s*\d{0,2}\s*(?:项目|任务|事项)名称/.test(words)) return false
  }
  return false
}

/** 01 项目名称:提升县域生态环境, or the words on the line below the label. */
function labelled(text: string, lines: readonly Span[], at: number): Span | null {
  const line = lines[at] as Span
  if (!text.slice(line.start, line.start + 24).includes('名称')) return null
  const label = /^\s*(?:\d{1,2}[、.]?)?\s*(?:项目|任务|事项|工程)名称:?\s*/.exec(text.slice(line.start, line.end))
  if (!label) return null
  const own = line.start + label[0].length < line.end ? { start: line.start + label[0].length, end: line.end } : lines[at + 1]
  return own && own.end - own.start >= 4 && own.end - own.start <= LONGEST_HEADING ? own : null
}

/** The headings of a numbered list of tasks, each with 责任单位 below it: 三、修复东渠水闸 ⏎ 责任单位:市水务局. */
export function readTasks({ prose: { text } }: View): Span[] {
  const lines = linesOf(text)
  return lines.flatMap((line, at) => {
    const name = labelled(text, lines, at) ?? heading(text, line)
    return name && hasLabel(text, lines, at) ? [name] : []
  })
}
