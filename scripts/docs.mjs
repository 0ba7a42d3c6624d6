// Runs the commands and questions of the documents again and writes today's answers into them: `npm run build && node scripts/docs.mjs`.
//
// A ```sh block is run; a ```text or ```json block right behind it takes what it printed. A ```graphql block is written to ask.graphql; a
// ```json block right behind it takes the answer. `<!-- not run -->` before a block leaves it alone, `<!-- 12 lines -->` cuts its output.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const DOCUMENTS = ['README.md', 'README.zh.md', 'docs/graphql.md']
const BLOCK = /(<!-- (not run|\d+ lines) -->\n)?```(sh|text|graphql|json)\n([\s\S]*?)```/g
const COLUMNS = 110
/** What the documents call the folder of a clone. */
const CLONE = '/home/you/zaichang'

/** JSON with a line for whatever fits on one: not a word is changed, only line breaks. */
function toJson(value, indent = '') {
  const flat = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ')
  const wide = [...flat].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), indent.length)
  if (value === null || typeof value !== 'object' || wide <= COLUMNS) return flat
  const inner = `${indent}  `
  const rows = Array.isArray(value)
    ? value.map((one) => inner + toJson(one, inner))
    : Object.entries(value).map(([key, one]) => `${inner}${JSON.stringify(key)}: ${toJson(one, inner)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${rows.join(',\n')}\n${indent}${close}`
}

function cut(text, lines) {
  const all = text.split('\n')
  return all.length <= lines ? text : [...all.slice(0, lines), '…'].join('\n')
}

/** Runs every block of one document in a folder of its own. */
function refresh(document) {
  const folder = mkdtempSync(join(tmpdir(), 'zaichang-docs-'))
  symlinkSync(join(root, 'samples'), join(folder, 'samples'))
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8' }
  const cli = `"${process.execPath}" "${join(root, 'dist', 'cli.js')}"`
  const run = (command) => {
    for (const [, name, value] of command.matchAll(/^export (\w+)=(\S+)$/gm)) env[name] = value
    const script = `exec 2>&1\n${command.replaceAll('npx zaichang', cli)}\ntrue`
    return execFileSync('bash', ['-c', script], { cwd: folder, env, encoding: 'utf8', maxBuffer: 1 << 26 }).replaceAll(folder, CLONE)
  }
  let printed = ''
  const text = readFileSync(join(root, document), 'utf8').replace(BLOCK, (block, comment = '', note, kind, body) => {
    if (note === 'not run') return block
    if (kind === 'graphql') writeFileSync(join(folder, 'ask.graphql'), body)
    if (kind === 'graphql') printed = run('npx zaichang query ask.graphql')
    if (kind === 'sh') printed = run(body)
    if (kind === 'graphql' || kind === 'sh') return block
    const output = kind === 'json' ? toJson(JSON.parse(printed.slice(printed.search(/^\{/m)))) : printed.trimEnd()
    return `${comment}\`\`\`${kind}\n${note ? cut(output, Number.parseInt(note, 10)) : output}\n\`\`\``
  })
  writeFileSync(join(root, document), text)
  rmSync(folder, { recursive: true })
}

for (const document of process.argv.length > 2 ? process.argv.slice(2) : DOCUMENTS) refresh(document)
