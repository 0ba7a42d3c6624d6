import { setTimeout as sleep } from 'node:timers/promises'
import type { Driver, Integer, Session } from 'neo4j-driver'
import { KnownError } from '../../../schema/errors.ts'
import { away, explain, isPassing, isStaleBookmark, type Server } from './errors.ts'

type Neo4j = typeof import('neo4j-driver')

/** Where the graph server is and who asks. */
export interface Address {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database: string
}

/** The values of a question; whole numbers are sent as integers. */
export type Params = Readonly<Record<string, unknown>>

/** Sees every question as it is sent: for tests and measurements. */
export type Watch = (cypher: string, params: Params) => void

export interface ConnectionOptions {
  /** Milliseconds that one question may take; a write may take longer. */
  readonly deadline: number
  readonly watch?: Watch
}

/** Asks one question; rows are what it returns by name. */
export type Ask = <Row>(cypher: string, params?: Params) => Promise<readonly Row[]>

const SCHEMES = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/[^\s/]/
/** A batch of pages is no question that somebody waits for at a screen. */
const LEAST_WRITE_DEADLINE = 60_000
/** A server looks at its clock every two seconds unless told otherwise; who is silent longer hangs. */
const GRACE = 4_000
const ATTEMPTS = 4
const FIRST_PAUSE = 60

/** A server that answers questions: each in a transaction of its own with a time-out, tried again where the failure passes. */
export class Connection {
  readonly #neo4j: Neo4j
  readonly #address: Address
  readonly #options: ConnectionOptions
  #bookmarks: ReturnType<Neo4j['bookmarkManager']>
  #driver: Driver

  private constructor(neo4j: Neo4j, address: Address, options: ConnectionOptions) {
    this.#neo4j = neo4j
    this.#address = address
    this.#options = options
    this.#bookmarks = neo4j.bookmarkManager()
    this.#driver = connect(neo4j, address)
  }

  /** Nothing is sent yet. */
  static async open(address: Address, options: ConnectionOptions): Promise<Connection> {
    if (!SCHEMES.test(address.uri))
      throw new KnownError('CONFIG', `NEO4J_URI "${address.uri}" is no address of a graph. Write it like "bolt://localhost:17687".`)
    return new Connection((await import('neo4j-driver')).default, address, options)
  }

  get server(): Server {
    const { uri, user, database } = this.#address
    return { uri, user, database, deadline: this.#options.deadline }
  }

  /** One round trip, which can change nothing; it sees all that this connection wrote. */
  read<Row>(cypher: string, params: Params = {}): Promise<readonly Row[]> {
    const timeout = this.#options.deadline
    return this.#tried((session) => this.#run(session, { cypher, params, timeout }), { access: 'READ', timeout })
  }

  /** One round trip that changes something; done twice it must be as done once. */
  change: Ask = <Row>(cypher: string, params: Params = {}): Promise<readonly Row[]> => {
    const timeout = this.#writeDeadline
    return this.#tried((session) => this.#run(session, { cypher, params, timeout }), { access: 'WRITE', timeout })
  }

  /** Several questions, all or none of which hold; done twice they must be as done once. They may be asked without awaiting one another. */
  transaction<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    const timeout = this.#writeDeadline
    return this.#tried(
      async (session) => {
        const transaction = session.beginTransaction({ timeout })
        try {
          const done = await work((cypher, params = {}) => this.#run(transaction, { cypher, params }))
          await transaction.commit()
          return done
        } finally {
          await transaction.close()
        }
      },
      { access: 'WRITE', timeout },
    )
  }

  close(): Promise<void> {
    return this.#driver.close()
  }

  get #writeDeadline(): number {
    return Math.max(this.#options.deadline, LEAST_WRITE_DEADLINE)
  }

  async #run<Row>(runner: Runner, { cypher, params, timeout }: Question): Promise<readonly Row[]> {
    this.#options.watch?.(cypher, params)
    const { records } = await runner.run(cypher, toValues(params, this.#neo4j.int), timeout === undefined ? undefined : { timeout })
    // Each caller names the columns of its question.
    return records.map((record) => record.toObject() as Row)
  }

  async #tried<T>(work: (session: Session) => Promise<T>, mode: Mode): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#inSession(work, mode)
      } catch (error) {
        if (isStaleBookmark(error)) this.#bookmarks = this.#neo4j.bookmarkManager()
        if (attempt === ATTEMPTS || !isPassing(error)) throw explain(error, this.server)
      }
      await sleep(FIRST_PAUSE * 2 ** attempt * (0.5 + Math.random()))
    }
  }

  async #inSession<T>(work: (session: Session) => Promise<T>, { access, timeout }: Mode): Promise<T> {
    const session = this.#driver.session({
      database: this.#address.database,
      defaultAccessMode: access,
      bookmarkManager: this.#bookmarks,
      fetchSize: -1,
    })
    const done = work(session).finally(() => session.close())
    return await this.#unlessHung(done, timeout + GRACE)
  }

  /** A server that neither answers nor closes would hold its connection for ever: all of them are given up, and the next question makes new ones. */
  async #unlessHung<T>(done: Promise<T>, milliseconds: number): Promise<T> {
    const timer = new AbortController()
    const hung = sleep(milliseconds, 'hung' as const, { signal: timer.signal }).catch(() => 'hung' as const)
    try {
      const first = await Promise.race([done.then((value) => ({ value })), hung])
      if (first !== 'hung') return first.value
    } finally {
      timer.abort()
    }
    const { server } = this
    done.catch(() => {})
    this.#driver.close().catch(() => {})
    this.#driver = connect(this.#neo4j, this.#address)
    throw away(server)
  }
}

interface Mode {
  readonly access: 'READ' | 'WRITE'
  readonly timeout: number
}

interface Question {
  readonly cypher: string
  readonly params: Params
  readonly timeout?: number
}

type Runner = Pick<Session, 'run'>

function connect(neo4j: Neo4j, { uri, user, password }: Address): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 50,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    connectionLivenessCheckTimeout: 60_000,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    userAgent: 'zaichang',
  })
}

/** The driver sends every number as a float unless it is one of its own integers; a list of texts is sent as it is. */
export function toValues(value: unknown, int: (whole: number) => Integer): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? int(value) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.length > 0 && typeof value[0] === 'string' ? value : value.map((one) => toValues(one, int))
  const values: Record<string, unknown> = {}
  for (const [name, one] of Object.entries(value)) values[name] = toValues(one, int)
  return values
}
