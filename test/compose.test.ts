import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { root } from '../schema/root.ts'

interface Service {
  readonly image: string
  readonly ports: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly volumes: readonly string[]
  readonly mem_limit: string
  readonly healthcheck: { readonly test: readonly string[] }
}

const read = (file: string) => readFileSync(join(root, file), 'utf8')
// The shape that the tests below hold the file to.
const compose = parse(read('docker-compose.yml')) as { services: Record<string, Service>; volumes: Record<string, unknown> }
const DEFAULTS = ['7474', '7687', '7700']

describe.each(Object.entries(compose.services))('the service %s', (_, service) => {
  it('has a pinned image', () => {
    expect(service.image).toMatch(/^[\w./-]+:v?\d+\.\d+\.\d+(-\w+)?$/)
  })

  it('listens on this machine only, off the default ports', () => {
    expect(service.ports.length).toBeGreaterThan(0)
    for (const port of service.ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/)
    expect(service.ports.map((port) => port.split(':')[1]).filter((port) => DEFAULTS.includes(port ?? ''))).toEqual([])
  })

  it('has a health check, a memory limit and a volume that is declared', () => {
    expect(service.healthcheck.test.length).toBeGreaterThan(1)
    expect(service.mem_limit).toMatch(/^\d+g$/)
    for (const volume of service.volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0])
  })
})

describe('docker-compose.yml', () => {
  it('has Neo4j 5.26 and Meilisearch 1.50', () => {
    expect(compose.services.neo4j?.image).toMatch(/^neo4j:5\.26\.\d+-community$/)
    expect(compose.services.meilisearch?.image).toMatch(/^getmeili\/meilisearch:v1\.50\.\d+$/)
  })

  it('takes every password from the environment, and the example has each', () => {
    const values = Object.values(compose.services).flatMap((service) => Object.entries(service.environment))
    const secrets = values.filter(([name]) => /AUTH|KEY|PASSWORD/.test(name))
    expect(secrets.length).toBe(2)
    for (const [, value] of secrets) {
      const [, variable] = /\$\{(\w+):\?/.exec(value) ?? []
      expect(read('.env.example')).toMatch(new RegExp(`^${variable}=`, 'm'))
    }
  })

  it('sends nothing to anybody', () => {
    expect(compose.services.meilisearch?.environment.MEILI_NO_ANALYTICS).toBe('true')
    expect(compose.services.neo4j?.environment.NEO4J_dbms_usage__report_enabled).toBe('false')
  })
})
