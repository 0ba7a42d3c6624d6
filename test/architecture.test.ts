import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, normalize, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../schema/root.ts'

const ROOMS = ['cli', 'schema', 'loaders', 'services', 'queries', 'web', 'bench'] as const
type Room = (typeof ROOMS)[number]

/** HOUSE section 3: whom each room may import from; of the second list only types. */
const ARROWS: Record<Room, readonly [values: readonly Room[], types: readonly Room[]]> = {
  schema: [[], []],
  services: [['schema'], []],
  loaders: [['schema'], ['services']],
  queries: [['schema', 'services'], []],
  web: [['schema', 'services', 'loaders', 'queries'], []],
  cli: [['schema', 'services', 'loaders', 'queries', 'web'], []],
  bench: [['schema', 'services', 'loaders', 'queries', 'web', 'cli'], []],
}
/** Written by codegen: its import lines are the generator's. */
const GENERATED = join('queries', 'generated.ts')
/** Ends its own thread. */
const WORKER = join('services', 'embedded', 'worker.ts')
/** Sets the one variable that hanlp-client reads its address from, since the client takes it from nowhere else. */
const HANLP_CLIENT = join('services', 'hanlp', 'client.ts')
/** The page runs in the browser. */
const PAGE = join('web', 'page')

interface Import {
  readonly from: string
  readonly to: string
  readonly isType: boolean
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|(?:\bimport\(\s*['"]([^'"]+)['"]\s*\))/gm

const files = ROOMS.filter((room) => existsSync(join(root, room)))
  .flatMap((room) => readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)))
  .concat('cli.ts')
  .filter((file) => file.endsWith('.ts') && !file.startsWith(PAGE))

const read = (file: string) => readFileSync(join(root, file), 'utf8')

function importsOf(from: string): Import[] {
  return [...read(from).matchAll(IMPORT)].map(([, type, path, dynamic]) => {
    const to = path ?? dynamic ?? ''
    return { from, to: to.startsWith('.') ? normalize(join(dirname(from), to)) : to, isType: type !== undefined }
  })
}

const imports = files.flatMap(importsOf)
const isInside = (path: string) => path.endsWith('.ts')
const roomOf = (file: string): Room => (ROOMS.find((room) => file.startsWith(room + sep)) ?? 'cli') as Room
const name = ({ from, to }: Import) => `${from} → ${to}`

function isAllowed({ from, to, isType }: Import): boolean {
  const [values, types] = ARROWS[roomOf(from)]
  const room = roomOf(to)
  return room === roomOf(from) || values.includes(room) || (isType && types.includes(room))
}

function cycleFrom(start: string, edges: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return null
    for (const next of edges.get(file) ?? []) {
      const found = walk(next, [...path, file])
      if (found !== null) return found
    }
    done.add(file)
    return null
  }
  return walk(start, [])
}

/** Files in which a pattern stands, tests and the given files left out. */
const filesWith = (pattern: RegExp, ...allowed: readonly string[]) =>
  files.filter((file) => pattern.test(read(file)) && !allowed.some((path) => file === path || file.startsWith(path + sep)))

describe('the arrows of the house', () => {
  it('finds the files and their imports', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(imports.length).toBeGreaterThan(60)
  })

  it('lets each room import only from the rooms below it', () => {
    expect(
      imports
        .filter(({ to }) => isInside(to))
        .filter((line) => !isAllowed(line))
        .map(name),
    ).toEqual([])
  })

  it('has no import cycles', () => {
    const inner = imports.filter(({ from, to, isType }) => isInside(to) && !isType && from !== GENERATED)
    const edges = new Map(files.map((file) => [file, inner.filter(({ from }) => from === file).map(({ to }) => to)]))
    const cycles = files.flatMap((file) => cycleFrom(file, edges)?.join(' → ') ?? [])
    expect([...new Set(cycles)]).toEqual([])
  })

  it('imports relative paths with their .ts', () => {
    const relatives = files
      .filter((file) => file !== GENERATED)
      .flatMap((file) => [...read(file).matchAll(/from '(\.[^']+)'/g)].map(([, path]) => `${file} ${path}`))
    expect(relatives.filter((line) => !line.endsWith('.ts'))).toEqual([])
  })

  it('keeps schema free of packages', () => {
    const packages = imports.filter(({ from, to }) => roomOf(from) === 'schema' && !isInside(to) && !to.startsWith('node:'))
    expect(packages.map(name)).toEqual([])
  })

  it('names the built-in modules with node:', () => {
    expect(imports.filter(({ to }) => builtinModules.includes(to)).map(name)).toEqual([])
  })
})

describe('who knows what', () => {
  it('reads the environment only at the rim', () => {
    expect(filesWith(/process\.env/, 'cli.ts', 'bench', HANLP_CLIENT)).toEqual([])
  })

  it('prints and exits only from the command line and the server', () => {
    expect(filesWith(/process\.exit|console\.|process\.std(?:out|err)/, 'cli.ts', 'bench', join('web', 'server.ts'), WORKER)).toEqual([])
  })

  it('knows the embedded store by its class only where it is opened', () => {
    const named = imports.filter(({ from, to }) => to.startsWith(join('services', 'embedded')) && roomOf(from) !== 'services')
    expect(named.map(name)).toEqual([])
  })

  it('knows hanlp-client, which has a default host, only where its address is set before it is loaded', () => {
    expect(imports.filter(({ from, to }) => to === 'hanlp-client' && from !== HANLP_CLIENT).map(name)).toEqual([])
    expect(read(HANLP_CLIENT)).toMatch(/process\.env\[VARIABLE\] = url\n\s*try {\n\s*return \(await import\('hanlp-client'\)\)/)
  })

  it('gives every export a name', () => {
    expect(filesWith(/^export default/m)).toEqual([])
  })

  it('has no any, no suppression and no note to do something later', () => {
    // Written so that this line is none of what it looks for.
    const marks = /: an[y]\b|\bas an[y]\b|<an[y]>|@ts-(?:ignor[e]|expect-erro[r]|nochec[k])|biome-ignor[e]|TO[D]O|FIX[M]E/
    expect(filesWith(marks, GENERATED)).toEqual([])
  })
})
