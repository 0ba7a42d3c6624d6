import { openDouble } from '../test/servers/double.ts'
import { harmsOf, openPatient, readThrough, writeThrough } from '../test/servers/faults.ts'
import { READS, WRITES } from '../test/servers/operations.ts'
import { namesOf, realSides } from '../test/servers/sides.ts'

/** Of servers that are not in this process. */
const TIMES = { deadline: 4000, sendMs: 15_000, patience: 8000 }

/**
 * Every fault of either server under every question and change; throws where an answer is wrong or comes too late. On the servers of NEO4J_URI
 * and MEILI_URL where they are set, which must be empty, else on doubles in memory. `only`: words of the faults that are wanted.
 */
export async function soakFaults(only: string | undefined): Promise<void> {
  const double = await openDouble()
  const sides = { ...realSides(process.env), double: double.url }
  const harms = harmsOf(sides).filter(({ side, fault }) => `${side} ${fault}`.includes(only ?? ''))
  console.log(`${harms.length} faults, ${namesOf(sides)}.`)
  const patient = await openPatient(sides, TIMES)
  for (const harm of harms) {
    const since = performance.now()
    await readThrough(patient, harm)
    await writeThrough(patient, harm)
    console.log(`${harm.side} ${harm.fault}: right (${((performance.now() - since) / 1000).toFixed(1)} s)`)
  }
  await patient.close()
  await double.close()
  const [reads, writes] = [READS, WRITES].map((operations) => Object.keys(operations).length)
  console.log(`${harms.length} faults under ${reads} questions and ${writes} changes: no wrong answer, none later than its deadline.`)
}
