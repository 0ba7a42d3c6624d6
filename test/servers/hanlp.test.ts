import { createRequire } from 'node:module'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { extractWith } from '../../loaders/extract.ts'
import { readPages } from '../../loaders/page.ts'
import { segment } from '../../loaders/segment.ts'
import { root } from '../../schema/root.ts'
import type { Page } from '../../schema/types.ts'
import { toTagger } from '../../services/hanlp/tagger.ts'

/** A real one: `test/servers/hanlp.sh start DIR PORT`, then HANLP_SERVER_URL=http://127.0.0.1:PORT. */
const url = process.env.HANLP_SERVER_URL ?? ''
const TEXT = '云岫市召开防汛会议，市委书记甘霁川主持会议并讲话。会议强调，要加强防汛工作。防汛工作关系群众安全。'

type Method = (text: { content: string; num?: number }) => Promise<unknown>
/** Every method of hanlp-client 2.0.2. */
type Client = Readonly<Record<(typeof METHODS)[number], Method>>
const METHODS = [
  'cutSentence',
  'getKeywords',
  'getSummary',
  'getSummaryAndKeywords',
  'getPhrase',
  'convertJT',
  'convertFT',
  'convertPY',
  'matchEntities',
  'matchNames',
  'matchNoun',
  'matchVerbs',
  'matchAdverbs',
  'matchAdjectives',
  'matchPronouns',
  'combine',
] as const

interface Token {
  readonly word: string
  readonly nature: string
  readonly offset: number
}

const post = (path: string, body: string | Uint8Array<ArrayBuffer>, type = 'application/json') =>
  fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': type }, body })

async function tokens(content: string): Promise<readonly Token[]> {
  const response = await post('/tokenizer', JSON.stringify({ content }))
  // What the server promises; the tests below hold it to that.
  return ((await response.json()) as { readonly data: readonly Token[] }).data
}

/** Seconds that a sender may take over a request, with some for a busy machine. */
const CUT = 12_000

/** A reset is as good an end as any. */
const closed = (socket: Socket) => new Promise((resolve) => socket.on('error', () => undefined).on('close', resolve))

/** Sends the begin of a request and then a byte a second; resolves when the server has had enough. */
async function dawdle(begin: string): Promise<void> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname, () => socket.write(begin))
  const more = setInterval(() => socket.write(' '), 1_000)
  await closed(socket.resume())
  clearInterval(more)
}

/** What comes back to bytes that are no request, until the server closes. */
async function answerTo(bytes: string): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname, () => socket.write(bytes))
  let answer = ''
  socket.on('data', (part) => {
    answer += String(part)
  })
  await closed(socket)
  return answer
}

async function expectAnswers(): Promise<void> {
  const started = performance.now()
  expect((await fetch(`${url}/health`)).status).toBe(200)
  expect(await tokens('云')).toEqual([{ word: '云', nature: expect.any(String), offset: 0 }])
  expect(performance.now() - started).toBeLessThan(3_000)
}

const BEGIN = 'POST /tokenizer HTTP/1.1\r\nhost: hanlp\r\ncontent-type: application/json\r\n'

describe.skipIf(url === '')('A real HanLP (needs HANLP_SERVER_URL)', () => {
  const pages: Page[] = []
  let client: Client

  beforeAll(async () => {
    for await (const page of readPages(['samples'], { cwd: root })) if (!(page instanceof Error)) pages.push(page)
    // The client reads the variable that is set for this test. It ships no types.
    client = new (createRequire(import.meta.url)('hanlp-client') as new () => Client)()
  })

  const texts = () => pages.flatMap((page) => segment(page).map(({ text }) => text))

  it('is healthy', async () => {
    const health = await fetch(`${url}/health`)
    expect(health.status).toBe(200)
    expect(await health.json()).toMatchObject({ status: 'success' })
  })

  it('gives every word of the samples with its offset, and leaves none out', async () => {
    expect(pages).toHaveLength(4)
    for (const text of [...texts(), '  𠮷野家\n\n"\\u4e00" \t甘霁川\u0007', 'ＡＢＣ１２３，（試）']) {
      const words = await tokens(text)
      expect(words.map(({ word }) => word).join('')).toBe(text)
      for (const { word, offset } of words) expect(text.slice(offset, offset + word.length)).toBe(word)
    }
  })

  it('answers all methods of the client', async () => {
    const answers = Object.fromEntries(
      await Promise.all(METHODS.map(async (name) => [name, await client[name]({ content: TEXT })] as const)),
    )
    expect(answers).toMatchObject({
      cutSentence: { status: 'success', data: expect.arrayContaining([{ word: '甘霁川', nature: 'nr', offset: 14 }]) },
      getKeywords: { status: 'success', data: [expect.any(String), expect.any(String)] },
      getSummary: { status: 'success', data: [expect.any(String), expect.any(String)] },
      getSummaryAndKeywords: { status: 'success', data: { keyword: expect.any(Array), summary: expect.any(Array) } },
      getPhrase: { status: 'success', data: expect.any(Array) },
      convertFT: { status: 'success', data: expect.stringContaining('市委書記') },
      convertPY: { status: 'success', data: expect.stringContaining('shi wei shu ji') },
      matchNames: expect.arrayContaining(['甘霁川']),
      matchEntities: expect.arrayContaining(['甘霁川']),
      matchNoun: expect.arrayContaining(['书记']),
      matchVerbs: expect.arrayContaining(['召开']),
      combine: { status: 'success', data: { names: expect.arrayContaining(['甘霁川']), keywords: expect.any(Array) } },
    })
    for (const name of ['matchAdverbs', 'matchAdjectives', 'matchPronouns'] as const) expect(answers[name]).toEqual(expect.any(Array))
    expect(await client.convertJT({ content: '市委書記' })).toEqual({ status: 'success', data: '市委书记' })
  })

  it.each([
    ['no JSON', '/tokenizer', '{"content":', 400],
    ['a list', '/tokenizer', '["云"]', 400],
    ['more behind the object', '/tokenizer', '{"content":"云"} x', 400],
    ['an object in an object in an object', '/tokenizer', `${'{"a":'.repeat(99)}1${'}'.repeat(99)}`, 400],
    ['no content', '/tokenizer', '{}', 400],
    ['content that is null', '/tokenizer', '{"content":null}', 400],
    ['a type that is not served', '/tokenizer', '{"content":"云","type":"crf"}', 400],
    ['no kind of conversion', '/conversion', '{"content":"云"}', 400],
    ['half a word', '/keyword', '{"content":"云","num":1.5}', 400],
    ['too much for a summary', '/summary', JSON.stringify({ content: '云。'.repeat(1_000) }), 413],
    ['too long a body', '/tokenizer', JSON.stringify({ content: '云'.repeat(400_000) }), 413],
    ['another path', '/parse', '{"content":"云"}', 404],
  ])('refuses %s and says why', async (_, path, body, status) => {
    const response = await post(path, body)
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ status: 'fail', error: expect.stringMatching(/\w.*\.$/) })
  })

  it('refuses what is no JSON by its type, and what does not post', async () => {
    expect((await post('/tokenizer', '{"content":"云"}', 'text/plain')).status).toBe(415)
    expect((await fetch(`${url}/tokenizer`)).status).toBe(405)
  })

  it.each<readonly [string, Uint8Array<ArrayBuffer>, number]>([
    ['50 MB', new Uint8Array(50_000_000).fill(120), 413],
    ['broken UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400],
    ['nothing', new Uint8Array(0), 400],
  ])('refuses a body of %s, says why, and goes on', async (_, body, status) => {
    const response = await post('/tokenizer', body)
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ status: 'fail', error: expect.stringMatching(/\w.*\.$/) })
    await expectAnswers()
  })

  it.each([
    ['bytes of another protocol', '\u0016\u0003\u0001\u0002\u0000\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['a length below 0', `${BEGIN}content-length: -5\r\n\r\n`, /^HTTP\/1\.1 400 /],
    ['a broken address', 'GET /%zz HTTP/1.1\r\nhost: hanlp\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['broken chunks', `${BEGIN}transfer-encoding: chunked\r\n\r\nZZ\r\nxx\r\n`, /^$/],
    ['3 MB of headers', `${BEGIN}x: ${'a'.repeat(3_000_000)}\r\n\r\n`, /^$|^HTTP\/1\.1 4/],
  ])('closes a connection that sends %s, and goes on', async (_, bytes, answer) => {
    expect(await answerTo(bytes)).toMatch(answer)
    await expectAnswers()
  })

  it.each([
    ['headers', BEGIN, 200],
    ['bodies', `${BEGIN}content-length: 100\r\n\r\n{`, 40],
    ['bodies that nobody wants', `${BEGIN.replace('/tokenizer', '/parse')}content-length: 100\r\n\r\n{`, 200],
  ])(
    'answers others while some send their %s byte by byte, and cuts those off',
    async (_, begin, many) => {
      const dawdlers = Array.from({ length: many }, () => dawdle(begin))
      const started = performance.now()
      await wait(1_500)
      await expectAnswers()
      await Promise.all(dawdlers)
      expect(performance.now() - started).toBeLessThan(CUT)
      await expectAnswers()
    },
    CUT + 10_000,
  )

  it('walks every sample through the tagger, with tags that stand where they say', async () => {
    const all = texts()
    const tags = await toTagger(url)(all)
    expect(tags.every((some) => some !== null)).toBe(true)
    const named = new Set(
      tags.flatMap((some, i) => some?.map(({ kind, span: { start, end } }) => `${kind} ${all[i]?.slice(start, end)}`) ?? []),
    )
    for (const name of ['human 甘霁川', 'human 霍云亭', 'human 廖暮云']) expect(named).toContain(name)
  })

  it('reads in the samples people that the rules alone do not', async () => {
    const tagger = toTagger(url)
    const people = await Promise.all(pages.map((page) => extractWith(tagger, page)))
    const names = people.flatMap(({ entities, extractor }) => [extractor, ...entities.map(({ name }) => name)])
    expect(names).toEqual(expect.arrayContaining(['卜小渔', '沙小鸥', '霍云亭', '廖暮云', '俞大川']))
    expect(names).not.toContain('1')
  })

  it('reads more than 10,000 characters a second', async () => {
    const text = texts().join('\n').repeat(5)
    const tagger = toTagger(url)
    const seconds: number[] = []
    // A new JVM is slow at first, and the machine is shared: the best of some rounds counts.
    for (let round = 0; round < 4; round++) {
      const started = performance.now()
      expect((await tagger([text]))[0]).not.toBeNull()
      seconds.push((performance.now() - started) / 1000)
    }
    expect(text.length / Math.min(...seconds)).toBeGreaterThan(10_000)
  })
})
