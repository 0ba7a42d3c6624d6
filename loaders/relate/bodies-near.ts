import type { LinkedMention, Span } from '../../schema/types.ts'
import type { LinkedArticle } from '../sighting.ts'
import type { IsKind } from './kinds.ts'
import { oncePerArticle } from './once.ts'

const JOINT = /^(?:[、,]|和|与|及|以及|、?会同|等)?$/
/** What may stand between a name and the verb that it is the subject of: 等央企, (以下简称…), 日前. */
const FILLER = /^(?:\([^)]{0,30}\))?(?:等[^,。;:、“”《》]{0,10})?$/

const outerByKind = oncePerArticle(() => new Map<IsKind, readonly LinkedMention[]>())

/** The mentions of a type in an article that no body, project or document holds inside; those of 责任单位 lists are whole. A dozen rules ask: found once. */
export function outer(article: LinkedArticle, isKind: IsKind): readonly LinkedMention[] {
  const kinds = outerByKind(article)
  const found = kinds.get(isKind) ?? findOuter(article, isKind)
  kinds.set(isKind, found)
  return found
}

/** In reading order, the longer first, a mention is held inside where one before it reaches as far: one walk. */
function findOuter(article: LinkedArticle, isKind: IsKind): LinkedMention[] {
  const holders = article.mentions.filter((one) => one.type === 'Project' || one.type === 'Document' || isKind(one))
  const ordered = [...holders].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const inner = new Set<LinkedMention>()
  let far: Span = { start: -1, end: -1 }
  for (const one of ordered) {
    if (far.end > one.span.end || (far.end === one.span.end && far.start < one.span.start)) inner.add(one)
    if (one.span.end > far.end) far = one.span
  }
  return article.mentions.filter((one) => isKind(one) && !inner.has(one))
}

/** The chain of names whose last one ends at an offset, words like 等央企 allowed between: `[甲局、乙局]印发`. */
export function chainEndingAt(text: string, names: readonly LinkedMention[], end: number): LinkedMention[] {
  const chain: LinkedMention[] = []
  let at = end
  for (const name of [...names].reverse()) {
    if (name.span.end > at) continue
    const between = text.slice(name.span.end, at)
    if (!(chain.length === 0 ? FILLER.test(between) : JOINT.test(between) && between !== '')) break
    chain.unshift(name)
    at = name.span.start
  }
  return chain
}

/** The chain of names whose first one starts at an offset: 联合`[甲局、乙局]`. */
export function chainStartingAt(text: string, names: readonly LinkedMention[], start: number): LinkedMention[] {
  const chain: LinkedMention[] = []
  let at = start
  for (const name of names) {
    if (name.span.start < at) continue
    const between = text.slice(at, name.span.start)
    if (!(chain.length === 0 ? between.trim() === '' : JOINT.test(between.trim()) && between.trim() !== '')) break
    chain.push(name)
    at = name.span.end
  }
  return chain
}

/** The mentions that lie inside a span, in reading order. */
export function within(names: readonly LinkedMention[], { start, end }: Span): LinkedMention[] {
  return names.filter(({ span }) => span.start >= start && span.end <= end)
}
