import type { Span } from '../../schema/types.ts'
import { Characters } from '../characters.ts'
import { type Prose, sentenceAt } from '../clauses.ts'
import { matches, matchesFrom } from '../matches.ts'
import type { Sighting, View } from '../sighting.ts'
import { readLists } from './project-list.ts'
import { mergeNames } from './project-merge.ts'
import { isNamed, isProper, nameEndingIn } from './project-name.ts'
import { readSpecial } from './project-special.ts'
import { readTasks } from './project-task.ts'
import {
  ANY_PREDICATE,
  BUILT_BEFORE,
  DEMAND,
  MEDIUM_HEAD,
  MEDIUM_STARTS,
  OWNED_BEHIND,
  QUANTITY,
  RANKED_BEHIND,
  SEEN_BEFORE,
  SITE_BEHIND,
  SIZE_BEHIND,
  STAGE_BEHIND,
  STRONG_HEAD,
  SUM_BEFORE,
} from './project-words.ts'

/** Names that stand together in one sentence: 甲项目、乙项目和丙项目 share what is said before and behind them. */
type Run = Span[]

/** The printed words of a span, blanks taken out. */
function printed({ article }: View, { start, end }: Span): string {
  return article.text.slice(start, end).replace(/\s/g, '')
}

/** Every noun phrase that ends in a head, in reading order, by the sentence that it stands in. */
function phrases(prose: Prose, heads: readonly RegExpExecArray[]): [sentence: Span, names: Span[]][] {
  const found = new Map<Span, Span[]>()
  for (const head of heads) {
    const sentence = sentenceAt(prose, head.index)
    const names = found.get(sentence) ?? []
    found.set(sentence, names)
    const last = names.at(-1)
    const name = nameEndingIn(prose.text, { start: head.index, end: head.index + head[0].length }, sentence.start)
    if (last && last.end > name.start && last.start <= name.start) names.pop()
    if (name.end - name.start > head[0].length)
      names.push(last && last.end > name.start ? { start: Math.min(last.start, name.start), end: name.end } : name)
  }
  return [...found]
}

/** What stands between two of them: a mark, and what the next costs or who builds it. */
const JOINT =
  /^[、,和与及;]{1,2}(?:以及)?(?:总?投资[^,。;、]{1,16}的|由?[^,。;、]{3,30}?(?:投资|出资|捐资|援建|承建|建设)[^,。;、]{0,12}的)?$/

/** Groups the phrases of a sentence that only a joint parts. */
function toRuns(text: string, names: readonly Span[]): Run[] {
  const runs: Run[] = []
  for (const name of names) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && JOINT.test(text.slice(last.end, name.start))) run.push(name)
    else runs.push([name])
  }
  return runs
}

/** 作为全区标杆项目, 列入全省重点项目: what follows says what a thing is, not its name. */
const NAMES_NONE = /(?:作为|成为|列入|列为|纳入|属于|评为|入选|(?<!分别|[的们])是)(?:了|的|全[省市县区])?$/

/** 3个污水处理项目, 农村公路项目745个: a count makes a class of any name. */
function isCounted(text: string, { start, end }: Span): boolean {
  return (
    /[\d一二三四五六七八九十两几多百千余]+(?:个|项|条|座|处|批)$/.test(text.slice(Math.max(0, start - 8), start)) ||
    /^\s?[\d一二三四五六七八九十百]+余?(?:个|项|条|座|处)/.test(text.slice(end, end + 6))
  )
}

/** 某地产业链招商重点合作项目|签约仪式, 招商项目推介会暨项目|签约仪式: what is signed there are many. */
const OF_MANY = /招商|推介会|(?:重点|合作)项目$/
const SIGNED_BEHIND = /^(?:集中|现场)?(?:签约|推介|路演|洽谈|对接)(?:暨[^,。;]{2,16})?(?:仪式|会|活动)/

/** Whether the words around a run tell of building, money or a site: what makes a phrase a project. */
function isTold(text: string, sentence: Span, run: Run, name: Span): boolean {
  const [first, last] = [run[0] as Span, run.at(-1) as Span]
  const before = text.slice(sentence.start, first.start)
  const behind = text.slice(last.end, sentence.end)
  const words = text.slice(name.start, name.end)
  if (
    isCounted(text, name) ||
    (OF_MANY.test(words) && SIGNED_BEHIND.test(behind)) ||
    NAMES_NONE.test(text.slice(sentence.start, name.start))
  )
    return false
  if (
    SUM_BEFORE.test(text.slice(sentence.start, name.start)) ||
    SIZE_BEHIND.test(text.slice(name.end, sentence.end)) ||
    SIZE_BEHIND.test(behind)
  )
    return true
  const isDemanded = DEMAND.test(clauseBefore(before))
  const isListed =
    /项目(?:有|为|是|包括|分别是|分别为|:)$|(?:分别是|分别为|其中|包括|主要有)[,:]?$/.test(before) && ANY_PREDICATE.test(before)
  const told =
    STAGE_BEHIND.test(behind) ||
    OWNED_BEHIND.test(behind) ||
    RANKED_BEHIND.test(behind) ||
    SITE_BEHIND.test(behind) ||
    BUILT_BEFORE.test(before) ||
    SEEN_BEFORE.test(before) ||
    isListed
  if (isDemanded && !QUANTITY.test(behind)) return false
  if (isProper(words)) return told || ANY_PREDICATE.test(before + behind)
  if (/工程$/.test(words) && !STAGE_BEHIND.test(behind) && !/现场|工地/.test(behind.slice(0, 8)))
    return told && QUANTITY.test(before + behind)
  return told && words.length >= 6
}

/** The last clause of what stands before a name. */
function clauseBefore(before: string): string {
  return before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('“'), before.lastIndexOf(':')) + 1)
}

/** 云岫智谷项目总投资12亿元: phrases with a strong head that are told of as projects. */
function readNamed(view: View): Sighting[] {
  const { text, bodyStart } = view.prose
  return phrases(view.prose, matches(text, STRONG_HEAD)).flatMap(([sentence, names]) => {
    const isHeadline = sentence.start < bodyStart
    const runs = toRuns(text, names)
    return runs.flatMap((run) =>
      run.flatMap((span): Sighting[] => {
        const name = printed(view, span)
        const words = text.slice(span.start, span.end)
        const rule = isPart(text, sentence, run) ? 'project/part' : 'project/named'
        if (!isNamed(words, rule === 'project/part' ? 1 : 2)) return []
        if (rule === 'project/part' || (isTold(text, sentence, run, span) && (!isHeadline || isProper(words))))
          return [{ type: 'Project', span, name, rule }]
        return []
      }),
    )
  })
}

/** 甲项目包括乙项目、丙项目: what follows 包括 in the sentence of a project is a part of it. */
function isPart(text: string, sentence: Span, run: Run): boolean {
  const before = text.slice(sentence.start, (run[0] as Span).start)
  return /(?:项目|工程|园|城|区|基地|期\)?)(?:主要|共|建设内容|内容)?(?:包括|包含|涵盖|含)(?:[^。;]{0,160}[、,和及与])?$/.test(before)
}

const RAISED = /(?:规划建设|投资建设|捐资建设|捐建|援建|新建|建设|建成|打造|培育|兴建|修建|建好)(?:了|的)?$/
const BUILT_BEHIND =
  /^[^,。;:、]{0,10}(?:开工|动工|奠基|竣工|通车|贯通|合龙|投产|投用|建成(?=[,。;、后投并使通交]|$)|封顶|复工|投入使用|主体完工)/

/** 建设花椒种植基地300亩, 总投资9亿元的云岫科创城, 环湖公路建成通车: medium heads with a sum, a surface or a stage beside them. */
function readBuilt(view: View): Sighting[] {
  const { text, bodyStart } = view.prose
  return phrases(view.prose, matchesFrom(text, MEDIUM_STARTS, MEDIUM_HEAD)).flatMap(([sentence, names]) =>
    names.flatMap((span): Sighting[] => {
      const words = text.slice(span.start, span.end)
      const before = text.slice(sentence.start, span.start)
      const behind = text.slice(span.end, sentence.end)
      if (sentence.start < bodyStart || !isNamed(words) || words.length < 5 || isCounted(text, span)) return []
      if (/(?:在|位于|到|于|落户|入驻|走进|进驻|\()$|(?:位于|坐落于?)[^,。;]{0,12}$/.test(before)) return []
      const isSized =
        /\d万?余?亩$/.test(before) ||
        SUM_BEFORE.test(before) ||
        /^(?:总?投资|占地|面积)?[约近超]?[\d.]+万?余?(?:亩|亿元|万元|公顷|平方米|平方公里)/.test(behind)
      const isRaised = RAISED.test(before.replace(/[\d.]+万?余?亩$/, '')) && !DEMAND.test(clauseBefore(before))
      const isOwn = isProper(words.replace(/[\d]+/g, ''))
      const told = isSized || /^,?(?:总投资|占地)/.test(behind)
      if (
        !(told && (isRaised || isOwn || SUM_BEFORE.test(before))) &&
        !(isOwn && BUILT_BEHIND.test(behind)) &&
        !(isRaised && isOwn && /基地|园区?$|区$/.test(words))
      )
        return []
      return [{ type: 'Project', span, name: printed(view, span), rule: 'project/built' }]
    }),
  )
}

/** Every other place where a name that was proved stands again, headlines included. */
function readAgain({ prose: { text } }: View, found: readonly Sighting[]): Sighting[] {
  const byWords = new Map(found.map((one) => [text.slice(one.span.start, one.span.end), one]))
  const again: Sighting[] = []
  for (const [words, one] of byWords)
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
      again.push({ ...one, span: { start: at, end: at + words.length }, rule: 'project/again' })
  return again
}

const POINTER =
  /(?:该|此|本|这一|这个)(?:项目|工程|园区|基地|高速|铁路|公路|大桥|隧道|水库|生产线)(?!部|组|[办库化制])|(?<=[。\n])(?:项目|工程)(?=总投资|总占地|计划|占地|规划|建成|建设|位于|由|于|自|全部|预计|投产|达产|一期|分)/y
const POINTER_STARTS = new Characters('该此本这项工')

/** 该项目 means the last project that was named alone; after a list or a count of projects it means none. */
function readPointers(view: View, named: readonly Sighting[]): Sighting[] {
  const { text } = view.prose
  const mains = named.filter(({ rule }) => rule !== 'project/part').sort((a, b) => a.span.start - b.span.start)
  return matchesFrom(text, POINTER_STARTS, POINTER).flatMap(({ index, 0: words }): Sighting[] => {
    const last = mains.findLast(({ span }) => span.end <= index)
    if (!last) return []
    const sentence = sentenceAt(view.prose, last.span.start)
    const names = new Set(
      mains.filter(({ span }) => span.start >= sentence.start && span.end <= Math.min(sentence.end, index)).map(({ name }) => name),
    )
    if (names.size !== 1 || /\d+个[^,。]{0,8}项目/.test(text.slice(last.span.end, index))) return []
    return [{ type: 'Project', span: { start: index, end: index + words.length }, name: last.name, rule: 'project/points-back' }]
  })
}

/** Leaves out what overlaps an earlier one: the first kind of reading wins. */
function apart(sightings: readonly Sighting[]): Sighting[] {
  const kept: Sighting[] = []
  for (const one of sightings) if (!kept.some(({ span }) => span.start < one.span.end && one.span.start < span.end)) kept.push(one)
  return kept
}

/**
 * Reads the projects of an article: named ones with money, a stage or a site (总投资12亿元的云岫智谷项目), members of lists
 * (来到甲、乙等项目现场), parts after 包括, numbered tasks with 责任单位, and 该项目 where it points back to one.
 */
export function readProjects(view: View): Sighting[] {
  const toSighting =
    (rule: string) =>
    (span: Span): Sighting => ({ type: 'Project', span, name: printed(view, span), rule })
  const tasks = readTasks(view).map(toSighting('project/task'))
  const listed = readLists(view).map(toSighting('project/listed'))
  const own = mergeNames(apart([...tasks, ...listed, ...readNamed(view), ...readBuilt(view), ...readSpecial(view)]), view.prose)
  const all = apart([...own, ...readAgain(view, own).sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))])
  return [...all, ...readPointers(view, all)]
}
