import type { Database } from './driver.ts'

interface Waiting {
  readonly work: () => unknown
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** Longer than this nothing else of the process waits for writes. */
const MOST_MILLISECONDS = 50

/**
 * Writes one after the other; those that wait together are committed together, since making a commit safe against a loss of power
 * takes longer than the writing. Each is acknowledged after its commit; one that fails is undone alone.
 */
export class WriteQueue {
  readonly #db: Database
  readonly #explain: (error: unknown) => unknown
  readonly #waiting: Waiting[] = []
  readonly #pending = new Set<Promise<unknown>>()
  #isDue = false

  constructor(db: Database, explain: (error: unknown) => unknown) {
    this.#db = db
    this.#explain = explain
  }

  add<T>(work: () => T): Promise<T> {
    const done = new Promise<unknown>((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject })
    })
    this.#pending.add(done)
    const forget = () => this.#pending.delete(done)
    done.then(forget, forget)
    this.#schedule()
    // It resolves with what `work` returned.
    return done as Promise<T>
  }

  /** Resolves when all that was asked for is committed. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#pending)
  }

  #schedule(): void {
    if (this.#isDue || this.#waiting.length === 0) return
    this.#isDue = true
    setImmediate(() => {
      this.#isDue = false
      this.#flush()
      this.#schedule()
    })
  }

  #flush(): void {
    const answers: (() => void)[] = []
    const taken: Waiting[] = []
    try {
      this.#db.transaction('IMMEDIATE', () => {
        const end = performance.now() + MOST_MILLISECONDS
        for (let next = this.#waiting.shift(); next; next = performance.now() < end ? this.#waiting.shift() : undefined) {
          taken.push(next)
          answers.push(this.#attempt(next))
        }
      })
      for (const answer of answers) answer()
    } catch (error) {
      // Nothing was committed: not even begun where another program holds the file.
      for (const { reject } of taken.length > 0 ? taken : this.#waiting.splice(0)) reject(this.#explain(error))
    }
  }

  /** What to say once it is committed. */
  #attempt({ work, resolve, reject }: Waiting): () => void {
    try {
      const value = this.#db.savepoint(work)
      return () => resolve(value)
    } catch (error) {
      return () => reject(this.#explain(error))
    }
  }
}
