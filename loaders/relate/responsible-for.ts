import type { LinkedMention, Span } from '../../schema/types.ts'
import { clauseAt } from '../clauses.ts'
import { matches } from '../matches.ts'
import type { RelationDraft, RelationRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { outer, within } from './bodies-near.ts'
import { isAgency, isBody } from './kinds.ts'

type Responsible = RelationDraft<'RESPONSIBLE_FOR'>

const LABEL = /(?:责任|牵头|配合|主管|承办|落实|实施|主办)(?:单位|部门)(?::\s?|\n)?/g
/** How far above its label a task's heading may stand. */
const NEAR = 400

function toResponsible(from: LinkedMention, to: LinkedMention, span: Span): Responsible {
  return { type: 'RESPONSIBLE_FOR', from: from.entityId, to: to.entityId, attrs: {}, basis: 'stated', span }
}

/** The mentions of projects, the nearest before an offset last. */
function projectsBefore({ mentions }: LinkedArticle, offset: number): LinkedMention[] {
  return mentions.filter(({ type, span }) => type === 'Project' && span.end <= offset)
}

/** 三、修复东渠水闸 ⏎ 责任单位:市水务局、市总工会: each body of the label answers for the task above it. */
function readLabels(article: LinkedArticle): Responsible[] {
  const { text } = article.view.prose
  const bodies = outer(article, isBody)
  return matches(text, LABEL).flatMap(({ index, 0: words }) => {
    const start = index + words.length
    if (
      !/[:,、\n]\s?$/.test(words) &&
      !/^(?:为|是|\s)/.test(text.slice(start, start + 1)) &&
      !bodies.some(({ span }) => span.start === start)
    )
      return []
    const rest =
      /^[^。;\n)]*?(?=$|[。;\n)]|(?:完成|配合|牵头|责任|落实)(?:情况|单位|部门|时限|人))/.exec(text.slice(start, start + 200))?.[0] ?? ''
    const project = subjectOf(article, index)
    if (!project) return []
    return within(bodies, { start, end: start + rest.length }).map((body) =>
      toResponsible(body, project, { start: project.span.start, end: body.span.end }),
    )
  })
}

/** What a label speaks of: the nearest task above it, else the project of its own line. */
function subjectOf(article: LinkedArticle, label: number): LinkedMention | null {
  const { text } = article.view.prose
  const before = projectsBefore(article, label)
  const task = before.findLast(({ rule }) => rule === 'project/task')
  if (task && label - task.span.end <= NEAR) return task
  const line = text.lastIndexOf('\n', label - 1)
  const own = before.findLast(({ span }) => span.start > line)
  if (own && !/[。;]/.test(text.slice(own.span.end, label).replace(/[。;]$/, ''))) return own
  return null
}

const BRACKET = /[(][^()]{2,60}(?:牵头|配合|负责|落实)[^()]{0,12}[)]/g

/** 2.修建环湖公路。(市交通运输局牵头,市财政局配合): the bodies of the bracket that ends a task. */
function readBrackets(article: LinkedArticle): Responsible[] {
  const { text } = article.view.prose
  const bodies = outer(article, isBody)
  return matches(text, BRACKET).flatMap(({ index, 0: words }) => {
    const line = text.lastIndexOf('\n', index)
    const task = projectsBefore(article, index).findLast(({ rule, span }) => rule === 'project/task' && span.start > line)
    if (!task) return []
    const end = index + words.length
    return within(bodies, { start: index, end }).map((body) => toResponsible(body, task, { start: task.span.start, end }))
  })
}

/** 云岫智谷项目由市水务局负责建设, 市交通运输局组织实施的环湖公路项目: an agency beside a verb of charge. */
function readCharges(article: LinkedArticle): Responsible[] {
  const { prose } = article.view
  const agencies = outer(article, isAgency)
  return article.mentions.flatMap((project) => {
    if (project.type !== 'Project') return []
    const behind = prose.text.slice(project.span.end, clauseAt(prose, project.span.end + 1).end)
    const passive = /^,?(?:将|具体)?由([^。;]{2,40}?)(?:牵头|负责|组织实施|实施|主管|承办)/.exec(
      prose.text.slice(project.span.end, project.span.end + 60),
    )
    if (passive) {
      const end = project.span.end + passive[0].length
      return within(agencies, { start: project.span.end, end }).map((body) =>
        toResponsible(body, project, { start: project.span.start, end }),
      )
    }
    const before = prose.text.slice(0, project.span.start)
    const active = /(?:牵头|负责|组织)(?:实施|建设|推进|承办)?的?$|(?:组织实施|承办)的?$/.exec(before.slice(-12))
    const body = active && agencies.findLast(({ span }) => span.end === before.length - active[0].length)
    return body ? [toResponsible(body, project, { start: body.span.start, end: project.span.end + Math.min(behind.length, 0) })] : []
  })
}

/** Which body answers for which project: 责任单位, 牵头单位, brackets at the end of a task, 由…负责. */
export const responsibleFor: readonly RelationRule[] = [
  { name: 'responsible-for/label', read: readLabels },
  { name: 'responsible-for/bracket', read: readBrackets },
  { name: 'responsible-for/charge', read: readCharges },
]
