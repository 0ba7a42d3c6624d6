import type { EntityId } from '../../schema/types.ts'
import type { ArticleFilter, DateRange } from '../store.ts'
import type { Database, Params } from './driver.ts'
import { numberOf } from './rows.ts'

/** Conditions that all must hold, with their parameters. */
export interface Conditions {
  readonly sql: string
  readonly params: Params
}

/** A day, month or year that touches the range; what has no date is left out as soon as a range is given. */
export function inRange(column: string, { since, until }: DateRange): Conditions {
  const conditions = [
    ...(since || until ? [`${column} <> ''`] : []),
    ...(since ? [`${column} >= substr(@since, 1, length(${column}))`] : []),
    ...(until ? [`${column} <= substr(@until, 1, length(${column}))`] : []),
  ]
  return { sql: conditions.join(' AND ') || '1', params: { ...(since && { since }), ...(until && { until }) } }
}

/** Fills `below` with a place and all that lies in it, however deep; a circle ends by itself. */
export function fillBelow(db: Database, place: number): void {
  db.run('DELETE FROM below')
  db.run(
    `INSERT INTO below WITH RECURSIVE inside(n) AS (
       SELECT @place UNION SELECT r.fromN FROM inside i CROSS JOIN relation r ON r.toN = i.n AND r.type = 'LOCATED_IN')
     SELECT n FROM inside`,
    { place },
  )
}

const MENTIONS = 'SELECT article FROM mentioned WHERE entity'
const ATTENDS = `SELECT article FROM relation WHERE type = 'ATTENDED' AND fromN`
const HOSTS = `SELECT article FROM relation WHERE type IN ('ATTENDED', 'ORGANIZED') AND roles & 1 AND fromN`

/** What must hold of an article `a`, its date apart; null where nobody can hold it, since it names what is not in the store. */
export function articleConditions(db: Database, where: ArticleFilter): Conditions | null {
  const numbers = (ids: readonly EntityId[] = []) => [...new Set(ids)].map((id) => numberOf(db, id))
  const [mentions, attendedBy, hostedBy] = [numbers(where.mentions), numbers(where.attendedBy), numbers(where.hostedBy)]
  const anyOf = numbers(where.anyOf).filter((n) => n !== undefined)
  const place = where.place === undefined ? [] : [numberOf(db, where.place)]
  if ([...mentions, ...attendedBy, ...hostedBy, ...place].includes(undefined)) return null
  for (const n of place) if (n !== undefined) fillBelow(db, n)
  const each = (name: string, list: readonly unknown[], articles: string) => list.map((_, i) => `a.n IN (${articles} = @${name}${i})`)
  const conditions = [
    ...each('mention', mentions, MENTIONS),
    ...each('attends', attendedBy, ATTENDS),
    ...each('hosts', hostedBy, HOSTS),
    ...(where.anyOf ? [`a.n IN (${MENTIONS} IN (SELECT value FROM json_each(@anyOf)))`] : []),
    ...place.map(() => `a.n IN (${MENTIONS} IN (SELECT n FROM below))`),
    ...(where.paper === undefined ? [] : ['a.paper = @paper']),
  ]
  const named = { ...numbered('mention', mentions), ...numbered('attends', attendedBy), ...numbered('hosts', hostedBy) }
  return {
    sql: conditions.join(' AND ') || '1',
    params: {
      ...named,
      ...(where.anyOf && { anyOf: JSON.stringify(anyOf) }),
      ...(where.paper === undefined ? {} : { paper: where.paper }),
    },
  }
}

function numbered(name: string, list: readonly (number | undefined)[]): Params {
  return Object.fromEntries(list.map((n, i) => [`${name}${i}`, n ?? null]))
}

/** The tags that an article must carry for a filter: they narrow the search in the index, the conditions decide. */
export function tagsFor(db: Database, where: ArticleFilter): readonly string[] {
  const tag = (letter: string, ids: readonly EntityId[] = []) => ids.map((id) => `${letter}${numberOf(db, id) ?? 0}`)
  return [...tag('e', where.mentions), ...tag('a', where.attendedBy), ...tag('h', where.hostedBy)]
}
