import type { LinkedMention } from '../../schema/types.ts'
import { clauseAt, opaqueAt, type Prose, sentenceAt } from '../clauses.ts'
import { nameBody, splitJurisdiction } from '../naming.ts'
import type { Entities, RelationDraft, RelationRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { chainEndingAt, outer, within } from './bodies-near.ts'
import { isAgency } from './kinds.ts'

type Issued = RelationDraft<'ISSUED'>

const VERB =
  '联合印发|联合下发|联合发布|联合出台|联合制定|共同印发|共同发布|共同制定|印发|下发|出台|制定|制订|编制|修订|发布|公布|颁布|颁发|签发|发出|推出|审议通过|表决通过|讨论通过|审议并通过|审议并原则通过|审议并表决通过|原则通过|通过|审定|起草|编写'
/** An issuing verb that governs the title behind it: 印发了《, 出台关于…的《. */
const GOVERNS = new RegExp(`(?:${VERB})(?:了|的|并实施了?|实施了?|出台了?)?(?:[^,。;:、《》“”]{0,8})$`)
/** Between a possessor and its paper: 市委的《, 市委关于印发《. */
const POSSESSES = /^(?:的|关于印发|关于|最新|新|有关|专门|\([^)]{0,10}\))?$/
/** 《甲》《乙》, 《甲》和《乙》: later titles share what stands before the first. */
const BETWEEN_TITLES = /^》(?:\([^)]{0,40}\))?(?:[、和及与,]|以及|并)?(?:新修订的|修订后的)?《$/

function toIssued(from: LinkedMention, title: LinkedMention, basis: Issued['basis'], start: number): Issued {
  return { type: 'ISSUED', from: from.entityId, to: title.entityId, attrs: {}, basis, span: { start, end: title.span.end } }
}

const REPORTED = /^》[^,。;]{0,14}(?:审议结果|修改情况|审查结果|执行情况|的说明|的报告|的汇报)/

/** The titles of an article in chains: each with those that stand right behind it. */
function titleChains({ mentions, view: { prose } }: LinkedArticle): LinkedMention[][] {
  const chains: LinkedMention[][] = []
  for (const title of mentions.filter(({ type, rule }) => type === 'Document' && rule !== 'document/shortened')) {
    const last = chains.at(-1)?.at(-1)
    if (last && BETWEEN_TITLES.test(prose.text.slice(last.span.end, title.span.start))) chains.at(-1)?.push(title)
    else chains.push([title])
  }
  return chains
}

/** 党中央、国务院《甲意见》和《乙规划》: whose paper it is stands right before it; a second title is theirs by implication. */
function readPossessors(article: LinkedArticle): Issued[] {
  const { text } = article.view.prose
  const agencies = outer(article, isAgency)
  return titleChains(article).flatMap((titles) => {
    const open = (titles[0] as LinkedMention).span.start - 1
    const owner = agencies.findLast(({ span }) => span.end <= open)
    if (!owner || !POSSESSES.test(text.slice(owner.span.end, open))) return []
    // 听取甲委关于《某条例(草案)》审议结果的报告: who reports on a paper has not issued it.
    if (REPORTED.test(text.slice((titles.at(-1) as LinkedMention).span.end, (titles.at(-1) as LinkedMention).span.end + 24))) return []
    if (isHeard(text, owner.span) && /^[^。;]*》的(?:说明|报告|汇报)/.test(text.slice(open, sentenceAt(article.view.prose, open).end)))
      return []
    const owners = chainEndingAt(text, agencies, owner.span.end)
    return titles.flatMap((title, at) =>
      owners.map((one) => toIssued(one, title, at === 0 ? 'stated' : 'implied', (owners[0] as LinkedMention).span.start)),
    )
  })
}

/** 听取了甲局、|乙局情况汇报: who is heard. */
const isHeard = (text: string, { start }: LinkedMention['span']) => /听取[^。;]*$/.test(text.slice(Math.max(0, start - 80), start))

/** Whether a body before a verb is only spoken to or about: 向市政府提交, 要求各局. */
function isSubject(text: string, { span }: LinkedMention): boolean {
  if (isHeard(text, span)) return false
  return !/(?:向|对|给|按照|根据|为|把|督促|要求|指导|协助|配合|对接|接受)$/.test(text.slice(Math.max(0, span.start - 6), span.start))
}

/** Who does what a verb at an offset says: the bodies nearest before it in its clause, else those that open the sentence. */
function subjectsOf(prose: Prose, agencies: readonly LinkedMention[], verb: number): LinkedMention[] {
  const near = within(agencies, { start: clauseAt(prose, verb).start, end: verb }).filter((one) => isSubject(prose.text, one))
  const last = near.at(-1)
  if (last) return chainEndingAt(prose.text, near, last.span.end)
  const [first, ...others] = within(agencies, { start: sentenceAt(prose, verb).start, end: verb }).filter((one) =>
    isSubject(prose.text, one),
  )
  if (!first) return []
  const chain = [first]
  for (const one of others)
    if (/^(?:[、和与及])$/.test(prose.text.slice((chain.at(-1) as LinkedMention).span.end, one.span.start))) chain.push(one)
  return chain
}

/** 市人社局制订《甲办法》; 市人大常委会第四十次会议审议通过《乙条例》: the subject of an issuing verb, a meeting's standing body. */
function readVerbs(article: LinkedArticle): Issued[] {
  const { prose } = article.view
  // “县政协能力提升年”活动: a body in the name of a campaign issues nothing.
  const agencies = outer(article, isAgency).filter(({ span }) => prose.text[opaqueAt(prose, span.start)?.start ?? -1] !== '“')
  return titleChains(article).flatMap((titles) => {
    const open = (titles[0] as LinkedMention).span.start - 1
    const before = prose.text.slice(clauseAt(prose, open).start, open)
    const verb = GOVERNS.exec(before)
    if (!verb) return []
    const at = open - before.length + verb.index
    const subjects = subjectsOf(prose, agencies, at)
    const owners = subjects.length > 0 ? subjects : responsibleAbove(article, agencies, at)
    return titles.flatMap((title) => owners.map((one) => toIssued(one, title, 'stated', one.span.start)))
  })
}

/** 责任单位:市水务局 ⏎ 完成情况:出台《…》: under a task the body that answers for it issues. */
function responsibleAbove(article: LinkedArticle, agencies: readonly LinkedMention[], verb: number): LinkedMention[] {
  const { text } = article.view.prose
  const line = text.lastIndexOf('\n', verb) + 1
  if (!/^\s*(?:完成|落实|进展|办理)情况:/.test(text.slice(line, verb))) return []
  const label = text.lastIndexOf('责任单位:', line)
  if (label < 0 || text.slice(label, line).split('\n').length > 3) return []
  return within(agencies, { start: label, end: text.indexOf('\n', label) })
}

/** 《甲办法》由市水务局印发, 《乙规划》经市人大常委会审议通过: the body stands behind the title. */
function readPassives(article: LinkedArticle): Issued[] {
  const { text } = article.view.prose
  const agencies = outer(article, isAgency)
  return article.mentions.flatMap((title) => {
    if (title.type !== 'Document') return []
    const passive = /^》?(?:\([^)]{0,40}\))?,?(?:已|日前|近日)?(?:由|经)/.exec(text.slice(title.span.end, title.span.end + 60))
    if (!passive) return []
    const from = title.span.end + passive[0].length
    const clause = /^[^,。;《]*/.exec(text.slice(from, from + 60))?.[0] ?? ''
    const verb = new RegExp(VERB).exec(clause)
    if (!verb) return []
    return within(agencies, { start: from, end: from + verb.index }).map(
      (one): Issued => ({
        type: 'ISSUED',
        from: one.entityId,
        to: title.entityId,
        attrs: {},
        basis: 'stated',
        span: { start: title.span.start, end: from + verb.index + 2 },
      }),
    )
  })
}

/** A title that opens with whose paper it is: 《某某市人民政府关于…的决定》. */
const OPENS_TITLE = /^((?:[\u3400-\u9fff]{2,18}?(?:委|委员会|政府|办公厅|办公室|[局厅院])[、 ]?){1,2})关于/

/** 《某某市人民政府关于表彰先进的决定》: the body that opens the title issued it, wherever the paper is spoken of. */
function readTitles({ mentions, view }: LinkedArticle, { find }: Entities): Issued[] {
  return mentions.flatMap((title) => {
    if (title.type !== 'Document') return []
    const opening = OPENS_TITLE.exec(view.prose.text.slice(title.span.start, title.span.end))?.[1]
    if (!opening) return []
    return opening
      .split(
        /(?<=委|委员会|政府|办公厅|办公室|[局厅院])[、 ]|(?<=[省市县区州]委)(?=[省市县区州\u3400-\u9fff]{0,8}政府)|(?<=委员会|办公室)(?=[\u3400-\u9fff]{2,9}(?:政府|办公室)$)/,
      )
      .flatMap((printed): Issued[] => {
        if (splitJurisdiction(printed.replace(/^中共/, ''), view.scope).jurisdiction === null) return []
        const body = find('Agency', nameBody(printed.trim(), view.scope))
        return [{ type: 'ISSUED', from: body.id, to: title.entityId, attrs: {}, basis: 'name', span: title.span }]
      })
  })
}

/** Who issued which paper: the possessor before 《, the subject of an issuing verb, 由 and 经 behind it. */
export const issued: readonly RelationRule[] = [
  { name: 'issued/possessor', read: readPossessors },
  { name: 'issued/verb', read: readVerbs },
  { name: 'issued/passive', read: readPassives },
  { name: 'issued/title', read: readTitles },
]
