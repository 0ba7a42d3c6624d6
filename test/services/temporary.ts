import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A path in a new folder, which goes with everything in it when the tests of the file are done. */
export function temporaryFile(name = 'store.db'): string {
  const folder = mkdtempSync(join(tmpdir(), 'zaichang-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, name)
}
