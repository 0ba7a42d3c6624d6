import { connection } from '../connection.ts'
import { toDay, toWhen } from '../dates.ts'
import { given } from '../filters.ts'
import type { EventResolvers } from '../generated.ts'
import { attribute, place, related } from './entity.ts'

/** A meeting or another thing that people go to. */
export const event: EventResolvers = {
  date: async (event, _args, { lookups }) => toDay(toWhen(event, await lookups.statementsOf.load(event.id))),
  when: async (event, _args, { lookups }) => toWhen(event, await lookups.statementsOf.load(event.id)),
  kind: attribute('kind'),
  series: attribute('series'),
  number: attribute('number'),
  venue: attribute('venue'),
  participants: attribute('participants'),
  attendees({ id }, { role, ...paging }, { lookups }) {
    return connection('attendees', paging, (slice) => lookups.attendeesOf({ filter: given({ role }), slice }).load(id))
  },
  organizers: related({ type: 'ORGANIZED', direction: 'in' }),
  place,
}
