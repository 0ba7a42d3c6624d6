import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { main } from '../../cli/program.ts'
import type { Status, World } from '../../cli/world.ts'

/** What a command line printed and ended with. */
export interface Ran {
  readonly status: Status
  readonly out: string
  readonly err: string
}

/** An empty folder to work in. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'zaichang-cli-'))

function collect(isTTY: boolean): { readonly stream: Writable; readonly text: () => string } {
  const parts: string[] = []
  const stream = new Writable({
    write(chunk, _, done) {
      parts.push(String(chunk))
      done()
    },
  })
  return { stream: Object.assign(stream, { isTTY, columns: 80 }), text: () => parts.join('') }
}

/** How a command line is run: in which folder, with what input, environment and signal, on a terminal or not. */
export interface RunOptions extends Partial<Pick<World, 'env' | 'signal'>> {
  readonly cwd: string
  readonly stdin?: string | Uint8Array
  readonly isTTY?: boolean
}

/** Runs a command line in this process. */
export async function run(args: readonly string[], { cwd, stdin, env = {}, signal, isTTY = false }: RunOptions): Promise<Ran> {
  const [out, err] = [collect(isTTY), collect(false)]
  const status = await main(args, {
    env,
    cwd,
    stdin: Readable.from(stdin === undefined ? [] : [Buffer.from(stdin)]),
    stdout: out.stream,
    stderr: err.stream,
    readers: 0,
    signal: signal ?? new AbortController().signal,
  })
  return { status, out: out.text(), err: err.text() }
}

/** Lines of `.jsonl`: invented one-article pages. */
export const pageLines = (count: number): string =>
  Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      source: '云岫日报',
      id: String(i),
      title: `云岫市召开第${i + 1}次防汛会议`,
      text: `本报讯 4月${(i % 28) + 1}日，云岫市召开第${i + 1}次防汛会议。市委书记甘霁川主持会议并讲话。`,
      date: `2023-04-${String((i % 28) + 1).padStart(2, '0')}`,
      paper: '云岫日报',
      home: '云岫市',
    }),
  )
    .map((line) => `${line}\n`)
    .join('')
