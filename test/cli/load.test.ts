import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyFolder, pageLines, run } from './run.ts'

let cwd = ''
beforeEach(() => {
  cwd = emptyFolder()
})

const put = (path: string, content: string | Uint8Array) => writeFileSync(join(cwd, path), content)
const search = async (words: string) => JSON.parse((await run(['search', words, '--json'], { cwd })).out).search

describe('load', () => {
  it('loads pages, says what it wrote, and leaves alone what is unchanged', async () => {
    put('pages.jsonl', pageLines(3))
    const first = await run(['load', 'pages.jsonl'], { cwd })
    expect(first).toMatchObject({ status: 0, err: '' })
    expect(first.out).toMatch(/^3 pages \(3 new, 0 changed, 0 unchanged\), 3 articles and \d+ relations written to \S+zaichang\.db in /)
    expect((await run(['load', 'pages.jsonl'], { cwd })).out).toMatch(/^3 pages \(0 new, 0 changed, 3 unchanged\), 0 articles/)
    put('pages.jsonl', pageLines(3).replace('第2次防汛会议', '第2次抗旱会议'))
    expect((await run(['load', 'pages.jsonl'], { cwd })).out).toMatch(/^3 pages \(0 new, 1 changed, 2 unchanged\)/)
    expect((await search('抗旱会议')).totalCount).toBe(1)
    expect((await search('防汛会议')).totalCount).toBe(3)
  })

  it('reads the pages without a HanLP that does not answer, and says so once', async () => {
    put('pages.jsonl', pageLines(20))
    const env = { HANLP_SERVER_URL: 'http://127.0.0.1:1' }
    const first = await run(['load', 'pages.jsonl'], { cwd, env })
    expect(first).toMatchObject({ status: 0, err: 'HanLP did not answer for 20 of 20 pages: read without it.\n' })
    expect(first.out).toMatch(/^20 pages \(20 new/)
    expect((await run(['load', 'pages.jsonl'], { cwd })).out).toMatch(/^20 pages \(0 new, 0 changed, 20 unchanged\)/)
    const reread = await run(['reread'], { cwd, env })
    expect(reread).toMatchObject({ status: 0, err: 'HanLP did not answer for 20 of 20 pages: read without it.\n' })
    expect(reread.out).toMatch(/^20 pages \(0 new, 0 changed, 20 unchanged\)/)
    const extracted = await run(['extract', 'pages.jsonl'], { cwd, env })
    expect(extracted).toMatchObject({ status: 0, err: 'HanLP did not answer for 20 of 20 pages: read without it.\n' })
    const stdin = '{ recognize(text: "市长岑知远出席会议。", home: "云岫市") { mentions { surface } } }'
    expect((await run(['query', '-'], { cwd, stdin, env })).out).toContain('岑知远')
  })

  it('makes the store of --data and its folder', async () => {
    put('pages.jsonl', pageLines(1))
    expect((await run(['load', 'pages.jsonl', '--data', 'deep/er/my.db'], { cwd })).status).toBe(0)
    expect(existsSync(join(cwd, 'deep/er/my.db'))).toBe(true)
    expect(existsSync(join(cwd, 'data'))).toBe(false)
  })

  it('lets the flags say what the pages do not', async () => {
    put('page.txt', '全市防汛会议召开\n本报讯 市委书记甘霁川主持会议并讲话。\n')
    await run(['load', 'page.txt', '--paper', '云岫日报', '--home', '云岫市', '--date', '2023-04-18'], { cwd })
    expect((await search('防汛会议')).edges[0].node).toMatchObject({ paper: '云岫日报', date: '2023-04-18', source: 'page.txt' })
  })

  it('reads standard input', async () => {
    expect(await run(['load', '-'], { cwd, stdin: pageLines(2) })).toMatchObject({ status: 0, err: '' })
    expect((await search('防汛会议')).totalCount).toBe(2)
  })

  it.each([
    ['empty.txt', '', '"empty.txt" is empty (0 bytes).'],
    ['binary.txt', Buffer.from([1, 0, 2]), '"binary.txt" is no text (zero byte at 1).'],
    ['mixed.txt', Buffer.from([0xd4, 0xc6, 0xff]), '"mixed.txt" is neither UTF-8 nor GB18030 (byte 2).'],
    ['large.txt', 'x'.repeat(2000), '"large.txt" is over the limit of 1048 bytes for a page.'],
    ['broken.jsonl', '{"text": \n', 'Line 1 of "broken.jsonl" is no JSON.'],
    ['cut.jsonl.gz', Buffer.from([0x1f, 0x8b, 8, 0]), '"cut.jsonl.gz" is damaged or breaks off'],
    ['nothing.txt', null, 'There is no file or folder "nothing.txt".'],
  ])('names %s in one sentence, ends with status 1 and loads the others', async (file, content, words) => {
    if (content !== null) put(file, content)
    put('good.jsonl', pageLines(1))
    const { status, out, err } = await run(['load', file, 'good.jsonl', '--limit', '0.001'], { cwd })
    expect(status).toBe(1)
    expect(err).toContain(words)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(out).toMatch(/^1 page \(1 new.*; 1 page skipped\.$/m)
    expect((await search('防汛会议')).totalCount).toBe(1)
  })

  it('makes no store where there is no page, so that the samples are not covered by nothing', async () => {
    mkdirSync(join(cwd, 'bare'))
    expect(await run(['load', 'bare', 'nothing.txt'], { cwd })).toMatchObject({ status: 1, out: '' })
    expect(readdirSync(cwd)).toEqual(['bare'])
  })

  it('refuses a file that is no store', async () => {
    put('page.txt', '云岫市\n')
    put('notes.db', 'notes, not a database')
    const { status, err } = await run(['load', 'page.txt', '--data', 'notes.db'], { cwd })
    expect(status).toBe(1)
    expect(err).toContain('is not a store of zaichang')
  })

  it('ends with status 130 when it is interrupted, and keeps what it loaded', async () => {
    put('pages.jsonl', pageLines(3))
    const controller = new AbortController()
    controller.abort('SIGINT')
    const { status, out } = await run(['load', 'pages.jsonl'], { cwd, signal: controller.signal })
    expect(status).toBe(130)
    expect(out).toMatch(/^Interrupted; what was loaded is stored: 0 pages/)
  })
})

describe('forget and reread', () => {
  it('takes pages out with all they said', async () => {
    await run(['load', '-'], { cwd, stdin: pageLines(2) })
    const { status, out, err } = await run(['forget', '云岫日报/0', '云岫日报/9'], { cwd })
    expect(status).toBe(1)
    expect(out).toBe('Forgot "云岫日报/0".\n')
    expect(err).toContain('No page has the source "云岫日报/9".')
    expect((await search('防汛会议')).totalCount).toBe(1)
  })

  it('reads stored pages again without their files', async () => {
    await run(['load', '-'], { cwd, stdin: pageLines(2) })
    expect((await run(['reread'], { cwd })).out).toMatch(/^2 pages \(0 new, 0 changed, 2 unchanged\)/)
  })

  it.each([[['forget', 'x']], [['reread']], [['check', '--mend']]])('%j never changes the samples', async (args) => {
    const { status, err } = await run(args, { cwd })
    expect(status).toBe(1)
    expect(err).toContain('There is no store at')
    expect(readdirSync(cwd)).toEqual([])
  })
})
