import type { Span } from '../../schema/types.ts'
import { sentenceAt } from '../clauses.ts'
import { matches } from '../matches.ts'
import { nameBody } from '../naming.ts'
import type { Post, Roster, View } from '../sighting.ts'
import { nameAt } from './name.ts'
import { type People, sighting, skipBlank } from './names.ts'
import { groupOf, type Seen, seenAt } from './roster.ts'

/** 领导小组下设办公室, 办公室设在市水利局: a group that has an office says so. */
const OFFICE = /下设(?:了|有)?[\u3400-\u9fff]{0,8}?办公室|办公室设在|办公室主任/
/** 甲同志兼任办公室主任, 乙任副主任: in a sentence that speaks of the office. */
const HELD_BEHIND = /(?<=[\u3400-\u9fff])(?:同志)?(?:担任|兼任|任|兼)(?:办公室)?(?<title>(?:常务)?副?主任)(?=[,。;、\n]|$)/g
/** 办公室主任由甲兼任, 办公室主任:甲. */
const HELD_BEFORE = /(?:办公室(?=副?主任)|[,;]|由(?=副主任))(?<title>(?:常务)?副?主任)(?:由|:|为) ?/g

/** The one name that ends at an offset behind a mark or 由. */
function nameEndingAt(text: string, end: number): Span | null {
  for (const length of [3, 2, 4]) {
    const start = end - length
    if (!/[,。;、:由\n ]/.test(text[start - 1] ?? ' ')) continue
    const name = nameAt(text, start, 'post')
    if (name?.end === end) return name
  }
  return null
}

function holderOf(text: string, match: RegExpExecArray, isBehind: boolean): Span | null {
  return isBehind ? nameEndingAt(text, match.index) : nameAt(text, skipBlank(text, match.index + match[0].length), 'post')
}

/** 市信用建设工作领导小组|下设办公室: the group where no notice sets it up. */
const ABOVE = /(?:^|[\s,。;])(?<group>[^,。;:《》\n ]{3,40}?(?:领导小组|指挥部|专班|工作组|委员会))下设/m

function groupAbove({ prose: { text }, scope }: View): string | null {
  const group = ABOVE.exec(text)?.groups?.group
  return group ? nameBody(group, scope) : null
}

/** Who heads the office of the group that a notice sets up: its name is the group's with 办公室 behind. */
export function readOffices(view: View, seen: Seen): People[] {
  const { text } = view.prose
  const group = text.includes('办公室') && OFFICE.test(text) ? (groupOf(view) ?? groupAbove(view)) : null
  if (!group) return []
  const taken = seenAt(seen)
  const found = [
    ...matches(text, HELD_BEHIND).map((match) => ({ match, name: holderOf(text, match, true) })),
    ...matches(text, HELD_BEFORE).map((match) => ({ match, name: holderOf(text, match, false) })),
  ]
  const people: People[] = []
  for (const { match, name } of found) {
    const { start, end } = sentenceAt(view.prose, match.index)
    if (!name || !OFFICE.test(text.slice(start, end))) continue
    const span = { start: Math.min(name.start, match.index), end: Math.max(name.end, match.index + match[0].length) }
    const post: Post = {
      title: match.groups?.title as string,
      status: null,
      body: { name: `${group}办公室`, type: 'Agency', span: null },
      holders: [name],
      span,
      rule: 'holds-post/office',
    }
    const roster: Roster = { names: [name], span }
    people.push({
      sightings: taken.has(name.start) ? [] : [sighting(text, name, true, 'official/office')],
      posts: [post],
      rosters: [roster],
    })
  }
  return people
}
