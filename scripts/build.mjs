// Builds dist/. As `prepare` it runs at each `npm ci` and each `npx`: it says and does nothing while dist is newer than all it is made of.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const at = (...path) => join(root, ...path)
const ROOMS = ['cli', 'schema', 'loaders', 'services', 'queries', 'web']
const FILES = ['cli.ts', 'package.json', 'tsconfig.json', 'tsconfig.build.json']
const STAMP = at('dist', '.built')

function newest(path) {
  const { mtimeMs } = statSync(path)
  return Math.max(mtimeMs, ...readdirSync(path, { withFileTypes: true }).map((entry) => newestOf(entry, join(path, entry.name))))
}

function newestOf(entry, path) {
  if (entry.isDirectory()) return newest(path)
  return entry.name.endsWith('.ts') ? statSync(path).mtimeMs : 0
}

function isFresh() {
  if (!existsSync(STAMP)) return false
  const built = statSync(STAMP).mtimeMs
  const sources = [
    ...FILES.map((file) => statSync(at(file)).mtimeMs),
    ...ROOMS.filter((room) => existsSync(at(room))).map((room) => newest(at(room))),
  ]
  return sources.every((time) => time < built)
}

function findCompiler() {
  try {
    const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
    return join(dirname(manifest), 'bin', 'tsc')
  } catch {
    return null
  }
}

function build() {
  const compiler = findCompiler()
  if (compiler === null) {
    if (existsSync(at('dist', 'cli.js'))) return 0
    console.error(
      'dist/ is missing and TypeScript is not installed. Run `npm ci` with the development packages once, then `npm prune --omit=dev`.',
    )
    return 1
  }
  const started = new Date()
  const fresh = at('node_modules', `.zaichang-${process.pid}`)
  const { status } = spawnSync(process.execPath, [compiler, '-p', at('tsconfig.build.json'), '--outDir', fresh], { stdio: 'inherit' })
  if (status === 0) replaceDist(fresh, started)
  rmSync(fresh, { recursive: true, force: true })
  return status ?? 1
}

/** Nobody sees half a build; its stamp is as old as its start, so that what was edited meanwhile is newer. */
function replaceDist(fresh, started) {
  chmodSync(join(fresh, 'cli.js'), 0o755)
  writeFileSync(join(fresh, '.built'), '')
  utimesSync(join(fresh, '.built'), started, started)
  rmSync(at('dist'), { recursive: true, force: true })
  renameSync(fresh, at('dist'))
}

process.exitCode = !process.argv.includes('--force') && isFresh() ? 0 : build()
