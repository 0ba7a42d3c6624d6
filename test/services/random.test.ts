import { describe, it } from 'vitest'
import { open } from '../../services/open.ts'
import type { Store } from '../../services/store.ts'
import { agreeOnRandomPages } from './random-agreement.ts'
import { serverStore } from './server-store.ts'
import { temporaryFile } from './temporary.ts'

/** Every kind of store that can be opened here, all asked the same: the plain scan takes longer than they do. */
async function openAll(): Promise<Readonly<Record<string, Store>>> {
  return {
    embedded: (await open({ data: temporaryFile() }, { access: 'write' })).store,
    'on servers, in memory': serverStore(),
  }
}

describe('Stores of 200 random pages', () => {
  it('answer every question as a plain scan does, while pages come, change and go', { timeout: 240_000 }, async () => {
    await agreeOnRandomPages(await openAll(), { pages: 200, rounds: 25 })
  })
})
