import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasShared, withCorpus } from './corpus.ts'
import { build, ended, post, startServer } from './serving.ts'

const ARTICLES = 2000
const QUERY = '{ search(text: "会议") { totalCount edges { node { title } } } }'

/** Seconds from the start of the process to its first answer. */
async function firstAnswer(cwd: string, args: readonly string[]): Promise<number> {
  const started = performance.now()
  const { child, address } = await startServer(cwd, args)
  const answer = await post(address, QUERY)
  const seconds = (performance.now() - started) / 1000
  child.kill('SIGTERM')
  await ended(child)
  if (!answer.includes('"edges":[{')) throw new Error(`No articles in the first answer: ${answer}`)
  return seconds
}

async function measure(name: string, most: number, args: readonly string[]): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), 'zaichang-start-'))
  const seconds = await firstAnswer(cwd, args)
  console.log(`start: ${name}: ${seconds.toFixed(2)} s to the first answer (aim ${most} s${seconds > most ? ', not met' : ''})`)
  rmSync(cwd, { recursive: true })
}

build()
await measure('samples, built anew', 3, [])
if (hasShared('start')) await withCorpus(ARTICLES, [], ({ file }) => measure(`${ARTICLES} articles`, 1, ['--data', file]))
