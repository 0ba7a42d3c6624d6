import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { toCell } from '../../cli/csv.ts'
import { excerpt } from '../../cli/search.ts'
import { cut, paint, table, width } from '../../cli/terminal.ts'

describe('columns', () => {
  it.each([
    ['abc', 3],
    ['云岫市', 6],
    ['云a岫', 5],
    ['（2023）', 8],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['', 0],
  ])('counts those of %s', (text, columns) => {
    expect(width(text)).toBe(columns)
  })

  it.each([
    ['云岫市召开会议', 14, '云岫市召开会议'],
    ['云岫市召开会议', 13, '云岫市召开会…'],
    ['云岫市召开会议', 8, '云岫市…'],
    ['abc', 2, 'a…'],
  ])('cuts %s to %i', (text, columns, cutText) => {
    expect(cut(text, columns)).toBe(cutText)
    expect(width(cutText)).toBeLessThanOrEqual(columns)
  })

  it('aligns Chinese with letters', () => {
    expect(table([['云岫市', 'x'], ['abcd', '会议', '!'], ['a']])).toEqual(['云岫市  x', 'abcd    会议  !', 'a'])
    expect(table([])).toEqual([])
  })
})

describe('colors', () => {
  const stream = (isTTY: boolean) => Object.assign(new Writable(), { isTTY })

  it.each([
    ['a terminal', true, {}, '\u001b[1mx\u001b[22m'],
    ['a pipe', false, {}, 'x'],
    ['NO_COLOR', true, { NO_COLOR: '1' }, 'x'],
    ['a dumb terminal', true, { TERM: 'dumb' }, 'x'],
  ])('minds %s', (_, isTTY, env, painted) => {
    expect(paint(stream(isTTY), { env }).bold('x')).toBe(painted)
  })
})

describe('excerpt', () => {
  const mark = (text: string) => `[${text}]`
  const at = (start: number, end: number) => ({ field: 'text', start, end })

  it.each([
    ['marks the words', '云岫市召开会议', [at(3, 5)], 40, '云岫市[召开]会议'],
    ['shows the beginning where nothing is marked', '云岫市\n召开会议', [], 40, '云岫市 召开会议'],
    ['begins near the first mark', `${'前'.repeat(40)}召开${'后'.repeat(40)}`, [at(40, 42)], 40, `…${'前'.repeat(16)}[召开]后…`],
    ['leaves out a mark beyond the end', `召开${'后'.repeat(40)}召开`, [at(0, 2), at(42, 44)], 10, '[召开]后后…'],
  ])('%s', (_, text, marks, columns, shown) => {
    expect(excerpt(text, marks, columns, mark)).toBe(shown)
  })
})

describe('a cell of CSV', () => {
  it.each([
    ['甲', '甲'],
    ['甲,乙', '"甲,乙"'],
    ['他说"好"', '"他说""好"""'],
    ['甲\n乙', '"甲\n乙"'],
    ['=1+1', "'=1+1"],
    [-1, '-1'],
    [null, ''],
    [['host', 'speak'], 'host speak'],
  ])('writes %j as %s', (value, cell) => {
    expect(toCell(value)).toBe(cell)
  })
})
