import { pinyin } from 'pinyin-pro'
import type { ArticleId, Entity, EntityId, Found, Placed, Relation, Slice } from '../../schema/types.ts'
import type { GraphAttendanceFilter, GraphEntityFilter, GraphServer } from '../../services/servers/engines.ts'
import type { Attendance, AttendanceFilter, EntityFilter, GraphStore } from '../../services/store.ts'
import { below, folded, isInRange, type Order, type Pages, rolesOf, sliced } from './naive-pages.ts'
import { matches } from './naive-search.ts'
import { naiveWalks } from './naive-walk.ts'

const NEWEST: Order = [
  [0, 'desc'],
  [1, 'asc'],
]
const READING: Order = [...NEWEST, [2, 'asc'], [3, 'asc']]

type Dated = Relation & { readonly date: string | null }

const keyOf = ({ date, evidence, id }: Pick<Dated, 'date' | 'evidence' | 'id'>) =>
  [date, evidence.articleId, evidence.span.start, id] as const

function inReadingOrder<T extends Pick<Dated, 'date' | 'evidence' | 'id'>>(facts: readonly T[]): readonly Omit<T, 'date'>[] {
  const all = facts.map((fact) => ({ value: fact, key: keyOf(fact) }))
  return sliced(all, READING, { limit: 1e9 }).rows.map(({ value: { date: _, ...fact } }) => fact)
}

const byPlace = <T extends Pick<Relation, 'evidence' | 'id'>>(facts: readonly T[]): readonly T[] =>
  [...facts].sort((a, b) => a.evidence.span.start - b.evidence.span.start || (a.id < b.id ? -1 : 1))

function surfaces(pages: Pages, id: EntityId): readonly string[] {
  return pages
    .told()
    .flatMap(({ article, mentions }) =>
      mentions.filter(({ entityId }) => entityId === id).map(({ span }) => article.text.slice(span.start, span.end)),
    )
}

function aliasesOf(pages: Pages, id: EntityId): readonly string[] {
  const all = surfaces(pages, id).filter((surface) => surface !== pages.entity(id)?.name)
  const times = (surface: string) => all.filter((other) => other === surface).length
  return [...new Set(all)].sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1))
}

function articleCount(pages: Pages, id: EntityId): number {
  return pages.told().filter(({ mentions }) => mentions.some(({ entityId }) => entityId === id)).length
}

/** With words to look for, or with what a text server answered about them. */
type WantedEntity = EntityFilter & GraphEntityFilter
type WantedAttendance = AttendanceFilter & GraphAttendanceFilter

/** Events reported in articles that hold the words. */
function isReported(pages: Pages, event: EntityId, { text, reportedIn }: WantedAttendance): boolean {
  if (!text?.trim() && !reportedIn) return true
  const among: ReadonlySet<ArticleId> | null = reportedIn ? new Set(reportedIn) : null
  const told = matches(pages, text).filter(({ article }) => !among || among.has(article.id))
  return told.some(
    ({ mentions, relations }) =>
      mentions.some(({ entityId }) => entityId === event) || relations.some(({ type, to }) => type === 'ATTENDED' && to === event),
  )
}

function attendanceOf(pages: Pages, person: EntityId, event: Entity): Attendance {
  const statements = pages.relations().filter(({ type, from, to }) => type === 'ATTENDED' && from === person && to === event.id)
  return {
    person,
    event,
    date: pages.eventDate(event),
    roles: rolesOf(statements),
    statements: inReadingOrder(statements) as Attendance['statements'],
  }
}

function eventsOf(pages: Pages, person: EntityId): readonly Entity[] {
  const ids = pages.relations().filter(({ type, from }) => type === 'ATTENDED' && from === person)
  return pages.entities().filter(({ id }) => ids.some(({ to }) => to === id))
}

function passes(pages: Pages, { person: _, event, date, roles }: Attendance, filter: WantedAttendance): boolean {
  return isInRange(date, filter) && (!filter.role || roles.includes(filter.role)) && isReported(pages, event.id, filter)
}

const placeEvent = (pages: Pages, event: Entity): Placed<Entity> => ({ value: event, key: [pages.eventDate(event), event.id] })

const byRank = ({ roles, statements, person }: Attendance) => {
  const printed = Math.min(...statements.map(({ attrs }) => attrs.order ?? 1e9))
  return [roles.includes('host') ? 0 : roles.includes('speak') ? 1 : 2, printed, person] as const
}

/** The graph of a store without a back-end, or of one whose words are asked of somebody else. */
export function naiveGraph(pages: Pages): GraphStore & Pick<GraphServer, keyof GraphStore> {
  return { ...lookups(pages), ...facts(pages), ...attendances(pages), ...naiveWalks(pages) }
}

type Lookups = Pick<GraphStore, 'entities' | 'articles' | 'mentions' | 'facts' | 'aliases' | 'articleCounts' | 'counts'>

function lookups(pages: Pages): Lookups {
  return {
    entities: async (ids) => ids.map((id) => pages.entity(id)),
    articles: async (ids) => ids.map((id) => pages.told().find(({ article }) => article.id === id)?.article ?? null),
    mentions: async (ids) =>
      ids.map((id) => {
        const all = pages.told().find(({ article }) => article.id === id)?.mentions ?? []
        return [...all].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
      }),
    facts: async (ids) =>
      ids.map((id) => {
        const told = pages.told().find(({ article }) => article.id === id)
        return { relations: byPlace(told?.relations ?? []), statements: byPlace(told?.statements ?? []) }
      }),
    aliases: async (ids) => ids.map((id) => aliasesOf(pages, id)),
    articleCounts: async (ids) => ids.map((id) => articleCount(pages, id)),
    counts: async () => ({
      pages: pages.sources.size,
      articles: pages.told().length,
      entities: pages.entities().length,
      relations: pages.relations().length,
      statements: pages.statements().length,
    }),
  }
}

type Facts = Pick<GraphStore, 'relations' | 'statements'> & {
  readonly find: (filter: WantedEntity, slice: Slice) => Promise<Found<Entity>>
}

function facts(pages: Pages): Facts {
  return {
    relations: async (ids, { types, direction = 'both' }, slice) =>
      ids.map((id) => {
        const isEnd = ({ from, to }: Relation) => (direction !== 'in' && from === id) || (direction !== 'out' && to === id)
        const all = pages.relations().filter((relation) => isEnd(relation) && (!types || types.includes(relation.type)))
        const placed = all.map(({ date, ...relation }) => ({ value: relation, key: keyOf({ date, ...relation }) }))
        return sliced(placed, READING, slice)
      }),
    statements: async (ids) => ids.map((id) => inReadingOrder(pages.statements().filter(({ entity }) => entity === id))),
    find: async (filter, slice) => {
      const ranked = pages.entities().flatMap((value): Placed<Entity>[] => {
        const rank = isWanted(pages, value, filter) ? rankOf(pages, value, filter.name ?? '') : null
        return rank !== null ? [{ value, key: [rank, articleCount(pages, value.id), value.id] }] : []
      })
      const order: Order = [
        [0, 'asc'],
        [1, 'desc'],
        [2, 'asc'],
      ]
      return sliced(ranked, order, slice)
    },
  }
}

type Attended = (ids: readonly EntityId[], filter: WantedAttendance, slice: Slice) => Promise<readonly Found<Attendance>[]>
type Attendances = Pick<GraphStore, 'companions' | 'together'> & { readonly attended: Attended; readonly attendees: Attended }

function attendances(pages: Pages): Attendances {
  return {
    attended: async (ids, filter, slice) =>
      ids.map((id) => {
        const all = eventsOf(pages, id)
          .map((event) => attendanceOf(pages, id, event))
          .filter((attendance) => passes(pages, attendance, filter))
        const placed = all.map((value) => ({ value, key: [value.date, value.event.id] }))
        return sliced(placed, NEWEST, slice)
      }),
    attendees: async (ids, filter, slice) =>
      ids.map((id) => {
        const event = pages.entity(id)
        const people = pages.relations().filter(({ type, to }) => type === 'ATTENDED' && to === id)
        const all = event ? [...new Set(people.map(({ from }) => from))].map((person) => attendanceOf(pages, person, event)) : []
        const placed = all.filter((attendance) => passes(pages, attendance, filter)).map((value) => ({ value, key: byRank(value) }))
        const order: Order = [
          [0, 'asc'],
          [1, 'asc'],
          [2, 'asc'],
        ]
        return sliced(placed, order, slice)
      }),
    companions: async (ids, slice) =>
      ids.map((id) => {
        const mine = eventsOf(pages, id)
        const placed = pages.entities().flatMap((official) => {
          const shared = eventsOf(pages, official.id).filter((event) => mine.some((other) => other.id === event.id))
          const events = sliced(
            shared.map((event) => placeEvent(pages, event)),
            NEWEST,
            { limit: 20 },
          ).rows.map(({ value }) => value)
          const isOther = official.id !== id && shared.length > 0
          return isOther ? [{ value: { official, count: shared.length, events }, key: [shared.length, official.id] }] : []
        })
        return sliced(placed, NEWEST, slice)
      }),
    together: async (ids, range, slice) => {
      const [first, ...others] = ids
      const shared = first
        ? eventsOf(pages, first).filter((event) => others.every((id) => eventsOf(pages, id).some((e) => e.id === event.id)))
        : []
      const placed = shared.map((event) => placeEvent(pages, event)).filter(({ value }) => isInRange(pages.eventDate(value), range))
      return sliced(placed, NEWEST, slice)
    },
  }
}

function rankOf(pages: Pages, { id, name, key }: Entity, asked: string): number | null {
  const wanted = folded(asked)
  if (wanted === '') return 0
  const labels = [name, ...surfaces(pages, id)].map(folded)
  const sounds = pinyin(folded(name), {
    type: 'array',
    toneType: 'none',
    v: true,
    nonZh: 'consecutive',
    surname: key.kind === 'human' ? 'head' : 'off',
  })
  const syllables = sounds.map((sound) => sound.toLowerCase().replace(/[^a-z0-9]/g, ''))
  const [sound, initials] = [syllables.join(''), syllables.map((syllable) => syllable.charAt(0)).join('')]
  const isSound = /^[a-z0-9]+$/.test(wanted)
  const ranks = [
    folded(name) === wanted,
    labels.includes(wanted),
    labels.some((label) => label.startsWith(wanted)),
    labels.some((label) => label.includes(wanted)),
    isSound && sound === wanted,
    isSound && sound.startsWith(wanted),
    isSound && initials === wanted,
    isSound && initials.startsWith(wanted),
  ]
  const rank = ranks.indexOf(true)
  return rank < 0 ? null : rank
}

function isWanted(pages: Pages, entity: Entity, filter: WantedEntity): boolean {
  const { id } = entity
  const all = pages.relations()
  const inside = filter.place && pages.entity(filter.place) ? below(pages, filter.place) : null
  const { post } = filter
  const posts = all.filter(({ type, from, to }) => type === 'HOLDS_POST' && from === id && (!inside || inside.has(to)))
  const hasPost = posts.some(({ attrs }) => (attrs as { title: string }).title.endsWith(post ?? ''))
  const attended = (person: EntityId, event: EntityId) => all.some((r) => r.type === 'ATTENDED' && r.from === person && r.to === event)
  const kinds = pages.statements().filter((s) => s.entity === id && s.key === 'kind')
  return (
    (!filter.among || filter.among.includes(id)) &&
    (!filter.types || filter.types.includes(entity.type)) &&
    (!filter.place || (inside !== null && (post !== undefined || inside.has(id) || posts.length > 0))) &&
    (post === undefined || hasPost) &&
    (!filter.attended || attended(id, filter.attended)) &&
    (filter.attendedBy ?? []).every((person) => attended(person, id)) &&
    (filter.kind === undefined || kinds.some(({ value }) => value === filter.kind)) &&
    isInRange(pages.eventDate(entity), filter) &&
    (!filter.text?.trim() || matches(pages, filter.text).some(({ mentions }) => mentions.some(({ entityId }) => entityId === id)))
  )
}
