import { type Prose, sentenceAt } from '../clauses.ts'
import type { Sighting } from '../sighting.ts'

const HEAD =
  /(?:项目|工程|生产线|公路|铁路|高速|基地|园区?|示范区|种植区|中心|厂|桥|隧道|水库)(?:\([一二三四五六七八九十]+期\)|[一二三四五六七八九十]+期)?$/

/** The words of a name by which spellings are compared: without marks. */
function bare(name: string): string {
  return name.replace(/[“”"()（）\s]/g, '')
}

/** Whether the characters of one name stand in their order in the other: 玄石集团白酒项目 in 玄石集团3万吨白酒项目. */
function isThinned(short: string, long: string): boolean {
  let at = 0
  for (const c of short) {
    at = long.indexOf(c, at)
    if (at < 0) return false
    at++
  }
  return true
}

/** Whether a shorter name is another spelling of a longer one: the same head and phase, opening and product. */
function isSpelling(short: string, long: string): boolean {
  const [a, b] = [bare(short), bare(long)]
  if (a.length < 6 || a.length >= b.length || HEAD.exec(a)?.[0] !== HEAD.exec(b)?.[0]) return false
  if (/[一二三四五六七八九十]期|\d{4}年/.exec(a)?.[0] !== /[一二三四五六七八九十]期|\d{4}年/.exec(b)?.[0]) return false
  return b.includes(a.slice(0, 4)) && isThinned(a, b)
}

const QUALITY = /^(?:绿色|优质|特色|高效|现代|生态|有机|[\u3400-\u9fff]{1,2}色)(?=.{4})/

/** Whether a name without a place is another word for a placed one of the same product: 绿色蔬菜种植区, 青禾镇优质蔬菜种植区. */
function isSameProduct(short: string, long: string): boolean {
  const [a, b] = [bare(short), bare(long)]
  const product = a.replace(QUALITY, '')
  return product !== a && HEAD.test(a) && a.length < b.length && b.endsWith(product)
}

/** Gives the shorter spellings of a project the name of the longest, unless both stand in one sentence or two are as likely. */
export function mergeNames(sightings: readonly Sighting[], prose: Prose): Sighting[] {
  return sightings.map((one) => {
    const sentence = sentenceAt(prose, one.span.start).start
    const longer = new Map(
      sightings
        .filter(
          (other) =>
            sentenceAt(prose, other.span.start).start !== sentence &&
            (isSpelling(one.name, other.name) || isSameProduct(one.name, other.name)),
        )
        .map((other) => [other.name, other]),
    )
    const [only] = longer.keys()
    return longer.size === 1 && only ? { ...one, name: only } : one
  })
}
