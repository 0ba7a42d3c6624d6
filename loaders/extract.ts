import type { Article, Extraction, Page } from '../schema/types.ts'
import { describe } from './describe.ts'
import { link } from './link.ts'
import { recognize } from './recognize.ts'
import { relate } from './relate.ts'
import { segment } from './segment.ts'
import { readSetting } from './setting.ts'

/** Changes whenever the same page may be read otherwise: pages read by another version are read again. */
export const VERSION = '1'

/** Reads a page: its articles, who and what they name, and what they say of them. A pure function, byte for byte. */
export function extract(page: Page): Extraction {
  const setting = readSetting(page)
  const articles: readonly Article[] = segment(page)
  const linked = link(recognize(articles, setting), page, setting)
  const byId = new Map(linked.entities.map((entity) => [entity.id, entity]))
  const entities = {
    find: linked.find,
    entity: (id: Parameters<typeof byId.get>[0]) => {
      const entity = byId.get(id)
      if (!entity) throw new Error(`A rule named an entity that the page does not have: ${id}`)
      return entity
    },
  }
  const readings = linked.articles.map((article) => ({
    article: article.view.article,
    mentions: article.mentions,
    relations: relate(article, entities),
    statements: describe(article, entities),
  }))
  return { page, extractor: VERSION, setting, readings, entities: linked.entities }
}
