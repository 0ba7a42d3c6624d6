import type { Article, Extraction, Page } from '../schema/types.ts'
import type { Tag, Tagger } from '../services/hanlp/tagger.ts'
import { inferYear } from './dates.ts'
import { describe } from './describe.ts'
import { link } from './link.ts'
import { recognize } from './recognize.ts'
import { relate } from './relate.ts'
import { segment, toDateline } from './segment.ts'
import { readSettings } from './setting.ts'
import type { View } from './sighting.ts'

/** Changes whenever the same page may be read otherwise: pages read by another version are read again. */
export const VERSION = '1'
/** The version of a page that was read with the tags of a second tagger: with and without them it may be read otherwise. */
const TAGGED_VERSION = `${VERSION}+hanlp`

/** Who reads pages, and the version of a page that he read with all he has. */
export interface Reader {
  readonly extract: (page: Page) => Extraction | Promise<Extraction>
  readonly version: string
}

const datelineOf = ({ article, setting, dates }: View, year: number | null) =>
  toDateline(
    article,
    { published: setting.published, year },
    dates.map(({ mention }) => mention),
  )

/** The tags of each article of a page. */
type Tags = readonly (readonly Tag[])[]

function read(page: Page, articles: readonly Article[], tags: Tags | null): Extraction {
  const { setting, settings } = readSettings(page, articles)
  const year = setting.published ? Number(setting.published.slice(0, 4)) : (inferYear(page.text)?.year ?? null)
  const sighted = recognize(articles, settings, { year, tags })
  const { articles: linked, entities } = link(sighted, page, setting)
  const readings = linked.map((article) => ({
    article: { ...article.view.article, dateline: datelineOf(article.view, year) },
    mentions: article.mentions,
    relations: relate(article, entities),
    statements: describe(article, entities),
  }))
  return { page, extractor: tags ? TAGGED_VERSION : VERSION, setting, readings, entities: entities.all() }
}

/** Reads a page: its articles, who and what they name, and what they say of them. A pure function, byte for byte. */
export const extract = (page: Page): Extraction => read(page, segment(page), null)

/** Reads a page with a second voice; without it, and as `extract` does, where any of its articles is not answered. */
export async function extractWith(tagger: Tagger, page: Page): Promise<Extraction> {
  const articles = segment(page)
  const answers = await tagger(articles.map(({ text }) => text))
  const tags = answers.filter((answer) => answer !== null)
  return read(page, articles, tags.length === articles.length ? tags : null)
}

/** Reads with a tagger where there is one. */
export function toReader(tagger: Tagger | null): Reader {
  return tagger ? { extract: (page) => extractWith(tagger, page), version: TAGGED_VERSION } : { extract, version: VERSION }
}
