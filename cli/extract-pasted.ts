import type { Extractor } from '../queries/recognition.ts'
import type { Opened } from '../services/open.ts'

/** Understands a pasted text as `zaichang extract` understands a page; the extractor and its word lists are only loaded by who asks. */
export const toExtractPasted =
  (tagger: Opened['tagger']): Extractor =>
  async ({ text, ...fields }) => {
    const [{ explain }, { toReader }, { toPage }] = await Promise.all([
      import('../loaders/explain.ts'),
      import('../loaders/extract.ts'),
      import('../loaders/page/to-page.ts'),
    ])
    return explain(await toReader(tagger).extract(toPage(text, fields, { path: 'pasted', name: 'the pasted text' }, {})))
  }

/** By the rules alone. */
export const extractPasted: Extractor = toExtractPasted(null)
