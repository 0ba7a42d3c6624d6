import { RELATION_TYPES, RELATIONS, type RelationType } from '../schema/ontology.ts'
import type { Explanation, Extraction, Gap, Reading, Relation, Span } from '../schema/types.ts'
import { statedBy, toProse } from './clauses.ts'
import { matches } from './matches.ts'

/**
 * The words by which each relation gives itself away in official prose. The rules look at more than these; here they show a reader why a clause
 * was read, and find the clauses that promise a relation and gave none.
 */
const CUES: Readonly<Record<RelationType, RegExp>> = {
  ATTENDED:
    /主持|讲话|致辞|致词|发言|授课|出席|参加|列席|参会|陪同|见证|揭牌|剪彩|颁奖|签约|宣布|作[^，。；]{0,12}报告|强调|指出|要求(?=[，：])|带队|率队/g,
  HOLDS_POST: /担任|兼任|任命|当选|免去|接替|履新|(?:现|曾|历|连|原)任/g,
  ORGANIZED: /召开|举行|举办|主办|承办|协办|(?:组织|联合)?开展|发起/g,
  VISITED: /来到|走进|深入|前往|视察|调研|督导|检查|考察|走访|看望|慰问|实地/g,
  LOCATED_IN: /位于|地处|坐落|落户|选址|(?<=[\u4e00-\u9fff])境内|举行地点/g,
  PART_OF: /下设|下属|所属|隶属|直属|挂靠|内设/g,
  AWARDED: /授予|荣获|获评|获得|被评为|表彰|颁发|评选出|命名为/g,
  INVESTS_IN: /投资(?!总?额|者|环境)|出资|兴建|承建|施工单位|建设单位|开发商/g,
  ISSUED: /印发|发布|出台|下发|制定|颁布|公布|签发/g,
  PARTNERS_WITH: /联合|携手|结对|共建|合作|对接|签[订署]|会同/g,
  RESPONSIBLE_FOR: /牵头单位|责任单位|负责单位|实施单位|主管单位|牵头负责/g,
}

function cuesIn(text: string, { start, end }: Span, type: RelationType): Span[] {
  return matches(text.slice(start, end), CUES[type]).map((match) => {
    return { start: start + match.index, end: start + match.index + match[0].length }
  })
}

/** Where the post is printed whose body has been taken off. */
function titleIn(text: string, { start, end }: Span, title: string): Span[] {
  const at = text.indexOf(title, start)
  return title !== '' && at >= 0 && at < end ? [{ start: at, end: at + title.length }] : []
}

/** The words of its clause that gave a relation away; none where it lies in a name. */
function cuesOf({ type, attrs, basis, evidence }: Relation, text: string): Span[] {
  if (type === 'HOLDS_POST' && 'title' in attrs && attrs.title) return titleIn(text, evidence.span, attrs.title)
  return basis === 'name' ? [] : cuesIn(text, evidence.span, type)
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** Clauses that hold the words of a relation and name who could be in it, of whom the article has none of that type. */
function gapsIn({ article, mentions, relations }: Reading): Gap[] {
  const prose = toProse(article)
  return prose.clauses.flatMap((clause) => {
    const inside = clause.start < article.bodyStart ? [] : mentions.filter(({ span }) => overlaps(span, clause))
    return RELATION_TYPES.flatMap((type) => {
      const cues = cuesIn(article.text, clause, type)
      const able = inside.filter((one) => RELATIONS[type].from.includes(one.type))
      const isRead = relations.some((one) => one.type === type && able.some(({ entityId }) => entityId === one.from || entityId === one.to))
      if (cues.length === 0 || able.length === 0 || isRead) return []
      const span = statedBy(prose, clause)
      return [{ type, cues, evidence: { articleId: article.id, span, quote: article.text.slice(span.start, span.end) } }]
    })
  })
}

/** Why a page was read as it was: the words that gave each relation away, and what was seen and not understood. */
export function explain(extraction: Extraction): Explanation {
  const { readings } = extraction
  const cues = readings.flatMap(({ article, relations }) => relations.map((one) => [one.id, cuesOf(one, article.text)] as const))
  return { extraction, cues: new Map(cues), gaps: readings.flatMap(gapsIn) }
}
