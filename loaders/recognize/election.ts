import type { Span } from '../../schema/types.ts'
import { Characters } from '../characters.ts'
import { clauseAt, sentenceAt } from '../clauses.ts'
import { nameScore } from '../gazetteer.ts'
import { matches, matchesBehind, matchesFrom } from '../matches.ts'
import { nameBody } from '../naming.ts'
import type { Post, Roster, Sighting, View } from '../sighting.ts'
import { holdings, type Inheritance, postOf } from './holding.ts'
import { nameAt, plainName } from './name.ts'
import { namesFrom, type People, sighting } from './names.ts'
import { chainBefore, lastHead, postReach } from './post.ts'
import { nameBefore } from './post-after.ts'
import { HEADS } from './post-words.ts'

/** Verbs that make somebody something, before the names: 选举(出)甲为…, 任命甲为…. */
const MAKES =
  /(?:依法)?(?:选举|补选|任命|推选|推举|聘任|聘请|增选|增补|票选|提名|决定(?=[\u3400-\u9fff]{2,4}为))(?:产生了?|出|了(?=[\u3400-\u9fff]{2,4}(?:同志)?为))?:?/g
/** What stands between the names and the post: 同志为, 以N票当选为, 任. */
const AS =
  /^(?:[二两三四五六七八九十\d]+[位名人])?(?:同志)?(?:(?:以|获得?)[^,。;、]{1,14}票[^,。;、]{0,6})?(?:全票|高票)?(?:分别)?(?:当选为|当选|被任命为|兼任|出任|挂任|担任|任|为)/

/** What ends a post: 免去甲(的)…职务, 接受甲辞去…职务, 甲不再担任…. */
const ENDS = /(?:免去|免除|撤销|终止|接受|同意)/g
/** 免去甲…职务、|乙…职务: the next who leaves. */
const NEXT_LEAVES = /(?<=(?:免[去除]|撤销|终止)[^。;!?\n]{4,160}职务)、(?=[\u3400-\u9fff]{2,4}(?:同志)?的?[^、,。;\n]{2,30}职务)/g
const LEAVES = /^(?:[\d二两三四五六七八九十]{1,3}[名位])?(?:同志)?(?:请求)?(?:辞去|(?:[^,。;\n]{2,14},)?不再担任|不再兼任|的)/

/** 免去其…职务: who was just given another post in the same sentence, where it is one person. */
function itsHolder(text: string, from: number, made: readonly Made[]): readonly Span[] {
  const last = made.findLast(({ end }) => end < from)
  if (last && !/[。;!?\n]/.test(text.slice(last.end, from))) return last.names.length === 1 ? last.names : []
  const sentence = /[^。;!?\n]{0,80}$/.exec(text.slice(Math.max(0, from - 80), from))?.[0] ?? ''
  const takes = matches(sentence, /同志(?=[任为担出])/g).at(-1)
  const name = takes ? nameBefore(text, from - sentence.length + takes.index) : null
  return name ? [name] : []
}

/** The names with the posts that they leave, where such words stand. */
function leftAt({ prose: { text }, scope }: View, from: number, made: readonly Made[]): Made | null {
  const isIts = text[from] === '其'
  const found = isIts ? { names: itsHolder(text, from, made), end: from + 1 } : namesFrom(text, from, 'list')
  const isRevoked = /(?:免[去除]|撤销|终止|职务、)$/.test(text.slice(from - 3, from))
  const behind = LEAVES.exec(text.slice(found.end, found.end + 26)) ?? (isRevoked ? [''] : null)
  const leaves = found.names.length > 0 ? (isIts ? [''] : behind) : null
  if (!leaves) return null
  const start = found.end + (leaves[0] as string).length
  const end = postEnd(text, start)
  const isSure = /不再/.test(leaves[0] as string) || /^[^,。;:!?\n]{0,12}(?:职务|资格)/.test(text.slice(end, end + 14))
  const status = isRevoked ? ('revoked' as const) : ('former' as const)
  const units = end > start && isSure ? chainBefore(text, end, start) : []
  const { held, after } = holdings(units, scope, { body: null, place: null })
  if (held.length === 0) return null
  const posts = held.map((one) => ({
    ...postOf(one, { holders: found.names, span: { start: from, end }, rule: 'holds-post/left' }),
    status,
  }))
  return { names: found.names, posts, official: held.some(({ official }) => official), end, after }
}

interface Made {
  readonly names: readonly Span[]
  readonly posts: readonly Post[]
  readonly official: boolean
  readonly end: number
  /** What the next of the list inherits: 乙为副主任 that of 甲为市人大常委会主任. */
  readonly after: Inheritance
}

/** The names at an offset with the post they are given: 甲、乙两位同志为副镇长. */
function madeAt({ prose: { text }, scope }: View, from: number, inherited: Inheritance): Made | null {
  const found = namesFrom(text, from, 'list')
  const becomes = found.names.length > 0 ? AS.exec(text.slice(found.end, found.end + 40)) : null
  const as = becomes ?? (found.names.length > 0 ? namedOf(text, found.end) : null)
  if (!as) return null
  const start = found.end + as[0].length
  const end = becomes ? postEnd(text, start) : firstPostEnd(text, start)
  const units = end > start ? chainBefore(text, end, start) : []
  const { held, after } = holdings(units, scope, inherited)
  // 推选甲、乙为大会主席团常务主席: officials, of a body that stands in no name.
  const isPresidium = held.length === 0 && /主席团(?:常务)?(?:主席|成员)$/.test(text.slice(start, end))
  if (held.length === 0 && !isPresidium) return null
  const posts = held.map((one) => postOf(one, { holders: found.names, span: { start: from, end }, rule: 'holds-post/elected' }))
  return { names: found.names, posts, official: isPresidium || held.some(({ official }) => official), end, after }
}

/** 产生了甲|等7名乡党委委员: how many there are stands between a name and the post. */
const namedOf = (text: string, end: number) =>
  text[end - 1] === '等' ? /^[二两三四五六七八九十\d]{1,4}[名位](?:同志)?(?:为|担任)?/.exec(text.slice(end, end + 10)) : null

/** Where the last head before the next mark ends; `from` where none stands there. */
const postEnd = (text: string, from: number) => Math.max(from, lastHead(text, from, postReach(text, from)))

/** Where the first head before a mark ends: 甲等7名乡党委委员|、乙等5名…. */
function firstPostEnd(text: string, from: number): number {
  const title = /^[^,、。;:!?\n]{1,30}/.exec(text.slice(from, from + 30))?.[0] ?? ''
  return HEADS.endingAt(text, from + title.length, 6) ? from + title.length : from
}

/** 。甲任市水利局局长: a name that opens its clause and takes a post, where nothing else proves it a name. */
const APPOINTED =
  /(?<=^|[,。;:\n ])(?=[\u3400-\u9fff]{2,3}(?:被任命为|兼任|出任|挂任|担任|任)[\u3400-\u9fff]{3,24}?(?:长|书记|主任|主席|总经理|委员|秘书长|政委))/y
const CLAUSE_MARKS = new Characters(',。;:\n ')

function appointed({ prose: { text } }: View): number[] {
  return matchesBehind(text, CLAUSE_MARKS, APPOINTED).flatMap(({ index }) => {
    const name = nameAt(text, index, 'post')
    return name && nameScore(plainName(text, name)) > 1 && /^(?:被任命为|[兼出挂担]?任)/.test(text.slice(name.end, name.end + 4))
      ? [index]
      : []
  })
}

const ELECTED = new Characters('当')

/** The association whose election a sentence tells of: 选举产生了某协会第三届理事会,甲当选会长. */
const OF_SOCIETY =
  /([\u3400-\u9fff]{2,20}?(?:协会|商会|学会|联合会|研究会|促进会|基金会|总工会|妇联|妇女联合会|文联|残联|科协|侨联|工商联|作协|慈善总会|红十字会))(?:第[一二三四五六七八九十]+届)?(?:委员会|执委会|理事会|会员|监事会|领导机构|领导班子)?[^。;!?\n]{0,40}$/

function societyBefore({ prose, scope }: View, from: number): string | null {
  const { start } = sentenceAt(prose, from)
  const printed = OF_SOCIETY.exec(prose.text.slice(Math.max(start, from - 90), from))?.[1]
  return printed ? nameBody(printed.replace(/^.*(?:产生了?|选举了?|召开|成立|举行|的)/, ''), scope) : null
}

/** Every list of names with a post from an offset on, parted by , ; or 、. */
function chainOfMade(view: View, from: number): Made[] {
  const { text } = view.prose
  const all: Made[] = []
  for (let at = from; ; ) {
    const made = madeAt(
      view,
      at,
      all.at(-1)?.after ?? {
        body: /^[\u3400-\u9fff、]{2,30}?当选/.test(text.slice(at, at + 36)) ? societyBefore(view, at) : null,
        place: null,
      },
    )
    if (!made) return all
    all.push(made)
    const separator = /^(?:[,;、]|和|并)/.exec(text.slice(made.end, made.end + 1))
    if (!separator) return all
    at = made.end + separator[0].length
  }
}

/** 选举甲为县长,乙、丙为副县长; 甲以N票当选为主任: names that the election proves, with the posts it gives. */
export function readElections(view: View, taken: ReadonlySet<number>): People {
  const { text } = view.prose
  const starts = new Set<number>()
  for (const match of matches(text, MAKES)) starts.add(match.index + match[0].length)
  for (const match of matchesFrom(text, ELECTED, /当选/y)) starts.add(clauseAt(view.prose, match.index).start)
  for (const at of appointed(view)) starts.add(at)
  const left = new Set<number>()
  for (const match of matches(text, ENDS)) left.add(match.index + match[0].length)
  if (text.includes('职务、')) for (const match of matches(text, NEXT_LEAVES)) left.add(match.index + match[0].length)
  for (const match of matches(text, /不再[担兼]任/g)) {
    const { start } = clauseAt(view.prose, match.index)
    // 甲同志另有任用,不再担任…: who leaves opens the clause before.
    left.add(start === match.index && text[start - 1] === ',' ? clauseAt(view.prose, start - 2).start : start)
  }
  const given = [...starts].sort((a, b) => a - b).flatMap((from) => chainOfMade(view, from))
  const made = [...given, ...[...left].sort((a, b) => a - b).flatMap((from) => leftAt(view, from, given) ?? [])]
  const sightings: Sighting[] = []
  const rosters: Roster[] = []
  const seen = new Set(taken)
  for (const { names, official } of made) {
    for (const name of names) {
      if (!seen.has(name.start)) sightings.push(sighting(text, name, official, 'official/elected'))
      seen.add(name.start)
    }
    const [first, last] = [names[0], names.at(-1)]
    if (first && last) rosters.push({ names, span: { start: first.start, end: last.end } })
  }
  return { sightings, posts: made.flatMap(({ posts }) => posts), rosters }
}
