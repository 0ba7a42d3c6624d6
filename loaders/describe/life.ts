import type { PartialDate } from '../../schema/types.ts'
import { clauseAt, sentenceAt } from '../clauses.ts'
import type { StatementDraft, StatementRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { focusAt } from './focus.ts'

const STARTED = /^[^,。;:]{0,10}?(?:正式)?(?:开工|动工|奠基|破土|开建|启动建设)/
const DONE = /^[^,。;:]{0,14}?(?:竣工|建成|投产|投用|投运|通车|完工|落成|交付|投入使用|投入运营|试生产)/

/** A date as far as it is known: 2023-10-08, 2023-10, 2023. */
function toIso({ from, precision }: PartialDate): string | null {
  if (!from || precision === 'unknown') return null
  return precision === 'day' ? from : precision === 'month' ? from.slice(0, 7) : from.slice(0, 4)
}

/** 白鹭桥2021年9月3日动工,明年6月通车: the days of beginning and end of the project that the sentence speaks of. */
function readLife(article: LinkedArticle): StatementDraft<'start' | 'completion'>[] {
  const { prose, dates } = article.view
  const seen = new Set<string>()
  return dates.flatMap(({ mention, date }): StatementDraft<'start' | 'completion'>[] => {
    const value = toIso(date)
    const behind = prose.text.slice(mention.span.end, clauseAt(prose, mention.span.start).end)
    const key = DONE.test(behind) && !STARTED.test(behind) ? 'completion' : STARTED.test(behind) ? 'start' : null
    if (!value || !key) return []
    const sentence = sentenceAt(prose, mention.span.start)
    const project = focusAt(article, mention.span.start)
    if (!project || seen.has(`${project.entityId} ${key}`)) return []
    if (
      project.span.start < sentence.start &&
      /[^,。;\s]/.test(prose.text.slice(sentence.start, mention.span.start).replace(/项目|工程|计划|预计|将|于/g, ''))
    )
      return []
    seen.add(`${project.entityId} ${key}`)
    return [
      { entity: project.entityId, key, value, span: { start: Math.max(project.span.start, sentence.start), end: mention.span.end + 2 } },
    ]
  })
}

/** When the work on a project began and when it was or will be done. */
export const life: readonly StatementRule[] = [{ name: 'life/dates', read: readLife }]
