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
 * takes longer than the writing. Each is acknowledged after its commit; where one fails, all are done again, each alone.
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
    const taken: Waiting[] = []
    try {
      const values = this.#db.transaction('IMMEDIATE', () => this.#takeSome(taken))
      taken.forEach(({ resolve }, i) => {
        resolve(values[i])
      })
    } catch (error) {
      // Nothing of it was committed. Where another program holds the file, nothing was even begun.
      if (taken.length === 0) for (const { reject } of this.#waiting.splice(0)) reject(this.#explain(error))
      for (const waiting of taken) this.#alone(waiting)
    }
  }

  #takeSome(taken: Waiting[]): readonly unknown[] {
    const values: unknown[] = []
    const end = performance.now() + MOST_MILLISECONDS
    for (let next = this.#waiting.shift(); next; next = performance.now() < end ? this.#waiting.shift() : undefined) {
      taken.push(next)
      values.push(next.work())
    }
    return values
  }

  /** One of several that failed together: not in a savepoint, where the text index would be flushed for each page. */
  #alone({ work, resolve, reject }: Waiting): void {
    try {
      resolve(this.#db.transaction('IMMEDIATE', work))
    } catch (error) {
      reject(this.#explain(error))
    }
  }
}
