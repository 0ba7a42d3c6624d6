import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { root } from '../schema/root.ts'
import { pageOf } from '../test/loaders/pages.ts'
import { quantile } from './quantile.ts'

/** `tsx bench/speed.ts [articles] [--floor 0.2]`: extraction beside the tagger of jieba, one thread; exits 1 below the floor. */
const { values, positionals } = parseArgs({ options: { floor: { type: 'string' } }, allowPositionals: true })
const COUNT = Number(positionals[0] ?? 600)

/** Distinct articles of the corpus, local prose first: what extraction is timed on. */
const corpus = join(root, '..', 'shared', 'corpus')

function articles(): string[] {
  const texts: string[] = []
  for (const file of ['local.jsonl.gz', 'news.jsonl.gz', 'xwlb.jsonl.gz']) {
    const lines = gunzipSync(readFileSync(join(corpus, file)))
      .toString('utf8')
      .split('\n')
      .filter(Boolean)
    const step = Math.max(1, Math.floor(lines.length / (COUNT / 3)))
    for (let at = 0; at < lines.length && texts.length < COUNT; at += step) {
      const { title, text } = JSON.parse(lines[at] as string) as { title: string; text: string }
      texts.push(`${title}\n${text}`)
    }
  }
  return texts
}

const toPage = (text: string, at: number) => pageOf(text, { source: `speed/${at}` })

/** So many articles are read by the one and then by the other, so that a busy machine slows both alike. */
const TURN = 20
const ROUNDS = 7
const MOST_WARM = 30

type Extract = typeof import('../loaders/extract.ts').extract

/** The loaders compiled as they are shipped: tsx, which runs this file, wraps every inner function in a call and costs a tenth. */
async function compiled(): Promise<Extract> {
  const folder = join(root, 'node_modules', '.cache', 'speed')
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', folder], { stdio: 'inherit' })
  const { extract } = (await import(join(folder, 'loaders', 'extract.js'))) as { readonly extract: Extract }
  return extract
}

/** The two that run against each other. */
interface Readers {
  readonly extract: Extract
  readonly jieba: Jieba
}

interface Round {
  readonly ours: number
  readonly theirs: number
}

/** Seconds of the processor that this process took: what others run on the machine does not count. */
function seconds(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

/** Reads all texts once with each, in turns. */
function round(texts: readonly string[], { extract, jieba }: Readers): Round {
  let [ours, theirs] = [0, 0]
  for (let from = 0; from < texts.length; from += TURN) {
    const turn = texts.slice(from, from + TURN)
    ours += seconds(() => turn.forEach((text, at) => void extract(toPage(text, from + at))))
    theirs += seconds(() => turn.forEach((text) => void jieba.tag(text, true)))
  }
  return { ours, theirs }
}

/** Rounds until three in a row were no faster than the best before them by a twentieth: the compiler is done. */
function warmUp(texts: readonly string[], readers: Readers): number {
  let best = Number.POSITIVE_INFINITY
  let steady = 0
  for (let rounds = 1; rounds <= MOST_WARM; rounds++) {
    const { ours } = round(texts, readers)
    steady = ours < best * 0.95 ? 0 : steady + 1
    best = Math.min(best, ours)
    if (steady === 3) return rounds
  }
  return MOST_WARM
}

async function measure(): Promise<void> {
  const texts = articles()
  const size = texts.reduce((sum, text) => sum + text.length, 0)
  const readers = { extract: await compiled(), jieba: Jieba.withDict(dict) }
  const speed = (time: number) => `${(size / time / 1e6).toFixed(2)} M characters/s`
  console.log(`${texts.length} articles, ${size} characters, one thread, warmed by ${warmUp(texts, readers)} rounds.`)
  const rounds = Array.from({ length: ROUNDS }, () => round(texts, readers))
  for (const { ours, theirs } of rounds)
    console.log(`extract ${speed(ours)}, jieba tag ${speed(theirs)}, ratio ${(theirs / ours).toFixed(3)}`)
  const ratio = quantile(
    rounds.map(({ ours, theirs }) => theirs / ours),
    0.5,
  )
  console.log(`Extraction is ${ratio.toFixed(3)} x as fast as jieba tag (median of ${ROUNDS}).`)
  if (values.floor === undefined || ratio >= Number(values.floor)) return
  console.error(`That is below the floor of ${values.floor}.`)
  process.exitCode = 1
}

if (existsSync(corpus)) await measure()
else console.log('Skipped: ../shared/corpus is not here, nothing to time on.')
