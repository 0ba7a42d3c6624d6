import { toArticleId, toEntityId, toFactId, toKey } from '../schema/ids.ts'
import type { EntityType, RelationAttrs, RelationType } from '../schema/ontology.ts'
import type { Article, ArticleId, Entity, EntityId, Extraction, Reading, Relation } from '../schema/types.ts'
import { seeded } from '../test/services/random-extraction.ts'

/** An invented province to walk through, without a text of anybody. */
export interface Invented {
  readonly pages: readonly Extraction[]
  /** The one who is everywhere first. */
  readonly officials: readonly EntityId[]
  /** Words that some articles hold, the commonest first. */
  readonly words: readonly string[]
}

const EVENTS = 12_500
const AT_EVENT = 8
const OFFICIALS = 2000
const AGENCIES = 200
const TOWNS = 100
const EVENTS_A_PAGE = 10
const HOME = '云溪市'
const WORDS = ['重点项目建设', '安全生产', '乡村振兴', '老旧小区改造', '防汛抗旱', '招商引资', '河湖治理', '春季植树']

const SURNAMES = '甘沈卓周单穆岑霍许温简蒲'
const GIVEN = '北辰一鸣青山望舒听澜云帆知远令仪亭清岚景行思齐怀瑾若水'

function nameOf(i: number): string {
  const letter = (letters: string, at: number) => letters[at % letters.length] ?? ''
  return (
    letter(SURNAMES, i) +
    letter(GIVEN, Math.floor(i / SURNAMES.length)) +
    letter(GIVEN, Math.floor(i / SURNAMES.length / GIVEN.length) * 7 + 3)
  )
}

function entity(type: EntityType, name: string): Entity {
  const key = toKey(type, name, HOME)
  return { id: toEntityId(key), key, type, name }
}

const distinct = (count: number, make: (i: number) => Entity) => Array.from({ length: count }, (_, i) => make(i))

/** So many people at so many events, the first at most of them: the chance of a place in the list falls with its number. */
function toLots(random: () => number): () => number {
  const ends: number[] = []
  for (let i = 0; i < OFFICIALS; i++) ends.push((ends.at(-1) ?? 0) + 1 / (i + 1) ** 0.9)
  const whole = ends.at(-1) ?? 1
  return () => {
    const at = random() * whole
    let [low, high] = [0, OFFICIALS - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** One event with who was there, where it was, and who of them holds which post. */
interface Scene {
  readonly event: Entity
  readonly people: readonly Entity[]
  readonly town: Entity
  readonly agency: Entity
  readonly word: string
}

const ATTENDED: RelationAttrs['ATTENDED'] = { role: ['attend'], order: null, title: null }

function toReading(source: string, index: number, { event, people, town, agency, word }: Scene): Reading {
  const id = toArticleId(source, index)
  const named = [event, town, agency, ...people]
  const text = `${named.map(({ name }) => name).join('，')}，${word}。`
  const relation = (type: RelationType, from: Entity, to: Entity, attrs: object = {}): Relation => {
    const ends = [from.id, to.id] as const
    const evidence = { articleId: id, span: { start: 0, end: text.length }, quote: text }
    const fact = toFactId({ source: `${source} ${index}`, type, ends, value: '', quote: text })
    // The attributes are those of the type.
    return { id: fact, type, from: from.id, to: to.id, attrs: attrs as Relation['attrs'], basis: 'stated', evidence, rule: 'bench' }
  }
  const [first] = people
  return {
    article: articleOf(id, { source, index, title: event.name, text }),
    mentions: named.map(({ type, id: entityId, name }) => {
      const start = text.indexOf(name)
      return { type, span: { start, end: start + name.length }, rule: 'bench', entityId }
    }),
    relations: [
      ...people.map((person) => relation('ATTENDED', person, event, ATTENDED)),
      relation('LOCATED_IN', event, town),
      relation('ORGANIZED', agency, event, { role: 'host' }),
      ...(first ? [relation('HOLDS_POST', first, agency, { title: '局长', status: null })] : []),
    ],
    statements: [],
  }
}

function articleOf(id: ArticleId, own: Pick<Article, 'source' | 'index' | 'title' | 'text'>): Article {
  const empty = { kicker: [], subtitle: [], sharedLines: [], reporters: [], correspondents: [], photographers: [] }
  const rest = { kind: 'news', lines: [[1, 1]], bodyStart: 0, dateline: null, continues: null, continuedFrom: null } as const
  return { id, ...own, ...empty, ...rest }
}

function toPage(place: number, scenes: readonly Scene[]): Extraction {
  const source = `bench ${place}`
  const published = new Date(Date.UTC(2015, 0, 1 + place)).toISOString().slice(0, 10)
  const readings = scenes.map((scene, index) => toReading(source, index, scene))
  const entities = scenes.flatMap(({ event, people, town, agency }) => [event, town, agency, ...people])
  const given = { paper: '云溪日报', home: HOME, province: null }
  const text = readings.map(({ article }) => article.text).join('\n')
  return {
    page: { source, digest: source, text, title: null, ...given, date: published, edition: null, url: null },
    extractor: 'bench',
    setting: { ...given, published, publishedBasis: null },
    readings,
    entities: [...new Map(entities.map((one) => [one.id, one])).values()],
  }
}

/** 2,000 officials, 100,000 attendances at 12,500 events, in towns of a province and held by agencies. */
export function invent(): Invented {
  const random = seeded(5)
  const lot = toLots(random)
  const officials = distinct(OFFICIALS, (i) => entity('Official', `${nameOf(i)}${i}`))
  const agencies = distinct(AGENCIES, (i) => entity('Agency', `云溪市第${i}局`))
  const towns = distinct(TOWNS, (i) => entity('Place', `第${i}镇`))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const scenes = Array.from({ length: EVENTS }, (_, i): Scene => {
    const at = new Set<number>()
    while (at.size < AT_EVENT) at.add(lot())
    const people = [...at].map((n) => officials[n] as Entity)
    const word = WORDS[Math.floor(random() ** 2 * WORDS.length)] ?? ''
    return { event: entity('Event', `第${i}次会议`), people, town: pick(towns), agency: pick(agencies), word }
  })
  const pages = Array.from({ length: EVENTS / EVENTS_A_PAGE }, (_, i) =>
    toPage(i, scenes.slice(i * EVENTS_A_PAGE, (i + 1) * EVENTS_A_PAGE)),
  )
  return { pages, officials: officials.map(({ id }) => id), words: WORDS }
}
