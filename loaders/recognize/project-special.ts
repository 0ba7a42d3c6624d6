import type { Span } from '../../schema/types.ts'
import { Characters } from '../characters.ts'
import { pieceAt } from '../clauses.ts'
import { matches, matchesFrom } from '../matches.ts'
import type { Sighting, View } from '../sighting.ts'

/** 推进棚户区改造工作,涉及300户: a programme of works with what is counted. */
const WORKS = /(?:老旧小区|棚户区|城中村|背街小巷|危旧房|农村危房|农贸市场|雨污分流)(?:综合)?(?:改造|整治)(?:提升)?(?:工作|工程|项目)?/g
const COUNTED = /\d+(?:余|多)?(?:个|户|栋|条|处|座|套)|\d万?(?:平方米|公里|户)/
const UNDERTAKEN = /(?:推进|实施|开展|启动|进行|完成|投入[^,。;]{0,16})$/

/** 建成“智慧云岫”平台: a quoted platform that is said to be built. */
const PLATFORM = /(?<=(?:建立|建成|搭建|建设|开发|上线)(?:了|运行)?)“[^”]{4,24}”(?:综合|管理|服务|监管|信息)*平台/y
const QUOTE = new Characters('“')

/** 打造“鲜果+”等4个示范园区: the quoted one of a counted class, named with its class. */
const QUOTED_CLASS =
  /(?<=打造|建设|培育|推进)“(?<own>[^”]{2,14})”等[\d一二三四五六七八九十两]+个(?<kind>[\u3400-\u9fff]{0,8}(?:园区|产业园|基地|示范区|示范园))/y

/** The works of a programme where one sentence or the next counts them; its shorter forms are the same. */
function readWorks({ prose: { text, sentences, bodyStart } }: View): Sighting[] {
  const forms = matches(text, WORKS).map(({ index, 0: name }) => {
    const at = pieceAt(sentences, index)
    const { start, end } = sentences[at] as Span
    const counted = COUNTED.test(text.slice(start, sentences[at + 1]?.end ?? end))
    const isUndertaken = index >= bodyStart && UNDERTAKEN.test(text.slice(start, index)) && counted
    return { name, span: { start: index, end: index + name.length }, isUndertaken }
  })
  const proved = forms.filter(({ isUndertaken }) => isUndertaken).map(({ name }) => name)
  const longest = proved.sort((a, b) => b.length - a.length)[0]
  if (!longest) return []
  return forms
    .filter(({ name }) => longest.startsWith(name))
    .map(({ span }) => ({ type: 'Project', span, name: longest, rule: 'project/works' }))
}

/** Projects that neither head nor list gives away: works of a programme, quoted platforms, the quoted one of a class. */
export function readSpecial(view: View): Sighting[] {
  const { text } = view.prose
  const platforms = matchesFrom(text, QUOTE, PLATFORM).map(({ index, 0: words }): Sighting => {
    return { type: 'Project', span: { start: index, end: index + words.length }, name: words.replace(/\s/g, ''), rule: 'project/platform' }
  })
  const quoted = matchesFrom(text, QUOTE, QUOTED_CLASS).map((match): Sighting => {
    const own = `“${match.groups?.own}”`
    return {
      type: 'Project',
      span: { start: match.index, end: match.index + own.length },
      name: own + match.groups?.kind,
      rule: 'project/quoted-class',
    }
  })
  return [...readWorks(view), ...platforms, ...quoted]
}
