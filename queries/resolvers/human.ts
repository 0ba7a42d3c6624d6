import { connection } from '../connection.ts'
import { given, toRange, toText } from '../filters.ts'
import type { HumanResolvers } from '../generated.ts'
import { attribute, attributes } from './entity.ts'
import { posts } from './post.ts'

/** What Official and Person answer beside what every entity does. */
export const human: HumanResolvers = {
  __resolveType: ({ type }) => (type === 'Official' ? type : 'Person'),
  attended({ id }, { role, text, since, until, ...paging }, { lookups }) {
    const filter = { ...given({ role }), ...toText(text), ...toRange({ since, until }) }
    return connection('attended', paging, (slice) => lookups.attendedBy({ filter, slice }).load(id))
  },
  companions: ({ id }, paging, { lookups }) => connection('companions', paging, (slice) => lookups.companionsOf(slice).load(id)),
  posts: (person, { asOf }, context) => posts(person, asOf ?? null, context),
  affiliation: attribute('affiliation'),
  honours: attributes('honours'),
}
