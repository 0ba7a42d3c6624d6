import { ATTRIBUTES } from '../../schema/ontology.ts'
import type { StatementResolvers } from '../generated.ts'
import { entityOf } from './evidence.ts'
import { toLanguage } from './language.ts'

/** One statement about one entity. */
export const statement: StatementResolvers = {
  label: ({ key }, { language }) => ATTRIBUTES[key].label[toLanguage(language)],
  entity: ({ entity }, _args, context) => entityOf(context, entity),
}
