import { type Command, InvalidArgumentError } from 'commander'
import { KnownError } from '../schema/errors.ts'
import { RELATION_TYPES } from '../schema/ontology.ts'
import { ask } from './ask.ts'
import { type Opened, withReadable } from './data.ts'
import { addDataFlag, examples, parseWhole } from './options.ts'
import { cut, type Paint, paint, table } from './terminal.ts'
import { type Perform, print, printJson, type Status, type World } from './world.ts'

interface PathFlags {
  readonly data?: string
  readonly json?: boolean
  readonly hops: number
  readonly first: number
  readonly type?: readonly string[]
}

interface Named {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly home: string | null
}

interface Candidate extends Named {
  readonly aliases: readonly string[]
}

/** What the operation Find answers. */
interface Found {
  readonly find: { readonly totalCount: number; readonly edges: readonly { readonly node: Candidate }[] }
}

interface Step {
  readonly entity: Named
  readonly direction: 'IN' | 'OUT'
  readonly statements: number
  readonly relation: {
    readonly label: string
    readonly title: string | null
    readonly evidence: { readonly quote: string; readonly article: { readonly date: string | null; readonly source: string } }
  }
}

/** What the operation Path answers. */
interface Answer {
  readonly paths: {
    readonly totalCount: number
    readonly isPartial: boolean
    readonly paths: readonly { readonly length: number; readonly steps: readonly Step[] }[]
    readonly cut: {
      readonly hubs: readonly { readonly entity: Named; readonly neighbors: number; readonly walked: number }[]
      readonly hubCount: number
      readonly skipped: number
    }
  }
}

const HUBS_SHOWN = 3
const WIDEST_QUOTE = 160
const OFF_THE_MAP =
  'Nothing was sought along VISITED, LOCATED_IN and PART_OF, which lead everywhere: name them with --type to walk them too.'

const describe = ({ id, name, label, home }: Named) => [name, label, home ?? '', id].filter(Boolean).join('  ')

/** Whom or what a word means: an id, the only one of that very name, else the only one that answers to it. Among several it asks. */
async function entityOf(word: string, opened: Opened): Promise<Named> {
  if (word.startsWith('entity-')) return byId(word, opened)
  const { find } = await ask<Found>(opened, { name: 'Find', variables: { name: word, first: 20 } })
  const all = find.edges.map(({ node }) => node)
  const named = all.filter(({ name }) => name === word)
  const called = named.length > 0 ? named : all.filter(({ aliases }) => aliases.includes(word))
  const candidates = called.length > 0 ? called : all
  const [only, ...others] = candidates
  if (only === undefined)
    throw new KnownError('INPUT', `Nothing is called "${word}" in the pages. Look for the name with \`zaichang search\`.`)
  if (others.length === 0 && (called.length > 0 || find.totalCount === 1)) return only
  const lines = candidates.map((candidate) => `  ${describe(candidate)}`).join('\n')
  throw new KnownError('INPUT', `"${word}" could be one of several. Give the id of the one you mean:\n${lines}`)
}

async function byId(id: string, opened: Opened): Promise<Named> {
  const document = 'query Named($id: ID!) { entity(id: $id) { id name label home } }'
  const { entity } = await ask<{ readonly entity: Named | null }>(opened, { document, variables: { id } })
  if (entity) return entity
  throw new KnownError('INPUT', `No entity has the id "${id}". Give a name instead: where it could be several, all their ids are shown.`)
}

function show(from: Named, steps: readonly Step[], { bold, dim }: Paint): string {
  const rows = steps.map(({ entity, direction, statements, relation: { label, title, evidence } }) => {
    const { quote, article } = evidence
    const more = statements > 1 ? `, ${statements} statements` : ''
    const words = title === null ? label : `${label} ${title}`
    const where = dim(`(${article.date ?? 'undated'}, ${article.source}${more})`)
    return [
      direction === 'OUT' ? `─ ${words} →` : `← ${words} ─`,
      entity.name,
      `${dim(cut(quote.replaceAll('\n', ''), WIDEST_QUOTE))} ${where}`,
    ]
  })
  return [bold(from.name), ...table(rows).map((row) => `  ${row}`)].join('\n')
}

/** What was not looked at, in a sentence. */
function hints({ paths, cut: left, isPartial }: Answer['paths'], type: PathFlags['type']): readonly string[] {
  if (!isPartial) return paths.length > 0 || type ? [] : [OFF_THE_MAP]
  const named = left.hubs.slice(0, HUBS_SHOWN).map(({ entity, neighbors, walked }) => `${entity.name} (${walked} of ${neighbors})`)
  const rest = left.hubCount > named.length ? [`${left.hubCount - named.length} more`] : []
  const hubs = left.hubCount > 0 ? [`not all neighbors were walked to of ${[...named, ...rest].join(', ')}`] : []
  const skipped = left.skipped > 0 ? [`${left.skipped} entities were not walked on from`] : []
  return [`Left out: ${[...hubs, ...skipped].join('; ')}. There may be more paths, or shorter ones; --type makes a walk narrower.`]
}

function heading(ends: string, { totalCount, isPartial, paths }: Answer['paths'], hops: number): string {
  const [shortest] = paths
  if (shortest === undefined) return `${ends}: no path of at most ${hops} ${hops === 1 ? 'step' : 'steps'}`
  const shown = paths.length < totalCount ? `, ${paths.length} shown` : ''
  const many = `${isPartial ? 'at least ' : ''}${totalCount} ${totalCount === 1 ? 'path' : 'paths'}`
  return `${ends}: ${many} of ${shortest.length} ${shortest.length === 1 ? 'step' : 'steps'}${shown}`
}

async function path([a, b]: readonly [string, string], flags: PathFlags, world: World): Promise<Status> {
  const { hops, first, type } = flags
  const { from, to, answer } = await withReadable(world, flags, async (opened) => {
    const [from, to] = [await entityOf(a, opened), await entityOf(b, opened)]
    if (from.id === to.id) throw new KnownError('INPUT', `"${a}" and "${b}" are the same: ${describe(from)}. Give two different names.`)
    const variables = { from: from.id, to: to.id, maxHops: hops, first, ...(type && { types: type }) }
    return { from, to, answer: await ask<Answer>(opened, { name: 'Path', variables }) }
  })
  if (flags.json) return printJson(world, answer)
  await print(world.stdout, heading(`${from.name} and ${to.name}`, answer.paths, hops))
  for (const { steps } of answer.paths.paths) await print(world.stdout, `\n${show(from, steps, paint(world.stdout, world))}`)
  for (const line of hints(answer.paths, type)) await print(world.stderr, line)
  return 0
}

/** A type of relation, whichever way it is written; one more for each time the flag is given. */
function parseType(value: string, others: readonly string[] = []): readonly string[] {
  const type = value.toUpperCase().replaceAll('-', '_')
  if (RELATION_TYPES.some((known) => known === type)) return [...others, type]
  throw new InvalidArgumentError(`Write one of ${RELATION_TYPES.join(', ')}.`)
}

/** `zaichang path`: how two are related by others. */
export function addPath(program: Command, perform: Perform): void {
  const command = program
    .command('path')
    .description('show how two people, bodies, projects or other names are related by others, each step with the clause that says so')
    .argument('<from>', 'a name or an id')
    .argument('<to>', 'another')
    .option('--hops <number>', 'how many steps a path may have, at most 6', parseWhole(1, 6), 6)
    .option('--type <type>', 'only along this type of relation, like ATTENDED; can be given again (default: all but the map)', parseType)
    .option('--first <number>', 'how many paths to show, at most 20', parseWhole(1, 20), 3)
    .option('--json', 'print the answer as JSON')
    .action((from: string, to: string, flags: PathFlags) => perform((world) => path([from, to], flags, world)))
  addDataFlag(command).addHelpText('after', examples('path 某某某 某某', 'path 某某某 某某局 --hops 3 --type HOLDS_POST --type ATTENDED'))
}
