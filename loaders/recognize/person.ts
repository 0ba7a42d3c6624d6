import type { Span } from '../../schema/types.ts'
import { isHanAt } from '../characters.ts'
import { opaqueAt } from '../clauses.ts'
import { divisionsNamed } from '../gazetteer.ts'
import type { Post, Roster, Sighting, View } from '../sighting.ts'
import { BODY_SUFFIXES } from './body-words.ts'
import { readElections } from './election.ts'
import { type Held, holdings, type Inheritance } from './holding.ts'
import { COMPANY, companyBefore } from './holding-subject.ts'
import { type Names, namesFrom, type People, sighting, skipBlank } from './names.ts'
import { chainBefore, listHeadBefore, TO_BE, type Unit } from './post.ts'
import { readAfter } from './post-after.ts'
import { isHeldBetween } from './post-between.ts'
import { senderOf } from './post-guests.ts'
import { BYLINE_WORDS, HEADS, LIST_HEADS, NOT_POSTS, PERSON_WORDS } from './post-words.ts'
import { readLists, readRosters } from './roster.ts'
import { readOfBodies } from './roster-bodies.ts'
import { joinRosters } from './roster-join.ts'
import { readOffices } from './roster-office.ts'

/** 市政协副主席甲及乙、丙|等县领导: those behind 及 are of another level. */
const OTHERS = /^等?(?:\d{1,2}[名位])?[省市县区州旗]级?领导/

function beforeAnd(text: string, names: readonly Span[]): readonly Span[] {
  const at = names.findIndex(({ end }, index) => /^以?及$/.test(text.slice(end, names[index + 1]?.start ?? end)))
  return at < 0 ? names : names.slice(0, at + 1)
}

/** Which holders each post of a chain has: all names for 副市长 and 常委, the first for 市长. */
function postsOf(held: readonly Held[], units: readonly Unit[], { names: listed, end }: Names, text: string): Post[] {
  const spread = held.at(-1)?.plural === true
  const names = OTHERS.test(text.slice(end - 1, end + 8)) ? beforeAnd(text, listed) : listed
  return held.map((one) => ({
    title: one.title,
    status: one.status,
    body: { name: one.body, type: one.bodyType, span: bodySpan(text, units, one.printed) },
    holders: spread ? names : names.slice(0, 1),
    span: { start: units[0]?.start ?? names[0]?.start ?? end, end },
    rule: 'holds-post/before-name',
  }))
}

/** Where a printed body stands: at the beginning of its unit, or before its title where others open the unit: 县教育局驻|石桥村第一书记. */
function bodySpan(text: string, units: readonly Unit[], printed: string): Span | null {
  if (printed === '') return null
  for (const { start, titleStart, end } of units) {
    if (text.startsWith(printed, start) && start + printed.length <= end) return { start, end: start + printed.length }
    const from = titleStart - printed.length
    if (from > start && text.startsWith(printed, from)) return { start: from, end: titleStart }
  }
  return null
}

/** A reader of people goes through the text from left to right and remembers whose body the last roster named. */
interface State {
  readonly view: View
  readonly sightings: Sighting[]
  readonly posts: Post[]
  readonly rosters: Roster[]
  inherited: Inheritance
  /** Who heads what in the sentence: nobody else does. */
  readonly heads: Set<string>
  /** End of the last sentence in which something could be inherited. */
  until: number
}

/** Reads every post with the names behind it, list heads, and names that words beside them prove. */
export function readPeople(view: View): People {
  const state: State = { view, sightings: [], posts: [], rosters: [], inherited: NOTHING, heads: new Set(), until: 0 }
  const { text } = view.prose
  for (let at = 0; at < text.length; at++) if (OPENS[text.charCodeAt(at)]) at = Math.max(at, readAt(state, text, at) - 1)
  const others = [...readRosters(view, state), ...readOffices(view, state), ...readLists(view, state), ...readOfBodies(view, state)]
  const seen = new Set(state.sightings.map(({ span }) => span.start))
  for (const { sightings, posts, rosters } of [...others, readElections(view, seen), readAfter(view, state.sightings)]) {
    state.sightings.push(...sightings)
    state.posts.push(...posts)
    state.rosters.push(...rosters)
  }
  const { rosters, unread } = joinRosters(text, state.rosters)
  return { sightings: [...state.sightings, ...unread], posts: state.posts, rosters }
}

/** The characters that a post, a list head or a word for people may begin with. */
const OPENS = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  Number([NOT_POSTS, LIST_HEADS, HEADS, PERSON_WORDS].some((words) => words.startsWith(code))),
)

/** Tries each licence at an offset; answers where to go on, or `at` where nothing was seen. */
function readAt(state: State, text: string, at: number): number {
  const word = PERSON_WORDS.at(text, at)
  const none = NOT_POSTS.at(text, at)
  if (none && (word?.word.length ?? 0) < none.word.length) return at + none.word.length
  const listHead = LIST_HEADS.at(text, at)
  const head = HEADS.at(text, at)
  if (head && head.word.length >= (listHead?.word.length ?? 0) && head.word.length >= (word?.word.length ?? 0))
    return readPost(state, text, at + head.word.length)
  if (listHead) return readList(state, text, at, at + listHead.word.length)
  return word ? readPerson(state, text, at, at + word.word.length) : at
}

const NOTED = new RegExp(`^(?:\\((?:兼|挂职|主持工作|女|正[县处厅]级)\\)|${TO_BE})`)

/** 某会副主委(某大学学院副院长)|甲: another post of his, in brackets before the name. */
const OTHER_POST = /^\([^()\n]{2,30}(?:书记|主任|主席|[长委员])\)(?=[\u3400-\u9fff])/

/** 市委常委、副市长甲、乙: the chain before the names, and who holds what. */
function readPost(state: State, text: string, headEnd: number): number {
  const noted = NOTED.exec(text.slice(headEnd, headEnd + 10))
  const end = headEnd + (noted?.[0].length ?? 0)
  // 副主任甲|代表某市: a verb behind a name.
  if (text.startsWith('代表', headEnd - 2) && state.rosters.at(-1)?.span.end === headEnd - 2) return headEnd
  if (/^[:]/.test(text.slice(end, end + 1))) return headEnd
  const blank = OTHER_POST.exec(text.slice(end, end + 34)) ?? /^ {1,4}(?=[\u3400-\u9fff])/.exec(text.slice(end, end + 5))
  const found = namesFrom(text, end + (blank?.[0].length ?? 0), 'post')
  const [first] = found.names
  // 代表|郁南表示欢迎: the place for which somebody speaks is no deputy.
  if (!first || (text.startsWith('代表', headEnd - 2) && divisionsNamed(text.slice(first.start, first.end)).length > 0)) return headEnd
  return readChain(state, text, end, found) || headEnd
}

/** The chain of titles that ends at `end`, held by these names; answers where they end, 0 where there is no chain. */
function readChain(state: State, text: string, end: number, found: Names): number {
  const chain = chainBefore(text, end, state.rosters.at(-1)?.span.end ?? 0)
  // 市水利局李波副局长、|某镇镇长甲: the post before the mark is that of its own name.
  const units = chain.slice(chain.findLastIndex((unit) => unit !== chain.at(-1) && isHeldBetween(text, unit)) + 1)
  if (units.length === 0) return 0
  inherit(state, text, units[0]?.start ?? end)
  const sender = senderOf(state.view, units[0]?.start ?? end, found.end)
  if (sender && state.inherited.place === null) state.inherited = { body: null, place: sender }
  const own = isShared(text, units) ? [] : units
  const inheriting = heldBy(state.view, own, state.inherited)
  const isTaken = inheriting.held.some((one) => one.printed.length < 3 && state.heads.has(headOf(one)))
  const { held, after, official } = isTaken ? heldBy(state.view, own, NOTHING) : inheriting
  state.inherited = after
  for (const one of held) if (ONLY_ONE.test(one.title)) state.heads.add(headOf(one))
  for (const name of found.names) state.sightings.push(sighting(text, name, official, 'official/post-name'))
  state.posts.push(...postsOf(held, units, found, text))
  state.rosters.push({ names: found.names, span: { start: units[0]?.start ?? end, end: found.end } })
  return found.end
}

/** Nothing in force. */
const NOTHING: Inheritance = { body: null, place: null }
/** Posts of which a body has one: behind 甲市市长乙 the next 市长 is another town's. */
const ONLY_ONE = /^(?:书记|[省市县区州旗]长|盟长|专员)$/
const headOf = ({ title, body }: Held) => `${body} ${title}`

/** 区党委、管委、人大|领导: several bodies share a word that is no post of one. */
function isShared(text: string, units: readonly Unit[]): boolean {
  const [own] = units
  return own?.title === '领导' && text[own.start - 1] === '、' && BODY_SUFFIXES.endingAt(text, own.start - 1, 8) !== null
}

/** What a chain of titles says: each post with its body, and whether its holder is an official. */
function heldBy({ prose: { text }, scope }: View, units: readonly Unit[], inherited: Inheritance) {
  const company = units.find(
    ({ printed, start }) => COMPANY.test(printed) && (!isHanAt(text, start - 1) || /[该本据]/.test(text[start - 1] as string)),
  )
  const read = holdings(units, scope, company ? { ...inherited, company: companyBefore(text, company.start) } : inherited)
  const held = read.held.map((one) => atPartyGroup(text, one))
  return { held, after: read.after, official: held.length === 0 || held.some((one) => one.official) }
}

/** Whether a public post ends where a name begins that is known from elsewhere. */
export function isOfficialBy(view: View, name: Span): boolean {
  const units = chainBefore(view.prose.text, name.start, 0)
  return units.length > 0 && heldBy(view, units, NOTHING).official
}

/** 党组书记 is held at the body itself, unless the page treats its 党组 as a body of its own: 市政协党组召开会议. */
function atPartyGroup(text: string, held: Held): Held {
  if (!held.title.startsWith('党组') || held.printed === '') return held
  const own = new RegExp(`${held.printed}党组(?!书记|副书记|成员|会议|、|\\(|扩大)`).test(text)
  return own ? { ...held, title: held.title.slice(2), body: partyGroupOf(held.body) } : held
}

/** 中国人民政治协商会议某某市委员会 has 某某市政协党组. */
function partyGroupOf(body: string): string {
  const congress = /^中国人民政治协商会议(.+)委员会$/.exec(body)
  if (congress) return `${congress[1]}政协党组`
  return `${body.replace(/人民代表大会常务委员会$/, '人大常委会').replace(/人民政府$/, '政府')}党组`
}

/** A body is inherited inside one sentence only: 市政协主席甲,副主席乙. */
function inherit(state: State, text: string, start: number): void {
  const last = state.rosters.at(-1)?.span.end ?? 0
  const between = text.slice(last, start)
  if (/[。!?\n]/.test(between) || last === 0 || isWelcomed(between, state.view.scope.own)) {
    state.inherited = NOTHING
    state.heads.clear()
  }
}

/** 甲市副市长乙到我市考察,市委书记丙陪同: behind these words the host's posts follow. */
function isWelcomed(between: string, own: string | null): boolean {
  if (own !== null && (between.includes(`到${own}`) || between.includes(`来${own}`) || between.includes(`赴${own}`))) return true
  return /[到来赴在](?:我|本)[省市县区州旗校]/.test(between)
}

/** 市领导甲、乙: officials without a post. The place before the head is that of the posts that follow. */
function readList(state: State, text: string, at: number, end: number): number {
  const has = /^(?:还?有|是|包括)(?![ :])/.exec(text.slice(end, end + 6))
  const found = namesFrom(text, end + (has?.[0].length ?? 0), 'list')
  if (found.names.length === 0) return end
  const start = Math.max(at, listHeadBefore(text, end))
  const units = chainBefore(text, end, state.rosters.at(-1)?.span.end ?? 0)
  inherit(state, text, start)
  const own = units.at(-1)
  if (own && own.printed.length > 1 && own.title === '领导' && !/[省市县区州盟旗镇乡]$/.test(own.printed)) return readPost(state, text, end)
  if (own && own.printed.length > 1) state.inherited = { body: null, place: own.printed }
  for (const name of found.names) state.sightings.push(sighting(text, name, true, 'official/list-head'))
  // 甲市领导 begins where its place does: nothing but a mark parts it from the list before.
  const from = own && own.printed.length > 1 ? Math.min(start, own.start) : start
  state.rosters.push({ names: found.names, span: { start: from, end: found.end } })
  return found.end
}

/** Ranks of learning and of the army that stand behind posts and are none: 某学院副院长、教授甲; 某军分区司令员、大校乙. */
const RANK = /(?:教授|研究员|工程师|农艺师|医师|美术师|院士|博士|导师|博导|专家|学者|作家|诗人|画家|书法家|[少中上]将|大校)$/

/** Where a chain of posts ends that a rank of learning follows: 副校长|、某大学教授甲; 0 where none does. */
function chainBeforeRank(text: string, at: number, end: number, floor: number): number {
  if (!RANK.test(text.slice(at, end))) return 0
  const from = Math.max(floor, at - 20)
  const rank = /(?:、(?:博士|硕士|院士|教授|研究员|博导|博士生导师))?、[^、,。;:!?\n“”]{0,18}$/.exec(text.slice(from, at))
  return rank && HEADS.endingAt(text, from + rank.index, 6) ? from + rank.index : 0
}

/** 村民甲, 学生甲: a private person. */
function readPerson(state: State, text: string, at: number, end: number): number {
  const quoted = opaqueAt(state.view.prose, at)
  if (quoted && quoted.end - quoted.start < 20) return at
  if (/^[宗政族委]/.test(text.slice(end, end + 1))) return at
  const other = OTHER_POST.exec(text.slice(end, end + 34))?.[0] ?? ''
  const found = namesFrom(text, skipBlank(text, end + other.length), 'word')
  if (found.names.length === 0 || BYLINE_WORDS.test(text.slice(Math.max(0, at - 6), end))) return at
  const chain = chainBeforeRank(text, at, end, state.rosters.at(-1)?.span.end ?? 0)
  if (chain > 0) return readChain(state, text, chain, found)
  for (const name of found.names) state.sightings.push(sighting(text, name, /干部$/.test(text.slice(at, end)), 'person/word-name'))
  state.rosters.push({ names: found.names, span: { start: at, end: found.end } })
  return found.end
}
