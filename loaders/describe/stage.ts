import type { Stage } from '../../schema/ontology.ts'
import type { LinkedMention, Span } from '../../schema/types.ts'
import { sentenceAt } from '../clauses.ts'
import { matches } from '../matches.ts'
import type { StatementDraft, StatementRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { focusAt, mainProjects } from './focus.ts'

/** How far a project is when these words are said of it. */
const STAGES: readonly (readonly [Stage, string])[] = [
  [
    'completed',
    '竣工|建成投产|建成投用|建成通车|建成(?=[,。;]|并|使|交|验|$)|投产|投用|投运|通车|完工|落成|投入使用|投入运行|投入运营|交付使用|通过验收|验收合格|并网发电|全部完成|启用',
  ],
  [
    'building',
    '在建|续建|复工|施工|正在建设|加快建设|推进建设|建设现场|项目现场|工地|封顶|建设进度|建设推进|推进情况|(?<!规划)建设情况|建设进展|进展情况|合龙|试运行|主体(?:结构|工程|建筑|施工)|收尾|建设中|抓紧建设|完成(?:总|工程)?工程量',
  ],
  ['started', '开工|动工|奠基|破土|开建|启动建设'],
  ['signed', '签约|签订|签署|落户|成功引进|中标'],
  ['planned', '拟建|立项|前期工作|获批|批复|核准|筹建|谋划|计划建设|选址|可研'],
]
const RANK: Readonly<Record<Stage, number>> = { planned: 0, signed: 1, started: 2, building: 3, completed: 4 }
const WORDS = new RegExp(STAGES.map(([stage, words]) => `(?<${stage}>${words})`).join('|'), 'g')
/** The verb that a name is the object of: 建设花椒种植基地, 建成环湖公路. */
const VERBS_BEFORE: readonly (readonly [Stage, RegExp])[] = [
  ['planned', /(?:规划建设|计划建设|拟建|谋划|规划)(?:了|的)?(?:总投资[^,。;]{1,16}的)?$/],
  ['completed', /(?:建成|建好|建立|搭建)了?(?:[\d.]+万?余?亩)?$/],
  ['building', /(?<!投资|捐资|合作|援|开工)(?:建设|推进|打造|培育|新建|兴建|修建)了?(?:[\d.]+万?余?亩)?$/],
]
/** What is only expected is no stage: 预计年底竣工, 将于10月建成, 力争早日投产. */
const EXPECTED =
  /(?:预计|计划|拟|力争|确保|争取|有望|早日|尽早|尽快|届时|即将|预期|目标|将于|将在|推动|尚未)[^,。;:]{0,40}$|(?:将|可|待|要|实现|促进|促|保|未|没有)[^,。;:、]{0,8}$|(?:预计|计划|拟|将)[^。;]{0,30},(?:到)?(?:\d{4}年|\d{1,2}月|今年|明年|后年)[^,。;]{0,8}$/
/** Nouns that hold a word of a stage: 开工率, 竣工决算, 建设用地, 施工单位. */
const NOUN =
  /^(?:达效后|达产后|后|以后|之后|时|前|率|数|单位|用地|资金|规模|内容|标准|投资|任务|条件|者|局|银行|管理|验收备案|决算|合同|环境|成本|需求|工期|模式|方案|图|许可|主体责任|责任|人员|工人|以来)/

interface Reached {
  readonly stage: Stage
  readonly span: Span
}

/** The stages that a stretch of words states, what is only expected left out. */
function stagesIn(text: string, { start, end }: Span): Reached[] {
  const found: Reached[] = []
  for (const match of matches(text.slice(start, end), WORDS)) {
    const at = start + match.index
    const behind = text.slice(at + match[0].length, at + match[0].length + 6)
    if (NOUN.test(behind) || EXPECTED.test(text.slice(Math.max(start, at - 60), at))) continue
    const stage = STAGES.find(([name]) => match.groups?.[name])?.[0]
    if (stage) found.push({ stage, span: { start: at, end: at + match[0].length } })
  }
  return found
}

/** The stage that the verb right before a name or its list states. */
function stageBefore(text: string, { start, end }: Span): Reached[] {
  const words = text.slice(start, end)
  for (const [stage, verb] of VERBS_BEFORE) {
    const match = verb.exec(words)
    if (match && (stage === 'planned' || !EXPECTED.test(words.slice(0, match.index))))
      return [{ stage, span: { start: start + match.index, end } }]
  }
  return []
}

/** The stages in the words that speak of a project: the clauses behind its name up to the next name of another list, and the verb before its list. */
function reachedBy(article: LinkedArticle, project: LinkedMention): Reached[] {
  const { text, sentences } = article.view.prose
  const sentence = sentenceAt(article.view.prose, project.span.start)
  const others = article.mentions.filter(
    ({ type, span, entityId }) =>
      type === 'Project' && entityId !== project.entityId && span.start >= sentence.start && span.end <= sentence.end,
  )
  const run = listOf(text, project, others)
  const next = others.find(({ span }) => span.start >= run.end)
  const before = { start: Math.max(sentence.start, others.findLast(({ span }) => span.end <= run.start)?.span.end ?? 0), end: run.start }
  const behind = { start: run.end, end: next?.span.start ?? sentence.end }
  const after = sentences[sentences.findIndex(({ start }) => start === sentence.start) + 1]
  const told =
    after &&
    others.length === 0 &&
    /^(?:目前|现|当前|截至|日前|如今|眼下)/.test(text.slice(after.start, after.start + 3)) &&
    focusAt(article, after.start) === project &&
    !article.mentions.some(({ type, span }) => type === 'Project' && span.start >= after.start && span.end <= after.end)
  const opened = isOpened(text, before)
    ? [...stageBefore(text, before), ...stagesIn(text, before).filter(({ stage }) => stage !== 'planned')]
    : []
  return [...opened, ...stagesIn(text, behind), ...(told && after ? stagesIn(text, after) : [])]
}

/** Whether what stands before a list still governs it: 开工的项目有, 来到, 援建的; no full clause of its own. */
function isOpened(text: string, before: Span): boolean {
  const words = text.slice(before.start, before.end)
  return before.end > before.start && !/^[、,和与及以]+$/.test(words) && words.length <= 90
}

/** The list that a project stands in: names that only 、 , 和 and sums part. */
function listOf(text: string, project: LinkedMention, others: readonly LinkedMention[]): Span {
  let { start, end } = project.span
  const joins = (from: number, to: number) =>
    /^等?(?:[、,和与及;]|以及|还有){1,2}(?:(?:还有|以及)?[^。;]{0,40}的|以及|还有)?$/.test(text.slice(from, to))
  for (const { span } of [...others].reverse()) if (span.end <= start && joins(span.end, start)) start = span.start
  for (const { span } of others) if (span.start >= end && joins(end, span.start)) end = span.end
  return { start, end }
}

/** The stage of a task: its list says what was done. */
function taskStage({ view: { prose } }: LinkedArticle, task: LinkedMention): Reached | null {
  const done = /^[\s\S]{0,400}?\n\s*(?:完成|落实|进展|办理)(?:情况|与成效):/.exec(prose.text.slice(task.span.end, task.span.end + 420))
  if (!done) return null
  const start = task.span.end + done[0].length
  const words = /^[^\n]{0,90}/.exec(prose.text.slice(start, start + 90))?.[0] ?? ''
  const isOpen =
    /正在|有序推进|持续推进|其余|首批|率先|已在|计划[^,。]{0,12}(?:前|底|月)|[一二三四五六七八九]成(?=[,。])|完成(?:总?工程量|任务)?的?\d{1,2}(?:\.\d+)?%/.test(
      words,
    )
  return { stage: isOpen ? 'building' : 'completed', span: { start: start - 5, end: start + Math.min(10, words.length) } }
}

/** 甲项目于5月22日开工, 签约的项目有甲, 来到甲项目建设现场: the furthest stage stated for a project, once an article. */
function readStages(article: LinkedArticle): StatementDraft<'stage'>[] {
  const furthest = new Map<LinkedMention['entityId'], Reached>()
  for (const project of mainProjects(article)) {
    const reached = project.rule === 'project/task' ? [taskStage(article, project) ?? []].flat() : reachedBy(article, project)
    for (const one of reached) {
      const known = furthest.get(project.entityId)
      if (!known || RANK[one.stage] > RANK[known.stage])
        furthest.set(project.entityId, {
          stage: one.stage,
          span: { start: Math.min(project.span.start, one.span.start), end: Math.max(project.span.end, one.span.end) },
        })
    }
  }
  return [...furthest].map(([entity, { stage, span }]) => ({ entity, key: 'stage', value: stage, span }))
}

/** How far a project is. */
export const stage: readonly StatementRule[] = [{ name: 'stage/furthest', read: readStages }]
