import { toArticleId, toEntityId, toFactId, toKey } from '../../schema/ids.ts'
import type { AttributeKey, AttributeValues, Basis, EntityType, RelationAttrs, RelationType } from '../../schema/ontology.ts'
import type {
  Article,
  ArticleId,
  Entity,
  Evidence,
  Extraction,
  LinkedMention,
  Reading,
  Relation,
  Span,
  Statement,
} from '../../schema/types.ts'

/** An invented town: nobody of this name ever stood in a newspaper. */
const entity = (type: EntityType, name: string, home: string | null, own: { date?: string; source?: string } = {}): Entity => {
  const key = toKey(type, name, home, own)
  return { id: toEntityId(key), key, type, name }
}

export const gan = entity('Official', '甘北辰', '青禾市')
export const shen = entity('Official', '沈一鸣', '青禾市')
export const zhuo = entity('Person', '卓青山', '青禾市')
export const city = entity('Place', '青禾市', null)
export const town = entity('Place', '白鹭镇', '青禾市')
export const government = entity('Agency', '青禾市人民政府', '青禾市')
export const bureau = entity('Agency', '青禾市住房和城乡建设局', '青禾市')
export const firm = entity('Organization', '青禾云杉建设有限公司', '青禾市')
export const project = entity('Project', '白鹭镇老旧小区改造项目', '青禾市')
export const meeting = entity('Event', '青禾市城市更新工作会议', '青禾市', { date: '2023-04-17' })
export const opening = entity('Event', '白鹭镇老旧小区改造项目开工仪式', '青禾市', { source: '青禾日报/2' })
export const plan = entity('Document', '《青禾市城市更新三年行动方案》', '青禾市')
export const entities = [gan, shen, zhuo, city, town, government, bureau, firm, project, meeting, opening, plan]

/** The short forms of the town, by the entity they stand for. */
const SHORT: readonly (readonly [string, Entity])[] = [
  ['全市城市更新工作会议', meeting],
  ['会议', meeting],
  ['开工仪式', opening],
  ['市政府', government],
  ['市住建局', bureau],
]

const surfaces = [...entities.map((each) => [each.name, each] as const), ...SHORT].sort((a, b) => b[0].length - a[0].length)

function mentionsOf(text: string): readonly LinkedMention[] {
  const found: LinkedMention[] = []
  for (const [surface, { id, type }] of surfaces) {
    for (let start = text.indexOf(surface); start >= 0; start = text.indexOf(surface, start + 1)) {
      const span: Span = { start, end: start + surface.length }
      if (found.some((other) => span.start < other.span.end && other.span.start < span.end)) continue
      found.push({ type, span, rule: `${type.toLowerCase()}/world`, entityId: id })
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

type Said =
  | { [T in RelationType]: readonly [T, Entity, Entity, string, RelationAttrs[T], Basis?] }[RelationType]
  | { [K in AttributeKey]: readonly [K, Entity, string, AttributeValues[K]] }[AttributeKey]

interface Printed {
  readonly source: string
  readonly title: string
  readonly body: string
  readonly date: string | null
  readonly said: readonly Said[]
}

function toArticle({ source, title, body, date }: Printed): Article {
  const none = { kicker: [], subtitle: [], correspondents: [], photographers: [], sharedLines: [], continues: null, continuedFrom: null }
  return {
    ...none,
    id: toArticleId(source, 0),
    source,
    index: 0,
    title,
    kind: 'news',
    lines: [[1, 1 + body.split('\n').length]],
    reporters: ['白小禾'],
    text: `${title}\n${body}`,
    bodyStart: title.length + 1,
    dateline: date,
  }
}

function evidenceOf(article: Article, quote: string): Evidence {
  const start = article.text.indexOf(quote, article.bodyStart)
  if (start < 0) throw new Error(`"${quote}" does not stand in "${article.title}".`)
  return { articleId: article.id, span: { start, end: start + quote.length }, quote }
}

function read(printed: Printed): Reading {
  const article = toArticle(printed)
  const relations: Relation[] = []
  const statements: Statement[] = []
  for (const said of printed.said) {
    const parts = { source: printed.source, type: said[0], quote: said[said.length === 4 ? 2 : 3] as string }
    const evidence = evidenceOf(article, parts.quote)
    if (said.length === 4) {
      const id = toFactId({ ...parts, ends: [said[1].id], value: String(said[3]) })
      statements.push({ id, entity: said[1].id, key: said[0], value: said[3], evidence, rule: `describe/${said[0]}` })
    } else {
      const [type, from, to, , attrs, basis = 'stated'] = said
      const id = toFactId({ ...parts, ends: [from.id, to.id], value: 'title' in attrs ? (attrs.title ?? '') : '' })
      relations.push({ id, type, from: from.id, to: to.id, attrs, basis, evidence, rule: `${type.toLowerCase()}/world` })
    }
  }
  return { article, mentions: mentionsOf(article.text), relations, statements }
}

const attended = (role: RelationAttrs['ATTENDED']['role'], order: number | null = null, title: string | null = null) => ({
  role,
  order,
  title,
})

const PAGES: readonly Printed[] = [
  {
    source: '青禾日报/1',
    title: '全市城市更新工作会议召开',
    date: '2023-04-18',
    body: '4月17日，青禾市城市更新工作会议召开。市长甘北辰主持会议并讲话，副市长沈一鸣出席。\n会议由市政府主办，在青禾市会堂举行。青禾市人民政府发布《青禾市城市更新三年行动方案》。',
    said: [
      ['ATTENDED', gan, meeting, '市长甘北辰主持会议并讲话', attended(['host', 'speak'], 1, '市长')],
      ['ATTENDED', shen, meeting, '副市长沈一鸣出席', attended(['attend'], 2, '副市长')],
      ['HOLDS_POST', gan, government, '市长甘北辰', { title: '市长', status: null }],
      ['HOLDS_POST', shen, government, '副市长沈一鸣', { title: '副市长', status: null }],
      ['ORGANIZED', government, meeting, '会议由市政府主办', { role: 'host' }],
      ['LOCATED_IN', meeting, city, '在青禾市会堂举行', {}, 'implied'],
      ['ISSUED', government, plan, '青禾市人民政府发布《青禾市城市更新三年行动方案》', {}],
      ['date', meeting, '4月17日', '2023-04-17'],
      ['kind', meeting, '青禾市城市更新工作会议召开', 'meeting'],
      ['venue', meeting, '在青禾市会堂举行', '青禾市会堂'],
    ],
  },
  {
    source: '青禾日报/2',
    title: '白鹭镇老旧小区改造项目开工',
    date: '2023-05-06',
    body: '日前，白鹭镇老旧小区改造项目开工仪式举行。沈一鸣宣布开工，卓青山、甘北辰参加开工仪式。\n白鹭镇老旧小区改造项目总投资1.2亿元，由青禾云杉建设有限公司承建，市住建局负责。项目位于白鹭镇。\n白鹭镇位于青禾市北部。卓青山被市政府授予“青禾工匠”称号。甘北辰还到白鹭镇走访。',
    said: [
      ['ATTENDED', shen, opening, '沈一鸣宣布开工', attended(['speak'])],
      ['ATTENDED', zhuo, opening, '卓青山、甘北辰参加开工仪式', attended(['attend'], 1)],
      ['ATTENDED', gan, opening, '卓青山、甘北辰参加开工仪式', attended(['attend'], 2)],
      ['INVESTS_IN', firm, project, '由青禾云杉建设有限公司承建', { role: 'contractor' }],
      ['RESPONSIBLE_FOR', bureau, project, '市住建局负责', {}],
      ['LOCATED_IN', project, town, '项目位于白鹭镇', {}],
      ['LOCATED_IN', town, city, '白鹭镇位于青禾市北部', {}],
      ['AWARDED', government, zhuo, '卓青山被市政府授予“青禾工匠”称号', { award: '青禾工匠' }],
      ['VISITED', gan, town, '甘北辰还到白鹭镇走访', {}],
      ['PART_OF', bureau, government, '市住建局', {}, 'name'],
      ['date', opening, '日前', '2023-05'],
      ['kind', opening, '开工仪式', 'ceremony'],
      ['stage', project, '宣布开工', 'started'],
      ['investment_cny', project, '总投资1.2亿元', 120_000_000],
      ['honours', zhuo, '“青禾工匠”称号', '青禾工匠'],
      ['level', town, '白鹭镇', 'town'],
    ],
  },
  {
    source: '青禾日报/3',
    title: '市长谈城市更新',
    date: '2023-09-01',
    body: '甘北辰在4月的会议上主持。沈一鸣原任副市长。',
    said: [
      ['ATTENDED', gan, meeting, '甘北辰在4月的会议上主持', attended(['host'])],
      ['HOLDS_POST', shen, government, '沈一鸣原任副市长', { title: '副市长', status: 'former' }],
    ],
  },
  { source: '青禾日报/4', title: '无题', date: null, body: '沈一鸣在城市更新工作中。', said: [] },
]

/** The id of the article on a page of the town. */
export const articleId = (page: number): ArticleId => toArticleId(`青禾日报/${page}`, 0)

function toExtraction(printed: Printed): Extraction {
  const reading = read(printed)
  const named = new Set([
    ...reading.mentions.map((mention) => mention.entityId),
    ...reading.relations.flatMap(({ from, to }) => [from, to]),
    ...reading.statements.map((statement) => statement.entity),
  ])
  const { source, title, date } = printed
  const given = { paper: '青禾日报', home: '青禾市', province: null }
  return {
    page: { ...given, source, digest: source, text: reading.article.text, title, date, edition: null, url: null },
    extractor: 'test',
    setting: { ...given, published: date, publishedBasis: null },
    readings: [reading],
    entities: entities.filter(({ id }) => named.has(id)),
  }
}

/** The pages of the town, as they were understood. */
export const pages: readonly Extraction[] = PAGES.map(toExtraction)
