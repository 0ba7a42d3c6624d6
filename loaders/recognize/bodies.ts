import { matches } from '../matches.ts'
import { nameBody, splitJurisdiction } from '../naming.ts'
import type { Scope, Sighting, View } from '../sighting.ts'
import { findBodies, type PrintedBody } from './body.ts'
import { readFirms } from './body-firms.ts'
import { readHeads, readListed } from './body-listed.ts'
import { bodyTypeOf } from './holding.ts'

/** Whether a body without a jurisdiction goes on with a list of its like: 市城投集团、|公用集团; 县政府办、|林业局. */
function goesOn(text: string, before: PrintedBody | undefined, body: PrintedBody): before is PrintedBody {
  const isAlike = before?.suffix === body.suffix || (before?.type === 'Agency' && body.type === 'Agency')
  return !!before && !body.placed && isAlike && /^(?:、|和|及|与)$/.test(text.slice(before.span.end, body.span.start))
}

/** 青石镇党委|政府, 青石镇党委、|政府, 甲市委|市政府: the government of the place whose committee stands right before it. */
function isTwinOf(text: string, before: PrintedBody | undefined, { span }: PrintedBody): boolean {
  if (!before?.placed || !/^[省市县区州盟旗]?政府$/.test(text.slice(span.start, span.end))) return false
  const gap = text.slice(before.span.end, span.start)
  if (gap !== '' && gap !== '、') return false
  const [level = '', committee = ''] = text.slice(before.span.end - 2, before.span.end)
  return committee === '委' && (text[span.start] === '政' || (text[span.start] === level && before.span.end - before.span.start > 2))
}

/** The jurisdiction that opens a printed body, as printed; '' where none does. */
function signOf(printed: string, scope: Scope): string {
  const { core } = splitJurisdiction(printed, scope)
  return printed.slice(0, printed.length - core.length)
}

/** Bodies as printed, under their canonical names; a list shares the jurisdiction of its first body. */
export function readBodies({ prose, scope }: View, people: readonly Sighting[]): Sighting[] {
  const { text } = prose
  const bodies = findBodies(
    prose,
    people.map(({ span }) => span),
  )
  let sign = ''
  const heads: Sighting[] = []
  const found = bodies.map((body, at): Sighting => {
    const before = bodies[at - 1]
    const isTwin = isTwinOf(text, before, body)
    if (!isTwin && !goesOn(text, before, body)) sign = ''
    else if (before?.placed) sign = signOf(text.slice(before.span.start, before.span.end), scope)
    const printed = text.slice(body.span.start, body.span.end)
    const name = nameBody(isTwin ? sign + printed.slice(-2) : sign + printed, scope)
    const type = name.startsWith('中国人民银行') ? bodyTypeOf(name) : body.type
    if (type === 'Agency') heads.push(...readHeads(text, body.span.end, { sign: sign || signOf(printed, scope), scope }))
    return { type, span: body.span, name, rule: body.placed ? `body/placed-${body.suffix}` : `body/${body.suffix}` }
  })
  return [
    ...readUtilities(text, scope),
    ...found,
    ...readOrdinals(text, scope),
    ...readSharedHeads(text, bodies, scope),
    ...heads,
    ...readListed(text, bodies, scope),
    ...readFirms(prose),
  ]
}

/** 市第二、第三人民医院: each ordinal is a body of its own, the last words are shared. */
const ORDINALS =
  /([\u3400-\u9fff]{0,6}?)((?:第[一二三四五六七八九十]{1,2}、)+)第[一二三四五六七八九十]{1,2}(人民医院|附属医院|医院|中学|小学|幼儿园|实验小学|高级中学|初级中学)/g

function readOrdinals(text: string, scope: Scope): Sighting[] {
  if (!text.includes('、第')) return []
  return matches(text, ORDINALS).flatMap((match) => {
    const opening = (match[1] as string).replace(/^.*(?:的|在|到|和|与|由|为)/, '')
    const from = match.index + (match[1] as string).length
    const end = match.index + match[0].length
    const ordinals = matches(text.slice(from, end), /第[一二三四五六七八九十]{1,2}/g)
    return ordinals.map((ordinal, at) => ({
      type: 'Organization' as const,
      span: {
        start: at === 0 ? from - opening.length : from + ordinal.index,
        end: at === ordinals.length - 1 ? end : from + ordinal.index + ordinal[0].length,
      },
      name: nameBody(`${opening}${ordinal[0]}${match[3]}`, scope),
      rule: 'body/shared-ordinal',
    }))
  })
}

const SHARING = /((?:[\u3400-\u9fff]{2,4}[县区镇乡市](?:、|和|及)){1,12})$/
/** 北桥区、南桥区、松泉区|水务局: the places of a list share the office of the last one, where all are of one level. */
function readSharedHeads(text: string, bodies: readonly PrintedBody[], scope: Scope): Sighting[] {
  return bodies.flatMap(({ span, type, placed }) => {
    if (!placed || !/[、和及]/.test(text[span.start - 1] ?? '') || !/[县区镇乡市]/.test(text[span.start - 2] ?? '')) return []
    const printed = text.slice(span.start, span.end)
    const own = /^[\u3400-\u9fff]{2,4}?([县区镇乡市])(?=[\u3400-\u9fff]{2,10}(?:局|办|政协|政府)$)/.exec(printed)
    const list = own && SHARING.exec(text.slice(Math.max(0, span.start - 66), span.start))?.[1]
    if (!list) return []
    const from = span.start - list.length
    const places = matches(list, /([\u3400-\u9fff]+)[、和及]/g)
    if (places.some(([, place]) => place?.at(-1) !== own[1])) return []
    return places.map((match) => {
      const start = from + match.index
      const name = nameBody((match[1] as string) + printed.slice(own[0].length), scope)
      return { type, span: { start, end: start + (match[1] as string).length }, name, rule: 'body/shared-head' }
    })
  })
}

const UTILITY = '(?:移动|联通|电信|铁塔|广电|供电|电力|供水|自来水|燃气|热力|烟草|石油|盐业|邮政|人保|人寿)'
const UTILITIES = new RegExp(`([省市县区州盟旗])?((?:${UTILITY}、)*${UTILITY}[、和])(${UTILITY})(?:分)?公司`, 'g')

/** 市移动、联通、电信公司: each trade is a company of its own, the last word is shared. */
function readUtilities(text: string, scope: Scope): Sighting[] {
  if (!text.includes('公司')) return []
  return matches(text, UTILITIES).flatMap((match) => {
    const [whole, sign = '', list = '', last = ''] = match
    const from = match.index + sign.length
    const head = whole.slice(sign.length + list.length + last.length)
    const parts = matches(list + last, /[^、和]+/g)
    return parts.map((one, at) => ({
      type: 'Organization' as const,
      span: {
        start: at === 0 ? match.index : from + one.index,
        end: at === parts.length - 1 ? match.index + whole.length : from + one.index + one[0].length,
      },
      name: nameBody(`${sign}${one[0]}${head}`, scope),
      rule: 'body/shared-trade',
    }))
  })
}
