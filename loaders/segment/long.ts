import type { Written } from './assemble.ts'

/**
 * More characters than any newspaper prints in one article (a report on the work of a government has some 20,000). A text without any mark of an
 * end is cut here, so that reading a page takes time in proportion to its length.
 */
export const LONGEST_ARTICLE = 30_000

const ENDS = '。！？!?\n'

/** Where a text that is too long is cut: behind the last sentence or paragraph in reach, else anywhere but inside a character. */
function cutAt(text: string, from: number): number {
  const reach = text.slice(from, from + LONGEST_ARTICLE)
  if (from + reach.length === text.length) return text.length
  const end = Math.max(...[...ENDS].map((mark) => reach.lastIndexOf(mark))) + 1 || reach.length
  return from + end - (/[\ud800-\udbff]/.test(text[from + end - 1] ?? '') ? 1 : 0)
}

/** An article in parts that are short enough to be read; the headlines stay with the first. */
export function cutLong(written: Written): readonly Written[] {
  const { text } = written
  if (text.length <= LONGEST_ARTICLE) return [written]
  const parts: Written[] = []
  for (let start = 0; start < text.length; ) {
    const end = cutAt(text, start)
    const part = { ...written, text: text.slice(start, end) }
    parts.push(
      start === 0
        ? { ...part, bodyStart: Math.min(end, written.bodyStart) }
        : { ...part, title: '', kicker: [], subtitle: [], bodyStart: 0 },
    )
    start = end
  }
  return parts
}
