import { attended, attendees, companions, together } from './attendance.ts'
import type { Database } from './driver.ts'
import { find } from './find.ts'
import { aliases, articleCounts, articles, counts, entities, facts, mentions, relations, statements, stored } from './graph.ts'
import { extractionAfter, pageAfter } from './pages.ts'
import { search } from './search.ts'
import { around, paths } from './walk.ts'

/** Every question that a store answers, by name: what is sent to a worker. */
export const READS = {
  entities,
  articles,
  mentions,
  facts,
  aliases,
  articleCounts,
  relations,
  statements,
  find,
  attended,
  attendees,
  companions,
  together,
  around,
  paths,
  counts,
  search,
  stored,
  pageAfter,
  extractionAfter,
}

export type ReadName = keyof typeof READS

/** What a question is asked with: everything after the database. */
export type ReadArgs<K extends ReadName> = (typeof READS)[K] extends (db: Database, ...args: infer A) => unknown ? A : never
export type ReadAnswer<K extends ReadName> = ReturnType<(typeof READS)[K]>

/** Asks a question of a connection; all that it reads is of one moment. */
export function read(db: Database, name: ReadName, args: readonly unknown[]): unknown {
  // Name and arguments were typed together by the caller; a message to a worker cannot carry that.
  const ask = READS[name] as (db: Database, ...args: readonly unknown[]) => unknown
  return db.transaction('DEFERRED', () => ask(db, ...args))
}
