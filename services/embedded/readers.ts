import { Reader, type Waiting } from './reader.ts'
import type { ReadName } from './reads.ts'

/** How the readers of a store are started. */
export interface ReadersOptions {
  /** At most so many; each is started when there is a question for it. */
  readonly count: number
  /** Milliseconds that one question may take. */
  readonly deadline: number
}

/** Workers that read one store, so that a long question holds up neither this process nor the other questions. */
export class Readers {
  readonly #path: string
  readonly #options: ReadersOptions
  readonly #queue: Waiting[] = []
  readonly #readers = new Set<Reader>()
  readonly #pending = new Set<Promise<unknown>>()
  #isClosed = false

  constructor(path: string, options: ReadersOptions) {
    this.#path = path
    this.#options = options
  }

  /** Waits for a free worker, then for its answer. */
  ask(name: ReadName, args: readonly unknown[]): Promise<unknown> {
    if (this.#isClosed) return Promise.reject(new Error(`"${name}" was asked of a store that is closed.`))
    const answer = new Promise((resolve, reject) => {
      this.#queue.push({ name, args, resolve, reject })
    })
    this.#pending.add(answer)
    const forget = () => this.#pending.delete(answer)
    answer.then(forget, forget)
    this.#next()
    return answer
  }

  /** Lets the questions that were asked be answered, then ends the workers. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.allSettled(this.#pending)
    const readers = [...this.#readers]
    this.#readers.clear()
    await Promise.all(readers.map((reader) => reader.close()))
  }

  #next(): void {
    for (const reader of this.#readers) {
      const question = reader.isFree ? this.#queue.shift() : undefined
      if (question) reader.ask(question)
    }
    const starting = [...this.#readers].filter((reader) => reader.isStarting).length
    if (this.#queue.length > starting && this.#readers.size < this.#options.count) this.#start()
  }

  #start(): void {
    const reader: Reader = new Reader({
      path: this.#path,
      deadline: this.#options.deadline,
      onFree: () => this.#next(),
      onEnd: (failure) => this.#replace(reader, failure),
    })
    this.#readers.add(reader)
  }

  /** A worker that was ended gets a successor. Where none can even start, who waits is told; the next question tries again. */
  #replace(reader: Reader, failure: Error | null): void {
    this.#readers.delete(reader)
    if (failure && this.#readers.size === 0) for (const question of this.#queue.splice(0)) question.reject(failure)
    this.#next()
  }
}
