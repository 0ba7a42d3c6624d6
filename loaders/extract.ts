import type { Extraction, Page } from '../schema/types.ts'
import { inferYear } from './dates.ts'
import { describe } from './describe.ts'
import { link } from './link.ts'
import { recognize } from './recognize.ts'
import { relate } from './relate.ts'
import { segment, toDateline } from './segment.ts'
import { readSetting } from './setting.ts'
import type { View } from './sighting.ts'

/** Changes whenever the same page may be read otherwise: pages read by another version are read again. */
export const VERSION = '1'

const datelineOf = ({ article, setting, dates }: View, year: number | null) =>
  toDateline(
    article,
    { published: setting.published, year },
    dates.map(({ mention }) => mention),
  )

/** Reads a page: its articles, who and what they name, and what they say of them. A pure function, byte for byte. */
export function extract(page: Page): Extraction {
  const setting = readSetting(page)
  const year = setting.published ? Number(setting.published.slice(0, 4)) : (inferYear(page.text)?.year ?? null)
  const articles = segment(page)
  const sighted = recognize(articles, setting, year)
  const { articles: linked, entities } = link(sighted, page, setting)
  const readings = linked.map((article) => ({
    article: { ...article.view.article, dateline: datelineOf(article.view, year) },
    mentions: article.mentions,
    relations: relate(article, entities),
    statements: describe(article, entities),
  }))
  return { page, extractor: VERSION, setting, readings, entities: entities.all() }
}
