import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { KnownError } from '../../schema/errors.ts'
import type { EntityType } from '../../schema/ontology.ts'
import { root } from '../../schema/root.ts'
import type { ArticleId } from '../../schema/types.ts'
import type { EntityFilter } from '../../services/store.ts'
import { connection, type Paging } from '../connection.ts'
import type { GraphQLContext } from '../context.ts'
import { given, toArticleFilter, toEntities, toEntity, toRange, toText } from '../filters.ts'
import type { EventFilter, EntityFilter as NameFilter, OfficialFilter, QueryResolvers } from '../generated.ts'
import type { AnyNode, EntityRows } from '../rows.ts'
import { articles } from './articles.ts'
import { around, pathsBetween } from './walk.ts'

const MOST_TOGETHER = 20
const MOST_NODES = 100

type Where = (NameFilter & OfficialFilter & EventFilter) | null | undefined

function toFilter(types: readonly EntityType[], where: Where): EntityFilter {
  if (!where) return given({ types })
  const { name, text, attended, attendedBy, place, post, kind, since, until } = where
  return {
    ...toText(text),
    ...toRange({ since, until }),
    ...given({ types, name, post, kind, attendedBy: attendedBy && toEntities(attendedBy) }),
    ...given({ attended: attended == null ? null : toEntity(attended), place: place == null ? null : toEntity(place) }),
  }
}

/** A field that lists the entities of one type. */
function listOf(type: EntityType) {
  return (_root: unknown, { where, ...paging }: Paging & { where?: Where }, { store }: GraphQLContext): Promise<EntityRows> =>
    connection(`entities/${type}`, paging, (slice) => store.graph.find(toFilter([type], where), slice))
}

const isArticleId = (id: string): id is ArticleId => id.startsWith('article-')

async function node({ lookups }: GraphQLContext, id: string): Promise<AnyNode | null> {
  if (isArticleId(id)) return lookups.articleById.load(id)
  return id.startsWith('entity-') ? lookups.entityById.load(toEntity(id)) : null
}

function toPair(ids: readonly string[]) {
  const entities = toEntities(ids)
  if (entities.length >= 2 && entities.length <= MOST_TOGETHER) return entities
  throw new KnownError('INPUT', `together(ids: …) was given ${entities.length} different ids. Give it between 2 and ${MOST_TOGETHER}.`)
}

const packageFile = z.object({ version: z.string() })

/** Where every query begins. */
export const query: QueryResolvers = {
  search: (_root, { where, ...args }, context, info) => articles(context, toArticleFilter(where), args, info),
  find(_root, { name, types, ...paging }, { store }) {
    if (!name.trim())
      throw new KnownError('INPUT', 'find(name: "") has no name to look for. Give one, or ask for `officials`, `events` and so on.')
    return connection('find', paging, (slice) => store.graph.find({ name: name.trim(), ...given({ types }) }, slice))
  },
  async entity(_root, { id }, { lookups }) {
    return id.startsWith('entity-') ? lookups.entityById.load(toEntity(id)) : null
  },
  node: (_root, { id }, context) => node(context, id),
  nodes(_root, { ids }, context) {
    if (ids.length > MOST_NODES) throw new KnownError('REFUSED', `${ids.length} ids are too many at once. Ask for at most ${MOST_NODES}.`)
    return Promise.all(ids.map((id) => node(context, id)))
  },
  officials: listOf('Official'),
  people: listOf('Person'),
  agencies: listOf('Agency'),
  organizations: listOf('Organization'),
  projects: listOf('Project'),
  places: listOf('Place'),
  documents: listOf('Document'),
  events: listOf('Event'),
  together(_root, { ids, since, until, ...paging }, { store }) {
    const [together, range] = [toPair(ids), toRange({ since, until })]
    return connection('together', paging, (slice) => store.graph.together(together, range, slice))
  },
  around,
  paths: pathsBetween,
  recognize: (_root, { text, home, province, date }, { recognize }) =>
    recognize({ text, home: home ?? null, province: province ?? null, date: date ?? null }),
  about: async (_root, _args, { store, samples }) => ({
    version: packageFile.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version,
    samples,
    counts: await store.graph.counts(),
  }),
}
