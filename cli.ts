#!/usr/bin/env node
import { main } from './cli/program.ts'

const interruption = new AbortController()

/** The first signal asks the command to end well; who asks twice does not want to wait. */
function interrupt(signal: NodeJS.Signals): void {
  if (interruption.signal.aborted) process.exit(130)
  interruption.abort(signal)
  // Who waits for input would never come to look at the signal.
  process.stdin.destroy()
}

process.on('SIGINT', interrupt)
process.on('SIGTERM', interrupt)
// The reader has seen enough: `zaichang export | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  readers: 1,
  signal: interruption.signal,
})
