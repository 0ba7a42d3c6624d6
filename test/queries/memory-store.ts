import type {
  ArticleId,
  Entity,
  EntityId,
  Extraction,
  Found,
  LinkedMention,
  Relation,
  Slice,
  SortKey,
  Statement,
} from '../../schema/types.ts'
import type {
  ArticleFilter,
  ArticleHit,
  ArticleHits,
  ArticleQuery,
  Attendance,
  AttendanceFilter,
  EntityFilter,
  FacetCount,
  GraphStore,
  SearchIndex,
  Store,
  StoredArticle,
  Tier,
} from '../../services/store.ts'

type Attended = Relation<'ATTENDED'>
const isAttended = (relation: Relation): relation is Attended => relation.type === 'ATTENDED'

interface Placed<T> {
  readonly value: T
  readonly key: SortKey
}

const compare = (a: SortKey, b: SortKey): number => {
  const place = a.findIndex((value, index) => value !== b[index])
  if (place < 0) return 0
  return (a[place] ?? '') < (b[place] ?? '') ? -1 : 1
}

function sliced<T>(rows: readonly Placed<T>[], { after, limit }: Slice): Found<T> {
  const sorted = [...rows].sort((a, b) => compare(a.key, b.key))
  const left = after ? sorted.filter((row) => compare(row.key, after) > 0) : sorted
  return { rows: left.slice(0, limit), total: rows.length, exact: true, hasMore: left.length > limit }
}

/** Newest first: each character of the day counted down; nothing for an unknown day sorts last. */
const down = (date: string | null): string => (date ?? '').replace(/\d/g, (digit) => String(9 - Number(digit))) || '~'

const inRange = (date: string | null, { since, until }: { since?: string; until?: string }): boolean =>
  (!since && !until) || (date !== null && (!since || date >= since) && (!until || date <= until))

function counted<T>(values: readonly T[]): readonly FacetCount<T>[] {
  const known = new Map<T, number>()
  for (const value of values) known.set(value, (known.get(value) ?? 0) + 1)
  return [...known].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}

/** A store of a few pages in memory, as slow as it is plain: what the queries are tested over. */
class World {
  readonly articles = new Map<ArticleId, StoredArticle>()
  readonly entities = new Map<EntityId, Entity>()
  readonly mentions = new Map<ArticleId, readonly LinkedMention[]>()
  readonly relations: Relation[] = []
  readonly statements: Statement[] = []

  readonly pages: readonly Extraction[]

  constructor(pages: readonly Extraction[]) {
    this.pages = pages
    for (const { readings, entities, setting } of pages) {
      for (const entity of entities) this.entities.set(entity.id, entity)
      for (const { article, mentions, relations, statements } of readings) {
        this.articles.set(article.id, { ...article, setting, date: article.dateline ?? setting.published })
        this.mentions.set(article.id, mentions)
        this.relations.push(...relations)
        this.statements.push(...statements)
      }
    }
  }

  dateOf(id: ArticleId): string | null {
    return this.articles.get(id)?.date ?? null
  }

  entity(id: EntityId): Entity {
    const entity = this.entities.get(id)
    if (!entity) throw new Error(`No ${id}.`)
    return entity
  }

  eventDate(id: EntityId): string | null {
    const said = this.statements.find((statement) => statement.entity === id && statement.key === 'date')
    return this.entity(id).key.date ?? (said ? String(said.value) : null)
  }

  mentioned(article: ArticleId): ReadonlySet<EntityId> {
    return new Set(this.mentions.get(article)?.map((mention) => mention.entityId))
  }

  holds(article: StoredArticle, text: string): boolean {
    return text.split(/\s+/).every((word) => article.text.includes(word))
  }

  byNewest<T extends Relation | Statement>(facts: readonly T[]): readonly Placed<T>[] {
    return facts.map((value) => ({ value, key: [down(this.dateOf(value.evidence.articleId)), value.id] }))
  }

  attendances(filter: AttendanceFilter): readonly Attendance[] {
    const known = new Map<string, Attended[]>()
    for (const { value } of [...this.byNewest(this.relations.filter(isAttended))].sort((a, b) => compare(a.key, b.key))) {
      const name = `${value.from} ${value.to}`
      known.set(name, [...(known.get(name) ?? []), value])
    }
    return [...known.values()].flatMap((statements) => this.attendance(statements, filter))
  }

  attendance(statements: readonly Attended[], filter: AttendanceFilter): Attendance[] {
    const [first] = statements
    if (!first) return []
    const roles = (['host', 'speak', 'attend'] as const).filter((role) => statements.some(({ attrs }) => attrs.role.includes(role)))
    const date = this.eventDate(first.to)
    const articles = statements.map(({ evidence }) => this.articles.get(evidence.articleId))
    const says = !filter.text || articles.some((article) => article && this.holds(article, filter.text ?? ''))
    if ((filter.role && !roles.includes(filter.role)) || !inRange(date, filter) || !says) return []
    return [{ person: first.from, event: this.entity(first.to), date, roles, statements }]
  }

  passes(article: StoredArticle, where: ArticleFilter): boolean {
    const mentioned = this.mentioned(article.id)
    const attended = this.relations.filter(isAttended).filter(({ evidence }) => evidence.articleId === article.id)
    const hosts = attended.filter(({ attrs }) => attrs.role.includes('host'))
    return (
      (where.mentions ?? []).every((id) => mentioned.has(id)) &&
      (!where.anyOf || where.anyOf.some((id) => mentioned.has(id))) &&
      (where.attendedBy ?? []).every((id) => attended.some(({ from }) => from === id)) &&
      (where.hostedBy ?? []).every((id) => hosts.some(({ from }) => from === id)) &&
      (!where.place || mentioned.has(where.place)) &&
      (!where.paper || article.setting.paper === where.paper)
    )
  }

  fits(entity: Entity, filter: EntityFilter): boolean {
    const at = this.attendances({})
    return (
      (!filter.types || filter.types.includes(entity.type)) &&
      (!filter.name || entity.name.includes(filter.name)) &&
      (!filter.kind || this.statements.some(({ entity: of, key, value }) => of === entity.id && key === 'kind' && value === filter.kind)) &&
      (!filter.post ||
        this.relations.some(({ from, attrs }) => from === entity.id && 'title' in attrs && attrs.title?.endsWith(filter.post ?? ''))) &&
      (!filter.attended || at.some(({ person, event }) => person === entity.id && event.id === filter.attended)) &&
      (filter.attendedBy ?? []).every((id) => at.some(({ person, event }) => person === id && event.id === entity.id)) &&
      (!filter.place || this.relations.some(({ from, to }) => from === entity.id && to === filter.place)) &&
      (!filter.text ||
        [...this.articles.values()].some(
          (article) => this.holds(article, filter.text ?? '') && this.mentioned(article.id).has(entity.id),
        )) &&
      (entity.type !== 'Event' || inRange(this.eventDate(entity.id), filter))
    )
  }
}

function toHit(article: StoredArticle, text: string): ArticleHit {
  const places = (field: 'title' | 'text') =>
    text ? [...article[field].matchAll(new RegExp(text.split(/\s+/).join('|'), 'g'))].map((match) => ({ field, match })) : []
  const tierOf = (): Tier => {
    if (!text) return 0
    if (article.title.includes(text)) return 1
    return article.text.includes(text) ? 2 : 3
  }
  const highlights = [...places('title'), ...places('text')].map(({ field, match }) => ({
    field,
    start: match.index,
    end: match.index + match[0].length,
  }))
  return { article, tier: tierOf(), highlights }
}

function keyOf({ article, tier }: ArticleHit, sort: ArticleQuery['sort']): SortKey {
  if (sort === 'OLDEST') return [article.date ?? '~', article.id]
  return [sort === 'NEWEST' ? 0 : tier, down(article.date), article.id]
}

function answer(world: World, { text = '', where = {}, sort = 'RELEVANCE', slice, facets }: ArticleQuery): ArticleHits {
  const matched = [...world.articles.values()].filter((article) => world.holds(article, text) && world.passes(article, where))
  const found = matched.filter((article) => inRange(article.date, where))
  const rows = found.map((article) => toHit(article, text)).map((value) => ({ value, key: keyOf(value, sort) }))
  const mentioned = found.flatMap((article) => [...world.mentioned(article.id)]).map((id) => world.entity(id))
  return {
    ...sliced(rows, slice),
    undated: where.since || where.until ? matched.filter(({ date }) => date === null).length : 0,
    facets: facets
      ? {
          entities: counted(mentioned),
          places: counted(mentioned.filter(({ type }) => type === 'Place')),
          months: counted(found.flatMap(({ date }) => (date ? [date.slice(0, 7)] : []))),
          papers: counted(found.flatMap(({ setting }) => (setting.paper ? [setting.paper] : []))),
        }
      : null,
  }
}

function companions(world: World, id: EntityId) {
  const at = world.attendances({})
  const events = new Set(at.filter(({ person }) => person === id).map(({ event }) => event))
  const others = at.filter(({ person, event }) => person !== id && events.has(event))
  return [...new Set(others.map(({ person }) => person))].map((person) => {
    const shared = others.filter((other) => other.person === person).map(({ event }) => event)
    return { value: { official: world.entity(person), count: shared.length, events: shared }, key: [-shared.length, person] }
  })
}

function graphOf(world: World): GraphStore {
  const attended = (filter: AttendanceFilter, slice: Slice, end: (row: Attendance) => EntityId) => async (id: EntityId) => {
    const rows = world.attendances(filter).filter((row) => end(row) === id)
    const rank = ({ roles, statements }: Attendance) => [roles.includes('host') ? 0 : 1, statements[0]?.attrs.order ?? 99]
    return sliced(
      rows.map((value) => ({
        value,
        key: [...(end(value) === value.person ? [down(value.date)] : rank(value)), value.person, value.event.id],
      })),
      slice,
    )
  }
  return {
    entities: async (ids) => ids.map((id) => world.entities.get(id) ?? null),
    articles: async (ids) => ids.map((id) => world.articles.get(id) ?? null),
    mentions: async (ids) => ids.map((id) => world.mentions.get(id) ?? []),
    async aliases(ids) {
      const printed = [...world.mentions].flatMap(([article, all]) =>
        all.map(({ entityId, span }) => ({ entityId, surface: world.articles.get(article)?.text.slice(span.start, span.end) ?? '' })),
      )
      return ids.map((id) => {
        const surfaces = printed.filter(({ entityId }) => entityId === id).map(({ surface }) => surface)
        return counted(surfaces.filter((surface) => surface !== world.entity(id).name)).map(({ value }) => value)
      })
    },
    articleCounts: async (ids) => ids.map((id) => [...world.articles.keys()].filter((article) => world.mentioned(article).has(id)).length),
    async relations(ids, { types, direction = 'both' }, slice) {
      const isAt = (relation: Relation, id: EntityId) =>
        (direction !== 'in' && relation.from === id) || (direction !== 'out' && relation.to === id)
      return ids.map((id) =>
        sliced(
          world.byNewest(world.relations.filter((relation) => isAt(relation, id) && (!types || types.includes(relation.type)))),
          slice,
        ),
      )
    },
    statements: async (ids) =>
      ids.map((id) =>
        sliced(world.byNewest(world.statements.filter(({ entity }) => entity === id)), { limit: 1000 }).rows.map((row) => row.value),
      ),
    find: async (filter, slice) =>
      sliced(
        [...world.entities.values()]
          .filter((entity) => world.fits(entity, filter))
          .map((value) => ({ value, key: [value.name, value.id] })),
        slice,
      ),
    attended: (ids, filter, slice) => Promise.all(ids.map(attended(filter, slice, ({ person }) => person))),
    attendees: (ids, filter, slice) => Promise.all(ids.map(attended(filter, slice, ({ event }) => event.id))),
    companions: async (ids, slice) => ids.map((id) => sliced(companions(world, id), slice)),
    together: async (ids, range, slice) =>
      sliced(
        [...world.entities.values()]
          .filter((entity) => entity.type === 'Event' && world.fits(entity, { ...range, attendedBy: ids }))
          .map((value) => ({ value, key: [down(world.eventDate(value.id)), value.id] })),
        slice,
      ),
    counts: async () => ({
      pages: world.pages.length,
      articles: world.articles.size,
      entities: world.entities.size,
      relations: world.relations.length,
      statements: world.statements.length,
    }),
  }
}

/** Graph and index over what was understood of a few pages; nothing can be written. */
export function memoryStore(pages: readonly Extraction[]): Store {
  const world = new World(pages)
  const search: SearchIndex = { search: async (queries) => queries.map((query) => answer(world, query)) }
  const refuse = () => Promise.reject(new Error('This store is only read.'))
  async function* none() {}
  return {
    graph: graphOf(world),
    search,
    write: refuse,
    stored: refuse,
    pages: none,
    extractions: none,
    forget: refuse,
    check: refuse,
    optimize: refuse,
    close: async () => {},
  }
}

/** A store that writes down what it is asked. */
export function counting(store: Store): { readonly store: Store; readonly calls: string[] } {
  const calls: string[] = []
  const watch = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(of, name, receiver) {
        calls.push(String(name))
        return Reflect.get(of, name, receiver)
      },
    })
  return { store: { ...store, graph: watch(store.graph), search: watch(store.search) }, calls }
}
