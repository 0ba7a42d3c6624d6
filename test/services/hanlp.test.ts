import { createRequire } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toBreaker } from '../../services/hanlp/breaker.ts'
import { toPieces } from '../../services/hanlp/pieces.ts'
import { readReply } from '../../services/hanlp/reply.ts'
import { type Tagger, type TaggerOptions, toTagger } from '../../services/hanlp/tagger.ts'
import { open, openTagger } from '../../services/open.ts'
import { type Behaviour, honest, openDouble, say, send, words } from './hanlp-double.ts'
import { temporaryFile } from './temporary.ts'

const TEXT = '市长岑知远到云岫市调研，霍云亭陪同。'
const QUICK: TaggerOptions = { deadline: 200, pause: 2, failures: 100 }

let double: Awaited<ReturnType<typeof openDouble>>
const clients = () => Object.keys(createRequire(import.meta.url).cache).filter((file) => file.includes('/hanlp-client/'))
const tagger = (options: TaggerOptions = {}): Tagger => toTagger(double.url, { ...QUICK, ...options })
const named = async (text: string, options?: TaggerOptions) => {
  const [tags] = await tagger(options)([text])
  return tags?.map(({ kind, span: { start, end } }) => `${text.slice(start, end)} ${kind}`) ?? null
}

beforeAll(async () => {
  double = await openDouble()
})
beforeEach(() => double.behave(honest))
afterAll(() => double.close())

describe('without HANLP_SERVER_URL', () => {
  it('there is no tagger, and the client, which knows a host of its own, is not even loaded', async () => {
    expect(await openTagger({ hanlpUrl: null })).toBeNull()
    const { tagger: none, close } = await open({ data: temporaryFile() }, { access: 'write', readers: 0 })
    expect(none).toBeNull()
    await close()
    expect(clients()).toEqual([])
  })
})

describe('with HANLP_SERVER_URL', () => {
  it('a tagger is opened beside the store, and asks nobody before the first text', async () => {
    const { tagger: second, close } = await open({ data: temporaryFile(), hanlpUrl: double.url }, { access: 'write', readers: 0 })
    expect(clients()).toEqual([])
    expect(double.asked).toEqual([])
    expect(await second?.([TEXT])).toHaveLength(1)
    expect(double.asked).toEqual([TEXT])
    await close()
  })

  it('leaves the environment as it was, and takes no second address in one process', async () => {
    const before = process.env.HANLP_SERVER_URL
    expect(await named(TEXT)).not.toBeNull()
    expect(process.env.HANLP_SERVER_URL).toBe(before)
    await expect(toTagger('http://127.0.0.1:1')([TEXT])).rejects.toMatchObject({
      code: 'CONFIG',
      message: expect.stringContaining('"http://127.0.0.1:1"'),
    })
    expect(await toTagger(`${double.url}/`)([TEXT])).toHaveLength(1)
  })
})

describe('A tagger', () => {
  it('says what each word names and where it stands, and drops the others', async () => {
    expect(await named(TEXT)).toEqual(['岑知远 human', '云岫市 place', '霍云亭 human'])
    expect(await named('市水利局')).toEqual(['市水利局 body'])
  })

  it.each([
    ['nr', 'human'],
    ['nrf', 'human'],
    ['nrj', 'human'],
    ['ns', 'place'],
    ['nsf', 'place'],
    ['nt', 'body'],
    ['ntc', 'body'],
    ['nis', 'body'],
    ['nic', 'body'],
    ['n', null],
    ['nz', null],
    ['nx', null],
    ['nto!', null],
    ['nnt', null],
    ['', null],
  ])('takes the nature %j for %s', (nature, kind) => {
    const tags = readReply({ status: 'success', data: [{ word: '某', nature }] }, '某')
    expect(tags).toEqual(kind ? [{ kind, span: { start: 0, end: 1 } }] : [])
  })

  it('finds the words again whatever offsets and blanks the server lost', async () => {
    const text = '　　岑知远  到\n云岫市𠮷。\n'
    double.behave((content, response) =>
      say(
        response,
        words(content)
          .filter(({ word }) => word.trim() !== '')
          .map((word) => ({ ...word, offset: 99 })),
      ),
    )
    expect(await named(text)).toEqual(['岑知远 human', '云岫市 place'])
  })

  it('answers in the order of the texts, however long each takes, and sends at most so many at once', async () => {
    let [now, most] = [0, 0]
    double.behave(async (content, response) => {
      most = Math.max(most, ++now)
      await wait(Number(content.length) * 5)
      now--
      honest(content, response)
    })
    const texts = ['岑知远。。。。。。', '霍云亭', '', ' \n', '云岫市。。', '甘霁川。', '市水利局']
    const tags = await tagger({ atOnce: 2 })(texts)
    expect(tags.map((some, i) => some?.map(({ span: { start, end } }) => texts[i]?.slice(start, end)).join())).toEqual([
      '岑知远',
      '霍云亭',
      '',
      '',
      '云岫市',
      '甘霁川',
      '市水利局',
    ])
    expect(most).toBe(2)
    expect(double.asked).toHaveLength(5)
  })

  it('sends a long text in pieces, and puts their tags together', async () => {
    const text = `${'水'.repeat(30)}。\n岑知远到云岫市。`.repeat(20)
    expect(await named(text, { longest: 50 })).toEqual(Array(20).fill(['岑知远 human', '云岫市 place']).flat())
    expect(double.asked.length).toBeGreaterThan(10)
    expect(double.asked.every((piece) => piece.length <= 50)).toBe(true)
  })

  it('gives no half answers: where one piece has none, the text has none', async () => {
    double.behave((content, response) => (content.includes('霍云亭') ? send(response, '{}', 400) : honest(content, response)))
    const [broken, whole] = await tagger({ longest: 20 })([`${TEXT}\n`.repeat(3), '岑知远。\n'.repeat(9)])
    expect(broken).toBeNull()
    expect(whole).toHaveLength(9)
  })
})

const LIES: readonly (readonly [string, Behaviour])[] = [
  ['a page of HTML', (_, response) => send(response, '<html>Welcome</html>', 200, 'text/html')],
  ['nothing', (_, response) => send(response, '')],
  ['no content', (_, response) => void response.writeHead(204).end()],
  ['no type', (content, response) => void response.end(JSON.stringify({ status: 'success', data: words(content) }))],
  ['broken JSON', (_, response) => send(response, '{"status":"success","data":[')],
  ['null', (_, response) => send(response, 'null')],
  ['the status fail', (_, response) => send(response, '{"status":"fail","data":[]}')],
  ['no words at all', (_, response) => send(response, '{"status":"success"}')],
  ['a word without nature', (content, response) => say(response, [{ word: content, offset: 0 }])],
  ['an empty word', (content, response) => say(response, [{ word: '', nature: 'nr', offset: 0 }, ...words(content)])],
  ['words of another text', (_, response) => say(response, words('区长倪思齐'))],
  ['words in another order', (content, response) => say(response, words(content).reverse())],
  [
    'a word twice',
    (content, response) =>
      say(
        response,
        words(content).flatMap((word) => [word, word]),
      ),
  ],
  ['half of the words', (content, response) => say(response, words(content).slice(0, 3))],
  ['no words for a text', (_, response) => say(response, [])],
  ['more than the words', (content, response) => say(response, [...words(content), { word: '等', nature: 'x', offset: 0 }])],
  ['words that swallow a letter', (content, response) => say(response, words(content.replace('到', '')))],
  ['a refusal', (_, response) => send(response, '{"status":"fail"}', 400)],
  ['no such path', (_, response) => send(response, '', 404)],
]

describe('A HanLP that lies', () => {
  it.each(LIES)('with %s is not believed', async (_, lie) => {
    double.behave(lie)
    expect(await named(TEXT)).toBeNull()
  })

  it('is not asked the same again where the answer would be the same', async () => {
    double.behave((_, response) => send(response, '{"status":"fail"}', 400))
    await named(TEXT)
    double.behave((_, response) => say(response, words('区长倪思齐')))
    await named(TEXT)
    expect(double.asked).toHaveLength(1)
  })

  it.each([301, 302, 307, 308])('by sending the text elsewhere (%i) is not followed', async (status) => {
    double.behave((_, response) => void response.writeHead(status, { location: '/elsewhere' }).end())
    expect(await named(TEXT)).toBeNull()
    expect(double.asked).toEqual([TEXT])
  })

  it.each(['x'.repeat(40), '岑知远'.repeat(9), '\u0000\u0007', '\ud842', '"\\/\u2028'])(
    'never makes words out of %j that are not there',
    (text) => {
      fc.assert(
        fc.property(fc.array(fc.record({ word: fc.string({ maxLength: 4 }), nature: fc.constantFrom('nr', 'ns', 'x') })), (data) => {
          const tags = readReply({ status: 'success', data }, text)
          const said = data.map(({ word }) => word).join('')
          expect(tags === null || said.replace(/\s/g, '') === text.replace(/\s/g, '')).toBe(true)
        }),
      )
    },
  )
})

describe('A HanLP that does not answer', () => {
  it.each<readonly [string, Behaviour]>([
    ['hangs', () => undefined],
    ['begins and hangs', (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{"status":')],
    [
      'trickles',
      async (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        for (let i = 0; i < 20 && !response.destroyed; i++) {
          response.write(' ')
          await wait(50)
        }
      },
    ],
  ])('and %s is waited for twice up to the deadline, no longer', async (_, silence) => {
    double.behave(silence)
    const started = performance.now()
    expect(await named(TEXT)).toBeNull()
    expect(performance.now() - started).toBeLessThan(2 * 200 + 600)
    expect(double.asked).toHaveLength(2)
  })

  it.each<readonly [string, Behaviour]>([
    ['resets the connection', (_, response) => void response.destroy()],
    ['is busy', (_, response) => send(response, '{}', 503)],
    ['has had too much', (_, response) => send(response, '{}', 429)],
  ])('and %s is asked once more', async (_, failure) => {
    double.behave(failure)
    expect(await named(TEXT)).toBeNull()
    expect(double.asked).toHaveLength(2)
    let times = 0
    double.behave((content, response) => (times++ === 0 ? failure(content, response) : honest(content, response)))
    expect(await named(TEXT)).toHaveLength(3)
  })

  it('is left alone after some failures, tried again after a rest, and asked as before when it is back', async () => {
    double.behave((_, response) => void response.destroy())
    const second = tagger({ failures: 3, rest: 150, atOnce: 1 })
    expect(await second([TEXT, TEXT, TEXT, TEXT, TEXT])).toEqual([null, null, null, null, null])
    expect(double.asked).toHaveLength(3)
    await wait(160)
    expect(await second([TEXT, TEXT])).toEqual([null, null])
    expect(double.asked).toHaveLength(4)
    double.behave(honest)
    expect(await second([TEXT])).toEqual([null])
    expect(double.asked).toHaveLength(0)
    await wait(160)
    expect(await second([TEXT, TEXT])).toEqual([expect.any(Array), expect.any(Array)])
    expect(double.asked).toHaveLength(2)
  })
})

describe('A breaker', () => {
  it('lets one try after a rest, while the others wait for how that goes', () => {
    let now = 0
    const breaker = toBreaker({ failures: 2, rest: 10, now: () => now })
    breaker.failed()
    breaker.succeeded()
    breaker.failed()
    expect(breaker.mayTry()).toBe(true)
    breaker.failed()
    expect(breaker.mayTry()).toBe(false)
    now = 10
    expect([breaker.mayTry(), breaker.mayTry()]).toEqual([true, false])
    breaker.failed()
    now = 19
    expect(breaker.mayTry()).toBe(false)
    now = 20
    expect(breaker.mayTry()).toBe(true)
    breaker.succeeded()
    expect([breaker.mayTry(), breaker.mayTry()]).toEqual([true, true])
  })
})

describe('The pieces of a text', () => {
  it.each([
    ['甲。乙丙丁。戊己', 7, ['甲。乙丙丁。', '戊己']],
    ['甲乙丙\n丁。戊己庚', 6, ['甲乙丙\n', '丁。戊己庚']],
    ['甲乙丙,丁戊己庚', 6, ['甲乙丙,', '丁戊己庚']],
    ['甲乙丙丁戊己', 4, ['甲乙丙丁', '戊己']],
    ['甲乙丙𠮷丁', 4, ['甲乙丙', '𠮷丁']],
    ['', 4, []],
  ])('%j end with a sentence where one ends', (text, longest, pieces) => expect(toPieces(text, longest)).toEqual(pieces))

  it('are the text, none too long, none empty', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '。', '\n', ',', '𠮷', ' '), maxLength: 200 })
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (whole, longest) => {
        const pieces = toPieces(whole, longest)
        expect(pieces.join('')).toBe(whole)
        expect(pieces.every(({ length }) => length > 0 && length <= longest)).toBe(true)
      }),
    )
  })
})
