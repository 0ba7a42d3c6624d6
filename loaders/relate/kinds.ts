import type { LinkedMention } from '../../schema/types.ts'

/** Whether a mention is of a kind. */
export type IsKind = (mention: LinkedMention) => boolean

export const isHuman: IsKind = ({ type }) => type === 'Official' || type === 'Person'
export const isAgency: IsKind = ({ type }) => type === 'Agency'
export const isOrganization: IsKind = ({ type }) => type === 'Organization'
export const isBody: IsKind = (mention) => isAgency(mention) || isOrganization(mention)
export const isPlace: IsKind = ({ type }) => type === 'Place'
export const isEvent: IsKind = ({ type }) => type === 'Event'
/** What is held or built at a place. */
export const isThing: IsKind = (mention) => isEvent(mention) || mention.type === 'Project'
