import type { Command } from 'commander'
import { ask } from './ask.ts'
import { withReadable } from './data.ts'
import { addDataFlag, examples, parseDay, parseWhole } from './options.ts'
import { cut, type Paint, paint, width } from './terminal.ts'
import { type Perform, print, printJson, type Status, type World } from './world.ts'

interface SearchFlags {
  readonly data?: string
  readonly json?: boolean
  readonly first: number
  readonly after?: string
  readonly since?: string
  readonly until?: string
  readonly paper?: string
  readonly sort: string
}

interface Highlight {
  readonly field: string
  readonly start: number
  readonly end: number
}

/** What the operation Search answers. */
interface Answer {
  readonly search: {
    readonly totalCount: number
    readonly isPartial: boolean
    readonly missing: string | null
    readonly undated: number
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    readonly edges: readonly {
      readonly highlights: readonly Highlight[]
      readonly node: {
        readonly title: string
        readonly date: string | null
        readonly paper: string | null
        readonly source: string
        readonly text: string
        readonly bodyStart: number
      }
    }[]
  }
}
type Hit = Answer['search']['edges'][number]

const COLUMNS = 100
/** Characters of the text shown before the first mark. */
const LEAD = 16

function marked(text: string, marks: readonly Highlight[], mark: Paint['mark']): string {
  let shown = ''
  let at = 0
  for (const { start, end } of marks) {
    if (start < at || end > text.length) continue
    shown += text.slice(at, start) + mark(text.slice(start, end))
    at = end
  }
  return shown + text.slice(at)
}

/** The line of a text that shows its first mark. */
export function excerpt(text: string, marks: readonly Highlight[], columns: number, mark: Paint['mark']): string {
  const from = Math.max(0, (marks[0]?.start ?? 0) - LEAD)
  const lead = from > 0 ? '…' : ''
  const window = cut(text.slice(from, from + columns).replaceAll('\n', ' '), columns - width(lead))
  const moved = marks.map(({ field, start, end }) => ({ field, start: start - from, end: end - from }))
  const end = window.endsWith('…') ? window.length - 1 : window.length
  return lead + marked(window.slice(0, end), moved, mark) + window.slice(end)
}

/** Marks of the body, as offsets into it: the headlines are shown already. */
function bodyMarks({ node, highlights }: Hit): readonly Highlight[] {
  return highlights
    .filter(({ field, start }) => field === 'text' && start >= node.bodyStart)
    .map(({ field, start, end }) => ({ field, start: start - node.bodyStart, end: end - node.bodyStart }))
}

function show(hit: Hit, columns: number, { bold, dim, mark }: Paint): string[] {
  const { title, text, bodyStart, date, paper, source } = hit.node
  const inTitle = hit.highlights.filter(({ field }) => field === 'title')
  return [
    bold(marked(title || '—', inTitle, mark)),
    `  ${excerpt(text.slice(bodyStart), bodyMarks(hit), columns - 2, mark)}`,
    `  ${dim([date ?? 'undated', paper, source].filter(Boolean).join('  '))}`,
  ]
}

/** What stands above the hits: how many, and what was left out. */
function heading({ search: { totalCount, isPartial, undated, edges, missing } }: Answer): string {
  const shown = edges.length < totalCount ? `, ${edges.length} shown` : ''
  const leftOut = undated > 0 ? `; ${undated} without a date left out` : ''
  const gap = missing === null ? '' : `. ${missing}`
  return `${totalCount}${isPartial ? ' or more' : ''} ${totalCount === 1 ? 'article' : 'articles'}${shown}${leftOut}${gap}`
}

async function search(words: readonly string[], flags: SearchFlags, world: World): Promise<Status> {
  const { first, after, since, until, paper } = flags
  const variables = { text: words.join(' '), where: { since, until, paper }, sort: flags.sort.toUpperCase(), first, after }
  const answer = await withReadable(world, flags, (opened) => ask<Answer>(opened, { name: 'Search', variables }))
  if (flags.json) return printJson(world, answer)
  await print(world.stdout, heading(answer))
  const columns = Math.min(world.stdout.columns ?? COLUMNS, COLUMNS)
  for (const hit of answer.search.edges) await print(world.stdout, `\n${show(hit, columns, paint(world.stdout, world)).join('\n')}`)
  const { hasNextPage, endCursor } = answer.search.pageInfo
  if (hasNextPage) await print(world.stdout, `\nMore: --after ${endCursor}`)
  return 0
}

/** `zaichang search`: articles by words. */
export function addSearch(program: Command, perform: Perform): void {
  const command = program
    .command('search')
    .description('find articles by words: phrase in the title, phrase in the text, all words; newest first')
    .argument('<words...>', 'what the article says')
    .option('--first <number>', 'how many to show, at most 100', parseWhole(1, 100), 10)
    .option('--after <cursor>', 'go on after this cursor')
    .option('--since <day>', 'no earlier than', parseDay)
    .option('--until <day>', 'no later than', parseDay)
    .option('--paper <name>', 'only this newspaper')
    .option('--sort <order>', 'relevance, newest or oldest', 'relevance')
    .option('--json', 'print the answer as JSON')
    .action((words: string[], flags: SearchFlags) => perform((world) => search(words, flags, world)))
  addDataFlag(command).addHelpText(
    'after',
    examples('search 老旧小区改造', 'search 招商引资 座谈会 --since 2022-01-01 --first 50', 'search 开工 --json'),
  )
}
