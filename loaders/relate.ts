import { toFactId } from '../schema/ids.ts'
import { RELATIONS } from '../schema/ontology.ts'
import type { Relation } from '../schema/types.ts'
import { evidenceOf } from './evidence.ts'
import { holdsPost } from './relate/holds-post.ts'
import type { Entities, RelationDraft, RelationRule } from './rule.ts'
import type { LinkedArticle } from './sighting.ts'

const RULES: readonly RelationRule[] = [...holdsPost]

/** Whether the ontology allows these ends: an official may hold a post at an agency, never at an event. */
function isAllowed({ type, from, to }: RelationDraft, { entity }: Entities): boolean {
  const { from: froms, to: tos } = RELATIONS[type]
  return from !== to && froms.includes(entity(from).type) && tos.includes(entity(to).type)
}

/** Everything that an article says about two things at once, each with its rule and its clause; said twice by one rule, it is one. */
export function relate(article: LinkedArticle, entities: Entities): Relation[] {
  const relations = new Map<string, Relation>()
  for (const rule of RULES) {
    for (const draft of rule.read(article, entities)) {
      if (!isAllowed(draft, entities)) continue
      const relation = toRelation(draft, article, rule.name)
      const same = [
        draft.type,
        draft.from,
        draft.to,
        draft.type === 'HOLDS_POST' || draft.type === 'AWARDED' ? JSON.stringify(draft.attrs) : '',
      ].join(' ')
      if (!relations.has(same)) relations.set(same, relation)
    }
  }
  return [...relations.values()]
}

function toRelation(draft: RelationDraft, { view }: LinkedArticle, rule: string): Relation {
  const { type, from, to, attrs, basis, span } = draft
  const evidence = evidenceOf(view, span)
  const value = 'title' in attrs && type === 'HOLDS_POST' ? String(attrs.title) : 'award' in attrs ? attrs.award : ''
  const id = toFactId({ source: view.article.source, type, ends: [from, to], value, quote: evidence.quote })
  return { id, type, from, to, attrs, basis, evidence, rule }
}
