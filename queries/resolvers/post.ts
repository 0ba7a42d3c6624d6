import type { Entity, Relation } from '../../schema/types.ts'
import type { GraphQLContext } from '../context.ts'
import type { PostResolvers } from '../generated.ts'
import type { Post } from '../rows.ts'
import { articleOf, entityOf } from './evidence.ts'

type Held = Relation<'HOLDS_POST'>
type Stated = Post['statements'][number]

const isHeld = (relation: Relation): relation is Held => relation.type === 'HOLDS_POST'

function grouped(statements: readonly Stated[]): readonly Post[] {
  const known = new Map<string, Stated[]>()
  for (const statement of statements) {
    const { attrs, to } = statement.relation
    const name = JSON.stringify([attrs.title, to])
    known.set(name, [...(known.get(name) ?? []), statement])
  }
  return [...known.values()].map((group) => ({ title: group[0]?.relation.attrs.title ?? '', statements: group }))
}

const newest = ({ statements }: Post): Held['attrs']['status'] => statements[0]?.relation.attrs.status ?? null

const isOver = (post: Post): boolean => newest(post) === 'former' || newest(post) === 'revoked'

/** The posts of a person; with a day, those in force by what was printed until then. */
export async function posts({ id }: Entity, asOf: string | null, context: GraphQLContext): Promise<Post[]> {
  const filter = { types: ['HOLDS_POST'], direction: 'out' } as const
  const relations = await context.lookups.everyRelationOf(filter).load(id)
  const statements = await Promise.all(
    relations.filter(isHeld).map(async (relation) => ({ relation, date: (await articleOf(context, relation.evidence.articleId)).date })),
  )
  if (asOf === null) return [...grouped(statements)]
  return grouped(statements.filter(({ date }) => date !== null && date <= asOf)).filter((post) => !isOver(post))
}

const days = ({ statements }: Post): readonly string[] =>
  statements
    .map(({ date }) => date)
    .filter((date) => date !== null)
    .sort()

/** A post, all statements of it together. */
export const post: PostResolvers = {
  async body({ statements }, _args, context) {
    const [first] = statements
    if (!first) throw new Error('A post without a statement was built.')
    return entityOf(context, first.relation.to)
  },
  status: newest,
  firstStated: (held) => days(held)[0] ?? null,
  lastStated: (held) => days(held).at(-1) ?? null,
  evidence: ({ statements }) => statements.map(({ relation }) => relation.evidence),
  relations: ({ statements }) => statements.map(({ relation }) => relation),
}
