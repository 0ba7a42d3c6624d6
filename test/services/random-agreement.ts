import { expect } from 'vitest'
import { ATTENDED_ROLES, ENTITY_TYPES, EVENT_KINDS, RELATION_TYPES } from '../../schema/ontology.ts'
import type { EntityId, Extraction, Found, Slice, SortKey } from '../../schema/types.ts'
import type {
  AroundFilter,
  ArticleFilter,
  AttendanceFilter,
  DateRange,
  EntityFilter,
  PathFilter,
  RelationFilter,
  Store,
  WalkFilter,
} from '../../services/store.ts'
import { naiveStore } from './naive-store.ts'
import { chance, FIGURES, pick, type Random, randomExtraction, seeded, times } from './random-extraction.ts'

const STEP = 20

type Ask = (store: Store) => Promise<unknown>

/** What questions are made from: the ids and texts of the pages written so far, and some that nobody wrote. */
export class Asker {
  readonly #random: Random
  readonly #pages: readonly Extraction[]

  constructor(random: Random, pages: readonly Extraction[]) {
    this.#random = random
    this.#pages = pages
  }

  entity = (): EntityId => {
    const { entities } = pick(this.#random, this.#pages)
    return entities.length === 0 || chance(this.#random, 0.03) ? 'entity-none' : pick(this.#random, entities).id
  }
  some = <T>(make: () => T, most = 3): readonly T[] => times(1 + Math.floor(this.#random() * most), make)
  maybe = <K extends string, T>(name: K, make: () => T, share = 0.3): { [P in K]?: T } => {
    // One key with its value, or none: exactOptionalPropertyTypes wants it absent, not undefined.
    return (chance(this.#random, share) ? { [name]: make() } : {}) as { [P in K]?: T }
  }
  pick = <T>(list: readonly T[]): T => pick(this.#random, list)
  slice = (): Slice => ({ limit: pick(this.#random, [1, 3, 10, 1000]) })
  range = (): DateRange => ({
    ...this.maybe('since', () => `2023-0${1 + Math.floor(this.#random() * 4)}-11`, 0.2),
    ...this.maybe('until', () => `2023-0${1 + Math.floor(this.#random() * 4)}-12`, 0.2),
  })

  /** A stretch of a text or title, sometimes two, broken up by blanks or not. */
  text = (): string => {
    const { article } = pick(this.#random, pick(this.#random, this.#pages).readings)
    const source = chance(this.#random, 0.3) && article.title !== '' ? article.title : article.text
    const cut = () => {
      const signs = Array.from(source)
      const start = Math.floor(this.#random() * signs.length)
      return signs.slice(start, start + 1 + Math.floor(this.#random() * 6)).join('')
    }
    return chance(this.#random, 0.25) ? `${cut()} ${cut()}` : cut()
  }

  name = (): string => {
    const whole = this.pick(this.pick(FIGURES).surfaces)
    const start = chance(this.#random, 0.5) ? 0 : Math.floor(this.#random() * whole.length)
    return this.pick([whole, whole.slice(start, start + 2), whole.slice(0, 1), 'shan tian', 'shantinglan', 'zwx', 'gbc', 'yun', 'ann', ' '])
  }

  entityFilter = (): EntityFilter => ({
    ...this.range(),
    ...this.maybe('name', this.name, 0.5),
    ...this.maybe('types', () => this.some(() => this.pick(ENTITY_TYPES), 4)),
    ...this.maybe('place', this.entity, 0.2),
    ...this.maybe('post', () => this.pick(['市长', '副市长', '长', '无']), 0.15),
    ...this.maybe('attended', this.entity, 0.1),
    ...this.maybe('attendedBy', () => this.some(this.entity, 2), 0.15),
    ...this.maybe('kind', () => this.pick(EVENT_KINDS), 0.1),
    ...this.maybe('text', this.text, 0.2),
  })

  articleFilter = (): ArticleFilter => ({
    ...this.range(),
    ...this.maybe('mentions', () => this.some(this.entity, 2), 0.2),
    ...this.maybe('anyOf', () => this.some(this.entity), 0.15),
    ...this.maybe('attendedBy', () => this.some(this.entity, 1), 0.15),
    ...this.maybe('hostedBy', () => this.some(this.entity, 1), 0.15),
    ...this.maybe('place', this.entity, 0.15),
    ...this.maybe('paper', () => this.pick(['云溪日报', '无此报']), 0.15),
  })

  attendanceFilter = (): AttendanceFilter => ({
    ...this.range(),
    ...this.maybe('role', () => this.pick(ATTENDED_ROLES)),
    ...this.maybe('text', this.text, 0.2),
  })

  /** Mostly narrow, so that something is cut in so small a world. */
  walkFilter = (): WalkFilter => ({
    ...this.maybe('types', () => this.some(() => this.pick(RELATION_TYPES), 5), 0.6),
    ...this.maybe('breadth', () => pick(this.#random, [1, 2, 3, 5, 8]), 0.6),
  })

  aroundFilter = (): AroundFilter => ({
    ...this.walkFilter(),
    ...this.maybe('text', this.text, 0.4),
    hops: pick(this.#random, [1, 2, 3]),
  })

  pathFilter = (): PathFilter => ({
    ...this.walkFilter(),
    maxHops: 1 + Math.floor(this.#random() * 6),
    first: pick(this.#random, [1, 3, 50]),
  })

  relationFilter = (): RelationFilter => ({
    ...this.maybe('types', () => this.some(() => this.pick(RELATION_TYPES))),
    ...this.maybe('direction', () => this.pick(['in', 'out', 'both'] as const)),
  })
}

/** A question and, from the second row on, the same question after a cursor. */
async function walk<T>(store: Store, ask: (store: Store, after: SortKey | undefined) => Promise<Found<T>>): Promise<readonly Found<T>[]> {
  const first = await ask(store, undefined)
  const after = first.rows.at(-1)?.key
  return after ? [first, await ask(store, after)] : [first]
}

/** One of each kind of question, from what a random asker comes upon. */
export function questions(asker: Asker, articles: readonly Extraction['readings'][number]['article'][]): Readonly<Record<string, Ask>> {
  const entities = asker.some(asker.entity, 4)
  const ids = asker.some(() => asker.pick(articles).id)
  const slice = asker.slice()
  const next = (after: SortKey | undefined): Slice => ({ ...slice, ...(after && { after }) })
  const [entityFilter, attendance, relations, range] = [
    asker.entityFilter(),
    asker.attendanceFilter(),
    asker.relationFilter(),
    asker.range(),
  ]
  const [from, to, around, path] = [asker.entity(), asker.entity(), asker.aroundFilter(), asker.pathFilter()]
  const query = {
    ...asker.maybe('text', asker.text, 0.8),
    ...asker.maybe('where', asker.articleFilter, 0.5),
    ...asker.maybe('sort', () => asker.pick(['RELEVANCE', 'NEWEST', 'OLDEST'] as const), 0.7),
    ...asker.maybe('facets', () => asker.pick([1, 5, 100]), 0.5),
  }
  const first = <T>(found: readonly T[]) => asker.pick([...found])
  return {
    entities: ({ graph }) => graph.entities(entities),
    articles: ({ graph }) => graph.articles([...ids, 'article-none']),
    mentions: ({ graph }) => graph.mentions([...ids, 'article-none']),
    facts: ({ graph }) => graph.facts([...ids, 'article-none']),
    aliases: ({ graph }) => graph.aliases(entities),
    articleCounts: ({ graph }) => graph.articleCounts(entities),
    statements: ({ graph }) => graph.statements(entities),
    counts: ({ graph }) => graph.counts(),
    stored: (store) => store.stored(['page 1', 'page 2', 'none']),
    relations: (store) =>
      walk(store, async ({ graph }, after) => first(await graph.relations(entities.slice(0, 1), relations, next(after)))),
    find: (store) => walk(store, ({ graph }, after) => graph.find(entityFilter, next(after))),
    attended: (store) =>
      walk(store, async ({ graph }, after) => first(await graph.attended(entities.slice(0, 1), attendance, next(after)))),
    attendees: (store) =>
      walk(store, async ({ graph }, after) => first(await graph.attendees(entities.slice(0, 1), attendance, next(after)))),
    companions: (store) => walk(store, async ({ graph }, after) => first(await graph.companions(entities.slice(0, 1), next(after)))),
    together: (store) => walk(store, ({ graph }, after) => graph.together(entities.slice(0, 2), range, next(after))),
    around: (store) => walk(store, ({ graph }, after) => graph.around(from, around, next(after))),
    paths: ({ graph }) => graph.paths(from, to, path),
    search: (store) => walk(store, async ({ search }, after) => first(await search.search([{ ...query, slice: next(after) }]))),
  }
}

async function all<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = []
  for await (const value of values) list.push(value)
  return list
}

/** How much is asked. */
export interface Extent {
  readonly pages: number
  /** Rounds of all kinds of questions after every twenty pages; where `questions` is given, as many more as it takes to ask so many in all. */
  readonly rounds: number
  readonly questions?: number
  /** Where the random numbers begin. */
  readonly seed?: number
}

/** Holds stores to what a plain scan answers, while pages come, change and go; closes them. Answers how many questions were asked. */
export async function agreeOnRandomPages(stores: Readonly<Record<string, Store>>, extent: Extent): Promise<number> {
  const [random, naive] = [seeded(extent.seed ?? 20_231), naiveStore()]
  const agree: Agree = async (ask, about) => {
    const expected = await ask(naive)
    for (const [name, store] of Object.entries(stores)) expect({ name, [about]: await ask(store) }).toEqual({ name, [about]: expected })
  }
  const pages: Extraction[] = []
  const least = ((extent.questions ?? 0) * STEP) / extent.pages
  let asked = 0
  for (let i = 0; i < extent.pages; i++) {
    const page = randomExtraction(random, `page ${Math.floor(random() * extent.pages * 0.7)}`)
    pages.push(page)
    await agree((store) => store.write(page), 'write')
    if (chance(random, 0.1)) {
      const { source } = pick(random, pages).page
      await agree((store) => store.forget(source), 'forget')
    }
    if (i % STEP === STEP - 1) asked += await compare({ agree, naive, rounds: extent.rounds, least }, new Asker(random, pages))
  }
  await agree((store) => all(store.extractions()), 'extractions')
  await agree((store) => all(store.pages()), 'pages')
  await agree((store) => store.check({ mend: false }), 'check')
  for (const { page } of pages) await agree((store) => store.forget(page.source), 'forget')
  await agree((store) => store.graph.counts(), 'counts')
  for (const store of Object.values(stores)) await store.close()
  return asked
}

type Agree = <T>(ask: (store: Store) => Promise<T>, about: string) => Promise<void>

interface Comparing {
  readonly agree: Agree
  readonly naive: Store
  readonly rounds: number
  /** How many questions to ask at least. */
  readonly least: number
}

async function compare({ agree, naive, rounds, least }: Comparing, asker: Asker): Promise<number> {
  const articles = (await all(naive.extractions())).flatMap(({ readings }) => readings.map(({ article }) => article))
  let asked = 0
  for (let round = 0; round < rounds || asked < least; round++) {
    for (const [name, ask] of Object.entries(questions(asker, articles))) {
      await agree(ask, name)
      asked += 1
    }
  }
  return asked
}
