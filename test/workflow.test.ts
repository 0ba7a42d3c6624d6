import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { root } from '../schema/root.ts'
import { readConfig } from '../services/config.ts'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Container {
  readonly image: string
  readonly env: Readonly<Record<string, string>>
  readonly ports: readonly string[]
  readonly options: string
}

interface Job {
  readonly 'timeout-minutes': number
  readonly permissions?: unknown
  readonly services?: Readonly<Record<string, Container>>
  readonly env?: Readonly<Record<string, string>>
  readonly strategy?: { readonly matrix: { readonly node: readonly number[] } }
  readonly steps: readonly Step[]
}

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const text = read('.github/workflows/contract.yml')
// The tests below hold the file to this shape.
const workflow = parse(text) as { readonly permissions: unknown; readonly jobs: Readonly<Record<string, Job>> }
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Partial<Container>>>
}
const { tests, servers } = workflow.jobs
const jobs = Object.entries(workflow.jobs)

describe.each(jobs)('the job %s', (_, { steps, permissions, 'timeout-minutes': minutes }) => {
  it('uses actions of one commit each, with their version beside it', () => {
    const used = steps.flatMap(({ uses }) => uses ?? [])
    expect(used.length).toBeGreaterThan(0)
    for (const action of used) {
      expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/)
      expect(text).toMatch(new RegExp(`${action} # v\\d+\\.\\d+\\.\\d+\n`))
    }
  })

  it('leaves no right behind and ends in time', () => {
    expect(permissions).toBeUndefined()
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with).toEqual({ 'persist-credentials': false })
    expect(minutes).toBeLessThanOrEqual(45)
  })

  it('runs only scripts that are there, and nothing that a title or a branch may say', () => {
    const lines = steps.flatMap(({ run }) => run ?? [])
    for (const line of lines) expect(line).not.toContain('${{')
    const scripts = lines.flatMap((line) => [...line.matchAll(/(?:^|\s)((?:test|scripts)\/\S+\.\w+)/g)].map(([, file]) => file as string))
    expect(scripts.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })
})

describe('the workflow', () => {
  it('may read the repository and nothing else, and knows no secret', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    expect(text).not.toContain('secrets.')
  })

  it('runs what a newcomer runs, on each Node that package.json promises', () => {
    expect(tests?.strategy?.matrix.node).toEqual([20, 22, 24])
    expect(JSON.parse(read('package.json')).engines.node).toBe('>=20.19.0')
    expect(tests?.steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npm test'])
  })

  it.each(['neo4j', 'meilisearch'])('has the %s of docker-compose.yml, at the same port', (name) => {
    const service = servers?.services?.[name]
    expect(service?.image).toBe(compose.services[name]?.image)
    expect(service?.ports.map((port) => `127.0.0.1:${port}`)).toEqual(compose.services[name]?.ports)
    expect(service?.options).toContain('--health-cmd')
  })

  it('sets what the service reads, as the servers are set', () => {
    const { NEO4J_AUTH } = servers?.services?.neo4j?.env ?? {}
    const { MEILI_MASTER_KEY } = servers?.services?.meilisearch?.env ?? {}
    const asked = new Set<string>()
    const env = new Proxy(servers?.env ?? {}, {
      get: (target, name: string) => {
        asked.add(name)
        return target[name]
      },
    })
    expect(() => readConfig(env)).not.toThrow()
    expect(Object.keys(env).filter((name) => !asked.has(name))).toEqual([])
    expect([NEO4J_AUTH, MEILI_MASTER_KEY]).toEqual([`neo4j/${env.NEO4J_PASSWORD}`, env.MEILI_KEY])
    const ports = [env.NEO4J_URI, env.MEILI_URL, env.HANLP_SERVER_URL].map((address) => new URL(address ?? '').port)
    const published = ['neo4j', 'meilisearch', 'hanlp'].map((name) => compose.services[name]?.ports?.[0]?.split(':')[1])
    expect(ports).toEqual(published)
  })
})
