import type { LinkedMention } from '../../schema/types.ts'
import { sentenceAt } from '../clauses.ts'
import type { LinkedArticle } from '../sighting.ts'

const isProject = ({ type }: LinkedMention): boolean => type === 'Project'

/** The mentions of projects in reading order, the parts of others left out. */
export function mainProjects({ mentions }: LinkedArticle): LinkedMention[] {
  return mentions.filter((mention) => isProject(mention) && mention.rule !== 'project/part')
}

/**
 * The project that a clause without one speaks of: the one that its sentence opened with, else the only one of the sentence before in the
 * same paragraph. After a list of several, or a count of projects, none.
 */
export function focusAt(article: LinkedArticle, offset: number): LinkedMention | null {
  const { prose } = article.view
  const sentence = sentenceAt(prose, offset)
  const mains = mainProjects(article)
  const own = mains.filter(({ span }) => span.start >= sentence.start && span.end <= offset)
  if (own.length > 0) return new Set(own.map(({ entityId }) => entityId)).size === 1 ? (own[0] ?? null) : null
  if (/[\d一二三四五六七八九十两多]个[^,。;]{0,10}项目|(?:全市|全县|全区|今年以来|共)/.test(prose.text.slice(sentence.start, offset)))
    return null
  const paragraph = prose.text.lastIndexOf('\n', sentence.start) + 1
  const last = mains.findLast(({ span }) => span.end <= sentence.start && span.start >= paragraph)
  if (!last) return null
  const earlier = sentenceAt(prose, last.span.start)
  const beside = mains.filter(({ span }) => span.start >= earlier.start && span.end <= earlier.end)
  return new Set(beside.map(({ entityId }) => entityId)).size === 1 ? last : null
}

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' }

/** An article's text with its marks as newspapers print them, one to one: what reads sums and surfaces looks for these. */
export function withWideMarks({ view }: LinkedArticle): string {
  return view.prose.text.replace(/,(?!\d{3})|[;:()]/g, (mark) => WIDE[mark] ?? mark)
}
