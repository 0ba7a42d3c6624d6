import type { Inheritance } from './holding.ts'

/** 第五师, 五师双河市, 新疆生产建设兵团第一师: a division of the corps, which is a body by itself, with or without its city. */
const DIVISION =
  /^(?<division>(?:新疆生产建设)?(?:兵团)?第?[一二三四五六七八九十]{1,3}师)(?<city>[\u3400-\u9fff]{2,4}市)?(?<organ>党委|机关)?/

/** The division whose committee or own post was named before. */
const divisionIn = (body: string | null) => {
  const match = body === null ? null : DIVISION.exec(body)
  return match?.[0] === body ? match?.groups?.division : undefined
}

/** A post at a division: 五师师长甲, 第五师党委书记、政委乙, and behind it bare 师党委副书记丙. */
export function ofDivision(
  title: string,
  printed: string,
  { body }: Inheritance,
): { readonly title: string; readonly printed: string; readonly body: string | null } | null {
  const own = DIVISION.exec(printed)
  const rest = own ? printed.slice(own[0].length) : printed.replace(/^师(?:市)?/, '')
  const known = own?.groups?.division ?? divisionIn(body)
  // 师市党委副书记, 师长 of a division that nobody names.
  if (known === undefined && (/^师市?(?:党委)?$/.test(printed) || (printed === '' && /^副?师长$/.test(title))))
    return { title, printed, body: null }
  if (known === undefined || rest !== '' || !(own || /^师/.test(printed) || /^(?:副?师长|副?政委)$/.test(title))) return null
  const party = /^党委(.+)$/.exec(title)?.[1]
  return party
    ? { title: party, printed, body: `${own?.[0] ?? known}党委` }
    : { title, printed, body: /^(?:副?师长|副?政委)$/.test(title) ? known : (own?.[0] ?? known) }
}
