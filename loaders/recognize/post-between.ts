import type { Span } from '../../schema/types.ts'
import { isHanAt } from '../characters.ts'
import { divisionsNamed, isCommonWord, nameScore, wordFrequency } from '../gazetteer.ts'
import type { View } from '../sighting.ts'
import { wordSet } from '../words.ts'
import { holdings, postOf } from './holding.ts'
import { nameAt } from './name.ts'
import { type People, sighting } from './names.ts'
import { chainBefore, type Unit } from './post.ts'

/** Titles printed behind a name whose body stands before it: 市教育局|甲|局长. */
const TITLED = wordSet(
  '市长 副市长 县长 副县长 区长 副区长 局长 副局长 书记 副书记 镇长 副镇长 乡长 副乡长 主任 副主任 校长 副校长 院长 副院长 部长 副部长 会长 副会长 董事长 总经理 主席 副主席 秘书长 处长 副处长 厅长 副厅长 馆长 副馆长 检察长 副检察长 科长 副科长 行长 副行长 园长 副园长 所长 副所长 站长 副站长 理事长 副理事长 主委 副主委 政委',
)
/** How the body of each ends. */
const HELD_AT: readonly (readonly [RegExp, RegExp])[] = [
  [/校长$/, /[学校中小]$/],
  [/检察长$/, /检察院$/],
  [/理事长$/, /[会社联]$/],
  [/主委$/, /[委会]$|支部$|支社$/],
  [/政委$/, /[队区部局]$/],
  [/[局院部会处厅馆科行园所站]长$/, /$/],
  [/[市县区]长$/, /政府$/],
  [/镇长$/, /镇$/],
  [/乡长$/, /乡$/],
  [/书记$/, /[委镇乡村学校院中]$|党工委$|街道$|社区$/],
  [/主任$/, /[办委会]$|办公室$|中心$|人大$/],
  [/主席$/, /政协$|工会$|[文残侨妇]联$|科协$|工商联$/],
  [/董事长$|总经理$/, /公司$|集团$/],
  [/秘书长$/, /[会委]$|政府$|政协$/],
]

/** A name between a body and its title, with the post: 市教育局|甲|局长. */
function betweenAt(view: View, bodyEnd: number, { start, end }: Span, title: string): People | null {
  const { text } = view.prose
  const before = text.slice(Math.max(0, bodyEnd - 40), bodyEnd) + title
  const unit = chainBefore(before, before.length, 0).at(-1)
  const held = unit && unit.printed.length > 1 ? holdings([unit], view.scope, { body: null, place: null }).held[0] : undefined
  if (!held) return null
  const name = { start, end }
  const read = postOf(held, { holders: [name], span: { start, end: end + title.length }, rule: 'holds-post/name-between' })
  return { sightings: [sighting(text, name, held.official, 'official/between')], posts: [{ ...read, status: null }], rosters: [] }
}

/** Whether the words before an offset end like the body of a title. */
function endsAsBody(text: string, at: number, title: string): boolean {
  const ends = HELD_AT.find(([held]) => held.test(title))?.[1] as RegExp
  return ends.source === '$' ? text[at - 1] === title.replace('副', '')[0] : ends.test(text.slice(Math.max(0, at - 4), at))
}

/** 市水利局李波|副局长、某镇镇长甲: whether a name stands between the body and the title of a post, which is then its own. */
export function isHeldBetween(text: string, { start, titleStart, title }: Pick<Unit, 'start' | 'titleStart' | 'title'>): boolean {
  if (TITLED.at(text, titleStart)?.word !== title) return false
  return [3, 2].some(
    (length) =>
      titleStart - length > start &&
      endsAsBody(text, titleStart - length, title) &&
      isPlausible(text.slice(titleStart - length, titleStart)),
  )
}

/** 市检察院甲检察长|、乙副检察长: the next of the list is of the same body. */
function sharersBetween(view: View, bodyEnd: number, from: number): People[] {
  const { text } = view.prose
  const name = /[、和及]/.test(text[from] ?? '') ? nameAt(text, from + 1, 'list') : null
  const title = name && TITLED.at(text, name.end)
  const one = name && title && endsAsBody(text, bodyEnd, title.word) ? betweenAt(view, bodyEnd, name, title.word) : null
  return one ? [one, ...sharersBetween(view, bodyEnd, (name?.end as number) + (title?.word.length ?? 0))] : []
}

/** 李波, 王建国: made like a name, and neither a word nor a place. */
function isPlausible(name: string): boolean {
  if (name.length === 2) return nameScore(name) > 1 && !isCommonWord(name) && divisionsNamed(name).length === 0
  return nameScore(name) >= 1 || (nameScore(name) > -6 && wordFrequency(name.slice(0, 2)) === 0 && wordFrequency(name.slice(1)) >= 100)
}

/** 市教育局沈局长's full form 市教育局甲局长: the name between a body and its title. */
export function readBetween(view: View): People {
  const { text } = view.prose
  const found: People[] = []
  for (const hit of TITLED.in(text)) {
    for (const length of [3, 2]) {
      const start = hit.start - length
      if (start < 2 || !isHanAt(text, start - 1) || !endsAsBody(text, start, hit.word)) continue
      if (!isPlausible(text.slice(start, hit.start))) continue
      const name = nameAt(text, start, 'list')
      const one = name?.end === hit.start ? betweenAt(view, start, name, hit.word) : null
      if (!one) continue
      found.push(one, ...sharersBetween(view, start, hit.end))
      break
    }
  }
  return { sightings: found.flatMap(({ sightings }) => sightings), posts: found.flatMap(({ posts }) => posts), rosters: [] }
}
