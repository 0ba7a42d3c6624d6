import type { RelationType } from '../../schema/ontology.ts'
import type { Article, Entity, Extraction, LinkedMention, Relation, Setting, Statement } from '../../schema/types.ts'
import { toRoleBits } from '../roles.ts'
import type { Database, Params } from './driver.ts'

/** Puts a page in; answers with its number. */
export function addPage(db: Database, { page, extractor, setting }: Extraction): number {
  const { source, digest, text, ...rest } = page
  const n = db.run('INSERT INTO page(source, digest, extractor, setting, rest) VALUES(@source, @digest, @extractor, @setting, @rest)', {
    source,
    digest,
    extractor,
    setting: JSON.stringify(setting),
    rest: JSON.stringify(rest),
  })
  db.run('INSERT INTO page_text(page, text) VALUES(@n, @text)', { n, text })
  return n
}

/** Puts an article of a page in; answers with its number. */
export function addArticle(
  db: Database,
  article: Article,
  { page, setting }: { readonly page: number; readonly setting: Setting },
): number {
  const { id, source: _, index, title, text, ...rest } = article
  const date = article.dateline ?? setting.published ?? ''
  const n = db.run('INSERT INTO article(id, page, place, date, paper) VALUES(@id, @page, @index, @date, @paper)', {
    id,
    page,
    index,
    date,
    paper: setting.paper,
  })
  db.run('INSERT INTO body(article, title, text, rest) VALUES(@n, @title, @text, @rest)', { n, title, text, rest: JSON.stringify(rest) })
  return n
}

/** In which article, at which place among its like. */
interface Place {
  readonly article: number
  readonly place: number
}

/** Puts in where a name stands. */
export function addMention(db: Database, { type, rule, span }: LinkedMention, where: Place & { readonly entity: number }): void {
  db.run('INSERT INTO mention VALUES(@article, @place, @entity, @entity, @type, @start, @end, @rule)', { type, rule, ...span, ...where })
}

/** Puts in what relates two entities. */
export function addRelation(
  db: Database,
  relation: Relation,
  { from, to, ...where }: Place & { readonly from: number; readonly to: number },
): void {
  const { id, type, basis, rule, evidence } = relation
  db.run(
    `INSERT INTO relation(id, article, place, type, ownFrom, ownTo, fromN, toN, roles, printed, title, attrs, basis, start, end, quote, rule)
     VALUES(@id, @article, @place, @type, @from, @to, @from, @to, @roles, @printed, @title, @attrs, @basis, @start, @end, @quote, @rule)`,
    { id, type, basis, rule, from, to, ...where, ...evidence.span, quote: evidence.quote, ...columnsOf(relation) },
  )
}

/** What questions filter and sort by stands in columns beside the whole. */
function columnsOf({ type, attrs }: Relation): Params {
  // Which of these an attribute list has depends on its type; the others are absent.
  const { role, order, title } = attrs as { role?: string | readonly string[] | null; order?: number | null; title?: string | null }
  const isHosting: readonly RelationType[] = ['ATTENDED', 'ORGANIZED']
  return {
    roles: isHosting.includes(type) ? toRoleBits(role) : 0,
    printed: order ?? null,
    title: title ?? null,
    attrs: JSON.stringify(attrs),
  }
}

/** Puts in what is stated of an entity. */
export function addStatement(db: Database, statement: Statement, where: Place & { readonly entity: number }): void {
  const { id, key, rule, evidence } = statement
  db.run(
    `INSERT INTO statement(id, article, place, key, own, entity, value, start, end, quote, rule)
     VALUES(@id, @article, @place, @key, @entity, @entity, @value, @start, @end, @quote, @rule)`,
    { id, key, rule, value: JSON.stringify(statement.value), ...where, ...evidence.span, quote: evidence.quote },
  )
}

/** Makes room for an entity; type and name follow from what its pages say. */
export function insertEntity(db: Database, { id, key, type }: Entity): number {
  return db.run(`INSERT INTO entity(id, key, type, name, date, articles, pinyin, initials) VALUES(@id, @key, @type, '', '', 0, '', '')`, {
    id,
    type,
    key: JSON.stringify(key),
  })
}
