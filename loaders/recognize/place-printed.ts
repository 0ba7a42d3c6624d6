import type { Span } from '../../schema/types.ts'

/** A place as printed, under its full name. */
export interface PrintedPlace {
  readonly span: Span
  readonly name: string
  /** Last part of the name of its rule: place/chain, place/short. */
  readonly rule: string
}

/** Full names that the page prints, by the short form that may stand for them elsewhere on it: 云岫 for 云岫市. */
export type KnownPlaces = ReadonlyMap<string, string>
