import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { extract } from '../loaders/extract.ts'
import { root } from '../schema/root.ts'
import { pageOf } from '../test/loaders/pages.ts'
import { holds } from './holds.ts'
import { anyText, anyWords, cutFrom, misprinted, otherLanguages } from './texts.ts'

/**
 * `tsx bench/soak.ts [cases] [--seed 1]`: reads so many random texts (100,000 of them unless told otherwise), and a text of 10 MB beside texts of
 * 10 KB. Exits 1 where one throws, has a quote outside its article, or 10 MB take more than 1.5 times as long for each byte.
 *
 * `tsx bench/soak.ts kills [kills] [--seed 1]`: kills so many loaders (300 of them), and proves each time that the store is whole.
 *
 * `tsx bench/soak.ts faults [graph|index]`: every fault of either server under every question and change.
 *
 * `tsx bench/soak.ts questions [questions] [--seed 1]`: asks so many generated questions (10,000 of them), and holds each answer to a plain scan.
 *
 * The last three are for the servers of NEO4J_URI and MEILI_URL where they are set, which must be empty, else for doubles in memory.
 */
const { values, positionals } = parseArgs({ options: { seed: { type: 'string' } }, allowPositionals: true })
const CASES = Number(positionals[0] ?? 100_000)
const SEED = Number(values.seed ?? Date.now() % 1_000_000_007)
const BATCH = 1000
const LARGE = 10_000_000
const SMALL = 10_000
const MOST_RATIO = 1.5

const folder = join(root, 'samples')
const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(join(folder, file), 'utf8'))

const toPage = (text: string, home: string | null) => pageOf(text, { source: 'soak', home })

const texts = fc.oneof(
  { arbitrary: cutFrom(pages), weight: 3 },
  { arbitrary: misprinted(pages.flatMap((page) => page.match(/[\s\S]{1,700}/g) ?? [])), weight: 5 },
  { arbitrary: anyWords, weight: 4 },
  { arbitrary: otherLanguages, weight: 2 },
  { arbitrary: anyText, weight: 2 },
)
const homes = fc.constantFrom('云岫市', '澄溪县', null)

/** Random texts in batches, so that somebody who waits sees how far it is. */
function soak(): void {
  const started = Date.now()
  for (let done = 0; done < CASES; done += BATCH) {
    const property = fc.property(texts, homes, (text, home) => holds(extract(toPage(text, home))))
    fc.assert(property, { numRuns: Math.min(BATCH, CASES - done), seed: SEED + done })
    if ((done + BATCH) % 10_000 === 0) console.log(`${done + BATCH} cases, ${Math.round((Date.now() - started) / 1000)} s`)
  }
  console.log(`${CASES} random texts from seed ${SEED}: no exception, every quote stands in its article.`)
}

/** Seconds of the processor for each byte of some texts. */
function timePerByte(some: readonly string[]): number {
  const size = some.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const start = process.cpuUsage()
  for (const text of some) holds(extract(toPage(text, null)))
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6 / size
}

/** The sample pages again and again up to a size, each time with other names, so that no table stays small. */
function grow(bytes: number): string {
  const parts: string[] = []
  let size = 0
  for (let round = 0; size < bytes; round++) {
    const page = pages[round % pages.length] as string
    const renamed = page.replace(
      /[岑甘霍蓝许温](?=[\u4e00-\u9fff]{2})/g,
      (surname) => surname + String.fromCharCode(0x4e00 + (round % 5000)),
    )
    parts.push(renamed)
    size += Buffer.byteLength(renamed)
  }
  return parts.join('\n')
}

/** How much longer a byte takes in 10 MB than in 10 KB. */
function compareLengths(name: string, large: string): void {
  const step = Math.floor(large.length / 150)
  const small = Array.from({ length: 150 }, (_, at) => large.slice(at * step, at * step + SMALL / 3))
  for (let round = 0; round < 2; round++) timePerByte(small)
  const [before, long, after] = [timePerByte(small), timePerByte([large]), timePerByte(small)]
  const ratio = long / Math.max(before, after)
  console.log(`${name}: a byte of 10 MB takes ${ratio.toFixed(2)} times as long as a byte of 10 KB.`)
  if (ratio <= MOST_RATIO) return
  console.error(`That is more than ${MOST_RATIO}.`)
  process.exitCode = 1
}

if (positionals[0] === 'kills') {
  const { soakKills } = await import('./kills.ts')
  await soakKills({ kills: Number(positionals[1] ?? 300), seed: SEED })
} else if (positionals[0] === 'faults') {
  const { soakFaults } = await import('./faults.ts')
  await soakFaults(positionals[1])
} else if (positionals[0] === 'questions') {
  const { soakQuestions } = await import('./questions.ts')
  await soakQuestions({ count: Number(positionals[1] ?? 10_000), seed: SEED })
} else {
  soak()
  const large = grow(LARGE)
  compareLengths('In lines', large)
  compareLengths('In one line', large.replace(/\n/g, ''))
}
