import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { ATTRIBUTES, ENTITIES, ENTITY_TYPES, RELATION_TYPES, RELATIONS } from '../schema/ontology.ts'
import { root } from '../schema/root.ts'
import { readConfig } from '../services/config.ts'

const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** The rows of the table below a heading, without its head, as cells. */
function tableBelow(text: string, heading: string): string[][] {
  const section = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

describe('docs/ontology.md', () => {
  const text = read('docs/ontology.md')
  const first = (heading: string, cells: number) => tableBelow(text, heading).map((row) => row.slice(0, cells))

  it('lists every entity type with its labels and kind', () => {
    expect(first('Entities', 4)).toEqual(
      ENTITY_TYPES.map((type) => [type, ENTITIES[type].label.zh, ENTITIES[type].label.en, ENTITIES[type].kind]),
    )
  })

  it('lists every relation type with its labels and ends', () => {
    const rows = RELATION_TYPES.map((type) => {
      const { label, from, to } = RELATIONS[type]
      return [type, label.zh, label.en, from.join(', '), to.join(', ')]
    })
    expect(first('Relations', 5)).toEqual(rows)
  })

  it('lists every attribute with its labels and whose it is', () => {
    expect(first('Attributes', 4)).toEqual(
      Object.entries(ATTRIBUTES).map(([key, { of, label }]) => [key, label.zh, label.en, of.join(', ')]),
    )
  })
})

describe('docs/graphql.md', () => {
  const text = read('docs/graphql.md')
  const schema = buildSchema(read('schema/schema.graphql'))
  const questions = [...text.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, question]) => question as string)

  it.each(questions)('asks what the schema knows: %s', (question) => {
    expect(validate(schema, parse(question))).toEqual([])
  })

  it('shows every query of the schema', () => {
    const asked = questions.flatMap((question) =>
      parse(question).definitions.flatMap((definition) =>
        definition.kind === 'OperationDefinition'
          ? definition.selectionSet.selections.map((field) => 'name' in field && field.name.value)
          : [],
      ),
    )
    const fields = Object.keys(schema.getQueryType()?.getFields() ?? {})
    expect(fields.filter((field) => !asked.includes(field) && field !== 'node')).toEqual([])
  })

  it('answers every question', () => {
    expect(text.match(/```graphql\n/g)).toHaveLength(text.match(/```json\n\{/g)?.length ?? 0)
  })
})

describe('docs/servers.md', () => {
  const text = read('docs/servers.md')

  it('lists every setting of the servers that is read', () => {
    const asked = new Set<string>()
    const given: Record<string, string> = { NEO4J_URI: 'bolt://somewhere:1', MEILI_URL: 'http://somewhere:1' }
    const env = new Proxy(given, {
      get: (target, name: string) => {
        asked.add(name)
        return target[name]
      },
    })
    readConfig(env)
    const others = ['ZAICHANG_DATA', 'HOST', 'PORT', 'REDIS_URL']
    const listed = tableBelow(text, 'Settings').map(([name]) => name?.replaceAll('`', ''))
    expect(listed.sort()).toEqual([...asked].filter((name) => !others.includes(name)).sort())
  })

  it('says of everything that must be reached what was measured, or that nothing was', () => {
    const rows = tableBelow(text, 'It must reach')
    expect(rows).toHaveLength(11)
    for (const [, floor, , measured, how] of rows) {
      expect(floor).not.toBe('')
      // Who measures says how.
      expect(measured === 'not measured yet' ? how === '' : how !== '' && measured !== '').toBe(true)
    }
  })
})
