import { openDouble } from '../test/servers/double.ts'
import { namesOf, openSides, realSides } from '../test/servers/sides.ts'
import { agreeOnRandomPages } from '../test/services/random-agreement.ts'
import { serverStore } from '../test/services/server-store.ts'

const PAGES = 200

/**
 * Asks so many generated questions while pages come, change and go, and holds each answer, with its order, to that of a plain scan; throws where
 * one differs. On the servers of NEO4J_URI and MEILI_URL where they are set, which must be empty, else on doubles in memory.
 */
export async function soakQuestions({ count, seed }: { readonly count: number; readonly seed: number }): Promise<void> {
  const double = await openDouble()
  const sides = { ...realSides(process.env), double: double.url }
  console.log(`${count} questions from seed ${seed}, ${namesOf(sides)}.`)
  const patience = { deadline: 30_000, patience: 60_000, shortPatience: 10_000 }
  const store = serverStore(await openSides(sides, 'write', patience.deadline), { ...patience, relay: { sendMs: 30_000, leaseMs: 30_000 } })
  const asked = await agreeOnRandomPages({ 'on servers': store }, { pages: PAGES, rounds: 1, questions: count, seed })
  await double.close()
  console.log(`${asked} questions over ${PAGES} pages that came, changed and went: each answered as by a plain scan, in the same order.`)
}
