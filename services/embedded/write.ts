import type { EntityType } from '../../schema/ontology.ts'
import type { Entity, Extraction, Key, Reading } from '../../schema/types.ts'
import { soundOf } from '../sounds.ts'
import { dateInForce, isDated, nameInForce, type StatedDate, typeInForce, type Vote } from '../standing.ts'
import type { Written } from '../store.ts'
import { withoutRepeats } from '../verify.ts'
import type { Database } from './driver.ts'
import { dropFromIndex, indexArticle } from './gram-index.ts'
import { addArticle, addMention, addPage, addRelation, addStatement, insertEntity } from './insert.ts'
import { dropLabels, nameLabel, SurfaceCounts } from './labels.ts'
import { toTypeCode, typeCodeOf } from './tables.ts'

/** Replaces all that a page said before, in graph and index: in a transaction of the caller, who has verified it. */
export function write(db: Database, extraction: Extraction): Written {
  const { page, extractor } = extraction
  const stored = storedPage(db, page.source)
  if (stored?.digest === page.digest && stored.extractor === extractor)
    return { outcome: 'unchanged', articles: 0, entities: 0, relations: 0, statements: 0 }
  const change = new Change(db)
  if (stored) change.remove(stored.n)
  const added = change.add(extraction)
  change.settle()
  return { outcome: stored ? 'replaced' : 'added', ...added }
}

/** Takes a page out with all that it said, in a transaction of the caller; false where there was none. */
export function forget(db: Database, source: string): boolean {
  const stored = storedPage(db, source)
  if (!stored) return false
  const change = new Change(db)
  change.remove(stored.n)
  change.settle()
  return true
}

function storedPage(db: Database, source: string): StoredPage | undefined {
  return db.get<StoredPage>('SELECT n, digest, extractor FROM page WHERE source = @source', { source })
}

interface StoredPage {
  readonly n: number
  readonly digest: string
  readonly extractor: string
}

/** One page leaving or coming in: what it touches is put right once, at the end. */
class Change {
  readonly #db: Database
  readonly #touched = new Set<number>()
  readonly #surfaces = new SurfaceCounts()

  constructor(db: Database) {
    this.#db = db
  }

  remove(page: number): void {
    const db = this.#db
    for (const claim of db.all<Claim>('SELECT entity, type, name FROM claim WHERE page = @page', { page })) this.#vote(claim, -1)
    for (const { n } of db.all<{ n: number }>('SELECT n FROM article WHERE page = @page', { page })) this.#removeArticle(n)
    for (const table of ['article', 'claim', 'page_text']) db.run(`DELETE FROM ${table} WHERE page = @page`, { page })
    db.run('DELETE FROM page WHERE n = @page', { page })
  }

  add(extraction: Extraction): Omit<Written, 'outcome'> {
    const page = addPage(this.#db, extraction)
    const entities = [...new Map(extraction.entities.map((entity) => [entity.id, entity])).values()]
    const numbers = new Map(entities.map((entity, place) => [entity.id, this.#claim(entity, page, place)]))
    const readings = withoutRepeats(extraction.readings)
    for (const reading of readings) this.#addReading(reading, { page, extraction, numberOf: (id) => numbers.get(id) ?? 0 })
    return {
      articles: readings.length,
      entities: entities.length,
      relations: readings.reduce((sum, reading) => sum + reading.relations.length, 0),
      statements: readings.reduce((sum, reading) => sum + reading.statements.length, 0),
    }
  }

  /** What no page supports any more goes; of the rest type, name and date follow what its pages say. */
  settle(): void {
    this.#surfaces.apply(this.#db)
    for (const n of this.#touched) settle(this.#db, n)
  }

  #claim(entity: Entity, page: number, place: number): number {
    const db = this.#db
    const known = db.get<{ n: number }>('SELECT n FROM entity WHERE id = @id', { id: entity.id })
    const n = known?.n ?? insertEntity(db, entity)
    const { type, name } = entity
    db.run('INSERT INTO claim(page, place, entity, type, name) VALUES(@page, @place, @n, @type, @name)', { page, place, n, type, name })
    this.#vote({ entity: n, type, name }, 1)
    return n
  }

  #vote({ entity, type, name }: Claim, pages: 1 | -1): void {
    this.#touched.add(entity)
    this.#db.run(
      `INSERT INTO vote(entity, type, name, pages) VALUES(@entity, @type, @name, @pages)
       ON CONFLICT(entity, type, name) DO UPDATE SET pages = pages + @pages`,
      { entity, type, name, pages },
    )
  }

  #addReading(reading: Reading, { page, extraction, numberOf }: Surroundings): void {
    const db = this.#db
    const n = addArticle(db, reading.article, { page, setting: extraction.setting })
    reading.mentions.forEach((mention, place) => {
      const entity = numberOf(mention.entityId)
      addMention(db, mention, { article: n, place, entity })
      this.#surfaces.add(entity, reading.article.text.slice(mention.span.start, mention.span.end), 1)
    })
    db.run(ADD_MENTIONED, { n })
    db.run('UPDATE entity SET articles = articles + 1 WHERE n IN (SELECT entity FROM mentioned WHERE article = @n)', { n })
    reading.relations.forEach((relation, place) => {
      addRelation(db, relation, { article: n, place, from: numberOf(relation.from), to: numberOf(relation.to) })
    })
    reading.statements.forEach((statement, place) => {
      addStatement(db, statement, { article: n, place, entity: numberOf(statement.entity) })
    })
    indexArticle(db, n)
  }

  #removeArticle(n: number): void {
    const db = this.#db
    const text = db.get<{ text: string }>('SELECT text FROM body WHERE article = @n', { n })?.text ?? ''
    const mentions = db.all<{ entity: number; start: number; end: number }>('SELECT entity, start, end FROM mention WHERE article = @n', {
      n,
    })
    for (const { entity, start, end } of mentions) this.#surfaces.add(entity, text.slice(start, end), -1)
    db.run('UPDATE entity SET articles = articles - 1 WHERE n IN (SELECT entity FROM mentioned WHERE article = @n)', { n })
    for (const table of ['mention', 'mentioned', 'relation', 'statement', 'body']) db.run(`DELETE FROM ${table} WHERE article = @n`, { n })
    dropFromIndex(db, n)
  }
}

const ADD_MENTIONED = `INSERT INTO mentioned(article, entity, typeCode)
  SELECT DISTINCT m.article, m.entity, ${typeCodeOf('e.type')} FROM mention m CROSS JOIN entity e ON e.n = m.entity WHERE m.article = @n`

interface Claim {
  readonly entity: number
  readonly type: string
  readonly name: string
}

interface Surroundings {
  readonly page: number
  readonly extraction: Extraction
  readonly numberOf: (id: Entity['id']) => number
}

interface Standing {
  readonly key: string
  readonly type: string
  readonly name: string
  readonly date: string
}

function settle(db: Database, n: number): void {
  db.run('DELETE FROM vote WHERE entity = @n AND pages = 0', { n })
  const votes = db.all<Vote>('SELECT type, name, pages FROM vote WHERE entity = @n', { n })
  const [type, name] = [typeInForce(votes), nameInForce(votes)]
  const stored = db.get<Standing>('SELECT key, type, name, date FROM entity WHERE n = @n', { n })
  if (type === null || name === null || !stored) {
    removeEntity(db, n)
    return
  }
  // Written by insertEntity above.
  const key = JSON.parse(stored.key) as Key
  const date = isDated(type) ? dateInForce(statedDates(db, n), key.date) : ''
  if (name !== stored.name) rename(db, n, { former: stored.name, name, kind: key.kind })
  if (type !== stored.type) retype(db, n, type)
  if (date !== stored.date) db.run('UPDATE entity SET date = @date WHERE n = @n', { n, date })
}

function retype(db: Database, n: number, type: EntityType): void {
  db.run('UPDATE entity SET type = @type WHERE n = @n', { n, type })
  db.run('UPDATE mentioned SET typeCode = @code WHERE entity = @n', { n, code: toTypeCode(type) })
}

function statedDates(db: Database, n: number): readonly StatedDate[] {
  return db.all<StatedDate>(
    `SELECT json_extract(value, '$') AS value, count(*) AS times FROM statement WHERE entity = @n AND key = 'date' GROUP BY 1`,
    { n },
  )
}

function rename(db: Database, n: number, { former, name, kind }: { former: string; name: string; kind: Key['kind'] }): void {
  db.run('UPDATE entity SET name = @name, pinyin = @pinyin, initials = @initials WHERE n = @n', { n, name, ...soundOf(name, kind) })
  nameLabel(db, n, { former, name })
}

function removeEntity(db: Database, n: number): void {
  dropLabels(db, n)
  db.run('DELETE FROM entity WHERE n = @n', { n })
}
