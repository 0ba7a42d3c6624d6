import { ENTITY_TYPES, type EntityType } from '../../schema/ontology.ts'
import type { Entity } from '../../schema/types.ts'
import { toEntity } from '../rows.ts'
import type { FacetCount, Facets } from '../store.ts'
import type { Database } from './driver.ts'
import { entityAt } from './rows.ts'
import type { Matches } from './search.ts'
import { toTypeCode } from './tables.ts'

/** The facets of an answer without articles. */
export const NO_FACETS: Facets = { entities: [], places: [], months: [], papers: [] }

/** Who, where, when and in which paper all matches are; of entities the most frequent of each type, so that every type has its own list. */
export function countFacets(db: Database, { from, params }: Matches, most: number): Facets {
  db.run('DELETE FROM matched')
  db.run(`INSERT INTO matched SELECT a.n FROM ${from}`, params)
  const counts = countMentions(db)
  const entities = ENTITY_TYPES.flatMap((type) => mostOf(db, counts.get(type) ?? new Map(), most)).sort(byCount)
  return {
    entities,
    places: entities.filter(({ value }) => value.type === 'Place'),
    months: countValues(db, `CASE WHEN a.date <> '' THEN substr(a.date, 1, 7) END`, most),
    papers: countValues(db, 'a.paper', most),
  }
}

type Counts = ReadonlyMap<number, number>

/** More than any code of a type. */
const CODES = 128

/**
 * How many matches mention each entity, by type. Counted here, over one long list: grouping by the engine takes twice as long,
 * and fetching a hundred thousand rows one by one ten times.
 */
function countMentions(db: Database): ReadonlyMap<EntityType, Counts> {
  const list = db.get<{ list: string }>(
    `SELECT json_group_array(m.entity * ${CODES} + m.typeCode) AS list FROM matched x CROSS JOIN mentioned m ON m.article = x.n`,
  )
  const counts = new Map(ENTITY_TYPES.map((type) => [type, new Map<number, number>()]))
  const byCode = new Map([...counts].map(([type, ofType]) => [toTypeCode(type), ofType]))
  // A list of integers, made by the question above.
  for (const coded of JSON.parse(list?.list ?? '[]') as readonly number[]) {
    const ofType = byCode.get(coded % CODES)
    const n = Math.floor(coded / CODES)
    ofType?.set(n, (ofType.get(n) ?? 0) + 1)
  }
  return counts
}

/** The most frequent, ties by id: so all that tie with the last one are looked up. */
function mostOf(db: Database, counts: Counts, most: number): readonly FacetCount<Entity>[] {
  const sorted = Int32Array.from(counts.values()).sort()
  const least = sorted.at(-most) ?? 0
  const kept = [...counts].filter(([, count]) => count >= least)
  return kept
    .map(([n, count]) => ({ value: toEntity(entityAt(db, n)), count }))
    .sort(byCount)
    .slice(0, most)
}

function byCount(a: FacetCount<Entity>, b: FacetCount<Entity>): number {
  return b.count - a.count || (a.value.id < b.value.id ? -1 : 1)
}

function countValues(db: Database, value: string, most: number): readonly FacetCount<string>[] {
  return db
    .all<FacetCount<string>>(
      `SELECT ${value} AS value, count(*) AS count FROM matched x CROSS JOIN article a ON a.n = x.n
       GROUP BY 1 HAVING value IS NOT NULL ORDER BY count DESC, value LIMIT @most`,
      { most },
    )
    .map(({ value, count }) => ({ value, count }))
}
