import { describe, expect, it } from 'vitest'
import { extractPasted } from '../../cli/extract-pasted.ts'
import { toAsk } from '../../queries/execute.ts'
import type { Extractor } from '../../queries/recognition.ts'
import { counting, townStore } from './ask.ts'

const { store, calls } = counting(await townStore())
const asking = (extract?: Extractor) => toAsk({ store, samples: false, extract })
const ask = asking(extractPasted)

interface Thing {
  readonly name: string
  readonly type: string
}
interface Placed {
  readonly span: { readonly start: number; readonly end: number }
}
interface Answer {
  readonly recognize: {
    readonly text: string
    readonly home: string | null
    readonly published: string | null
    readonly mentions: readonly (Placed & { readonly surface: string; readonly rule: string; readonly entity: Thing & { id: string } })[]
    readonly relations: readonly (Placed & {
      readonly type: string
      readonly quote: string
      readonly cues: readonly Placed['span'][]
      readonly from: Thing
      readonly to: Thing
    })[]
    readonly statements: readonly (Placed & { readonly key: string; readonly quote: string; readonly entity: Thing })[]
    readonly gaps: readonly (Placed & { readonly type: string; readonly quote: string; readonly cues: readonly Placed['span'][] })[]
  }
}

const TITLE = '云岫市召开防汛会议'
const BODY = '本报讯 4月18日，全市防汛会议召开。市委书记甘霁川主持会议并讲话，市长岑知远出席会议。'
const GIVEN = { home: '云岫市', province: '青禾省', date: '2023-04-19' }

const recognize = async (variables: object) => (await ask<Answer>({ name: 'Recognize', variables: { ...variables } })).recognize

describe('A pasted text', () => {
  it('shows whom it names, what it states and by which clause', async () => {
    const { mentions, relations, statements } = await recognize({ text: `${TITLE}\n${BODY}\n`, ...GIVEN })
    expect(mentions.find(({ surface }) => surface === '甘霁川')).toEqual({
      surface: '甘霁川',
      type: 'OFFICIAL',
      rule: expect.stringMatching(/./),
      span: expect.any(Object),
      entity: { id: expect.stringMatching(/^entity-/), name: '甘霁川', type: 'OFFICIAL', label: '官员', home: '云岫市' },
    })
    expect(relations.find(({ type, from }) => type === 'ATTENDED' && from.name === '甘霁川')).toMatchObject({
      label: '出席',
      roles: ['HOST', 'SPEAK'],
      title: '市委书记',
      basis: 'STATED',
      rule: expect.stringMatching(/^attended/),
      quote: expect.stringContaining('主持会议并讲话'),
      to: { type: 'EVENT' },
    })
    expect(statements).toContainEqual(
      expect.objectContaining({ key: 'DATE', label: '日期', value: '2023-04-18', entity: expect.objectContaining({ type: 'EVENT' }) }),
    )
  })

  it('shows the words that gave a relation away, and the clauses that gave nothing', async () => {
    const second = '青禾县开展春季植树活动\n本报讯 4月17日，青禾县开展春季植树活动。县长穆云帆参加活动。穆云帆随后前往下一处。'
    const { text, relations, gaps } = await recognize({ text: `${TITLE}\n${BODY}\n\n${second}`, ...GIVEN })
    const wordsOf = (cues: readonly { start: number; end: number }[] = []) => cues.map(({ start, end }) => text.slice(start, end))
    const hosted = relations.find(({ type, from }) => type === 'ATTENDED' && from.name === '甘霁川')
    expect(wordsOf(hosted?.cues)).toEqual(['主持', '讲话'])
    const post = relations.find(({ type, from }) => type === 'HOLDS_POST' && from.name === '穆云帆')
    expect(wordsOf(post?.cues)).toEqual(['县长'])
    for (const { span, quote } of gaps) expect(text.slice(span.start, span.end)).toBe(quote)
    expect(gaps.map(({ type, quote, cues }) => [type, quote, ...wordsOf(cues)])).toContainEqual(['VISITED', '穆云帆随后前往下一处', '前往'])
    expect(gaps.filter(({ type }) => type === 'ATTENDED')).toEqual([])
  })

  it('of several articles is one text, in which all spans count, in reading order', async () => {
    const second = '青禾县开展春季植树活动\n本报讯 4月17日，青禾县开展春季植树活动。县长穆云帆参加活动。'
    const { text, mentions, relations, statements } = await recognize({ text: `${TITLE}\r\n${BODY}\r\n\r\n${second}`, ...GIVEN })
    for (const { span, surface } of mentions) expect(text.slice(span.start, span.end)).toBe(surface)
    for (const { span, quote } of [...relations, ...statements]) expect(text.slice(span.start, span.end)).toBe(quote)
    expect(text).not.toContain('\r')
    expect(mentions.map(({ surface }) => surface)).toEqual(expect.arrayContaining(['甘霁川', '穆云帆']))
    for (const placed of [mentions, relations, statements]) {
      const starts = placed.map(({ span }) => span.start)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    }
  })

  it('is read without the store, and is not in it afterwards', async () => {
    calls.length = 0
    await recognize({ text: `${TITLE}\n${BODY}` })
    expect(calls).toEqual([])
    expect((await store.graph.find({ name: '甘霁川' }, { limit: 1 })).total).toBe(0)
  })

  it('is understood by what is said of it', async () => {
    expect(await recognize({ text: BODY, ...GIVEN })).toMatchObject({ home: '云岫市', published: '2023-04-19' })
    expect(await recognize({ text: '市长岑知远出席会议。' })).toMatchObject({ home: null, published: null })
  })

  it.each(['', ' \n\n'])('that holds nothing (%j) gives nothing', async (text) => {
    expect(await recognize({ text })).toMatchObject({ text: '', mentions: [], relations: [], statements: [] })
  })

  it.each([
    [{ text: '防'.repeat(20_001) }, 'REFUSED', /20001 characters.*At most 20000.*zaichang extract/],
    [{ text: BODY, home: '某'.repeat(60) }, 'INPUT', /no name of a place/],
    [{ text: BODY, date: '2023-02-30' }, 'INPUT', /no day/],
  ])('that cannot be read is answered with advice: %#', async (variables, code, message) => {
    await expect(recognize(variables)).rejects.toMatchObject({ name: 'KnownError', code, message: expect.stringMatching(message) })
  })

  it('may be 20000 characters long, all texts of a request together', async () => {
    const nothing: Extractor = ({ text, home, province, date }) => {
      const said = { paper: null, home, province }
      const page = { ...said, source: 'pasted', digest: '', text, title: null, date, edition: null, url: null }
      const setting = { ...said, published: date, publishedBasis: null }
      return { extraction: { page, extractor: '', setting, readings: [], entities: [] }, cues: new Map(), gaps: [] }
    }
    const document = 'query Q($text: String!) { recognize(text: $text) { home } }'
    const both = 'query Q($text: String!) { a: recognize(text: $text) { home } b: recognize(text: $text) { home } }'
    const quick = asking(nothing)
    expect(await quick({ document, variables: { text: '防'.repeat(20_000) } })).toEqual({ recognize: { home: null } })
    await expect(quick({ document: both, variables: { text: '防'.repeat(10_001) } })).rejects.toMatchObject({ code: 'REFUSED' })
    expect(await quick({ document: both, variables: { text: '防'.repeat(10_000) } })).toHaveProperty('b.home', null)
  })

  it('is refused where nobody reads', async () => {
    const asked = asking()({ name: 'Recognize', variables: { text: BODY } })
    await expect(asked).rejects.toMatchObject({ code: 'CONFIG', message: expect.stringContaining('zaichang serve') })
  })
})
