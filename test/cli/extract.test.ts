import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyFolder, pageLines, run } from './run.ts'

const PAGE = '云岫市召开防汛会议\n本报讯 4月18日，全市防汛会议召开。市委书记甘霁川主持会议并讲话。\n'
let cwd = ''
beforeEach(() => {
  cwd = emptyFolder()
})

const put = (path: string, content: string) => writeFileSync(join(cwd, path), content)

describe('extract', () => {
  it('prints a page a line in the shape of the gold', async () => {
    put('a.txt', PAGE)
    const { status, out, err } = await run(['extract', 'a.txt', '-', '--home', '云岫市'], { cwd, stdin: pageLines(2) })
    expect([status, err]).toEqual([0, ''])
    const pages = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(pages.map(({ source }) => source)).toEqual(['a.txt', '云岫日报/0', '云岫日报/1'])
    expect(Object.keys(pages[0])).toEqual(expect.arrayContaining(['home', 'articles', 'entities', 'relations', 'statements']))
    expect(readdirSync(cwd)).toEqual(['a.txt'])
  })

  it('prints the same bytes every time', async () => {
    put('a.txt', PAGE)
    expect(await run(['extract', 'a.txt'], { cwd })).toEqual(await run(['extract', 'a.txt'], { cwd }))
  })

  it('makes a folder with a file a page', async () => {
    put('a.txt', PAGE)
    put('b.md', `---\npaper: 云岫日报\n---\n${PAGE}`)
    expect(await run(['extract', 'a.txt', 'b.md', '-', '--out', 'deep/out'], { cwd, stdin: pageLines(1) })).toMatchObject({
      status: 0,
      out: '',
    })
    expect(readdirSync(join(cwd, 'deep/out')).sort()).toEqual(['0.json', 'a.json', 'b.json'])
    expect(JSON.parse(readFileSync(join(cwd, 'deep/out/b.json'), 'utf8'))).toMatchObject({ source: 'b.md', paper: '云岫日报' })
  })

  it('refuses two inputs of one stem', async () => {
    put('a.txt', PAGE)
    put('a.md', PAGE)
    const { status, err } = await run(['extract', 'a.txt', 'a.md', '--out', 'out'], { cwd })
    expect(status).toBe(1)
    expect(err).toContain('"a.md" and "a.txt" would both be written to "a.json".')
    expect(JSON.parse(readFileSync(join(cwd, 'out/a.json'), 'utf8')).source).toBe('a.txt')
  })

  it('writes nothing outside its folder', async () => {
    const line = JSON.stringify({ source: '..', id: '../../evil', text: PAGE })
    await run(['extract', '-', '--out', 'out'], { cwd, stdin: `${line}\n` })
    expect(readdirSync(cwd)).toEqual(['out'])
    expect(readdirSync(join(cwd, 'out'))).toEqual(['evil.json'])
  })

  it('says that the folder cannot be made', async () => {
    put('a.txt', PAGE)
    const { status, err } = await run(['extract', 'a.txt', '--out', 'a.txt'], { cwd })
    expect(status).toBe(1)
    expect(err).toContain('cannot be made (EEXIST)')
  })

  it('says which file cannot be written, and writes the others', async () => {
    put('a.txt', PAGE)
    put('b.txt', PAGE)
    mkdirSync(join(cwd, 'out', 'a.json'), { recursive: true })
    const { status, err } = await run(['extract', 'a.txt', 'b.txt', '--out', 'out'], { cwd })
    expect([status, err]).toEqual([1, '"a.json" cannot be written (EISDIR). Look at the folder of --out.\n'])
    expect(JSON.parse(readFileSync(join(cwd, 'out', 'b.json'), 'utf8')).source).toBe('b.txt')
  })

  it('goes on after a page that cannot be read', async () => {
    put('empty.txt', '')
    put('a.txt', PAGE)
    mkdirSync(join(cwd, 'bare'))
    const { status, out, err } = await run(['extract', 'empty.txt', 'bare', 'a.txt'], { cwd })
    expect(status).toBe(1)
    expect(err.trim().split('\n')).toHaveLength(2)
    expect(out.trim().split('\n')).toHaveLength(1)
  })

  it('explains every name and relation by its rule and words', async () => {
    put('a.txt', PAGE)
    const { out } = await run(['extract', 'a.txt', '--home', '云岫市', '--explain'], { cwd })
    expect(out).toMatch(/^# a\.txt\n/)
    expect(out).toMatch(/甘霁川 +Official +甘霁川 +\w+\//)
    expect(out).toMatch(/HOLDS_POST +甘霁川 → \S+ +holds-post\//)
  })

  it('colours names and the words that gave a relation away in a terminal, and leaves a file plain', async () => {
    put('a.txt', PAGE)
    const args = ['extract', 'a.txt', '--home', '云岫市', '--explain']
    const { out: plain } = await run(args, { cwd })
    const { out: colored } = await run(args, { cwd, isTTY: true })
    expect(stripVTControlCharacters(colored)).toBe(plain)
    expect(colored).toContain('\u001b[32m甘霁川\u001b[39m')
    expect(colored).toContain('\u001b[1m主持\u001b[22m')
    expect((await run(args, { cwd, isTTY: true, env: { NO_COLOR: '1' } })).out).toBe(plain)
  })

  it('stops when it is interrupted', async () => {
    put('a.txt', PAGE)
    const controller = new AbortController()
    controller.abort('SIGINT')
    expect(await run(['extract', 'a.txt'], { cwd, signal: controller.signal })).toMatchObject({ status: 130, out: '' })
  })
})
