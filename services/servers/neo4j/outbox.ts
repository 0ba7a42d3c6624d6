import { randomUUID } from 'node:crypto'
import type { ArticleId, EntityId } from '../../../schema/types.ts'
import type { GraphServer, OutboxEntry, Stamp } from '../engines.ts'
import type { Ask, Connection } from './connection.ts'
import { COPY, type CopyRow, toArticleCopy } from './copying.ts'

/**
 * Articles whose copies are behind, and those that mention an entity which is called something else since. Their version is the highest
 * given so far and one more, or the clock where that is further on: so that a graph that was restored from a backup gives no version a
 * second time. Entries are taken in one order by everybody, so that nobody waits for who waits for him.
 */
const ENQUEUE = `UNWIND $ids + COLLECT { MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id IN $retyped MATCH (e)<-[:MENTIONS]-(a:Article) WHERE a.digest = '' RETURN a.id } AS id
WITH DISTINCT id ORDER BY id WITH collect(id) AS ids WHERE size(ids) > 0
MATCH (m:Meta {name: 'store'})
SET m.version = CASE WHEN m.version < timestamp() THEN timestamp() ELSE m.version + 1 END
WITH m.version AS version, ids UNWIND ids AS id
MERGE (o:Outbox {article: id}) SET o.version = version, o.attempts = 0, o.parked = null, o.error = null
SET o.due = CASE WHEN o.taker IS NOT NULL AND o.due > timestamp() THEN o.due ELSE timestamp() END
WITH id, version MATCH (a:Article {id: id}) SET a.version = version`

/** Puts articles into the outbox, and those whose digest was taken away since they mention one of `retyped`. */
export async function enqueue(ask: Ask, ids: readonly ArticleId[], retyped: readonly EntityId[] = []): Promise<void> {
  if (ids.length + retyped.length > 0) await ask(ENQUEUE, { ids, retyped })
}

/** An entry `o` that nobody holds, or that we hold already: we may have taken it and never heard so. What is parked is not due at all. */
const IS_FREE = '(o.due <= timestamp() OR o.due IS NOT NULL AND o.taker = $taker)'
const OLDEST = 'USING INDEX SEEK o:Outbox(due) WHERE o.due <= timestamp() WITH o ORDER BY o.due, o.article LIMIT $limit'
const OURS = `USING INDEX SEEK o:Outbox(article) WHERE o.article IN $ids AND ${IS_FREE} WITH o ORDER BY o.article LIMIT $limit`

/** Who takes holds an entry before he looks at it again: somebody else may have been faster. */
function claimFrom(found: string): string {
  return `MATCH (o:Outbox) ${found}
WITH o ORDER BY o.article SET o.version = o.version WITH o WHERE ${IS_FREE}
SET o.due = timestamp() + $leaseMs, o.taker = $taker WITH o, o.article AS id
RETURN id, o.version AS version, o.attempts AS attempts, HEAD(COLLECT { MATCH (a:Article {id: id}) RETURN ${COPY} }) AS copy`
}

const CLAIM = { oldest: claimFrom(OLDEST), ours: claimFrom(OURS) }

interface EntryRow {
  readonly id: ArticleId
  readonly version: number
  readonly attempts: number
  readonly copy: CopyRow | null
}

export async function claim(db: Connection, { limit, leaseMs, ids }: Parameters<GraphServer['claim']>[0]): Promise<readonly OutboxEntry[]> {
  const asked = { limit, leaseMs, taker: randomUUID() }
  const rows = await (ids ? db.change<EntryRow>(CLAIM.ours, { ...asked, ids }) : db.change<EntryRow>(CLAIM.oldest, asked))
  return rows.map(({ copy, ...entry }) => ({ ...entry, copy: copy && toArticleCopy(copy) }))
}

/** Entries in the order in which everybody takes them, each held before it is looked at. */
const HELD = `UNWIND $entries AS entry MATCH (o:Outbox {article: entry.id}) SET o.attempts = o.attempts
WITH o, entry, o.version = entry.version AS isSame`
const EXTEND = 'UNWIND $entries AS entry MATCH (o:Outbox {article: entry.id}) WHERE o.due IS NOT NULL SET o.due = timestamp() + $leaseMs'
/** An article whose digest was taken away has one again: that of the copy that was sent. Who writes holds articles before entries, too. */
const STAMP = `UNWIND $stamped AS entry MATCH (a:Article {id: entry.id}) WHERE a.digest = '' SET a.version = a.version
WITH a, entry WHERE a.digest = '' AND a.version = entry.version SET a.digest = entry.digest`
const ACKNOWLEDGE = `CALL () { ${STAMP} } ${HELD} FOREACH (x IN CASE WHEN isSame THEN [] ELSE [o] END | SET x.due = timestamp(), x.taker = null)
FOREACH (x IN CASE WHEN isSame THEN [o] ELSE [] END | DELETE x)`
const RELEASE = `${HELD} SET o.taker = null, o.error = $error, o.attempts = CASE WHEN isSame THEN entry.attempts + 1 ELSE 0 END
SET o.parked = CASE WHEN o.attempts >= $most THEN true END
SET o.due = CASE WHEN o.parked THEN null WHEN isSame THEN timestamp() + $retryMs ELSE timestamp() END`

export async function extend(db: Connection, entries: readonly OutboxEntry[], leaseMs: number): Promise<void> {
  if (entries.length > 0) await db.change(EXTEND, { entries: inTurn(entries), leaseMs })
}

export async function acknowledge(db: Connection, entries: readonly OutboxEntry[]): Promise<void> {
  const stamped = entries.flatMap(({ id, version, copy }) => (copy ? [{ id, version, digest: copy.digest }] : []))
  stamped.sort((a, b) => (a.id < b.id ? -1 : 1))
  if (entries.length > 0) await db.change(ACKNOWLEDGE, { entries: inTurn(entries), stamped })
}

export async function release(
  db: Connection,
  entries: readonly OutboxEntry[],
  failure: Parameters<GraphServer['release']>[1],
): Promise<void> {
  if (entries.length > 0) await db.change(RELEASE, { entries: inTurn(entries), ...failure })
}

function inTurn(entries: readonly OutboxEntry[]) {
  return entries.map(({ id, version, attempts }) => ({ id, version, attempts })).sort((a, b) => (a.id < b.id ? -1 : 1))
}

const PENDING = 'MATCH (o:Outbox) USING INDEX SEEK o:Outbox(article) WHERE o.article IN $ids RETURN o.article AS id'

export async function pending(db: Connection, ids: readonly ArticleId[]): Promise<readonly ArticleId[]> {
  return (await db.read<{ id: ArticleId }>(PENDING, { ids })).map(({ id }) => id)
}

const REVIVE = `MATCH (o:Outbox) WHERE o.parked = true
SET o.due = timestamp(), o.attempts = 0, o.parked = null, o.error = null WITH count(*) AS revived`
const STATE = `CALL () { MATCH (o:Outbox) RETURN count(o) AS entries }
WITH entries, COLLECT { MATCH (o:Outbox) WHERE o.parked = true RETURN {id: o.article, error: o.error} ORDER BY o.article } AS parked
RETURN entries - size(parked) AS waiting, parked`

type State = Awaited<ReturnType<GraphServer['outbox']>>

export async function outbox(db: Connection, { revive = false }: { readonly revive?: boolean } = {}): Promise<State> {
  const [state] = await (revive ? db.change<State>(`${REVIVE} ${STATE}`) : db.read<State>(STATE))
  return state ?? { waiting: 0, parked: [] }
}

/** An article that mentions an entity which was called something else since is looked at anew. */
const STAMPS = `MATCH (a:Article) WHERE a.id > $after WITH a ORDER BY a.id LIMIT $limit
RETURN a.id AS id, a.version AS version, a.digest AS digest, HEAD(COLLECT { MATCH (a) WHERE a.digest = '' RETURN ${COPY} }) AS copy`

export async function stamps(db: Connection, after: string, limit: number): Promise<readonly Stamp[]> {
  const rows = await db.read<Stamp & { readonly copy: CopyRow | null }>(STAMPS, { after, limit })
  return rows.map(({ copy, ...stamp }) => (copy ? { ...stamp, digest: toArticleCopy(copy).digest } : stamp))
}
