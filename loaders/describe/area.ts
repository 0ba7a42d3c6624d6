import type { LinkedMention } from '../../schema/types.ts'
import { type AreaMention, findAreas } from '../amounts.ts'
import { clauseAt } from '../clauses.ts'
import type { StatementDraft, StatementRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { focusAt, mainProjects, withWideMarks } from './focus.ts'

/** Labels of the ground that a project takes: no floor, no harvest. */
const GROUND = /占地|用地|规划面积|总面积|流转土地|建设面积/
const FLOOR = /建筑|种植|播种|收获|绿化|商业|厂房|库房|住宅/

/** What a surface belongs to: a base whose size stands right beside it, else what the clause speaks of. */
function ownerOf(article: LinkedArticle, area: AreaMention): LinkedMention | null {
  const { prose } = article.view
  const { text } = prose
  const mains = mainProjects(article)
  const base = mains.find(
    ({ span }) =>
      span.end === area.span.start ||
      (span.start === area.span.end && !area.label) ||
      (span.start < area.span.start && area.span.end < span.end),
  )
  if (base && !area.label) return base
  const label = area.label ?? /占地|用地/.exec(text.slice(Math.max(0, area.span.start - 6), area.span.start))?.[0] ?? ''
  if (!GROUND.test(label) || FLOOR.test(label)) return null
  const next = mains.find(({ span }) => span.start >= area.span.end)
  if (next && text.slice(area.span.end, next.span.start) === '的') return next
  const clause = clauseAt(prose, area.span.start)
  return mains.findLast(({ span }) => span.end <= area.span.start && span.start >= clause.start) ?? focusAt(article, area.span.start)
}

/** 该项目占地1200亩, 建设花椒种植基地300亩, 占地6.4公顷: the ground of a project in mu. */
function readGround(article: LinkedArticle): StatementDraft<'area_mu'>[] {
  const seen = new Set<string>()
  if (mainProjects(article).length === 0) return []
  return findAreas(withWideMarks(article)).flatMap((area): StatementDraft<'area_mu'>[] => {
    const owner = area.mu === null ? null : ownerOf(article, area)
    if (!owner || seen.has(owner.entityId)) return []
    seen.add(owner.entityId)
    const span = { start: Math.min(owner.span.start, area.span.start), end: Math.max(owner.span.end, area.span.end) }
    return [{ entity: owner.entityId, key: 'area_mu', value: area.mu as number, span }]
  })
}

/** The ground of a project. */
export const area: readonly StatementRule[] = [{ name: 'area/ground', read: readGround }]
