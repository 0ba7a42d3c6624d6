import { squash } from '../schema/ids.ts'
import type { Article, Entity, EntityId, Extraction, Relation, Statement } from '../schema/types.ts'

/** An extraction in the JSON shape of the gold standard: what `zaichang extract` prints and the scorer reads. */
export interface GoldPage {
  readonly source: string
  readonly paper: string | null
  readonly home: string | null
  readonly province: string | null
  readonly published: string | null
  readonly published_basis: string | null
  readonly articles: readonly object[]
  readonly entities: readonly object[]
  readonly relations: readonly object[]
  readonly statements: readonly object[]
}

/** Every surface under which each entity is printed, and in which articles. */
function surfaces({ readings }: Extraction): { readonly names: Map<EntityId, Set<string>>; readonly articles: Map<EntityId, Set<number>> } {
  const names = new Map<EntityId, Set<string>>()
  const articles = new Map<EntityId, Set<number>>()
  const note = <T>(map: Map<EntityId, Set<T>>, id: EntityId, value: T) => map.set(id, (map.get(id) ?? new Set<T>()).add(value))
  for (const { article, mentions, relations } of readings) {
    for (const { entityId, span } of mentions) {
      note(names, entityId, squash(article.text.slice(span.start, span.end)))
      note(articles, entityId, article.index)
    }
    for (const { from, to } of relations) for (const id of [from, to]) note(articles, id, article.index)
  }
  return { names, articles }
}

/** An entity's attributes are its statements, the first in reading order where two differ. */
function attrsOf(id: EntityId, statements: readonly Statement[]): Record<string, unknown> {
  const attrs: Record<string, unknown> = {}
  for (const { entity, key, value } of statements) if (entity === id && !(key in attrs)) attrs[key] = value
  return attrs
}

function toArticle({
  index,
  title,
  kicker,
  subtitle,
  kind,
  lines,
  sharedLines,
  reporters,
  correspondents,
  photographers,
  dateline,
}: Article): object {
  return {
    id: `a${index + 1}`,
    title,
    kicker,
    subtitle,
    kind,
    lines,
    ...(sharedLines.length > 0 ? { shared_lines: sharedLines } : {}),
    reporters,
    correspondents,
    photographers,
    dateline,
  }
}

const quoteOf = (article: Article, { span }: { span: { start: number; end: number } }) => article.text.slice(span.start, span.end)

function toRelation(
  { type, from, to, attrs, basis, evidence, rule }: Relation,
  article: Article,
  ids: ReadonlyMap<EntityId, string>,
): object {
  const shown = Object.fromEntries(
    Object.entries(attrs).filter(([key, value]) => value !== null && !(type === 'ATTENDED' && key === 'title')),
  )
  const basisShown = basis === 'stated' ? {} : { basis }
  return {
    type,
    from: ids.get(from),
    to: ids.get(to),
    article: `a${article.index + 1}`,
    attrs: { ...shown, ...basisShown },
    quote: quoteOf(article, evidence),
    rule,
  }
}

/** Prints an extraction in the shape of the gold. Ids are short and only hold inside the page. */
export function toGold(extraction: Extraction): GoldPage {
  const { page, setting, readings, entities } = extraction
  const { names, articles } = surfaces(extraction)
  const ids = new Map(entities.map(({ id }, at) => [id, `e${at + 1}`]))
  const statements = readings.flatMap((reading) => reading.statements)
  const toEntity = ({ id, type, name }: Entity) => ({
    id: ids.get(id),
    type,
    name,
    aliases: [...(names.get(id) ?? [])].filter((alias) => alias !== squash(name)),
    articles: [...(articles.get(id) ?? [])].map((index) => `a${index + 1}`),
    attrs: attrsOf(id, statements),
  })
  return {
    source: page.source,
    paper: setting.paper,
    home: setting.home,
    province: setting.province,
    published: setting.published,
    published_basis: setting.publishedBasis,
    articles: readings.map(({ article }) => toArticle(article)),
    entities: entities.map(toEntity),
    relations: readings.flatMap(({ article, relations }) => relations.map((relation) => toRelation(relation, article, ids))),
    statements: readings.flatMap(({ article, statements: own }) =>
      own.map(({ entity, key, value, evidence, rule }) => ({
        entity: ids.get(entity),
        key,
        value,
        article: `a${article.index + 1}`,
        quote: quoteOf(article, evidence),
        rule,
      })),
    ),
  }
}
