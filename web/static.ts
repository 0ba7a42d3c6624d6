import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { root } from '../schema/root.ts'

/** Every file of the page: nothing else of the disk can be asked for. */
const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/intro.js': ['intro.js', 'text/javascript; charset=utf-8'],
  '/view.js': ['view.js', 'text/javascript; charset=utf-8'],
  '/words.js': ['words.js', 'text/javascript; charset=utf-8'],
  '/favicon.svg': ['favicon.svg', 'image/svg+xml'],
}

interface Served {
  readonly body: Buffer
  readonly type: string
  readonly tag: string
}

/** The page by path; the banner of the samples stands in it before any script runs. */
export type Page = ReadonlyMap<string, Served>

/** Reads the files of the page once. */
export function readPage({ samples }: { readonly samples: boolean }): Page {
  return new Map(
    Object.entries(FILES).map(([path, [file, type]]) => {
      const text = readFileSync(join(root, 'web', 'page', file), 'utf8')
      const body = Buffer.from(path === '/' ? text.replace('data-samples="false"', `data-samples="${samples}"`) : text)
      return [path, { body, type, tag: `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"` }]
    }),
  )
}

/** A short answer in plain words. */
export function say(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${words}\n`)
}

function send({ body, type, tag }: Served, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('etag', tag).setHeader('cache-control', 'no-cache')
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end()
    return
  }
  response.writeHead(200, { 'content-type': type, 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Answers with a file of the page, or says that there is none. */
export function servePage(page: Page, path: string, request: IncomingMessage, response: ServerResponse): void {
  const served = page.get(path)
  if (!served) {
    say(response, 404, 'There is nothing here. The page is at /, GraphQL at /graphql.')
  } else if (request.method === 'GET' || request.method === 'HEAD') {
    send(served, request, response)
  } else {
    response.setHeader('allow', 'GET, HEAD')
    say(response, 405, 'The page can only be read.')
  }
}
