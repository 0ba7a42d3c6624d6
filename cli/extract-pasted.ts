import type { Extractor } from '../queries/recognition.ts'

/** Understands a pasted text as `zaichang extract` understands a page; the extractor and its word lists are only loaded by who asks. */
export const extractPasted: Extractor = async ({ text, ...fields }) => {
  const [{ explain }, { extract }, { toPage }] = await Promise.all([
    import('../loaders/explain.ts'),
    import('../loaders/extract.ts'),
    import('../loaders/page/to-page.ts'),
  ])
  return explain(extract(toPage(text, fields, { path: 'pasted', name: 'the pasted text' }, {})))
}
