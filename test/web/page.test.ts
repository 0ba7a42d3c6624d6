import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../schema/root.ts'
import { type Serving, serve } from '../../web/server.ts'
import { townStore } from '../queries/ask.ts'

const folder = join(root, 'web', 'page')
const files = readdirSync(folder)
const read = (file: string): string => readFileSync(join(folder, file), 'utf8')

let server: Serving
beforeAll(async () => {
  server = await serve({ store: await townStore(), host: '127.0.0.1', port: 0, samples: true })
})
afterAll(() => server.close())

const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${server.url}${path}`, init)

describe('The page', () => {
  it('is served whole, each file by its type', async () => {
    for (const file of files) {
      const response = await get(file === 'index.html' ? '/' : `/${file}`)
      expect(response.status, file).toBe(200)
      expect(response.headers.get('content-type'), file).toMatch(/^(text\/(html|css|javascript); charset=utf-8|image\/svg\+xml)$/)
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'self';/)
    }
  })

  it('says before any script runs whether the samples are served', async () => {
    expect(await (await get('/?q=会议')).text()).toContain('<html lang="zh-CN" data-samples="true">')
    const own = await serve({ store: await townStore(), host: '127.0.0.1', port: 0, samples: false })
    expect(await (await fetch(own.url)).text()).toContain('data-samples="false"')
    await own.close()
  })

  it('is sent once as long as it is the same', async () => {
    const tag = (await get('/page.css')).headers.get('etag') ?? ''
    expect((await get('/page.css', { headers: { 'if-none-match': tag } })).status).toBe(304)
    expect(await (await get('/', { method: 'HEAD' })).text()).toBe('')
  })

  it.each(['/nothing', '/..%2f..%2fpackage.json', '//etc/passwd', '/index.html/', '/constructor', '/graphqlx'])(
    'has nothing at %s',
    async (path) => {
      const response = await get(path)
      expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('The page is at /')])
    },
  )

  it('can only be read', async () => {
    expect((await get('/', { method: 'POST', body: 'x' })).status).toBe(405)
  })

  it('names no outside address, and holds neither inline script nor style', () => {
    for (const file of files) expect(read(file).replaceAll('http://www.w3.org/2000/svg', ''), file).not.toMatch(/https?:\/\/|@import/)
    expect(read('index.html')).not.toMatch(/ on\w+=|style=|<style|<script(?![^>]+src=)/)
    for (const file of files.filter((name) => name.endsWith('.js')))
      expect(read(file), file).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write/)
  })

  it('says in both languages the same things, and all that it says', () => {
    const words = read('words.js')
    const [zh, en] = ['zh', 'en'].map((language) => {
      const part = words.slice(words.indexOf(`  ${language}: {`))
      return [...part.slice(0, part.indexOf('\n  },')).matchAll(/^ {4}(\w+):/gm)].map((match) => match[1])
    })
    expect(en).toEqual(zh)
    const used = files.flatMap((file) =>
      [...read(file).matchAll(/(?:data-(?:say|placeholder|label)="|\bsay\(')(\w+)['"]/g)].map((match) => match[1]),
    )
    expect(used.length).toBeGreaterThan(20)
    expect(used.filter((key) => !zh?.includes(key))).toEqual([])
  })
})
