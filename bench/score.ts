import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { toReader } from '../loaders/extract.ts'
import { readPages } from '../loaders/page.ts'
import { toGold } from '../loaders/to-gold.ts'
import { root } from '../schema/root.ts'
import { readTagger } from '../services/config.ts'
import { openTagger } from '../services/open.ts'
import { checkFloors, type Report } from './floors.ts'
import { printTable, writeScoreboard } from './scoreboard.ts'

/**
 * Scores what is read of the gold pages, and fails below bench/floors.json.
 *
 *   npm run score [-- --show 50] [--page STEM] [--fold SEED] [--readme] [--tagged]
 *
 * `--fold SEED` holds three pages out: their scores stand beside those of the others, none of their misses is shown.
 * `--tagged` reads with the HanLP of HANLP_SERVER_URL, where otherwise none is asked.
 */
const { values: options } = parseArgs({
  options: {
    show: { type: 'string', default: '0' },
    page: { type: 'string' },
    fold: { type: 'string' },
    readme: { type: 'boolean', default: false },
    tagged: { type: 'boolean', default: false },
  },
})

const shared = join(root, '..', 'shared')
const gold = join(shared, 'gold')

const stemOf = (file: string) => file.replace(/\.gold\.json$|\.txt$/, '')
const stems = () =>
  readdirSync(gold)
    .filter((file) => file.endsWith('.gold.json'))
    .map(stemOf)
    .sort()

/** Writes what is read of every page in the gold's shape. */
async function predict(out: string): Promise<void> {
  const { extract, version } = toReader(await openTagger(readTagger(options.tagged ? process.env : {})))
  for await (const page of readPages([join(shared, 'pages')])) {
    if (page instanceof Error) throw page
    const extraction = await extract(page)
    if (extraction.extractor !== version) throw new Error(`HanLP did not answer for "${page.source}".`)
    writeFileSync(join(out, `${stemOf(page.source.split('/').at(-1) as string)}.json`), JSON.stringify(toGold(extraction), null, 1))
  }
}

/** Runs the scorer over some of the pages; as a report, or as its own lines with the misses. */
function score(out: string, pages: readonly string[], show: string): { report: Report; misses: string } {
  const some = mkdtempSync(join(tmpdir(), 'zaichang-gold-'))
  for (const stem of pages) cpSync(join(gold, `${stem}.gold.json`), join(some, `${stem}.gold.json`))
  const run = (...more: string[]) =>
    execFileSync('node', [join(gold, 'score.mjs'), '--gold', some, '--pred', out, '--pages', join(shared, 'pages'), ...more], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
  const report = JSON.parse(run('--json')) as Report
  const lines = run('--show', show).split('\n')
  rmSync(some, { recursive: true })
  return { report, misses: lines.slice(lines.findIndex((line) => line.includes('ungrounded quotes')) + 1).join('\n') }
}

/** Three pages, drawn by the seed. */
function drawFold(seed: string): string[] {
  let state = [...seed].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, 7)
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return stems()
    .map((stem) => ({ stem, rank: next() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 3)
    .map(({ stem }) => stem)
}

/** The held-out pages beside the others; the difference estimates the drop to pages that nobody has seen. */
function showFold(out: string, seed: string): void {
  const held = drawFold(seed)
  const others = stems().filter((stem) => !held.includes(stem))
  console.log(`Fold ${seed}: ${held.length} pages held out, ${others.length} others.`)
  console.log('held out')
  printTable(score(out, held, '0').report)
  console.log('the others')
  printTable(score(out, others, '0').report)
}

async function main(): Promise<void> {
  if (!existsSync(gold)) return console.log('Skipped: ../shared/gold is not here, nothing to score against.')
  const out = mkdtempSync(join(tmpdir(), 'zaichang-score-'))
  await predict(out)
  if (options.fold) showFold(out, options.fold)
  else {
    const pages = options.page ? stems().filter((stem) => stem.startsWith(options.page as string)) : stems()
    const { report, misses } = score(out, pages, options.show)
    printTable(report)
    if (misses.trim()) console.log(misses)
    if (options.readme) writeScoreboard(report)
    if (!options.page) process.exitCode = checkFloors(report)
  }
  rmSync(out, { recursive: true })
}

await main()
