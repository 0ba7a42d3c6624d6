import { ATTENDED_ROLES } from '../schema/ontology.ts'

const ROLE_BITS = Object.fromEntries(ATTENDED_ROLES.map((role, i) => [role, 1 << i]))

/** The roles of a statement as bits, host being 1 of whoever hosts: a person at an event or a body behind it. */
export function toRoleBits(roles: string | readonly string[] | null | undefined): number {
  return [roles ?? []].flat().reduce((bits, role) => bits | (ROLE_BITS[role] ?? 0), 0)
}
