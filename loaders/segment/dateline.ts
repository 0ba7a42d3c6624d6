import type { Article } from '../../schema/types.ts'
import { type DateMention, type DateReference, findDates, resolveDates } from '../dates.ts'

/** The reported day stands in the first paragraphs; further down are other days. */
const READ = 700

/** 「2013年10月10日」 under a notice. */
function signedOn(text: string, reference: DateReference): string | null {
  const tail = text.slice(-60)
  const dates = resolveDates(findDates(tail), reference).filter(({ precision }) => precision === 'day')
  return dates.at(-1)?.from ?? null
}

/**
 * The ISO day that an article reports: the first day that its body names, once the year is known; of a notice the day under it.
 * Null where 近日 comes first, since it names no day, and where the page does not tell the year. `all` are the dates that the text names.
 */
export function toDateline(
  { text, bodyStart, kind }: Pick<Article, 'text' | 'bodyStart' | 'kind'>,
  reference: DateReference,
  all: readonly DateMention[],
): string | null {
  if (kind === 'notice' || kind === 'list') return signedOn(text, reference)
  // 「9月10日是全国第26个教师节」 explains a day and reports nothing of it.
  const mentions = all.filter(
    ({ use, span }) => use === undefined && span.start >= bodyStart && span.end <= bodyStart + READ && text[span.end] !== '是',
  )
  const dates = resolveDates(mentions, reference)
  for (const [index, { from, precision }] of dates.entries()) {
    const word = mentions[index]?.relative
    if (word?.unit === 'recent') return null
    if (precision === 'day') return from
  }
  return null
}
