import { ENTITIES } from '../schema/ontology.ts'
import type { Article, PartialDate, Setting, Span } from '../schema/types.ts'
import type { Tag } from '../services/hanlp/tagger.ts'
import { toProse } from './clauses.ts'
import { readScope } from './coreference.ts'
import { findDates, resolveDates } from './dates.ts'
import { readBodies } from './recognize/bodies.ts'
import { readConfirmed } from './recognize/confirmed.ts'
import { readDocuments } from './recognize/document.ts'
import { readEvents } from './recognize/event-merge.ts'
import type { People } from './recognize/names.ts'
import { readPeople } from './recognize/person.ts'
import { knowPlaces, readPlaces } from './recognize/place.ts'
import { readListedStops } from './recognize/place-listed.ts'
import { readPostsBehind } from './recognize/post-after.ts'
import { readProjects } from './recognize/project.ts'
import { holdersOf, readTitleAliases } from './recognize/title-alias.ts'
import { expandShortForms } from './short-forms.ts'
import type { Sighted, Sighting, View } from './sighting.ts'
import { Words } from './words.ts'

/** So many names are looked for one by one; more, as on a page of thousands of articles, all at once. */
const FEW = 100

/** Finds in a text where names that the page's own words prove stand again: headlines, later articles, captions. */
function toReadAgain(proved: ReadonlyMap<string, Sighting>): (view: View) => Sighting[] {
  const again = (first: Sighting, start: number): Sighting => {
    return { ...first, span: { start, end: start + first.name.length }, rule: 'person/again' }
  }
  if (proved.size > FEW) {
    const names = new Words(proved)
    return ({ prose }) => names.in(prose.text).map(({ meaning, start }) => again(meaning, start))
  }
  return ({ prose: { text } }) => {
    const found: Sighting[] = []
    for (const [name, first] of proved)
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) found.push(again(first, at))
    return found
  }
}

const OPAQUE: ReadonlySet<string> = new Set(['human', 'document', 'place'])

/** 某县境内|鹤沚大桥: the first words of the outer name only say where the inner one is. */
const isWithin = (outer: Sighting, inner: Sighting) => outer.name.slice(0, -inner.name.length).endsWith('内')

/** Whether two sightings may both stand: apart, or a place or body inside the name of a body, project or event. */
function canShare(outer: Sighting, inner: Sighting): boolean {
  if (inner.span.start >= outer.span.end || inner.span.end <= outer.span.start) return true
  if (inner.span.start < outer.span.start || inner.span.end > outer.span.end) return false
  // 某县南湖镇北关村|共享储能电站: the last words of a name are no place of their own.
  if (inner.span.end === outer.span.end && inner.rule.startsWith('place/area') && outer.type !== 'Event') return isWithin(outer, inner)
  const [around, within] = [ENTITIES[outer.type].kind, ENTITIES[inner.type].kind]
  return around !== within && !OPAQUE.has(around)
}

/** Where two sightings overlap the longer wins, of equal ones the first in the order given; names may hold names of other kinds inside. */
export function settle(sightings: readonly Sighting[]): Sighting[] {
  const ranked = sightings
    .map((sighting, rank) => ({ sighting, rank, length: sighting.span.end - sighting.span.start }))
    .sort((a, b) => b.length - a.length || a.rank - b.rank)
  const kept: Sighting[] = []
  const at = new Map<number, Sighting[]>()
  // What was kept is no shorter: whatever overlaps covers the first or the last character.
  const isBarred = (by: Sighting, i: number) => at.get(i)?.some((outer) => !canShare(outer, by)) === true
  const isTaken = (by: Sighting) => isBarred(by, by.span.start) || isBarred(by, by.span.end - 1)
  for (const { sighting } of ranked) {
    if (isTaken(sighting)) continue
    for (let i = sighting.span.start; i < sighting.span.end; i++) {
      const here = at.get(i)
      if (here) here.push(sighting)
      else at.set(i, [sighting])
    }
    kept.push(sighting)
  }
  return kept.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

/** The bodies that posts print and no room of bodies sees: 某镇党委 of 某镇党委书记. */
function bodiesOfPosts({ posts }: People, seen: readonly Sighting[]): Sighting[] {
  const isSeen = ({ start, end }: Span) => seen.some(({ span }) => span.start < end && start < span.end)
  return posts.flatMap(({ body: { name, type, span } }) =>
    span === null || type === 'Place' || isSeen(span) ? [] : [{ type, span, name, rule: 'body/post' }],
  )
}

/** A bare 市委 inside a post is that of the post: behind 甲市委书记, 市委副书记乙 serves in 甲市 too. */
function asHeld(bodies: readonly Sighting[], { posts }: People, { prose: { text } }: View): Sighting[] {
  return bodies.map((body) => {
    if (!/^[省市县区州盟旗]/.test(text.slice(body.span.start, body.span.end))) return body
    const post = posts.find(
      ({ body: { span, type } }) => span?.start === body.span.start && span.end === body.span.end && type === body.type,
    )
    return post ? { ...body, name: post.body.name } : body
  })
}

/** The rooms that read an article by itself, in the order in which an overlap of equal length is settled. */
const ROOMS: readonly ((view: View) => readonly Sighting[])[] = [readProjects, readDocuments]

/** The people of an article, and those who were confirmed from outside. */
const withConfirmed = (people: People, confirmed: readonly Sighting[] = []): People => ({
  ...people,
  sightings: [...people.sightings, ...confirmed],
})

function toView(article: Article, setting: Setting, year: number | null): View {
  const prose = toProse(article)
  const mentions = findDates(prose.text)
  const resolved = resolveDates(mentions, { published: setting.published, year })
  const dates = mentions.map((mention, at) => ({ mention, date: resolved[at] as PartialDate }))
  return { article, prose, scope: readScope(prose, setting), setting, dates }
}

/** What is known of a page beside its articles and its setting. */
export interface Known {
  readonly year: number | null
  /** What another reader takes the words of each article for; null: nobody was asked. */
  readonly tags: readonly (readonly Tag[])[] | null
}

/** Recognizes all articles of a page, each with its own setting; where a second voice confirms names that no rule proved, once more with these. */
export function recognize(articles: readonly Article[], settings: readonly Setting[], { year, tags }: Known): Sighted[] {
  const views = articles.map((article, index) => toView(article, settings[index] as Setting, year))
  const alone = recognizeViews(views, [])
  if (!tags) return alone
  const named = alone.flatMap(({ sightings }) => sightings.flatMap(({ type, name }) => (ENTITIES[type].kind === 'human' ? [] : [name])))
  const confirmed = alone.map((sighted, index) => readConfirmed(sighted, tags[index] ?? [], named))
  return confirmed.some((sightings) => sightings.length > 0) ? recognizeViews(views, confirmed) : alone
}

/** Recognizes twice: what the articles' own words prove first, then every other place of the names so proved. */
function recognizeViews(views: readonly View[], confirmed: readonly (readonly Sighting[])[]): Sighted[] {
  const people = views.map((view, index) => withConfirmed(readPeople(view), confirmed[index]))
  const places = knowPlaces(views)
  const proved = new Map<string, Sighting>()
  for (const { sightings } of people)
    for (const one of sightings) if (!proved.has(one.name) || one.type === 'Official') proved.set(one.name, one)
  const readAgain = toReadAgain(proved)
  const holders = holdersOf(people)
  const sighted = views.map((view, index) => {
    const own = people[index] as People
    const everywhere = settle([...own.sightings, ...readAgain(view), ...readTitleAliases(view, holders)])
    const { sightings: meetings, events } = readEvents(view, everywhere)
    const bodies = asHeld(readBodies(view, everywhere), own, view)
    const read = [
      ...everywhere,
      ...bodies,
      ...bodiesOfPosts(own, bodies),
      ...ROOMS.flatMap((room) => room(view)),
      ...meetings,
      ...readPlaces(view, places),
    ]
    const sightings = settle([...read, ...readListedStops(view, read)])
    return { view, sightings, posts: [...own.posts, ...readPostsBehind(view, everywhere)], rosters: own.rosters, events }
  })
  return expandShortForms(sighted)
}
