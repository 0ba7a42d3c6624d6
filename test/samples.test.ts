import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  ARTICLE_KINDS,
  ATTENDED_ROLES,
  BASES,
  ENTITY_TYPES,
  EVENT_KINDS,
  LEVELS,
  ORGANIZED_ROLES,
  POST_STATUSES,
  RELATIONS,
  type RelationType,
  STAGES,
} from '../schema/ontology.ts'

const SAMPLES = new URL('../samples/', import.meta.url)
const day = z.iso.date()
const shorter = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
const text = z.string().min(1)
const texts = z.array(text)
const line = z.int().positive()

/** What the attributes of an entity may hold, whatever its type; words that no field of the ontology has stay as they are. */
const Attributes = z.looseObject({
  date: day.nullish(),
  kind: z.enum(EVENT_KINDS).optional(),
  level: z.enum(LEVELS).optional(),
  stage: z.enum(STAGES).optional(),
  investment_cny: z.number().positive().optional(),
  area_mu: z.number().positive().optional(),
  start: shorter.optional(),
  completion: shorter.optional(),
  signed: day.optional(),
})

const RelationAttributes = z.looseObject({
  role: z.union([z.array(z.enum(ATTENDED_ROLES)).min(1), z.enum([...ORGANIZED_ROLES, 'contractor'])]).optional(),
  title: text.optional(),
  status: z.enum(POST_STATUSES).optional(),
  basis: z.enum(BASES).optional(),
  award: text.optional(),
})

const Gold = z.object({
  source: text,
  paper: z.literal('云岫日报'),
  home: z.literal('云岫市'),
  province: z.null(),
  published: day,
  published_basis: text,
  furniture: z.array(z.tuple([line, line])),
  articles: z.array(
    z.looseObject({
      id: text,
      title: z.string(),
      kicker: texts,
      subtitle: texts,
      kind: z.enum(ARTICLE_KINDS),
      lines: z.array(z.tuple([line, line])).min(1),
      reporters: texts,
      correspondents: texts,
      photographers: texts,
      dateline: day.nullable(),
    }),
  ),
  entities: z.array(
    z.strictObject({ id: text, type: z.enum(ENTITY_TYPES), name: text, aliases: texts, articles: texts.min(1), attrs: Attributes }),
  ),
  relations: z.array(
    z.strictObject({
      type: z.string().refine((type): type is RelationType => type in RELATIONS),
      from: text,
      to: text,
      article: text,
      attrs: RelationAttributes,
      quote: text,
    }),
  ),
})

const squash = (words: string) => words.replace(/\s+/g, '')
const stems = readdirSync(SAMPLES)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length))
const pages = stems.map((stem) => {
  const source = readFileSync(new URL(`${stem}.txt`, SAMPLES), 'utf8')
  const gold = Gold.parse(JSON.parse(readFileSync(new URL(`${stem}.gold.json`, SAMPLES), 'utf8')))
  return { stem, source, lines: source.replace(/\n$/, '').split('\n'), gold }
})

/** The words of one article, its line ranges joined. */
const words = ({ lines, gold }: (typeof pages)[number], id: string) => {
  const ranges = gold.articles.find((article) => article.id === id)?.lines ?? []
  return squash(ranges.flatMap(([first, last]) => lines.slice(first - 1, last)).join(''))
}

it('has four pages of two issues', () => {
  expect(stems).toEqual(['yunxiu-2023-04-18-01', 'yunxiu-2023-04-18-02', 'yunxiu-2023-10-26-01', 'yunxiu-2023-10-26-02'])
})

describe.each(pages)('$stem', (page) => {
  const { stem, source, lines, gold } = page
  const types = new Map(gold.entities.map(({ id, type }) => [id, type]))

  it('prints its date with the right day of the week', () => {
    const [year, month, date] = gold.published.split('-').map(Number)
    const weekday = '日一二三四五六'[new Date(`${gold.published}T00:00:00Z`).getUTCDay()]
    expect(lines[0]).toBe(`云岫日报 ${year}年${month}月${date}日 星期${weekday} 第${stem.slice(-2)}版`)
    expect([gold.source, gold.published]).toEqual([`${stem}.txt`, stem.slice(7, 17)])
  })

  it('is as long as a page of a newspaper', () => {
    expect([...source].length).toBeGreaterThanOrEqual(2500)
    expect([...source].length).toBeLessThanOrEqual(4500)
  })

  it('names nothing twice by one id', () => {
    for (const list of [gold.articles, gold.entities]) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
    expect(new Set(gold.relations.map((relation) => JSON.stringify(relation))).size).toBe(gold.relations.length)
  })

  it('gives every printed line to one article or to the furniture', () => {
    const ranges = [...gold.furniture, ...gold.articles.flatMap((article) => article.lines)]
    for (const [first, last] of ranges) expect([first <= last, last <= lines.length]).toEqual([true, true])
    const owners = lines.map((_, at) => ranges.filter(([first, last]) => first <= at + 1 && at + 1 <= last).length)
    expect(lines.flatMap((printed, at) => (printed.trim() && owners[at] !== 1 ? [at + 1] : []))).toEqual([])
  })

  it('prints every headline and byline in its article', () => {
    for (const { id, title, kicker, subtitle, reporters, correspondents, photographers } of gold.articles) {
      const printed = [title, ...kicker.filter((name) => name !== '简讯'), ...subtitle, ...reporters, ...correspondents, ...photographers]
      expect(printed.filter((part) => !words(page, id).includes(squash(part)))).toEqual([])
    }
  })

  it('prints every entity under one of its names, or the words it is derived from', () => {
    const all = squash(source)
    const unprinted = gold.entities.filter(({ name, aliases, attrs }) => {
      const derived = typeof attrs.derived_from === 'string' ? [attrs.derived_from] : []
      return ![name, ...aliases, ...derived].some((form) => all.includes(squash(form)))
    })
    expect(unprinted).toEqual([])
    const ids = gold.articles.map(({ id }) => id)
    expect(gold.entities.flatMap(({ articles }) => articles).filter((id) => !ids.includes(id))).toEqual([])
  })

  it('proves every relation by a clause of its article', () => {
    expect(gold.relations.filter(({ article, quote }) => !words(page, article).includes(squash(quote)))).toEqual([])
  })

  it('relates only what the ontology lets be related', () => {
    const wrong = gold.relations.filter(({ type, from, to }) => {
      const [head, tail] = [types.get(from), types.get(to)]
      return !head || !tail || !RELATIONS[type].from.includes(head) || !RELATIONS[type].to.includes(tail)
    })
    expect(wrong).toEqual([])
  })

  it('lists the article of a relation at both of its ends', () => {
    const articles = new Map(gold.entities.map((entity) => [entity.id, entity.articles]))
    expect(gold.relations.filter(({ from, to, article }) => ![from, to].every((id) => articles.get(id)?.includes(article)))).toEqual([])
  })

  it('gives each relation the attributes of its type', () => {
    const needed: Partial<Record<RelationType, string>> = { ATTENDED: 'role', HOLDS_POST: 'title', ORGANIZED: 'role', AWARDED: 'award' }
    expect(gold.relations.filter(({ type, attrs }) => needed[type] && attrs[needed[type]] === undefined)).toEqual([])
    expect(gold.relations.filter(({ type, attrs }) => type === 'ATTENDED' && !Array.isArray(attrs.role))).toEqual([])
  })

  it('calls a person an official who holds a public post, a place by its level, an event by its kind', () => {
    const incomplete = gold.entities.filter(({ type, attrs }) => (type === 'Place' && !attrs.level) || (type === 'Event' && !attrs.kind))
    expect(incomplete).toEqual([])
    const atAgency = new Set(
      gold.relations.filter(({ type, to }) => type === 'HOLDS_POST' && types.get(to) === 'Agency').map(({ from }) => from),
    )
    const persons = gold.entities.filter(({ id, type }) => type === 'Person' && atAgency.has(id))
    expect(persons.map(({ name }) => name)).toEqual(gold.source === 'yunxiu-2023-10-26-02.txt' ? ['阿依夏木·热合曼'] : [])
  })
})

describe('the two issues together', () => {
  const post = (stem: string, name: string) => {
    const gold = pages.find((page) => page.stem === stem)?.gold
    const person = gold?.entities.find((entity) => entity.name === name)
    const held = gold?.relations.filter(({ type, from }) => type === 'HOLDS_POST' && from === person?.id) ?? []
    return new Set(held.map(({ attrs }) => [attrs.title, attrs.status].filter(Boolean).join(' ')))
  }
  const stage = (stem: string, name: string) =>
    pages
      .find((page) => page.stem === stem)
      ?.gold.entities.find((entity) => entity.type === 'Project' && entity.aliases.concat(entity.name).includes(name))?.attrs.stage

  it('tell of changes of post', () => {
    expect(post('yunxiu-2023-04-18-01', '许令仪')).toContain('副县长')
    expect(post('yunxiu-2023-10-26-01', '许令仪')).toEqual(new Set(['副书记', '副县长 former']))
    expect(post('yunxiu-2023-04-18-01', '莫砚清')).toContain('代区长')
    expect(post('yunxiu-2023-10-26-01', '莫砚清')).toContain('区长')
  })

  it('tell of projects at two stages', () => {
    expect(stage('yunxiu-2023-04-18-01', '青蘅植物提取产业园项目')).toBe('signed')
    expect(stage('yunxiu-2023-10-26-01', '青蘅植物提取产业园项目')).toBe('building')
    expect(stage('yunxiu-2023-04-18-02', '云根至半塘畈公路')).toBe('building')
    expect(stage('yunxiu-2023-10-26-02', '云根至半塘畈公路')).toBe('completed')
  })

  it('tell of two people of one name', () => {
    const namesakes = pages.flatMap(({ gold }) => gold.entities.filter(({ name }) => name === '梁泽').map(({ type }) => type))
    expect(namesakes.sort()).toEqual(['Official', 'Official', 'Official', 'Person', 'Person'])
  })
})
