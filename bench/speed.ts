import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { extract } from '../loaders/extract.ts'
import { root } from '../schema/root.ts'

/** Distinct articles of the corpus, local prose first: what extraction is timed on. */
const corpus = join(root, '..', 'shared', 'corpus')
const COUNT = Number(process.argv[2] ?? 600)

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

const toPage = (text: string, at: number) => ({
  source: `speed/${at}`,
  digest: '',
  text,
  title: null,
  paper: null,
  home: null,
  province: null,
  date: null,
  edition: null,
  url: null,
})

function timed(work: () => void): number {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / 1e9
}

if (!existsSync(corpus)) console.log('Skipped: ../shared/corpus is not here, nothing to time on.')
else {
  const texts = articles()
  const size = texts.reduce((sum, text) => sum + text.length, 0)
  const jieba = Jieba.withDict(dict)
  const warm = texts.slice(0, Math.ceil(texts.length / 5))
  warm.forEach((text, at) => void extract(toPage(text, at)))
  warm.forEach((text) => void jieba.tag(text, true))
  const ratios: number[] = []
  for (let round = 0; round < 3; round++) {
    const ours = timed(() => texts.forEach((text, at) => void extract(toPage(text, at))))
    const theirs = timed(() => texts.forEach((text) => void jieba.tag(text, true)))
    ratios.push(theirs / ours)
    console.log(
      `extract ${(size / ours / 1e6).toFixed(2)} M characters/s, jieba tag ${(size / theirs / 1e6).toFixed(2)} M characters/s, ratio ${(theirs / ours).toFixed(3)}`,
    )
  }
  const median = ratios.sort((a, b) => a - b)[1] as number
  console.log(`${texts.length} articles, ${size} characters, one thread, warmed: ${median.toFixed(3)} x jieba tag (median of 3)`)
}
