import { describe, expect, it } from 'vitest'
import { toGold } from '../../loaders/to-gold.ts'
import { read } from './reading.ts'

interface Entity {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly articles: readonly string[]
  readonly attrs: Readonly<Record<string, unknown>>
}
interface Relation {
  readonly type: string
  readonly from: string
  readonly to: string
  readonly article: string
  readonly attrs: Readonly<Record<string, unknown>>
  readonly quote: string
  readonly rule: string
}

/** A text in the shape of the gold, its untyped rows as a reader of the JSON sees them. */
function gold(text: string) {
  const page = toGold(read(text).extraction)
  return { ...page, entities: page.entities as readonly Entity[], relations: page.relations as readonly Relation[] }
}

const TEXT = '全市防汛工作会议召开\n4月17日，全市防汛工作会议召开。市委书记甘霁川主持并讲话。市委要求守住堤坝。'

describe('toGold', () => {
  it('prints what the page says of itself', () => {
    expect(gold(TEXT)).toMatchObject({
      source: 'clause',
      home: '云岫市',
      province: '江海省',
      published: '2023-04-18',
      published_basis: 'given',
    })
  })

  it('numbers articles and entities within the page', () => {
    const { articles, entities } = gold(TEXT)
    expect((articles as { id: string }[]).map(({ id }) => id)).toEqual(['a1'])
    expect(entities.map(({ id }) => id)).toEqual(entities.map((_, at) => `e${at + 1}`))
  })

  it('lists every other surface of an entity as its alias', () => {
    expect(gold(TEXT).entities.find(({ name }) => name === '中共云岫市委员会')?.aliases).toEqual(['市委'])
    expect(gold(TEXT).entities.find(({ name }) => name === '甘霁川')?.aliases).toEqual([])
  })

  it('refers to entities and articles that it prints', () => {
    const { entities, relations } = gold(TEXT)
    const ids = entities.map(({ id }) => id)
    for (const { from, to, article } of relations) {
      expect(ids).toContain(from)
      expect(ids).toContain(to)
      expect(article).toBe('a1')
    }
  })

  it('prints roles, titles and status, but no gap', () => {
    const { relations } = gold(TEXT)
    expect(relations.find(({ type }) => type === 'ATTENDED')?.attrs).toEqual({ role: ['host', 'speak'] })
    expect(relations.find(({ type }) => type === 'HOLDS_POST')?.attrs).toEqual({ title: '书记' })
  })

  it('prints the basis where it is not stated', () => {
    const { relations } = gold('近日，澄溪县召开防汛工作会议。')
    expect(relations.find(({ type }) => type === 'ORGANIZED')?.attrs).toEqual({ role: 'convene', basis: 'place acts' })
  })

  it('makes attributes of the first statement of each key, and keeps all statements', () => {
    const { entities, statements } = gold(TEXT)
    expect(entities.find(({ type }) => type === 'Event')?.attrs).toEqual({ date: '2023-04-17', kind: 'meeting' })
    expect((statements as { key: string }[]).map(({ key }) => key)).toEqual(expect.arrayContaining(['date', 'kind', 'level']))
  })

  it('is JSON that says the same when it is read back', () => {
    const page = gold(TEXT)
    expect(JSON.parse(JSON.stringify(page))).toEqual(page)
  })
})
