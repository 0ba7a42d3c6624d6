import { KnownError } from '../schema/errors.ts'
import type { Evidence, Extraction, Reading } from '../schema/types.ts'
import type { Written } from './store.ts'

/** Refuses what must never enter a store: a quote that is not in its article, an end that the page does not know. */
export function verify(extraction: Extraction): void {
  const { page, readings } = extraction
  if (page.text.includes('\0'))
    throw new KnownError('INPUT', `"${page.source}" holds NUL characters, so it is no plain text. Save it as UTF-8 text and load it again.`)
  const known = new Set<string>(extraction.entities.map((entity) => entity.id))
  for (const reading of readings) {
    const strange = endsOf(reading).find((id) => !known.has(id))
    if (strange) throw new Error(`A reading of "${page.source}" names entity ${strange}, which its page does not list.`)
    for (const { evidence } of [...reading.relations, ...reading.statements]) verifyEvidence(reading, evidence)
  }
}

function endsOf({ mentions, relations, statements }: Reading): readonly string[] {
  return [...mentions.map((m) => m.entityId), ...relations.flatMap((r) => [r.from, r.to]), ...statements.map((s) => s.entity)]
}

function verifyEvidence({ article }: Reading, { articleId, span, quote }: Evidence): void {
  if (articleId !== article.id || article.text.slice(span.start, span.end) !== quote)
    throw new Error(`The quote "${quote}" does not stand at ${span.start} of article ${article.id}.`)
}

/** A fact that two places of a page state with the same words has one id: the first place keeps it. */
export function withoutRepeats(readings: readonly Reading[]): readonly Reading[] {
  const seen = new Set<string>()
  const isNew = ({ id }: { readonly id: string }) => !seen.has(id) && seen.add(id).size > 0
  return readings.map((reading) => ({
    ...reading,
    relations: reading.relations.filter(isNew),
    statements: reading.statements.filter(isNew),
  }))
}

/** What writing an extraction adds, whose facts stand in it once each. */
export function sizeOf({ entities, readings }: Extraction): Omit<Written, 'outcome'> {
  return {
    articles: readings.length,
    entities: new Set(entities.map(({ id }) => id)).size,
    relations: readings.reduce((sum, { relations }) => sum + relations.length, 0),
    statements: readings.reduce((sum, { statements }) => sum + statements.length, 0),
  }
}
