import type { Command } from 'commander'
import { ask } from './ask.ts'
import { withReadable } from './data.ts'
import { addDataFlag, examples, parseWhole } from './options.ts'
import { type Paint, paint, table } from './terminal.ts'
import { type Perform, print, printJson, type Status, type World } from './world.ts'

interface WhoFlags {
  readonly data?: string
  readonly json?: boolean
  readonly first: number
}

interface Named {
  readonly id: string
  readonly name: string
}

interface Human extends Named {
  readonly type: string
  readonly home: string | null
  readonly aliases: readonly string[]
  readonly articleCount: number
  readonly posts: readonly {
    readonly title: string
    readonly status: string | null
    readonly firstStated: string | null
    readonly lastStated: string | null
    readonly body: Named
  }[]
  readonly attended: {
    readonly totalCount: number
    readonly edges: readonly {
      readonly roles: readonly string[]
      readonly evidence: readonly { readonly quote: string }[]
      readonly node: Named & { readonly date: string | null }
    }[]
  }
  readonly companions: { readonly totalCount: number; readonly edges: readonly { readonly count: number; readonly node: Named }[] }
}

/** What the operation Who answers. */
interface Answer {
  readonly find: { readonly totalCount: number; readonly edges: readonly { readonly node: Human }[] }
}

const ROLES: Readonly<Record<string, string>> = { HOST: '主持', SPEAK: '讲话', ATTEND: '出席' }

/** What somebody did at an event, in the words of the page. */
export const toRoles = (roles: readonly string[]): string => roles.map((role) => ROLES[role] ?? role).join('、')

function part(heading: string, total: number, rows: readonly (readonly string[])[], { dim }: Paint): string[] {
  if (rows.length === 0) return []
  const more = total > rows.length ? dim(` (${rows.length} of ${total})`) : ''
  return [`  ${heading}${more}`, ...table(rows).map((row) => `    ${row}`)]
}

function years(from: string | null, to: string | null): string {
  if (from === null || to === null) return 'undated'
  return from === to ? from : `${from} – ${to}`
}

function show(human: Human, style: Paint): string {
  const about = [
    human.home,
    human.aliases.join('、'),
    `${human.articleCount} ${human.articleCount === 1 ? 'article' : 'articles'}`,
    human.id,
  ]
    .filter(Boolean)
    .join('  ')
  const posts = human.posts.map(({ title, body, status, firstStated, lastStated }) => [
    years(firstStated, lastStated),
    body.name,
    status === null ? title : `${title} (${status.toLowerCase()})`,
  ])
  const events = human.attended.edges.map(({ node, roles, evidence }) => [
    node.date ?? 'undated',
    toRoles(roles),
    node.name,
    style.dim((evidence[0]?.quote ?? '').replaceAll('\n', '')),
  ])
  const companions = human.companions.edges.map(({ node, count }) => [node.name, `${count} ${count === 1 ? 'event' : 'events'}`])
  return [
    `${style.bold(human.name)}  ${style.dim(about)}`,
    ...part('posts', posts.length, posts, style),
    ...part('was at', human.attended.totalCount, events, style),
    ...part('together with', human.companions.totalCount, companions, style),
  ].join('\n')
}

async function who(name: string, flags: WhoFlags, world: World): Promise<Status> {
  const variables = { name, first: flags.first }
  const answer = await withReadable(world, flags, (opened) => ask<Answer>(opened, { name: 'Who', variables }))
  if (flags.json) return printJson(world, answer)
  const { totalCount, edges } = answer.find
  if (edges.length === 0) await print(world.stdout, `Nobody is called "${name}" in the pages.`)
  for (const { node } of edges) await print(world.stdout, show(node, paint(world.stdout, world)))
  if (totalCount > 1)
    await print(world.stdout, `\n${totalCount - 1} more fit this name. Give it in full, or look at the page of \`zaichang serve\`.`)
  return 0
}

/** `zaichang who`: a person, the posts, the events, and whom they were there with. */
export function addWho(program: Command, perform: Perform): void {
  const command = program
    .command('who')
    .description('show who somebody is: posts, events, and who else was there')
    .argument('<name>', 'name, alias, pinyin or initials')
    .option('--first <number>', 'how many events and companions to show, at most 50', parseWhole(1, 50), 10)
    .option('--json', 'print the answer as JSON')
    .action((name: string, flags: WhoFlags) => perform((world) => who(name, flags, world)))
  addDataFlag(command).addHelpText('after', examples('who 某某某', 'who zhangsan', 'who 某某某 --json'))
}
