import { KnownError } from '../../schema/errors.ts'
import type { Page } from '../../schema/types.ts'
import { clean, toText } from './decode.ts'
import { type Fields, type Origin, type Overrides, toPage } from './to-page.ts'

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/
const FIELD = /^([A-Za-z]+)[ \t]*:[ \t]*(.*?)[ \t]*$/
const QUOTED = /^(["'])(.*)\1$/
const HEADING = /^#{1,6}[ \t]+/gm

/** Whether a Markdown file opens with front matter, which makes it a page wherever it lies. */
export function hasFrontMatter(bytes: Uint8Array): boolean {
  return FRONT_MATTER.test(clean(toText(bytes, '')))
}

function toFields(matter: string): Fields {
  const entries = matter.split('\n').flatMap((line) => {
    const [, key, value = ''] = FIELD.exec(line) ?? []
    return key === undefined ? [] : [[key.toLowerCase(), value.replace(QUOTED, '$2')] as const]
  })
  return Object.fromEntries(entries)
}

/** Front matter gives way to as many lines, the title first, so that a line of the page is a line of the file. */
function fromMarkdown(text: string, origin: Origin, overrides: Overrides): Page {
  const matter = FRONT_MATTER.exec(text)
  const body = text.slice(matter?.[0].length ?? 0).replace(HEADING, '')
  if (matter === null) return toPage(body, {}, origin, overrides)
  const fields = toFields(matter[1] ?? '')
  const title = clean(String(fields.title ?? ''))
  const blank = '\n'.repeat(matter[0].split('\n').length - 1)
  return toPage(`${title}${blank}${body}`, fields, origin, overrides)
}

/** The page of a file of plain text or Markdown. */
export function fromText(bytes: Uint8Array, origin: Origin, overrides: Overrides): Page {
  const text = clean(toText(bytes, origin.name))
  return origin.path.toLowerCase().endsWith('.md') ? fromMarkdown(text, origin, overrides) : toPage(text, {}, origin, overrides)
}

function parse(line: string, name: string): Fields {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new KnownError('INPUT', `${name} is no JSON. Mend or delete the line and load the file again; its other lines were read.`, {
      cause,
    })
  }
  if (typeof value !== 'object' || value === null || typeof (value as Fields).text !== 'string') {
    throw new KnownError('INPUT', `${name} has no "text". Write a page a line, like {"source": "…", "id": "…", "text": "…"}.`)
  }
  return value as Fields
}

/** The page of one line of `.jsonl`; null for a blank one. */
export function fromLine(bytes: Uint8Array, origin: Origin, overrides: Overrides): Page | null {
  const line = toText(bytes, origin.name)
  if (line.trim() === '') return null
  const fields = parse(line, origin.name)
  const title = typeof fields.title === 'string' ? clean(fields.title).replace(/\s+/g, ' ').trim() : ''
  return toPage(title === '' ? String(fields.text) : `${title}\n${fields.text}`, fields, origin, overrides)
}
