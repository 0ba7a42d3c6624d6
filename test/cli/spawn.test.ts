import { spawnSync } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import { build, CLI, ended, post, start, startServer } from '../../bench/serving.ts'
import { root } from '../../schema/root.ts'
import { emptyFolder, pageLines, run } from './run.ts'

const BUILD = join(root, 'scripts', 'build.mjs')
const STAMP = join(root, 'dist', '.built')
const env = { PATH: process.env.PATH ?? '' }

beforeAll(build, 60_000)

describe('the build', () => {
  it('says and does nothing while nothing changed', () => {
    const { mtimeMs } = statSync(STAMP)
    expect(spawnSync(process.execPath, [BUILD], { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '', stderr: '' })
    expect(statSync(STAMP).mtimeMs).toBe(mtimeMs)
  })
})

describe('the command line', () => {
  it('ends with status 2 for an unknown flag', () => {
    const { status, stderr } = spawnSync(CLI, ['search', 'x', '--jsn'], { encoding: 'utf8', env })
    expect([status, stderr]).toEqual([2, "error: unknown option '--jsn'\n(Did you mean --json?)\nSee --help.\n"])
  })

  it('is quiet when its reader has seen enough', () => {
    const cwd = emptyFolder()
    writeFileSync(join(cwd, 'pages.jsonl'), pageLines(300))
    const command = `"${process.execPath}" "${CLI}" extract pages.jsonl | head -c 10 > /dev/null; exit \${PIPESTATUS[0]}`
    expect(spawnSync('bash', ['--norc', '-c', command], { cwd, env, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('keeps all it acknowledged when %s ends a load', async (signal) => {
    const cwd = emptyFolder()
    const child = start(['load', '-'], cwd)
    const [out, err] = [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''))
    child.stdin?.write(pageLines(200))
    await expect
      .poll(() => run(['search', '第1次防汛会议', '--json'], { cwd }).then((ran) => ran.out), { timeout: 15_000 })
      .toContain('云岫日报/0')
    child.kill(signal)
    expect(await ended(child)).toBe(130)
    const [, acknowledged] = /^Interrupted; what was loaded is stored: (\d+) pages/.exec((await out) ?? '') ?? []
    expect(Number(acknowledged)).toBeGreaterThan(0)
    expect(await err).not.toContain('    at ')
    expect((await run(['check'], { cwd })).out).toBe(`${acknowledged} articles: graph and index agree.\n`)
  })
})

describe('serve', () => {
  it.each([
    ['SIGTERM', 0],
    ['SIGINT', 130],
  ] as const)('answers, and ends well with %s', async (signal, status) => {
    const { child, address } = await startServer(emptyFolder())
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    const answer = await post(address, '{ about { samples counts { pages } } }')
    expect(JSON.parse(answer)).toEqual({ data: { about: { samples: true, counts: { pages: 4 } } } })
    const read = await post(address, '{ recognize(text: "市长岑知远出席会议。") { mentions { surface } } }')
    expect(JSON.parse(read)).toHaveProperty('data.recognize.mentions.0.surface', '岑知远')
    child.kill(signal)
    expect(await ended(child)).toBe(status)
  })

  it('says that the port is taken', async () => {
    const first = await startServer(emptyFolder())
    const { port } = new URL(first.address)
    const second = start(['serve', '--port', port], emptyFolder())
    const err = second.stderr ? text(second.stderr) : ''
    expect(await ended(second)).toBe(1)
    expect(await err).toContain(`Port ${port} is in use.`)
    first.child.kill('SIGTERM')
    await ended(first.child)
  })
})
