import type { ProjectResolvers } from '../generated.ts'
import { attribute, place, related } from './entity.ts'

/** An undertaking with a stage. */
export const project: ProjectResolvers = {
  stage: attribute('stage'),
  investmentCny: attribute('investment_cny'),
  areaMu: attribute('area_mu'),
  start: attribute('start'),
  completion: attribute('completion'),
  partOf: attribute('part_of'),
  responsible: related({ type: 'RESPONSIBLE_FOR', direction: 'in' }),
  investors: related({ type: 'INVESTS_IN', direction: 'in' }),
  place,
}
