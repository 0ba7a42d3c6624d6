import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { type Command, InvalidArgumentError } from 'commander'
import { KnownError } from '../schema/errors.ts'
import { ask } from './ask.ts'
import { withReadable } from './data.ts'
import { addDataFlag, examples } from './options.ts'
import { type Perform, printJson, type Status, type World } from './world.ts'

interface QueryFlags {
  readonly data?: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly operation?: string
}

function parseVariables(value: string): Readonly<Record<string, unknown>> {
  try {
    const variables: unknown = JSON.parse(value)
    if (typeof variables === 'object' && variables !== null && !Array.isArray(variables)) return { ...variables }
  } catch {
    // What is no JSON gets the same advice as what is no object.
  }
  throw new InvalidArgumentError(`Write a JSON object, like '{"name": "某某某"}'.`)
}

async function readQuery(file: string, world: World): Promise<string> {
  if (file === '-') return (await buffer(world.stdin)).toString()
  try {
    return await readFile(resolve(world.cwd, file), 'utf8')
  } catch (cause) {
    throw new KnownError('INPUT', `The file "${file}" cannot be read (${(cause as NodeJS.ErrnoException).code}). Look at the path.`, {
      cause,
    })
  }
}

async function query(file: string, flags: QueryFlags, world: World): Promise<Status> {
  const name = flags.operation === undefined ? {} : { name: flags.operation }
  const question = { document: await readQuery(file, world), variables: flags.variables ?? {}, ...name }
  return printJson(world, await withReadable(world, flags, (opened) => ask<unknown>(opened, question)))
}

/** `zaichang query`: GraphQL of one’s own. */
export function addQuery(program: Command, perform: Perform): void {
  const command = program
    .command('query')
    .description('run a GraphQL query from a file and print its data as JSON')
    .argument('<file>', 'a file of GraphQL, or - for standard input')
    .option('-v, --variables <json>', 'its variables as a JSON object', parseVariables)
    .option('--operation <name>', 'which operation of the file')
    .action((file: string, flags: QueryFlags) => perform((world) => query(file, flags, world)))
  addDataFlag(command).addHelpText(
    'after',
    examples(`query who.graphql -v '{"name": "某某某"}'`, `echo '{ about { counts { articles } } }' | zaichang query -`),
  )
}
