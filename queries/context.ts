import type { Store } from '../services/store.ts'
import { type Lookups, toLookups } from './lookups.ts'

/** What does not change between requests. */
export interface Source {
  readonly store: Store
  /** True where the invented samples are served. */
  readonly samples: boolean
}

/** What resolvers see: made anew for each request, so that nobody reads what another request had cached. */
export interface GraphQLContext extends Source {
  readonly lookups: Lookups
}

/** The context of one request. */
export function toContext(source: Source): GraphQLContext {
  return { store: source.store, samples: source.samples, lookups: toLookups(source.store) }
}
