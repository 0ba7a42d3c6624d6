import type { EntityId, LinkedMention, Span } from '../../schema/types.ts'
import { Characters } from '../characters.ts'
import { sentenceAt } from '../clauses.ts'
import { matchesBehind, matchesFrom } from '../matches.ts'
import type { Entities, RelationDraft, RelationRule } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { isBody, isHuman, isPlace } from './kinds.ts'
import { oncePerArticle } from './once.ts'
import { isDeictic } from './place-reading.ts'
import { leadersBefore, ledApart, toursOf } from './visit-leaders.ts'
import { type Stop, stopsAt } from './visit-stops.ts'
import { ERRANDS, GOES_ON, LISTED, LOOKS, LOOKS_HERE, TOPIC, TOURING, VERB_STARTS, VERBS, WHOLE } from './visit-words.ts'

type Draft = RelationDraft<'VISITED'>

/** 、丙司法所,听取介绍: the last items of a list that nobody has read, in front of what is done. */
const UNREAD_REST = /^(?:[、和与及][^,。;:!?\n、的]{2,14}){1,2}(?=,)/
/** 甲镇|重点集镇建设现场,听取介绍: what is seen of the last stop, in front of what is done. */
const SITE_REST = /^[^,。;:!?\n、的]{0,14}(?:现场|工地|项目|工程|车间|展厅|厂区|点位|路段)(?=,)/
const NOTHING = /^(?!)/

/** Whether going to these stops is a visit: a verb of looking follows, or the verb says so. */
function isVisit(
  article: LinkedArticle,
  going: string | undefined,
  verb: string,
  { mention, end }: Stop,
  sentence: Span,
  { lead, isListed }: { readonly lead: string; readonly isListed: boolean },
): boolean {
  const { text } = article.view.prose
  const tail = text
    .slice(end, Math.min(sentence.end, end + 60))
    .replace(going === undefined ? NOTHING : SITE_REST, '')
    .replace(going === undefined ? NOTHING : UNREAD_REST, '')
    .slice(0, 40)
  // 慰问甲镇、乙镇孤寡老人: of several towns the people are seen there.
  if (/看望|慰问/.test(verb) && SEES_PEOPLE.test(tail)) return isBody(mention) ? HOUSED.test(tail) : isListed && isPlace(mention)
  // 深入我区困难群众家中: homes of no town that is named.
  if (isHome(tail) && (isBody(mention) || isDeictic(mention))) return false
  if (verb === '对') return LOOKED_AT.test(tail)
  if (verb === '调研') return WHOLE.test(tail) || isListed
  if (!going) return !(/^(?:检查|督导|督导检查|督查)$/.test(verb) && TOPIC.test(tail)) || isSeen(mention)
  if (going === '在') return LOOKS_HERE.test(tail) || /^[^,。;:、\n]{0,4}?听取/.test(tail)
  if (/^(?:来到|走进|莅临|亲临)$/.test(going))
    return !/^(?:后|时|之?前)?[^,。“]{0,8}(?:工作的|打工|任职|上任|创业|定居|就读|发展|求学|读书|谋生|安家|落户)/.test(tail)
  if (LOOKS.test(tail) || ERRANDS.test(tail) || LISTED.test(tail) || (isPlace(mention) && /^[^,。;:\n]{0,4}?学习/.test(tail))) return true
  return TOURING.test(lead) && /^(?:等[地处])?(?:[,。;]|$)/.test(tail)
}

/** 检查甲水库、乙泵站的防汛工作: works of the land and firms are looked at where they stand, the town of a duty is not. */
const isSeen = ({ type, rule }: LinkedMention) =>
  (type === 'Place' && /^place\/(?:area|area-behind|stop-listed|river)$/.test(rule)) || type === 'Organization'

/** 对〈P〉防汛工作进行检查: the verb of looking stands behind its object. */
const LOOKED_AT = /^[^,。;:\n]{0,20}?(?:进行|开展|作)了?[^,。;:\n]{0,6}?(?:调研|督导|督查|检查|视察|考察|走访|慰问|暗访|巡查|排查)/

/** 来到〈B〉原副主任〈N〉家中: who served there is visited at home. */
const isHome = (tail: string) => /^[^,。;:\n]{0,18}?家(?:中|里|$|[,看])/.test(tail)

/** 看望慰问某某市援建干部: people are seen, not the place. */
const SEES_PEOPLE = /^(?:的|籍|援|(?:机关)?驻|[一-龥]{0,8}?(?:干部|队员|孤寡老人|群众|人员|职工|官兵|老人|学生|家庭|党员|代表|同志|乡亲))/
/** 看望慰问市养老院的老人: those who live or serve in a house are seen there. */
const HOUSED = /^的(?:老人|孩子|儿童|官兵|患者|病人|学生|师生|医护人员|消防员|值班人员|一线职工|环卫工人)/
const BLOCKED = /(?:听取|了解|研究|介绍|获悉|记者|希望|要求|强调|指出|要|需|应|将|计划|拟|欢迎|邀请|组织|安排)[^,。;:\n]*$/

/** 甲表示,欢迎客商关注乙县,|到乙县考察: what is said earlier in the sentence goes on to its end, unless one goes 随后 to somewhere else. */
const SAID = /(?:表示|指出|强调|希望|盼望|期盼|邀请|欢迎|认为|说),|(?:希望|盼望|邀请|欢迎|期待)[^,。;\n]{2,20},/
const ONWARD = /随后|接着|之后|然后|会后|期间|当[天日]|[上下]午/

/** A group as the subject of a clause: 某县党政代表团, 考察组一行先后. */
const BY_GROUP = /(?:团|组)(?:的?一行)?(?:先后|分别|专程|到|又|还|,)*$/

/** 〈N〉一行先后来到〈P1〉、〈P2〉…: who goes and where; the next sentence without a subject goes on with the same. */
export const readStops = oncePerArticle((article: LinkedArticle, entities: Entities): Draft[] => {
  const { text, clauses } = article.view.prose
  const drafts: Draft[] = []
  let leaders: readonly LinkedMention[] = []
  const tours = [...toursOf(article)]
  for (const verb of matchesFrom(text, VERB_STARTS, VERBS)) {
    const sentence = sentenceAt(article.view.prose, verb.index)
    const stops = stopsAt(verb.index + verb[0].length, article, entities)
    const clause = clauses.find(({ start, end }) => start <= verb.index && verb.index < end) ?? sentence
    const lead = text.slice(clause.start, verb.index).trimStart()
    const last = stops.at(-1)
    if (!last || !isVisit(article, verb[1], verb[0].replace(/了$/, ''), last, sentence, { lead, isListed: stops.length > 1 })) continue
    const named = leadersBefore(article, verb.index, sentence)
    const goesOn =
      (lead.length <= 24 && GOES_ON.test(lead) && !isForeign(article, clause.start, verb.index)) ||
      (named?.length === 0 && /^(?:并|又|还|随后|实地|先后)*$/.test(lead))
    if ((BLOCKED.test(lead) && !named?.length) || isWelcome(text, verb.index, sentence)) continue
    if (!named?.length && !ONWARD.test(lead) && SAID.test(text.slice(sentence.start, clause.start))) continue
    for (; tours[0] && tours[0].start < verb.index; tours.shift()) leaders = tours[0].leaders
    const apart = named === null && BY_GROUP.test(lead) ? ledApart(article, sentence, lead) : []
    const who = named?.length ? named : apart.length > 0 ? apart : goesOn ? leaders : []
    if (who.length === 0 || (who.length > 1 && /(?:分别|分[两三四五]组|分组|分头|分[两三四五]路)$/.test(lead))) continue
    leaders = who
    drafts.push(
      ...who.flatMap((one) =>
        stops.map((stop) =>
          visit(one, stop.mention, verb.index, one === named?.at(-1) || named?.includes(one) ? one.span.start : clause.start),
        ),
      ),
    )
  }
  return drafts
})

/** 对各位到〈P〉考察表示欢迎: those who are welcomed went there. */
const isWelcome = (text: string, at: number, { start, end }: Span) =>
  /[对向][^,。;:\n]{1,24}$/.test(text.slice(Math.max(start, at - 26), at)) &&
  /^[^。;\n]{0,40}?表示[^,。;\n]{0,8}(?:欢迎|感谢|祝贺)/.test(text.slice(at, end))

/** 甲县考察团先后…: whether a group of another place is meant than the one that was led there. */
function isForeign({ view, mentions }: LinkedArticle, start: number, end: number): boolean {
  const { text } = view.prose
  const place = mentions.find(
    (one) => isPlace(one) && one.span.start >= start && one.span.end < end && !/[到在赴]/.test(text[one.span.start - 1] ?? ''),
  )
  const group = place && /^[^,。;:\n]{2,16}?([调考视督检代访学][\u3400-\u9fff][组团])/.exec(text.slice(place.span.start, end))
  if (!group || !place) return place !== undefined
  // 甲省第十届人大代表调研组, later 甲省人大代表调研组.
  const own = text.slice(place.span.start, place.span.end)
  const goesOn = new RegExp(`^[^,。;:\\n]{0,20}${group[1]}`)
  return !text
    .slice(0, start)
    .split(own)
    .slice(1)
    .some((behind) => goesOn.test(behind))
}

/** Whether an article tells of a visit to something. */
export function isVisited(id: EntityId, article: LinkedArticle, entities: Entities): boolean {
  return readStops(article, entities).some(({ to }) => to === id)
}

function visit(who: LinkedMention, stop: LinkedMention, verb: number, from: number): Draft {
  const basis = stop.type === 'Organization' && isDeictic(stop) ? 'implied' : 'stated'
  return {
    type: 'VISITED',
    from: who.entityId,
    to: stop.entityId,
    attrs: {},
    basis,
    span: { start: Math.min(from, verb), end: Math.max(stop.span.end, verb) },
  }
}

/** What shows a visit of somebody who was not seen to go anywhere. */
const SURELY_DOES =
  /^(?:一行|同志)?(?:先后|一边|实地|现场|深入|走进|查看|察看|视察|调研|检查|考察|参观|看望|慰问|(?:详细|仔细|认真)(?:地)?(?:询问|了解|查看|察看|检查|听取)|询问|听取了?(?:[^,。;:\n]{2,16})?(?:汇报|介绍)|给[^,。;:\n]{1,10}?(?:拜年|送)|叮嘱|嘱咐|勉励|[与同和向][^,。;:\n]{1,16}?(?:交谈|座谈|交流|了解|询问|送上|致以|拉起?家常|围坐|握手|致谢|表示[^,。;\n]{0,8}(?:祝福|慰问|问候|敬意|感谢))|对[^,。;:\n]{2,40}进行(?:了|实地)*(?:检查|调度|督导|调研|察看|查看|慰问))/
/** Behind the stop that opens a sentence: a mark, or what is done there: 在〈P〉检查时,. */
const OPENED =
  /^(?:(?:“[^”\n]{1,12}”)?[^,。;:\n、]{0,12}?等[地处])?(?:[^,。;:\n、]{0,4}(调研|督导|督查|检查|视察|考察|走访|慰问|巡查|巡河|参观)(?:时|中|期间|过程中)?)?,/
/** Somebody who is not named again goes on: 在〈P〉,仔细查看…. */
const UNNAMED =
  /^(?:他们?|她|大家|一行人?|(?:代表|委员)们|[\u3400-\u9fff]{0,8}?(?:检查|调研|考察|督导|督查|视察|走访|慰问|考核|代表|参观|巡查|观摩|学习)[组团]?(?:一行)?)?(?:通过[^,。;\n]{2,12}?)?(?:深入|仔细|详细|认真|实地|现场|重点|主要|边走|先后|分别|一起|纷纷|还)*(?:查看|察看|询问|听取|了解|检查|观看|参观|走进|边看|看望|慰问|走访|调研|考察|督导|视察|督查|叮嘱|嘱咐|勉励|走到|登上|俯身|弯腰|蹲下|拿起|[与同和给向][^,。;\n]{1,12}?(?:交谈|攀谈|座谈|交流|拉起?家常|拜年|询问|了解|送)|到[^,。;:\n]{2,12}?(?:了解|查看|看望))/
/** Where such a stop may open what is told: a sentence, or a part of one behind a semicolon. */
const OPENS = /(?<=^|[。;\n]|情况,)[\s”]*(?:随后,?)?(?:在|走进|来到)/y
const BEFORE_OPENS = new Characters('。;\n,')
/** 在甲公司|生产车间, 在乙公司|丙项目现场: where in the stop it is, if the stop is no town. */
const WITHIN =
  /^[\u3400-\u9fff]{0,10}?(?:车间|厂区|展厅|展馆|生产线|现场|工地|大厅|窗口|门诊|病房|教室|食堂|宿舍|项目|门市部|仓库|门前|门口|院内|院里|里|内)(?=,)/
/** 在丙敬老院,|给老人们送上慰问品后,|甲说: what is done there before anybody is named. */
const DONE_FIRST =
  /^[^,。;:\n]{0,4}?(?:给|为|向|与|同|和|看望|慰问|走访|察看|查看|听取|了解|询问|观看|参观)[^,。;:\n]{2,24}?(?:后|时|之后|的同时),/

/** How many characters behind a stop say where in it one is. */
function withinAt({ mention, end }: Stop, text: string): number {
  const isTown = mention.type === 'Place' && /^place\/(?:gazetteer|chain|form|short|known|shared-sign|deixis)/.test(mention.rule)
  return isTown ? 0 : (WITHIN.exec(text.slice(end, end + 16))?.[0].length ?? 0)
}

/** A post that leads a town. */
const LEADS = /[省市县区州旗镇乡](?:委|人大|政府|政协|领导|长$|.{0,6}(?:书记|[省市县区州旗镇乡]长)$)/

/** What cannot stand between the stop and who goes there: a mark, or that another person is told of. */
const NOT_HIS = /[,。;:\n]|^.{46}|负责人|经理|董事长|总裁|校长|园长|村民|居民|老人|职工|工人|技术员|员工|客商|学生|群众/s

/** 在〈P〉,〈N〉(一行)听取…: the stop opens the sentence. */
function readOpenings(article: LinkedArticle, entities: Entities): Draft[] {
  const { mentions, view } = article
  const { text } = view.prose
  const seen = readStops(article, entities)
  const drafts: Draft[] = []
  for (const opening of matchesBehind(text, BEFORE_OPENS, OPENS)) {
    const start = opening.index + opening[0].length
    const stops = stopsAt(start, article, entities)
    const last = stops.at(-1)
    const end = last ? last.end + withinAt(last, text) : 0
    const mark = last ? OPENED.exec(text.slice(end, end + 16)) : null
    if (!last || !mark) continue
    const done = DONE_FIRST.exec(text.slice(end + mark[0].length, end + mark[0].length + 32))
    const from = end + mark[0].length + (done?.[0].length ?? 0)
    const named = mentions.find((one) => isHuman(one) && one.span.start >= from && !NOT_HIS.test(text.slice(from, one.span.start)))
    const before = [...seen, ...drafts]
    const who = named ? [named] : UNNAMED.test(text.slice(from, from + 24)) ? lastVisitors(before, start, article) : []
    // 走进甲社区,乙主任正…: whom a reporter meets there is told so too; a leader has a post of the town before his name.
    if (named && !/在$/.test(opening[0]) && !isVisitor(named, before, article) && !LEADS.test(text.slice(from, named.span.start))) continue
    const isSure = mark[1] || done
    if (named && !isSure && !isVisitor(named, before, article) && !SURELY_DOES.test(text.slice(named.span.end, named.span.end + 60)))
      continue
    const places = stops.filter(({ mention }) => isPlace(mention) || isBody(mention))
    drafts.push(...who.flatMap((one) => places.map((stop) => visit(one, stop.mention, stop.mention.span.start, stop.mention.span.start))))
  }
  return drafts
}

/** Whether somebody is known to be on a tour: seen to visit, or told to inspect. */
function isVisitor({ entityId }: LinkedMention, seen: readonly Draft[], article: LinkedArticle): boolean {
  return (
    seen.some(({ from }) => from === entityId) || toursOf(article).some(({ leaders }) => leaders.some((one) => one.entityId === entityId))
  )
}

/** Who was last seen to visit before a sentence, else who was told to inspect. */
function lastVisitors(seen: readonly Draft[], start: number, article: LinkedArticle): readonly LinkedMention[] {
  const last = seen
    .filter(({ span }) => span.start < start)
    .sort((one, other) => one.span.start - other.span.start)
    .at(-1)
  if (!last) return toursOf(article).findLast((tour) => tour.start < start)?.leaders ?? []
  const together = new Set(seen.filter(({ span }) => span.end === last.span.end).map(({ from }) => from))
  return [...together].flatMap((id) => article.mentions.find(({ entityId }) => entityId === id) ?? [])
}

/** Who went where. */
export const visited: readonly RelationRule[] = [
  { name: 'visited/stops', read: readStops },
  { name: 'visited/opening', read: readOpenings },
]
