import { setImmediate } from 'node:timers/promises'
import type { ArticleId, EntityId, Extraction } from '../../../schema/types.ts'
import { sizeOf, withoutRepeats } from '../../verify.ts'
import type { WrittenPage } from '../engines.ts'
import {
  type LockedPage,
  type PageChange,
  type Prepared,
  prepare,
  settleAll,
  toFirstRows,
  toLastRows,
  toPageChange,
  touchedBy,
} from './change.ts'
import type { Ask, Connection } from './connection.ts'
import { enqueue } from './outbox.ts'
import type { LockedEntity } from './settle.ts'
import { type Retyped, writeFirst, writeLast } from './statements.ts'

const NOTHING_WRITTEN: WrittenPage = { outcome: 'unchanged', articles: 0, entities: 0, relations: 0, statements: 0, stale: [] }

/** What a page was taken for, by its source: what is stored, then what the same batch says before. */
type Known = Map<string, Pick<LockedPage, 'digest' | 'extractor'> | null>

/**
 * Replaces all that pages of the caller, who has verified them, said before: in one transaction with the outbox entries of every article
 * whose copy it changes. Three round trips, however many pages: what is stored, what becomes of it, the commit. Nothing is written where
 * nothing changed.
 */
export async function write(db: Connection, extractions: readonly Extraction[]): Promise<readonly WrittenPage[]> {
  return extractions.length === 0 ? [] : db.transaction((ask) => replace(ask, extractions))
}

/** Takes a page out with all that it said; null where there was none. */
export async function forget(db: Connection, source: string): Promise<readonly ArticleId[] | null> {
  return db.transaction(async (ask) => {
    const { pages, entities } = await lock(ask, LOCK_PAGE, { sources: [source], ids: [] })
    const [before] = pages
    if (!before) return null
    const [stale] = await change(ask, [toPageChange(before, null)], entities)
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
const LOCK_PAGE = `MATCH (p:Page) USING INDEX SEEK p:Page(source) WHERE p.source IN $sources SET p.source = p.source WITH p RETURN ${HELD}`
/** Whom the pages name that come, and whom they named so far. */
const LOCK_ENTITIES = `CALL () { MATCH (p:Page) USING INDEX SEEK p:Page(source) WHERE p.source IN $sources UNWIND p.entities AS id RETURN collect(id) AS going }
UNWIND $ids + going AS id WITH DISTINCT id ORDER BY id MERGE (e:Entity {id: id}) SET e.key = e.key WITH e
RETURN e.id AS id, e.key AS key, e.type AS type, e.name AS name, e.date AS date, e.articles AS articles, e.kinds AS kinds, e.folded AS folded, e.tally AS tally`

interface Locked {
  readonly pages: readonly LockedPage[]
  readonly entities: readonly LockedEntity[]
}

/** Holds pages, then entities, each in the order in which everybody takes them. */
async function lock(ask: Ask, cypher: string, asked: { readonly sources: readonly string[]; readonly ids: readonly EntityId[] }) {
  const [pages, entities] = await Promise.all([ask<LockedPage>(cypher, asked), ask<LockedEntity>(LOCK_ENTITIES, asked)])
  return { pages, entities } satisfies Locked
}

/** Works while the server is at what was asked before, which must be on its way first. */
async function onceSent<T>(work: () => T | Promise<T>): Promise<T> {
  await setImmediate()
  return work()
}

/** Several pages of one source: each is answered for, the last is written. */
async function replace(ask: Ask, extractions: readonly Extraction[]): Promise<readonly WrittenPage[]> {
  const newest = new Map(extractions.map((extraction) => [extraction.page.source, extraction]))
  const ids = [...newest.values()].flatMap(({ entities }) => entities.map(({ id }) => id))
  // What can be made of the pages is made while the server looks for what it has.
  const [{ pages, entities }, prepared] = await Promise.all([
    lock(ask, LOCK_PAGES, { sources: [...newest.keys()].sort(), ids }),
    onceSent(() => extractions.map((extraction) => prepare({ ...extraction, readings: withoutRepeats(extraction.readings) }))),
  ])
  const { written, changes } = toChanges(pages, prepared)
  const stale = await change(ask, changes, entities)
  const bySource = new Map(changes.map(({ before }, i) => [before.source, stale[i] ?? []]))
  return written.map((page, i) =>
    page === NOTHING_WRITTEN ? page : { ...page, stale: bySource.get(extractions[i]?.page.source ?? '') ?? [] },
  )
}

/** What is answered for each page, and what becomes of each source. */
function toChanges(pages: readonly LockedPage[], prepared: readonly Prepared[]) {
  const known: Known = new Map(pages.map((page) => [page.source, page.digest ? page : null]))
  const last = new Map<string, Prepared>()
  const written = prepared.map((after): WrittenPage => {
    const { extraction } = after
    if (isUnchanged(known, extraction)) return NOTHING_WRITTEN
    const { source, digest } = extraction.page
    const outcome = known.get(source) ? 'replaced' : 'added'
    known.set(source, { digest, extractor: extraction.extractor })
    last.set(source, after)
    return { outcome, ...sizeOf(extraction), stale: [] }
  })
  const changes = pages.flatMap((before) => {
    const after = last.get(before.source)
    return after ? [toPageChange(before, after)] : []
  })
  return { written, changes }
}

/** For each change the articles whose copies it leaves behind. The server takes in entities while the copies of articles are still looked at. */
async function change(
  ask: Ask,
  changes: readonly PageChange[],
  locked: readonly LockedEntity[],
): Promise<readonly (readonly ArticleId[])[]> {
  if (changes.length === 0) return []
  const settled = settleAll(changes, locked)
  const first = toFirstRows(changes, settled)
  const [retyped, stale] = await Promise.all([
    writeFirst(ask, first),
    onceSent(async () => {
      const { rows, stale } = toLastRows(changes, settled)
      await Promise.all([writeLast(ask, rows), enqueue(ask, stale.flat(), first.retyped)])
      return stale
    }),
  ])
  return changes.map((pageChange, i) => [...new Set([...(stale[i] ?? []), ...mentioning(retyped, pageChange)])].sort())
}

/** A page answers for whoever mentions an entity that is called something else since it came or went. */
function mentioning(retyped: readonly Retyped[], change: PageChange): readonly ArticleId[] {
  if (retyped.length === 0) return []
  const touched = new Set(touchedBy(change))
  return retyped.filter(({ entity }) => touched.has(entity)).map(({ article }) => article)
}
