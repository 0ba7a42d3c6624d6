import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { KnownError } from '../../schema/errors.ts'
import { root } from '../../schema/root.ts'
import { readConfig } from '../../services/config.ts'

const BOTH = { NEO4J_URI: 'bolt://localhost:7687', MEILI_URL: 'http://localhost:7700' }
const example = parseEnv(readFileSync(join(root, '.env.example'), 'utf8'))

describe('The settings', () => {
  it('have a default each', () => {
    expect(readConfig({})).toEqual({
      data: 'data/zaichang.db',
      isDataGiven: false,
      host: '127.0.0.1',
      port: 4000,
      hanlpUrl: null,
      redisUrl: null,
      servers: null,
    })
  })

  it('are taken from the environment, an empty one counting as not given', () => {
    const config = readConfig({ ZAICHANG_DATA: 'a/b.db', PORT: '0', HOST: '', HANLP_SERVER_URL: 'http://localhost:8765' })
    expect(config).toMatchObject({ data: 'a/b.db', isDataGiven: true, port: 0, host: '127.0.0.1', hanlpUrl: 'http://localhost:8765' })
    expect(Object.isFrozen(config)).toBe(true)
  })

  it('yield to the command line', () => {
    expect(readConfig({ ZAICHANG_DATA: 'a.db', PORT: '1' }, { data: 'b.db', port: 2 })).toMatchObject({ data: 'b.db', port: 2 })
  })

  it('name two servers, where both are named, unless the command line names a file', () => {
    expect(readConfig(BOTH).servers).toEqual({
      neo4j: { uri: BOTH.NEO4J_URI, user: 'neo4j', password: '', database: 'neo4j' },
      meilisearch: { url: BOTH.MEILI_URL, key: null, searchKey: null, index: 'articles' },
    })
    const words = { NEO4J_USER: 'who', NEO4J_PASSWORD: 'p', NEO4J_DATABASE: 'd', MEILI_KEY: 'k', MEILI_SEARCH_KEY: 's', MEILI_INDEX: 'i' }
    expect(readConfig({ ...BOTH, ...words }).servers).toEqual({
      neo4j: { uri: BOTH.NEO4J_URI, user: 'who', password: 'p', database: 'd' },
      meilisearch: { url: BOTH.MEILI_URL, key: 'k', searchKey: 's', index: 'i' },
    })
    expect(readConfig({ ...BOTH, ...example }).servers).not.toBeNull()
    expect(readConfig({ ...BOTH, ZAICHANG_DATA: 'a.db' }, { data: 'b.db' })).toMatchObject({ data: 'b.db', servers: null })
  })

  it.each([
    [{ NEO4J_URI: 'bolt://localhost:7687' }, 'MEILI_URL is not set'],
    [{ MEILI_URL: 'http://localhost:7700' }, 'NEO4J_URI is not set'],
    [{ ...BOTH, NEO4J_URI: 'http://localhost:7687' }, 'NEO4J_URI "http://localhost:7687" is no address'],
    [{ ...BOTH, MEILI_URL: 'localhost:7700' }, 'MEILI_URL "localhost:7700" is no address'],
    [{ ...BOTH, NEO4J_URI: 'bolt://who:secret@localhost:7687' }, 'NEO4J_URI "bolt://REDACTED@localhost:7687" holds a name or password'],
    [{ ...BOTH, MEILI_INDEX: 'a b' }, 'MEILI_INDEX "a b"'],
    [{ ...BOTH, ZAICHANG_DATA: 'a.db' }, 'two stores'],
    [{ ...BOTH, NODE_ENV: 'production', NEO4J_PASSWORD: example.NEO4J_PASSWORD }, 'NEO4J_PASSWORD is still the word'],
    [{ ...BOTH, NODE_ENV: 'production', MEILI_KEY: example.MEILI_KEY }, 'MEILI_KEY is still the word'],
    [{ NEO4J_URI: 'bolt://who:secret@localhost:7687' }, 'NEO4J_URI is "bolt://REDACTED@localhost:7687"'],
    [{ PORT: '80a' }, 'PORT "80a" is no port'],
    [{ PORT: '70000' }, 'from 0'],
    [{ HANLP_SERVER_URL: 'ftp://x' }, 'HANLP_SERVER_URL "ftp://x"'],
    [{ REDIS_URL: 'no' }, 'REDIS_URL "no"'],
    [{ REDIS_URL: 'http://:secret@localhost' }, 'REDIS_URL "http://REDACTED@localhost"'],
  ])('are refused with advice: %j', (env, words) => {
    expect(() => readConfig(env)).toThrow(KnownError)
    expect(() => readConfig(env)).toThrow(words)
    expect(() => readConfig(env)).not.toThrow('secret')
  })
})
