import type { ArticleId, EntityId, Extraction } from '../../../schema/types.ts'
import { withoutRepeats } from '../../verify.ts'
import type { WrittenPage } from '../engines.ts'
import { type LockedPage, type PageChange, toPageChange, toPlan, touchedBy } from './change.ts'
import type { Ask, Connection } from './connection.ts'
import { stored } from './lookups.ts'
import { enqueue } from './outbox.ts'
import type { LockedEntity } from './settle.ts'
import { type Retyped, writeRows } from './statements.ts'

const NOTHING_WRITTEN: WrittenPage = { outcome: 'unchanged', articles: 0, entities: 0, relations: 0, statements: 0, stale: [] }

/** What a page was taken for, by its source: what is stored, then what the same batch says before. */
type Known = Map<string, Pick<LockedPage, 'digest' | 'extractor'> | null>

/**
 * Replaces all that pages of the caller, who has verified them, said before: in one transaction with the outbox entries of every article
 * whose copy it changes. An unchanged page is only read.
 */
export async function write(db: Connection, extractions: readonly Extraction[]): Promise<readonly WrittenPage[]> {
  const sources = [...new Set(extractions.map(({ page }) => page.source))].sort()
  const before = await stored(db, sources)
  const known: Known = new Map(sources.map((source, i) => [source, before[i] ?? null]))
  if (extractions.every((extraction) => isUnchanged(known, extraction))) return extractions.map(() => NOTHING_WRITTEN)
  const changed = new Set(extractions.filter((extraction) => !isUnchanged(known, extraction)).map(({ page }) => page.source))
  const written = await db.transaction((ask) =>
    replace(
      ask,
      extractions.filter(({ page }) => changed.has(page.source)),
    ),
  )
  const rest = [...written]
  return extractions.map(({ page }) => (changed.has(page.source) ? (rest.shift() ?? NOTHING_WRITTEN) : NOTHING_WRITTEN))
}

/** Takes a page out with all that it said; null where there was none. */
export async function forget(db: Connection, source: string): Promise<readonly ArticleId[] | null> {
  return db.transaction(async (ask) => {
    const [before] = await ask<LockedPage>(LOCK_PAGE, { source })
    if (!before) return null
    const [stale] = await change(ask, [toPageChange(before, null)])
    return stale ?? []
  })
}

function isUnchanged(known: Known, { page, extractor }: Extraction): boolean {
  const stored = known.get(page.source)
  return stored?.digest === page.digest && stored.extractor === extractor
}

const HELD = `p.source AS source, p.digest AS digest, p.extractor AS extractor, p.entities AS entities, p.claims AS claims,
  COLLECT { MATCH (p)<-[:ON]-(a:Article) RETURN a {.id, .version, .digest} } AS articles`

/** To write what is there already is what holds it: nobody else changes it before this transaction ends. */
const LOCK_PAGES = `UNWIND $sources AS source MERGE (p:Page {source: source}) SET p.source = p.source WITH p RETURN ${HELD}`
const LOCK_PAGE = `MATCH (p:Page {source: $source}) SET p.source = p.source WITH p RETURN ${HELD}`
const LOCK_ENTITIES = `UNWIND $ids AS id MERGE (e:Entity {id: id}) SET e.key = e.key WITH e
  RETURN e.id AS id, e.key AS key, e.type AS type, e.name AS name, e.date AS date, e.articles AS articles, e.kinds AS kinds, e.folded AS folded, e.tally AS tally`

/** Several pages of one source: each is answered for, the last is written. */
async function replace(ask: Ask, extractions: readonly Extraction[]): Promise<readonly WrittenPage[]> {
  const sources = [...new Set(extractions.map(({ page }) => page.source))].sort()
  const locked = new Map((await ask<LockedPage>(LOCK_PAGES, { sources })).map((page) => [page.source, page]))
  const known: Known = new Map([...locked].map(([source, page]) => [source, page.digest ? page : null]))
  const last = new Map<string, Extraction>()
  const written = extractions.map((extraction) => {
    if (isUnchanged(known, extraction)) return NOTHING_WRITTEN
    const { source, digest } = extraction.page
    const outcome = known.get(source) ? ('replaced' as const) : ('added' as const)
    const after = { ...extraction, readings: withoutRepeats(extraction.readings) }
    known.set(source, { digest, extractor: extraction.extractor })
    last.set(source, after)
    return { outcome, ...sizeOf(after), stale: [] }
  })
  const changes = [...last].flatMap(([source, after]) => {
    const before = locked.get(source)
    return before ? [toPageChange(before, after)] : []
  })
  const stale = new Map((await change(ask, changes)).map((ids, i) => [changes[i]?.before.source, ids]))
  return written.map((page, i) => (page === NOTHING_WRITTEN ? page : { ...page, stale: stale.get(extractions[i]?.page.source) ?? [] }))
}

function sizeOf({ readings, entities }: Extraction) {
  return {
    articles: readings.length,
    entities: new Set(entities.map(({ id }) => id)).size,
    relations: readings.reduce((sum, reading) => sum + reading.relations.length, 0),
    statements: readings.reduce((sum, reading) => sum + reading.statements.length, 0),
  }
}

/** For each change the articles whose copies it leaves behind. */
async function change(ask: Ask, changes: readonly PageChange[]): Promise<readonly (readonly ArticleId[])[]> {
  if (changes.length === 0) return []
  const ids = touchedBy(changes)
  const { rows, stale } = toPlan(changes, ids.length > 0 ? await ask<LockedEntity>(LOCK_ENTITIES, { ids }) : [])
  const retyped = await writeRows(ask, rows)
  const all = changes.map((pageChange, i) => [...new Set([...(stale[i] ?? []), ...mentioning(retyped, pageChange)])].sort())
  await enqueue(ask, all.flat())
  return all
}

/** A page answers for whoever mentions an entity that is called something else since it came or went. */
function mentioning(retyped: readonly Retyped[], { coming, going }: PageChange): readonly ArticleId[] {
  if (retyped.length === 0) return []
  const touched = new Set<EntityId>([...coming, ...going].map(({ id }) => id))
  return retyped.filter(({ entity }) => touched.has(entity)).map(({ article }) => article)
}
