import type { EntityType, EventKind, PostStatus } from '../schema/ontology.ts'
import type { Article, EntityId, LinkedMention, Mention, PartialDate, Setting, Span } from '../schema/types.ts'
import type { Prose } from './clauses.ts'
import type { DateMention } from './dates.ts'

/** A mention with the canonical name that its recognizer gives it: 市委 is seen as 中共某某市委员会. */
export interface Sighting extends Mention {
  readonly name: string
  /** The names that this sighting proves to mean the same thing, beside its surface: （以下简称…）, the other half of 暨. */
  readonly aliases?: readonly string[]
}

/** A post as a chain of titles states it: 市委常委、副市长甲、乙 are four of them. */
export interface Post {
  /** As printed, its body taken off: 副书记. */
  readonly title: string
  readonly status: PostStatus | null
  /** Canonical name of the body, and what it is. A Place where no body is derivable. */
  readonly body: { readonly name: string; readonly type: EntityType; readonly span: Span | null }
  /** Where the names of its holders stand. */
  readonly holders: readonly Span[]
  /** From the first word of the post to the end of its last holder. */
  readonly span: Span
  readonly rule: string
}

/** Names that stand together before or after a verb: 市领导甲、乙、丙. */
export interface Roster {
  readonly names: readonly Span[]
  /** From the first post or list head to the last name, 等 included. */
  readonly span: Span
}

/** What an event's recognizer knows of it beside its name. */
export interface EventFacts {
  readonly name: string
  readonly kind: EventKind
  readonly date: PartialDate | null
  /** Where it is first named or told. */
  readonly span: Span
  /** The frame that names it: `召开`, `在…上`, an inspection's verb. */
  readonly frame: 'held' | 'at' | 'object' | 'inspection' | 'quoted'
}

/** A date of an article with what it means. */
export interface Dated {
  readonly mention: DateMention
  readonly date: PartialDate
}

/** One article as the recognizers see it. */
export interface View {
  readonly article: Article
  readonly prose: Prose
  readonly scope: Scope
  readonly setting: Setting
  readonly dates: readonly Dated[]
}

/** What the bare signs of level mean in one article: 市委 is that of `city`. */
export interface Scope {
  /** The page's home: what a department without a jurisdiction belongs to. */
  readonly own: string | null
  readonly province: string | null
  readonly city: string | null
  /** The autonomous prefecture or league that it lies in, whatever the home is: 州 in a county-level city. */
  readonly prefecture: string | null
  readonly county: string | null
  /** What that county-level city was, where the article prints only its bare name: 县委 beside 海安 is that of 海安县. */
  readonly former: string | null
  /** The 县 or 旗 that the article names first, whatever the home is. */
  readonly named: string | null
  readonly town: string | null
  /** The zone an article is about: whose 管委会 is meant. */
  readonly zone: string | null
  /** The school an article is about: 我校, 学校. */
  readonly school: string | null
  /** The court or bureau an article is about: whose 院长 or 局长 is meant. */
  readonly subject: string | null
}

/** What was seen in one article before anything is linked. */
export interface Sighted {
  readonly view: View
  readonly sightings: readonly Sighting[]
  readonly posts: readonly Post[]
  readonly rosters: readonly Roster[]
  readonly events: readonly EventFacts[]
}

/** A post whose body and holders have found their entities. */
export interface LinkedPost extends Omit<Post, 'body' | 'holders'> {
  readonly body: EntityId
  readonly holders: readonly { readonly entityId: EntityId; readonly span: Span }[]
}

/** One article with its mentions linked: what a relation rule reads. */
export interface LinkedArticle {
  readonly view: View
  readonly mentions: readonly LinkedMention[]
  readonly posts: readonly LinkedPost[]
  readonly rosters: readonly Roster[]
  readonly events: readonly LinkedEvent[]
}

/** What is known of an event, with its entity. */
export interface LinkedEvent extends EventFacts {
  readonly entityId: EntityId
}
