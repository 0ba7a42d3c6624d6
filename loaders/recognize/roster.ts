import { nameBody } from '../naming.ts'
import type { Post, Roster, Sighting, View } from '../sighting.ts'
import { namesFrom, type People, sighting } from './names.ts'
import { HEADS } from './post-words.ts'

/** Whether a name was already seen there. */
export interface Seen {
  readonly sightings: readonly Sighting[]
}

const seenAt = ({ sightings }: Seen) => new Set(sightings.map(({ span }) => span.start))

/** 组长: 副组长: 成员: of a group that a notice sets up; blanks may stand inside the word. */
const LABEL =
  /(?:^|[\s。;,(])((?:常务)?副?(?:组 {0,4}长|主 {0,4}任|指 {0,2}挥 {0,2}长|总指挥|队 {0,4}长|班 {0,4}长|成 {0,4}员|委 {0,4}员|秘书长|召集人|顾 {0,4}问)(?:单位)?) ?: ?/g

const SET_UP = /(?:成立|调整|组建|设立)([^,。;:《》\n]{4,50}?(?:领导小组|指挥部|专班|工作组|委员会|组委会))/
const ROLL = /(?:^|[\n 。])([^,。;:《》\n ]{4,50}?(?:领导小组|指挥部|专班|工作组|委员会|组委会))(?:组成)?(?:人员|成员)名单/

/** The group whose members a notice lists: 关于成立〈市信用建设工作领导小组〉的通知. */
function groupOf(view: View): string | null {
  const { text } = view.prose
  const plain = text.replace(/\n(?!.{4,50}名单)/g, '')
  const found = SET_UP.exec(plain) ?? ROLL.exec(plain)
  return found ? nameBody(found[1] as string, view.scope) : null
}

/** 组长:甲 副组长:乙 成员:丙(市财政局): posts of the group in the heading; lines without a label go on with the last. */
export function readRosters(view: View, seen: Seen): People[] {
  const { text } = view.prose
  const labels = [...text.matchAll(LABEL)]
  const group = labels.length > 0 ? groupOf(view) : null
  if (!group) return []
  const taken = seenAt(seen)
  const sightings: Sighting[] = []
  const posts: Post[] = []
  const rosters: Roster[] = []
  labels.forEach((label, index) => {
    const start = label.index + label[0].indexOf(label[1] as string)
    const from = label.index + label[0].length
    const names = columnNames(text, from, labels[index + 1]?.index ?? text.length)
    const title = (label[1] as string).replace(/ /g, '')
    for (const span of names) if (!taken.has(span.start)) sightings.push(sighting(text, span, true, 'official/roster-label'))
    const first = names[0]
    const last = names.at(-1)
    if (!first || !last) return
    for (const span of names) {
      posts.push({
        title,
        status: null,
        body: { name: group, type: 'Agency', span: null },
        holders: [span],
        span: { start, end: span.end },
        rule: 'holds-post/roster-label',
      })
    }
    rosters.push({ names, span: { start, end: last.end } })
  })
  return [{ sightings, posts, rosters }]
}

/** Names in columns and lines, each with its body in brackets, up to `end`. */
function columnNames(text: string, from: number, end: number): Roster['names'][number][] {
  const names: Roster['names'][number][] = []
  let at = from
  while (at < end) {
    const found = namesFrom(text, at, 'list')
    const last = found.names.at(-1)
    if (!last || last.end > end) break
    names.push(...found.names)
    at = found.end + (/^[\s、,;]*/.exec(text.slice(found.end, found.end + 8))?.[0].length ?? 0)
  }
  return names
}

/** What follows a list of names without a post: they attend. */
const ATTENDS =
  /^(?:等)?(?:[^,。;:\n]{0,12}?(?:同志|领导))?(?:分别|一同|共同|也|先后|应邀|受邀|全程)?(?:出席|参加|列席|陪同|见证|在主席台|发言|分别发言|就座|到会|作交流|一行)/
/** The words one of which ends what follows: a line without them holds no list that attends, and few lines do. */
const ATTENDING = /出席|参加|列席|陪同|见证|在主席台|发言|就座|到会|作交流|一行/g
/** What comes before a list that the verb opens: 出席会议的有: */
const OPENS = /(?:出席|参加|列席|到会|与会|在座|就座|就坐|领导|人员|成员|名单|嘉宾|代表)[^。;\n]{0,16}(?:有|还有|是|如下|包括)? ?: ?$/

/** Whether a verb of attendance follows in the line of an offset; asked from left to right, so that each line is looked at once. */
function attendanceBehind(text: string): (offset: number) => boolean {
  const verbs = Array.from(text.matchAll(ATTENDING), ({ index }) => index)
  let next = 0
  let lineEnd = -1
  return (offset) => {
    while ((verbs[next] ?? text.length) < offset) next++
    if (offset > lineEnd) lineEnd = text.indexOf('\n', offset)
    if (lineEnd < 0) lineEnd = text.length
    return (verbs[next] ?? text.length) < lineEnd
  }
}

/** 甲、乙、丙出席会议; 在主席台就座的有:甲、乙: names that only their list and its verb prove. */
export function readLists(view: View, seen: Seen): People[] {
  const { text, clauses } = view.prose
  const taken = seenAt(seen)
  const people: People[] = []
  const mayAttend = attendanceBehind(text)
  for (const clause of clauses) {
    if (taken.has(clause.start) || HEADS.at(text, clause.start)) continue
    const opened = OPENS.test(text.slice(Math.max(0, clause.start - 24), clause.start))
    if (!opened && !mayAttend(clause.start)) continue
    const found = namesFrom(text, clause.start, 'list')
    const first = found.names[0]
    if (!first || found.names.length < 2) continue
    const attends = ATTENDS.test(text.slice(found.end, found.end + 30))
    if (!(opened || attends)) continue
    people.push({
      sightings: found.names.map((span) => sighting(text, span, true, opened ? 'official/opened-list' : 'official/attending-list')),
      posts: [],
      rosters: [{ names: found.names, span: { start: first.start, end: found.end } }],
    })
  }
  return people
}
