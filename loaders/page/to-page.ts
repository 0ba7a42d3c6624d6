import { createHash } from 'node:crypto'
import { KnownError } from '../../schema/errors.ts'
import type { Page } from '../../schema/types.ts'
import { clean } from './decode.ts'

/** What a user may say of all pages of a run; it goes before what a page's own fields say. */
export type Overrides = Partial<Pick<Page, 'paper' | 'home' | 'province' | 'date' | 'edition'>>

/** What a line of `.jsonl` or the front matter of `.md` may carry. */
export type Fields = Readonly<Record<string, unknown>>

const DAY = /^(\d{4})(?:-|\/|\.|年)?(\d{1,2})(?:-|\/|\.|月)?(\d{1,2})日?(?:[T ].*)?$/

/** The ISO day that a date says in one of the usual spellings; null where it is no day of the calendar. */
export function toDay(date: string): string | null {
  const [, year = '', month = '', day = ''] = DAY.exec(date.trim()) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null
}

function field(fields: Fields, key: string, name: string): string | null {
  const value = fields[key]
  if (value === undefined || value === null) return null
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new KnownError('INPUT', `"${key}" of ${name} is no text. Write it as "${key}": "…", or leave it out.`)
  }
  const text = clean(String(value)).replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}

function day(fields: Fields, name: string): string | null {
  const date = field(fields, 'date', name)
  if (date === null) return null
  const iso = toDay(date)
  if (iso === null) throw new KnownError('INPUT', `The date "${date}" of ${name} is no day. Write it like "2022-05-25".`)
  return iso
}

/** DESIGN section 1: the address, else source and id, else the source, else the path; an id without a source counts within its file. */
function sourceOf(fields: Fields, path: string, name: string): string {
  const url = field(fields, 'url', name)
  if (url !== null) return url
  const id = field(fields, 'id', name)
  const source = field(fields, 'source', name) ?? path
  return id === null ? source : `${source}/${id}`
}

function digest(content: Omit<Page, 'source' | 'digest'>): string {
  const { text, title, paper, home, province, date, edition, url } = content
  return createHash('sha256').update(JSON.stringify({ text, title, paper, home, province, date, edition, url })).digest('hex')
}

/** Where a page comes from: `path` is its source where it names none, `name` is how an error calls it. */
export interface Origin {
  readonly path: string
  readonly name: string
}

/** A page of a text and its fields. */
export function toPage(text: string, fields: Fields, { path, name }: Origin, overrides: Overrides): Page {
  const content = {
    text: clean(text),
    title: field(fields, 'title', name),
    paper: field(fields, 'paper', name),
    home: field(fields, 'home', name),
    province: field(fields, 'province', name),
    date: overrides.date ? null : day(fields, name),
    edition: field(fields, 'edition', name),
    url: field(fields, 'url', name),
    ...overrides,
  }
  return { source: sourceOf(fields, path, name), digest: digest(content), ...content }
}
