import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { open } from '../../services/open.ts'
import { attended, toExtraction } from '../services/small-world.ts'
import { emptyFolder, pageLines, run } from './run.ts'

const SAMPLES = 'Answers come from the samples: invented pages.'
const cwd = emptyFolder()
const loaded = emptyFolder()
beforeAll(async () => {
  await run(['load', '-'], { cwd: loaded, stdin: pageLines(12) })
})

describe('the samples', () => {
  it('answer, and say so, until a store is loaded', async () => {
    const { status, out, err } = await run(['search', '会议'], { cwd })
    expect(status).toBe(0)
    expect(err).toContain(SAMPLES)
    expect(out).toMatch(/^\d+ articles/)
    expect(existsSync(join(cwd, 'data', 'samples.db'))).toBe(true)
    expect((await run(['search', '会议'], { cwd: loaded })).err).toBe('')
  })

  it('do not answer for a store that was named', async () => {
    for (const [args, env] of [[['--data', 'other.db'], {}] as const, [[], { ZAICHANG_DATA: 'other.db' }] as const]) {
      const { status, err } = await run(['search', '会议', ...args], { cwd, env })
      expect(status).toBe(1)
      expect(err).toContain('There is no store at')
    }
  })

  it('are made anew where they are damaged or hold something else', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'data'))
    writeFileSync(join(folder, 'data', 'samples.db'), 'damaged')
    expect((await run(['search', '会议'], { cwd: folder })).status).toBe(0)
    await run(['load', '-', '--data', 'data/samples.db'], { cwd: folder, stdin: pageLines(1) })
    expect((await run(['search', '防汛会议', '--data', 'data/samples.db'], { cwd: folder })).out).toContain('第1次防汛会议')
    expect((await run(['search', '第1次防汛会议'], { cwd: folder })).out).not.toContain('第1次防汛会议召开')
    const { counts } = JSON.parse((await run(['query', '-'], { cwd: folder, stdin: '{ about { samples counts { pages } } }' })).out).about
    expect(counts.pages).toBe(4)
  })
})

describe('search', () => {
  it('shows title, words in their sentence, day and paper', async () => {
    const { out } = await run(['search', '第3次防汛', '--first', '1'], { cwd: loaded })
    expect(out).toBe(
      '1 article\n\n云岫市召开第3次防汛会议\n  本报讯 4月3日，云岫市召开第3次防汛会议。市委书记甘霁川主持会议并讲话。\n  2023-04-03  云岫日报  云岫日报/2\n',
    )
  })

  it('marks the words on a terminal', async () => {
    expect((await run(['search', '第3次防汛'], { cwd: loaded, isTTY: true })).out).toContain('\u001b[33m第3次防汛\u001b[39m')
    expect((await run(['search', '第3次防汛'], { cwd: loaded, isTTY: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b')
  })

  it('filters by day and paper, and pages on', async () => {
    const args = [
      'search',
      '防汛会议',
      '--since',
      '2023-04-03',
      '--until',
      '2023-04-06',
      '--paper',
      '云岫日报',
      '--first',
      '3',
      '--sort',
      'oldest',
      '--json',
    ]
    const { search } = JSON.parse((await run(args, { cwd: loaded })).out)
    expect(search.totalCount).toBe(4)
    expect(search.edges.map(({ node }: { node: { date: string } }) => node.date)).toEqual(['2023-04-03', '2023-04-04', '2023-04-05'])
    const next = JSON.parse((await run([...args, '--after', search.pageInfo.endCursor], { cwd: loaded })).out)
    expect(next.search.edges.map(({ node }: { node: { date: string } }) => node.date)).toEqual(['2023-04-06'])
  })

  it('finds nothing without complaint', async () => {
    expect(await run(['search', '没有这样的词'], { cwd: loaded })).toMatchObject({ status: 0, out: '0 articles\n', err: '' })
  })
})

describe('who and met', () => {
  it('shows posts and events of a person', async () => {
    const { status, out } = await run(['who', '甘霁川'], { cwd: loaded })
    expect(status).toBe(0)
    expect(out).toContain('甘霁川')
    expect(out).toContain('书记')
  })

  it('prints the data of its operation as JSON', async () => {
    const { find } = JSON.parse((await run(['who', '甘霁川', '--json'], { cwd: loaded })).out)
    expect(find.edges[0].node).toMatchObject({ name: '甘霁川', type: 'OFFICIAL' })
  })

  it('says that nobody is called so', async () => {
    expect(await run(['who', '查无此人'], { cwd: loaded })).toMatchObject({ status: 0, out: 'Nobody is called "查无此人" in the pages.\n' })
    const { status, err } = await run(['met', '甘霁川', '查无此人'], { cwd: loaded })
    expect(status).toBe(1)
    expect(err).toContain('Nobody is called "查无此人" in the pages.')
  })

  it('counts the events of two people together', async () => {
    const text = '云岫市召开防汛会议\n本报讯 4月18日，全市防汛会议召开。市委书记甘霁川主持会议并讲话，市长岑知远出席会议。\n'
    const folder = emptyFolder()
    await run(['load', '-', '--home', '云岫市', '--date', '2023-04-19'], { cwd: folder, stdin: text })
    const { status, out } = await run(['met', '甘霁川', '岑知远'], { cwd: folder })
    expect(status).toBe(0)
    expect(out).toMatch(/: 1 event together\n/)
    expect(JSON.parse((await run(['met', '甘霁川', '岑知远', '--json'], { cwd: folder })).out).together.totalCount).toBe(1)
  })
})

describe('path', () => {
  const text = '云岫市召开防汛会议\n本报讯 4月18日，全市防汛会议召开。市委书记甘霁川主持会议并讲话，市长岑知远出席会议。\n'
  const folder = emptyFolder()

  it('shows how two are related, each step with its clause', async () => {
    await run(['load', '-', '--home', '云岫市', '--date', '2023-04-19'], { cwd: folder, stdin: text })
    const { status, out, err } = await run(['path', '甘霁川', '岑知远'], { cwd: folder })
    expect([status, err]).toEqual([0, ''])
    expect(out).toMatch(/^甘霁川 and 岑知远: 1 path of 2 steps\n\n甘霁川\n/)
    expect(out).toMatch(/─ 出席 市委书记 → {2}全市防汛会议 +市委书记甘霁川主持会议并讲话 \(2023-04-18, .*\)/)
    expect(out).toMatch(/← 出席 市长 ─ +岑知远/)
  })

  it('takes ids, types in any case and prints JSON', async () => {
    const find = JSON.parse((await run(['query', '-'], { cwd: folder, stdin: '{ find(name: "甘霁川") { edges { node { id } } } }' })).out)
    const id = find.find.edges[0].node.id
    const { paths } = JSON.parse((await run(['path', id, '岑知远', '--type', 'attended', '--hops', '2', '--json'], { cwd: folder })).out)
    expect(paths.paths[0].steps.map(({ direction }: { direction: string }) => direction)).toEqual(['OUT', 'IN'])
    const { out, err } = await run(['path', id, '岑知远', '--type', 'issued'], { cwd: folder })
    expect([out, err]).toEqual(['甘霁川 and 岑知远: no path of at most 6 steps\n', ''])
  })

  it('says where it did not look for want of a type', async () => {
    const { status, out, err } = await run(['path', '甘霁川', '岑知远', '--hops', '1'], { cwd: folder })
    expect([status, out]).toEqual([0, '甘霁川 and 岑知远: no path of at most 1 step\n'])
    expect(err).toContain('LOCATED_IN')
  })

  it.each([
    [['查无此人', '甘霁川'], 'Nothing is called "查无此人" in the pages.'],
    [['entity-none', '甘霁川'], 'No entity has the id "entity-none".'],
    [['甘霁川', '甘霁川'], '"甘霁川" and "甘霁川" are the same: 甘霁川  官员  云岫市  entity-'],
    [['云岫', '甘霁川'], '"云岫" could be one of several. Give the id of the one you mean:\n  '],
  ])('does not guess who is meant by %j', async (names, words) => {
    const { status, out, err } = await run(['path', ...names], { cwd: folder })
    expect([status, out]).toEqual([1, ''])
    expect(err).toContain(words)
  })

  it('says what a hub left out', async () => {
    const cwd = emptyFolder()
    const { store, close } = await open({ data: join(cwd, 'hub.db') }, { access: 'write' })
    const people = Array.from({ length: 252 }, (_, i) => `甲${i}氏`)
    const names = [
      ...people.map((name) => [name, 'Person'] as const),
      ['大会', 'Event'],
      ['小会', 'Event'],
      ['乙氏', 'Person'],
      ['丙氏', 'Person'],
    ] as const
    const both = people.map((name) => [name, 'ATTENDED', '大会', attended()] as const)
    const ends = [
      ['乙氏', 'ATTENDED', '大会', attended()],
      ['甲251氏', 'ATTENDED', '小会', attended()],
      ['丙氏', 'ATTENDED', '小会', attended()],
    ] as const
    await store.write(toExtraction({ source: 'hub', text: names.map(([name]) => name).join('、'), names, relations: [...both, ...ends] }))
    await close()
    const { out, err } = await run(['path', '乙氏', '丙氏', '--data', 'hub.db'], { cwd })
    expect(out).toContain('at least 1 path of 4 steps')
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThan(200)
    expect(err).toContain('Left out: not all neighbors were walked to of 大会 (200 of 253)')
  })
})

describe('query', () => {
  it('runs a file with variables, or one operation of several', async () => {
    writeFileSync(join(loaded, 'q.graphql'), 'query A($n: String!) { find(name: $n) { totalCount } } query B { about { samples } }')
    const a = await run(['query', 'q.graphql', '--operation', 'A', '-v', '{"n": "甘霁川"}'], { cwd: loaded })
    expect(JSON.parse(a.out).find.totalCount).toBeGreaterThan(0)
    const b = await run(['query', 'q.graphql', '--operation', 'B'], { cwd: loaded })
    expect(JSON.parse(b.out)).toEqual({ about: { samples: false } })
  })

  it('reads a pasted text', async () => {
    const stdin = '{ recognize(text: "市长岑知远出席会议。", home: "云岫市") { home mentions { surface } } }'
    const { recognize } = JSON.parse((await run(['query', '-'], { cwd: loaded, stdin })).out)
    expect([recognize.home, recognize.mentions[0]]).toEqual(['云岫市', { surface: '岑知远' }])
  })

  it.each([
    ['{ abot { samples } }', 'Did you mean "about"?'],
    ['{ about {', 'Syntax Error'],
    ['query A($n: String!) { find(name: $n) { totalCount } }', '$n'],
  ])('explains what is wrong with %s', async (stdin, words) => {
    const { status, err } = await run(['query', '-'], { cwd: loaded, stdin })
    expect(status).toBe(1)
    expect(err).toContain(words)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('says that there is no such file', async () => {
    const { status, err } = await run(['query', 'none.graphql'], { cwd: loaded })
    expect([status, err]).toEqual([1, 'The file "none.graphql" cannot be read (ENOENT). Look at the path.\n'])
  })
})

describe('export and check', () => {
  it('writes a page a line as extract prints it', async () => {
    const lines = (await run(['export'], { cwd: loaded })).out.trim().split('\n')
    expect(lines).toHaveLength(12)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ source: '云岫日报/0', home: '云岫市' })
  })

  it('writes relations for a spreadsheet', async () => {
    expect((await run(['export', '--format', 'csv', '--out', 'r.csv'], { cwd: loaded })).status).toBe(0)
    const [head, ...rows] = readFileSync(join(loaded, 'r.csv'), 'utf8').split('\n')
    expect(head).toMatch(/^\uFEFFtype,label,from,/)
    expect(rows.filter((row) => row.startsWith('ATTENDED,出席,甘霁川,Official,'))).not.toEqual([])
  })

  it('says that it cannot write there', async () => {
    const { status, err } = await run(['export', '--out', 'no/such/folder.csv'], { cwd: loaded })
    expect(status).toBe(1)
    expect(err).toContain('cannot be written (ENOENT)')
  })

  it('finds graph and index in agreement', async () => {
    expect(await run(['check'], { cwd: loaded })).toMatchObject({ status: 0, out: '12 articles: graph and index agree.\n' })
    expect((await run(['check', '--mend'], { cwd: loaded })).status).toBe(0)
  })
})
