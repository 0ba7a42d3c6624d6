import type { AttendedRole } from '../../schema/ontology.ts'

/** What people do at an event, by the words behind (and before) their names. */
export interface Act {
  readonly name: string
  readonly role: AttendedRole
  /** Words without which `after` matches nothing: to look for them costs a tenth. */
  readonly sign?: RegExp
  /** Matched against what follows the group. */
  readonly after: RegExp
  /** Matched against what stands before the group in its sentence. */
  readonly before?: RegExp
  /** Whether it needs an event named in the sentence, or of which the person is known to be. */
  readonly named?: true
  /** The event is that in whose name the group stands, the one named right behind the words, the one whose name ends with them, or the last reception told before. */
  readonly event?: 'around' | 'behind' | 'ended' | 'reception'
}

/** What stands before somebody whom nobody meets, sees or invites: who is met does not go on to the next event. */
export const NO_OBJECT = /^(?![\s\S]*(?:会见|接见|看望|慰问|走访|拜访|邀请)[^,。;]{0,40}$)/
