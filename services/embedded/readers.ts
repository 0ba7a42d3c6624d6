import type { ReadName } from './reads.ts'
import { Thread, type Waiting } from './thread.ts'

/** How the readers of a store are started. */
export interface ReadersOptions {
  readonly count: number
  /** Milliseconds that one question may take. */
  readonly deadline: number
}

/** The compiled worker beside this file, or under tsx and Vitest the one that can start TypeScript. */
function workerScript(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker-boot.mjs' : './worker.js', import.meta.url)
}

/** Threads that read one store, so that a long question holds up neither the process nor the other questions. */
export class Readers {
  readonly #path: string
  readonly #options: ReadersOptions
  readonly #queue: Waiting[] = []
  readonly #threads = new Set<Thread>()
  readonly #pending = new Set<Promise<unknown>>()
  #isClosed = false

  constructor(path: string, options: ReadersOptions) {
    this.#path = path
    this.#options = options
    this.#startThreads()
  }

  /** Waits for a free thread, then for its answer. */
  ask(name: ReadName, args: readonly unknown[]): Promise<unknown> {
    if (this.#isClosed) return Promise.reject(new Error(`"${name}" was asked of a store that is closed.`))
    const answer = new Promise((resolve, reject) => {
      this.#queue.push({ name, args, resolve, reject })
    })
    this.#pending.add(answer)
    const forget = () => this.#pending.delete(answer)
    answer.then(forget, forget)
    this.#startThreads()
    this.#next()
    return answer
  }

  /** Lets the questions that were asked be answered, then ends the threads. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.allSettled(this.#pending)
    const threads = [...this.#threads]
    this.#threads.clear()
    await Promise.all(threads.map((thread) => thread.close()))
  }

  #startThreads(): void {
    while (this.#threads.size < this.#options.count) {
      const thread: Thread = new Thread({
        script: workerScript(),
        path: this.#path,
        deadline: this.#options.deadline,
        onFree: () => this.#next(),
        onEnd: (failure) => this.#replace(thread, failure),
      })
      this.#threads.add(thread)
    }
  }

  #next(): void {
    for (const thread of this.#threads) {
      const question = thread.isFree ? this.#queue.shift() : undefined
      if (question) thread.ask(question)
    }
  }

  /** A thread that was ended gets a successor. One that could not even start is tried again with the next question, not for ever. */
  #replace(thread: Thread, failure: Error | null): void {
    this.#threads.delete(thread)
    if (!failure) this.#startThreads()
    else if (this.#threads.size === 0) for (const question of this.#queue.splice(0)) question.reject(failure)
  }
}
