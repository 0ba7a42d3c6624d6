import { sentenceAt } from '../clauses.ts'
import type { Entities, StatementDraft, StatementRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'

/** 甲项目包括乙项目、丙项目: each part belongs to the project that opens the sentence. */
function readParts({ mentions, view }: LinkedArticle, { entity }: Entities): StatementDraft<'part_of'>[] {
  return mentions.flatMap((part): StatementDraft<'part_of'>[] => {
    if (part.rule !== 'project/part') return []
    const { start } = sentenceAt(view.prose, part.span.start)
    const whole = mentions.findLast(
      ({ type, rule, span }) => type === 'Project' && rule !== 'project/part' && span.start >= start && span.end <= part.span.start,
    )
    if (!whole || whole.entityId === part.entityId) return []
    return [
      { entity: part.entityId, key: 'part_of', value: entity(whole.entityId).name, span: { start: whole.span.start, end: part.span.end } },
    ]
  })
}

/** What a project is a part of. */
export const partOfProject: readonly StatementRule[] = [{ name: 'part-of/includes', read: readParts }]
