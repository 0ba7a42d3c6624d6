import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { root } from '../schema/root.ts'
import { run } from './cli/run.ts'

const DOCUMENTS = [
  'README.md',
  'README.zh.md',
  'CHANGELOG.md',
  'docs/journey.md',
  'docs/ontology.md',
  'docs/graphql.md',
  'docs/quality.md',
  'docs/performance.md',
  'docs/servers.md',
  'SECURITY.md',
]
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** The blocks of a document in one language, in their order. */
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, body]) => body as string)

/** Every call of the command line in blocks and in the text, as its words. */
function calls(text: string): string[][] {
  const lines = [...blocks(text, 'sh').join('\n').split('\n'), ...[...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code as string)]
  const found = lines.flatMap((line) => [...line.matchAll(/(?:^|\| |npx )zaichang ([a-z][^|<]*)/g)].map(([, words]) => words as string))
  return found.map((words) => words.trim().split(/\s+/))
}

describe.each(['README.md', 'README.zh.md', 'docs/graphql.md', 'docs/servers.md'])('the commands of %s', (document) => {
  const known = calls(read(document)).map((words): [string, readonly string[]] => [words.join(' '), words])

  it.each(known)('zaichang %s is a command with these flags', async (_line, [command = '', ...words]) => {
    const { out: help } = await run([command === 'help' ? 'load' : command, '--help'], { cwd: root })
    expect(help).toContain('Usage: zaichang')
    const flags = words.filter((word) => /^-{1,2}[a-z]/.test(word)).map((word) => word.split('=')[0] as string)
    expect(flags.filter((flag) => !new RegExp(`(?:^|\\s)${flag}[\\s,]`, 'm').test(help))).toEqual([])
  })
})

describe.each(['README.md', 'README.zh.md'])('the questions of %s', (document) => {
  const schema = buildSchema(read('schema/schema.graphql'))

  it('are three, answered, and asked as the schema has it', () => {
    const questions = blocks(read(document), 'graphql')
    expect(questions).toHaveLength(3)
    expect(blocks(read(document), 'json').map((answer) => Object.keys(JSON.parse(answer)))).toEqual([['events'], ['search'], ['find']])
    for (const question of questions) expect(validate(schema, parse(question))).toEqual([])
  })
})

describe('README.zh.md', () => {
  it.each(['sh', 'graphql', 'json', 'text'])('has the %s blocks of README.md', (language) => {
    const steady = (text: string) => blocks(text, language).map((block) => block.replace(/in [\d.]+ s \(\d+ pages\/s\)/g, ''))
    expect(steady(read('README.zh.md'))).toEqual(steady(read('README.md')))
  })
})

describe.each(DOCUMENTS)('the links of %s', (document) => {
  const links = [...read(document).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link as string)

  it('lead somewhere', () => {
    expect(links.filter((link) => !existsSync(join(root, dirname(document), link)))).toEqual([])
  })
})
