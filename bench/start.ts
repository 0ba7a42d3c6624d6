import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../schema/root.ts'
import { hasShared, withCorpus } from './corpus.ts'

const ARTICLES = 2000
const QUERY = JSON.stringify({ query: '{ search(text: "会议") { totalCount edges { node { title } } } }' })

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  for await (const chunk of stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    const [address] = /http:\S+:\d+/.exec(String(chunk)) ?? []
    if (address) return address
  }
  throw new Error('The server printed no address.')
}

async function answerOf(address: string): Promise<string> {
  const answer = await fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: QUERY })
  return answer.text()
}

/** Seconds from the start of the process to its first answer. */
async function firstAnswer(cwd: string, args: readonly string[]): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'serve', '--port', '0', ...args], { cwd, env: {} })
  const answer = await answerOf(await addressOf(child))
  const seconds = (performance.now() - started) / 1000
  if (!answer.includes('"edges":[{')) throw new Error(`No articles in the first answer: ${answer}`)
  child.kill('SIGTERM')
  await once(child, 'exit')
  return seconds
}

async function measure(name: string, most: number, args: readonly string[]): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), 'zaichang-start-'))
  const seconds = await firstAnswer(cwd, args)
  console.log(`start: ${name}: ${seconds.toFixed(2)} s to the first answer (aim ${most} s${seconds > most ? ', not met' : ''})`)
  rmSync(cwd, { recursive: true })
}

spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' })
await measure('samples, built anew', 3, [])
if (hasShared('start')) await withCorpus(ARTICLES, [], ({ file }) => measure(`${ARTICLES} articles`, 1, ['--data', file]))
