import { describe, it } from 'vitest'
import type { Store } from '../../services/store.ts'
import { agreeOnRandomPages } from './random-agreement.ts'

const EXTENT = { pages: 200, rounds: 25 }

/** What is asked: stores by name, opened empty, and where the random numbers begin. */
export interface RandomContract {
  readonly open: () => Promise<Readonly<Record<string, Store>>>
  readonly seed: number
  readonly timeout?: number
}

/** Stores of random pages, all asked the same: the plain scan takes longer than they do. */
export function randomContract(name: string, { open, seed, timeout = 240_000 }: RandomContract): void {
  describe(`Stores of ${EXTENT.pages} random pages ${name}`, () => {
    it('answer every question as a plain scan does, while pages come, change and go', { timeout }, async () => {
      await agreeOnRandomPages(await open(), { ...EXTENT, seed })
    })
  })
}
