import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from '../schema/root.ts'

const BUILD = join(root, 'scripts', 'build.mjs')

/** The compiled command line: what a user runs. */
export const CLI: string = join(root, 'dist', 'cli.js')

/** Brings dist/ up to the sources. */
export function build(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUILD], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The build failed: ${stdout}${stderr}`)
}

/** Starts a command in a folder, with nothing of our environment but the path and what is given. */
export function start(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], { cwd, env: { PATH: process.env.PATH ?? '', ...env } })
}

/** The exit status of a process, now or later. */
export async function ended(child: ChildProcess): Promise<unknown> {
  return child.exitCode ?? (await once(child, 'exit'))[0]
}

/** A server that listens. */
export interface Serving {
  readonly child: ChildProcess
  readonly address: string
}

/** Starts `zaichang serve` at a free port and waits until it says where. */
export async function startServer(cwd: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Serving> {
  const child = start(['serve', '--port', '0', ...args], cwd, env)
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    const [address] = /http:\S+:\d+/.exec(String(chunk)) ?? []
    if (address) return { child, address }
  }
  throw new Error('The server ended before it listened.')
}

/** Sends a GraphQL query and answers with what came back. */
export async function post(address: string, query: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  return answer.text()
}
