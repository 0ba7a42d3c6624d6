import { KnownError } from '../../schema/errors.ts'
import { openForReading } from './database.ts'
import type { Database } from './driver.ts'
import type { Failure, Question, Reply } from './reader.ts'
import { read } from './reads.ts'

/** Answers questions to a store, one after the other, until who asks them is gone. */
async function main(path: string): Promise<void> {
  // An interrupt from the terminal reaches the whole group; whether to end is for the program to say, which then disconnects.
  process.on('SIGINT', () => {})
  try {
    const db = await openForReading(path)
    process.on('disconnect', () => db.close())
    process.on('message', (question: Question) => reply(answer(db, question)))
    reply('ready')
  } catch (error) {
    reply({ failure: toFailure(error) })
    process.disconnect()
  }
}

function reply(words: Reply): void {
  process.send?.(words)
}

function answer(db: Database, { name, args }: Question): Reply {
  try {
    return { value: read(db, name, args) }
  } catch (error) {
    return { failure: toFailure(error) }
  }
}

/** An error does not keep its class on the way to another process. */
function toFailure(error: unknown): Failure {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return { code: error instanceof KnownError ? error.code : null, message, stack: stack ?? message }
}

const [, , path] = process.argv
if (path !== undefined) await main(path)
