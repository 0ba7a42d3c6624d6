import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, ended, post, type Serving, startServer } from '../bench/serving.ts'
import { root } from '../schema/root.ts'
import { copiesOf, readStages, type Stage, saidBy } from './dockerfile.ts'

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const last = (file: string) => readStages(file).at(-1) as Stage

describe.each(['Dockerfile', 'services/hanlp/Dockerfile'])('%s', (file) => {
  const stages = readStages(file)

  it('starts from images of one version each', () => {
    for (const { image } of stages) expect(image).toMatch(/^[a-z-]+:\d+\.\d+\.\d+[\w.-]*$/)
  })

  it('runs as a user that is not root', () => {
    expect(saidBy(last(file), 'USER').at(-1)).toMatch(/^(?:node|[1-9]\d*)$/)
  })

  it('says how to see that it is well, and starts without a shell', () => {
    expect(saidBy(last(file), 'HEALTHCHECK')).toHaveLength(1)
    expect(JSON.parse(saidBy(last(file), 'ENTRYPOINT')[0] ?? '')).toEqual(expect.any(Array))
  })

  it('holds no secret and fetches nothing itself', () => {
    expect(
      stages.flatMap((stage) => [...saidBy(stage, 'ARG'), ...saidBy(stage, 'ENV')].filter((line) => /PASSWORD|KEY|TOKEN/.test(line))),
    ).toEqual([])
    expect(stages.flatMap((stage) => saidBy(stage, 'ADD'))).toEqual([])
    expect(stages.flatMap((stage) => saidBy(stage, 'RUN').filter((line) => /curl|wget/.test(line)))).toEqual([])
  })
})

describe('the Dockerfile', () => {
  it('has the Node that .node-version names', () => {
    for (const { image } of readStages('Dockerfile')) expect(image).toMatch(new RegExp(`^node:${read('.node-version').trim()}\\.`))
  })

  it('copies only what is there and what .dockerignore lets through', () => {
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
    const copies = readStages('Dockerfile').flatMap(copiesOf)
    const sources = copies.filter(({ from }) => from === null).flatMap((copy) => copy.sources.flatMap(expand))
    expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([])
    expect(sources.filter((source) => !allowed.some((line) => `${source}/`.startsWith(`${line.slice(1)}/`)))).toEqual([])
  })

  it('builds from every room that the compiler is told of', () => {
    const [first] = readStages('Dockerfile')
    // tsconfig.build.json has no other form.
    const { include } = JSON.parse(read('tsconfig.build.json')) as { readonly include: readonly string[] }
    const sources = copiesOf(first as Stage).flatMap((copy) => copy.sources)
    expect(include.filter((room) => existsSync(join(root, room)) && !sources.includes(room))).toEqual([])
  })
})

/** `folder/*.txt` as the files that it means. */
function expand(source: string): string[] {
  const [, folder = '', end = ''] = /^(.*\/)\*(\.\w+)$/.exec(source) ?? []
  if (end === '') return [source]
  const files = readdirSync(join(root, folder)).filter((file) => file.endsWith(end))
  return files.map((file) => folder + file)
}

/** What runs in the image may import: every package that is no development package. */
function linkPackages(target: string): void {
  // Written by npm.
  const { packages } = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, { readonly dev?: boolean }>> }
  const paths = Object.keys(packages).filter((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) && packages[path]?.dev !== true)
  for (const path of paths.filter((one) => existsSync(join(root, one)))) {
    mkdirSync(dirname(join(target, path)), { recursive: true })
    symlinkSync(join(root, path), join(target, path))
  }
}

/** The files of the image, as its last stage copies them. */
function makeImage(): string {
  const image = mkdtempSync(join(tmpdir(), 'zaichang-image-'))
  for (const { sources, target } of copiesOf(last('Dockerfile'))) {
    for (const source of sources.map((path) => path.replace(/^\/zaichang\//, '')).flatMap(expand)) {
      if (source === 'node_modules') linkPackages(image)
      // A folder's contents go to the target, a file into it.
      else
        cpSync(join(root, source), join(image, target, statSync(join(root, source)).isFile() ? basename(source) : ''), { recursive: true })
    }
  }
  return image
}

describe('the image that the Dockerfile describes', () => {
  let image: string
  let server: Serving

  beforeAll(async () => {
    build()
    image = makeImage()
    server = await startServer(image, [], { cli: join(image, 'dist', 'cli.js') })
  }, 120_000)

  afterAll(async () => {
    server?.child.kill('SIGTERM')
    if (server) await ended(server.child)
    if (image) rmSync(image, { recursive: true, force: true })
  })

  it('holds what the compiled service reads: page, SDL and samples are served', async () => {
    expect(await (await fetch(server.address)).text()).toContain('<html')
    expect(await post(server.address, '{ about { samples counts { pages } } }')).toContain('"pages":4')
  })

  it('holds no source and no test', () => {
    const files = readdirSync(image, { recursive: true, encoding: 'utf8' }).filter((file) => !file.startsWith('node_modules'))
    expect(files.filter((file) => /\.ts$|^test|^\.env/.test(file))).toEqual([])
  })

  it.each([
    [(address: string) => new URL(address).port, 0],
    [() => '1', 1],
  ])('is well or not as its HEALTHCHECK says', (port, status) => {
    const [, command = ''] = /CMD (\[.*\])$/.exec(saidBy(last('Dockerfile'), 'HEALTHCHECK')[0] ?? '') ?? []
    // The exec form is a list of words.
    const [, ...args] = JSON.parse(command) as string[]
    expect(spawnSync(process.execPath, args, { env: { PORT: port(server.address) } }).status).toBe(status)
  })
})
