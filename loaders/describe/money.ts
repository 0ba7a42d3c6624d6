import type { LinkedMention } from '../../schema/types.ts'
import { findMoney, type MoneyMention } from '../amounts.ts'
import { clauseAt } from '../clauses.ts'
import { matches } from '../matches.ts'
import type { StatementDraft, StatementRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { focusAt, mainProjects, withWideMarks } from './focus.ts'

type Sum = StatementDraft<'investment_cny'>

/** Labels of the sum of the whole: no 完成投资, 年度投资, 产值 or 税收. */
const TOTAL =
  /^(?:项目|工程|计划|规划|概算|估算|预算|批复|批准|建设|设计)*总投资$|^(?:计划|概算|估算|批复|项目|工程|建设)*投资$|^(?:工程)?总?造价$/
/** Words before a label that make the sum one of a part, of a year, or of many projects. */
const NOT_WHOLE =
  /(?:完成|累计|年度|当年|今年|本年|已|已经|固定资产|其中|一期|二期|三期|新增|追加|亩均|每亩|共|合计|个项目|类项目)[,:]?(?:计划|预计|概算)?(?:总)?$/

/** Whether a sum is the total investment of one thing. */
function isTotal(text: string, sum: MoneyMention): boolean {
  if (sum.yuan === null || sum.isRate || sum.isClass) return false
  const before = text.slice(Math.max(0, sum.span.start - 16), sum.span.start)
  const label =
    sum.label ??
    /(?<label>(?:计划|概算|估算)?(?:总投资|投资)(?:规模|强度|额)?)(?:约|达|为|超|近|:)?$/.exec(before)?.groups?.label ??
    (/(?:斥资|耗资)$/.test(before) ? '投资' : null)
  if (!label || /强度/.test(label) || !TOTAL.test(label.replace(/规模|额/, ''))) return false
  const lead = before.slice(0, Math.max(0, before.lastIndexOf(label)))
  return !NOT_WHOLE.test(lead) || (/一期|二期|三期/.test(lead) && /总投资$/.test(label))
}

/** 工作目标:…,总投资1800万元: of the task whose heading stands above the line. */
function taskAbove({ mentions, view: { prose } }: LinkedArticle, at: number): LinkedMention | null {
  const line = prose.text.lastIndexOf('\n', at) + 1
  if (!/^\s*[\u3400-\u9fff]{2}(?:目标|任务|内容|情况|概况):/.test(prose.text.slice(line, at))) return null
  const task = mentions.findLast(({ rule, span }) => rule === 'project/task' && span.end <= line)
  return task && prose.text.slice(task.span.end, line).split('\n').length < 8 ? task : null
}

/** What a total belongs to: the name behind 的 or right behind it, the one before its comma, else what the sentence speaks of. */
function ownerOf(article: LinkedArticle, sum: MoneyMention): LinkedMention | null {
  const { prose } = article.view
  const { text } = prose
  const mains = mainProjects(article)
  const next = mains.find(({ span }) => span.start >= sum.span.end)
  if (next && /^(?:的|、?(?:建设|兴建|实施|打造|新建)的?)?(?:[“])?$/.test(text.slice(sum.span.end, next.span.start))) return next
  if (next && /^(?:在[^,。;]{2,20})?(?:,)?(?:建设|兴建|实施|新建)了?$/.test(text.slice(sum.span.end, next.span.start))) return next
  const clause = clauseAt(prose, sum.span.start)
  if (/^的/.test(text.slice(sum.span.end, sum.span.end + 1))) return null
  if (
    /[\d一二三四五六七八九十两]+个[^,。;]{0,10}(?:项目|工程)|投资额?分别/.test(text.slice(Math.max(0, clause.start - 24), sum.span.start))
  )
    return null
  const within = mains.findLast(({ span }) => span.end <= sum.span.start && span.start >= clause.start)
  return within ?? focusAt(article, sum.span.start) ?? taskAbove(article, sum.span.start)
}

/** 总投资12亿元的甲项目, 甲项目总投资12亿元, 该项目计划投资8600万元: the total of one project, never what was spent to date. */
function readTotals(article: LinkedArticle): Sum[] {
  const { text } = article.view.prose
  const seen = new Set<string>()
  if (mainProjects(article).length === 0) return []
  return findMoney(withWideMarks(article)).flatMap((sum): Sum[] => {
    if (!isTotal(text, sum)) return []
    const owner = ownerOf(article, sum)
    if (!owner || seen.has(owner.entityId)) return []
    seen.add(owner.entityId)
    const span = { start: Math.min(owner.span.start, sum.span.start), end: Math.max(owner.span.end, sum.span.end) }
    return [{ entity: owner.entityId, key: 'investment_cny', value: sum.yuan as number, span }]
  })
}

/** 甲项目和乙项目总投资分别为3亿元、8600万元: as many sums as projects, one for each. */
function readRespective(article: LinkedArticle): Sum[] {
  const { text } = article.view.prose
  const mains = mainProjects(article)
  if (mains.length < 2 || !text.includes('分别')) return []
  const sums = findMoney(withWideMarks(article))
  return matches(text, /投资(?:额)?分别(?:为|是|达)?/g).flatMap(({ index, 0: words }): Sum[] => {
    const clause = clauseAt(article.view.prose, index)
    const projects = mains.filter(
      ({ span }) => span.start >= Math.max(clause.start - 60, text.lastIndexOf('。', index)) && span.end <= index,
    )
    const values = sums.filter(({ span }) => span.start >= index + words.length && span.end <= clause.end)
    if (projects.length < 2 || projects.length !== values.length) return []
    return projects.flatMap((project, at): Sum[] => {
      const value = values[at]?.yuan
      return value == null
        ? []
        : [
            {
              entity: project.entityId,
              key: 'investment_cny',
              value,
              span: { start: project.span.start, end: values[at]?.span.end ?? index },
            },
          ]
    })
  })
}

/** The total investment of a project in yuan. */
export const money: readonly StatementRule[] = [
  { name: 'money/total', read: readTotals },
  { name: 'money/respective', read: readRespective },
]
