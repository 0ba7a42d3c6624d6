import type { DocumentResolvers } from '../generated.ts'
import { related } from './entity.ts'

/** Something issued. */
export const document: DocumentResolvers = {
  issuers: related({ type: 'ISSUED', direction: 'in' }),
}
