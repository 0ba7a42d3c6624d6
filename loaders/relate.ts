import { toFactId } from '../schema/ids.ts'
import { type AttendedRole, RELATIONS } from '../schema/ontology.ts'
import type { EntityId, Relation } from '../schema/types.ts'
import { evidenceOf } from './evidence.ts'
import { attended } from './relate/attended.ts'
import { awarded } from './relate/awarded.ts'
import { holdsPost } from './relate/holds-post.ts'
import { investsIn } from './relate/invests-in.ts'
import { issued } from './relate/issued.ts'
import { locatedIn } from './relate/located-in.ts'
import { organized } from './relate/organized.ts'
import { partOf } from './relate/part-of.ts'
import { partnersWith } from './relate/partners-with.ts'
import { responsibleFor } from './relate/responsible-for.ts'
import { visited } from './relate/visited.ts'
import type { Entities, RelationDraft, RelationRule } from './rule.ts'
import type { LinkedArticle } from './sighting.ts'

const RULES: readonly RelationRule[] = [
  ...holdsPost,
  ...attended,
  ...organized,
  ...visited,
  ...locatedIn,
  ...partOf,
  ...awarded,
  ...investsIn,
  ...issued,
  ...partnersWith,
  ...responsibleFor,
]

/** Whether the ontology allows these ends: an official may hold a post at an agency, never at an event. */
function isAllowed({ type, from, to }: RelationDraft, { entity }: Entities): boolean {
  const { from: froms, to: tos } = RELATIONS[type]
  return from !== to && froms.includes(entity(from).type) && tos.includes(entity(to).type)
}

/** A draft with the rule that read it. */
interface Read {
  readonly draft: RelationDraft
  readonly rule: string
}

const STRENGTH: readonly AttendedRole[] = ['host', 'speak', 'attend']
const isAttended = (draft: RelationDraft): draft is RelationDraft<'ATTENDED'> => draft.type === 'ATTENDED'

/** One person at one event: the roles of all acts; who hosts or speaks has no extra `attend`. The strongest act shows its clause. */
function mergeRoles(one: Read, other: Read): Read {
  if (!isAttended(one.draft) || !isAttended(other.draft)) return one
  const roles = new Set([...one.draft.attrs.role, ...other.draft.attrs.role])
  if (roles.size > 1) roles.delete('attend')
  const [a, b] = [one.draft.attrs, other.draft.attrs]
  const strength = ({ role }: { readonly role: readonly AttendedRole[] }) => Math.min(...role.map((word) => STRENGTH.indexOf(word)))
  const first = strength(b) < strength(a) ? other : one
  const attrs = { role: STRENGTH.filter((role) => roles.has(role)), order: a.order ?? b.order, title: a.title ?? b.title }
  return { rule: first.rule, draft: { ...first.draft, attrs } as RelationDraft<'ATTENDED'> }
}

/** What makes two drafts of an article one relation. */
function sameAs({ type, from, to, attrs }: RelationDraft): string {
  const ends = RELATIONS[type].symmetric ? [from, to].sort() : [from, to]
  return [type, ...ends, type === 'HOLDS_POST' || type === 'AWARDED' ? JSON.stringify(attrs) : ''].join(' ')
}

/** Everything that an article says about two things at once, each with its rule and its clause; said twice, it is one. */
export function relate(article: LinkedArticle, entities: Entities): Relation[] {
  const read = new Map<string, Read>()
  for (const { name: rule, read: readRule } of RULES) {
    for (const draft of readRule(article, entities)) {
      if (!isAllowed(draft, entities)) continue
      const same = sameAs(draft)
      const known = read.get(same)
      read.set(same, known ? mergeRoles(known, { draft, rule }) : { draft, rule })
    }
  }
  const all = [...read.values()]
  const isOuter = outerPlaces(all)
  return all.filter(({ draft }) => !isOuter(draft)).map(({ draft, rule }) => toRelation(draft, article, rule))
}

/** Tells of a place whether a nearer one is known: what lies in 甲县乙镇 is not said to lie in 甲县 too, unless the county acts. */
function outerPlaces(read: readonly Read[]): (draft: RelationDraft) => boolean {
  const places = new Map<EntityId, EntityId[]>()
  for (const { draft } of read) if (draft.type === 'LOCATED_IN') places.set(draft.from, [...(places.get(draft.from) ?? []), draft.to])
  const isWithin = (inner: EntityId, outer: EntityId, most = 4): boolean =>
    most > 0 && (places.get(inner) ?? []).some((above) => above === outer || isWithin(above, outer, most - 1))
  return ({ type, from, to, basis }) =>
    type === 'LOCATED_IN' &&
    basis !== 'place acts' &&
    (places.get(from) ?? []).some((near) => near !== to && isWithin(near, to) && !isWithin(near, from))
}

function toRelation(draft: RelationDraft, { view }: LinkedArticle, rule: string): Relation {
  const { type, from, to, attrs, basis, span } = draft
  const evidence = evidenceOf(view, span)
  const value = 'title' in attrs && type === 'HOLDS_POST' ? String(attrs.title) : 'award' in attrs ? attrs.award : ''
  const id = toFactId({ source: view.article.source, type, ends: [from, to], value, quote: evidence.quote })
  return { id, type, from, to, attrs, basis, evidence, rule }
}
