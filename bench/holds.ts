import assert from 'node:assert/strict'
import { LONGEST_QUOTE } from '../loaders/clauses.ts'
import type { Extraction, Span } from '../schema/types.ts'

const lies = ({ start, end }: Span, { length }: string) => 0 <= start && start < end && end <= length

/**
 * What must hold of every extraction, whatever was read: spans lie in their text, quotes stand there letter for letter, ends are entities of the
 * page. Throws an AssertionError that says what does not.
 */
export function holds({ readings, entities }: Extraction): void {
  const ids = new Set<string>(entities.map(({ id }) => id))
  assert.equal(ids.size, entities.length, 'Two entities have one id.')
  for (const { article, mentions, relations, statements } of readings) {
    assert.ok(article.bodyStart <= article.text.length, 'A body begins behind its text.')
    for (const { span, entityId } of mentions) assert.ok(lies(span, article.text) && ids.has(entityId), 'A mention lies outside its text.')
    for (const { from, to } of relations) assert.ok(ids.has(from) && ids.has(to), 'A relation has an end that is no entity.')
    for (const { entity } of statements) assert.ok(ids.has(entity), 'A statement is about no entity.')
    for (const { evidence } of [...relations, ...statements]) {
      assert.equal(evidence.articleId, article.id, 'A clause is said to stand in another article.')
      assert.ok(lies(evidence.span, article.text), 'A clause lies outside its text.')
      assert.equal(evidence.quote, article.text.slice(evidence.span.start, evidence.span.end), 'A quote does not stand in its article.')
      assert.ok(evidence.quote.length <= LONGEST_QUOTE, 'A quote is longer than a clause may be.')
    }
  }
}
