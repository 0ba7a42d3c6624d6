import { describe, expect, it } from 'vitest'
import { emptyFolder, run } from './run.ts'

const COMMANDS = [
  'load',
  'extract',
  'search',
  'who',
  'met',
  'path',
  'query',
  'serve',
  'forget',
  'reread',
  'export',
  'check',
  'reindex',
  'copy',
]
const cwd = emptyFolder()

describe('wrong usage', () => {
  it.each([
    [['serch', 'x'], '(Did you mean search?)'],
    [['search', 'x', '--frist', '3'], '(Did you mean --first?)'],
    [['search'], "missing required argument 'words'"],
    [['met', '某某某'], "missing required argument 'others'"],
    [['path', '某某某'], "missing required argument 'to'"],
    [['path', 'x', 'y', '--hops', '7'], 'Write a whole number from 1 to 6.'],
    [['path', 'x', 'y', '--type', 'friend'], 'Write one of ATTENDED, HOLDS_POST'],
    [['search', 'x', '--first', '0'], 'Write a whole number from 1 to 100.'],
    [['load', 'x', '--date', '昨天'], 'Write a day like 2022-05-25.'],
    [['load', 'x', '--limit', 'much'], 'Write megabytes, like 64.'],
    [['query', 'x', '-v', '[1]'], 'Write a JSON object'],
    [['query', 'x', '-v', '{'], 'Write a JSON object'],
    [['export', '--format', 'xml'], 'Allowed choices are jsonl, csv.'],
    [['serve', '--port', 'http'], 'Write a whole number from 0 to 65535.'],
    [['check', 'extra'], 'too many arguments'],
    [['copy', '--from', 'a.db'], "required option '--to <store>'"],
    [[], 'Usage: zaichang'],
  ])('ends %j with status 2 and says %s', async (args, words) => {
    const { status, out, err } = await run(args, { cwd })
    expect(status).toBe(2)
    expect(err).toContain(words)
    expect(out).toBe('')
  })
})

describe('help', () => {
  it.each(COMMANDS)('shows examples of %s', async (command) => {
    const { status, out } = await run([command, '--help'], { cwd })
    expect(status).toBe(0)
    expect(out).toContain(`Examples:\n  $ ${command === 'query' ? 'zaichang query' : `zaichang ${command}`}`)
  })

  it('names every command and every exit status', async () => {
    const { status, out } = await run(['--help'], { cwd })
    expect(status).toBe(0)
    for (const command of COMMANDS) expect(out).toContain(`  ${command} `)
    expect(out).toContain('130 interrupted')
  })

  it('says its version', async () => {
    expect(await run(['--version'], { cwd })).toMatchObject({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })
})

describe('settings', () => {
  it('tells a wrong setting from a wrong usage', async () => {
    const { status, err } = await run(['search', 'x'], { cwd, env: { MEILI_URL: 'http://localhost:17700' } })
    expect(status).toBe(1)
    expect(err).toContain('NEO4J_URI')
  })
})
