import type { Basis, OrganizedRole } from '../../schema/ontology.ts'
import type { EntityId, Span } from '../../schema/types.ts'
import type { RelationDraft } from '../rule.ts'

/** A relation of this room. */
export type Draft = RelationDraft<'ORGANIZED'>

/** An ORGANIZED as a rule reads it. */
export function draft(from: EntityId, to: EntityId, role: OrganizedRole, basis: Basis, span: Span): Draft {
  return { type: 'ORGANIZED', from, to, attrs: { role }, basis, span }
}
