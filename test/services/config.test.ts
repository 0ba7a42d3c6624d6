import { describe, expect, it } from 'vitest'
import { KnownError } from '../../schema/errors.ts'
import { readConfig } from '../../services/config.ts'

describe('The settings', () => {
  it('have a default each', () => {
    expect(readConfig({})).toEqual({
      data: 'data/zaichang.db',
      isDataGiven: false,
      host: '127.0.0.1',
      port: 4000,
      hanlpUrl: null,
      redisUrl: null,
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

  it.each([
    [{ NEO4J_URI: 'bolt://localhost:7687' }, 'MEILI_URL is not set'],
    [{ MEILI_URL: 'http://localhost:7700' }, 'NEO4J_URI is not set'],
    [{ NEO4J_URI: 'bolt://localhost:7687', MEILI_URL: 'http://localhost:7700' }, 'later version'],
    [{ PORT: '80a' }, 'PORT "80a" is no port'],
    [{ PORT: '70000' }, 'from 0'],
    [{ HANLP_SERVER_URL: 'ftp://x' }, 'HANLP_SERVER_URL "ftp://x"'],
    [{ REDIS_URL: 'no' }, 'REDIS_URL "no"'],
  ])('are refused with advice: %j', (env, words) => {
    expect(() => readConfig(env)).toThrow(KnownError)
    expect(() => readConfig(env)).toThrow(words)
  })
})
