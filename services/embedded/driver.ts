import { isBuiltin } from 'node:module'

/** What a value of a row or a parameter can be. */
export type Value = string | number | null
export type Params = Readonly<Record<string, Value>>

interface Statement {
  run(params: Params): { changes: number | bigint; lastInsertRowid: number | bigint }
  all(params: Params): unknown[]
  get(params: Params): unknown
}

interface Connection {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}

interface Driver {
  DatabaseSync: new (path: string, options: { readOnly: boolean }) => Connection
}

/** A variable, since the types the project compiles against (Node 20) do not know it. */
const BUILT_IN: string = 'node:sqlite'

/** Node's own driver where it exists (22.13 and later), else the package with the same API. */
async function loadDriver(): Promise<Driver> {
  return isBuiltin(BUILT_IN) ? ((await import(BUILT_IN)) as Driver) : await import('@photostructure/sqlite')
}

/** One connection: statements are prepared once, rows are read with named parameters. */
export class Database {
  readonly #connection: Connection
  readonly #statements = new Map<string, Statement>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** The rows of a question. The caller names the columns it selected: SQL knows no types. */
  all<T>(sql: string, params: Params = {}): T[] {
    return this.#prepared(sql).all(params) as T[]
  }

  /** The first row; undefined where there is none. */
  get<T>(sql: string, params: Params = {}): T | undefined {
    return this.#prepared(sql).get(params) as T | undefined
  }

  /** Writes; answers with the number of the last row inserted. */
  run(sql: string, params: Params = {}): number {
    return Number(this.#prepared(sql).run(params).lastInsertRowid)
  }

  exec(sql: string): void {
    this.#connection.exec(sql)
  }

  /** All of `work` or nothing; a snapshot of the store while it reads. */
  transaction<T>(kind: 'DEFERRED' | 'IMMEDIATE', work: () => T): T {
    this.exec(`BEGIN ${kind}`)
    try {
      const answer = work()
      this.exec('COMMIT')
      return answer
    } catch (error) {
      this.exec('ROLLBACK')
      throw error
    }
  }

  close(): void {
    this.#statements.clear()
    this.#connection.close()
  }

  #prepared(sql: string): Statement {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#connection.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}

/** Opens a connection to a file; nothing is read or written yet. */
export async function connect(path: string, access: 'read' | 'write'): Promise<Database> {
  const { DatabaseSync } = await loadDriver()
  return new Database(new DatabaseSync(path, { readOnly: access === 'read' }))
}
