import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DocumentNode, parse, print, separateOperations } from 'graphql'
import { KnownError } from '../schema/errors.ts'
import { root } from '../schema/root.ts'

/** The operations that ship, by name: each with the fragments it uses and nothing else. */
export interface Operations {
  readonly names: readonly string[]
  /** The text of an operation; undefined for an unknown name. */
  text(name: string): string | undefined
  /** The document of an operation; an unknown name is an INPUT error. */
  document(name: string): DocumentNode
}

/** Reads `queries/operations.graphql`. */
export function readOperations(): Operations {
  const all = separateOperations(parse(readFileSync(join(root, 'queries', 'operations.graphql'), 'utf8')))
  const known = new Map(Object.entries(all))
  const texts = new Map([...known].map(([name, document]) => [name, print(document)]))
  return {
    names: [...known.keys()],
    text: (name) => texts.get(name),
    document(name) {
      const document = known.get(name)
      if (document) return document
      throw new KnownError('INPUT', `There is no operation "${name}". Name one of ${[...known.keys()].join(', ')}.`)
    },
  }
}
