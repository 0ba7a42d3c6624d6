import { type ChildProcess, fork } from 'node:child_process'
import { type ErrorCode, KnownError } from '../../schema/errors.ts'
import type { ReadName } from './reads.ts'

/** A question on its way to a reader. */
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

/** What a reader says: that it can be asked, an answer, or why there is none. */
export type Reply = 'ready' | { readonly value: unknown } | { readonly failure: Failure }

/** A question with who waits for its answer. */
export interface Waiting extends Question {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** What a reader reads, how long it may take, and whom it tells. */
export interface ReaderOptions {
  readonly path: string
  /** Milliseconds that one question may take. */
  readonly deadline: number
  readonly onFree: () => void
  /** It can be asked no more; `failure` where it never could. */
  readonly onEnd: (failure: Error | null) => void
}

type State = 'starting' | 'free' | 'busy' | 'ended'

/** The compiled worker beside this file, or under tsx and Vitest the one that can start TypeScript. */
function workerScript(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker-boot.mjs' : './worker.js', import.meta.url)
}

/**
 * One worker with one connection: it answers one question at a time and is ended when it takes too long. A process, since a thread
 * cannot be ended while SQLite works: it would go on to the end of its query, and with the driver of Node 20 take the program with it.
 */
export class Reader {
  readonly #worker: ChildProcess
  readonly #options: ReaderOptions
  readonly #exit: Promise<unknown>
  #state: State = 'starting'
  #asked: Waiting | null = null
  #timer: NodeJS.Timeout | undefined

  constructor(options: ReaderOptions) {
    this.#options = options
    const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const
    this.#worker = fork(workerScript(), [options.path], { serialization: 'advanced', execArgv: [], stdio: [...stdio] })
    this.#exit = new Promise((resolve) => this.#worker.once('exit', resolve))
    this.#worker.on('message', (reply: Reply) => this.#hear(reply))
    this.#worker.on('error', (error) => this.#end(error))
    this.#worker.on('exit', (code, signal) => this.#end(new Error(`A reader of the store ended (${signal ?? code}).`)))
  }

  get isFree(): boolean {
    return this.#state === 'free'
  }

  get isStarting(): boolean {
    return this.#state === 'starting'
  }

  ask(question: Waiting): void {
    this.#state = 'busy'
    this.#asked = question
    this.#timer = setTimeout(() => this.#overrun(question), this.#options.deadline)
    this.#worker.send({ name: question.name, args: question.args } satisfies Question)
  }

  /** Resolves when the process is gone. */
  async close(): Promise<void> {
    if (this.#state === 'free') this.#worker.disconnect()
    else this.#worker.kill('SIGKILL')
    this.#state = 'ended'
    await this.#exit
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
    const advice = 'Ask for less: rarer words, a filter, fewer rows.'
    this.#end(new KnownError('TIMEOUT', `The question "${name}" took longer than ${seconds} s and was ended. ${advice}`))
  }

  #end(error: Error): void {
    if (this.#state === 'ended') return
    const hasStarted = this.#state !== 'starting'
    this.#state = 'ended'
    clearTimeout(this.#timer)
    this.#worker.kill('SIGKILL')
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
