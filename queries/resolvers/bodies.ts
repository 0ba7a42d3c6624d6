import type { AgencyResolvers, OrganizationResolvers } from '../generated.ts'
import { attributes, related } from './entity.ts'

const body = {
  holders: related({ type: 'HOLDS_POST', direction: 'in' }),
  organized: related({ type: 'ORGANIZED', direction: 'out' }),
  responsibleFor: related({ type: 'RESPONSIBLE_FOR', direction: 'out' }),
  honours: attributes('honours'),
}

/** A body of party, state or people's congress. */
export const agency: AgencyResolvers = {
  ...body,
  issued: related({ type: 'ISSUED', direction: 'out' }),
  partOf: related({ type: 'PART_OF', direction: 'out' }),
}

/** Any other body. */
export const organization: OrganizationResolvers = {
  ...body,
  investsIn: related({ type: 'INVESTS_IN', direction: 'out' }),
}
