import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { build, ended, post, type Serving, startServer } from './serving.ts'

/**
 * `tsx bench/memory.ts [seconds]`: how much memory `zaichang serve` takes at most while many ask at once (30 seconds of it), with graph and index
 * on the servers of NEO4J_URI and MEILI_URL. Exits 1 where it is more than 400 MB.
 */
const SECONDS = Number(process.argv[2] ?? 30)
const MOST_MB = 400
/** Who ask, each the next question when the last is answered. */
const ASKERS = 32
const WORDS = ['会议', '防汛', '老旧小区改造', '项目', '市委', '调研', '乡村振兴', '农业']
const SETTINGS = /^(?:NEO4J|MEILI)_/

const QUESTIONS = WORDS.flatMap((word) => [
  `{ search(text: "${word}", first: 50) { totalCount facets { entities(type: OFFICIAL) { entity { name } count } months { value count } }
    edges { node { title text } highlights { field start end } } } }`,
  `{ officials(where: { text: "${word}" }, first: 20) { totalCount edges { node { name companions(first: 10) { edges { node { name } } } } } } }`,
  `{ events(where: { text: "${word}" }, first: 20) { totalCount edges { node { name } } } }`,
])

async function ask({ address }: Serving, seed: number, until: number): Promise<readonly string[]> {
  const wrong: string[] = []
  for (let i = seed; performance.now() < until; i++) {
    const answer = await post(address, QUESTIONS[i % QUESTIONS.length] ?? '')
    if (!answer.startsWith('{"data":{')) wrong.push(answer)
    else answered++
  }
  return wrong
}

/** The most that a process ever held, as the kernel counts it. */
function peakOf({ child }: Serving): number {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

let answered = 0
build()
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => SETTINGS.test(name)))
const server = await startServer(tmpdir(), [], env)
const idle = peakOf(server)
const until = performance.now() + SECONDS * 1000
const wrong = (await Promise.all(Array.from({ length: ASKERS }, (_, i) => ask(server, i, until)))).flat()
const peak = peakOf(server)
server.child.kill('SIGTERM')
await ended(server.child)
console.log(
  `memory: ${answered} questions of ${ASKERS} at once in ${SECONDS} s; at first ${idle.toFixed(0)} MB, at most ${peak.toFixed(0)} MB.`,
)
for (const answer of wrong.slice(0, 3)) console.log(`memory: not answered: ${answer.slice(0, 300)}`)
if (wrong.length > 0 || !(peak <= MOST_MB)) process.exitCode = 1
