import type { Entity } from '../../schema/types.ts'
import type { FacetCount, Facets } from '../store.ts'
import type { Database } from './driver.ts'
import { ENTITY, type EntityRow, toEntity } from './rows.ts'
import type { Matches } from './search.ts'

/** The facets of an answer without articles. */
export const NO_FACETS: Facets = { entities: [], places: [], months: [], papers: [] }

/** Who, where, when and in which paper all matches are; of entities the most frequent of each type, so that every type has its own list. */
export function countFacets(db: Database, { from, params }: Matches, most: number): Facets {
  db.run('DELETE FROM matched')
  db.run(`INSERT INTO matched SELECT a.n FROM ${from}`, params)
  const entities = countEntities(db, most)
  return {
    entities,
    places: entities.filter(({ value }) => value.type === 'Place'),
    months: countValues(db, `CASE WHEN a.date <> '' THEN substr(a.date, 1, 7) END`, most),
    papers: countValues(db, 'a.paper', most),
  }
}

function countEntities(db: Database, most: number): readonly FacetCount<Entity>[] {
  return db
    .all<EntityRow & { count: number }>(
      `WITH counted AS MATERIALIZED (
         SELECT m.entity, count(*) AS count FROM matched x CROSS JOIN mentioned m ON m.article = x.n GROUP BY m.entity),
       ranked AS MATERIALIZED (
         SELECT ${ENTITY}, c.count, row_number() OVER (PARTITION BY e.type ORDER BY c.count DESC, e.id) AS place
         FROM counted c CROSS JOIN entity e ON e.n = c.entity)
       SELECT * FROM ranked WHERE place <= @most ORDER BY count DESC, id`,
      { most },
    )
    .map((row) => ({ value: toEntity(row), count: row.count }))
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
