import { closeSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { KnownError } from '../../schema/errors.ts'
import { ATTRIBUTES, ENTITY_TYPES, RELATION_TYPES } from '../../schema/ontology.ts'
import { connect, type Database } from './driver.ts'
import { APPLICATION_ID, SCRATCH, STORE_VERSION, TABLES } from './tables.ts'

const MAGIC = 'SQLite format 3\0'
const OTHER_FILE = 'Choose another file with --data or ZAICHANG_DATA.'

/** Opens a store for writing; folder, file and tables are made where there are none. */
export async function openForWriting(path: string): Promise<Database> {
  if (lookAt(path) === 'missing') makeFolder(path)
  const db = await reach(path, 'write')
  try {
    db.exec('PRAGMA busy_timeout = 5000')
    if (isEmpty(db)) create(db, path)
    checkVersion(db, path)
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY')
    db.exec('PRAGMA cache_size = -64000; PRAGMA wal_autocheckpoint = 4000')
    checkOntology(db, path)
    return db
  } catch (error) {
    db.close()
    throw explain(error, path)
  }
}

/** Opens a store for reading; nothing is made or changed. */
export async function openForReading(path: string): Promise<Database> {
  if (lookAt(path) !== 'sqlite') throw noStore(path)
  const db = await reach(path, 'read')
  try {
    db.exec('PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000; PRAGMA mmap_size = 1073741824')
    if (isEmpty(db)) throw noStore(path)
    checkVersion(db, path)
    checkOntology(db, path)
    db.exec(SCRATCH)
    return db
  } catch (error) {
    db.close()
    throw explain(error, path)
  }
}

async function reach(path: string, access: 'read' | 'write'): Promise<Database> {
  try {
    return await connect(path, access)
  } catch (error) {
    throw explain(error, path)
  }
}

/** Scratch tables for a connection that writes and reads. */
export function addScratch(db: Database): void {
  db.exec(SCRATCH)
}

function noStore(path: string): KnownError {
  return new KnownError('CONFIG', `There is no store at "${path}". Load pages into it with \`zaichang load\`, or name another with --data.`)
}

/** The first bytes tell a foreign file before SQLite touches it. An empty file is a store still to be made. */
function lookAt(path: string): 'missing' | 'empty' | 'sqlite' {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 'missing'
  if (!found.isFile()) throw new KnownError('CONFIG', `"${path}" is no file. ${OTHER_FILE}`)
  if (found.size === 0) return 'empty'
  if (readStart(path) !== MAGIC) throw new KnownError('CONFIG', `"${path}" is not a store of zaichang (no SQLite file). ${OTHER_FILE}`)
  return 'sqlite'
}

function readStart(path: string): string {
  const bytes = Buffer.alloc(MAGIC.length)
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    throw new KnownError('CONFIG', `Cannot read "${path}". Check its permissions, or choose another file with --data.`, { cause: error })
  }
  try {
    return bytes.toString('latin1', 0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (error) {
    throw new KnownError('CONFIG', `Cannot make the folder of "${path}". Check its permissions, or choose another file with --data.`, {
      cause: error,
    })
  }
}

function isEmpty(db: Database): boolean {
  return db.get('SELECT 1 FROM sqlite_master') === undefined && pragma(db, 'application_id') === 0
}

function pragma(db: Database, name: 'application_id' | 'user_version'): number {
  return db.get<Record<string, number>>(`PRAGMA ${name}`)?.[name] ?? 0
}

/** Two processes may start on one new file: the second finds it made. */
function create(db: Database, path: string): void {
  db.transaction('IMMEDIATE', () => {
    if (!isEmpty(db)) return checkVersion(db, path)
    db.exec(TABLES)
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${STORE_VERSION}`)
    db.run(`INSERT INTO meta VALUES('ontology', @words)`, { words: JSON.stringify(ontologyWords()) })
  })
}

function checkVersion(db: Database, path: string): void {
  if (pragma(db, 'application_id') !== APPLICATION_ID)
    throw new KnownError('CONFIG', `"${path}" is a database of another program. ${OTHER_FILE}`)
  const version = pragma(db, 'user_version')
  if (version > STORE_VERSION)
    throw new KnownError(
      'CONFIG',
      `"${path}" was written by a newer zaichang (store version ${version}, this one reads ${STORE_VERSION}). Upgrade zaichang.`,
    )
  if (version < STORE_VERSION)
    throw new KnownError(
      'CONFIG',
      `"${path}" has store version ${version}, which this zaichang no longer reads. Load its pages into a new file.`,
    )
}

function ontologyWords(): readonly string[] {
  return [...ENTITY_TYPES, ...RELATION_TYPES, ...Object.keys(ATTRIBUTES)]
}

/** Types that this program does not know could not be shown: their facts would be lost without a word. */
function checkOntology(db: Database, path: string): void {
  const stored = db.get<{ value: string }>(`SELECT value FROM meta WHERE name = 'ontology'`)
  // Written by `create` above, as a list of words.
  const words = JSON.parse(stored?.value ?? '[]') as readonly string[]
  const known = new Set(ontologyWords())
  const strange = words.find((word) => !known.has(word))
  if (strange !== undefined)
    throw new KnownError('CONFIG', `"${path}" knows "${strange}", which this zaichang does not: a newer one wrote it. Upgrade zaichang.`)
}

/** What SQLite says of a file, as advice; anything else as it is. */
export function explain(error: unknown, path: string): unknown {
  if (error instanceof KnownError || !(error instanceof Error)) return error
  if (/not a database|malformed/.test(error.message))
    return new KnownError('CONFIG', `"${path}" is damaged (${error.message}). Restore a backup, or load the pages into a new file.`, {
      cause: error,
    })
  if (/unable to open|readonly|permission/.test(error.message))
    return new KnownError('CONFIG', `Cannot open "${path}" (${error.message}). Check the permissions of file and folder.`, { cause: error })
  if (/locked|busy/.test(error.message))
    return new KnownError('UNAVAILABLE', `"${path}" is in use by another program (${error.message}). Try again when it is done.`, {
      cause: error,
    })
  return error
}
