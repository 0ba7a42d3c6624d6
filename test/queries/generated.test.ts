import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { root } from '../../schema/root.ts'

it('finds queries/generated.ts as codegen writes it today; else run `npm run codegen`', { timeout: 60_000 }, async () => {
  const cli = join(root, 'node_modules', '@graphql-codegen', 'cli', 'esm', 'bin.js')
  // With --check nothing is written, and a stale file is a failure.
  const checked = promisify(execFile)(process.execPath, [cli, '--config', 'codegen.ts', '--check'], { cwd: root })
  await expect(checked).resolves.toBeDefined()
})
