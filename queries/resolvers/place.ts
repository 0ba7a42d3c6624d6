import type { PlaceResolvers } from '../generated.ts'
import { attribute, attributes, place as liesIn, related } from './entity.ts'

/** A place of any level. */
export const place: PlaceResolvers = {
  level: attribute('level'),
  areaMu: attribute('area_mu'),
  holders: related({ type: 'HOLDS_POST', direction: 'in' }),
  located: related({ type: 'LOCATED_IN', direction: 'in' }),
  visitors: related({ type: 'VISITED', direction: 'in' }),
  place: liesIn,
  honours: attributes('honours'),
}
