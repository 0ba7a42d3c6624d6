import { stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { glob } from 'tinyglobby'
import { KnownError } from '../../schema/errors.ts'
import type { Origin } from './to-page.ts'

/** A file to read; `file` null is standard input. `found` says that its folder was given, not itself. */
export interface Source extends Origin {
  readonly file: string | null
  readonly found: boolean
}

const PAGES = ['**/*.txt', '**/*.md', '**/*.jsonl', '**/*.jsonl.gz']
const MAGIC = /[*?[\]{}]/

const quote = (path: string) => `"${path}"`

async function inFolder(folder: string, patterns: readonly string[], cwd: string): Promise<Source[]> {
  const paths = await glob([...patterns], { cwd: resolve(cwd, folder), expandDirectories: false, followSymbolicLinks: false })
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ file: resolve(cwd, folder, path), path, name: quote(join(folder, path)), found: true }))
}

/** The part of a glob before its first pattern: the folder that its paths are relative to. */
function splitGlob(input: string): { readonly folder: string; readonly pattern: string } {
  const parts = input.split('/')
  const first = parts.findIndex((part) => MAGIC.test(part))
  return { folder: parts.slice(0, first).join('/') || (input.startsWith('/') ? '/' : '.'), pattern: parts.slice(first).join('/') }
}

async function ofGlob(input: string, cwd: string): Promise<Source[]> {
  const { folder, pattern } = splitGlob(input.replaceAll('\\', '/'))
  const sources = (await inFolder(folder, [pattern], cwd)).map((source) => ({ ...source, found: false }))
  if (sources.length === 0) throw new KnownError('INPUT', `No file matches "${input}". Look at the pattern, or give the folder.`)
  return sources
}

async function ofFolder(input: string, cwd: string): Promise<Source[]> {
  const sources = await inFolder(input, PAGES, cwd)
  if (sources.length > 0) return sources
  throw new KnownError('INPUT', `The folder "${input}" holds no pages. A page ends in .txt, .md (with front matter), .jsonl or .jsonl.gz.`)
}

/** The files that an input means: itself, all pages of a folder, all matches of a glob, or standard input for `-`. */
export async function toSources(input: string, cwd: string): Promise<readonly Source[]> {
  if (input === '-') return [{ file: null, path: '-', name: 'Standard input', found: false }]
  const found = await stat(resolve(cwd, input)).catch(() => null)
  if (found?.isDirectory()) return ofFolder(input, cwd)
  if (found !== null) return [{ file: resolve(cwd, input), path: basename(input), name: quote(input), found: false }]
  if (MAGIC.test(input)) return ofGlob(input, cwd)
  throw new KnownError('INPUT', `There is no file or folder "${input}". Look at the path and give it again.`)
}
