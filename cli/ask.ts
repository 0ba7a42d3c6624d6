import type { Question } from '../queries/execute.ts'
import type { Opened } from './data.ts'
import { toExtractPasted } from './extract-pasted.ts'

/** Asks a store that is open; GraphQL is only loaded by who asks. */
export async function ask<T>(opened: Opened, question: Question): Promise<T> {
  const { execute } = await import('../queries/execute.ts')
  return execute<T>({ ...opened, extract: toExtractPasted(opened.tagger) }, question)
}
