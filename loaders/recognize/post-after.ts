import type { Span } from '../../schema/types.ts'
import { isHanAt } from '../characters.ts'
import { sentenceAt } from '../clauses.ts'
import { divisionsNamed, isCommonWord, nameScore } from '../gazetteer.ts'
import { matches } from '../matches.ts'
import { nameBody } from '../naming.ts'
import type { Post, Sighting, View } from '../sighting.ts'
import { holdings, postOf } from './holding.ts'
import { nameAt, plainName } from './name.ts'
import { namesFrom, type People, sighting } from './names.ts'
import { chainBefore, lastHead, postReach } from './post.ts'
import { readBetween } from './post-between.ts'
import { readNoted } from './post-noted.ts'
import { BEHIND } from './post-words.ts'

const LEFT_EDGE = /[\s,.、。;:!?“”‘’《》()—…]|[的由对与和向请让使为见在是及]/

/** A full name that ends at an offset, with a sure left edge. */
export function nameBefore(text: string, end: number): Span | null {
  for (const length of [3, 2, 4]) {
    const start = end - length
    if (start < 0 || (start > 0 && !LEFT_EDGE.test(text[start - 1] as string))) continue
    const name = nameAt(text, start, 'word')
    if (name?.end !== end || plainName(text, name).length !== length) continue
    if (length > 2 || isShortName(text, name)) return name
  }
  return null
}

/** 。陈刚|副市长: a name of two characters, which a mark must open and which must be no word and no place, 现任市长, 江门市长. */
function isShortName(text: string, { start, end }: Span): boolean {
  const name = text.slice(start, end)
  return !isHanAt(text, start - 1) && nameScore(name) >= 0 && !isCommonWord(name) && divisionsNamed(name).length === 0
}

const PRIVATE = /^(?:先生|女士|老师|教授|院士|医生|老人|烈士)$/

/** The post that a title behind a name states by itself: 甲总书记, 甲副市长. Others do not tell whose they are: 甲局长. */
function statedBehind(title: string, { scope }: View): Pick<Post, 'title' | 'body'> | null {
  if (title === '总书记') return { title, body: { name: '中国共产党中央委员会', type: 'Agency', span: null } }
  // Of a page without a home nobody can say whose 市长 that is, and 莫斯科市长 is no man.
  const unit = scope.own !== null && /^副?[省市县区]长$/.test(title) ? chainBefore(title, title.length, 0).at(-1) : undefined
  const held = unit && holdings([unit], scope, { body: null, place: null }).held[0]
  return held ? { title: held.title, body: { name: held.body, type: held.bodyType, span: null } } : null
}

/** 甲同志, 甲老师, 甲副市长: a word behind a name proves it. Some also state the post. */
function readBehind(view: View, taken: ReadonlySet<number>): People {
  const { text } = view.prose
  const sightings: Sighting[] = []
  const posts: Post[] = []
  for (const hit of BEHIND.in(text)) {
    const name = nameBefore(text, hit.start)
    // 向崇明区|长期: the sign belongs to the place.
    if (!name || (text[hit.end] === '期' && hit.word.endsWith('长'))) continue
    if (/^(?:视察|考察|在)?[^,。]{0,16}(?:重要(?:讲话|指示|论述)|系列讲话)/.test(text.slice(hit.end, hit.end + 24))) continue
    const acts =
      hit.word !== '总书记' || /^(?:指出|强调|要求|说|对|在|主持|出席|考察|视察|发表|作出|向|致)/.test(text.slice(hit.end, hit.end + 3))
    if (!acts) continue
    if (!taken.has(name.start)) sightings.push(sighting(text, name, !PRIVATE.test(hit.word), 'person/name-word'))
    const stated = statedBehind(hit.word, view)
    if (stated)
      posts.push({ ...stated, status: null, holders: [name], span: { start: name.start, end: hit.end }, rule: 'holds-post/name-title' })
  }
  return { sightings, posts, rosters: [] }
}

/** 甲现任, 甲任, 甲当选为, 甲兼任: the post stands behind the name, up to the end of the clause. */
const TAKES = /^(?:同志)?(?:现任|兼任|担任|出任|任命为|任|当选为|当选|被任命为|被选为|是)/
/** 选举甲为, 任命甲为, 推选甲为 */
const MADE = /(?:选举|补选|任命|推选|推举|聘任|聘请|增选)$/
/** 任命县委副书记|甲同志为…: the post that he has stands before the name. */
const MADE_FROM = /(?:选举|补选|任命|推选|提名)[^,。;:!?、\n]{3,20}$/

/** Posts that stand behind a name that is already known. */
function readTakes(view: View, known: readonly Sighting[]): Post[] {
  const { text } = view.prose
  const posts: Post[] = []
  for (const { span } of known) {
    const before = text.slice(Math.max(0, span.start - 26), span.start)
    const made = MADE.test(before) || MADE_FROM.test(before) ? /^(?:同志)?(?:当选)?为/.exec(text.slice(span.end, span.end + 6)) : null
    const takes = made ?? TAKES.exec(text.slice(span.end, span.end + 6))
    if (takes) posts.push(...postsIn(view, span, span.end + takes[0].length, takes[0]))
  }
  return posts
}

function postsIn(view: View, name: Span, from: number, verb: string): Post[] {
  const { text } = view.prose
  const end = postReach(text, from)
  const behind = OF_GROUP_BEHIND.exec(text.slice(from, from + 40))
  if (behind) return [headOf(view, name, { from, title: behind[1] as string, group: behind[2] as string })]
  const hit = lastHead(text, from, end)
  if (hit < 0 || (verb.endsWith('是') && /^(?:一|该|我|他|她|全|这|个)/.test(text.slice(from, from + 1)))) return []
  const units = chainBefore(text, hit, from)
  const group = LEADS.test(units.at(-1)?.title ?? '') ? groupBefore(view, name.start) : null
  const { held } = holdings(units, view.scope, { body: group, place: null })
  return held
    .filter(({ title, bodyType }) => verb !== '是' || (title.length > 1 && bodyType !== 'Place' && hit === end))
    .map((one) => postOf(one, { holders: [name], span: { start: name.start, end: hit }, rule: 'holds-post/name-takes' }))
}

const GROUP = '(?:领导小组|指挥部|工作专班|专班|工作组|组委会)'
const LEADER = '(?:第一|常务)?副?(?:组长|总指挥|指挥长)|政委|成员'
/** 任|组长的防汛工作领导小组 */
const OF_GROUP_BEHIND = new RegExp(`^(${LEADER})的([\\u3400-\\u9fff]{2,24}?${GROUP})`)
const LEADS = new RegExp(`^(?:${LEADER})$`)
/** 市防汛工作领导小组由|市长甲任组长, 成立了某指挥部,市委书记甲任政委 */
const GROUP_BEFORE = new RegExp(
  `(?:^|[,。;\\n ])(?:[^,。;\\n]{0,12}?(?:成立|组建|设立)了?)?([\\u3400-\\u9fff“”]{2,24}?${GROUP})[^。;\\n]{0,90}$`,
)

/** 由市长甲任组长的防汛工作领导小组: the post at a group that stands behind it. */
const headOf = (view: View, name: Span, { from, title, group }: { from: number; title: string; group: string }): Post => ({
  title,
  status: null,
  body: { name: nameBody(group, view.scope), type: 'Agency', span: null },
  holders: [name],
  span: { start: name.start, end: from + title.length + 1 + group.length },
  rule: 'holds-post/name-takes',
})

/** The group named in the sentence before a name: of which it is that somebody is made the head. */
function groupBefore({ prose, scope }: View, at: number): string | null {
  const printed = GROUP_BEFORE.exec(prose.text.slice(Math.max(sentenceAt(prose, at).start, at - 130), at))?.[1]
  return printed ? nameBody(printed, scope) : null
}

/** 来自省红十字会的甲, 63岁的甲: the words before name where a person comes from or how old one is, no post. */
const FROM = /(?:来自[^,。;:\n]{2,24}?|(?:今年)?\d{1,3}岁)的(?=[\u3400-\u9fff])/g

function readFrom(view: View): Sighting[] {
  const { text } = view.prose
  return matches(text, FROM).flatMap((match) => {
    const name = nameAt(text, match.index + match[0].length, 'word')
    return name ? [sighting(text, name, false, 'person/from')] : []
  })
}

/** 在等候区排队的甲说,: a citizen whom the words before tell of. */
const TOLD = /[\u3400-\u9fff]{3}的(?=[\u3400-\u9fff]{2,4}(?:说[,:]|告诉记者|对记者说|介绍说))/g

function readTold(view: View): Sighting[] {
  const { text } = view.prose
  return matches(text, TOLD).flatMap((match) => {
    const name = nameAt(text, match.index + match[0].length, 'word')
    const isSure =
      name && nameScore(plainName(text, name)) > 2 && /^(?:说[,:]|告诉记者|对记者说|介绍说)/.test(text.slice(name.end, name.end + 4))
    return isSure ? [sighting(text, name, false, 'person/told')] : []
  })
}

/** 在甲、乙家中: whose home it is. */
const AT_HOME = /(?<![\u3400-\u9fff])(?:在|来到|走进)(?=[\u3400-\u9fff]{2,4}(?:[、和][\u3400-\u9fff]{2,4}){0,3}家[中里,])/g

function readAtHome(view: View): Sighting[] {
  const { text } = view.prose
  return matches(text, AT_HOME).flatMap((match) => {
    const { names, end } = namesFrom(text, match.index + match[0].length, 'list')
    const isSure = /^家[中里,]/.test(text.slice(end, end + 2)) && names.every((name) => nameScore(plainName(text, name)) > 1)
    return isSure ? names.map((name) => sighting(text, name, false, 'person/at-home')) : []
  })
}

/** A name that opens clauses of its own article again and again, with a verb behind: 甲现任…, 甲说,…. */
function readSubjects(view: View): Sighting[] {
  const { text, clauses } = view.prose
  const counts = new Map<string, Span>()
  const found: Sighting[] = []
  for (const clause of clauses) {
    const span = nameAt(text, clause.start, 'none')
    if (!span) continue
    const name = plainName(text, span)
    if (counts.has(name)) found.push(sighting(text, span, false, 'person/subject'))
    else counts.set(name, span)
  }
  return found
}

/** What words behind a name prove, and posts printed behind a name. */
export function readAfter(view: View, known: readonly Sighting[]): People {
  const taken = new Set(known.map(({ span }) => span.start))
  const behind = readBehind(view, taken)
  const between = readBetween(view)
  for (const { span } of between.sightings) taken.add(span.start)
  const from = [...readFrom(view), ...readTold(view), ...readAtHome(view)].filter(({ span }) => !taken.has(span.start))
  const subjects = readSubjects(view).filter(({ span }) => !taken.has(span.start))
  return {
    sightings: [...behind.sightings, ...between.sightings, ...from, ...subjects],
    posts: [...behind.posts, ...between.posts],
    rosters: [],
  }
}

/** Posts behind names, over every place where a name of the page stands. */
export function readPostsBehind(view: View, people: readonly Sighting[]): Post[] {
  return [...readTakes(view, people), ...readNoted(view, people)]
}
