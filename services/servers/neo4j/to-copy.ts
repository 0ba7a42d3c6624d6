import type { EntityType, RelationType } from '../../../schema/ontology.ts'
import type { EntityId } from '../../../schema/types.ts'
import type { StoredArticle } from '../../store.ts'
import type { ArticleCopy } from '../engines.ts'

/** What an article says of others, as far as its copy tells: everything mentioned, and who attended or organized. */
export interface Told {
  readonly mentioned: Iterable<readonly [EntityId, EntityType]>
  /** `roles` as bits (services/roles.ts). */
  readonly acts: readonly { readonly type: RelationType; readonly from: EntityId; readonly to: EntityId; readonly roles: number }[]
}

/** What the text server should hold of an article, its version and digest apart: each list by id, everybody once. */
export function toCopy(article: StoredArticle, { mentioned, acts }: Told): Omit<ArticleCopy, 'version' | 'digest'> {
  const attended = acts.filter(({ type }) => type === 'ATTENDED')
  const hosting = acts.filter(({ type, roles }) => (type === 'ATTENDED' || type === 'ORGANIZED') && (roles & 1) === 1)
  return {
    article,
    mentioned: [...new Map(mentioned)].map(([id, type]) => ({ id, type })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    attendedBy: sorted(attended.map(({ from }) => from)),
    hostedBy: sorted(hosting.map(({ from }) => from)),
    attendedEvents: sorted(attended.map(({ to }) => to)),
  }
}

function sorted(ids: readonly EntityId[]): readonly EntityId[] {
  return [...new Set(ids)].sort()
}
