import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Environment } from '../services/config.ts'

/** A stream that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** All that a command touches outside of itself, so that a test can hand in its own. */
export interface World {
  readonly env: Environment
  readonly cwd: string
  readonly stdin: Readable
  readonly stdout: Output
  readonly stderr: Output
  /** How many threads answer a command; 0: this one, which then hears no signal meanwhile. */
  readonly readers: number
  /** Comes with Ctrl-C and with SIGTERM; its reason is the name of the signal. */
  readonly signal: AbortSignal
}

/** What a command ends with: 0 done, 1 a known error or pages that could not be read, 2 wrong usage, 130 interrupted. */
export type Status = 0 | 1 | 2 | 130

/** Runs the work of a command and keeps its status. */
export type Perform = (work: (world: World) => Promise<Status>) => Promise<void>

/** Prints a line, and waits where the reader is slower. */
export async function print(stream: Output, line: string): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, 'drain')
}

/** Prints the data of an answer as it came. */
export async function printJson({ stdout }: World, data: unknown): Promise<Status> {
  await print(stdout, JSON.stringify(data, null, 2))
  return 0
}
