import { z } from 'zod'
import { ENTITY_TYPES, type EntityType } from '../../../schema/ontology.ts'
import type { ArticleId, EntityId } from '../../../schema/types.ts'
import { toGramStretches, toGrams, toSigns } from '../../bigrams.ts'
import type { StoredArticle } from '../../store.ts'
import type { ArticleCopy } from '../engines.ts'
import { SHAPE } from './settings.ts'

/** The server forgets what stands behind the 65,536th word of a field. A question has at most 500 signs: the overlap loses none. */
const STRETCH = { most: 60_000, overlap: 500 }

/** Signs of a field of single signs, each of which counts for eight words. */
const MOST_SIGNS = 8000

/** What the server holds of an article. */
export interface ArticleDocument {
  readonly id: ArticleId
  readonly shape: number
  readonly version: number
  readonly digest: string
  /** The first and the last day that the date may mean, as 20220500 and 20220599; absent where there is none, so that it comes last. */
  readonly day?: number
  readonly lastDay?: number
  /** `2022-05` */
  readonly month?: string
  /** In hex: the server would take names for one that differ in width or case. */
  readonly paper?: string
  readonly mentioned: readonly EntityId[]
  /** The same by type in force, to be counted. */
  readonly by: Readonly<Partial<Record<EntityType, readonly EntityId[]>>>
  readonly attendedBy: readonly EntityId[]
  readonly hostedBy: readonly EntityId[]
  readonly attendedEvents: readonly EntityId[]
  readonly grams: Readonly<Record<string, string>>
  /** The article as JSON: what a hit shows. */
  readonly article: string
}

/** The document of a copy: the same for the same copy, whatever the order of its ids. */
export function toDocument(copy: ArticleCopy): ArticleDocument {
  const { article, mentioned } = copy
  const day = article.date === null ? null : toDay(article.date)
  return {
    id: article.id,
    shape: SHAPE,
    version: copy.version,
    digest: copy.digest,
    ...(day !== null && article.date !== null && { day, lastDay: toLastDay(article.date), month: article.date.slice(0, 7) }),
    ...(article.setting.paper !== null && { paper: toPaper(article.setting.paper) }),
    mentioned: mentioned.map(({ id }) => id).sort(),
    by: byType(mentioned),
    attendedBy: [...copy.attendedBy].sort(),
    hostedBy: [...copy.hostedBy].sort(),
    attendedEvents: [...copy.attendedEvents].sort(),
    grams: gramsOf(article),
    article: JSON.stringify(article),
  }
}

function byType(mentioned: ArticleCopy['mentioned']): ArticleDocument['by'] {
  const ids = (type: EntityType) =>
    mentioned
      .filter((one) => one.type === type)
      .map(({ id }) => id)
      .sort()
  return Object.fromEntries(ENTITY_TYPES.map((type) => [type, ids(type)] as const).filter(([, some]) => some.length > 0))
}

/**
 * The words of the title twice: among all words, and marked as those of a title, so that a phrase of the text is never taken for one.
 * Single signs stand in a field of their own, or each would have to be guessed from the beginnings of grams.
 */
function gramsOf({ title, text }: StoredArticle): ArticleDocument['grams'] {
  const signs = [...new Set([...toSigns(title), ...toSigns(text)]), ...toSigns(title).map(toTitleGram)]
  const fields = Array.from({ length: Math.ceil(signs.length / MOST_SIGNS) }, (_, i) => signs.slice(i * MOST_SIGNS, (i + 1) * MOST_SIGNS))
  const heading = toGrams(title)
  return {
    title: heading.split(' ').map(toTitleGram).join(' '),
    heading,
    ...numbered('text', toGramStretches(text, STRETCH)),
    // A full stop keeps signs apart: no phrase reaches over it, and the server counts no pairs.
    ...numbered(
      'signs',
      fields.map((field) => field.join('. ')),
    ),
  }
}

function numbered(name: string, fields: readonly string[]): ArticleDocument['grams'] {
  return Object.fromEntries(fields.map((field, i) => [`${name}${i}`, field]))
}

/** The mark of a gram that stands in the title: no code begins with it. */
export function toTitleGram(gram: string): string {
  return gram === '' ? '' : `t${gram}`
}

const DATE = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/

/** A date as a number, unknown parts 00; null where it is none. */
export function toDay(date: string): number | null {
  const [, year, month, day] = DATE.exec(date) ?? []
  return year === undefined ? null : Number(`${year}${month ?? '00'}${day ?? '00'}`)
}

function toLastDay(date: string): number {
  const [, year, month, day] = DATE.exec(date) ?? []
  return Number(`${year}${month ?? '99'}${day ?? '99'}`)
}

/** The name of a paper as the server holds it. */
export function toPaper(paper: string): string {
  return `p${Buffer.from(paper).toString('hex')}`
}

/** And back. */
export function fromPaper(held: string): string {
  return Buffer.from(held.slice(1), 'hex').toString()
}

const OUTLINE = z.looseObject({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  date: z.string().nullable(),
  setting: z.looseObject({ paper: z.string().nullable() }),
})

/** The types are ours: what we wrote is read as what it was, in its order, and what nobody of us wrote is refused by its outline. */
const article = z.string().transform((json, context) => {
  const value = parsed(json)
  if (OUTLINE.safeParse(value).success) return value as StoredArticle
  context.addIssue({ code: 'custom', message: 'a document that holds no article' })
  return z.NEVER
})

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

const ids = z.array(z.string()).transform((list) => list as EntityId[])
const by = z
  .record(z.string(), ids)
  .default({})
  .transform((record) => record as ArticleDocument['by'])

/** A hit with all that an answer needs of it. */
export const HIT = z.object({ article, by })
export type Hit = z.infer<typeof HIT>

/** The fields of a hit. */
export const HIT_FIELDS: readonly string[] = ['article', 'by']

/** What a document says that it is; one that somebody else put there says nothing. */
export const STAMP = z.object({
  id: z.string().transform((id) => id as ArticleId),
  version: z.number().int().catch(-1),
  digest: z.string().catch(''),
})
export const STAMP_FIELDS: readonly string[] = ['id', 'version', 'digest']

/** A whole document. */
export const DOCUMENT = STAMP.extend({ article, by, attendedBy: ids, hostedBy: ids, attendedEvents: ids })

/** The copy that a document holds, types put back to their entities. */
export function fromDocument({ id: _, by: types, ...rest }: z.infer<typeof DOCUMENT>): ArticleCopy {
  const mentioned = ENTITY_TYPES.flatMap((type) => (types[type] ?? []).map((id) => ({ id, type })))
  return { ...rest, mentioned }
}
