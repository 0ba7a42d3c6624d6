import { z } from 'zod'
import { KnownError } from '../schema/errors.ts'

/** The graph server. */
export interface Neo4jConfig {
  readonly uri: string
  readonly user: string
  /** '' where none is given. */
  readonly password: string
  readonly database: string
}

/** The text server. */
export interface MeilisearchConfig {
  readonly url: string
  /** null: a server that wants none. */
  readonly key: string | null
  /** Allows searching only; `key` where none is given. */
  readonly searchKey: string | null
  readonly index: string
}

/** The two servers of one store. */
export interface ServersConfig {
  readonly neo4j: Neo4jConfig
  readonly meilisearch: MeilisearchConfig
}

/** The settings of a run, read once. */
export interface Config {
  /** Where graph and index are kept apart; null: both in one file. */
  readonly servers: ServersConfig | null
  /** The embedded store's file. */
  readonly data: string
  /** False where nobody named the file: who only reads may then show the samples. */
  readonly isDataGiven: boolean
  readonly host: string
  readonly port: number
  /** The second tagger; null: none, and no text leaves the machine. */
  readonly hanlpUrl: string | null
  /** The queue for loading on several machines; null: none. */
  readonly redisUrl: string | null
}

/** Where the store lies when nobody says. */
export const DEFAULT_DATA = 'data/zaichang.db'

/** What the command line says over the environment. */
export interface ConfigOptions {
  readonly data?: string
  readonly host?: string
  readonly port?: string | number
}

const DIGITS = /^\d{1,5}$/
const port = z.union([z.string().regex(DIGITS).transform(Number), z.number().int()]).pipe(z.number().min(0).max(65_535))

/** The environment as Node hands it over. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Reads the settings from an environment, the command line going first; a setting that is empty counts as not given. */
export function readConfig(env: Environment, options: ConfigOptions = {}): Config {
  const given = (name: string) => (env[name]?.trim() ? env[name].trim() : undefined)
  const data = options.data ?? given('ZAICHANG_DATA')
  if (data === '') throw new KnownError('CONFIG', 'The store\'s file "" has no name. Give --data a path, or leave it out.')
  // A file named on the command line goes before whatever the environment says.
  const servers = options.data === undefined ? toServers(given) : null
  return Object.freeze({
    servers,
    data: data ?? DEFAULT_DATA,
    isDataGiven: data !== undefined,
    host: options.host ?? given('HOST') ?? '127.0.0.1',
    port: toPort(options.port === undefined ? ['PORT', given('PORT') ?? '4000'] : ['--port', options.port]),
    hanlpUrl: toUrl('HANLP_SERVER_URL', given('HANLP_SERVER_URL'), /^https?$/, 'http://localhost:8080'),
    redisUrl: toUrl('REDIS_URL', given('REDIS_URL'), /^rediss?$/, 'redis://localhost:6379'),
  })
}

type Given = (name: string) => string | undefined

/** The words of .env.example: everybody knows them. */
const EXAMPLES = { NEO4J_PASSWORD: 'change-me-please', MEILI_KEY: 'change-me-to-16-bytes-or-more' } as const

/** Graph and text server are one store: one without the other would answer half of every question. */
function toServers(given: Given): ServersConfig | null {
  const [uri, url] = [given('NEO4J_URI'), given('MEILI_URL')]
  if (uri === undefined && url === undefined) return null
  if (url === undefined) throw refuseOne({ set: 'NEO4J_URI', to: uri ?? '', unset: 'MEILI_URL' })
  if (uri === undefined) throw refuseOne({ set: 'MEILI_URL', to: url, unset: 'NEO4J_URI' })
  refuseTwoStores(given('ZAICHANG_DATA'), uri)
  if (given('NODE_ENV') === 'production') refuseExamples(given)
  return {
    neo4j: {
      uri: toAddress('NEO4J_URI', uri, /^(bolt|neo4j)(\+s|\+ssc)?$/, 'bolt://localhost:17687'),
      user: given('NEO4J_USER') ?? 'neo4j',
      password: given('NEO4J_PASSWORD') ?? '',
      database: given('NEO4J_DATABASE') ?? 'neo4j',
    },
    meilisearch: {
      url: toAddress('MEILI_URL', url, /^https?$/, 'http://localhost:17700'),
      key: given('MEILI_KEY') ?? null,
      searchKey: given('MEILI_SEARCH_KEY') ?? given('MEILI_KEY') ?? null,
      index: toIndex(given('MEILI_INDEX') ?? 'articles'),
    },
  }
}

function refuseOne({ set, to, unset }: { readonly set: string; readonly to: string; readonly unset: string }): KnownError {
  return new KnownError('CONFIG', `${set} is "${redact(to)}" but ${unset} is not set. Set both, or unset ${set} to use the embedded store.`)
}

function refuseTwoStores(data: string | undefined, uri: string): void {
  if (data === undefined) return
  throw new KnownError(
    'CONFIG',
    `ZAICHANG_DATA is "${data}" and NEO4J_URI "${redact(uri)}": these are two stores. Unset one of them, or name the file with --data.`,
  )
}

function refuseExamples(given: Given): void {
  const [name] = Object.entries(EXAMPLES).find(([name, word]) => given(name) === word) ?? []
  if (name === undefined) return
  throw new KnownError(
    'CONFIG',
    `${name} is still the word of .env.example, and NODE_ENV is production. Give both servers a word of your own.`,
  )
}

/** An address without the words that open it. */
export function redact(address: string): string {
  return address.replace(/\/\/[^/@]*@/, '//REDACTED@')
}

function toAddress(name: string, value: string, protocol: RegExp, example: string): string {
  if (redact(value) !== value)
    throw new KnownError(
      'CONFIG',
      `${name} "${redact(value)}" holds a name or password. Take them out of the address: NEO4J_USER, NEO4J_PASSWORD and MEILI_KEY are for them.`,
    )
  if (!z.url({ protocol }).safeParse(value).success) throw strangeAddress(name, value, example)
  return value
}

function strangeAddress(name: string, value: string, example: string): KnownError {
  return new KnownError('CONFIG', `${name} "${redact(value)}" is no address that can be used. Write it like "${example}", or unset it.`)
}

function toIndex(index: string): string {
  if (/^[\w-]{1,400}$/.test(index)) return index
  throw new KnownError('CONFIG', `MEILI_INDEX "${index}" is no name of an index. Use letters, digits, - and _ only.`)
}

/** What a store is called in a message. */
export function storeName({ data, servers }: Pick<Config, 'data' | 'servers'>): string {
  return servers ? `${servers.neo4j.uri} and ${servers.meilisearch.url}` : data
}

function toPort([name, value]: readonly [string, string | number]): number {
  const read = port.safeParse(value)
  if (!read.success)
    throw new KnownError('CONFIG', `${name} "${value}" is no port. Write a number from 0 (any free one) to 65535, like 4000.`)
  return read.data
}

function toUrl(name: string, value: string | undefined, protocol: RegExp, example: string): string | null {
  if (value === undefined) return null
  if (!z.url({ protocol }).safeParse(value).success) throw strangeAddress(name, value, example)
  return value
}
