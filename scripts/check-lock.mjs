// Says which optional packages (binaries for other platforms) the lock misses: npm writes such a lock where a registry is uneven,
// and the next `npm ci` refuses it.
import { readFileSync } from 'node:fs'

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
const names = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)))
const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !names.has(name))
    .map((name) => `${name}, wanted by ${path || 'package.json'}`),
)
const { dependencies, devDependencies } = packages['']
const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version))

for (const line of missing) console.error(`The lock misses ${line}. Choose a version whose packages are all in the registry.`)
for (const [name, version] of loose) console.error(`"${name}" is "${version}". Pin an exact version.`)
process.exitCode = missing.length + loose.length > 0 ? 1 : 0
