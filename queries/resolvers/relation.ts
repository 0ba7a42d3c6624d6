import { RELATIONS } from '../../schema/ontology.ts'
import type { Relation } from '../../schema/types.ts'
import type { RelationResolvers } from '../generated.ts'
import type { RelationRole } from '../rows.ts'
import { entityOf } from './evidence.ts'
import { toLanguage } from './language.ts'

/** Every attribute that some relation type has: which of them are there depends on the type. */
interface AnyAttrs {
  readonly role?: RelationRole | readonly RelationRole[] | null
  readonly order?: number | null
  readonly title?: string | null
  readonly status?: 'former' | 'revoked' | 'acting' | 'elect' | null
  readonly award?: string
}

const attrs = (relation: Relation): AnyAttrs => relation.attrs

function toRoles({ role }: AnyAttrs): readonly RelationRole[] {
  if (role == null) return []
  return typeof role === 'string' ? [role] : role
}

/** One statement that relates two entities. */
export const relation: RelationResolvers = {
  label: ({ type }, { language }) => RELATIONS[type].label[toLanguage(language)],
  from: ({ from }, _args, context) => entityOf(context, from),
  to: ({ to }, _args, context) => entityOf(context, to),
  roles: (relation) => toRoles(attrs(relation)),
  order: (relation) => attrs(relation).order ?? null,
  title: (relation) => attrs(relation).title ?? null,
  status: (relation) => attrs(relation).status ?? null,
  award: (relation) => attrs(relation).award ?? null,
}
