import type { Settings } from 'meilisearch'

/**
 * Counted up whenever the settings below or the shape of a document change. Every document carries it, so that an index made
 * otherwise is known by its first one: it must be filled anew.
 */
export const SHAPE = 1

/** More than any index has: the server would leave out what lies beyond. */
const NO_LIMIT = 10_000_000

const equalityOnly = (...attributePatterns: readonly string[]) => ({
  attributePatterns: [...attributePatterns],
  features: { facetSearch: false, filter: { equality: true, comparison: false } },
})

/** What the server is told about an index of articles. */
export const SETTINGS: Settings = {
  searchableAttributes: ['grams'],
  // The server would show the grams with every hit.
  displayedAttributes: [
    'id',
    'shape',
    'version',
    'digest',
    'day',
    'lastDay',
    'month',
    'paper',
    'mentioned',
    'by',
    'attendedBy',
    'hostedBy',
    'attendedEvents',
    'article',
  ],
  filterableAttributes: [
    equalityOnly('mentioned', 'by.*', 'attendedBy', 'hostedBy', 'attendedEvents', 'month', 'paper'),
    { attributePatterns: ['id', 'day', 'lastDay'], features: { facetSearch: false, filter: { equality: true, comparison: true } } },
  ],
  sortableAttributes: ['id', 'day'],
  // The order is ours: by date, then by id. All words must hold, or the article is no hit.
  rankingRules: ['sort'],
  // The codes of grams are cut as English, which leaves them whole; nothing is guessed about them.
  localizedAttributes: [{ attributePatterns: ['grams*', 'grams.*'], locales: ['eng'] }],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  proximityPrecision: 'byWord',
  facetSearch: false,
  faceting: { maxValuesPerFacet: NO_LIMIT, sortFacetValuesBy: { '*': 'alpha' } },
  pagination: { maxTotalHits: NO_LIMIT },
  // Half an answer would be a wrong one: who asks has a deadline of his own.
  searchCutoffMs: 600_000,
}
