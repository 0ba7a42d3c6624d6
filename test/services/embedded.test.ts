import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KnownError } from '../../schema/errors.ts'
import type { Extraction } from '../../schema/types.ts'
import { connect } from '../../services/embedded/driver.ts'
import { type OpenOptions, open } from '../../services/open.ts'
import { randomExtraction, seeded, times } from './random-extraction.ts'
import { attended, idOf, toExtraction } from './small-world.ts'
import { storeContract } from './store.contract.ts'
import { temporaryFile } from './temporary.ts'

const WRITE: OpenOptions = { access: 'write' }

storeContract('embedded, with workers', async () => (await open({ data: temporaryFile() }, WRITE)).store)
storeContract('embedded, in this process', async () => (await open({ data: temporaryFile() }, { ...WRITE, readers: 0 })).store)

async function filled(path: string, pages: number): Promise<void> {
  const random = seeded(5)
  const { store, close } = await open({ data: path }, WRITE)
  await Promise.all(times(pages, (i) => store.write(randomExtraction(random, `page ${i}`))))
  await close()
}

async function alter(path: string, sql: string): Promise<void> {
  const db = await connect(path, 'write')
  db.exec(sql)
  db.close()
}

describe('Opening a file', () => {
  const refused = async (path: string, options: OpenOptions = {}) => {
    const error = await open({ data: path }, options).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(KnownError)
    expect(String(error)).toContain(path)
    return error
  }

  it('makes folder and file when it is to be written, not when it is read', async () => {
    const path = join(dirname(temporaryFile()), 'new', 'folder', 'store.db')
    expect(await refused(path)).toMatchObject({ code: 'CONFIG', message: expect.stringContaining('no store') })
    expect(existsSync(dirname(path))).toBe(false)
    await (await open({ data: path }, WRITE)).close()
    expect(existsSync(path)).toBe(true)
    await (await open({ data: path })).close()
  })

  it('refuses a text, a folder and the database of another program, and leaves them as they are', async () => {
    const path = temporaryFile()
    writeFileSync(path, '甘北辰主持会议。'.repeat(100))
    for (const options of [{}, WRITE])
      expect(await refused(path, options)).toMatchObject({ message: expect.stringContaining('no SQLite file') })
    expect(statSync(path).size).toBe(2400)

    const folder = join(dirname(path), 'folder.db')
    mkdirSync(folder)
    expect(await refused(folder, WRITE)).toMatchObject({ code: 'CONFIG' })

    const foreign = temporaryFile()
    await alter(foreign, 'CREATE TABLE notes(text)')
    for (const options of [{}, WRITE])
      expect(await refused(foreign, options)).toMatchObject({ message: expect.stringContaining('another program') })
    expect(existsSync(`${foreign}-wal`)).toBe(false)
  })

  it('refuses a damaged file, a newer and an older store, and one with types that it does not know', async () => {
    const damaged = temporaryFile()
    writeFileSync(damaged, `SQLite format 3\0${'x'.repeat(5000)}`)
    expect(await refused(damaged, WRITE)).toMatchObject({ message: expect.stringContaining('damaged') })
    const cases = [
      ['PRAGMA user_version = 99', 'newer zaichang'],
      ['PRAGMA user_version = 0', 'no longer reads'],
      [`UPDATE meta SET value = '["Dragon"]' WHERE name = 'ontology'`, '"Dragon"'],
    ] as const
    for (const [sql, words] of cases) {
      const path = temporaryFile()
      await filled(path, 1)
      await alter(path, sql)
      for (const options of [{}, WRITE]) expect(await refused(path, options)).toMatchObject({ message: expect.stringContaining(words) })
    }
  })

  it('takes an empty file for a store still to be made', async () => {
    const path = temporaryFile()
    writeFileSync(path, '')
    await refused(path)
    await (await open({ data: path }, WRITE)).close()
    await (await open({ data: path })).close()
  })

  it('for reading refuses to write', async () => {
    const path = temporaryFile()
    await filled(path, 2)
    const { store, close } = await open({ data: path })
    await expect(store.write(randomExtraction(seeded(1), 'x'))).rejects.toMatchObject({ code: 'CONFIG' })
    await expect(store.forget('page 1')).rejects.toMatchObject({ code: 'CONFIG' })
    expect((await store.check({ mend: false })).checked).toBeGreaterThan(0)
    expect((await store.graph.counts()).pages).toBe(2)
    await close()
    await close()
    await expect(store.graph.counts()).rejects.toThrow('closed')
  })
})

describe('A question that takes too long', () => {
  it('is ended at its deadline, while others go on and later ones are answered', async () => {
    const path = temporaryFile()
    await filled(path, 60)
    const { store, close } = await open({ data: path }, { deadline: 400 })
    await Promise.all([store.graph.counts(), store.graph.counts()])
    const query = { text: '的 会议', facets: 100, slice: { limit: 1000 } }
    const begun = performance.now()
    const endless = store.search.search(times(20_000, () => query)).catch((error: unknown) => ({ error, after: performance.now() - begun }))
    const others = await Promise.all(times(20, () => store.graph.counts()))
    expect(new Set(others.map(({ pages }) => pages))).toEqual(new Set([60]))
    const { error, after } = (await endless) as { error: unknown; after: number }
    expect(error).toBeInstanceOf(KnownError)
    expect(error).toMatchObject({ code: 'TIMEOUT', message: expect.stringContaining('"search"') })
    expect(after).toBeLessThan(5_000)
    expect(await Promise.all(times(4, () => store.graph.counts()))).toHaveLength(4)
    await close()
  })
})

describe('A walk that takes too long', () => {
  /** Everybody at everything: 150 people at 60 events. */
  const crowd = (): Extraction => {
    const [people, events] = [times(150, (i) => `甲${i}氏`), times(60, (i) => `第${i}次会议`)]
    const names = [...people.map((name) => [name, 'Person'] as const), ...events.map((name) => [name, 'Event'] as const)]
    const relations = people.flatMap((name) => events.map((event) => [name, 'ATTENDED', event, attended()] as const))
    return toExtraction({ source: 'crowd', text: [...people, ...events].join('、'), names, relations })
  }

  it('is a TIMEOUT, not half an answer', async () => {
    const path = temporaryFile()
    const { store: writing, close: done } = await open({ data: path }, WRITE)
    await writing.write(crowd())
    await done()
    const { store, close } = await open({ data: path }, { deadline: 1 })
    const root = idOf('Person', '甲0氏')
    await expect(store.graph.around(root, { hops: 3 }, { limit: 100 })).rejects.toMatchObject({ code: 'TIMEOUT' })
    await close()
    const { store: patient, close: closePatient } = await open({ data: path })
    expect((await patient.graph.around(root, { hops: 3 }, { limit: 100 })).total).toBe(209)
    expect(await patient.graph.paths(root, idOf('Person', '甲149氏'), { maxHops: 6, first: 3 })).toMatchObject({ total: 60 })
    await closePatient()
  })
})

describe('Comparing graph and index', () => {
  it('finds what is missing, changed and too much, and mends it', async () => {
    const path = temporaryFile()
    await filled(path, 5)
    await alter(path, 'DELETE FROM grams WHERE rowid = 1; DELETE FROM indexed WHERE n = 2')
    await alter(path, `UPDATE indexed SET digest = 'x' WHERE n = 3; UPDATE body SET text = '鲸落' WHERE article = 4`)
    await alter(
      path,
      `INSERT INTO indexed VALUES(900, 'article-gone', ''); INSERT INTO grams(rowid, title, text, tags) VALUES(900, 'a', 'b', 'c')`,
    )
    const { store, close } = await open({ data: path }, WRITE)
    const found = await store.check({ mend: false })
    expect([found.missing.length, found.changed.length, found.surplus, found.mended]).toEqual([2, 2, ['article-gone'], false])
    expect(await store.check({ mend: true })).toEqual({ ...found, mended: true })
    expect(await store.check({ mend: true })).toEqual({
      checked: found.checked,
      missing: [],
      changed: [],
      surplus: [],
      mended: false,
      backlog: found.backlog,
    })
    const [hits] = await store.search.search([{ text: '鲸落', slice: { limit: 5 } }])
    expect(hits?.total).toBe(1)
    await store.optimize()
    await close()
  })
})

describe('Writing', () => {
  it('commits together what waits together; a page that fails is undone alone', async () => {
    const random = seeded(9)
    const { store, close } = await open({ data: temporaryFile() }, WRITE)
    const pages = times(40, (i) => randomExtraction(random, `page ${i}`))
    const [page] = pages
    if (!page) throw new Error('No page.')
    // Two articles of one id: the store finds out in the middle of writing.
    const broken = { ...page, page: { ...page.page, source: 'broken' }, readings: [...page.readings, ...page.readings] }
    const outcomes = await Promise.allSettled([...pages.slice(0, 20), broken, ...pages.slice(20)].map((page) => store.write(page)))
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect((await store.graph.counts()).pages).toBe(40)
    await close()
  })

  it('goes on beside another program that reads and writes the same file', async () => {
    const path = temporaryFile()
    const random = seeded(11)
    const [one, other] = [await open({ data: path }, WRITE), await open({ data: path }, WRITE)]
    for (let i = 0; i < 10; i++)
      await Promise.all([one.store.write(randomExtraction(random, `one ${i}`)), other.store.write(randomExtraction(random, `other ${i}`))])
    expect((await one.store.graph.counts()).pages).toBe(20)
    expect(await other.store.graph.counts()).toEqual(await one.store.graph.counts())
    await one.close()
    await other.close()
  })
})
