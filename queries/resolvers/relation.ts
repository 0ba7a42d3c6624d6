import { RELATIONS } from '../../schema/ontology.ts'
import type { Relation } from '../../schema/types.ts'
import type { RelationResolvers } from '../generated.ts'
import type { RelationRole } from '../rows.ts'
import { entityOf } from './evidence.ts'
import { type Labelled, toLanguage } from './language.ts'

/** Every attribute that some relation type has: which of them are there depends on the type. */
interface AnyAttrs {
  readonly role?: RelationRole | readonly RelationRole[] | null
  readonly order?: number | null
  readonly title?: string | null
  readonly status?: 'former' | 'revoked' | null
  readonly award?: string
}

const attrs = (relation: Pick<Relation, 'attrs'>): AnyAttrs => relation.attrs

function toRoles({ role }: AnyAttrs): readonly RelationRole[] {
  if (role == null) return []
  return typeof role === 'string' ? [role] : role
}

type Stated = Pick<Relation, 'type' | 'attrs'>

/** What a relation answers without knowing its ends. */
export const stated = {
  label: ({ type }: Stated, { language }: Labelled) => RELATIONS[type].label[toLanguage(language)],
  roles: (relation: Stated) => toRoles(attrs(relation)),
  order: (relation: Stated) => attrs(relation).order ?? null,
  title: (relation: Stated) => attrs(relation).title ?? null,
  status: (relation: Stated) => attrs(relation).status ?? null,
  award: (relation: Stated) => attrs(relation).award ?? null,
}

/** One statement that relates two entities. */
export const relation: RelationResolvers = {
  ...stated,
  from: ({ from }, _args, context) => entityOf(context, from),
  to: ({ to }, _args, context) => entityOf(context, to),
}
