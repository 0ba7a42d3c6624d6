import { KnownError } from '../../schema/errors.ts'
import type { ArticleId, Extraction } from '../../schema/types.ts'
import type { Written } from '../store.ts'
import { sizeOf, withoutRepeats } from '../verify.ts'
import type { GraphServer, WrittenPage } from './engines.ts'
import type { Relay } from './relay.ts'
import { isOutage, patiently, within, wordsOf } from './waiting.ts'

/** What becomes of one page: it is written, or forgotten. */
interface Change {
  readonly source: string
  /** null: the page is to be forgotten. */
  readonly extraction: Extraction | null
  readonly resolve: (answer: Written | boolean) => void
  readonly reject: (error: unknown) => void
}

/** A change that the graph has committed, its answer, and the articles whose copies must follow before it is given. */
interface Committed {
  readonly change: Change
  readonly answer: Written | boolean
  readonly stale: readonly ArticleId[]
}

/** A transaction asks some forty questions however much it writes, so that small batches cost more: a page may be one short article. */
const MOST_PAGES = 256
const MOST_CHARACTERS = 1_000_000
/** Batches that the graph has committed and the index does not have yet: one more waits until one of them is done. */
const MOST_UNDER_WAY = 3
const UNCHANGED: Written = { outcome: 'unchanged', articles: 0, entities: 0, relations: 0, statements: 0 }

/**
 * Changes in the order in which they were asked for. Those that wait together are one transaction of the graph; while the index takes
 * in one batch the graph writes the next. Each is answered when the index has what it changed.
 */
export class WriteBatches {
  readonly #graph: GraphServer
  readonly #relay: Relay
  readonly #patience: number
  readonly #waiting: Change[] = []
  readonly #pending = new Set<Promise<unknown>>()
  readonly #underWay = new Set<Promise<void>>()
  #isRunning = false

  constructor(graph: GraphServer, relay: Relay, patience: number) {
    this.#graph = graph
    this.#relay = relay
    this.#patience = patience
  }

  write(extraction: Extraction): Promise<Written> {
    // A page is answered with what was written.
    return this.#add({ source: extraction.page.source, extraction }) as Promise<Written>
  }

  forget(source: string): Promise<boolean> {
    // Whoever forgets is answered with whether there was something.
    return this.#add({ source, extraction: null }) as Promise<boolean>
  }

  /** Resolves when every change is answered. */
  async idle(): Promise<void> {
    while (this.#pending.size > 0) await Promise.allSettled(this.#pending)
  }

  #add(change: Pick<Change, 'source' | 'extraction'>): Promise<Written | boolean> {
    const answer = new Promise<Written | boolean>((resolve, reject) => {
      this.#waiting.push({ ...change, resolve, reject })
    })
    this.#pending.add(answer)
    const forget = () => this.#pending.delete(answer)
    answer.then(forget, forget)
    if (!this.#isRunning) {
      this.#isRunning = true
      // By then whoever hands over several has done so.
      setImmediate(() => void this.#run())
    }
    return answer
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      while (this.#underWay.size >= MOST_UNDER_WAY) await Promise.race(this.#underWay)
      const until = performance.now() + this.#patience
      const committed = await this.#commit(this.#take(), until)
      const following = this.#follow(committed, until)
      this.#underWay.add(following)
      void following.then(() => this.#underWay.delete(following))
    }
    this.#isRunning = false
  }

  /** The next changes that may share a transaction: pages, each once. */
  #take(): readonly Change[] {
    const taken: Change[] = []
    const sources = new Set<string>()
    let characters = 0
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      const isAlone = next.extraction === null
      if (taken.length > 0 && (isAlone || sources.has(next.source))) break
      taken.push(next)
      this.#waiting.shift()
      sources.add(next.source)
      characters += next.extraction?.page.text.length ?? 0
      if (isAlone || taken.length >= MOST_PAGES || characters >= MOST_CHARACTERS) break
    }
    return taken
  }

  async #commit(batch: readonly Change[], until: number): Promise<readonly Committed[]> {
    try {
      const [first] = batch
      return first?.extraction === null ? [await this.#forget(first, until)] : await this.#writePages(batch, until)
    } catch (error) {
      // One page that the graph refuses undoes the whole transaction: then each has its own.
      if (batch.length > 1 && !isOutage(error)) return (await Promise.all(batch.map((change) => this.#commit([change], until)))).flat()
      for (const { reject } of batch) reject(error)
      return []
    }
  }

  async #forget(change: Change, until: number): Promise<Committed> {
    const [before] = await patiently(until, () => this.#graph.stored([change.source]))
    if (!before) return { change, answer: false, stale: [] }
    const stale = await patiently(until, () => this.#graph.forget(change.source))
    // It was there, and the answer that named its articles was lost: now only the outbox knows them.
    if (stale === null) await this.#relay.drain(until)
    return { change, answer: true, stale: stale ?? [] }
  }

  async #writePages(batch: readonly Change[], until: number): Promise<readonly Committed[]> {
    const extractions = batch.flatMap(({ extraction }) => extraction ?? [])
    const before = await patiently(until, () => this.#graph.stored(extractions.map(({ page }) => page.source)))
    const isKnown = (i: number) =>
      before[i]?.digest === extractions[i]?.page.digest && before[i]?.extractor === extractions[i]?.extractor && before[i] != null
    const fresh = extractions.filter((_, i) => !isKnown(i))
    const written = fresh.length > 0 ? await patiently(until, () => this.#graph.write(fresh)) : []
    // The answer that named what it left behind was lost.
    if (written.some(({ outcome }) => outcome === 'unchanged')) await this.#relay.drain(until)
    const byFresh = new Map(fresh.map((extraction, i) => [extraction, written[i]]))
    return batch.map((change, i) => toCommitted(change, before[i] != null, byFresh))
  }

  /** Waits for the index and answers, each change by its own articles. Never rejects. */
  async #follow(committed: readonly Committed[], until: number): Promise<void> {
    const stale = new Set(committed.flatMap(({ stale }) => stale))
    try {
      // A whole patience for each side: what the graph has taken of it is no reason to give up on the index.
      const end = Math.max(until, performance.now() + this.#patience)
      const late = () => new KnownError('UNAVAILABLE', 'it took too long')
      const behind = await within(this.#relay.bring([...stale], end), end + 1000 - performance.now(), late)
      for (const each of committed) answer(each, behind)
    } catch (error) {
      const behind = new Map([...stale].map((id) => [id, wordsOf(error)]))
      for (const each of committed) answer(each, behind)
    }
  }
}

function answer({ change, answer, stale }: Committed, behind: ReadonlyMap<ArticleId, string>): void {
  const first = stale.find((id) => behind.has(id))
  if (first === undefined) change.resolve(answer)
  else change.reject(toBehind(change, behind.get(first) ?? ''))
}

function toBehind({ source, extraction }: Change, why: string): KnownError {
  const did = extraction === null ? 'is taken out of' : 'is written to'
  return new KnownError(
    'UNAVAILABLE',
    `"${source}" ${did} the graph, but the index does not know it yet (${why}). Nothing is lost: it is sent as soon as the index takes it; \`zaichang check\` says what waits.`,
  )
}

/** A page that was known is not sent again, only its articles looked after; one that a repeated write finds was written by the first. */
function toCommitted(change: Change, wasStored: boolean, written: ReadonlyMap<Extraction, WrittenPage | undefined>): Committed {
  const { extraction } = change
  if (!extraction) throw new Error(`"${change.source}" is no page that was written.`)
  const own = extraction.readings.map(({ article }) => article.id)
  const page = written.get(extraction)
  if (!page) return { change, answer: UNCHANGED, stale: own }
  const { stale, ...answer } = page
  if (page.outcome !== 'unchanged') return { change, answer, stale }
  return {
    change,
    answer: { outcome: wasStored ? 'replaced' : 'added', ...sizeOf({ ...extraction, readings: withoutRepeats(extraction.readings) }) },
    stale: own,
  }
}
