import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { squash } from '../schema/ids.ts'
import type { ArticleHit, Store } from '../services/store.ts'
import { seeded } from '../test/services/random-extraction.ts'
import { shared } from './corpus.ts'

const SUBSTRINGS = 1000
const LENGTHS = [2, 3, 4, 5, 6]
/** More than there are. */
const ALL = 100_000

/** An article as a plain scan reads it. */
export interface Folded {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** What was found of what there is, and what was rightly found. */
interface Score {
  queries: number
  expected: number
  found: number
  phrases: number
  right: number
  readonly failures: string[]
}

const fold = (text: string) => squash(text).toLowerCase()

/** Every name and alias of the gold pages. */
export function goldNames(): string[] {
  const folder = join(shared, 'gold')
  const files = readdirSync(folder).filter((file) => file.endsWith('.gold.json'))
  const pages = files.map(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { entities: { name: string; aliases: string[] }[] },
  )
  return [...new Set(pages.flatMap(({ entities }) => entities.flatMap(({ name, aliases }) => [name, ...aliases])))]
}

/** Stretches of two to six characters, wherever they begin and end. */
export function randomSubstrings(articles: readonly Folded[]): string[] {
  const random = seeded(20)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return Array.from({ length: SUBSTRINGS }, () => {
    const characters = [...pick(articles).text]
    const length = pick(LENGTHS)
    const start = Math.floor(random() * Math.max(1, characters.length - length))
    return characters.slice(start, start + length).join('')
  })
}

/** All articles as a plain scan reads them. */
export async function foldedArticles(store: Store): Promise<Folded[]> {
  const articles: Folded[] = []
  for await (const { readings } of store.extractions())
    for (const { article } of readings) articles.push({ id: article.id, title: fold(article.title), text: fold(article.text) })
  return articles
}

/** Holds one answer against the plain scan. */
function judge(words: string, hits: readonly ArticleHit[], articles: readonly Folded[], score: Score): void {
  const folded = fold(words)
  const right = new Set(articles.filter(({ title, text }) => title.includes(folded) || text.includes(folded)).map(({ id }) => id))
  const found = new Set<string>(hits.map(({ article }) => article.id))
  const phrases = hits.filter(({ tier }) => tier === 1 || tier === 2)
  const missed = [...right].filter((id) => !found.has(id)).length
  const wrong = phrases.filter(({ article }) => !right.has(article.id)).length
  score.queries += 1
  score.expected += right.size
  score.found += right.size - missed
  score.phrases += phrases.length
  score.right += phrases.length - wrong
  if (missed + wrong > 0) score.failures.push(`"${words}": ${missed} missed, ${wrong} wrong`)
}

/** Asks for each and holds the answers against the plain scan. */
export interface Recall {
  readonly name: string
  readonly queries: readonly string[]
  readonly articles: readonly Folded[]
  readonly search: (text: string, limit: number) => Promise<readonly ArticleHit[]>
}

export async function measureRecall({ name, queries, articles, search }: Recall): Promise<void> {
  const score: Score = { queries: 0, expected: 0, found: 0, phrases: 0, right: 0, failures: [] }
  const started = performance.now()
  for (const text of queries) judge(text, await search(text, ALL), articles, score)
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole).toFixed(3)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `recall: ${score.queries} ${name}: recall ${share(score.found, score.expected)} of ${score.expected}, ` +
      `precision of phrases ${share(score.right, score.phrases)} of ${score.phrases} (${seconds} s)`,
  )
  for (const failure of score.failures.slice(0, 20)) console.log(`recall: ${failure}`)
  if (score.failures.length > 0) process.exitCode = 1
}
