import type { Command } from 'commander'
import { KnownError } from '../schema/errors.ts'
import { ask } from './ask.ts'
import { type Opened, withReadable } from './data.ts'
import { addDataFlag, examples, parseDay, parseWhole } from './options.ts'
import { type Paint, paint, table } from './terminal.ts'
import { toRoles } from './who.ts'
import { type Perform, print, printJson, type Status, type World } from './world.ts'

interface MetFlags {
  readonly data?: string
  readonly json?: boolean
  readonly first: number
  readonly since?: string
  readonly until?: string
}

interface Human {
  readonly id: string
  readonly name: string
  readonly home: string | null
}

/** What the operation Find answers. */
interface Found {
  readonly find: { readonly edges: readonly { readonly node: Human }[] }
}

/** What the operation Met answers. */
interface Answer {
  readonly together: {
    readonly totalCount: number
    readonly edges: readonly {
      readonly node: {
        readonly name: string
        readonly date: string | null
        readonly attendees: {
          readonly edges: readonly {
            readonly roles: readonly string[]
            readonly node: { readonly id: string; readonly name: string }
            readonly evidence: readonly { readonly quote: string }[]
          }[]
        }
      }
    }[]
  }
}
type Event = Answer['together']['edges'][number]['node']

const HUMAN = ['OFFICIAL', 'PERSON']

const label = ({ name, home }: Human) => (home === null || home === '' ? name : `${name} (${home})`)

/** The person a name means: the first of that very name, else the best match; says so where it could be another. */
async function personOf(name: string, opened: Opened, world: World): Promise<Human> {
  const { find } = await ask<Found>(opened, { name: 'Find', variables: { name, types: HUMAN } })
  const people = find.edges.map(({ node }) => node)
  const same = people.filter((human) => human.name === name)
  const [chosen, ...others] = same.length > 0 ? same : people
  if (chosen === undefined)
    throw new KnownError('INPUT', `Nobody is called "${name}" in the pages. Look for the name with \`zaichang search\`.`)
  if (others.length > 0)
    await print(world.stderr, `"${name}" is taken for ${label(chosen)}; it could also be ${others.map(label).join(', ')}.`)
  return chosen
}

function show({ name, date, attendees }: Event, ids: readonly string[], { bold, dim }: Paint): string {
  const rows = attendees.edges
    .filter(({ node }) => ids.includes(node.id))
    .map(({ node, roles, evidence }) => [node.name, toRoles(roles), dim((evidence[0]?.quote ?? '').replaceAll('\n', ''))])
  const others = attendees.edges.filter(({ node }) => !ids.includes(node.id)).map(({ node }) => node.name)
  const rest = others.length > 0 ? [`  ${dim(`also ${others.join('、')}`)}`] : []
  return [`${bold(name)}  ${date ?? 'undated'}`, ...table(rows).map((row) => `  ${row}`), ...rest].join('\n')
}

async function met(names: readonly string[], flags: MetFlags, world: World): Promise<Status> {
  const { first, since, until } = flags
  const { people, ids, answer } = await withReadable(world, flags, async (opened) => {
    const people: Human[] = []
    for (const name of names) people.push(await personOf(name, opened, world))
    const ids = people.map(({ id }) => id)
    return { people, ids, answer: await ask<Answer>(opened, { name: 'Met', variables: { ids, first, since, until } }) }
  })
  if (flags.json) return printJson(world, answer)
  const { totalCount, edges } = answer.together
  const shown = edges.length < totalCount ? `, ${edges.length} shown` : ''
  await print(world.stdout, `${people.map(label).join('、')}: ${totalCount} ${totalCount === 1 ? 'event' : 'events'} together${shown}`)
  for (const { node } of edges) await print(world.stdout, `\n${show(node, ids, paint(world.stdout, world))}`)
  return 0
}

/** `zaichang met`: the events that all of these people were at. */
export function addMet(program: Command, perform: Perform): void {
  const command = program
    .command('met')
    .description('show the events that people were at together, each with the clause that says so')
    .argument('<name>', 'one person')
    .argument('<others...>', 'whom they met')
    .option('--first <number>', 'how many events to show, at most 20', parseWhole(1, 20), 10)
    .option('--since <day>', 'no earlier than', parseDay)
    .option('--until <day>', 'no later than', parseDay)
    .option('--json', 'print the answer as JSON')
    .action((name: string, others: string[], flags: MetFlags) => perform((world) => met([name, ...others], flags, world)))
  addDataFlag(command).addHelpText('after', examples('met 某某某 某某', 'met 某某某 某某 --since 2022-01-01 --json'))
}
