import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extractPasted } from '../../cli/extract-pasted.ts'
import type { Store } from '../../services/store.ts'
import { type ServeOptions, type Serving, serve } from '../../web/server.ts'
import { townStore } from '../queries/ask.ts'
import { articleId, gan } from '../queries/world.ts'

const store = await townStore()
const errors: unknown[] = []
const start = (options: Partial<ServeOptions> = {}): Promise<Serving> =>
  serve({ store, host: '127.0.0.1', port: 0, samples: false, onError: (error) => errors.push(error), ...options })

let server: Serving
beforeAll(async () => {
  server = await start()
})
afterAll(() => server.close())

interface Answer {
  readonly status: number
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly path?: unknown; readonly extensions?: { readonly code?: string } }[]
}

async function post(body: unknown, url = server.url, headers: Record<string, string> = {}): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: text,
  })
  const answer = await response.text()
  return { status: response.status, ...(answer.startsWith('{') ? JSON.parse(answer) : {}) }
}

/** A store of which one lookup does something else. */
const storeWhere = (graph: Partial<Store['graph']>): Store => ({ ...store, graph: { ...store.graph, ...graph } })

describe('GraphQL over http', () => {
  it('answers a search', async () => {
    const answer = await post({
      query: '{ search(text: "会议", first: 3) { totalCount edges { node { id title date source } highlights { field start end } } } }',
    })
    expect(answer.status).toBe(200)
    expect(answer).toHaveProperty('data.search.edges.0.node.id', articleId(1))
  })

  it('answers an operation that ships by its name alone', async () => {
    expect(await post({ operationName: 'Who', variables: { name: '甘北辰' } })).toHaveProperty('data.find.edges.0.node.id', gan.id)
    expect((await post({ operationName: 'Nobody' })).errors).toHaveLength(1)
  })

  it('reads a pasted text where it was given an extractor, and says so where not', async () => {
    const body = { operationName: 'Recognize', variables: { text: '市长岑知远出席会议。' } }
    expect(await post(body)).toMatchObject({ errors: [{ extensions: { code: 'CONFIG' }, path: ['recognize'] }] })
    const reading = await start({ extract: extractPasted })
    expect(await post(body, reading.url)).toHaveProperty('data.recognize.mentions.0.surface', '岑知远')
    const tooLong = { ...body, variables: { text: '防'.repeat(20_001) } }
    expect(await post(tooLong, reading.url)).toMatchObject({ errors: [{ extensions: { code: 'REFUSED' } }] })
    await reading.close()
  })

  it('answers a GET only with the header that a foreign page cannot send', async () => {
    const url = `${server.url}/graphql?query=${encodeURIComponent('{ __typename }')}`
    expect((await fetch(url)).status).toBe(403)
    expect(await (await fetch(url, { headers: { 'x-graphql-yoga-csrf': '1' } })).json()).toEqual({ data: { __typename: 'Query' } })
    expect((await post('{ "query": "{ __typename }" }', server.url, { 'content-type': 'text/plain' })).status).toBe(403)
  })

  it('lets no foreign page read an answer', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'http://elsewhere.example', 'access-control-request-method': 'POST' },
    })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('tells its schema, as GraphiQL asks for it', async () => {
    const { getIntrospectionQuery } = await import('graphql')
    const answer = await post({ query: getIntrospectionQuery() })
    expect(answer.errors).toBeUndefined()
    expect(answer).toHaveProperty('data.__schema.queryType.name', 'Query')
  })

  it('shows GraphiQL to a browser, without an outside address, and not where it is switched off', async () => {
    const headers = { accept: 'text/html' }
    const response = await fetch(`${server.url}/graphql`, { headers })
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
    const html = await response.text()
    expect(html).toContain('在场 GraphiQL')
    expect(html).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/)
    const plain = await start({ graphiql: false })
    expect(await (await fetch(`${plain.url}/graphql`, { headers })).text()).not.toContain('GraphiQL')
    await plain.close()
  })
})

describe('An error', () => {
  it('that its reader can mend comes with advice and code, beside the fields that are answered', async () => {
    const answer = await post({ query: '{ about { samples } search(first: 500) { totalCount } }' })
    expect(answer).toMatchObject({
      errors: [{ path: ['search'], extensions: { code: 'REFUSED' }, message: expect.stringContaining('between 1 and 100') }],
    })
  })

  it('of a cursor, a day and an unknown field is one each, and clear', async () => {
    expect(await post({ query: '{ search(after: "bogus") { totalCount } }' })).toMatchObject({
      errors: [{ extensions: { code: 'INPUT' } }],
    })
    expect(await post({ query: '{ search(where: { since: "gestern" }) { totalCount } }' })).toMatchObject({
      errors: [{ message: expect.stringContaining('2022-05-24') }],
    })
    expect(await post({ query: '{ serach { totalCount } }' })).toMatchObject({
      errors: [{ message: expect.stringContaining('Did you mean "search"') }],
    })
    expect(await post('{ nonsense')).toMatchObject({ status: 400, errors: [{}] })
  })

  it('that is a bug is masked, and heard of here', async () => {
    const broken = await start({ store: storeWhere({ counts: () => Promise.reject(new Error('secret path /etc')) }) })
    errors.length = 0
    const answer = await post({ operationName: 'About' }, broken.url)
    await broken.close()
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(answer).toMatchObject({ errors: [{ message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] })
    expect(errors).toEqual([expect.objectContaining({ message: 'secret path /etc' })])
  })
})

const deep = (levels: number): string =>
  `{ entity(id: "entity-0") { ${'relations { edges { node { to { '.repeat(levels)} id ${'} } } }'.repeat(levels)} } }`

describe('A hostile query', () => {
  it.each([
    ['is too deep', { query: deep(6) }, /depth limit/],
    [
      'has too many aliases',
      { query: `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: about { samples }`).join(' ')} }` },
      /Aliases limit/,
    ],
    ['has too many tokens', { query: `{ ${'__typename '.repeat(5000)} }` }, /Token limit/],
    ['has too many directives', { query: `{ __typename ${'@skip(if: false) '.repeat(40)} }` }, /[Dd]irectives limit/],
    [
      'asks for too much',
      {
        query:
          '{ officials(first: 100) { edges { node { attended(first: 100) { edges { node { attendees(first: 100) { edges { node { name } } } } } } } } } }',
      },
      /fields/,
    ],
    [
      'asks for too much in a variable',
      {
        query:
          'query Q($n: Int) { officials(first: $n) { edges { node { attended(first: $n) { edges { node { attendees(first: $n) { edges { node { name } } } } } } } } } }',
        variables: { n: 100 },
      },
      /fields/,
    ],
    ['has fragments in a circle', { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' }, /fragment/],
  ])('that %s gets one clear error', async (_what, body, message) => {
    const answer = await post(body)
    // The protocol answers a query that is no query with 200 to whoever accepts plain JSON.
    expect([200, 400]).toContain(answer.status)
    expect(answer.errors?.length).toBeLessThanOrEqual(2)
    expect(answer.errors?.[0]?.message).toMatch(message)
    expect(answer.data).toBeUndefined()
  })

  it('does not decide for the next one of the same words', async () => {
    const query =
      'query Q($n: Int) { officials(first: $n) { edges { node { attended(first: $n) { edges { node { attendees(first: $n) { edges { node { name } } } } } } } } } }'
    expect((await post({ query, variables: { n: 100 } })).errors?.[0]?.extensions?.code).toBe('REFUSED')
    expect((await post({ query, variables: { n: 3 } })).errors).toBeUndefined()
    expect((await post({ query, variables: { n: 100 } })).errors?.[0]?.extensions?.code).toBe('REFUSED')
  })

  it('of more than a megabyte or of too many questions is not read', async () => {
    expect((await post({ query: `{ __typename } #${'x'.repeat(1_100_000)}` })).status).toBe(413)
    expect((await post(JSON.stringify(Array(6).fill({ query: '{ __typename }' })))).status).toBe(413)
  })

  it('leaves the server as it was', async () => {
    expect(await post({ query: '{ __typename }' })).toEqual({ status: 200, data: { __typename: 'Query' } })
  })

  it('that runs over its deadline ends with advice', async () => {
    const slow = await start({ deadlineMs: 50, store: storeWhere({ counts: () => new Promise(() => {}) }) })
    const answer = await post({ operationName: 'About' }, slow.url)
    expect(answer).toMatchObject({ status: 504, errors: [{ extensions: { code: 'TIMEOUT' }, message: expect.stringContaining('0.05 s') }] })
    await slow.close()
  })
})

describe('The server', () => {
  it('says that it lives and that its store answers', async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${server.url}/ready`)).status).toBe(200)
    const broken = await start({ store: { ...store, status: () => Promise.reject(new Error('gone')) } })
    const response = await fetch(`${broken.url}/ready`)
    expect([response.status, await response.text()]).toEqual([503, 'The store does not answer.\n'])
    await broken.close()
  })

  it('says which half of its store does not answer, and what waits between them', async () => {
    const backlog = { waiting: 2, parked: [{ id: articleId(1), error: 'bad id' }] }
    const down = 'Cannot reach Neo4j.'
    const half = (error: string | null): Store => ({
      ...store,
      status: async () => ({
        sides: [
          { side: 'graph', error },
          { side: 'index', error: null },
        ],
        backlog: error ? null : backlog,
      }),
    })
    const ready = async (error: string | null) => {
      const server = await start({ store: half(error) })
      const response = await fetch(`${server.url}/ready`)
      await server.close()
      return [response.status, await response.text()]
    }
    expect(await ready(down)).toEqual([503, 'not ready\ngraph: Cannot reach Neo4j.\nindex: answers\n'])
    const given = `1 articles were given up (${articleId(1)}). Run \`zaichang check --mend\`.`
    expect(await ready(null)).toEqual([200, `ready\ngraph: answers\nindex: answers\n2 articles wait for the index.\n${given}\n`])
  })

  it('says what to do where its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    await expect(start({ port })).rejects.toMatchObject({
      code: 'CONFIG',
      message: expect.stringMatching(new RegExp(`^Port ${port} is in use.*--port`)),
    })
    other.close()
  })

  it('says what to do where the address is none of this machine', async () => {
    await expect(start({ host: '203.0.113.1' })).rejects.toMatchObject({ code: 'CONFIG', message: expect.stringContaining('HOST') })
  })

  it('lets a request that runs come to its end before it is closed', async () => {
    const counts = async () => {
      await new Promise((resolve) => setTimeout(resolve, 200))
      return { pages: 1, articles: 1, entities: 1, relations: 1, statements: 1 }
    }
    const busy = await start({ store: storeWhere({ counts }) })
    const answer = post({ operationName: 'About' }, busy.url)
    await new Promise((resolve) => setTimeout(resolve, 50))
    await busy.close()
    expect(await answer).toHaveProperty('data.about.counts.pages', 1)
    await expect(fetch(busy.url)).rejects.toThrow()
  })

  it('does not wait for ever for a request that hangs', async () => {
    const hung = await start({ graceMs: 50, store: storeWhere({ counts: () => new Promise(() => {}) }) })
    const answer = post({ operationName: 'About' }, hung.url).catch((error: unknown) => error)
    await new Promise((resolve) => setTimeout(resolve, 50))
    await hung.close()
    await hung.close()
    expect(await answer).toBeInstanceOf(Error)
  })
})
