import type { Store } from '../services/store.ts'
import { type Lookups, toLookups } from './lookups.ts'
import { type Extractor, type Pasted, type Recognition, toRecognize } from './recognition.ts'

/** What does not change between requests. */
export interface Source {
  readonly store: Store
  /** True where the invented samples are served. */
  readonly samples: boolean
  /** Reads pasted texts; without it none are read. */
  readonly extract?: Extractor | undefined
}

/** What resolvers see: made anew for each request, so that nobody reads what another request had cached. */
export interface GraphQLContext extends Pick<Source, 'store' | 'samples'> {
  readonly lookups: Lookups
  readonly recognize: (pasted: Pasted) => Promise<Recognition>
}

/** The context of one request. */
export function toContext({ store, samples, extract }: Source): GraphQLContext {
  return { store, samples, lookups: toLookups(store), recognize: toRecognize(extract) }
}
