import type { StatementDraft, StatementRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'

/** 5月24日,…召开: the day of an event, where the year is known. */
function readDates({ events }: LinkedArticle): StatementDraft[] {
  return events.flatMap(({ entityId, date, span }) =>
    date?.from && date.precision === 'day' ? [{ entity: entityId, key: 'date' as const, value: date.from, span }] : [],
  )
}

/** 座谈会 is a meeting, 启动仪式 a ceremony. */
function readKinds({ events }: LinkedArticle): StatementDraft[] {
  return events.map(({ entityId, kind, span }) => ({ entity: entityId, key: 'kind' as const, value: kind, span }))
}

/** What is said of events. */
export const eventFacts: readonly StatementRule[] = [
  { name: 'event/date', read: readDates },
  { name: 'event/kind', read: readKinds },
]
