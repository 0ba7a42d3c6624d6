import { toArticleId, toEntityId, toFactId, toKey } from '../../schema/ids.ts'
import {
  type AttributeKey,
  type AttributeValues,
  type EntityType,
  EVENT_KINDS,
  RELATION_TYPES,
  RELATIONS,
  type RelationAttrs,
} from '../../schema/ontology.ts'
import type { Article, Entity, Evidence, Extraction, LinkedMention, Reading, Relation, Setting, Statement } from '../../schema/types.ts'

/** Numbers from 0 to 1 that a seed repeats. */
export type Random = () => number

/** mulberry32: small and good enough to invent pages. */
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function pick<T>(random: Random, list: readonly T[]): T {
  const picked = list[Math.floor(random() * list.length)]
  if (picked === undefined) throw new Error('Nothing to pick from.')
  return picked
}

export function chance(random: Random, share: number): boolean {
  return random() < share
}

export function times<T>(n: number, make: (i: number) => T): readonly T[] {
  return Array.from({ length: n }, (_, i) => make(i))
}

interface Figure {
  readonly types: readonly EntityType[]
  readonly names: readonly string[]
  readonly surfaces: readonly string[]
  readonly home: string | null
  readonly date?: string
}

const human = (name: string, ...surfaces: string[]): Figure => ({
  types: ['Official', 'Person', 'Person'],
  names: [name, `${name.slice(0, 1)} ${name.slice(1)}`],
  surfaces: [name, name, ...surfaces],
  home: '云溪市',
})
const one = (type: EntityType, name: string, ...surfaces: string[]): Figure => ({
  types: [type],
  names: [name],
  surfaces: [name, ...surfaces],
  home: '云溪市',
})
const body = (name: string, ...surfaces: string[]): Figure => ({ ...one('Agency', name, ...surfaces), types: ['Agency', 'Organization'] })

/** An invented prefecture: who and what its pages speak of. */
export const FIGURES: readonly Figure[] = [
  human('甘北辰', '甘市长'),
  human('沈一鸣', '沈副市长', '一鸣'),
  human('卓青山'),
  human('周望舒', '周书记'),
  human('单听澜', '单局长'),
  human('穆云帆'),
  human('Ann Lee', 'ANN'),
  body('云溪市住房和城乡建设局', '市住建局'),
  body('云溪市人民政府', '市政府'),
  body('青禾县应急局'),
  body('远帆重工有限公司', '远帆重工'),
  one('Place', '云溪市', '我市'),
  one('Place', '青禾县', '该县'),
  one('Place', '白鹭镇', '该镇'),
  one('Place', '望月村'),
  one('Project', '滨河老旧小区改造项目', '该项目'),
  one('Project', '云溪高铁西站'),
  { ...one('Event', '全市安全生产工作会议', '会议'), date: '2023-04-02' },
  one('Event', '招商引资推进会', '会议'),
  one('Event', '春季植树活动'),
  one('Event', '防汛演练'),
  one('Document', '《云溪市绿化条例》'),
]

const FILLERS = [
  '，',
  '。',
  '\n',
  '在',
  '出席并讲话',
  '老旧小区改造',
  '招商引资',
  '第3次例会',
  'GDP增长5.2%',
  'ＡＢＣ公司',
  '安全 生产',
  '全力推进重点项目建设',
  '、',
  '的',
  '“两会”',
  '防汛\n抗旱',
  '𠮷祥里',
  '12345热线',
]

const PAPERS = ['云溪日报', '青禾周刊', null]
const RULE = 'test/random'

const someDay = (random: Random) => `2023-0${1 + Math.floor(random() * 4)}-1${Math.floor(random() * 4)}`

/** A page of invented news; the same random numbers give the same page. */
export function randomExtraction(random: Random, source: string): Extraction {
  const setting: Setting = {
    paper: pick(random, PAPERS),
    home: '云溪市',
    province: null,
    published: chance(random, 0.8) ? someDay(random) : null,
    publishedBasis: null,
  }
  const entities = new Map<string, Entity>()
  const readings = times(1 + Math.floor(random() * 3), (index) => randomReading(random, { source, index, entities }))
  const text = readings.map(({ article }) => article.text).join('\n')
  const page = {
    source,
    text,
    title: null,
    paper: setting.paper,
    home: null,
    province: null,
    date: setting.published,
    edition: '02',
    url: null,
  }
  return { page: { ...page, digest: `${Math.floor(random() * 1e9)}` }, extractor: '1', setting, readings, entities: [...entities.values()] }
}

interface Where {
  readonly source: string
  readonly index: number
  readonly entities: Map<string, Entity>
}

function randomReading(random: Random, { source, index, entities }: Where): Reading {
  const parts = times(4 + Math.floor(random() * 8), () => (chance(random, 0.5) ? pick(random, FIGURES) : pick(random, FILLERS)))
  const mentions: LinkedMention[] = []
  let text = ''
  for (const part of parts) {
    const printed = typeof part === 'string' ? part : pick(random, part.surfaces)
    const span = { start: text.length, end: text.length + printed.length }
    text += printed
    if (typeof part === 'string') continue
    const entity = toEntity(random, part, entities)
    mentions.push({ type: entity.type, span, rule: RULE, entityId: entity.id })
  }
  const article = toArticle(random, { source, index, text })
  const all = [...entities.values()]
  // An article may state something of what only another one of the page names.
  const known = chance(random, 0.2) ? all : all.filter(({ id }) => mentions.some((mention) => mention.entityId === id))
  return { article, mentions, relations: randomRelations(random, article, known), statements: randomStatements(random, article, known) }
}

/** One page has one entity of a key; another page may give it another type or spelling. */
function toEntity(random: Random, { types, names, home, date }: Figure, entities: Map<string, Entity>): Entity {
  const [first = 'Person'] = types
  const key = toKey(first, names[0] ?? '', home, date ? { date } : {})
  const id = toEntityId(key)
  const known = entities.get(id)
  if (known) return known
  const entity: Entity = { id, key, type: pick(random, types), name: pick(random, names) }
  entities.set(id, entity)
  return entity
}

function toArticle(random: Random, { source, index, text }: { source: string; index: number; text: string }): Article {
  return {
    id: toArticleId(source, index),
    source,
    index,
    title: chance(random, 0.8) ? `${pick(random, FILLERS)}${pick(random, FIGURES).names[0]}`.replace('\n', '') : '',
    kicker: [],
    subtitle: chance(random, 0.3) ? ['副题'] : [],
    kind: 'news',
    lines: [[1, 2]],
    sharedLines: [],
    reporters: [],
    correspondents: [],
    photographers: [],
    text,
    bodyStart: 0,
    dateline: chance(random, 0.2) ? someDay(random) : null,
    continues: null,
    continuedFrom: null,
  }
}

function randomEvidence(random: Random, { id, text }: Article): Evidence {
  const signs = Array.from(text)
  const [before, quoted] = [Math.floor(random() * signs.length), 1 + Math.floor(random() * 9)]
  const start = signs.slice(0, before).join('').length
  const span = { start, end: start + signs.slice(before, before + quoted).join('').length }
  return { articleId: id, span, quote: text.slice(span.start, span.end) }
}

function randomRelations(random: Random, article: Article, entities: readonly Entity[]): readonly Relation[] {
  const pairs = entities.flatMap((from) => entities.filter((to) => to !== from).map((to) => ({ from, to })))
  return pairs.flatMap(({ from, to }) => {
    const types = RELATION_TYPES.filter((type) => RELATIONS[type].from.includes(from.type) && RELATIONS[type].to.includes(to.type))
    if (types.length === 0 || chance(random, 0.4)) return []
    const type = pick(random, types)
    const evidence = randomEvidence(random, article)
    const attrs = randomAttrs(random)[type]
    const id = toFactId({ source: article.source, type, ends: [from.id, to.id], value: '', quote: evidence.quote })
    return [{ id, type, from: from.id, to: to.id, attrs, basis: 'stated' as const, evidence, rule: RULE }]
  })
}

function randomAttrs(random: Random): RelationAttrs {
  const role = pick(random, [['host', 'speak'], ['attend'], ['speak'], ['attend', 'speak']] as const)
  return {
    ATTENDED: { role, order: chance(random, 0.7) ? 1 + Math.floor(random() * 4) : null, title: null },
    HOLDS_POST: { title: pick(random, ['市长', '副市长', '局长', '书记']), status: pick(random, ['former', null]) },
    ORGANIZED: { role: pick(random, ['host', 'co']) },
    VISITED: {},
    LOCATED_IN: {},
    PART_OF: {},
    RESPONSIBLE_FOR: {},
    INVESTS_IN: { role: null },
    ISSUED: {},
    AWARDED: { award: '先进' },
    PARTNERS_WITH: {},
  }
}

function randomStatements(random: Random, article: Article, entities: readonly Entity[]): readonly Statement[] {
  return entities.flatMap((entity) => {
    if (chance(random, 0.3)) return []
    const [key, value] = randomAttribute(random, entity.type)
    const evidence = randomEvidence(random, article)
    const id = toFactId({ source: article.source, type: key, ends: [entity.id], value: String(value), quote: evidence.quote })
    return [{ id, entity: entity.id, key, value, evidence, rule: RULE }]
  })
}

function randomAttribute(random: Random, type: EntityType): readonly [AttributeKey, AttributeValues[AttributeKey]] {
  if (type === 'Project') return ['area_mu', Math.floor(random() * 900)]
  if (type !== 'Event') return ['honours', pick(random, ['先进集体', '劳动模范'])]
  return chance(random, 0.5) ? ['date', pick(random, [someDay(random), '2023-03', '2023'])] : ['kind', pick(random, EVENT_KINDS)]
}
