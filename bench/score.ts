import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extract } from '../loaders/extract.ts'
import { readPages } from '../loaders/page.ts'
import { toGold } from '../loaders/to-gold.ts'
import { root } from '../schema/root.ts'

const shared = join(root, '..', 'shared')
const show = process.argv.includes('--show') ? (process.argv[process.argv.indexOf('--show') + 1] ?? '50') : '0'
const only = process.argv.includes('--page') ? process.argv[process.argv.indexOf('--page') + 1] : undefined

/** Writes what is read of every given page in the gold's shape. */
async function predict(out: string): Promise<void> {
  for await (const page of readPages([join(shared, 'pages')])) {
    if (page instanceof Error) throw page
    const stem = (page.source.split('/').at(-1) as string).replace(/\.txt$/, '')
    writeFileSync(join(out, `${stem}.json`), JSON.stringify(toGold(extract(page)), null, 1))
  }
}

if (!existsSync(join(shared, 'gold'))) {
  console.log('Skipped: ../shared/gold is not here, nothing to score against.')
} else {
  const out = mkdtempSync(join(tmpdir(), 'zaichang-score-'))
  const gold = only ? mkdtempSync(join(tmpdir(), 'zaichang-gold-')) : join(shared, 'gold')
  if (only)
    for (const file of readdirSync(join(shared, 'gold')).filter((f) => f.startsWith(only)))
      writeFileSync(join(gold, file), readFileSync(join(shared, 'gold', file)))
  mkdirSync(out, { recursive: true })
  await predict(out)
  const report = execFileSync(
    'node',
    [join(shared, 'gold', 'score.mjs'), '--gold', gold, '--pred', out, '--pages', join(shared, 'pages'), '--show', show],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  process.stdout.write(report)
  if (!process.argv.includes('--keep')) rmSync(out, { recursive: true })
  else console.log(out)
}
