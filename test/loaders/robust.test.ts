import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_QUOTE } from '../../loaders/clauses.ts'
import { extract } from '../../loaders/extract.ts'
import { toGold } from '../../loaders/to-gold.ts'
import type { Extraction, Page, Span } from '../../schema/types.ts'
import { pageOf } from './pages.ts'

const FOLDERS = [new URL('../../samples/', import.meta.url), new URL('../../../shared/pages/', import.meta.url)]
const pages = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const),
)
const samples = pages.filter(([file]) => file.startsWith('yunxiu')).map(([, text]) => text)

const toPage = (text: string, home: string | null = null): Page => pageOf(text, { source: 'page', home })

const lies = ({ start, end }: Span, { length }: string) => 0 <= start && start < end && end <= length

/** What must hold of every extraction, whatever was read: spans lie in their text, quotes stand there letter for letter, ends are entities of the page. */
function holds({ readings, entities }: Extraction): void {
  const ids = new Set(entities.map(({ id }) => id))
  expect(ids.size).toBe(entities.length)
  for (const { article, mentions, relations, statements } of readings) {
    expect(article.bodyStart).toBeLessThanOrEqual(article.text.length)
    for (const { span, entityId } of mentions) expect(lies(span, article.text) && ids.has(entityId)).toBe(true)
    for (const { from, to } of relations) expect(ids.has(from) && ids.has(to)).toBe(true)
    for (const { entity } of statements) expect(ids.has(entity)).toBe(true)
    for (const { evidence } of [...relations, ...statements]) {
      expect(evidence.articleId).toBe(article.id)
      expect(lies(evidence.span, article.text)).toBe(true)
      expect(evidence.quote).toBe(article.text.slice(evidence.span.start, evidence.span.end))
      expect(evidence.quote.length).toBeLessThanOrEqual(LONGEST_QUOTE)
    }
  }
}

/** Reads a text twice, and holds what it gives. */
function readTwice(text: string, home?: string | null): Extraction {
  const extraction = extract(toPage(text, home))
  holds(extraction)
  expect(extract(toPage(text, home))).toEqual(extraction)
  expect(() => JSON.stringify(toGold(extraction))).not.toThrow()
  return extraction
}

/** Pieces of which newspapers are made, and of which rules are afraid. */
const PIECES =
  '市 县 区 镇 村 省 委 局 长 市长 副市长 市委 政府 人大 政协 书记 主任 主席 局长 王 泊 宁 王泊宁 岑知远 、 ， 。 ； ： “ ” 《 》 （ ） ( ) \n 　 · 主持 讲话 出席 参加 陪同 到 在 调研 召开 举行 会议 活动 仪式 项目 工程 总投资 3 亿元 4月17日 2023年 我市 该镇 望津区 鹤沚镇 市水利局 云帆集团 由 被 授予 荣获 联合 印发 位于 记者 本报讯 摄 ● ■ 第 一 二 、、 等 和 及 的 了 他 强调 ， 责任单位： 组长：'.split(
    ' ',
  )

describe('any text', () => {
  it('is read without an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void readTwice(text)),
      { numRuns: 150 },
    )
  })

  it('of newspaper words in any order is read without an exception', () => {
    const text = fc.array(fc.constantFrom(...PIECES, '\n'), { maxLength: 120 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom('云岫市', '澄溪县', null), (words, home) => void readTwice(words, home)),
      { numRuns: 300 },
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
  const mutated = fc
    .tuple(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('delete', 'insert', 'swap', 'break'), fc.constantFrom(...PIECES)), {
        minLength: 1,
        maxLength: 30,
      }),
    )
    .map(([text, edits]) =>
      edits.reduce((page, [at, how, piece]) => {
        const i = at % (page.length + 1)
        if (how === 'delete') return page.slice(0, i) + page.slice(i + 1 + (at % 7))
        if (how === 'insert') return page.slice(0, i) + piece + page.slice(i)
        if (how === 'break') return `${page.slice(0, i)}\n${page.slice(i)}`
        return page.slice(0, i) + (page[i + 1] ?? '') + (page[i] ?? '') + page.slice(i + 2)
      }, text),
    )

  it('is read without an exception', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(mutated, (text) => void readTwice(text)),
      { numRuns: 40 },
    )
  })

  it('that ends with the short form of a place is read without an exception', () => {
    readTwice('副市长王泊宁到望津区调研。这里是望津')
  })

  it('that is cut anywhere is read without an exception', { timeout: 60_000 }, () => {
    const piece = fc.tuple(fc.constantFrom(...samples), fc.nat(), fc.nat()).map(([text, from, length]) => {
      const start = from % text.length
      return text.slice(start, start + (length % 1500))
    })
    fc.assert(
      fc.property(piece, (text) => void readTwice(text)),
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
