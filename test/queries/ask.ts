import { toAsk } from '../../queries/execute.ts'
import { memoryStore } from './memory-store.ts'
import { pages } from './world.ts'

const asker = toAsk({ store: memoryStore(pages), samples: false })

/** Asks the invented town; the test names what it reads of the answer. */
export const ask = <T = unknown>(document: string, variables: Record<string, unknown> = {}): Promise<T> => asker<T>({ document, variables })
