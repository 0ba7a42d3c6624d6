import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DCLinter } from 'dclint'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { root } from '../schema/root.ts'
import { readConfig } from '../services/config.ts'
import { readStages, saidBy } from './dockerfile.ts'
import { readExample } from './env-example.ts'

interface Service {
  readonly image?: string
  readonly build?: string
  readonly user?: string
  readonly restart: string
  readonly ports?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly volumes?: readonly string[]
  readonly mem_limit: string
  readonly read_only?: boolean
  readonly network_mode?: string
  readonly cap_drop: readonly string[]
  readonly cap_add?: readonly string[]
  readonly security_opt: readonly string[]
  readonly logging: { readonly options: Readonly<Record<string, string>> }
  readonly profiles?: readonly string[]
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly healthcheck?: { readonly test: readonly string[] }
}

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const text = read('docker-compose.yml')
// The schema of compose and the tests below hold the file to this shape.
const compose = parse(text, { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>
  readonly volumes: Readonly<Record<string, unknown>>
}
const services = Object.entries(compose.services)
const example = readExample()
/** Ends once it has done its work: nobody asks whether it is well. */
const isOnce = ({ restart }: Service) => restart === 'no'
const DEFAULTS = ['4000', '7474', '7687', '7700', '8080']

interface Complaint {
  readonly type: string
  readonly rule: string
  readonly message: string
}

/** What the published schema of compose files says against a text. */
function complaintsAbout(content: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'zaichang-compose-'))
  const file = join(folder, 'docker-compose.yml')
  writeFileSync(file, content)
  try {
    const linter = new DCLinter({ rules: {}, quiet: true, debug: false, exclude: [] })
    // The package's own types do not say what its files hold.
    const results: readonly { readonly messages: readonly Complaint[] }[] = linter.lintFiles([file], false)
    const messages = results.flatMap((result) => result.messages)
    return messages.filter(({ type }) => type === 'error').map(({ rule, message }) => `${rule}: ${message}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('docker-compose.yml and the schema of compose files', () => {
  it('agree', () => {
    expect(complaintsAbout(text)).toEqual([])
  })

  it.each([
    ['a key that nobody knows', 'mem_limit: 64m', 'mem_limt: 64m'],
    ['a key that nobody knows in what services share', 'cap_drop: [ALL]', 'cap_dropped: [ALL]'],
    ['a condition that nobody knows', 'service_completed_successfully', 'service_done'],
    ['a limit of memory that is a list', 'mem_limit: 3g', 'mem_limit: [3g]'],
    ['profiles that are no list', 'profiles: [hanlp]', 'profiles: hanlp'],
    ['a port that is open to everybody', '"127.0.0.1:17687:7687"', '"17687:7687"'],
  ])('would not agree on %s', (_, right, wrong) => {
    expect(text).toContain(right)
    expect(complaintsAbout(text.replace(right, wrong))).toHaveLength(1)
  })
})

describe.each(services)('the service %s', (_, service) => {
  const dockerfile = service.build === undefined ? null : join(service.build, 'Dockerfile')
  const image = dockerfile === null ? undefined : readStages(dockerfile).at(-1)

  it('has an image of one version, or a Dockerfile', () => {
    if (dockerfile === null) expect(service.image).toMatch(/^[\w./-]+:v?\d+\.\d+\.\d+(-\w+)?$/)
    else expect(service.image).toBeUndefined()
  })

  it('listens on this machine only, off the default ports', () => {
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/)
    expect((service.ports ?? []).map((port) => port.split(':')[1]).filter((port) => DEFAULTS.includes(port ?? ''))).toEqual([])
    expect((service.ports ?? []).length).toBe(isOnce(service) ? 0 : 1)
  })

  it('has no right that it does not need, and gains none', () => {
    expect(service.cap_drop).toEqual(['ALL'])
    expect(service.security_opt).toEqual(['no-new-privileges:true'])
  })

  it('is no root, but for one that ends at once and reaches nobody', () => {
    const user = service.user ?? (image ? saidBy(image, 'USER').at(-1) : undefined)
    if (isOnce(service)) {
      expect([user, service.network_mode, service.cap_add]).toEqual(['0:0', 'none', ['CHOWN']])
    } else {
      expect(user).toMatch(/^(?:node|[1-9]\d*(?::[1-9]\d*)?)$/)
      expect([service.network_mode, service.cap_add]).toEqual([undefined, undefined])
    }
  })

  it('has a limit of memory and of logs, and is restarted', () => {
    expect(service.mem_limit).toMatch(/^\d+[mg]$/)
    expect(Object.keys(service.logging.options).sort()).toEqual(['max-file', 'max-size'])
    expect(['no', 'unless-stopped']).toContain(service.restart)
  })

  it('says whether it is well, here or in its Dockerfile', () => {
    const checks = [service.healthcheck?.test, ...(image ? saidBy(image, 'HEALTHCHECK') : [])].filter(Boolean)
    expect(checks).toHaveLength(isOnce(service) ? 0 : 1)
  })

  it('keeps what it writes in volumes that are declared', () => {
    for (const volume of service.volumes ?? []) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0])
  })

  it('waits until what it needs is well', () => {
    for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
      const needed = compose.services[name]
      expect(condition).toBe(needed && isOnce(needed) ? 'service_completed_successfully' : 'service_healthy')
    }
  })

  it('takes every word that opens a door from the environment, and stops where one that it needs is not set', () => {
    const secrets = Object.entries(service.environment ?? {}).filter(([name]) => /AUTH$|KEY$|PASSWORD$/.test(name))
    for (const [name, value] of secrets) {
      const [, variable = ''] = /^(?:neo4j\/)?\$\{(\w+):\?[^}]+\}$/.exec(value) ?? []
      if (name === 'MEILI_SEARCH_KEY') expect(value).toMatch(/^\$\{MEILI_SEARCH_KEY:-\}$/)
      else expect(Object.keys(example)).toContain(variable)
    }
  })
})

describe('docker-compose.yml', () => {
  it('starts Neo4j 5.26 and Meilisearch 1.50 where nothing is said, the others by their profile', () => {
    expect(compose.services.neo4j?.image).toMatch(/^neo4j:5\.26\.\d+-community$/)
    expect(compose.services.meilisearch?.image).toMatch(/^getmeili\/meilisearch:v1\.50\.\d+$/)
    expect(services.map(([name, { profiles }]) => `${name} ${profiles ?? ''}`.trim())).toEqual([
      'neo4j',
      'meilisearch-volume',
      'meilisearch',
      'hanlp hanlp',
      'zaichang service',
    ])
  })

  it('has all roots read-only but that of Neo4j', () => {
    expect(services.filter(([, service]) => service.read_only !== true).map(([name]) => name)).toEqual(['neo4j'])
  })

  it('uses every volume that it declares', () => {
    const used = services.flatMap(([, service]) => (service.volumes ?? []).map((volume) => volume.split(':')[0]))
    expect(Object.keys(compose.volumes).filter((name) => !used.includes(name))).toEqual([])
  })

  it('sends nothing to anybody, and lets no query read files or addresses', () => {
    expect(compose.services.meilisearch?.environment?.MEILI_NO_ANALYTICS).toBe('true')
    expect(compose.services.neo4j?.environment).toMatchObject({
      NEO4J_dbms_usage__report_enabled: 'false',
      NEO4J_server_http_enabled: 'false',
      NEO4J_dbms_security_allow__csv__import__from__file__urls: 'false',
      NEO4J_internal_dbms_cypher__ip__blocklist: '0.0.0.0/0,::/0',
    })
  })

  it('gives Neo4j more memory than its heap and page cache take', () => {
    const { environment = {}, mem_limit = '' } = compose.services.neo4j ?? {}
    const megabytes = (size: string) => Number.parseInt(size, 10) * (size.endsWith('g') ? 1024 : 1)
    const held =
      megabytes(environment.NEO4J_server_memory_heap_max__size ?? '') + megabytes(environment.NEO4J_server_memory_pagecache_size ?? '')
    expect(held).toBeLessThanOrEqual(megabytes(mem_limit) * 0.6)
  })

  it('has every service that the advice of an error starts', () => {
    const files = readdirSync(join(root, 'services'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    const advice = files.flatMap((file) =>
      [...read(join('services', file)).matchAll(/docker compose up -d (\w+)/g)].map(([, name]) => name),
    )
    expect(advice.filter((name) => !(name && name in compose.services))).toEqual([])
  })

  it('hands zaichang only settings that it reads', () => {
    const given = Object.entries(compose.services.zaichang?.environment ?? {}).map(([name, value]) => [name, value.replace(/\$\{.*\}/, '')])
    const asked = new Set<string>()
    const env = new Proxy<Record<string, string | undefined>>(Object.fromEntries(given), {
      get: (target, name: string) => {
        asked.add(name)
        return target[name] || (name in target ? 'http://somewhere:1' : undefined)
      },
    })
    readConfig(env)
    expect(Object.keys(env).filter((name) => !asked.has(name))).toEqual([])
  })
})

describe('.env.example', () => {
  const published = (name: string) => compose.services[name]?.ports?.[0]?.replace(/:\d+$/, '')

  it('has the addresses at which docker-compose.yml has the servers listen', () => {
    expect(example.NEO4J_URI).toBe(`bolt://${published('neo4j')}`)
    expect(example.MEILI_URL).toBe(`http://${published('meilisearch')}`)
    expect(read('.env.example')).toContain(`# HANLP_SERVER_URL=http://${published('hanlp')}\n`)
  })

  it('has a value for each that docker-compose.yml asks for', () => {
    const asked = [...text.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name)
    expect([...new Set(asked)].sort()).toEqual(['MEILI_KEY', 'NEO4J_PASSWORD'])
    for (const name of asked) expect(example[name ?? '']).toMatch(/^change-me/)
  })

  it.each(['NEO4J_PASSWORD', 'MEILI_KEY'])('has a %s that is refused in production, also where the other is changed', (name) => {
    const changed = { NEO4J_PASSWORD: 'a-word-of-our-own', MEILI_KEY: 'a-word-of-our-own', NODE_ENV: 'production' }
    expect(() => readConfig({ ...example, ...changed, [name]: example[name] })).toThrow(name)
    expect(() => readConfig({ ...example, ...changed })).not.toThrow()
    expect(() => readConfig(example)).not.toThrow()
  })

  it('has words that both servers would take, so that a first try works', () => {
    expect(example.NEO4J_PASSWORD).toMatch(/^[^/]{8,}$/)
    expect(Buffer.byteLength(example.MEILI_KEY ?? '')).toBeGreaterThanOrEqual(16)
  })

  it('is no part of the image, and .env neither', () => {
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
    expect(allowed.filter((line) => line.includes('.env'))).toEqual([])
    expect(existsSync(join(root, '.dockerignore'))).toBe(true)
    expect(read('.gitignore').split('\n')).toContain('.env')
  })
})
