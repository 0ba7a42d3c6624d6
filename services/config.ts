import { z } from 'zod'
import { KnownError } from '../schema/errors.ts'

/** The settings of a run, read once. */
export interface Config {
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

const given = (env: Environment, name: string) => (env[name]?.trim() ? env[name].trim() : undefined)

/** The second tagger of an environment, for who opens no store and minds none of the other settings. */
export function readTagger(env: Environment): Pick<Config, 'hanlpUrl'> {
  return { hanlpUrl: toUrl('HANLP_SERVER_URL', given(env, 'HANLP_SERVER_URL'), /^https?$/, 'http://localhost:8080') }
}

/** Reads the settings from an environment, the command line going first; a setting that is empty counts as not given. */
export function readConfig(env: Environment, options: ConfigOptions = {}): Config {
  refuseServers(given(env, 'NEO4J_URI'), given(env, 'MEILI_URL'))
  const data = options.data ?? given(env, 'ZAICHANG_DATA')
  if (data === '') throw new KnownError('CONFIG', 'The store\'s file "" has no name. Give --data a path, or leave it out.')
  return Object.freeze({
    data: data ?? DEFAULT_DATA,
    isDataGiven: data !== undefined,
    host: options.host ?? given(env, 'HOST') ?? '127.0.0.1',
    port: toPort(options.port === undefined ? ['PORT', given(env, 'PORT') ?? '4000'] : ['--port', options.port]),
    ...readTagger(env),
    redisUrl: toUrl('REDIS_URL', given(env, 'REDIS_URL'), /^rediss?$/, 'redis://localhost:6379'),
  })
}

/** Graph and text server are one store: one without the other would answer half of every question. */
function refuseServers(neo4j: string | undefined, meili: string | undefined): void {
  if (neo4j === undefined && meili === undefined) return
  if (meili === undefined)
    throw new KnownError(
      'CONFIG',
      `NEO4J_URI is "${neo4j}" but MEILI_URL is not set. Set both, or unset NEO4J_URI to use the embedded store.`,
    )
  if (neo4j === undefined)
    throw new KnownError(
      'CONFIG',
      `MEILI_URL is "${meili}" but NEO4J_URI is not set. Set both, or unset MEILI_URL to use the embedded store.`,
    )
  throw new KnownError(
    'CONFIG',
    `This version cannot use servers yet (NEO4J_URI "${neo4j}", MEILI_URL "${meili}"). They come with a later version: unset both to use the embedded store.`,
  )
}

function toPort([name, value]: readonly [string, string | number]): number {
  const read = port.safeParse(value)
  if (!read.success)
    throw new KnownError('CONFIG', `${name} "${value}" is no port. Write a number from 0 (any free one) to 65535, like 4000.`)
  return read.data
}

function toUrl(name: string, value: string | undefined, protocol: RegExp, example: string): string | null {
  if (value === undefined) return null
  if (!z.url({ protocol }).safeParse(value).success)
    throw new KnownError('CONFIG', `${name} "${value}" is no address that can be used. Write it like "${example}", or unset it.`)
  return value
}
