import type { Entity, Relation } from '../../schema/types.ts'
import type { GraphQLContext } from '../context.ts'
import type { PostResolvers } from '../generated.ts'
import type { Post } from '../rows.ts'
import { articleOf, entityOf } from './evidence.ts'

type Held = Relation<'HOLDS_POST'>

const isHeld = (relation: Relation): relation is Held => relation.type === 'HOLDS_POST'

function grouped(statements: readonly Held[]): Post[] {
  const known = new Map<string, Held[]>()
  for (const statement of statements) {
    const name = JSON.stringify([statement.attrs.title, statement.to])
    known.set(name, [...(known.get(name) ?? []), statement])
  }
  return [...known.values()].map((group) => ({ title: group[0]?.attrs.title ?? '', statements: group }))
}

const newest = ({ statements }: Post): Held['attrs']['status'] => statements[0]?.attrs.status ?? null

const isOver = (post: Post): boolean => newest(post) === 'former' || newest(post) === 'revoked'

const dateOf = async (context: GraphQLContext, { evidence }: Held): Promise<string | null> =>
  (await articleOf(context, evidence.articleId)).date

/** The posts of a person; with a day, those in force by what was printed until then. */
export async function posts({ id }: Entity, asOf: string | null, context: GraphQLContext): Promise<Post[]> {
  const filter = { types: ['HOLDS_POST'], direction: 'out' } as const
  const statements = (await context.lookups.everyRelationOf(filter).load(id)).filter(isHeld)
  // Without a day nobody waits for dates: they are looked up together with the bodies.
  if (asOf === null) return grouped(statements)
  const dates = await Promise.all(statements.map((statement) => dateOf(context, statement)))
  const isPrinted = (_: Held, i: number): boolean => {
    const date = dates[i] ?? null
    return date !== null && date <= asOf
  }
  return grouped(statements.filter(isPrinted)).filter((post) => !isOver(post))
}

async function days({ statements }: Post, context: GraphQLContext): Promise<readonly string[]> {
  const dates = await Promise.all(statements.map((statement) => dateOf(context, statement)))
  return dates.filter((date) => date !== null).sort()
}

/** A post, all statements of it together. */
export const post: PostResolvers = {
  async body({ statements }, _args, context) {
    const [first] = statements
    if (!first) throw new Error('A post without a statement was built.')
    return entityOf(context, first.to)
  },
  status: newest,
  firstStated: async (held, _args, context) => (await days(held, context))[0] ?? null,
  lastStated: async (held, _args, context) => (await days(held, context)).at(-1) ?? null,
  evidence: ({ statements }) => statements.map(({ evidence }) => evidence),
  relations: ({ statements }) => statements,
}
