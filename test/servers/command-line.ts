import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../schema/root.ts'
import { emptyFolder, type Ran, run } from '../cli/run.ts'
import { emptyServer } from './neo4j.ts'

const INDEX = 'command-line'
const SAMPLES = join(root, 'samples')
const DIGESTS = /Digest of what they say: (\w+) there, (\w+) here\./

/** Takes the index away; resolves when it is gone. */
async function emptyIndex(url: string, key: string): Promise<void> {
  const headers = { authorization: `Bearer ${key}` }
  const answer = await fetch(`${url}/indexes/${INDEX}`, { method: 'DELETE', headers })
  // What Meilisearch answers to every work it is given.
  const { taskUid } = (await answer.json()) as { readonly taskUid: number }
  const status = async () => (await fetch(`${url}/tasks/${taskUid}`, { headers })).text()
  await expect.poll(status, { timeout: 30_000 }).toMatch(/"status":"(?:succeeded|failed)"/)
}

const digestsOf = ({ out }: Ran): readonly string[] => DIGESTS.exec(out)?.slice(1) ?? []

/** The commands of a user whose environment names two real servers. */
export function commandLine(env: Readonly<Record<string, string | undefined>>): void {
  it('Every command works on the servers of the environment, and copies there and back are the same by digest', {
    timeout: 600_000,
  }, async () => {
    await emptyServer()
    await emptyIndex(env.MEILI_URL ?? '', env.MEILI_KEY ?? '')
    const cwd = emptyFolder()
    const onServers = (...args: readonly string[]) => run(args, { cwd, env: { ...env, MEILI_INDEX: INDEX } })
    const inFile = (...args: readonly string[]) => run([...args, '--data', 'there.db'], { cwd })
    expect((await onServers('load', SAMPLES)).out).toContain('4 new')
    expect((await onServers('load', SAMPLES)).out).toContain('4 unchanged')
    const there = await onServers('copy', '--from', 'servers', '--to', 'there.db')
    expect(there).toMatchObject({ status: 0, err: '' })
    for (const args of [['search', '会议', '--json'], ['who', '岑'], ['check'], ['export', '--format', 'jsonl']]) {
      expect({ args, ...(await onServers(...args)) }).toEqual({ args, ...(await inFile(...args)) })
    }
    expect(await onServers('check', '--thorough', '--mend')).toMatchObject({ status: 0, out: expect.stringContaining('agree') })
    expect((await onServers('reindex')).out).toContain('articles are indexed anew')
    expect((await onServers('copy', '--from', 'there.db', '--to', 'servers')).err).toContain('There are 4 pages')
    await emptyServer()
    const back = await onServers('copy', '--from', 'there.db', '--to', 'servers')
    expect(new Set([...digestsOf(there), ...digestsOf(back)]).size).toBe(1)
    expect((await onServers('check', '--thorough')).out).toContain('agree')
  })
}
