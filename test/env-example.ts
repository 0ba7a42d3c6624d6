import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { root } from '../schema/root.ts'

/** The settings of `.env.example`, as a shell and Node read them; those behind a # are none. */
export function readExample(): Readonly<Record<string, string>> {
  // Node answers with texts only.
  return parseEnv(readFileSync(join(root, '.env.example'), 'utf8')) as Record<string, string>
}
