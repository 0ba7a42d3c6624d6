import { nameBody, splitJurisdiction } from '../naming.ts'
import type { Scope, Sighting, View } from '../sighting.ts'
import { findBodies, type PrintedBody } from './body.ts'
import { bodyTypeOf } from './holding.ts'

/** Whether a body without a jurisdiction goes on with a list of its like: 市城投集团、|公用集团; 县政府办、|林业局. */
function goesOn(text: string, before: PrintedBody | undefined, body: PrintedBody): before is PrintedBody {
  const isAlike = before?.suffix === body.suffix || (before?.type === 'Agency' && body.type === 'Agency')
  return !!before && !body.placed && isAlike && /^(?:、|和|及|与)$/.test(text.slice(before.span.end, body.span.start))
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
  const found = bodies.map((body, at): Sighting => {
    const before = bodies[at - 1]
    if (!goesOn(text, before, body)) sign = ''
    else if (before.placed) sign = signOf(text.slice(before.span.start, before.span.end), scope)
    const name = nameBody(sign + text.slice(body.span.start, body.span.end), scope)
    const type = name.startsWith('中国人民银行') ? bodyTypeOf(name) : body.type
    return { type, span: body.span, name, rule: body.placed ? `body/placed-${body.suffix}` : `body/${body.suffix}` }
  })
  return [...found, ...readOrdinals(text, scope)]
}

/** 市第二、第三人民医院: each ordinal is a body of its own, the last words are shared. */
const ORDINALS =
  /([\u3400-\u9fff]{0,6}?)((?:第[一二三四五六七八九十]{1,2}、)+)第[一二三四五六七八九十]{1,2}(人民医院|附属医院|医院|中学|小学|幼儿园|实验小学|高级中学|初级中学)/g

function readOrdinals(text: string, scope: Scope): Sighting[] {
  if (!text.includes('、第')) return []
  return [...text.matchAll(ORDINALS)].flatMap((match) => {
    const opening = (match[1] as string).replace(/^.*(?:的|在|到|和|与|由|为)/, '')
    const from = match.index + (match[1] as string).length
    const end = match.index + match[0].length
    const ordinals = [...text.slice(from, end).matchAll(/第[一二三四五六七八九十]{1,2}/g)]
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
