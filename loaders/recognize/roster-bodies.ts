import type { Span } from '../../schema/types.ts'
import { Characters } from '../characters.ts'
import { nameScore } from '../gazetteer.ts'
import { matchesFrom } from '../matches.ts'
import { nameBody } from '../naming.ts'
import type { Post, View } from '../sighting.ts'
import { postsPrintedBehind } from './holding.ts'
import { nameAt, plainName } from './name.ts'
import { type People, sighting } from './names.ts'
import { lastHead } from './post.ts'
import { type Seen, seenAt } from './roster.ts'

/** 教育局甲、水务局乙|2名主要负责人, 某镇甲、某乡乙|3名乡镇党委书记: what they are stands behind the list. */
const COUNTED =
  '等?(?:\\d{1,2}|[两二三四五六七八九十]{1,3})[名位个](?:同志|[\\u3400-\\u9fff]{0,10}?(?<title>(?:党政)?(?:主要)?负责人|党政正职|一把手|第一书记|(?:党委|党工委|党组|党总支|党支部)?书记|[镇乡局校院]长|主任))'
/** 教育局甲、水务局乙|分别作表态发言: what they do. */
const SPEAK =
  '等?(?:同志)?(?=[分先依现就围])(?:分别|先后|依次|现场)?(?:[就围][^,。;\\n]{2,24}?,?)?(?:分别|先后|依次|现场)?(?:(?:作|做|进行)(?:了|出)?[^,。;\\n]{0,10}?)?(?:发言|汇报|述职|介绍|交流|表态|说明|报告)'
const CLOSES = new RegExp(`${COUNTED}|(?=${SPEAK})`, 'y')
const CLOSES_STARTS = new Characters('等0123456789两二三四五六七八九十同分先依现就围')

/** How a body of such a list ends. */
const BODY_END =
  /(?:[局委办厅镇乡院社校队所站部会]|街道|开发区|经开区|高新区|管委会|中心|集团|公司|银行|中学|小学|大学|支行|分行|社区|[一二三四五六七八九十][中小]|[\u3400-\u9fff]村)$/

/** One of the list: a body and who stands for it. */
interface Item {
  readonly start: number
  readonly body: string
  readonly name: Span
}

/** The item that ends at an offset: 县水利局|甲; null where none does. */
function itemBefore(text: string, end: number, floor: number): Item | null {
  for (const length of [3, 2, 4]) {
    const from = end - length
    const body = /(?<=^|[,、。;:\n]|听取了?|和|由)[\u3400-\u9fff]{2,16}$/.exec(text.slice(Math.max(floor, from - 18), from))?.[0] ?? ''
    const own = body.replace(/^[\u3400-\u9fff]{0,6}?听取了?|^(?:其中|会上|[和由])/, '')
    if (own.length < 2 || !BODY_END.test(own) || holdsHead(own)) continue
    const name = nameAt(text, from, 'list')
    if (name?.end === end && nameScore(plainName(text, name)) > (length === 3 ? -3 : 2))
      return { start: from - own.length, body: own, name }
  }
  return null
}

/** 局长甲, 县领导乙: what holds a post is no body. */
const holdsHead = (body: string) => lastHead(body, 0, body.length) >= 0 || /领导|干部|代表|职工|群众|学生/.test(body)

/** How far back such a list is looked for. */
const LONGEST = 160

/** The items of the list that ends at an offset, at least two. */
function itemsBefore(text: string, end: number): Item[] {
  const items: Item[] = []
  const from = Math.max(0, end - LONGEST)
  const before = text.slice(from, end)
  const floor = from + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('。')) + 1
  for (let at = end; at > floor; ) {
    const item = itemBefore(text, at, floor)
    if (!item) break
    items.unshift(item)
    if (!/[、,和]/.test(text[item.start - 1] ?? '')) break
    at = item.start - 1
  }
  return items.length > 1 ? items : []
}

/** 3名乡镇党委书记: the post that each has at the body before his name; none where party and government share the word. */
function postsBehind({ scope }: View, { body, name }: Item, title: string | undefined, span: Span): Post[] {
  if (title === undefined || /党政|一把手/.test(title)) return []
  if (title.endsWith('负责人')) {
    if (/[镇乡村]$|街道$|社区$/.test(body)) return []
    const held = { name: nameBody(body, scope), type: 'Agency' as const, span: null }
    return [{ title, status: null, body: held, holders: [name], span, rule: 'holds-post/title-behind' }]
  }
  // 某镇甲、某乡乙2名乡镇长: each is the head of what he is named of.
  const printed = body + title.replace(/^[镇乡](?=长$)/, body.at(-1) as string)
  return postsPrintedBehind(printed, scope, [name], span)
}

/** 教育局甲、水务局乙2名主要负责人: a list of bodies, each with the name of who stands for it. */
export function readOfBodies(view: View, seen: Seen): People[] {
  const { text } = view.prose
  const taken = seenAt(seen)
  return matchesFrom(text, CLOSES_STARTS, CLOSES).flatMap((match): People[] => {
    const items = itemsBefore(text, match.index)
    const [first] = items
    if (!first || items.some(({ name }) => taken.has(name.start))) return []
    const span = { start: first.start, end: match.index + match[0].length }
    const names = items.map(({ name }) => name)
    for (const name of names) taken.add(name.start)
    return [
      {
        sightings: names.map((name) => sighting(text, name, true, 'official/of-body')),
        posts: items.flatMap((item) => postsBehind(view, item, match.groups?.title, span)),
        rosters: [{ names, span }],
      },
    ]
  })
}
