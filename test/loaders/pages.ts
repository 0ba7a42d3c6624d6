import type { Page } from '../../schema/types.ts'

/** A page of which nothing is known but its text, and what a test says of it. */
export function pageOf(text: string, given: Partial<Page> = {}): Page {
  return {
    source: 'clause',
    digest: '',
    text,
    title: null,
    paper: null,
    home: null,
    province: null,
    date: null,
    edition: null,
    url: null,
    ...given,
  }
}

/** Where and when the clauses of the tests are printed: an invented city in an invented province. */
export const CLAUSE = { home: '云岫市', province: '江海省', date: '2023-04-18' } as const
