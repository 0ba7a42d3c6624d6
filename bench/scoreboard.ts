import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../schema/root.ts'
import type { Report, Row } from './floors.ts'

const percent = (value: number) => (100 * value).toFixed(1)

interface Line {
  readonly name: string
  readonly found: Row
  readonly strict: Row | undefined
}

/** The rows of the scoreboard in its order: entities, relations, attributes, articles. */
function lines({ entities, relations, attributes, strict, whole }: Report): Line[] {
  const rows = (table: Readonly<Record<string, Row>>, exact: Readonly<Record<string, Row>> = {}) =>
    Object.entries(table).map(([name, found]) => ({ name, found, strict: exact[name] }))
  const named = (all: string, list: Line[]) => list.map((line) => (line.name === 'all' ? { ...line, name: all } : line))
  return [
    ...named('entities, all', rows(entities, strict.entities)),
    ...['Official', 'Person', 'Agency', 'Organization'].flatMap((name) =>
      strict.entities[name] ? [{ name: `${name} (exact type)`, found: strict.entities[name] as Row, strict: strict.entities[name] }] : [],
    ),
    ...named('relations, all', rows(relations, strict.relations)),
    ...named('attributes, all', rows(attributes)),
    { name: 'articles of whole pages', found: whole, strict: undefined },
  ]
}

/** Prints precision, recall and F1 by type, found and strict. */
export function printTable(report: Report): void {
  console.log(
    `${'type'.padEnd(26)}${'P'.padStart(7)}${'R'.padStart(7)}${'F1'.padStart(7)}${'strict'.padStart(8)}${'gold'.padStart(7)}${'read'.padStart(7)}`,
  )
  for (const { name, found, strict } of lines(report)) {
    console.log(
      `${name.padEnd(26)}${percent(found.precision).padStart(7)}${percent(found.recall).padStart(7)}${percent(found.f1).padStart(7)}${(strict ? percent(strict.f1) : '').padStart(8)}${String(found.gold).padStart(7)}${String(found.pred).padStart(7)}`,
    )
  }
  console.log(`ungrounded quotes ${report.ungrounded} of ${report.quotes}`)
}

const START = '<!-- scoreboard -->'
const END = '<!-- /scoreboard -->'

/** The scoreboard as a Markdown table. */
function toMarkdown(report: Report): string {
  const rows = lines(report).map(
    ({ name, found, strict }) =>
      `| ${name} | ${percent(found.precision)} | ${percent(found.recall)} | ${percent(found.f1)} | ${strict ? percent(strict.f1) : ''} | ${found.gold} |`,
  )
  return ['| type | precision | recall | F1 found | F1 strict | in the gold |', '|---|--:|--:|--:|--:|--:|', ...rows].join('\n')
}

/** Writes the scoreboard between its marks in the READMEs and docs/quality.md. */
export function writeScoreboard(report: Report): void {
  for (const file of ['README.md', 'README.zh.md', 'docs/quality.md']) {
    const path = join(root, file)
    const text = readFileSync(path, 'utf8')
    const [before, after] = [text.indexOf(START), text.indexOf(END)]
    if (before < 0 || after < 0) continue
    writeFileSync(path, `${text.slice(0, before + START.length)}\n${toMarkdown(report)}\n${text.slice(after)}`)
  }
}
