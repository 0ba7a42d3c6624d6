import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReadOptions, readPages, toDay } from '../../loaders/page.ts'
import { KnownError } from '../../schema/errors.ts'
import type { Page } from '../../schema/types.ts'

let cwd = ''
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'zaichang-page-'))
})
afterAll(() => rm(cwd, { recursive: true }))

async function put(path: string, content: string | Uint8Array): Promise<string> {
  await mkdir(dirname(join(cwd, path)), { recursive: true })
  await writeFile(join(cwd, path), content)
  return path
}

async function read(inputs: readonly string[], options: ReadOptions = {}): Promise<{ pages: Page[]; errors: string[] }> {
  const pages: Page[] = []
  const errors: string[] = []
  for await (const page of readPages(inputs, { cwd, ...options })) {
    if (page instanceof KnownError) errors.push(`${page.code} ${page.message}`)
    else pages.push(page)
  }
  return { pages, errors }
}

const line = (fields: object) => `${JSON.stringify(fields)}\n`
/** 云岫市召开会议 in GB18030. */
const GB18030 = Buffer.from('d4c6e1b6cad0d5d9bfaabbe1d2e9', 'hex')
const UTF16LE = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('云岫市\r\n召开会议', 'utf16le')])

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from('云岫市召开会议'), '云岫市召开会议'],
    ['UTF-8 with its mark', Buffer.from('\uFEFF云岫市召开会议'), '云岫市召开会议'],
    ['GB18030', GB18030, '云岫市召开会议'],
    ['UTF-16 little-endian', UTF16LE, '云岫市\n召开会议'],
    ['UTF-16 big-endian', Buffer.from(UTF16LE).swap16(), '云岫市\n召开会议'],
    ['Windows and old Mac line ends', Buffer.from('  甲\r\n\r\n乙\r丙 \n'), '  甲\n\n乙\n丙 \n'],
    ['control characters', Buffer.from('张\u001b[31m\t三\u0085'), '张 [31m\t三 '],
    ['lone surrogates', Buffer.concat([UTF16LE, Buffer.from([0x00, 0xd8])]), '云岫市\n召开会议\uFFFD'],
    ['a file of white space', Buffer.from(' \n'), ' \n'],
  ])('reads %s', async (_, bytes, text) => {
    const { pages, errors } = await read([await put('page.txt', bytes)])
    expect(errors).toEqual([])
    expect(pages.map((page) => page.text)).toEqual([text])
  })

  it('reads UTF-16 and GB18030 lines of .jsonl', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(line({ id: 1, text: '云岫市' }).repeat(2), 'utf16le')])
    const gb = Buffer.concat([Buffer.from('{"id":"1","text":"'), GB18030, Buffer.from('"}\n')])
    expect((await read([await put('u.jsonl', utf16)])).pages.map((page) => page.text)).toEqual(['云岫市'])
    expect((await read([await put('g.jsonl', gb)])).pages.map((page) => page.text)).toEqual(['云岫市召开会议'])
  })
})

describe('what cannot be read', () => {
  it.each([
    ['no bytes', '', 'INPUT "page.txt" is empty (0 bytes). Leave it out, or fetch it again.'],
    [
      'neither encoding',
      Buffer.concat([GB18030, Buffer.from([0xff, 0x41])]),
      'INPUT "page.txt" is neither UTF-8 nor GB18030 (byte 14). Save it as UTF-8 and load it again.',
    ],
    [
      'UTF-8 with a broken character, which GB18030 would read as others',
      Buffer.concat([Buffer.from('云岫市召开会议云岫市召开会议'), Buffer.from([0xe4, 0xb8])]),
      'INPUT "page.txt" is neither UTF-8 nor GB18030 (byte 44). Save it as UTF-8 and load it again.',
    ],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]),
      'INPUT "page.txt" is no text (zero byte at 4). Give the words of the page as plain text in UTF-8.',
    ],
    [
      'too many bytes',
      'x'.repeat(101),
      'INPUT "page.txt" is over the limit of 100 bytes for a page. Split it, or raise the limit with --limit.',
    ],
  ])('refuses %s and goes on', async (_, bytes, error) => {
    const { pages, errors } = await read([await put('page.txt', bytes), await put('good.txt', '云岫市')], { limit: 100 })
    expect(errors).toEqual([error])
    expect(pages.map((page) => page.source)).toEqual(['good.txt'])
  })

  it.each([
    ['missing.txt', 'INPUT There is no file or folder "missing.txt". Look at the path and give it again.'],
    ['*.nothing', 'INPUT No file matches "*.nothing". Look at the pattern, or give the folder.'],
    ['bare', 'INPUT The folder "bare" holds no pages. A page ends in .txt, .md (with front matter), .jsonl or .jsonl.gz.'],
  ])('says that %s holds no page', async (input, error) => {
    await put('bare/picture.png', 'x')
    expect(await read([input])).toEqual({ pages: [], errors: [error] })
  })

  it('names the broken lines of .jsonl and reads the others', async () => {
    const lines = [
      '{"id": 1, "text": "甲"}',
      '{"id": 2, "text"',
      '',
      '[]',
      '{"id": 5, "text": "戊", "date": "昨天"}',
      '{"id": 6, "text": "己"}',
    ]
    const { pages, errors } = await read([await put('lines.jsonl', `\uFEFF${lines.join('\r\n')}`)])
    expect(pages.map((page) => page.source)).toEqual(['lines.jsonl/1', 'lines.jsonl/6'])
    expect(errors).toEqual([
      'INPUT Line 2 of "lines.jsonl" is no JSON. Mend or delete the line and load the file again; its other lines were read.',
      'INPUT Line 4 of "lines.jsonl" has no "text". Write a page a line, like {"source": "…", "id": "…", "text": "…"}.',
      'INPUT The date "昨天" of Line 5 of "lines.jsonl" is no day. Write it like "2022-05-25".',
    ])
  })

  it('keeps the pages before the place where a packed file breaks off', async () => {
    const lines = Array.from({ length: 5000 }, (_, id) => line({ id, text: String(Math.sin(id)) })).join('')
    const packed = gzipSync(lines)
    const { pages, errors } = await read([await put('cut.jsonl.gz', packed.subarray(0, packed.length - 2000))])
    expect(pages.length).toBeGreaterThan(1000)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain('"cut.jsonl.gz" is damaged or breaks off')
  })

  it('stops at the limit inside a packed file, and gives up a bomb', async () => {
    const long = line({ id: 'long', text: 'x'.repeat(3000) }) + line({ id: 'short', text: '短' })
    expect((await read([await put('long.jsonl.gz', gzipSync(long))], { limit: 1000 })).pages.map((page) => page.text)).toEqual(['短'])
    const bomb = await read([await put('bomb.jsonl.gz', gzipSync(Buffer.alloc(50_000_000, 'x')))], { limit: 1000 })
    expect(bomb.errors).toEqual([
      'INPUT Line 1 of "bomb.jsonl.gz" is over the limit of 1000 bytes for a page. Split it, or raise the limit with --limit.',
    ])
  })
})

describe('sources', () => {
  it.each([
    [{ url: 'https://paper.example/1', source: 's', id: 'i' }, 'https://paper.example/1'],
    [{ source: 's', id: 'i' }, 's/i'],
    [{ source: 's' }, 's'],
    [{ id: 7 }, 'one.jsonl/7'],
    [{}, 'one.jsonl'],
  ])('calls a line with %j %s', async (fields, source) => {
    const { pages } = await read([await put('one.jsonl', line({ ...fields, text: '甲' }))])
    expect(pages[0]?.source).toBe(source)
  })

  it('names files by their path below what was given', async () => {
    await put('tree/b.txt', '乙')
    await put('tree/a/c.txt', '丙')
    const sources = async (input: string) => (await read([input])).pages.map((page) => page.source)
    expect(await sources('tree')).toEqual(['a/c.txt', 'b.txt'])
    expect(await sources('tree/**/*.txt')).toEqual(['a/c.txt', 'b.txt'])
    expect(await sources('tree/a/c.txt')).toEqual(['c.txt'])
  })

  it('refuses the second page of one source', async () => {
    const { pages, errors } = await read([await put('tree/b.txt', '乙'), await put('other/b.txt', '丁')])
    expect(pages.map((page) => page.text)).toEqual(['乙'])
    expect(errors).toEqual([
      'INPUT Two pages have the source "b.txt"; the second was left out. Give each its own "source" or "id", or give their folder.',
    ])
  })
})

describe('fields', () => {
  it('gives a line its title as first line of the text', async () => {
    const fields = {
      source: 's',
      id: 'i',
      title: '某会召开',
      text: '甲\n乙',
      date: '2023-04-18',
      paper: '云岫日报',
      edition: 2,
      home: '云岫市',
      province: null,
    }
    const { pages } = await read([await put('full.jsonl.gz', gzipSync(line(fields)))])
    expect(pages[0]).toMatchObject({
      text: '某会召开\n甲\n乙',
      title: '某会召开',
      date: '2023-04-18',
      paper: '云岫日报',
      edition: '2',
      home: '云岫市',
      province: null,
    })
  })

  it('reads front matter and keeps the line numbers of the file', async () => {
    const { pages } = await read([await put('page.md', '---\ntitle: "某会召开"\npaper: 云岫日报\ndate: 2023年4月18日\n---\n## 副题\n正文')])
    expect(pages[0]).toMatchObject({ text: '某会召开\n\n\n\n\n副题\n正文', title: '某会召开', paper: '云岫日报', date: '2023-04-18' })
  })

  it('leaves Markdown without front matter out of a folder, and says so', async () => {
    await put('notes/README.md', '# notes')
    await put('notes/page.txt', '甲')
    const left: string[] = []
    const { pages } = await read(['notes'], { onLeftOut: (name) => left.push(name) })
    expect(pages.map((page) => page.source)).toEqual(['page.txt'])
    expect(left).toEqual([`"${join('notes', 'README.md')}"`])
    expect((await read(['notes/README.md'])).pages[0]?.text).toBe('notes')
  })

  it('lets what the user says go before what the page says', async () => {
    const path = await put('o.jsonl', line({ text: '甲', paper: '旧报', date: 'yesterday' }))
    const { pages } = await read([path], { overrides: { paper: '新报', date: '2022-05-25' } })
    expect(pages[0]).toMatchObject({ paper: '新报', date: '2022-05-25' })
  })

  it('gives one digest to one content, another to another', async () => {
    const digest = async (text: string, options: ReadOptions = {}) => (await read([await put('d.txt', text)], options)).pages[0]?.digest
    const first = await digest('甲\n乙')
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(await digest('甲\r\n乙')).toBe(first)
    expect(await digest('甲\n丙')).not.toBe(first)
    expect(await digest('甲\n乙', { overrides: { home: '云岫市' } })).not.toBe(first)
  })

  it.each([
    ['2022-05-25', '2022-05-25'],
    ['2022-5-5', '2022-05-05'],
    ['2022年5月25日', '2022-05-25'],
    ['20220525', '2022-05-25'],
    ['2022-05-25T08:00:00+08:00', '2022-05-25'],
    ['2022-02-30', null],
    ['2022-05', null],
    ['5月25日', null],
  ])('reads the day of %s', (date, day) => {
    expect(toDay(date)).toBe(day)
  })
})

describe('standard input', () => {
  const from = (bytes: Uint8Array) => read(['-'], { stdin: Readable.from([bytes]) })

  it.each([
    ['a page of text', Buffer.from('甲'), '甲'],
    ['lines', Buffer.from(line({ text: '乙' })), '乙'],
    ['packed lines', gzipSync(line({ text: '丙' })), '丙'],
  ])('reads %s', async (_, bytes, text) => {
    expect((await from(bytes)).pages.map((page) => page.text)).toEqual([text])
  })

  it('gives two texts two sources, so that neither takes the place of the other', async () => {
    const sources = [await from(Buffer.from('甲')), await from(Buffer.from('乙'))].map(({ pages }) => pages[0]?.source)
    expect(new Set(sources).size).toBe(2)
  })

  it('refuses no input', async () => {
    expect((await read(['-'], { stdin: Readable.from([]) })).errors).toEqual([
      'INPUT Standard input is empty (0 bytes). Leave it out, or fetch it again.',
    ])
  })
})
