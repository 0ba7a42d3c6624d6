import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../../bench/holds.ts'
import { anyText, anyWords, cutFrom, misprinted, otherLanguages } from '../../bench/texts.ts'
import { extract } from '../../loaders/extract.ts'
import { toGold } from '../../loaders/to-gold.ts'
import type { Extraction, Page } from '../../schema/types.ts'
import { pageOf } from './pages.ts'

const FOLDERS = [new URL('../../samples/', import.meta.url), new URL('../../../shared/pages/', import.meta.url)]
const pages = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const),
)
const samples = pages.filter(([file]) => file.startsWith('yunxiu')).map(([, text]) => text)

const toPage = (text: string, home: string | null = null): Page => pageOf(text, { source: 'page', home })

/** Reads a text twice, and holds what it gives. */
function readTwice(text: string, home?: string | null): Extraction {
  const extraction = extract(toPage(text, home))
  holds(extraction)
  expect(extract(toPage(text, home))).toEqual(extraction)
  expect(() => JSON.stringify(toGold(extraction))).not.toThrow()
  return extraction
}

describe('any text', () => {
  it('is read without an exception', () => {
    fc.assert(
      fc.property(anyText, (text) => void readTwice(text)),
      { numRuns: 150 },
    )
  })

  it('of newspaper words in any order is read without an exception', () => {
    fc.assert(
      fc.property(anyWords, fc.constantFrom('云岫市', '澄溪县', null), (words, home) => void readTwice(words, home)),
      { numRuns: 300 },
    )
  })

  it('of another language or notation is read without an exception', () => {
    fc.assert(
      fc.property(otherLanguages, (text) => void readTwice(text)),
      { numRuns: 100 },
    )
  })

  it.each([
    ['brackets', '（'.repeat(10_000)],
    ['closed brackets', '（'.repeat(5000) + '）'.repeat(5000)],
    ['quotation marks', '“'.repeat(10_000)],
    ['titles', '《'.repeat(5000) + '》'.repeat(5000)],
    ['commas', '、'.repeat(10_000)],
    ['lines', '\n'.repeat(10_000)],
    ['high surrogates', '\ud842'.repeat(1000)],
    ['low surrogates', '副市长\udfb7、\udfb7出席。'.repeat(100)],
    ['rare characters', '副市长王\u{20bb7}宁主持会议。'],
    ['a byte order mark', '\ufeff4月17日，市长岑知远主持会议。'],
    ['zero-width blanks', '市长岑\u200b知远主持\u200d会议。'],
    ['control characters', '\u0000\u0007市长岑知远\u001b主持会议。'],
    ['one long line', `市长岑知远指出，${'要守住堤坝，'.repeat(500)}`],
  ])('of %s is read without an exception', (_name, text) => {
    readTwice(text)
  })
})

describe('a page with misprints', () => {
  it('is read without an exception', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(misprinted(samples), (text) => void readTwice(text)),
      { numRuns: 40 },
    )
  })

  it('that ends with the short form of a place is read without an exception', () => {
    readTwice('副市长王泊宁到望津区调研。这里是望津')
  })

  it('that is cut anywhere is read without an exception', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(cutFrom(samples), (text) => void readTwice(text)),
      { numRuns: 40 },
    )
  })
})

describe('every page', () => {
  it.each(pages)('%s holds', { timeout: 60_000 }, (_file, text) => {
    const { readings } = readTwice(text)
    expect(readings.length).toBeGreaterThan(0)
  })

  it.each(pages)('%s is read alike with lines that end as Windows writes them', { timeout: 60_000 }, (_file, text) => {
    holds(extract(toPage(text.replace(/\n/g, '\r\n'))))
  })
})
