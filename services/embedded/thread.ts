import { Worker } from 'node:worker_threads'
import { type ErrorCode, KnownError } from '../../schema/errors.ts'
import type { ReadName } from './reads.ts'

/** A question on its way to a thread. */
export interface Question {
  readonly name: ReadName
  readonly args: readonly unknown[]
}

/** An error on its way back; `code` is null where it is a bug. */
export interface Failure {
  readonly code: ErrorCode | null
  readonly message: string
  readonly stack: string
}

/** What a thread says: that it can be asked, an answer, or why there is none. */
export type Reply = 'ready' | { readonly value: unknown } | { readonly failure: Failure }

/** A question with who waits for its answer. */
export interface Waiting extends Question {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** What a thread reads, how long it may take, and whom it tells. */
export interface ThreadOptions {
  readonly script: URL
  readonly path: string
  /** Milliseconds that one question may take. */
  readonly deadline: number
  readonly onFree: () => void
  /** It can be asked no more; `failure` where it never could. */
  readonly onEnd: (failure: Error | null) => void
}

type State = 'starting' | 'free' | 'busy' | 'ended'

/** One thread with one connection: it answers one question at a time and is ended when it takes too long. */
export class Thread {
  readonly #worker: Worker
  readonly #options: ThreadOptions
  #state: State = 'starting'
  #asked: Waiting | null = null
  #timer: NodeJS.Timeout | undefined

  constructor(options: ThreadOptions) {
    this.#options = options
    this.#worker = new Worker(options.script, { workerData: { path: options.path } })
    this.#worker.on('message', (reply: Reply) => this.#hear(reply))
    this.#worker.on('error', (error) => this.#end(error))
    this.#worker.on('exit', () => this.#end(new Error('A reader of the store ended.')))
  }

  get isFree(): boolean {
    return this.#state === 'free'
  }

  ask(question: Waiting): void {
    this.#state = 'busy'
    this.#asked = question
    this.#timer = setTimeout(() => this.#overrun(question), this.#options.deadline)
    this.#worker.postMessage({ name: question.name, args: question.args } satisfies Question)
  }

  /** Resolves when the thread is gone and its connection closed. */
  async close(): Promise<void> {
    const isOpen = this.#state === 'free'
    this.#state = 'ended'
    if (!isOpen) return void (await this.#worker.terminate())
    await new Promise((resolve) => {
      this.#worker.once('exit', resolve)
      this.#worker.postMessage('close')
    })
  }

  #hear(reply: Reply): void {
    if (this.#state === 'ended') return
    if (this.#state === 'starting' && reply !== 'ready') {
      this.#end('failure' in reply ? toError(reply.failure) : new Error('A reader of the store answered before it was asked.'))
      return
    }
    clearTimeout(this.#timer)
    this.#state = 'free'
    const asked = this.#asked
    this.#asked = null
    if (asked && reply !== 'ready') settle(asked, reply)
    this.#options.onFree()
  }

  #overrun({ name }: Question): void {
    const seconds = this.#options.deadline / 1000
    this.#end(
      new KnownError(
        'TIMEOUT',
        `The question "${name}" took longer than ${seconds} s and was ended. Ask for less: more words, fewer rows, a filter.`,
      ),
    )
    void this.#worker.terminate()
  }

  #end(error: Error): void {
    if (this.#state === 'ended') return
    const hasStarted = this.#state !== 'starting'
    this.#state = 'ended'
    clearTimeout(this.#timer)
    this.#asked?.reject(error)
    this.#asked = null
    this.#options.onEnd(hasStarted ? null : error)
  }
}

function settle(asked: Waiting, reply: Exclude<Reply, 'ready'>): void {
  if ('failure' in reply) asked.reject(toError(reply.failure))
  else asked.resolve(reply.value)
}

function toError({ code, message, stack }: Failure): Error {
  const error = code ? new KnownError(code, message) : new Error(message)
  error.stack = stack
  return error
}
