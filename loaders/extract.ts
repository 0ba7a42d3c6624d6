import type { Article, Extraction, Page } from '../schema/types.ts'
import { inferYear } from './dates.ts'
import { describe } from './describe.ts'
import { link } from './link.ts'
import { recognize } from './recognize.ts'
import { relate } from './relate.ts'
import { segment } from './segment.ts'
import { readSetting } from './setting.ts'
import type { LinkedArticle } from './sighting.ts'

/** Changes whenever the same page may be read otherwise: pages read by another version are read again. */
export const VERSION = '1'

/** The day that an article reports: the first of its body that is known, unless the print of the page says it. */
function dated({ view: { article, dates, prose } }: LinkedArticle): Article {
  if (article.dateline) return article
  const lead = dates.find(({ mention, date }) => mention.span.start >= prose.bodyStart && mention.span.start < prose.bodyStart + 200 && date.precision === 'day' && mention.use === undefined)
  return { ...article, dateline: lead?.date.from ?? null }
}

/** Reads a page: its articles, who and what they name, and what they say of them. A pure function, byte for byte. */
export function extract(page: Page): Extraction {
  const setting = readSetting(page)
  const year = setting.published ? Number(setting.published.slice(0, 4)) : (inferYear(page.text)?.year ?? null)
  const articles = segment(page)
  const sighted = recognize(articles, setting, year)
  const { articles: linked, entities } = link(sighted, page, setting)
  const readings = linked.map((article) => ({
    article: dated(article),
    mentions: article.mentions,
    relations: relate(article, entities),
    statements: describe(article, entities),
  }))
  return { page, extractor: VERSION, setting, readings, entities: entities.all() }
}
