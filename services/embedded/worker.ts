import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { KnownError } from '../../schema/errors.ts'
import { openForReading } from './database.ts'
import type { Database } from './driver.ts'
import { read } from './reads.ts'
import type { Failure, Question, Reply } from './thread.ts'

/** Answers questions to the store of `workerData`, one after the other. */
async function main(port: MessagePort): Promise<void> {
  const reply = (words: Reply) => port.postMessage(words)
  try {
    // Set by thread.ts, which starts this file.
    const { path } = workerData as { readonly path: string }
    const db = await openForReading(path)
    port.on('message', (question: Question | 'close') => (question === 'close' ? end(db) : reply(answer(db, question))))
    reply('ready')
  } catch (error) {
    reply({ failure: toFailure(error) })
  }
}

function answer(db: Database, { name, args }: Question): Reply {
  try {
    return { value: read(db, name, args) }
  } catch (error) {
    return { failure: toFailure(error) }
  }
}

function end(db: Database): void {
  db.close()
  process.exit()
}

/** An error does not keep its class on the way to another thread. */
function toFailure(error: unknown): Failure {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return { code: error instanceof KnownError ? error.code : null, message, stack: stack ?? message }
}

if (parentPort) await main(parentPort)
