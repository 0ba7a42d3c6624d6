import type { LinkedMention } from '../../schema/types.ts'
import { clauseAt, sentenceAt } from '../clauses.ts'
import { matches } from '../matches.ts'
import type { Entities, RelationDraft, RelationRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { chainEndingAt, outer, within } from './bodies-near.ts'
import { isOrganization } from './kinds.ts'

type Invests = RelationDraft<'INVESTS_IN'>

function toInvests(from: LinkedMention, to: LinkedMention, role: 'contractor' | null, basis: Invests['basis'] = 'stated'): Invests {
  const span = { start: Math.min(from.span.start, to.span.start), end: Math.max(from.span.end, to.span.end) }
  return { type: 'INVESTS_IN', from: from.entityId, to: to.entityId, attrs: { role }, basis, span }
}

/** Verbs right before a project, and whether who does so only builds for another. */
const BUILDS =
  /(?<verb>全额投资|独资|合资|投资|出资|捐资|斥资|耗资|援建|捐建|投建|总承包|承建|承接|施工|中标|开发|兴建|新建|建设|参与)(?<rest>(?:约|近|超|逾)?[\d.]*[万亿余多]*元?)(?:人民币)?(?:在[^,。;、]{2,20}?)?(?:建设|兴建|打造|新建|援建)?(?:运营)?(?:的|了)?(?:总?投资[^,。;、]{1,16}的)?$/
const WORKS = /总承包|承建|承接|施工|中标/

/** 由北山集团捐资建设的云岫小学, 甲集团、乙集团等央企投资建设的…项目: who stands before the verb that ends at the project. */
function readBuilders(article: LinkedArticle): Invests[] {
  const { text } = article.view.prose
  const organizations = outer(article, isOrganization)
  return article.mentions.flatMap((project) => {
    if (project.type !== 'Project') return []
    const { start } = clauseAt(article.view.prose, project.span.start)
    const before = text.slice(start, project.span.start)
    const verb = BUILDS.exec(before)
    if (!verb) return []
    const at = project.span.start - verb[0].length
    const role = WORKS.test(verb.groups?.verb ?? '') ? 'contractor' : null
    const chain = chainEndingAt(text, organizations, at)
    const builders = chain.length > 0 ? chain : siteBefore(article, organizations, { start, end: at })
    return builders.map((one) => toInvests(one, project, role))
  })
}

/** 北山集团在云岫经济开发区建设…项目: the place stands between the builder and the verb. */
function siteBefore(
  { view }: LinkedArticle,
  organizations: readonly LinkedMention[],
  clause: { start: number; end: number },
): LinkedMention[] {
  const { text } = view.prose
  const one = within(organizations, clause).at(-1)
  return one && /^(?:拟|将|计划)?(?:在|于)[^,。;、的]{2,24}$/.test(text.slice(one.span.end, clause.end)) ? [one] : []
}

const BY =
  /由(?<who>[^。;]{2,60}?)(?<verb>全额投资|独资|共同投资|联合投资|投资(?!集团|公司|有限|发展|控股|管理)|出资|捐资|援建|捐建|总承包|承建|施工|开发建设|开发|建设运营|建设|打造)/g

/** 投资|5亿元建设的. */
const GOVERNS_NEXT = /^(?:约|近|超|逾)?[\d.]*[万亿余多]*元?(?:人民币)?(?:建设|兴建|打造|新建)?的(?=[\u3400-\u9fff])/

/** 该项目由北山集团投资建设、南湖建工集团承建: behind the project, each verb with the names before it. */
function readPassives(article: LinkedArticle): Invests[] {
  const { prose } = article.view
  const organizations = outer(article, isOrganization)
  const projects = article.mentions.filter(({ type }) => type === 'Project')
  return matches(prose.text, BY).flatMap((match) => {
    const sentence = sentenceAt(prose, match.index)
    const project =
      projects.findLast(({ span }) => span.start >= sentence.start && span.end <= match.index) ??
      spokenOf(article, projects, sentence.start)
    if (!project || projects.some(({ span }) => span.start >= match.index && span.start <= match.index + match[0].length + 3)) return []
    // 甲项目、由乙公司投资5亿元建设的|丙项目: it is the next that he builds.
    if (GOVERNS_NEXT.test(prose.text.slice(match.index + match[0].length, match.index + match[0].length + 16))) return []
    const role = WORKS.test(match.groups?.verb ?? '') ? 'contractor' : null
    const end = match.index + match[0].length - (match.groups?.verb?.length ?? 0)
    const builders = within(organizations, { start: match.index, end }).map((one) => toInvests(one, project, role))
    return [...builders, ...contractorsBehind(article, organizations, project, match.index + match[0].length, sentence.end)]
  })
}

/** 公路全长12公里, 该工程: what a sentence opens with when it goes on about the project of the one before. */
const GOES_ON = /^(?:该|此|本)?(?<head>项目|工程|公路|道路|大道|铁路|大桥|隧道|水库|电站|园区|基地|产业园|医院|学校)(?!部|经理)/

/** The project of the paragraph that a sentence goes on about by the last word of its name. */
function spokenOf({ view }: LinkedArticle, projects: readonly LinkedMention[], start: number): LinkedMention | undefined {
  const head = GOES_ON.exec(view.prose.text.slice(start, start + 8))?.groups?.head
  if (!head) return undefined
  const before = projects.findLast(({ span }) => span.end <= start)
  const isNear = before && !view.prose.text.slice(before.span.end, start).includes('\n')
  if (!isNear) return undefined
  const name = view.prose.text.slice(before.span.start, before.span.end)
  return name.endsWith(head) || head === '项目' || head === '工程' ? before : undefined
}

/** …投资建设,南湖建工集团承建: a second builder in the same sentence. */
function contractorsBehind(
  { view }: LinkedArticle,
  organizations: readonly LinkedMention[],
  project: LinkedMention,
  start: number,
  end: number,
): Invests[] {
  const { text } = view.prose
  return within(organizations, { start, end })
    .filter(({ span }) => /^(?:负责)?(?:总承包|承建|施工)/.test(text.slice(span.end, span.end + 6)))
    .map((one) => toInvests(one, project, 'contractor'))
}

const LABEL =
  /(?<label>施工单位|承建单位|总包单位|中标单位|中标人|业主单位|项目业主|业主(?=为|是)|投资方|投资单位|投资主体|建设单位|项目法人)(?:为|是|:)/g

/** 施工单位:南湖建工集团 works on the project of its paragraph, 业主单位 owns it. */
function readLabels(article: LinkedArticle): Invests[] {
  const { prose } = article.view
  const organizations = outer(article, isOrganization)
  return matches(prose.text, LABEL).flatMap((match) => {
    const start = match.index + match[0].length
    // 云岫智谷项目|业主为: the label may share 项目 with the name.
    const project = article.mentions.findLast(({ type, span }) => type === 'Project' && span.end <= match.index + 2)
    if (!project || prose.text.slice(project.span.end, match.index).split('\n').length > 6) return []
    const rest = /^[^。;\n,]*/.exec(prose.text.slice(start, start + 80))?.[0].length ?? 0
    const role = /施工|承建|总包|中标/.test(match.groups?.label ?? '') ? 'contractor' : null
    return within(organizations, { start, end: start + rest }).map((one) => toInvests(one, project, role))
  })
}

/** 签订某项目|投资协议: what is signed about a project, right behind its name. */
const AGREEMENT = /^(?:投资|合作|入驻|框架|建设|招商|开发){0,3}(?:协议|合同|签约|签订|签署)/

/** 云岫市政府与北山集团签订某项目投资协议: the company that signs with a government is who invests. */
function readSigned(article: LinkedArticle): Invests[] {
  const { text } = article.view.prose
  const organizations = outer(article, isOrganization)
  return article.mentions.flatMap((project) => {
    if (project.type !== 'Project' || !AGREEMENT.test(text.slice(project.span.end, project.span.end + 12))) return []
    const clause = clauseAt(article.view.prose, project.span.start)
    const before = { start: clause.start, end: project.span.start }
    if (!/[与和同跟]/.test(text.slice(before.start, before.end)) || !/(?:签订|签署|签|就)了?$/.test(text.slice(before.start, before.end)))
      return []
    const signers = article.mentions.filter(({ type, span }) => type === 'Agency' && span.start >= before.start && span.end <= before.end)
    return signers.length > 0 ? within(organizations, before).map((one) => toInvests(one, project, null, 'implied')) : []
  })
}

/** 北山股份有限公司全球总部项目: a company that opens the name of its own project; a 集团 only where the project is its 总部. */
function readOwners(article: LinkedArticle, { entity }: Entities): Invests[] {
  return article.mentions.flatMap((project) => {
    if (project.type !== 'Project') return []
    const owner = article.mentions.find(
      ({ type, span }) => type === 'Organization' && span.start === project.span.start && span.end < project.span.end,
    )
    if (!owner) return []
    const isCompany = /公司$/.test(entity(owner.entityId).name)
    return isCompany || /总部(?:基地)?项目/.test(entity(project.entityId).name) ? [toInvests(owner, project, null, 'implied')] : []
  })
}

/** 项目建成后,…,北山丝绸有限公司将跻身…: in a project's own paragraph the company that gains is its builder. */
function readGains(article: LinkedArticle): Invests[] {
  const { text } = article.view.prose
  const organizations = outer(article, isOrganization)
  return matches(text, /(?:项目|工程|全部|一期)(?:全部)?(?:建成|投产|达产)[^。\n]{0,4}后/g).flatMap(({ index }) => {
    const line = text.lastIndexOf('\n', index)
    const end = sentenceAt(article.view.prose, index).end
    const project = article.mentions.findLast(
      ({ type, span, rule }) => type === 'Project' && rule !== 'project/part' && span.start > line && span.end <= index + 2,
    )
    const gains = within(organizations, { start: index, end }).filter(({ span }) =>
      /^(?:将|可)?(?:成为|跃升为|跻身)/.test(text.slice(span.end, span.end + 5)),
    )
    return project ? gains.map((one) => toInvests(one, project, null, 'implied')) : []
  })
}

/** Who invests in, owns or builds which project; a builder for another has the role contractor. */
export const investsIn: readonly RelationRule[] = [
  { name: 'invests-in/builder', read: readBuilders },
  { name: 'invests-in/passive', read: readPassives },
  { name: 'invests-in/label', read: readLabels },
  { name: 'invests-in/owner-in-name', read: readOwners },
  { name: 'invests-in/signed', read: readSigned },
  { name: 'invests-in/gain', read: readGains },
]
