import { afterAll, beforeAll, describe, it } from 'vitest'
import { type Double, openDouble } from './double.ts'
import { harmsOf, openPatient, type Patient, readThrough, writeThrough } from './faults.ts'

const opened: { double?: Double; patient?: Patient } = {}

function patientOf(): Patient {
  if (!opened.patient) throw new Error('Nothing is open.')
  return opened.patient
}

beforeAll(async () => {
  opened.double = await openDouble()
  opened.patient = await openPatient(
    { neo4j: null, meilisearch: null, double: opened.double.url },
    { deadline: 700, sendMs: 700, patience: 1000 },
  )
}, 60_000)

afterAll(async () => {
  await opened.patient?.close()
  await opened.double?.close()
})

describe.each(harmsOf({ neo4j: null }))('While the $side is $fault', (harm) => {
  it('every question is answered rightly, in part with a word of it, or not at all, in time', { timeout: 60_000 }, () =>
    readThrough(patientOf(), harm),
  )

  it('every change is done, or goes on by itself afterwards', { timeout: 120_000 }, () => writeThrough(patientOf(), harm))
})
