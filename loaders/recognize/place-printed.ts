import type { Span } from '../../schema/types.ts'
import type { View } from '../sighting.ts'

/** A place as printed, under its full name. */
export interface PrintedPlace {
  readonly span: Span
  readonly name: string
  /** Last part of the name of its rule: place/chain, place/short. */
  readonly rule: string
}

/** Full names that the page prints, by the short form that may stand for them elsewhere on it: 云岫 for 云岫市. */
export interface KnownPlaces {
  readonly names: ReadonlyMap<string, string>
  /** The codes of the characters that these short forms begin with: few places of a text need to be cut and looked up. */
  readonly starts: ReadonlySet<number>
  /** What each article gave while nothing was known of the others. */
  readonly first: ReadonlyMap<View, readonly PrintedPlace[]>
}

export const NO_PLACES: KnownPlaces = { names: new Map(), starts: new Set(), first: new Map() }
